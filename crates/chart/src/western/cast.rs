//! Casting the western chart from a nativity.

use jiff::Timestamp;

use super::profection::profection;
use super::transits::transits;
use super::{
    BODIES, Decan, ElementCount, EssentialDignity, ModalityCount, MoonPhase, Placement, Profection, Sect, WesternChart,
    points_of,
};
use crate::angle::normalised_degrees;
use crate::aspects::{Aspect, MovingPoint, Orbs, aspects_among, orb_range};
use crate::birth::ChartError;
use crate::body::{Body, Point};
use crate::houses::{Horizon, Houses};
use crate::nativity::{Nativity, Sky};
use crate::withheld::{Reason, Withheld};
use crate::zodiac::{Element, Modality, Sign, SignPosition};

/// Casts the chart; `now` sets profection and transits.
pub(crate) fn cast(nativity: &Nativity, now: Timestamp) -> Result<WesternChart, ChartError> {
    let moment = &nativity.moment;
    let horizon = moment.time_known.then(|| Horizon::of(moment));
    let houses = horizon.map(|horizon| horizon.houses());
    let placements: Vec<_> = BODIES.iter().map(|&body| placement(nativity, houses.as_ref(), body)).collect();
    let profection = match &houses {
        Some(houses) => Some(year_of_life(nativity, houses, now)?),
        None => None,
    };
    let moon_phase = nativity.all_day(moon_phase);
    Ok(WesternChart {
        mean_node_longitude_degrees: nativity.sky.mean_node_degrees,
        aspects: aspects(nativity, houses.as_ref()),
        sect: horizon.map(|horizon| sect(&horizon, &nativity.sky)),
        chart_ruler: houses.as_ref().map(|houses| houses.ascendant.position.sign.ruler()),
        moon_phase,
        elements: element_counts(&placements),
        modalities: modality_counts(&placements),
        profection,
        transits: transits(nativity, houses.as_ref(), now),
        withheld: withheld(nativity, &placements, moon_phase),
        houses,
        placements,
    })
}

fn placement(nativity: &Nativity, houses: Option<&Houses>, body: Body) -> Placement {
    let motion = nativity.sky.motion(body);
    let longitude_degrees = motion.longitude_degrees;
    let known = nativity.moment.time_known;
    let sign = nativity.all_day(|sky| Sign::of(sky.longitude_degrees(body)));
    Placement {
        body,
        longitude_degrees,
        latitude_degrees: motion.latitude_degrees,
        speed_degrees_per_day: motion.speed_degrees_per_day,
        day_range_degrees: nativity.ends_of_day().map(|ends| ends.map(|sky| sky.longitude_degrees(body))),
        retrograde: nativity.all_day(|sky| sky.motion(body).speed_degrees_per_day < 0.0),
        sign,
        position: known.then(|| SignPosition::of(longitude_degrees)),
        decan: nativity.all_day(|sky| Decan::of(sky.longitude_degrees(body))),
        house: houses.map(|houses| houses.house_of(longitude_degrees)),
        dignity: sign.and_then(|sign| EssentialDignity::of(body, sign)),
    }
}

fn aspects(nativity: &Nativity, houses: Option<&Houses>) -> Vec<Aspect> {
    let points_of_the_day: Vec<_> = nativity.day.iter().map(|sky| points_of(sky, houses)).collect();
    let of_the_day: Vec<_> = points_of_the_day.iter().map(|points| aspects_among(&Orbs::NATAL, points)).collect();
    let mut aspects = aspects_among(&Orbs::NATAL, &points_of(&nativity.sky, houses));
    aspects.retain_mut(|aspect| {
        let same =
            |other: &&Aspect| (other.first, other.second, other.kind) == (aspect.first, aspect.second, aspect.kind);
        let through_the_day: Vec<_> = of_the_day.iter().filter_map(|aspects| aspects.iter().find(same)).collect();
        if through_the_day.iter().any(|other| other.phase != aspect.phase) {
            aspect.phase = None;
        }
        through_the_day.len() == of_the_day.len()
    });
    if !nativity.moment.time_known {
        for aspect in &mut aspects {
            let longitude = |points: &[MovingPoint], wanted: Point| {
                points.iter().find(|point| point.point == wanted).map(|point| point.longitude_degrees)
            };
            let both =
                |points: &Vec<MovingPoint>| longitude(points, aspect.first).zip(longitude(points, aspect.second));
            let range = orb_range(aspect.kind, points_of_the_day.iter().filter_map(both));
            (aspect.orb_degrees, aspect.orb_range_degrees) = (range[1], Some(range));
        }
        aspects.sort_by(|a, b| a.orb_degrees.total_cmp(&b.orb_degrees));
    }
    aspects
}

fn sect(horizon: &Horizon, sky: &Sky) -> Sect {
    let sun = sky.motion(Body::Sun);
    let altitude = horizon.altitude_degrees(sun.longitude_degrees, sun.latitude_degrees);
    if altitude >= 0.0 { Sect::Day } else { Sect::Night }
}

fn moon_phase(sky: &Sky) -> MoonPhase {
    let elongation = sky.longitude_degrees(Body::Moon) - sky.longitude_degrees(Body::Sun);
    MoonPhase::ALL[((normalised_degrees(elongation + 22.5) / 45.0) as usize).min(7)]
}

fn year_of_life(nativity: &Nativity, houses: &Houses, now: Timestamp) -> Result<Profection, ChartError> {
    let today = nativity.moment.civil_date_of(now)?;
    let house_of = |body| houses.house_of(nativity.sky.longitude_degrees(body));
    profection(nativity.moment.local.date(), today, houses.ascendant.position.sign, house_of)
}

/// Signs of Sun to Pluto, as far as they are known.
fn planet_signs(placements: &[Placement]) -> impl Iterator<Item = Sign> + '_ {
    placements.iter().filter(|placement| Body::PLANETS.contains(&placement.body)).filter_map(|placement| placement.sign)
}

fn element_counts(placements: &[Placement]) -> Vec<ElementCount> {
    let count = |element| planet_signs(placements).filter(|sign| sign.element() == element).count() as u8;
    Element::ALL.iter().map(|&element| ElementCount { element, count: count(element) }).collect()
}

fn modality_counts(placements: &[Placement]) -> Vec<ModalityCount> {
    let count = |modality| planet_signs(placements).filter(|sign| sign.modality() == modality).count() as u8;
    Modality::ALL.iter().map(|&modality| ModalityCount { modality, count: count(modality) }).collect()
}

fn withheld(nativity: &Nativity, placements: &[Placement], moon_phase: Option<MoonPhase>) -> Vec<Withheld> {
    if nativity.moment.time_known {
        return Vec::new();
    }
    let mut withheld = vec![
        Withheld::new("the ascendant, the midheaven and the houses", Reason::BirthTimeUnknown),
        Withheld::new("the sect of the chart", Reason::BirthTimeUnknown),
        Withheld::new("the annual profection", Reason::RestsOnWithheldPart),
        Withheld::new("degrees and minutes of the planets", Reason::BirthTimeUnknown),
        Withheld::new("aspects that did not hold all day", Reason::ChangedDuringTheDay),
    ];
    let changed = |what: String| Withheld { what, reason: Reason::ChangedDuringTheDay };
    for placement in placements {
        if placement.sign.is_none() {
            withheld.push(changed(format!("the sign of {}", with_article(placement.body))));
        } else if placement.decan.is_none() {
            withheld.push(changed(format!("the decan of {}", with_article(placement.body))));
        }
        if placement.retrograde.is_none() {
            withheld.push(changed(format!("the direction of {}", with_article(placement.body))));
        }
    }
    if moon_phase.is_none() {
        withheld.push(Withheld::new("the phase of the Moon", Reason::ChangedDuringTheDay));
    }
    withheld
}

/// As a reader names the body within a sentence: the Sun, the North Node, but Mercury.
fn with_article(body: Body) -> String {
    match body {
        Body::Sun | Body::Moon | Body::NorthNode | Body::SouthNode | Body::Earth => format!("the {body}"),
        Body::Mercury
        | Body::Venus
        | Body::Mars
        | Body::Jupiter
        | Body::Saturn
        | Body::Uranus
        | Body::Neptune
        | Body::Pluto => body.to_string(),
    }
}
