//! Casting the kabbalistic chart from a nativity and its western chart.

use jiff::civil::{Date, Time};

use super::sunset::{Evening, evening};
use super::{
    HebrewBirth, HebrewDate, KabbalahChart, Pillar, PillarWeight, Sefirah, SefirahPlacement, SefirotAspect, Tikkun,
    World, WorldCount,
};
use crate::aspects::Aspect;
use crate::birth::ChartError;
use crate::body::{Body, Point};
use crate::moment::{Moment, instant, julian_day};
use crate::nativity::agreed;
use crate::western::{EssentialDignity, WesternChart};
use crate::withheld::{Reason, Withheld};

/// Casts the chart; planets, dignities and aspects are those of the western chart.
pub(crate) fn cast(moment: &Moment, western: &WesternChart) -> Result<KabbalahChart, ChartError> {
    let evening = evening_of(moment, moment.local.date())?;
    let hebrew_birth = hebrew_birth(moment, evening)?;
    let tikkun = agreed(hebrew_birth.dates.iter().map(|date| date.month)).map(Tikkun::of);
    let sefirot: Vec<_> = Sefirah::ALL.iter().map(|&sefirah| placement(western, sefirah)).collect();
    let hard_aspects = hard_aspects(western);
    let mut withheld = Vec::new();
    if !moment.time_known {
        withheld.push(Withheld::new("the side of sunset on which the birth fell", Reason::BirthTimeUnknown));
    }
    if !evening.by_sunset {
        withheld.push(Withheld::new(
            "the sunset (the evening is counted from six hours after the Sun's noon)",
            Reason::SunDidNotSet,
        ));
    }
    if tikkun.is_none() {
        withheld.push(Withheld::new("the tikkun of the Hebrew month", Reason::BirthTimeUnknown));
    }
    for placement in &sefirot {
        if placement.planet.is_some() && placement.world.is_none() {
            let what = format!("the world of {}", placement.sefirah);
            withheld.push(Withheld { what, reason: Reason::ChangedDuringTheDay });
        }
    }
    Ok(KabbalahChart {
        hebrew_birth,
        tikkun,
        worlds: worlds(&sefirot),
        pillars: Pillar::ALL.iter().map(|&pillar| pillar_weight(pillar, &sefirot, &hard_aspects)).collect(),
        sefirot,
        hard_aspects,
        withheld,
    })
}

/// The evening that ends the daylight of a civil date at the place of birth.
fn evening_of(moment: &Moment, date: Date) -> Result<Evening, ChartError> {
    let noon = date.to_datetime(Time::constant(12, 0, 0, 0));
    let offset = jiff::tz::Offset::from_seconds(moment.utc_offset_seconds).map_err(ChartError::Time)?;
    let noon = offset.to_timestamp(noon).map_err(ChartError::Time)?;
    Ok(evening(julian_day(noon), moment.latitude_degrees, moment.longitude_degrees))
}

/// The Hebrew day runs from evening to evening, and its date is that of the daylight in it.
///
/// In northern summers the Sun can set after civil midnight, so the evening before is looked at too.
fn hebrew_birth(moment: &Moment, evening: Evening) -> Result<HebrewBirth, ChartError> {
    let date = moment.local.date();
    let (yesterday, tomorrow) =
        (date.yesterday().map_err(ChartError::Time)?, date.tomorrow().map_err(ChartError::Time)?);
    let evening_before = evening_of(moment, yesterday)?.julian_day_ut;
    let daylight_at = |julian_day_ut: f64| {
        if julian_day_ut >= evening.julian_day_ut {
            tomorrow
        } else if julian_day_ut < evening_before {
            yesterday
        } else {
            date
        }
    };
    let (first, last) = match moment.day {
        Some([first, last]) => (daylight_at(julian_day(first)), daylight_at(julian_day(last))),
        None => (daylight_at(moment.julian_day_ut), daylight_at(moment.julian_day_ut)),
    };
    let dates = [yesterday, date, tomorrow].into_iter().filter(|day| (first..=last).contains(day));
    Ok(HebrewBirth {
        dates: dates.map(HebrewDate::of_daylight).collect(),
        sunset: if evening.by_sunset { Some(instant(evening.julian_day_ut)?) } else { None },
        after_sunset: (moment.time_known && evening.by_sunset).then_some(moment.julian_day_ut >= evening.julian_day_ut),
    })
}

fn placement(western: &WesternChart, sefirah: Sefirah) -> SefirahPlacement {
    let planet = sefirah.planet();
    let placement = planet.and_then(|planet| western.placements.iter().find(|placement| placement.body == planet));
    let sign = placement.and_then(|placement| placement.sign);
    SefirahPlacement {
        sefirah,
        pillar: sefirah.pillar(),
        planet,
        sign,
        position: placement.and_then(|placement| placement.position),
        world: sign.map(|sign| World::of_element(sign.element())),
        dignity: placement.and_then(|placement| placement.dignity),
        retrograde: placement.and_then(|placement| placement.retrograde),
    }
}

fn worlds(sefirot: &[SefirahPlacement]) -> Vec<WorldCount> {
    let count = |world| sefirot.iter().filter(|placement| placement.world == Some(world)).count() as u8;
    World::ALL.iter().map(|&world| WorldCount { world, element: world.element(), count: count(world) }).collect()
}

fn hard_aspects(western: &WesternChart) -> Vec<SefirotAspect> {
    let sefirah = |point: Point| match point {
        Point::Body(body) if Body::CLASSICAL.contains(&body) => Sefirah::of_planet(body),
        Point::Body(_) | Point::Angle(_) => None,
    };
    western
        .aspects
        .iter()
        .filter(|aspect| aspect.kind.is_hard())
        .filter_map(|aspect| {
            let (first, second) = (sefirah(aspect.first)?, sefirah(aspect.second)?);
            let &Aspect { kind, orb_degrees, orb_range_degrees, .. } = aspect;
            Some(SefirotAspect { first, second, kind, orb_degrees, orb_range_degrees })
        })
        .collect()
}

fn pillar_weight(pillar: Pillar, sefirot: &[SefirahPlacement], hard_aspects: &[SefirotAspect]) -> PillarWeight {
    let with = |dignities: [EssentialDignity; 2]| {
        let counts = |placement: &&SefirahPlacement| {
            placement.pillar == pillar && placement.dignity.is_some_and(|dignity| dignities.contains(&dignity))
        };
        sefirot.iter().filter(counts).count() as u8
    };
    let touches = |aspect: &&SefirotAspect| [aspect.first, aspect.second].iter().any(|end| end.pillar() == pillar);
    PillarWeight {
        pillar,
        dignified: with([EssentialDignity::Domicile, EssentialDignity::Exaltation]),
        burdened: with([EssentialDignity::Detriment, EssentialDignity::Fall]),
        hard_aspects: hard_aspects.iter().filter(touches).count() as u8,
    }
}
