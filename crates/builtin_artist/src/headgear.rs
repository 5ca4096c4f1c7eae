//! What trades wear on their heads; the origin is the middle of the head, `size` its radius.

use super::attire::Headgear;
use super::colour::{Colour, GOLD};
use super::costume::{NAVY, cross};
use super::outline::{Point, circle, curve, ellipse, limb, polygon, rounded, smooth, star};
use super::pen::Pen;
use super::scene::Figure;

/// Draws what a figure wears for its trade.
pub(crate) fn draw(pen: &mut Pen<'_>, figure: &Figure, size: f32) {
    let Some((kind, colour)) = figure.extras.headgear else { return };
    let draw = match kind {
        Headgear::PeakedCap => peaked_cap,
        Headgear::FireHelmet => fire_helmet,
        Headgear::ToqueBlanche => toque_blanche,
        Headgear::NursesCap => nurses_cap,
        Headgear::HardHat => hard_hat,
        Headgear::StrawHat => straw_hat,
        Headgear::CowboyHat => cowboy_hat,
        Headgear::SailorsCap => sailors_cap,
        Headgear::Beret => beret,
        Headgear::HornedHelmet => horned_helmet,
        Headgear::Mask => mask,
        Headgear::Hood => hood,
        Headgear::ClownsWig => clowns_wig,
        Headgear::TopHat => top_hat,
        Headgear::Veil => veil,
    };
    draw(pen, colour, size);
}

fn peaked_cap(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(
        smooth(&[s(-1.0, -0.66), s(-1.16, -1.2), s(0.0, -1.52), s(1.16, -1.2), s(1.0, -0.66), s(0.0, -0.8)]),
        colour,
    );
    pen.solid(rounded(-size * 0.96, -size * 0.92, size * 0.96, -size * 0.66, size * 0.08), colour.darken(0.35));
    pen.solid(
        smooth(&[s(-0.84, -0.7), s(0.0, -0.72), s(0.84, -0.7), s(0.5, -0.46), s(0.0, -0.4), s(-0.5, -0.46)]),
        Colour::hex(0x1c1a20),
    );
    pen.flat(star(0.0, -size * 1.08, size * 0.2, size * 0.1, 6), GOLD);
}

fn fire_helmet(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(
        smooth(&[s(-0.96, -0.5), s(-0.9, -1.1), s(0.0, -1.5), s(0.9, -1.1), s(0.96, -0.5), s(0.0, -0.62)]),
        colour,
    );
    pen.solid(ellipse(0.0, -size * 0.52, size * 1.24, size * 0.2), colour.darken(0.18));
    pen.solid(
        smooth(&[s(-0.14, -0.6), s(-0.16, -1.5), s(0.0, -1.7), s(0.16, -1.5), s(0.14, -0.6)]),
        colour.darken(0.1),
    );
    pen.solid(smooth(&[s(-0.3, -0.62), s(-0.34, -1.06), s(0.0, -1.2), s(0.34, -1.06), s(0.3, -0.62)]), GOLD);
}

fn toque_blanche(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    pen.body(
        &[
            circle(-size * 0.56, -size * 1.5, size * 0.5),
            circle(size * 0.56, -size * 1.5, size * 0.5),
            circle(0.0, -size * 1.74, size * 0.6),
        ],
        colour,
    );
    pen.solid(rounded(-size * 0.72, -size * 1.4, size * 0.72, -size * 0.6, size * 0.1), colour.darken(0.04));
}

fn nurses_cap(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(
        smooth(&[s(-0.62, -0.74), s(-0.74, -1.2), s(0.0, -1.34), s(0.74, -1.2), s(0.62, -0.74), s(0.0, -0.9)]),
        colour,
    );
    cross(pen, 0.0, -size * 1.06, size * 0.16);
}

fn hard_hat(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(
        smooth(&[s(-0.96, -0.5), s(-0.88, -1.06), s(0.0, -1.42), s(0.88, -1.06), s(0.96, -0.5), s(0.0, -0.66)]),
        colour,
    );
    pen.solid(smooth(&[s(-0.14, -0.6), s(-0.15, -1.4), s(0.15, -1.4), s(0.14, -0.6)]), colour.lighten(0.2));
    pen.solid(ellipse(0.0, -size * 0.54, size * 1.1, size * 0.13), colour.darken(0.14));
}

fn straw_hat(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(smooth(&[s(-0.7, -0.6), s(-0.62, -1.2), s(0.0, -1.36), s(0.62, -1.2), s(0.7, -0.6)]), colour);
    pen.solid(rounded(-size * 0.7, -size * 0.86, size * 0.7, -size * 0.62, size * 0.04), Colour::hex(0xb8483c));
    pen.solid(ellipse(0.0, -size * 0.56, size * 1.5, size * 0.24), colour.darken(0.06));
}

fn cowboy_hat(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(
        smooth(&[
            s(-0.66, -0.6),
            s(-0.6, -1.3),
            s(-0.2, -1.5),
            s(0.0, -1.34),
            s(0.2, -1.5),
            s(0.6, -1.3),
            s(0.66, -0.6),
        ]),
        colour,
    );
    pen.solid(
        smooth(&[
            s(-1.6, -0.84),
            s(-0.9, -0.62),
            s(0.0, -0.5),
            s(0.9, -0.62),
            s(1.6, -0.84),
            s(0.9, -0.42),
            s(0.0, -0.34),
            s(-0.9, -0.42),
        ]),
        colour.darken(0.1),
    );
}

fn sailors_cap(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(
        smooth(&[s(-0.74, -0.7), s(-1.0, -1.1), s(0.0, -1.36), s(1.0, -1.1), s(0.74, -0.7), s(0.0, -0.84)]),
        colour,
    );
    pen.solid(rounded(-size * 0.8, -size * 0.92, size * 0.8, -size * 0.64, size * 0.08), Colour::hex(NAVY));
}

fn beret(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(
        smooth(&[s(-0.96, -0.66), s(-1.3, -1.0), s(-0.5, -1.42), s(0.7, -1.28), s(0.98, -0.8), s(0.0, -0.76)]),
        colour,
    );
    pen.solid(limb(&[s(0.0, -1.34), s(0.06, -1.56)], size * 0.09, size * 0.07), colour.darken(0.1));
}

fn horned_helmet(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    for side in [-1.0, 1.0] {
        pen.solid(
            smooth(&[
                s(side * 0.8, -0.9),
                s(side * 1.3, -1.0),
                s(side * 1.6, -1.7),
                s(side * 1.08, -1.3),
                s(side * 0.72, -1.16),
            ]),
            Colour::hex(0xf0e6cf),
        );
    }
    pen.solid(
        smooth(&[s(-0.98, -0.5), s(-0.88, -1.06), s(0.0, -1.4), s(0.88, -1.06), s(0.98, -0.5), s(0.0, -0.66)]),
        colour,
    );
    pen.solid(rounded(-size * 0.98, -size * 0.76, size * 0.98, -size * 0.5, size * 0.06), GOLD.darken(0.15));
}

fn mask(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    for side in [-1.0, 1.0] {
        pen.thread(circle(side * size * 0.38, size * 0.07, size * 0.32), size * 0.16, colour);
        pen.thread(curve(&[s(side * 0.66, 0.0), s(side * 0.96, -0.08)]), size * 0.16, colour);
    }
    pen.thread(curve(&[s(-0.12, 0.0), s(0.12, 0.0)]), size * 0.16, colour);
}

fn hood(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(
        smooth(&[s(-1.02, -0.26), s(-0.96, -0.86), s(0.0, -1.24), s(0.96, -0.86), s(1.02, -0.26), s(0.0, -0.36)]),
        colour,
    );
    pen.solid(smooth(&[s(-1.0, 0.34), s(0.0, 0.42), s(1.0, 0.34), s(0.8, 0.96), s(0.0, 1.14), s(-0.8, 0.96)]), colour);
}

fn clowns_wig(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    for side in [-1.0, 1.0] {
        pen.body(
            &[
                circle(side * size * 0.98, -size * 0.2, size * 0.42),
                circle(side * size * 1.12, -size * 0.62, size * 0.36),
                circle(side * size * 0.86, -size * 0.9, size * 0.34),
            ],
            colour,
        );
    }
    pen.solid(circle(0.0, size * 0.28, size * 0.18), Colour::hex(0xd92b2b));
}

fn top_hat(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(polygon(&[s(-0.62, -0.6), s(-0.7, -1.9), s(0.7, -1.9), s(0.62, -0.6)]), colour);
    pen.solid(rounded(-size * 0.64, -size * 0.96, size * 0.64, -size * 0.7, size * 0.02), Colour::hex(0xb8323c));
    pen.solid(ellipse(0.0, -size * 0.6, size * 1.1, size * 0.18), colour.lighten(0.06));
}

fn veil(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let s = |x: f32, y: f32| -> Point { (x * size, y * size) };

    pen.solid(
        smooth(&[
            s(-0.9, 0.9),
            s(-1.14, -0.1),
            s(-0.9, -0.9),
            s(0.0, -1.26),
            s(0.9, -0.9),
            s(1.14, -0.1),
            s(0.9, 0.9),
            s(0.78, 0.0),
            s(0.6, -0.56),
            s(0.0, -0.76),
            s(-0.6, -0.56),
            s(-0.78, 0.0),
        ]),
        colour,
    );
    pen.solid(
        smooth(&[s(-0.66, -0.5), s(0.0, -0.72), s(0.66, -0.5), s(0.6, -0.34), s(0.0, -0.54), s(-0.6, -0.34)]),
        Colour::hex(0xfbfaf6),
    );
}
