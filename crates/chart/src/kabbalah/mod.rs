//! The kabbalistic chart: the classical planets on the Tree of Life, the four worlds, and the Hebrew day of birth.

mod cast;
pub(crate) mod hebrew;
pub(crate) mod sunset;
mod tree;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub(crate) use cast::cast;
pub use hebrew::{HebrewDate, HebrewMonth};

use super::aspects::AspectKind;
use super::body::Body;
use super::named::named;
use super::western::EssentialDignity;
use super::withheld::Withheld;
use super::zodiac::{Element, Sign, SignPosition};

/// Everything the kabbalistic system keeps of one birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KabbalahChart {
    pub hebrew_birth: HebrewBirth,
    /// `None` when the Hebrew month itself is not certain.
    pub tikkun: Option<Tikkun>,
    /// Ten, from Keter to Malkhut.
    pub sefirot: Vec<SefirahPlacement>,
    /// How many of the seven classical planets stand in each world, Atzilut first.
    pub worlds: Vec<WorldCount>,
    /// Conjunctions, squares and oppositions between the classical planets.
    pub hard_aspects: Vec<SefirotAspect>,
    /// How many of the seven planets' dignities lift or burden each pillar.
    pub pillars: Vec<PillarWeight>,
    pub withheld: Vec<Withheld>,
}

/// The Hebrew date of birth; the Hebrew day begins at the sunset before its civil date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HebrewBirth {
    /// One date, or two when the time of birth is unknown: before sunset and after it.
    pub dates: Vec<HebrewDate>,
    /// Sunset at the place on the civil date of birth; `None` where the Sun did not set that day.
    pub sunset: Option<Timestamp>,
    /// Whether the birth was after that sunset; `None` when the time is unknown or there was no sunset.
    pub after_sunset: Option<bool>,
}

/// What the Hebrew month of birth is given to rectify (Sefer Yetzirah 5:7-10: letter, sign and faculty of each month).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tikkun {
    pub month: HebrewMonth,
    pub letter: Letter,
    /// The sign that Sefer Yetzirah gives the month.
    pub sign: Sign,
    pub faculty: Faculty,
}

named! {
    /// The twelve simple letters, in the order of the months from Nisan.
    pub enum Letter {
        He => "He (ה)",
        Vav => "Vav (ו)",
        Zayin => "Zayin (ז)",
        Chet => "Chet (ח)",
        Tet => "Tet (ט)",
        Yod => "Yod (י)",
        Lamed => "Lamed (ל)",
        Nun => "Nun (נ)",
        Samekh => "Samekh (ס)",
        Ayin => "Ayin (ע)",
        Tzadi => "Tzadi (צ)",
        Kof => "Kof (ק)",
    }
}

named! {
    /// The twelve faculties, in the order of the months from Nisan.
    pub enum Faculty {
        Speech => "Speech",
        Thought => "Thought",
        Walking => "Walking",
        Sight => "Sight",
        Hearing => "Hearing",
        Action => "Action",
        Touch => "Touch",
        Smell => "Smell",
        Sleep => "Sleep",
        Anger => "Anger",
        Taste => "Taste",
        Laughter => "Laughter",
    }
}

named! {
    /// The ten sefirot, from above down.
    pub enum Sefirah {
        Keter => "Keter",
        Chokhmah => "Chokhmah",
        Binah => "Binah",
        Chesed => "Chesed",
        Gevurah => "Gevurah",
        Tiferet => "Tiferet",
        Netzach => "Netzach",
        Hod => "Hod",
        Yesod => "Yesod",
        Malkhut => "Malkhut",
    }
}

named! {
    /// The four worlds, from above down, each with an element.
    pub enum World {
        Atzilut => "Atzilut",
        Beriah => "Beriah",
        Yetzirah => "Yetzirah",
        Assiah => "Assiah",
    }
}

named! {
    /// The three pillars of the Tree.
    pub enum Pillar { Mercy => "Mercy", Balance => "Balance", Severity => "Severity" }
}

/// A sefirah, and the planet that stands for it where one does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SefirahPlacement {
    pub sefirah: Sefirah,
    pub pillar: Pillar,
    /// `None` for Keter, Chokhmah and Malkhut, which no classical planet stands for.
    pub planet: Option<Body>,
    pub sign: Option<Sign>,
    pub position: Option<SignPosition>,
    pub world: Option<World>,
    pub dignity: Option<EssentialDignity>,
    pub retrograde: Option<bool>,
}

/// Planets in a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WorldCount {
    pub world: World,
    pub element: Element,
    pub count: u8,
}

/// Two sefirot whose planets stand in a hard aspect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SefirotAspect {
    pub first: Sefirah,
    pub second: Sefirah,
    pub kind: AspectKind,
    /// Distance from exactness; the widest of the day when a time of birth is unknown.
    pub orb_degrees: f64,
    /// The smallest and the widest orb of the day, when a time of birth is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orb_range_degrees: Option<[f64; 2]>,
}

/// How a pillar is borne by its planets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PillarWeight {
    pub pillar: Pillar,
    /// Planets of the pillar in domicile or exaltation.
    pub dignified: u8,
    /// Planets of the pillar in detriment or fall.
    pub burdened: u8,
    /// Hard aspects that touch the pillar's planets.
    pub hard_aspects: u8,
}
