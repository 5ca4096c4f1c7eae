//! The zones that are compiled in, against Debian's own files of the same release (`crates/chart/tests/oracle/make_zones.py`).

use std::hash::Hasher;

use fnv::FnvHasher;
use jiff::{SignedDuration, Timestamp};

use crate::zones::{zone, zone_name};

/// Every ten days from 1800 to 2036.
const LOOKS: i32 = 8_650;

#[test]
fn every_zone_has_the_offsets_of_debians_zoneinfo() {
    let first: Timestamp = "1800-01-01T12:00:00Z".parse().unwrap();
    let mut zones = 0;
    for row in include_str!("../../tests/fixtures/zones.csv").lines().skip(1) {
        let (name, hash) = row.split_once(',').unwrap();
        let zone = zone(name).unwrap().unwrap();
        let mut hasher = FnvHasher::default();
        for look in 0..LOOKS {
            let instant = first + SignedDuration::from_hours(240 * i64::from(look));
            hasher.write(&zone.to_offset(instant).seconds().to_le_bytes());
        }
        assert_eq!(format!("{:016x}", hasher.finish()), hash, "{name}");
        zones += 1;
    }
    assert_eq!(zones, crate::zones::COUNT);
}

#[test]
fn a_zone_is_found_whatever_its_capitals() {
    assert_eq!(zone_name("america/argentina/buenos_aires"), Some("America/Argentina/Buenos_Aires"));
    assert_eq!(zone_name("utc"), Some("UTC"));
    assert_eq!(zone_name("Europe/Atlantis"), None);
    assert_eq!(zone_name(""), None);
}
