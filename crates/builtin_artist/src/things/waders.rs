//! Animals that creep, wade or lie on the shore: snail, snake, heron, seal; 100 units high.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::{Colour, WHITE};
use crate::outline::{circle, curve, ellipse, leaf, limb, polygon, smooth};
use crate::pen::Pen;

const fn creature(
    name: &'static str,
    words: &'static [&'static str],
    (height, width): (f32, f32),
    colour: u32,
    home: Option<Backdrop>,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec { name, words, habitat: Habitat::Beside, height, width, colour: Colour::hex(colour), home, draw }
}

pub(crate) const THINGS: &[ThingSpec] = &[
    creature("snail", &["slug"], (92.0, 150.0), 0xc98a52, Some(Backdrop::Garden), snail),
    creature("tortoise", &["land turtle"], (104.0, 150.0), 0x9a8a4e, Some(Backdrop::Garden), tortoise),
    creature("snake", &["serpent", "eel"], (84.0, 150.0), 0x6aa84a, Some(Backdrop::Jungle), snake),
    creature("heron", &["stork", "crane", "ibis"], (230.0, 70.0), 0x9fb2c4, Some(Backdrop::Lake), heron),
    creature("seal", &["walrus", "sea lion"], (130.0, 140.0), 0x8d97a6, Some(Backdrop::Beach), seal),
];

fn bead(pen: &mut Pen<'_>, x: f32, y: f32, size: f32) {
    pen.flat(circle(x, y, size), Colour::hex(0x221a20));
    pen.shine(circle(x + size * 0.3, y - size * 0.35, size * 0.36), WHITE);
}

fn smile(pen: &mut Pen<'_>, x: f32, y: f32, wide: f32) {
    pen.thread(curve(&[(x - wide, y), (x, y + wide * 0.5), (x + wide, y - wide * 0.1)]), 2.6, Colour::hex(0x4a2430));
}

fn tortoise(pen: &mut Pen<'_>, subject: &Subject) {
    let (shell, skin) = (subject.colour, Colour::hex(0xb3a878));
    pen.contact_shadow(0.0, 0.0, 66.0, 6.0);
    pen.solid(limb(&[(-56.0, -20.0), (-76.0, -10.0)], 10.0, 4.0), skin);
    for (x, lift) in [(-26.0, 3.0), (44.0, 3.0)] {
        pen.solid(limb(&[(x, -30.0), (x + 2.0, -lift)], 22.0, 24.0), skin.darken(0.16));
    }
    for x in [-46.0, 26.0] {
        pen.solid(limb(&[(x, -30.0), (x - 2.0, -3.0)], 25.0, 27.0), skin);
    }
    pen.body(&[limb(&[(46.0, -34.0), (66.0, -48.0), (72.0, -58.0)], 22.0, 20.0), circle(78.0, -64.0, 16.0)], skin);
    let dome = || smooth(&[(-66.0, -26.0), (-50.0, -74.0), (-4.0, -98.0), (42.0, -72.0), (58.0, -26.0), (0.0, -14.0)]);
    pen.solid(dome(), shell);
    for (x, y, size) in [
        (-4.0, -66.0, 19.0),
        (-38.0, -54.0, 15.0),
        (30.0, -54.0, 15.0),
        (-21.0, -32.0, 12.0),
        (13.0, -32.0, 12.0),
        (-54.0, -30.0, 9.0),
        (46.0, -30.0, 9.0),
    ] {
        let hexagon: Vec<(f32, f32)> = (0..6)
            .map(|corner| (corner as f32 * std::f32::consts::FRAC_PI_3).sin_cos())
            .map(|(down, across)| (x + across * size, y + down * size * 0.86))
            .collect();
        pen.patch(dome(), polygon(&hexagon), shell.lighten(0.28));
    }
    bead(pen, 84.0, -68.0, 4.6);
    smile(pen, 86.0, -56.0, 6.0);
}

fn snail(pen: &mut Pen<'_>, subject: &Subject) {
    let skin = Colour::hex(0xe8cf9a);
    pen.contact_shadow(0.0, 0.0, 76.0, 6.0);
    for (x, lean) in [(46.0, -6.0), (62.0, 8.0)] {
        pen.solid(limb(&[(x, -44.0), (x + lean, -84.0)], 7.0, 5.0), skin);
        pen.flat(circle(x + lean, -88.0, 8.0), WHITE);
        bead(pen, x + lean + 1.0, -88.0, 5.0);
    }
    pen.solid(
        smooth(&[
            (-78.0, 0.0),
            (-30.0, -16.0),
            (28.0, -18.0),
            (36.0, -48.0),
            (62.0, -56.0),
            (74.0, -34.0),
            (66.0, -4.0),
            (30.0, 2.0),
            (-40.0, 3.0),
        ]),
        skin,
    );
    let shell = || circle(-12.0, -48.0, 44.0);
    pen.solid(shell(), subject.colour);
    for (turn, radius) in [(0.0, 32.0), (1.0, 21.0), (2.0, 10.0)] {
        pen.thread(circle(-12.0 + turn * 2.0, -48.0 + turn * 2.0, radius), 5.0, subject.colour.darken(0.28));
    }
    smile(pen, 58.0, -28.0, 9.0);
}

fn snake(pen: &mut Pen<'_>, subject: &Subject) {
    let green = subject.colour;
    pen.contact_shadow(0.0, 0.0, 74.0, 7.0);
    let coils =
        [(-74.0, -10.0), (-46.0, -24.0), (-20.0, -6.0), (8.0, -24.0), (30.0, -8.0), (44.0, -40.0), (40.0, -74.0)];
    pen.solid(limb(&coils, 9.0, 26.0), green);
    for (x, y) in [(-46.0, -23.0), (-20.0, -8.0), (8.0, -23.0), (32.0, -14.0)] {
        pen.flat(ellipse(x, y, 6.0, 4.4), green.lighten(0.5));
    }
    pen.thread(curve(&[(58.0, -80.0), (76.0, -80.0), (84.0, -86.0)]), 2.6, Colour::hex(0xd8384a));
    pen.solid(
        smooth(&[(22.0, -92.0), (44.0, -104.0), (66.0, -92.0), (62.0, -74.0), (40.0, -68.0), (24.0, -76.0)]),
        green,
    );
    for x in [36.0, 54.0] {
        pen.flat(circle(x, -92.0, 6.0), WHITE);
        bead(pen, x + 1.0, -92.0, 3.8);
    }
    smile(pen, 47.0, -78.0, 9.0);
}

fn heron(pen: &mut Pen<'_>, subject: &Subject) {
    let (grey, leg) = (subject.colour, Colour::hex(0xd9a24a));
    pen.contact_shadow(0.0, 0.0, 24.0, 3.0);
    for (x, knee) in [(-4.0, -8.0), (6.0, 10.0)] {
        pen.thread(curve(&[(x, -42.0), (knee, -22.0), (x, -1.0)]), 2.4, leg);
        pen.thread(curve(&[(x - 4.0, 0.0), (x + 8.0, 0.0)]), 2.2, leg);
    }
    pen.solid(
        smooth(&[(-34.0, -42.0), (-14.0, -60.0), (12.0, -62.0), (18.0, -50.0), (6.0, -40.0), (-16.0, -36.0)]),
        grey,
    );
    pen.solid(limb(&[(12.0, -54.0), (22.0, -66.0), (12.0, -80.0), (19.0, -93.0)], 10.0, 5.0), grey.lighten(0.45));
    pen.solid(polygon(&[(24.0, -97.0), (48.0, -90.0), (24.0, -90.0)]), Colour::hex(0xeaa73a));
    pen.solid(ellipse(20.0, -94.0, 7.4, 5.6), grey.lighten(0.5));
    pen.solid(leaf((17.0, -97.0), (-8.0, -92.0), 3.0), Colour::hex(0x2f3548));
    pen.solid(leaf((12.0, -54.0), (-36.0, -40.0), 9.0), grey.darken(0.2));
    bead(pen, 22.0, -95.0, 1.8);
}

fn seal(pen: &mut Pen<'_>, subject: &Subject) {
    let grey = subject.colour;
    pen.contact_shadow(0.0, 0.0, 72.0, 7.0);
    pen.solid(smooth(&[(-56.0, -8.0), (-82.0, -26.0), (-70.0, -6.0), (-84.0, 2.0), (-56.0, 3.0)]), grey.darken(0.1));
    let body = || {
        smooth(&[
            (-62.0, -4.0),
            (-30.0, -28.0),
            (0.0, -46.0),
            (14.0, -84.0),
            (40.0, -98.0),
            (62.0, -80.0),
            (58.0, -40.0),
            (48.0, 0.0),
            (0.0, 3.0),
        ])
    };
    pen.solid(body(), grey);
    pen.patch(body(), ellipse(44.0, -24.0, 22.0, 34.0), grey.lighten(0.5));
    pen.solid(leaf((22.0, -22.0), (0.0, 4.0), 11.0), grey.darken(0.14));
    for x in [32.0, 52.0] {
        bead(pen, x, -80.0, 5.0);
    }
    pen.solid(ellipse(43.0, -66.0, 14.0, 9.0), grey.lighten(0.6));
    pen.flat(ellipse(43.0, -71.0, 5.0, 3.6), Colour::hex(0x2a2228));
    smile(pen, 43.0, -63.0, 6.0);
    for side in [-1.0, 1.0] {
        for drop in [-2.0, 3.0] {
            pen.thread(
                curve(&[(43.0 + side * 8.0, -66.0 + drop), (43.0 + side * 27.0, -68.0 + drop * 2.0)]),
                1.2,
                WHITE,
            );
        }
    }
}
