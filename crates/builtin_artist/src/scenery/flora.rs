//! What grows: trees of several kinds, grass, flowers, reeds, ferns; each stands at its foot.

use super::foliage::crown;
use crate::colour::Colour;
use crate::dice::Dice;
use crate::outline::{Point, circle, ellipse, leaf, limb, polygon, smooth};
use crate::pen::Pen;
use brief::picture::{ArtStyle, Season};

const BARK: Colour = Colour::hex(0x7a5438);

/// A leaf green (or what the season makes of it).
pub(crate) fn leaf_colour(season: Season, dice: &mut Dice) -> Colour {
    Colour::hex(match season {
        Season::Spring => dice.pick([0x8cc65a, 0xf4b6c8, 0x9ccf6a, 0xf7cdd8]),
        Season::Summer => dice.pick([0x4f9a4a, 0x5fa84e, 0x3f8a52, 0x78b04c]),
        Season::Autumn => dice.pick([0xe08a35, 0xd2603a, 0xe9b13f, 0xb8503a]),
        Season::Winter => dice.pick([0xdfe8f0, 0xcfdce8, 0xe8eef4]),
    })
}

/// A broad tree, `tall` high, at the pen's origin.
pub(crate) fn broad_tree(pen: &mut Pen<'_>, tall: f32, leaves: Colour, dice: &mut Dice) {
    let lean = dice.range(-0.05, 0.05) * tall;
    pen.body(
        &[
            limb(&[(0.0, tall * 0.02), (lean * 0.4, -tall * 0.25), (lean, -tall * 0.58)], tall * 0.13, tall * 0.055),
            polygon(&[
                (-tall * 0.11, tall * 0.01),
                (-tall * 0.045, -tall * 0.1),
                (tall * 0.045, -tall * 0.1),
                (tall * 0.11, tall * 0.01),
            ]),
            limb(
                &[(lean * 0.5, -tall * 0.36), (tall * 0.1, -tall * 0.5), (tall * 0.2, -tall * 0.6)],
                tall * 0.05,
                tall * 0.02,
            ),
            limb(
                &[(lean * 0.5, -tall * 0.4), (-tall * 0.1, -tall * 0.52), (-tall * 0.18, -tall * 0.62)],
                tall * 0.05,
                tall * 0.02,
            ),
        ],
        BARK,
    );
    for (x, y, wide, high) in [(-0.2, -0.6, 0.22, 0.17), (0.22, -0.62, 0.22, 0.17), (0.0, -0.78, 0.3, 0.22)] {
        crown(pen, (x * tall + lean, y * tall), (wide * tall, high * tall), leaves, dice);
    }
}

/// A fir, `tall` high; with `snow` on its branches if it is winter.
pub(crate) fn fir(pen: &mut Pen<'_>, tall: f32, green: Colour, snow: bool, dice: &mut Dice) {
    pen.solid(
        polygon(&[
            (-tall * 0.035, 0.0),
            (-tall * 0.028, -tall * 0.2),
            (tall * 0.028, -tall * 0.2),
            (tall * 0.035, 0.0),
        ]),
        BARK.darken(0.15),
    );
    let tiers = 4;
    for tier in 0..tiers {
        let share = tier as f32 / tiers as f32;
        let foot = -tall * (0.1 + share * 0.66);
        let top = foot - tall * (0.36 - share * 0.08);
        let wide = tall * (0.3 - share * 0.2);
        let mut skirt: Vec<Point> = vec![(0.0, top)];
        let teeth = 6;
        for tooth in 0..=teeth {
            let across = wide * (1.0 - 2.0 * tooth as f32 / teeth as f32);
            let sag = if tooth % 2 == 0 { 0.03 } else { -0.012 };
            skirt.push((
                across,
                foot + tall * sag * (1.0 - (across / wide).abs() * 0.6) + dice.range(-0.006, 0.006) * tall,
            ));
        }
        let skirt = polygon(&skirt);
        pen.solid(skirt.clone(), green.mix(green.lighten(0.22), share));
        if snow {
            let cap = smooth(&[
                (0.0, top - tall * 0.01),
                (wide * 0.36, top + (foot - top) * 0.5),
                (wide * 0.14, top + (foot - top) * 0.44),
                (0.0, top + (foot - top) * 0.58),
                (-wide * 0.16, top + (foot - top) * 0.46),
                (-wide * 0.4, top + (foot - top) * 0.54),
            ]);
            pen.flat(cap, Colour::hex(0xf4f8ff));
        }
    }
}

/// A palm, `tall` high.
pub(crate) fn palm(pen: &mut Pen<'_>, tall: f32, dice: &mut Dice) {
    let lean = dice.pick([-0.22, 0.2, 0.26]) * tall;
    let head = (lean, -tall * 0.82);
    pen.solid(
        limb(&[(0.0, 0.0), (lean * 0.25, -tall * 0.35), (lean * 0.65, -tall * 0.62), head], tall * 0.075, tall * 0.045),
        Colour::hex(0x9c7248),
    );
    let green = Colour::hex(0x4f9f4b);
    for (index, degrees) in [200.0_f32, 340.0, 170.0, 10.0, 225.0, 315.0, 262.0].into_iter().enumerate() {
        let angle = (degrees + dice.range(-8.0, 8.0)).to_radians();
        let reach = tall * dice.range(0.34, 0.42);
        let middle = (head.0 + angle.cos() * reach * 0.55, head.1 + angle.sin() * reach * 0.55 - reach * 0.12);
        let tip = (head.0 + angle.cos() * reach, head.1 + angle.sin() * reach * 0.8 + reach * 0.26);
        pen.solid(
            smooth(&[head, (middle.0, middle.1 - reach * 0.11), tip, (middle.0, middle.1 + reach * 0.1)]),
            green.mix(green.lighten(0.3), (index % 3) as f32 / 3.0),
        );
    }
    for across in [-0.03, 0.03] {
        pen.solid(circle(head.0 + across * tall, head.1 + tall * 0.04, tall * 0.028), Colour::hex(0x6b4528));
    }
}

/// A straight forest trunk that leaves the sheet at the top.
pub(crate) fn trunk(pen: &mut Pen<'_>, x: f32, foot: f32, wide: f32, dice: &mut Dice) {
    let lean = dice.range(-30.0, 30.0);
    let bark = BARK.mix(Colour::hex(0x5b5048), dice.unit() * 0.6);
    pen.body(
        &[
            polygon(&[
                (x - wide * 0.5, foot),
                (x + lean - wide * 0.36, -20.0),
                (x + lean + wide * 0.36, -20.0),
                (x + wide * 0.5, foot),
            ]),
            smooth(&[
                (x - wide * 0.95, foot + wide * 0.14),
                (x - wide * 0.42, foot - wide * 0.6),
                (x + wide * 0.42, foot - wide * 0.6),
                (x + wide * 0.95, foot + wide * 0.14),
                (x, foot + wide * 0.04),
            ]),
        ],
        bark,
    );
    for _ in 0..6 {
        let (mark_x, mark_y) = (x + dice.range(-0.26, 0.26) * wide + lean * 0.4, foot * dice.range(0.2, 0.9));
        pen.line(
            crate::outline::curve(&[
                (mark_x, mark_y),
                (mark_x + wide * 0.05, mark_y + wide * 0.35),
                (mark_x, mark_y + wide * 0.7),
            ]),
            wide * 0.03,
            bark.darken(0.35),
        );
    }
}

/// A tuft of grass.
pub(crate) fn grass(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, green: Colour, dice: &mut Dice) {
    let blades = if pen.style() == ArtStyle::FlatIllustration { 3 } else { 5 };
    for blade in 0..blades {
        let spread = (blade as f32 / (blades - 1) as f32 - 0.5) * 1.1;
        let tip =
            (x + spread * size + dice.range(-2.0, 2.0), y - size * dice.range(0.75, 1.1) * (1.0 - spread.abs() * 0.4));
        pen.dab(leaf((x + spread * size * 0.3, y), tip, size * 0.09), green.mix(green.lighten(0.3), dice.unit()));
    }
}

/// A flower on a stalk.
pub(crate) fn flower(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, petal: Colour, dice: &mut Dice) {
    let head = (x + dice.range(-0.15, 0.15) * size, y - size);
    pen.thread(
        crate::outline::curve(&[(x, y), ((x + head.0) / 2.0 + size * 0.06, y - size * 0.5), head]),
        size * 0.06,
        Colour::hex(0x5a9a4a),
    );
    pen.dab(leaf((x, y - size * 0.2), (x + size * 0.3, y - size * 0.5), size * 0.1), Colour::hex(0x62a552));
    let petals: Vec<_> = (0..5)
        .map(|index| {
            let angle = index as f32 * 1.2566 + 0.3;
            circle(head.0 + angle.cos() * size * 0.16, head.1 + angle.sin() * size * 0.16, size * 0.13)
        })
        .collect();
    if pen.style() == ArtStyle::ComicBook || pen.style() == ArtStyle::Anime {
        pen.body(&petals, petal)
    } else {
        petals.into_iter().for_each(|part| pen.dab(part, petal))
    }
    pen.flat(circle(head.0, head.1, size * 0.1), Colour::hex(0xf9d24a));
}

/// Reeds at a bank.
pub(crate) fn reeds(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, dice: &mut Dice) {
    for stalk in 0..7 {
        let across = x + (stalk as f32 - 3.0) * size * 0.13 + dice.range(-4.0, 4.0);
        let tall = size * dice.range(0.65, 1.1);
        let tip = (across + dice.range(-0.16, 0.16) * size, y - tall);
        pen.dab(leaf((across, y), tip, size * 0.035), Colour::hex(dice.pick([0x6f9a4a, 0x5d8a48, 0x86a850])));
        if stalk % 3 == 1 {
            pen.thread(
                crate::outline::curve(&[(across, y), (across + 3.0, y - tall * 1.05)]),
                size * 0.018,
                Colour::hex(0x7a8a48),
            );
            pen.dab(ellipse(across + 3.0, y - tall * 1.05, size * 0.035, size * 0.12), Colour::hex(0x8a5a34));
        }
    }
}

/// A fern or a jungle plant: leaves that spread from one foot.
pub(crate) fn fern(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, green: Colour, dice: &mut Dice) {
    for frond in 0..7 {
        let angle = (-168.0 + frond as f32 * 26.0 + dice.range(-6.0, 6.0)).to_radians();
        let reach = size * dice.range(0.8, 1.1);
        let tip = (x + angle.cos() * reach, y + angle.sin() * reach * 0.85 + reach * 0.12);
        pen.solid(leaf((x, y), tip, size * 0.15), green.mix(green.lighten(0.28), dice.unit()));
    }
}
