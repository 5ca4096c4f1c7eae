//! What a sentence says of points that are not those of whom the text is about, and of places in which a point is not said to be.

use std::ops::Range;

use super::{Sentence, number};
use crate::reading::claims::claim::{Claim, Place};
use crate::reading::claims::stranger_names::StrangerNames;

/// Stands for a point that is somebody else's, or anybody's.
const SOMEBODYS: &str = "somebody's";
/// Stands for a sign that a point is not said to be in.
const ELSEWHERE: &str = "elsewhere";
/// From what says that a point is in a place no more to that place.
const MOST_WORDS_TO_ELSEWHERE: usize = 4;
/// The same of a house, with a sign between: `left Capricorn and your eighth house`.
const MOST_WORDS_TO_HOUSE_LEFT: usize = 6;
/// From a gate to what says that nobody here has it.
const MOST_WORDS_TO_LACK: usize = 8;
/// With these in front, what is the reader's is no other (`a Moon like yours`).
const LIKE: [&str; 7] = ["like", "as", "wie", "comme", "como", "come", "als"];

/// Before another that something comes from.
const SOURCES: [&str; 6] = ["from", "by", "von", "par", "por", "da"];

/// Of a sentence, the points and the signs that may be the reader's; others are there, and nobody's.
type Named = (Vec<Option<(&'static str, usize)>>, Vec<Option<&'static str>>);

impl Claim {
    /// Or may be.
    pub(super) fn is_nobodys(&self) -> bool {
        match self {
            Claim::Placed(points, place) => {
                let sign = match place {
                    Place::Sign(sign) | Place::Degree(sign, _) => Some(*sign),
                    Place::House(_) => None,
                };
                points.contains(&SOMEBODYS) || sign == Some(ELSEWHERE)
            }
            Claim::Motion(points, _) => points.contains(&SOMEBODYS),
            Claim::Aspect(points, _, (second, _)) => {
                *second == SOMEBODYS || points.iter().any(|(point, _)| *point == SOMEBODYS)
            }
            Claim::Sefirah(point, _) | Claim::GateOfPoint(point, _) | Claim::PadaOfPoint(point, _) => {
                *point == SOMEBODYS
            }
            Claim::Native(sign) | Claim::Degree(sign, _) | Claim::Pada(sign, _) => *sign == ELSEWHERE,
            Claim::Gate(_)
            | Claim::Type(_)
            | Claim::Profile(..)
            | Claim::Line(..)
            | Claim::Authority(_)
            | Claim::Definition(_)
            | Claim::Strategy(_)
            | Claim::Sphere(..)
            | Claim::Centre(..)
            | Claim::Centres(..) => false,
        }
    }
}

impl Sentence<'_> {
    /// Whether a next one begins with what is the reader's own instead: `Yours waits.`
    pub(super) fn begins_with_own(&self) -> bool {
        let is_small = |at: &usize| self.names.clause.has(self.texts[*at]) || self.names.and.has(self.texts[*at]);
        (0..self.texts.len()).find(|at| !is_small(at)).is_some_and(|at| self.is_own_pronoun(at))
    }

    pub(super) fn without_strangers(&self) -> Named {
        let mut points = self.points.to_vec();
        let mut signs = self.signs.to_vec();
        if !points.iter().any(Option::is_some) {
            return (points, signs);
        }
        for at in 0..points.len() {
            points[at] = self.points[at].map(|(name, length)| {
                match self.is_strangers(at, length) || self.is_listed_with_strangers(&points[..at]) {
                    true => (SOMEBODYS, length),
                    false => (name, length),
                }
            });
            if signs[at].is_some() && self.is_elsewhere(at, &signs) {
                signs[at] = Some(ELSEWHERE);
            }
        }
        (points, signs)
    }

    fn strangers(&self) -> &'static StrangerNames {
        &self.voice.own().strangers
    }

    pub(super) fn is_conditional(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|at| self.strangers().is_conditional(self.texts[at]))
    }

    /// Between commas.
    fn part_of(&self, at: usize) -> Range<usize> {
        let begin = (0..=at).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        let end = (at + 1..self.words.len()).find(|at| self.words[*at].is_after_comma).unwrap_or(self.words.len());
        begin..end
    }

    /// The same, and between conjunctions.
    fn clause_around(&self, at: usize) -> Range<usize> {
        let part = self.part_of(at);
        let conjunction = |at: &usize| self.names.clause.length_at(&self.texts[*at..]).is_some();
        let begin = (part.start..at).rev().find(conjunction).unwrap_or(part.start);
        let end = (at + 1..part.end).find(conjunction).unwrap_or(part.end);
        begin..end
    }

    pub(super) fn is_of_people(&self, at: usize) -> bool {
        let begin = self.part_of(at).start;
        // `Your daughter, with her Moon in Pisces`
        let is_whose = begin + 1 == at && self.names.clause.has(self.texts[begin]);
        let goes_on = begin > 0 && begin < at && (is_whose || self.names.sky.has.has(self.texts[begin]));
        let begin = if goes_on { self.part_of(begin - 1).start } else { begin };
        self.voice.is_of_people_before(self.texts, begin, at)
    }

    fn is_strangers(&self, at: usize, length: usize) -> bool {
        let end = at + length;
        let is_broken = self.words.get(end).is_none_or(|word| word.is_after_comma);
        self.is_of_people(at)
            || (!is_broken && self.voice.is_of_people_after(self.texts, end))
            || self.is_anybodys(at, end)
            || self.is_contrasted(at)
            || self.is_imagined(at)
            || self.is_had_by_nobody(at)
    }

    /// `Your parents have the Sun in Leo and the Moon in Cancer.`
    fn is_listed_with_strangers(&self, before: &[Option<(&'static str, usize)>]) -> bool {
        let at = before.len();
        let last = (self.part_of(at).start..at).rev().find_map(|last| Some((last, before[last]?)));
        let is_between = |at: usize| {
            let word = self.texts[at];
            let is_small = self.names.is_small(word) && !self.names.yours.has(word);
            self.signs[at].is_some() || is_small || self.names.r#in.has(word) || self.names.and.has(word)
        };
        last.is_some_and(|(last, (name, length))| {
            name == SOMEBODYS && self.is_of_people(last) && (last + length..at).all(is_between)
        })
    }

    fn is_owned(&self, at: usize) -> bool {
        at > 0 && self.names.yours.has(self.texts[at - 1])
    }

    /// `The Sun in Leo shines; yours works`: with what is the reader's own begins another part, or the next sentence.
    fn is_contrasted(&self, at: usize) -> bool {
        let part = self.part_of(at);
        let is_led = part.start < at && self.names.sky.has.has(self.texts[part.start]);
        let begins = |begin: usize| {
            let is_small = |at: &usize| self.names.clause.has(self.texts[*at]) || self.names.and.has(self.texts[*at]);
            let first = (begin..self.texts.len()).find(|at| !is_small(at));
            first.is_some_and(|at| self.is_own_pronoun(at))
        };
        let is_placed = (at..part.end).any(|at| self.signs[at].is_some());
        let is_about_you = || part.clone().any(|at| self.voice.is_you(self.texts[at]));
        let is_free = is_placed && !self.is_owned(at) && !is_led && !is_about_you();
        let later = || (part.end..self.texts.len()).any(|at| self.words[at].is_after_comma && begins(at));
        is_free && (self.is_followed_by_own || later())
    }

    /// `Picture Venus in Pisces.`
    fn is_imagined(&self, at: usize) -> bool {
        let part = self.part_of(at);
        let Some(length) = self.strangers().imagines.length_at(&self.texts[part.start..]) else { return false };
        let is_small = |at: usize| self.names.is_small(self.texts[at]);
        !self.is_owned(at) && (part.start + length..at).all(is_small)
    }

    /// `With the Moon in Pisces you would have wept.`
    fn is_had_by_nobody(&self, at: usize) -> bool {
        let part = self.part_of(at);
        let is_small = |at: &usize| self.names.clause.has(self.texts[*at]) || self.names.and.has(self.texts[*at]);
        let first = part.clone().find(|at| !is_small(at));
        let is_led = first.is_some_and(|first| first < at && self.names.sky.has.has(self.texts[first]));
        let next = if part.end < self.texts.len() { self.part_of(part.end).end } else { part.end };
        is_led && !self.is_owned(at) && self.is_conditional(at..next)
    }

    /// `A Mars in Aries hits first; yours makes a speech`, `Your Moon differs from a Moon in Cancer`.
    fn is_anybodys(&self, at: usize, end: usize) -> bool {
        let strangers = self.strangers();
        let is_article = |at: &usize| strangers.indefinite.has(self.texts[*at]);
        let beside = at.checked_sub(1);
        let is_plain = |at: &usize| !self.names.is_small(self.texts[*at]) && !self.names.r#in.has(self.texts[*at]);
        let farther = || beside.filter(is_plain).and_then(|beside| beside.checked_sub(1));
        let Some(article) = beside.filter(is_article).or_else(|| farther().filter(is_article)) else { return false };
        let is_compared = (article.saturating_sub(4)..article).any(|from| {
            strangers.compares.length_at(&self.texts[from..article]).is_some_and(|length| from + length == article)
        });
        let clause = self.clause_around(at);
        let begin = clause.start.min(article);
        let speaks_to_you = |mut range: Range<usize>| range.any(|at| self.voice.is_you(self.texts[at]));
        let is_about_you = speaks_to_you(begin..article);
        let is_contrasted = || {
            let is_apart = |at: &usize| (*at + 1..=article).any(|at| self.words[at].is_after_comma);
            let others = (0..begin).filter(is_apart).chain(clause.end..self.texts.len());
            self.is_followed_by_own || others.into_iter().any(|at| self.is_own_pronoun(at))
        };
        let is_supposed = is_compared || self.is_conditional(begin..article);
        if is_supposed || (!is_about_you && (self.is_conditional(begin..clause.end) || is_contrasted())) {
            return true;
        }
        let is_small =
            |at: usize| self.names.clause.length_at(&self.texts[at..]).is_some() || self.names.and.has(self.texts[at]);
        // `A Mars in Aries hits first.`
        let is_subject = (begin..article).all(is_small) && clause.end > end && self.signs[clause.end - 1].is_none();
        let is_placed = (article..clause.end).any(|at| self.signs[at].is_some());
        is_subject && is_placed && !speaks_to_you(clause)
    }

    /// `Yours`, and where the same word stands before what is somebody's, nothing that may be that.
    fn is_own_pronoun(&self, at: usize) -> bool {
        let Some(length) = self.names.ones_own.length_at(&self.texts[at..]) else { return false };
        let next = at + length;
        let is_like = at > 0 && LIKE.contains(&self.texts[at - 1]);
        let ends = self.words.get(next).is_none_or(|word| {
            let is_verb = self.names.copula.has(&word.text) || self.names.stands.has(&word.text);
            let may_be_own = self.names.yours.has(self.texts[next - 1]);
            word.is_after_comma
                || is_verb
                || self.is_point(next)
                || self.names.r#in.has(&word.text)
                || !may_be_own
                // German writes nouns with a capital.
                || (self.names.compounds && !word.is_capital)
        });
        !is_like && ends
    }

    /// The point has left the sign, or only loves it, or would be there.
    fn is_elsewhere(&self, at: usize, signs: &[Option<&'static str>]) -> bool {
        let strangers = self.strangers();
        let part = self.part_of(at);
        let is_end = |at: usize| {
            self.names.r#in.has(self.texts[at]) || self.is_point(at) || self.names.clause.has(self.texts[at])
        };
        let near = part.start.max(at.saturating_sub(MOST_WORDS_TO_ELSEWHERE))..at;
        for before in near.rev() {
            if (before..at).any(|from| strangers.elsewhere.length_at(&self.texts[before..from + 1]).is_some()) {
                return true;
            }
            if let Some(sign) = signs[before] {
                // `The Moon loves Taurus and Cancer`
                let is_listed = (before + 1..at)
                    .all(|at| self.names.is_small(self.texts[at]) || self.names.and.has(self.texts[at]));
                return is_listed && sign == ELSEWHERE;
            }
            if is_end(before) {
                break;
            }
        }
        if self.is_of_another(part.start, at) {
            return true;
        }
        let after = at + 1..part.end.min(at + 3);
        if after.into_iter().any(|at| strangers.elsewhere_after.has(self.texts[at])) {
            return true;
        }
        // `Mercury feels quick in Gemini, but in Capricorn it weighs its words`
        let begins_in_another = |begin: usize| {
            let is_small = |at: &usize| self.names.clause.has(self.texts[*at]) || self.names.and.has(self.texts[*at]);
            let first = (begin..self.texts.len()).find(|at| !is_small(at));
            let sign = first.filter(|at| self.names.r#in.has(self.texts[*at])).and_then(|at| {
                let end = self.part_of(at).end.min(at + 3);
                (at + 1..end).find_map(|at| self.signs[at])
            });
            let has_point = first.is_some_and(|at| self.part_of(at).any(|at| self.is_point(at)));
            sign.is_some_and(|sign| Some(sign) != self.signs[at]) && !has_point
        };
        let point = part.clone().find(|at| self.is_point(*at));
        let is_free = point.is_some_and(|point| point < at && !self.is_owned(point));
        let is_next = part.end < self.texts.len() && begins_in_another(part.end);
        if is_free && is_next && !part.clone().any(|at| self.voice.is_you(self.texts[at])) {
            return true;
        }
        // `Take Venus: in Pisces she would forgive`, `Mars, in Aries, would have struck`
        let has_point = part.clone().any(|at| self.is_point(at));
        let earlier = (0..part.start).rev().find(|at| self.is_point(*at));
        let is_yours = earlier.is_some_and(|point| self.is_owned(point));
        let leads_on = || part.end < self.texts.len() && self.is_conditional(part.end..part.end + 1);
        !has_point && earlier.is_some() && !is_yours && (self.is_conditional(part.clone()) || leads_on())
    }

    /// `Past the ninth house`: the point is there no more.
    pub(super) fn is_left(&self, house: usize) -> bool {
        let begin = self.part_of(house).start.max(house.saturating_sub(MOST_WORDS_TO_HOUSE_LEFT));
        let is_end = |at: &usize| self.names.r#in.has(self.texts[*at]) || self.is_point(*at);
        let mut near = (begin..house).rev().take_while(|at| !is_end(at));
        near.any(|at| self.strangers().elsewhere.length_at(&self.texts[at..house]).is_some())
    }

    /// `They take their orders from one messenger in Capricorn.`
    fn is_of_another(&self, begin: usize, sign: usize) -> bool {
        let Some(leads) = sign.checked_sub(1).filter(|at| self.names.r#in.has(self.texts[*at])) else { return false };
        let Some(from) = leads.checked_sub(3).filter(|from| *from >= begin) else { return false };
        SOURCES.contains(&self.texts[from])
            && self.strangers().indefinite.has(self.texts[from + 1])
            && !self.is_point(from + 2)
    }

    /// The gate is somebody else's, or nobody here has it: `Gate 34, which you do not have, would have turned`.
    pub(super) fn is_strangers_gate(&self, at: usize) -> bool {
        let strangers = self.strangers();
        let part = self.part_of(at);
        let lacks = |at: usize| strangers.lacks.length_at(&self.texts[at..]).is_some();
        if self.is_not_claimed(at) || (part.start.max(at.saturating_sub(3))..at).any(lacks) {
            return true;
        }
        let is_number = |at: usize| self.texts.get(at).is_some_and(|word| number(word).is_some());
        let is_named = |at: usize| self.names.is_gate(self.texts[at]) || self.names.gates.has(self.texts[at]);
        let is_gate = |at: &usize| is_named(*at) && is_number(*at + 1);
        let end = (at + 1..self.texts.len()).find(is_gate).unwrap_or(self.texts.len());
        let near = end.min(at + 2 + MOST_WORDS_TO_LACK);
        let is_owned = at > 0 && self.names.yours.has(self.texts[at - 1]);
        let is_lacked = (at + 1..near).any(lacks);
        let is_anothers = (at + 1..end.min(at + 5)).any(|at| self.says_of_others(at));
        // `Which you do not have`, `does not appear in`, `is not among yours`.
        let is_not_had = (at + 1..near).any(|at| {
            let near = at.saturating_sub(3)..end.min(at + 3);
            let is_had = |at: usize| {
                self.names.sky.has.has(self.texts[at]) || strangers.has.length_at(&self.texts[at..]).is_some()
            };
            self.denies(at) && near.into_iter().any(is_had)
        });
        is_lacked || is_anothers || is_not_had || (!is_owned && self.is_conditional(at + 1..end))
    }
}
