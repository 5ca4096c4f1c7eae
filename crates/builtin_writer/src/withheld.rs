//! What a chart leaves out is stated in the text, with the reason.

use super::draft::{Depth, Draft};
use super::pen::{Passage, Pen};
use super::slots::Slots;
use chart::withheld::{Reason, Withheld};

/// At most this many parts are named one by one, so that the paragraph stays a paragraph.
const NAMED_PARTS: usize = 6;

/// Adds a passage that names what an unknown hour hides; `{withheld}` are the parts, `{reason}` is why the first is left out.
pub(super) fn tell(
    withheld: &[Withheld],
    root: &str,
    wordings: &'static [&'static str],
    pen: &mut Pen,
    draft: &mut Draft,
) {
    // A Sun that did not set is no matter of the hour; the Hebrew birthday mentions it.
    let hidden: Vec<(usize, &Withheld)> =
        withheld.iter().enumerate().filter(|(_, part)| part.reason != Reason::SunDidNotSet).collect();
    let Some((first, _)) = hidden.first() else {
        return;
    };
    let parts = hidden
        .iter()
        .take(NAMED_PARTS)
        .map(|(index, part)| (format!("{root}/withheld/{index}/what"), part.what.replace('\'', "’")));
    let others = (hidden.len() > NAMED_PARTS).then_some("whatever else changed in the course of that day");
    let slots = Slots::new().facts_and("withheld", parts, others).fact(
        "reason",
        format!("{root}/withheld/{first}/reason"),
        // What changed during the day and what rests on that are left out for this in the end.
        Reason::BirthTimeUnknown.name(),
    );
    let mut passage = Passage::new();
    pen.say(&mut passage, wordings, &slots);
    draft.add(Depth::Core, passage);
}
