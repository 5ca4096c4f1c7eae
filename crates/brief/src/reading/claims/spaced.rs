//! Claims in languages that part their words by spaces.

mod counts;
mod design;
mod further_wordings;
mod near;
mod numbers;
mod padas;
mod pairs;
mod signs;
mod sky;
mod strangers;
mod unclaimed;

use unicode_segmentation::UnicodeSegmentation;

use self::numbers::{is_digits, number, roman};
use super::SEFIROT;
use super::claim::{Claim, Place};
use super::forms::Forms;
use super::names::Names;
use super::passages::{Passage, Said, Voice};
use crate::english::number_of;

/// Between a point and `in`, and between `in` and a sign or a house.
const MOST_WORDS_BETWEEN: usize = 3;
/// From a point to the end of its place, however it is worded.
const FARTHEST_PLACE: usize = 30;
/// How words begin that may stand between a gate and its number: `number`, `génétique`.
const BEFORE_NUMBERS: [&str; 8] = ["num", "núm", "nom", "nr", "no", "gén", "gen", "ном"];

/// A word of a sentence in small letters, and how it stands among the others.
struct Word {
    text: String,
    is_capital: bool,
    is_after_comma: bool,
    /// A hyphen or a dash joins it to the one before: `34-20`, `7-м`.
    is_joined: bool,
    has_degree_sign: bool,
    /// As in `5/1`.
    is_parted_by_slash: bool,
}

/// What the sentences of a text claim, by the names of one language; what denies it may be of any of these.
pub(super) fn claims(names: &'static Names, voice: Voice<'_>, passage: &Passage) -> Vec<Said> {
    let text = prepared(names, &passage.text);
    let sentences: Vec<&str> = text.unicode_sentences().collect();
    let words: Vec<Vec<Word>> = sentences.iter().map(|sentence| words_of(names, sentence)).collect();
    let texts: Vec<Vec<&str>> =
        words.iter().map(|words| words.iter().map(|word| word.text.as_str()).collect()).collect();
    let points: Vec<_> = texts.iter().map(|texts| points_of(names, texts)).collect();
    let signs: Vec<_> = (0..words.len()).map(|at| signs::signs_of(names, &words[at], &points[at])).collect();
    let sentence_at = |at: usize| Sentence {
        names,
        voice,
        words: &words[at],
        texts: &texts[at],
        points: &points[at],
        all_points: &points[at],
        signs: &signs[at],
        asks_or_lists: is_question(sentences[at]) || sentences[at].contains('|'),
        is_affirmed: false,
        asked: &[],
        is_followed_by_own: false,
    };
    let mut said = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let asked = unclaimed::asked(voice, &words[at], &texts[at], is_question(sentence));
        let is_followed_by_own = at + 1 < sentences.len() && sentence_at(at + 1).begins_with_own();
        let is_affirmed = (0..texts[at].len()).any(|from| names.affirms.length_at(&texts[at][from..]).is_some());
        let whole = Sentence { is_affirmed, asked: &asked, is_followed_by_own, ..sentence_at(at) };
        let (points, signs) = whole.without_strangers();
        let mut claims = Sentence { points: &points, signs: &signs, ..whole }.claims();
        claims.retain(|(claim, _)| !claim.is_nobodys());
        said.extend(voice.said_of(passage, sentence, claims));
    }
    said
}

/// The points that the words name, each where it begins, and how many words name it.
fn points_of(names: &Names, texts: &[&str]) -> Vec<Option<(&'static str, usize)>> {
    let mut points = vec![None; texts.len()];
    let mut at = 0;
    while at < texts.len() {
        points[at] = names.point_at(&texts[at..]);
        at += points[at].map_or(1, |(_, length)| length);
    }
    points
}

/// A quotation may end with it.
pub(super) fn is_question(sentence: &str) -> bool {
    let end = sentence.trim_end_matches(|letter: char| letter.is_whitespace() || "\"'”’»)".contains(letter));
    end.ends_with(['?', '？', '؟'])
}

/// The point of `7. Haus` ends no sentence, and an apostrophe parts words (`l'ascendant`, `Koç'ta`).
fn prepared(names: &Names, text: &str) -> String {
    let mut prepared = String::with_capacity(text.len());
    let mut is_number = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '\'' | '’' | 'ʼ' => prepared.push(' '),
            '.' if is_number && leads_to_what_is_numbered(names, &text[at + 1..]) => prepared.push('º'),
            letter => prepared.push(letter),
        }
        is_number = letter.is_numeric();
    }
    prepared
}

fn leads_to_what_is_numbered(names: &Names, rest: &str) -> bool {
    let next = rest.strip_prefix(' ').and_then(|rest| rest.unicode_words().next()).map(str::to_lowercase);
    next.is_some_and(|next| names.is_house(&next) || names.is_gate(&next) || names.degree.has(&next))
}

fn words_of(names: &Names, sentence: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut is_after_comma, mut is_joined, mut is_after_space) = (false, false, false);
    let mut is_parted_by_slash = false;
    for part in sentence.split_word_bounds() {
        if part.chars().any(char::is_alphanumeric) {
            let has_degree_sign = false;
            // The dot of a capital İ is none of its own.
            let text = part.to_lowercase().replace('\u{307}', "");
            let is_capital = part.starts_with(char::is_uppercase);
            let word = Word { text, is_capital, is_after_comma, is_joined, has_degree_sign, is_parted_by_slash };
            words.extend(signs::parts_of(names, word));
            (is_after_comma, is_joined, is_parted_by_slash) = (false, false, false);
        } else if part.starts_with('°') {
            if let Some(word) = words.last_mut() {
                word.has_degree_sign = true;
            }
        } else {
            // A dash between spaces parts, one without joins.
            let is_dash = part.starts_with('–') && is_after_space;
            is_after_comma |= is_dash || part.contains([',', ';', ':', '(', ')', '،', '؛', '।', '—']);
            is_parted_by_slash = part == "/";
            is_joined = !is_dash && part.contains(['-', '‐', '‑', '–']);
        }
        is_after_space = part.ends_with(' ');
    }
    words
}

struct Sentence<'a> {
    names: &'static Names,
    voice: Voice<'a>,
    words: &'a [Word],
    texts: &'a [&'a str],
    points: &'a [Option<(&'static str, usize)>],
    /// With those that are nobody's in this text.
    all_points: &'a [Option<(&'static str, usize)>],
    signs: &'a [Option<&'static str>],
    /// It is a question, or a row of a table.
    asks_or_lists: bool,
    is_affirmed: bool,
    /// At each word, whether it is part of what is only asked.
    asked: &'a [bool],
    /// The next one begins with `yours`.
    is_followed_by_own: bool,
}

impl Sentence<'_> {
    /// Each with whose it is of two people, as far as the words before it say so.
    fn claims(&self) -> Vec<(Claim, Option<usize>)> {
        let mut said = Vec::new();
        let alike = self.had_alike();
        for at in (0..self.words.len()).filter(|at| !self.asked[*at]) {
            said.extend(self.native_beside_name(at));
            said.extend(self.rises(at));
            let mut claims = self.places_of_point(at);
            claims.extend(self.sign_beside_point(at));
            claims.extend(self.gate(at));
            claims.extend(self.channel(at));
            claims.extend(self.degree(at));
            claims.extend(self.pada(at));
            claims.extend(self.further_wordings(at));
            claims.extend(self.design(at));
            claims.extend(self.gate_of_point(at));
            if !claims.is_empty() {
                let owner = self.voice.owner(self.texts, at).or_else(|| self.native_of(at, &claims));
                if alike.contains(&at) && owner.is_none() {
                    if let Some(listed) = self.listed_by_name(&alike, at) {
                        said.extend(listed);
                        continue;
                    }
                    said.extend(claims.iter().cloned().map(|claim| (claim, Some(0))));
                    said.extend(claims.into_iter().map(|claim| (claim, Some(1))));
                    continue;
                }
                said.extend(claims.into_iter().map(|claim| (claim, owner)));
            }
        }
        if self.asked.first() != Some(&true) {
            said.extend(self.point_after_its_sign().map(|claim| (claim, None)));
        }
        said.extend(self.near().into_iter().map(|claim| (claim, None)));
        said.extend(self.motions_and_aspects());
        said.extend(self.counts().into_iter().map(|claim| (claim, None)));
        said
    }

    /// The text is in the language of these names.
    fn is_own(&self) -> bool {
        self.voice.all.last().is_some_and(|own| std::ptr::eq(*own, self.names))
    }

    fn is_point(&self, at: usize) -> bool {
        self.points.get(at).is_some_and(Option::is_some)
    }

    fn next_point(&self, from: usize) -> usize {
        (from..self.texts.len()).find(|at| self.is_point(*at)).unwrap_or(self.texts.len())
    }

    /// Of every language that the text may be in.
    fn says(&self, forms: &dyn Fn(&'static Names) -> &'static Forms, at: usize) -> bool {
        self.voice.all.iter().any(|names| forms(names).length_at(&self.texts[at..]).is_some())
    }

    /// `moon … in … leo`, or in languages that say so afterwards, `moon … leo in`; the same of houses and sefirot.
    fn places_of_point(&self, at: usize) -> Vec<Claim> {
        let Some((point, length)) = self.points[at] else { return Vec::new() };
        if self.is_not_claimed(at) {
            return Vec::new();
        }
        let from = at + length;
        let end = self.next_point(from);
        if self.is_dignity(at, end) {
            return Vec::new();
        }
        let place = self.place(from, end).or_else(|| self.place_far_from(from, end));
        let Some((place_at, place)) = place else { return self.sefirah_of(point, from, end).into_iter().collect() };
        let further = self.further_place(place_at + 1, end, place);
        std::iter::once(place).chain(further).map(|place| place.of(point)).collect()
    }

    /// The first place that the words from there name, and where, unless it is denied.
    fn place(&self, from: usize, end: usize) -> Option<(usize, Place)> {
        let mut in_at = None;
        for at in from..end.min(from + 1 + 2 * MOST_WORDS_BETWEEN) {
            let word = self.texts[at];
            if self.names.r#in.has(word) {
                if in_at.is_some() && at > from + MOST_WORDS_BETWEEN {
                    break;
                }
                in_at = Some(at).filter(|at| *at <= from + MOST_WORDS_BETWEEN);
                continue;
            }
            let is_next_clause = self.words[at].is_after_comma && self.names.and.has(word);
            if is_next_clause || self.names.breaks.has(word) {
                in_at = None;
            }
            let is_led = in_at.is_some_and(|led| at <= led + 1 + MOST_WORDS_BETWEEN);
            if let Some(place) = self.place_at(at, is_led) {
                if self.is_denied(from, at) || self.is_left(at) {
                    return self.place(at + 1, end);
                }
                return place.map(|place| (at, place));
            }
        }
        None
    }

    /// What the word names as a place; an inner None is a house of no number.
    fn place_at(&self, at: usize, is_led: bool) -> Option<Option<Place>> {
        let word = self.texts[at];
        let is_followed = (1..=2).any(|next| self.texts.get(at + next).is_some_and(|next| self.names.after.has(next)));
        let sign = self.names.sign_around(word).or_else(|| self.signs[at].filter(|_| is_led || is_followed));
        if let Some(sign) = sign {
            return Some(Some(Place::Sign(sign)));
        }
        let is_around = is_led || is_followed || self.names.inner(word).is_some_and(|word| self.names.house.has(word));
        let is_house = self.names.is_house(word) && (is_around || self.names.house_says_in);
        is_house.then(|| self.number_of_house(at).map(Place::House))
    }

    /// `Sun, that bright light of yours, stands in Leo`: the verb after the comma is that of what stands before it. Without commas, what else may
    /// stand somewhere must not come between.
    fn place_far_from(&self, from: usize, end: usize) -> Option<(usize, Place)> {
        let end = end.min(from + FARTHEST_PLACE);
        let stands = |at: usize| self.texts.get(at).is_some_and(|word| self.names.stands.has(word));
        let is_apposition = self.words.get(from)?.is_after_comma;
        let is_of_another = |at: usize| {
            self.names.subjects.is_empty() || self.names.subjects.has(self.texts[at]) || self.words[at].is_after_comma
        };
        for at in from + 1..end {
            let begins = match is_apposition {
                true => self.words[at].is_after_comma && (stands(at) || stands(at + 1) || self.begins_a_place(at)),
                false if is_of_another(at) => return None,
                false => stands(at) && self.texts[at] != self.names.copula.written().next().unwrap_or_default(),
            };
            let after_verb = at + (0..2).rfind(|next| stands(at + next)).map_or(0, |next| next + 1);
            let place = Some(after_verb).filter(|_| begins).and_then(|from| self.place(from, end));
            if let Some(place) = place.filter(|(place_at, _)| *place_at <= after_verb + MOST_WORDS_BETWEEN + 1) {
                return Some(place);
            }
        }
        None
    }

    /// The word leads to a place, or is one by its own ending or the word after it.
    fn begins_a_place(&self, at: usize) -> bool {
        self.names.r#in.has(self.texts[at]) || self.place_at(at, false).is_some()
    }

    /// `in Leo, in the tenth house`: directly after a sign a house, or after a house a sign.
    fn further_place(&self, from: usize, end: usize, first: Place) -> Option<Place> {
        let is_between = |word: &str| {
            self.names.after.has(word) || self.names.and.has(word) || (!first.is_sign() && number(word).is_some())
        };
        let begin = (from..end.min(from + MOST_WORDS_BETWEEN)).find(|at| !is_between(self.texts[*at]))?;
        let leads =
            self.names.r#in.has(self.texts[begin]) || self.begins_a_place(begin) || !self.names.after.is_empty();
        let (at, place) = Some(begin).filter(|_| leads).and_then(|from| self.place(from, end))?;
        (at <= begin + MOST_WORDS_BETWEEN && place.is_sign() != first.is_sign()).then_some(place)
    }

    /// `the Sun stands in Tiferet`.
    fn sefirah_of(&self, point: &'static str, from: usize, end: usize) -> Option<Claim> {
        let (sefirah, _) = (*self.points.get(end)?)?;
        let is_near = end <= from + 1 + MOST_WORDS_BETWEEN && SEFIROT.contains(&sefirah) && !SEFIROT.contains(&point);
        let between = from..end;
        let leads = |at: usize| self.names.r#in.has(self.texts[at]);
        let is_broken = |at: usize| self.names.breaks.has(self.texts[at]) || self.denies(at);
        (is_near && between.clone().any(leads) && !between.into_iter().any(is_broken))
            .then_some(Claim::Sefirah(point, sefirah))
    }

    /// `your Leo Sun`, `Leo rising`, `your Sun sign is Leo`.
    fn sign_beside_point(&self, at: usize) -> Option<Claim> {
        let sign_at = |at: usize| self.signs.get(at).copied().flatten();
        let is_rising = self.names.rising.has(self.texts[at]);
        if let Some((point, sign)) = at.checked_sub(1).and_then(|before| {
            let point = self.points[at].map(|(point, _)| point).or_else(|| is_rising.then_some("ascendant"))?;
            Some((point, sign_at(before).filter(|_| self.names.sign_first && !self.words[at].is_after_comma)?))
        }) {
            let earlier = (0..at - 1).rev().find(|at| self.is_point(*at));
            let is_taken = earlier.is_some_and(|earlier| {
                let from = earlier + self.points[earlier].map_or(1, |(_, length)| length);
                self.place(from, at).is_some_and(|(place, _)| place == at - 1)
            });
            let is_denied = (at.saturating_sub(3)..at - 1).any(|at| self.denies(at)) || self.is_not_claimed(at - 1);
            return (!is_taken && !is_denied).then_some(Claim::in_sign(point, sign));
        }
        let (point, length) = self.points[at]?;
        let next = at + length;
        let next = next + usize::from(self.texts.get(next).is_some_and(|word| self.names.sign_word.has(word)));
        let is_equal = self.texts.get(next).is_some_and(|word| self.names.copula.has(word));
        // `The sign opposite your Sun is Cancer`.
        let is_opposite =
            || (at.saturating_sub(3)..at).any(|at| self.names.opposite.length_at(&self.texts[at..]).is_some());
        let sign = sign_at(next + 1).filter(|_| is_equal && !self.is_not_claimed(at) && !is_opposite())?;
        Some(Claim::in_sign(point, sign))
    }

    /// Written before or after the word for a house, in words, digits or Roman numerals.
    fn number_of_house(&self, house: usize) -> Option<u64> {
        let before = &self.texts[..house];
        let by_number = |at: Option<usize>| {
            at.and_then(|at| self.texts.get(at)).and_then(|word| number(word).or_else(|| roman(word)))
        };
        let joined = self.words.get(house.wrapping_sub(1)).is_some_and(|word| word.is_joined);
        let found = self
            .names
            .ordinal_before(before)
            .or_else(|| by_number(house.checked_sub(1)))
            .or_else(|| by_number(house.checked_sub(2).filter(|_| joined)))
            .or_else(|| self.names.ordinal_after(&self.texts[house + 1..]).filter(|_| self.names.house_first))
            .or_else(|| by_number(Some(house + 1)))
            .or_else(|| by_number(Some(house + 2).filter(|at| self.words.get(*at).is_some_and(|word| word.is_joined))))
            .or_else(|| self.texts.get(house + 1).and_then(|word| self.names.cardinal(word)));
        found.filter(|house| (1..=12).contains(house))
    }

    /// `In Leo stands the Moon`: nothing else of the sentence comes before it, and nothing between says where else.
    fn point_after_its_sign(&self) -> Option<Claim> {
        let sign_at = (0..self.texts.len().min(MOST_WORDS_BETWEEN + 1)).find(|at| self.signs[*at].is_some())?;
        let is_led = self.texts[..sign_at].iter().any(|word| self.names.r#in.has(word) && !word.is_empty());
        let is_followed = self.texts.get(sign_at + 1..sign_at + 3)?.iter().any(|word| self.names.after.has(word));
        let sign = self
            .names
            .sign_around(self.texts[sign_at])
            .or_else(|| self.signs[sign_at].filter(|_| is_led || (is_followed && !self.names.after.has(""))))?;
        if (0..sign_at).any(|at| self.is_point(at)) {
            return None;
        }
        let point_at =
            (sign_at + 1..self.texts.len().min(sign_at + 2 + MOST_WORDS_BETWEEN)).find(|at| self.is_point(*at))?;
        let is_broken = self.words[sign_at + 1..=point_at].iter().any(|word| word.is_after_comma);
        let goes_on = !self.places_of_point(point_at).is_empty();
        let is_denied = (0..point_at).any(|at| self.denies(at)) || self.is_not_claimed(point_at);
        if is_broken || goes_on || is_denied {
            return None;
        }
        self.points[point_at].map(|(point, _)| Claim::in_sign(point, sign))
    }

    /// `Gate 34`, `Gate number 34`, `the 34th gate`; `34 gates` are not meant.
    fn gate(&self, at: usize) -> Option<Claim> {
        if !self.names.is_gate(self.texts[at]) || self.is_strangers_gate(at) {
            return None;
        }
        let is_gene = |at: &usize| ["gen", "gén", "ген"].iter().any(|begin| self.texts[*at].starts_with(begin));
        let before = at.checked_sub(1).and_then(|at| if is_gene(&at) { at.checked_sub(1) } else { Some(at) });
        let plain = |at: usize| self.texts.get(at).filter(|_| !self.is_degree(at)).and_then(|word| number(word));
        let ordinal = |at: Option<usize>| {
            at.and_then(|at| self.texts.get(at)).filter(|word| !is_digits(word)).and_then(|word| number(word))
        };
        let is_joined = |at: Option<usize>| {
            at.and_then(|at| self.words.get(at)).is_some_and(|word| word.is_joined && !is_digits(&word.text))
        };
        let found = plain(at + 1)
            .or_else(|| {
                plain(at + 2).filter(|_| BEFORE_NUMBERS.iter().any(|begin| self.texts[at + 1].starts_with(begin)))
            })
            .or_else(|| ordinal(before))
            .or_else(|| self.ordinal_in_words(before?).filter(|gate| *gate > 12))
            .or_else(|| at.checked_sub(2).filter(|_| is_joined(at.checked_sub(1))).and_then(plain));
        found.filter(|gate| (1..=64).contains(gate)).map(Claim::Gate)
    }

    /// `The thirty-fourth`, as English writes it.
    fn ordinal_in_words(&self, last: usize) -> Option<u64> {
        if !self.names.reads_number_words {
            return None;
        }
        let one = match self.texts[last].strip_suffix("ieth") {
            Some(ten) => u64::from(number_of(&format!("{ten}y"))?),
            None => self
                .names
                .ordinal_before(&[self.texts[last]])
                .or_else(|| self.texts[last].strip_suffix("th").and_then(number_of).map(u64::from))?,
        };
        let ten = last.checked_sub(1).filter(|_| self.words[last].is_joined);
        Some(one + ten.and_then(|at| number_of(self.texts[at])).map_or(0, u64::from))
    }

    /// `Channel 34-20` names two gates.
    fn channel(&self, at: usize) -> Vec<Claim> {
        if !self.names.channel.has(self.texts[at]) || self.is_strangers_gate(at) {
            return Vec::new();
        }
        let first = (at + 1..self.texts.len().min(at + 3)).find_map(|at| Some((at, number(self.texts[at])?)));
        let Some((first_at, first)) = first else { return Vec::new() };
        let second = self.words.get(first_at + 1).filter(|word| word.is_joined).and_then(|word| number(&word.text));
        second.map_or(Vec::new(), |second| vec![Claim::Gate(first), Claim::Gate(second)])
    }

    fn is_degree(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.has_degree_sign)
            || self.texts.get(at + 1).is_some_and(|word| self.names.degree.has(word))
    }

    /// In digits, and in English in words: `twenty-four degrees`.
    fn degree_at(&self, at: usize) -> Option<u64> {
        let ends_here = |at: usize| self.words.get(at + 1).is_none_or(|next| !next.is_joined || is_digits(&next.text));
        // `four` of `twenty-four` is none.
        let is_rest = self.words[at].is_joined && at > 0 && number_of(self.texts[at - 1]).is_some();
        let in_words = || {
            let word = self.texts[at];
            let whole = match ends_here(at) {
                true => word.to_owned(),
                false => format!("{word}-{}", self.texts[at + 1]),
            };
            number_of(&whole).filter(|_| {
                !is_rest && self.names.reads_number_words && self.is_degree(at + usize::from(!ends_here(at)))
            })
        };
        let found = number(self.texts[at]).filter(|_| self.is_degree(at)).or_else(|| in_words().map(u64::from));
        found.filter(|degree| *degree < 30)
    }

    /// `12° of Leo`, and `12 degrees in Leo`.
    fn degree(&self, at: usize) -> Option<Claim> {
        let degree = self.degree_at(at)?;
        let near = at + 1..self.texts.len().min(at + 3 + MOST_WORDS_BETWEEN);
        let sign = near
            .take_while(|at| !self.is_point(*at))
            .find_map(|at| self.signs[at].or_else(|| self.names.sign_around(self.texts[at])))?;
        Some(Claim::Degree(sign, degree))
    }
}
