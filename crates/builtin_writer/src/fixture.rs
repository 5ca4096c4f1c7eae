//! Charts for the tests: every field filled at random within its range, whether or not a sky could look so.
//!
//! The writer must hold for any chart that the types allow; real births are read in the tests of the whole job.

mod comparison;
mod design;
mod kabbalah;
mod vedic;
mod western;

use jiff::civil::{Date, date};

use chart::compare::*;
use chart::gene_keys::{GeneKeysChart, Sequence, Sphere, SpherePlacement};
use chart::human_design::*;
use chart::kabbalah::*;
use chart::moment::{ClockChange, Moment, OffsetSource};
use chart::sky::{Angle, Aspect, AspectKind, AspectPhase, Body, Element, Modality, Point, Sign, SignPosition};
use chart::vedic::*;
use chart::western::*;
use chart::withheld::{Reason, Withheld};
use chart::{Chart, Comparison, SCHEMA_VERSION};

/// A chart of anybody, made from a seed; without a time of birth when `time_known` is false.
pub(crate) fn chart(seed: u64, time_known: bool) -> Chart {
    let mut chance = Chance { state: seed, time_known };
    Chart {
        schema_version: SCHEMA_VERSION,
        moment: chance.moment(),
        western: chance.western(),
        vedic: chance.vedic(),
        human_design: chance.human_design(),
        gene_keys: chance.gene_keys(),
        kabbalah: chance.kabbalah(),
    }
}

/// A comparison of anybody with anybody.
pub(crate) fn comparison(seed: u64, time_known: bool) -> Comparison {
    let mut chance = Chance { state: seed ^ 0x5eed, time_known };
    Comparison {
        schema_version: SCHEMA_VERSION,
        western: chance.western_comparison(),
        vedic: chance.vedic_comparison(),
        human_design: chance.human_design_comparison(),
        gene_keys: chance.gene_keys_comparison(),
        kabbalah: chance.kabbalah_comparison(),
    }
}

struct Chance {
    state: u64,
    time_known: bool,
}

impl Chance {
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.state >> 33) ^ (self.state >> 7 & 0xffff)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn degrees(&mut self, bound: usize) -> f64 {
        self.below(bound * 1000) as f64 / 1000.0
    }

    fn one<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 0
    }

    /// What needs the time of birth.
    fn timed<T>(&self, value: T) -> Option<T> {
        self.time_known.then_some(value)
    }

    /// What is usually known without the time.
    fn mostly<T>(&mut self, value: T) -> Option<T> {
        (self.time_known || self.below(8) > 0).then_some(value)
    }

    fn withheld(&self) -> Vec<Withheld> {
        if self.time_known {
            return Vec::new();
        }
        vec![
            Withheld::new("what rises and what culminates", Reason::BirthTimeUnknown),
            Withheld::new("the sign of the Moon", Reason::ChangedDuringTheDay),
        ]
    }

    fn moment(&mut self) -> Moment {
        let local =
            date(1950 + self.below(60) as i16, 1 + self.below(12) as i8, 1 + self.below(28) as i8).at(12, 0, 0, 0);
        let utc = local.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
        Moment {
            time_known: self.time_known,
            utc,
            local,
            utc_offset_seconds: 0,
            offset_source: OffsetSource::Zone,
            zone: "Europe/Lisbon".to_owned(),
            julian_reading: None,
            clock_change: ClockChange::None,
            day: None,
            julian_day_ut: 2_440_000.0 + self.degrees(20_000),
            julian_day_tt: 2_440_000.0,
            delta_t_seconds: 60.0,
            latitude_degrees: self.degrees(90),
            longitude_degrees: self.degrees(180),
        }
    }

    fn aspects(&mut self, points: &[Point], count: usize) -> Vec<Aspect> {
        let mut aspects: Vec<Aspect> = Vec::new();
        for first in 0..points.len() {
            for second in first + 1..points.len() {
                if aspects.len() < count && self.below(4) == 0 {
                    let kind = self.one(AspectKind::ALL);
                    let phase = self.one(AspectPhase::ALL);
                    aspects.push(Aspect {
                        first: points[first],
                        second: points[second],
                        kind,
                        orb_degrees: self.degrees(8),
                        orb_range_degrees: None,
                        phase: self.time_known.then_some(phase),
                    });
                }
            }
        }
        aspects.sort_by(|a, b| a.orb_degrees.total_cmp(&b.orb_degrees));
        aspects
    }

    fn points(&self) -> Vec<Point> {
        let mut points: Vec<Point> = Body::PLANETS.iter().map(|body| Point::Body(*body)).collect();
        points.push(Point::Body(Body::NorthNode));
        if self.time_known {
            points.extend([Point::Angle(Angle::Ascendant), Point::Angle(Angle::Midheaven)]);
        }
        points
    }
}
