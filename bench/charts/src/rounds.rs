//! The work that is measured: each round another birth, so that no round can take its answer from the one before.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use chart::{Birth, Chart, cast, compare};

/// Somebody new in every round: another year, hour and latitude.
fn birth(round: u32, time_known: bool) -> Option<Birth> {
    let date = Date::new(1930 + (round % 80) as i16, 1 + (round % 12) as i8, 14).ok()?;
    let time = Time::new((round % 24) as i8, 42, 0, 0).ok()?;
    Some(Birth {
        date,
        time: time_known.then_some(time),
        zone: "Europe/Lisbon".to_owned(),
        latitude_degrees: f64::from(round % 120) / 2.0,
        longitude_degrees: -9.14,
        utc_offset_seconds: None,
    })
}

fn chart(round: u32, time_known: bool) -> Option<Chart> {
    let now: Timestamp = "2026-06-01T12:00:00Z".parse().ok()?;
    cast(&birth(round, time_known)?, now).ok()
}

/// Five charts of one person in every round.
pub fn cast_people(rounds: u32, time_known: bool) -> Option<f64> {
    let mut sum = 0.0;
    for round in 0..rounds {
        let chart = chart(round, time_known)?;
        sum += chart.western.placements.iter().map(|placement| placement.longitude_degrees).sum::<f64>();
        sum += chart.human_design.channels.len() as f64 + chart.vedic.ayanamsa_degrees;
    }
    Some(sum)
}

/// One comparison of two people in every round; the two are cast once.
pub fn compare_pairs(rounds: u32) -> Option<f64> {
    let (first, second) = (chart(1, true)?, chart(2, true)?);
    Some((0..rounds).map(|_| compare(&first, &second).western.synastry.len() as f64).sum())
}

/// The JSON of one person's charts in every round; the bytes are summed.
pub fn write_json(rounds: u32) -> Option<f64> {
    let chart = chart(1, true)?;
    let mut bytes = 0.0;
    for _ in 0..rounds {
        bytes += serde_json::to_vec(&chart).ok()?.len() as f64;
    }
    Some(bytes)
}
