//! Two charts side by side: each system's own comparison, from the charts alone.

use serde::{Deserialize, Serialize};

use super::aspects::{Aspect, AspectKind};
use super::body::{Body, Point};
use super::gene_keys::{Sequence, Sphere};
use super::human_design::{CentreState, Channel, Definition, Gate, Line};
use super::kabbalah::{HebrewMonth, Pillar, Sefirah, World};
use super::named::named;
use super::vedic::Nakshatra;
use super::western::AnglePosition;
use super::withheld::Withheld;
use super::zodiac::{Element, Sign, SignPosition};

/// The comparison of two charts; "first" and "second" are the order in which they were given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// `SCHEMA_VERSION` of the code that made it.
    pub schema_version: u32,
    pub western: WesternComparison,
    pub vedic: VedicComparison,
    pub human_design: HumanDesignComparison,
    pub gene_keys: GeneKeysComparison,
    pub kabbalah: KabbalahComparison,
}

/// Synastry, house overlays both ways, and the composite.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WesternComparison {
    /// Aspects from a point of the first to a point of the second, smallest orb first.
    pub synastry: Vec<SynastryAspect>,
    /// Where the first's bodies fall in the second's houses; `None` if the second has no houses.
    pub first_in_second: Option<Vec<HouseOverlay>>,
    /// Where the second's bodies fall in the first's houses; `None` if the first has no houses.
    pub second_in_first: Option<Vec<HouseOverlay>>,
    pub composite: Composite,
    pub withheld: Vec<Withheld>,
}

/// An aspect between two people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SynastryAspect {
    pub first: Point,
    pub second: Point,
    pub kind: AspectKind,
    pub orb_degrees: f64,
}

/// A body of one person in a house of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HouseOverlay {
    pub body: Body,
    /// 1 to 12.
    pub house: u8,
}

/// The chart of midpoints; the same in either order of the two people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Composite {
    pub placements: Vec<CompositePlacement>,
    /// `None` unless both times of birth are known.
    pub ascendant: Option<AnglePosition>,
    pub midheaven: Option<AnglePosition>,
    pub aspects: Vec<Aspect>,
}

/// A midpoint of one body in the two charts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CompositePlacement {
    pub body: Body,
    pub longitude_degrees: f64,
    /// `None` when a day of unknown time moves the midpoint across signs.
    pub sign: Option<Sign>,
    /// `None` unless both times of birth are known.
    pub position: Option<SignPosition>,
    /// By whole signs from the composite ascendant.
    pub house: Option<u8>,
}

/// Ashtakoot in both roles, and manglik of both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VedicComparison {
    /// Tradition counts from the groom's and the bride's side; here the first takes the groom's place.
    pub first_as_groom: Option<Ashtakoot>,
    /// The same with the places exchanged.
    pub second_as_groom: Option<Ashtakoot>,
    pub manglik: ManglikPair,
    pub withheld: Vec<Withheld>,
}

/// The 36-point comparison of two Moons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ashtakoot {
    pub groom_nakshatra: Nakshatra,
    pub bride_nakshatra: Nakshatra,
    pub groom_moon_sign: Sign,
    pub bride_moon_sign: Sign,
    /// Eight, in rising order of their weight.
    pub kutas: Vec<KutaScore>,
    /// 0 to 36, in halves.
    pub total_points: f64,
    /// 36.
    pub possible_points: f64,
    /// Tradition asks for 18.
    pub meets_the_traditional_minimum: bool,
}

/// One kuta's points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KutaScore {
    pub kuta: Kuta,
    pub points: f64,
    pub possible_points: f64,
    /// What the groom's Moon is in this kuta, such as `Deva`.
    pub groom: String,
    /// What the bride's Moon is in this kuta.
    pub bride: String,
}

named! {
    /// The eight kutas, each worth its place in the list: 1 to 8 points.
    pub enum Kuta {
        Varna => "Varna",
        Vashya => "Vashya",
        Tara => "Tara",
        Yoni => "Yoni",
        GrahaMaitri => "Graha Maitri",
        Gana => "Gana",
        Bhakoot => "Bhakoot",
        Nadi => "Nadi",
    }
}

/// Manglik of both people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ManglikPair {
    pub first: Option<bool>,
    pub second: Option<bool>,
    /// Both or neither: tradition then sees no fault. `None` when one is not known.
    pub balanced: Option<bool>,
}

/// The bodygraph that the two make together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HumanDesignComparison {
    /// Every channel that the two define alone or together.
    pub channels: Vec<CompositeChannel>,
    /// Nine, from the Head down, of the two together.
    pub centres: Vec<CentreState>,
    pub definition: Option<Definition>,
    pub withheld: Vec<Withheld>,
}

/// A channel of the two together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CompositeChannel {
    #[serde(flatten)]
    pub channel: Channel,
    pub connection: Connection,
    /// Gates of the channel that the first has.
    pub first_gates: Vec<Gate>,
    /// Gates of the channel that the second has.
    pub second_gates: Vec<Gate>,
}

named! {
    /// How two people share a channel.
    pub enum Connection {
        /// Each has one gate, and not the same.
        Electromagnetic => "Electromagnetic",
        /// Both have the whole channel.
        Companionship => "Companionship",
        /// The first has the whole channel, the second none of it.
        DominanceOfFirst => "Dominance of the first",
        /// The second has the whole channel, the first none of it.
        DominanceOfSecond => "Dominance of the second",
        /// The first has the whole channel, the second one gate of it.
        CompromiseOfSecond => "Compromise of the second",
        /// The second has the whole channel, the first one gate of it.
        CompromiseOfFirst => "Compromise of the first",
    }
}

/// The companion sequences: the two profiles sphere by sphere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneKeysComparison {
    pub companions: Vec<CompanionSphere>,
    /// Gene keys that stand in any sphere of both, each once.
    pub shared_keys: Vec<Gate>,
    pub withheld: Vec<Withheld>,
}

/// One sphere of both people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CompanionSphere {
    pub sequence: Sequence,
    pub sphere: Sphere,
    pub first_key: Option<Gate>,
    pub first_line: Option<Line>,
    pub second_key: Option<Gate>,
    pub second_line: Option<Line>,
    /// `None` when a key is not known.
    pub relation: Option<KeyRelation>,
    /// `None` when a line is not known.
    pub lines: Option<LineRelation>,
}

named! {
    /// How two keys meet.
    pub enum KeyRelation {
        /// The same key.
        Same => "the same key",
        /// Straight across the wheel.
        ProgrammingPartners => "programming partners",
        /// The two ends of a channel.
        Channel => "two ends of one channel",
        Different => "different keys",
    }
}

named! {
    /// How two lines meet.
    pub enum LineRelation {
        Same => "the same line",
        /// 1 and 4, 2 and 5, 3 and 6: the same place in the two trigrams.
        Harmonic => "harmonic lines",
        Different => "different lines",
    }
}

/// The two trees side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KabbalahComparison {
    /// The seven sefirot that have planets.
    pub sefirot: Vec<SefirahPair>,
    /// Hard aspects between the first's planets and the second's.
    pub hard_aspects: Vec<SefirotPairAspect>,
    /// Planets of both together in each world.
    pub worlds: Vec<SharedWorld>,
    pub pillars: Vec<SharedPillar>,
    pub months: Option<MonthPair>,
    pub withheld: Vec<Withheld>,
}

/// One sefirah of both people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SefirahPair {
    pub sefirah: Sefirah,
    pub first_world: Option<World>,
    pub second_world: Option<World>,
    /// `None` when a world is not known.
    pub same_world: Option<bool>,
}

/// A hard aspect between two people's sefirot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SefirotPairAspect {
    pub first: Sefirah,
    pub second: Sefirah,
    pub kind: AspectKind,
    pub orb_degrees: f64,
}

/// A world with the planets of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SharedWorld {
    pub world: World,
    pub element: Element,
    pub first_count: u8,
    pub second_count: u8,
}

/// A pillar with the dignities of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SharedPillar {
    pub pillar: Pillar,
    /// Dignified minus burdened planets of the first.
    pub first_balance: i8,
    pub second_balance: i8,
}

/// The Hebrew months of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MonthPair {
    pub first: HebrewMonth,
    pub second: HebrewMonth,
    /// Months from the first's to the second's along the year, 0 to 11 (Adar I and Adar II count as Adar).
    pub months_apart: u8,
}
