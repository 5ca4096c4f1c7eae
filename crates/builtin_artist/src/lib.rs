//! The builtin artist: illustrations from words, cartoons from photos. The same input always gives the same bytes.

mod accessories;
mod account;
mod actors;
mod adjectives;
mod ages;
mod aids;
mod animals;
mod anybody;
mod attire;
mod attributes;
mod backdrop;
mod bands;
mod bearing;
mod bedding;
mod belongings;
mod bodies;
mod build;
mod candles;
mod canvas;
mod cartoon;
mod cast;
mod casting;
mod character;
mod clothes;
mod colour;
mod composition;
mod compounds;
mod costume;
mod counts;
mod crowd;
mod deeds;
mod dice;
mod disguise;
mod drawings;
mod dressed_animal;
mod encode;
mod face;
mod fallen;
mod finding;
mod finish;
mod foreign;
mod garments;
mod grain;
mod greetings;
mod hair;
mod headgear;
mod headwear;
mod here;
mod identity;
mod in_english;
mod infant;
mod kin;
mod kinship;
mod layers;
mod light;
mod listing;
mod looks;
mod metaphors;
mod names;
mod no_things;
mod not_drawn;
mod nouns_as_verbs;
mod orders;
mod outline;
mod party;
mod pen;
mod places;
mod plan;
mod posture;
mod reading;
mod relation;
mod relations;
mod riding;
mod roles;
mod room;
mod roster;
mod scene;
mod scenery;
mod seat;
mod shades;
mod shot;
mod silence;
mod slumber;
mod spots;
mod stance;
mod stand_ins;
mod strangers;
mod style;
mod surnames;
mod surroundings;
mod things;
mod tokens;
mod tools;
mod undress;
mod unseen;
mod unseen_people;
mod verbs;
mod vocabulary;
mod wardrobe;
mod whiskers;

use std::collections::BTreeSet;
use std::rc::Rc;

use brief::story::SceneBrief;
use canvas::Canvas;
use grain::Grain;
use image_file::SourceError;
use layers::Layers;
use light::Light;
use pen::Pen;
use scene::Scene;
use scenery::Stage;
use style::Look;
use vocabulary::Vocabulary;

pub use cartoon::{cartoonize, character_look};
pub use drawings::{DrawingFileError, Drawings};
pub use scene::PictureAccount;

/// The version of what this artist makes; it belongs to the hash of a picture's inputs.
///
/// Raise it whenever the same order would come out differently, even by one pixel. Pictures kept under an older version are then drawn again.
pub const VERSION: u32 = 38;

/// Sides of a picture in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureSize {
    width: u32,
    height: u32,
}

impl PictureSize {
    /// No side is shorter than this.
    pub const SHORTEST_SIDE: u32 = 1024;
    /// No side is longer than this: a sheet, its mask and its encoding stay within the memory of an isolate.
    pub const LONGEST_SIDE: u32 = 2048;
    /// 1024 × 1024.
    pub const SQUARE: Self = Self { width: 1024, height: 1024 };

    /// # Errors
    /// [`PictureError::Size`] when a side is out of bounds.
    pub fn new(width: u32, height: u32) -> Result<Self, PictureError> {
        let fits = |side: u32| (Self::SHORTEST_SIDE..=Self::LONGEST_SIDE).contains(&side);
        if fits(width) && fits(height) { Ok(Self { width, height }) } else { Err(PictureError::Size { width, height }) }
    }

    pub fn width(self) -> u32 {
        self.width
    }

    pub fn height(self) -> u32 {
        self.height
    }
}

/// A finished picture.
#[derive(Clone, Debug)]
pub struct Picture {
    /// An 8-bit RGB PNG.
    pub png: Vec<u8>,
    pub width: u32,
    pub height: u32,
    pub described: PictureAccount,
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    #[error("a picture has sides of 1024 to 2048 pixels, not {width} × {height}")]
    Size { width: u32, height: u32 },
    #[error(transparent)]
    Source(#[from] SourceError),
    #[error("the files {0:?} of drawings were not fetched")]
    DrawingsMissing(Vec<String>),
    #[error("the PNG could not be encoded")]
    Encoding(#[from] png::EncodingError),
}

/// The files of drawings, by name, that the picture of a brief needs besides those that were added. They may make more necessary.
pub fn files_needed(brief: &SceneBrief, drawings: &Drawings) -> Vec<String> {
    let texts = [&brief.image_prompt.action, &brief.character_description];
    let may_be_foreign = |text: &&String| !text.is_empty() && not_drawn::may_be_foreign(text, &Vocabulary::new());
    if !drawings.holds(drawings::WORDS) && texts.iter().any(may_be_foreign) {
        return vec![drawings::WORDS.to_owned()];
    }
    let (scene, _) = plan::plan_with(brief, drawings);
    let animals = scene.figures.iter().filter_map(|figure| figure.animal);
    let carried = scene.figures.iter().filter_map(|figure| figure.carries);
    let specs = scene.props.iter().map(|prop| prop.spec).chain(animals).chain(carried);
    let files: BTreeSet<String> = specs.filter_map(things::traced::file_of).collect();
    files.into_iter().filter(|file| !drawings.holds(file)).collect()
}

/// Draws a scene from its words; what [`files_needed`] says is in `drawings`. It computes for seconds, and asks for `rest` every few hundredths of one.
///
/// # Errors
/// [`PictureError::DrawingsMissing`] when files that it needs were not added, [`PictureError::Encoding`] when the PNG encoder fails; every order
/// gives a picture.
pub async fn draw(
    brief: &SceneBrief,
    drawings: &Drawings,
    size: PictureSize,
    rest: &impl AsyncFn(),
) -> Result<Picture, PictureError> {
    let missing = files_needed(brief, drawings);
    if !missing.is_empty() {
        return Err(PictureError::DrawingsMissing(missing));
    }
    let (scene, described) = plan::plan_with(brief, drawings);
    let canvas = painted(brief, &scene, size, rest).await?;
    Ok(Picture { png: encode::encode(&canvas, rest).await?, width: size.width, height: size.height, described })
}

/// The finished sheet of a scene.
async fn painted(
    brief: &SceneBrief,
    scene: &Scene,
    size: PictureSize,
    rest: &impl AsyncFn(),
) -> Result<Canvas, PictureError> {
    let shorter = size.width.min(size.height) as f32;
    let look = Rc::new(Look {
        style: brief.style,
        audience: brief.audience,
        light: Light::of(scene.time, scene.weather),
        pixels_per_unit: shorter / 1000.0,
        grain: Rc::new(Grain::new()),
    });
    let stage = Stage::new(size.width as f32 / look.pixels_per_unit, size.height as f32 / look.pixels_per_unit, scene);
    let mut canvas = Canvas::new(size.width, size.height, look.light.sky[2])
        .ok_or(PictureError::Size { width: size.width, height: size.height })?;
    let mut layers = Layers::default();
    composition::paint(&mut Pen::new(&mut layers, Rc::clone(&look)), &stage, scene);
    rest().await;
    layers.paint(&mut canvas, rest).await;
    finish::finish(&mut canvas, &look, rest).await;
    Ok(canvas)
}

#[cfg(test)]
mod absence_tests;
#[cfg(test)]
mod description_tests;
#[cfg(test)]
mod drawing_tests;
#[cfg(test)]
mod foreign_prompt_tests;
#[cfg(test)]
mod foreign_text_tests;
#[cfg(test)]
mod own_story_tests;
#[cfg(test)]
mod people_tests;
#[cfg(test)]
mod plan_tests;
#[cfg(test)]
mod strangers_tests;
#[cfg(test)]
mod told_looks_tests;
