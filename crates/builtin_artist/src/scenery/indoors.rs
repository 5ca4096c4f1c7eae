//! Rooms and the inside of a train, each with a window that shows the sky outside.

use super::furnishings::{self, WOOD, lamp_place};
use super::{Stage, sky};
use crate::backdrop::{Backdrop, Daylight};
use crate::colour::{Colour, WHITE};
use crate::dice::Dice;
use crate::outline::{Point, circle, curve, ellipse, limb, polygon, rectangle, rounded, smooth, star};
use crate::pen::Pen;
use crate::posture::Posture;
use crate::scene::Scene;
use brief::picture::{Season, Weather};

/// The room of this scene.
pub(crate) fn paint(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    let dark = scene.time == Daylight::Night;
    let paper = dice.pick([0xb9cdea, 0xf3cfc2, 0xcfe3c4, 0xd9cbee]);
    let wall = Colour::hex(by_room(scene.setting, [paper, 0xdcead2, 0xfae3b0, 0xd9b48a, 0xe6d3ae, 0xc79a66]));
    window_sky(pen, stage, scene, dice);
    walls(pen, stage, scene.setting, wall, dice);
    window_frame(pen, stage, scene.setting);
    floor(pen, stage);
    if scene.setting != Backdrop::Train {
        rug(pen, stage);
    }
    match by_room(scene.setting, [0, 1, 2, 3, 4, 5]) {
        1 => classroom(pen, stage, dice),
        2 => kitchen(pen, stage, dice),
        3 => library(pen, stage, dice),
        4 => furnishings::room(pen, stage, dice),
        5 => furnishings::carriage(pen, stage, opening(stage, scene.setting)),
        _ => {
            // Whoever lies in bed has one of their own, in front.
            if scene.figures.iter().all(|figure| figure.posture != Posture::LiesInBed) {
                bed(pen, stage, wall, dice);
            }
            bedroom(pen, stage, dark);
        }
    }
    if dark {
        let lamp = lamp_place(stage);
        pen.glow(lamp.0, lamp.1 - 70.0, stage.width * 0.5, Colour::hex(0xffc878), 0.75);
    }
}

/// The choice for this room: bedroom, classroom, kitchen, library, any other room, train.
fn by_room<T: Copy>(place: Backdrop, [bedroom, classroom, kitchen, library, room, train]: [T; 6]) -> T {
    if place == Backdrop::Classroom {
        classroom
    } else if place == Backdrop::Kitchen {
        kitchen
    } else if place == Backdrop::Library {
        library
    } else if place == Backdrop::Room {
        room
    } else if place == Backdrop::Train {
        train
    } else {
        bedroom
    }
}

/// The window's opening: left, top, right, bottom.
fn opening(stage: &Stage, setting: Backdrop) -> [f32; 4] {
    let across = [(0.36, 0.66), (0.72, 0.95), (0.36, 0.66), (0.4, 0.62), (0.44, 0.7), (0.14, 0.86)];
    let (left, right) = by_room(setting, across);
    [stage.width * left, stage.height * 0.14, stage.width * right, stage.height * 0.46]
}

fn window_sky(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    let [left, _, right, bottom] = opening(stage, scene.setting);
    let outside = Stage { sun: (left + (right - left) * 0.68, stage.height * 0.23), ..*stage };
    sky::paint(pen, &outside, scene, bottom, dice);
    let hill = smooth(&[
        (left - 40.0, bottom + 40.0),
        (left, bottom - 46.0),
        (left + (right - left) * 0.5, bottom - 26.0),
        (right, bottom - 58.0),
        (right + 40.0, bottom + 40.0),
    ]);
    let is_white = scene.season == Season::Winter || scene.weather == Weather::Snow;
    pen.hazed(0.2).solid(hill, Colour::hex(if is_white { 0xe8eef6 } else { 0x6fa860 }));
}

/// Four pieces of wall around the opening, with a pattern.
fn walls(pen: &mut Pen<'_>, stage: &Stage, setting: Backdrop, wall: Colour, dice: &mut Dice) {
    let [left, top, right, bottom] = opening(stage, setting);
    let (width, foot) = (stage.width + 6.0, stage.horizon + 4.0);
    let tint = |y: f32| wall.lighten(0.12 - 0.16 * y / stage.height);
    for (x0, y0, x1, y1) in [
        (-6.0, -6.0, width, top),
        (-6.0, top - 1.0, left, bottom + 1.0),
        (right, top - 1.0, width, bottom + 1.0),
        (-6.0, bottom, width, foot),
    ] {
        pen.wash(rectangle(x0, y0, x1, y1), tint(y0), tint(y1));
    }
    let inside = |x: f32, y: f32| x > left - 26.0 && x < right + 26.0 && y > top - 26.0 && y < bottom + 26.0;
    let mark = wall.lighten(0.35);
    match by_room(setting, [0, 2, 1, 2, 2, 1]) {
        0 => {
            for row in 0..9 {
                for column in 0..13 {
                    let (x, y) =
                        (stage.width * (column as f32 + 0.5 * (row % 2) as f32) / 12.0, 40.0 + row as f32 * 74.0);
                    if !inside(x, y) && y < stage.horizon - 60.0 {
                        pen.flat(star(x, y, 9.0, 4.0, 5), mark);
                    }
                }
            }
        }
        1 => {
            let mut x = 30.0;
            while x < stage.width {
                if !(left - 20.0..right + 20.0).contains(&x) {
                    pen.flat(rectangle(x, -5.0, x + 22.0, foot), mark);
                }
                x += 62.0;
            }
        }
        _ => {
            for _ in 0..30 {
                let (x, y) = (dice.range(0.0, stage.width), dice.range(0.0, stage.horizon));
                if !inside(x, y) {
                    pen.veil(rounded(x, y, x + 34.0, y + 7.0, 3.0), wall.darken(0.2), 0.1);
                }
            }
        }
    }
    pen.solid(rectangle(-6.0, stage.horizon - 20.0, width, stage.horizon + 4.0), WHITE.mix(wall, 0.25));
}

fn window_frame(pen: &mut Pen<'_>, stage: &Stage, setting: Backdrop) {
    let [left, top, right, bottom] = opening(stage, setting);
    let white = Colour::hex(0xfbf4e6);
    let (middle_x, middle_y) = ((left + right) / 2.0, (top + bottom) / 2.0);
    for bar in [
        rectangle(left - 12.0, top - 14.0, right + 12.0, top + 4.0),
        rectangle(left - 12.0, top, left + 5.0, bottom),
        rectangle(right - 5.0, top, right + 12.0, bottom),
        rectangle(middle_x - 5.0, top, middle_x + 5.0, bottom),
        rectangle(left, middle_y - 5.0, right, middle_y + 5.0),
        rectangle(left - 26.0, bottom - 4.0, right + 26.0, bottom + 14.0),
    ] {
        pen.solid(bar, white);
    }
    if setting == Backdrop::Bedroom || setting == Backdrop::Kitchen {
        let cloth = Colour::hex(if setting == Backdrop::Kitchen { 0xe2705c } else { 0x7f9fe0 });
        pen.solid(limb(&[(left - 60.0, top - 26.0), (right + 60.0, top - 26.0)], 10.0, 10.0), WOOD);
        for (edge, outward) in [(left, -1.0), (right, 1.0)] {
            let at = |across: f32, down: f32| (edge + outward * across, top - 24.0 + down * (bottom - top + 60.0));
            pen.solid(
                smooth(&[
                    at(54.0, 0.0),
                    at(-36.0, 0.0),
                    at(-26.0, 0.34),
                    at(20.0, 0.62),
                    at(10.0, 1.0),
                    at(60.0, 1.0),
                    at(50.0, 0.5),
                ]),
                cloth,
            );
            for fold in [30.0, 8.0] {
                pen.line(
                    curve(&[at(fold, 0.03), at(fold + 6.0, 0.4), at(fold * 0.5 + 28.0, 0.62)]),
                    2.0,
                    cloth.darken(0.25),
                );
            }
        }
    }
}

fn floor(pen: &mut Pen<'_>, stage: &Stage) {
    pen.wash(
        rectangle(-6.0, stage.horizon + 2.0, stage.width + 6.0, stage.height + 6.0),
        WOOD.lighten(0.3),
        WOOD.lighten(0.05),
    );
    for board in 0..=14 {
        let x = stage.width * board as f32 / 14.0;
        let foot = stage.width * 0.5 + (x - stage.width * 0.5) * 1.7;
        pen.line(curve(&[(x, stage.horizon + 3.0), (foot, stage.height + 5.0)]), 2.0, WOOD.darken(0.12));
    }
}

fn rug(pen: &mut Pen<'_>, stage: &Stage) {
    let (x, y) = (stage.width * 0.5, stage.front - 8.0);
    for (grow, code) in [(1.0, 0xd8685c), (0.84, 0xf4d9a8), (0.66, 0x6fa3c4), (0.44, 0xf4d9a8)] {
        pen.wash(
            ellipse(x, y, stage.width * 0.36 * grow, stage.height * 0.075 * grow),
            Colour::hex(code),
            Colour::hex(code).darken(0.06),
        );
    }
}

fn bed(pen: &mut Pen<'_>, stage: &Stage, wall: Colour, dice: &mut Dice) {
    let (left, foot) = (-30.0, stage.horizon + stage.height * 0.1);
    let right = stage.width * 0.34;
    let cover = Colour::hex(dice.pick([0x6f8fd8, 0xe58a7a, 0x7ab890, 0xb48ad0]));
    pen.contact_shadow((left + right) / 2.0, foot + 12.0, (right - left) * 0.56, 20.0);
    pen.solid(rounded(left - 20.0, foot - 250.0, left + 50.0, foot + 10.0, 26.0), WOOD);
    pen.solid(rounded(right - 16.0, foot - 130.0, right + 12.0, foot + 16.0, 12.0), WOOD);
    pen.solid(rounded(left + 20.0, foot - 96.0, right, foot, 8.0), WOOD.darken(0.1));
    pen.solid(rounded(left + 30.0, foot - 124.0, right - 4.0, foot - 50.0, 20.0), WHITE.mix(wall, 0.15));
    pen.solid(rounded(left + 34.0, foot - 176.0, left + 160.0, foot - 104.0, 34.0), Colour::hex(0xfdf8ee));
    let blanket = || {
        smooth(&[
            (left + 130.0, foot - 134.0),
            (right * 0.6, foot - 150.0),
            (right - 6.0, foot - 126.0),
            (right, foot - 36.0),
            (right * 0.55, foot - 24.0),
            (left + 130.0, foot - 36.0),
        ])
    };
    pen.solid(blanket(), cover);
    for index in 0..9 {
        let (x, y) = (left + 170.0 + (index % 5) as f32 * 54.0, foot - 118.0 + (index / 5) as f32 * 48.0);
        pen.patch(blanket(), star(x, y, 13.0, 6.0, 5), cover.lighten(0.5));
    }
}

/// A chest of drawers with a lamp, and a picture on the wall.
fn bedroom(pen: &mut Pen<'_>, stage: &Stage, dark: bool) {
    let (x, y) = lamp_place(stage);
    pen.solid(rounded(x - 64.0, y, x + 64.0, stage.horizon + 66.0, 8.0), WOOD);
    for drawer in [14.0, 66.0] {
        pen.solid(rounded(x - 52.0, y + drawer, x + 52.0, y + drawer + 42.0, 5.0), WOOD.lighten(0.12));
        pen.solid(circle(x, y + drawer + 21.0, 5.0), Colour::hex(0xf0d58a));
    }
    pen.solid(limb(&[(x, y), (x, y - 52.0)], 10.0, 8.0), Colour::hex(0xd99a4e));
    let shade = polygon(&[(x - 48.0, y - 44.0), (x - 28.0, y - 102.0), (x + 28.0, y - 102.0), (x + 48.0, y - 44.0)]);
    if dark {
        pen.shine(shade, Colour::hex(0xffe6a6))
    } else {
        pen.solid(shade, Colour::hex(0xfbe7bd))
    }
    let (x, y) = (stage.width * 0.84, stage.height * 0.27);
    pen.solid(rectangle(x - 66.0, y - 54.0, x + 66.0, y + 54.0), WOOD.lighten(0.15));
    pen.wash(rectangle(x - 54.0, y - 42.0, x + 54.0, y + 42.0), Colour::hex(0xa8d8f0), Colour::hex(0xd8ecc4));
    pen.flat(
        polygon(&[
            (x - 54.0, y + 42.0),
            (x - 14.0, y - 14.0),
            (x + 12.0, y + 20.0),
            (x + 28.0, y + 2.0),
            (x + 54.0, y + 42.0),
        ]),
        Colour::hex(0x7ba888),
    );
    pen.flat(circle(x + 28.0, y - 22.0, 10.0), Colour::hex(0xffe08a));
}

fn classroom(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    let (left, right, top, bottom) = (stage.width * 0.08, stage.width * 0.62, stage.height * 0.13, stage.height * 0.47);
    pen.solid(rounded(left - 14.0, top - 14.0, right + 14.0, bottom + 14.0, 6.0), WOOD);
    pen.solid(rectangle(left, top, right, bottom), Colour::hex(0x2f6a56));
    let chalk = Colour::hex(0xf3f3e6);
    for (row, long) in [(0.2, 0.62), (0.36, 0.5), (0.52, 0.56)] {
        let y = top + (bottom - top) * row;
        let mut points: Vec<Point> = Vec::new();
        let mut x = left + 40.0;
        while x < left + (right - left) * long {
            points.push((x, y + dice.range(-11.0, 9.0)));
            x += 13.0;
        }
        pen.thread(curve(&points), 3.4, chalk);
    }
    pen.thread(circle(right - 90.0, top + 70.0, 34.0), 3.4, chalk);
    pen.thread(
        polygon(&[(right - 130.0, bottom - 30.0), (right - 90.0, bottom - 110.0), (right - 50.0, bottom - 30.0)]),
        3.4,
        chalk,
    );
    pen.solid(rounded(left, bottom + 12.0, right, bottom + 22.0, 4.0), WOOD.darken(0.1));
    for (x, y, size) in [(0.12, 0.75, 0.8), (0.88, 0.75, 0.8)] {
        let mut desk = pen.at(stage.width * x, stage.height * (y + 0.03), size * 2.2);
        for leg in [-42.0, 42.0] {
            desk.solid(limb(&[(leg, 0.0), (leg * 0.92, -50.0)], 5.0, 5.0), Colour::hex(0x68707a));
        }
        desk.solid(rounded(-56.0, -58.0, 56.0, -48.0, 4.0), WOOD.lighten(0.2));
        desk.solid(
            polygon(&[(-26.0, -58.0), (-22.0, -66.0), (18.0, -66.0), (22.0, -58.0)]),
            Colour::hex(dice.pick([0xe2604e, 0x4f86d0, 0x5fae6a])),
        );
        desk.solid(circle(38.0, -64.0, 6.5), Colour::hex(0xd8403a));
    }
}

fn kitchen(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    let (top, foot) = (stage.horizon - 130.0, stage.horizon + 34.0);
    for (left, right) in [(-10.0, stage.width * 0.34), (stage.width * 0.68, stage.width + 10.0)] {
        pen.solid(rectangle(left, top, right, foot), Colour::hex(0x8fb8b0));
        let doors = 3;
        let pitch = (right - left) / doors as f32;
        for door in 0..doors {
            let x = left + pitch * door as f32;
            pen.solid(rounded(x + 8.0, top + 20.0, x + pitch - 8.0, foot - 10.0, 6.0), Colour::hex(0xa7ccc4));
            pen.solid(circle(x + pitch - 22.0, (top + foot) / 2.0, 5.0), Colour::hex(0xf0d58a));
        }
        pen.solid(rectangle(left - 6.0, top - 16.0, right + 6.0, top + 4.0), WOOD.lighten(0.25));
    }
    let (x, y) = (stage.width * 0.16, top - 16.0);
    pen.solid(rounded(x - 52.0, y - 66.0, x + 52.0, y, 12.0), Colour::hex(0xd8544a));
    pen.solid(rounded(x - 58.0, y - 74.0, x + 58.0, y - 62.0, 6.0), Colour::hex(0xb8403a));
    pen.solid(circle(x, y - 80.0, 8.0), Colour::hex(0x3a3a44));
    for puff in 0..3 {
        let y = y - 110.0 - puff as f32 * 36.0;
        pen.stroke_as_is(
            curve(&[(x - 10.0, y + 24.0), (x + 8.0, y + 12.0), (x - 8.0, y), (x + 8.0, y - 14.0)]),
            5.0,
            WHITE,
            0.5,
        );
    }
    let x = stage.width * 0.84;
    pen.solid(
        smooth(&[(x - 70.0, y - 34.0), (x + 70.0, y - 34.0), (x + 40.0, y + 2.0), (x - 40.0, y + 2.0)]),
        Colour::hex(0xf7f0e0),
    );
    for across in [-38.0, -8.0, 24.0] {
        pen.solid(circle(x + across, y - 46.0, 21.0), Colour::hex(dice.pick([0xe2503f, 0xf2b63c, 0x8ac24a])));
    }
    pen.solid(rounded(stage.width * 0.74, stage.height * 0.24, stage.width * 0.98, stage.height * 0.255, 3.0), WOOD);
    for (index, code) in [0xe58a6a, 0x6fa8c8, 0xf0c864, 0x8fbf7a].into_iter().enumerate() {
        let x = stage.width * (0.77 + 0.055 * index as f32);
        pen.solid(rounded(x - 20.0, stage.height * 0.24 - 62.0, x + 20.0, stage.height * 0.24, 8.0), Colour::hex(code));
    }
}

fn library(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    for (left, right) in [(-20.0, stage.width * 0.35), (stage.width * 0.67, stage.width + 20.0)] {
        pen.solid(rectangle(left, -10.0, right, stage.horizon + 20.0), WOOD.darken(0.35));
        let shelf_height = stage.height * 0.125;
        let mut foot = stage.horizon;
        while foot > 20.0 {
            let mut x = left + 18.0;
            while x < right - 40.0 {
                let (wide, tall) = (dice.range(14.0, 34.0), shelf_height * dice.range(0.56, 0.84));
                let spine =
                    Colour::hex(dice.pick([0xb8483e, 0x3f6f8f, 0xd9a441, 0x5f8a5a, 0x7a4f7f, 0xcfa27a, 0x2f4f5f]));
                pen.solid(rounded(x, foot - tall, x + wide, foot, 3.0), spine);
                pen.flat(
                    rectangle(x + 3.0, foot - tall * 0.82, x + wide - 3.0, foot - tall * 0.76),
                    Colour::hex(0xf3dca0),
                );
                x += wide + if dice.chance(0.1) { 22.0 } else { 1.0 };
            }
            pen.solid(rectangle(left, foot, right, foot + 13.0), WOOD);
            foot -= shelf_height;
        }
        for x in [left, right - 16.0] {
            pen.solid(rectangle(x, -10.0, x + 16.0, stage.horizon + 20.0), WOOD);
        }
    }
    let (x, y) = lamp_place(stage);
    pen.solid(ellipse(x, stage.horizon + 60.0, 76.0, 18.0), WOOD.darken(0.2));
    pen.solid(limb(&[(x, stage.horizon + 60.0), (x, y - 10.0)], 12.0, 9.0), Colour::hex(0xc9943f));
    pen.shine(
        polygon(&[(x - 52.0, y - 4.0), (x - 30.0, y - 70.0), (x + 30.0, y - 70.0), (x + 52.0, y - 4.0)]),
        Colour::hex(0xffe1a0),
    );
    pen.glow(x, y - 36.0, 200.0, Colour::hex(0xffcf80), 0.5);
}
