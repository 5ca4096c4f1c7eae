//! The world under water: rays from above, far rocks, coral, kelp, bubbles.

use super::Stage;
use super::hills::{hill, skyline};
use crate::colour::{Colour, WHITE};
use crate::dice::Dice;
use crate::outline::{circle, curve, ellipse, limb, polygon, rectangle, smooth};
use crate::pen::Pen;

/// Everything but the swimmers.
pub(crate) fn paint(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    let (width, height) = (stage.width, stage.height);
    let [top, middle, bottom] = [0x8fe3ea, 0x2fa3cf, 0x14588f].map(|code| pen.look().grade(Colour::hex(code)));
    pen.wash_as_is(rectangle(-5.0, -5.0, width + 5.0, height * 0.4 + 1.0), top, middle);
    pen.wash_as_is(rectangle(-5.0, height * 0.4, width + 5.0, height + 5.0), middle, bottom);
    pen.glow(width * 0.4, -40.0, width * 0.7, Colour::hex(0xf4ffe8), 0.6);
    for ray in 0..7 {
        let x = width * (0.05 + ray as f32 * 0.13 + dice.range(-0.03, 0.03));
        let (thin, wide) = (dice.range(12.0, 26.0), dice.range(50.0, 110.0));
        let shift = (x - width * 0.4) * 0.6;
        pen.fade(
            polygon(&[
                (x - thin, -5.0),
                (x + thin, -5.0),
                (x + shift + wide, height * 0.86),
                (x + shift - wide, height * 0.86),
            ]),
            WHITE,
            0.26,
            0.0,
        );
    }
    for (share, haze, code) in [(0.66, 0.62, 0x2b6f9c), (0.74, 0.35, 0x2a6a8c)] {
        let points = skyline(stage, height * share, 46.0, 6, dice);
        let mut far = pen.hazed(haze * 0.4);
        hill(&mut far, stage, &points, [Colour::hex(code).lighten(0.1), Colour::hex(code)]);
    }
    let sand = skyline(stage, height * 0.84, 12.0, 5, dice);
    hill(pen, stage, &sand, [Colour::hex(0xe9d8a6), Colour::hex(0xb9a878)]);
    for index in 0..13 {
        let side = if index % 2 == 0 { dice.range(0.0, 0.3) } else { dice.range(0.7, 1.0) };
        let (x, y) = (width * side, height * dice.range(0.86, 0.98));
        match dice.below(4) {
            0 => kelp(pen, x, y, dice.range(160.0, 380.0), dice),
            1 => fan_coral(pen, x, y, dice.range(80.0, 140.0), dice),
            2 => brain_coral(pen, x, y, dice.range(50.0, 90.0), dice),
            _ => super::ground::stone(pen, x, y, dice.range(50.0, 100.0), Colour::hex(0x6d7f94), dice),
        }
    }
    for _ in 0..44 {
        let (x, y) = (dice.range(0.0, width), dice.range(0.05, 0.9) * height);
        let size = 2.0 + 10.0 * dice.unit().powi(2);
        pen.veil(circle(x, y, size), WHITE, 0.2);
        pen.stroke_as_is(circle(x, y, size), 1.2, WHITE, 0.65);
        pen.veil(ellipse(x - size * 0.3, y - size * 0.35, size * 0.25, size * 0.18), WHITE, 0.9);
    }
}

fn kelp(pen: &mut Pen<'_>, x: f32, y: f32, tall: f32, dice: &mut Dice) {
    let green = Colour::hex(dice.pick([0x3f9a5a, 0x5aa84a, 0x2f8a6a]));
    for strand in -1..=1 {
        let sway = dice.range(14.0, 34.0);
        let tall = tall * dice.range(0.7, 1.0);
        let spine: Vec<(f32, f32)> = (0..6)
            .map(|step| {
                let share = step as f32 / 5.0;
                (x + strand as f32 * 16.0 + (share * 6.0 + strand as f32).sin() * sway * share.sqrt(), y - tall * share)
            })
            .collect();
        pen.solid(limb(&spine, 15.0, 4.0), green.mix(green.lighten(0.3), dice.unit()));
    }
}

fn fan_coral(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, dice: &mut Dice) {
    let colour = Colour::hex(dice.pick([0xf2705f, 0xf28ab0, 0xf5a04a, 0xb47ae0]));
    let mut parts = vec![limb(&[(x, y), (x, y - size * 0.4)], size * 0.16, size * 0.12)];
    for (lean, reach) in [(-0.62, 0.72), (-0.3, 0.95), (0.05, 1.05), (0.36, 0.9), (0.66, 0.68)] {
        let tip = (x + lean * size, y - reach * size);
        parts.push(limb(
            &[(x, y - size * 0.2), (x + lean * size * 0.6, y - reach * size * 0.55), tip],
            size * 0.13,
            size * 0.09,
        ));
        parts.push(circle(tip.0, tip.1, size * 0.075));
        parts.push(limb(
            &[(x + lean * size * 0.62, y - reach * size * 0.58), (tip.0 + size * 0.14, tip.1 + size * 0.12)],
            size * 0.08,
            size * 0.06,
        ));
    }
    pen.body(&parts, colour);
}

fn brain_coral(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, dice: &mut Dice) {
    let colour = Colour::hex(dice.pick([0xf7b0a0, 0xe9c46a, 0xa8d8b0, 0xd7a8e0]));
    pen.solid(
        smooth(&[
            (x - size, y + 4.0),
            (x - size * 0.8, y - size * 0.55),
            (x, y - size * 0.9),
            (x + size * 0.82, y - size * 0.5),
            (x + size, y + 4.0),
        ]),
        colour,
    );
    for row in 0..4 {
        let y = y - size * (0.12 + row as f32 * 0.18);
        let half = size * (0.76 - row as f32 * 0.16);
        pen.line(
            curve(&[(x - half, y), (x - half * 0.5, y - 6.0), (x, y + 4.0), (x + half * 0.5, y - 6.0), (x + half, y)]),
            2.4,
            colour.darken(0.25),
        );
    }
}
