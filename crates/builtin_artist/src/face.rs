//! Faces: a feeling becomes brows, eyes and a mouth, drawn as each style draws them.

use super::colour::{Colour, INK, WHITE};
use super::outline::{circle, curve, ellipse, leaf, limb, smooth};
use super::pen::Pen;
use brief::picture::{ArtStyle, Emotion};

/// The mouths there are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mouth {
    /// A closed curve: positive smiles, negative frowns.
    Curve(f32),
    /// A laughing mouth, this far open (1 is wide).
    Laugh(f32),
    /// A round mouth of this size.
    Round(f32),
    /// A trembling line.
    Wavy,
    /// Bared teeth, pressed together.
    Clenched,
}

/// What a feeling does to a face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Expression {
    /// Raised brows are positive (share of the head's radius).
    pub brow_lift: f32,
    /// Inner ends down (angry) positive, inner ends up (worried, sad) negative.
    pub brow_tilt: f32,
    /// 0 closed, 1 relaxed, over 1 wide open.
    pub eyes_open: f32,
    /// Closed eyes that smile, as in laughter.
    pub eyes_smile: bool,
    /// Where the eyes look, share of the eye.
    pub gaze: (f32, f32),
    pub mouth: Mouth,
    pub blush: f32,
    pub tear: bool,
    pub sweat: bool,
}

impl Expression {
    pub(crate) fn of(emotion: Emotion) -> Self {
        let calm = Self {
            brow_lift: 0.0,
            brow_tilt: 0.0,
            eyes_open: 1.0,
            eyes_smile: false,
            gaze: (0.0, 0.0),
            mouth: Mouth::Curve(0.5),
            blush: 0.45,
            tear: false,
            sweat: false,
        };
        match emotion {
            Emotion::Happy => Self { brow_lift: 0.05, mouth: Mouth::Laugh(0.6), blush: 0.7, ..calm },
            Emotion::Excited => Self { brow_lift: 0.12, eyes_open: 1.18, mouth: Mouth::Laugh(1.0), blush: 0.8, ..calm },
            Emotion::Sad => Self {
                brow_tilt: -0.5,
                eyes_open: 0.8,
                gaze: (0.0, 0.35),
                mouth: Mouth::Curve(-0.6),
                tear: true,
                ..calm
            },
            Emotion::Scared => Self {
                brow_lift: 0.12,
                brow_tilt: -0.55,
                eyes_open: 1.25,
                mouth: Mouth::Wavy,
                blush: 0.1,
                sweat: true,
                ..calm
            },
            Emotion::Angry => {
                Self { brow_lift: -0.05, brow_tilt: 0.65, eyes_open: 0.86, mouth: Mouth::Clenched, blush: 0.6, ..calm }
            }
            Emotion::Surprised => Self { brow_lift: 0.18, eyes_open: 1.25, mouth: Mouth::Round(1.0), ..calm },
            Emotion::Curious => {
                Self { brow_lift: 0.1, eyes_open: 1.1, gaze: (0.35, -0.25), mouth: Mouth::Round(0.45), ..calm }
            }
            Emotion::Calm => calm,
            Emotion::Sleepy => Self { eyes_open: 0.0, mouth: Mouth::Curve(0.3), ..calm },
            Emotion::Proud => Self { brow_tilt: 0.2, gaze: (0.2, -0.2), mouth: Mouth::Curve(0.9), ..calm },
            Emotion::Brave => Self { brow_tilt: 0.25, mouth: Mouth::Curve(0.7), ..calm },
            Emotion::Loving => Self { eyes_open: 0.0, eyes_smile: true, mouth: Mouth::Curve(0.9), blush: 1.0, ..calm },
            Emotion::Worried => {
                Self { brow_tilt: -0.4, gaze: (-0.3, 0.1), mouth: Mouth::Curve(-0.25), blush: 0.2, sweat: true, ..calm }
            }
        }
    }
}

/// The face on a head of radius `size` around the pen's origin: everything but nose and skin.
pub(crate) fn draw(
    pen: &mut Pen<'_>,
    size: f32,
    iris: Colour,
    brow: Option<Colour>,
    skin: Colour,
    expression: Expression,
) {
    cheeks(pen, size, skin, expression);
    for side in [-1.0, 1.0] {
        eye(pen, size, side, iris, expression);
        if let Some(colour) = brow {
            eyebrow(pen, size, side, colour, expression);
        }
    }
    mouth(pen, size, (0.0, size * 0.52), expression);
}

/// The blush, a tear, a drop of sweat.
pub(crate) fn cheeks(pen: &mut Pen<'_>, size: f32, skin: Colour, expression: Expression) {
    let rose = pen.look().lit(skin.mix(Colour::hex(0xf0605f), 0.55), 0.0);
    for side in [-1.0, 1.0] {
        let (x, y) = (side * size * 0.6, size * 0.34);
        match pen.style() {
            ArtStyle::ComicBook => {
                for mark in [-0.08, 0.06] {
                    pen.stroke_as_is(
                        curve(&[
                            (x + mark * size - size * 0.04, y + size * 0.07),
                            (x + mark * size + size * 0.05, y - size * 0.07),
                        ]),
                        size * 0.03,
                        rose,
                        expression.blush,
                    );
                }
            }
            ArtStyle::Storybook | ArtStyle::SemiRealistic | ArtStyle::FlatIllustration | ArtStyle::Anime => {
                pen.veil(ellipse(x, y, size * 0.19, size * 0.13), rose, 0.3 * expression.blush);
                pen.veil(ellipse(x, y, size * 0.13, size * 0.09), rose, 0.35 * expression.blush);
            }
        }
    }
    if expression.tear {
        pen.veil(leaf((size * 0.5, size * 0.2), (size * 0.56, size * 0.62), size * 0.1), Colour::hex(0x9fd8ff), 0.95);
        pen.veil(circle(size * 0.555, size * 0.55, size * 0.085), Colour::hex(0x9fd8ff), 0.95);
    }
    if expression.sweat {
        pen.veil(
            leaf((size * 0.78, -size * 0.66), (size * 0.84, -size * 0.3), size * 0.1),
            Colour::hex(0xbfe6ff),
            0.95,
        );
        pen.veil(circle(size * 0.835, -size * 0.36, size * 0.075), Colour::hex(0xbfe6ff), 0.95);
    }
}

fn eye(pen: &mut Pen<'_>, size: f32, side: f32, iris: Colour, expression: Expression) {
    let (x, y) = (side * size * 0.37, size * 0.06);
    let dark = Colour::hex(0x2a1d24);
    if expression.eyes_open < 0.1 {
        let bend = if expression.eyes_smile { -1.0 } else { 1.0 };
        let arc = [
            (x - size * 0.16, y - bend * size * 0.02),
            (x, y + bend * size * 0.09),
            (x + size * 0.16, y - bend * size * 0.02),
        ];
        pen.thread(curve(&arc), size * 0.065, dark);
        pen.thread(
            curve(&[(x + side * size * 0.15, y), (x + side * size * 0.21, y + size * 0.05 * bend)]),
            size * 0.045,
            dark,
        );
        return;
    }
    let open = expression.eyes_open;
    let (gaze_x, gaze_y) = expression.gaze;
    match pen.style() {
        ArtStyle::Storybook | ArtStyle::FlatIllustration => {
            let small = if pen.style() == ArtStyle::FlatIllustration { 0.82 } else { 1.0 };
            if open > 1.15 {
                pen.flat(ellipse(x, y, size * 0.19, size * 0.22), WHITE);
            }
            let (x, y) = (x + gaze_x * size * 0.07, y + gaze_y * size * 0.07);
            pen.flat(ellipse(x, y, size * 0.1 * small, size * 0.14 * small * open.min(1.1)), dark);
            pen.shine(circle(x + size * 0.035, y - size * 0.055, size * 0.036), WHITE);
        }
        ArtStyle::SemiRealistic => {
            let white = || {
                smooth(&[
                    (x - size * 0.19, y + size * 0.01),
                    (x, y - size * 0.14 * open),
                    (x + size * 0.19, y + size * 0.01),
                    (x, y + size * 0.11 * open),
                ])
            };
            pen.flat(white(), Colour::hex(0xfdfaf4));
            let (pupil_x, pupil_y) = (x + gaze_x * size * 0.09, y - size * 0.01 + gaze_y * size * 0.05);
            pen.patch(white(), circle(pupil_x, pupil_y, size * 0.112), iris.darken(0.2));
            pen.patch(white(), circle(pupil_x, pupil_y + size * 0.02, size * 0.08), iris.lighten(0.15));
            pen.patch(white(), circle(pupil_x, pupil_y, size * 0.055), dark);
            pen.shine(circle(pupil_x + size * 0.035, pupil_y - size * 0.045, size * 0.03), WHITE);
            pen.thread(
                curve(&[
                    (x - size * 0.2, y + size * 0.01),
                    (x, y - size * 0.145 * open),
                    (x + size * 0.2, y + size * 0.01),
                ]),
                size * 0.042,
                dark,
            );
        }
        ArtStyle::ComicBook => {
            // A lid instead of a ring: ringed eyes stare.
            pen.flat(ellipse(x, y, size * 0.15, size * 0.18 * open), WHITE);
            let (wide, high) = (size * 0.17, size * 0.19 * open);
            pen.thread(
                curve(&[
                    (x - wide, y - high * 0.3),
                    (x - wide * 0.5, y - high),
                    (x + wide * 0.5, y - high),
                    (x + wide, y - high * 0.3),
                ]),
                size * 0.06,
                INK,
            );
            let (pupil_x, pupil_y) = (x + gaze_x * size * 0.08, y + gaze_y * size * 0.09 + size * 0.01);
            pen.flat(ellipse(pupil_x, pupil_y, size * 0.1, size * 0.13 * open.min(1.0)), iris.darken(0.25));
            pen.flat(ellipse(pupil_x, pupil_y, size * 0.07, size * 0.095), INK);
            pen.shine(circle(pupil_x + size * 0.03, pupil_y - size * 0.05, size * 0.034), WHITE);
        }
        ArtStyle::Anime => anime_eye(pen, size, side, iris, expression),
    }
}

fn anime_eye(pen: &mut Pen<'_>, size: f32, side: f32, iris: Colour, expression: Expression) {
    let (x, y) = (side * size * 0.39, size * 0.1);
    let (wide, high) = (size * 0.2, size * 0.29 * expression.eyes_open.min(1.15));
    let dark = Colour::hex(0x2a1a2c);
    let white = || {
        smooth(&[
            (x - wide, y - high * 0.1),
            (x - wide * 0.6, y - high * 0.9),
            (x + wide * 0.6, y - high * 0.9),
            (x + wide, y - high * 0.1),
            (x + wide * 0.6, y + high * 0.85),
            (x - wide * 0.6, y + high * 0.85),
        ])
    };
    pen.flat(white(), WHITE);
    let (pupil_x, pupil_y) =
        (x + expression.gaze.0 * wide * 0.4 - side * wide * 0.08, y + expression.gaze.1 * high * 0.25);
    let disc = |grow: f32| ellipse(pupil_x, pupil_y, wide * 0.78 * grow, high * 0.86 * grow);
    pen.patch(white(), disc(1.0), iris.darken(0.5));
    pen.patch(white(), ellipse(pupil_x, pupil_y + high * 0.16, wide * 0.68, high * 0.62), iris);
    pen.patch(white(), ellipse(pupil_x, pupil_y + high * 0.42, wide * 0.5, high * 0.3), iris.lighten(0.45));
    pen.patch(white(), ellipse(pupil_x, pupil_y - high * 0.05, wide * 0.32, high * 0.36), dark);
    pen.shine(ellipse(pupil_x + wide * 0.26, pupil_y - high * 0.36, wide * 0.26, high * 0.2), WHITE);
    pen.shine(circle(pupil_x - wide * 0.3, pupil_y + high * 0.36, wide * 0.12), WHITE);
    let lid = limb(
        &[
            (x - side * wide * 1.05, y - high * 0.5),
            (x - side * wide * 0.3, y - high * 1.0),
            (x + side * wide * 0.6, y - high * 0.92),
            (x + side * wide * 1.2, y - high * 0.2),
        ],
        size * 0.03,
        size * 0.075,
    );
    pen.flat(lid, dark);
    pen.thread(
        curve(&[(x - wide * 0.5, y + high * 0.92), (x + wide * 0.5, y + high * 0.92)]),
        size * 0.02,
        dark.lighten(0.3),
    );
}

fn eyebrow(pen: &mut Pen<'_>, size: f32, side: f32, colour: Colour, expression: Expression) {
    let lift = match pen.style() {
        ArtStyle::Anime => 0.4,
        ArtStyle::ComicBook => 0.32,
        ArtStyle::Storybook | ArtStyle::SemiRealistic | ArtStyle::FlatIllustration => 0.27,
    };
    let y = size * (0.04 - lift - expression.brow_lift);
    let tilt = expression.brow_tilt * size * 0.2;
    let (inner, outer) = ((side * size * 0.2, y + tilt), (side * size * 0.55, y - tilt * 0.5 + size * 0.03));
    let middle = ((inner.0 + outer.0) / 2.0, (inner.1 + outer.1) / 2.0 - size * 0.055);
    let thick = if pen.style() == ArtStyle::ComicBook { 0.1 } else { 0.062 };
    pen.flat(limb(&[inner, middle, outer], size * thick, size * thick * 0.5), colour.darken(0.3));
}

/// The mouth, centred at (x, y).
pub(crate) fn mouth(pen: &mut Pen<'_>, size: f32, (x, y): (f32, f32), expression: Expression) {
    let line = Colour::hex(0x6b2a30);
    let (inside, tongue) = (Colour::hex(0x8a2f3a), Colour::hex(0xf08a86));
    match expression.mouth {
        Mouth::Curve(bend) => {
            let half = size * 0.2;
            pen.thread(
                curve(&[
                    (x - half, y - bend * size * 0.06),
                    (x, y + bend * size * 0.09),
                    (x + half, y - bend * size * 0.06),
                ]),
                size * 0.055,
                line,
            );
        }
        Mouth::Laugh(open) => {
            let (half, deep) = (size * (0.2 + 0.07 * open), size * (0.13 + 0.17 * open));
            let shape = || {
                let mut path = tiny_skia::PathBuilder::new();
                path.move_to(x - half, y - size * 0.06);
                path.quad_to(x, y + size * 0.02, x + half, y - size * 0.06);
                path.cubic_to(x + half * 0.9, y + deep, x - half * 0.9, y + deep, x - half, y - size * 0.06);
                path.close();
                path.finish()
            };
            pen.flat(shape(), inside);
            pen.patch(shape(), ellipse(x, y + deep * 0.72, half * 0.62, deep * 0.34), tongue);
            pen.patch(shape(), ellipse(x, y - size * 0.075, half * 0.86, size * 0.07), WHITE);
            pen.thread(shape(), size * 0.035, line);
        }
        Mouth::Round(large) => {
            pen.flat(ellipse(x, y + size * 0.02, size * (0.06 + 0.05 * large), size * (0.07 + 0.09 * large)), inside);
        }
        Mouth::Wavy => {
            let step = size * 0.1;
            let points: Vec<_> = (0..5)
                .map(|index| (x + (index as f32 - 2.0) * step, y + if index % 2 == 0 { 0.03 } else { -0.03 } * size))
                .collect();
            pen.thread(curve(&points), size * 0.05, line);
        }
        Mouth::Clenched => {
            let half = size * 0.2;
            let teeth = || {
                smooth(&[
                    (x - half, y),
                    (x - half * 0.8, y - size * 0.07),
                    (x + half * 0.8, y - size * 0.07),
                    (x + half, y),
                    (x + half * 0.8, y + size * 0.08),
                    (x - half * 0.8, y + size * 0.08),
                ])
            };
            pen.flat(teeth(), WHITE);
            pen.thread(curve(&[(x - half, y), (x + half, y)]), size * 0.022, line);
            pen.thread(teeth(), size * 0.045, line);
        }
    }
}
