//! What a sentence says of how points of a chart move and of the aspects between them, in the narrow sense: a point, words that only lead on, and its
//! motion, or the point that its aspect is with. Whatever else stands between leaves the sentence unread.

use super::{Sentence, number};
use crate::reading::claims::SEFIROT;
use crate::reading::claims::claim::{AspectKind, Claim, Owned};
use crate::reading::claims::forms::Forms;
use crate::reading::claims::names::Names;

/// From a point to its motion or its aspect, with where it stands between them.
const MOST_WORDS_TO_POINT: usize = 14;
/// From an aspect to the point that it is with.
const MOST_WORDS_FROM_ASPECT: usize = 6;
/// From a motion to when that was: `at the time of your birth`.
const MOST_WORDS_TO_BIRTH: usize = 6;

type Said = (Claim, Option<usize>);

/// An aspect that a sentence claims.
struct Read {
    first: Vec<usize>,
    second: usize,
}

impl Sentence<'_> {
    pub(super) fn motions_and_aspects(&self) -> Vec<Said> {
        let mut said = Vec::new();
        let mut last: Option<Read> = None;
        let sky = &self.names.sky;
        let presupposes = || self.texts.first().is_some_and(|word| sky.presupposes.has(word));
        for at in 0..self.texts.len() {
            let words = &self.texts[at..];
            let is_meant = || (!self.asks_or_lists || presupposes()) && !self.tells_of_no_birth();
            if sky.any_motion.is_first_word(words[0]) {
                if is_meant() {
                    said.extend(self.motion(at).into_iter().flat_map(|motion| self.of_both(at, motion)));
                }
            } else if let Some((kind, length)) = sky.aspect_at(words).filter(|_| is_meant()) {
                let read = self.aspect(at, length, last.as_ref());
                said.extend(read.iter().map(|read| (self.claim_of(read, kind), None)));
                last = read.or(last);
            }
        }
        said
    }

    /// `Both have a retrograde Mercury.`
    fn of_both(&self, at: usize, (claim, owner): Said) -> Vec<Said> {
        let is_alike = owner.is_none() && self.had_alike().contains(&at);
        let owners = if is_alike { vec![Some(0), Some(1)] } else { vec![owner] };
        owners.into_iter().map(|owner| (claim.clone(), owner)).collect()
    }

    fn claim_of(&self, read: &Read, kind: AspectKind) -> Claim {
        let owned = |at: &usize| -> Option<Owned> { Some((self.points[*at]?.0, self.voice.owner(self.texts, *at))) };
        let second = owned(&read.second).unwrap_or_default();
        Claim::Aspect(read.first.iter().filter_map(owned).collect(), kind, second)
    }

    /// The sentence tells what happens to everybody, or of what is no birth.
    pub(super) fn tells_of_no_birth(&self) -> bool {
        (0..self.texts.len()).any(|at| self.says(&|names| &names.sky.general, at))
    }

    fn says_anywhere(&self, forms: &dyn Fn(&'static Names) -> &'static Forms) -> bool {
        (0..self.texts.len()).any(|at| self.says(forms, at))
    }

    /// Your retrograde Mercury, Mars was retrograde, Saturn in Capricorn and retrograde.
    fn motion(&self, at: usize) -> Vec<Said> {
        let sky = &self.names.sky;
        let words = &self.texts[at..];
        let ends = |length: &usize| {
            self.words.get(at + length).is_none_or(|word| word.is_after_comma) || self.leads_to_birth(at + length)
        };
        let retrograde = sky.retrograde.length_at(words).or_else(|| sky.backwards.length_at(words).filter(ends));
        let found = retrograde.map(|length| (true, length));
        let found = found.or_else(|| sky.direct.length_at(words).map(|length| (false, length)));
        let at_the_end = || sky.direct_at_the_end.length_at(words).filter(|length| self.is_said_of_motion(at + length));
        let Some((is_retrograde, length)) = found.or_else(|| at_the_end().map(|length| (false, length))) else {
            return Vec::new();
        };
        let end = at + length;
        if self.names.sign_first && self.is_point(end) && !self.words[end].is_after_comma {
            let is_meant = self.is_somebodys(at) && !self.is_unclaimed(at, end);
            let point = self.points[end].filter(|_| is_meant);
            let claim = point.map(|(point, _)| Claim::Motion(vec![point], is_retrograde));
            return claim.map(|claim| (claim, self.voice.owner(self.texts, at))).into_iter().collect();
        }
        let Some((point_at, point_end)) = self.point_before(at) else { return Vec::new() };
        let is_verb = |at: usize| self.names.sky.links.has(self.texts[at]);
        let is_place = |at: usize| self.signs[at].is_some() || self.names.is_house(self.texts[at]);
        // `Saturn, retrograde in Capricorn, …`
        let is_placed_after = || {
            let leads = self.texts.get(end).is_some_and(|word| self.names.r#in.has(word));
            let mut near = end + 1..self.texts.len().min(end + 4);
            self.words[at].is_after_comma && leads && near.any(|at| self.signs[at].is_some())
        };
        let is_said = is_placed_after()
            || (point_end..at).any(|at| is_verb(at) || is_place(at))
            || self.texts[at] == "rx"
            // `Mars: retrograde`
            || (point_at == 0 && self.words[at].is_after_comma && end == self.texts.len())
            || self.is_somebodys(point_at)
            || self.says_anywhere(&|names| &names.birth);
        let is_whole = (point_end == at && self.is_somebodys(point_at)) || self.texts[at] == "rx";
        if !is_said || self.is_unclaimed(point_at, at) || !(is_whole || self.leads_nowhere_else(end)) {
            return Vec::new();
        }
        let is_plural = (point_end..at).any(|at| self.names.stand.has(self.texts[at]));
        let listed = if is_plural { self.points_before(point_at) } else { Vec::new() };
        let claimed = match self.is_apposed(point_end, at) {
            // `The Moon, beside your Mars, is retrograde`: of either.
            true => vec![self.points_until(point_at).collect()],
            false => listed.into_iter().chain([point_at]).map(|at| vec![at]).collect::<Vec<_>>(),
        };
        let names_of = |points: Vec<usize>| -> Vec<&'static str> {
            points.into_iter().filter_map(|at| Some(self.points[at]?.0)).collect()
        };
        let owner = self.voice.owner(self.texts, point_at);
        claimed.into_iter().map(|points| (Claim::Motion(names_of(points), is_retrograde), owner)).collect()
    }

    /// `Direct` may be how somebody speaks; with it a sentence ends that speaks of nothing else, or it is followed by when that was.
    fn is_said_of_motion(&self, end: usize) -> bool {
        let is_birth = self.leads_to_birth(end);
        (end == self.texts.len() && self.signs.iter().all(Option::is_none)) || is_birth
    }

    /// `When you were born`, and not `a week after you were born`.
    fn leads_to_birth(&self, from: usize) -> bool {
        let near = from..self.texts.len().min(from + MOST_WORDS_TO_BIRTH);
        let birth = near.into_iter().find(|at| self.says(&|names| &names.birth, *at));
        birth.is_some_and(|birth| !(from..birth).any(|at| self.says(&|names| &names.sky.later, at)))
    }

    /// What follows says nothing that the motion belongs to instead (`retrograde planets`).
    fn leads_nowhere_else(&self, end: usize) -> bool {
        let ends = |at: usize| {
            self.words.get(at).is_none_or(|word| {
                let is_next = self.names.r#in.has(&word.text) || self.names.and.has(&word.text);
                word.is_after_comma || is_next || self.names.after.has(&word.text)
            })
        };
        let is_birth = self.leads_to_birth(end);
        ends(end) || is_birth || (self.names.sky.links.has(self.texts[end]) && ends(end + 1))
    }

    /// What stands before it says whose it is, or that somebody has it.
    fn is_somebodys(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        if self.names.yours.has(self.texts[before]) || self.voice.owner(self.texts, at).is_some() {
            return true;
        }
        let has = |at: usize| self.names.sky.has.has(self.texts[at]);
        let is_passed = |at: usize| self.names.is_small(self.texts[at]) || self.is_article(at);
        let has = (0..at).rev().find(|at| has(*at) || !is_passed(*at)).is_some_and(has);
        has && (self.is_about_you(&(0..self.texts.len())) || self.had_alike().contains(&at))
    }

    /// As far as it stands among what leads on.
    fn is_article(&self, at: usize) -> bool {
        self.texts[at].chars().count() <= 5 && self.names.sky.links.has(self.texts[at])
    }

    /// Something before the point or after it denies, supposes or tells of something else.
    fn is_unclaimed(&self, point: usize, end: usize) -> bool {
        let begin = (0..=point).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        self.is_something_of(point)
            || self.is_not_claimed(point)
            || (begin..end).any(|at| self.denies(at) || self.says(&|names| &names.sky.whenever, at))
    }

    /// `The ruler of your Mars`.
    pub(super) fn is_something_of(&self, point: usize) -> bool {
        for at in (0..point).rev().take(3) {
            if self.says(&|names| &names.sky.of, at) {
                return true;
            }
            if !self.says(&|names| &names.mine, at) {
                return false;
            }
        }
        false
    }

    /// Between the point and what is said stands what a comma parts from both, and another point before it.
    fn is_apposed(&self, point_end: usize, at: usize) -> bool {
        (point_end..=at).any(|at| self.words[at].is_after_comma)
    }

    /// The points that are named up to there, the last first.
    fn points_until(&self, at: usize) -> impl Iterator<Item = usize> {
        (0..=at).rev().filter(|at| self.is_point(*at))
    }

    /// The nearest point, with nothing between but words that lead on and where the point is: where it begins and ends.
    fn point_before(&self, at: usize) -> Option<(usize, usize)> {
        for before in (at.saturating_sub(MOST_WORDS_TO_POINT)..at).rev() {
            if let Some(point) = self.point_that_ends(before) {
                return Some((point, before + 1));
            }
            if !self.leads_on(before) {
                return None;
            }
        }
        None
    }

    /// Where the point begins whose last word this is.
    fn point_that_ends(&self, last: usize) -> Option<usize> {
        let begins = |at: &usize| self.points[*at].is_some_and(|(_, length)| at + length == last + 1);
        (last.saturating_sub(3)..=last).rev().find(begins).filter(|at| self.is_of_sky(*at))
    }

    fn is_of_sky(&self, at: usize) -> bool {
        self.points[at].is_some_and(|(point, _)| !SEFIROT.contains(&point))
    }

    /// Verbs, where something is, and small words.
    fn leads_on(&self, at: usize) -> bool {
        let word = self.texts[at];
        let names = self.names;
        names.sky.links.has(word)
            || names.r#in.has(word)
            || names.mine.has(word)
            || self.signs[at].is_some()
            || names.is_house(word)
            || names.degree.has(word)
            || names.at.has(word)
            || number(word).is_some()
            || names.ordinal_before(&[word]).is_some()
            || names.cardinal(word).is_some()
    }

    /// `Sun square Saturn`, `the trine between Moon and Venus`, `Mars and Pluto are in opposition`.
    fn aspect(&self, at: usize, length: usize, last: Option<&Read>) -> Option<Read> {
        let end = at + length;
        let is_of_many = at.checked_sub(1).is_some_and(|before| self.names.sky.many.has(self.texts[before]));
        if is_of_many {
            return None;
        }
        let before = self.point_before(at);
        let joined = self.points_joined_by(end);
        let read = match (before, joined) {
            // `Mars has the square of Sun and Saturn`
            (Some(_), Some(joined)) => {
                let may_lead = self.names.sky.to.has(self.texts.get(end).copied().unwrap_or_default());
                Some(joined).filter(|_| !may_lead).map(|[first, second]| Read { first: vec![first], second })?
            }
            (None, Some([first, second])) => Read { first: vec![first], second },
            (Some((point, point_end)), None) => match self.point_after(end) {
                Some(second) => Read { first: self.subjects(point, point_end, at, last), second },
                None => self.pair_before(point, at, end)?,
            },
            (None, None) => return None,
        };
        let begin = read.first.iter().copied().min()?.min(read.second).min(at);
        let until = read.second.max(at);
        let is_one = read.first.iter().all(|first| self.is_the_same(*first, read.second));
        let is_something_of = read
            .first
            .iter()
            .any(|first| *first < at && *first != read.second && self.is_something_of(*first) && joined.is_none());
        (!is_one && !is_something_of && !self.is_denied_near(begin, until)).then_some(read)
    }

    /// The point itself, and not that of another.
    fn is_the_same(&self, first: usize, second: usize) -> bool {
        let name = |at: usize| self.points[at].map(|(name, _)| name);
        let owner = |at: usize| self.voice.owner(self.texts, at);
        let is_of_two = owner(first).zip(owner(second)).is_some_and(|(first, second)| first != second);
        name(first) == name(second) && !is_of_two
    }

    fn is_denied_near(&self, begin: usize, until: usize) -> bool {
        let clause = (0..=begin).rev().find(|at| self.words[*at].is_after_comma).unwrap_or(0);
        self.is_not_claimed(begin)
            || (clause..until).any(|at| self.denies(at) || self.says(&|names| &names.sky.whenever, at))
            || self.texts.get(until + 1).is_some_and(|word| self.names.supposed.has(word))
    }

    /// Of what the aspect is said: of the point that stands before it, or where a comma or an `and` stands between, of any before.
    fn subjects(&self, point: usize, point_end: usize, at: usize, last: Option<&Read>) -> Vec<usize> {
        let is_and = (point_end..at).any(|at| self.names.and.has(self.texts[at]) || self.words[at].is_after_comma);
        let is_apart = is_and || self.words[at].is_after_comma;
        match last.filter(|last| last.second == point && is_apart) {
            // `Your Sun squares Saturn and trines Pluto`
            Some(last) => last.first.iter().copied().chain([point]).collect(),
            None if is_apart => self.points_until(point).collect(),
            None => vec![point],
        }
    }

    /// The point that what stands behind an aspect leads to: `to your Saturn`.
    fn point_after(&self, from: usize) -> Option<usize> {
        let leads = |at: usize| self.names.sky.to.has(self.texts[at]) || self.leads_to_point(at);
        self.first_point(from, &leads).filter(|at| self.is_whole(*at))
    }

    /// Articles, and whose a point is.
    fn leads_to_point(&self, at: usize) -> bool {
        let word = self.texts[at];
        self.names.mine.has(word) || self.names.yours.has(word) || word == "s" || self.voice.named(word).is_some()
    }

    fn first_point(&self, from: usize, leads: &dyn Fn(usize) -> bool) -> Option<usize> {
        let end = self.texts.len().min(from + MOST_WORDS_FROM_ASPECT);
        let at = (from..end).find(|at| self.is_point(*at) || !leads(*at) || self.words[*at].is_after_comma)?;
        (self.is_of_sky(at) && !self.words[at].is_after_comma).then_some(at)
    }

    /// `Saturn's demands` are not Saturn.
    pub(super) fn is_whole(&self, point: usize) -> bool {
        let end = point + self.points[point].map_or(1, |(_, length)| length);
        self.texts.get(end) != Some(&"s")
    }

    /// `The square between your Sun and Saturn`, `carré Soleil-Saturne`: of no more than two.
    fn points_joined_by(&self, from: usize) -> Option<[usize; 2]> {
        let joins = |at: usize| self.names.sky.between.has(self.texts[at]);
        let leads = |at: usize| joins(at) || self.leads_to_point(at);
        let first = self.first_point(from, &leads)?;
        let first_end = first + self.points[first]?.1;
        let second =
            (first_end..self.texts.len().min(first_end + MOST_WORDS_TO_POINT)).find(|at| self.is_point(*at))?;
        let is_joined = self.words[first_end].is_joined || self.words[first_end].is_parted_by_slash;
        let is_led = (from..first).any(joins);
        let is_between = |at: usize| {
            self.names.and.has(self.texts[at])
                || self.names.sky.to.has(self.texts[at])
                || self.names.sky.between.has(self.texts[at])
                || self.leads_on(at)
                || self.leads_to_point(at)
        };
        let is_pair = if is_joined { second == first_end } else { is_led && second > first_end };
        let is_near = (first_end..second).all(is_between) && !self.words[second].is_after_comma;
        let second_end = second + self.points[second]?.1;
        let is_third = (second_end..self.texts.len().min(second_end + 3)).any(|at| self.is_point(at));
        let is_meant = is_pair && is_near && !is_third && self.is_of_sky(second) && self.is_whole(second);
        is_meant.then_some([first, second])
    }

    /// `Mars and Pluto are in opposition`, `Sun-Saturn square`: of no more than two, and to nothing else.
    fn pair_before(&self, second: usize, at: usize, end: usize) -> Option<Read> {
        let is_joined = self.words[second].is_joined || self.words[second].is_parted_by_slash;
        let is_small = |at: &usize| self.leads_to_point(*at) && !self.words[at + 1].is_after_comma;
        let and = (0..second).rev().find(|at| !is_small(at))?;
        let last = if is_joined { second.checked_sub(1)? } else { and.checked_sub(1)? };
        let is_listed = is_joined || self.names.and.has(self.texts[and]);
        let first = self.point_that_ends(last).filter(|_| is_listed && !self.words[second].is_after_comma)?;
        let is_third = self.words[first].is_after_comma && (0..first).any(|at| self.is_point(at));
        let is_of_each = self.texts.get(end..).is_some_and(|rest| self.names.sky.each_other.length_at(rest).is_some());
        let goes_on = |word: &&str| self.names.sky.to.has(word) || self.names.mine.has(word) || **word == *"off";
        let is_last = is_of_each || !self.texts.get(end).is_some_and(goes_on);
        let is_meant = !is_third && is_last && !(second..at).any(|at| self.words[at].is_after_comma);
        is_meant.then(|| Read { first: vec![first], second })
    }
}
