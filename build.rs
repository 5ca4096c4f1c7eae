//! A configuration that does not fit the code does not compile: bindings and variables of `wrangler.toml`, the numbers of the
//! migrations, the version of the schema.

use std::fs;
use std::path::Path;

use toml::{Table, Value};

#[path = "src/config/variables.rs"]
mod variables;

/// The bindings that `src/platform/` asks for by name.
const BUCKETS: [&str; 1] = ["MEDIA"];
const QUEUE_PRODUCERS: [&str; 1] = ["HINTS"];
const ASSETS: &str = "ASSETS";

fn main() {
    println!("cargo:rerun-if-changed=wrangler.toml");
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=src/config/variables.rs");
    let mut faults = Vec::new();
    match fs::read_to_string("wrangler.toml").map(|text| text.parse::<Table>()) {
        Ok(Ok(wrangler)) => {
            check_wrangler(&wrangler, &mut faults);
            println!("cargo:rustc-env=TASKS_AT_ONCE={}", tasks_at_once(&wrangler));
        }
        Ok(Err(error)) => faults.push(format!("wrangler.toml can't be read: {error}")),
        Err(error) => faults.push(format!("wrangler.toml can't be opened: {error}")),
    }
    let schema_version = check_migrations(&mut faults);
    println!("cargo:rustc-env=SCHEMA_VERSION={schema_version}");
    for fault in &faults {
        println!("cargo:error={fault}");
    }
}

fn names(table: &Table, path: &[&str], field: &str) -> Vec<String> {
    let mut value = Some(&Value::Table(table.clone())).cloned();
    for step in path {
        value = value.and_then(|value| value.get(step).cloned());
    }
    let entries = value.and_then(|value| value.as_array().cloned()).unwrap_or_default();
    entries.iter().filter_map(|entry| Some(entry.get(field)?.as_str()?.to_owned())).collect()
}

fn check_wrangler(wrangler: &Table, faults: &mut Vec<String>) {
    let mut same = |what: &str, mut found: Vec<String>, expected: &[&str]| {
        found.sort();
        if found != expected {
            faults.push(format!("wrangler.toml binds the {what} {found:?}, the code asks for {expected:?}"));
        }
    };
    same("buckets", names(wrangler, &["r2_buckets"], "binding"), &BUCKETS);
    same("queue producers", names(wrangler, &["queues", "producers"], "binding"), &QUEUE_PRODUCERS);
    let assets = wrangler.get("assets").and_then(|assets| assets.get("binding")?.as_str());
    if assets != Some(ASSETS) {
        faults.push(format!("wrangler.toml binds the assets as {assets:?}, the code asks for {ASSETS}"));
    }
    for queue in names(wrangler, &["queues", "producers"], "queue").into_iter().chain(names(
        wrangler,
        &["queues", "consumers"],
        "dead_letter_queue",
    )) {
        if !names(wrangler, &["queues", "consumers"], "queue").contains(&queue) {
            faults.push(format!("nobody consumes the queue {queue} of wrangler.toml"));
        }
    }
    // The health says that a sweep comes every minute.
    let crons = wrangler.get("triggers").and_then(|triggers| triggers.get("crons")?.as_array()).cloned();
    if crons != Some(vec![Value::from("* * * * *")]) {
        faults.push(format!("wrangler.toml triggers {crons:?}, the code expects one cron of every minute"));
    }
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

/// How many tasks run at once: a batch of the hints' consumer claims as many as it has messages, and so many batches run beside each
/// other. Cloudflare's own numbers hold where none is set (<https://developers.cloudflare.com/queues/configuration/configure-queues/>).
fn tasks_at_once(wrangler: &Table) -> i64 {
    let consumers = wrangler.get("queues").and_then(|queues| queues.get("consumers")?.as_array()).cloned();
    let hints = names(wrangler, &["queues", "producers"], "queue");
    let consumer = consumers.unwrap_or_default().into_iter().find(|consumer| {
        consumer.get("queue").and_then(Value::as_str).is_some_and(|queue| hints.iter().any(|hint| hint == queue))
    });
    let number = |field: &str, default: i64| {
        consumer.as_ref().and_then(|consumer| consumer.get(field)?.as_integer()).unwrap_or(default)
    };
    number("max_batch_size", 10) * number("max_concurrency", 250)
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
            faults.push(format!("migration {expected:04} is missing or there twice: found {number:?}"));
            break;
        }
    }
    let function = fs::read_to_string("migrations/rpc/schema_version.sql").unwrap_or_default();
    if !function.contains(&format!("select {}\n", numbers.len())) {
        faults.push(format!("migrations/rpc/schema_version.sql does not say {}", numbers.len()));
    }
    numbers.len()
}
