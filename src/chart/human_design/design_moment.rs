//! The design moment: when the Sun stood exactly 88° of longitude before its place at birth.

use crate::chart::angle::shorter_arc_degrees;
use crate::chart::ephemeris::sun_longitude_degrees;

/// The solar arc between design and birth: 88 degrees, which takes 86 to 91 days, and not 88 days.
pub const DESIGN_ARC_DEGREES: f64 = 88.0;
/// The Sun's mean motion.
const SUN_DEGREES_PER_DAY: f64 = 0.985_647_36;

/// The Julian day TT of the design moment; the Sun's arc is met within a millionth of an arc-second.
pub fn design_julian_day_tt(birth_julian_day_tt: f64) -> f64 {
    let wanted = sun_longitude_degrees(birth_julian_day_tt) - DESIGN_ARC_DEGREES;
    let mut day = birth_julian_day_tt - DESIGN_ARC_DEGREES / SUN_DEGREES_PER_DAY;
    // The Sun's speed varies by 3.4 %, so each step leaves at most that part of the error.
    for _ in 0..8 {
        day += shorter_arc_degrees(sun_longitude_degrees(day), wanted) / SUN_DEGREES_PER_DAY;
    }
    day
}
