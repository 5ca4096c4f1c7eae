//! What is to be drawn, after the words are understood and before a line is made.

use brief::picture::{Emotion, Season, Weather};
use brief::story::Audience;
use strum::{Display, EnumIter};

use super::attire::{Headgear, Mark};
use super::backdrop::{Backdrop, Daylight};
use super::bearing::Bearing;
use super::colour::Colour;
use super::dice::Dice;
use super::drawings::Drawings;
use super::posture::{Gesture, Posture, Slumber};
use super::relation::Relation;
use super::things::{Candles, Subject, ThingSpec};

/// Who somebody is, as far as the outline shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, EnumIter)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Role {
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
    Dwarf,
    Astronaut,
}

impl Role {
    pub(crate) fn is_she(self) -> bool {
        matches!(
            self,
            Role::Girl | Role::Woman | Role::Grandmother | Role::Witch | Role::Princess | Role::Queen | Role::Fairy
        )
    }

    /// What somebody does or is, rather than how old they are.
    pub(crate) fn is_a_calling(self) -> bool {
        matches!(
            self,
            Role::Knight
                | Role::Wizard
                | Role::Witch
                | Role::Pirate
                | Role::Astronaut
                | Role::Fairy
                | Role::Dwarf
                | Role::Queen
                | Role::King
        )
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HairStyle {
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
pub(crate) enum Garment {
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
pub(crate) struct Extras {
    pub cape: Option<Colour>,
    pub scarf: Option<Colour>,
    pub hat: Option<Colour>,
    pub pointed_hat: Option<Colour>,
    pub crown: bool,
    pub glasses: bool,
    pub beard: bool,
    pub moustache: bool,
    /// The colour of a beard or a moustache that is not that of the hair.
    pub whiskers: Option<Colour>,
    pub backpack: bool,
    pub freckles: bool,
    pub wings: bool,
    pub wand: bool,
    pub sword: bool,
    /// A cloth around head and neck.
    pub headscarf: Option<Colour>,
    pub turban: Option<Colour>,
    /// A small round cap.
    pub skullcap: Option<Colour>,
    pub cane: Option<Colour>,
    pub wheelchair: bool,
    /// What a trade wears on its head, and over its garment.
    pub headgear: Option<(Headgear, Colour)>,
    pub mark: Option<Mark>,
}

/// How some of it is worn or made, as the words say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Details {
    pub dark_glasses: bool,
    pub striped_scarf: bool,
    /// Over mouth and nose, below a cloth around the head.
    pub face_veil: bool,
    /// Under the arm, where a cane would be in the hand.
    pub crutches: bool,
    pub barefoot: bool,
    /// The colour of the frame of glasses.
    pub frame: Option<Colour>,
    /// Glasses with corners.
    pub square_glasses: bool,
    /// Too small to stand.
    pub baby: bool,
}

/// Which looks of somebody the words state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub hair: bool,
    pub skin: bool,
    pub beard: bool,
    /// Their colour, by a word or by the trade that they go with.
    pub clothes: bool,
}

/// One person, or an animal that stands and dresses like one.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
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
    pub details: Details,
    pub told: Told,
    pub posture: Posture,
    pub gesture: Option<Gesture>,
    /// How it holds its arms where it does nothing with them.
    pub bearing: Bearing,
    pub slumber: Slumber,
    /// What shows the trade, in the hand.
    pub carries: Option<&'static ThingSpec>,
    /// The trade that the words name: `police officer`.
    pub trade: Option<String>,
    /// In lower case; empty where nobody says it.
    pub name: String,
    /// The noun by which the words speak of somebody whom they neither name nor count; empty otherwise.
    pub noun: String,
    /// In the words of the description: `girl with red hair`.
    pub summary: String,
}

impl Figure {
    /// Whether it sits in its wheelchair; whoever lies has it standing by.
    pub(crate) fn is_in_wheelchair(&self) -> bool {
        self.extras.wheelchair && !self.lies()
    }

    /// In bed or elsewhere.
    pub(crate) fn lies(&self) -> bool {
        self.posture == Posture::Lies || self.posture.is_in_bed()
    }
}

/// A thing in the scene.
#[derive(Clone, Debug)]
pub(crate) struct Prop {
    pub spec: &'static ThingSpec,
    pub colour: Option<Colour>,
    pub count: usize,
}

/// What hangs in the sky because the words say so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SkyMarks {
    pub sun: bool,
    pub moon: bool,
    pub stars: bool,
    pub shooting_star: bool,
    pub clouds: bool,
}

/// Features of the land beside the main setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Land {
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
pub(crate) struct Scene {
    pub setting: Backdrop,
    pub time: Daylight,
    pub weather: Weather,
    pub season: Season,
    pub emotion: Emotion,
    /// Sets the proportions of bodies.
    pub audience: Audience,
    pub sky: SkyMarks,
    pub land: Land,
    pub figures: Vec<Figure>,
    pub props: Vec<Prop>,
    /// Where the words put one beside another.
    pub relations: Vec<Relation>,
    /// The shapes that were fetched for it.
    pub drawings: Drawings,
    /// From all words: chooses what they leave open.
    pub seed: u64,
    /// From the main character: the same room has the same walls in all pictures of a book.
    pub book_seed: u64,
}

impl Scene {
    /// The candles that stand on the cake of the scene.
    pub(crate) fn candles_on_a_cake(&self) -> Option<Candles> {
        let candles = self.props.iter().find(|prop| prop.spec.name == "candle")?;
        let is_stated = self.relations.iter().any(Relation::puts_candles_on_a_cake);
        is_stated.then_some(Candles { count: candles.count, colour: candles.colour })
    }

    /// How this thing in this colour looks in this scene.
    pub(crate) fn subject(&self, spec: &ThingSpec, colour: Colour, dice: &mut Dice) -> Subject {
        let after_dark = matches!(self.time, Daylight::Night | Daylight::Dusk) || self.setting == Backdrop::Cave;
        // Animals share the mood of the scene, but only people are worried or sad by themselves.
        let emotion = if self.figures.is_empty() { self.emotion } else { Emotion::Happy };
        let shapes = self.drawings.shapes_of(spec.name);
        Subject { colour, emotion, after_dark, shapes, candles: self.candles_on_a_cake(), dice: dice.fork() }
    }
}

/// What was drawn and which of it the words asked for: honest metadata for the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PictureAccount {
    /// One readable sentence: `A lake at dawn, with a boat; a girl with red hair, happy.`
    pub sentence: String,
    /// What the words asked for and the picture shows, such as `lake`, `dawn`, `boat`, `girl`.
    pub recognised: Vec<String>,
    /// What the artist chose because the words left it open, such as `setting: meadow`.
    pub chosen: Vec<String>,
    /// What the words ask for and the picture does not show, in their words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_drawn: Vec<String>,
}
