//! Birds on the wing, on the water and on foot, 100 units high.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::{Colour, WHITE};
use crate::face::{self, Expression};
use crate::outline::{circle, curve, ellipse, leaf, limb, polygon, smooth};
use crate::pen::Pen;

const fn bird(
    name: &'static str,
    words: &'static [&'static str],
    habitat: Habitat,
    height: f32,
    colour: u32,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec { name, words, habitat, height, width: 100.0, colour: Colour::hex(colour), home: None, draw }
}

pub(crate) const THINGS: &[ThingSpec] = &[
    bird("bird", &["bluebird", "swallow"], Habitat::Air, 74.0, 0x4f8fd8, flying),
    bird("robin", &["sparrow", "nightingale", "finch", "wren", "thrush"], Habitat::Air, 74.0, 0xb9703f, flying),
    bird("crow", &["raven", "jackdaw", "rook", "blackbird", "magpie"], Habitat::Air, 84.0, 0x33323e, flying),
    bird("gull", &["seagull", "dove", "pigeon"], Habitat::Air, 80.0, 0xf1f3f4, flying),
    bird("parrot", &["macaw"], Habitat::Air, 90.0, 0xe0503c, flying),
    bird("eagle", &["eaglet", "hawk", "falcon", "vulture"], Habitat::Air, 130.0, 0x7a5236, flying),
    bird("owl", &["owlet"], Habitat::Beside, 140.0, 0xa87a4e, owl),
    bird(
        "duck",
        &["duckling", "goose", "gosling", "gander", "drake", "mallard"],
        Habitat::Afloat,
        84.0,
        0xf6c744,
        duck,
    ),
    bird("swan", &["cygnet"], Habitat::Afloat, 130.0, 0xfcfaf6, swan),
    ThingSpec { home: Some(Backdrop::Snow), ..bird("penguin", &[], Habitat::Beside, 150.0, 0x2f3548, penguin) },
    ThingSpec {
        home: Some(Backdrop::Farm),
        ..bird("chicken", &["hen", "rooster", "chick", "cockerel"], Habitat::Beside, 120.0, 0xf3e6d0, chicken)
    },
];

fn bead(pen: &mut Pen<'_>, x: f32, y: f32, size: f32) {
    pen.flat(circle(x, y, size), Colour::hex(0x221a20));
    pen.shine(circle(x + size * 0.3, y - size * 0.35, size * 0.36), WHITE);
}

fn flying(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    let far = smooth(&[(2.0, -52.0), (26.0, -78.0), (34.0, -98.0), (8.0, -86.0), (-10.0, -58.0)]);
    pen.solid(far, colour.darken(0.22));
    pen.solid(
        smooth(&[(-34.0, -46.0), (-58.0, -50.0), (-66.0, -38.0), (-56.0, -36.0), (-62.0, -28.0), (-36.0, -36.0)]),
        colour.darken(0.12),
    );
    let body = || {
        smooth(&[
            (-42.0, -44.0),
            (-10.0, -58.0),
            (18.0, -60.0),
            (34.0, -66.0),
            (46.0, -58.0),
            (42.0, -44.0),
            (20.0, -30.0),
            (-14.0, -30.0),
        ])
    };
    pen.solid(body(), colour);
    pen.patch(body(), ellipse(12.0, -30.0, 26.0, 12.0), colour.lighten(0.6));
    pen.solid(polygon(&[(45.0, -58.0), (60.0, -52.0), (45.0, -48.0)]), Colour::hex(0xf2a63a));
    bead(pen, 36.0, -57.0, 3.6);
    pen.solid(
        smooth(&[(12.0, -50.0), (-6.0, -84.0), (-34.0, -102.0), (-44.0, -84.0), (-30.0, -58.0), (-14.0, -42.0)]),
        colour.lighten(0.1),
    );
    for (x, y) in [(-34.0, -86.0), (-26.0, -72.0), (-16.0, -60.0)] {
        pen.line(curve(&[(x, y), (x + 12.0, y + 6.0), (x + 20.0, y + 16.0)]), 1.4, colour.darken(0.3));
    }
}

fn owl(pen: &mut Pen<'_>, subject: &Subject) {
    let brown = subject.colour;
    pen.contact_shadow(0.0, 0.0, 34.0, 5.0);
    let body = || {
        smooth(&[
            (-26.0, -74.0),
            (0.0, -86.0),
            (26.0, -74.0),
            (34.0, -40.0),
            (24.0, -6.0),
            (0.0, 0.0),
            (-24.0, -6.0),
            (-34.0, -40.0),
        ])
    };
    for side in [-1.0, 1.0] {
        pen.solid(polygon(&[(side * 12.0, -84.0), (side * 32.0, -102.0), (side * 32.0, -72.0)]), brown);
    }
    pen.solid(body(), brown);
    pen.patch(body(), ellipse(0.0, -24.0, 21.0, 27.0), brown.lighten(0.55));
    for row in 0..3 {
        for column in -1..=1 {
            let (x, y) = (column as f32 * 11.0 + if row % 2 == 0 { 0.0 } else { 5.0 }, -36.0 + row as f32 * 12.0);
            pen.line(curve(&[(x - 4.0, y), (x, y + 4.0), (x + 4.0, y)]), 1.6, brown.darken(0.1));
        }
    }
    for side in [-1.0, 1.0] {
        pen.solid(
            smooth(&[(side * 24.0, -58.0), (side * 38.0, -40.0), (side * 32.0, -10.0), (side * 22.0, -26.0)]),
            brown.darken(0.2),
        );
        pen.solid(circle(side * 13.0, -64.0, 14.0), Colour::hex(0xfbf1dc));
        let open = Expression::of(subject.emotion).eyes_open;
        if open < 0.1 {
            pen.thread(
                curve(&[(side * 13.0 - 8.0, -64.0), (side * 13.0, -60.0), (side * 13.0 + 8.0, -64.0)]),
                2.2,
                Colour::hex(0x3a2a22),
            );
        } else {
            pen.flat(circle(side * 13.0, -64.0, 9.0), Colour::hex(0xf2b233));
            bead(pen, side * 13.0, -64.0, 5.6);
        }
    }
    pen.solid(polygon(&[(-4.5, -60.0), (4.5, -60.0), (0.0, -49.0)]), Colour::hex(0xe8963a));
    for x in [-10.0, 10.0] {
        pen.solid(ellipse(x, 0.0, 7.0, 3.4), Colour::hex(0xe8963a));
    }
}

fn duck(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    pen.solid(
        smooth(&[
            (-52.0, -52.0),
            (-34.0, -34.0),
            (8.0, -40.0),
            (36.0, -36.0),
            (44.0, -14.0),
            (20.0, 3.0),
            (-26.0, 3.0),
            (-46.0, -18.0),
        ]),
        colour,
    );
    pen.body(&[circle(30.0, -68.0, 24.0), limb(&[(26.0, -30.0), (28.0, -56.0)], 26.0, 24.0)], colour);
    pen.solid(
        smooth(&[(-24.0, -32.0), (4.0, -32.0), (16.0, -20.0), (-2.0, -8.0), (-28.0, -14.0)]),
        colour.darken(0.14),
    );
    pen.solid(smooth(&[(48.0, -70.0), (68.0, -66.0), (70.0, -58.0), (48.0, -57.0)]), Colour::hex(0xf0873a));
    bead(pen, 38.0, -74.0, 4.4);
}

fn swan(pen: &mut Pen<'_>, subject: &Subject) {
    let white = subject.colour;
    pen.solid(
        smooth(&[
            (-60.0, -46.0),
            (-34.0, -34.0),
            (8.0, -34.0),
            (30.0, -22.0),
            (26.0, 0.0),
            (-18.0, 4.0),
            (-48.0, -10.0),
        ]),
        white,
    );
    pen.body(
        &[
            limb(&[(22.0, -14.0), (38.0, -34.0), (22.0, -62.0), (32.0, -86.0)], 16.0, 9.0),
            ellipse(37.0, -88.0, 12.0, 9.0),
        ],
        white,
    );
    for (shift, tone) in [(0.0, 0.06), (9.0, 0.0)] {
        pen.solid(
            smooth(&[
                (-4.0, -8.0 - shift),
                (-22.0, -50.0 + shift),
                (-52.0, -62.0 + shift),
                (-40.0, -24.0),
                (-24.0, -8.0),
            ]),
            white.darken(tone),
        );
    }
    pen.solid(polygon(&[(46.0, -92.0), (64.0, -84.0), (46.0, -82.0)]), Colour::hex(0xee7a3a));
    bead(pen, 40.0, -91.0, 2.2);
}

fn penguin(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 34.0, 5.0);
    for x in [-13.0, 13.0] {
        pen.solid(ellipse(x, -1.0, 11.0, 4.6), Colour::hex(0xf2983a));
    }
    let body = || {
        smooth(&[
            (-19.0, -82.0),
            (0.0, -98.0),
            (19.0, -82.0),
            (32.0, -38.0),
            (22.0, -3.0),
            (0.0, 2.0),
            (-22.0, -3.0),
            (-32.0, -38.0),
        ])
    };
    for side in [-1.0, 1.0] {
        pen.solid(limb(&[(side * 24.0, -58.0), (side * 40.0, -38.0), (side * 42.0, -22.0)], 12.0, 7.0), subject.colour);
    }
    pen.solid(body(), subject.colour);
    pen.patch(
        body(),
        smooth(&[
            (-15.0, -70.0),
            (0.0, -56.0),
            (15.0, -70.0),
            (24.0, -34.0),
            (16.0, -2.0),
            (-16.0, -2.0),
            (-24.0, -34.0),
        ]),
        Colour::hex(0xfdfbf6),
    );
    for side in [-1.0, 1.0] {
        pen.patch(body(), circle(side * 9.0, -73.0, 10.5), Colour::hex(0xfdfbf6));
    }
    let mut front = pen.at(0.0, -73.0, 1.0);
    let look =
        Expression { mouth: face::Mouth::Curve(0.0), tear: false, sweat: false, ..Expression::of(subject.emotion) };
    for side in [-1.0, 1.0] {
        if look.eyes_open < 0.1 {
            front.thread(
                curve(&[(side * 9.0 - 4.0, 0.0), (side * 9.0, 2.6), (side * 9.0 + 4.0, 0.0)]),
                1.6,
                Colour::hex(0x221a20),
            );
        } else {
            bead(&mut front, side * 9.0, -1.0, 4.0);
        }
    }
    pen.solid(polygon(&[(-6.0, -69.0), (6.0, -69.0), (0.0, -60.0)]), Colour::hex(0xf2983a));
}

fn chicken(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    pen.contact_shadow(0.0, 0.0, 34.0, 5.0);
    for x in [-6.0, 10.0] {
        pen.thread(curve(&[(x, -22.0), (x, -2.0), (x + 8.0, 0.0)]), 3.0, Colour::hex(0xe8963a));
    }
    for (x, y) in [(-58.0, -78.0), (-64.0, -62.0), (-58.0, -48.0)] {
        pen.solid(leaf((-24.0, -36.0), (x, y), 9.0), colour.darken(0.25));
    }
    for (x, y) in [(22.0, -94.0), (30.0, -97.0), (38.0, -93.0)] {
        pen.solid(circle(x, y, 6.5), Colour::hex(0xdd3f3a));
    }
    pen.body(
        &[
            smooth(&[
                (-36.0, -54.0),
                (-8.0, -50.0),
                (12.0, -62.0),
                (36.0, -46.0),
                (28.0, -20.0),
                (-6.0, -14.0),
                (-32.0, -28.0),
            ]),
            circle(28.0, -74.0, 18.0),
            limb(&[(20.0, -46.0), (26.0, -70.0)], 32.0, 28.0),
        ],
        colour,
    );
    pen.solid(smooth(&[(-24.0, -44.0), (2.0, -44.0), (10.0, -32.0), (-12.0, -24.0)]), colour.darken(0.14));
    pen.solid(polygon(&[(44.0, -78.0), (58.0, -72.0), (44.0, -67.0)]), Colour::hex(0xf2a63a));
    pen.solid(ellipse(44.0, -60.0, 4.0, 7.0), Colour::hex(0xdd3f3a));
    bead(pen, 34.0, -78.0, 3.6);
}
