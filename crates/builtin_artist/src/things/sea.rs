//! Animals of the water, 100 units high around the origin's upper side, most of them facing right.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::{Colour, WHITE};
use crate::outline::{circle, curve, ellipse, leaf, limb, polygon, smooth};
use crate::pen::Pen;

const fn swimmer(
    name: &'static str,
    words: &'static [&'static str],
    habitat: Habitat,
    height: f32,
    colour: u32,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec {
        name,
        words,
        habitat,
        height,
        width: 150.0,
        colour: Colour::hex(colour),
        home: Some(Backdrop::Underwater),
        draw,
    }
}

pub(crate) const THINGS: &[ThingSpec] = &[
    swimmer("fish", &["goldfish", "trout", "salmon", "clownfish", "minnow"], Habitat::Swimming, 96.0, 0xf58a3c, fish),
    ThingSpec {
        home: Some(Backdrop::Sea),
        ..swimmer("whale", &["orca", "narwhal"], Habitat::Swimming, 230.0, 0x4f7fb8, whale)
    },
    ThingSpec {
        home: Some(Backdrop::Sea),
        ..swimmer("dolphin", &["porpoise"], Habitat::Swimming, 150.0, 0x7f9fc0, dolphin)
    },
    swimmer("shark", &[], Habitat::Swimming, 150.0, 0x7d8c9c, shark),
    swimmer("turtle", &["sea turtle"], Habitat::Swimming, 140.0, 0x5fa05a, turtle),
    swimmer("octopus", &["kraken"], Habitat::Swimming, 190.0, 0xd9608a, octopus),
    swimmer("jellyfish", &[], Habitat::Swimming, 170.0, 0xf0a8e0, jellyfish),
    swimmer("seahorse", &[], Habitat::Swimming, 170.0, 0xf5b53f, seahorse),
    ThingSpec { home: Some(Backdrop::Beach), ..swimmer("crab", &[], Habitat::Beside, 84.0, 0xe5573c, crab) },
    ThingSpec {
        home: Some(Backdrop::Beach),
        ..swimmer("starfish", &["sea star"], Habitat::Beside, 70.0, 0xf2845c, starfish)
    },
    ThingSpec { home: Some(Backdrop::Lake), ..swimmer("frog", &["toad"], Habitat::Beside, 100.0, 0x6ab84e, frog) },
    ThingSpec {
        home: Some(Backdrop::Beach),
        ..swimmer("shell", &["seashell", "conch"], Habitat::Beside, 64.0, 0xf6c9b4, shell)
    },
];

fn eye(pen: &mut Pen<'_>, x: f32, y: f32, size: f32) {
    pen.flat(circle(x, y, size), WHITE);
    pen.flat(circle(x + size * 0.15, y + size * 0.05, size * 0.62), Colour::hex(0x1e1820));
    pen.shine(circle(x + size * 0.32, y - size * 0.25, size * 0.24), WHITE);
}

fn smile(pen: &mut Pen<'_>, x: f32, y: f32, wide: f32) {
    pen.thread(
        curve(&[(x - wide, y), (x, y + wide * 0.4), (x + wide, y - wide * 0.16)]),
        wide * 0.14 + 1.0,
        Colour::hex(0x4a2430),
    );
}

fn fish(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    pen.solid(smooth(&[(-52.0, -50.0), (-92.0, -84.0), (-84.0, -50.0), (-94.0, -18.0)]), colour.darken(0.1));
    pen.solid(smooth(&[(-26.0, -80.0), (0.0, -108.0), (30.0, -84.0)]), colour.darken(0.1));
    pen.solid(smooth(&[(-10.0, -20.0), (-4.0, 2.0), (22.0, -20.0)]), colour.darken(0.1));
    let body = || {
        smooth(&[
            (-62.0, -50.0),
            (-26.0, -82.0),
            (24.0, -88.0),
            (66.0, -54.0),
            (62.0, -42.0),
            (26.0, -14.0),
            (-26.0, -20.0),
        ])
    };
    pen.solid(body(), colour);
    for x in [-32.0, 2.0] {
        pen.patch(body(), limb(&[(x, -100.0), (x + 8.0, -50.0), (x, 0.0)], 13.0, 13.0), colour.lighten(0.72));
    }
    pen.solid(leaf((6.0, -44.0), (-16.0, -28.0), 8.0), colour.darken(0.12));
    eye(pen, 40.0, -60.0, 10.0);
    smile(pen, 55.0, -38.0, 9.0);
}

fn whale(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    for side in [-1.0, 1.0] {
        pen.thread(
            curve(&[
                (38.0, -92.0),
                (38.0 + side * 6.0, -118.0),
                (38.0 + side * 22.0, -122.0),
                (38.0 + side * 28.0, -106.0),
            ]),
            5.0,
            Colour::hex(0xcfeeff),
        );
    }
    pen.solid(
        smooth(&[(-76.0, -48.0), (-112.0, -80.0), (-128.0, -84.0), (-112.0, -58.0), (-124.0, -40.0), (-96.0, -44.0)]),
        colour.darken(0.08),
    );
    let body = || {
        smooth(&[
            (-90.0, -48.0),
            (-50.0, -66.0),
            (6.0, -90.0),
            (64.0, -88.0),
            (100.0, -54.0),
            (98.0, -22.0),
            (60.0, 0.0),
            (0.0, 0.0),
            (-56.0, -22.0),
        ])
    };
    pen.solid(body(), colour);
    pen.patch(
        body(),
        smooth(&[(-50.0, -16.0), (20.0, -30.0), (110.0, -26.0), (110.0, 20.0), (-40.0, 20.0)]),
        Colour::hex(0xe9f2f8),
    );
    for line in 0..4 {
        let y = -20.0 + line as f32 * 6.0;
        pen.line(
            curve(&[(10.0 - line as f32 * 8.0, y), (50.0, y - 3.0), (92.0 - line as f32 * 7.0, y)]),
            1.4,
            colour.lighten(0.3),
        );
    }
    pen.solid(leaf((16.0, -22.0), (-16.0, 14.0), 13.0), colour.darken(0.12));
    eye(pen, 72.0, -44.0, 7.0);
    smile(pen, 88.0, -29.0, 11.0);
}

fn dolphin(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    pen.solid(
        smooth(&[(-70.0, -20.0), (-98.0, -22.0), (-112.0, -6.0), (-90.0, -6.0), (-84.0, 14.0), (-68.0, -6.0)]),
        colour,
    );
    let body = || {
        smooth(&[
            (-80.0, -12.0),
            (-50.0, -52.0),
            (0.0, -80.0),
            (46.0, -80.0),
            (66.0, -64.0),
            (92.0, -54.0),
            (90.0, -46.0),
            (62.0, -44.0),
            (30.0, -38.0),
            (-20.0, -28.0),
            (-56.0, -10.0),
        ])
    };
    pen.solid(smooth(&[(-14.0, -72.0), (-26.0, -104.0), (14.0, -80.0)]), colour.darken(0.08));
    pen.solid(body(), colour);
    pen.patch(
        body(),
        smooth(&[(-30.0, -24.0), (40.0, -48.0), (92.0, -46.0), (60.0, -30.0), (-20.0, -14.0)]),
        Colour::hex(0xf0f5f8),
    );
    pen.solid(leaf((16.0, -44.0), (2.0, -14.0), 8.0), colour.darken(0.12));
    eye(pen, 54.0, -64.0, 4.6);
    smile(pen, 72.0, -50.0, 9.0);
}

fn shark(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    pen.solid(smooth(&[(-70.0, -46.0), (-106.0, -92.0), (-92.0, -48.0), (-104.0, -16.0)]), colour);
    pen.solid(smooth(&[(-12.0, -72.0), (-20.0, -112.0), (24.0, -74.0)]), colour.darken(0.08));
    let body = || {
        smooth(&[
            (-84.0, -48.0),
            (-30.0, -74.0),
            (40.0, -80.0),
            (100.0, -50.0),
            (70.0, -24.0),
            (10.0, -16.0),
            (-46.0, -32.0),
        ])
    };
    pen.solid(body(), colour);
    pen.patch(
        body(),
        smooth(&[(-50.0, -32.0), (30.0, -44.0), (104.0, -44.0), (60.0, 0.0), (-30.0, 0.0)]),
        Colour::hex(0xf3f5f6),
    );
    pen.solid(leaf((14.0, -30.0), (-10.0, 6.0), 11.0), colour.darken(0.1));
    eye(pen, 66.0, -58.0, 6.0);
    let grin = smooth(&[(62.0, -38.0), (80.0, -34.0), (92.0, -42.0), (80.0, -28.0), (66.0, -30.0)]);
    pen.flat(grin, WHITE);
    smile(pen, 77.0, -36.0, 15.0);
}

fn turtle(pen: &mut Pen<'_>, subject: &Subject) {
    let (shell, skin) = (subject.colour.darken(0.15), subject.colour.lighten(0.3));
    pen.solid(limb(&[(36.0, -30.0), (56.0, -6.0), (52.0, 10.0)], 20.0, 13.0), skin);
    pen.solid(limb(&[(-40.0, -26.0), (-60.0, -6.0), (-72.0, -2.0)], 17.0, 10.0), skin);
    pen.body(&[circle(78.0, -52.0, 20.0), limb(&[(48.0, -34.0), (72.0, -46.0)], 22.0, 20.0)], skin);
    let dome = || smooth(&[(-64.0, -22.0), (-48.0, -66.0), (-4.0, -88.0), (40.0, -66.0), (58.0, -24.0), (0.0, -12.0)]);
    pen.solid(dome(), shell);
    for (x, y, size) in [
        (-4.0, -56.0, 18.0),
        (-36.0, -44.0, 13.0),
        (28.0, -44.0, 13.0),
        (-20.0, -26.0, 10.0),
        (12.0, -26.0, 10.0),
        (-54.0, -24.0, 8.0),
        (46.0, -24.0, 8.0),
    ] {
        let hexagon: Vec<(f32, f32)> = (0..6)
            .map(|corner| (corner as f32 * std::f32::consts::FRAC_PI_3).sin_cos())
            .map(|(down, across)| (x + across * size, y + down * size * 0.86))
            .collect();
        pen.patch(dome(), polygon(&hexagon), shell.lighten(0.25));
    }
    eye(pen, 84.0, -58.0, 6.0);
    smile(pen, 88.0, -44.0, 7.0);
}

fn octopus(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    for (index, spread) in [-1.5_f32, -1.0, -0.5, 0.5, 1.0, 1.5, -0.16, 0.2].into_iter().enumerate() {
        let x = spread * 34.0;
        let curl = spread.signum() * 14.0;
        let tone = colour.darken(if index < 6 { 0.12 } else { 0.0 });
        pen.solid(
            limb(
                &[
                    (x * 0.3, -46.0),
                    (x * 0.8, -28.0),
                    (x * 1.1, -8.0),
                    (x * 1.1 + curl, 2.0),
                    (x * 1.1 + curl * 1.4, -10.0),
                ],
                13.0,
                5.0,
            ),
            tone,
        );
    }
    pen.solid(
        smooth(&[
            (-34.0, -52.0),
            (-30.0, -90.0),
            (0.0, -108.0),
            (30.0, -90.0),
            (34.0, -52.0),
            (20.0, -34.0),
            (-20.0, -34.0),
        ]),
        colour,
    );
    for (x, y, size) in [(-16.0, -92.0, 4.0), (-6.0, -98.0, 3.0), (18.0, -88.0, 3.6)] {
        pen.flat(circle(x, y, size), colour.lighten(0.4));
    }
    eye(pen, -12.0, -62.0, 8.0);
    eye(pen, 12.0, -62.0, 8.0);
    smile(pen, 0.0, -46.0, 9.0);
}

fn jellyfish(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    pen.glow(0.0, -70.0, 90.0, colour, 0.5);
    for (index, x) in [-28.0_f32, -14.0, 0.0, 14.0, 28.0].into_iter().enumerate() {
        let sway = if index % 2 == 0 { 9.0 } else { -9.0 };
        pen.thread(
            curve(&[(x, -58.0), (x + sway, -38.0), (x - sway, -18.0), (x + sway * 0.6, 4.0)]),
            4.0,
            colour.lighten(0.3),
        );
    }
    pen.solid(
        smooth(&[
            (-44.0, -58.0),
            (-36.0, -88.0),
            (0.0, -104.0),
            (36.0, -88.0),
            (44.0, -58.0),
            (22.0, -52.0),
            (0.0, -58.0),
            (-22.0, -52.0),
        ]),
        colour,
    );
    pen.veil(ellipse(-14.0, -84.0, 12.0, 8.0), WHITE, 0.5);
    eye(pen, -11.0, -70.0, 5.0);
    eye(pen, 11.0, -70.0, 5.0);
    smile(pen, 0.0, -62.0, 6.0);
}

fn seahorse(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    pen.solid(smooth(&[(-18.0, -60.0), (-36.0, -66.0), (-34.0, -44.0), (-18.0, -40.0)]), colour.lighten(0.4));
    pen.body(
        &[
            limb(
                &[
                    (4.0, -78.0),
                    (-8.0, -62.0),
                    (-4.0, -42.0),
                    (0.0, -22.0),
                    (-8.0, -6.0),
                    (-22.0, -8.0),
                    (-22.0, -18.0),
                ],
                27.0,
                6.0,
            ),
            ellipse(8.0, -84.0, 17.0, 14.0),
            limb(&[(16.0, -80.0), (38.0, -76.0)], 11.0, 8.0),
        ],
        colour,
    );
    for x in [-4.0, 4.0, 12.0] {
        pen.solid(leaf((x, -94.0), (x - 3.0, -107.0), 3.0), colour.darken(0.12));
    }
    for y in [-58.0, -48.0, -38.0, -28.0] {
        pen.line(curve(&[(-14.0, y), (-4.0, y + 3.0), (8.0, y)]), 1.4, colour.darken(0.2));
    }
    eye(pen, 13.0, -86.0, 5.4);
}

fn crab(pen: &mut Pen<'_>, subject: &Subject) {
    let colour = subject.colour;
    for side in [-1.0, 1.0] {
        for (x, y) in [(78.0, -2.0), (68.0, 3.0), (56.0, 5.0)] {
            pen.solid(
                limb(&[(side * 34.0, -34.0), (side * x * 0.9, -26.0), (side * x, y)], 8.0, 4.0),
                colour.darken(0.12),
            );
        }
        pen.solid(limb(&[(side * 42.0, -44.0), (side * 70.0, -56.0), (side * 72.0, -72.0)], 10.0, 10.0), colour);
        pen.solid(
            smooth(&[
                (side * 58.0, -74.0),
                (side * 56.0, -100.0),
                (side * 68.0, -86.0),
                (side * 82.0, -104.0),
                (side * 90.0, -82.0),
                (side * 78.0, -66.0),
            ]),
            colour,
        );
        pen.solid(limb(&[(side * 14.0, -60.0), (side * 16.0, -80.0)], 5.0, 5.0), colour);
    }
    pen.solid(ellipse(0.0, -38.0, 50.0, 30.0), colour);
    eye(pen, -16.0, -84.0, 9.0);
    eye(pen, 16.0, -84.0, 9.0);
    smile(pen, 0.0, -34.0, 14.0);
}

fn starfish(pen: &mut Pen<'_>, subject: &Subject) {
    let points: Vec<(f32, f32)> = (0..10)
        .map(|index| {
            let angle = std::f32::consts::PI * (index as f32 / 5.0 - 0.5);
            let radius = if index % 2 == 0 { 54.0 } else { 26.0 };
            (angle.cos() * radius, -46.0 + angle.sin() * radius)
        })
        .collect();
    pen.solid(smooth(&points), subject.colour);
    for arm in 0..5 {
        let angle = std::f32::consts::PI * (arm as f32 / 2.5 - 0.5);
        for reach in [18.0, 28.0, 38.0] {
            pen.flat(circle(angle.cos() * reach, -46.0 + angle.sin() * reach, 2.6), subject.colour.lighten(0.5));
        }
    }
    eye(pen, -8.0, -50.0, 5.0);
    eye(pen, 8.0, -50.0, 5.0);
    smile(pen, 0.0, -40.0, 6.0);
}

fn frog(pen: &mut Pen<'_>, subject: &Subject) {
    let green = subject.colour;
    pen.contact_shadow(0.0, 0.0, 62.0, 7.0);
    for side in [-1.0, 1.0] {
        pen.solid(ellipse(side * 42.0, -20.0, 24.0, 21.0), green.darken(0.1));
        pen.solid(ellipse(side * 48.0, -2.0, 24.0, 6.0), green.darken(0.15));
        pen.solid(circle(side * 25.0, -84.0, 17.0), green);
    }
    let body = || {
        smooth(&[
            (-46.0, -56.0),
            (-26.0, -80.0),
            (26.0, -80.0),
            (46.0, -56.0),
            (38.0, -10.0),
            (0.0, 2.0),
            (-38.0, -10.0),
        ])
    };
    pen.solid(body(), green);
    pen.patch(body(), ellipse(0.0, -12.0, 28.0, 26.0), Colour::hex(0xeef3c0));
    for side in [-1.0, 1.0] {
        eye(pen, side * 25.0, -86.0, 11.5);
        pen.solid(limb(&[(side * 18.0, -32.0), (side * 18.0, -3.0)], 11.0, 9.0), green);
        pen.solid(ellipse(side * 19.0, -1.0, 12.0, 4.6), green);
    }
    smile(pen, 0.0, -54.0, 26.0);
}

fn shell(pen: &mut Pen<'_>, subject: &Subject) {
    let fan = || {
        smooth(&[(-12.0, 0.0), (-48.0, -34.0), (-46.0, -74.0), (0.0, -98.0), (46.0, -74.0), (48.0, -34.0), (12.0, 0.0)])
    };
    pen.solid(fan(), subject.colour);
    for x in [-40.0, -20.0, 0.0, 20.0, 40.0] {
        pen.line(
            curve(&[(x * 0.1, -4.0), (x * 0.7, -46.0), (x, -84.0 + x.abs() * 0.5)]),
            2.2,
            subject.colour.darken(0.22),
        );
    }
    pen.solid(polygon(&[(-18.0, 4.0), (-10.0, -12.0), (10.0, -12.0), (18.0, 4.0)]), subject.colour.darken(0.1));
}
