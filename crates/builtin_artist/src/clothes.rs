//! Clothes on a body's measures: capes, shoes, scarves, and the garment between them.

use super::build::Build;
use super::colour::{Colour, GOLD, STEEL};
use super::costume;
use super::garments;
use super::outline::{Point, circle, ellipse, limb, rounded, smooth};
use super::pen::Pen;
use super::posture::Posture;
use super::scene::{Figure, Garment};

/// What hangs behind the body: a cape, a backpack.
pub(crate) fn behind(pen: &mut Pen<'_>, figure: &Figure, build: Build) {
    let (shoulder, top) = (build.shoulder, build.shoulder_y);
    if let Some(cape) = figure.extras.cape {
        pen.solid(
            smooth(&[
                (-shoulder * 0.9, top),
                (shoulder * 0.9, top),
                (shoulder * 1.9, build.hip_y),
                (shoulder * 2.5, -9.0),
                (shoulder * 0.8, -13.0),
                (-shoulder * 0.8, -10.0),
                (-shoulder * 2.2, -12.0),
                (-shoulder * 1.7, build.hip_y),
            ]),
            cape,
        );
    }
    if figure.extras.backpack {
        pen.solid(rounded(-shoulder * 1.5, top + 2.0, shoulder * 1.5, build.hip_y - 1.0, 5.0), Colour::hex(0xb9653a));
    }
}

fn leg_colour(figure: &Figure) -> Colour {
    match figure.garment {
        Garment::Dress => figure.skin,
        Garment::Armour => STEEL,
        Garment::SpaceSuit => Colour::hex(0xf1f3f6),
        Garment::Overalls => figure.clothes,
        Garment::Shirt | Garment::Coat | Garment::Robe => figure.trousers,
    }
}

/// What covers the knees of somebody who sits.
pub(crate) fn knees(figure: &Figure) -> Colour {
    match figure.garment {
        Garment::Dress | Garment::Robe => figure.clothes,
        Garment::Shirt | Garment::Coat | Garment::Overalls | Garment::Armour | Garment::SpaceSuit => leg_colour(figure),
    }
}

/// Hip, knee and ankle of the leg on a side.
fn leg_spine(figure: &Figure, build: Build, side: f32) -> [Point; 3] {
    let x = side * build.hip * 0.52;
    let hip = (x, build.hip_y - 2.0);
    match (figure.posture, side < 0.0) {
        // One leg swings back, the other reaches out.
        (Posture::Runs, true) => [hip, (x * 1.5, build.hip_y * 0.55), (x - build.hip * 1.9, build.hip_y * 0.42)],
        (Posture::Runs, false) => [hip, (x + build.hip * 1.1, build.hip_y * 0.6), (x + build.hip * 1.2, -3.0)],
        (Posture::Walks, true) => [hip, (x * 1.1, build.hip_y * 0.52), (x - build.hip * 0.62, -4.0)],
        (Posture::Walks, false) => [hip, (x + build.hip * 0.42, build.hip_y * 0.52), (x + build.hip * 0.52, -3.0)],
        (Posture::Jumps, _) => {
            [hip, (x + side * build.hip * 0.95, build.hip_y * 0.62), (x + side * build.hip * 0.4, build.hip_y * 0.26)]
        }
        (Posture::Dances, true) => {
            [hip, (x - build.hip * 0.85, build.hip_y * 0.62), (x + build.hip * 0.2, build.hip_y * 0.36)]
        }
        (Posture::Climbs, true) => {
            [hip, (x - build.hip * 0.8, build.hip_y * 0.72), (x - build.hip * 0.5, build.hip_y * 0.34)]
        }
        // The feet are behind the knees.
        (Posture::Kneels, _) => [hip, (x * 1.5, build.hip_y * 0.3), (x * 1.7, -2.0)],
        _ => [hip, (x * 1.06, build.hip_y * 0.5), (x * 1.1, -3.0)],
    }
}

/// Legs, shoes and the garment.
pub(crate) fn below(pen: &mut Pen<'_>, figure: &Figure, build: Build) {
    let skirted = matches!(figure.garment, Garment::Dress | Garment::Robe);
    let leg = leg_colour(figure);
    let shoe = match figure.garment {
        _ if figure.details.barefoot => figure.skin.darken(0.08),
        Garment::SpaceSuit => Colour::hex(0xc9ced8),
        Garment::Armour => STEEL.darken(0.25),
        Garment::Dress | Garment::Robe | Garment::Overalls | Garment::Shirt | Garment::Coat => Colour::hex(0x6b4230),
    };
    for side in [-1.0, 1.0] {
        let spine = leg_spine(figure, build, side);
        let (x, ground) = (spine[2].0 / 1.1, spine[2].1 + 3.0);
        pen.solid(limb(&spine, build.limb * 1.25, build.limb * if skirted { 0.8 } else { 1.0 }), leg);
        if figure.posture == Posture::Kneels {
            // Shoes are behind the knees.
        } else if figure.animal.is_none() || skirted {
            pen.solid(
                smooth(&[
                    (x - build.limb * 0.62, ground + 0.4),
                    (x - build.limb * 0.5, ground - 4.2),
                    (x + build.limb * 0.5, ground - 4.2),
                    (x + side * build.limb * 0.3 + build.limb * 0.62, ground - 1.6),
                    (x + side * build.limb * 0.4 + build.limb * 0.55, ground + 0.6),
                ]),
                shoe,
            );
        } else {
            pen.solid(ellipse(x * 1.1 + side * 1.0, ground - 1.4, build.limb * 0.72, 2.4), figure.skin.darken(0.12));
        }
    }
    garments::draw(pen, figure, build);
    if figure.posture == Posture::Kneels {
        for side in [-1.0, 1.0] {
            let (x, y) = (side * build.hip * 0.72, -build.limb * 0.72);
            pen.solid(ellipse(x, y, build.limb * 0.95, build.limb * 0.8), knees(figure));
        }
    }
    costume::on_trunk(pen, figure, build);
}

/// A scarf or the rim of a space suit, over the neck.
pub(crate) fn collar(pen: &mut Pen<'_>, figure: &Figure, build: Build) {
    let (top, size) = (build.shoulder_y, build.head);
    if let Some(scarf) = figure.extras.scarf {
        pen.solid(
            limb(
                &[(size * 0.22, top + 1.0), (size * 0.42, top + size * 0.7), (size * 0.34, top + size * 1.15)],
                size * 0.3,
                size * 0.34,
            ),
            scarf.darken(0.1),
        );
        pen.solid(
            limb(
                &[(-size * 0.52, top - size * 0.02), (0.0, top + size * 0.18), (size * 0.52, top - size * 0.02)],
                size * 0.3,
                size * 0.3,
            ),
            scarf,
        );
        if figure.details.striped_scarf {
            for side in [-1.0_f32, -0.4, 0.4, 1.0] {
                let x = side * size * 0.42;
                let y = top + size * 0.18 - side * side * size * 0.16;
                pen.flat(
                    limb(&[(x, y - size * 0.13), (x, y + size * 0.13)], size * 0.1, size * 0.1),
                    scarf.lighten(0.5),
                );
            }
            for step in [0.5_f32, 0.8, 1.1] {
                let y = top + size * step;
                pen.flat(limb(&[(size * 0.24, y), (size * 0.5, y)], size * 0.1, size * 0.1), scarf.lighten(0.5));
            }
        }
    } else if let Some(cape) = figure.extras.cape {
        pen.solid(
            limb(&[(-size * 0.5, top), (0.0, top + size * 0.14), (size * 0.5, top)], size * 0.2, size * 0.2),
            cape,
        );
        pen.solid(circle(0.0, top + size * 0.18, size * 0.11), GOLD);
    }
    if figure.extras.backpack {
        for side in [-1.0, 1.0] {
            pen.solid(
                limb(
                    &[(side * build.shoulder * 0.6, top), (side * build.shoulder * 0.66, build.hip_y - 4.0)],
                    2.0,
                    2.0,
                ),
                Colour::hex(0x8a4a2c),
            );
        }
    }
}
