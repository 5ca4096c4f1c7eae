//! People who are called as something in a chart is: no true text is refused for the name, and what is false beside it is found.

use std::collections::BTreeMap;

use chart::compare::compare;
use strum::VariantArray;

use super::chart_tests::{cast_at, held, michael};
use super::claim::Claim;
use super::passages::Sky;
use super::*;
use crate::reading::{Assignment, Document, DocumentType, Person, System};

/// People, and below them lines: what it is, its language, the system of the document, and what is said of each of the people.
const TABLE: &str = include_str!("chart_tests/names.tsv");

#[test]
fn a_name_makes_no_true_text_false_and_no_false_text_true() {
    let chart = michael();
    let held: BTreeMap<System, Held> = System::VARIANTS.iter().map(|system| (*system, held(&chart, *system))).collect();
    let not_held = |gate: &u64| !held[&System::HumanDesign].holds(&Claim::Gate(*gate), Sky::Birth, None);
    let gate = (1..=64).find(not_held).map(|gate| format!("Gate {gate}")).expect("a gate that the chart does not hold");
    let (mut wrong, mut texts) = (Vec::new(), 0);
    let mut names = "";
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [verdict, language, system, sentence] = fields[..] else {
            names = line;
            continue;
        };
        let sentence = sentence.replace("\\n", "\n").replace("GATE", &gate);
        for name in names.split('|') {
            let mut words = name.split(' ');
            let called = BTreeSet::from([Some(name), words.next(), words.next_back()]);
            for (called, people) in
                called.into_iter().flatten().flat_map(|name_of| [(name_of, vec![name]), (name_of, vec![name, "Anna"])])
            {
                let text = sentence.replace("NAME", called);
                let unfounded = unfounded(&held[&system.parse().expect("a system")], &people, language, &text);
                texts += 1;
                if unfounded.is_empty() != (verdict == "true") {
                    wrong.push(format!("{verdict}, of {people:?}: {text} {unfounded:?}"));
                }
            }
        }
    }
    assert!(texts > 5_000, "{texts}");
    assert!(wrong.is_empty(), "{} of {texts} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// What is one person's is not the other's, whatever they are called.
#[test]
fn whose_a_point_is_is_known_of_people_who_are_called_like_a_sign() {
    let charts = [michael(), cast_at("1987-03-14", "06:42", "Europe/Lisbon", [38.72, -9.14])];
    let comparison = compare(&charts[0], &charts[1]);
    for [first, second] in
        [["Leo", "Anna"], ["Venus Lopez", "Virgo"], ["Bill Gates", "Sun Li"], ["Rose Aries", "Leo Moon"]]
    {
        let document = Document { doc_num: 3, doc_type: DocumentType::Overlay, system: Some(System::Western) };
        let people = [(first, &charts[0]), (second, &charts[1])].map(|(name, chart)| Person { name, chart });
        let assignment = Assignment::new(document, people[0], Some(people[1]), Some(&comparison), None, 600);
        let artifact = ChartArtifact::of(&assignment.expect("an assignment"));
        let [given, other] = [first, second].map(|name| name.split(' ').next().unwrap_or_default());
        for (text, claimed) in [
            (format!("{first}'s Sun is in Capricorn, and {second}'s Sun is in Pisces."), &[][..]),
            (format!("{given} has the Sun in Capricorn; {other} has the Sun in Pisces."), &[]),
            (format!("{first}'s Sun is in Pisces."), &["sun in pisces"]),
            (format!("{second}'s Sun is in Capricorn."), &["sun in capricorn"]),
            (format!("{given} has the Sun in Pisces."), &["sun in pisces"]),
            (format!("{other} has the Sun in Capricorn."), &["sun in capricorn"]),
        ] {
            assert_eq!(unfounded_claims(&artifact, "en", &text), claimed, "{text}");
        }
    }
}
