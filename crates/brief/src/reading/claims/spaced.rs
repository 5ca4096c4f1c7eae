//! Claims in languages that part their words by spaces.

use unicode_segmentation::UnicodeSegmentation;

use super::Claim;
use super::names::Names;

/// Between a point and `in`, and between `in` and a sign or a house.
const MOST_WORDS_BETWEEN: usize = 3;
/// `th`, `й`, `ème`, `.3` for a line.
const LONGEST_NUMBERS_ENDING: usize = 4;
/// How words begin that may stand between a gate and its number: `number`, `génétique`.
const BEFORE_NUMBERS: [&str; 8] = ["num", "núm", "nom", "nr", "no", "gén", "gen", "ном"];

/// A word of a sentence in small letters, and how it stands among the others.
struct Word {
    text: String,
    is_after_comma: bool,
    /// A hyphen or a dash joins it to the one before: `34-20`, `7-м`.
    is_joined: bool,
    has_degree_sign: bool,
}

/// What the sentences of a text claim.
pub(super) fn claims(names: &Names, text: &str) -> Vec<Claim> {
    let mut claims = types(names, text);
    let text = prepared(text);
    for sentence in text.unicode_sentences() {
        let words = words_of(sentence);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let sentence = Sentence { names, words: &words, texts: &texts };
        for at in 0..words.len() {
            claims.extend(sentence.place_of_point(at));
            claims.extend(sentence.gate(at));
            claims.extend(sentence.channel(at));
            claims.extend(sentence.degree(at));
        }
        claims.extend(sentence.point_after_its_sign());
    }
    claims
}

/// Types are written with a capital: a generator of ideas is none.
fn types(names: &Names, text: &str) -> Vec<Claim> {
    let words = text.unicode_words().filter(|word| !word.starts_with(char::is_lowercase)).map(str::to_lowercase);
    let named = words.filter_map(|word| names.types.iter().find(|(_, forms)| forms.has(&word)));
    named.map(|(name, _)| Claim::Type(name.clone())).collect()
}

/// The point of `7. Haus` ends no sentence, an apostrophe parts words (`l'ascendant`, `Koç'ta`), and the dot of a capital İ is none of its own.
fn prepared(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(|letter| letter.is_numeric());
    let mut prepared = String::with_capacity(text.len());
    for (at, letter) in letters.iter().enumerate() {
        let is_ordinal = *letter == '.'
            && at > 0
            && digit(at - 1)
            && !(at > 2 && digit(at - 2) && digit(at - 3))
            && letters.get(at + 1) == Some(&' ');
        match letter {
            '\'' | '’' | 'ʼ' => prepared.push(' '),
            '.' if is_ordinal => prepared.push('º'),
            letter => prepared.extend(letter.to_lowercase().filter(|letter| *letter != '\u{307}')),
        }
    }
    prepared
}

fn words_of(sentence: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut is_after_comma, mut is_joined) = (false, false);
    for part in sentence.split_word_bounds() {
        if part.chars().any(char::is_alphanumeric) {
            words.push(Word { text: part.to_owned(), is_after_comma, is_joined, has_degree_sign: false });
            (is_after_comma, is_joined) = (false, false);
        } else if part.starts_with('°') {
            if let Some(word) = words.last_mut() {
                word.has_degree_sign = true;
            }
        } else {
            is_after_comma |= part.contains([',', ';', ':', '(', ')', '،', '؛', '।', '—']);
            is_joined = part.contains(['-', '‐', '‑', '–']);
        }
    }
    words
}

struct Sentence<'a> {
    names: &'a Names,
    words: &'a [Word],
    texts: &'a [&'a str],
}

impl Sentence<'_> {
    fn is_point(&self, at: usize) -> bool {
        self.texts.get(at).is_some_and(|word| self.names.point(word).is_some())
    }

    /// `moon … in … leo`, or in languages that say so afterwards, `moon … leo in`; the same of houses.
    fn place_of_point(&self, at: usize) -> Vec<Claim> {
        let Some(point) = self.names.point(self.texts[at]) else { return Vec::new() };
        let end = (at + 1..self.texts.len()).find(|at| self.is_point(*at)).unwrap_or(self.texts.len());
        let near = at + 1..end.min(at + 2 + 2 * MOST_WORDS_BETWEEN);
        let mut claims = Vec::new();
        let mut in_at = None;
        for place in near {
            let word = self.texts[place];
            if self.names.r#in.has(word) {
                if in_at.is_some() && place > at + 1 + MOST_WORDS_BETWEEN {
                    break;
                }
                in_at = Some(place).filter(|place| *place <= at + 1 + MOST_WORDS_BETWEEN);
                continue;
            }
            let is_led = in_at.is_some_and(|led| place <= led + 1 + MOST_WORDS_BETWEEN);
            let is_followed =
                (1..=2).any(|next| self.texts.get(place + next).is_some_and(|next| self.names.after.has(next)));
            let sign = self.names.sign_around(word).or_else(|| self.names.sign(word).filter(|_| is_led || is_followed));
            if let Some(sign) = sign {
                claims.push(Claim::Placement(point, sign));
                break;
            }
            let is_around =
                is_led || is_followed || self.names.inner(word).is_some_and(|word| self.names.house.has(word));
            if self.names.is_house(word) && (is_around || self.names.house_says_in) {
                if let Some(house) = self.number_of_house(place) {
                    claims.push(Claim::House(point, house));
                }
                break;
            }
        }
        claims
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
        let sign_at =
            (0..self.texts.len().min(MOST_WORDS_BETWEEN + 1)).find(|at| self.names.sign(self.texts[*at]).is_some())?;
        let is_led = self.texts[..sign_at].iter().any(|word| self.names.r#in.has(word) && !word.is_empty());
        let is_followed = self.texts.get(sign_at + 1..sign_at + 3)?.iter().any(|word| self.names.after.has(word));
        let sign = self.names.sign_around(self.texts[sign_at]).or_else(|| {
            self.names.sign(self.texts[sign_at]).filter(|_| is_led || (is_followed && !self.names.after.has("")))
        })?;
        if (0..sign_at).any(|at| self.is_point(at)) {
            return None;
        }
        let point_at =
            (sign_at + 1..self.texts.len().min(sign_at + 2 + MOST_WORDS_BETWEEN)).find(|at| self.is_point(*at))?;
        let is_broken = self.words[sign_at + 1..=point_at].iter().any(|word| word.is_after_comma);
        let goes_on = !self.place_of_point(point_at).is_empty();
        if is_broken || goes_on {
            return None;
        }
        Some(Claim::Placement(self.names.point(self.texts[point_at])?, sign))
    }

    /// `Gate 34`, `Gate number 34`, `the 34th gate`; `34 gates` are not meant.
    fn gate(&self, at: usize) -> Option<Claim> {
        if !self.names.is_gate(self.texts[at]) {
            return None;
        }
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
            .or_else(|| ordinal(at.checked_sub(1)))
            .or_else(|| at.checked_sub(2).filter(|_| is_joined(at.checked_sub(1))).and_then(plain));
        found.filter(|gate| (1..=64).contains(gate)).map(Claim::Gate)
    }

    /// `Channel 34-20` names two gates.
    fn channel(&self, at: usize) -> Vec<Claim> {
        if !self.names.channel.has(self.texts[at]) {
            return Vec::new();
        }
        let first = (at + 1..self.texts.len().min(at + 3)).find_map(|at| Some((at, number(self.texts[at])?)));
        let Some((first_at, first)) = first else { return Vec::new() };
        let second = self.words.get(first_at + 1).filter(|word| word.is_joined).and_then(|word| number(&word.text));
        second.map_or(Vec::new(), |second| vec![Claim::Gate(first), Claim::Gate(second)])
    }

    fn is_degree(&self, at: usize) -> bool {
        self.words[at].has_degree_sign || self.texts.get(at + 1).is_some_and(|word| self.names.degree.has(word))
    }

    /// `12° of Leo`, and `12 degrees in Leo`.
    fn degree(&self, at: usize) -> Option<Claim> {
        let degree = number(self.texts[at]).filter(|degree| *degree < 30 && self.is_degree(at))?;
        let near = at + 1..self.texts.len().min(at + 3 + MOST_WORDS_BETWEEN);
        let sign = near
            .take_while(|at| !self.is_point(*at))
            .find_map(|at| self.names.sign(self.texts[at]).or_else(|| self.names.sign_around(self.texts[at])))?;
        Some(Claim::Degree(sign, degree))
    }
}

fn is_digits(word: &str) -> bool {
    word.chars().all(char::is_numeric)
}

/// The number at the beginning of `7`, `7º`, `7e`, `34.3`, in the digits of whatever script, if it has no more than two.
fn number(word: &str) -> Option<u64> {
    let digits: Vec<u64> = word.chars().map_while(digit).collect();
    let ending = word.chars().count() - digits.len();
    let is_one = (1..=2).contains(&digits.len()) && ending <= LONGEST_NUMBERS_ENDING;
    is_one.then(|| digits.iter().fold(0, |number, digit| number * 10 + digit))
}

/// Of Latin, Arabic, Persian and Devanagari digits.
fn digit(letter: char) -> Option<u64> {
    let of_script = |zero: char| u64::from((letter as u32).wrapping_sub(zero as u32));
    ['0', '\u{660}', '\u{6f0}', '\u{966}'].into_iter().map(of_script).find(|digit| *digit < 10)
}

/// Of two letters or more: a single one is a word in many languages.
fn roman(word: &str) -> Option<u64> {
    ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"]
        .iter()
        .zip([2, 3, 4, 6, 7, 8, 9, 11, 12])
        .find(|(name, _)| **name == word)
        .map(|(_, number)| number)
}
