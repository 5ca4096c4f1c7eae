//! What a text claims of a chart, held against the chart: for texts of makers that may invent.
//!
//! Found are the claims that a reader would check first: a planet in a sign or in a house, a degree of a sign, the number of a gate or a gene
//! key, the gates of a channel, and the type in Human Design. Whatever else a text says is not judged.

mod names;
mod people;
mod spaced;
mod unspaced;

use std::collections::BTreeSet;

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use self::names::Names;
use self::people::without_people;
use super::ChartArtifact;

/// The languages in which a text can be held against its chart, as ranges of BCP 47.
pub const CHECKED_LANGUAGES: &[&str] = &[
    "en", "ar", "da", "de", "es", "fr", "he", "hi", "it", "ja", "nb", "nl", "nn", "no", "pl", "pt", "ru", "sv", "tr",
    "uk", "zh",
];
const ENGLISH: &str = "en";
const SIGNS: [&str; 12] = [
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
const POINT_NAMES: [&str; 13] = [
    "sun",
    "moon",
    "mercury",
    "venus",
    "mars",
    "jupiter",
    "saturn",
    "uranus",
    "neptune",
    "pluto",
    "rahu",
    "ketu",
    "ascendant",
];
/// As they are written in English: `a generator` in small letters is a machine.
const TYPES: [&str; 4] = ["Generator", "Projector", "Manifestor", "Reflector"];

/// Something that a text says of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Claim {
    Placement(&'static str, &'static str),
    House(&'static str, u64),
    /// The whole degrees of a place in a sign.
    Degree(&'static str, u64),
    Gate(u64),
    /// In small letters.
    Type(String),
}

impl Claim {
    fn words(&self) -> String {
        match self {
            Claim::Placement(point, sign) => format!("{point} in {sign}"),
            Claim::House(point, house) => format!("{point} in house {house}"),
            Claim::Degree(sign, degree) => format!("{degree} degrees of {sign}"),
            Claim::Gate(gate) => format!("gate {gate}"),
            Claim::Type(name) => name.clone(),
        }
    }
}

/// What the text claims and the chart does not hold, such as `moon in leo`, `venus in house 7` or `gate 65`. It is read in its language (a tag of
/// BCP 47), and in English, whose names and Sanskrit ones stand in texts of every language. The chart's people may be called like a sign.
pub fn unfounded_claims(artifact: &ChartArtifact, language: &str, text: &str) -> Vec<String> {
    let chart = serde_json::to_value(artifact).unwrap_or_default();
    let mut held = Held::default();
    held.gather(&chart);
    let people: Vec<&str> =
        [&artifact.person1, &artifact.person2].into_iter().flatten().map(|person| person.name.as_str()).collect();
    let unfounded = claims_about(&people, language, text).into_iter().filter(|claim| !held.holds(claim));
    unfounded.map(|claim| claim.words()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Of a text about these people.
fn claims_about(people: &[&str], language: &str, text: &str) -> Vec<Claim> {
    let is_named =
        |word: &str| names_of(language).any(|names| names.point(word).is_some() || names.sign(word).is_some());
    claims(language, &without_people(text, people, &is_named))
}

/// English first.
fn names_of(language: &str) -> impl Iterator<Item = &'static Names> {
    [Names::of(ENGLISH), Names::of(language).filter(|_| !is_english(language))].into_iter().flatten()
}

fn claims(language: &str, text: &str) -> Vec<Claim> {
    let found = names_of(language).flat_map(|names| match names.unspaced {
        true => unspaced::claims(names, text),
        false => spaced::claims(names, text),
    });
    let types = text.unicode_words().filter(|word| TYPES.contains(word)).map(|word| Claim::Type(word.to_lowercase()));
    found.chain(types).collect()
}

fn is_english(language: &str) -> bool {
    language.split('-').next() == Some(ENGLISH)
}

/// What the chart holds of the kind that is judged.
#[derive(Default)]
struct Held {
    placements: BTreeSet<(String, String)>,
    houses: BTreeSet<(String, u64)>,
    degrees: BTreeSet<(String, u64)>,
    gates: BTreeSet<u64>,
    /// Of Human Design: `generator`, `manifesting_generator`.
    types: BTreeSet<String>,
}

impl Held {
    fn holds(&self, claim: &Claim) -> bool {
        let named = |name: &str| name.to_owned();
        match claim {
            Claim::Placement(point, sign) => self.placements.contains(&(named(point), named(sign))),
            Claim::House(point, house) => self.houses.contains(&(named(point), *house)),
            // Rounded down or up.
            Claim::Degree(sign, degree) => {
                self.degrees.contains(&(named(sign), *degree))
                    || degree.checked_sub(1).is_some_and(|below| self.degrees.contains(&(named(sign), below)))
            }
            Claim::Gate(gate) => self.gates.contains(gate),
            Claim::Type(name) => self.types.is_empty() || self.types.iter().any(|held| held.ends_with(name.as_str())),
        }
    }

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
                    for sign in signs.iter().flatten().copied().filter_map(sign_of_value) {
                        self.placements.insert((point.to_owned(), sign.to_owned()));
                    }
                    for (name, house) in fields {
                        let is_house = name.to_lowercase().ends_with("house");
                        self.houses.extend(house.as_u64().filter(|_| is_house).map(|house| (point.to_owned(), house)));
                    }
                }
                if let (Some(sign), Some(degree)) =
                    (fields.get("sign").and_then(sign_of_value), fields.get("degree").and_then(Value::as_u64))
                {
                    self.degrees.insert((sign.to_owned(), degree));
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
        let sign = sign_of_value(sign);
        self.placements.extend(sign.map(|sign| ("ascendant".to_owned(), sign.to_owned())));
    }
}

fn point_of(value: &Value) -> Option<&'static str> {
    Names::of(ENGLISH)?.point(&value.as_str()?.to_lowercase())
}

/// Of either zodiac's name.
fn sign_of_value(value: &Value) -> Option<&'static str> {
    Names::of(ENGLISH)?.sign(&value.as_str()?.to_lowercase())
}

#[cfg(test)]
mod tests;
