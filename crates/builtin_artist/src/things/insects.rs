//! Small things that fly: butterflies, bees, fireflies, bats; 100 units high around the origin's upper side.

use super::{Habitat, Subject, ThingSpec};
use crate::colour::{Colour, WHITE};
use crate::outline::{circle, curve, ellipse, limb, polygon, smooth};
use crate::pen::Pen;

const fn flier(
    name: &'static str,
    words: &'static [&'static str],
    height: f32,
    colour: u32,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec {
        name,
        words,
        habitat: Habitat::Air,
        height,
        width: 110.0,
        colour: Colour::hex(colour),
        home: None,
        draw,
    }
}

pub(crate) const THINGS: &[ThingSpec] = &[
    flier("butterfly", &["moth"], 62.0, 0xf0883a, butterfly),
    flier("bee", &["bumblebee", "wasp", "honeybee"], 46.0, 0xf6c434, bee),
    flier("dragonfly", &[], 58.0, 0x3fa8b8, dragonfly),
    flier("firefly", &["glowworm", "lightning bug"], 30.0, 0xf9f08a, firefly),
    flier("bat", &[], 66.0, 0x4a4058, bat),
    flier("ladybug", &["ladybird", "beetle"], 40.0, 0xdd3a32, ladybird),
];

fn butterfly(pen: &mut Pen<'_>, subject: &Subject) {
    for side in [-1.0, 1.0] {
        let at = |x: f32, y: f32| (side * x, y);
        let upper = || smooth(&[at(3.0, -56.0), at(28.0, -96.0), at(58.0, -92.0), at(52.0, -60.0), at(10.0, -46.0)]);
        let lower = || smooth(&[at(3.0, -46.0), at(40.0, -46.0), at(46.0, -18.0), at(26.0, -6.0), at(6.0, -30.0)]);
        pen.solid(lower(), subject.colour.darken(0.12));
        pen.solid(upper(), subject.colour);
        pen.flat(circle(side * 38.0, -78.0, 8.0), subject.colour.lighten(0.6));
        pen.flat(circle(side * 28.0, -28.0, 6.0), subject.colour.lighten(0.5));
        pen.thread(
            curve(&[(side * 2.0, -70.0), (side * 10.0, -92.0), (side * 18.0, -98.0)]),
            2.0,
            Colour::hex(0x3a2a2a),
        );
    }
    pen.solid(ellipse(0.0, -46.0, 4.6, 28.0), Colour::hex(0x4a3430));
}

fn bee(pen: &mut Pen<'_>, subject: &Subject) {
    for (x, y) in [(-8.0, -86.0), (12.0, -84.0)] {
        pen.veil(ellipse(x, y, 14.0, 24.0), Colour::hex(0xe6f4ff), 0.8);
    }
    let body = || ellipse(0.0, -44.0, 42.0, 30.0);
    pen.solid(body(), subject.colour);
    for x in [-24.0, -4.0, 16.0] {
        pen.patch(body(), ellipse(x, -44.0, 5.5, 34.0), Colour::hex(0x33282a));
    }
    pen.flat(circle(30.0, -50.0, 5.0), Colour::hex(0x221a1c));
    pen.shine(circle(31.5, -52.0, 1.8), WHITE);
    pen.thread(curve(&[(24.0, -36.0), (31.0, -33.0), (36.0, -38.0)]), 2.4, Colour::hex(0x5a2f28));
    for x in [22.0, 32.0] {
        pen.thread(curve(&[(x, -68.0), (x + 4.0, -84.0), (x + 12.0, -88.0)]), 2.6, Colour::hex(0x33282a));
    }
}

fn dragonfly(pen: &mut Pen<'_>, subject: &Subject) {
    for (x, y, turn) in [(-34.0, -66.0, -16.0), (34.0, -66.0, 16.0), (-30.0, -46.0, 14.0), (30.0, -46.0, -14.0)] {
        pen.turned(x, y, turn).veil(ellipse(0.0, 0.0, 34.0, 9.0), Colour::hex(0xdaf4ff), 0.75);
    }
    pen.solid(limb(&[(0.0, -70.0), (0.0, -40.0), (0.0, 0.0)], 11.0, 4.0), subject.colour);
    pen.solid(circle(0.0, -78.0, 11.0), subject.colour);
}

fn firefly(pen: &mut Pen<'_>, subject: &Subject) {
    pen.glow(0.0, -40.0, 190.0, subject.colour, 0.85);
    pen.shine(circle(0.0, -40.0, 24.0), WHITE.mix(subject.colour, 0.4));
}

fn bat(pen: &mut Pen<'_>, subject: &Subject) {
    for side in [-1.0, 1.0] {
        let at = |x: f32, y: f32| (side * x, y);
        pen.solid(
            polygon(&[
                at(6.0, -60.0),
                at(34.0, -92.0),
                at(84.0, -84.0),
                at(70.0, -52.0),
                at(54.0, -62.0),
                at(42.0, -36.0),
                at(28.0, -50.0),
                at(10.0, -30.0),
            ]),
            subject.colour,
        );
        pen.solid(polygon(&[at(4.0, -84.0), at(16.0, -104.0), at(19.0, -74.0)]), subject.colour);
    }
    pen.body(&[circle(0.0, -70.0, 20.0), ellipse(0.0, -44.0, 14.0, 22.0)], subject.colour.lighten(0.1));
    for x in [-8.0, 8.0] {
        pen.flat(circle(x, -72.0, 5.4), WHITE);
        pen.flat(circle(x, -71.0, 3.0), Colour::hex(0x1a1418));
    }
    pen.thread(curve(&[(-6.0, -60.0), (0.0, -57.0), (6.0, -60.0)]), 1.8, Colour::hex(0xf4e0e0));
}

fn ladybird(pen: &mut Pen<'_>, subject: &Subject) {
    pen.solid(circle(40.0, -40.0, 20.0), Colour::hex(0x2c2228));
    let shell = || smooth(&[(-50.0, -10.0), (-44.0, -56.0), (-6.0, -78.0), (34.0, -56.0), (40.0, -10.0)]);
    pen.solid(shell(), subject.colour);
    pen.patch(shell(), limb(&[(-6.0, -80.0), (-6.0, 0.0)], 3.0, 3.0), Colour::hex(0x2c2228));
    for (x, y) in [(-28.0, -34.0), (-24.0, -58.0), (14.0, -34.0), (12.0, -58.0)] {
        pen.patch(shell(), circle(x, y, 8.0), Colour::hex(0x2c2228));
    }
    pen.flat(circle(46.0, -44.0, 5.0), WHITE);
}
