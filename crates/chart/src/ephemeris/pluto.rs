//! Pluto from 1790 to 2110: Chebyshev polynomials fitted to JPL's DE405 within 0.3″.

use crate::tables::pluto::{FIRST_JULIAN_DAY, SPAN_DAYS, SPANS};

/// Heliocentric rectangular coordinates in au, mean ecliptic and equinox of J2000.
///
/// Outside of the fitted years the nearest span is extended, which is wrong within a few years.
pub(super) fn heliocentric_j2000(julian_day_tt: f64) -> [f64; 3] {
    let spans = (julian_day_tt - FIRST_JULIAN_DAY) / SPAN_DAYS;
    let index = (spans.max(0.0) as usize).min(SPANS.len() - 1);
    let within = 2.0 * (spans - index as f64) - 1.0;
    SPANS[index].map(|coefficients| chebyshev_sum(&coefficients, within))
}

/// Clenshaw's recurrence for a sum of Chebyshev polynomials at `x` in [-1, 1].
fn chebyshev_sum(coefficients: &[f32], x: f64) -> f64 {
    let (mut next, mut after_next) = (0.0, 0.0);
    for &coefficient in coefficients.iter().skip(1).rev() {
        (next, after_next) = (f64::from(coefficient) + 2.0 * x * next - after_next, next);
    }
    coefficients.first().map_or(0.0, |&first| f64::from(first)) + x * next - after_next
}
