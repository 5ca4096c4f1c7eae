//! A cave that looks out on nothing but its own crystals and their light.

use super::Stage;
use crate::colour::Colour;
use crate::dice::Dice;
use crate::outline::{Point, ellipse, polygon, rectangle, smooth};
use crate::pen::Pen;

/// Rock all around, stalactites, a pool of light in the depth, crystals.
pub(crate) fn paint_cave(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    let (width, height) = (stage.width, stage.height);
    let rock = Colour::hex(0x5d5078);
    pen.wash(rectangle(-5.0, -5.0, width + 5.0, height + 5.0), Colour::hex(0x4a3f66), Colour::hex(0x6d5f86));
    let light = Colour::hex(0xffcf8a);
    pen.glow(width * 0.52, height * 0.52, width * 0.62, light, 0.75);
    pen.glow(width * 0.52, height * 0.55, width * 0.3, Colour::hex(0xfff0cc), 0.7);
    // Arches, each nearer and darker.
    for (layer, share) in [(0, 0.3), (1, 0.4), (2, 0.5)] {
        let tone = rock.darken(0.16 + 0.2 * layer as f32);
        let reach = share + 0.02;
        let mut wall: Vec<Point> = vec![(-40.0, -40.0), (width + 40.0, -40.0), (width + 40.0, height + 40.0)];
        let steps = 22;
        for step in 0..=steps {
            let angle = std::f32::consts::PI * step as f32 / steps as f32;
            let wobble = dice.range(0.92, 1.08);
            wall.push((
                width * 0.5 + angle.cos() * width * reach * wobble,
                height * 0.8 - angle.sin() * height * reach * 1.45 * wobble,
            ));
        }
        wall.push((-40.0, height + 40.0));
        pen.solid(polygon(&wall), tone);
    }
    for index in 0..13 {
        let x = width * (index as f32 + dice.range(0.1, 0.9)) / 13.0;
        let edge = ((x / width - 0.5).abs() * 2.0).powi(2);
        let (long, wide) = (height * (0.07 + 0.2 * edge) * dice.range(0.6, 1.2), dice.range(13.0, 26.0));
        pen.solid(
            polygon(&[
                (x - wide, -10.0),
                (x - wide * 0.3, long * 0.6),
                (x, long),
                (x + wide * 0.36, long * 0.55),
                (x + wide, -10.0),
            ]),
            rock.darken(0.48),
        );
    }
    let floor: Vec<Point> = super::hills::skyline(stage, stage.near.min(height * 0.8), 12.0, 6, dice);
    super::hills::hill(pen, stage, &floor, [rock.lighten(0.12), rock.darken(0.35)]);
    for _ in 0..4 {
        let (x, y) = (dice.range(0.1, 0.9) * width, dice.range(0.84, 0.97) * height);
        pen.veil(ellipse(x, y, dice.range(40.0, 90.0), 9.0), light, 0.16);
    }
    for index in 0..8 {
        let left = index % 2 == 0;
        let x = width * if left { dice.range(0.01, 0.24) } else { dice.range(0.78, 0.99) };
        let y = height * dice.range(0.76, 0.97);
        crystal(
            pen,
            x,
            y,
            dice.range(56.0, 124.0),
            Colour::hex(dice.pick([0x6fe0e8, 0xb58cff, 0xff9ad2, 0x8ef0b0])),
            dice,
        );
    }
}

/// A cluster of glowing crystals.
pub(crate) fn crystal(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, colour: Colour, dice: &mut Dice) {
    pen.glow(x, y - size * 0.45, size * 1.5, colour, 0.6);
    for (lean, tall) in [(-0.42, 0.62), (0.4, 0.7), (-0.12, 1.0), (0.16, 0.78)] {
        let (lean, tall) = (lean * size + dice.range(-3.0, 3.0), tall * size * dice.range(0.9, 1.1));
        let half = size * 0.11;
        let (tip, shoulder) = ((x + lean, y - tall), (x + lean * 0.82, y - tall * 0.8));
        let foot = x + lean * 0.3;
        pen.solid(
            polygon(&[
                (foot - half, y),
                (shoulder.0 - half, shoulder.1),
                tip,
                (shoulder.0 + half, shoulder.1),
                (foot + half, y),
            ]),
            colour,
        );
        pen.veil(
            polygon(&[
                (foot, y),
                (shoulder.0, shoulder.1 + 2.0),
                tip,
                (shoulder.0 + half, shoulder.1),
                (foot + half, y),
            ]),
            colour.darken(0.3),
            0.5,
        );
        pen.veil(
            polygon(&[
                (foot - half * 0.7, y),
                (shoulder.0 - half * 0.7, shoulder.1),
                (shoulder.0 - half * 0.3, shoulder.1),
                (foot - half * 0.3, y),
            ]),
            colour.lighten(0.75),
            0.8,
        );
    }
    pen.solid(
        smooth(&[
            (x - size * 0.5, y + 5.0),
            (x - size * 0.3, y - size * 0.1),
            (x + size * 0.32, y - size * 0.1),
            (x + size * 0.52, y + 5.0),
        ]),
        Colour::hex(0x4a4060),
    );
}
