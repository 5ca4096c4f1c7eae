//! The same rounds natively: prints `{"person": milliseconds, …}`, the quickest of five runs, for the benchmark to set beside WebAssembly.

#![expect(clippy::disallowed_methods, reason = "a benchmark runs natively and reads the clock")]

use std::hint::black_box;
use std::time::Instant;

use charts_bench::{cast_people, compare_pairs, write_json};

const ROUNDS: u32 = 200;

fn milliseconds(work: impl Fn(u32) -> Option<f64>) -> f64 {
    let timed = || {
        let begun = Instant::now();
        black_box(work(black_box(ROUNDS)));
        begun.elapsed().as_secs_f64() * 1e3 / f64::from(ROUNDS)
    };
    (0..5).map(|_| timed()).fold(f64::INFINITY, f64::min)
}

fn main() {
    let figures = serde_json::json!({
        "person": milliseconds(|rounds| cast_people(rounds, true)),
        "person_without_time": milliseconds(|rounds| cast_people(rounds, false)),
        "comparison": milliseconds(compare_pairs),
        "json": milliseconds(write_json),
        "sum": cast_people(ROUNDS, true),
    });
    println!("{figures}");
}
