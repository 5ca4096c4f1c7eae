//! What a text claims of a chart, held against the chart: for texts of makers that may invent.
//!
//! Found are the claims that a reader would check first: a planet, an angle, a node or a sefirah in a sign or in a house, a planet in a sefirah, a
//! degree of a sign, the number of a gate or a gene key, the gates of a channel, the type and the profile in Human Design. Whatever else a text says is not
//! judged, and neither is what it denies, supposes or says of somebody else. What can be read both ways is not held against it.

mod labels;
mod names;
mod people;
mod spaced;
mod types;
mod unspaced;

use std::collections::BTreeSet;

use serde_json::Value;

use self::names::Names;
use self::people::{Sky, without_people};
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
const POINT_NAMES: [&str; 18] = [
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
    "midheaven",
    "descendant",
    "imum coeli",
    "north node",
    "south node",
];
const SEFIROT: [&str; 10] =
    ["keter", "chokhmah", "binah", "chesed", "gevurah", "tiferet", "netzach", "hod", "yesod", "malkhut"];
/// Where each angle is by what it is.
const HOUSES_OF_ANGLES: [(&str, u64); 4] = [("ascendant", 1), ("imum coeli", 4), ("descendant", 7), ("midheaven", 10)];

/// Something that a text says of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Claim {
    Placement(&'static str, &'static str),
    House(&'static str, u64),
    /// A point in a sefirah.
    Sefirah(&'static str, &'static str),
    /// The whole degrees of a place in a sign.
    Degree(&'static str, u64),
    Gate(u64),
    /// In small letters.
    Type(String),
    /// Somebody is of the sign: by the Sun, or as others have it by the Moon or the ascendant.
    Native(&'static str),
    /// The lines of a profile in Human Design.
    Profile(u64, u64),
}

impl Claim {
    fn words(&self) -> String {
        match self {
            Claim::Placement(point, place) | Claim::Sefirah(point, place) => format!("{point} in {place}"),
            Claim::House(point, house) => format!("{point} in house {house}"),
            Claim::Degree(sign, degree) => format!("{degree} degrees of {sign}"),
            Claim::Gate(gate) => format!("gate {gate}"),
            Claim::Type(name) => name.clone(),
            Claim::Native(sign) => format!("sun in {sign}"),
            Claim::Profile(conscious, unconscious) => format!("profile {conscious}/{unconscious}"),
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
    let sky = Sky {
        is_sign: &|word| names_of(language).any(|names| names.sign(word).is_some()),
        is_point: &|word| names_of(language).any(|names| names.point(word).is_some()),
        tells_a_point: &|word| names_of(language).any(|names| names.mine.has(word)),
    };
    claims(language, &without_people(text, people, &sky))
}

/// English first.
fn names_of(language: &str) -> impl Iterator<Item = &'static Names> {
    [Names::of(ENGLISH), Names::of(language).filter(|_| !is_english(language))].into_iter().flatten()
}

fn claims(language: &str, text: &str) -> Vec<Claim> {
    let all: Vec<&'static Names> = names_of(language).collect();
    let found = all.iter().flat_map(|names| match names.unspaced {
        true => unspaced::claims(names, text),
        false => spaced::claims(names, &all, text),
    });
    let labelled = all.iter().flat_map(|names| labels::claims(names, text));
    found.chain(labelled).chain(types::claims(&all, text)).collect()
}

fn is_english(language: &str) -> bool {
    language.split('-').next() == Some(ENGLISH)
}

/// What the chart holds of the kind that is judged.
#[derive(Default)]
struct Held {
    placements: BTreeSet<(String, String)>,
    houses: BTreeSet<(String, u64)>,
    sefirot: BTreeSet<(String, String)>,
    degrees: BTreeSet<(String, u64)>,
    gates: BTreeSet<u64>,
    /// Of Human Design: `generator`, `manifestinggenerator`.
    types: BTreeSet<String>,
    profiles: BTreeSet<(u64, u64)>,
}

impl Held {
    fn holds(&self, claim: &Claim) -> bool {
        let named = |name: &str| name.to_owned();
        match claim {
            Claim::Placement(point, sign) => self.placements.contains(&(named(point), named(sign))),
            Claim::House(point, house) => self.houses.contains(&(named(point), *house)),
            // A chart without a tree says nothing of it.
            Claim::Sefirah(point, sefirah) => {
                self.sefirot.is_empty() || self.sefirot.contains(&(named(point), named(sefirah)))
            }
            // Rounded down or up.
            Claim::Degree(sign, degree) => {
                self.degrees.contains(&(named(sign), *degree))
                    || degree.checked_sub(1).is_some_and(|below| self.degrees.contains(&(named(sign), below)))
            }
            Claim::Gate(gate) => self.gates.contains(gate),
            Claim::Type(name) => {
                let name = name.replace(' ', "");
                self.types.is_empty() || self.types.iter().any(|held| held.ends_with(&name))
            }
            Claim::Native(sign) => {
                ["sun", "moon", "ascendant"].iter().any(|point| self.placements.contains(&(named(point), named(sign))))
            }
            Claim::Profile(conscious, unconscious) => {
                self.profiles.is_empty() || self.profiles.contains(&(*conscious, *unconscious))
            }
        }
    }

    fn gather(&mut self, value: &Value) {
        match value {
            Value::Array(entries) => entries.iter().for_each(|entry| self.gather(entry)),
            Value::Object(fields) => {
                let points = ["body", "graha", "point", "planet", "sefirah"].map(|name| fields.get(name));
                let signs = [
                    fields.get("sign"),
                    fields.get("rashi"),
                    fields.get("navamsha"),
                    fields.get("position").map(|at| &at["sign"]),
                ];
                if let [.., Some(planet), Some(sefirah)] = points.map(|point| point.and_then(point_of)) {
                    self.sefirot.insert((planet.to_owned(), sefirah.to_owned()));
                }
                for point in points.into_iter().flatten().flat_map(points_of) {
                    for sign in signs.iter().flatten().copied().filter_map(sign_of_value) {
                        self.placements.insert((point.to_owned(), sign.to_owned()));
                    }
                    for (name, house) in fields {
                        let is_house = name.to_lowercase().ends_with("house") || name == "bhava";
                        self.houses.extend(house.as_u64().filter(|_| is_house).map(|house| (point.to_owned(), house)));
                    }
                }
                if let (Some(sign), Some(degree)) =
                    (fields.get("sign").and_then(sign_of_value), fields.get("degree").and_then(Value::as_u64))
                {
                    self.degrees.insert((sign.to_owned(), degree));
                }
                let lines = ["conscious", "unconscious"].map(|name| fields.get(name).and_then(Value::as_u64));
                if let [Some(conscious), Some(unconscious)] = lines {
                    self.profiles.insert((conscious, unconscious));
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
                    } else if let Some((angle, house)) = angle_of(&name) {
                        self.angle(angle, house, inner);
                    }
                    self.gather(inner);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn angle(&mut self, angle: &str, house: u64, at: &Value) {
        for sign in [&at["position"]["sign"], &at["navamsha"]].into_iter().filter_map(sign_of_value) {
            self.placements.insert((angle.to_owned(), sign.to_owned()));
            self.houses.insert((angle.to_owned(), house));
        }
    }
}

fn angle_of(field: &str) -> Option<(&'static str, u64)> {
    let angle = if field == "lagna" { "ascendant" } else { field };
    HOUSES_OF_ANGLES.into_iter().find(|(name, _)| name.replace(' ', "") == angle)
}

/// As a chart's JSON writes it: `sun`, `northNode`, `tiferet`.
fn point_of(value: &Value) -> Option<&'static str> {
    let name = value.as_str()?.to_lowercase();
    let mut known = POINT_NAMES.iter().chain(&SEFIROT).filter(|known| known.replace(' ', "") == name);
    known.next().copied().or_else(|| Names::of(ENGLISH)?.point(&name))
}

/// With what the same point is called in another system.
fn points_of(value: &Value) -> impl Iterator<Item = &'static str> {
    let point = point_of(value);
    let same = point.and_then(|point| match point {
        "north node" => Some("rahu"),
        "south node" => Some("ketu"),
        "rahu" => Some("north node"),
        "ketu" => Some("south node"),
        _ => None,
    });
    point.into_iter().chain(same)
}

/// Of either zodiac's name.
fn sign_of_value(value: &Value) -> Option<&'static str> {
    Names::of(ENGLISH)?.sign(&value.as_str()?.to_lowercase())
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod wording_tests;
