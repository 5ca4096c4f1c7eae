use serde_json::{Value, json};

use super::*;
use crate::contract::field_errors::FieldErrors;
use crate::contract::request::{Context, Request};
use crate::job::language::Languages;

fn read(body: &Value) -> Result<ReadingParams, FieldErrors> {
    ReadingParams::read(body, Context { now: "2025-12-19T16:30:00Z".parse().expect("a time"), ..Context::of_a_test() })
}

fn person() -> Value {
    json!({
        "name": "Michael", "birthDate": "1990-01-15", "birthTime": "14:30", "birthPlace": "Bangkok",
        "latitude": 13.7563, "longitude": 100.5018, "timezone": "Asia/Bangkok"
    })
}

fn request(kind: &str) -> Value {
    let mut body = json!({
        "type": kind,
        "params": {
            "person1": person(),
            "systems": ["vedic", "western", "human_design", "gene_keys", "kabbalah"],
            "relationshipIntensity": 7,
            "relationshipMode": "sensual"
        }
    });
    if kind != "extended" {
        body["params"]["person2"] = person();
    }
    body
}

/// The request with one field of `params` replaced; a pointer such as `/person1/name`.
fn with(kind: &str, pointer: &str, value: Value) -> Value {
    let mut body = request(kind);
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    body["params"].pointer_mut(parent).expect("a parent")[field] = value;
    body
}

fn errors_of(body: &Value) -> String {
    read(body).expect_err("refused").to_string()
}

#[test]
fn every_type_is_accepted_and_its_documents_are_those_of_the_contract() {
    for (kind, documents) in [("nuclear_v2", 16), ("synastry", 15), ("extended", 5)] {
        let params = read(&request(kind)).expect(kind);
        assert_eq!(params.documents().len(), documents, "{kind}");
    }
}

#[test]
fn systems_are_put_into_reading_order_and_repeats_are_dropped() {
    let body = with("extended", "/systems", json!(["kabbalah", "vedic", "kabbalah"]));
    assert_eq!(read(&body).expect("sound").systems, [System::Vedic, System::Kabbalah]);
}

#[test]
fn nuclear_always_has_all_five_systems() {
    let chosen = with("nuclear_v2", "/systems", json!(["vedic"]));
    assert_eq!(read(&chosen).expect("sound").systems.len(), 5);
    let absent = with("nuclear_v2", "/systems", Value::Null);
    assert_eq!(read(&absent).expect("sound").systems.len(), 5);
}

#[test]
fn an_unknown_birth_time_is_real() {
    for absent in [Value::Null, json!("14:30")] {
        let body = with("extended", "/person1/birthTime", absent.clone());
        assert_eq!(read(&body).expect("sound").person1.birth_time.is_none(), absent.is_null());
    }
}

/// FAILURES 17: names of any script are names.
#[test]
fn a_name_of_any_script_is_kept_as_it_is() {
    for name in ["美咲", "Ανδρέας", "מיכאל", "محمد", "Ngọc Ánh", "O’Neil-Smith Jr.", "👩‍🚀"]
    {
        let body = with("extended", "/person1/name", json!(format!("  {name} ")));
        assert_eq!(read(&body).expect(name).person1.name, name);
    }
}

/// What people take for one character, whatever it is made of.
#[test]
fn a_name_may_have_a_hundred_characters_in_any_writing_and_no_end_of_marks() {
    let named = |name: &str| with("extended", "/person1/name", json!(name));
    for character in ["x", "e\u{301}", "กี่", "ก่ำ", "நி", "👩‍🚀", "각"] {
        assert!(read(&named(&character.repeat(100))).is_ok(), "{character}");
        let errors = errors_of(&named(&character.repeat(101)));
        assert_eq!(errors, "person1.name must be 1 to 100 characters, not 101", "{character}");
    }
    let marks = "\u{301}".repeat(1_000);
    assert_eq!(errors_of(&named(&format!("e{marks}"))), "person1.name must be at most 1600 bytes");
}

#[test]
fn each_wrong_value_is_named_by_its_field() {
    let long = "x".repeat(101);
    for (pointer, value, expected) in [
        ("/person1/name", json!(""), "person1.name must be 1 to 100 characters, not 0"),
        ("/person1/name", json!(long), "person1.name must be 1 to 100 characters, not 101"),
        ("/person1/name", json!("a\u{7}b"), "person1.name must not contain control characters"),
        ("/person1/name", json!(7), "person1.name must be a string, not a number"),
        ("/person1/birthDate", json!("15.01.1990"), "person1.birthDate Invalid date format"),
        ("/person1/birthDate", json!("1990-02-30"), "person1.birthDate Invalid date format"),
        ("/person1/birthDate", json!("1990-1-5"), "person1.birthDate Invalid date format"),
        ("/person1/birthDate", json!("+990-01-05"), "person1.birthDate Invalid date format"),
        ("/person1/birthDate", json!("1799-12-31"), "person1.birthDate must be from 1800-01-01 to today"),
        ("/person1/birthDate", json!("2025-12-21"), "person1.birthDate must be from 1800-01-01 to today"),
        ("/person1/latitude", json!(90.1), "person1.latitude must be from -90 to 90"),
        ("/person1/longitude", json!(-181), "person1.longitude must be from -180 to 180"),
        ("/person1/latitude", json!("13.7"), "person1.latitude must be a number, not a string"),
        ("/person1/timezone", json!("Bangkok"), "person1.timezone must be an IANA time zone such as Asia/Bangkok"),
        ("/person1/timezone", json!(""), "person1.timezone must be an IANA time zone such as Asia/Bangkok"),
        ("/systems", json!([]), "systems must have 1 to 100 entries, not 0"),
        ("/systems", json!("vedic"), "systems must be an array, not a string"),
        ("/relationshipIntensity", json!(0), "relationshipIntensity must be a whole number from 1 to 10"),
        ("/relationshipIntensity", json!(11), "relationshipIntensity must be a whole number from 1 to 10"),
        ("/relationshipIntensity", json!(7.5), "relationshipIntensity must be a whole number from 1 to 10"),
        ("/relationshipIntensity", json!("7"), "relationshipIntensity must be a whole number, not a string"),
        ("/relationshipMode", json!("kind"), "relationshipMode must be one of sensual, romantic, brutal"),
        ("/person2", json!("Anna"), "person2 must be an object, not a string"),
        ("/person2", Value::Null, "person2 is required"),
        ("/person1/utcOffset", json!("+15:15"), "person1.utcOffset must be ±HH:MM or ±HH:MM:SS from -14:00 to +15:14"),
        ("/person1/utcOffset", json!(3600), "person1.utcOffset must be a string, not a number"),
    ] {
        assert_eq!(errors_of(&with("synastry", pointer, value.clone())), expected, "{pointer} {value}");
    }
    for time in [json!("24:00"), json!("9:30"), json!("14:30:00"), json!("14:60")] {
        let message = errors_of(&with("synastry", "/person1/birthTime", time));
        assert_eq!(message, "person1.birthTime must be HH:MM from 00:00 to 23:59, or absent when it is unknown");
    }
    let message = errors_of(&with("synastry", "/systems", json!(["vedic", "tarot", 7])));
    assert!(message.starts_with("systems[1] must be one of western, vedic"), "{message}");
    assert!(message.contains("systems[2]"), "{message}");
}

#[test]
fn a_second_person_is_not_allowed_for_one() {
    assert_eq!(errors_of(&with("extended", "/person2", person())), "person2 is not allowed for extended");
}

#[test]
fn an_unknown_type_does_not_hide_the_other_errors() {
    let mut body = with("synastry", "/person2/latitude", json!(1000));
    body["type"] = json!("tarot");
    assert_eq!(
        errors_of(&body),
        "type must be one of nuclear_v2, synastry, extended; person2.latitude must be from -90 to 90"
    );
}

#[test]
fn all_errors_of_an_empty_request_are_listed_at_once() {
    assert_eq!(errors_of(&json!({})), "type is required; params is required");
    let message = errors_of(&json!({ "type": "synastry", "params": { "person1": {}, "person2": {} } }));
    for field in ["person1.name", "person1.birthDate", "person2.timezone", "systems", "relationshipMode"] {
        assert!(message.contains(&format!("{field} is required")), "{field} not in {message}");
    }
}

#[test]
fn a_body_of_another_shape_is_one_error() {
    for body in [json!(null), json!([]), json!("x"), json!(7)] {
        assert!(errors_of(&body).starts_with("body must be an object"), "{body}");
    }
    assert_eq!(errors_of(&json!({ "type": "extended", "params": [] })), "params must be an object, not an array");
}

#[test]
fn unknown_fields_are_ignored_and_a_zone_is_spelled_as_the_database_does() {
    let mut body = with("extended", "/person1/timezone", json!("asia/bangkok"));
    body["surprise"] = json!(true);
    body["params"]["person1"]["shoeSize"] = json!(43);
    assert_eq!(read(&body).expect("sound").person1.timezone, "Asia/Bangkok");
}

/// It is 16:30 in Greenwich, 23:30 in Bangkok and 06:30 of the next day on Kiritimati.
#[test]
fn a_birth_that_lies_ahead_is_refused_and_one_of_this_hour_is_accepted() {
    let born = |kind: &str, person: &str, zone: &str, date: &str, time: Option<&str>| {
        let mut body = request(kind);
        let params = &mut body["params"][person];
        (params["timezone"], params["birthDate"], params["birthTime"]) = (json!(zone), json!(date), json!(time));
        read(&body).map(drop).map_err(|errors| errors.to_string())
    };
    for (zone, date, time) in [
        ("Pacific/Kiritimati", "2025-12-20", Some("06:30")),
        ("Pacific/Kiritimati", "2025-12-20", None),
        ("Asia/Bangkok", "2025-12-19", Some("23:30")),
        ("Asia/Bangkok", "2025-12-19", None),
        ("America/Los_Angeles", "2025-12-19", Some("08:30")),
    ] {
        assert_eq!(born("extended", "person1", zone, date, time), Ok(()), "{zone} {date} {time:?}");
    }
    for (zone, date, time, refusal) in [
        ("Pacific/Kiritimati", "2025-12-20", Some("06:31"), "birthTime must not lie ahead"),
        ("Asia/Bangkok", "2025-12-19", Some("23:31"), "birthTime must not lie ahead"),
        ("Asia/Bangkok", "2025-12-20", Some("00:00"), "birthDate must have begun at the place of birth"),
        ("Asia/Bangkok", "2025-12-20", None, "birthDate must have begun at the place of birth"),
        ("America/Los_Angeles", "2025-12-20", None, "birthDate must have begun at the place of birth"),
    ] {
        for (kind, person) in [("extended", "person1"), ("synastry", "person2")] {
            assert_eq!(
                born(kind, person, zone, date, time),
                Err(format!("{person}.{refusal}")),
                "{zone} {date} {time:?}"
            );
        }
    }
}

#[test]
fn an_offset_given_by_hand_is_kept_in_seconds() {
    for (text, seconds) in
        [("+01:00", 3_600), ("+00:19:32", 1_172), ("-06:00", -21_600), ("-14:00", -50_400), ("+15:14", 54_840)]
    {
        let body = with("extended", "/person1/utcOffset", json!(text));
        assert_eq!(read(&body).expect(text).person1.utc_offset, Some(seconds), "{text}");
    }
    for text in [
        "",
        "+",
        "01:00",
        "Z",
        "+1:00",
        "+01:60",
        "+01:00:60",
        "+15:14:01",
        "-14:00:01",
        "+01:00:00:00",
        "+٠١:٠٠",
        "−06:00",
    ] {
        assert!(read(&with("extended", "/person1/utcOffset", json!(text))).is_err(), "{text}");
    }
    assert_eq!(read(&request("extended")).expect("sound").person1.utc_offset, None);
}

#[test]
fn a_language_that_no_voice_speaks_is_refused_whether_it_is_named_or_not() {
    let read = |spoken: &[&str], body: &Value| {
        let spoken: Vec<String> = spoken.iter().map(|tag| (*tag).to_owned()).collect();
        let languages = Languages { readings: &["en", "de", "es"], ..Context::of_a_test().languages };
        let context = Context { languages, spoken: &spoken, ..Context::of_a_test() };
        <ReadingParams as Request>::read(body, context).map(|_| ()).map_err(|errors| errors.to_string())
    };
    let (german, unnamed) = (with("extended", "/language", json!("de-AT")), request("extended"));
    assert_eq!(read(&["en", "de"], &german), Ok(()));
    let refused = read(&["en", "es", "ja"], &german);
    assert_eq!(refused, Err("language must be in a language that a voice speaks here: en, es".to_owned()));
    assert_eq!(read(&["en", "es"], &unnamed), Ok(()));
    let refused = read(&["es"], &unnamed);
    assert_eq!(refused, Err("language must be in a language that a voice speaks here: es".to_owned()));
}

#[test]
fn a_birth_place_is_one_line() {
    let body = with("extended", "/person1/birthPlace", json!("Hope,\n Arkansas"));
    assert_eq!(read(&body).expect("sound").person1.birth_place.as_deref(), Some("Hope, Arkansas"));
}

#[test]
fn a_language_of_the_writer_is_kept_in_its_usual_case_and_another_is_refused_with_those_it_has() {
    let read = |tag: &str| read(&with("extended", "/language", json!(tag)));
    for (tag, kept) in [("en", "en"), ("EN-gb", "en-GB"), ("en-Latn-us", "en-Latn-US")] {
        let language = read(tag).expect("English").language.expect("a language");
        assert_eq!(language.as_str(), kept);
    }
    for tag in ["de", "enm", "fr-CA"] {
        let refused = read(tag).expect_err(tag).to_string();
        assert_eq!(refused, "language must be in a language that can be written here: en");
    }
    for tag in ["", "e", "en_GB", "English!", "i-klingon"] {
        let refused = read(tag).expect_err(tag).to_string();
        assert_eq!(refused, "language must be a BCP 47 language tag such as en or en-GB");
    }
}
