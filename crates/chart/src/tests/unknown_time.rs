//! Births without a time: what is stated holds at every minute of the day.

use super::cast::{birth, now};
use crate::compare::{Connection, compare};
use crate::human_design::{Definition, Gate, Side};
use crate::moment::Moment;
use crate::{Birth, Chart, cast};

fn chart(birth: &Birth) -> Chart {
    cast(birth, now()).unwrap()
}

/// The birth at every quarter of an hour of its day.
fn at_every_quarter(unknown: &Birth) -> Vec<Chart> {
    (0..96)
        .map(|quarter| {
            chart(&Birth { time: Some(jiff::civil::time(quarter / 4, quarter % 4 * 15, 0, 0)), ..unknown.clone() })
        })
        .collect()
}

#[test]
fn a_cross_whose_angle_and_gates_held_all_day_is_stated() {
    let unknown = birth("2021-06-14", None, "America/Port_of_Spain", 10.65, -61.52);
    let cross = chart(&unknown).human_design.incarnation_cross;
    assert!(cross.is_some());
    assert!(at_every_quarter(&unknown).iter().all(|known| known.human_design.incarnation_cross == cross));
}

/// Each aspect with its orb at a known time, and with the orbs that it may have at an unknown one.
fn orbs(chart: &Chart, other: &Chart) -> Vec<(String, f64, Option<[f64; 2]>)> {
    let between = compare(chart, other);
    let natal = chart
        .western
        .aspects
        .iter()
        .map(|a| (format!("natal {} {} {}", a.first, a.kind, a.second), a.orb_degrees, a.orb_range_degrees));
    let transits = chart.western.transits.aspects.iter();
    let transits = transits
        .map(|a| (format!("transit {} {} {}", a.transiting, a.kind, a.natal), a.orb_degrees, a.orb_range_degrees));
    let sefirot = chart.kabbalah.hard_aspects.iter();
    let sefirot =
        sefirot.map(|a| (format!("tree {} {} {}", a.first, a.kind, a.second), a.orb_degrees, a.orb_range_degrees));
    let synastry = between.western.synastry.iter();
    let synastry =
        synastry.map(|a| (format!("synastry {} {} {}", a.first, a.kind, a.second), a.orb_degrees, a.orb_range_degrees));
    let composite = between.western.composite.aspects.iter();
    let composite = composite
        .map(|a| (format!("composite {} {} {}", a.first, a.kind, a.second), a.orb_degrees, a.orb_range_degrees));
    let trees = between.kabbalah.hard_aspects.iter();
    let trees =
        trees.map(|a| (format!("trees {} {} {}", a.first, a.kind, a.second), a.orb_degrees, a.orb_range_degrees));
    natal.chain(transits).chain(sefirot).chain(synastry).chain(composite).chain(trees).collect()
}

/// A hundredth of a degree for what turns round between two looks.
#[test]
fn every_orb_of_the_day_lies_in_the_range_that_is_stated() {
    let warsaw = chart(&birth("1988-07-03", Some("14:30:00"), "Europe/Warsaw", 52.23, 21.01));
    let unknown = birth("1990-01-15", None, "Asia/Bangkok", 13.75, 100.5);
    let stated = orbs(&chart(&unknown), &warsaw);
    for known in at_every_quarter(&unknown) {
        let now = orbs(&known, &warsaw);
        for (aspect, widest, range) in &stated {
            let [smallest, range_end] = range.unwrap();
            assert_eq!(range_end, *widest);
            let (_, orb, certain) =
                now.iter().find(|(other, ..)| other == aspect).unwrap_or_else(|| panic!("{aspect}"));
            assert!((smallest - 0.01..=widest + 0.01).contains(orb), "{aspect}: {orb} at {}", known.moment.local);
            assert_eq!(*certain, None);
        }
    }
    let of_the_moon = stated.iter().find(|(aspect, ..)| aspect == "natal Moon Trine Neptune").unwrap();
    let [smallest, widest] = of_the_moon.2.unwrap();
    assert!(smallest == 0.0 && (7.4..7.6).contains(&widest), "{of_the_moon:?}");
    for start in ["natal", "transit", "tree ", "synastry", "composite", "trees"] {
        assert!(stated.iter().any(|(aspect, ..)| aspect.starts_with(start)), "{start}");
    }
}

/// The degrees in the JSON of an unknown hour are those of noon, and each has the range of its day beside it.
#[test]
fn every_longitude_of_an_unknown_hour_has_its_range_beside_it() {
    let warsaw = chart(&birth("1988-07-03", Some("14:30:00"), "Europe/Warsaw", 52.23, 21.01));
    let bangkok = chart(&birth("1990-01-15", None, "Asia/Bangkok", 13.75, 100.5));
    let moons = |chart: &Chart| {
        let composite = compare(chart, &warsaw).western.composite.placements[1].day_range_degrees;
        let design = &chart.human_design;
        let moon = |activation: &crate::human_design::Activation| activation.body == crate::body::Body::Moon;
        let activations = [&design.personality, &design.design]
            .map(|all| all.iter().find(|one| moon(one)).unwrap().day_range_degrees);
        [
            chart.western.placements[1].day_range_degrees,
            chart.vedic.grahas[1].day_range_degrees,
            activations[0],
            activations[1],
            composite,
        ]
    };
    let travelled = |range: Option<[f64; 2]>| range.map(|[from, to]| (to - from).rem_euclid(360.0));
    let [natal, sidereal, personality, design, composite] = moons(&bangkok).map(|range| travelled(range).unwrap());
    assert!((11.0..15.5).contains(&natal) && (11.0..15.5).contains(&design));
    assert!(
        (sidereal - natal).abs() < 0.001
            && (personality - natal).abs() < 0.001
            && (composite - natal / 2.0).abs() < 0.1
    );
    assert!(moons(&warsaw).map(travelled).iter().all(Option::is_none));
}

#[test]
fn a_window_shorter_than_three_hours_is_not_missed() {
    let unknown = birth("1998-03-03", None, "Europe/London", 51.5, -0.1);
    let definition = chart(&unknown).human_design.definition;
    assert_ne!(definition, Some(Definition::Single));
    for (index, unknown) in ["1985-05-05", "1992-02-29", "2003-11-11"]
        .map(|date| birth(date, None, "Asia/Tokyo", 35.7, 139.7))
        .iter()
        .enumerate()
    {
        let stated = chart(unknown).human_design;
        for known in at_every_quarter(unknown) {
            assert!(
                stated.definition.is_none_or(|definition| Some(definition) == known.human_design.definition),
                "{index}"
            );
            assert!(stated.design_type.is_none_or(|kind| Some(kind) == known.human_design.design_type), "{index}");
        }
    }
}

#[test]
fn a_connection_is_stated_only_if_it_holds_at_every_hour() {
    let bangkok = birth("1990-01-15", None, "Asia/Bangkok", 13.75, 100.5);
    let warsaw = chart(&birth("1988-07-03", Some("14:30:00"), "Europe/Warsaw", 52.23, 21.01));
    let stated = compare(&chart(&bangkok), &warsaw).human_design;
    for known in at_every_quarter(&bangkok) {
        let holds = compare(&known, &warsaw).human_design;
        assert!(stated.definition.is_none_or(|definition| Some(definition) == holds.definition));
        for channel in &stated.channels {
            let same =
                holds.channels.iter().find(|other| other.channel == channel.channel).map(|other| other.connection);
            assert_eq!(same, Some(channel.connection), "{:?} at {}", channel.channel, known.moment.local);
        }
    }
}

/// On 31 December 1990 in Christchurch gate 52 passed from one body to another: no single activation had it all day, and yet it was there.
#[test]
fn a_gate_that_one_body_hands_to_another_is_held_all_day() {
    let rose = birth("1990-12-31", None, "Pacific/Auckland", -43.53, 172.64);
    let dmitri = chart(&birth("1984-02-29", Some("03:20:00"), "Asia/Vladivostok", 43.12, 131.89));
    let stated = compare(&dmitri, &chart(&rose)).human_design;
    let shared = stated.channels.iter().find(|shared| shared.channel.to_string() == "9-52").unwrap();
    assert_eq!(
        (shared.connection, gates(&shared.first_gates), gates(&shared.second_gates)),
        (Connection::Electromagnetic, vec![9], vec![52])
    );
}

/// Whoever makes a channel with another has a gate of it, and every side of a channel that is told had it at every quarter of an hour.
#[test]
fn gates_and_sides_of_a_day_are_those_that_every_hour_has() {
    let other = chart(&birth("1988-07-03", Some("14:30:00"), "Europe/Warsaw", 52.23, 21.01));
    for date in ["1951-05-04", "1969-12-24", "1977-03-19", "1990-12-31", "2004-02-29", "2011-09-07"] {
        let unknown = birth(date, None, "Pacific/Auckland", -43.53, 172.64);
        let (stated, shared) = (chart(&unknown).human_design, compare(&chart(&unknown), &other).human_design);
        let quarters = at_every_quarter(&unknown);
        for own in &stated.channels {
            let of = |known: &Chart| {
                let found = known.human_design.channels.iter().find(|channel| channel.channel == own.channel);
                found.unwrap().sides.clone()
            };
            for (place, sides) in own.sides.iter().enumerate() {
                for side in [Side::Personality, Side::Design] {
                    let always = quarters.iter().all(|known| of(known)[place].contains(&side));
                    assert_eq!(sides.contains(&side), always, "{date}: {:?}", own.channel);
                }
            }
        }
        for shared in &shared.channels {
            let counts = (shared.first_gates.len(), shared.second_gates.len());
            match shared.connection {
                Connection::Electromagnetic => assert_eq!(counts, (1, 1), "{date}: {shared:?}"),
                Connection::Companionship => assert_eq!(counts, (2, 2), "{date}: {shared:?}"),
                Connection::DominanceOfFirst => assert_eq!(counts, (2, 0), "{date}: {shared:?}"),
                Connection::DominanceOfSecond => assert_eq!(counts, (0, 2), "{date}: {shared:?}"),
                Connection::CompromiseOfSecond => assert_eq!(counts, (2, 1), "{date}: {shared:?}"),
                // Which of the two gates the first has may change in the course of the day.
                Connection::CompromiseOfFirst => assert!(counts.0 <= 1 && counts.1 == 2, "{date}: {shared:?}"),
            }
        }
    }
}

fn gates(gates: &[Gate]) -> Vec<u8> {
    gates.iter().map(|gate| gate.number()).collect()
}

#[test]
fn where_the_sun_sets_after_midnight_the_hebrew_dates_are_those_of_the_day() {
    let fairbanks = chart(&birth("1990-06-03", None, "America/Anchorage", 64.84, -147.72));
    let dates: Vec<String> = fairbanks.kabbalah.hebrew_birth.dates.iter().map(ToString::to_string).collect();
    assert_eq!(dates, ["9 Sivan 5750", "10 Sivan 5750"]);
    let london = chart(&birth("1990-06-03", None, "Europe/London", 51.5, -0.1));
    let dates: Vec<String> = london.kabbalah.hebrew_birth.dates.iter().map(ToString::to_string).collect();
    assert_eq!(dates, ["10 Sivan 5750", "11 Sivan 5750"]);
}

#[test]
fn a_composite_ascendant_follows_its_midheaven() {
    let place = |hour: i8| birth("1990-01-15", Some(&format!("{hour:02}:10:00")), "Asia/Bangkok", 13.75, 100.5);
    for (one, other) in (0..24).flat_map(|one| (0..24).map(move |other| (one, other))) {
        let composite = compare(&chart(&place(one)), &chart(&place(other))).western.composite;
        let (ascendant, midheaven) = (composite.ascendant.unwrap(), composite.midheaven.unwrap());
        let after = (ascendant.longitude_degrees - midheaven.longitude_degrees).rem_euclid(360.0);
        assert!(after < 180.0, "{one} and {other}: {after}");
    }
}

#[test]
fn an_unknown_time_is_looked_at_within_its_own_day() {
    let moment = Moment::of(&birth("1990-06-03", None, "Europe/London", 51.5, -0.1)).unwrap();
    let days = moment.sampled_julian_days_tt();
    assert!((days.last().unwrap() - days[0] - 1.0).abs() < 0.001);
}
