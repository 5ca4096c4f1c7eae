//! Streets and skylines: far city blocks, a near street, a village of cottages on its hill.

use super::Stage;
use super::hills::height_at;
use crate::backdrop::Daylight;
use crate::colour::Colour;
use crate::dice::Dice;
use crate::outline::{Point, circle, polygon, rectangle, rounded};
use crate::pen::Pen;
use crate::things::Subject;
use crate::things::buildings;

const LAMPLIGHT: Colour = Colour::hex(0xffdc86);

/// Three rows of houses in the air's colour, and the street in front.
pub(crate) fn city(pen: &mut Pen<'_>, stage: &Stage, time: Daylight, dice: &mut Dice) {
    let lit = time == Daylight::Night || time == Daylight::Dusk;
    for (haze, low, high, wide) in [(0.7, 190.0, 420.0, 80.0), (0.42, 130.0, 330.0, 100.0), (0.08, 110.0, 240.0, 130.0)]
    {
        let mut row = pen.hazed(haze);
        let mut x = dice.range(-60.0, -10.0);
        while x < stage.width {
            let (tall, across) = (dice.range(low, high), wide * dice.range(0.7, 1.25));
            let wall = Colour::hex(dice.pick([0xc98a6a, 0x9fb0c4, 0xd9b98a, 0xb7a0b8, 0x8fa8a0, 0xd98c7a, 0xe3cfa4]));
            block(&mut row, (x, stage.near), (across, tall + stage.near - stage.horizon), wall, lit, dice);
            x += across * dice.range(0.96, 1.12);
        }
    }
    street(pen, stage, lit, dice);
}

fn block(pen: &mut Pen<'_>, (x, foot): Point, (wide, tall): (f32, f32), wall: Colour, lit: bool, dice: &mut Dice) {
    let top = foot - tall;
    match dice.below(3) {
        0 => pen.solid(
            polygon(&[(x - 4.0, top), (x + wide / 2.0, top - wide * 0.34), (x + wide + 4.0, top)]),
            wall.darken(0.3),
        ),
        1 => pen.solid(rectangle(x + wide * 0.2, top - 22.0, x + wide * 0.45, top), wall.darken(0.2)),
        _ => {
            pen.solid(rectangle(x + wide * 0.49, top - 54.0, x + wide * 0.52, top), wall.darken(0.4));
        }
    }
    pen.solid(rectangle(x, top, x + wide, foot), wall);
    let columns = ((wide / 30.0) as usize).max(2);
    let pitch = wide / columns as f32;
    let rows = (tall / 42.0) as usize;
    for row in 0..rows {
        for column in 0..columns {
            let (left, upper) = (x + pitch * (column as f32 + 0.25), top + 16.0 + row as f32 * 42.0);
            let window = rectangle(left, upper, left + pitch * 0.5, upper + 23.0);
            if lit && dice.chance(0.62) {
                pen.shine(window, LAMPLIGHT);
            } else {
                pen.flat(window, if lit { wall.darken(0.5) } else { Colour::hex(0xbfe0ee).mix(wall, 0.25) });
            }
        }
    }
}

fn street(pen: &mut Pen<'_>, stage: &Stage, lit: bool, dice: &mut Dice) {
    let top = stage.near;
    pen.wash(rectangle(-5.0, top, stage.width + 5.0, stage.height + 5.0), Colour::hex(0xcfc4b8), Colour::hex(0xa89c98));
    pen.solid(rectangle(-5.0, top - 4.0, stage.width + 5.0, top + 8.0), Colour::hex(0x9a8f8c));
    for row in 0..5 {
        let y = top + 18.0 + (row as f32).powf(1.5) * 30.0;
        let wide = 54.0 + row as f32 * 22.0;
        let mut x = -wide * dice.unit();
        while x < stage.width {
            pen.veil(
                rounded(x + 3.0, y, x + wide - 3.0, y + 10.0 + row as f32 * 5.0, 5.0),
                Colour::hex(0x7d7474),
                0.16,
            );
            x += wide;
        }
    }
    for x in [0.1, 0.9] {
        let x = stage.width * x;
        pen.solid(rectangle(x - 4.0, top - 210.0, x + 4.0, top + 26.0), Colour::hex(0x39424f));
        pen.solid(rectangle(x - 12.0, top + 12.0, x + 12.0, top + 28.0), Colour::hex(0x39424f));
        if lit {
            pen.glow(x, top - 228.0, 130.0, LAMPLIGHT, 0.75);
        }
        let glass = polygon(&[
            (x - 13.0, top - 206.0),
            (x - 18.0, top - 244.0),
            (x + 18.0, top - 244.0),
            (x + 13.0, top - 206.0),
        ]);
        if lit {
            pen.shine(glass, LAMPLIGHT.lighten(0.4))
        } else {
            pen.solid(glass, Colour::hex(0xf4efd8))
        }
        pen.solid(
            polygon(&[(x - 22.0, top - 243.0), (x, top - 264.0), (x + 22.0, top - 243.0)]),
            Colour::hex(0x39424f),
        );
        pen.solid(circle(x, top - 266.0, 4.0), Colour::hex(0x39424f));
    }
}

/// Cottages along a hill, the church among them.
pub(crate) fn village(pen: &mut Pen<'_>, stage: &Stage, hill: &[Point], time: Daylight, dice: &mut Dice) {
    let after_dark = time == Daylight::Night || time == Daylight::Dusk;
    let mut places: Vec<(f32, f32)> = (0..8)
        .map(|index| {
            let x = stage.width * (0.06 + 0.125 * index as f32 + dice.range(-0.02, 0.02));
            (x, height_at(hill, x) + dice.range(14.0, 74.0))
        })
        .collect();
    places.sort_by(|first, second| first.1.total_cmp(&second.1));
    for (index, (x, y)) in places.into_iter().enumerate() {
        let scale = dice.range(1.05, 1.4);
        let roof = Colour::hex(dice.pick([0xb8503a, 0xc96f3e, 0x8a5a64, 0x4f7488]));
        let subject = Subject {
            colour: roof,
            emotion: brief::picture::Emotion::Calm,
            after_dark,
            shapes: None,
            candles: None,
            dice: dice.fork(),
        };
        let mut place = pen.at(x, y, scale);
        if index == 2 { buildings::church(&mut place, &subject) } else { buildings::house(&mut place, &subject) }
    }
}
