//! The interface's document is what the code says, and every answer of these tests is as the document says.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use boon::{Compiler, SchemaIndex, Schemas};
use http::{HeaderMap, Method};
use oneinabillion_edge::http::openapi::{document, path_template};
use oneinabillion_edge::http::route::Route;
use serde_json::Value;

use crate::world::World;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/openapi.json");
/// Set to anything, it makes the test write the file instead of comparing.
const REWRITE: &str = "REWRITE_GOLDEN";
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
    let place = format!("{LOCATION}#{pointer}/content/application~1json/schema");
    COMPILED.with_borrow_mut(|Compiled { schemas, compiler, known }| {
        let index = *known.entry(place.clone()).or_insert_with(|| compiler.compile(&place, schemas).expect("a schema"));
        if let Err(error) = schemas.validate(&body, index) {
            panic!("{verb} {template} {status}: {error:#}\n{body:#}");
        }
    });
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
