//! Animals on four legs, seen from the side and looking at the viewer, 100 units high at the ears.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::{Colour, WHITE};
use crate::outline::{Point, circle, curve, ellipse, leaf, limb, polygon, smooth};
use crate::pen::Pen;

const fn animal(
    name: &'static str,
    words: &'static [&'static str],
    height: f32,
    colour: u32,
    home: Option<Backdrop>,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec { name, words, habitat: Habitat::Near, height, width: 110.0, colour: Colour::hex(colour), home, draw }
}

pub(crate) const THINGS: &[ThingSpec] = &[
    animal("horse", &["pony", "foal", "mare", "stallion"], 270.0, 0xa8683c, Some(Backdrop::Meadow), horse),
    animal("unicorn", &["pegasus"], 270.0, 0xfbf7ff, Some(Backdrop::Meadow), unicorn),
    animal("zebra", &[], 250.0, 0xf6f3ec, Some(Backdrop::Meadow), zebra),
    animal("deer", &["stag", "fawn", "reindeer", "moose", "elk", "doe"], 260.0, 0xb97a48, Some(Backdrop::Forest), deer),
    animal("cow", &["calf", "bull", "buffalo"], 210.0, 0xf7f2ea, Some(Backdrop::Farm), cow),
    animal("sheep", &["lamb"], 160.0, 0xf8f3e8, Some(Backdrop::Farm), sheep),
    animal("goat", &[], 160.0, 0xd9cbb8, Some(Backdrop::Farm), goat),
    animal("pig", &["piglet", "boar", "sow", "hog"], 140.0, 0xf3a9a9, Some(Backdrop::Farm), pig),
    animal("donkey", &["mule"], 210.0, 0x9a8f8a, Some(Backdrop::Farm), donkey),
    animal("camel", &["dromedary"], 270.0, 0xd4a667, Some(Backdrop::Desert), camel),
    animal("giraffe", &[], 420.0, 0xf0c364, Some(Backdrop::Meadow), giraffe),
    animal("elephant", &[], 270.0, 0x9aa6b4, Some(Backdrop::Jungle), elephant),
];

/// The measures of one four-legged animal; x to the right is forward.
#[derive(Clone, Copy)]
struct Frame {
    /// Half the body's length and its half height.
    body: (f32, f32),
    /// Height of the belly line, that is, length of the legs.
    legs: f32,
    leg_width: f32,
    /// Head centre and half sizes.
    head: Point,
    head_size: (f32, f32),
    neck: (f32, f32),
    hoof: Colour,
    muzzle: Colour,
}

const HORSE: Frame = Frame {
    body: (36.0, 16.0),
    legs: 34.0,
    leg_width: 8.0,
    head: (44.0, -82.0),
    head_size: (15.0, 9.5),
    neck: (22.0, 14.0),
    hoof: Colour::hex(0x3f3230),
    muzzle: Colour::hex(0xd9b08c),
};

fn body_outline(frame: Frame) -> Option<tiny_skia::Path> {
    let (long, high) = frame.body;
    let middle = -frame.legs - high;
    smooth(&[
        (-long, middle - high * 0.5),
        (-long * 0.5, middle - high * 1.02),
        (long * 0.3, middle - high * 0.92),
        (long * 0.86, middle - high * 0.9),
        (long * 1.04, middle + high * 0.1),
        (long * 0.7, middle + high * 0.95),
        (0.0, middle + high),
        (-long * 0.72, middle + high * 0.85),
        (-long * 1.06, middle + high * 0.1),
    ])
}

/// Legs, body, neck and head in the animal's own colours.
fn stand(pen: &mut Pen<'_>, frame: Frame, colour: Colour, far_colour: Colour) {
    let (long, high) = frame.body;
    pen.contact_shadow(0.0, 0.0, long * 1.35, 5.0);
    let leg = |pen: &mut Pen<'_>, x: f32, shift: f32, tone: Colour| {
        let top = -frame.legs - high * 0.4;
        pen.solid(
            limb(
                &[(x, top), (x + shift * 0.4, -frame.legs * 0.5), (x + shift * 0.2, -2.0)],
                frame.leg_width * 1.3,
                frame.leg_width * 0.78,
            ),
            tone,
        );
        pen.solid(
            polygon(&[
                (x + shift * 0.2 - frame.leg_width * 0.45, -4.5),
                (x + shift * 0.2 + frame.leg_width * 0.45, -4.5),
                (x + shift * 0.2 + frame.leg_width * 0.62, 0.5),
                (x + shift * 0.2 - frame.leg_width * 0.6, 0.5),
            ]),
            frame.hoof,
        );
    };
    for (x, shift) in [(-long * 0.5, -5.0), (long * 0.52, 5.0)] {
        leg(pen, x, shift, far_colour.darken(0.14));
    }
    for (x, shift) in [(-long * 0.76, 3.0), (long * 0.76, -3.0)] {
        leg(pen, x, shift, far_colour);
    }
    let (head_x, head_y) = frame.head;
    let chest = (long * 0.72, -frame.legs - high * 1.1);
    pen.body(
        &[
            body_outline(frame),
            limb(
                &[chest, ((chest.0 + head_x) * 0.52, (chest.1 + head_y) * 0.52), (head_x - 4.0, head_y + 2.0)],
                frame.neck.0,
                frame.neck.1,
            ),
        ],
        colour,
    );
}

fn head(pen: &mut Pen<'_>, frame: Frame, colour: Colour) {
    let (x, y) = frame.head;
    let (long, high) = frame.head_size;
    for shift in [-3.0, 4.0] {
        pen.solid(
            leaf((x - long * 0.5 + shift, y - high * 0.6), (x - long * 0.75 + shift, y - high * 1.9), 4.2),
            colour.darken(if shift < 0.0 { 0.15 } else { 0.0 }),
        );
    }
    let shape = || {
        smooth(&[
            (x - long * 0.9, y - high * 0.5),
            (x - long * 0.2, y - high),
            (x + long * 0.7, y - high * 0.2),
            (x + long * 1.1, y + high * 0.5),
            (x + long * 0.8, y + high * 1.05),
            (x, y + high * 0.8),
            (x - long * 0.8, y + high * 0.7),
        ])
    };
    pen.solid(shape(), colour);
    pen.patch(shape(), ellipse(x + long * 0.92, y + high * 0.55, long * 0.44, high * 0.7), frame.muzzle);
    pen.flat(ellipse(x + long * 0.92, y + high * 0.3, 1.1, 1.5), Colour::hex(0x4a3230));
    pen.thread(
        curve(&[
            (x + long * 0.5, y + high * 0.78),
            (x + long * 0.8, y + high * 0.86),
            (x + long * 1.02, y + high * 0.7),
        ]),
        0.9,
        Colour::hex(0x5a3230),
    );
    eye(pen, x + long * 0.06, y - high * 0.12, high * 0.26);
}

fn eye(pen: &mut Pen<'_>, x: f32, y: f32, size: f32) {
    pen.flat(ellipse(x, y, size * 0.86, size * 1.15), Colour::hex(0x2a1c20));
    pen.shine(circle(x + size * 0.25, y - size * 0.4, size * 0.34), WHITE);
}

fn mane(pen: &mut Pen<'_>, frame: Frame, colour: Colour) {
    let (x, y) = frame.head;
    let (long, high) = frame.body;
    let chest = (long * 0.6, -frame.legs - high * 1.8);
    for step in 0..6 {
        let share = step as f32 / 5.0;
        let (at_x, at_y) = (x - 9.0 + (chest.0 - 6.0 - x + 9.0) * share, y - 7.0 + (chest.1 - y + 9.0) * share);
        pen.solid(
            smooth(&[
                (at_x + 5.0, at_y - 4.0),
                (at_x - 5.0, at_y + 1.0),
                (at_x - 9.0, at_y + 12.0),
                (at_x + 1.0, at_y + 9.0),
            ]),
            colour,
        );
    }
    pen.solid(smooth(&[(x - 6.0, y - 11.0), (x + 2.0, y - 12.0), (x + 7.0, y - 4.0), (x - 1.0, y - 5.0)]), colour);
    pen.solid(
        smooth(&[
            (-long * 0.96, -frame.legs - high * 1.6),
            (-long * 1.34, -frame.legs - high * 1.2),
            (-long * 1.5, -frame.legs * 0.6),
            (-long * 1.22, -frame.legs * 0.4),
            (-long * 1.12, -frame.legs),
        ]),
        colour,
    );
}

fn horse(pen: &mut Pen<'_>, subject: &Subject) {
    stand(pen, HORSE, subject.colour, subject.colour);
    mane(pen, HORSE, subject.colour.darken(0.55));
    head(pen, HORSE, subject.colour);
}

fn unicorn(pen: &mut Pen<'_>, subject: &Subject) {
    let frame = Frame { muzzle: Colour::hex(0xf7cfd8), hoof: Colour::hex(0xd9b24a), ..HORSE };
    pen.glow(0.0, -50.0, 90.0, Colour::hex(0xfff0ff), 0.35);
    stand(pen, frame, subject.colour, subject.colour.darken(0.05));
    mane(pen, frame, Colour::hex(0xe58ad0));
    for (x, y, code) in [(30.0, -84.0, 0x8fb8f0), (24.0, -72.0, 0xb79af0), (-46.0, -34.0, 0x8fb8f0)] {
        pen.solid(
            smooth(&[(x + 4.0, y - 3.0), (x - 5.0, y + 1.0), (x - 8.0, y + 11.0), (x + 1.0, y + 8.0)]),
            Colour::hex(code),
        );
    }
    head(pen, frame, subject.colour);
    let (x, y) = frame.head;
    pen.solid(polygon(&[(x - 1.0, y - 8.0), (x + 12.0, y - 34.0), (x + 5.0, y - 7.0)]), Colour::hex(0xf6cf55));
}

fn zebra(pen: &mut Pen<'_>, subject: &Subject) {
    stand(pen, HORSE, subject.colour, subject.colour);
    for index in 0..9 {
        let x = -32.0 + index as f32 * 8.0;
        pen.patch(body_outline(HORSE), leaf((x, -72.0), (x + 3.0, -34.0), 3.0), Colour::hex(0x2b2830));
    }
    for step in 0..4 {
        let (x, y) = (27.0 + step as f32 * 3.4, -66.0 - step as f32 * 4.6);
        pen.flat(limb(&[(x - 7.0, y - 4.0), (x + 7.0, y + 3.0)], 2.2, 1.6), Colour::hex(0x2b2830));
    }
    mane(pen, HORSE, Colour::hex(0x2b2830));
    head(pen, HORSE, subject.colour);
}

fn deer(pen: &mut Pen<'_>, subject: &Subject) {
    let frame = Frame {
        body: (30.0, 13.0),
        legs: 32.0,
        leg_width: 5.6,
        head: (36.0, -72.0),
        head_size: (12.0, 8.4),
        neck: (16.0, 10.0),
        muzzle: Colour::hex(0xf0d6b8),
        ..HORSE
    };
    let (x, y) = frame.head;
    for side in [-4.0, 2.0] {
        for branch in [
            [(x - 4.0 + side, y - 6.0), (x - 9.0 + side, y - 16.0), (x - 4.0 + side, y - 28.0)],
            [(x - 7.0 + side, y - 14.0), (x + 2.0 + side, y - 18.0), (x + 5.0 + side, y - 24.0)],
            [(x - 8.0 + side, y - 18.0), (x - 15.0 + side, y - 22.0), (x - 15.0 + side, y - 28.0)],
        ] {
            pen.solid(limb(&branch, 2.8, 1.3), Colour::hex(0x8a6a48));
        }
    }
    stand(pen, frame, subject.colour, subject.colour.darken(0.06));
    for (x, y) in [(-18.0, -50.0), (-8.0, -54.0), (2.0, -50.0), (-24.0, -44.0), (-12.0, -45.0)] {
        pen.flat(circle(x, y, 1.8), Colour::hex(0xfbeeda));
    }
    pen.solid(ellipse(-31.0, -46.0, 4.6, 6.0), Colour::hex(0xfbeeda));
    head(pen, frame, subject.colour);
}

fn cow(pen: &mut Pen<'_>, subject: &Subject) {
    let frame = Frame {
        body: (42.0, 20.0),
        legs: 24.0,
        leg_width: 10.0,
        head: (50.0, -66.0),
        head_size: (15.0, 12.5),
        neck: (24.0, 18.0),
        muzzle: Colour::hex(0xf3b8b0),
        ..HORSE
    };
    pen.solid(limb(&[(-42.0, -56.0), (-52.0, -44.0), (-50.0, -22.0)], 3.4, 2.6), subject.colour);
    pen.solid(ellipse(-50.0, -18.0, 3.6, 6.0), Colour::hex(0x3a3030));
    stand(pen, frame, subject.colour, subject.colour);
    for (x, y, wide, high) in
        [(-22.0, -52.0, 14.0, 11.0), (12.0, -40.0, 12.0, 9.0), (-40.0, -34.0, 9.0, 8.0), (30.0, -60.0, 9.0, 8.0)]
    {
        pen.patch(
            body_outline(frame),
            smooth(&[
                (x - wide, y),
                (x - wide * 0.3, y - high),
                (x + wide, y - high * 0.4),
                (x + wide * 0.7, y + high),
                (x - wide * 0.5, y + high * 0.8),
            ]),
            Colour::hex(0x3a3238),
        );
    }
    pen.solid(ellipse(2.0, -22.0, 9.0, 5.0), Colour::hex(0xf3b8b0));
    for (x, tip) in [(44.0, 38.0), (52.0, 58.0)] {
        pen.solid(limb(&[(x, -77.0), (tip, -84.0), (tip + 1.0, -90.0)], 4.0, 1.6), Colour::hex(0xe6d7b8));
    }
    head(pen, frame, subject.colour);
}

fn sheep(pen: &mut Pen<'_>, subject: &Subject) {
    let dark = Colour::hex(0x4a4048);
    pen.contact_shadow(0.0, 0.0, 48.0, 6.0);
    for x in [-22.0, -10.0, 12.0, 24.0] {
        pen.solid(limb(&[(x, -26.0), (x, -1.0)], 7.0, 6.0), dark);
    }
    let mut wool = vec![ellipse(0.0, -48.0, 36.0, 24.0)];
    for index in 0..12 {
        let angle = index as f32 * std::f32::consts::TAU / 12.0;
        wool.push(circle(angle.cos() * 34.0, -48.0 + angle.sin() * 22.0, 11.5));
    }
    pen.body(&wool, subject.colour);
    for (x, y) in [(-16.0, -52.0), (4.0, -60.0), (8.0, -42.0), (-8.0, -38.0), (22.0, -54.0)] {
        pen.line(curve(&[(x - 5.0, y), (x, y + 4.0), (x + 5.0, y)]), 1.2, subject.colour.darken(0.2));
    }
    pen.solid(ellipse(26.0, -68.0, 6.0, 12.0), dark);
    pen.solid(leaf((34.0, -76.0), (20.0, -70.0), 4.0), dark);
    pen.solid(ellipse(42.0, -66.0, 13.0, 15.0), dark);
    pen.solid(leaf((50.0, -76.0), (66.0, -72.0), 4.0), dark);
    pen.body(&[circle(36.0, -80.0, 7.0), circle(44.0, -83.0, 7.5), circle(50.0, -79.0, 6.0)], subject.colour);
    for x in [37.0, 47.0] {
        pen.flat(circle(x, -68.0, 3.2), WHITE);
        pen.flat(circle(x + 0.5, -67.6, 1.7), Colour::hex(0x1a1418));
    }
    pen.thread(curve(&[(38.0, -57.0), (42.0, -55.0), (46.0, -57.0)]), 1.1, Colour::hex(0xd9b8b8));
}

fn goat(pen: &mut Pen<'_>, subject: &Subject) {
    let frame = Frame {
        body: (34.0, 17.0),
        legs: 28.0,
        leg_width: 7.0,
        head: (42.0, -76.0),
        head_size: (13.0, 10.0),
        neck: (18.0, 12.0),
        muzzle: Colour::hex(0xf3e6d4),
        ..HORSE
    };
    for x in [36.0, 42.0] {
        pen.solid(limb(&[(x, -84.0), (x - 6.0, -96.0), (x - 15.0, -98.0)], 4.0, 1.6), Colour::hex(0x8a7a68));
    }
    stand(pen, frame, subject.colour, subject.colour.darken(0.06));
    pen.solid(leaf((-34.0, -56.0), (-46.0, -68.0), 5.0), subject.colour);
    head(pen, frame, subject.colour);
    pen.solid(leaf((49.0, -66.0), (46.0, -50.0), 4.0), subject.colour.lighten(0.3));
}

fn pig(pen: &mut Pen<'_>, subject: &Subject) {
    let pink = subject.colour;
    pen.contact_shadow(0.0, 0.0, 52.0, 6.0);
    pen.thread(
        curve(&[(-42.0, -50.0), (-52.0, -58.0), (-58.0, -50.0), (-52.0, -44.0), (-60.0, -38.0)]),
        3.0,
        pink.darken(0.12),
    );
    for x in [-26.0, -10.0, 14.0, 28.0] {
        pen.solid(limb(&[(x, -24.0), (x, -2.0)], 12.0, 10.0), pink.darken(0.08));
    }
    pen.body(&[ellipse(-4.0, -46.0, 42.0, 30.0)], pink);
    for (x, tip) in [(22.0, 14.0), (46.0, 56.0)] {
        pen.solid(smooth(&[(x - 6.0, -80.0), (tip, -98.0), (x + 7.0, -82.0)]), pink.darken(0.06));
    }
    pen.solid(ellipse(34.0, -60.0, 25.0, 24.0), pink);
    pen.solid(ellipse(42.0, -54.0, 11.5, 9.0), pink.darken(0.12));
    for x in [38.0, 46.0] {
        pen.flat(ellipse(x, -54.0, 1.9, 3.0), Colour::hex(0x9a4a50));
    }
    eye(pen, 26.0, -66.0, 3.4);
    eye(pen, 46.0, -68.0, 3.4);
    pen.thread(curve(&[(30.0, -43.0), (38.0, -40.0), (46.0, -43.0)]), 1.4, Colour::hex(0x8a3a44));
}

fn donkey(pen: &mut Pen<'_>, subject: &Subject) {
    let frame =
        Frame { head_size: (15.0, 11.0), head: (42.0, -74.0), legs: 30.0, muzzle: Colour::hex(0xf0e8e0), ..HORSE };
    stand(pen, frame, subject.colour, subject.colour);
    mane(pen, frame, subject.colour.darken(0.5));
    for shift in [-5.0, 3.0] {
        pen.solid(leaf((34.0 + shift, -80.0), (28.0 + shift, -106.0), 6.0), subject.colour);
        pen.flat(leaf((34.0 + shift, -83.0), (29.5 + shift, -101.0), 3.0), Colour::hex(0xf0c9c0));
    }
    head(pen, frame, subject.colour);
}

fn camel(pen: &mut Pen<'_>, subject: &Subject) {
    let frame = Frame {
        body: (34.0, 14.0),
        legs: 38.0,
        leg_width: 7.0,
        head: (52.0, -88.0),
        head_size: (12.0, 8.0),
        neck: (14.0, 10.0),
        muzzle: Colour::hex(0xe9cfa0),
        hoof: Colour::hex(0x8a6a44),
    };
    for (x, high) in [(-14.0, 24.0), (12.0, 24.0)] {
        pen.solid(
            smooth(&[(x - 16.0, -60.0), (x - 7.0, -64.0 - high), (x + 7.0, -64.0 - high), (x + 16.0, -60.0)]),
            subject.colour,
        );
    }
    stand(pen, frame, subject.colour, subject.colour);
    let rug = || smooth(&[(-10.0, -70.0), (8.0, -70.0), (12.0, -46.0), (-13.0, -46.0)]);
    pen.solid(rug(), Colour::hex(0xc8443c));
    pen.patch(rug(), ellipse(0.0, -50.0, 20.0, 2.4), Colour::hex(0xf2c33f));
    head(pen, frame, subject.colour);
}

fn giraffe(pen: &mut Pen<'_>, subject: &Subject) {
    let frame = Frame {
        body: (19.0, 9.5),
        legs: 31.0,
        leg_width: 4.4,
        head: (27.0, -92.0),
        head_size: (8.0, 5.2),
        neck: (10.0, 6.0),
        muzzle: Colour::hex(0xf7e2b4),
        ..HORSE
    };
    stand(pen, frame, subject.colour, subject.colour);
    for (x, y, size) in [
        (-12.0, -44.0, 3.6),
        (-3.0, -46.0, 3.8),
        (6.0, -43.0, 3.6),
        (-8.0, -37.0, 3.2),
        (2.0, -37.0, 3.4),
        (13.0, -46.0, 3.0),
        (16.0, -55.0, 2.6),
        (18.5, -63.0, 2.4),
        (21.0, -71.0, 2.2),
        (23.0, -79.0, 2.0),
    ] {
        pen.flat(
            polygon(&[
                (x - size, y),
                (x - size * 0.3, y - size),
                (x + size * 0.9, y - size * 0.5),
                (x + size * 0.6, y + size * 0.8),
                (x - size * 0.5, y + size * 0.8),
            ]),
            Colour::hex(0xb0743a),
        );
    }
    for x in [22.0, 25.0] {
        pen.thread(curve(&[(x, -96.0), (x - 0.6, -101.0)]), 1.4, Colour::hex(0xb0743a));
        pen.flat(circle(x - 0.6, -101.5, 1.3), Colour::hex(0x6b4426));
    }
    head(pen, frame, subject.colour);
}

fn elephant(pen: &mut Pen<'_>, subject: &Subject) {
    let grey = subject.colour;
    pen.contact_shadow(0.0, 0.0, 60.0, 7.0);
    pen.solid(limb(&[(-46.0, -62.0), (-58.0, -46.0), (-56.0, -26.0)], 4.0, 2.6), grey.darken(0.15));
    for x in [-22.0, 12.0] {
        pen.solid(limb(&[(x, -40.0), (x, -4.0)], 17.0, 17.0), grey.darken(0.14));
    }
    pen.body(
        &[
            ellipse(-8.0, -58.0, 44.0, 34.0),
            limb(&[(-34.0, -40.0), (-34.0, -4.0)], 20.0, 19.0),
            limb(&[(22.0, -40.0), (22.0, -4.0)], 20.0, 19.0),
        ],
        grey,
    );
    for x in [-34.0, 22.0] {
        for toe in [-6.0, 0.0, 6.0] {
            pen.flat(ellipse(x + toe, -1.0, 2.4, 2.0), Colour::hex(0xefe6da));
        }
    }
    pen.body(
        &[
            ellipse(38.0, -70.0, 25.0, 25.0),
            limb(&[(52.0, -66.0), (66.0, -46.0), (62.0, -22.0), (72.0, -14.0)], 17.0, 8.0),
        ],
        grey,
    );
    pen.solid(limb(&[(50.0, -54.0), (62.0, -46.0), (70.0, -50.0)], 5.0, 1.8), Colour::hex(0xfbf4e4));
    pen.solid(
        smooth(&[(26.0, -94.0), (4.0, -98.0), (-8.0, -78.0), (2.0, -52.0), (20.0, -46.0), (30.0, -62.0)]),
        grey.darken(0.08),
    );
    pen.flat(
        smooth(&[(20.0, -86.0), (6.0, -88.0), (0.0, -76.0), (8.0, -58.0), (18.0, -56.0), (24.0, -66.0)]),
        Colour::hex(0xd9a8ae),
    );
    eye(pen, 44.0, -74.0, 3.2);
}
