//! Writes runs of glyphs. What a glyph stands for is told by its font, once for the whole file: clusters whose glyphs share a text are set in fonts
//! of their own, so that readers get it in order and need no ActualText, which pdf.js doesn't know.

use fnv::FnvHashMap;
use krilla::Data;
use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::glyph_text::{PartedCluster, is_stacked};
use super::shape::GlyphRun;

/// Each takes some kilobytes; names take one or two. What finds no place is said by ActualText.
const MOST_TWINS: usize = 24;

/// The same fonts once more, in which glyphs stand for something else.
#[derive(Default)]
pub(crate) struct Twins(FnvHashMap<Font, Vec<Twin>>);

struct Twin {
    font: Font,
    texts: FnvHashMap<GlyphId, String>,
}

impl Twins {
    /// A font in which these glyphs stand for these texts.
    fn font(&mut self, font: &Font, file: &Data, texts: &[(GlyphId, &str)]) -> Option<Font> {
        let twins = self.0.entry(font.clone()).or_default();
        let agrees =
            |twin: &Twin| texts.iter().all(|(glyph, text)| twin.texts.get(glyph).is_none_or(|known| known == text));
        let place = match twins.iter().position(agrees) {
            Some(place) => place,
            None if twins.len() < MOST_TWINS => {
                // Bytes behind a font's tables mean nothing, and tell it from the others.
                let bytes = [file.as_ref(), &[0].repeat(4 * (twins.len() + 1))].concat();
                twins.push(Twin { font: Font::new(bytes.into(), 0)?, texts: FnvHashMap::default() });
                twins.len() - 1
            }
            None => return None,
        };
        let twin = &mut twins[place];
        twin.texts.extend(texts.iter().map(|(glyph, text)| (*glyph, (*text).to_owned())));
        Some(twin.font.clone())
    }
}

/// Draws a run whose first glyph is at `x`.
pub(crate) fn draw_run(surface: &mut Surface<'_>, twins: &mut Twins, run: &GlyphRun, x: f32, baseline: f32) {
    let draw = |surface: &mut Surface<'_>, font: Font, text: &str, glyphs: &[KrillaGlyph], x: f32| {
        if !glyphs.is_empty() {
            surface.draw_glyphs(Point::from_xy(x, baseline), glyphs, font, text, run.size, false);
        }
    };
    let Some((file, parted)) = &run.parted else {
        return draw(surface, run.font.clone(), &run.text, &run.glyphs, x);
    };
    let width = |glyphs: &[KrillaGlyph]| glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * run.size;
    let (mut first, mut at) = (0, 0);
    let mut x = x;
    for cluster in run.glyphs.chunk_by(|one, next| one.text_range == next.text_range) {
        let shared = parted.iter().find(|parted| cluster.first().is_some_and(|glyph| glyph.text_range == parted.range));
        let set = shared.and_then(|shared| set_apart(surface, twins, (&run.font, file), cluster, shared));
        if let Some(ClusterSetApart { font, text, glyphs }) = set {
            let before = &run.glyphs[first..at];
            draw(surface, run.font.clone(), &run.text, before, x);
            x += width(before);
            draw(surface, font, &text, &glyphs, x);
            x += width(&glyphs);
            first = at + cluster.len();
        }
        at += cluster.len();
    }
    draw(surface, run.font.clone(), &run.text, &run.glyphs[first..], x);
}

/// A cluster in a font of its own.
struct ClusterSetApart {
    font: Font,
    text: String,
    glyphs: Vec<KrillaGlyph>,
}

/// None where no font can tell the parts of the text.
fn set_apart(
    surface: &mut Surface<'_>,
    twins: &mut Twins,
    (font, file): (&Font, &Data),
    cluster: &[KrillaGlyph],
    shared: &PartedCluster,
) -> Option<ClusterSetApart> {
    let mut texts: Vec<(GlyphId, &str)> = Vec::with_capacity(cluster.len());
    for (glyph, part) in cluster.iter().zip(&shared.parts) {
        if texts.iter().any(|(other, known)| *other == glyph.glyph_id && known != part) {
            return None;
        }
        texts.push((glyph.glyph_id, part));
    }
    let font = twins.font(font, file, &texts)?;
    let text = shared.parts.concat();
    // Their common range has krilla write ActualText, too.
    let is_one = is_stacked(cluster);
    let mut start = 0;
    let glyphs = cluster.iter().zip(&shared.parts).map(|(glyph, part)| {
        let own = start..start + part.len();
        start = own.end;
        KrillaGlyph { text_range: if is_one { 0..text.len() } else { own }, ..glyph.clone() }
    });
    let glyphs = glyphs.collect();
    if is_one {
        texts.iter().for_each(|(glyph, text)| declare(surface, &font, *glyph, text));
    }
    Some(ClusterSetApart { font, text, glyphs })
}

/// Has a font say what a glyph stands for: krilla takes that from the first place where the glyph is drawn, and here that is one which no page shows.
fn declare(surface: &mut Surface<'_>, font: &Font, glyph: GlyphId, text: &str) {
    let mut nowhere = surface.stream_builder();
    let glyph = KrillaGlyph::new(glyph, 0.0, 0.0, 0.0, 0.0, 0..text.len(), None);
    nowhere.surface().draw_glyphs(Point::default(), &[glyph], font.clone(), text, 1.0, false);
}
