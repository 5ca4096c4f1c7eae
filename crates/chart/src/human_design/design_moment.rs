//! The design moment: when the Sun stood exactly 88° of longitude before its place at birth.

use crate::angle::shorter_arc_degrees;
use crate::body::Body;
use crate::ephemeris::motion;

/// The solar arc between design and birth: 88 degrees, which takes 86 to 92.5 days, and not 88 days.
pub(crate) const DESIGN_ARC_DEGREES: f64 = 88.0;
/// The Sun's mean motion.
const SUN_DEGREES_PER_DAY: f64 = 0.985_647_36;

/// The Julian day TT of the design moment; the Sun's arc is met within a millionth of an arc-second.
pub(crate) fn design_julian_day_tt(birth_julian_day_tt: f64) -> f64 {
    let wanted = motion(Body::Sun, birth_julian_day_tt).longitude_degrees - DESIGN_ARC_DEGREES;
    let mut day = birth_julian_day_tt - DESIGN_ARC_DEGREES / SUN_DEGREES_PER_DAY;
    // Newton's steps; the first leaves 0.01°, each further one the square of what was left.
    for _ in 0..4 {
        let sun = motion(Body::Sun, day);
        day += shorter_arc_degrees(sun.longitude_degrees, wanted) / sun.speed_degrees_per_day;
    }
    day
}
