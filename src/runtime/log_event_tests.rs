//! `docs/log.md` is generated from the events, and none of them can carry what may not be logged.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Map, Value};
use thiserror::Error;

use super::*;

const DOCUMENT: &str = "docs/log.md";
const REWRITE: &str = "REWRITE_GOLDEN";

const INTRODUCTION: &str = "# The log

One JSON object a line, on the Worker's console: Cloudflare's Workers Logs reads the fields. Every line has an `event` and a `severity`: `info`;
`warning`, where the service recovered by itself; `error`, where somebody should look. A field in italics is absent where it does not apply. This page is
generated from `src/runtime/log_event.rs`; see there for how to add an event.

| event | severity | fields | what happened | what to do |
|---|---|---|---|---|
";

/// Fields that may hold a text, and why it can't be anybody's: the texts are ours, or made of ids and hexadecimal digits.
const TEXTS: &[&str] = &[
    "route",
    "method",
    "requestId",
    "traceId",
    "traceIds",
    "messageId",
    "code",
    "task",
    "kind",
    "limit",
    "key",
    "provider",
    "capability",
    "store",
    "place",
    "servedFrom",
];

#[derive(Debug, Error)]
#[error("no answer")]
struct NoAnswer;

/// One of each event about the stores of objects.
fn stores() -> Vec<LogEvent> {
    let id = Uuid::from_u128(7);
    let error = || ErrorText::of(&NoAnswer);
    let request_id = || "req-1".to_owned();
    vec![
        LogEvent::ObjectUnavailable {
            artifact_id: id,
            place: "r2/audio_mp3".to_owned(),
            request_id: request_id(),
            error: error(),
        },
        LogEvent::AnswerBrokeOff {
            artifact_id: id,
            place: "r2/audio_mp3".to_owned(),
            request_id: request_id(),
            error: error(),
        },
        LogEvent::CopiesMade { copied: 1, failed: 0 },
        LogEvent::CopyFailed { store: "supabase".to_owned(), key: "k".to_owned(), error: error() },
        LogEvent::PictureUndelivered { key: "k".to_owned(), error: error() },
        LogEvent::StorePassedOver { store: "supabase".to_owned(), key: "k".to_owned(), error: error() },
    ]
}

/// One of each event about webhooks and paid calls.
fn deliveries() -> Vec<LogEvent> {
    let id = Uuid::from_u128(7);
    let error = || ErrorText::of(&NoAnswer);
    vec![
        LogEvent::Delivery {
            delivery_id: id,
            job_id: id,
            attempt: 1,
            outcome: DeliveryOutcome::Retrying,
            status: Some(500),
            fault: Some(error()),
            milliseconds: 3,
            trace_id: Some("4bf9".to_owned()),
        },
        LogEvent::DeliveryUnrecorded { delivery_id: id, error: error() },
        LogEvent::DeliveriesUnclaimed { error: error() },
        LogEvent::FiguresUncounted { attempts: 3, provider_calls: 1, refusals: 1, error: error() },
        LogEvent::PaidCallUnknown {
            job_id: id,
            task: "text:7".to_owned(),
            provider: "api.openai.com".to_owned(),
            capability: "write".to_owned(),
            fault: Some(error()),
        },
        LogEvent::PaidUsageReckoned {
            job_id: id,
            task: "text:7".to_owned(),
            provider: "api.openai.com".to_owned(),
            capability: "write".to_owned(),
            input_tokens: 900,
            output_tokens: 1_100,
        },
        LogEvent::PaidCallUnsettled { job_id: id, error: error() },
        LogEvent::PaidAnswerUnkept { job_id: id, error: error() },
    ]
}

/// Of a request, as severe as it is said to be.
fn request(severity: Severity) -> LogEvent {
    LogEvent::Request {
        severity,
        route: "read_job",
        method: "GET".to_owned(),
        status: 200,
        milliseconds: 3,
        round_trips: 1,
        job_id: Some(Uuid::from_u128(7)),
        request_id: "req-1".to_owned(),
        trace_id: "4bf9".to_owned(),
        code: Some("DATABASE_ERROR".to_owned()),
        reason: Some(ErrorText::of(&NoAnswer)),
        served_from: Some("r2/audio_mp3".to_owned()),
    }
}

/// One of each event, and of each severity that it can have.
fn samples() -> Vec<LogEvent> {
    let id = Uuid::from_u128(7);
    let error = || ErrorText::of(&NoAnswer);
    let request_id = || "req-1".to_owned();
    let task = |severity, outcome| LogEvent::Task {
        severity,
        job_id: id,
        task_id: id,
        task: "text:7".to_owned(),
        kind: "text".to_owned(),
        attempt: 1,
        milliseconds: 3,
        round_trips: 0,
        outcome,
        trace_id: Some("4bf9".to_owned()),
        code: Some("JOB_TIMEOUT".to_owned()),
        fault: Some(error()),
    };
    let mut samples = vec![
        request(Severity::Info),
        request(Severity::Warning),
        request(Severity::Error),
        LogEvent::ConfigurationError { request_id: request_id(), faults: error() },
        LogEvent::Uncounted { request_id: request_id(), limit: "signups".to_owned(), passed: false, error: error() },
        LogEvent::HintsLost {
            hints: 1,
            job_id: Some(id),
            request_id: Some(request_id()),
            trace_id: Some("4bf9".to_owned()),
            error: error(),
        },
        LogEvent::PublishFailed { jobs: 1, error: error() },
        LogEvent::RoomUnreachable { request_id: request_id(), error: error() },
        LogEvent::RoomUninformed { error: error() },
        LogEvent::Crash { workers: 2, tasks: 9, task_id: Some(id) },
        LogEvent::HeaderRefused { request_id: request_id() },
        LogEvent::CrashUnreported { fault: error() },
        LogEvent::Batch {
            messages: 1,
            trace_ids: BTreeSet::from(["4bf9".to_owned()]),
            claimed: 1,
            done: 1,
            retrying: 0,
            failed: 0,
            lost: 0,
            milliseconds: 3,
            round_trips: 2,
        },
        LogEvent::ClaimFailed { error: error() },
        task(Severity::Info, AttemptOutcome::Done),
        task(Severity::Warning, AttemptOutcome::Retrying),
        task(Severity::Error, AttemptOutcome::Failed),
        LogEvent::HeartbeatFailed { tasks: 1, error: error() },
        LogEvent::ReleaseFailed { tasks: 1, error: error() },
        LogEvent::SettleDelayed { tasks: 1, error: error() },
        LogEvent::ResultRefused { task_id: id, error: error() },
        LogEvent::SettleGivenUp { tasks: 1, error: error() },
        LogEvent::Sweep { expired: 1, timed_out: 0, overdue: 0 },
        LogEvent::Tick { worked: 1 },
        LogEvent::TickFailed { error: error() },
        LogEvent::DeadLetter { message_id: "m".to_owned(), job_id: Some(id), trace_id: Some("4bf9".to_owned()) },
        LogEvent::DeadLetterUnrecorded { message_id: "m".to_owned(), error: error() },
        LogEvent::Run { request_id: request_id(), processed: 1, errors: 0, skipped: 0, forced: false, milliseconds: 3 },
        LogEvent::CleanupFailed { request_id: request_id(), error: error() },
        LogEvent::HealthUnknown { request_id: request_id(), error: error() },
        LogEvent::Trap { request_id: request_id(), fault: error() },
    ];
    samples.extend(stores());
    samples.extend(deliveries());
    samples.extend(resources());
    samples
}

/// What an isolate and the bucket hold, and give back.
fn resources() -> [LogEvent; 4] {
    [
        LogEvent::ClearedAway { jobs: 1, dead_letters: 0, removals: 2 },
        LogEvent::RemovalFailed { key: Some("cache/cartoons/7.png".to_owned()), error: ErrorText::of(&NoAnswer) },
        LogEvent::MemoryGrown { mebibytes: 40 },
        LogEvent::MemoryGrown { mebibytes: 104 },
    ]
}

/// An event as its schema describes it.
struct Described {
    name: String,
    fields: Map<String, Value>,
    required: BTreeSet<String>,
    meaning: String,
    action: String,
}

fn described() -> Vec<Described> {
    let schema = schemars::schema_for!(LogEvent).to_value();
    let variants = schema["oneOf"].as_array().expect("one schema for each event");
    variants.iter().map(describe).collect()
}

fn describe(schema: &Value) -> Described {
    let mut fields = schema["properties"].as_object().expect("fields").clone();
    let name = fields.remove("event").expect("a tag")["const"].as_str().expect("a name").to_owned();
    let text = schema["description"].as_str().unwrap_or_else(|| panic!("{name} has no documentation"));
    let (meaning, action) = text.split_once("\n\n").unwrap_or_else(|| panic!("{name} does not say what to do"));
    let on_one_line = |text: &str| text.split_whitespace().collect::<Vec<&str>>().join(" ");
    let required = schema["required"].as_array().expect("required fields");
    Described {
        fields,
        required: required.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        meaning: on_one_line(meaning),
        action: on_one_line(action),
        name,
    }
}

fn line_of(event: &LogEvent) -> Value {
    serde_json::from_str(&event.line()).expect("JSON")
}

fn severities() -> BTreeMap<String, BTreeSet<Severity>> {
    let mut severities: BTreeMap<String, BTreeSet<Severity>> = BTreeMap::new();
    for event in samples() {
        let name = line_of(&event)["event"].as_str().expect("a name").to_owned();
        severities.entry(name).or_default().insert(event.severity());
    }
    severities
}

fn document() -> String {
    let severities = severities();
    let mut text = INTRODUCTION.to_owned();
    for Described { name, fields, required, meaning, action } in described() {
        let fields: Vec<String> = fields
            .keys()
            .map(|field| if required.contains(field) { format!("`{field}`") } else { format!("*`{field}`*") })
            .collect();
        let severities: Vec<String> = severities[&name].iter().map(Severity::to_string).collect();
        let (severities, fields) = (severities.join(", "), fields.join(" "));
        writeln!(text, "| `{name}` | {severities} | {fields} | {meaning} | {action} |").expect("a line");
    }
    text
}

#[test]
fn the_log_is_as_documented() {
    let document = document();
    if std::env::var_os(REWRITE).is_some() {
        std::fs::write(DOCUMENT, &document).expect("the document is written");
    }
    let written = std::fs::read_to_string(DOCUMENT).expect("the document");
    assert_eq!(document, written, "after a wanted change: {REWRITE}=1 cargo test --lib the_log_is_as_documented");
}

#[test]
fn every_event_has_a_sample() {
    let described: BTreeSet<String> = described().into_iter().map(|event| event.name).collect();
    assert_eq!(described, severities().into_keys().collect());
}

#[test]
fn a_line_is_flat_and_has_the_fields_of_its_event() {
    let fields: BTreeMap<String, BTreeSet<String>> = described()
        .into_iter()
        .map(|event| (event.name, event.fields.into_iter().map(|(name, _)| name).collect()))
        .collect();
    for event in samples() {
        let line = line_of(&event);
        let mut line = line.as_object().expect("an object").clone();
        assert_eq!(line.remove("severity"), Some(Value::from(event.severity().to_string())));
        let name = line.remove("event").expect("a name");
        let is_plain = |value: &Value| value.is_string() || value.is_number() || value.is_boolean();
        let is_flat = |value: &Value| value.as_array().map_or(is_plain(value), |entries| entries.iter().all(is_plain));
        assert!(line.values().all(is_flat), "{name}");
        assert_eq!(
            line.into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>(),
            fields[name.as_str().expect("a text")]
        );
    }
}

/// Ids, counts, durations, flags, words of a closed list, and texts of errors: nothing that somebody sent can get into a line.
#[test]
fn no_event_has_a_field_for_what_may_not_be_logged() {
    for Described { name, fields, .. } in described() {
        for (field, schema) in fields {
            let is_of = |wanted: &str| match &schema["type"] {
                Value::String(only) => only == wanted,
                Value::Array(types) => types.iter().any(|known| known == wanted),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
            };
            let refers_to = schema["$ref"].as_str().or_else(|| schema["anyOf"][0]["$ref"].as_str());
            let is_allowed = is_of("integer")
                || is_of("boolean")
                || schema["format"] == "uuid"
                || matches!(
                    refers_to,
                    Some("#/$defs/ErrorText" | "#/$defs/AttemptOutcome" | "#/$defs/DeliveryOutcome")
                )
                || ((is_of("string") || schema["items"]["type"] == "string") && TEXTS.contains(&field.as_str()));
            assert!(is_allowed, "{name}.{field}: {schema}");
        }
    }
}
