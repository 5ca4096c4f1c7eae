//! Rarer ways to say the same: of several points at once, with the sign first, by a degree alone, and of gates in a row.

use unicode_segmentation::UnicodeSegmentation;

use super::{MOST_WORDS_BETWEEN, Sentence, is_digits, number};
use crate::reading::claims::claim::{Claim, Place};

/// Between `You are a` and the sign.
const MOST_WORDS_BEFORE_NATIVE: usize = 3;
/// Before points that share a place, with nothing that says where: `you have`.
const MOST_WORDS_BEFORE_POINTS: usize = 2;
/// Of a list of points that share a place.
const MOST_POINTS: usize = 5;
/// From the word for a profile to its numbers, and from these to the type.
const NEAR_A_PROFILE: usize = 8;

impl Sentence<'_> {
    pub(super) fn further_wordings(&self, at: usize) -> Vec<Claim> {
        let mut claims = self.places_of_points(at);
        claims.extend(self.native(at));
        claims.extend(self.native_by_birth(at));
        claims.extend(self.point_after_sign_that_is_it(at));
        claims.extend(self.sign_of_sign_word(at));
        claims.extend(self.place_by_degree(at));
        claims.extend(self.house_that_holds(at));
        claims.extend(self.gates(at));
        claims.extend(self.gate_with_line(at));
        claims.extend(self.profile(at));
        claims.extend(self.big_three(at));
        claims
    }

    fn word(&self, at: usize) -> &str {
        self.texts.get(at).copied().unwrap_or_default()
    }

    fn sign_at(&self, at: usize) -> Option<&'static str> {
        self.signs.get(at).copied().flatten().filter(|_| self.word(at + 1) != "s")
    }

    /// The clause ends before the word, or the sentence does.
    fn ends_before(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|word| word.is_after_comma)
    }

    /// `Mercury, Venus and Mars are in Leo` says it of all; of a verb for one, nobody knows whether it does.
    fn places_of_points(&self, last: usize) -> Vec<Claim> {
        let Some((_, length)) = self.points[last] else { return Vec::new() };
        let points = self.points_before(last);
        let Some(first) = points.last().copied() else { return Vec::new() };
        let from = last + length;
        let end = self.next_point(from);
        let is_led_by_both = first.checked_sub(1).is_some_and(|before| {
            let before = if self.names.mine.has(self.texts[before]) { before.checked_sub(1) } else { Some(before) };
            before.is_some_and(|before| self.names.both.has(self.texts[before]))
        });
        if let Some(shared) = self.sign_shared(from) {
            let points = points.into_iter().chain([last]).filter_map(|at| self.points[at]);
            return match self.is_not_claimed(first) {
                true => Vec::new(),
                false => points.map(|(point, _)| Claim::in_sign(point, shared)).collect(),
            };
        }
        let is_of_all = is_led_by_both
            || (first..last).any(|at| self.joining(at).is_some())
            || self.shares_a_place(first, last, from)
            || (from..end.min(from + 2))
                .any(|at| self.names.both.has(self.texts[at]) || self.names.stand.has(self.texts[at]));
        if !is_of_all || self.is_not_claimed(first) {
            return Vec::new();
        }
        let Some((_, place)) = self.place(from, end) else { return Vec::new() };
        points.into_iter().filter_map(|at| self.points[at]).map(|(point, _)| place.of(point)).collect()
    }

    /// Where `joins` ends that begins there: of two points it says that they are in one place.
    fn joining(&self, at: usize) -> Option<usize> {
        self.names.joins.length_at(&self.texts[at..]).map(|length| at + length)
    }

    /// `Venus and Mars share Leo`.
    fn sign_shared(&self, from: usize) -> Option<&'static str> {
        let from = from + self.names.shares.length_at(self.texts.get(from..)?)?;
        let is_led = |at: usize| {
            (from..at).all(|at| {
                let word = self.word(at);
                self.names.mine.has(word) || self.names.sign_word.has(word) || self.names.apart.has(word)
            })
        };
        let at = (from..from + MOST_WORDS_BETWEEN + 1).find(|at| self.sign_at(*at).is_some())?;
        self.sign_at(at).filter(|_| is_led(at) && (self.ends_before(at + 1) || !self.is_point(at + 1)))
    }

    /// `Your Big Three are Leo, Virgo and Aries`: each is the Sun's, the Moon's or the ascendant's.
    fn big_three(&self, at: usize) -> Vec<Claim> {
        let Some(length) = self.names.big_three.length_at(&self.texts[at..]) else { return Vec::new() };
        let begin = at + length;
        let Some(first) = (begin..begin + MOST_WORDS_BETWEEN).find(|at| self.sign_at(*at).is_some()) else {
            return Vec::new();
        };
        let is_small = |at: usize| self.names.copula.has(self.word(at)) || self.names.stand.has(self.word(at));
        if (begin..first).any(|at| !is_small(at)) || self.is_not_claimed(at) {
            return Vec::new();
        }
        let (mut next, mut signs) = (first, Vec::new());
        while let Some(sign) = self.sign_at(next) {
            signs.push(sign);
            next += 1;
            next += usize::from(self.names.and.has(self.word(next)));
        }
        if signs.len() == 3 { signs.into_iter().map(Claim::Native).collect() } else { Vec::new() }
    }

    /// `Your Sun and Venus in Leo`: the last has no word of its own that parts it from the others, and nothing but `you have` leads to them.
    fn shares_a_place(&self, first: usize, last: usize, from: usize) -> bool {
        let begin = (0..=first).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        let mut leading = (begin..first).filter(|at| !self.names.mine.has(self.texts[*at]));
        let is_owned = last > 0 && self.names.mine.has(self.texts[last - 1]);
        let is_led = (begin..first).any(|at| self.is_point(at)) || leading.nth(MOST_WORDS_BEFORE_POINTS).is_some();
        !is_owned && !is_led && self.names.r#in.has(self.word(from)) && !self.word(from).is_empty()
    }

    /// Where the points begin that are listed with this one, from the last to the first: none that has a word of its own beside it.
    pub(super) fn points_before(&self, last: usize) -> Vec<usize> {
        let mut points = Vec::new();
        let (mut at, mut may_be_and) = (last, true);
        while points.len() < MOST_POINTS {
            let mut before = at;
            while before > 0 && self.names.mine.has(self.texts[before - 1]) && !self.words[before].is_after_comma {
                before -= 1;
            }
            let is_listed = before.checked_sub(1).is_some_and(|and| {
                let is_and = may_be_and && self.names.and.has(self.texts[and]);
                may_be_and &= !is_and;
                is_and || self.words[before].is_after_comma
            });
            let joins = || (0..before).find(|at| self.joining(*at) == Some(before)).filter(|_| points.is_empty());
            let and = before > 0 && self.names.and.has(self.texts[before - 1]);
            let joined_at = joins();
            let end = joined_at.unwrap_or(if and { before - 1 } else { before });
            let is_listed = is_listed || joined_at.is_some();
            let listed = (0..end).rev().find(|at| self.points[*at].is_some_and(|(_, length)| at + length == end));
            let Some(listed) = listed.filter(|_| is_listed && end < last + 1) else { break };
            points.push(listed);
            at = listed;
        }
        points
    }

    /// `You are a Leo`, `As a Leo, you …`, `You are a true Leo`: of the Sun, but some mean the Moon or the ascendant.
    fn native(&self, at: usize) -> Option<Claim> {
        let by_name = || self.names.native_by_name.length_at(&self.texts[at..]).filter(|_| self.ends_name_before(at));
        let speaks_to_you = || at == 0 && (0..self.texts.len()).any(|at| self.says(&|names| &names.you, at));
        let by_birth = || self.names.native_first.length_at(&self.texts[at..]).filter(|_| speaks_to_you());
        let as_one = self.names.native_before_verb.length_at(&self.texts[at..]).filter(|_| at == 0);
        let length = self.names.native.length_at(&self.texts[at..]).or_else(by_name).or_else(by_birth).or(as_one)?;
        let is_other =
            |at: usize| self.names.r#in.has(self.word(at)) || self.names.apart.has(self.word(at)) || self.is_point(at);
        let begin = at + length;
        let sign_at = (begin..begin + MOST_WORDS_BEFORE_NATIVE).find(|at| self.sign_at(*at).is_some())?;
        if (begin..sign_at).any(|at| is_other(at) || self.ends_before(at + 1)) {
            return None;
        }
        let sign = self.sign_at(sign_at)?;
        let next = sign_at + 1;
        let goes_on = self.names.and.has(self.word(next)) || ["you", "who", "but"].contains(&self.word(next));
        let is_denied = self.is_of_people(at)
            || (at.saturating_sub(MOST_WORDS_BETWEEN)..sign_at).any(|at| self.denies(at) || self.says_of_others(at));
        if as_one.is_some() {
            // `Als Waage wägst du ab`
            let after_verb =
                self.texts.get(next + 1).filter(|_| !self.ends_before(next) && !self.ends_before(next + 1));
            let is_who = after_verb.is_some_and(|word| {
                self.voice.named(word).is_some() || (self.names.you.has(word) && !self.names.yours.has(word))
            });
            return (!is_denied && is_who).then_some(Claim::Native(sign));
        }
        (!is_denied && (goes_on || self.ends_before(next))).then_some(Claim::Native(sign))
    }

    /// `An Aquarian by birth, you …`, `You, a Libra by birth`.
    fn native_by_birth(&self, at: usize) -> Option<Claim> {
        let length = self.names.by_birth.length_at(&self.texts[at..])?;
        let before = at.checked_sub(1)?;
        let sign = self.sign_at(before).or_else(|| self.names.sign_adjective(self.texts[before]))?;
        let clause = (0..=before).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        let is_bare = (clause..before).all(|at| self.names.is_small(self.texts[at]));
        // `A Leo by birth, your father …`
        let end = at + length;
        let is_who = |at: usize| self.says(&|names| &names.you, at) && !self.names.yours.has(self.texts[at]);
        let is_yours = (end..self.texts.len().min(end + 2)).any(is_who);
        (is_bare && is_yours && self.ends_before(end) && !self.is_not_claimed(before)).then_some(Claim::Native(sign))
    }

    /// The word before is one that one of the chart's people is called by.
    fn ends_name_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.texts[before]);
        let is_called = |name: &&str| name.to_lowercase().unicode_words().any(|word| Some(word) == before);
        self.voice.people.iter().any(is_called)
    }

    /// Where the word for a sign ends that follows the name of a point, or is part of it (`rising sign`).
    fn sign_word_ends(&self, point: usize, length: usize) -> Option<usize> {
        let is_sign = |at: usize| self.names.sign_word.has(self.word(at));
        let end = point + length;
        if is_sign(end) { Some(end + 1) } else { Some(end).filter(|end| is_sign(end - 1)) }
    }

    /// `Leo is your Moon sign`, `Scorpio is your rising sign`.
    fn point_after_sign_that_is_it(&self, at: usize) -> Option<Claim> {
        let sign = self.sign_at(at)?;
        let is_equal = self.names.copula.has(self.word(at + 1)) && self.names.mine.has(self.word(at + 2));
        let (point, length) = self
            .points
            .get(at + 3)
            .copied()
            .flatten()
            .or_else(|| self.names.rising.has(self.word(at + 3)).then_some(("ascendant", 1)))?;
        (is_equal && self.sign_word_ends(at + 3, length).is_some() && !self.is_not_claimed(at))
            .then_some(Claim::in_sign(point, sign))
    }

    /// `Your Moon sign, Leo, …` and `your rising sign (Leo)`.
    fn sign_of_sign_word(&self, at: usize) -> Option<Claim> {
        let rising = self.names.rising.has(self.texts[at]).then_some(("ascendant", 1));
        let (point, length) = self.points[at].or(rising)?;
        let next = self.sign_word_ends(at, length)?;
        let sign = self.sign_at(next).filter(|_| self.words[next].is_after_comma)?;
        (self.ends_before(next + 1) && !self.is_not_claimed(at)).then_some(Claim::in_sign(point, sign))
    }

    /// `the Sun at 14 Leo`, `the Sun at 14° of Leo`.
    fn place_by_degree(&self, at: usize) -> Vec<Claim> {
        let Some((point, length)) = self.points[at] else { return Vec::new() };
        let led = at + length;
        let led = led + usize::from(self.names.copula.has(self.word(led)));
        let is_led = self.names.at.has(self.word(led));
        let Some(degree) = number(self.word(led + 1)).filter(|degree| is_led && *degree < 30) else {
            return Vec::new();
        };
        if self.is_not_claimed(at) {
            return Vec::new();
        }
        let small = |at: &usize| {
            let word = self.word(*at);
            is_digits(word)
                || self.names.degree.has(word)
                || self.names.r#in.has(word)
                || ["of", "minutes"].contains(&word)
        };
        let sign_at = (led + 2..self.texts.len()).find(|at| !small(at));
        let Some(sign) = sign_at.and_then(|at| self.sign_at(at)) else { return Vec::new() };
        vec![Claim::in_sign(point, sign), Place::Degree(sign, degree).of(point)]
    }

    /// `your tenth house holds the Moon`, `your tenth-house Moon`.
    fn house_that_holds(&self, at: usize) -> Option<Claim> {
        if !self.names.is_house(self.texts[at]) {
            return None;
        }
        let house = self.number_of_house(at)?;
        let holds = self.names.holds.has(self.word(at + 1));
        let from = at + 1 + usize::from(holds);
        let point_at = from + usize::from(holds && self.names.mine.has(self.word(from)));
        let (point, length) = self.points.get(point_at).copied().flatten()?;
        let is_beside = holds || (self.words[at].is_joined && !self.words[point_at].is_after_comma);
        let is_whose = self.word(point_at + length) == "s";
        let begin = (0..=at).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        let is_denied = (begin..at).any(|at| self.denies(at) || self.says_of_others(at));
        (is_beside && !is_whose && !is_denied).then_some(Place::House(house).of(point))
    }

    /// `Gates 34, 57 and 20`, and `the 34-57 channel`.
    fn gates(&self, at: usize) -> Vec<Claim> {
        let gate_at = |at: usize| {
            let number = self.texts.get(at).filter(|_| !self.is_degree(at)).and_then(|word| number(word));
            number.filter(|gate| (1..=64).contains(gate))
        };
        if self.names.channel.has(self.texts[at]) && !self.is_strangers_gate(at) {
            let both = at.checked_sub(2).filter(|_| self.words[at - 1].is_joined).map(|first| [first, first + 1]);
            let both = both.map(|both| both.map(gate_at));
            return both.into_iter().flatten().flatten().map(Claim::Gate).collect();
        }
        if !self.names.gates.has(self.texts[at]) || self.is_strangers_gate(at) {
            return Vec::new();
        }
        let (mut next, mut gates) = (at + 1, Vec::new());
        while let Some(gate) = gate_at(next) {
            gates.push(Claim::Gate(gate));
            next += 1;
            next += usize::from(self.names.and.has(self.word(next)));
        }
        // `Gates 1 to 64`, `gates 1-64` are a range of all.
        let is_range = gates.len() == 1 || (gates.len() == 2 && self.words[at + 2].is_joined);
        if is_range { Vec::new() } else { gates }
    }

    /// `Your Sun activates 25.4`, `the Sun in 25.4`.
    pub(super) fn gate_with_line(&self, at: usize) -> Option<Claim> {
        let (_, line) = self.word(at).split_once('.')?;
        let is_line = matches!(line, "1" | "2" | "3" | "4" | "5" | "6");
        let before = at.checked_sub(1)?;
        let is_led =
            self.is_point(before) || self.names.r#in.has(self.word(before)) || self.word(before).starts_with("activ");
        let has_point = (0..at).any(|at| self.is_point(at));
        let gate = number(self.word(at)).filter(|gate| (1..=64).contains(gate))?;
        (is_line && is_led && has_point && !self.is_degree(at)).then_some(Claim::Gate(gate))
    }

    /// `A 5/1 like you`, `as a 5/1, you`.
    fn is_called_so(&self, at: usize) -> bool {
        let is_like_you = self.word(at + 2) == "like" && self.word(at + 3) == "you";
        let begin = at.saturating_sub(MOST_WORDS_BEFORE_NATIVE);
        let is_led = (begin..at).any(|from| self.names.native.length_at(&self.texts[from..at]) == Some(at - from));
        is_like_you || (is_led && self.ends_before(at + 2))
    }

    /// `your 5/1 profile`, `a 5/1 Projector`; a fraction is none.
    fn profile(&self, at: usize) -> Option<Claim> {
        let line = |at: usize| number(self.word(at)).filter(|line| (1..=6).contains(line) && self.word(at).len() == 1);
        let (conscious, unconscious) = (line(at)?, line(at + 1).filter(|_| self.words[at + 1].is_parted_by_slash)?);
        let is_word = |at: usize| self.texts.get(at).is_some_and(|word| self.names.profile.has(word));
        let is_near = (at.saturating_sub(NEAR_A_PROFILE)..at).chain(at + 2..at + 4).any(is_word)
            || self.texts.get(at + 2).is_some_and(|word| self.names.type_of(word).is_some())
            || self.is_called_so(at);
        let is_denied = (at.saturating_sub(NEAR_A_PROFILE)..at).any(|at| self.denies(at) || self.says_of_others(at));
        (is_near && !is_denied && !self.is_of_people(at)).then_some(Claim::Profile(conscious, unconscious))
    }
}
