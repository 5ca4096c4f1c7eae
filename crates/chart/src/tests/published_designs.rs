//! Human Design charts that others have published, of every type, each with where it was found.

use super::cast::{birth, now};
use crate::birth::Birth;
use crate::cast;
use crate::human_design::{CrossAngle, DesignType};

/// Whose; date, time, zone, latitude, longitude and, where the zone is wrong, the offset in seconds; type, profile, authority and
/// definition; angle and gates of the cross; channels; where it was published. A dash for what is not published.
///
/// Births of public figures are those of the astrologers' databanks unless the publisher gives them. Where a page gives a private person's birth the
/// instant alone is taken over.
const PUBLISHED: &str = include_str!("../../tests/fixtures/published_designs.txt");

/// What is published, split at the semicolons; the source may hold some.
fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    PUBLISHED.lines().map(|line| line.splitn(9, "; ").collect())
}

fn birth_of(cell: &str) -> Birth {
    let parts: Vec<&str> = cell.split(' ').collect();
    let place = [parts[3], parts[4]].map(|degrees| degrees.parse().unwrap());
    let time = format!("{}:00", parts[1]);
    Birth {
        utc_offset_seconds: parts.get(5).map(|seconds| seconds.parse().unwrap()),
        ..birth(parts[0], Some(&time), parts[2], place[0], place[1])
    }
}

#[test]
fn published_charts_of_every_type_are_met() {
    for cells in rows() {
        let chart = cast(&birth_of(cells[1]), now()).unwrap().human_design;
        let cross = chart.incarnation_cross.unwrap();
        let angle = match cross.angle {
            CrossAngle::RightAngle => "Right",
            CrossAngle::Juxtaposition => "Juxtaposition",
            CrossAngle::LeftAngle => "Left",
        };
        let [sun, earth, design_sun, design_earth] = cross.gates;
        let channels: Vec<_> = chart.channels.iter().map(|defined| defined.channel.to_string()).collect();
        let found = [
            chart.design_type.unwrap().to_string(),
            chart.profile.unwrap().to_string(),
            chart.authority.unwrap().to_string(),
            chart.definition.unwrap().to_string(),
            format!("{angle} {sun}/{earth} {design_sun}/{design_earth}"),
            if channels.is_empty() { "none".to_owned() } else { channels.join(" ") },
        ];
        for (found, published) in found.iter().zip(&cells[2..8]).filter(|(_, published)| **published != "-") {
            assert_eq!(found, published, "{}", cells[0]);
        }
    }
}

#[test]
fn every_type_has_a_chart_that_is_published_with_all_but_its_channels() {
    let whole = |design_type: DesignType| {
        let of_type = rows().filter(move |cells| cells[2] == design_type.name());
        of_type.map(|cells| cells[3..7].iter().filter(|cell| **cell != "-").count()).max().unwrap()
    };
    for design_type in DesignType::ALL {
        // No page was found that gives a Reflector's cross.
        assert_eq!(whole(*design_type), if *design_type == DesignType::Reflector { 3 } else { 4 }, "{design_type}");
    }
}
