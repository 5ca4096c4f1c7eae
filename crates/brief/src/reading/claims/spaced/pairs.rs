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

    /// `Both have a retrograde Venus: Michael in Aquarius, Anna in Gemini.` None where it is not told by name.
    pub(super) fn listed_by_name(&self, alike: &Range<usize>, at: usize) -> Option<Vec<(Claim, Option<usize>)>> {
        let (point, _) = self.points[at]?;
        let is_place = |at: usize| self.signs[at].is_some() || self.names.is_house(self.texts[at]);
        let listed = self.signs_by_name(alike.end, point);
        (!alike.clone().any(is_place) && !listed.is_empty()).then_some(listed)
    }

    /// `Michael in Aquarius, Anna's in Gemini`, of one point.
    fn signs_by_name(&self, from: usize, point: &'static str) -> Vec<(Claim, Option<usize>)> {
        let named = (from..self.texts.len()).filter_map(|at| Some((at, self.voice.named(self.texts[at])?)));
        let said = named.filter_map(|(at, person)| {
            let next = at + 1 + usize::from(self.texts.get(at + 1) == Some(&"s"));
            let sign_at = next + 1;
            let is_led = self.texts.get(next).is_some_and(|word| self.names.r#in.has(word));
            let is_small = self.texts.get(sign_at).is_some_and(|word| self.names.mine.has(word));
            let sign = self.signs.get(sign_at + usize::from(is_small)).copied().flatten();
            Some((Claim::in_sign(point, sign.filter(|_| is_led)?), Some(person)))
        });
        said.collect()
    }

    /// `Anna rises in Cancer, Michael in Gemini`, `You rise in Cancer`.
    pub(super) fn rises(&self, at: usize) -> Vec<(Claim, Option<usize>)> {
        let Some(length) = self.names.rises.length_at(&self.texts[at..]) else { return Vec::new() };
        let Some(before) = at.checked_sub(1) else { return Vec::new() };
        let end = at + length;
        let person = self.voice.named(self.texts[before]);
        let is_meant = person.is_some() || self.voice.is_you(self.texts[before]);
        let sign = self.signs.get(end).copied().flatten().filter(|_| is_meant && !self.is_not_claimed(at));
        let Some(sign) = sign else { return Vec::new() };
        let listed = if person.is_some() { self.signs_by_name(end, "ascendant") } else { Vec::new() };
        std::iter::once((Claim::in_sign("ascendant", sign), person)).chain(listed).collect()
    }

    /// Whose sign it is, where the name stands before it or after it: `Anna is a Cancer`, `As a Cancer, Anna waits`.
    pub(super) fn native_of(&self, at: usize, claims: &[Claim]) -> Option<usize> {
        let Some(Claim::Native(said)) = claims.iter().find(|claim| matches!(claim, Claim::Native(_))) else {
            return None;
        };
        let before = at.checked_sub(1).and_then(|before| self.voice.named(self.texts[before]));
        let after = || {
            let sign = (at..self.texts.len()).find(|at| self.signs[*at] == Some(said))?;
            let next = sign + 1;
            let is_parted = self.words.get(next)?.is_after_comma;
            // `Als Krebs wartet Anna.`
            let next = next + usize::from(!is_parted);
            self.voice.named(self.texts.get(next)?)
        };
        before.or_else(after)
    }

    /// `And Anna a Capricorn`, after whose sign the other is of.
    fn native_after_native(&self, at: usize) -> Option<(Claim, Option<usize>)> {
        let person = self.voice.named(self.texts[at])?;
        let before = at.checked_sub(1)?;
        let is_next = self.words[at].is_after_comma || self.names.and.has(self.texts[before]);
        let sign_at = at + 1 + usize::from(self.names.generic.has(self.texts.get(at + 1)?));
        let sign = self.signs.get(sign_at).copied().flatten().filter(|_| self.words[sign_at].is_capital)?;
        let is_whole = self.words.get(sign_at + 1).is_none_or(|next| next.is_after_comma);
        let is_native = (0..before).any(|from| {
            let length = self.names.native_by_name.length_at(&self.texts[from..]);
            let is_named = from > 0 && self.voice.named(self.texts[from - 1]).is_some();
            length.is_some_and(|length| is_named && self.signs.get(from + length).copied().flatten().is_some())
        });
        (is_next && is_whole && is_native && !self.words[sign_at].is_after_comma)
            .then_some((Claim::Native(sign), Some(person)))
    }

    /// `Michael, the Capricorn, waits`: whose sign somebody is, beside the name.
    pub(super) fn native_beside_name(&self, at: usize) -> Option<(Claim, Option<usize>)> {
        if let Some(listed) = self.native_after_native(at) {
            return Some(listed);
        }
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
