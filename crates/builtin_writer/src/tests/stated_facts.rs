//! Every stated fact stands in the document's chart, and the text follows the chart.

use chart::sky::Sign;
use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::reader_form::check::stands_for;
use brief::reading::{ChartArtifact, unfounded_claims};

/// Facts that don't stand in the artifact as stated, or that their paragraph does not state.
pub(super) fn unfounded(written: &WrittenDocument<'_>) -> Vec<String> {
    let artifact = serde_json::to_value(ChartArtifact::of(&written.assignment)).unwrap();
    let mut unfounded = Vec::new();
    for paragraph in written.manuscript.sections.iter().flat_map(|section| &section.paragraphs) {
        for fact in &paragraph.facts {
            let Some(value) = artifact.pointer(&fact.pointer) else {
                unfounded.push(format!("{} points nowhere", fact.pointer));
                continue;
            };
            if !stands_for(&artifact, &fact.pointer, &fact.value) {
                unfounded.push(format!("{} is {value} and not {}", fact.pointer, fact.value));
            }
            if !paragraph.text.to_lowercase().contains(&fact.value.to_lowercase()) {
                unfounded.push(format!("{} is not said in: {}", fact.value, paragraph.text));
            }
        }
    }
    unfounded
}

#[test]
fn every_fact_of_every_paragraph_stands_in_the_chart() {
    for couple in COUPLES.iter() {
        for written in couple.job(tone(RelationshipMode::Romantic, 6), 100_000) {
            let unfounded = unfounded(&written);
            assert!(unfounded.is_empty(), "{} of {:?}:\n{}", written.label(), couple.names, unfounded.join("\n"));
        }
    }
}

#[test]
fn no_text_claims_what_its_chart_does_not_hold() {
    for couple in COUPLES.iter() {
        for written in couple.job(tone(RelationshipMode::Romantic, 6), 3_000) {
            let artifact = ChartArtifact::of(&written.assignment);
            assert_eq!(
                unfounded_claims(&artifact, "en", &written.headed_text()),
                Vec::<String>::new(),
                "{}",
                written.label()
            );
        }
    }
}

/// Sixty people of ninety years, from all over the world, every seventh without a time of birth.
fn sixty_people() -> Vec<Couple> {
    let places = [
        ("Asia/Kolkata", 19.08, 72.88),
        ("America/New_York", 40.71, -74.0),
        ("Europe/Berlin", 52.52, 13.4),
        ("Australia/Sydney", -33.87, 151.21),
        ("Africa/Lagos", 6.45, 3.39),
        ("America/Lima", -12.05, -77.04),
        ("Asia/Tokyo", 35.68, 139.69),
        ("Atlantic/Reykjavik", 64.15, -21.94),
    ];
    // Of a nakshatra, of a planet, and of neither.
    let names = [["Chitra Rao", "Ben Marquez"], ["Surya Nair", "Venus Lopez"], ["Mira", "Tom"]];
    let one = |at: usize| {
        let date = format!("{}-{:02}-{:02}", 1930 + at * 37 % 90, 1 + at * 7 % 12, 1 + at * 11 % 28);
        let time = format!("{:02}:{:02}", at * 5 % 24, at * 13 % 60);
        let (zone, latitude, longitude) = places[at % places.len()];
        birth(&date, Some(time.as_str()).filter(|_| at % 7 != 3), zone, latitude, longitude)
    };
    (0..30).map(|at| couple(names[at % 3], [one(2 * at), one(2 * at + 1)])).collect()
}

#[test]
fn no_text_of_sixty_people_claims_what_its_chart_does_not_hold() {
    let couples = &sixty_people();
    let modes = [RelationshipMode::Romantic, RelationshipMode::Sensual, RelationshipMode::Brutal];
    let check = &|at: usize, couple: &Couple| {
        let documents = couple.job(tone(modes[at % 3], 1 + (at % 10) as u8), 1_200);
        assert_eq!(documents.len(), 16);
        for written in documents {
            let unfounded = unfounded_claims(&ChartArtifact::of(&written.assignment), "en", &written.headed_text());
            assert_eq!(unfounded, Vec::<String>::new(), "{} of couple {at}:\n{}", written.label(), written.text());
        }
    };
    std::thread::scope(|scope| {
        for half in [0, 1] {
            scope.spawn(move || {
                let own = couples.iter().enumerate().filter(|(at, _)| at % 2 == half);
                own.for_each(|(at, couple)| check(at, couple));
            });
        }
    });
}

/// The same check finds what is wrong: the text of one person is not that of another.
#[test]
fn the_text_of_somebody_else_claims_what_the_chart_does_not_hold() {
    let [written, other] = [0, 1].map(|index| COUPLES[index].write(documents()[0].clone(), None, 1_500));
    let unfounded = unfounded_claims(&ChartArtifact::of(&other.assignment), "en", &written.text());
    assert!(unfounded.len() >= 3, "{unfounded:?}");
}

#[test]
fn what_is_true_of_a_chart_is_so_in_every_language_and_what_is_invented_in_none() {
    let couple = &COUPLES[0];
    let artifact = ChartArtifact::of(&couple.write(documents()[0].clone(), None, 1_500).assignment);
    let placements = &couple.charts[0].western.placements;
    let [sun, moon] = [0, 1].map(|at| placements[at].sign.expect("a time of birth"));
    let german = |sign: Sign| {
        let signs = "Widder Stier Zwilling Krebs Löwen Jungfrau Waage Skorpion Schützen Steinbock Wassermann Fische";
        let sign = signs.split(' ').nth(sign.index()).expect("a sign");
        format!("Die Sonne steht im Zeichen {sign}.")
    };
    let chinese = |sign: Sign| {
        let signs = "白羊座 金牛座 双子座 巨蟹座 狮子座 处女座 天秤座 天蝎座 射手座 摩羯座 水瓶座 双鱼座";
        format!("月亮落在{}。", signs.split(' ').nth(sign.index()).expect("a sign"))
    };
    for (language, is_true, invented) in
        [("de-CH", german(sun), german(sun.plus(1))), ("zh-Hans", chinese(moon), chinese(moon.plus(5)))]
    {
        assert_eq!(unfounded_claims(&artifact, language, &is_true), Vec::<String>::new(), "{is_true}");
        assert_eq!(unfounded_claims(&artifact, language, &invented).len(), 1, "{invented}");
    }
    let degree = u64::from(placements[0].position.expect("a time of birth").degree);
    let sentence = |degree: u64| format!("The Sun stands at {degree}° of {}.", sun.name());
    assert_eq!(unfounded_claims(&artifact, "en", &sentence(degree)), Vec::<String>::new());
    let all: Vec<String> = (0..30).map(sentence).collect();
    assert!(
        unfounded_claims(&artifact, "en", &all.join(" ")).len() > 15,
        "of all degrees, those that nothing stands at"
    );
}

/// Angles, nodes, bhavas and sefirot are in charts as planets are.
#[test]
fn what_every_system_places_is_held() {
    let held = |system: &str| {
        let written = COUPLES[0].job(tone(RelationshipMode::Romantic, 6), 1_500);
        let artifacts = written.iter().map(|written| ChartArtifact::of(&written.assignment));
        let of_system = |artifact: &ChartArtifact| {
            let chart = serde_json::to_value(artifact).unwrap();
            chart["person1"][system].is_object().then_some((chart["person1"][system].clone(), artifact.clone()))
        };
        artifacts.into_iter().find_map(|artifact| of_system(&artifact)).expect(system)
    };
    let placed = |chart: &Value, list: &str, kind: &str, name: &str| {
        let placements = chart[list].as_array().unwrap();
        placements.iter().find(|placement| placement[kind] == name).expect(name).clone()
    };
    let (western, of_western) = held("western");
    let (vedic, of_vedic) = held("vedic");
    let (kabbalah, of_kabbalah) = held("kabbalah");
    let houses = &western["houses"];
    for (artifact, place, sentence) in [
        (&of_western, &houses["midheaven"]["position"]["sign"], "Your Midheaven is in PLACE."),
        (&of_western, &houses["imumCoeli"]["position"]["sign"], "The IC stands in PLACE."),
        (&of_western, &houses["descendant"]["position"]["sign"], "The Descendant is in PLACE."),
        (&of_western, &placed(&western, "placements", "body", "northNode")["sign"], "Your North Node is in PLACE."),
        (&of_vedic, &placed(&vedic, "grahas", "graha", "surya")["bhava"], "Surya stands in house PLACE."),
        (&of_vedic, &vedic["lagna"]["position"]["sign"], "The lagna is in PLACE."),
        (&of_kabbalah, &placed(&kabbalah, "sefirot", "sefirah", "tiferet")["sign"], "Tiferet stands in PLACE."),
        (&of_kabbalah, &Value::from("tiferet"), "Your Sun stands in PLACE."),
    ] {
        let name = place.as_str().map_or_else(|| place.to_string(), str::to_owned);
        let is_true = sentence.replace("PLACE", &name);
        assert_eq!(unfounded_claims(artifact, "en", &is_true), Vec::<String>::new(), "{is_true}");
        let places = match name.parse::<u64>() {
            Ok(_) => (1..=12).map(|house| house.to_string()).collect(),
            Err(_) if name == "tiferet" => vec!["tiferet".to_owned(), "hod".to_owned()],
            Err(_) => Sign::ALL.iter().map(|sign| sign.name().to_owned()).collect::<Vec<_>>(),
        };
        let invented =
            places.iter().filter(|name| !unfounded_claims(artifact, "en", &sentence.replace("PLACE", name)).is_empty());
        assert!(invented.count() * 2 >= places.len(), "{sentence}");
    }
}

#[test]
fn most_paragraphs_rest_on_facts() {
    for written in COUPLES[0].job(tone(RelationshipMode::Romantic, 6), 1500) {
        let paragraphs: Vec<_> = written.manuscript.sections.iter().flat_map(|section| &section.paragraphs).collect();
        let founded = paragraphs.iter().filter(|paragraph| !paragraph.facts.is_empty()).count();
        assert!(founded * 10 >= paragraphs.len() * 7, "{}: {founded} of {}", written.label(), paragraphs.len());
    }
}

#[test]
fn another_sign_in_the_chart_gives_another_text() {
    let mut couple = anybody(11, [true, true]);
    let document = documents()[0].clone();
    let before = couple.write(document.clone(), None, DEFAULT_MINIMUM_WORDS).text();
    let moon = &mut couple.charts[0].western.placements[1];
    let sign = moon.sign.unwrap().plus(1);
    moon.sign = Some(sign);
    let after = couple.write(document, None, DEFAULT_MINIMUM_WORDS).text();
    assert_ne!(before, after);
    assert!(after.contains(sign.name()));
}

#[test]
fn an_artifact_survives_a_round_trip_through_json() {
    let written = COUPLES[0].write(documents()[15].clone(), None, DEFAULT_MINIMUM_WORDS);
    let artifact = ChartArtifact::of(&written.assignment).with_manuscript(written.manuscript.clone());
    let json = serde_json::to_string(&artifact).unwrap();
    let back: ChartArtifact = serde_json::from_str(&json).unwrap();
    assert_eq!(serde_json::to_value(&back).unwrap(), serde_json::from_str::<Value>(&json).unwrap());
}

/// On 15 January 1990 in Bangkok the trine of the Moon and Neptune was exact about noon, and 7.5 degrees off by midnight.
#[test]
fn no_orb_is_stated_that_did_not_hold_all_day() {
    let bangkok = birth("1990-01-15", None, "Asia/Bangkok", 13.7563, 100.5018);
    let lisbon = birth("1987-03-14", Some("06:42"), "Europe/Lisbon", 38.72, -9.14);
    let couple = couple(["Michael", "Anna"], [bangkok, lisbon]);
    let mut bounds = 0;
    for written in couple.job(tone(RelationshipMode::Romantic, 6), 100_000) {
        let artifact = serde_json::to_value(ChartArtifact::of(&written.assignment)).unwrap();
        for paragraph in written.manuscript.sections.iter().flat_map(|section| &section.paragraphs) {
            for fact in paragraph.facts.iter().filter(|fact| fact.pointer.ends_with("/orbDegrees")) {
                let range = artifact.pointer(&fact.pointer.replace("/orbDegrees", "/orbRangeDegrees"));
                let ends = range.map(|range| [0, 1].map(|end| range[end].as_f64().unwrap()));
                let Some([smallest, widest]) = ends else { continue };
                let is_bound = fact.value.starts_with("up to ");
                assert!(is_bound || widest - smallest < 0.1, "{}: {}", fact.value, paragraph.text);
                bounds += usize::from(is_bound);
            }
            assert!(!paragraph.text.contains("within up to"), "{}", paragraph.text);
        }
    }
    assert!(bounds > 20, "{bounds}");
    let text = couple.write(documents()[0].clone(), None, 100_000).text();
    let trine =
        text.split(['.', ':']).find(|said| said.contains("Moon") && said.contains("Neptune") && said.contains("trine"));
    assert!(text.contains("up to 7.6 degrees") || text.contains("up to 7.5 degrees"), "{trine:?}");
}

#[test]
fn a_day_that_the_calendar_went_over_is_told_as_one_and_nothing_of_it_twice() {
    let apia = birth("2011-12-30", None, "Pacific/Apia", -13.83, -171.77);
    let couple = couple(["Sina", "Tavita"], [apia.clone(), apia]);
    // How the clock was read is told once, in the western portrait.
    let text = couple.write(documents()[0].clone(), None, 100_000).text();
    assert!(text.contains("The calendar there went over that day"), "{text}");
    let hebrew = &couple.charts[0].kabbalah.hebrew_birth.dates;
    assert_eq!(hebrew.len(), 2, "{hebrew:?}");
}

/// A text is kept, and the Moon has moved on within the hour.
#[test]
fn transits_are_told_of_what_moves_slowly_and_with_their_day() {
    let mut told = 0;
    for couple in COUPLES.iter() {
        for person in [0, 1] {
            let document =
                documents().into_iter().filter(|document| document.system == Some(System::Western)).nth(person);
            let written = couple.write(document.expect("a portrait"), None, 100_000);
            let artifact = serde_json::to_value(ChartArtifact::of(&written.assignment)).unwrap();
            let facts = written
                .manuscript
                .sections
                .iter()
                .flat_map(|section| &section.paragraphs)
                .flat_map(|paragraph| &paragraph.facts);
            for fact in facts.filter(|fact| fact.pointer.ends_with("/transiting")) {
                let body = artifact.pointer(&fact.pointer).and_then(Value::as_str).unwrap();
                assert!(["jupiter", "saturn", "uranus", "neptune", "pluto", "northNode"].contains(&body), "{body}");
                told += 1;
            }
            assert!(written.text().contains("1 June 2026"));
        }
    }
    assert!(told > 20, "{told}");
}

/// “Here whether the birth was before or after sunset are passed over”: what is left out is a list of nouns that no verb has to agree with.
#[test]
fn what_is_left_out_is_told_in_a_sentence_whatever_it_is_and_however_much() {
    for couple in COUPLES.iter().chain(UNUSUAL_COUPLES.iter()) {
        for written in couple.job(None, DEFAULT_MINIMUM_WORDS) {
            for paragraph in written.manuscript.sections.iter().flat_map(|section| &section.paragraphs) {
                for fact in paragraph.facts.iter().filter(|fact| fact.pointer.ends_with("/what")) {
                    assert!(!fact.value.starts_with("whether "), "{}", fact.value);
                    for verb in [" are ", " is "] {
                        assert!(!paragraph.text.contains(&format!("{}{verb}", fact.value)), "{}", paragraph.text);
                    }
                }
            }
        }
    }
}

#[test]
fn without_a_time_of_birth_no_house_is_named_and_the_text_states_why() {
    let couple = &COUPLES[3];
    let western = couple.write(documents()[0].clone(), None, DEFAULT_MINIMUM_WORDS);
    let text = western.text();
    assert!(text.contains("the ascendant, the midheaven and the houses"), "{text}");
    for paragraph in western.manuscript.sections.iter().flat_map(|section| &section.paragraphs) {
        assert!(paragraph.facts.iter().all(|fact| !fact.pointer.ends_with("/house")), "{}", paragraph.text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_chart_is_described_by_its_facts_alone(seed: u64, first_known: bool, second_known: bool) {
        let couple = anybody(seed, [first_known, second_known]);
        for written in couple.job(tone(RelationshipMode::Romantic, 9), 3000) {
            let unfounded = unfounded(&written);
            prop_assert!(unfounded.is_empty(), "{}: {}", written.label(), unfounded.join("\n"));
        }
    }
}

/// Without an hour of birth there is no score, and a verdict that says so has nothing to remark on it.
#[test]
fn no_verdict_remarks_on_a_score_of_moons_that_it_leaves_out() {
    let verdict = documents().pop().unwrap();
    let mut remarks = [0, 0];
    for couple in COUPLES.iter() {
        let has_score = couple.comparison.vedic.first_as_groom.is_some();
        for (mode, intensity) in RelationshipMode::VARIANTS.iter().flat_map(|mode| [(*mode, 3), (*mode, 6), (*mode, 9)])
        {
            let text = couple.write(verdict.clone(), tone(mode, intensity), 1_500).text();
            remarks[usize::from(has_score)] += usize::from(text.contains("the score of your Moons"));
        }
    }
    assert_eq!(remarks[0], 0);
    assert!(remarks[1] > 0);
}
