//! Points and places that share a clause: however it is worded, one of the points is in the place, unless something parts them.

use std::cmp::Reverse;
use std::ops::Range;

use super::Sentence;
use crate::reading::claims::NAKSHATRAS;
use crate::reading::claims::claim::{Claim, Place};
use crate::reading::claims::people::is_somebody;

/// Before a place, where what parts it from its point may stand.
const MOST_WORDS_BEFORE_PLACE: usize = 3;

/// A place of a clause, and where its words are.
struct Found {
    place: Place,
    words: Range<usize>,
}

impl Sentence<'_> {
    /// Only in the text's own language, and only where it is known what parts.
    pub(super) fn near(&self) -> Vec<Claim> {
        if self.names.apart.is_empty() || !self.is_own() || self.asks_or_lists {
            return Vec::new();
        }
        let has_point = (0..self.words.len()).any(|at| self.is_point(at) || self.names.rising.has(self.texts[at]));
        if !has_point {
            return Vec::new();
        }
        let mut claims = Vec::new();
        let clauses = self.clauses();
        let mut is_of_others = false;
        for (at, clause) in clauses.iter().enumerate() {
            // `people whose Sun …`
            let goes_on = !self.words[clause.start].is_after_comma;
            is_of_others = (is_of_others && goes_on) || self.is_of_others(clause);
            let is_dignity = self.next_point(clause.start) < clause.end && self.is_dignity(clause.start, clause.end);
            if is_of_others || is_dignity || self.is_parted(clause) {
                continue;
            }
            let places = self.places(clause);
            let mut points = self.points_in(clause);
            if points.is_empty() && self.is_bare(clause, &places) {
                // `Your ascendant, Taurus, is slow`.
                let before = at
                    .checked_sub(1)
                    .map(|before| &clauses[before])
                    .filter(|before| !self.is_parted(before) && !self.is_of_others(before));
                points.extend(before.and_then(|before| self.point_at_the_end(before)));
                if points.is_empty() && self.is_house_of_sign(&clauses, at) {
                    let before = &clauses[at.saturating_sub(2)..at];
                    points.extend(before.iter().flat_map(|before| self.points_in(before)));
                }
            }
            if points.is_empty() && self.begins_with_ones_own(clause) {
                let whole = Sentence { points: self.all_points, ..*self };
                points.extend(clauses[..at].iter().flat_map(|before| whole.points_in(before)));
            }
            let is_apart = |found: &Found| self.is_apart(clause, &found.words) || self.is_opposite(clause, found);
            for found in places.iter().filter(|found| !is_apart(found)) {
                let mut near = points.clone();
                near.sort_by_key(|(point, _)| point.abs_diff(found.words.start));
                let is_named_star = |sign: &str| {
                    let before = found.words.start.checked_sub(1).map(|at| self.texts[at]);
                    let is_star = |word: &str| self.names.placement.has(word) || self.names.sign_word.has(word);
                    NAKSHATRAS.contains(&sign) && before.is_some_and(is_star)
                };
                if !near.is_empty() {
                    // `The Sun in Leo and the star Rohini`: somebody's star is their Moon's.
                    if matches!(found.place, Place::Sign(sign) if is_named_star(sign)) {
                        near.push((usize::MAX, "moon"));
                    }
                    if self.may_be_ones_own(clause, &places, &points, found) {
                        near.push((usize::MAX, "sun"));
                    }
                    claims.push(Claim::Placed(near.into_iter().map(|(_, name)| name).collect(), found.place));
                }
            }
        }
        claims
    }

    /// `The Sun (in Leo, tenth house)`: right after a point's sign, and before no other point.
    fn is_house_of_sign(&self, clauses: &[Range<usize>], at: usize) -> bool {
        let clause = &clauses[at];
        let is_small = |at: usize| self.names.mine.has(self.texts[at]) || self.names.r#in.has(self.texts[at]);
        let is_house = self.places(clause).iter().all(|found| matches!(found.place, Place::House(_)));
        let Some(before) = at.checked_sub(1).map(|before| &clauses[before]) else { return false };
        let ends_in_sign = self.signs[before.end - 1].is_some();
        let earlier = &clauses[..at];
        let has_house = earlier.iter().flat_map(|clause| clause.clone()).any(|at| self.names.is_house(self.texts[at]));
        let is_parted = earlier.iter().any(|clause| self.is_parted(clause) || self.is_of_others(clause));
        let leads_on = clauses.get(at + 1).is_some_and(|next| next.clone().take(3).any(|at| self.is_point(at)));
        is_house && ends_in_sign && !clause.clone().any(is_small) && !has_house && !is_parted && !leads_on
    }

    /// `Venus is strongest in Taurus; yours is in Leo`.
    fn begins_with_ones_own(&self, clause: &Range<usize>) -> bool {
        let is_small = |at: &usize| self.names.clause.has(self.texts[*at]) || self.names.and.has(self.texts[*at]);
        let own = clause.clone().find(|at| !is_small(at)).and_then(|at| {
            let length = self.names.ones_own.length_at(&self.texts[at..clause.end])?;
            Some(at + length)
        });
        own.filter(|next| *next < clause.end)
            .is_some_and(|next| self.names.copula.has(self.texts[next]) || self.names.stands.has(self.texts[next]))
    }

    /// `In` stands before it.
    fn is_led(&self, clause: &Range<usize>, at: usize) -> bool {
        let leading = (clause.start..at).rev().find(|at| !self.names.mine.has(self.texts[*at]));
        leading.is_some_and(|at| self.names.r#in.has(self.texts[at]))
    }

    /// `Opposite your Sun lies Cancer`.
    fn is_opposite(&self, clause: &Range<usize>, place: &Found) -> bool {
        let says_so = |at: usize| self.names.opposite.length_at(&self.texts[at..]).is_some();
        clause.clone().any(says_so) && !self.is_led(clause, place.words.start)
    }

    /// `A Capricorn with Gemini rising`: what no point is nearest to, and nothing leads to, is the sign that somebody is of.
    fn may_be_ones_own(
        &self,
        clause: &Range<usize>,
        places: &[Found],
        points: &[(usize, &'static str)],
        found: &Found,
    ) -> bool {
        let begin = found.words.start;
        // `Capricorne ascendant Gémeaux`: of two that are as near, the second is the point's.
        let nearest = |point: usize| {
            let signs = places.iter().filter(|place| !matches!(place.place, Place::House(_)));
            signs.map(|place| place.words.start).min_by_key(|at| (at.abs_diff(point), Reverse(*at)))
        };
        matches!(found.place, Place::Sign(_))
            && !self.is_led(clause, begin)
            && points.iter().all(|(at, _)| nearest(*at) != Some(begin))
    }

    fn clauses(&self) -> Vec<Range<usize>> {
        let begins = |at: usize| {
            let is_conjunction = self.names.clause.length_at(&self.texts[at..]).is_some();
            // `Taurus is where your Saturn lives`.
            let is_where_it_is = at > 0 && self.names.copula.has(self.texts[at - 1]);
            self.words[at].is_after_comma || (is_conjunction && !is_where_it_is)
        };
        let mut starts: Vec<usize> = (0..self.words.len()).filter(|at| *at == 0 || begins(*at)).collect();
        starts.push(self.words.len());
        starts.windows(2).map(|pair| pair[0]..pair[1]).collect()
    }

    /// What the clause says is of somebody else, or supposed.
    fn is_of_others(&self, clause: &Range<usize>) -> bool {
        clause.clone().any(|at| self.says_of_others(at))
    }

    /// What the clause says is denied, or of signs in general.
    fn is_parted(&self, clause: &Range<usize>) -> bool {
        clause.clone().any(|at| {
            self.denies(at)
                || self.names.parts.length_at(&self.texts[at..]).is_some()
                || self.names.supposed.has(self.texts[at])
                || self.is_conditional(at..at + 1)
        })
    }

    /// Where each point begins, but for those that something else is of: `Saturn's gaze`.
    fn points_in(&self, clause: &Range<usize>) -> Vec<(usize, &'static str)> {
        let named = clause.clone().filter_map(|at| Some((at, self.points[at]?)));
        let points: Vec<(usize, &'static str)> = named
            .filter(|(at, (_, length))| {
                let end = at + length;
                let is_whose = end < clause.end && self.texts[end] == "s";
                !is_whose || (end + 1..clause.end.min(end + 3)).any(|at| self.names.placement.has(self.texts[at]))
            })
            .map(|(at, (name, _))| (at, name))
            .collect();
        let rising = clause.clone().find(|at| self.names.rising.has(self.texts[*at]));
        match rising.filter(|_| points.is_empty()) {
            Some(at) => vec![(at, "ascendant")],
            None => points,
        }
    }

    fn point_at_the_end(&self, clause: &Range<usize>) -> Option<(usize, &'static str)> {
        let (at, (name, length)) = clause.clone().filter_map(|at| Some((at, self.points[at]?))).next_back()?;
        let rest = &self.texts[at + length..clause.end];
        rest.iter().all(|word| self.names.sign_word.has(word)).then_some((at, name))
    }

    fn places(&self, clause: &Range<usize>) -> Vec<Found> {
        let found = |at: usize| {
            self.sign_found(clause, at).or_else(|| self.house_found(clause, at).filter(|_| !self.is_left(at)))
        };
        clause.clone().filter_map(found).collect()
    }

    fn sign_found(&self, clause: &Range<usize>, at: usize) -> Option<Found> {
        let is_name = self.words[at].is_capital || self.names.sign(self.texts[at]).is_none();
        let sign = self.signs[at].filter(|_| is_name)?;
        // `Leo rising` is of the ascendant.
        let is_of_rising = at + 1 < clause.end && self.names.rising.has(self.texts[at + 1]) && self.names.sign_first;
        let has_other = clause.clone().any(|at| self.is_point(at));
        if is_of_rising && has_other {
            return None;
        }
        let degree = (clause.start.max(at.saturating_sub(4))..at).rev().find_map(|at| Some((at, self.degree_at(at)?)));
        let found = match degree {
            Some((begin, degree)) => Found { place: Place::Degree(sign, degree), words: begin..at + 1 },
            None => Found { place: Place::Sign(sign), words: at..at + 1 },
        };
        Some(found)
    }

    /// `House four`, `the fourth house`, or with nothing after it `in the fourth`.
    fn house_found(&self, clause: &Range<usize>, at: usize) -> Option<Found> {
        if self.names.is_house(self.texts[at]) {
            let house = self.number_of_house(at)?;
            return Some(Found { place: Place::House(house), words: at.saturating_sub(1).max(clause.start)..at + 1 });
        }
        let before = &self.texts[clause.start..=at];
        let by_ending = super::number(self.texts[at]).filter(|_| !super::is_digits(self.texts[at]));
        let house = self.names.ordinal_before(before).or(by_ending).filter(|house| (1..=12).contains(house))?;
        let is_end =
            at + 1 >= clause.end || self.names.and.has(self.texts[at + 1]) || self.names.r#in.has(self.texts[at + 1]);
        let led = (clause.start..at).rev().find(|at| !self.names.mine.has(self.texts[*at]))?;
        let is_led = self.names.r#in.has(self.texts[led]) && led + 2 >= at && !self.names.house_says_in;
        (is_end && is_led && !self.words[at].has_degree_sign)
            .then_some(Found { place: Place::House(house), words: at..at + 1 })
    }

    /// What stands right before or after it parts it from every point.
    fn is_apart(&self, clause: &Range<usize>, place: &Range<usize>) -> bool {
        let is_next = |forms: &crate::reading::claims::forms::Forms| {
            place.end < self.texts.len() && forms.has(self.texts[place.end]) && place.end < clause.end
        };
        if is_next(&self.names.apart_after) || self.texts.get(place.end).is_some_and(|word| *word == "s") {
            return true;
        }
        for at in (clause.start.max(place.start.saturating_sub(MOST_WORDS_BEFORE_PLACE))..place.start).rev() {
            if self.is_point(at) || self.signs[at].is_some() || self.names.r#in.has(self.texts[at]) {
                // `Venus in Leo` of a person who is called so: the point may be meant, and then no other is.
                return at > clause.start && is_somebody(self.texts[at - 1]);
            }
            let is_led = (clause.start..=at).any(|from| {
                self.names.leads.length_at(&self.texts[from..]).is_some_and(|length| from + length == at + 1)
            });
            if is_led {
                return false;
            }
            if self.names.apart.has(self.texts[at]) {
                return true;
            }
        }
        false
    }

    /// The clause has no other words than those of its place.
    fn is_bare(&self, clause: &Range<usize>, places: &[Found]) -> bool {
        let is_small = |at: usize| {
            let word = self.texts[at];
            places.iter().any(|found| found.words.contains(&at))
                || self.names.mine.has(word)
                || self.names.r#in.has(word)
                || self.names.sign_word.has(word)
                || self.names.is_house(word)
                || self.names.apart.has(word)
                || self.names.at.has(word)
                || super::number(word).is_some()
        };
        places.len() == 1 && clause.clone().all(is_small)
    }
}
