//! The schemas in the docs are those of the code, and a real validator accepts what the readers accept.

use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;
use crate::contract::field_errors::FieldErrors;
use crate::contract::request::Context;
use crate::contract::request::testing::{read, read_optional};
use crate::contract::start_request::StartRequest;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/requests.schema.json");

/// What only a reader can know: how late it is, which zones and networks there are, what bytes say, what shows, what earlier entries said.
const BEYOND_SCHEMAS: &[&str] = &[
    "must be from 1800-01-01 to today",
    "must have begun at the place of birth",
    "must not lie ahead",
    "must have a visible character",
    "must be an IANA time zone such as Asia/Bangkok",
    "must be an https URL or a data: image",
    "must be an https URL",
    "must name no port other than 443",
    "must not carry a user name or password",
    "must not point into a private network",
    "must be a JPEG, PNG or WebP when it is a data: image, in base64",
    "must be at most 2048 characters",
    "must be an email address",
    "must be at most 72 bytes",
    "must be in a language that can be written here: en",
    "must be in a language that can be written here: en, fr",
    "must be in a language that can be written here: en, de",
    "must not repeat page 1",
    "must not repeat page 2",
];

/// A request, a good body of it, and how it is read.
struct Case {
    name: &'static str,
    good: Value,
    read: fn(&Value) -> Result<(), FieldErrors>,
}

fn cases() -> Vec<Case> {
    vec![
        Case {
            name: "AutoStory",
            good: auto_story(),
            read: |body| read::<StartRequest<AutoStoryParams>>(body).map(drop),
        },
        Case {
            name: "Cartoonize",
            good: cartoonize(),
            read: |body| read::<StartRequest<CartoonizeParams>>(body).map(drop),
        },
        Case { name: "CartoonizeForm", good: cartoonize_form(), read: read_form },
        Case { name: "Cron", good: cron(), read: |body| read_optional::<CronParams>(body).map(drop) },
        Case { name: "Image", good: image(), read: |body| read::<StartRequest<ImageParams>>(body).map(drop) },
        Case { name: "Process", good: process(), read: |body| read_optional::<ProcessParams>(body).map(drop) },
        Case { name: "Scenes", good: scenes(), read: |body| read::<StartRequest<ScenesParams>>(body).map(drop) },
        Case { name: "Signup", good: signup(), read: |body| read::<SignupRequest>(body).map(drop) },
        Case {
            name: "StartReading",
            good: reading("synastry"),
            read: |body| read::<StartRequest<ReadingParams>>(body).map(drop),
        },
        Case {
            name: "StartReading",
            good: reading("extended"),
            read: |body| read::<StartRequest<ReadingParams>>(body).map(drop),
        },
        Case {
            name: "StartReading",
            good: reading("nuclear_v2"),
            read: |body| read::<StartRequest<ReadingParams>>(body).map(drop),
        },
        Case {
            name: "Storybook",
            good: storybook(),
            read: |body| read::<StartRequest<StorybookParams>>(body).map(drop),
        },
    ]
}

/// The schema sees the file as a string; the reader gets its bytes beside the texts.
fn read_form(body: &Value) -> Result<(), FieldErrors> {
    let upload = body["image"].is_string().then_some(&b"\x89PNG\r\n\x1a\n\0"[..]);
    StartRequest::<CartoonizeForm>::read(body, Context { upload, ..Context::of_a_test() }).map(drop)
}

fn person() -> Value {
    json!({
        "name": "美咲", "birthDate": "1990-01-15", "birthTime": "14:30", "birthPlace": "Bangkok", "latitude": 13.7563,
        "longitude": 100.5018, "timezone": "Asia/Bangkok", "utcOffset": "+07:00",
    })
}

fn reading(kind: &str) -> Value {
    let mut params = json!({
        "person1": person(), "systems": ["vedic", "western"], "relationshipIntensity": 7, "relationshipMode": "sensual",
        "language": "en-GB",
    });
    if kind != "extended" {
        params["person2"] = person();
    }
    json!({ "type": kind, "params": params })
}

fn signup() -> Value {
    json!({ "email": "user@example.com", "password": "securepassword123", "name": "Somebody" })
}

fn storybook() -> Value {
    let scene = json!({ "description": "A boat leaves", "emotion": "calm", "imagePrompt": "A boat on a lake" });
    json!({
        "title": "My Adventure", "story": "Once upon a time...", "characterImage": "https://example.com/character.jpg",
        "pages": [{ "pageNumber": 1, "scenes": [scene] }, { "pageNumber": 2, "scenes": [scene, scene] }],
        "audience": "children", "isReusedImage": false, "language": "en",
    })
}

fn auto_story() -> Value {
    json!({
        "genre": "bedtime", "characterDescription": "A girl", "cartoonImageUrl": "https://example.com/a.png",
        "audience": "young_adults", "language": "en",
    })
}

fn scenes() -> Value {
    json!({ "story": "Once. ".repeat(20), "characterImage": "https://example.com/a.png", "audience": "adults", "language": "en" })
}

fn cartoonize() -> Value {
    json!({ "prompt": "A boat", "style": "anime", "imageUrl": "https://example.com/a.png", "language": "en" })
}

fn cartoonize_form() -> Value {
    json!({ "image": "bytes", "prompt": "A boat", "style": "anime", "language": "en" })
}

fn image() -> Value {
    json!({
        "image_prompt": "A boat", "character_description": "A girl", "emotion": "happy", "audience": "adults",
        "isReusedImage": true, "cartoon_image": "https://example.com/a.png", "style": "comic-book", "language": "en",
    })
}

fn process() -> Value {
    json!({
        "maxJobs": 5, "specificJobId": "5f0f3a52-5a3e-4d4e-8f0f-0a6f2d1c9b11", "cleanup": true, "cleanupDays": 30,
        "forceProcessing": false, "jobTypes": ["image", "synastry", "image"],
    })
}

fn cron() -> Value {
    json!({
        "maxJobs": 5, "jobTypes": ["scenes"], "emergencyMode": false, "cleanup": true, "cleanupDays": 30, "healthCheck": true,
    })
}

/// Values that are right somewhere and wrong elsewhere, and those next to a bound.
fn values() -> Vec<Value> {
    let of_length = |length: usize| json!("é".repeat(length));
    let mut values = vec![
        json!(null),
        json!(true),
        json!([]),
        json!([null]),
        json!(["vedic"]),
        json!(["image", "poem"]),
        json!({}),
        person(),
        json!([storybook()["pages"][0]]),
    ];
    values.extend(
        [0, 1, 6, 7, 10, 11, 20, 21, 90, 91, 100, 101, 180, 181, 365, 366, -1, -90, -91, -181].map(Value::from),
    );
    values.extend([3.0, 3.5, 1e300, -0.0, 90.5].map(Value::from));
    values.extend([0, 1, 7, 8, 36, 37, 49, 50, 51, 72, 73, 100, 101, 200, 201, 1_000, 1_001, 2_000].map(of_length));
    values.extend([2_001, 5_000, 5_001, 20_000, 20_001].map(of_length));
    let texts = [
        " ",
        "  padded  ",
        "a\u{0}b",
        "a\u{7}b",
        "a\nb",
        "\u{202e}a",
        "\u{200b}\u{202e}",
        "+05:30",
        "-14:00",
        "-14:01",
        "+15:14:00",
        "+15:14:01",
        "+05:60",
        "children",
        "extended",
        "synastry",
        "nuclear_v2",
        "vedic",
        "sensual",
        "anime",
        "1990-02-28",
        "1990-02-30",
        "1990-1-5",
        "1799-12-31",
        "1800-01-01",
        "2999-01-01",
        "00:00",
        "23:59",
        "24:00",
        "14:30:00",
        "Europe/Oslo",
        "Mars/Olympus",
        "a@b.co",
        "a@b",
        "5f0f3a52-5a3e-4d4e-8f0f-0a6f2d1c9b12",
        "https://example.com/b.png",
        "https://10.0.0.1/b.png",
        "https://a:b@example.com/b.png",
        "http://example.com/b.png",
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==",
        "data:image/png;base64,PGI+",
        "data:text/html;base64,PGI+",
    ];
    values.extend(texts.map(Value::from));
    values.push(json!(format!("{}x{}", " ".repeat(30), " ".repeat(30))));
    values.push(json!(format!("  {}  ", "x".repeat(100))));
    values.push(json!(format!("https://example.com/{}", "x".repeat(2_048))));
    values
}

/// The pointers of a body and of everything inside it.
fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| pointers(value, &format!("{pointer}/{name}"), found))
        }
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(index, value)| pointers(value, &format!("{pointer}/{index}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn all_pointers(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    pointers(value, "", &mut found);
    found
}

/// One change of a body, at a place that the body has.
#[derive(Clone, Debug)]
enum Change {
    Replace(Value),
    Remove,
    /// An array gets its entries so many times; anything else stays.
    Repeat(usize),
    Extend,
}

fn change(body: &mut Value, pointer: &str, change: &Change) {
    let parent = pointer.rsplit_once('/').and_then(|(parent, name)| Some((body.pointer_mut(parent)?, name.to_owned())));
    if let (Change::Remove, Some((Value::Object(fields), name))) = (change, parent) {
        fields.remove(&name);
        return;
    }
    let Some(place) = body.pointer_mut(pointer) else { return };
    match (change, place) {
        (Change::Replace(value), place) => *place = value.clone(),
        (Change::Repeat(times), Value::Array(entries)) => *entries = vec![entries.clone(); *times].concat(),
        (Change::Extend, Value::Object(fields)) => drop(fields.insert("surprise".to_owned(), json!({ "a": [1] }))),
        _ => {}
    }
}

/// The text of every value without the white space around it, as readers see it.
fn trimmed(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(text.trim()),
        Value::Array(entries) => entries.iter().map(trimmed).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), trimmed(value))).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

struct Validator {
    schemas: Schemas,
    indices: Vec<(&'static str, SchemaIndex)>,
}

impl Validator {
    fn new() -> Validator {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.enable_format_assertions();
        compiler.add_resource("requests.json", request_schemas()).expect("a schema");
        let indices = cases().into_iter().map(|case| {
            let address = format!("requests.json#/$defs/{}", case.name);
            (case.name, compiler.compile(&address, &mut schemas).expect("a schema"))
        });
        let indices = indices.collect();
        Validator { indices, schemas }
    }

    fn accepts(&self, name: &str, body: &Value) -> bool {
        let index = self.indices.iter().find(|(known, _)| *known == name).expect("a schema").1;
        self.schemas.validate(body, index).is_ok()
    }

    /// Whether both accept the body; a difference other than the known ones is returned as its description.
    fn agree(&self, case: &Case, body: &Value) -> Result<bool, String> {
        match ((case.read)(body), self.accepts(case.name, body)) {
            (Ok(()), true) => Ok(true),
            // White space around a text counts for the schema alone.
            (Ok(()), false) if self.accepts(case.name, &trimmed(body)) => Ok(false),
            (Ok(()), false) => Err(format!("{}: only the reader accepts {body}", case.name)),
            (Err(_), false) => Ok(false),
            (Err(errors), true) => {
                let known = errors.iter().all(|error| BEYOND_SCHEMAS.contains(&error.message.as_str()));
                if known { Ok(false) } else { Err(format!("{}: only the schema accepts {body}: {errors}", case.name)) }
            }
        }
    }
}

/// After a change of a description: `WRITE_SCHEMA=1 cargo test -p oneinabillion-edge schemas`.
#[test]
fn the_schemas_in_the_docs_are_those_of_the_code() {
    let made = format!("{}\n", serde_json::to_string_pretty(&request_schemas()).expect("JSON"));
    if std::env::var_os("WRITE_SCHEMA").is_some() {
        std::fs::write(PATH, &made).expect("written");
    }
    let kept = std::fs::read_to_string(PATH).expect("docs/requests.schema.json");
    assert!(kept == made, "docs/requests.schema.json is not what the code says: run this test with WRITE_SCHEMA=1");
}

#[test]
fn good_bodies_are_accepted_by_reader_and_schema() {
    let validator = Validator::new();
    for case in cases() {
        assert_eq!(validator.agree(&case, &case.good), Ok(true), "{}", case.name);
    }
    assert_eq!(validator.indices.len(), cases().len());
}

#[test]
fn an_empty_body_is_refused_for_exactly_the_fields_that_its_schema_requires() {
    for case in cases() {
        let schema = &request_schemas()["$defs"][case.name];
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let errors = (case.read)(&json!({})).err().unwrap_or_default();
        let refused: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(refused, required, "{}", case.name);
        assert!(errors.iter().all(|error| error.message == "is required"), "{errors}");
    }
}

#[test]
fn every_value_in_every_place_is_judged_alike_by_reader_and_schema() {
    let validator = Validator::new();
    let (mut accepted, mut refused) = (0, 0);
    let mut changes: Vec<Change> = values().into_iter().map(Change::Replace).collect();
    changes.extend([Change::Remove, Change::Extend, Change::Repeat(0), Change::Repeat(11), Change::Repeat(60)]);
    for case in cases() {
        for pointer in all_pointers(&case.good) {
            for made in &changes {
                let mut body = case.good.clone();
                change(&mut body, &pointer, made);
                match validator.agree(&case, &body) {
                    Ok(true) => accepted += 1,
                    Ok(false) => refused += 1,
                    Err(difference) => panic!("{difference}"),
                }
            }
        }
    }
    assert!(accepted > 1_000 && refused > 1_000, "{accepted} accepted, {refused} refused");
}

fn changes() -> impl Strategy<Value = Vec<(Index, Change)>> {
    let change = prop_oneof![
        6 => select(values()).prop_map(Change::Replace),
        2 => Just(Change::Remove),
        1 => Just(Change::Extend),
        1 => (0..60_usize).prop_map(Change::Repeat),
    ];
    prop::collection::vec((any::<Index>(), change), 2..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_body_changed_in_several_places_is_judged_alike_by_reader_and_schema(
        chosen in any::<Index>(),
        changes in changes(),
    ) {
        thread_local! { static VALIDATOR: Validator = Validator::new(); }
        let cases = cases();
        let case = chosen.get(&cases);
        let mut body = case.good.clone();
        for (place, made) in &changes {
            let pointers = all_pointers(&body);
            change(&mut body, &pointers[place.index(pointers.len())], made);
        }
        VALIDATOR.with(|validator| validator.agree(case, &body)).map_err(TestCaseError::fail)?;
    }
}
