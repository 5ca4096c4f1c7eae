//! How long one person's five charts take, and two people's comparison, natively: `cargo run --release --example charts`.

use std::hint::black_box;

use jiff::Timestamp;
use oneinabillion_edge::chart::{Birth, cast, compare};

const ROUNDS: u32 = 200;

#[expect(clippy::disallowed_methods, reason = "a benchmark runs on a computer of its own and not in a Worker")]
fn milliseconds(mut work: impl FnMut(u32)) -> f64 {
    let begun = std::time::Instant::now();
    for round in 0..ROUNDS {
        work(round);
    }
    begun.elapsed().as_secs_f64() * 1e3 / f64::from(ROUNDS)
}

#[expect(clippy::print_stdout, reason = "its output is what a benchmark is for")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let now: Timestamp = "2026-06-01T12:00:00Z".parse()?;
    let birth = |known: bool| -> Result<Birth, jiff::Error> {
        Ok(Birth {
            date: "1987-03-14".parse()?,
            time: if known { Some("06:42:00".parse()?) } else { None },
            zone: "Europe/Lisbon".to_owned(),
            latitude_degrees: 38.72,
            longitude_degrees: -9.14,
            utc_offset_seconds: None,
        })
    };
    let (known, unknown) = (birth(true)?, birth(false)?);
    let (first, second) = (cast(&known, now)?, cast(&unknown, now)?);
    // Each round another latitude, so that nothing can be hoisted out of the loop.
    let moved = |birth: &Birth, round: u32| Birth { latitude_degrees: f64::from(round) / 5.0, ..birth.clone() };
    let known_ms = milliseconds(|round| drop(black_box(cast(&moved(&known, round), now))));
    let unknown_ms = milliseconds(|round| drop(black_box(cast(&moved(&unknown, round), now))));
    let compare_ms = milliseconds(|_| drop(black_box(compare(&first, &second))));
    println!("five charts, time known: {known_ms:.3} ms a person");
    println!("five charts, time unknown: {unknown_ms:.3} ms a person");
    println!("comparison: {compare_ms:.3} ms a pair");
    println!("json: {} bytes a person", serde_json::to_vec(&first)?.len());
    Ok(())
}
