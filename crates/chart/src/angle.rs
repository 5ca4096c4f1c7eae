//! Arithmetic on the circle, in degrees: every result lies in the range its name promises.

/// An angle brought into `[0, 360)`.
pub(crate) fn normalised_degrees(angle_degrees: f64) -> f64 {
    let turned = angle_degrees.rem_euclid(360.0);
    // rem_euclid of a tiny negative number rounds up to the modulus itself.
    if turned >= 360.0 { 0.0 } else { turned }
}

/// The signed way from `from` to `to` along the shorter arc, in `[-180, 180)`.
pub(crate) fn shorter_arc_degrees(from_degrees: f64, to_degrees: f64) -> f64 {
    normalised_degrees(to_degrees - from_degrees + 180.0) - 180.0
}

/// The unsigned distance of two points on the circle, in `[0, 180]`.
pub(crate) fn separation_degrees(first_degrees: f64, second_degrees: f64) -> f64 {
    shorter_arc_degrees(first_degrees, second_degrees).abs()
}

/// The point halfway along the shorter arc; the same for either order of the two points.
///
/// Of two exactly opposite points the midpoint that lies in `[0, 180)` is taken.
pub(crate) fn midpoint_degrees(first_degrees: f64, second_degrees: f64) -> f64 {
    let (first, second) = (normalised_degrees(first_degrees), normalised_degrees(second_degrees));
    let (low, high) = if first <= second { (first, second) } else { (second, first) };
    let arc = high - low;
    if arc < 180.0 {
        low + arc / 2.0
    } else if arc > 180.0 {
        normalised_degrees(low + arc / 2.0 + 180.0)
    } else {
        let middle = low + 90.0;
        if middle < 180.0 { middle } else { normalised_degrees(middle + 180.0) }
    }
}

/// Sine of an angle in degrees.
pub(crate) fn sin(angle_degrees: f64) -> f64 {
    angle_degrees.to_radians().sin()
}

/// Cosine of an angle in degrees.
pub(crate) fn cos(angle_degrees: f64) -> f64 {
    angle_degrees.to_radians().cos()
}

/// Tangent of an angle in degrees.
pub(crate) fn tan(angle_degrees: f64) -> f64 {
    angle_degrees.to_radians().tan()
}

/// The direction of the point (x, y) in `[0, 360)` degrees.
pub(crate) fn direction_degrees(y: f64, x: f64) -> f64 {
    normalised_degrees(y.atan2(x).to_degrees())
}
