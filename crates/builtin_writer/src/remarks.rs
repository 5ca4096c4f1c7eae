//! What a passage comes to in the mode and at the intensity asked for: a remark that names what the passage is about.
//!
//! `{it}` is what the passage is about as somebody does or has it, such as `{your} way of loving`: nobody is stopped at Jupiter in Leo, or slept
//! beside. In somebody who is named it is `{the_it}`. So the same wording is another sentence in every passage.
//! No wording stands twice in a document, and in a portrait no two paragraphs that follow each other have one. Each system begins its wordings
//! elsewhere, so that the documents of one person end their paragraphs otherwise.
//! Of two people only one has ordered the reading: what is held against the other is said as something that may be so.

mod brutal;
mod romantic;
mod sensual;

use crate::pen::{Passage, Pen};
use crate::slots::Slots;
use brief::reading::{RelationshipMode, Tone};

/// From this intensity on a remark is a strong one.
const STRONG_FROM: u8 = 6;

/// Remarks of one mode, mild and strong.
struct Remarks {
    /// Even wordings to the person, odd ones about the person.
    of_one: [&'static [&'static str]; 2],
    of_two: [&'static [&'static str]; 2],
}

/// Adds a remark about `it` in the tone of the document; without a tone, nothing.
pub(crate) fn remark(pen: &mut Pen, passage: &mut Passage, it: &str, slots: &Slots) {
    let Some(Tone { mode, intensity }) = pen.tone() else {
        return;
    };
    // What a chart withholds nothing is said of.
    let is_known = |gap: &str| slots.get(gap).is_some() || matches!(gap, "as" | "bs" | "your");
    let gaps = it.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    if passage.is_empty() || !gaps.into_iter().all(is_known) {
        return;
    }
    let remarks: &'static Remarks = match mode {
        RelationshipMode::Sensual => &sensual::REMARKS,
        RelationshipMode::Romantic => &romantic::REMARKS,
        RelationshipMode::Brutal => &brutal::REMARKS,
    };
    let strength = usize::from(intensity >= STRONG_FROM);
    let of_somebody = it.strip_prefix("{your} ").map_or_else(|| it.to_owned(), |owned| format!("the {owned}"));
    let slots = slots.clone().phrase("it", it.to_owned()).phrase("the_it", of_somebody);
    if pen.is_about_two() {
        pen.propose(passage, remarks.of_two[strength], &slots);
    } else {
        pen.propose(passage, remarks.of_one[strength], &slots);
    }
}
