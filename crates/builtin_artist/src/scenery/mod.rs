//! Places: the layered backdrop of each setting, from the sky to the ground the figures stand on.

pub(crate) mod clouds;
pub(crate) mod flora;
pub(crate) mod foliage;
pub(crate) mod furnishings;
pub(crate) mod ground;
pub(crate) mod hills;
pub(crate) mod indoors;
pub(crate) mod outdoors;
pub(crate) mod shore;
pub(crate) mod sky;
pub(crate) mod town;
pub(crate) mod underground;
pub(crate) mod underwater;
pub(crate) mod water;
pub(crate) mod weather;

use super::backdrop::Backdrop;
use super::dice::Dice;
use super::pen::Pen;
use super::scene::Scene;

/// The room a picture gives: sizes in stage units (the shorter side has 1,000).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stage {
    pub width: f32,
    pub height: f32,
    /// Where sky and land or sea meet.
    pub horizon: f32,
    /// Where things of the middle distance stand.
    pub middle: f32,
    /// Where the near ground begins.
    pub near: f32,
    /// Where the figures stand.
    pub front: f32,
    /// Where the sun or the moon is.
    pub sun: (f32, f32),
}

impl Stage {
    /// Lays out the sheet for a scene; a child of the same scene and size always gets the same stage.
    pub(crate) fn new(width: f32, height: f32, scene: &Scene) -> Self {
        let share = |part: f32| height * part;
        let mut dice = Dice::new(scene.seed ^ 0x51a6e);
        let low = matches!(scene.time, super::backdrop::Daylight::Dawn | super::backdrop::Daylight::Dusk);
        let horizon = match scene.setting {
            Backdrop::Sea | Backdrop::Island => 0.52,
            Backdrop::Lake | Backdrop::River | Backdrop::Beach => 0.5,
            Backdrop::Mountains | Backdrop::Snow => 0.56,
            Backdrop::City => 0.62,
            Backdrop::Space | Backdrop::Sky => 0.8,
            Backdrop::Underwater | Backdrop::Cave => 0.72,
            Backdrop::Bedroom
            | Backdrop::Classroom
            | Backdrop::Kitchen
            | Backdrop::Library
            | Backdrop::Room
            | Backdrop::Train => 0.7,
            Backdrop::Meadow
            | Backdrop::Forest
            | Backdrop::Castle
            | Backdrop::Village
            | Backdrop::Garden
            | Backdrop::Farm
            | Backdrop::Desert
            | Backdrop::Jungle => 0.54,
        };
        let watery = scene.setting.is_by_water() || (scene.land.water && !scene.setting.is_enclosed());
        let near = if watery {
            if matches!(scene.setting, Backdrop::Sea | Backdrop::Island) {
                0.9
            } else if scene.setting == Backdrop::Beach {
                0.72
            } else if scene.setting.is_by_water() {
                0.82
            } else {
                0.76
            }
        } else {
            horizon + 0.16
        };
        let sun_y = if low { horizon - 0.09 - dice.range(0.0, 0.05) } else { 0.17 + dice.range(0.0, 0.05) };
        let side = if scene.time == super::backdrop::Daylight::Dusk || scene.time == super::backdrop::Daylight::Day {
            0.22
        } else {
            0.72
        };
        Self {
            width,
            height,
            horizon: share(horizon),
            middle: share(horizon + 0.07),
            near: share(near),
            front: share(0.93),
            sun: (width * (side + dice.range(-0.05, 0.06)), share(sun_y)),
        }
    }
}

/// Paints everything behind the figures, except things.
pub(crate) fn paint_backdrop(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    match scene.setting {
        Backdrop::Bedroom
        | Backdrop::Classroom
        | Backdrop::Kitchen
        | Backdrop::Library
        | Backdrop::Room
        | Backdrop::Train => {
            indoors::paint(pen, stage, scene, dice);
        }
        Backdrop::Space => sky::paint_space(pen, stage, dice),
        Backdrop::Sky => sky::paint_above_clouds(pen, stage, scene, dice),
        Backdrop::Cave => underground::paint_cave(pen, stage, dice),
        Backdrop::Underwater => underwater::paint(pen, stage, dice),
        Backdrop::Meadow
        | Backdrop::Forest
        | Backdrop::Lake
        | Backdrop::River
        | Backdrop::Sea
        | Backdrop::Beach
        | Backdrop::Island
        | Backdrop::Mountains
        | Backdrop::Castle
        | Backdrop::Village
        | Backdrop::City
        | Backdrop::Garden
        | Backdrop::Farm
        | Backdrop::Desert
        | Backdrop::Snow
        | Backdrop::Jungle => outdoors::paint(pen, stage, scene, dice),
    }
}
