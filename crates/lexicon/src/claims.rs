//! What a sentence claims to be there, here and now: neither what it denies, nor what it only speaks of, nor what was or will be at another time.

use std::ops::Range;

use crate::absence::{has_not_come, is_behind_a_window, is_dreamt, only_seems};
use crate::another_time;
use crate::denial::{is_denied, is_over, is_spoken_of, is_talked_about};
use crate::kind::{Kind, kind_of};

/// The words of one sentence, in lower case and with straight apostrophes, and its clauses.
pub struct Claims<'a> {
    words: Vec<&'a str>,
    clauses: Vec<Range<usize>>,
    /// Of each word, whether it is of another time.
    elsewhen: Vec<bool>,
}

impl<'a> Claims<'a> {
    /// Reads a sentence that commas and the like divide into these clauses.
    pub fn of(sentence: impl IntoIterator<Item = Vec<&'a str>>) -> Self {
        let (mut words, mut clauses) = (Vec::new(), Vec::new());
        for clause in sentence {
            let begin = words.len();
            words.extend(clause);
            clauses.push(begin..words.len());
        }
        let elsewhen = another_time::marked(&words, &clauses);
        Self { words, clauses, elsewhen }
    }

    /// Whether what the word here names is there.
    pub fn holds(&self, position: usize) -> bool {
        let is_over = kind_of(self.words[position]) == Some(Kind::Weather) && self.is_over(position);
        !is_over && !self.is_elsewhere(position)
    }

    /// Whether the word here is denied.
    pub fn denies(&self, position: usize) -> bool {
        let (clause, at) = self.clause_at(position);
        is_denied(clause, at)
    }

    /// Whether the word here is only spoken or thought of.
    pub fn only_speaks_of(&self, position: usize) -> bool {
        let (clause, at) = self.clause_at(position);
        is_spoken_of(clause, at)
    }

    /// Whether the word here is denied, only talked about, or of another time.
    fn is_elsewhere(&self, position: usize) -> bool {
        let (clause, at) = self.clause_at(position);
        let is_place = kind_of(self.words[position]) == Some(Kind::Place);
        self.elsewhen[position]
            || is_denied(clause, at)
            || is_talked_about(clause, at)
            || has_not_come(clause, at)
            || self.is_imagined(position)
            || (is_place && is_behind_a_window(clause, at))
            // “She looked out of the window, where a boy ran through the park”
            || (is_place && clause.first() == Some(&"where") && is_behind_a_window(&self.words, position))
    }

    /// Whether the word here is of what only seems to somebody, or what they dream.
    pub fn is_imagined(&self, position: usize) -> bool {
        let (clause, at) = self.clause_at(position);
        only_seems(clause, at) || is_dreamt(&self.words, position)
    }

    /// Whether the word here is of something that is over or still to come.
    pub fn is_over(&self, position: usize) -> bool {
        let (clause, at) = self.clause_at(position);
        is_over(clause, at)
    }

    fn clause_at(&self, position: usize) -> (&[&'a str], usize) {
        let range = self.clauses.iter().find(|clause| clause.contains(&position)).cloned().unwrap_or_default();
        (&self.words[range.clone()], position - range.start)
    }
}

#[cfg(test)]
#[path = "claims_tests.rs"]
mod tests;
