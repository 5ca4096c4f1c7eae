//! The things the artist can draw: one entry per thing, with its words, its size and its drawing.

pub(crate) mod birds;
pub(crate) mod boats;
pub(crate) mod buildings;
pub(crate) mod fantasy;
pub(crate) mod hoofed;
pub(crate) mod insects;
pub(crate) mod pets;
pub(crate) mod plants;
pub(crate) mod props;
pub(crate) mod sea;
pub(crate) mod traced;
pub(crate) mod vehicles;
pub(crate) mod waders;

use std::rc::Rc;

use super::backdrop::Backdrop;
use super::colour::Colour;
use super::dice::Dice;
use super::pen::Pen;
use brief::picture::Emotion;

/// Where a thing is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Habitat {
    /// Stands on the ground, in the middle distance.
    Middle,
    /// Stands on the ground near the viewer.
    Near,
    /// Lies or stands beside the main figure, small.
    Beside,
    /// In the air.
    Air,
    /// On the surface of water; on the bank where there is none.
    Afloat,
    /// Under water; leaps from the surface where only that can be seen.
    Swimming,
}

/// One thing: its words and its drawing, in local units (100 high, foot at the origin, y down).
pub(crate) struct ThingSpec {
    /// As it is named in what the picture says about itself.
    pub name: &'static str,
    /// Singular words that mean it, besides its name.
    pub words: &'static [&'static str],
    pub habitat: Habitat,
    /// Its height on a stage 1,000 units high, when near.
    pub height: f32,
    /// Its width in its own units.
    pub width: f32,
    pub colour: Colour,
    /// The setting it suggests when the words name none.
    pub home: Option<Backdrop>,
    pub draw: fn(&mut Pen<'_>, &Subject),
}

impl std::fmt::Debug for ThingSpec {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name)
    }
}

/// The candles of a cake.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Candles {
    pub count: usize,
    /// One each where the words say none.
    pub colour: Option<Colour>,
}

/// How this one of its kind looks today.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    pub colour: Colour,
    pub emotion: Emotion,
    /// Lamps and windows are lit.
    pub after_dark: bool,
    /// Its shapes, where they are fetched.
    pub shapes: Option<Rc<str>>,
    /// Those of a cake, where the words say how many.
    pub candles: Option<Candles>,
    pub dice: Dice,
}

/// Whether this is a being, which can be a friend, rather than an object.
pub(crate) fn is_alive(spec: &ThingSpec) -> bool {
    const WONDERS: &[&str] = &["dragon", "dinosaur", "robot", "ghost", "snowman", "alien", "monster", "little star"];
    const NOT_ALIVE: &[&str] = &["shell", "starfish", "teddy bear"];
    let animal = [pets::THINGS, hoofed::THINGS, birds::THINGS, waders::THINGS, insects::THINGS, sea::THINGS]
        .into_iter()
        .flatten()
        .any(|known| known.name == spec.name);
    let is_traced_animal = traced::catalogue().iter().any(|traced| traced.is_alive && traced.spec.name == spec.name);
    is_traced_animal || (animal && !NOT_ALIVE.contains(&spec.name)) || WONDERS.contains(&spec.name)
}

/// All things.
pub(crate) fn all() -> impl Iterator<Item = &'static ThingSpec> {
    own().chain(traced::catalogue().iter().map(|traced| &traced.spec))
}

/// Those that are drawn here, by family.
pub(crate) fn own() -> impl Iterator<Item = &'static ThingSpec> {
    [
        boats::THINGS,
        buildings::THINGS,
        plants::THINGS,
        pets::THINGS,
        hoofed::THINGS,
        birds::THINGS,
        waders::THINGS,
        insects::THINGS,
        sea::THINGS,
        fantasy::THINGS,
        vehicles::THINGS,
        props::THINGS,
    ]
    .into_iter()
    .flatten()
}
