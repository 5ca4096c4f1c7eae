//! What a text claims of a chart, held against the chart: for texts of makers that may invent.
//!
//! Found are the claims that a reader would check first: a planet in a sign or in a house, the number of a gate or a gene key, and the type in
//! Human Design. Whatever else a text says is not judged.

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use chart::vedic::rashi_name;

use super::ChartArtifact;

/// Each name of a moving point, and the one that stands for it.
const POINTS: [(&str, &str); 20] = [
    ("sun", "sun"),
    ("surya", "sun"),
    ("moon", "moon"),
    ("chandra", "moon"),
    ("mercury", "mercury"),
    ("budha", "mercury"),
    ("venus", "venus"),
    ("shukra", "venus"),
    ("mars", "mars"),
    ("mangala", "mars"),
    ("jupiter", "jupiter"),
    ("guru", "jupiter"),
    ("saturn", "saturn"),
    ("shani", "saturn"),
    ("uranus", "uranus"),
    ("neptune", "neptune"),
    ("pluto", "pluto"),
    ("rahu", "rahu"),
    ("ketu", "ketu"),
    ("ascendant", "ascendant"),
];
/// Between a point and `in`, and between `in` and a sign: `the Moon stands in the sign of Leo`.
const MOST_WORDS_BETWEEN: usize = 3;

const HOUSES: [(&str, &str); 12] = [
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
    ("seventh", "7th"),
    ("eighth", "8th"),
    ("ninth", "9th"),
    ("tenth", "10th"),
    ("eleventh", "11th"),
    ("twelfth", "12th"),
];
/// As they are written: `a generator` in small letters is a machine.
const TYPES: [&str; 4] = ["Generator", "Projector", "Manifestor", "Reflector"];

/// What the text claims and the chart does not hold, such as `moon in leo`, `venus in house 7` or `gate 65`.
pub fn unfounded_claims(artifact: &ChartArtifact, text: &str) -> Vec<String> {
    let chart = serde_json::to_value(artifact).unwrap_or_default();
    let mut held = Held::default();
    held.gather(&chart);
    let mut unfounded = BTreeSet::new();
    for sentence in text.unicode_sentences() {
        let words: Vec<String> = sentence.unicode_words().map(str::to_lowercase).collect();
        for (point, sign) in placements(&words) {
            if !held.placements.contains(&(point.to_owned(), sign.to_owned())) {
                unfounded.insert(format!("{point} in {sign}"));
            }
        }
        for (point, house) in houses(&words) {
            if !held.houses.contains(&(point.to_owned(), house)) {
                unfounded.insert(format!("{point} in house {house}"));
            }
        }
        for named in sentence.unicode_words().filter(|word| !held.types.is_empty() && TYPES.contains(word)) {
            let named = named.to_lowercase();
            if !held.types.iter().any(|held| held.ends_with(&named)) {
                unfounded.insert(named);
            }
        }
        for number in gates(&words).filter(|number| !held.gates.contains(number)) {
            unfounded.insert(format!("gate {number}"));
        }
    }
    unfounded.into_iter().collect()
}

/// What the chart holds of the kind that is judged.
#[derive(Default)]
struct Held {
    placements: BTreeSet<(String, String)>,
    houses: BTreeSet<(String, u64)>,
    gates: BTreeSet<u64>,
    /// Of Human Design: `generator`, `manifesting_generator`.
    types: BTreeSet<String>,
}

impl Held {
    fn gather(&mut self, value: &Value) {
        match value {
            Value::Array(entries) => entries.iter().for_each(|entry| self.gather(entry)),
            Value::Object(fields) => {
                let points = ["body", "graha", "point", "planet"].map(|name| fields.get(name));
                let signs = [
                    fields.get("sign"),
                    fields.get("rashi"),
                    fields.get("navamsha"),
                    fields.get("position").map(|at| &at["sign"]),
                ];
                for point in points.into_iter().flatten().filter_map(point_of) {
                    for sign in signs.iter().flatten().filter_map(|sign| sign_of(sign.as_str()?)) {
                        self.placements.insert((point.to_owned(), sign.to_owned()));
                    }
                    for (name, house) in fields {
                        let is_house = name.to_lowercase().ends_with("house");
                        self.houses.extend(house.as_u64().filter(|_| is_house).map(|house| (point.to_owned(), house)));
                    }
                }
                for (name, inner) in fields {
                    let name = name.to_lowercase();
                    if name == "humandesign" {
                        self.types.extend(inner["designType"].as_str().map(str::to_lowercase));
                    }
                    if name.ends_with("gate") || name.ends_with("key") {
                        self.gates.extend(inner.as_u64());
                    } else if name.ends_with("gates") || name.ends_with("keys") {
                        let numbers = inner.as_array().into_iter().flatten();
                        self.gates.extend(numbers.filter_map(Value::as_u64));
                    } else if name == "ascendant" || name == "lagna" {
                        self.ascendant(&inner["position"]["sign"]);
                    }
                    self.gather(inner);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn ascendant(&mut self, sign: &Value) {
        let sign = sign.as_str().and_then(sign_of);
        self.placements.extend(sign.map(|sign| ("ascendant".to_owned(), sign.to_owned())));
    }
}

fn point_of(value: &Value) -> Option<&'static str> {
    let name = value.as_str()?.to_lowercase();
    POINTS.iter().find(|(known, _)| *known == name).map(|(_, point)| *point)
}

/// Of either zodiac's name.
fn sign_of(name: &str) -> Option<&'static str> {
    const NAMES: [&str; 12] = [
        "aries",
        "taurus",
        "gemini",
        "cancer",
        "leo",
        "virgo",
        "libra",
        "scorpio",
        "sagittarius",
        "capricorn",
        "aquarius",
        "pisces",
    ];
    let name = name.to_lowercase();
    let western = NAMES.iter().position(|known| *known == name);
    let at = western.or_else(|| chart::sky::Sign::ALL.iter().position(|sign| rashi_name(*sign).to_lowercase() == name));
    at.and_then(|at| NAMES.get(at).copied())
}

/// `moon … in … leo` within a sentence, with no other point between.
fn placements(words: &[String]) -> impl Iterator<Item = (&'static str, &'static str)> {
    words.iter().enumerate().filter_map(|(at, word)| {
        let (_, point) = POINTS.iter().find(|(known, _)| known == word)?;
        let rest = &words[at + 1..];
        let in_at = rest.iter().take(MOST_WORDS_BETWEEN + 1).position(|word| word == "in")?;
        let is_point = |word: &String| POINTS.iter().any(|(known, _)| known == word);
        if rest[..in_at].iter().any(is_point) {
            return None;
        }
        let after = rest[in_at + 1..].iter().take(MOST_WORDS_BETWEEN + 1);
        let sign = after.take_while(|word| !is_point(word) && *word != "in").find_map(|word| sign_of(word))?;
        Some((*point, sign))
    })
}

/// `venus … in … seventh house` within a sentence, with no other point between.
fn houses(words: &[String]) -> impl Iterator<Item = (&'static str, u64)> {
    words.iter().enumerate().filter_map(|(at, word)| {
        let (_, point) = POINTS.iter().find(|(known, _)| known == word)?;
        let rest = &words[at + 1..];
        let in_at = rest.iter().take(MOST_WORDS_BETWEEN + 1).position(|word| word == "in")?;
        let is_point = |word: &String| POINTS.iter().any(|(known, _)| known == word);
        let after = rest[in_at + 1..].windows(2).take(MOST_WORDS_BETWEEN);
        let house = after.take_while(|pair| !is_point(&pair[0])).find_map(|pair| {
            let named = HOUSES.iter().position(|(word, digits)| pair[0] == *word || pair[0] == *digits);
            named.filter(|_| pair[1] == "house")
        })?;
        (!rest[..in_at].iter().any(is_point)).then_some((*point, house as u64 + 1))
    })
}

fn gates(words: &[String]) -> impl Iterator<Item = u64> {
    words.windows(2).filter_map(|pair| {
        let names = ["gate", "key"].contains(&pair[0].as_str());
        pair[1].parse().ok().filter(|_| names)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.unicode_words().map(str::to_lowercase).collect()
    }

    #[test]
    fn a_placement_is_found_however_it_is_worded() {
        let found = |text: &str| placements(&words(text)).collect::<Vec<_>>();
        assert_eq!(found("Her Moon stands in the sign of Leo."), [("moon", "leo")]);
        assert_eq!(found("Surya in Mesha"), [("sun", "aries")]);
        assert_eq!(found("Venus and the Moon in Virgo"), [("moon", "virgo")]);
        assert_eq!(found("Mars in your seventh house, opposite Leo"), []);
        assert_eq!(found("the Sun warms, and somebody believes in Leo"), []);
    }

    #[test]
    fn a_house_is_found_in_words_and_in_digits() {
        let found = |text: &str| houses(&words(text)).collect::<Vec<_>>();
        assert_eq!(found("Venus shines in your seventh house."), [("venus", 7)]);
        assert_eq!(found("The Moon in the 12th house, Mars in her first house"), [("moon", 12), ("mars", 1)]);
        assert_eq!(found("Saturn sits in a house of its own, the second of two"), []);
    }

    #[test]
    fn gates_and_keys_are_found_by_their_numbers() {
        assert_eq!(gates(&words("Gate 34 and Gene Key 20, in 1990")).collect::<Vec<_>>(), [34, 20]);
    }
}
