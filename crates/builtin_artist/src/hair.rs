//! Hair: the part behind the head and the part before it, for each style; beards too.

use super::colour::Colour;
use super::face::{Expression, mouth};
use super::outline::{Point, circle, ellipse, limb, smooth};
use super::pen::Pen;
use super::scene::{Figure, Garment, HairStyle};
use brief::picture::ArtStyle;

/// Hair that hangs behind head and shoulders; origin at the head's centre, `size` its radius.
pub(crate) fn behind(pen: &mut Pen<'_>, figure: &Figure, size: f32) {
    let colour = figure.hair.darken(0.14);
    let at = |points: &[Point]| smooth(&points.iter().map(|&(x, y)| (x * size, y * size)).collect::<Vec<_>>());
    match figure.hair_style {
        HairStyle::Long => pen.solid(
            at(&[
                (-0.96, -0.5),
                (0.0, -1.12),
                (0.96, -0.5),
                (1.12, 0.5),
                (1.2, 1.5),
                (0.7, 1.86),
                (0.0, 1.7),
                (-0.7, 1.86),
                (-1.2, 1.5),
                (-1.12, 0.5),
            ]),
            colour,
        ),
        HairStyle::Bob => pen.solid(
            at(&[
                (-0.96, -0.5),
                (0.0, -1.12),
                (0.96, -0.5),
                (1.18, 0.3),
                (1.16, 0.9),
                (0.6, 1.0),
                (-0.6, 1.0),
                (-1.16, 0.9),
                (-1.18, 0.3),
            ]),
            colour,
        ),
        HairStyle::Curly => {
            let curls: Vec<_> = (0..13)
                .map(|index| {
                    let angle = (150.0 + index as f32 * 20.0_f32).to_radians();
                    circle(angle.cos() * size * 1.02, angle.sin() * size * 0.98 + size * 0.02, size * 0.38)
                })
                .collect();
            pen.body(&curls, colour);
        }
        HairStyle::Ponytail => pen.solid(
            at(&[(0.5, -0.8), (1.1, -0.95), (1.55, -0.4), (1.5, 0.5), (1.25, 1.1), (1.15, 0.3), (0.8, -0.3)]),
            colour,
        ),
        HairStyle::Bun => pen.solid(circle(0.0, -size * 1.22, size * 0.44), colour),
        HairStyle::Braids => {
            for side in [-1.0, 1.0] {
                for link in 0..5 {
                    let y = size * (0.42 + link as f32 * 0.3);
                    pen.solid(
                        ellipse(
                            side * size * (1.02 + 0.03 * link as f32),
                            y,
                            size * (0.22 - link as f32 * 0.018),
                            size * 0.2,
                        ),
                        colour,
                    );
                }
                pen.solid(circle(side * size * 1.14, size * 1.78, size * 0.1), Colour::hex(0xe0504c));
                pen.solid(at(&[(side * 1.05, 1.8), (side * 1.28, 2.1), (side * 1.06, 2.14)]), colour);
            }
        }
        HairStyle::Short | HairStyle::Tousled | HairStyle::Bald => {}
    }
}

/// Fringe and crown.
pub(crate) fn in_front(pen: &mut Pen<'_>, figure: &Figure, size: f32) {
    let colour = figure.hair;
    let crown: [Point; 7] =
        [(-1.0, 0.12), (-0.99, -0.5), (-0.58, -1.03), (0.0, -1.16), (0.58, -1.03), (0.99, -0.5), (1.0, 0.12)];
    let fringe: &[Point] = match figure.hair_style {
        HairStyle::Bald => return,
        HairStyle::Short => &[(0.82, -0.18), (0.62, -0.5), (0.1, -0.46), (-0.3, -0.3), (-0.66, -0.5), (-0.84, -0.16)],
        HairStyle::Tousled => &[
            (0.86, -0.1),
            (0.72, -0.48),
            (0.5, -0.24),
            (0.3, -0.56),
            (0.02, -0.22),
            (-0.2, -0.56),
            (-0.5, -0.22),
            (-0.68, -0.52),
            (-0.86, -0.1),
        ],
        HairStyle::Bob => {
            &[(0.84, 0.0), (0.76, -0.34), (0.3, -0.3), (0.0, -0.28), (-0.3, -0.3), (-0.76, -0.34), (-0.84, 0.0)]
        }
        HairStyle::Long | HairStyle::Braids => {
            &[(0.84, 0.02), (0.62, -0.42), (0.2, -0.7), (0.0, -0.84), (-0.2, -0.7), (-0.62, -0.42), (-0.84, 0.02)]
        }
        HairStyle::Curly => &[(0.84, -0.1), (0.6, -0.4), (0.2, -0.42), (-0.2, -0.42), (-0.6, -0.4), (-0.84, -0.1)],
        HairStyle::Ponytail | HairStyle::Bun => {
            &[(0.82, -0.2), (0.56, -0.56), (0.0, -0.6), (-0.4, -0.42), (-0.7, -0.34), (-0.84, -0.06)]
        }
    };
    let outline: Vec<Point> = crown.iter().chain(fringe).map(|&(x, y)| (x * size, y * size)).collect();
    if figure.hair_style == HairStyle::Curly {
        let mut parts = vec![smooth(&outline)];
        for index in 0..9 {
            let angle = (188.0 + index as f32 * 20.5_f32).to_radians();
            parts.push(circle(angle.cos() * size * 0.9, angle.sin() * size * 0.94, size * 0.3));
        }
        for x in [-0.5, -0.16, 0.2, 0.52] {
            parts.push(circle(x * size, -size * 0.58, size * 0.24));
        }
        pen.body(&parts, colour);
    } else if figure.hair_style == HairStyle::Tousled {
        let spike = |foot: f32, tip: Point| {
            smooth(&[
                ((foot - 0.2) * size, -size * 0.86),
                (tip.0 * size, tip.1 * size),
                ((foot + 0.2) * size, -size * 0.86),
            ])
        };
        pen.body(
            &[smooth(&outline), spike(-0.4, (-0.62, -1.32)), spike(0.0, (-0.05, -1.42)), spike(0.4, (0.6, -1.3))],
            colour,
        );
    } else {
        pen.solid(smooth(&outline), colour);
    }
    if figure.hair_style == HairStyle::Long || figure.hair_style == HairStyle::Bob {
        let low = if figure.hair_style == HairStyle::Long { 1.25 } else { 0.72 };
        for side in [-1.0, 1.0] {
            let lock = smooth(&[
                (side * size * 0.9, -size * 0.5),
                (side * size * 1.05, size * 0.1),
                (side * size * 1.06, size * low),
                (side * size * 0.84, size * (low - 0.1)),
                (side * size * 0.86, size * 0.1),
            ]);
            pen.solid(lock, colour);
        }
    }
    gloss(pen, size, colour);
}

/// The light that hair throws back.
fn gloss(pen: &mut Pen<'_>, size: f32, colour: Colour) {
    let band = limb(
        &[(-size * 0.55, -size * 0.72), (-size * 0.28, -size * 0.9), (size * 0.06, -size * 0.95)],
        size * 0.07,
        size * 0.04,
    );
    match pen.style() {
        ArtStyle::Anime => {
            let tone = pen.look().lit(colour.lighten(0.5), 0.0);
            pen.veil(band, tone, 0.85);
            pen.veil(ellipse(size * 0.34, -size * 0.86, size * 0.1, size * 0.035), tone, 0.85);
        }
        ArtStyle::SemiRealistic => pen.veil(band, pen.look().lit(colour.lighten(0.4), 0.0), 0.4),
        ArtStyle::Storybook => pen.veil(band, pen.look().lit(colour.lighten(0.35), 0.0), 0.35),
        ArtStyle::ComicBook => pen.veil(band, Colour::hex(0xffffff), 0.75),
        ArtStyle::FlatIllustration => {}
    }
}

/// A beard that leaves the mouth free; short on a shirt, long on a robe.
pub(crate) fn beard(pen: &mut Pen<'_>, figure: &Figure, size: f32, expression: Expression) {
    let long = if figure.garment == Garment::Robe { 2.1 } else { 1.18 };
    let shape = smooth(&[
        (-size * 0.92, size * 0.06),
        (-size * 0.5, size * 0.4),
        (0.0, size * 0.32),
        (size * 0.5, size * 0.4),
        (size * 0.92, size * 0.06),
        (size * 0.8, size * 0.9),
        (size * 0.3, size * long * 0.96),
        (0.0, size * long),
        (-size * 0.3, size * long * 0.96),
        (-size * 0.8, size * 0.9),
    ]);
    let colour = figure.extras.whiskers.unwrap_or(figure.hair);
    pen.solid(shape, colour);
    moustache(pen, size, colour.lighten(0.12));
    mouth(pen, size * 0.8, (0.0, size * 0.62), expression);
}

/// Over the mouth, its ends a little lower than its middle.
pub(crate) fn moustache(pen: &mut Pen<'_>, size: f32, colour: Colour) {
    pen.solid(
        smooth(&[
            (0.0, size * 0.36),
            (size * 0.42, size * 0.5),
            (size * 0.2, size * 0.52),
            (0.0, size * 0.46),
            (-size * 0.2, size * 0.52),
            (-size * 0.42, size * 0.5),
        ]),
        colour,
    );
}
