//! The ground near the viewer: meadow, sand, snow, paths, flower beds, and the growth that frames the picture.

use super::hills::{hill, skyline};
use super::{Stage, flora};
use crate::colour::Colour;
use crate::dice::Dice;
use crate::outline::{Point, ellipse, leaf, smooth};
use crate::pen::Pen;
use crate::scene::Scene;
use brief::picture::Season;

/// A rolling near ground from `y` down.
pub(crate) fn paint_rolling(pen: &mut Pen<'_>, stage: &Stage, y: f32, colours: [Colour; 2], dice: &mut Dice) {
    let points = skyline(stage, y, stage.height * 0.014, 4, dice);
    hill(pen, stage, &points, colours);
}

/// Grass greens of the season, far and near.
pub(crate) fn grass_colours(season: Season) -> [Colour; 2] {
    match season {
        Season::Spring => [0xa8d46a, 0x7cb955],
        Season::Summer => [0x97c95c, 0x5fa348],
        Season::Autumn => [0xd9bd62, 0xa98b45],
        Season::Winter => [0xf2f6fc, 0xd3e0f0],
    }
    .map(Colour::hex)
}

/// Grass, flowers, stones strewn over the near ground.
pub(crate) fn strew(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, top: f32, flowers: usize, dice: &mut Dice) {
    let [_, near] = grass_colours(scene.season);
    let bottom = stage.height;
    for _ in 0..46 {
        let y = dice.range(top + 14.0, bottom + 8.0);
        let size = 13.0 + 30.0 * ((y - top) / (bottom - top)).clamp(0.0, 1.0);
        let green = if scene.season == Season::Winter {
            Colour::hex(0xb9c9a6)
        } else {
            near.mix(Colour::hex(0x2f7a48), dice.range(0.1, 0.5))
        };
        if scene.season != Season::Winter || dice.chance(0.2) {
            flora::grass(pen, dice.range(0.0, stage.width), y, size, green, dice);
        }
    }
    if scene.season == Season::Winter {
        return;
    }
    let mut places: Vec<Point> =
        (0..flowers).map(|_| (dice.range(0.0, stage.width), dice.range(top + 34.0, bottom + 4.0))).collect();
    places.sort_by(|first, second| first.1.total_cmp(&second.1));
    for (x, y) in places {
        let size = 16.0 + 30.0 * ((y - top) / (bottom - top)).clamp(0.0, 1.0);
        let petal = Colour::hex(dice.pick([0xf47a8c, 0xffffff, 0xf9c846, 0xb48ae0, 0xf58d4f]));
        flora::flower(pen, x, y, size, petal, dice);
    }
}

/// A path that winds from the foot of the sheet up to (x, y).
pub(crate) fn path(pen: &mut Pen<'_>, stage: &Stage, (x, y): Point, colour: Colour) {
    let (width, foot) = (stage.width, stage.height + 20.0);
    let middle = (y + foot) / 2.0;
    let outline = smooth(&[
        (x - 5.0, y),
        (x - 24.0, y + (middle - y) * 0.5),
        (width * 0.42, middle),
        (width * 0.34, foot - 40.0),
        (width * 0.3, foot + 60.0),
        (width * 0.74, foot + 60.0),
        (width * 0.62, foot - 40.0),
        (width * 0.55, middle),
        (x + 30.0, y + (middle - y) * 0.5),
        (x + 6.0, y),
    ]);
    pen.wash(outline, colour.lighten(0.1), colour.darken(0.1));
}

/// A stone.
pub(crate) fn stone(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, colour: Colour, dice: &mut Dice) {
    let bump = |dice: &mut Dice| dice.range(0.85, 1.15);
    pen.contact_shadow(x, y, size * 0.75, size * 0.14);
    pen.solid(
        smooth(&[
            (x - size * 0.6, y + size * 0.04),
            (x - size * 0.52 * bump(dice), y - size * 0.3),
            (x - size * 0.1, y - size * 0.55 * bump(dice)),
            (x + size * 0.4 * bump(dice), y - size * 0.38),
            (x + size * 0.62, y + size * 0.02),
            (x, y + size * 0.1),
        ]),
        colour,
    );
}

/// Leaves and blades at the lower corners, dark and near: they give the picture depth.
pub(crate) fn frame(pen: &mut Pen<'_>, stage: &Stage, green: Colour, dice: &mut Dice) {
    let dark = green.darken(0.32);
    for (corner, direction) in [(0.0, 1.0_f32), (stage.width, -1.0)] {
        for blade in 0..9 {
            let x = corner + direction * (blade as f32 * 17.0 - 20.0);
            let tall = stage.height * dice.range(0.05, 0.15) * (1.0 - blade as f32 * 0.075);
            let tip = (x + direction * dice.range(-16.0, 34.0), stage.height - tall);
            pen.dab(leaf((x, stage.height + 12.0), tip, dice.range(6.0, 13.0)), dark.mix(green, dice.unit() * 0.6));
        }
    }
}

/// Shells, a starfish and pebbles on sand.
pub(crate) fn shells(pen: &mut Pen<'_>, stage: &Stage, top: f32, dice: &mut Dice) {
    for _ in 0..16 {
        let (x, y) = (dice.range(20.0, stage.width - 20.0), dice.range(top + 30.0, stage.height - 8.0));
        let size = 6.0 + 12.0 * ((y - top) / (stage.height - top));
        let colour = Colour::hex(dice.pick([0xf7d9c4, 0xf3b8a8, 0xe0c9a6, 0xd9d4c8]));
        pen.solid(ellipse(x, y, size, size * 0.6), colour);
        pen.line(
            crate::outline::curve(&[(x - size * 0.5, y), (x, y - size * 0.4), (x + size * 0.5, y)]),
            1.2,
            colour.darken(0.3),
        );
    }
}
