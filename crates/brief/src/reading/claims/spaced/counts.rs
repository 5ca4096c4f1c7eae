//! What a sentence says of the gates of points and of how many centres are defined, where nothing but small words stands between.

use super::{Sentence, number};
use crate::reading::claims::SEFIROT;
use crate::reading::claims::claim::Claim;

/// Between a point and its gate, on either side.
const MOST_WORDS_TO_POINT: usize = 5;
/// Between a number and the centres that it counts.
const MOST_WORDS_TO_CENTRES: usize = 7;
const CENTRES: u64 = 9;

impl Sentence<'_> {
    /// `Your Sun is in Gate 41`, `Gate 41 in your conscious Mars`.
    pub(super) fn gate_of_point(&self, at: usize) -> Option<Claim> {
        let Claim::Gate(gate) = self.gate(at)? else { return None };
        let is_small = |at: usize| {
            let word = self.texts[at];
            let names = self.names;
            names.r#in.has(word)
                || names.mine.has(word)
                || names.copula.has(word)
                || names.stands.has(word)
                || names.sky.sides.has(word)
        };
        let begin = at.saturating_sub(MOST_WORDS_TO_POINT);
        let before = (begin..at).rev().take_while(|before| !self.words[before + 1].is_after_comma);
        let before = before.into_iter().find(|at| !is_small(*at)).and_then(|last| {
            let begins = |at: &usize| self.points[*at].is_some_and(|(_, length)| at + length == last + 1);
            (last.saturating_sub(2)..=last).rev().find(begins)
        });
        let is_led = |point: usize| (point + 1..at).any(|at| self.names.r#in.has(self.texts[at]));
        let before = before.filter(|point| is_led(*point) && !self.is_something_of(*point));
        let after = || {
            let from = (at + 1..self.texts.len().min(at + 3)).find(|at| self.names.r#in.has(self.texts[*at]))?;
            let is_number = (at + 1..from).all(|at| number(self.texts[at]).is_some());
            let end = self.texts.len().min(from + MOST_WORDS_TO_POINT);
            let point = (from..end).find(|at| self.is_point(*at) || !is_small(*at))?;
            let begins_clause = !(at + 1..=point).any(|at| self.words[at].is_after_comma);
            (self.is_point(point) && is_number && begins_clause && self.is_whole(point)).then_some(point)
        };
        let point_at = before.or_else(after)?;
        let (point, _) = self.points[point_at].filter(|(point, _)| !SEFIROT.contains(point))?;
        let between = point_at.min(at)..point_at.max(at);
        let is_denied = between.into_iter().any(|at| self.denies(at)) || self.is_not_claimed(point_at.min(at));
        (!is_denied && !self.tells_of_no_birth()).then_some(Claim::GateOfPoint(point, gate))
    }

    /// Of centres, in a sentence that has the word for one.
    pub(super) fn counts(&self) -> Vec<Claim> {
        if !self.texts.iter().any(|word| self.names.design.centre.has(word)) {
            return Vec::new();
        }
        (0..self.texts.len()).filter(|at| !self.asked[*at]).filter_map(|at| self.centres_counted(at)).collect()
    }

    /// `You have five defined centres`, `all nine centres are open`, `four of your nine centres are defined`.
    fn centres_counted(&self, at: usize) -> Option<Claim> {
        let (names, sky) = (self.names, &self.names.sky);
        let words = &self.texts[at..];
        let all = sky.all.length_at(words).map(|length| (CENTRES, length));
        let none = || sky.no.length_at(words).map(|length| (0, length));
        let counted = || names.cardinal(words[0]).or_else(|| number(words[0])).map(|count| (count, 1));
        let (count, length) = all.or_else(none).or_else(counted).filter(|(count, _)| *count <= CENTRES)?;
        let is_whole = count == CENTRES && all.is_some();
        let is_denial = count == 0;
        let mut next = at + length;
        let mut state = None;
        let mut has_centre = false;
        let mut is_of_all = is_whole || is_denial;
        let end = self.texts.len().min(next + MOST_WORDS_TO_CENTRES);
        while next < end && !self.words[next].is_after_comma && (state.is_none() || !has_centre) {
            let word = self.texts[next];
            if names.design.centre.has(word) {
                has_centre = true;
            } else if let Some((is_defined, length)) = names.design.state_at(&self.texts[next..]) {
                state = Some(is_defined);
                next += length - 1;
            } else if sky.of.has(word) {
                is_of_all = true;
            } else if !(names.mine.has(word)
                || names.copula.has(word)
                || names.stand.has(word)
                || names.yours.has(word)
                || names.cardinal(word) == Some(CENTRES)
                || number(word) == Some(CENTRES))
            {
                return None;
            }
            next += 1;
        }
        let is_defined = state.filter(|_| has_centre)?;
        // `Two defined centres that are motors` may be some of them.
        let ends = self.words.get(next).is_none_or(|word| word.is_after_comma || names.and.has(&word.text));
        if !ends && !is_whole && !is_denial {
            return None;
        }
        let before = at.checked_sub(1);
        let is_had = before.is_some_and(|at| sky.has.has(self.texts[at]));
        // `Two open centres` may be some of them, and `no centre is open` of nobody.
        let is_meant = is_had || (is_of_all && self.is_about_you(&(0..self.texts.len())));
        let until = before.unwrap_or_default();
        let is_denied = (0..at).any(|at| self.denies(at)) || self.is_not_claimed(until) || self.tells_of_no_birth();
        let is_supposed = (0..at).any(|at| self.says(&|names| &names.sky.whenever, at));
        (is_meant && !is_denied && !is_supposed).then_some(Claim::Centres(count, is_defined))
    }
}
