//! Things that carry people: on roads, on rails, through air and space; 100 units high.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::{Colour, WHITE};
use crate::outline::{circle, curve, ellipse, limb, polygon, rectangle, rounded, smooth};
use crate::pen::Pen;

const GLASS: Colour = Colour::hex(0xb4e0f2);
const TYRE: Colour = Colour::hex(0x34323c);

const fn vehicle(
    name: &'static str,
    words: &'static [&'static str],
    habitat: Habitat,
    height: f32,
    width: f32,
    colour: u32,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec { name, words, habitat, height, width, colour: Colour::hex(colour), home: None, draw }
}

pub(crate) const THINGS: &[ThingSpec] = &[
    ThingSpec {
        home: Some(Backdrop::Space),
        ..vehicle(
            "rocket",
            &["rocketship", "rocket ship", "spaceship", "spacecraft", "space ship", "shuttle"],
            Habitat::Air,
            340.0,
            60.0,
            0xf4f1ea,
            rocket,
        )
    },
    ThingSpec {
        home: Some(Backdrop::Space),
        ..vehicle("flying saucer", &["ufo"], Habitat::Air, 120.0, 200.0, 0xaab8c8, saucer)
    },
    vehicle(
        "hot-air balloon",
        &["hot air balloon", "air balloon", "airship", "zeppelin"],
        Habitat::Air,
        300.0,
        70.0,
        0xe8553c,
        hot_air_balloon,
    ),
    vehicle(
        "plane",
        &["airplane", "aeroplane", "aircraft", "jet", "biplane"],
        Habitat::Air,
        130.0,
        190.0,
        0xe0483e,
        plane,
    ),
    vehicle(
        "train",
        &["locomotive", "steam train", "railway", "steam engine"],
        Habitat::Near,
        190.0,
        260.0,
        0x3f7a5c,
        train,
    ),
    vehicle("car", &["automobile"], Habitat::Near, 140.0, 190.0, 0xe04a42, car),
    vehicle("bus", &["school bus", "van"], Habitat::Near, 190.0, 190.0, 0xf6b92e, bus),
    vehicle("tractor", &[], Habitat::Near, 190.0, 130.0, 0xd8402f, tractor),
    vehicle("bicycle", &["bike", "tricycle"], Habitat::Near, 150.0, 150.0, 0x2f8fd0, bicycle),
    ThingSpec {
        home: Some(Backdrop::Underwater),
        ..vehicle("submarine", &[], Habitat::Swimming, 180.0, 190.0, 0xf6c02e, submarine)
    },
    vehicle("sled", &["sledge", "sleigh", "toboggan"], Habitat::Near, 100.0, 190.0, 0xc8443c, sled),
];

fn wheel(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, hub: Colour) {
    pen.solid(circle(x, y, size), TYRE);
    pen.solid(circle(x, y, size * 0.56), hub);
    pen.flat(circle(x, y, size * 0.18), TYRE);
}

fn rocket(pen: &mut Pen<'_>, subject: &Subject) {
    let red = Colour::hex(0xe2483c);
    pen.glow(0.0, 4.0, 44.0, Colour::hex(0xffb84a), 0.85);
    pen.shine(smooth(&[(-9.0, -8.0), (9.0, -8.0), (7.0, 14.0), (0.0, 30.0), (-7.0, 14.0)]), Colour::hex(0xff9a3c));
    pen.shine(smooth(&[(-5.0, -8.0), (5.0, -8.0), (3.0, 8.0), (0.0, 18.0), (-3.0, 8.0)]), Colour::hex(0xfff0a0));
    for side in [-1.0, 1.0] {
        pen.solid(smooth(&[(side * 12.0, -40.0), (side * 30.0, -14.0), (side * 29.0, 2.0), (side * 11.0, -12.0)]), red);
    }
    let hull = || {
        smooth(&[
            (0.0, -104.0),
            (13.0, -82.0),
            (18.0, -52.0),
            (14.0, -18.0),
            (10.0, -8.0),
            (-10.0, -8.0),
            (-14.0, -18.0),
            (-18.0, -52.0),
            (-13.0, -82.0),
        ])
    };
    pen.solid(hull(), subject.colour);
    pen.patch(hull(), rectangle(-30.0, -110.0, 30.0, -82.0), red);
    pen.patch(hull(), rectangle(-30.0, -24.0, 30.0, -18.0), red);
    pen.solid(circle(0.0, -60.0, 10.0), Colour::hex(0x8a97a8));
    pen.flat(circle(0.0, -60.0, 7.4), GLASS);
    pen.veil(limb(&[(-4.6, -62.0), (-1.0, -65.6)], 2.0, 1.2), WHITE, 0.9);
    pen.solid(limb(&[(0.0, -30.0), (0.0, -6.0)], 5.0, 7.0), red);
}

fn saucer(pen: &mut Pen<'_>, subject: &Subject) {
    pen.fade(polygon(&[(-36.0, -22.0), (36.0, -22.0), (84.0, 110.0), (-84.0, 110.0)]), Colour::hex(0xc8ffb0), 0.5, 0.0);
    pen.solid(smooth(&[(-42.0, -58.0), (-30.0, -94.0), (0.0, -104.0), (30.0, -94.0), (42.0, -58.0)]), GLASS);
    pen.veil(limb(&[(-24.0, -70.0), (-12.0, -90.0)], 7.0, 4.0), WHITE, 0.7);
    pen.solid(
        smooth(&[
            (-96.0, -44.0),
            (-50.0, -62.0),
            (0.0, -66.0),
            (50.0, -62.0),
            (96.0, -44.0),
            (50.0, -24.0),
            (0.0, -18.0),
            (-50.0, -24.0),
        ]),
        subject.colour,
    );
    for (index, x) in [-66.0, -33.0, 0.0, 33.0, 66.0].into_iter().enumerate() {
        let light = Colour::hex([0xff6a5a, 0xffd84a, 0x6ae08a][index % 3]);
        pen.glow(x, -42.0, 20.0, light, 0.7);
        pen.shine(circle(x, -42.0, 6.0), light);
    }
}

fn hot_air_balloon(pen: &mut Pen<'_>, subject: &Subject) {
    let envelope = || {
        smooth(&[
            (0.0, -104.0),
            (24.0, -98.0),
            (35.0, -74.0),
            (26.0, -46.0),
            (9.0, -26.0),
            (-9.0, -26.0),
            (-26.0, -46.0),
            (-35.0, -74.0),
            (-24.0, -98.0),
        ])
    };
    for x in [-8.0, 8.0] {
        pen.thread(curve(&[(x, -27.0), (x * 0.86, -14.0)]), 0.9, Colour::hex(0x6b4a30));
    }
    pen.solid(envelope(), subject.colour);
    let pale = Colour::hex(0xfdeec4);
    pen.patch(envelope(), smooth(&[(0.0, -106.0), (9.0, -74.0), (4.0, -26.0), (-4.0, -26.0), (-9.0, -74.0)]), pale);
    for side in [-1.0, 1.0] {
        pen.patch(
            envelope(),
            smooth(&[
                (side * 6.0, -106.0),
                (side * 27.0, -74.0),
                (side * 8.0, -26.0),
                (side * 6.0, -26.0),
                (side * 18.0, -74.0),
            ]),
            Colour::hex(0xf6b63a),
        );
    }
    pen.solid(rounded(-8.0, -15.0, 8.0, 1.0, 3.0), Colour::hex(0xa9743f));
    pen.solid(rounded(-9.6, -16.5, 9.6, -12.6, 1.6), Colour::hex(0x7a4f2a));
}

fn plane(pen: &mut Pen<'_>, subject: &Subject) {
    let red = subject.colour;
    pen.solid(polygon(&[(-78.0, -56.0), (-96.0, -98.0), (-76.0, -98.0), (-52.0, -60.0)]), red.darken(0.1));
    pen.solid(
        smooth(&[
            (-92.0, -58.0),
            (-40.0, -70.0),
            (40.0, -76.0),
            (84.0, -60.0),
            (88.0, -44.0),
            (40.0, -28.0),
            (-30.0, -34.0),
            (-86.0, -48.0),
        ]),
        red,
    );
    pen.solid(smooth(&[(26.0, -74.0), (36.0, -96.0), (58.0, -94.0), (66.0, -68.0)]), GLASS);
    for x in [-32.0, -10.0, 12.0] {
        pen.solid(circle(x, -56.0, 6.4), WHITE);
        pen.flat(circle(x, -56.0, 4.4), GLASS);
    }
    pen.solid(smooth(&[(4.0, -46.0), (-40.0, -8.0), (-62.0, -6.0), (-30.0, -44.0)]), red.lighten(0.2));
    pen.solid(circle(92.0, -52.0, 6.0), Colour::hex(0xf6c43c));
    pen.veil(ellipse(97.0, -52.0, 5.0, 40.0), WHITE, 0.5);
}

fn train(pen: &mut Pen<'_>, subject: &Subject) {
    let (green, gold) = (subject.colour, Colour::hex(0xe9b83f));
    for (x, y, size) in [(112.0, -124.0, 15.0), (94.0, -146.0, 21.0), (66.0, -160.0, 25.0)] {
        pen.veil(circle(x, y, size), Colour::hex(0xf6f4f2), 0.85);
    }
    pen.solid(rectangle(-150.0, 0.0, 160.0, 4.0), Colour::hex(0x6b625e));
    pen.solid(rounded(-142.0, -70.0, -34.0, -18.0, 5.0), Colour::hex(0xc8483e));
    pen.solid(rounded(-148.0, -78.0, -28.0, -68.0, 4.0), Colour::hex(0x7a3030));
    for x in [-122.0, -88.0, -54.0] {
        pen.solid(rounded(x - 12.0, -60.0, x + 12.0, -38.0, 3.0), Colour::hex(0xfbf0d4));
        let pane = rounded(x - 9.0, -57.0, x + 9.0, -41.0, 2.0);
        if subject.after_dark { pen.shine(pane, Colour::hex(0xffdc86)) } else { pen.flat(pane, GLASS) }
    }
    pen.solid(rectangle(-36.0, -26.0, -10.0, -20.0), TYRE);
    pen.solid(rounded(-10.0, -96.0, 44.0, -18.0, 4.0), green);
    pen.solid(rounded(-18.0, -106.0, 52.0, -95.0, 4.0), green.darken(0.35));
    pen.flat(rounded(2.0, -84.0, 34.0, -58.0, 3.0), if subject.after_dark { Colour::hex(0xffdc86) } else { GLASS });
    pen.solid(polygon(&[(102.0, -72.0), (97.0, -108.0), (119.0, -108.0), (114.0, -72.0)]), TYRE);
    pen.solid(rounded(93.0, -114.0, 123.0, -105.0, 3.0), gold);
    pen.solid(circle(70.0, -74.0, 9.0), gold);
    pen.solid(rounded(44.0, -74.0, 132.0, -24.0, 18.0), green);
    for x in [60.0, 84.0] {
        pen.solid(rectangle(x, -74.0, x + 5.0, -24.0), gold);
    }
    pen.solid(polygon(&[(128.0, -24.0), (158.0, 0.0), (120.0, 0.0)]), Colour::hex(0xc8483e));
    pen.solid(circle(131.0, -52.0, 9.0), Colour::hex(0xfff0b0));
    for (x, size) in [(6.0, 22.0), (54.0, 15.0), (94.0, 15.0), (-120.0, 14.0), (-58.0, 14.0)] {
        wheel(pen, x, -size + 2.0, size, Colour::hex(0xd8503f));
    }
    pen.solid(limb(&[(6.0, -16.0), (94.0, -12.0)], 5.0, 5.0), gold.darken(0.2));
}

fn car(pen: &mut Pen<'_>, subject: &Subject) {
    let paint = subject.colour;
    pen.contact_shadow(0.0, 0.0, 100.0, 7.0);
    pen.solid(smooth(&[(-62.0, -48.0), (-42.0, -88.0), (10.0, -96.0), (46.0, -84.0), (66.0, -48.0)]), paint);
    for (left, right) in [(-46.0, -4.0), (4.0, 48.0)] {
        pen.flat(
            polygon(&[
                (left, -52.0),
                (left + 12.0, -82.0),
                (right - if right > 0.0 { 16.0 } else { 0.0 }, -84.0),
                (right, -52.0),
            ]),
            GLASS,
        );
    }
    pen.solid(
        smooth(&[
            (-96.0, -22.0),
            (-92.0, -46.0),
            (-56.0, -56.0),
            (60.0, -54.0),
            (92.0, -44.0),
            (98.0, -20.0),
            (80.0, -10.0),
            (-84.0, -10.0),
        ]),
        paint,
    );
    pen.line(curve(&[(0.0, -52.0), (-2.0, -14.0)]), 1.6, paint.darken(0.3));
    pen.solid(rounded(8.0, -44.0, 22.0, -40.0, 2.0), Colour::hex(0xe9e4dc));
    pen.solid(circle(90.0, -34.0, 7.0), Colour::hex(0xfff2b8));
    for x in [-54.0, 56.0] {
        wheel(pen, x, -16.0, 19.0, Colour::hex(0xd9dde4));
    }
}

fn bus(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 104.0, 7.0);
    pen.solid(rounded(-98.0, -96.0, 98.0, -12.0, 14.0), subject.colour);
    pen.flat(rectangle(-98.0, -40.0, 98.0, -35.0), Colour::hex(0x33303a));
    for x in [-76.0, -44.0, -12.0, 20.0] {
        pen.flat(rounded(x - 12.0, -82.0, x + 12.0, -54.0, 4.0), GLASS);
    }
    pen.flat(rounded(42.0, -84.0, 66.0, -14.0, 4.0), GLASS.darken(0.1));
    pen.flat(rounded(74.0, -84.0, 96.0, -52.0, 4.0), GLASS);
    pen.solid(circle(92.0, -26.0, 6.0), Colour::hex(0xfff2b8));
    for x in [-56.0, 56.0] {
        wheel(pen, x, -14.0, 17.0, Colour::hex(0xd9dde4));
    }
}

fn tractor(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 74.0, 7.0);
    pen.solid(rectangle(30.0, -92.0, 36.0, -60.0), TYRE);
    pen.solid(rounded(-40.0, -100.0, 4.0, -92.0, 3.0), subject.colour.darken(0.2));
    for x in [-36.0, -2.0] {
        pen.solid(rectangle(x, -94.0, x + 4.0, -52.0), TYRE);
    }
    pen.flat(rectangle(-32.0, -92.0, -2.0, -58.0), GLASS);
    pen.solid(
        smooth(&[(-48.0, -30.0), (-44.0, -60.0), (6.0, -58.0), (58.0, -60.0), (66.0, -34.0), (56.0, -24.0)]),
        subject.colour,
    );
    wheel(pen, -28.0, -30.0, 32.0, Colour::hex(0xf6c43c));
    wheel(pen, 48.0, -17.0, 19.0, Colour::hex(0xf6c43c));
}

fn bicycle(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 80.0, 5.0);
    let spoke = Colour::hex(0xc4c8ce);
    for x in [-44.0, 44.0] {
        for turn in 0..6 {
            let (down, across) = (turn as f32 * std::f32::consts::FRAC_PI_6).sin_cos();
            pen.thread(
                curve(&[(x - across * 28.0, -30.0 - down * 28.0), (x + across * 28.0, -30.0 + down * 28.0)]),
                0.9,
                spoke,
            );
        }
        pen.thread(circle(x, -30.0, 29.0), 4.6, TYRE);
    }
    for (from, to) in [
        ((-44.0, -30.0), (-4.0, -28.0)),
        ((-4.0, -28.0), (32.0, -68.0)),
        ((-20.0, -72.0), (-4.0, -28.0)),
        ((-20.0, -66.0), (32.0, -68.0)),
        ((-44.0, -30.0), (-19.0, -68.0)),
        ((44.0, -30.0), (30.0, -84.0)),
    ] {
        pen.solid(limb(&[from, to], 5.0, 5.0), subject.colour);
    }
    pen.solid(smooth(&[(-34.0, -76.0), (-18.0, -80.0), (-6.0, -76.0), (-20.0, -71.0)]), Colour::hex(0x6b4230));
    pen.thread(curve(&[(18.0, -90.0), (30.0, -84.0), (42.0, -92.0)]), 4.0, TYRE);
    pen.solid(circle(-4.0, -28.0, 6.0), spoke.darken(0.3));
}

fn submarine(pen: &mut Pen<'_>, subject: &Subject) {
    let yellow = subject.colour;
    pen.thread(curve(&[(10.0, -84.0), (10.0, -108.0), (26.0, -108.0)]), 5.0, Colour::hex(0x6b7480));
    pen.solid(rounded(-24.0, -92.0, 30.0, -60.0, 10.0), yellow.darken(0.08));
    pen.solid(polygon(&[(-84.0, -36.0), (-108.0, -64.0), (-108.0, -8.0)]), Colour::hex(0xd8503f));
    pen.solid(ellipse(0.0, -36.0, 94.0, 36.0), yellow);
    for x in [-44.0, -4.0, 38.0] {
        pen.solid(circle(x, -38.0, 15.0), Colour::hex(0x8a97a8));
        pen.flat(circle(x, -38.0, 11.0), GLASS);
        pen.veil(limb(&[(x - 6.0, -40.0), (x - 1.0, -45.0)], 3.0, 2.0), WHITE, 0.9);
    }
}

fn sled(pen: &mut Pen<'_>, subject: &Subject) {
    for shift in [-8.0, 0.0] {
        pen.solid(
            limb(
                &[(-84.0, shift), (40.0, shift), (84.0, -18.0 + shift), (90.0, -48.0 + shift), (74.0, -54.0 + shift)],
                7.0,
                6.0,
            ),
            Colour::hex(0xb98a4a),
        );
    }
    for x in [-56.0, 0.0, 48.0] {
        pen.solid(limb(&[(x, -4.0), (x, -34.0)], 6.0, 6.0), Colour::hex(0xb98a4a));
    }
    pen.solid(rounded(-84.0, -46.0, 70.0, -32.0, 6.0), subject.colour);
    pen.solid(rounded(-84.0, -88.0, -70.0, -36.0, 6.0), subject.colour.darken(0.1));
}
