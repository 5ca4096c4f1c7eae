//! A configuration that does not fit the code does not compile: bindings, queues and variables of `wrangler.toml`, the
//! numbers of the migrations, the version of the schema.
#![expect(unreachable_pub, reason = "the two files of names are modules of the crate too")]

use std::fs;
use std::path::Path;

use toml::{Table, Value};

#[path = "src/config/bindings.rs"]
mod bindings;
#[path = "src/config/variables.rs"]
mod variables;

use bindings::{
    ASSETS, DEAD_LETTER_QUEUE, HINT_PRODUCER, HINT_QUEUE, LIMITER_CLASS, LIMITERS, MEDIA_BUCKET, MODELS, ROOM_CLASS,
    ROOMS,
};

/// The health says that a sweep comes every minute.
const SWEEP: &str = "* * * * *";

fn main() {
    println!("cargo:rerun-if-changed=wrangler.toml");
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=src/config/bindings.rs");
    println!("cargo:rerun-if-changed=src/config/variables.rs");
    let mut faults = Vec::new();
    match fs::read_to_string("wrangler.toml").map(|text| text.parse::<Table>()) {
        Ok(Ok(wrangler)) => {
            check_wrangler(&wrangler, &mut faults);
            println!("cargo:rustc-env=CONSUMERS_AT_ONCE={}", consumers_at_once(&wrangler));
        }
        Ok(Err(error)) => faults.push(format!("wrangler.toml can't be parsed: {error}")),
        Err(error) => faults.push(format!("wrangler.toml can't be read: {error}")),
    }
    let schema_version = check_migrations(&mut faults);
    println!("cargo:rustc-env=SCHEMA_VERSION={schema_version}");
    for fault in &faults {
        println!("cargo::error={fault}");
    }
}

/// The values of `field` in the list of tables at `path`, sorted; an entry without the field has none.
fn names(table: &Table, path: &[&str], field: &str) -> Vec<String> {
    let (first, further) = path.split_first().map_or(("", path), |(first, further)| (*first, further));
    let list = further.iter().try_fold(table.get(first), |value, step| Some(value?.get(step)));
    let entries = list.flatten().and_then(Value::as_array).into_iter().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| Some(entry.get(field)?.as_str()?.to_owned())).collect();
    names.sort();
    names
}

fn check_wrangler(wrangler: &Table, faults: &mut Vec<String>) {
    let mut expect = |what: &str, path: &[&str], field: &str, expected: &[&str]| {
        let found = names(wrangler, path, field);
        if found != expected {
            faults.push(format!("wrangler.toml has the {what} {found:?}, the code expects {expected:?}"));
        }
    };
    expect("buckets", &["r2_buckets"], "binding", &[MEDIA_BUCKET]);
    expect("Durable Objects", &["durable_objects", "bindings"], "name", &[LIMITERS, ROOMS]);
    expect("classes of Durable Objects", &["durable_objects", "bindings"], "class_name", &[LIMITER_CLASS, ROOM_CLASS]);
    expect("queue producers", &["queues", "producers"], "binding", &[HINT_PRODUCER]);
    expect("queue to be filled", &["queues", "producers"], "queue", &[HINT_QUEUE]);
    expect("consumed queues", &["queues", "consumers"], "queue", &[DEAD_LETTER_QUEUE, HINT_QUEUE]);
    expect("queue of dead letters", &["queues", "consumers"], "dead_letter_queue", &[DEAD_LETTER_QUEUE]);
    let assets = wrangler.get("assets").and_then(|assets| assets.get("binding")?.as_str());
    if assets != Some(ASSETS) {
        faults.push(format!("wrangler.toml binds the assets as {assets:?}, the code expects {ASSETS}"));
    }
    let models = wrangler.get("ai").map(|models| models.get("binding").and_then(Value::as_str));
    if models.is_some_and(|models| models != Some(MODELS)) {
        faults.push(format!("wrangler.toml binds the models as {models:?}, the code expects {MODELS}"));
    }
    let crons = wrangler.get("triggers").and_then(|triggers| triggers.get("crons")?.as_array()).cloned();
    if crons != Some(vec![Value::from(SWEEP)]) {
        faults.push(format!("wrangler.toml has the triggers {crons:?}, the code expects {SWEEP:?} alone"));
    }
    check_variables(wrangler, faults);
}

fn check_variables(wrangler: &Table, faults: &mut Vec<String>) {
    let set = wrangler.get("vars").and_then(Value::as_table).cloned().unwrap_or_default();
    for name in set.keys() {
        match variables::VARIABLES.iter().find(|variable| variable.name == name) {
            None => faults.push(format!("wrangler.toml sets {name}, which the code does not read")),
            Some(variable) if variable.secret => {
                faults.push(format!(
                    "{name} is a secret: set it with `wrangler secret put {name}`, not in wrangler.toml"
                ));
            }
            Some(_) => {}
        }
    }
}

/// How many invocations of the hints' consumer run beside each other. Cloudflare's own number holds where none is set
/// (<https://developers.cloudflare.com/queues/configuration/configure-queues/>).
fn consumers_at_once(wrangler: &Table) -> i64 {
    let consumers = wrangler.get("queues").and_then(|queues| queues.get("consumers")?.as_array()).cloned();
    let consumer = consumers
        .unwrap_or_default()
        .into_iter()
        .find(|consumer| consumer.get("queue").and_then(Value::as_str) == Some(HINT_QUEUE));
    consumer.and_then(|consumer| consumer.get("max_concurrency")?.as_integer()).unwrap_or(250)
}

/// Migrations are numbered without gaps from 0001, and `schema_version()` says the newest number.
fn check_migrations(faults: &mut Vec<String>) -> usize {
    let entries = fs::read_dir("migrations").into_iter().flatten().flatten();
    let mut numbers: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "sql"))
        .map(|name| name.chars().take_while(char::is_ascii_digit).collect())
        .collect();
    numbers.sort();
    for (expected, number) in (1..).zip(&numbers) {
        if *number != format!("{expected:04}") {
            faults.push(format!("migration {expected:04} is missing or there twice: found {number}"));
            break;
        }
    }
    let function = fs::read_to_string("migrations/rpc/schema_version.sql").unwrap_or_default();
    if !function.contains(&format!("select {}\n", numbers.len())) {
        faults.push(format!("migrations/rpc/schema_version.sql does not say {}", numbers.len()));
    }
    numbers.len()
}
