//! Comparisons: symmetric where tradition is, exchanged where the order matters, and honest about unknown times.

use super::cast::{birth, now};
use crate::chart::compare::{Ashtakoot, Connection, JanmaChandra, Kuta};
use crate::chart::vedic::nakshatra::WIDTH_DEGREES;
use crate::chart::{Chart, Comparison, cast, compare};

fn pair() -> (Chart, Chart) {
    let first = birth("1987-03-14", Some("06:42:00"), "Europe/Lisbon", 38.72, -9.14);
    let second = birth("1990-11-02", Some("23:15:00"), "Asia/Kolkata", 19.08, 72.88);
    (cast(&first, now()).unwrap(), cast(&second, now()).unwrap())
}

#[test]
fn the_composite_is_the_same_in_either_order() {
    let (first, second) = pair();
    let (one, other) = (compare(&first, &second).western, compare(&second, &first).western);
    assert_eq!(one.composite, other.composite);
    assert_eq!(one.first_in_second, other.second_in_first);
    let mut turned: Vec<_> = other.synastry.iter().map(|aspect| (aspect.second, aspect.first, aspect.kind)).collect();
    let mut straight: Vec<_> = one.synastry.iter().map(|aspect| (aspect.first, aspect.second, aspect.kind)).collect();
    turned.sort_unstable_by_key(|(first, second, _)| (*first, *second));
    straight.sort_unstable_by_key(|(first, second, _)| (*first, *second));
    assert_eq!(straight, turned);
}

#[test]
fn exchanging_the_two_exchanges_every_role() {
    let (first, second) = pair();
    let (one, other) = (compare(&first, &second), compare(&second, &first));
    assert_eq!(one.vedic.first_as_groom, other.vedic.second_as_groom);
    for (channel, turned) in one.human_design.channels.iter().zip(&other.human_design.channels) {
        let expected = match channel.connection {
            Connection::Electromagnetic => Connection::Electromagnetic,
            Connection::Companionship => Connection::Companionship,
            Connection::DominanceOfFirst => Connection::DominanceOfSecond,
            Connection::DominanceOfSecond => Connection::DominanceOfFirst,
            Connection::CompromiseOfFirst => Connection::CompromiseOfSecond,
            Connection::CompromiseOfSecond => Connection::CompromiseOfFirst,
        };
        assert_eq!(turned.connection, expected);
    }
    assert_eq!(one.human_design.centres, other.human_design.centres);
    assert_eq!(one.gene_keys.shared_keys, other.gene_keys.shared_keys);
}

#[test]
fn a_comparison_with_an_unknown_time_says_what_it_leaves_out() {
    let (first, _) = pair();
    let unknown = cast(&birth("1990-11-02", None, "Asia/Kolkata", 19.08, 72.88), now()).unwrap();
    let comparison = compare(&first, &unknown);
    assert!(comparison.western.first_in_second.is_none());
    assert!(comparison.western.second_in_first.is_some());
    assert!(comparison.western.composite.ascendant.is_none());
    assert!(!comparison.western.withheld.is_empty());
    assert!(comparison.human_design.definition.is_none());
    let json = serde_json::to_string(&comparison).unwrap();
    serde_json::from_str::<Comparison>(&json).unwrap();
}

/// The middle of a pada (1 to 4) of a nakshatra (0 for Ashwini).
fn moon(nakshatra: usize, pada: usize) -> JanmaChandra {
    JanmaChandra::at((nakshatra as f64 + (pada as f64 - 0.5) / 4.0) * WIDTH_DEGREES)
}

#[test]
fn a_moon_with_its_own_like_gets_everything_but_nadi() {
    for nakshatra in 0..27 {
        let match_ = Ashtakoot::of(moon(nakshatra, 1), moon(nakshatra, 1));
        assert_eq!(match_.total_points, 28.0, "nakshatra {nakshatra}");
        assert_eq!(match_.kutas[Kuta::Nadi as usize].points, 0.0);
    }
}

/// Worked by hand from the classes and tables of the kutas; the first two are the cells that printed guna tables show.
#[test]
fn totals_are_those_worked_by_hand() {
    let points =
        |groom, bride| -> Vec<f64> { Ashtakoot::of(groom, bride).kutas.iter().map(|score| score.points).collect() };
    let (ashwini, bharani) = (moon(0, 1), moon(1, 1));
    assert_eq!(points(ashwini, bharani), [1.0, 2.0, 3.0, 2.0, 5.0, 6.0, 7.0, 8.0]);
    assert_eq!(points(bharani, ashwini), [1.0, 2.0, 3.0, 2.0, 5.0, 5.0, 7.0, 8.0]);
    // Rohini in Vrishabha and Hasta in Kanya: fifth and ninth from each other, serpent and buffalo.
    assert_eq!(points(moon(3, 2), moon(12, 2)), [1.0, 1.0, 3.0, 1.0, 5.0, 5.0, 0.0, 8.0]);
    // Magha in Simha and Anuradha in Vrischika: a Kshatriya groom for a Brahmin bride, two grahas that are friends.
    assert_eq!(points(moon(9, 1), moon(16, 2)), [0.0, 0.0, 1.5, 2.0, 5.0, 1.0, 7.0, 8.0]);
    // Dhanu is split: its first half is Manava, its second Chatushpada.
    assert_eq!(points(moon(18, 1), moon(19, 4))[1], 1.0);
}

/// What tradition says of the kutas that have rules and no table, for all pairs of padas.
#[test]
fn every_pair_of_moons_scores_between_nothing_and_36() {
    let moons: Vec<_> = (0..27).flat_map(|nakshatra| (1..=4).map(move |pada| moon(nakshatra, pada))).collect();
    for &groom in &moons {
        for &bride in &moons {
            let found = Ashtakoot::of(groom, bride);
            for score in &found.kutas {
                assert!((0.0..=score.possible_points).contains(&score.points), "{score:?}");
            }
            let points = |kuta: Kuta| found.kutas[kuta as usize].points;
            let exchanged = Ashtakoot::of(bride, groom);
            for kuta in [Kuta::Tara, Kuta::Yoni, Kuta::GrahaMaitri, Kuta::Bhakoot, Kuta::Nadi] {
                assert_eq!(points(kuta), exchanged.kutas[kuta as usize].points, "{kuta} is the same either way");
            }
            assert_eq!(found.meets_the_traditional_minimum, found.total_points >= 18.0);
        }
    }
}
