//! What holds for every birth: places are continuous, 88° are exact, the composite is symmetric, houses cover the circle.

use proptest::prelude::*;

use super::cast::{birth, now};
use crate::angle::{midpoint_degrees, normalised_degrees, separation_degrees, shorter_arc_degrees};
use crate::body::Body;
use crate::ephemeris::motion;
use crate::houses::Horizon;
use crate::human_design::design_moment::design_julian_day_tt;
use crate::human_design::wheel::{LINE_WIDTH_DEGREES, WHEEL, WHEEL_START_DEGREES};
use crate::human_design::{Gate, Line};
use crate::{Birth, cast, compare};

/// Julian days of 1800 to 2100.
fn days() -> impl Strategy<Value = f64> {
    2378500.0..2488400.0
}

fn births() -> impl Strategy<Value = Birth> {
    let zones =
        prop::sample::select(vec!["Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Africa/Cairo"]);
    (1800_i16..=2100, 1_i8..=12, 1_i8..=28, prop::option::of(0_i8..24), zones, -90.0..=90.0, -180.0..=180.0).prop_map(
        |(year, month, day, hour, zone, latitude, longitude)| {
            let time = hour.map(|hour| format!("{hour:02}:17:00"));
            birth(&format!("{year:04}-{month:02}-{day:02}"), time.as_deref(), zone, latitude, longitude)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_body_goes_as_far_as_its_speed_says(day in days(), index in 0_usize..11) {
        let body = [Body::PLANETS.as_slice(), &[Body::NorthNode]].concat()[index];
        let (here, there) = (motion(body, day), motion(body, day + 0.125));
        let gone = shorter_arc_degrees(here.longitude_degrees, there.longitude_degrees);
        let expected = (here.speed_degrees_per_day + there.speed_degrees_per_day) / 2.0 * 0.125;
        prop_assert!((gone - expected).abs() < 0.002, "{body}: {gone}, expected {expected}");
    }

    #[test]
    fn the_design_sun_is_88_degrees_back(day in days()) {
        let design = design_julian_day_tt(day);
        let arc = shorter_arc_degrees(motion(Body::Sun, design).longitude_degrees, motion(Body::Sun, day).longitude_degrees);
        prop_assert!((arc - 88.0).abs() < 1e-8);
        prop_assert!((86.0..93.0).contains(&(day - design)));
    }

    #[test]
    fn a_midpoint_is_symmetric_and_halfway(one in 0.0..360.0, other in 0.0..360.0) {
        let middle = midpoint_degrees(one, other);
        prop_assert_eq!(middle, midpoint_degrees(other, one));
        prop_assert!((separation_degrees(middle, one) - separation_degrees(middle, other)).abs() < 1e-9);
        prop_assert!(separation_degrees(middle, one) <= 90.0 + 1e-9);
    }

    #[test]
    fn twelve_houses_cover_the_circle(meridian in 0.0..360.0, latitude in -90.0..=90.0, longitude in 0.0..360.0) {
        let horizon = Horizon { meridian_degrees: meridian, obliquity_degrees: 23.44, latitude_degrees: latitude };
        let houses = horizon.houses();
        let widths: Vec<f64> = (0..12)
            .map(|index| normalised_degrees(houses.cusps[(index + 1) % 12].longitude_degrees - houses.cusps[index].longitude_degrees))
            .collect();
        prop_assert!((widths.iter().sum::<f64>() - 360.0).abs() < 1e-6, "{widths:?}");
        let house = usize::from(houses.house_of(longitude));
        prop_assert!(normalised_degrees(longitude - houses.cusps[house - 1].longitude_degrees) < widths[house - 1] + 1e-9);
    }

    #[test]
    fn the_wheel_has_every_line_once(line in 0_usize..384, within in 0.001..0.999) {
        let longitude = WHEEL_START_DEGREES + (line as f64 + within) * LINE_WIDTH_DEGREES;
        prop_assert_eq!(Gate::of(longitude).number(), WHEEL[line / 6]);
        prop_assert_eq!(usize::from(Line::of(longitude).number()), line % 6 + 1);
        prop_assert_eq!(Gate::of(longitude + 180.0), Gate::of(longitude).opposite());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_two_births_can_be_cast_and_compared(first in births(), second in births()) {
        let (first, second) = (cast(&first, now()).unwrap(), cast(&second, now()).unwrap());
        let (one, other) = (compare(&first, &second), compare(&second, &first));
        prop_assert_eq!(one.western.composite, other.western.composite);
        prop_assert_eq!(one.human_design.centres, other.human_design.centres);
        prop_assert_eq!(one.vedic.first_as_groom, other.vedic.second_as_groom);
    }
}
