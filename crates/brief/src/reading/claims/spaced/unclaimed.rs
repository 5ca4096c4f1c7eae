//! What a sentence says without claiming it: that it denies, supposes, asks, or says of others or of a planet whoever was born.

use std::ops::Range;

use super::{MOST_WORDS_BETWEEN, Sentence, Word};
use crate::reading::claims::forms::Forms;
use crate::reading::claims::names::Names;
use crate::reading::claims::passages::Voice;

/// Before a point, that say whose it is.
const MOST_WORDS_BEFORE: usize = 5;
/// From what denies to the point that it denies.
const MOST_WORDS_AFTER_DENIAL: usize = 8;

/// At each word whether it is part of a question that yes or no answers: of what else is asked, what is claimed is presupposed.
pub(super) fn asked(voice: Voice<'_>, words: &[Word], texts: &[&str], is_question: bool) -> Vec<bool> {
    let mut asked = vec![false; words.len()];
    if !is_question {
        return asked;
    }
    let says = |forms: &dyn Fn(&'static Names) -> &'static Forms, at: usize| {
        voice.all.iter().any(|names| forms(names).length_at(&texts[at..]).is_some())
    };
    if (0..words.len()).any(|at| says(&|names| &names.asks_anywhere, at)) {
        return vec![true; words.len()];
    }
    let mut begins = true;
    let mut is_asked = false;
    // `Est-ce que`
    let mut opened_until = 0;
    for at in 0..words.len() {
        begins |= words[at].is_after_comma;
        // `Or are you`
        let is_small = voice.all.iter().any(|names| names.and.has(texts[at])) || SMALL_BEGINNINGS.contains(&texts[at]);
        let ends = at >= opened_until && (words[at].is_after_comma || says(&|names| &names.clause, at));
        let opens = voice.all.iter().filter_map(|names| names.asks.length_at(&texts[at..])).max().filter(|_| begins);
        opened_until = opens.map_or(opened_until, |length| at + length);
        is_asked = opens.is_some() || (is_asked && !ends);
        begins &= is_small;
        asked[at] = is_asked;
    }
    asked
}

/// With which a question may begin before its verb.
const SMALL_BEGINNINGS: [&str; 12] =
    ["or", "but", "so", "then", "oder", "aber", "ou", "mais", "o", "pero", "eller", "of"];

impl Sentence<'_> {
    /// `Not only in Leo` says that it is.
    pub(super) fn denies(&self, at: usize) -> bool {
        self.says(&|names| &names.not, at) && !(at + 1 < self.texts.len() && self.says(&|names| &names.only, at + 1))
    }

    /// `If it is in Leo, and it is` supposes nothing.
    pub(super) fn says_of_others(&self, at: usize) -> bool {
        let is_supposed = at == 0 && self.names.supposes_first.has(self.texts[at]);
        !self.is_affirmed && (is_supposed || self.says(&|names| &names.others, at))
    }

    /// What comes before it in its clause says that it is somebody else's, supposed or denied.
    pub(super) fn is_not_claimed(&self, at: usize) -> bool {
        let begin = (0..=at).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        let near = begin.max(at.saturating_sub(MOST_WORDS_BEFORE))..at;
        near.into_iter().any(|at| self.says_of_others(at)) || self.is_denied_before(at) || self.is_of_people(at)
    }

    /// Something that denies stands before it in its clause, with no `and` and no other sign between.
    pub(super) fn is_denied_before(&self, at: usize) -> bool {
        let begin = (0..=at).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        let near = begin.max(at.saturating_sub(MOST_WORDS_AFTER_DENIAL))..at;
        let ends = |at: &usize| {
            let is_and = self.names.and.has(self.texts[*at]) && !self.names.not.has(self.texts[*at]);
            is_and || self.signs[*at].is_some() || self.names.clause.length_at(&self.texts[*at..]).is_some()
        };
        near.rev().take_while(|at| !ends(at)).any(|at| self.denies(at))
    }

    pub(super) fn is_denied(&self, from: usize, place: usize) -> bool {
        let after = place + 1..self.texts.len().min(place + 2 + MOST_WORDS_BETWEEN);
        let is_supposed = |at: usize| self.names.supposed.has(self.texts[at]) || self.is_conditional(at..at + 1);
        (from..place).any(|at| self.denies(at) || is_supposed(at))
            || (place + 1 < self.texts.len() && is_supposed(place + 1))
            || (self.names.denies_after && after.into_iter().any(|at| self.names.not.has(self.texts[at])))
    }

    /// `Saturn is exalted in Libra` holds whoever was born, unless the words say whose it is.
    pub(super) fn is_dignity(&self, point: usize, end: usize) -> bool {
        let begin = (0..=point).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        // `Venus is strongest in Taurus; yours is in Leo`
        let is_own = |at: &usize| self.names.ones_own.length_at(&self.texts[*at..]).is_some();
        let own = (point..end).find(is_own).filter(|at| *at > point + 1);
        let end = own.unwrap_or(end);
        let dignities: Vec<Range<usize>> =
            (begin..end).filter_map(|at| Some(at..at + self.names.dignities.length_at(&self.texts[at..])?)).collect();
        let is_said = !dignities.is_empty();
        let is_owned = |at: usize| at > 0 && self.is_point(at) && self.names.yours.has(self.texts[at - 1]);
        // `En su casa` is nobody's.
        let is_other = |at: &usize| !dignities.iter().any(|dignity| dignity.contains(at));
        let is_about_you = || (begin..end).filter(is_other).any(|at| self.is_about_you(&(at..at + 1)));
        is_said && !(begin..end).any(is_owned) && !is_about_you()
    }

    /// The words name whom the text is for, or one of the chart's people.
    pub(super) fn is_about_you(&self, words: &Range<usize>) -> bool {
        words.clone().any(|at| {
            let word = self.texts[at];
            let is_name = |name: &&str| name.to_lowercase().split_whitespace().any(|part| part == word);
            self.says(&|names| &names.you, at)
                || self.says(&|names| &names.birth, at)
                || self.voice.people.iter().any(is_name)
        })
    }
}
