//! Places: the layered backdrop of each setting, from the sky to the ground the figures stand on.

pub mod clouds;
pub mod flora;
pub mod foliage;
pub mod ground;
pub mod hills;
pub mod indoors;
pub mod outdoors;
pub mod shore;
pub mod sky;
pub mod town;
pub mod underground;
pub mod underwater;
pub mod water;
pub mod weather;

use super::dice::Dice;
use super::pen::Pen;
use super::scene::{Scene, Setting};

/// The room a picture gives: sizes in stage units (the shorter side has 1,000).
#[derive(Clone, Copy, Debug)]
pub struct Stage {
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
    pub fn new(width: f32, height: f32, scene: &Scene) -> Self {
        let share = |part: f32| height * part;
        let mut dice = Dice::new(scene.seed ^ 0x51a6e);
        let low = matches!(scene.time, super::scene::TimeOfDay::Dawn | super::scene::TimeOfDay::Dusk);
        let horizon = match scene.setting {
            Setting::Sea | Setting::Island => 0.52,
            Setting::Lake | Setting::River | Setting::Beach => 0.5,
            Setting::Mountains | Setting::Snow => 0.56,
            Setting::City => 0.62,
            Setting::Space | Setting::Sky => 0.8,
            Setting::Underwater | Setting::Cave => 0.72,
            Setting::Bedroom | Setting::Classroom | Setting::Kitchen | Setting::Library => 0.7,
            Setting::Meadow
            | Setting::Forest
            | Setting::Castle
            | Setting::Village
            | Setting::Garden
            | Setting::Farm
            | Setting::Desert
            | Setting::Jungle => 0.54,
        };
        let watery = scene.setting.is_by_water() || (scene.land.water && !scene.setting.is_enclosed());
        let near = if watery {
            if matches!(scene.setting, Setting::Sea | Setting::Island) {
                0.9
            } else if scene.setting == Setting::Beach {
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
        let side = if scene.time == super::scene::TimeOfDay::Dusk || scene.time == super::scene::TimeOfDay::Day {
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
pub fn paint_backdrop(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    match scene.setting {
        Setting::Bedroom | Setting::Classroom | Setting::Kitchen | Setting::Library => {
            indoors::paint(pen, stage, scene, dice);
        }
        Setting::Space => sky::paint_space(pen, stage, dice),
        Setting::Sky => sky::paint_above_clouds(pen, stage, scene, dice),
        Setting::Cave => underground::paint_cave(pen, stage, dice),
        Setting::Underwater => underwater::paint(pen, stage, dice),
        Setting::Meadow
        | Setting::Forest
        | Setting::Lake
        | Setting::River
        | Setting::Sea
        | Setting::Beach
        | Setting::Island
        | Setting::Mountains
        | Setting::Castle
        | Setting::Village
        | Setting::City
        | Setting::Garden
        | Setting::Farm
        | Setting::Desert
        | Setting::Snow
        | Setting::Jungle => outdoors::paint(pen, stage, scene, dice),
    }
}
