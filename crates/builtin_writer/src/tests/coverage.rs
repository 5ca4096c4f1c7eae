//! Every part of the charts is stated somewhere, save what is listed here with the reason.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;

use super::*;
use brief::reading::ChartArtifact;

/// Parts of the artifact that no text states, each with why. `person` is either of the two, `*` any place in a list.
const UNTOLD: [(&str, &str); 52] = [
    ("/schemaVersion", FRAME),
    ("/document/docNum", FRAME),
    ("/document/docType", FRAME),
    ("/document/system", FRAME),
    ("/person/name", FRAME),
    ("/person/moment/day/*", SCALE),
    ("/person/moment/deltaTSeconds", SCALE),
    ("/person/moment/julianDayTt", SCALE),
    ("/person/moment/julianDayUt", SCALE),
    ("/person/western/meanNodeLongitudeDegrees", "stands beside the true node for comparison"),
    ("/person/western/placements/*/dayRangeDegrees/*", FIGURE),
    ("/person/western/placements/*/latitudeDegrees", FIGURE),
    ("/person/western/placements/*/longitudeDegrees", FIGURE),
    ("/person/western/placements/*/speedDegreesPerDay", FIGURE),
    ("/person/western/aspects/*/orbRangeDegrees/*", RANGE),
    ("/person/western/transits/aspects/*/orbRangeDegrees/*", RANGE),
    ("/person/vedic/grahas/*/dayRangeDegrees/*", FIGURE),
    ("/person/humanDesign/personality/*/dayRangeDegrees/*", FIGURE),
    ("/person/humanDesign/design/*/dayRangeDegrees/*", FIGURE),
    ("/person/kabbalah/hardAspects/*/orbRangeDegrees/*", RANGE),
    ("/comparison/western/synastry/*/orbRangeDegrees/*", RANGE),
    ("/comparison/western/composite/placements/*/dayRangeDegrees/*", FIGURE),
    ("/comparison/western/composite/aspects/*/orbRangeDegrees/*", RANGE),
    ("/comparison/kabbalah/hardAspects/*/orbRangeDegrees/*", RANGE),
    ("/person/western/houses/ascendant/longitudeDegrees", FIGURE),
    ("/person/western/houses/descendant/longitudeDegrees", FIGURE),
    ("/person/western/houses/imumCoeli/longitudeDegrees", FIGURE),
    ("/person/western/houses/midheaven/longitudeDegrees", FIGURE),
    ("/person/western/houses/cusps/*/longitudeDegrees", FIGURE),
    ("/person/western/houses/cusps/*/position/degree", CUSP),
    ("/person/western/houses/cusps/*/position/minute", CUSP),
    ("/person/western/transits/bodies/*/longitudeDegrees", FIGURE),
    ("/person/western/transits/bodies/*/speedDegreesPerDay", FIGURE),
    ("/person/vedic/grahas/*/longitudeDegrees", FIGURE),
    ("/person/vedic/grahas/*/speedDegreesPerDay", FIGURE),
    ("/person/vedic/lagna/longitudeDegrees", FIGURE),
    ("/person/humanDesign/personality/*/longitudeDegrees", FIGURE),
    ("/person/humanDesign/design/*/longitudeDegrees", FIGURE),
    ("/comparison/western/composite/ascendant/longitudeDegrees", FIGURE),
    ("/comparison/western/composite/midheaven/longitudeDegrees", FIGURE),
    ("/comparison/western/composite/placements/*/longitudeDegrees", FIGURE),
    ("/comparison/vedic/secondAsGroom/groomNakshatra", EXCHANGED),
    ("/comparison/vedic/secondAsGroom/groomMoonSign", EXCHANGED),
    ("/comparison/vedic/secondAsGroom/brideNakshatra", EXCHANGED),
    ("/comparison/vedic/secondAsGroom/brideMoonSign", EXCHANGED),
    ("/comparison/vedic/secondAsGroom/possiblePoints", EXCHANGED),
    ("/comparison/vedic/secondAsGroom/kutas/*/possiblePoints", EXCHANGED),
    ("/comparison/western/withheld/*/reason", PAIR_REASON),
    ("/comparison/vedic/withheld/*/reason", PAIR_REASON),
    ("/comparison/humanDesign/withheld/*/reason", PAIR_REASON),
    ("/comparison/geneKeys/withheld/*/reason", PAIR_REASON),
    ("/comparison/kabbalah/withheld/*/reason", PAIR_REASON),
];

const FRAME: &str = "says which document this is, and stands on its cover";
const SCALE: &str = "the same moment on an astronomer's scale; the text states it by the clock";
const FIGURE: &str = "the figure behind a sign, a degree, a gate, a pada or the word retrograde, which are stated";
const RANGE: &str = "its upper end is the orb, which is stated";
const CUSP: &str = "the sign on the cusp, its ruler and the ruler's house are stated";
const EXCHANGED: &str = "the same as in firstAsGroom with the places exchanged, and stated there";
const PAIR_REASON: &str = "every wording of the passage says that an hour of birth is not known";

/// Births that are rare: in a gap and a fold of the clock, before standard time, with an offset of their own, without a sunset.
pub(super) static RARE: LazyLock<Vec<Couple>> = LazyLock::new(|| {
    let berlin = |day: &str| birth(day, Some("02:30"), "Europe/Berlin", 52.5, 13.4);
    let given =
        Birth { utc_offset_seconds: Some(19_800), ..birth("1971-08-09", Some("05:15"), "Asia/Kolkata", 22.57, 88.36) };
    let midnight_sun = birth("1987-06-21", Some("01:30"), "Europe/Oslo", 69.65, 18.96);
    let pole = birth("1970-01-01", Some("00:05"), "Antarctica/McMurdo", -77.85, 166.67);
    let old = birth("1850-06-01", Some("12:00"), "Europe/Berlin", 49.2, 9.7);
    let hope = birth("1946-08-19", Some("08:51"), "America/Chicago", 33.67, -93.59);
    let petersburg = birth("1910-03-01", Some("12:00"), "Europe/Moscow", 59.93, 30.31);
    vec![
        couple(["Ada", "Bo"], [berlin("2024-03-31"), berlin("2024-10-27")]),
        couple(["Cem", "Dee"], [given, old]),
        couple(["Eva", "Finn"], [midnight_sun, pole]),
        couple(["Gus", "Hana"], [hope, petersburg]),
    ]
});

/// A pointer with every place in a list as `*`, and both people as one: `/person/western/placements/*/sign`.
fn part(pointer: &str) -> String {
    let steps = pointer.split('/').map(|step| match step {
        "person1" | "person2" => "person",
        step if !step.is_empty() && step.bytes().all(|letter| letter.is_ascii_digit()) => "*",
        step => step,
    });
    steps.collect::<Vec<_>>().join("/")
}

/// The parts of a JSON value that hold something, each down to its last word or number.
fn parts(value: &Value, pointer: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Null => {}
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            found.insert(part(pointer));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| parts(item, &format!("{pointer}/{index}"), found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| parts(field, &format!("{pointer}/{name}"), found));
        }
    }
}

/// What a document states, by pointer.
fn stated(written: &WrittenDocument<'_>) -> impl Iterator<Item = String> {
    let paragraphs = written.manuscript.sections.iter().flat_map(|section| &section.paragraphs);
    paragraphs.flat_map(|paragraph| paragraph.facts.iter().map(|fact| fact.pointer.clone()))
}

/// The fifteen documents about one system each, as long as their charts allow.
fn long_documents(couple: &Couple) -> Vec<WrittenDocument<'_>> {
    let mut job = couple.job(tone(RelationshipMode::Romantic, 6), 100_000);
    job.retain(|written| written.assignment.document().doc_type != DocumentType::Verdict);
    job
}

#[test]
fn every_part_of_the_charts_is_stated_or_listed_with_a_reason() {
    let (mut all_stated, mut all_held) = (BTreeSet::new(), BTreeSet::new());
    for couple in COUPLES.iter().chain(RARE.iter()) {
        for written in long_documents(couple) {
            parts(&serde_json::to_value(ChartArtifact::of(&written.assignment)).unwrap(), "", &mut all_held);
            all_stated.extend(stated(&written).map(|pointer| part(&pointer)));
        }
    }
    // What is stated of a position as a whole is stated of its degree and its minute.
    let is_stated =
        |held: &str| all_stated.iter().any(|stated| held == stated || held.starts_with(&format!("{stated}/")));
    let untold: BTreeSet<&str> = all_held.iter().map(String::as_str).filter(|held| !is_stated(held)).collect();
    let listed: BTreeSet<&str> = UNTOLD.iter().map(|(part, _)| *part).collect();
    let missing: Vec<_> = untold.difference(&listed).collect();
    assert!(missing.is_empty(), "no text states these: {missing:#?}");
    let stale: Vec<_> = listed.difference(&untold).collect();
    assert!(stale.is_empty(), "these are stated or no longer there: {stale:#?}");
}

#[test]
fn every_member_of_a_list_is_stated_when_the_text_may_be_long() {
    let lists = [
        "/western/placements",
        "/western/aspects",
        "/western/transits/aspects",
        "/vedic/grahas",
        "/humanDesign/personality",
        "/humanDesign/design",
        "/humanDesign/centres",
        "/humanDesign/channels",
        "/geneKeys/activation",
        "/geneKeys/venus",
        "/geneKeys/pearl",
        "/kabbalah/sefirot",
        "/kabbalah/hardAspects",
        "/kabbalah/worlds",
        "/comparison/western/synastry",
        "/comparison/western/firstInSecond",
        "/comparison/western/secondInFirst",
        "/comparison/western/composite/placements",
        "/comparison/western/composite/aspects",
        "/comparison/vedic/firstAsGroom/kutas",
        "/comparison/humanDesign/channels",
        "/comparison/humanDesign/centres",
        "/comparison/geneKeys/companions",
        "/comparison/geneKeys/sharedKeys",
        "/comparison/kabbalah/sefirot",
        "/comparison/kabbalah/hardAspects",
        "/comparison/kabbalah/worlds",
    ];
    for couple in [&COUPLES[0], &COUPLES[1], &COUPLES[5], &RARE[1]] {
        for written in long_documents(couple) {
            let artifact = serde_json::to_value(ChartArtifact::of(&written.assignment)).unwrap();
            let stated: BTreeSet<String> = stated(&written).collect();
            let roots = match written.assignment.document().doc_type {
                DocumentType::Person1 => "/person1",
                DocumentType::Person2 => "/person2",
                DocumentType::Overlay | DocumentType::Verdict => "",
            };
            for list in lists.iter().filter(|list| list.starts_with("/comparison") == roots.is_empty()) {
                let at = format!("{roots}{list}");
                let Some(Value::Array(items)) = artifact.pointer(&at) else {
                    continue;
                };
                for (index, item) in items.iter().enumerate() {
                    // Purpose closes the first sequence and opens the second; it is stated once.
                    let again = item["sphere"] == "purpose" && (at.ends_with("venus") || item["sequence"] == "venus");
                    // Three sefirot have no planet, and in a house overlay the south node lies opposite to the north node.
                    let empty = item.get("planet").is_some_and(Value::is_null)
                        || item["body"] == "southNode" && item.as_object().is_some_and(|fields| fields.len() == 2);
                    // Those of the quick planets are over before the text is read.
                    let passing =
                        ["sun", "moon", "mercury", "venus", "mars"].iter().any(|body| item["transiting"] == *body);
                    let member = format!("{at}/{index}/");
                    let is_stated = stated.iter().any(|pointer| format!("{pointer}/").starts_with(&member));
                    assert!(
                        is_stated || again || empty || passing,
                        "{} of {:?}: {item}",
                        written.label(),
                        couple.names
                    );
                }
            }
        }
    }
}

#[test]
fn rare_births_are_described_by_their_facts_and_in_whole_sentences() {
    for couple in RARE.iter() {
        for written in couple.job(tone(RelationshipMode::Brutal, 3), 100_000) {
            let unfounded = super::stated_facts::unfounded(&written);
            assert!(unfounded.is_empty(), "{}:\n{}", written.label(), unfounded.join("\n"));
            let faults = super::sentences::faults(&written.text(), &couple.names);
            assert!(faults.is_empty(), "{}:\n{}", written.label(), faults.join("\n"));
        }
        let repeated = super::sentences::repeated(&couple.job(None, 100_000));
        assert!(repeated.is_empty(), "{}", repeated.join("\n"));
    }
}

#[test]
fn a_birth_without_a_sunset_is_not_said_to_lack_its_hour() {
    let text = RARE[2].write(documents()[12].clone(), None, DEFAULT_MINIMUM_WORDS).text();
    assert!(text.contains("the Sun did not set at the place of birth on that day"), "{text}");
    assert!(!text.contains("the time of birth is not known"), "{text}");
}
