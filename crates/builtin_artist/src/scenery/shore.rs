//! Land beside water: the banks of a lake, the open sea, beaches and islands.

use super::hills::{far_trees, hill, skyline};
use super::{Stage, flora, ground, water};
use crate::backdrop::Backdrop;
use crate::colour::Colour;
use crate::dice::Dice;
use crate::outline::{Point, curve, ellipse, land, limb, polygon, rectangle, smooth};
use crate::pen::Pen;
use crate::scene::Scene;
use brief::picture::{Season, Weather};

const SAND: Colour = Colour::hex(0xf0d7a0);

/// A mountain lake from its near bank.
pub(crate) fn lake(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    let shore = skyline(stage, stage.horizon - 10.0, 12.0, 5, dice);
    let green =
        if scene.season == Season::Winter { Colour::hex(0x7f98a0) } else { flora::leaf_colour(scene.season, dice) };
    let mut far = pen.hazed(0.36);
    far_trees(&mut far, &shore, 58.0, green.mix(Colour::hex(0x3f7a5c), 0.45), true, dice);
    hill(&mut far, stage, &shore, [green.lighten(0.1), green]);
    let mut nearer = pen.hazed(0.16);
    for (side, inward) in [(0.0, 1.0), (1.0, -1.0)] {
        for index in 0..4 {
            let x = stage.width * (side + inward * (0.01 + 0.055 * index as f32));
            let tall = stage.height * dice.range(0.1, 0.2) * (1.0 - index as f32 * 0.14);
            flora::fir(
                &mut nearer.at(x, stage.horizon + 8.0, 1.0),
                tall,
                Colour::hex(0x3f7a5c),
                scene.season == Season::Winter,
                dice,
            );
        }
    }
    water::paint(pen, stage, (stage.horizon + 5.0, stage.near + stage.height * 0.05), scene.time, dice);
    let [_, near_green] = ground::grass_colours(scene.season);
    let bank: Vec<Point> = vec![
        (-60.0, stage.near - 30.0),
        (stage.width * 0.14, stage.near + 4.0),
        (stage.width * 0.36, stage.near + stage.height * 0.045),
        (stage.width * 0.6, stage.near + stage.height * 0.05),
        (stage.width * 0.85, stage.near + 8.0),
        (stage.width + 60.0, stage.near - 34.0),
    ];
    hill(pen, stage, &bank, [near_green.lighten(0.08), near_green.darken(0.18)]);
    ground::strew(pen, stage, scene, stage.near + stage.height * 0.05, 12, dice);
    if scene.season != Season::Winter {
        for x in [0.03, 0.1, 0.9, 0.97] {
            flora::reeds(
                pen,
                stage.width * x,
                stage.near + stage.height * dice.range(0.02, 0.08),
                dice.range(120.0, 180.0),
                dice,
            );
        }
    }
}

/// The open sea, with steep waves when it storms.
pub(crate) fn sea(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    let mut far = pen.hazed(0.6);
    let x = stage.width * dice.range(0.1, 0.3);
    far.solid(
        smooth(&[
            (x - 130.0, stage.horizon + 6.0),
            (x - 60.0, stage.horizon - 26.0),
            (x + 10.0, stage.horizon - 40.0),
            (x + 110.0, stage.horizon + 6.0),
        ]),
        Colour::hex(0x6f95a8),
    );
    water::paint(pen, stage, (stage.horizon, stage.height), scene.time, dice);
    if matches!(scene.weather, Weather::Storm | Weather::Windy) {
        for row in 0..7 {
            swell(pen, stage, stage.horizon + 26.0 + (row as f32).powf(1.45) * 32.0, 9.0 + row as f32 * 9.0, dice);
        }
    }
}

/// A row of steep waves with foam on their crests.
fn swell(pen: &mut Pen<'_>, stage: &Stage, y: f32, size: f32, dice: &mut Dice) {
    let dark = pen.look().lit(Colour::hex(0x2a5f86), 0.12);
    let foam = pen.look().light.sky[2].lighten(0.55);
    let mut x = -dice.range(60.0, 240.0);
    while x < stage.width + 100.0 {
        let (long, high) = (size * dice.range(3.6, 5.6), size * dice.range(0.8, 1.5));
        let crest = [
            (x, y),
            (x + long * 0.3, y - high * 0.55),
            (x + long * 0.52, y - high),
            (x + long * 0.6, y - high * 0.82),
            (x + long * 0.68, y - high * 0.3),
            (x + long, y),
        ];
        pen.fade(land(&crest, y + size * 1.4), dark, 0.85, 0.0);
        let cap = limb(
            &[
                (x + long * 0.24, y - high * 0.42),
                (x + long * 0.44, y - high * 0.94),
                (x + long * 0.6, y - high * 0.86),
                (x + long * 0.66, y - high * 0.44),
            ],
            size * 0.05,
            size * 0.2,
        );
        pen.veil(cap, foam, 0.85);
        x += long * dice.range(0.8, 1.1);
    }
}

/// A sandy shore, or a small island all round.
pub(crate) fn beach(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    if scene.setting == Backdrop::Island {
        water::paint(pen, stage, (stage.horizon, stage.height), scene.time, dice);
        let (x, y) = (stage.width * 0.5, stage.height * 0.9);
        pen.fade(ellipse(x, y + 14.0, stage.width * 0.5, stage.height * 0.13), Colour::hex(0xf4fbff), 0.6, 0.8);
        pen.wash(ellipse(x, y + 10.0, stage.width * 0.47, stage.height * 0.115), SAND.lighten(0.1), SAND.darken(0.15));
        for (side, tall) in [(0.24, 0.42), (0.8, 0.36)] {
            flora::palm(&mut pen.at(stage.width * side, y - stage.height * 0.06, 1.0), stage.height * tall, dice);
        }
        return;
    }
    water::paint(pen, stage, (stage.horizon, stage.near + 40.0), scene.time, dice);
    let edge: Vec<Point> = vec![
        (-60.0, stage.near + 30.0),
        (stage.width * 0.3, stage.near - 2.0),
        (stage.width * 0.62, stage.near + 26.0),
        (stage.width + 60.0, stage.near - 16.0),
    ];
    let foam: Vec<Point> = edge.iter().map(|&(x, y)| (x, y - 9.0)).collect();
    pen.veil(land(&foam, stage.height), Colour::hex(0xf7fdff), 0.9);
    let damp: Vec<Point> = edge.iter().map(|&(x, y)| (x, y + 2.0)).collect();
    hill(pen, stage, &damp, [SAND.darken(0.16), SAND]);
    let dry: Vec<Point> = edge.iter().map(|&(x, y)| (x, y + 40.0)).collect();
    pen.wash(land(&dry, stage.height + 5.0), SAND.lighten(0.12), SAND.darken(0.06));
    ground::shells(pen, stage, stage.near + 50.0, dice);
    if scene.land.jetty {
        jetty(pen, stage);
    } else {
        flora::palm(&mut pen.at(stage.width * 0.07, stage.near + 60.0, 1.0), stage.height * 0.5, dice);
    }
}

/// A landing stage on posts, from the left edge of the sand out over the water.
fn jetty(pen: &mut Pen<'_>, stage: &Stage) {
    let wood = Colour::hex(0x9a7048);
    let (left, shore, tip) = (-20.0, stage.near + 58.0, stage.horizon + (stage.near - stage.horizon) * 0.38);
    let edge = |share: f32, far: f32, near: f32| {
        (left + (stage.width * near - left) + stage.width * (far - near) * share, shore + (tip - shore) * share)
    };
    let inner = |share: f32| edge(share, 0.13, -0.08);
    let outer = |share: f32| edge(share, 0.205, 0.17);
    for share in [0.98, 0.62, 0.28] {
        for (x, y) in [inner(share), outer(share)] {
            let thick = 15.0 - 7.0 * share;
            pen.solid(
                rectangle(x - thick, y - 34.0 * (1.2 - share), x + thick * 0.2, y + 60.0 * (1.2 - share)),
                wood.darken(0.35),
            );
        }
    }
    pen.solid(polygon(&[inner(0.0), inner(1.0), outer(1.0), outer(0.0)]), wood);
    for plank in 1..11 {
        let share = (plank as f32 / 11.0).powf(0.7);
        pen.line(curve(&[inner(share), outer(share)]), 3.4 - 2.0 * share, wood.darken(0.3));
    }
}
