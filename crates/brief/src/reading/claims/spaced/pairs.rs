//! What is said of two people: what both have, and whose sign each of them is.

use std::ops::Range;

use super::Sentence;
use crate::reading::claims::claim::Claim;

impl Sentence<'_> {
    /// The words of a clause after `you both have`, up to whatever else may have what they name.
    pub(super) fn had_alike(&self) -> Range<usize> {
        if self.voice.people.len() != 2 {
            return 0..0;
        }
        let lead = |at: usize| self.names.both_have.length_at(&self.texts[at..]).map(|length| at + length);
        let Some(begin) = (0..self.texts.len()).find_map(lead) else { return 0..0 };
        let ends = |at: &usize| {
            self.words[*at].is_after_comma
                || self.names.clause.length_at(&self.texts[*at..]).is_some()
                || self.names.breaks.has(self.texts[*at])
                || self.voice.named(self.texts[*at]).is_some()
                || self.texts[*at] == "composite"
        };
        begin..(begin..self.texts.len()).find(ends).unwrap_or(self.texts.len())
    }

    /// `Michael, the Capricorn, waits`: whose sign somebody is, beside the name.
    pub(super) fn native_beside_name(&self, at: usize) -> Option<(Claim, Option<usize>)> {
        let sign_at = at + 2;
        let is_led = self.words.get(at + 1)?.is_after_comma && self.names.is_small(self.texts[at + 1]);
        let sign = self.signs.get(sign_at).copied().flatten()?;
        let person = self.voice.named(self.texts[at])?;
        let is_whole = self.words.get(sign_at + 1).is_none_or(|next| next.is_after_comma)
            || (self.names.apart.has(self.texts[sign_at + 1]) && self.texts[sign_at + 1] != "s");
        let is_meant = is_led && is_whole && !self.words[sign_at].is_after_comma && !self.is_not_claimed(at);
        is_meant.then_some((Claim::Native(sign), Some(person)))
    }
}
