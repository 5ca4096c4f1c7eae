//! What a text claims of a chart, held against the chart: for texts of makers that may invent.
//!
//! Found are the claims that a reader would check first: a planet, an angle, a node or a sefirah in a sign, in a nakshatra or in a house, a planet in a
//! sefirah, a degree of a sign, a quarter of a nakshatra, the number of a gate or a gene key and its line, the gates of a channel, and of Human Design
//! the type, the profile, the authority, the strategy, the definition, which centres are defined and how many, the gates of planets, and the gene keys of
//! spheres; how the planets of a birth move, and the major aspects of a western chart. Whatever else a text says is not judged, and neither is what it
//! denies, supposes, asks, says of everybody or of somebody else. What can be read both ways is not held against it.
//! What is said of a birth is held against that birth, and against the sky of the day only where the text speaks of it.

mod claim;
mod design_names;
mod forms;
mod held;
mod labels;
mod names;
mod owners;
mod passages;
mod people;
mod plain;
mod positions;
mod sky_names;
mod spaced;
mod stranger_names;
mod strangers;
mod types;
mod unspaced;

use std::collections::BTreeSet;

use self::held::Held;
use self::names::Names;
use self::passages::{Passage, Said, Voice};
use self::people::without_people;
use self::plain::plain;
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
/// The lunar mansions of India, in which a point is as it is in a sign.
const NAKSHATRAS: [&str; 27] = [
    "ashwini",
    "bharani",
    "krittika",
    "rohini",
    "mrigashira",
    "ardra",
    "punarvasu",
    "pushya",
    "ashlesha",
    "magha",
    "purva phalguni",
    "uttara phalguni",
    "hasta",
    "chitra",
    "swati",
    "vishakha",
    "anuradha",
    "jyeshtha",
    "mula",
    "purva ashadha",
    "uttara ashadha",
    "shravana",
    "dhanishta",
    "shatabhisha",
    "purva bhadrapada",
    "uttara bhadrapada",
    "revati",
];
/// The last of these are in no chart of ours: wherever a text says that they are is invented.
const POINT_NAMES: [&str; 26] = [
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
    "chiron",
    "lilith",
    "ceres",
    "pallas",
    "juno",
    "vesta",
    "part of fortune",
    "vertex",
];
const SEFIROT: [&str; 10] =
    ["keter", "chokhmah", "binah", "chesed", "gevurah", "tiferet", "netzach", "hod", "yesod", "malkhut"];

/// What the text claims and the chart does not hold, such as `moon in leo`, `venus in house 7` or `gate 65`. It is read in its language (a tag of
/// BCP 47), and in English, whose names and Sanskrit ones stand in texts of every language. The chart's people may be called like a sign.
pub fn unfounded_claims(artifact: &ChartArtifact, language: &str, text: &str) -> Vec<String> {
    let held = Held::of(&serde_json::to_value(artifact).unwrap_or_default());
    let people: Vec<&str> =
        [&artifact.person1, &artifact.person2].into_iter().flatten().map(|person| person.name.as_str()).collect();
    unfounded(&held, &people, language, text)
}

fn unfounded(held: &Held, people: &[&str], language: &str, text: &str) -> Vec<String> {
    let said = claims_about(people, language, text).into_iter();
    let unfounded = said.filter(|said| !held.holds(&said.claim, said.sky, said.person));
    unfounded.map(|said| said.claim.words()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Of a text about these people.
fn claims_about(people: &[&str], language: &str, text: &str) -> Vec<Said> {
    let all: Vec<&'static Names> = names_of(language).collect();
    let Some(own) = all.last() else { return Vec::new() };
    let text = plain(own, text);
    let (text, called) = without_people(&all, &text, people);
    // `You, Anna, are` says what `You are` says.
    let stand_ins = called.iter().filter_map(|called| called.rsplit(' ').next());
    let text = people.iter().copied().chain(stand_ins).fold(text, |text, name| text.replace(&format!(", {name},"), ""));
    let people: Vec<&str> = called.iter().map(String::as_str).collect();
    let voice = Voice { all: &all, people: &people };
    voice.passages(&text).iter().flat_map(|passage| claims(voice, passage)).collect()
}

fn claims(voice: Voice<'_>, passage: &Passage) -> Vec<Said> {
    let mut said = Vec::new();
    for names in voice.all {
        said.extend(match names.unspaced {
            true => unspaced::claims(names, voice, passage),
            false => spaced::claims(names, voice, passage),
        });
        said.extend(voice.said_of(passage, &passage.text, labels::claims(names, voice, &passage.text)));
    }
    said.extend(voice.said_of(passage, &passage.text, types::claims(voice, &passage.text)));
    said
}

/// English first.
fn names_of(language: &str) -> impl Iterator<Item = &'static Names> {
    [Names::of(ENGLISH), Names::of(language).filter(|_| !is_english(language))].into_iter().flatten()
}

fn is_english(language: &str) -> bool {
    language.split('-').next() == Some(ENGLISH)
}

#[cfg(test)]
mod cast_tests;
#[cfg(test)]
mod chart_tests;
#[cfg(test)]
mod design_tests;
#[cfg(test)]
mod found;
#[cfg(test)]
mod name_tests;
#[cfg(test)]
mod sky_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod unclaimed_tests;
#[cfg(test)]
mod wording_tests;
