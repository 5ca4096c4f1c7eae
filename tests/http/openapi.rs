//! The interface's document is what the code says, and every answer of these tests is as the document says.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::LazyLock;

use boon::{Compiler, SchemaIndex, Schemas};
use chrono::DateTime;
use http::{HeaderMap, Method};
use oneinabillion_edge::http::openapi::{document, path_template};
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};

use crate::world::World;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/openapi.json");
/// Set to anything, it makes the test write the file instead of comparing.
const REWRITE: &str = "REWRITE_GOLDEN";
/// A file's path: the tests add each of their requests and answers to it, one in a line; examples are chosen among these.
const RECORD: &str = "RECORD_EXCHANGES";
const LOCATION: &str = "https://interface.test/openapi.json";

#[test]
fn the_document_in_the_docs_is_the_codes() {
    let printed = format!("{:#}\n", document());
    if std::env::var_os(REWRITE).is_some() {
        std::fs::write(GOLDEN, &printed).expect("the file is written");
    }
    let recorded = std::fs::read_to_string(GOLDEN).expect("the file");
    assert!(printed == recorded, "after a wanted change: {REWRITE}=1 cargo test --test http openapi");
}

#[test]
fn every_reference_leads_somewhere() {
    fn walk(value: &Value, root: &Value, lost: &mut Vec<String>) {
        if let Some(reference) = value["$ref"].as_str() {
            let pointer = reference.strip_prefix('#').unwrap_or("missing");
            if root.pointer(pointer).is_none() {
                lost.push(reference.to_owned());
            }
        }
        match value {
            Value::Object(fields) => fields.values().for_each(|value| walk(value, root, lost)),
            Value::Array(entries) => entries.iter().for_each(|value| walk(value, root, lost)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let (document, mut lost) = (document(), Vec::new());
    walk(&document, &document, &mut lost);
    assert_eq!(lost, Vec::<String>::new());
}

#[tokio::test]
async fn the_worker_gives_the_document_out_to_anyone() {
    let world = World::new().await;
    let answer = world.send(Method::GET, "/openapi.json", &[], oneinabillion_edge::http::Body::empty()).await;
    assert_eq!((answer.status, answer.header("cache-control")), (200, Some("public, max-age=300")));
    assert_eq!(answer.json()["openapi"], "3.1.0");
}

static DOCUMENT: LazyLock<Value> = LazyLock::new(document);

/// Compiled schemas, by where they stand in the document.
struct Compiled {
    schemas: Schemas,
    compiler: Compiler,
    known: BTreeMap<String, SchemaIndex>,
}

thread_local! {
    static COMPILED: RefCell<Compiled> = RefCell::new({
        let mut compiler = Compiler::new();
        compiler.add_resource(LOCATION, DOCUMENT.clone()).expect("a JSON document");
        Compiled { schemas: Schemas::new(), compiler, known: BTreeMap::new() }
    });
}

/// Operations, by their names, with the methods and paths that they are called by.
fn operations() -> BTreeMap<String, Value> {
    let paths = DOCUMENT["paths"].as_object().expect("paths");
    let operations = paths.values().flat_map(|path| path.as_object().expect("operations").values());
    operations.map(|one| (one["operationId"].as_str().expect("a name").to_owned(), one.clone())).collect()
}

/// `(operation, status, the link)`.
fn declared_links() -> Vec<(String, String, Value)> {
    let of_answer = |(name, operation): (String, Value)| {
        let responses = operation["responses"].as_object().expect("responses").clone();
        responses.into_iter().flat_map(move |(status, response)| {
            let links = response["links"].as_object().cloned().unwrap_or_default();
            let name = name.clone();
            links.into_iter().map(move |(_, link)| (name.clone(), status.clone(), link))
        })
    };
    operations().into_iter().flat_map(of_answer).collect()
}

#[test]
fn every_link_leads_to_an_operation_and_gives_what_its_path_needs() {
    let operations = operations();
    let parameters_of = |operation: &Value| -> Vec<Value> {
        let references = operation["parameters"].as_array().cloned().unwrap_or_default();
        references
            .iter()
            .map(|one| DOCUMENT.pointer(one["$ref"].as_str().expect("a reference").trim_start_matches('#')))
            .map(|parameter| parameter.expect("a parameter").clone())
            .collect()
    };
    for (from, status, link) in declared_links() {
        let to = &operations[link["operationId"].as_str().expect("an operation")];
        let known = parameters_of(to);
        let given = link["parameters"].as_object().expect("parameters");
        for parameter in known.iter().filter(|parameter| parameter["required"] == true) {
            let name = parameter["name"].as_str().expect("a name");
            assert!(given.contains_key(name), "{from} {status} {link}: {name} is missing");
        }
        for (name, value) in given {
            assert!(known.iter().any(|parameter| parameter["name"] == **name), "{from} {status}: {name} is nobody's");
            // What the link reads is in the example of the answer.
            let Some(pointer) = value.as_str().and_then(|text| text.strip_prefix("$response.body#")) else { continue };
            let media_type = &operations[&from]["responses"][&status]["content"]["application/json"];
            assert!(media_type["example"].pointer(pointer).is_some(), "{from} {status} has no {pointer}");
        }
    }
}

#[test]
fn whoever_starts_a_job_is_led_to_all_that_can_be_done_with_it() {
    let led_to = |from: &str| -> Vec<String> {
        let links = declared_links().into_iter().filter(|(name, ..)| name == from);
        links.map(|(_, _, link)| link["operationId"].as_str().expect("an operation").to_owned()).collect()
    };
    for (start, status) in [("start_reading", None), ("start_image", Some("image_status"))] {
        let links = led_to(start);
        let expected = ["read_job", "cancel_job", "retry_job", "list_artifacts", "stream_job", "read_position"];
        for name in expected.into_iter().chain(status) {
            assert!(links.iter().any(|link| link == name), "{start} does not lead to {name}");
        }
        assert_eq!(links.iter().filter(|link| link.ends_with("_status")).count(), usize::from(status.is_some()));
    }
}

/// `(where, the schema's pointer, the examples)` of every JSON body that the document describes.
fn json_bodies() -> Vec<(String, String, Vec<Value>)> {
    let mut bodies = Vec::new();
    let mut note = |place: String, pointer: String, body: &Value| {
        if let Some(json) = body["content"].get("application/json") {
            let schema = format!("{pointer}/content/application~1json/schema");
            let named = json["examples"].as_object().into_iter().flat_map(|all| all.values());
            let examples = json.get("example").into_iter().chain(named.map(|example| &example["value"]));
            bodies.push((place, schema, examples.cloned().collect()));
        }
    };
    for (path, operations) in DOCUMENT["paths"].as_object().expect("paths") {
        for (verb, operation) in operations.as_object().expect("operations") {
            let pointer = format!("/paths/{}/{verb}", escaped(path));
            note(format!("the request of {verb} {path}"), format!("{pointer}/requestBody"), &operation["requestBody"]);
            for (status, response) in operation["responses"].as_object().expect("responses") {
                note(format!("{status} of {verb} {path}"), format!("{pointer}/responses/{status}"), response);
            }
        }
    }
    for (name, response) in DOCUMENT["components"]["responses"].as_object().expect("responses") {
        note(name.clone(), format!("/components/responses/{name}"), response);
    }
    bodies
}

#[test]
fn every_request_answer_and_refusal_has_an_example_that_is_as_its_schema_says() {
    let bodies = json_bodies();
    assert!(bodies.len() > 60, "{}", bodies.len());
    let mut faults = Vec::new();
    COMPILED.with_borrow_mut(|Compiled { schemas, compiler, .. }| {
        for (place, pointer, examples) in bodies {
            if examples.is_empty() {
                faults.push(format!("{place} has no example"));
            }
            let index = compiler.compile(&format!("{LOCATION}#{pointer}"), schemas).expect("a schema");
            let wrong = examples.iter().filter_map(|example| schemas.validate(example, index).err());
            faults.extend(wrong.map(|error| format!("{place}: {error:#}")));
        }
    });
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_start_request_of_the_document_is_the_contracts() {
    let golden: Value = serde_json::from_str(include_str!("../golden/readings/start_request.json")).expect("JSON");
    let example = &operations()["start_reading"]["requestBody"]["content"]["application/json"]["example"];
    assert_eq!(*example, golden);
}

/// Fails the test whose answer is not what the document promises: its status, its headers and its body.
pub fn check(method: &Method, path: &str, status: u16, headers: &HeaderMap, bytes: &[u8]) {
    let Ok(route) = Route::parse(method, path.split('?').next().unwrap_or_default()) else { return };
    if *method == Method::HEAD || *method == Method::OPTIONS || is_misconfigured(bytes) {
        return;
    }
    let template = path_template_of(route);
    let verb = route.method().as_str().to_lowercase();
    let mut pointer = format!("/paths/{}/{verb}/responses/{status}", escaped(&template));
    let mut response = DOCUMENT.pointer(&pointer).unwrap_or_else(|| panic!("{verb} {template} has no {status}"));
    if let Some(reference) = response["$ref"].as_str() {
        pointer = reference.trim_start_matches('#').to_owned();
        response = DOCUMENT.pointer(&pointer).expect("a response");
    }
    for name in headers.keys().map(|name| name.as_str()).filter(|name| is_ours(name)) {
        let named = response["headers"].as_object().expect("headers");
        assert!(
            named.keys().any(|known| known.eq_ignore_ascii_case(name)),
            "{verb} {template} {status}: {name} is new"
        );
    }
    let is_json = headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    if !is_json || response["content"]["application/json"]["schema"].is_null() {
        return;
    }
    let body: Value = serde_json::from_slice(bytes).expect("a JSON body");
    let mut times = Vec::new();
    note_times(&body, &mut times);
    assert!(times.iter().all(|time| time.ends_with('Z')), "{verb} {template} {status}: {times:?}");
    let place = format!("{LOCATION}#{pointer}/content/application~1json/schema");
    COMPILED.with_borrow_mut(|Compiled { schemas, compiler, known }| {
        let index = *known.entry(place.clone()).or_insert_with(|| compiler.compile(&place, schemas).expect("a schema"));
        if let Err(error) = schemas.validate(&body, index) {
            panic!("{verb} {template} {status}: {error:#}\n{body:#}");
        }
    });
}

/// Every text that is a time, as the answers' readers see it.
fn note_times<'a>(value: &'a Value, times: &mut Vec<&'a str>) {
    match value {
        Value::String(text) if DateTime::parse_from_rfc3339(text).is_ok() => times.push(text),
        Value::Array(entries) => entries.iter().for_each(|value| note_times(value, times)),
        Value::Object(fields) => fields.values().for_each(|value| note_times(value, times)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Where examples come from.
pub fn record(method: &Method, path: &str, request: &[u8], status: u16, answer: &[u8]) {
    let Some(file) = std::env::var_os(RECORD) else { return };
    let Ok(route) = Route::parse(method, path.split('?').next().unwrap_or_default()) else { return };
    let text = |bytes: &[u8]| {
        serde_json::from_slice(bytes).unwrap_or_else(|_| Value::String(String::from_utf8_lossy(bytes).into_owned()))
    };
    let line = json!({ "operation": route.name(), "request": text(request), "status": status, "answer": text(answer) });
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(file).expect("the file");
    file.write_all(format!("{line}\n").as_bytes()).expect("a line");
}

/// A Worker that is not configured says so on every route.
fn is_misconfigured(bytes: &[u8]) -> bool {
    bytes.windows(19).any(|part| part == b"CONFIGURATION_ERROR")
}

/// Headers that clients of ours look at; the others are every answer's.
fn is_ours(name: &str) -> bool {
    const OURS: [&str; 7] = [
        "location",
        "retry-after",
        "retry-after-ms",
        "x-should-retry",
        "preference-applied",
        "idempotency-replayed",
        "allow",
    ];
    name.contains("ratelimit") || OURS.contains(&name)
}

fn path_template_of(route: Route) -> String {
    let samples = Route::samples(uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
    let sample = samples.into_iter().find(|sample| sample.name() == route.name()).expect("a sample");
    path_template(sample)
}

fn escaped(text: &str) -> String {
    text.replace('~', "~0").replace('/', "~1")
}
