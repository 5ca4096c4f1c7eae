//! Places for things: each kind of thing has its part of the stage, and nothing stands on anything else while there is room.

use super::backdrop::Backdrop;
use super::dice::Dice;
use super::scene::{Prop, Scene};
use super::scenery::Stage;
use super::shot::{Shot, Standing};
use super::things::Habitat;

/// A thing with its place: foot (x, y) and drawing scale.
#[derive(Clone, Copy)]
pub(crate) struct Placed<'a> {
    pub prop: &'a Prop,
    pub x: f32,
    pub y: f32,
    pub scale: f32,
    pub haze: f32,
    pub mirrored: bool,
}

/// The part of the stage that something covers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Extent {
    /// Of a figure with its arms.
    pub(crate) fn of_figure(figure: &Standing) -> Self {
        let half = figure.scale * 25.0;
        Self { left: figure.x - half, top: figure.y - figure.scale * 100.0, right: figure.x + half, bottom: figure.y }
    }

    /// Of the sun or the moon.
    pub(crate) fn of_sun(stage: &Stage) -> Self {
        let ((x, y), half) = (stage.sun, 62.0);
        Self { left: x - half, top: y - half, right: x + half, bottom: y + half }
    }

    fn area(self) -> f32 {
        (self.right - self.left).max(0.0) * (self.bottom - self.top).max(0.0)
    }

    /// How much of the smaller of the two the other covers (0 to 1).
    pub(crate) fn overlap(self, other: Self) -> f32 {
        let common = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        if common.left >= common.right || common.top >= common.bottom {
            return 0.0;
        }
        common.area() / self.area().min(other.area()).max(1.0)
    }
}

impl Placed<'_> {
    pub(crate) fn extent(&self) -> Extent {
        let half = self.prop.spec.width * 0.5 * self.scale;
        Extent { left: self.x - half, top: self.y - 100.0 * self.scale, right: self.x + half, bottom: self.y }
    }

    /// A thing that lies on the ground, or an animal: it moves aside before a building does.
    fn gives_way(&self) -> u8 {
        match self.prop.spec.habitat {
            Habitat::Middle => 0,
            Habitat::Near | Habitat::Afloat | Habitat::Swimming => 1,
            Habitat::Beside => 2,
            Habitat::Air => 3,
        }
    }
}

/// Moves things sideways, and makes them smaller where that is not enough, until they hide neither the figures nor each other.
pub(crate) fn make_room(placed: &mut [Placed<'_>], stage: &Stage, figures: &[Extent]) {
    let mut taken: Vec<Extent> = figures.to_vec();
    let mut order: Vec<usize> = (0..placed.len()).collect();
    order.sort_by_key(|index| placed[*index].gives_way());
    for index in order {
        let thing = &mut placed[index];
        let background = thing.prop.spec.habitat == Habitat::Middle;
        for _ in 0..if background { 3 } else { 6 } {
            let crowded = move_aside(thing, stage, &taken);
            if crowded < 0.22 {
                break;
            }
            // Smaller, and as much further off.
            thing.scale *= 0.84;
            if thing.y > stage.near {
                thing.y -= (thing.y - stage.near) * 0.2;
            }
        }
        taken.push(thing.extent());
    }
}

/// Moves a thing to the free place that is nearest; the share of it that is still hidden or hides.
fn move_aside(thing: &mut Placed<'_>, stage: &Stage, taken: &[Extent]) -> f32 {
    const STEPS: i32 = 24;
    let half = thing.prop.spec.width * 0.5 * thing.scale;
    let (least, most) = (half.min(stage.width * 0.5), (stage.width - half).max(stage.width * 0.5));
    let wanted = thing.x.clamp(least, most);
    let crowding = |x: f32| {
        let extent = Placed { x, ..*thing }.extent();
        taken.iter().map(|other| extent.overlap(*other)).sum::<f32>()
    };
    let (mut best, mut best_cost) = (wanted, crowding(wanted));
    for step in 0..=STEPS {
        let x = least + (most - least) * step as f32 / STEPS as f32;
        let cost = crowding(x) + 0.25 * (x - wanted).abs() / stage.width;
        if cost < best_cost - 0.02 {
            (best, best_cost) = (x, cost);
        }
    }
    thing.x = best;
    crowding(best)
}

/// Free places, handed out in order.
pub(crate) struct Places<'a> {
    stage: &'a Stage,
    scene: &'a Scene,
    hero_x: f32,
    opposite: f32,
    shot: Shot,
    near: usize,
    middle: usize,
    air: usize,
    beside: usize,
    afloat: usize,
    swimming: usize,
}

impl<'a> Places<'a> {
    pub(crate) fn new(stage: &'a Stage, scene: &'a Scene, hero_x: f32, shot: Shot) -> Self {
        let alone = scene.figures.is_empty();
        let opposite = if alone { stage.width * 0.5 } else { stage.width - hero_x };
        Self { stage, scene, hero_x, opposite, shot, near: 0, middle: 0, air: 0, beside: 0, afloat: 0, swimming: 0 }
    }

    pub(crate) fn place<'p>(&mut self, prop: &'p Prop, number: usize, dice: &mut Dice) -> Placed<'p> {
        let stage = self.stage;
        let (width, height) = (stage.width, stage.height);
        let watery = self.scene.setting.is_by_water() || self.scene.land.water;
        let indoors = self.scene.setting.is_indoors();
        let mut habitat = prop.spec.habitat;
        if habitat == Habitat::Afloat && !watery {
            habitat = Habitat::Near;
        }
        if habitat == Habitat::Swimming && self.scene.setting != Backdrop::Underwater && !watery {
            habitat = Habitat::Beside;
        }
        if habitat == Habitat::Middle && (indoors || self.scene.setting.is_enclosed()) {
            habitat = Habitat::Near;
        }
        // Everything floats among the fish, and in the sky.
        let next = |counter: &mut usize| {
            *counter += 1;
            *counter - 1
        };
        let full = height / 1000.0 * prop.spec.height / 100.0;
        let jitter = dice.range(-0.02, 0.02) * width;
        let mirrored = dice.chance(0.5);
        let side = |x: f32, slot: usize, step: f32| {
            let away = if slot % 2 == 1 { 1.0 } else { -1.0 };
            x + away * step * slot.div_ceil(2) as f32
        };
        match habitat {
            Habitat::Middle => {
                let slot = next(&mut self.middle);
                let x = [
                    self.opposite,
                    self.opposite + 0.2 * width,
                    self.hero_x - 0.14 * width,
                    self.opposite - 0.2 * width,
                    width * 0.5,
                ][slot % 5];
                let y = stage.near.min(height * 0.84) + height * (0.01 + 0.016 * (slot % 3) as f32);
                Placed {
                    prop,
                    x: x.clamp(width * 0.1, width * 0.9) + jitter,
                    y,
                    scale: full * 0.95,
                    haze: 0.05,
                    mirrored: false,
                }
            }
            Habitat::Near => {
                let slot = next(&mut self.near);
                let crowd = 1.3 / (1.0 + 0.25 * (prop.count.min(4) - 1) as f32) * self.shot.scale().min(1.0);
                // One that is alone comes nearer or goes further off, as figures do.
                let alone = self.scene.figures.is_empty() && self.scene.props.len() == 1 && prop.count == 1;
                let crowd = if alone { crowd * dice.pick([0.8, 1.0, 1.22]) } else { crowd };
                let fits = (width * 0.6 / prop.spec.width).min(full * crowd);
                let x = side(self.opposite, slot, width * 0.22);
                Placed {
                    prop,
                    x: x.clamp(width * 0.2, width * 0.8) + jitter,
                    y: stage.front - height * 0.055 + height * 0.02 * (slot % 2) as f32,
                    scale: fits,
                    haze: 0.0,
                    mirrored: x > width * 0.5,
                }
            }
            Habitat::Beside => {
                let slot = next(&mut self.beside);
                let toward = (self.opposite - self.hero_x).signum();
                let alone = self.scene.figures.is_empty();
                let steps = [0.19, 0.37, -0.19, 0.53, -0.28];
                let x = if alone {
                    side(width * 0.5, slot, width * 0.2)
                } else {
                    self.hero_x + toward * width * steps[slot % 5]
                };
                let grow = if alone { 1.7 } else { 1.15 * self.shot.scale().min(1.3) };
                let ground = match self.shot {
                    Shot::Wide => (stage.front - height * 0.05).max(stage.near + height * 0.04),
                    Shot::Whole => stage.front,
                    Shot::Close => stage.front + height * 0.03,
                };
                Placed {
                    prop,
                    x: x.clamp(width * 0.08, width * 0.92),
                    y: ground + height * (0.015 + 0.012 * (slot % 2) as f32),
                    scale: full * grow,
                    haze: 0.0,
                    mirrored: toward > 0.0,
                }
            }
            Habitat::Air => {
                let slot = next(&mut self.air);
                let alone = self.scene.figures.is_empty();
                let first = if alone { (0.5, 0.3) } else { (self.opposite / width, 0.3) };
                let second = if alone { (0.2, 0.24) } else { (0.5, 0.18) };
                let third = if alone { (0.8, 0.2) } else { (0.14, 0.24) };
                let (x, y) = [first, second, third, (0.87, 0.2), (0.36, 0.38), (0.66, 0.4), (0.08, 0.42), (0.92, 0.44)]
                    [slot % 8];
                let large = prop.spec.height > 150.0;
                let foot = y * height + full * 50.0;
                let y = if large { foot.max(full * 108.0) } else { foot };
                let crowd = if number == 0 { 1.0 } else { 0.76 } * if large { 1.0 } else { 1.35 };
                Placed { prop, x: x * width + jitter, y, scale: full * crowd, haze: 0.04, mirrored }
            }
            Habitat::Afloat => {
                let slot = next(&mut self.afloat);
                let deep = stage.near - stage.horizon;
                let small = prop.spec.height < 140.0;
                let y = stage.horizon + deep * if small { 0.78 } else { [0.5, 0.3, 0.62, 0.4][slot % 4] };
                let distance = 0.5 + 0.75 * ((y - stage.horizon) / (height - stage.horizon));
                let clear = if self.middle > 0 { width * 0.5 } else { self.opposite };
                let x = side(if self.scene.figures.is_empty() { width * 0.47 } else { clear }, slot, width * 0.27);
                let alone = if self.scene.figures.is_empty() && slot == 0 && !small { 1.5 } else { 1.0 };
                Placed {
                    prop,
                    x: x.clamp(width * 0.16, width * 0.84),
                    y,
                    scale: full * distance * alone,
                    haze: 0.02,
                    mirrored,
                }
            }
            Habitat::Swimming => {
                let slot = next(&mut self.swimming);
                if self.scene.setting == Backdrop::Underwater {
                    let (x, y) = [
                        (self.opposite / width, 0.42),
                        (0.3, 0.26),
                        (0.78, 0.22),
                        (0.55, 0.6),
                        (0.14, 0.5),
                        (0.86, 0.58),
                    ][slot % 6];
                    let grow = if number == 0 { 1.35 } else { 0.95 };
                    return Placed {
                        prop,
                        x: x * width + jitter,
                        y: y * height + full * 50.0,
                        scale: full * grow,
                        haze: 0.06,
                        mirrored: mirrored && number > 0,
                    };
                }
                let y = stage.horizon + (stage.near - stage.horizon) * (0.5 + 0.14 * slot as f32);
                let x = side(self.opposite, slot, width * 0.25).clamp(width * 0.18, width * 0.82);
                Placed { prop, x, y, scale: full, haze: 0.0, mirrored }
            }
        }
    }
}
