//! How points move, what aspects they have, and in which gates they are, of the charts of several births: what is true passes, and what is not is named.

use chart::Chart;
use chart::compare::compare;

use super::cast_tests::{Tried, capital, charts, portrait};
use super::chart_tests::{cast_at, michael};
use super::*;
use crate::reading::{Assignment, Document, DocumentType, Person, System};

const MOTIONS: &str = include_str!("chart_tests/motions.tsv");
const ASPECTS: &str = include_str!("chart_tests/aspects.tsv");
const PLANETS: usize = 10;
const ANGLES: [(&str, f64); 5] =
    [("conjunction", 0.0), ("sextile", 60.0), ("square", 90.0), ("trine", 120.0), ("opposition", 180.0)];

/// What each line of a table says, its language and its sentence.
fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 3]> {
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        <[&str; 3]>::try_from(fields).expect("three fields")
    })
}

fn written(language: &str, point: &str) -> String {
    let names = Names::of(language).expect("a language");
    capital(names.written_points().find(|(name, _)| *name == point).expect("a name").1)
}

/// The planets of a chart, each with the longitudes that it may have had.
fn planets(chart: &Chart) -> Vec<(&'static str, Vec<f64>)> {
    let placements = &chart.western.placements[..PLANETS];
    let longitudes = |at: usize| {
        let placement = &placements[at];
        std::iter::once(placement.longitude_degrees).chain(placement.day_range_degrees.into_iter().flatten()).collect()
    };
    (0..PLANETS).map(|at| (POINT_NAMES[at], longitudes(at))).collect()
}

fn separation(first: f64, second: f64) -> f64 {
    let turned = (first - second).abs() % 360.0;
    turned.min(360.0 - turned)
}

/// By degrees, or by signs alone; None where it depends on the hour.
fn stands_in(kind: &str, first: &[f64], second: &[f64]) -> Option<bool> {
    let angle = ANGLES.iter().find(|(name, _)| *name == kind).expect("an aspect").1;
    let in_signs = |longitude: f64| (longitude / 30.0).floor() * 30.0;
    let holds = |first: f64, second: f64, orb: f64| {
        (separation(first, second) - angle).abs() <= orb
            || (separation(in_signs(first), in_signs(second)) - angle).abs() < 1.0
    };
    let all: Vec<(f64, f64)> = first.iter().flat_map(|first| second.iter().map(|second| (*first, *second))).collect();
    let is_certain = all.iter().all(|(first, second)| holds(*first, *second, 12.0));
    let is_possible = all.iter().any(|(first, second)| holds(*first, *second, if all.len() > 1 { 14.0 } else { 12.0 }));
    (is_certain == is_possible).then_some(is_certain)
}

#[test]
fn every_motion_of_every_planet_is_told_from_the_other() {
    let mut tried = Tried::default();
    let mut of_truth = [0, 0];
    for chart in charts() {
        for system in [System::Western, System::Vedic] {
            let held = Held::of(&portrait(&chart, system));
            for (at, point) in POINT_NAMES[..if system == System::Western { PLANETS } else { 7 }].iter().enumerate() {
                let placement = &chart.western.placements[at];
                let Some(is_retrograde) =
                    placement.retrograde.filter(|_| placement.speed_degrees_per_day.abs() > 0.001)
                else {
                    continue;
                };
                assert_eq!(is_retrograde, placement.speed_degrees_per_day < 0.0);
                for [said, language, sentence] in rows(MOTIONS) {
                    let text = sentence.replace("POINT", &written(language, point));
                    let is_true = said == "nothing" || (said == "retrograde") == is_retrograde;
                    of_truth[usize::from(is_true && said != "nothing")] += 1;
                    tried.try_out(&held, language, &text, is_true);
                }
            }
        }
    }
    assert!(rows(MOTIONS).count() >= 90 && of_truth.iter().all(|count| *count > 500), "{of_truth:?}");
    tried.assert(5_000);
}

#[test]
fn every_aspect_of_every_two_planets_is_told_from_what_is_none() {
    let mut tried = Tried::default();
    let mut of_truth = [0, 0];
    for chart in charts() {
        let held = Held::of(&portrait(&chart, System::Western));
        let planets = planets(&chart);
        for (at, (first, of_first)) in planets.iter().enumerate() {
            for (second, of_second) in &planets[at + 1..] {
                for [said, language, sentence] in rows(ASPECTS) {
                    let is_nothing = said == "nothing";
                    let is_true = if is_nothing { Some(true) } else { stands_in(said, of_first, of_second) };
                    let Some(is_true) = is_true else {
                        continue;
                    };
                    let text = sentence
                        .replace("FIRST", &written(language, first))
                        .replace("SECOND", &written(language, second));
                    of_truth[usize::from(is_true && !is_nothing)] += 1;
                    tried.try_out(&held, language, &text, is_true);
                }
            }
        }
    }
    assert!(rows(ASPECTS).count() >= 100 && of_truth.iter().all(|count| *count > 2_000), "{of_truth:?}");
    tried.assert(15_000);
}

/// An aspect holds between the two, or within the chart of either where nobody is named.
#[test]
fn an_aspect_of_two_people_is_held_against_whose_points_they_are() {
    let [michael, anna] = [michael(), cast_at("1992-07-02", "06:20", "Europe/Paris", [48.85, 2.35])];
    let comparison = compare(&michael, &anna);
    let document = Document { doc_num: 3, doc_type: DocumentType::Overlay, system: Some(System::Western) };
    let people = [("Michael", &michael), ("Anna", &anna)].map(|(name, chart)| Person { name, chart });
    let [first, second] = people;
    let assignment = Assignment::new(document, first, Some(second), Some(&comparison), None, 600);
    let artifact = ChartArtifact::of(&assignment.expect("an assignment"));
    let [of_michael, of_anna] = [planets(&michael), planets(&anna)];
    let composite = &comparison.western.composite.placements;
    let (mut wrong, mut of_truth) = (Vec::new(), [0, 0]);
    for (at, (first, one)) in of_michael.iter().enumerate() {
        for (beside, (second, other)) in of_anna.iter().enumerate() {
            for (kind, verb) in [("square", "squares"), ("trine", "trines"), ("opposition", "opposes")] {
                let between = stands_in(kind, one, other) == Some(true);
                let any = between
                    || stands_in(kind, &of_anna[at].1, &of_michael[beside].1) == Some(true)
                    || stands_in(kind, one, &of_michael[beside].1) == Some(true)
                    || stands_in(kind, &of_anna[at].1, other) == Some(true)
                    || stands_in(kind, &[composite[at].longitude_degrees], &[composite[beside].longitude_degrees])
                        == Some(true);
                let [first, second] = [capital(first), capital(second)];
                for (text, is_true) in [
                    (format!("Michael's {first} {verb} Anna's {second}."), between),
                    (format!("Anna's {second} stands in {kind} to Michael's {first}."), between),
                    (format!("The {kind} between Michael's {first} and Anna's {second} is loud."), between),
                    (format!("If Michael's {first} {verb} Anna's {second}, somebody shouts."), true),
                    (format!("{first} {verb} {second} between you."), any || first == second),
                ] {
                    of_truth[usize::from(is_true)] += 1;
                    let unfounded = unfounded_claims(&artifact, "en", &text);
                    if unfounded.is_empty() != is_true {
                        wrong.push(format!("{is_true}: {text} {unfounded:?}"));
                    }
                }
            }
        }
    }
    assert!(of_truth.iter().all(|count| *count > 300), "{of_truth:?}");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_gate_of_every_point_is_told_from_every_other() {
    let sentences = [
        ("en", "Your POINT is in Gate NUMBER."),
        ("en", "Gate NUMBER in your conscious POINT speaks."),
        ("en", "Your unconscious POINT stands in Gate NUMBER."),
        ("de", "Dein POINT steht in Tor NUMBER."),
        ("fr", "Votre POINT est en porte NUMBER."),
        ("es", "Tu POINT está en la puerta NUMBER."),
        ("nl", "Je POINT staat in poort NUMBER."),
    ];
    let mut tried = Tried::default();
    for chart in charts() {
        let held = Held::of(&portrait(&chart, System::HumanDesign));
        let design = &chart.human_design;
        let all = || design.personality.iter().chain(&design.design);
        let gates: BTreeSet<u64> = all().filter_map(|held| held.gate).map(|gate| u64::from(gate.number())).collect();
        for point in &POINT_NAMES[..PLANETS] {
            let of_point = || all().filter(|held| held.body.name().to_lowercase() == *point);
            if of_point().any(|held| held.gate.is_none()) {
                continue;
            }
            let own: Vec<u64> = of_point().filter_map(|held| Some(u64::from(held.gate?.number()))).collect();
            assert_eq!(own.len(), 2);
            // Of the gates that are there, so that the gate alone is no claim that is wrong.
            for gate in &gates {
                for (language, sentence) in sentences {
                    let text =
                        sentence.replace("POINT", &written(language, point)).replace("NUMBER", &gate.to_string());
                    tried.try_out(&held, language, &text, own.contains(gate));
                }
                let point = capital(point);
                for nothing in [
                    format!("Your {point} is not in Gate {gate}."),
                    format!("If your {point} were in Gate {gate}, you would know."),
                    format!("Transiting {point} is in Gate {gate}."),
                    format!("Gate {gate} is yours; {point} is another matter."),
                ] {
                    tried.try_out(&held, "en", &nothing, true);
                }
            }
        }
    }
    tried.assert(5_000);
}

#[test]
fn so_many_centres_are_defined_as_the_chart_says() {
    let numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let mut tried = Tried::default();
    for chart in charts() {
        let held = Held::of(&portrait(&chart, System::HumanDesign));
        let centres = &chart.human_design.centres;
        if centres.iter().any(|centre| centre.defined.is_none()) {
            continue;
        }
        let defined = centres.iter().filter(|centre| centre.defined == Some(true)).count();
        for (count, number) in numbers.iter().enumerate() {
            for (state, of_state) in [("defined", defined), ("open", 9 - defined), ("undefined", 9 - defined)] {
                // Some call open only those without any gate.
                let is_true = if state == "defined" { count == of_state } else { count <= of_state };
                tried.try_out(&held, "en", &format!("You have {number} {state} centres."), is_true);
                if count > 0 {
                    let text = format!("{} of your nine centres are {state}.", capital(number));
                    tried.try_out(&held, "en", &text, is_true);
                    let german = if state == "defined" { "definierte" } else { "offene" };
                    tried.try_out(&held, "de", &format!("Du hast {count} {german} Zentren."), is_true);
                    tried.try_out(&held, "en", &format!("{} {state} centres can feel crowded.", capital(number)), true);
                    tried.try_out(&held, "en", &format!("Two of your {number} friends have {state} centres."), true);
                }
            }
        }
        for (text, is_true) in [
            ("All nine centres are defined in you.", defined == 9),
            ("All of your centres are open.", defined == 0),
            ("You have no defined centres.", defined == 0),
            ("None of your centres are defined.", defined == 0),
            ("You have two defined centres that are motors.", true),
            ("When all nine centres are defined, life is loud.", true),
            ("Do you have no defined centres?", true),
        ] {
            tried.try_out(&held, "en", text, is_true);
        }
    }
    tried.assert(400);
}

#[test]
fn signs_in_turn_are_those_of_points_in_turn() {
    let held = Held::of(&portrait(&michael(), System::Western));
    let mut tried = Tried::default();
    for (text, is_true) in [
        ("Sun/Moon: Capricorn/Virgo", true),
        ("- **Sun/Moon/Ascendant:** Capricorn/Virgo/Gemini", true),
        ("Sun / Moon: Capricorn / Virgo", true),
        ("Sun/Moon: Capricorn/Aries", false),
        ("- **Sun/Moon/Ascendant:** Capricorn/Virgo/Leo", false),
        ("Sun / Moon = Leo / Virgo", false),
        ("Sun/Moon: one and the other", true),
    ] {
        tried.try_out(&held, "en", text, is_true);
    }
    tried.assert(7);
}
