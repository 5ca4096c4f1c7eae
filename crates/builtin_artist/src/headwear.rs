//! Hats, crowns and helmets; the origin is the middle of the head.

use super::colour::{Colour, GOLD, STEEL};
use super::headgear;
use super::outline::{arc_band, circle, ellipse, limb, polygon, rounded, smooth, star};
use super::pen::Pen;
use super::scene::{Figure, Garment, Role};

/// The colour of a pirate's hat, which has its own shape.
pub(crate) const PIRATES_BLACK: Colour = Colour::hex(0x2c2a38);

/// Draws what a figure wears on a head of radius `size`.
pub(crate) fn draw(pen: &mut Pen<'_>, figure: &Figure, size: f32) {
    if let Some(colour) = figure.extras.headscarf {
        headscarf(pen, colour, size);
        if figure.details.face_veil {
            face_veil(pen, colour, size);
        }
    }
    if let Some(colour) = figure.extras.turban {
        turban(pen, colour, size);
    }
    if let Some(colour) = figure.extras.skullcap {
        pen.solid(
            smooth(&[
                (-size * 0.5, -size * 0.82),
                (-size * 0.3, -size * 1.1),
                (size * 0.3, -size * 1.1),
                (size * 0.5, -size * 0.82),
            ]),
            colour,
        );
    }
    if figure.extras.crown {
        crown(pen, figure, size);
    }
    if let Some(colour) = figure.extras.pointed_hat {
        pointed_hat(pen, colour, size);
    }
    match figure.extras.hat {
        Some(colour) if figure.role == Role::Pirate || colour == PIRATES_BLACK => pirates_hat(pen, size),
        Some(colour) => hat(pen, colour, size),
        None => {}
    }
    headgear::draw(pen, figure, size);
    match figure.garment {
        Garment::Armour => helmet(pen, figure, size),
        Garment::SpaceSuit => space_helmet(pen, size),
        Garment::Shirt | Garment::Dress | Garment::Coat | Garment::Overalls | Garment::Robe => {}
    }
}

/// The cloth that falls behind the head, drawn before it.
pub(crate) fn behind(pen: &mut Pen<'_>, figure: &Figure, size: f32) {
    if let Some(colour) = figure.extras.headscarf {
        pen.solid(
            smooth(&[
                (0.0, -size * 1.16),
                (size * 0.9, -size * 0.76),
                (size * 1.08, size * 0.1),
                (size * 0.98, size * 1.0),
                (size * 1.15, size * 1.7),
                (0.0, size * 1.85),
                (-size * 1.15, size * 1.7),
                (-size * 0.98, size * 1.0),
                (-size * 1.08, size * 0.1),
                (-size * 0.9, -size * 0.76),
            ]),
            colour.darken(0.08),
        );
    }
}

/// Whether no hair shows.
pub(crate) fn hides_hair(figure: &Figure) -> bool {
    figure.extras.headscarf.is_some() || figure.extras.turban.is_some()
}

fn headscarf(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    pen.solid(arc_band((0.0, 0.0), size * 1.12, size * 0.84, 132.0, 408.0), colour);
    pen.solid(
        smooth(&[
            (-size * 0.78, size * 0.62),
            (0.0, size * 0.98),
            (size * 0.78, size * 0.62),
            (size * 0.95, size * 1.35),
            (size * 0.2, size * 1.7),
            (-size * 0.95, size * 1.35),
        ]),
        colour,
    );
}

/// The cloth over mouth and nose.
fn face_veil(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    pen.solid(
        smooth(&[
            (-size * 0.9, size * 0.26),
            (0.0, size * 0.38),
            (size * 0.9, size * 0.26),
            (size * 0.86, size * 0.8),
            (0.0, size * 1.3),
            (-size * 0.86, size * 0.8),
        ]),
        colour.darken(0.06),
    );
}

fn turban(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    pen.solid(
        smooth(&[
            (-size * 1.02, -size * 0.3),
            (-size * 1.06, -size * 0.95),
            (-size * 0.5, -size * 1.5),
            (size * 0.5, -size * 1.5),
            (size * 1.06, -size * 0.95),
            (size * 1.02, -size * 0.3),
            (0.0, -size * 0.66),
        ]),
        colour,
    );
    for lift in [0.0, 0.26, 0.52] {
        pen.thread(
            super::outline::curve(&[
                (-size * (1.0 - lift * 0.4), -size * (0.5 + lift)),
                (0.0, -size * (0.86 + lift)),
                (size * (1.0 - lift * 0.4), -size * (0.5 + lift)),
            ]),
            size * 0.05,
            colour.darken(0.22),
        );
    }
}

fn crown(pen: &mut Pen<'_>, figure: &Figure, size: f32) {
    let y = -size * 0.86;
    let small = if figure.role == Role::King || figure.role == Role::Queen { 1.0 } else { 0.78 };
    let half = size * 0.56 * small;
    pen.solid(
        polygon(&[
            (-half, y),
            (-half * 1.12, y - size * 0.5 * small),
            (-half * 0.5, y - size * 0.24 * small),
            (0.0, y - size * 0.62 * small),
            (half * 0.5, y - size * 0.24 * small),
            (half * 1.12, y - size * 0.5 * small),
            (half, y),
        ]),
        GOLD,
    );
    for (x, code) in [(-0.6, 0x4f8fe0), (0.0, 0xe0405a), (0.6, 0x4f8fe0)] {
        pen.flat(circle(x * half, y - size * 0.12 * small, size * 0.07), Colour::hex(code));
    }
}

fn pointed_hat(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    let cone = || {
        smooth(&[
            (-size * 0.86, -size * 0.62),
            (-size * 0.3, -size * 1.6),
            (size * 0.24, -size * 2.3),
            (size * 0.3, -size * 1.5),
            (size * 0.86, -size * 0.62),
            (0.0, -size * 0.5),
        ])
    };
    pen.solid(cone(), colour);
    pen.patch(cone(), rounded(-size, -size * 0.96, size, -size * 0.74, 1.0), GOLD);
    for (x, y) in [(-0.1, -1.3), (0.2, -1.7), (0.36, -1.12)] {
        pen.flat(star(x * size, y * size, size * 0.13, size * 0.055, 5), GOLD.lighten(0.3));
    }
    pen.solid(ellipse(0.0, -size * 0.62, size * 1.32, size * 0.22), colour.darken(0.12));
}

fn pirates_hat(pen: &mut Pen<'_>, size: f32) {
    pen.solid(
        smooth(&[
            (-size * 1.25, -size * 0.5),
            (-size * 0.8, -size * 1.1),
            (0.0, -size * 1.5),
            (size * 0.8, -size * 1.1),
            (size * 1.25, -size * 0.5),
            (0.0, -size * 0.74),
        ]),
        PIRATES_BLACK,
    );
    pen.flat(circle(0.0, -size * 1.02, size * 0.17), Colour::hex(0xf4efe2));
}

fn hat(pen: &mut Pen<'_>, colour: Colour, size: f32) {
    pen.solid(
        smooth(&[
            (-size * 0.84, -size * 0.56),
            (-size * 0.7, -size * 1.1),
            (0.0, -size * 1.38),
            (size * 0.7, -size * 1.1),
            (size * 0.84, -size * 0.56),
            (0.0, -size * 0.7),
        ]),
        colour,
    );
    pen.solid(ellipse(0.0, -size * 0.58, size * 1.12, size * 0.17), colour.darken(0.15));
}

fn helmet(pen: &mut Pen<'_>, figure: &Figure, size: f32) {
    pen.solid(
        smooth(&[
            (-size * 1.02, size * 0.2),
            (-size * 0.98, -size * 0.6),
            (0.0, -size * 1.2),
            (size * 0.98, -size * 0.6),
            (size * 1.02, size * 0.2),
            (size * 0.84, size * 0.1),
            (size * 0.72, -size * 0.36),
            (0.0, -size * 0.5),
            (-size * 0.72, -size * 0.36),
            (-size * 0.84, size * 0.1),
        ]),
        STEEL,
    );
    pen.solid(
        smooth(&[(0.0, -size * 1.1), (size * 0.2, -size * 1.9), (size * 0.9, -size * 1.8), (size * 0.5, -size * 1.3)]),
        figure.clothes,
    );
}

fn space_helmet(pen: &mut Pen<'_>, size: f32) {
    pen.veil(circle(0.0, size * 0.02, size * 1.42), Colour::hex(0xcfe8ff), 0.2);
    pen.stroke_as_is(circle(0.0, size * 0.02, size * 1.42), size * 0.1, Colour::hex(0xf4f8ff), 0.95);
    pen.veil(
        limb(
            &[(-size * 0.98, -size * 0.36), (-size * 0.72, -size * 0.8), (-size * 0.36, -size * 1.06)],
            size * 0.16,
            size * 0.06,
        ),
        Colour::hex(0xffffff),
        0.8,
    );
}
