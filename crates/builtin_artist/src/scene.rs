//! What is to be drawn, after the words are understood and before a line is made.

use strum::{Display, EnumIter};

use super::colour::Colour;
use super::things::ThingSpec;

/// Where the scene plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum Setting {
    Meadow,
    Forest,
    Lake,
    River,
    Sea,
    Beach,
    Island,
    Mountains,
    Castle,
    Village,
    City,
    Garden,
    Farm,
    Desert,
    Snow,
    Jungle,
    Space,
    Sky,
    Cave,
    Underwater,
    Bedroom,
    Classroom,
    Kitchen,
    Library,
}

impl Setting {
    /// Under a roof: walls and a floor instead of land.
    pub fn is_indoors(self) -> bool {
        matches!(self, Self::Bedroom | Self::Classroom | Self::Kitchen | Self::Library)
    }

    /// Places where the time of day and the weather do not show.
    pub fn is_enclosed(self) -> bool {
        self.is_indoors() || matches!(self, Self::Space | Self::Cave | Self::Underwater)
    }

    /// Open water lies in the middle of the picture.
    pub fn is_by_water(self) -> bool {
        matches!(self, Self::Lake | Self::River | Self::Sea | Self::Beach | Self::Island)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum TimeOfDay {
    Dawn,
    Day,
    Dusk,
    Night,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum Weather {
    Clear,
    Cloudy,
    Rain,
    Snow,
    Storm,
    Fog,
    Windy,
    Rainbow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A feeling, as it shows in face and pose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum Emotion {
    Happy,
    Excited,
    Sad,
    Scared,
    Angry,
    Surprised,
    Curious,
    Calm,
    Sleepy,
    Proud,
    Loving,
    Worried,
}

/// Who somebody is, as far as the outline shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub enum Role {
    Child,
    Boy,
    Girl,
    Man,
    Woman,
    Grandfather,
    Grandmother,
    Knight,
    Wizard,
    Witch,
    Princess,
    Prince,
    Queen,
    King,
    Pirate,
    Fairy,
    Astronaut,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HairStyle {
    Short,
    Tousled,
    Bob,
    Long,
    Curly,
    Braids,
    Ponytail,
    Bun,
    Bald,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Garment {
    Shirt,
    Dress,
    Coat,
    Overalls,
    Robe,
    Armour,
    SpaceSuit,
}

/// What is worn beside the garment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Extras {
    pub cape: Option<Colour>,
    pub scarf: Option<Colour>,
    pub hat: Option<Colour>,
    pub pointed_hat: Option<Colour>,
    pub crown: bool,
    pub glasses: bool,
    pub beard: bool,
    pub backpack: bool,
    pub freckles: bool,
    pub wings: bool,
    pub wand: bool,
    pub sword: bool,
}

/// One person, or an animal that stands and dresses like one.
#[derive(Clone, Debug)]
pub struct Figure {
    pub role: Role,
    /// An animal hero: its head and tail replace a person's.
    pub animal: Option<&'static ThingSpec>,
    pub skin: Colour,
    pub hair: Colour,
    pub hair_style: HairStyle,
    pub eyes: Colour,
    pub garment: Garment,
    pub clothes: Colour,
    pub trousers: Colour,
    /// A shirt with stripes.
    pub striped: bool,
    pub extras: Extras,
    /// In the words of the description: `girl with red hair`.
    pub told: String,
}

/// A thing in the scene.
#[derive(Clone, Debug)]
pub struct Prop {
    pub spec: &'static ThingSpec,
    pub colour: Option<Colour>,
    pub count: usize,
}

/// What hangs in the sky because the words say so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SkyMarks {
    pub sun: bool,
    pub moon: bool,
    pub stars: bool,
    pub shooting_star: bool,
    pub clouds: bool,
}

/// Features of the land beside the main setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Land {
    pub mountains: bool,
    pub forest: bool,
    pub water: bool,
    pub flowers: bool,
    pub path: bool,
    /// A landing stage: the shore is a harbour's, not that of a holiday.
    pub jetty: bool,
}

/// A scene that can be drawn.
#[derive(Clone, Debug)]
pub struct Scene {
    pub setting: Setting,
    pub time: TimeOfDay,
    pub weather: Weather,
    pub season: Season,
    pub emotion: Emotion,
    pub sky: SkyMarks,
    pub land: Land,
    pub figures: Vec<Figure>,
    pub props: Vec<Prop>,
    /// From all words: chooses what they leave open.
    pub seed: u64,
    /// From the main character: the same room has the same walls in all pictures of a book.
    pub book_seed: u64,
}

/// What was drawn and which of it the words asked for: honest metadata for the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Described {
    /// One readable sentence: `A lake at dawn, with a boat; a girl with red hair, happy.`
    pub sentence: String,
    /// What the words asked for and the picture shows, such as `lake`, `dawn`, `boat`, `girl`.
    pub recognised: Vec<String>,
    /// What the artist chose because the words left it open, such as `setting: meadow`.
    pub chosen: Vec<String>,
}
