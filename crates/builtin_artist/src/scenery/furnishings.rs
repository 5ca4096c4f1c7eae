//! What stands in a room that is no bedroom, classroom, kitchen or library, and in the carriage of a train.

use super::Stage;
use crate::colour::{Colour, WHITE};
use crate::dice::Dice;
use crate::outline::{Point, circle, limb, polygon, rectangle, rounded};
use crate::pen::Pen;

pub(super) const WOOD: Colour = Colour::hex(0xa8744a);

/// Where the lamp of a room stands.
pub(super) fn lamp_place(stage: &Stage) -> Point {
    (stage.width * 0.9, stage.horizon - 62.0)
}

/// A wall of pigeonholes with what one keeps in them, a table with a lamp, and a clock.
pub(super) fn room(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    pigeonholes(pen, stage, dice);
    let (x, y) = (stage.width * 0.58, stage.height * 0.075);
    pen.solid(circle(x, y, 44.0), WOOD.darken(0.15));
    pen.flat(circle(x, y, 35.0), Colour::hex(0xfbf6e8));
    for (dx, dy, thick) in [(0.0, -25.0, 3.0), (17.0, 8.0, 4.0)] {
        pen.flat(limb(&[(x, y), (x + dx, y + dy)], thick, thick), Colour::hex(0x3a3440));
    }
    let (x, y) = lamp_place(stage);
    pen.solid(rounded(x - 130.0, y, x + 130.0, y + 18.0, 5.0), WOOD);
    for leg in [-108.0, 108.0] {
        pen.solid(limb(&[(x + leg, y + 16.0), (x + leg, stage.horizon + 76.0)], 11.0, 9.0), WOOD.darken(0.12));
    }
    pen.solid(limb(&[(x, y), (x, y - 50.0)], 10.0, 8.0), Colour::hex(0xb98a3c));
    let shade = polygon(&[(x - 46.0, y - 42.0), (x - 26.0, y - 98.0), (x + 26.0, y - 98.0), (x + 46.0, y - 42.0)]);
    pen.shine(shade, Colour::hex(0xffe6a6));
    for sheet in 0..3 {
        let (left, top) = (x - 120.0 + sheet as f32 * 9.0, y - 5.0 - sheet as f32 * 4.0);
        pen.solid(rounded(left, top, left + 58.0, top + 5.0, 1.0), WHITE.darken(0.04));
    }
}

fn pigeonholes(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    const COLUMNS: usize = 4;
    const ROWS: usize = 7;
    let (left, right, top, foot) = (-14.0, stage.width * 0.36, stage.height * 0.06, stage.horizon + 20.0);
    pen.solid(rounded(left - 8.0, top - 16.0, right + 14.0, foot + 6.0, 6.0), WOOD);
    let (wide, high) = ((right - left) / COLUMNS as f32, (foot - top) / ROWS as f32);
    for (column, row) in (0..COLUMNS).flat_map(|column| (0..ROWS).map(move |row| (column, row))) {
        let (x, y) = (left + wide * column as f32 + 7.0, top + high * row as f32 + 6.0);
        let (inner, floor) = (wide - 14.0, y + high - 14.0);
        pen.flat(rounded(x, y, x + inner, floor, 3.0), WOOD.darken(0.45));
        match dice.below(4) {
            0 => {}
            1 => {
                let colour = Colour::hex(dice.pick([0xb8483e, 0x3f6f8f, 0xd9a441, 0x5f8a5a, 0x7a4f7f]));
                let middle = x + inner * 0.5;
                pen.solid(rounded(middle - 18.0, floor - 50.0, middle + 18.0, floor, 8.0), colour);
                pen.solid(rounded(middle - 13.0, floor - 58.0, middle + 13.0, floor - 48.0, 3.0), WOOD.lighten(0.3));
            }
            2 => {
                let tall = dice.range(26.0, 46.0);
                let parcel = Colour::hex(dice.pick([0xc9a06a, 0xb98d58, 0xd7b98a]));
                pen.solid(rounded(x + 9.0, floor - tall, x + inner - 9.0, floor, 3.0), parcel);
                let middle = x + inner * 0.5;
                pen.flat(rectangle(middle - 2.0, floor - tall, middle + 2.0, floor), Colour::hex(0xa03f38));
            }
            _ => {
                for sheet in 0..4 {
                    let at = x + 8.0 + sheet as f32 * (inner - 20.0) / 4.0;
                    let tall = dice.range(34.0, 54.0);
                    let paper = Colour::hex(dice.pick([0xf7f0df, 0xefe0bf, 0xe3ebf0]));
                    pen.solid(rounded(at, floor - tall, at + (inner - 20.0) / 4.0 + 4.0, floor, 1.0), paper);
                }
            }
        }
    }
}

/// Two benches that face each other below a window as wide as the carriage, and racks with luggage above them.
pub(super) fn carriage(pen: &mut Pen<'_>, stage: &Stage, [left, top, right, bottom]: [f32; 4]) {
    let cloth = Colour::hex(0x8e3b3f);
    for (outer, inner) in [(-20.0, left + 30.0), (stage.width + 20.0, right - 30.0)] {
        let (from, to) = (f32::min(outer, inner), f32::max(outer, inner));
        let seat = stage.horizon + 20.0;
        let back = outer + (inner - outer) * 0.34;
        pen.solid(rounded(f32::min(outer, back), bottom - 90.0, f32::max(outer, back), seat + 60.0, 22.0), cloth);
        pen.solid(rounded(from, seat - 26.0, to, seat + 26.0, 18.0), cloth.lighten(0.1));
        pen.solid(rounded(from, seat + 22.0, to, seat + 84.0, 4.0), WOOD.darken(0.2));
        pen.solid(rounded(from, top - 46.0, to, top - 36.0, 3.0), Colour::hex(0xc9a24a));
        let bag = from + (to - from) * 0.4;
        pen.solid(rounded(bag - 56.0, top - 106.0, bag + 56.0, top - 46.0, 9.0), Colour::hex(0x7a5636));
        pen.solid(rounded(bag - 16.0, top - 118.0, bag + 16.0, top - 106.0, 5.0), Colour::hex(0x5d4028));
    }
    let (x, y) = (stage.width * 0.5, top - 74.0);
    pen.solid(limb(&[(x, 0.0), (x, y)], 5.0, 5.0), Colour::hex(0xc9a24a));
    pen.shine(circle(x, y + 16.0, 24.0), Colour::hex(0xffe6a6));
    pen.glow(x, y + 16.0, 220.0, Colour::hex(0xffcf80), 0.4);
}
