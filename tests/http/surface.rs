//! The whole surface in one file: a route, a caller, a limit or a dialect can't change without being seen in a review.

use std::fmt::Write;
use std::path::Path;

use oneinabillion_edge::config::limits::Rates;
use oneinabillion_edge::http::limit_rules::Limit;
use oneinabillion_edge::http::policy::{Policy, policy_of};
use oneinabillion_edge::http::route::Route;
use oneinabillion_edge::limit::rule::Rule;
use uuid::Uuid;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/surface.txt");
/// Set to anything, it makes the test write the file instead of comparing.
const REWRITE: &str = "REWRITE_GOLDEN";

const JOB: Uuid = Uuid::from_u128(1);
const ARTIFACT: Uuid = Uuid::from_u128(2);

const HEADINGS: [&str; 9] = ["method", "path", "route", "caller", "dialect", "json", "form", "limit", "budget"];

/// One line per route, in the order of their paths.
fn surface() -> String {
    let mut rows: Vec<[String; 9]> = Route::samples(JOB, ARTIFACT).into_iter().map(row).collect();
    rows.sort_by(|one, other| (&one[1], &one[0]).cmp(&(&other[1], &other[0])));
    rows.insert(0, HEADINGS.map(str::to_owned));
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..HEADINGS.len()).map(width).collect();
    let mut text = String::new();
    for row in &rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        writeln!(text, "{}", cells.join("  ").trim_end()).expect("a line");
    }
    text
}

fn row(route: Route) -> [String; 9] {
    let Policy { dialect, caller, body_limit_bytes, form_limit_bytes, limit, budget } = policy_of(route);
    let name = if matches!(route, Route::Redeliver(_)) { "{deliveryId}" } else { "{jobId}" };
    let path = route.path().replace(&JOB.to_string(), name).replace(&ARTIFACT.to_string(), "{artifactId}");
    [
        route.method().to_string(),
        path,
        route.name().to_owned(),
        caller.to_string(),
        dialect.to_string(),
        kibibytes(body_limit_bytes),
        kibibytes(form_limit_bytes),
        limit.map_or_else(none, limit_of),
        budget.map_or_else(none, |budget| budget.to_string()),
    ]
}

/// The limit's name, and its rules as they are when nothing is set.
fn limit_of(limit: Limit) -> String {
    let rules: Vec<String> = limit.rules(&Rates::DEFAULT).into_iter().map(rule_of).collect();
    format!("{limit}: {}", rules.join(", "))
}

fn rule_of(rule: Rule) -> String {
    match rule {
        Rule::Window { limit, seconds } => format!("{limit}/{seconds}s"),
        Rule::Pace { burst, seconds } => format!("1/{seconds}s after {burst}"),
    }
}

fn kibibytes(bytes: usize) -> String {
    if bytes == 0 { none() } else { format!("{} KiB", bytes / 1024) }
}

fn none() -> String {
    "-".to_owned()
}

#[test]
fn the_surface_is_as_recorded() {
    let surface = surface();
    if std::env::var_os(REWRITE).is_some() {
        std::fs::write(Path::new(GOLDEN), &surface).expect("the golden file is written");
    }
    let recorded = std::fs::read_to_string(GOLDEN).expect("the golden file");
    assert_eq!(surface, recorded, "after a wanted change: {REWRITE}=1 cargo test --test http surface");
}
