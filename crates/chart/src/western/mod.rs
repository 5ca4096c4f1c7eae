//! The western chart: tropical zodiac, Placidus houses (whole-sign where Placidus does not exist), true node.

mod cast;
mod dignity;
mod profection;
mod transits;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub(crate) use cast::cast;

use super::aspects::{Aspect, AspectKind, AspectPhase, MovingPoint};
use super::body::{Angle, Body, Point};
pub use super::houses::{AnglePosition, Cusp, HouseSystem, Houses};
use super::named::named;
use super::nativity::Sky;
use super::withheld::Withheld;
use super::zodiac::{Element, Modality, Sign, SignPosition};

/// Everything the western system keeps of one birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WesternChart {
    /// Sun to Pluto, then North Node and South Node (true).
    pub placements: Vec<Placement>,
    /// The mean ascending node of the Moon, for comparison with the true one; of local noon when the time of birth is unknown.
    pub mean_node_longitude_degrees: f64,
    /// Ascendant, midheaven and cusps; `None` without a time of birth.
    pub houses: Option<Houses>,
    /// Strongest (smallest orb) first. Without a time of birth: those that held all day.
    pub aspects: Vec<Aspect>,
    pub sect: Option<Sect>,
    /// Ruler of the ascendant's sign.
    pub chart_ruler: Option<Body>,
    pub moon_phase: Option<MoonPhase>,
    /// How many of Sun to Pluto stand in each element (those whose sign is known).
    pub elements: Vec<ElementCount>,
    /// How many of Sun to Pluto stand in each modality (those whose sign is known).
    pub modalities: Vec<ModalityCount>,
    pub profection: Option<Profection>,
    pub transits: Transits,
    pub withheld: Vec<Withheld>,
}

/// One body of the western chart, geocentric, apparent, in the ecliptic and equinox of date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Placement {
    pub body: Body,
    /// 0 to 360; of local noon when the time of birth is unknown.
    pub longitude_degrees: f64,
    /// Of local noon when the time of birth is unknown.
    pub latitude_degrees: f64,
    /// Of local noon when the time of birth is unknown.
    pub speed_degrees_per_day: f64,
    /// Longitudes at the first and the last instant of the day, when the time of birth is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_range_degrees: Option<[f64; 2]>,
    pub retrograde: Option<bool>,
    /// `None` when the body changed sign during a day of unknown time.
    pub sign: Option<Sign>,
    /// To the minute; `None` when the time of birth is unknown.
    pub position: Option<SignPosition>,
    /// The third of the sign, with its ruler.
    pub decan: Option<Decan>,
    /// 1 to 12.
    pub house: Option<u8>,
    pub dignity: Option<EssentialDignity>,
}

/// A third of a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Decan {
    /// 1 to 3.
    pub number: u8,
    /// Its planet in the Chaldean order that begins with Mars at 0° Aries (Agrippa, De occulta philosophia II.37).
    pub ruler: Body,
}

named! {
    /// A classical planet's standing in a sign (Ptolemy, Tetrabiblos I.17 and I.19).
    pub enum EssentialDignity {
        Domicile => "Domicile",
        Exaltation => "Exaltation",
        Peregrine => "Peregrine",
        Detriment => "Detriment",
        Fall => "Fall",
    }
}

named! {
    /// Whether the Sun stood above the horizon.
    pub enum Sect { Day => "Day chart", Night => "Night chart" }
}

named! {
    /// The eight phases of the Moon, each 45° of elongation wide and centred on its name's angle.
    pub enum MoonPhase {
        New => "New Moon",
        WaxingCrescent => "Waxing crescent",
        FirstQuarter => "First quarter",
        WaxingGibbous => "Waxing gibbous",
        Full => "Full Moon",
        WaningGibbous => "Waning gibbous",
        LastQuarter => "Last quarter",
        WaningCrescent => "Waning crescent",
    }
}

/// Bodies in an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ElementCount {
    pub element: Element,
    pub count: u8,
}

/// Bodies in a modality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ModalityCount {
    pub modality: Modality,
    pub count: u8,
}

/// The annual profection in force at `now`: one house for each completed year (Valens, Anthology IV).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Profection {
    /// Completed years.
    pub age_years: u16,
    /// 1 to 12.
    pub house: u8,
    pub sign: Sign,
    /// The lord of the year, ruler of the sign.
    pub lord: Body,
    /// The house where the lord stood at birth.
    pub lord_natal_house: u8,
    /// The birthday on which the year began.
    pub begins: Date,
    /// The birthday on which it ends.
    pub ends: Date,
}

/// The sky at `now` against the chart of birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Transits {
    pub at: jiff::Timestamp,
    /// Where Sun to Pluto and the nodes stand now.
    pub bodies: Vec<TransitingBody>,
    /// Smallest orb first.
    pub aspects: Vec<TransitAspect>,
}

/// A body of the sky at `now`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TransitingBody {
    pub body: Body,
    pub longitude_degrees: f64,
    pub speed_degrees_per_day: f64,
    pub retrograde: bool,
    pub position: SignPosition,
    /// The house of the chart of birth that it passes through.
    pub natal_house: Option<u8>,
}

/// A body of the sky at `now` in aspect to a point of the chart of birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TransitAspect {
    pub transiting: Body,
    pub natal: Point,
    pub kind: AspectKind,
    /// Distance from exactness; the widest of the day of birth when its time is unknown.
    pub orb_degrees: f64,
    /// The smallest and the widest orb against the day of birth, when its time is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orb_range_degrees: Option<[f64; 2]>,
    /// `None` when the time of birth is unknown and both were the case during the day.
    pub phase: Option<AspectPhase>,
}

/// The bodies of the western chart, in its order.
const BODIES: [Body; 12] = [
    Body::Sun,
    Body::Moon,
    Body::Mercury,
    Body::Venus,
    Body::Mars,
    Body::Jupiter,
    Body::Saturn,
    Body::Uranus,
    Body::Neptune,
    Body::Pluto,
    Body::NorthNode,
    Body::SouthNode,
];

/// The points that take part in aspects: Sun to Pluto and the north node (the south node's mirror them), then the angles.
fn points_of(sky: &Sky, houses: Option<&Houses>) -> Vec<MovingPoint> {
    let bodies = BODIES.into_iter().filter(|&body| body != Body::SouthNode).map(|body| {
        let motion = sky.motion(body);
        MovingPoint {
            point: Point::Body(body),
            longitude_degrees: motion.longitude_degrees,
            speed_degrees_per_day: Some(motion.speed_degrees_per_day),
        }
    });
    let angles = houses.into_iter().flat_map(|houses| {
        [(Angle::Ascendant, houses.ascendant), (Angle::Midheaven, houses.midheaven)].map(|(angle, position)| {
            MovingPoint {
                point: Point::Angle(angle),
                longitude_degrees: position.longitude_degrees,
                speed_degrees_per_day: None,
            }
        })
    });
    bodies.chain(angles).collect()
}
