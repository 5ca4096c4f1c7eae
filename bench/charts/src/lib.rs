//! Charts to be counted and timed, by exports that take and give plain numbers, so that any WebAssembly host can call them.
//!
//! Each answer is a sum over what was worked out: nothing can be left out by the optimiser, and two hosts can be compared.

#[cfg(feature = "charts")]
mod rounds;

#[cfg(feature = "charts")]
pub use rounds::{cast_people, compare_pairs, write_json};

use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Works out times and writes JSON, as the Worker does also without charts.
pub fn times_and_json(rounds: u32) -> Option<f64> {
    let mut sum = 0.0;
    for round in 0..rounds {
        let local = Date::new(1950 + (round % 50) as i16, 6, 1).ok()?.at(12, 0, 0, 0);
        let utc = TimeZone::UTC.to_timestamp(local).ok()?;
        sum += serde_json::to_string(&utc).ok()?.len() as f64;
    }
    Some(sum)
}

/// What a host calls, by one name each; a fault is not a number.
mod exports {
    #![expect(unsafe_code, reason = "a name that the host can call is all that is unsafe here")]

    #[unsafe(no_mangle)]
    extern "C" fn times(rounds: u32) -> f64 {
        super::times_and_json(rounds).unwrap_or(f64::NAN)
    }

    #[cfg(feature = "charts")]
    #[unsafe(no_mangle)]
    extern "C" fn person(rounds: u32) -> f64 {
        super::cast_people(rounds, true).unwrap_or(f64::NAN)
    }

    #[cfg(feature = "charts")]
    #[unsafe(no_mangle)]
    extern "C" fn person_without_time(rounds: u32) -> f64 {
        super::cast_people(rounds, false).unwrap_or(f64::NAN)
    }

    #[cfg(feature = "charts")]
    #[unsafe(no_mangle)]
    extern "C" fn comparison(rounds: u32) -> f64 {
        super::compare_pairs(rounds).unwrap_or(f64::NAN)
    }

    #[cfg(feature = "charts")]
    #[unsafe(no_mangle)]
    extern "C" fn json(rounds: u32) -> f64 {
        super::write_json(rounds).unwrap_or(f64::NAN)
    }
}
