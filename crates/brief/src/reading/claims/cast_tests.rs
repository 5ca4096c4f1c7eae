//! Statements made from charts of several births, in the words of several languages: what a chart holds passes, and what it does not is named.

use std::collections::BTreeSet;

use chart::{Birth, Chart, cast, compare::compare};
use serde_json::Value;

use super::design_names::{AUTHORITIES, CENTRES};
use super::*;
use crate::reading::{Assignment, ChartArtifact, Document, DocumentType, Person, System};

/// North and south, east and west, one born at midnight, and one whose time nobody knows.
pub(super) fn charts() -> Vec<Chart> {
    let births = [
        ("1987-03-14", Some("06:42"), "Europe/Lisbon", 38.72, -9.14),
        ("1992-11-02", Some("23:10"), "America/Sao_Paulo", -23.55, -46.63),
        ("2001-06-21", Some("00:00"), "Europe/Helsinki", 60.17, 24.94),
        ("1964-08-08", Some("17:31"), "Africa/Johannesburg", -33.92, 18.42),
        ("1979-09-21", None, "Asia/Jerusalem", 31.77, 35.21),
    ];
    let cast_one = |(date, time, zone, latitude_degrees, longitude_degrees): (&str, Option<&str>, &str, f64, f64)| {
        let birth = Birth {
            date: date.parse().expect("a date"),
            time: time.map(|time| time.parse().expect("a time")),
            zone: zone.to_owned(),
            latitude_degrees,
            longitude_degrees,
            utc_offset_seconds: None,
        };
        cast(&birth, "2026-11-29T14:00:00Z".parse().expect("a time")).expect("a chart")
    };
    births.into_iter().map(cast_one).collect()
}

pub(super) fn portrait(chart: &Chart, system: System) -> Value {
    let document = Document { doc_num: 1, doc_type: DocumentType::Person1, system: Some(system) };
    let assignment = Assignment::new(document, Person { name: "Mira", chart }, None, None, None, 600);
    serde_json::to_value(ChartArtifact::of(&assignment.expect("an assignment"))).expect("a chart")
}

/// Where each point is, by a field of the chart's objects that name it.
fn places(list: &Value, kind: &str, field: &str) -> Vec<(String, Value)> {
    let objects = list.as_array().expect("a list").iter();
    objects
        .filter(|object| !object[field].is_null())
        .map(|object| (object[kind].as_str().expect("a name").to_owned(), object[field].clone()))
        .collect()
}

/// Counts statements, and keeps those that the check gets wrong.
#[derive(Default)]
pub(super) struct Tried {
    statements: usize,
    wrong: BTreeSet<String>,
}

impl Tried {
    pub(super) fn try_out(&mut self, held: &Held, language: &str, text: &str, is_true: bool) {
        self.statements += 1;
        let unfounded = unfounded(held, &["Mira"], language, text);
        if unfounded.is_empty() != is_true {
            let state = if is_true { "true" } else { "false" };
            self.wrong.insert(format!("{state}, {language}: {text} {unfounded:?}"));
        }
    }

    pub(super) fn assert(&self, fewest: usize) {
        assert!(self.statements >= fewest, "{} statements", self.statements);
        let wrong: Vec<&str> = self.wrong.iter().map(String::as_str).take(40).collect();
        assert!(self.wrong.is_empty(), "{} of {} wrong:\n{}", self.wrong.len(), self.statements, wrong.join("\n"));
    }
}

/// How a language says that a point is in a sign.
const WORDINGS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "Your POINT is in SIGN.",
            "In SIGN stands your POINT.",
            "With your POINT in SIGN, you take your time.",
            "Your SIGN POINT takes its time.",
            "- **POINT:** SIGN",
            "Your POINT, patient and proud, stands in SIGN.",
            "SIGN is where your POINT lives.",
            "Quietly your POINT shines from SIGN.",
        ],
    ),
    ("fr", &["Votre POINT est en SIGN.", "POINT : SIGN"]),
    ("es", &["Tu POINT está en SIGN.", "Con tu POINT en SIGN, esperas."]),
    ("it", &["Il tuo POINT è in SIGN.", "Con il POINT in SIGN aspetti."]),
    ("pt", &["O seu POINT está em SIGN."]),
    ("nl", &["Je POINT staat in SIGN."]),
    ("ja", &["あなたのPOINTはSIGNにあります。"]),
    ("zh", &["你的POINT落在SIGN。"]),
];

pub(super) fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[test]
fn every_sign_of_every_planet_is_told_from_every_other_in_every_wording() {
    let mut tried = Tried::default();
    for chart in charts() {
        let document = portrait(&chart, System::Western);
        let held = Held::of(&document);
        for (language, wordings) in WORDINGS {
            let names = Names::of(language).expect("a language");
            for (body, sign) in places(&document["person1"]["western"]["placements"], "body", "sign") {
                let Some((point, written)) = names.written_points().find(|(point, _)| *point == body) else { continue };
                for (other, name) in SIGNS.iter().map(|sign| (*sign, written_sign(names, sign))) {
                    let is_held = held.holds(&claim::Claim::in_sign(point, other), passages::Sky::Birth, None);
                    // A statement of every other sign would say nothing more.
                    let is_tried = sign == other || (other.len() + point.len()).is_multiple_of(3);
                    for wording in wordings.iter().filter(|_| is_tried && is_held == (sign == other)) {
                        let text = wording.replace("POINT", &capital(written)).replace("SIGN", &capital(name));
                        tried.try_out(&held, language, &text, sign == other);
                    }
                }
            }
        }
    }
    tried.assert(3_000);
}

fn written_sign<'a>(names: &'a Names, sign: &str) -> &'a str {
    names.written_signs().find(|(name, _)| *name == sign).expect("a name").1
}

#[test]
fn every_nakshatra_of_every_graha_is_told_from_every_other() {
    let mut tried = Tried::default();
    for chart in charts() {
        let document = portrait(&chart, System::Vedic);
        let held = Held::of(&document);
        let names = Names::of(ENGLISH).expect("English");
        for (graha, nakshatra) in places(&document["person1"]["vedic"]["grahas"], "graha", "nakshatra") {
            let point = names.point(&graha).expect("a point");
            let own = names.nakshatra(&nakshatra.as_str().expect("a name").to_lowercase()).expect("a nakshatra");
            for other in NAKSHATRAS {
                if other != own && held.holds(&claim::Claim::in_sign(point, other), passages::Sky::Birth, None) {
                    continue;
                }
                let name: Vec<String> = other.split(' ').map(capital).collect();
                let (graha, name) = (capital(&graha), name.join(" "));
                for text in [
                    format!("Your {graha} stands in {name}."),
                    format!("{graha} shines from {name} nakshatra, and you know it."),
                    format!("{graha}: {name}"),
                    format!("Dein {graha} steht in {name}."),
                    format!("Tu {graha} está en {name}."),
                ] {
                    let language = if text.starts_with("Dein") { "de" } else { "en" };
                    let language = if text.starts_with("Tu ") { "es" } else { language };
                    tried.try_out(&held, language, &text, own == other);
                }
            }
        }
    }
    tried.assert(3_000);
}

#[test]
fn every_gate_line_centre_authority_and_type_is_told_from_every_other() {
    let mut tried = Tried::default();
    for chart in charts() {
        let document = portrait(&chart, System::HumanDesign);
        let held = Held::of(&document);
        let design = &document["person1"]["humanDesign"];
        for activation in ["personality", "design"].iter().flat_map(|side| design[side].as_array().expect("a list")) {
            let (Some(gate), Some(line)) = (activation["gate"].as_u64(), activation["line"].as_u64()) else { continue };
            for other in 1..=6 {
                let is_true = held.holds(&claim::Claim::Line(gate, other), passages::Sky::Birth, None);
                assert!(is_true || other != line, "gate {gate} line {line}");
                tried.try_out(&held, "en", &format!("Your Gate {gate}.{other} speaks."), is_true);
                tried.try_out(&held, "en", &format!("Gate {gate} in line {other} is yours."), is_true);
                tried.try_out(&held, "de", &format!("Dein Tor {gate} in Linie {other} spricht."), is_true);
            }
        }
        for state in design["centres"].as_array().expect("a list") {
            let Some(is_defined) = state["defined"].as_bool() else { continue };
            let name = state["centre"].as_str().expect("a name").to_lowercase();
            let name = CENTRES.iter().find(|centre| centre.replace(' ', "") == name).expect("a centre");
            let written = if *name == "identity" { "G".to_owned() } else { capital(name) };
            for (said, is_said) in [("defined", true), ("undefined", false), ("open", false)] {
                let is_true = is_said == is_defined;
                tried.try_out(&held, "en", &format!("Your {written} centre is {said}."), is_true);
                tried.try_out(&held, "en", &format!("With your {said} {written} centre you wait."), is_true);
                tried.try_out(&held, "en", &format!("Your {written} center isn't {said}."), !is_true);
            }
        }
        let authority = design["authority"].as_str().map(str::to_lowercase);
        let design_type = design["designType"].as_str().map(str::to_lowercase);
        for name in AUTHORITIES.iter().filter(|_| authority.is_some()) {
            let is_true = authority.as_ref().is_some_and(|held| held.starts_with(&name.replace(' ', "")));
            tried.try_out(&held, "en", &format!("Your authority is {name}."), is_true);
            tried.try_out(&held, "en", &format!("You decide by your {name} authority."), is_true);
        }
        for name in ["Manifestor", "Generator", "Manifesting Generator", "Projector", "Reflector"] {
            let is_true = design_type.as_deref() == Some(name.to_lowercase().replace(' ', "").as_str());
            let is_tried = design_type.is_some() && (is_true || name != "Generator");
            if is_tried {
                tried.try_out(&held, "en", &format!("You are a {name}."), is_true);
            }
        }
    }
    tried.assert(1_500);
}

/// What is one person's is not told of the other.
#[test]
fn what_is_said_of_one_person_is_held_against_that_person() {
    let charts = charts();
    let [first, second] = [&charts[0], &charts[1]];
    let comparison = compare(first, second);
    let [anna, ben] = [Person { name: "Anna", chart: first }, Person { name: "Ben Ito", chart: second }];
    let mut tried = 0;
    for system in [System::Western, System::Vedic, System::HumanDesign] {
        let document = Document { doc_num: 3, doc_type: DocumentType::Overlay, system: Some(system) };
        let artifact = ChartArtifact::of(
            &Assignment::new(document, anna, Some(ben), Some(&comparison), None, 600).expect("an overlay"),
        );
        let chart = serde_json::to_value(&artifact).expect("a chart");
        for (owner, name, other) in [("person1", "Anna", "Ben"), ("person2", "Ben", "Anna")] {
            let theirs = if owner == "person1" { "person2" } else { "person1" };
            for (said, is_in_both) in statements(&chart[owner], &chart[theirs]) {
                let wordings =
                    [format!("{name}'s {said}."), format!("In this bond {name}’s {said}, and {other} knows it.")];
                for text in wordings {
                    assert_eq!(unfounded_claims(&artifact, "en", &text), Vec::<String>::new(), "{text}");
                }
                let text = format!("{other}'s {said}.");
                let unfounded = unfounded_claims(&artifact, "en", &text);
                assert_eq!(unfounded.is_empty(), is_in_both, "{text} {unfounded:?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 60, "{tried}");
}

/// What is true of the one, as it follows the name, and whether it is of the other as well.
fn statements(one: &Value, other: &Value) -> Vec<(String, bool)> {
    let mut said = Vec::new();
    for (list, kind, field) in [
        ("/western/placements", "body", "sign"),
        ("/vedic/grahas", "graha", "rashi"),
        ("/vedic/grahas", "graha", "nakshatra"),
    ] {
        let (Some(own), Some(theirs)) = (one.pointer(list), other.pointer(list)) else { continue };
        let theirs = places(theirs, kind, field);
        let held = Held::of(&serde_json::json!({ "person1": other }));
        for (point, place) in places(own, kind, field)
            .into_iter()
            .filter(|(point, _)| Names::of(ENGLISH).is_some_and(|names| names.point(point).is_some()))
        {
            let name = place.as_str().expect("a name").replace("purva", "Purva ").replace("uttara", "Uttara ");
            let names = Names::of(ENGLISH).expect("English");
            let canonical = place.as_str().expect("a name").to_lowercase();
            let sign = names.sign(&canonical).or_else(|| names.nakshatra(&canonical)).expect("a sign");
            let claim = claim::Claim::in_sign(names.point(&point).expect("a point"), sign);
            let is_in_both = theirs.contains(&(point.clone(), place)) || held.holds(&claim, passages::Sky::Birth, None);
            said.push((format!("{} stands in {}", capital(&point), capital(&name)), is_in_both));
        }
    }
    let gates = |person: &Value| -> BTreeSet<u64> {
        let sides = ["personality", "design"].map(|side| person["humanDesign"][side].clone());
        let activations = sides.iter().filter_map(Value::as_array).flatten();
        activations.filter_map(|activation| activation["gate"].as_u64()).collect()
    };
    let theirs = gates(other);
    said.extend(gates(one).into_iter().map(|gate| (format!("Gate {gate} is awake"), theirs.contains(&gate))));
    said
}
