//! What each glyph stands for, as readers copy and search it.

use std::ops::Range;

use krilla::text::KrillaGlyph;
use rustybuzz::GlyphInfo;
use unicode_bidi::{BidiClass, bidi_class};
use unicode_normalization::UnicodeNormalization;

/// Glyphs with what they stand for.
pub(crate) struct GlyphTexts {
    pub glyphs: Vec<KrillaGlyph>,
    pub parted: Vec<PartedCluster>,
}

/// A cluster whose glyphs don't follow each other as its characters do. All its glyphs have its text range.
#[derive(Clone, Debug)]
pub(crate) struct PartedCluster {
    pub range: Range<usize>,
    /// Its text, a part for each glyph: together they say it in order.
    pub parts: Vec<String>,
}

/// Gives each glyph its text. `infos` are the shaper's; `characters` asks it again, to tell the character that each glyph is of.
///
/// A glyph stands for its own characters wherever these follow each other as the glyphs do. Where the script turns them round, all glyphs stand for
/// the whole cluster.
pub(crate) fn glyph_texts(
    mut glyphs: Vec<KrillaGlyph>,
    infos: &[GlyphInfo],
    characters: impl FnOnce() -> Vec<GlyphInfo>,
    face: &rustybuzz::Face<'_>,
    text: &str,
    right_to_left: bool,
) -> GlyphTexts {
    let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    starts.dedup();
    let mut unclear = Vec::new();
    let mut first = 0;
    for cluster in infos.chunk_by(|one, next| one.cluster == next.cluster) {
        let start = cluster.first().map_or(0, |glyph| glyph.cluster as usize);
        let end = starts.get(starts.partition_point(|other| *other <= start)).copied().unwrap_or(text.len());
        let places = first..first + cluster.len();
        first = places.end;
        let known = one_by_one(cluster, face, text, start..end, right_to_left);
        // The glyph of nothing is not drawn.
        let is_whole = cluster.iter().all(|glyph| glyph.glyph_id != 0);
        if known.is_none() && cluster.len() > 1 && is_whole && !right_to_left {
            unclear.push((places.clone(), start..end));
        }
        let ranges = known.unwrap_or_else(|| vec![start..end; cluster.len()]);
        for (glyph, range) in glyphs[places].iter_mut().zip(ranges) {
            glyph.text_range = range;
        }
    }
    if unclear.is_empty() {
        return GlyphTexts { glyphs, parted: Vec::new() };
    }
    let owners = characters();
    let is_same = owners.iter().map(|owner| owner.glyph_id).eq(infos.iter().map(|info| info.glyph_id));
    let parted = unclear.into_iter().filter(|_| is_same).filter_map(|(places, range)| {
        let glyphs = &mut glyphs[places.clone()];
        let is_wide: Vec<bool> = glyphs.iter().map(|glyph| glyph.x_advance > 0.0).collect();
        if !is_stacked(glyphs) && give_own(glyphs, &owners[places], range.clone()) {
            return None;
        }
        let parts = share_out(&text[range.clone()], &is_wide)?;
        Some(PartedCluster { range, parts })
    });
    let parted = parted.collect();
    GlyphTexts { glyphs, parted }
}

/// Whether glyphs stand above, below or within each other, so that poppler sees a space or an end of line between them.
pub(crate) fn is_stacked(cluster: &[KrillaGlyph]) -> bool {
    let moves = |glyph: &KrillaGlyph| glyph.y_offset != 0.0 || glyph.x_offset < 0.0;
    let others = cluster.split_last().map_or(&[][..], |(_, others)| others);
    cluster.iter().any(moves) || others.iter().any(|glyph| glyph.x_advance <= 0.0)
}

/// Gives each glyph of a cluster the characters that it is of, if these follow each other as the glyphs do.
fn give_own(glyphs: &mut [KrillaGlyph], owners: &[GlyphInfo], cluster: Range<usize>) -> bool {
    let mut starts: Vec<usize> = owners.iter().map(|owner| owner.cluster as usize).collect();
    if !starts.is_sorted_by(|one, next| one < next) {
        return false;
    }
    if let Some(first) = starts.first_mut() {
        *first = cluster.start;
    }
    let ends = starts.iter().copied().skip(1).chain([cluster.end]);
    for (glyph, (start, end)) in glyphs.iter_mut().zip(starts.iter().copied().zip(ends)) {
        glyph.text_range = start..end;
    }
    true
}

/// No syllable of any language is longer.
const LONGEST_PARTED_CHARACTERS: usize = 32;

/// A text in parts, one for each glyph. None where there are more glyphs than characters.
///
/// pdf.js takes glyphs that stand for a mark to have no width, and sees a space behind those that have one: marks go to glyphs without a width where
/// that can be, or else far behind, where the word may end.
fn share_out(text: &str, is_wide: &[bool]) -> Option<Vec<String>> {
    let composed: Vec<char> = text.chars().collect();
    let characters = if composed.len() < is_wide.len() { text.nfd().collect() } else { composed };
    let count = characters.len();
    if count < is_wide.len() || count > LONGEST_PARTED_CHARACTERS {
        return None;
    }
    let has_mark = |range: Range<usize>| characters[range].iter().any(|one| bidi_class(*one) == BidiClass::NSM);
    // Of the first glyphs and the first characters: the least cost, and where the last part begins.
    let mut best: Vec<Vec<Option<(usize, usize)>>> = vec![vec![None; count + 1]];
    best[0][0] = Some((0, 0));
    for (place, is_wide) in is_wide.iter().enumerate() {
        let before = &best[place];
        let cost = |range: Range<usize>| if *is_wide && has_mark(range) { 2 * count - place } else { 0 };
        let of_end = (0..=count).map(|end| {
            let costs = |start: usize| Some((before[start]?.0 + cost(start..end), start));
            (0..end).filter_map(costs).min()
        });
        best.push(of_end.collect());
    }
    let mut parts = Vec::with_capacity(is_wide.len());
    let mut end = count;
    for of_end in best[1..].iter().rev() {
        let (_, start) = of_end[end]?;
        parts.push(characters[start..end].iter().collect());
        end = start;
    }
    parts.reverse();
    Some(parts)
}

/// What each glyph of a cluster stands for where the glyphs are the cluster's characters one by one.
fn one_by_one(
    glyphs: &[GlyphInfo],
    face: &rustybuzz::Face<'_>,
    text: &str,
    cluster: Range<usize>,
    right_to_left: bool,
) -> Option<Vec<Range<usize>>> {
    let characters = text[cluster.clone()].char_indices();
    let mut own: Vec<(Range<usize>, Option<u32>)> = characters
        .map(|(at, character)| {
            let start = cluster.start + at;
            (start..start + character.len_utf8(), face.glyph_index(character).map(|glyph| u32::from(glyph.0)))
        })
        .collect();
    if right_to_left {
        own.reverse();
    }
    // A glyph that is nobody's is a form of the character in its place.
    let is_in_place = |(index, glyph): (usize, &GlyphInfo)| {
        own.iter().position(|(_, nominal)| *nominal == Some(glyph.glyph_id)).is_none_or(|place| place == index)
    };
    let is_known = |(nominal, glyph): (Option<u32>, &GlyphInfo)| nominal == Some(glyph.glyph_id);
    let one_by_one = own.len() == glyphs.len()
        && glyphs.iter().enumerate().all(is_in_place)
        && own.iter().map(|(_, nominal)| *nominal).zip(glyphs).any(is_known);
    one_by_one.then(|| own.into_iter().map(|(range, _)| range).collect())
}

/// The text in the order of its glyphs, as all readers expect what runs to the left. Were it in the order in which it is read, krilla would mark each
/// word as reversed, and pdf.js would lose the spaces at such marks; were it said by ActualText, poppler and mupdf would turn it round.
pub(crate) fn as_seen(text: &str, mut glyphs: Vec<KrillaGlyph>) -> (String, Vec<KrillaGlyph>) {
    let mut seen = String::with_capacity(text.len());
    for syllable in glyphs.chunk_by_mut(|one, next| one.text_range == next.text_range) {
        let start = seen.len();
        seen.extend(syllable.first().and_then(|glyph| text.get(glyph.text_range.clone())));
        for glyph in syllable {
            glyph.text_range = start..seen.len();
        }
    }
    (seen, glyphs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shared_out_in_order_with_marks_where_no_width_is() {
        let shared = |text: &str, is_wide: &[bool]| share_out(text, is_wide).map(|parts| parts.join("|"));
        // ka with a vowel that stands before it.
        assert_eq!(shared("कि", &[true, true]).as_deref(), Some("क|ि"));
        // ja with the r above it.
        assert_eq!(shared("र्ज", &[true, false]).as_deref(), Some("र|्ज"));
        assert_eq!(shared("र्जु", &[true, false, false]).as_deref(), Some("र|्|जु"));
        // One vowel that is two glyphs, as it is decomposed.
        assert_eq!(shared("கௌ", &[true, true, true]).as_deref(), Some("க|\u{bc6}|\u{bd7}"));
        // ma with the r above the vowel behind it: the mark has to go to a letter.
        assert_eq!(shared("र्मा", &[true, true, false]).as_deref(), Some("र|्|मा"));
        assert_eq!(shared("น้ำ", &[true, false, false, true]), None);
        assert_eq!(shared(&"क".repeat(33), &[true, true]), None);
    }
}
