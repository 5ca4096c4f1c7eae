//! Comparisons: symmetric where tradition is, exchanged where the order matters, and honest about unknown times.

use super::cast::{birth, now};
use crate::compare::Connection;
use crate::{Chart, Comparison, cast, compare};

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
    assert!(!comparison.human_design.withheld.is_empty());
    let json = serde_json::to_string(&comparison).unwrap();
    serde_json::from_str::<Comparison>(&json).unwrap();
}
