//! Things in their places: nothing stands on anything else while there is room.

use super::scene::Prop;
use super::scenery::Stage;
use super::shot::Standing;
use super::things::Habitat;

/// A thing with its place: foot (x, y) and drawing scale.
#[derive(Clone, Copy)]
pub(crate) struct PlacedProp<'a> {
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

impl PlacedProp<'_> {
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
pub(crate) fn make_room(placed: &mut [PlacedProp<'_>], stage: &Stage, figures: &[Extent]) {
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
fn move_aside(thing: &mut PlacedProp<'_>, stage: &Stage, taken: &[Extent]) -> f32 {
    const STEPS: i32 = 24;
    let half = thing.prop.spec.width * 0.5 * thing.scale;
    let (least, most) = (half.min(stage.width * 0.5), (stage.width - half).max(stage.width * 0.5));
    let wanted = thing.x.clamp(least, most);
    let crowding = |x: f32| {
        let extent = PlacedProp { x, ..*thing }.extent();
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
