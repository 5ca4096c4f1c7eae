//! What all overlays share: two charts side by side, who is who in a sentence, and wordings chosen by the tone.

use super::draft::{Depth, Draft};
use super::pen::{Passage, Pen};
use super::slots::Slots;
use crate::tone_band::ToneBand;
use brief::reading::Tone;
use chart::Chart;

/// The charts of two people, `a` and `b` in the wordings.
pub(super) struct Sides<'a> {
    pub first: &'a Chart,
    pub second: &'a Chart,
}

/// Names `{x}` and `{y}` (and `{xs}`, `{ys}`) after the two people, so that one wording serves both directions.
pub(super) fn facing(slots: Slots, x: &str, y: &str) -> Slots {
    slots
        .phrase("x", format!("{{{x}}}"))
        .phrase("xs", format!("{{{x}s}}"))
        .phrase("y", format!("{{{y}}}"))
        .phrase("ys", format!("{{{y}s}}"))
}

/// Wordings by mode and by band of intensity, and of each cell by the seed.
pub(super) type ToneTable = [[[&'static str; 2]; 3]; 3];

/// Adds a passage in the mode and at the intensity asked for; leaves it out when the charts lack one of `needed`.
///
/// Without a tone the warm romantic wording is taken, the most neutral of them.
pub(super) fn toned(
    table: &'static ToneTable,
    tone: Option<Tone>,
    needed: &[&str],
    slots: &Slots,
    pen: &mut Pen,
    draft: &mut Draft,
) {
    if needed.iter().any(|gap| slots.get(gap).is_none()) {
        return;
    }
    let (mode, band) = tone.map_or((1, 1), |tone| (tone.mode_index(), tone.band_index()));
    let mut passage = Passage::new();
    pen.say(&mut passage, &table[mode][band], slots);
    draft.add(Depth::Heart, passage);
}

/// Adds a passage of one wording of the pool; leaves it out when the charts lack one of `needed`.
pub(super) fn stated(
    pool: &'static [&'static str],
    needed: &[&str],
    slots: &Slots,
    depth: Depth,
    pen: &mut Pen,
    draft: &mut Draft,
) {
    if needed.iter().any(|gap| slots.get(gap).is_none()) {
        return;
    }
    let mut passage = Passage::new();
    pen.say(&mut passage, pool, slots);
    draft.add(depth, passage);
}
