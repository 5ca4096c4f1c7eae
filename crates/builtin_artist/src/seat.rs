//! What somebody sits on: a bench, or a wheelchair.

use super::build::Build;
use super::colour::Colour;
use super::outline::{circle, ellipse, rounded};
use super::pen::Pen;

const WOOD: Colour = Colour::hex(0x9a6b42);
const METAL: Colour = Colour::hex(0x6f7886);
const RUBBER: Colour = Colour::hex(0x2f3138);
const CUSHION: Colour = Colour::hex(0x3d5f9a);

/// The part of the bench or chair behind the body. `build` is that of the seated figure.
pub(crate) fn behind(pen: &mut Pen<'_>, build: Build, wheelchair: bool) {
    let (half, seat) = (build.shoulder * 1.5, build.hip_y);
    if wheelchair {
        pen.solid(rounded(-half, build.shoulder_y + build.head * 0.5, half, seat + 4.0, 3.0), CUSHION);
        for side in [-1.0, 1.0] {
            let x = side * (half + 3.0);
            pen.thread(super::outline::curve(&[(x, build.shoulder_y + build.head * 0.3), (x, seat)]), 1.6, METAL);
        }
    } else {
        pen.solid(rounded(-half * 1.7, seat + 1.0, half * 1.7, seat + 6.0, 2.0), WOOD);
        for side in [-1.0, 1.0] {
            pen.solid(
                rounded(side * half * 1.35 - 2.0, seat + 5.0, side * half * 1.35 + 2.0, 0.0, 1.0),
                WOOD.darken(0.15),
            );
        }
    }
}

/// Knees, and the wheels of a chair, in front of the body.
pub(crate) fn in_front(pen: &mut Pen<'_>, build: Build, legs: Colour, wheelchair: bool) {
    for side in [-1.0, 1.0] {
        let x = side * build.hip * 0.58;
        pen.solid(ellipse(x, build.hip_y * 0.82, build.limb * 0.78, build.limb * 0.72), legs);
    }
    if wheelchair {
        wheels(pen, build);
    }
}

/// A wheelchair in which nobody sits. `build` is that of the seated figure.
pub(crate) fn empty_wheelchair(pen: &mut Pen<'_>, build: Build) {
    behind(pen, build, true);
    let (half, seat) = (build.shoulder * 1.4, build.hip_y);
    pen.solid(rounded(-half, seat, half, seat + 5.0, 2.0), CUSHION.lighten(0.15));
    wheels(pen, build);
}

fn wheels(pen: &mut Pen<'_>, build: Build) {
    let radius = build.hip_y.abs() * 0.86;
    for side in [-1.0, 1.0] {
        let x = side * (build.shoulder * 1.5 + 5.0);
        pen.solid(ellipse(x, -radius, radius * 0.26, radius), RUBBER);
        pen.flat(ellipse(x, -radius, radius * 0.15, radius * 0.8), METAL.lighten(0.35));
        pen.flat(ellipse(x, -radius, radius * 0.05, radius * 0.14), RUBBER);
        pen.solid(circle(side * build.shoulder * 0.9, -2.6, 2.6), RUBBER);
    }
    pen.solid(rounded(-build.shoulder, -3.4, build.shoulder, -0.8, 1.2), METAL);
}
