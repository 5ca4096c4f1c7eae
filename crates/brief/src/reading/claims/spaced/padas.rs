//! The quarters of nakshatras: `Rohini pada 2`, `the second pada of Rohini`, `your Moon is in the third pada`.

use super::numbers::LONGEST_NUMBERS_ENDING;
use super::{MOST_WORDS_BETWEEN, Sentence, number, roman};
use crate::reading::claims::NAKSHATRAS;
use crate::reading::claims::claim::Claim;

const PADAS: u64 = 4;

impl Sentence<'_> {
    pub(super) fn pada(&self, at: usize) -> Option<Claim> {
        let is_pada = self.names.pada.has(self.texts[at]);
        if !is_pada && !self.names.quarter.has(self.texts[at]) {
            return None;
        }
        let (from, end, pada) = self.numbered(at)?;
        let begin = (0..=from).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        let is_supposed = (begin..from).any(|at| self.says_of_others(at) || self.names.supposed.has(self.texts[at]));
        if is_supposed || self.is_not_claimed(from) || self.is_of_all_who(at) {
            return None;
        }
        match self.nakshatra_beside(from, end) {
            Some(nakshatra) => Some(Claim::Pada(nakshatra, pada)),
            // The Moon has quarters without a nakshatra.
            None => self.point_beside(from).filter(|_| is_pada).map(|point| Claim::PadaOfPoint(point, pada)),
        }
    }

    /// `rules`, `falls in`: what holds of a quarter whoever was born.
    fn is_of_all_who(&self, at: usize) -> bool {
        let says = |at: usize| self.names.parts.length_at(&self.texts[at..]).is_some();
        !self.texts.iter().any(|word| self.names.you.has(word) || self.names.birth.has(word))
            && !(0..at).any(|at| self.is_point(at))
            && (at.saturating_sub(2 * MOST_WORDS_BETWEEN)..self.texts.len()).any(says)
    }

    /// Where the number and the word for a pada begin and end, and the number.
    fn numbered(&self, at: usize) -> Option<(usize, usize, u64)> {
        let is_ordinal = |word: &&str| {
            word.chars().all(char::is_alphanumeric)
                && number(word).is_some_and(|_| {
                    let ending = word.chars().filter(|letter| !letter.is_numeric()).count();
                    (1..=LONGEST_NUMBERS_ENDING).contains(&ending)
                })
        };
        let before = || {
            let last = self.texts[..at].last().filter(|word| is_ordinal(word)).and_then(|word| number(word));
            let found = self.names.ordinal_before(&self.texts[..at]).or(last);
            found.map(|pada| (at - 1, at + 1, pada))
        };
        let after = || {
            let word = self.texts.get(at + 1)?;
            let first = || (*word == "i").then_some(1);
            let found = number(word).or_else(|| roman(word)).or_else(first).or_else(|| self.names.cardinal(word));
            found.map(|pada| (at, at + 2, pada))
        };
        before().or_else(after).filter(|(_, _, pada)| (1..=PADAS).contains(pada))
    }

    /// Right before, or after `of`.
    fn nakshatra_beside(&self, from: usize, end: usize) -> Option<&'static str> {
        let star = |at: usize| self.signs.get(at).copied().flatten().filter(|sign| NAKSHATRAS.contains(sign));
        let before = (from.saturating_sub(MOST_WORDS_BETWEEN)..from).rev().find_map(star);
        let is_near = |at: &usize| *at < self.texts.len() && !self.is_point(*at);
        let after = || (end..end + 1 + MOST_WORDS_BETWEEN).take_while(is_near).find_map(star);
        before.or_else(after)
    }

    /// A point before, from which no other nakshatra parts it.
    fn point_beside(&self, from: usize) -> Option<&'static str> {
        let at = (from.saturating_sub(2 * MOST_WORDS_BETWEEN)..from).rev().find(|at| self.is_point(*at))?;
        self.points[at].map(|(point, _)| point)
    }
}
