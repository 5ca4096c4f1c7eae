//! Buildings, tents and bridges, 100 units high, standing at the origin.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::Colour;
use crate::outline::{arc_band, circle, ellipse, limb, polygon, rectangle, rounded, smooth};
use crate::pen::Pen;

const LAMPLIGHT: Colour = Colour::hex(0xffdd88);
const GLASS: Colour = Colour::hex(0xa9d6ea);

const fn thing(
    name: &'static str,
    words: &'static [&'static str],
    height: f32,
    width: f32,
    colour: u32,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec { name, words, habitat: Habitat::Middle, height, width, colour: Colour::hex(colour), home: None, draw }
}

pub(crate) const THINGS: &[ThingSpec] = &[
    thing("house", &["cottage", "hut", "cabin", "farmhouse", "inn"], 250.0, 110.0, 0xb8503a, house),
    thing("castle", &["palace", "fortress", "fort"], 400.0, 120.0, 0xc9b7a8, castle),
    thing("tower", &["turret"], 420.0, 44.0, 0xc2b2a4, tower),
    thing("lighthouse", &["light house"], 430.0, 44.0, 0xd8443c, lighthouse),
    thing("church", &["chapel", "temple"], 300.0, 90.0, 0x7a5a6a, church),
    thing("barn", &["stable", "shed"], 240.0, 120.0, 0xb23a32, barn),
    thing("windmill", &["mill"], 330.0, 90.0, 0xf0e2c4, windmill),
    ThingSpec { habitat: Habitat::Near, ..thing("tent", &["tipi", "teepee", "camping"], 200.0, 130.0, 0xe0803a, tent) },
    thing("bridge", &[], 130.0, 320.0, 0xb8a08c, bridge),
    ThingSpec { home: Some(Backdrop::Snow), ..thing("igloo", &[], 150.0, 170.0, 0xe6f1fa, igloo) },
    thing("school", &["schoolhouse"], 260.0, 150.0, 0xc96a4a, school),
    thing("gate", &["archway", "portal", "doorway", "door"], 240.0, 84.0, 0x8a5a3a, gate),
];

fn window(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, subject: &Subject) {
    let frame = Colour::hex(0xfbf3e2);
    pen.solid(rounded(x - size * 0.62, y - size * 0.62, x + size * 0.62, y + size * 0.62, size * 0.12), frame);
    let pane = rectangle(x - size * 0.46, y - size * 0.46, x + size * 0.46, y + size * 0.46);
    if subject.after_dark {
        pen.glow(x, y, size * 2.2, LAMPLIGHT, 0.55);
        pen.shine(pane, LAMPLIGHT);
    } else {
        pen.flat(pane, GLASS);
    }
    pen.flat(rectangle(x - size * 0.06, y - size * 0.46, x + size * 0.06, y + size * 0.46), frame);
    pen.flat(rectangle(x - size * 0.46, y - size * 0.06, x + size * 0.46, y + size * 0.06), frame);
}

fn arched_window(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, subject: &Subject) {
    let pane = rounded(x - size * 0.34, y - size * 0.7, x + size * 0.34, y + size * 0.5, size * 0.34);
    if subject.after_dark {
        pen.glow(x, y, size * 2.0, LAMPLIGHT, 0.5);
        pen.shine(pane, LAMPLIGHT);
    } else {
        pen.flat(pane, Colour::hex(0x4a5270));
    }
}

/// A cottage with a roof of the subject's colour.
pub(crate) fn house(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 1.0, 58.0, 6.0);
    let wall = Colour::hex(0xf7e7c8);
    pen.solid(rectangle(22.0, -98.0, 34.0, -60.0), Colour::hex(0xa8664e));
    pen.solid(rectangle(20.0, -100.0, 36.0, -95.0), Colour::hex(0x8a4f3c));
    pen.solid(rectangle(-42.0, -52.0, 42.0, 2.0), wall);
    let roof = || polygon(&[(-54.0, -48.0), (-34.0, -92.0), (34.0, -92.0), (54.0, -48.0)]);
    pen.solid(roof(), subject.colour);
    for row in 0..3 {
        let y = -82.0 + row as f32 * 13.0;
        pen.line(
            crate::outline::curve(&[(-50.0, y), (50.0, y)]).and_then(|line| clip_line(&line)),
            1.0,
            subject.colour.darken(0.25),
        );
        for tile in 0..9 {
            let x = -44.0 + tile as f32 * 11.0 + if row % 2 == 0 { 5.0 } else { 0.0 };
            pen.patch(roof(), rectangle(x, y, x + 0.9, y + 13.0), subject.colour.darken(0.22));
        }
    }
    pen.solid(rounded(-11.0, -36.0, 11.0, 2.0, 9.0), Colour::hex(0x7a4a30));
    pen.flat(circle(6.0, -16.0, 1.6), Colour::hex(0xf0d070));
    window(pen, -27.0, -26.0, 14.0, subject);
    window(pen, 27.0, -26.0, 14.0, subject);
    pen.solid(polygon(&[(-14.0, -70.0), (0.0, -88.0), (14.0, -70.0), (14.0, -56.0), (-14.0, -56.0)]), wall);
    window(pen, 0.0, -67.0, 11.0, subject);
}

/// Roof lines end where a roof of this slope ends.
fn clip_line(line: &tiny_skia::Path) -> Option<tiny_skia::Path> {
    let y = line.bounds().top();
    let half = 54.0 - (y + 48.0).abs() * 0.4545;
    crate::outline::curve(&[(-half, y), (half, y)])
}

/// A castle of several towers with flags.
pub(crate) fn castle(pen: &mut Pen<'_>, subject: &Subject) {
    let stone = subject.colour;
    let roof = Colour::hex(0x5a6fb8);
    let flag = Colour::hex(0xe0483e);
    let spire = |pen: &mut Pen<'_>, x: f32, foot: f32, top: f32, wide: f32| {
        pen.solid(rectangle(x - wide, top, x + wide, foot), stone);
        pen.solid(rectangle(x - wide - 1.6, top - 3.0, x + wide + 1.6, top + 2.5), stone.lighten(0.12));
        pen.thread(
            crate::outline::curve(&[(x, top - wide * 2.8), (x, top - wide * 2.8 - 10.0)]),
            0.7,
            Colour::hex(0x5a4a3a),
        );
        pen.solid(
            polygon(&[(x, top - wide * 2.8 - 10.0), (x + 9.0, top - wide * 2.8 - 7.5), (x, top - wide * 2.8 - 5.0)]),
            flag,
        );
        pen.solid(polygon(&[(x - wide - 2.6, top - 2.5), (x, top - wide * 2.9), (x + wide + 2.6, top - 2.5)]), roof);
    };
    spire(pen, 0.0, -20.0, -66.0, 8.0);
    spire(pen, -22.0, -10.0, -52.0, 6.5);
    spire(pen, 23.0, -10.0, -56.0, 6.5);
    pen.solid(rectangle(-34.0, -34.0, 34.0, 2.0), stone.darken(0.04));
    for tooth in 0..9 {
        let x = -34.0 + tooth as f32 * 8.0;
        pen.solid(rectangle(x, -39.5, x + 4.6, -33.0), stone.darken(0.04));
    }
    spire(pen, -42.0, 3.0, -40.0, 8.5);
    spire(pen, 42.0, 3.0, -44.0, 8.5);
    pen.solid(rounded(-10.0, -25.0, 10.0, 2.5, 10.0), stone.darken(0.25));
    pen.solid(rounded(-7.5, -21.5, 7.5, 2.5, 7.5), Colour::hex(0x6b4630));
    for x in [-3.0, 3.0] {
        pen.line(crate::outline::curve(&[(x, -18.0), (x, 2.0)]), 0.8, Colour::hex(0x4a2f20));
    }
    for (x, y, size) in [
        (-42.0, -24.0, 7.0),
        (42.0, -26.0, 7.0),
        (0.0, -52.0, 7.0),
        (-22.0, -44.0, 5.5),
        (23.0, -47.0, 5.5),
        (-21.0, -18.0, 6.0),
        (21.0, -18.0, 6.0),
    ] {
        arched_window(pen, x, y, size, subject);
    }
    for (x, y) in
        [(-28.0, -8.0), (16.0, -28.0), (-14.0, -29.0), (29.0, -6.0), (45.0, -14.0), (-45.0, -10.0), (3.0, -60.0)]
    {
        pen.flat(rounded(x, y, x + 5.0, y + 2.2, 0.6), stone.darken(0.16));
    }
}

fn tower(pen: &mut Pen<'_>, subject: &Subject) {
    let stone = subject.colour;
    pen.contact_shadow(0.0, 1.0, 20.0, 3.0);
    pen.solid(polygon(&[(-13.0, 1.0), (-10.0, -66.0), (10.0, -66.0), (13.0, 1.0)]), stone);
    pen.solid(polygon(&[(-14.5, -65.0), (-14.5, -74.0), (14.5, -74.0), (14.5, -65.0)]), stone.lighten(0.08));
    pen.solid(polygon(&[(-16.5, -73.0), (0.0, -100.0), (16.5, -73.0)]), Colour::hex(0xb04a4e));
    pen.solid(rounded(-5.0, -16.0, 5.0, 1.0, 5.0), Colour::hex(0x6b4630));
    for y in [-32.0, -52.0] {
        arched_window(pen, 0.0, y, 8.0, subject);
    }
    for (x, y) in [(-8.0, -22.0), (4.0, -40.0), (-7.0, -58.0), (5.0, -10.0)] {
        pen.flat(rounded(x, y, x + 4.0, y + 1.8, 0.6), stone.darken(0.16));
    }
}

fn lighthouse(pen: &mut Pen<'_>, subject: &Subject) {
    pen.solid(smooth(&[(-24.0, 2.0), (-15.0, -6.0), (14.0, -7.0), (25.0, 2.0), (0.0, 5.0)]), Colour::hex(0x8a8f98));
    let shaft = || polygon(&[(-13.0, -2.0), (-8.0, -74.0), (8.0, -74.0), (13.0, -2.0)]);
    pen.solid(shaft(), Colour::hex(0xfbf6ec));
    for y in [-64.0, -40.0, -16.0] {
        pen.patch(shaft(), rectangle(-20.0, y, 20.0, y + 12.0), subject.colour);
    }
    pen.solid(rectangle(-11.0, -77.0, 11.0, -73.0), Colour::hex(0x3d4654));
    if subject.after_dark {
        for direction in [-1.0, 1.0] {
            pen.fade(
                polygon(&[(0.0, -84.0), (direction * 150.0, -112.0), (direction * 150.0, -66.0)]),
                LAMPLIGHT,
                0.35,
                0.2,
            );
        }
        pen.glow(0.0, -83.0, 60.0, LAMPLIGHT, 0.9);
    }
    pen.shine(rectangle(-6.5, -90.0, 6.5, -77.0), Colour::hex(0xffeaa0));
    pen.solid(polygon(&[(-9.5, -89.0), (0.0, -100.0), (9.5, -89.0)]), subject.colour);
    pen.solid(rounded(-4.0, -14.0, 4.0, -2.0, 4.0), Colour::hex(0x4a3a34));
}

/// A small church.
pub(crate) fn church(pen: &mut Pen<'_>, subject: &Subject) {
    let wall = Colour::hex(0xf3e8d4);
    pen.solid(rectangle(-6.0, -44.0, 44.0, 2.0), wall);
    pen.solid(polygon(&[(-10.0, -42.0), (6.0, -66.0), (40.0, -66.0), (50.0, -42.0)]), subject.colour);
    pen.solid(rectangle(-32.0, -66.0, -6.0, 2.0), wall);
    pen.solid(polygon(&[(-35.0, -64.0), (-19.0, -100.0), (-3.0, -64.0)]), subject.colour);
    pen.solid(rounded(-26.0, -22.0, -12.0, 2.0, 7.0), Colour::hex(0x6b4630));
    for (x, y) in [(-19.0, -46.0), (8.0, -20.0), (30.0, -20.0)] {
        arched_window(pen, x, y, 12.0, subject);
    }
}

/// A barn with a cross-braced door.
pub(crate) fn barn(pen: &mut Pen<'_>, subject: &Subject) {
    let white = Colour::hex(0xfaf2e2);
    pen.contact_shadow(0.0, 1.0, 62.0, 6.0);
    pen.solid(
        polygon(&[
            (-50.0, 2.0),
            (-50.0, -48.0),
            (-32.0, -78.0),
            (0.0, -94.0),
            (32.0, -78.0),
            (50.0, -48.0),
            (50.0, 2.0),
        ]),
        subject.colour,
    );
    for x in [-34.0, -18.0, 18.0, 34.0] {
        pen.line(crate::outline::curve(&[(x, -48.0), (x, 2.0)]), 0.8, subject.colour.darken(0.25));
    }
    pen.solid(rectangle(-20.0, -40.0, 20.0, 2.0), subject.colour.darken(0.15));
    for (from, to) in [
        ((-20.0, -40.0), (20.0, 2.0)),
        ((20.0, -40.0), (-20.0, 2.0)),
        ((-20.0, -40.0), (20.0, -40.0)),
        ((-20.0, 2.0), (-20.0, -40.0)),
        ((20.0, 2.0), (20.0, -40.0)),
    ] {
        pen.solid(limb(&[from, to], 3.4, 3.4), white);
    }
    for (from, to) in [
        ((-56.0, -42.0), (-35.0, -80.0)),
        ((-35.0, -80.0), (0.0, -98.0)),
        ((0.0, -98.0), (35.0, -80.0)),
        ((35.0, -80.0), (56.0, -42.0)),
    ] {
        pen.solid(limb(&[from, to], 7.0, 7.0), Colour::hex(0x5d4a48));
    }
    window(pen, 0.0, -64.0, 14.0, subject);
}

fn windmill(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 1.0, 30.0, 4.0);
    pen.solid(polygon(&[(-22.0, 2.0), (-13.0, -60.0), (13.0, -60.0), (22.0, 2.0)]), subject.colour);
    pen.solid(
        smooth(&[(-16.0, -58.0), (-11.0, -74.0), (0.0, -79.0), (11.0, -74.0), (16.0, -58.0)]),
        Colour::hex(0xa8503e),
    );
    pen.solid(rounded(-6.0, -18.0, 6.0, 2.0, 6.0), Colour::hex(0x6b4630));
    window(pen, 0.0, -38.0, 10.0, subject);
    for blade in 0..4 {
        let mut turned = pen.turned(0.0, -64.0, 22.0 + blade as f32 * 90.0);
        turned.solid(limb(&[(0.0, 0.0), (0.0, -44.0)], 2.4, 2.0), Colour::hex(0x7a5638));
        turned.solid(polygon(&[(1.0, -10.0), (12.0, -10.0), (12.0, -43.0), (1.0, -43.0)]), Colour::hex(0xfdf6e6));
        for y in [-18.0, -26.0, -34.0] {
            turned.line(crate::outline::curve(&[(1.0, y), (12.0, y)]), 0.8, Colour::hex(0x9a7a58));
        }
    }
    pen.solid(circle(0.0, -64.0, 3.6), Colour::hex(0x7a5638));
}

fn tent(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 1.0, 68.0, 7.0);
    let cloth = || polygon(&[(-62.0, 2.0), (0.0, -92.0), (62.0, 2.0)]);
    pen.solid(limb(&[(-8.0, -100.0), (6.0, -84.0)], 2.6, 2.6), Colour::hex(0x8a6038));
    pen.solid(limb(&[(8.0, -100.0), (-6.0, -84.0)], 2.6, 2.6), Colour::hex(0x8a6038));
    pen.solid(cloth(), subject.colour);
    pen.patch(cloth(), rectangle(-80.0, -16.0, 80.0, -8.0), Colour::hex(0xfbe7bd));
    let inside = polygon(&[(-22.0, 2.0), (0.0, -64.0), (22.0, 2.0)]);
    if subject.after_dark {
        pen.shine(inside, LAMPLIGHT)
    } else {
        pen.flat(inside, subject.colour.darken(0.6))
    }
    for side in [-1.0, 1.0] {
        pen.solid(
            smooth(&[(0.0, -66.0), (side * 12.0, -34.0), (side * 38.0, -4.0), (side * 24.0, 1.0), (side * 9.0, -26.0)]),
            subject.colour.lighten(0.2),
        );
    }
}

fn bridge(pen: &mut Pen<'_>, subject: &Subject) {
    let stone = subject.colour;
    let mut path = tiny_skia::PathBuilder::new();
    path.move_to(-165.0, 6.0);
    path.quad_to(-80.0, -62.0, 0.0, -64.0);
    path.quad_to(80.0, -62.0, 165.0, 6.0);
    path.line_to(96.0, 6.0);
    path.quad_to(70.0, -36.0, 0.0, -38.0);
    path.quad_to(-70.0, -36.0, -96.0, 6.0);
    path.close();
    pen.solid(path.finish(), stone);
    pen.solid(arc_band((0.0, 40.0), 122.0, 110.0, 222.0, 318.0), stone.lighten(0.14));
    for index in 0..11 {
        let share = index as f32 / 10.0 * 2.0 - 1.0;
        let (x, y) = (share * 140.0, -62.0 + share * share * 56.0);
        pen.solid(rectangle(x - 3.4, y - 24.0, x + 3.4, y), stone.darken(0.1));
    }
    let rail: Vec<(f32, f32)> = (0..=10)
        .map(|index| index as f32 / 5.0 - 1.0)
        .map(|share| (share * 146.0, -86.0 + share * share * 58.0))
        .collect();
    pen.solid(limb(&rail, 7.0, 7.0), stone.lighten(0.08));
}

fn igloo(pen: &mut Pen<'_>, subject: &Subject) {
    let snow = subject.colour;
    let dome = || {
        smooth(&[(-72.0, 2.0), (-66.0, -44.0), (-38.0, -84.0), (0.0, -96.0), (38.0, -84.0), (66.0, -44.0), (72.0, 2.0)])
    };
    pen.contact_shadow(0.0, 1.0, 84.0, 8.0);
    pen.solid(dome(), snow);
    for row in 0..4 {
        let y = -18.0 - row as f32 * 20.0;
        pen.patch(dome(), rectangle(-90.0, y, 90.0, y + 1.6), snow.darken(0.22));
        for block in 0..7 {
            let x = -70.0 + block as f32 * 24.0 + if row % 2 == 0 { 12.0 } else { 0.0 };
            pen.patch(dome(), rectangle(x, y, x + 1.6, y + 20.0), snow.darken(0.22));
        }
    }
    pen.solid(smooth(&[(-32.0, 4.0), (-30.0, -28.0), (0.0, -46.0), (30.0, -28.0), (32.0, 4.0)]), snow.lighten(0.2));
    pen.flat(
        smooth(&[(-20.0, 4.0), (-19.0, -20.0), (0.0, -32.0), (19.0, -20.0), (20.0, 4.0)]),
        Colour::hex(if subject.after_dark { 0xffd27a } else { 0x4f6f98 }),
    );
}

fn school(pen: &mut Pen<'_>, subject: &Subject) {
    let wall = subject.colour;
    pen.contact_shadow(0.0, 1.0, 76.0, 6.0);
    pen.solid(rectangle(-68.0, -48.0, 68.0, 2.0), wall);
    pen.solid(polygon(&[(-74.0, -46.0), (-62.0, -64.0), (62.0, -64.0), (74.0, -46.0)]), Colour::hex(0x5a6474));
    pen.solid(polygon(&[(-20.0, 2.0), (-20.0, -62.0), (0.0, -78.0), (20.0, -62.0), (20.0, 2.0)]), wall.lighten(0.12));
    pen.solid(rectangle(-6.0, -94.0, 6.0, -74.0), Colour::hex(0xfaf2e2));
    pen.solid(polygon(&[(-9.0, -92.0), (0.0, -101.0), (9.0, -92.0)]), Colour::hex(0x5a6474));
    pen.flat(circle(0.0, -84.0, 3.4), Colour::hex(0xe4b64a));
    pen.solid(circle(0.0, -56.0, 7.0), Colour::hex(0xfdf8ec));
    pen.line(crate::outline::curve(&[(0.0, -60.0), (0.0, -56.0), (3.0, -54.0)]), 1.0, Colour::hex(0x3a3a44));
    pen.solid(rounded(-10.0, -30.0, 10.0, 2.0, 4.0), Colour::hex(0x4f7488));
    for x in [-54.0, -36.0, 36.0, 54.0] {
        window(pen, x, -26.0, 12.0, subject);
    }
}

fn gate(pen: &mut Pen<'_>, subject: &Subject) {
    let stone = Colour::hex(0xb7aa9c);
    pen.contact_shadow(0.0, 1.0, 46.0, 5.0);
    pen.solid(rounded(-42.0, -100.0, 42.0, 2.0, 40.0), stone);
    pen.solid(rounded(-30.0, -86.0, 30.0, 2.0, 29.0), subject.colour);
    for x in [-15.0, 0.0, 15.0] {
        pen.line(crate::outline::curve(&[(x, -80.0), (x, 1.0)]), 1.4, subject.colour.darken(0.35));
    }
    pen.solid(circle(19.0, -38.0, 3.6), Colour::hex(0xf0cc60));
    pen.solid(ellipse(0.0, 2.0, 48.0, 4.0), stone.darken(0.12));
}
