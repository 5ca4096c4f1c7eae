//! Dragons, robots, ghosts, treasure and other wonders, 100 units high.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::{Colour, WHITE};
use crate::face::{self, Expression};
use crate::outline::{self, circle, curve, ellipse, leaf, limb, polygon, rectangle, rounded, smooth};
use crate::pen::Pen;
use crate::scenery::underground;

const fn wonder(
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
    ThingSpec { width: 150.0, ..wonder("dragon", &["wyvern"], Habitat::Near, 360.0, 0x5aa860, dragon) },
    ThingSpec {
        width: 130.0,
        ..wonder("dinosaur", &["brontosaurus", "t-rex", "dino"], Habitat::Near, 360.0, 0x7fb05a, dinosaur)
    },
    wonder("robot", &["android"], Habitat::Near, 240.0, 0x9fb2c4, robot),
    wonder("ghost", &["phantom"], Habitat::Near, 190.0, 0xf3f5ff, ghost),
    wonder("snowman", &[], Habitat::Near, 230.0, 0xfbfcff, snowman),
    wonder("little star", &["tiny star", "fallen star", "baby star"], Habitat::Air, 130.0, 0xffdf6a, little_star),
    wonder("treasure chest", &["treasure", "chest", "jewel"], Habitat::Beside, 120.0, 0x8f5a30, chest),
    wonder("crystal", &["gem", "diamond", "magic stone"], Habitat::Beside, 120.0, 0x7ad8f0, crystal),
    ThingSpec {
        home: Some(Backdrop::Space),
        ..wonder("alien", &["martian", "extraterrestrial"], Habitat::Near, 210.0, 0x86d05a, alien)
    },
    ThingSpec {
        width: 130.0,
        ..wonder("monster", &["troll", "ogre", "beast", "yeti"], Habitat::Near, 300.0, 0x8a6fd0, monster)
    },
];

/// A star that can be a friend.
fn little_star(pen: &mut Pen<'_>, subject: &Subject) {
    let gold = subject.colour;
    pen.glow(0.0, -50.0, 170.0, gold, 0.8);
    pen.shine(outline::star(0.0, -50.0, 54.0, 27.0, 5), gold);
    pen.shine(outline::star(0.0, -50.0, 44.0, 23.0, 5), gold.lighten(0.4));
    let expression = Expression { blush: 1.0, ..Expression::of(subject.emotion) };
    let mut face = pen.at(0.0, -50.0, 1.0);
    face::cheeks(&mut face, 24.0, gold, expression);
    face::draw(&mut face, 24.0, Colour::hex(0x5a3a24), None, gold, expression);
}

fn dragon(pen: &mut Pen<'_>, subject: &Subject) {
    let scales = subject.colour;
    let belly = Colour::hex(0xf6e2a0);
    pen.contact_shadow(0.0, 0.0, 66.0, 6.0);
    let wing = |pen: &mut Pen<'_>, shift: f32, tone: Colour| {
        pen.solid(smooth(&[(-6.0 + shift, -52.0), (-26.0 + shift, -92.0), (-60.0 + shift, -104.0)]), tone);
        pen.solid(
            polygon(&[
                (-4.0 + shift, -50.0),
                (-22.0 + shift, -94.0),
                (-64.0 + shift, -104.0),
                (-56.0 + shift, -84.0),
                (-66.0 + shift, -68.0),
                (-46.0 + shift, -64.0),
                (-42.0 + shift, -46.0),
                (-22.0 + shift, -52.0),
            ]),
            tone,
        );
        for tip in [(-64.0, -104.0), (-66.0, -68.0), (-42.0, -46.0)] {
            pen.line(
                curve(&[
                    (-4.0 + shift, -50.0),
                    ((tip.0 - 4.0) * 0.5 + shift, (tip.1 - 50.0) * 0.5 - 8.0),
                    (tip.0 + shift, tip.1),
                ]),
                1.6,
                tone.darken(0.3),
            );
        }
    };
    wing(pen, 26.0, scales.mix(Colour::hex(0xe8804a), 0.5).darken(0.2));
    let tail = [(-24.0, -20.0), (-50.0, -10.0), (-72.0, -12.0), (-82.0, -28.0), (-76.0, -42.0)];
    pen.solid(polygon(&[(-76.0, -38.0), (-90.0, -48.0), (-76.0, -62.0), (-64.0, -46.0)]), Colour::hex(0xe8804a));
    pen.solid(limb(&[(-20.0, -16.0), (-26.0, -3.0)], 15.0, 11.0), scales.darken(0.14));
    pen.body(
        &[
            limb(&tail, 22.0, 5.0),
            smooth(&[(-34.0, -30.0), (-14.0, -56.0), (16.0, -58.0), (28.0, -34.0), (18.0, -8.0), (-18.0, -6.0)]),
            limb(&[(14.0, -44.0), (30.0, -62.0), (34.0, -80.0)], 24.0, 16.0),
        ],
        scales,
    );
    pen.flat(smooth(&[(20.0, -52.0), (29.0, -34.0), (19.0, -10.0), (2.0, -7.0), (9.0, -30.0)]), belly);
    for y in [-44.0, -34.0, -24.0, -14.0] {
        pen.line(curve(&[(10.0, y), (18.0, y + 2.0), (27.0, y - 2.0)]), 1.2, belly.darken(0.25));
    }
    for (x, y) in [(-50.0, -18.0), (-38.0, -27.0), (-24.0, -48.0), (-10.0, -57.0), (14.0, -66.0), (22.0, -78.0)] {
        pen.solid(polygon(&[(x - 5.0, y + 3.0), (x - 4.0, y - 9.0), (x + 5.0, y + 1.0)]), Colour::hex(0xe8804a));
    }
    for x in [-8.0, 16.0] {
        pen.solid(limb(&[(x, -18.0), (x + 2.0, -4.0)], 16.0, 13.0), scales);
        pen.solid(ellipse(x + 5.0, -2.0, 11.0, 4.6), scales);
        for toe in [0.0, 6.0, 12.0] {
            pen.flat(polygon(&[(x + toe, -3.0), (x + toe + 4.0, 0.5), (x + toe - 1.0, 1.0)]), Colour::hex(0xfbf4dc));
        }
    }
    for x in [24.0, 34.0] {
        pen.solid(limb(&[(x, -92.0), (x - 5.0, -102.0), (x - 12.0, -106.0)], 6.0, 2.0), Colour::hex(0xf4e4b8));
    }
    pen.body(&[ellipse(34.0, -84.0, 18.0, 14.0), ellipse(52.0, -77.0, 15.0, 10.0)], scales);
    pen.flat(ellipse(61.0, -82.0, 1.8, 2.4), scales.darken(0.5));
    pen.thread(curve(&[(36.0, -71.0), (50.0, -69.0), (64.0, -74.0)]), 1.6, Colour::hex(0x4a2430));
    for x in [46.0, 56.0] {
        pen.flat(polygon(&[(x - 1.8, -70.0), (x, -65.0), (x + 1.8, -70.5)]), WHITE);
    }
    pen.flat(ellipse(36.0, -88.0, 6.4, 7.4), WHITE);
    pen.flat(ellipse(38.0, -87.5, 3.8, 5.2), Colour::hex(0x2a1c20));
    pen.shine(circle(39.4, -90.0, 1.6), WHITE);
    wing(pen, 0.0, scales.mix(Colour::hex(0xe8804a), 0.62));
}

fn dinosaur(pen: &mut Pen<'_>, subject: &Subject) {
    let skin = subject.colour;
    pen.contact_shadow(0.0, 0.0, 60.0, 6.0);
    for x in [-18.0, 14.0] {
        pen.solid(limb(&[(x, -30.0), (x, -3.0)], 14.0, 13.0), skin.darken(0.15));
    }
    pen.body(
        &[
            limb(&[(-22.0, -34.0), (-48.0, -22.0), (-70.0, -14.0), (-84.0, -18.0)], 26.0, 4.0),
            ellipse(-2.0, -38.0, 34.0, 21.0),
            limb(&[(18.0, -42.0), (34.0, -60.0), (38.0, -84.0)], 24.0, 14.0),
            ellipse(46.0, -88.0, 17.0, 10.5),
        ],
        skin,
    );
    for x in [-24.0, 20.0] {
        pen.solid(limb(&[(x, -30.0), (x, -3.0)], 16.0, 15.0), skin);
    }
    for (x, y, size) in [
        (-14.0, -48.0, 4.6),
        (-2.0, -52.0, 5.0),
        (8.0, -46.0, 4.0),
        (-24.0, -40.0, 3.6),
        (32.0, -66.0, 3.0),
        (-44.0, -26.0, 3.0),
    ] {
        pen.flat(circle(x, y, size), skin.darken(0.22));
    }
    pen.flat(circle(46.0, -91.0, 4.2), WHITE);
    pen.flat(circle(47.2, -90.6, 2.6), Colour::hex(0x221a1e));
    pen.thread(curve(&[(46.0, -82.0), (54.0, -80.0), (61.0, -84.0)]), 1.5, Colour::hex(0x3a2a20));
}

fn robot(pen: &mut Pen<'_>, subject: &Subject) {
    let metal = subject.colour;
    let dark = Colour::hex(0x3d4a5c);
    pen.contact_shadow(0.0, 0.0, 34.0, 5.0);
    for side in [-1.0, 1.0] {
        pen.solid(limb(&[(side * 11.0, -24.0), (side * 12.0, -4.0)], 8.0, 8.0), dark);
        pen.solid(rounded(side * 13.0 - 10.0, -7.0, side * 13.0 + 10.0, 1.0, 4.0), metal);
        let hand = if side > 0.0 { (42.0, -66.0) } else { (-38.0, -24.0) };
        pen.solid(limb(&[(side * 24.0, -50.0), (side * 36.0, -46.0), hand], 7.0, 6.0), dark);
        pen.solid(circle(hand.0, hand.1, 6.4), metal);
        pen.solid(rounded(side * 26.0 - 3.4, -88.0, side * 26.0 + 3.4, -74.0, 3.0), Colour::hex(0xe8604a));
    }
    pen.solid(rounded(-23.0, -58.0, 23.0, -20.0, 8.0), metal);
    pen.solid(rounded(-14.0, -50.0, 14.0, -30.0, 4.0), dark);
    for (x, code) in [(-8.0, 0xff6a5a), (0.0, 0xffd84a), (8.0, 0x6ae08a)] {
        pen.glow(x, -40.0, 8.0, Colour::hex(code), 0.6);
        pen.shine(circle(x, -40.0, 2.6), Colour::hex(code));
    }
    pen.solid(rectangle(-6.0, -63.0, 6.0, -57.0), dark);
    pen.thread(curve(&[(0.0, -96.0), (0.0, -104.0)]), 2.0, dark);
    pen.shine(circle(0.0, -105.0, 3.6), Colour::hex(0xff6a5a));
    pen.solid(rounded(-25.0, -98.0, 25.0, -63.0, 10.0), metal);
    pen.solid(rounded(-19.0, -92.0, 19.0, -69.0, 7.0), Colour::hex(0x263244));
    for x in [-9.0, 9.0] {
        pen.glow(x, -82.0, 12.0, Colour::hex(0x7af0ff), 0.7);
        pen.shine(circle(x, -82.0, 4.6), Colour::hex(0x9af6ff));
    }
    pen.stroke_as_is(curve(&[(-7.0, -74.5), (0.0, -72.0), (7.0, -74.5)]), 1.8, Colour::hex(0x9af6ff), 1.0);
}

fn ghost(pen: &mut Pen<'_>, subject: &Subject) {
    pen.glow(0.0, -50.0, 80.0, subject.colour, 0.4);
    pen.solid(
        smooth(&[
            (-30.0, -60.0),
            (-20.0, -92.0),
            (0.0, -100.0),
            (20.0, -92.0),
            (30.0, -60.0),
            (34.0, -6.0),
            (22.0, -14.0),
            (12.0, -2.0),
            (0.0, -13.0),
            (-12.0, -2.0),
            (-22.0, -14.0),
            (-34.0, -6.0),
        ]),
        subject.colour,
    );
    for side in [-1.0, 1.0] {
        pen.solid(limb(&[(side * 28.0, -52.0), (side * 42.0, -56.0)], 11.0, 8.0), subject.colour);
    }
    face::draw(
        &mut pen.at(0.0, -68.0, 1.0),
        24.0,
        Colour::hex(0x4a5a8a),
        None,
        Colour::hex(0xf6d8e4),
        Expression::of(subject.emotion),
    );
}

fn snowman(pen: &mut Pen<'_>, subject: &Subject) {
    let snow = subject.colour;
    pen.contact_shadow(0.0, 0.0, 36.0, 5.0);
    for side in [-1.0, 1.0] {
        pen.solid(
            limb(&[(side * 16.0, -50.0), (side * 34.0, -62.0), (side * 42.0, -74.0)], 3.0, 2.0),
            Colour::hex(0x7a5638),
        );
        pen.solid(limb(&[(side * 35.0, -63.0), (side * 45.0, -62.0)], 2.2, 1.4), Colour::hex(0x7a5638));
    }
    pen.solid(ellipse(0.0, -20.0, 29.0, 22.0), snow);
    pen.solid(ellipse(0.0, -49.0, 21.0, 17.0), snow);
    pen.solid(ellipse(0.0, -74.0, 15.5, 14.0), snow);
    for y in [-56.0, -48.0, -40.0] {
        pen.flat(circle(0.0, y, 2.0), Colour::hex(0x33303a));
    }
    pen.solid(limb(&[(8.0, -60.0), (13.0, -46.0), (12.0, -36.0)], 7.0, 8.0), Colour::hex(0xd8403a));
    pen.solid(limb(&[(-14.0, -63.0), (0.0, -59.0), (14.0, -63.0)], 7.0, 7.0), Colour::hex(0xe2504a));
    for x in [-5.4, 5.4] {
        pen.flat(circle(x, -78.0, 1.9), Colour::hex(0x26242c));
    }
    pen.solid(polygon(&[(-1.0, -76.0), (15.0, -72.0), (-1.0, -71.0)]), Colour::hex(0xf08a34));
    pen.thread(curve(&[(-6.0, -68.0), (0.0, -65.5), (6.0, -68.0)]), 1.4, Colour::hex(0x33303a));
    pen.solid(rounded(-17.0, -88.0, 17.0, -84.0, 1.5), Colour::hex(0x33303e));
    pen.solid(rectangle(-11.0, -104.0, 11.0, -87.0), Colour::hex(0x33303e));
    pen.flat(rectangle(-11.0, -92.0, 11.0, -88.0), Colour::hex(0xd8403a));
}

fn chest(pen: &mut Pen<'_>, subject: &Subject) {
    let (wood, gold) = (subject.colour, Colour::hex(0xf4c53c));
    pen.contact_shadow(0.0, 0.0, 62.0, 7.0);
    pen.glow(0.0, -60.0, 110.0, Colour::hex(0xffe07a), 0.65);
    pen.solid(smooth(&[(-54.0, -54.0), (-50.0, -92.0), (0.0, -104.0), (50.0, -92.0), (54.0, -54.0)]), wood.darken(0.2));
    pen.flat(smooth(&[(-46.0, -54.0), (-42.0, -84.0), (0.0, -94.0), (42.0, -84.0), (46.0, -54.0)]), wood.darken(0.5));
    let coins: Vec<_> = (0..17)
        .map(|index| {
            circle(
                -40.0 + (index % 9) as f32 * 10.0,
                -54.0 - (index / 9) as f32 * 8.0 - (4 - (index % 9_i32 - 4).abs()) as f32 * 3.0,
                8.0,
            )
        })
        .collect();
    for coin in coins {
        pen.solid(coin, gold);
    }
    for (x, y, code) in [(-20.0, -66.0, 0xe0405a), (14.0, -70.0, 0x4fb8f0), (30.0, -62.0, 0x6ad07a)] {
        pen.solid(polygon(&[(x - 7.0, y), (x, y - 8.0), (x + 7.0, y), (x, y + 8.0)]), Colour::hex(code));
        pen.shine(circle(x - 1.6, y - 2.0, 1.5), WHITE);
    }
    pen.solid(rounded(-54.0, -50.0, 54.0, 2.0, 4.0), wood);
    for x in [-48.0, 0.0, 48.0] {
        pen.solid(rectangle(x - 5.0, -50.0, x + 5.0, 2.0), gold.darken(0.15));
    }
    pen.solid(rounded(-11.0, -52.0, 11.0, -30.0, 4.0), gold);
    pen.flat(circle(0.0, -43.0, 3.0), Colour::hex(0x3a2a20));
    for (x, y) in [(-34.0, -84.0), (24.0, -90.0), (44.0, -74.0)] {
        pen.shine(crate::outline::star(x, y, 7.0, 1.6, 4), WHITE);
    }
}

fn crystal(pen: &mut Pen<'_>, subject: &Subject) {
    underground::crystal(pen, 0.0, 0.0, 98.0, subject.colour, &mut subject.dice.clone());
}

fn alien(pen: &mut Pen<'_>, subject: &Subject) {
    let skin = subject.colour;
    pen.contact_shadow(0.0, 0.0, 28.0, 5.0);
    for side in [-1.0, 1.0] {
        pen.solid(limb(&[(side * 9.0, -20.0), (side * 12.0, -2.0)], 9.0, 11.0), skin.darken(0.1));
        pen.solid(
            limb(
                &[(side * 15.0, -40.0), (side * 32.0, -34.0), (side * 38.0, if side > 0.0 { -58.0 } else { -20.0 })],
                7.0,
                6.0,
            ),
            skin,
        );
        pen.solid(limb(&[(side * 14.0, -92.0), (side * 22.0, -106.0)], 3.0, 3.0), skin);
        pen.solid(circle(side * 23.0, -108.0, 5.0), Colour::hex(0xf6d04a));
    }
    pen.solid(
        smooth(&[(-16.0, -48.0), (16.0, -48.0), (20.0, -18.0), (0.0, -10.0), (-20.0, -18.0)]),
        Colour::hex(0x7a6fd8),
    );
    pen.solid(
        smooth(&[(-32.0, -76.0), (-20.0, -98.0), (20.0, -98.0), (32.0, -76.0), (16.0, -48.0), (-16.0, -48.0)]),
        skin,
    );
    face::draw(&mut pen.at(0.0, -74.0, 1.0), 24.0, Colour::hex(0x3a2a6a), None, skin, Expression::of(subject.emotion));
    pen.flat(ellipse(0.0, -88.0, 6.0, 6.6), WHITE);
    pen.flat(circle(0.0, -87.0, 3.6), Colour::hex(0x2a1c30));
}

fn monster(pen: &mut Pen<'_>, subject: &Subject) {
    let fur = subject.colour;
    pen.contact_shadow(0.0, 0.0, 54.0, 6.0);
    let shaggy: Vec<(f32, f32)> = (0..40)
        .map(|index| {
            let angle = index as f32 * std::f32::consts::TAU / 40.0;
            let radius = if index % 2 == 0 { 1.0 } else { 0.9 };
            (angle.cos() * 44.0 * radius, -50.0 + angle.sin() * 50.0 * radius)
        })
        .collect();
    for side in [-1.0, 1.0] {
        pen.solid(
            limb(&[(side * 24.0, -92.0), (side * 34.0, -106.0), (side * 30.0, -116.0)], 10.0, 3.0),
            Colour::hex(0xf6e8c0),
        );
        pen.solid(
            limb(&[(side * 38.0, -48.0), (side * 58.0, -34.0), (side * 56.0, -16.0)], 16.0, 14.0),
            fur.darken(0.1),
        );
        pen.solid(ellipse(side * 20.0, -2.0, 18.0, 7.0), fur.darken(0.15));
    }
    pen.solid(polygon(&shaggy), fur);
    pen.solid(ellipse(0.0, -30.0, 26.0, 24.0), fur.lighten(0.35));
    face::draw(
        &mut pen.at(0.0, -66.0, 1.0),
        34.0,
        Colour::hex(0x2f8a5a),
        Some(fur.darken(0.3)),
        fur.lighten(0.2),
        Expression::of(subject.emotion),
    );
    for x in [-8.0, 8.0] {
        pen.flat(leaf((x, -46.0), (x, -38.0), 3.0), WHITE);
    }
}
