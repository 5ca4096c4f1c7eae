//! Western facts that are rules rather than numbers: aspects, sect, decans, dignities, profection, transits.

use super::cast::{birth, now};
use crate::aspects::{AspectKind, AspectPhase, MovingPoint, Orbs, aspect_between, phase_of};
use crate::body::{Angle, Body, Point};
use crate::western::{Decan, EssentialDignity, Sect};
use crate::zodiac::Sign;
use crate::{Chart, cast};

fn ulm() -> Chart {
    cast(&birth("1879-03-14", Some("11:30:00"), "Europe/Berlin", 48.4, 10.0), now()).unwrap()
}

/// Hope, Arkansas, 19 August 1946, 8:51: the published ascendant is 5°30′ Libra, which the clock of Chicago does not give.
#[test]
fn a_published_chart_that_the_zones_city_does_not_give_comes_out_by_its_offset() {
    let mut hope = birth("1946-08-19", Some("08:51:00"), "America/Chicago", 33.67, -93.59);
    let ascendant = |born| cast(&born, now()).unwrap().western.houses.unwrap().ascendant.longitude_degrees;
    let by_zone = ascendant(hope.clone());
    assert!((by_zone - (150.0 + 22.0 + 47.0 / 60.0)).abs() < 0.05, "{by_zone}");
    hope.utc_offset_seconds = Some(-6 * 3600);
    let by_offset = ascendant(hope);
    assert!((by_offset - (180.0 + 5.5)).abs() < 0.1, "{by_offset}");
}

fn moving(body: Body, longitude_degrees: f64, speed: f64) -> MovingPoint {
    MovingPoint { point: Point::Body(body), longitude_degrees, speed_degrees_per_day: Some(speed) }
}

#[test]
fn an_aspect_applies_until_it_is_exact() {
    let phase = |moon: f64| {
        let (moon, saturn) = (moving(Body::Moon, moon, 13.0), moving(Body::Saturn, 100.0, 0.1));
        let (kind, orb) = aspect_between(&Orbs::NATAL, moon, saturn).unwrap();
        (kind, orb.round(), phase_of(kind, moon, saturn).unwrap())
    };
    assert_eq!(phase(97.0), (AspectKind::Conjunction, 3.0, AspectPhase::Applying));
    assert_eq!(phase(103.0), (AspectKind::Conjunction, 3.0, AspectPhase::Separating));
    assert_eq!(phase(7.0), (AspectKind::Square, 3.0, AspectPhase::Applying));
    assert_eq!(phase(187.0), (AspectKind::Square, 3.0, AspectPhase::Applying));
    assert_eq!(phase(193.0), (AspectKind::Square, 3.0, AspectPhase::Separating));
    assert_eq!(phase(277.0), (AspectKind::Opposition, 3.0, AspectPhase::Applying));
    assert_eq!(phase(343.0), (AspectKind::Trine, 3.0, AspectPhase::Separating));
}

#[test]
fn an_aspect_across_the_start_of_the_zodiac_is_seen() {
    let found = aspect_between(&Orbs::NATAL, moving(Body::Mars, 359.0, 0.5), moving(Body::Venus, 1.0, 1.0));
    assert_eq!(found, Some((AspectKind::Conjunction, 2.0)));
}

#[test]
fn no_pair_of_points_stands_in_two_aspects() {
    for tenths in 0..3600 {
        let (sun, moon) = (moving(Body::Sun, 0.0, 1.0), moving(Body::Moon, f64::from(tenths) / 10.0, 13.0));
        let separation = f64::from(tenths.min(3600 - tenths)) / 10.0;
        let within = |kind: &AspectKind| {
            (separation - kind.angle_degrees()).abs() <= Orbs::NATAL.limit_degrees(*kind, sun.point, moon.point)
        };
        assert!(AspectKind::ALL.iter().filter(|kind| within(kind)).count() <= 1);
    }
}

#[test]
fn angles_have_aspects_but_no_phase_and_none_with_each_other() {
    let aspects = ulm().western.aspects;
    let is_angle = |point: Point| matches!(point, Point::Angle(_));
    assert!(aspects.iter().any(|aspect| is_angle(aspect.second)));
    for aspect in &aspects {
        assert!(!(is_angle(aspect.first) && is_angle(aspect.second)));
        assert_eq!(aspect.phase.is_none(), is_angle(aspect.first) || is_angle(aspect.second));
    }
    assert!(aspects.windows(2).all(|pair| pair[0].orb_degrees <= pair[1].orb_degrees));
}

#[test]
fn decans_run_in_chaldean_order_and_close_with_mars() {
    let ruler = |longitude: f64| Decan::of(longitude).ruler;
    let first_six = [5.0, 15.0, 25.0, 35.0, 45.0, 55.0].map(ruler);
    assert_eq!(first_six, [Body::Mars, Body::Sun, Body::Venus, Body::Mercury, Body::Moon, Body::Saturn]);
    assert_eq!(ruler(359.0), Body::Mars);
    assert_eq!(Decan::of(129.9).number, 1);
    assert_eq!(Decan::of(149.9).number, 3);
}

#[test]
fn dignities_are_those_of_ptolemy() {
    let dignity = |body, sign| EssentialDignity::of(body, sign);
    assert_eq!(dignity(Body::Sun, Sign::Leo), Some(EssentialDignity::Domicile));
    assert_eq!(dignity(Body::Sun, Sign::Aries), Some(EssentialDignity::Exaltation));
    assert_eq!(dignity(Body::Sun, Sign::Aquarius), Some(EssentialDignity::Detriment));
    assert_eq!(dignity(Body::Sun, Sign::Libra), Some(EssentialDignity::Fall));
    assert_eq!(dignity(Body::Mars, Sign::Capricorn), Some(EssentialDignity::Exaltation));
    assert_eq!(dignity(Body::Jupiter, Sign::Leo), Some(EssentialDignity::Peregrine));
    assert_eq!(dignity(Body::Pluto, Sign::Scorpio), None);
}

#[test]
fn a_sun_above_the_horizon_makes_a_day_chart() {
    let sect =
        |time: &str| cast(&birth("1987-06-21", Some(time), "Europe/Lisbon", 38.72, -9.14), now()).unwrap().western.sect;
    assert_eq!((sect("06:00:00"), sect("06:30:00")), (Some(Sect::Night), Some(Sect::Day)));
    assert_eq!((sect("20:45:00"), sect("21:30:00")), (Some(Sect::Day), Some(Sect::Night)));
}

#[test]
fn a_profection_moves_one_house_each_birthday() {
    let at = |now: &str| {
        let born = birth("1988-02-29", Some("10:00:00"), "Europe/Lisbon", 38.72, -9.14);
        let western = cast(&born, now.parse().unwrap()).unwrap().western;
        let ascendant = western.houses.unwrap().ascendant.position.sign;
        (western.profection.unwrap(), ascendant)
    };
    let (before, ascendant) = at("2025-02-27T12:00:00Z");
    assert_eq!((before.age_years, before.house, before.sign), (36, 1, ascendant));
    // In common years the birthday of 29 February is 28 February.
    let (after, _) = at("2025-02-28T12:00:00Z");
    assert_eq!((after.age_years, after.house, after.sign), (37, 2, ascendant.plus(1)));
    assert_eq!((after.begins.to_string().as_str(), after.ends.to_string().as_str()), ("2025-02-28", "2026-02-28"));
    assert_eq!(after.lord, after.sign.ruler());
}

#[test]
fn at_the_moment_of_birth_every_body_transits_its_own_place() {
    let born = birth("2001-05-05", Some("05:05:00"), "UTC", 10.0, 10.0);
    let western = cast(&born, "2001-05-05T05:05:00Z".parse().unwrap()).unwrap().western;
    for body in Body::PLANETS {
        let own = western
            .transits
            .aspects
            .iter()
            .find(|aspect| aspect.transiting == body && aspect.natal == Point::Body(body))
            .unwrap();
        assert_eq!(own.kind, AspectKind::Conjunction);
        assert!(own.orb_degrees < 1e-6);
    }
    assert!(
        western
            .transits
            .aspects
            .iter()
            .any(|aspect| matches!(aspect.natal, Point::Angle(Angle::Midheaven | Angle::Ascendant)))
    );
}
