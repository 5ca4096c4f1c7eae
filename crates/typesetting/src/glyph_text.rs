//! What each glyph stands for, as readers copy and search it.

use std::ops::Range;

use krilla::text::KrillaGlyph;

/// What each glyph of a cluster stands for. Where the glyphs are the cluster's characters one by one, it is its own character: readers that
/// know nothing of ActualText, such as pdf.js and mupdf, copy that right. Elsewhere it is the whole cluster.
pub(crate) fn ranges_of(
    glyphs: &[rustybuzz::GlyphInfo],
    face: &rustybuzz::Face<'_>,
    text: &str,
    cluster: Range<usize>,
    right_to_left: bool,
) -> Vec<Range<usize>> {
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
    let is_in_place = |(index, glyph): (usize, &rustybuzz::GlyphInfo)| {
        own.iter().position(|(_, nominal)| *nominal == Some(glyph.glyph_id)).is_none_or(|place| place == index)
    };
    let is_known = |(nominal, glyph): (Option<u32>, &rustybuzz::GlyphInfo)| nominal == Some(glyph.glyph_id);
    let one_by_one = own.len() == glyphs.len()
        && glyphs.iter().enumerate().all(is_in_place)
        && own.iter().map(|(_, nominal)| *nominal).zip(glyphs).any(is_known);
    if one_by_one { own.into_iter().map(|(range, _)| range).collect() } else { vec![cluster; glyphs.len()] }
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
