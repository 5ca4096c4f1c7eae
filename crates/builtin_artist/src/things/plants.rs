//! Plants as things of their own, 100 units high, rooted at the origin.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::{Colour, WHITE};
use crate::dice::Dice;
use crate::outline::{circle, curve, ellipse, leaf, limb, smooth};
use crate::pen::Pen;
use crate::scenery::{flora, foliage};
use brief::picture::Season;

const fn plant(
    name: &'static str,
    words: &'static [&'static str],
    habitat: Habitat,
    height: f32,
    colour: u32,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec { name, words, habitat, height, width: 70.0, colour: Colour::hex(colour), home: None, draw }
}

pub(crate) const THINGS: &[ThingSpec] = &[
    plant("tree", &["oak", "maple", "willow", "birch", "treehouse"], Habitat::Middle, 340.0, 0x5fa84e, tree),
    plant("apple tree", &["orchard", "fruit tree"], Habitat::Middle, 320.0, 0x6cab4c, apple_tree),
    plant(
        "pine",
        &["fir", "spruce", "christmas tree", "evergreen", "pinecone"],
        Habitat::Middle,
        340.0,
        0x3f7a5c,
        pine,
    ),
    plant("palm tree", &["palm", "coconut"], Habitat::Middle, 340.0, 0x4f9f4b, palm),
    plant(
        "flower",
        &["roses", "tulip", "daisy", "poppy", "lily", "bouquet", "wildflower"],
        Habitat::Beside,
        105.0,
        0xf0587a,
        flower,
    ),
    plant("sunflower", &[], Habitat::Near, 230.0, 0xf9c22e, sunflower),
    ThingSpec { width: 112.0, ..plant("mushroom", &["toadstool"], Habitat::Beside, 100.0, 0xe0443c, mushroom) },
    ThingSpec { home: Some(Backdrop::Desert), ..plant("cactus", &["cacti"], Habitat::Middle, 230.0, 0x5a9a5a, cactus) },
    plant("pumpkin", &["jack-o'-lantern"], Habitat::Beside, 92.0, 0xee8130, pumpkin),
    plant("bush", &["hedge", "shrub", "berry"], Habitat::Near, 120.0, 0x5fa04a, bush),
];

fn tree(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 1.0, 34.0, 4.0);
    flora::broad_tree(pen, 100.0, subject.colour, &mut subject.dice.clone());
}

fn apple_tree(pen: &mut Pen<'_>, subject: &Subject) {
    tree(pen, subject);
    let mut dice = subject.dice.clone();
    for _ in 0..13 {
        let (x, y) = (dice.range(-34.0, 34.0), dice.range(-90.0, -54.0));
        pen.solid(circle(x, y, 3.4), Colour::hex(0xd8382f));
        pen.shine(circle(x - 1.0, y - 1.2, 0.8), WHITE);
    }
}

fn pine(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 1.0, 28.0, 4.0);
    flora::fir(pen, 100.0, subject.colour, false, &mut subject.dice.clone());
}

fn palm(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 1.0, 26.0, 4.0);
    flora::palm(pen, 104.0, &mut subject.dice.clone());
}

fn flower(pen: &mut Pen<'_>, subject: &Subject) {
    let mut dice = subject.dice.clone();
    for (x, size) in [(-20.0, 74.0), (18.0, 66.0), (0.0, 96.0)] {
        flora::flower(pen, x, 0.0, size, subject.colour, &mut dice);
    }
}

fn sunflower(pen: &mut Pen<'_>, subject: &Subject) {
    pen.solid(limb(&[(0.0, 0.0), (-2.0, -40.0), (0.0, -70.0)], 4.0, 3.0), Colour::hex(0x5a9440));
    for (side, y) in [(-1.0, -26.0), (1.0, -40.0)] {
        pen.solid(leaf((0.0, y), (side * 28.0, y - 12.0), 9.0), Colour::hex(0x6aa84a));
    }
    for petal in 0..14 {
        let angle = petal as f32 * std::f32::consts::TAU / 14.0;
        pen.solid(
            leaf((angle.cos() * 8.0, -76.0 + angle.sin() * 8.0), (angle.cos() * 24.0, -76.0 + angle.sin() * 24.0), 6.0),
            subject.colour,
        );
    }
    pen.solid(circle(0.0, -76.0, 11.5), Colour::hex(0x6b4022));
    for dot in 0..18 {
        let (angle, reach) = (dot as f32 * 2.4, 2.4 * (dot as f32).sqrt());
        pen.flat(circle(angle.cos() * reach, -76.0 + angle.sin() * reach, 0.9), Colour::hex(0xb07a3a));
    }
}

fn mushroom(pen: &mut Pen<'_>, subject: &Subject) {
    for (x, size) in [(26.0, 0.5), (-6.0, 1.0)] {
        let mut one = pen.at(x, 0.0, size);
        one.contact_shadow(0.0, 0.0, 30.0, 5.0);
        one.solid(
            smooth(&[
                (-13.0, 1.0),
                (-9.0, -30.0),
                (-10.0, -54.0),
                (10.0, -54.0),
                (9.0, -30.0),
                (13.0, 1.0),
                (0.0, 4.0),
            ]),
            Colour::hex(0xf6ead2),
        );
        let cap = || {
            smooth(&[
                (-48.0, -46.0),
                (-42.0, -72.0),
                (-20.0, -94.0),
                (0.0, -98.0),
                (20.0, -94.0),
                (42.0, -72.0),
                (48.0, -46.0),
                (0.0, -40.0),
            ])
        };
        one.solid(cap(), subject.colour);
        for (x, y, wide) in
            [(-22.0, -66.0, 8.0), (4.0, -82.0, 9.0), (28.0, -62.0, 7.0), (2.0, -56.0, 6.0), (-40.0, -54.0, 5.0)]
        {
            one.patch(cap(), ellipse(x, y, wide, wide * 0.8), Colour::hex(0xfdf7ea));
        }
    }
}

/// A saguaro with two arms and a flower.
pub(crate) fn cactus(pen: &mut Pen<'_>, subject: &Subject) {
    let green = subject.colour;
    pen.contact_shadow(0.0, 1.0, 24.0, 4.0);
    pen.body(
        &[
            limb(&[(0.0, 0.0), (0.0, -48.0), (0.0, -88.0)], 20.0, 19.0),
            limb(&[(0.0, -34.0), (-24.0, -36.0), (-26.0, -52.0), (-26.0, -62.0)], 12.0, 11.0),
            limb(&[(0.0, -46.0), (22.0, -48.0), (24.0, -62.0), (24.0, -76.0)], 12.0, 11.0),
        ],
        green,
    );
    for x in [-4.0, 4.0] {
        pen.line(curve(&[(x, -4.0), (x, -50.0), (x * 0.8, -90.0)]), 1.0, green.darken(0.3));
    }
    for angle in [200.0_f32, 235.0, 270.0, 305.0, 340.0] {
        let turn = angle.to_radians();
        pen.dab(leaf((0.0, -97.0), (turn.cos() * 9.0, -97.0 + turn.sin() * 9.0), 3.0), Colour::hex(0xf06a9a));
    }
}

fn pumpkin(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 56.0, 7.0);
    for (x, wide) in [(-34.0, 22.0), (34.0, 22.0), (-18.0, 25.0), (18.0, 25.0), (0.0, 24.0)] {
        pen.solid(ellipse(x, -36.0, wide, 38.0), subject.colour);
    }
    pen.solid(limb(&[(0.0, -70.0), (2.0, -84.0), (12.0, -94.0)], 10.0, 6.0), Colour::hex(0x6a8a3a));
    pen.solid(leaf((2.0, -74.0), (40.0, -88.0), 12.0), Colour::hex(0x6fa048));
}

fn bush(pen: &mut Pen<'_>, subject: &Subject) {
    let mut dice: Dice = subject.dice.clone();
    pen.contact_shadow(0.0, 0.0, 74.0, 7.0);
    foliage::bush(pen, 0.0, 2.0, 96.0, subject.colour, &mut dice);
    let berry = flora::leaf_colour(Season::Autumn, &mut dice);
    for _ in 0..12 {
        pen.solid(
            circle(dice.range(-58.0, 58.0), dice.range(-72.0, -16.0), 4.0),
            berry.mix(Colour::hex(0xd8304a), 0.6),
        );
    }
}
