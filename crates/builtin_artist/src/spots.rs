//! Free spots for things, handed out in order: each habitat has its own part of the stage.

use super::backdrop::Backdrop;
use super::dice::Dice;
use super::places::PlacedProp;
use super::scene::{Prop, Scene};
use super::scenery::Stage;
use super::shot::Shot;
use super::things::Habitat;
use super::vocabulary::MOST_OF_A_KIND;

/// A point of the stage, in shares of its width and height.
#[derive(Clone, Copy)]
struct Spot {
    across: f32,
    down: f32,
}

/// In the air, after the first three.
const LATER_IN_THE_AIR: [Spot; 5] = [
    Spot { across: 0.87, down: 0.2 },
    Spot { across: 0.36, down: 0.38 },
    Spot { across: 0.66, down: 0.4 },
    Spot { across: 0.08, down: 0.42 },
    Spot { across: 0.92, down: 0.44 },
];

/// In the air of a picture without figures.
const FIRST_IN_EMPTY_AIR: [Spot; 3] =
    [Spot { across: 0.5, down: 0.3 }, Spot { across: 0.2, down: 0.24 }, Spot { across: 0.8, down: 0.2 }];

/// Under water, after the first.
const LATER_UNDER_WATER: [Spot; 5] = [
    Spot { across: 0.3, down: 0.26 },
    Spot { across: 0.78, down: 0.22 },
    Spot { across: 0.55, down: 0.6 },
    Spot { across: 0.14, down: 0.5 },
    Spot { across: 0.86, down: 0.58 },
];

/// How far from the main character something lies, in shares of the width.
const STEPS_BESIDE: [f32; 5] = [0.19, 0.37, -0.19, 0.53, -0.28];

/// How far out on the water something floats, in shares of its depth.
const DEPTHS_AFLOAT: [f32; 4] = [0.5, 0.3, 0.62, 0.4];

/// The spots of one picture.
pub(crate) struct Spots<'a> {
    stage: &'a Stage,
    scene: &'a Scene,
    hero_x: f32,
    opposite: f32,
    shot: Shot,
    taken: TakenSpots,
}

/// How many spots are taken in each part of the stage.
#[derive(Default)]
struct TakenSpots {
    near: usize,
    middle: usize,
    air: usize,
    beside: usize,
    afloat: usize,
    swimming: usize,
}

/// One of its kind that wants a spot.
struct Guest<'p> {
    prop: &'p Prop,
    /// From 0 among those of its kind.
    number: usize,
    /// Its scale when it is near.
    scale: f32,
    /// A small step aside, so that nothing stands in rows.
    jitter: f32,
    mirrored: bool,
}

impl<'a> Spots<'a> {
    pub(crate) fn new(stage: &'a Stage, scene: &'a Scene, hero_x: f32, shot: Shot) -> Self {
        let alone = scene.figures.is_empty();
        let opposite = if alone { stage.width * 0.5 } else { stage.width - hero_x };
        Self { stage, scene, hero_x, opposite, shot, taken: TakenSpots::default() }
    }

    /// Places the thing with this number among those of its kind.
    pub(crate) fn place<'p>(&mut self, prop: &'p Prop, number: usize, dice: &mut Dice) -> PlacedProp<'p> {
        let scale = self.stage.height / 1000.0 * prop.spec.height / 100.0;
        let jitter = dice.range(-0.02, 0.02) * self.stage.width;
        let mirrored = dice.chance(0.5);
        let guest = Guest { prop, number, scale, jitter, mirrored };
        match self.habitat_here(prop.spec.habitat) {
            Habitat::Middle => self.in_the_middle(&guest),
            Habitat::Near => self.near(&guest, dice),
            Habitat::Beside => self.beside(&guest),
            Habitat::Air => self.in_the_air(&guest),
            Habitat::Afloat => self.afloat(&guest),
            Habitat::Swimming if self.scene.setting == Backdrop::Underwater => self.under_water(&guest),
            Habitat::Swimming => self.at_the_surface(&guest),
        }
    }

    /// Where something of a habitat stands when the scene does not have it: a boat on the bank, a fish on the ground, a house at hand.
    fn habitat_here(&self, habitat: Habitat) -> Habitat {
        let setting = self.scene.setting;
        let watery = setting.is_by_water() || self.scene.land.water;
        match habitat {
            Habitat::Afloat if !watery => Habitat::Near,
            Habitat::Swimming if setting != Backdrop::Underwater && !watery => Habitat::Beside,
            Habitat::Middle if setting.is_enclosed() => Habitat::Near,
            Habitat::Afloat | Habitat::Swimming | Habitat::Middle | Habitat::Near | Habitat::Beside | Habitat::Air => {
                habitat
            }
        }
    }

    fn is_without_figures(&self) -> bool {
        self.scene.figures.is_empty()
    }

    fn in_the_middle<'p>(&mut self, guest: &Guest<'p>) -> PlacedProp<'p> {
        let (width, height) = (self.stage.width, self.stage.height);
        let slot = next(&mut self.taken.middle);
        let x = [
            self.opposite,
            self.opposite + 0.2 * width,
            self.hero_x - 0.14 * width,
            self.opposite - 0.2 * width,
            width * 0.5,
        ][slot % 5];
        PlacedProp {
            prop: guest.prop,
            x: x.clamp(width * 0.1, width * 0.9) + guest.jitter,
            y: self.stage.near.min(height * 0.84) + height * (0.01 + 0.016 * (slot % 3) as f32),
            scale: guest.scale * 0.95,
            haze: 0.05,
            mirrored: false,
        }
    }

    fn near<'p>(&mut self, guest: &Guest<'p>, dice: &mut Dice) -> PlacedProp<'p> {
        let (width, height) = (self.stage.width, self.stage.height);
        let prop = guest.prop;
        let slot = next(&mut self.taken.near);
        let crowd = 1.3 / (1.0 + 0.25 * (prop.count.min(MOST_OF_A_KIND) - 1) as f32) * self.shot.scale().min(1.0);
        // One that is alone comes nearer or goes further off, as figures do.
        let alone = self.is_without_figures() && self.scene.props.len() == 1 && prop.count == 1;
        let crowd = if alone { crowd * dice.pick([0.8, 1.0, 1.22]) } else { crowd };
        let x = to_either_side(self.opposite, slot, width * 0.22);
        PlacedProp {
            prop,
            x: x.clamp(width * 0.2, width * 0.8) + guest.jitter,
            y: self.stage.front - height * 0.055 + height * 0.02 * (slot % 2) as f32,
            scale: (width * 0.6 / prop.spec.width).min(guest.scale * crowd),
            haze: 0.0,
            mirrored: x > width * 0.5,
        }
    }

    fn beside<'p>(&mut self, guest: &Guest<'p>) -> PlacedProp<'p> {
        let (width, height) = (self.stage.width, self.stage.height);
        let slot = next(&mut self.taken.beside);
        let toward = (self.opposite - self.hero_x).signum();
        let alone = self.is_without_figures();
        let x = if alone {
            to_either_side(width * 0.5, slot, width * 0.2)
        } else {
            self.hero_x + toward * width * STEPS_BESIDE[slot % STEPS_BESIDE.len()]
        };
        let grow = if alone { 1.7 } else { 1.15 * self.shot.scale().min(1.3) };
        let ground = match self.shot {
            Shot::Wide => (self.stage.front - height * 0.05).max(self.stage.near + height * 0.04),
            Shot::Whole => self.stage.front,
            Shot::Close => self.stage.front + height * 0.03,
        };
        PlacedProp {
            prop: guest.prop,
            x: x.clamp(width * 0.08, width * 0.92),
            y: ground + height * (0.015 + 0.012 * (slot % 2) as f32),
            scale: guest.scale * grow,
            haze: 0.0,
            mirrored: toward > 0.0,
        }
    }

    fn in_the_air<'p>(&mut self, guest: &Guest<'p>) -> PlacedProp<'p> {
        let (width, height) = (self.stage.width, self.stage.height);
        let first = if self.is_without_figures() {
            FIRST_IN_EMPTY_AIR
        } else {
            [
                Spot { across: self.opposite / width, down: 0.3 },
                Spot { across: 0.5, down: 0.18 },
                Spot { across: 0.14, down: 0.24 },
            ]
        };
        let slot = next(&mut self.taken.air) % (first.len() + LATER_IN_THE_AIR.len());
        let spot = first.get(slot).copied().unwrap_or_else(|| LATER_IN_THE_AIR[slot - first.len()]);
        let large = guest.prop.spec.height > 150.0;
        let foot = spot.down * height + guest.scale * 50.0;
        let crowd = if guest.number == 0 { 1.0 } else { 0.76 } * if large { 1.0 } else { 1.35 };
        PlacedProp {
            prop: guest.prop,
            x: spot.across * width + guest.jitter,
            y: if large { foot.max(guest.scale * 108.0) } else { foot },
            scale: guest.scale * crowd,
            haze: 0.04,
            mirrored: guest.mirrored,
        }
    }

    fn afloat<'p>(&mut self, guest: &Guest<'p>) -> PlacedProp<'p> {
        let (stage, width) = (self.stage, self.stage.width);
        let slot = next(&mut self.taken.afloat);
        let deep = stage.near - stage.horizon;
        let small = guest.prop.spec.height < 140.0;
        let depth = if small { 0.78 } else { DEPTHS_AFLOAT[slot % DEPTHS_AFLOAT.len()] };
        let y = stage.horizon + deep * depth;
        let distance = 0.5 + 0.75 * ((y - stage.horizon) / (stage.height - stage.horizon));
        let clear = if self.taken.middle > 0 { width * 0.5 } else { self.opposite };
        let from = if self.is_without_figures() { width * 0.47 } else { clear };
        let x = to_either_side(from, slot, width * 0.27);
        let alone = if self.is_without_figures() && slot == 0 && !small { 1.5 } else { 1.0 };
        PlacedProp {
            prop: guest.prop,
            x: x.clamp(width * 0.16, width * 0.84),
            y,
            scale: guest.scale * distance * alone,
            haze: 0.02,
            mirrored: guest.mirrored,
        }
    }

    fn under_water<'p>(&mut self, guest: &Guest<'p>) -> PlacedProp<'p> {
        let (width, height) = (self.stage.width, self.stage.height);
        let slot = next(&mut self.taken.swimming) % (1 + LATER_UNDER_WATER.len());
        let spot = match slot.checked_sub(1) {
            None => Spot { across: self.opposite / width, down: 0.42 },
            Some(later) => LATER_UNDER_WATER[later],
        };
        let grow = if guest.number == 0 { 1.35 } else { 0.95 };
        PlacedProp {
            prop: guest.prop,
            x: spot.across * width + guest.jitter,
            y: spot.down * height + guest.scale * 50.0,
            scale: guest.scale * grow,
            haze: 0.06,
            mirrored: guest.mirrored && guest.number > 0,
        }
    }

    fn at_the_surface<'p>(&mut self, guest: &Guest<'p>) -> PlacedProp<'p> {
        let (stage, width) = (self.stage, self.stage.width);
        let slot = next(&mut self.taken.swimming);
        PlacedProp {
            prop: guest.prop,
            x: to_either_side(self.opposite, slot, width * 0.25).clamp(width * 0.18, width * 0.82),
            y: stage.horizon + (stage.near - stage.horizon) * (0.5 + 0.14 * slot as f32),
            scale: guest.scale,
            haze: 0.0,
            mirrored: guest.mirrored,
        }
    }
}

/// The next free number.
fn next(taken: &mut usize) -> usize {
    *taken += 1;
    *taken - 1
}

/// Right and left of `x` in turn, a step further each time.
fn to_either_side(x: f32, slot: usize, step: f32) -> f32 {
    let away = if slot % 2 == 1 { 1.0 } else { -1.0 };
    x + away * step * slot.div_ceil(2) as f32
}
