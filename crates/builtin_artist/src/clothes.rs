//! Clothes: garments, capes, scarves, hats and crowns on a body's measures.

use super::build::Build;
use super::colour::Colour;
use super::outline::{Point, circle, ellipse, limb, polygon, rounded, smooth};
use super::pen::Pen;
use super::scene::{Figure, Garment, Role};

const GOLD: Colour = Colour::hex(0xf2c33f);
const STEEL: Colour = Colour::hex(0xb4bdca);

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

/// Legs, shoes and the garment.
pub(crate) fn below(pen: &mut Pen<'_>, figure: &Figure, build: Build) {
    let skirted = matches!(figure.garment, Garment::Dress | Garment::Robe);
    let leg = match figure.garment {
        Garment::Dress => figure.skin,
        Garment::Armour => STEEL,
        Garment::SpaceSuit => Colour::hex(0xf1f3f6),
        Garment::Overalls => figure.clothes,
        Garment::Shirt | Garment::Coat | Garment::Robe => figure.trousers,
    };
    let shoe = match figure.garment {
        Garment::SpaceSuit => Colour::hex(0xc9ced8),
        Garment::Armour => STEEL.darken(0.25),
        Garment::Dress | Garment::Robe | Garment::Overalls | Garment::Shirt | Garment::Coat => Colour::hex(0x6b4230),
    };
    for side in [-1.0, 1.0] {
        let x = side * build.hip * 0.52;
        pen.solid(
            limb(
                &[(x, build.hip_y - 2.0), (x * 1.06, build.hip_y * 0.5), (x * 1.1, -3.0)],
                build.limb * 1.25,
                build.limb * if skirted { 0.8 } else { 1.0 },
            ),
            leg,
        );
        if figure.animal.is_none() || skirted {
            pen.solid(
                smooth(&[
                    (x - build.limb * 0.62, 0.4),
                    (x - build.limb * 0.5, -4.2),
                    (x + build.limb * 0.5, -4.2),
                    (x + side * build.limb * 0.3 + build.limb * 0.62, -1.6),
                    (x + side * build.limb * 0.4 + build.limb * 0.55, 0.6),
                ]),
                shoe,
            );
        } else {
            pen.solid(ellipse(x * 1.1 + side * 1.0, -1.4, build.limb * 0.72, 2.4), figure.skin.darken(0.12));
        }
    }
    garment(pen, figure, build);
}

fn trunk_outline(build: Build, hem: f32, flare: f32) -> Vec<Point> {
    let (shoulder, top) = (build.shoulder, build.shoulder_y);
    let waist = top + (build.hip_y - top) * 0.6;
    vec![
        (-shoulder * 0.45, top - 0.6),
        (shoulder * 0.45, top - 0.6),
        (shoulder, top + build.limb * 0.35),
        (build.hip * 0.92, waist),
        (build.hip * flare, hem),
        (0.0, hem + 1.2),
        (-build.hip * flare, hem),
        (-build.hip * 0.92, waist),
        (-shoulder, top + build.limb * 0.35),
    ]
}

fn garment(pen: &mut Pen<'_>, figure: &Figure, build: Build) {
    let (top, hip) = (build.shoulder_y, build.hip_y);
    let colour = figure.clothes;
    let trunk = |hem: f32, flare: f32| smooth(&trunk_outline(build, hem, flare));
    let band = |y: f32, thick: f32| rounded(-build.hip * 3.0, y, build.hip * 3.0, y + thick, 0.4);
    match figure.garment {
        Garment::Shirt => {
            pen.solid(trunk(hip + 3.0, 1.05), colour);
            if figure.striped {
                for stripe in 1..4 {
                    pen.patch(
                        trunk(hip + 3.0, 1.05),
                        band(top + (hip - top) * stripe as f32 * 0.27, 1.7),
                        colour.lighten(0.5),
                    );
                }
            }
        }
        Garment::Dress => {
            let hem = hip * 0.42;
            let royal = matches!(figure.role, Role::Princess | Role::Queen);
            let (hem, flare) = if royal { (-3.0, 2.5) } else { (hem, 1.9) };
            pen.solid(trunk(hem, flare), colour);
            pen.patch(
                trunk(hem, flare),
                band(top + (hip - top) * 0.62, 2.2),
                if royal { GOLD } else { colour.darken(0.25) },
            );
            pen.patch(trunk(hem, flare), band(hem - 3.4, 2.0), if royal { GOLD } else { colour.lighten(0.45) });
        }
        Garment::Coat => {
            let hem = hip * 0.5;
            pen.solid(trunk(hem, 1.35), colour);
            pen.line(super::outline::curve(&[(0.0, top + 1.0), (0.0, hem)]), 0.8, colour.darken(0.35));
            for button in 0..3 {
                pen.flat(circle(build.hip * 0.22, top + (hip - top) * (0.3 + 0.32 * button as f32), 1.0), GOLD);
            }
        }
        Garment::Overalls => {
            pen.solid(trunk(hip + 3.0, 1.06), figure.trousers);
            pen.patch(
                trunk(hip + 3.0, 1.06),
                rounded(-build.hip * 0.62, top + (hip - top) * 0.36, build.hip * 0.62, hip + 8.0, 1.5),
                colour,
            );
            pen.patch(trunk(hip + 3.0, 1.06), band(top + (hip - top) * 0.76, 14.0), colour);
            for side in [-1.0, 1.0] {
                pen.solid(
                    limb(
                        &[(side * build.shoulder * 0.62, top), (side * build.hip * 0.46, top + (hip - top) * 0.42)],
                        1.8,
                        1.8,
                    ),
                    colour,
                );
                pen.flat(circle(side * build.hip * 0.46, top + (hip - top) * 0.42, 0.9), GOLD);
            }
        }
        Garment::Robe => {
            pen.solid(trunk(-2.0, 2.0), colour);
            pen.patch(trunk(-2.0, 2.0), band(-6.0, 2.4), GOLD);
            pen.patch(trunk(-2.0, 2.0), band(top + (hip - top) * 0.7, 2.4), GOLD.darken(0.2));
            for (x, y) in [(-0.7, 0.55), (0.6, 0.4), (0.2, 0.2), (-0.3, 0.3), (0.9, 0.18)] {
                pen.flat(super::outline::star(x * build.hip * 1.3, hip * y, 1.8, 0.8, 5), GOLD.lighten(0.3));
            }
        }
        Garment::Armour => {
            pen.solid(trunk(hip + 2.0, 1.15), STEEL);
            pen.patch(
                trunk(hip + 2.0, 1.15),
                polygon(&[
                    (-build.hip * 0.5, top),
                    (build.hip * 0.5, top),
                    (build.hip * 0.5, hip),
                    (0.0, hip + 5.0),
                    (-build.hip * 0.5, hip),
                ]),
                colour,
            );
            pen.patch(trunk(hip + 2.0, 1.15), band(top + (hip - top) * 0.74, 2.0), Colour::hex(0x6b4a30));
            for side in [-1.0, 1.0] {
                pen.solid(
                    ellipse(side * build.shoulder * 0.98, top + build.limb * 0.5, build.limb * 0.85, build.limb * 0.62),
                    STEEL.lighten(0.12),
                );
            }
        }
        Garment::SpaceSuit => {
            pen.solid(trunk(hip + 3.0, 1.25), Colour::hex(0xf1f3f6));
            pen.solid(
                rounded(-build.hip * 0.5, top + (hip - top) * 0.3, build.hip * 0.5, top + (hip - top) * 0.66, 1.5),
                Colour::hex(0x5d7690),
            );
            for (x, code) in [(-0.25, 0xe8504f), (0.0, 0x6cc36b), (0.25, 0xf9dc5c)] {
                pen.flat(circle(build.hip * x, top + (hip - top) * 0.48, 0.9), Colour::hex(code));
            }
        }
    }
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

/// Hats, crowns, helmets; origin at the head's centre.
pub(crate) fn on_head(pen: &mut Pen<'_>, figure: &Figure, size: f32) {
    if figure.extras.crown {
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
    if let Some(hat) = figure.extras.pointed_hat {
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
        pen.solid(cone(), hat);
        pen.patch(cone(), rounded(-size, -size * 0.96, size, -size * 0.74, 1.0), GOLD);
        for (x, y) in [(-0.1, -1.3), (0.2, -1.7), (0.36, -1.12)] {
            pen.flat(super::outline::star(x * size, y * size, size * 0.13, size * 0.055, 5), GOLD.lighten(0.3));
        }
        pen.solid(ellipse(0.0, -size * 0.62, size * 1.32, size * 0.22), hat.darken(0.12));
    }
    if let Some(hat) = figure.extras.hat {
        if figure.role == Role::Pirate {
            pen.solid(
                smooth(&[
                    (-size * 1.25, -size * 0.5),
                    (-size * 0.8, -size * 1.1),
                    (0.0, -size * 1.5),
                    (size * 0.8, -size * 1.1),
                    (size * 1.25, -size * 0.5),
                    (0.0, -size * 0.74),
                ]),
                Colour::hex(0x2c2a38),
            );
            pen.flat(circle(0.0, -size * 1.02, size * 0.17), Colour::hex(0xf4efe2));
        } else {
            pen.solid(
                smooth(&[
                    (-size * 0.84, -size * 0.56),
                    (-size * 0.7, -size * 1.1),
                    (0.0, -size * 1.38),
                    (size * 0.7, -size * 1.1),
                    (size * 0.84, -size * 0.56),
                    (0.0, -size * 0.7),
                ]),
                hat,
            );
            pen.solid(ellipse(0.0, -size * 0.58, size * 1.12, size * 0.17), hat.darken(0.15));
        }
    }
    match figure.garment {
        Garment::Armour => {
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
                smooth(&[
                    (0.0, -size * 1.1),
                    (size * 0.2, -size * 1.9),
                    (size * 0.9, -size * 1.8),
                    (size * 0.5, -size * 1.3),
                ]),
                figure.clothes,
            );
        }
        Garment::SpaceSuit => {
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
        Garment::Shirt | Garment::Dress | Garment::Coat | Garment::Overalls | Garment::Robe => {}
    }
}
