//! The western chart page: the wheel, and for two people the bi-wheel with the aspects between them.

use crate::drawing::Drawing;
use crate::drawing::wheel::{WheelAspect, WheelBody, WheelDrawing, WheelHouses};
use crate::input::ChartPage;
use chart::compare::{Composite, SynastryAspect};
use chart::sky::{Angle, AspectKind, Body, Point};
use chart::western::{HouseSystem, Placement, WesternChart};
use chart::{Chart, Comparison};

use super::{or_dash, table};

pub(crate) fn person(chart: &Chart) -> ChartPage {
    let western = &chart.western;
    let rows = western.placements.iter().map(row).collect();
    ChartPage {
        drawing: Some(Drawing::Wheel(WheelDrawing::from(western))),
        tables: vec![table("", ["", "Body", "Position", "House"], rows)],
        notes: pole_note(chart).into_iter().collect(),
        ..ChartPage::default()
    }
}

/// Said of the houses that are drawn, which in a page of two are the first person's.
fn pole_note(chart: &Chart) -> Option<String> {
    let whole_signs = chart.western.houses.as_ref()?.system == HouseSystem::WholeSign;
    whole_signs.then(|| "So near the pole Placidus houses do not exist: the houses drawn are whole signs.".to_owned())
}

/// The first person's wheel with the second's bodies around it.
pub(crate) fn overlay(first: &Chart, second: &Chart, comparison: &Comparison) -> ChartPage {
    let synastry = &comparison.western.synastry;
    let aspects = synastry
        .iter()
        .filter(|aspect| aspect.kind != AspectKind::Conjunction)
        .filter_map(|aspect| {
            Some(WheelAspect {
                from_degrees: longitude(&first.western, aspect.first)?,
                to_degrees: longitude(&second.western, aspect.second)?,
                is_hard: aspect.kind.is_hard(),
                orb_degrees: aspect.orb_degrees,
            })
        })
        .collect();
    let wheel = WheelDrawing { second_bodies: bodies(&second.western), aspects, ..WheelDrawing::from(&first.western) };
    let rows = synastry
        .iter()
        .take(CLOSEST_ASPECTS)
        .map(|aspect| {
            [
                aspect.first.name().to_owned(),
                format!("{} {}", aspect.kind.symbol(), aspect.kind),
                aspect.second.name().to_owned(),
                orb(aspect),
            ]
        })
        .collect();
    ChartPage {
        drawing: Some(Drawing::Wheel(wheel)),
        tables: vec![table("The closest aspects", ["First", "Aspect", "Second", "Orb"], rows)],
        notes: pole_note(first).into_iter().chain(composite_note(&comparison.western.composite)).collect(),
        ..ChartPage::default()
    }
}

/// Such as `1°20′`, or `up to 7°31′` where it changed during a day of unknown time.
fn orb(aspect: &SynastryAspect) -> String {
    let minutes = |degrees: f64| (degrees * 60.0).round() as u32;
    let form = |minutes: u32| format!("{}°{:02}′", minutes / 60, minutes % 60);
    match aspect.orb_range_degrees {
        Some([smallest, widest]) if minutes(smallest) != minutes(widest) => {
            format!("up to {}", form((widest * 60.0).ceil() as u32))
        }
        _ => form(minutes(aspect.orb_degrees)),
    }
}

const CLOSEST_ASPECTS: usize = 14;

/// How far these bodies ever stand from the Sun, seen from the Earth, in whole degrees and rounded up.
const GREATEST_ELONGATIONS_DEGREES: [(Body, f64); 2] = [(Body::Mercury, 29.0), (Body::Venus, 48.0)];

/// How far midpoints of Sun and Venus or Mercury come apart between the noon and another hour of two days, rounded up.
const DAY_DEGREES: f64 = 2.0;

/// Midpoints are taken body by body, so that a composite may show what no sky does.
fn composite_note(composite: &Composite) -> Option<String> {
    let longitude = |body: Body| {
        composite
            .placements
            .iter()
            .find(|placement| placement.body == body)
            .map(|placement| placement.longitude_degrees)
    };
    let sun = longitude(Body::Sun)?;
    let known = composite.placements.iter().all(|placement| placement.day_range_degrees.is_none());
    let far = GREATEST_ELONGATIONS_DEGREES.iter().filter_map(|&(body, greatest)| {
        let around = (longitude(body)? - sun).rem_euclid(360.0);
        let distance = around.min(360.0 - around);
        // At another hour of an unknown one neither has gone further than this.
        let certain = distance - if known { 0.0 } else { DAY_DEGREES };
        let far = if known { format!("{distance:.0}°") } else { format!("more than {greatest:.0}°") };
        (certain > greatest).then(|| format!("{} stands {far} from the Sun", body.name()))
    });
    let far: Vec<String> = far.collect();
    (!far.is_empty()).then(|| {
        let what = far.join(" and ");
        format!("The composite is made of midpoints and is no real sky: its {what}, farther than is ever seen.")
    })
}

fn row(placement: &Placement) -> [String; 4] {
    let position = match (placement.position, placement.sign) {
        (Some(position), _) => {
            format!("{}°{:02}′ {} {}", position.degree, position.minute, position.sign.symbol(), position.sign)
        }
        (None, Some(sign)) => format!("{} {sign}", sign.symbol()),
        (None, None) => "–".to_owned(),
    };
    let retrograde = if placement.retrograde == Some(true) { " ℞" } else { "" };
    [
        placement.body.symbol().to_owned(),
        placement.body.name().to_owned(),
        format!("{position}{retrograde}"),
        or_dash(placement.house),
    ]
}

fn bodies(chart: &WesternChart) -> Vec<WheelBody> {
    chart
        .placements
        .iter()
        .map(|placement| WheelBody {
            symbol: placement.body.symbol().to_owned(),
            longitude_degrees: placement.longitude_degrees,
            label: placement.position.map_or_else(String::new, |position| format!("{}°", position.degree)),
            retrograde: placement.retrograde == Some(true),
        })
        .collect()
}

fn longitude(chart: &WesternChart, point: Point) -> Option<f64> {
    match point {
        Point::Body(body) => chart
            .placements
            .iter()
            .find(|placement| placement.body == body)
            .map(|placement| placement.longitude_degrees),
        Point::Angle(angle) => chart.houses.as_ref().map(|houses| match angle {
            Angle::Ascendant => houses.ascendant.longitude_degrees,
            Angle::Midheaven => houses.midheaven.longitude_degrees,
            Angle::Descendant => houses.descendant.longitude_degrees,
            Angle::ImumCoeli => houses.imum_coeli.longitude_degrees,
        }),
    }
}

impl From<&WesternChart> for WheelDrawing {
    fn from(chart: &WesternChart) -> Self {
        let houses = chart.houses.as_ref().map(|houses| WheelHouses {
            ascendant_degrees: houses.ascendant.longitude_degrees,
            midheaven_degrees: houses.midheaven.longitude_degrees,
            cusps_degrees: houses.cusps.iter().map(|cusp| cusp.longitude_degrees).collect(),
        });
        let aspects = chart
            .aspects
            .iter()
            // Two bodies in conjunction stand beside each other: a line would show nothing.
            .filter(|aspect| aspect.kind != AspectKind::Conjunction)
            .filter_map(|aspect| {
                Some(WheelAspect {
                    from_degrees: longitude(chart, aspect.first)?,
                    to_degrees: longitude(chart, aspect.second)?,
                    is_hard: aspect.kind.is_hard(),
                    orb_degrees: aspect.orb_degrees,
                })
            })
            .collect();
        WheelDrawing { houses, bodies: bodies(chart), second_bodies: Vec::new(), aspects }
    }
}

#[cfg(test)]
mod tests {
    use chart::{Birth, cast, compare};

    use super::*;

    fn born_on(date: &str) -> Chart {
        let birth = Birth {
            date: date.parse().unwrap(),
            time: Some("12:00".parse().unwrap()),
            zone: "Europe/London".to_owned(),
            latitude_degrees: 51.5,
            longitude_degrees: -0.1,
            utc_offset_seconds: None,
        };
        cast(&birth, "2026-06-01T12:00:00Z".parse().unwrap()).unwrap()
    }

    /// The note of the first couple that has one: somebody born on the day, and somebody half a year off, when the Suns are opposite.
    fn first_note(day: &str) -> Option<String> {
        let first = born_on(day);
        let others = (1..=28).map(|day| born_on(&format!("1990-07-{day:02}")));
        others.into_iter().find_map(|other| composite_note(&compare(&first, &other).western.composite))
    }

    #[test]
    fn a_composite_that_no_sky_shows_is_said_to_be_none() {
        let note = first_note("1990-01-08").unwrap();
        assert!(note.starts_with("The composite is made of midpoints and is no real sky: its "), "{note}");
        assert!(note.contains("° from the Sun") && note.ends_with(", farther than is ever seen."), "{note}");
        let one = born_on("1990-01-08");
        assert_eq!(composite_note(&compare(&one, &one).western.composite), None);
    }
}
