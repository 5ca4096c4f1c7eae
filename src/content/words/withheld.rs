//! What a chart leaves out is told in the text, with the reason.

use super::draft::{Depth, Draft};
use super::pen::{Passage, Pen};
use super::slots::Slots;
use crate::chart::withheld::Withheld;

/// At most this many parts are named one by one, so that the paragraph stays a paragraph.
const NAMED_PARTS: usize = 6;

/// Adds a passage that names what is left out; `{withheld}` are the parts.
pub(super) fn tell(
    withheld: &[Withheld],
    root: &str,
    wordings: &'static [&'static str],
    pen: &mut Pen,
    draft: &mut Draft,
) {
    if withheld.is_empty() {
        return;
    }
    let parts = withheld
        .iter()
        .enumerate()
        .take(NAMED_PARTS)
        .map(|(index, part)| (format!("{root}/withheld/{index}/what"), part.what.clone()));
    let mut passage = Passage::new();
    pen.say(&mut passage, wordings, &Slots::new().facts("withheld", parts));
    draft.add(Depth::Core, passage);
}
