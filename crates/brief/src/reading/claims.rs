//! What a text claims of a chart, held against the chart: for texts of makers that may invent.
//!
//! Found are the claims that a reader would check first: a planet in a sign, and the number of a gate or a gene key. Whatever else a text says is
//! not judged.

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

/// What the text claims and the chart does not hold, such as `moon in leo` or `gate 65`.
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
    gates: BTreeSet<u64>,
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
                }
                for (name, inner) in fields {
                    let name = name.to_lowercase();
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
    fn gates_and_keys_are_found_by_their_numbers() {
        assert_eq!(gates(&words("Gate 34 and Gene Key 20, in 1990")).collect::<Vec<_>>(), [34, 20]);
    }
}
