//! Place, time of day, weather and season in stories of twelve languages and Norwegian besides English, from closed lists of their words.
//!
//! A language is told by its small words, so that no word is read in a language that the story is not written in. What a text denies, wishes
//! or only tells of is not where it takes place, as in English.

use std::hash::Hash;

use brief::picture::{Emotion, Place, Season, Setting, TimeOfDay, Weather};
use lexicon::quotation::narrated;
use unicode_segmentation::UnicodeSegmentation;

use super::setting::{Strength, strongest};
use super::word_list::contains;

mod danish;
mod dutch;
mod finnish;
mod french;
mod german;
mod italian;
mod polish;
mod portuguese;
pub(crate) mod russian;
mod spanish;
mod swedish;
mod ukrainian;

/// Within this many words of its clause a negation denies what follows.
const NEGATION_REACH_WORDS: usize = 4;
/// How many words may stand between a preposition and its place.
const PREPOSITION_REACH_WORDS: usize = 3;
/// In “il ne neigeait pas”, “es regnete nicht” the denial comes after.
const NEGATION_AFTER_WORDS: usize = 2;
/// In “das Gewitter kam dann nicht” the verb and the denial come after.
const NEGATION_OF_COMING_WORDS: usize = 4;
/// “Nach drei Tagen”, “trois jours plus tard”.
const PASSING_REACH_WORDS: usize = 3;
/// Fewer small words than one in so many tell no language.
const WORDS_A_SMALL_WORD: usize = 12;
const ENGLISH: &str = "the and was of to his her they with that had were she he it you not";

/// The words of one language.
pub(crate) struct Tongue {
    /// Letters of its neighbours that it has not.
    absent_letters: &'static str,
    small_words: &'static str,
    prepositions: &'static str,
    negations: &'static str,
    /// “Never left the forest”, “not far from the lake”: then the place is there.
    confirming: &'static str,
    far: &'static str,
    /// What follows these in the clause is only told, thought or wished.
    talked_about: &'static str,
    /// Longer than a night.
    spans: &'static str,
    /// Beside a span these say that it goes by.
    passing: &'static str,
    /// Weather before these has ended.
    ended: &'static str,
    /// “Das Gewitter kam nicht”: with a negation these say that it is not there.
    coming: &'static str,
    places: &'static [(Place, &'static str)],
    times: &'static [(TimeOfDay, &'static str)],
    weathers: &'static [(Weather, &'static str)],
    seasons: &'static [(Season, &'static str)],
    /// An asterisk ends the stem of several words.
    feelings: &'static [(Emotion, &'static str)],
}

const TONGUES: &[Tongue] = &[
    german::TONGUE,
    french::TONGUE,
    spanish::TONGUE,
    italian::TONGUE,
    dutch::TONGUE,
    portuguese::TONGUE,
    swedish::TONGUE,
    danish::TONGUE,
    polish::TONGUE,
    finnish::TONGUE,
    ukrainian::TONGUE,
    russian::TONGUE,
];

/// The language of a text, if it is one of those that are read here.
pub(crate) fn tongue_of(text: &str) -> Option<&'static Tongue> {
    let words = words_of(text);
    let count = |list: &str| words.iter().filter(|word| contains(list, word)).count();
    // A name or two may be of another language.
    let is_of_another = |word: &String, tongue: &Tongue| word.contains(|c| tongue.absent_letters.contains(c));
    let strangers = |tongue: &Tongue| words.iter().filter(|word| is_of_another(word, tongue)).count();
    let own = |tongue: &Tongue| count(tongue.small_words).saturating_sub(strangers(tongue));
    let (most, tongue) = TONGUES.iter().map(|tongue| (own(tongue), tongue)).max_by_key(|(count, _)| *count)?;
    (most > 1 && most > count(ENGLISH) && most * WORDS_A_SMALL_WORD >= words.len()).then_some(tongue)
}

impl Tongue {
    /// What this text alone states.
    pub(crate) fn setting_of(&self, text: &str) -> Setting {
        let clauses = clauses_of(&narrated(text));
        Setting {
            place: self.stated(&clauses, self.places, true),
            time: self.stated(&clauses, self.times, false),
            weather: self.stated(&clauses, self.weathers, false),
            season: self.stated(&clauses, self.seasons, false),
        }
    }

    /// Whether a text says of some weather that it is over.
    pub(crate) fn ends_weather(&self, text: &str) -> bool {
        clauses_of(text).iter().any(|clause| {
            (0..clause.len()).any(|at| meaning(self.weathers, &clause[at]).is_some() && self.is_over(clause, at))
        })
    }

    /// Whether it is another hour at the end of a text: “drei Tage später”, “les semaines passèrent”.
    pub(crate) fn lets_time_pass(&self, text: &str) -> bool {
        clauses_of(text).iter().any(|clause| {
            (0..clause.len()).filter(|at| contains(self.spans, &clause[*at])).any(|at| {
                let near =
                    &clause[at.saturating_sub(PASSING_REACH_WORDS)..clause.len().min(at + 1 + PASSING_REACH_WORDS)];
                near.iter().any(|word| contains(self.passing, word))
            })
        })
    }

    /// Whether a text names something of a setting only to deny it.
    pub(crate) fn denies_a_setting(&self, text: &str) -> bool {
        clauses_of(text).iter().any(|clause| {
            (0..clause.len()).any(|at| {
                let is_known =
                    meaning(self.places, &clause[at]).is_some() || meaning(self.weathers, &clause[at]).is_some();
                is_known && self.is_unstated(clause, at)
            })
        })
    }

    /// The feelings that this text states, each with the place of its word. Fear that is denied is courage.
    pub(crate) fn feelings_in(&self, text: &str) -> Vec<(Emotion, usize)> {
        let mut position = 0;
        let mut found = Vec::new();
        for clause in clauses_of(text) {
            for (at, word) in clause.iter().enumerate() {
                position += 1;
                let feels = |(_, words): &&(Emotion, &str)| holds_word_or_stem(words, word);
                let near = &clause[at.saturating_sub(NEGATION_REACH_WORDS)..at];
                let is_denied = near.iter().any(|word| contains(self.negations, word))
                    || clause.get(at + 1).is_some_and(|word| contains(self.negations, word));
                match (is_denied, self.feelings.iter().find(feels)) {
                    (false, Some((emotion, _))) => found.push((*emotion, position)),
                    (true, Some((Emotion::Scared | Emotion::Worried, _))) => found.push((Emotion::Brave, position)),
                    (true, Some(_)) | (_, None) => {}
                }
            }
        }
        found
    }

    fn stated<Meaning: Copy + Eq + Hash>(
        &self,
        clauses: &[Vec<String>],
        table: &[(Meaning, &str)],
        is_place: bool,
    ) -> Option<Meaning> {
        let mut position = 0;
        let mut found = Vec::new();
        for clause in clauses {
            for at in 0..clause.len() {
                position += 1;
                let Some(meaning) = meaning(table, &clause[at]).filter(|_| !self.is_unstated(clause, at)) else {
                    continue;
                };
                let before = &clause[at.saturating_sub(PREPOSITION_REACH_WORDS)..at];
                // “Am Strand eine Burg”: the preposition is the strand's.
                let own =
                    before.iter().rposition(|word| self::meaning(table, word).is_some()).map_or(0, |other| other + 1);
                let near = &before[own..];
                let is_there = !is_place || near.iter().any(|word| contains(self.prepositions, word));
                if is_place && self.is_overhead(clause, at, is_there) {
                    continue;
                }
                found.push((meaning, Strength { weight: if is_there { 3 } else { 1 }, stated_last_at: position }));
            }
        }
        strongest(found.into_iter())
    }

    /// Whether the word here is of the sky that somebody sees above: “war der Himmel klar”, “les étoiles brillaient dans le ciel”.
    fn is_overhead(&self, clause: &[String], at: usize, is_there: bool) -> bool {
        let is_sky = meaning(self.places, &clause[at]) == Some(Place::Sky);
        let shines =
            clause.iter().any(|word| meaning(self.times, word).is_some() || meaning(self.weathers, word).is_some());
        is_sky && (!is_there || shines)
    }

    fn is_unstated(&self, clause: &[String], at: usize) -> bool {
        let near = &clause[at.saturating_sub(NEGATION_REACH_WORDS)..at];
        let negation = near.iter().rposition(|word| contains(self.negations, word));
        let is_confirmed =
            |from: usize| near[from..].iter().any(|word| contains(self.confirming, word) || contains(self.far, word));
        let denied = negation.is_some_and(|from| !is_confirmed(from))
            && !clause[..at].iter().any(|word| contains(self.confirming, word));
        let far = near
            .iter()
            .rposition(|word| contains(self.far, word))
            .is_some_and(|far| negation.is_none_or(|negation| negation > far));
        let told = clause[..at].iter().any(|word| contains(self.talked_about, word));
        denied || far || told || self.is_over(clause, at)
    }

    fn is_over(&self, clause: &[String], at: usize) -> bool {
        let after = &clause[at + 1..];
        let near = &after[..after.len().min(NEGATION_AFTER_WORDS)];
        let denied_after = near.first().is_some_and(|word| contains(self.negations, word));
        // “Das Gewitter kam nicht”, “l’orage ne vint pas”, “la tormenta no llegó”.
        let has_not_come = after.iter().take(NEGATION_OF_COMING_WORDS).any(|word| contains(self.negations, word))
            && after.iter().take(NEGATION_OF_COMING_WORDS).any(|word| contains(self.coming, word));
        denied_after
            || has_not_come
            || near.iter().any(|word| contains(self.ended, word))
            || after.iter().take(4).any(|word| contains(self.ended, word))
    }
}

fn meaning<Meaning: Copy>(table: &[(Meaning, &str)], word: &str) -> Option<Meaning> {
    table.iter().find(|(_, words)| contains(words, word)).map(|(meaning, _)| *meaning)
}

/// An asterisk ends the stem of several words.
pub(crate) fn holds_word_or_stem(list: &str, word: &str) -> bool {
    let is = |known: &str| known.strip_suffix('*').map_or(known == word, |stem| word.starts_with(stem));
    list.split_whitespace().any(is)
}

/// The words in lower case, without what an apostrophe joins to them: `l'île` is `l` and `île`.
fn words_of(text: &str) -> Vec<String> {
    let apart = text.replace(['’', '\''], " ");
    apart.unicode_words().map(str::to_lowercase).collect()
}

fn clauses_of(text: &str) -> Vec<Vec<String>> {
    text.split(['.', ',', ';', ':', '!', '?', '—', '–', '\n', '“', '”', '„', '«', '»', '"']).map(words_of).collect()
}

#[cfg(test)]
#[path = "foreign_setting_tests.rs"]
mod tests;
