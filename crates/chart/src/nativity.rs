//! A birth's sky: the moment itself, or, when the time is unknown, looks spread over the day and what they agree on.

use super::body::Body;
use super::ephemeris::{Motion, Observer};
use super::moment::Moment;

/// All bodies at one instant.
#[derive(Clone, Debug)]
pub(crate) struct Sky {
    pub julian_day_tt: f64,
    /// Sun to Pluto.
    planets: [Motion; 10],
    north_node: Motion,
    pub mean_node_degrees: f64,
}

impl Sky {
    /// The sky at a Julian day TT.
    pub(crate) fn at(julian_day_tt: f64) -> Sky {
        let observer = Observer::at(julian_day_tt);
        let [moon, north_node] = observer.moon_and_north_node();
        Sky {
            julian_day_tt,
            planets: Body::PLANETS.map(|body| if body == Body::Moon { moon } else { observer.motion(body) }),
            north_node,
            mean_node_degrees: observer.mean_node_degrees(),
        }
    }

    /// Where a body stands and how it moves.
    pub(crate) fn motion(&self, body: Body) -> Motion {
        match body {
            Body::NorthNode => self.north_node,
            Body::SouthNode => opposite(self.north_node),
            Body::Earth => opposite(self.planets[0]),
            Body::Sun
            | Body::Moon
            | Body::Mercury
            | Body::Venus
            | Body::Mars
            | Body::Jupiter
            | Body::Saturn
            | Body::Uranus
            | Body::Neptune
            | Body::Pluto => self.planets[body as usize],
        }
    }

    /// A body's longitude.
    pub(crate) fn longitude_degrees(&self, body: Body) -> f64 {
        self.motion(body).longitude_degrees
    }
}

fn opposite(motion: Motion) -> Motion {
    Motion {
        longitude_degrees: super::angle::normalised_degrees(motion.longitude_degrees + 180.0),
        latitude_degrees: -motion.latitude_degrees,
        speed_degrees_per_day: motion.speed_degrees_per_day,
    }
}

/// The moment of a birth with its sky, and the skies of the day when the time is unknown.
#[derive(Clone, Debug)]
pub(crate) struct Nativity {
    pub moment: Moment,
    /// At the moment; at local noon when the time is unknown.
    pub sky: Sky,
    /// The moment's sky alone, or those of the whole day, first and last instant included.
    pub day: Vec<Sky>,
}

impl Nativity {
    /// Looks at the sky of a moment.
    pub(crate) fn of(moment: Moment) -> Nativity {
        let sky = Sky::at(moment.julian_day_tt);
        let day = if moment.time_known {
            vec![sky.clone()]
        } else {
            moment.sampled_julian_days_tt().into_iter().map(Sky::at).collect()
        };
        Nativity { moment, sky, day }
    }

    /// The skies of the first and the last instant of a day of unknown time.
    pub(crate) fn ends_of_day(&self) -> Option<[&Sky; 2]> {
        if self.moment.time_known { None } else { Some([self.day.first()?, self.day.last()?]) }
    }

    /// What `fact` says of every sky, if it says the same of all.
    pub(crate) fn all_day<T: PartialEq>(&self, fact: impl Fn(&Sky) -> T) -> Option<T> {
        agreed(self.day.iter().map(fact))
    }
}

/// The one value that all share; `None` if they differ or there is none.
pub(crate) fn agreed<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
