//! ΔT: how far Terrestrial Time is ahead of Universal Time, 1800 to 2100, from a table of yearly values.

use super::tables::delta_t::HUNDREDTHS;

/// Julian day of 1 January 1800, 0 h.
const FIRST_JULIAN_DAY: f64 = 2378496.5;
const YEAR_DAYS: f64 = 365.2425;

/// TT − UT in seconds at a Julian day (either scale: the difference does not matter here).
///
/// Observed values to 2025, the authors' prediction after that; before 1800 and after 2100 the nearest value holds.
pub(crate) fn delta_t_seconds(julian_day: f64) -> f64 {
    let years = ((julian_day - FIRST_JULIAN_DAY) / YEAR_DAYS).clamp(0.0, (HUNDREDTHS.len() - 2) as f64 + 0.999_999);
    let index = years as usize;
    let (before, after) = (f64::from(HUNDREDTHS[index]), f64::from(HUNDREDTHS[index + 1]));
    (before + (after - before) * (years - index as f64)) / 100.0
}

/// The Julian day in TT of a Julian day in UT.
pub(crate) fn terrestrial_julian_day(julian_day_ut: f64) -> f64 {
    julian_day_ut + delta_t_seconds(julian_day_ut) / 86400.0
}

/// The Julian day in UT of a Julian day in TT.
pub(crate) fn universal_julian_day(julian_day_tt: f64) -> f64 {
    julian_day_tt - delta_t_seconds(julian_day_tt) / 86400.0
}
