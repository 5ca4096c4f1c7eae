//! What a text says of Human Design: lines of gates, an authority, and which centres are defined.

use std::ops::Range;

use super::{Sentence, number};
use crate::reading::claims::claim::Claim;

/// From a gate to its line, and from a line to its gate.
const MOST_WORDS_TO_LINE: usize = 4;
/// From the word for an authority to what it is, and back.
const MOST_WORDS_TO_AUTHORITY: usize = 4;
/// Between a centre and the word for one.
const MOST_WORDS_TO_CENTRE: usize = 3;
/// Of a list of centres that share a state, with the words between them.
const LONGEST_LIST: usize = 14;
/// Between a centre and its state, with a verb among them.
const MOST_WORDS_TO_STATE: usize = 4;
/// From the word for a strategy to what it is.
const MOST_WORDS_TO_STRATEGY: usize = 9;
/// From a sphere to its key: `is in Gene Key`.
const MOST_WORDS_TO_KEY: usize = 5;

impl Sentence<'_> {
    pub(super) fn design(&self, at: usize) -> Vec<Claim> {
        let mut claims = Vec::new();
        claims.extend(self.line_of_gate(at));
        claims.extend(self.authority(at));
        claims.extend(self.centre(at));
        claims.extend(self.authority_of_type(at));
        claims.extend(self.definition(at));
        claims.extend(self.strategy(at));
        claims.extend(self.sphere(at));
        claims
    }

    fn has(&self, at: usize, is_it: impl Fn(&str) -> bool) -> bool {
        self.texts.get(at).is_some_and(|word| is_it(word))
    }

    /// The clause that the word is in.
    fn clause_of(&self, at: usize) -> Range<usize> {
        let begin = (0..=at).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        let end = (at + 1..self.words.len()).find(|at| self.words[*at].is_after_comma).unwrap_or(self.words.len());
        begin..end
    }

    /// `A defined Sacral works`, `Sacral authority waits`: true of all who have it.
    fn is_of_all(&self, from: usize, end: usize) -> bool {
        if self.names.generic.is_empty() || self.names.you.is_empty() {
            return false;
        }
        let clause = self.clause_of(from);
        let is_led = (clause.start..from).all(|at| self.names.generic.has(self.texts[at]));
        let is_whole = end >= clause.end;
        (is_led && !is_whole && !self.is_about_you(&clause)) || self.is_general(&clause, from)
    }

    /// `When the Root is open, …`
    fn is_general(&self, clause: &Range<usize>, from: usize) -> bool {
        let is_conditional = self.names.clause.length_at(&self.texts[clause.start..]).is_some();
        is_conditional && clause.start < from && !self.is_about_you(clause)
    }

    /// `Gate 34.2`, `gate 34, line 2`, `the second line of Gate 34`.
    fn line_of_gate(&self, at: usize) -> Option<Claim> {
        let Claim::Gate(gate) = self.gate(at).or_else(|| self.gate_with_line(at))? else { return None };
        let by_point = |at: usize| {
            let (before, line) = self.texts.get(at)?.split_once('.')?;
            (number(before) == Some(gate)).then(|| number(line)).flatten()
        };
        let after = at + 1..self.texts.len().min(at + 2 + MOST_WORDS_TO_LINE);
        let before = at.saturating_sub(MOST_WORDS_TO_LINE)..at;
        let is_other = |at: usize| self.has(at, |word| self.names.is_gate(word) || self.names.gates.has(word));
        let is_and = |at: usize| self.names.and.has(self.texts[at]) && !self.words[at].is_after_comma;
        let line_after = || after.take_while(|at| !is_other(*at) && !is_and(*at)).find_map(|at| self.line_at(at));
        let line_before = || before.rev().take_while(|at| !is_other(*at)).find_map(|at| self.line_at(at));
        let points = [at, at + 1, at + 2].into_iter().chain(at.checked_sub(2));
        let line = points.into_iter().find_map(by_point).or_else(line_after).or_else(line_before)?;
        (1..=6).contains(&line).then_some(Claim::Line(gate, line))
    }

    /// `Line 2`, `second line`, `2nd line`.
    fn line_at(&self, at: usize) -> Option<u64> {
        if !self.has(at, |word| self.names.design.line.has(word)) {
            return None;
        }
        let by_number = |at: usize| self.texts.get(at).and_then(|word| number(word));
        let before = at.checked_sub(1).filter(|before| !self.words[at].is_after_comma || *before > 0);
        let is_free = |at: &usize| !at.checked_sub(1).is_some_and(|at| self.names.is_gate(self.texts[at]));
        by_number(at + 1)
            .or_else(|| self.texts.get(at + 1).and_then(|word| self.names.cardinal(word)))
            .or_else(|| before.filter(|before| is_free(before) && !self.words[at].is_after_comma).and_then(by_number))
            .or_else(|| self.names.ordinal_before(&self.texts[..at]).filter(|_| !self.words[at].is_after_comma))
            .or_else(|| self.names.ordinal_after(self.texts.get(at + 1..)?))
    }

    /// `Your authority is Sacral`, `emotional authority`, `autorité intérieure sacrale`.
    fn authority(&self, at: usize) -> Option<Claim> {
        let design = &self.names.design;
        let whole = design.whole_authority(self.texts[at]);
        if whole.is_none() && !design.authority.has(self.texts[at]) {
            return None;
        }
        let named = |from: usize| {
            let (name, length) = design.authority_at(self.texts.get(from..)?)?;
            (!self.is_denied_right_before(from)).then_some((from, from + length, name))
        };
        let before = (at.saturating_sub(MOST_WORDS_TO_AUTHORITY)..at).rev();
        let begin = self.clause_of(at).start;
        let adjoining =
            || before.filter(|from| *from >= begin).find_map(|from| named(from).filter(|(_, end, _)| end + 1 >= at));
        let is_equal = |next: usize| {
            self.has(next, |word| self.names.copula.has(word))
                || self.words.get(next).is_some_and(|word| word.is_after_comma)
        };
        let after = || {
            let mut last = at + 1;
            let is_adjoining = (!self.names.sign_first).then_some(at + 2);
            let equal = (at + 1..at + 3).find(|next| is_equal(*next)).map(|_| at + 1 + MOST_WORDS_TO_AUTHORITY);
            let mut from = at + 1;
            while from <= equal.max(is_adjoining)? {
                let found = self.texts.get(from..).and_then(|words| design.authority_at(words));
                let Some((name, length)) = found else {
                    from += 1;
                    continue;
                };
                // `Not emotional but Sacral`
                if !(last..from).any(|at| self.denies(at)) {
                    return Some((from, from + length, name));
                }
                last = from + length;
                from = last;
            }
            None
        };
        let (from, end, name) = whole.map(|name| (at, at + 1, name)).or_else(adjoining).or_else(after)?;
        let (from, end) = (from.min(at), end.max(at + 1));
        let is_denied_after =
            self.names.denies_after && self.texts[end..].iter().take(2).any(|word| self.names.not.has(word));
        (!self.is_not_claimed(from) && !is_denied_after && !self.is_of_all(from, end)).then_some(Claim::Authority(name))
    }

    /// `You are an emotional Generator`, `générateur émotionnel`.
    fn authority_of_type(&self, at: usize) -> Option<Claim> {
        let is_type = |at: usize| {
            let is_capital = self.words.get(at).is_some_and(|word| word.is_capital);
            is_capital && self.has(at, |word| self.names.type_of(word).is_some() || self.names.manifesting.has(word))
        };
        let (name, length) = match self.names.sign_first {
            true if is_type(at + 1) || is_type(at + 2) => self.names.design.authority_at(&self.texts[at..])?,
            false if at > 0 && is_type(at - 1) => self.names.design.authority_at(&self.texts[at..])?,
            _ => return None,
        };
        let end = at + length;
        let is_beside = !self.names.sign_first || is_type(end);
        let clause = self.clause_of(at);
        // `An emotional Generator waits longer than you`
        let is_led = (clause.start..at).all(|at| self.names.generic.has(self.texts[at]) || is_type(at));
        let is_of_all =
            is_led && clause.start < at && self.names.native.length_at(&self.texts[clause.start..]).is_none();
        let is_meant = is_beside && !is_of_all && clause.contains(&(end - 1)) && self.is_about_you(&clause);
        (is_meant && !self.is_not_claimed(at)).then_some(Claim::Authority(name))
    }

    /// `Your split definition`, `définition simple`.
    fn definition(&self, at: usize) -> Option<Claim> {
        let design = &self.names.design;
        if !design.definition.has(self.texts[at]) {
            return None;
        }
        let clause = self.clause_of(at);
        let before = || {
            (clause.start..at).find_map(|from| {
                let (name, length) = design.definition_at(&self.texts[from..at])?;
                (from + length == at).then_some((from, at + 1, name))
            })
        };
        let after = || {
            let from = at + 1 + usize::from(self.has(at + 1, |word| self.names.copula.has(word)));
            let (name, length) = design.definition_at(self.texts.get(from..clause.end)?)?;
            (from > at + 1 || !self.names.sign_first).then_some((at, from + length, name))
        };
        let (from, end, name) = before().or_else(after)?;
        let is_denied = self.is_denied_right_before(from) || self.is_not_claimed(from);
        (!is_denied && !self.is_of_all(from, end) && self.is_about_you(&clause)).then_some(Claim::Definition(name))
    }

    /// `Your strategy is to respond`.
    fn strategy(&self, at: usize) -> Option<Claim> {
        let design = &self.names.design;
        if !design.strategy.has(self.texts[at])
            || !at.checked_sub(1).is_some_and(|at| self.says(&|names| &names.yours, at))
        {
            return None;
        }
        let clause = self.clause_of(at);
        let is_said = self.has(at + 1, |word| self.names.copula.has(word) || self.names.of.has(word) || word == "of");
        let end = clause.end.min(at + MOST_WORDS_TO_STRATEGY);
        let is_parted = |at: usize| self.denies(at) || self.names.clause.length_at(&self.texts[at..]).is_some();
        let named = (at + 2..end).filter_map(|at| design.strategy_at(&self.texts[at..])).map(|(name, _)| name);
        let named: Vec<&str> = named.collect();
        let is_meant = is_said && !named.is_empty() && !(clause.start..end).any(is_parted);
        (is_meant && !self.is_not_claimed(at)).then_some(Claim::Strategy(named))
    }

    /// `Your Pearl is 15.6`, `Life's Work: Gene Key 61`.
    fn sphere(&self, at: usize) -> Vec<Claim> {
        let design = &self.names.design;
        let is_name = self.words[at].is_capital;
        let Some((sphere, length)) = Some(at).filter(|_| is_name).and_then(|at| design.sphere_at(&self.texts[at..]))
        else {
            return Vec::new();
        };
        let is_small = |at: &usize| {
            let word = self.texts[*at];
            self.names.copula.has(word)
                || self.names.is_gate(word)
                || self.names.r#in.has(word)
                || self.names.mine.has(word)
                || word == "gene"
        };
        let from = at + length;
        let number_at = (from..self.texts.len().min(from + MOST_WORDS_TO_KEY)).find(|at| !is_small(at));
        let Some(number_at) = number_at.filter(|at| !self.is_degree(*at)) else { return Vec::new() };
        let (word, key) = (self.texts[number_at], number(self.texts[number_at]));
        let is_key = word.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
        let Some(key) = key.filter(|key| is_key && (1..=64).contains(key)) else { return Vec::new() };
        let is_joined = self.words.get(number_at + 1).is_some_and(|next| next.is_joined || next.is_parted_by_slash);
        if is_joined || self.is_not_claimed(at) {
            return Vec::new();
        }
        let line = word.split_once('.').and_then(|(_, line)| number(line)).filter(|line| (1..=6).contains(line));
        let line = line.map(|line| Claim::Line(key, line));
        std::iter::once(Claim::Sphere(sphere, key)).chain(line).collect()
    }

    /// The centre that is named there, and how many words name it.
    fn centre_at(&self, at: usize) -> Option<(&'static str, usize)> {
        let design = &self.names.design;
        let words = self.texts.get(at..)?;
        design.centre_at(words, true, true)?;
        let is_centre = |at: usize| self.has(at, |word| design.centre.has(word));
        let is_capital = self.words[at].is_capital && (at > 0 || is_centre(at + 1));
        let begin = at.saturating_sub(MOST_WORDS_TO_CENTRE);
        // Of the centres of a list, the last has the word.
        let listed =
            || (at + 1..self.texts.len().min(at + LONGEST_LIST)).take_while(|at| self.is_listed(*at)).any(is_centre);
        let is_led = (begin..at).any(is_centre) || (at + 1..at + 3).any(is_centre) || listed();
        design.centre_at(words, is_led, is_capital)
    }

    /// What may stand between the centres of a list.
    fn is_listed(&self, at: usize) -> bool {
        let word = self.texts[at];
        let design = &self.names.design;
        self.names.and.has(word)
            || self.names.mine.has(word)
            || design.centre.has(word)
            || design.centre_at(&self.texts[at..], true, true).is_some()
    }

    /// `Your Sacral is defined`, `an open Throat`, `your undefined centres are Head and Ajna`.
    fn centre(&self, at: usize) -> Option<Claim> {
        let (name, length) = self.centre_at(at)?;
        let (from, end, is_defined) = self
            .state_right_before(at)
            .or_else(|| self.state_after(at, at + length))
            .or_else(|| self.state_of_list(at))?;
        let is_supposed = (from..end).any(|at| self.names.supposed.has(self.texts[at]));
        (!is_supposed && !self.is_not_claimed(from.min(at)) && !self.is_of_all(from.min(at), end.max(at + length)))
            .then_some(Claim::Centre(name, is_defined))
    }

    /// A state that begins there, what its denial makes of it, and where its words begin and end.
    fn state_at(&self, at: usize) -> Option<(usize, usize, bool)> {
        let (is_defined, length) = self.names.design.state_at(self.texts.get(at..)?)?;
        let is_denied = self.is_denied_right_before(at);
        let from = if is_denied { at - 1 } else { at };
        Some((from, at + length, is_defined != is_denied))
    }

    /// `isn't` is two words.
    fn is_denied_right_before(&self, at: usize) -> bool {
        let before =
            at.checked_sub(1).map(|before| if self.texts[before] == "t" && before > 0 { before - 1 } else { before });
        before.is_some_and(|before| self.denies(before))
    }

    /// `open Throat`, `your undefined centre of the Throat`.
    fn state_right_before(&self, at: usize) -> Option<(usize, usize, bool)> {
        let design = &self.names.design;
        let mut before = at.checked_sub(1)?;
        let begin = self.clause_of(at).start;
        while before > begin && (design.centre.has(self.texts[before]) || SMALL.contains(&self.texts[before])) {
            before -= 1;
        }
        let state = (begin..=before)
            .rev()
            .take(2)
            .find_map(|from| self.state_at(from).filter(|(_, end, _)| *end == before + 1));
        state.filter(|_| !self.words[at].is_after_comma)
    }

    /// `the Throat is open`, `centro sacral definido`.
    fn state_after(&self, at: usize, end: usize) -> Option<(usize, usize, bool)> {
        let design = &self.names.design;
        let mut next = end;
        let mut has_list = false;
        while next < self.texts.len().min(at + LONGEST_LIST) && self.is_listed(next) {
            let is_centre = design.centre.has(self.texts[next]);
            let beyond = self.names.mine.has(self.texts[next]) && !self.is_list_ahead(next);
            if beyond {
                break;
            }
            has_list |= !is_centre;
            next += design.centre_at(&self.texts[next..], true, true).map_or(1, |(_, length)| length);
        }
        let verb = |at: usize| {
            self.has(at, |word| {
                self.names.copula.has(word) || self.names.stand.has(word) || self.names.stands.has(word)
            })
        };
        let limit = self.texts.len().min(next + MOST_WORDS_TO_STATE);
        for state_at in next..limit {
            let is_verb_before = (next..state_at).any(verb);
            let is_beside =
                state_at == next && !has_list && (!self.names.sign_first || self.words[state_at].is_after_comma);
            if let Some(state) =
                self.state_at(state_at).filter(|(from, _, _)| is_verb_before || is_beside || *from < state_at)
            {
                return Some(state).filter(|(_, end, _)| self.ends_with_state(*end));
            }
            let is_other = self.words[state_at].is_after_comma || self.centre_at(state_at).is_some();
            if is_other {
                return None;
            }
        }
        None
    }

    fn is_list_ahead(&self, at: usize) -> bool {
        self.names.design.centre_at(self.texts.get(at + 1..).unwrap_or_default(), true, true).is_some()
    }

    /// Nothing follows of which the state is said instead: `an open door`.
    fn ends_with_state(&self, end: usize) -> bool {
        let design = &self.names.design;
        self.words.get(end).is_none_or(|word| {
            word.is_after_comma
                || self.names.and.has(&word.text)
                || self.names.r#in.has(&word.text)
                || self.names.clause.length_at(&self.texts[end..]).is_some()
                || design.ends_state.has(&word.text)
                || design.ends_state.is_empty()
        })
    }

    /// `open centres are Head and Ajna`, `defined Sacral, Root and Spleen`: a state that is said of a list.
    fn state_of_list(&self, at: usize) -> Option<(usize, usize, bool)> {
        let is_verb = |at: usize| self.has(at, |word| self.names.copula.has(word) || self.names.stand.has(word));
        for before in (at.saturating_sub(LONGEST_LIST)..at).rev() {
            if let Some(state) = self.state_at(before) {
                // `is open, and the Sacral` says it of what stands before.
                let is_said_of_another = state.0.checked_sub(1).is_some_and(is_verb);
                return (!is_said_of_another).then_some(state);
            }
            let is_in_centre = (before.saturating_sub(2)..before).any(|from| {
                self.names
                    .design
                    .centre_at(&self.texts[from..], true, true)
                    .is_some_and(|(_, length)| from + length > before)
            });
            if !(self.is_listed(before) || is_verb(before) || is_in_centre || SMALL.contains(&self.texts[before])) {
                return None;
            }
        }
        None
    }
}

/// Between a centre and the word for one: `centre of the Throat`, `centro de la garganta`.
const SMALL: [&str; 14] = ["of", "the", "de", "del", "la", "el", "du", "des", "della", "do", "da", "der", "van", "het"];
