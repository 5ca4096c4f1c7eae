//! Weather between the viewer and the scene: rain, snow, mist, leaves in the wind.

use super::Stage;
use crate::backdrop::Backdrop;
use crate::colour::{Colour, WHITE};
use crate::dice::Dice;
use crate::outline::{circle, curve, ellipse, leaf, limb, rectangle};
use crate::pen::Pen;
use crate::scene::Scene;
use brief::picture::{ArtStyle, Season, Weather};

/// Paints the weather of an outdoor scene over it.
pub(crate) fn paint(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    match scene.weather {
        Weather::Rain => rain(pen, stage, 130, dice),
        Weather::Storm => rain(pen, stage, 190, dice),
        Weather::Snow => snow(pen, stage, dice),
        Weather::Windy if scene.setting == Backdrop::Desert => sand(pen, stage, dice),
        Weather::Windy => wind(pen, stage, scene.season, dice),
        Weather::Clear | Weather::Cloudy | Weather::Fog | Weather::Rainbow => {}
    }
}

fn rain(pen: &mut Pen<'_>, stage: &Stage, count: usize, dice: &mut Dice) {
    let inked = pen.style() == ArtStyle::ComicBook;
    for _ in 0..count {
        let (x, y) = (dice.range(-40.0, stage.width + 40.0), dice.range(-40.0, stage.height));
        let long = dice.range(26.0, 58.0);
        let colour = if inked { WHITE } else { Colour::hex(0xe6f0fa) };
        pen.veil(limb(&[(x, y), (x - long * 0.24, y + long)], 0.6, 2.6), colour, if inked { 0.75 } else { 0.5 });
    }
    for _ in 0..26 {
        let (x, y) = (dice.range(0.0, stage.width), dice.range(stage.near, stage.height));
        let ring = dice.range(8.0, 20.0);
        pen.stroke_as_is(ellipse(x, y, ring, ring * 0.3), 1.6, WHITE, 0.4);
    }
}

fn snow(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    for _ in 0..210 {
        let size = 1.6 + 5.4 * dice.unit().powi(3);
        pen.veil(
            circle(dice.range(0.0, stage.width), dice.range(0.0, stage.height), size),
            WHITE,
            dice.range(0.6, 0.95),
        );
    }
}

fn wind(pen: &mut Pen<'_>, stage: &Stage, season: Season, dice: &mut Dice) {
    for _ in 0..7 {
        // High up, where no faces are.
        let (x, y) = (dice.range(-0.1, 0.8) * stage.width, dice.range(0.08, 0.3) * stage.height);
        let long = dice.range(110.0, 220.0);
        let gust = curve(&[
            (x, y),
            (x + long * 0.4, y - 10.0),
            (x + long * 0.8, y + 4.0),
            (x + long, y - 14.0),
            (x + long * 0.93, y - 32.0),
            (x + long * 0.84, y - 20.0),
        ]);
        pen.stroke_as_is(gust, 3.4, WHITE, 0.5);
    }
    for _ in 0..24 {
        let (x, y) = (dice.range(0.0, stage.width), dice.range(0.2, 0.95) * stage.height);
        let colour = super::flora::leaf_colour(if season == Season::Winter { Season::Autumn } else { season }, dice);
        let (tip_x, tip_y) = (dice.range(-18.0, 18.0), dice.range(-12.0, 12.0));
        pen.dab(leaf((x, y), (x + tip_x, y + tip_y), 6.0), colour);
    }
}

/// Sand that the wind carries through a desert.
fn sand(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    let tone = Colour::hex(0xd8ae6c);
    pen.fade(rectangle(-5.0, stage.height * 0.12, stage.width + 5.0, stage.near), tone, 0.0, 0.55);
    pen.fade(rectangle(-5.0, stage.near, stage.width + 5.0, stage.height + 5.0), tone, 0.55, 0.15);
    for _ in 0..220 {
        let (x, y) = (dice.range(-60.0, stage.width), dice.range(0.2, 1.0) * stage.height);
        let long = dice.range(18.0, 80.0);
        pen.veil(limb(&[(x, y), (x + long, y - long * 0.08)], 0.5, 1.8), tone.lighten(0.15), dice.range(0.25, 0.6));
    }
}

/// A bank of mist at `y`, drawn between layers of land.
pub(crate) fn mist(pen: &mut Pen<'_>, stage: &Stage, y: f32, strength: f32) {
    let haze = pen.look().light.haze;
    pen.fade(rectangle(-5.0, y - 110.0, stage.width + 5.0, y), haze, 0.0, strength);
    pen.fade(rectangle(-5.0, y, stage.width + 5.0, y + 80.0), haze, strength, 0.0);
}
