//! The whole surface in one file: a route, a caller, a limit or a dialect can't change without being seen in a review.

use std::fmt::Write;
use std::path::Path;

use oneinabillion_edge::http::policy::{Policy, policy_of};
use oneinabillion_edge::http::route::Route;
use uuid::Uuid;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/surface.txt");
/// Set to anything, it makes the test write the file instead of comparing.
const REWRITE: &str = "REWRITE_GOLDEN";

const JOB: Uuid = Uuid::from_u128(1);
const ARTIFACT: Uuid = Uuid::from_u128(2);

const HEADINGS: [&str; 8] = ["method", "path", "route", "caller", "dialect", "json", "form", "budget"];

/// One line per route, in the order of their paths.
fn surface() -> String {
    let mut rows: Vec<[String; 8]> = Route::samples(JOB, ARTIFACT).into_iter().map(row).collect();
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

fn row(route: Route) -> [String; 8] {
    let Policy { dialect, caller, body_limit_bytes, form_limit_bytes, budget } = policy_of(route);
    let path = route.path().replace(&JOB.to_string(), "{jobId}").replace(&ARTIFACT.to_string(), "{artifactId}");
    [
        route.method().to_string(),
        path,
        route.name().to_owned(),
        caller.to_string(),
        dialect.to_string(),
        kibibytes(body_limit_bytes),
        kibibytes(form_limit_bytes),
        budget.map_or_else(none, |budget| budget.to_string()),
    ]
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
