//! The ten known mistakes of predecessors, each with the case that shows it.

use super::cast::{birth, now};
use crate::angle::shorter_arc_degrees;
use crate::body::Body;
use crate::ephemeris::motion;
use crate::houses::HouseSystem;
use crate::human_design::design_moment::design_julian_day_tt;
use crate::human_design::{
    Authority, Bodygraph, Centre, Channel, CrossAngle, Definition, DesignType, Gate, Line, Profile,
};
use crate::kabbalah::HebrewMonth;
use crate::vedic::Graha;
use crate::withheld::Reason;
use crate::zodiac::SignPosition;
use crate::{cast, compare};

fn graph(gates: &[u8]) -> Bodygraph {
    Bodygraph::of(|gate| gates.contains(&gate.number()))
}

/// Mistake 1: the channel was missing.
#[test]
fn channel_20_57_joins_throat_and_spleen() {
    let channel = Channel::between(Gate::new(57).unwrap(), Gate::new(20).unwrap()).unwrap();
    assert_eq!(channel.centres, [Centre::Throat, Centre::Spleen]);
    assert!(graph(&[20, 57]).connects(Centre::Throat, Centre::Spleen));
}

/// Mistake 2: motor to throat was found only along one direct channel, and types were wrong.
#[test]
fn a_motor_reaches_the_throat_through_other_centres() {
    // Root 58-18 Spleen 48-16 Throat.
    assert_eq!(graph(&[58, 18, 48, 16]).design_type(), DesignType::Manifestor);
    // Sacral 2-14 Identity 1-8 Throat.
    assert_eq!(graph(&[14, 2, 1, 8]).design_type(), DesignType::ManifestingGenerator);
    // Heart 51-25 Identity 13-33 Throat.
    assert_eq!(graph(&[51, 25, 13, 33]).authority(), Authority::EgoManifested);
    // The same motor in another part than the throat does not reach it.
    assert_eq!(graph(&[58, 18, 8, 1]).design_type(), DesignType::Projector);
    assert_eq!(graph(&[58, 18, 8, 1]).definition(), Definition::Split);
}

/// Mistake 3: 88 days were used instead of 88 degrees.
#[test]
fn the_design_moment_is_88_degrees_and_not_88_days_before() {
    for birth_day in [2447161.0, 2447252.0, 2447343.0, 2447434.0] {
        let design_day = design_julian_day_tt(birth_day);
        let arc = shorter_arc_degrees(
            motion(Body::Sun, design_day).longitude_degrees,
            motion(Body::Sun, birth_day).longitude_degrees,
        );
        assert!((arc - 88.0).abs() < 1e-8, "{arc}");
        assert!((birth_day - design_day - 88.0).abs() > 0.1);
    }
}

/// Mistake 4: the angle of the incarnation cross followed a wrong rule.
#[test]
fn the_profile_decides_the_angle_of_the_cross() {
    let angle = |conscious, unconscious| {
        CrossAngle::of(Profile {
            conscious: Line::new(conscious).unwrap(),
            unconscious: Line::new(unconscious).unwrap(),
        })
    };
    for (conscious, unconscious) in [(1, 3), (1, 4), (2, 4), (2, 5), (3, 5), (3, 6), (4, 6)] {
        assert_eq!(angle(conscious, unconscious), CrossAngle::RightAngle);
    }
    assert_eq!(angle(4, 1), CrossAngle::Juxtaposition);
    for (conscious, unconscious) in [(5, 1), (5, 2), (6, 2), (6, 3)] {
        assert_eq!(angle(conscious, unconscious), CrossAngle::LeftAngle);
    }
}

/// Mistake 5: sidereal planets were never retrograde.
#[test]
fn sidereal_planets_are_retrograde_when_the_sky_says_so() {
    // Mercury went back from 1 to 25 April 2024, Rahu and Ketu always do, the Sun and the Moon never.
    let chart = cast(&birth("2024-04-12", Some("12:00:00"), "Asia/Kolkata", 28.6, 77.2), now()).unwrap();
    let retrograde = |graha: Graha| chart.vedic.grahas[graha as usize].retrograde;
    assert_eq!(retrograde(Graha::Budha), Some(true));
    assert_eq!(retrograde(Graha::Rahu), Some(true));
    assert_eq!(retrograde(Graha::Ketu), Some(true));
    assert_eq!(retrograde(Graha::Surya), Some(false));
    assert_eq!(retrograde(Graha::Chandra), Some(false));
    assert_eq!(retrograde(Graha::Guru), Some(false));
}

/// Mistake 6: the antardashas were fitted into what remained of the first mahadasha.
#[test]
fn the_first_antardashas_are_parts_of_the_whole_first_mahadasha() {
    let chart = cast(&birth("1990-11-02", Some("23:15:00"), "Asia/Kolkata", 19.08, 72.88), now()).unwrap();
    let periods = chart.vedic.vimshottari.unwrap();
    let first = &periods.mahadashas[0];
    let born = chart.moment.local.date();
    assert!(first.begins < born && born < first.ends);
    let days = |from: jiff::civil::Date, to: jiff::civil::Date| f64::from((to - from).get_days());
    let years = first.lord.vimshottari_years();
    assert!((days(first.begins, first.ends) - years * 365.25).abs() <= 1.0);
    for antardasha in &first.antardashas {
        let expected = years * antardasha.lord.vimshottari_years() / 120.0 * 365.25;
        assert!((days(antardasha.begins, antardasha.ends) - expected).abs() <= 1.0);
    }
    assert_eq!(first.antardashas[0].lord, first.lord);
    assert!((days(born, first.ends) / 365.25 - periods.balance_years).abs() < 0.01);
}

/// Mistake 7: the Hebrew date came from the server's clock and without the sunset rule.
#[test]
fn the_hebrew_date_is_of_the_place_and_turns_at_its_sunset() {
    let at = |time: &str| {
        let birth = birth("2024-03-10", Some(time), "America/Los_Angeles", 34.05, -118.24);
        cast(&birth, now()).unwrap().kabbalah
    };
    // Sunset in Los Angeles on that day is at 18:59 by the clock; the evening begins 1 Adar II.
    let (before, after) = (at("18:50:00"), at("19:05:00"));
    assert_eq!(before.hebrew_birth.dates[0].to_string(), "30 Adar I 5784");
    assert_eq!(after.hebrew_birth.dates[0].to_string(), "1 Adar II 5784");
    assert_eq!((before.hebrew_birth.after_sunset, after.hebrew_birth.after_sunset), (Some(false), Some(true)));
    // 02:00 UTC of the next day, but still the tenth of March at the place.
    assert_eq!(at("18:00:00").hebrew_birth.dates[0].month, HebrewMonth::AdarI);
}

/// Mistake 8: Placidus was asked for beyond the polar circle.
#[test]
fn beyond_the_polar_circle_houses_are_whole_signs() {
    for latitude in [69.65, 78.2, 90.0, -70.0, -90.0] {
        let chart = cast(&birth("1987-06-21", Some("01:30:00"), "Europe/Oslo", latitude, 18.96), now()).unwrap();
        let houses = chart.western.houses.unwrap();
        assert_eq!(houses.system, HouseSystem::WholeSign);
        for (index, cusp) in houses.cusps.iter().enumerate() {
            assert_eq!(cusp.position.sign, houses.ascendant.position.sign.plus(index));
            assert_eq!((cusp.position.degree, cusp.position.minute), (0, 0));
        }
        assert!(chart.western.placements.iter().all(|placement| placement.longitude_degrees.is_finite()));
    }
    // The midnight Sun does not set: the evening is counted from noon, and that is said.
    let chart = cast(&birth("1987-06-21", Some("21:30:00"), "Europe/Oslo", 69.65, 18.96), now()).unwrap();
    assert!(chart.kabbalah.hebrew_birth.sunset.is_none());
    assert!(chart.kabbalah.withheld.iter().any(|withheld| withheld.reason == Reason::SunDidNotSet));
}

/// Mistake 9: there was no path for an unknown birth time.
#[test]
fn an_unknown_birth_time_leaves_out_what_depends_on_it_and_states_that() {
    let chart = cast(&birth("1987-03-14", None, "Europe/Lisbon", 38.72, -9.14), now()).unwrap();
    assert!(!chart.moment.time_known);
    assert_eq!(chart.moment.local.to_string(), "1987-03-14T12:00:00");
    let western = &chart.western;
    assert!(western.houses.is_none() && western.sect.is_none() && western.profection.is_none());
    assert!(western.placements.iter().all(|placement| placement.house.is_none() && placement.position.is_none()));
    assert!(western.placements[0].sign.is_some());
    assert!(chart.vedic.lagna.is_none() && chart.vedic.vimshottari.is_none());
    assert!(chart.human_design.personality.iter().any(|activation| activation.gate.is_some()));
    assert_eq!(chart.kabbalah.hebrew_birth.dates.len(), 2);
    for withheld in [&western.withheld, &chart.vedic.withheld, &chart.human_design.withheld, &chart.kabbalah.withheld] {
        assert!(!withheld.is_empty());
    }
    // What is stated holds at every hour of that day.
    for hour in 0..24 {
        let time = format!("{hour:02}:30:00");
        let known = cast(&birth("1987-03-14", Some(&time), "Europe/Lisbon", 38.72, -9.14), now()).unwrap();
        for (stated, known) in western.placements.iter().zip(&known.western.placements) {
            assert!(stated.sign.is_none() || stated.sign == known.sign);
            assert!(stated.retrograde.is_none() || stated.retrograde == known.retrograde);
        }
        assert!(
            chart.human_design.design_type.is_none()
                || chart.human_design.design_type == known.human_design.design_type
        );
        for defined in &chart.human_design.channels {
            assert!(known.human_design.channels.iter().any(|other| other.channel == defined.channel));
        }
    }
    compare(&chart, &chart);
}

/// Mistake 10: the degree sign was stripped. What a chart prints keeps it; names never enter a chart.
#[test]
fn a_position_prints_with_its_degree_sign() {
    assert_eq!(SignPosition::of(44.09).to_string(), "14°05′ Taurus");
    assert_eq!(SignPosition::of(29.9999).to_string(), "29°59′ Aries");
}
