//! Small things that stories turn on: lanterns, books, kites, campfires, keys; 100 units high.

use super::{Habitat, Subject, ThingSpec};
use crate::colour::{Colour, WHITE};
use crate::outline::{circle, curve, ellipse, leaf, limb, polygon, rectangle, rounded, smooth, star};
use crate::pen::Pen;

const fn prop(
    name: &'static str,
    words: &'static [&'static str],
    habitat: Habitat,
    height: f32,
    colour: u32,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec { name, words, habitat, height, width: 80.0, colour: Colour::hex(colour), home: None, draw }
}

pub(crate) const THINGS: &[ThingSpec] = &[
    prop("balloon", &[], Habitat::Air, 130.0, 0xe8403f, balloon),
    prop("kite", &[], Habitat::Air, 190.0, 0xf0603a, kite),
    prop("lantern", &["lamp", "torch", "flashlight"], Habitat::Beside, 110.0, 0x6b5040, lantern),
    ThingSpec {
        width: 140.0,
        ..prop("book", &["storybook", "diary", "journal", "spellbook"], Habitat::Beside, 80.0, 0x3f6fb0, book)
    },
    prop("campfire", &["fire", "bonfire", "fireplace", "flame"], Habitat::Near, 150.0, 0xff9a3c, campfire),
    prop("ball", &["football", "soccer ball", "beach ball"], Habitat::Beside, 84.0, 0xe8504a, ball),
    prop(
        "gift",
        &["wrapped present", "birthday present", "presents", "parcel", "package"],
        Habitat::Beside,
        100.0,
        0x5f8fe0,
        present,
    ),
    prop("umbrella", &["parasol"], Habitat::Beside, 140.0, 0xe8563f, umbrella),
    prop("key", &[], Habitat::Beside, 84.0, 0xf2c33f, key),
    ThingSpec { width: 124.0, ..prop("map", &["treasure map", "scroll"], Habitat::Beside, 90.0, 0xf3dfae, map) },
    prop("cake", &["birthday", "cupcake", "pie"], Habitat::Beside, 110.0, 0xf6b6c4, cake),
    prop("apple", &["fruit"], Habitat::Beside, 72.0, 0xe0403a, apple),
    prop("basket", &["picnic"], Habitat::Beside, 96.0, 0xc0894e, basket),
    prop("red heart", &["heart balloon", "valentine"], Habitat::Air, 90.0, 0xf0507a, heart),
    prop("drum", &[], Habitat::Beside, 90.0, 0xd8443c, drum),
    prop("guitar", &["ukulele", "lute"], Habitat::Beside, 150.0, 0xc98544, guitar),
    prop("telescope", &["spyglass"], Habitat::Near, 170.0, 0x5a6f98, telescope),
    prop("clock", &["alarm clock", "pocket watch"], Habitat::Beside, 92.0, 0xe8654a, clock),
    prop("bell", &[], Habitat::Beside, 84.0, 0xf2c33f, bell),
    prop("cauldron", &["potion", "pot"], Habitat::Near, 130.0, 0x3d3a48, cauldron),
    ThingSpec { width: 250.0, ..prop("fence", &[], Habitat::Near, 100.0, 0xf3e6cc, fence) },
];

fn balloon(pen: &mut Pen<'_>, subject: &Subject) {
    pen.thread(curve(&[(0.0, -42.0), (6.0, -28.0), (-4.0, -14.0), (2.0, 4.0)]), 1.4, Colour::hex(0x6b5a58));
    pen.solid(polygon(&[(-5.0, -38.0), (0.0, -45.0), (5.0, -38.0)]), subject.colour.darken(0.12));
    pen.solid(
        smooth(&[(0.0, -104.0), (25.0, -92.0), (26.0, -66.0), (0.0, -43.0), (-26.0, -66.0), (-25.0, -92.0)]),
        subject.colour,
    );
    pen.veil(ellipse(-10.0, -88.0, 5.0, 8.0), WHITE, 0.65);
}

fn kite(pen: &mut Pen<'_>, subject: &Subject) {
    pen.thread(curve(&[(0.0, -36.0), (-12.0, 10.0), (10.0, 60.0), (-30.0, 130.0)]), 1.2, Colour::hex(0x6b5a58));
    for (index, (x, y)) in [(-8.0, -10.0), (-2.0, 12.0), (6.0, 34.0)].into_iter().enumerate() {
        let tone = Colour::hex([0xf6c43c, 0x4fa8d8, 0x6ac06a][index]);
        pen.solid(polygon(&[(x, y), (x - 11.0, y - 6.0), (x - 11.0, y + 6.0)]), tone);
        pen.solid(polygon(&[(x, y), (x + 11.0, y - 6.0), (x + 11.0, y + 6.0)]), tone);
    }
    let sail = || polygon(&[(0.0, -104.0), (32.0, -74.0), (0.0, -32.0), (-32.0, -74.0)]);
    pen.solid(sail(), subject.colour);
    pen.patch(sail(), polygon(&[(0.0, -104.0), (32.0, -74.0), (0.0, -74.0)]), Colour::hex(0xf6c43c));
    pen.patch(sail(), polygon(&[(0.0, -74.0), (0.0, -32.0), (-32.0, -74.0)]), Colour::hex(0x4fa8d8));
}

fn lantern(pen: &mut Pen<'_>, subject: &Subject) {
    let light = Colour::hex(0xffd873);
    pen.glow(0.0, -42.0, 150.0, light, if subject.after_dark { 0.95 } else { 0.5 });
    pen.thread(curve(&[(-18.0, -78.0), (-16.0, -100.0), (16.0, -100.0), (18.0, -78.0)]), 4.0, subject.colour);
    pen.shine(rounded(-22.0, -68.0, 22.0, -14.0, 6.0), Colour::hex(0xffedb0));
    pen.shine(leaf((0.0, -20.0), (0.0, -58.0), 16.0), Colour::hex(0xff9f3c));
    pen.shine(leaf((0.0, -20.0), (0.0, -42.0), 8.0), Colour::hex(0xfff6d0));
    for x in [-22.0, 0.0, 22.0] {
        pen.thread(curve(&[(x, -68.0), (x, -14.0)]), 2.6, subject.colour);
    }
    pen.solid(polygon(&[(-28.0, -66.0), (-14.0, -84.0), (14.0, -84.0), (28.0, -66.0)]), subject.colour);
    pen.solid(rounded(-28.0, -16.0, 28.0, 1.0, 4.0), subject.colour);
}

fn book(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 74.0, 8.0);
    pen.glow(0.0, -60.0, 80.0, Colour::hex(0xfff0b0), 0.45);
    for side in [-1.0, 1.0] {
        pen.solid(polygon(&[(0.0, 2.0), (side * 74.0, -10.0), (side * 70.0, -66.0), (0.0, -52.0)]), subject.colour);
        pen.solid(
            smooth(&[
                (0.0, -4.0),
                (side * 30.0, -16.0),
                (side * 68.0, -14.0),
                (side * 64.0, -66.0),
                (side * 30.0, -68.0),
                (0.0, -56.0),
            ]),
            Colour::hex(0xfdf6e2),
        );
        for row in 0..4 {
            let y = -56.0 + row as f32 * 10.0;
            pen.thread(
                curve(&[(side * 10.0, y - 2.0), (side * 32.0, y - 5.0), (side * 56.0, y - 2.0)]),
                2.0,
                Colour::hex(0xb9a98c),
            );
        }
    }
    for (x, y, size) in [(-10.0, -80.0, 7.0), (14.0, -94.0, 9.0), (32.0, -78.0, 5.0)] {
        pen.shine(star(x, y, size, size * 0.4, 5), Colour::hex(0xffd84a));
    }
}

fn campfire(pen: &mut Pen<'_>, subject: &Subject) {
    pen.glow(0.0, -30.0, 260.0, Colour::hex(0xff9a4a), 0.75);
    for (x, y) in [(-46.0, 0.0), (-24.0, 6.0), (4.0, 8.0), (30.0, 5.0), (48.0, -1.0)] {
        pen.solid(ellipse(x, y, 13.0, 8.0), Colour::hex(0x8c8a94));
    }
    pen.solid(limb(&[(-38.0, 0.0), (30.0, -18.0)], 13.0, 12.0), Colour::hex(0x7a4f30));
    pen.solid(limb(&[(38.0, 0.0), (-30.0, -18.0)], 13.0, 12.0), Colour::hex(0x8f5f3a));
    let flame = |grow: f32| {
        smooth(&[
            (0.0, -6.0),
            (-30.0 * grow, -22.0),
            (-26.0 * grow, -50.0 * grow),
            (-12.0 * grow, -44.0 * grow),
            (-6.0 * grow, -100.0 * grow),
            (12.0 * grow, -64.0 * grow),
            (22.0 * grow, -72.0 * grow),
            (30.0 * grow, -26.0),
        ])
    };
    pen.shine(flame(1.0), subject.colour.mix(Colour::hex(0xff5a2c), 0.4));
    pen.shine(flame(0.72), Colour::hex(0xffb03a));
    pen.shine(flame(0.42), Colour::hex(0xfff0a8));
    for (x, y) in [(-22.0, -96.0), (18.0, -108.0), (4.0, -126.0), (-8.0, -144.0)] {
        pen.shine(circle(x, y, 2.6), Colour::hex(0xffc45a));
    }
}

fn ball(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 44.0, 7.0);
    let whole = || circle(0.0, -48.0, 48.0);
    pen.solid(whole(), Colour::hex(0xfdf8ee));
    pen.patch(whole(), smooth(&[(0.0, -48.0), (-34.0, -104.0), (-60.0, -60.0)]), subject.colour);
    pen.patch(whole(), smooth(&[(0.0, -48.0), (52.0, -96.0), (56.0, -40.0)]), Colour::hex(0x4f9fe0));
    pen.patch(whole(), smooth(&[(0.0, -48.0), (34.0, 6.0), (-34.0, 6.0)]), Colour::hex(0xf6c43c));
    pen.solid(circle(-2.0, -50.0, 7.0), Colour::hex(0xfdf8ee));
}

fn present(pen: &mut Pen<'_>, subject: &Subject) {
    let ribbon = Colour::hex(0xf6c43c);
    pen.contact_shadow(0.0, 0.0, 52.0, 7.0);
    pen.solid(rectangle(-40.0, -58.0, 40.0, 2.0), subject.colour);
    pen.solid(rectangle(-46.0, -74.0, 46.0, -56.0), subject.colour.lighten(0.12));
    pen.solid(rectangle(-8.0, -74.0, 8.0, 2.0), ribbon);
    for side in [-1.0, 1.0] {
        pen.solid(smooth(&[(0.0, -74.0), (side * 16.0, -98.0), (side * 34.0, -92.0), (side * 28.0, -78.0)]), ribbon);
    }
    pen.solid(circle(0.0, -76.0, 7.0), ribbon.darken(0.12));
}

fn umbrella(pen: &mut Pen<'_>, subject: &Subject) {
    pen.thread(curve(&[(0.0, -92.0), (0.0, -10.0), (6.0, -2.0), (14.0, -8.0)]), 4.0, Colour::hex(0x7a5030));
    let canopy = || {
        smooth(&[
            (-62.0, -48.0),
            (-46.0, -82.0),
            (0.0, -100.0),
            (46.0, -82.0),
            (62.0, -48.0),
            (42.0, -56.0),
            (21.0, -48.0),
            (0.0, -56.0),
            (-21.0, -48.0),
            (-42.0, -56.0),
        ])
    };
    pen.solid(canopy(), subject.colour);
    pen.patch(canopy(), smooth(&[(0.0, -102.0), (21.0, -46.0), (-21.0, -46.0)]), Colour::hex(0xfdf3dc));
}

fn key(pen: &mut Pen<'_>, subject: &Subject) {
    pen.glow(0.0, -50.0, 80.0, Colour::hex(0xfff0a0), 0.5);
    pen.body(
        &[
            limb(&[(0.0, -60.0), (0.0, -2.0)], 9.0, 9.0),
            rectangle(0.0, -12.0, 20.0, -4.0),
            rectangle(0.0, -26.0, 16.0, -18.0),
            circle(0.0, -76.0, 24.0),
        ],
        subject.colour,
    );
    pen.flat(circle(0.0, -76.0, 12.0), subject.colour.darken(0.55));
}

fn map(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 62.0, 6.0);
    pen.solid(
        smooth(&[
            (-60.0, -78.0),
            (-20.0, -84.0),
            (20.0, -76.0),
            (60.0, -82.0),
            (58.0, -6.0),
            (20.0, 0.0),
            (-20.0, -8.0),
            (-58.0, -2.0),
        ]),
        subject.colour,
    );
    for step in 0..6 {
        let share = step as f32 / 5.0;
        pen.flat(
            ellipse(-42.0 + share * 70.0, -22.0 - (share * 4.0).sin() * 22.0 - share * 14.0, 4.4, 2.4),
            Colour::hex(0x8a5a34),
        );
    }
    for (from, to) in [((32.0, -62.0), (48.0, -46.0)), ((48.0, -62.0), (32.0, -46.0))] {
        pen.solid(limb(&[from, to], 5.0, 5.0), Colour::hex(0xd8382f));
    }
    pen.flat(polygon(&[(-44.0, -50.0), (-34.0, -68.0), (-24.0, -50.0)]), Colour::hex(0x6f9a5a));
}

fn cake(pen: &mut Pen<'_>, subject: &Subject) {
    pen.solid(ellipse(0.0, -2.0, 62.0, 8.0), Colour::hex(0xf3f0ea));
    pen.solid(rounded(-50.0, -46.0, 50.0, -2.0, 8.0), Colour::hex(0xf3dcae));
    pen.solid(
        smooth(&[
            (-52.0, -44.0),
            (-46.0, -56.0),
            (46.0, -56.0),
            (52.0, -44.0),
            (40.0, -28.0),
            (28.0, -40.0),
            (14.0, -26.0),
            (0.0, -38.0),
            (-14.0, -27.0),
            (-28.0, -40.0),
            (-40.0, -28.0),
        ]),
        subject.colour,
    );
    const COLOURS: [u32; 3] = [0x4f9fe0, 0xf6c43c, 0x6ac06a];
    let (count, colour) = subject.candles.map_or((COLOURS.len(), None), |candles| (candles.count, candles.colour));
    let step = (84.0 / count as f32).min(24.0);
    for number in 0..count {
        let x = step * (number as f32 - (count as f32 - 1.0) * 0.5);
        let colour = colour.unwrap_or(Colour::hex(COLOURS[number % COLOURS.len()]));
        pen.solid(rectangle(x - 3.0, -82.0, x + 3.0, -54.0), colour);
        pen.glow(x, -92.0, 26.0, Colour::hex(0xffd070), 0.8);
        pen.shine(leaf((x, -82.0), (x, -100.0), 7.0), Colour::hex(0xffb03a));
    }
}

fn apple(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 40.0, 6.0);
    pen.thread(curve(&[(0.0, -74.0), (3.0, -90.0), (10.0, -98.0)]), 5.0, Colour::hex(0x6b4426));
    pen.solid(leaf((4.0, -86.0), (38.0, -98.0), 10.0), Colour::hex(0x6ab04a));
    pen.solid(
        smooth(&[
            (0.0, -74.0),
            (24.0, -84.0),
            (44.0, -58.0),
            (34.0, -14.0),
            (12.0, 2.0),
            (0.0, -2.0),
            (-12.0, 2.0),
            (-34.0, -14.0),
            (-44.0, -58.0),
            (-24.0, -84.0),
        ]),
        subject.colour,
    );
    pen.veil(ellipse(-22.0, -58.0, 7.0, 12.0), WHITE, 0.55);
}

fn basket(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 58.0, 7.0);
    pen.thread(
        curve(&[(-42.0, -50.0), (-30.0, -92.0), (30.0, -92.0), (42.0, -50.0)]),
        7.0,
        subject.colour.darken(0.15),
    );
    pen.solid(smooth(&[(-48.0, -54.0), (-20.0, -70.0), (22.0, -68.0), (48.0, -54.0)]), Colour::hex(0xe8604a));
    let wicker = || polygon(&[(-54.0, -54.0), (54.0, -54.0), (42.0, 2.0), (-42.0, 2.0)]);
    pen.solid(wicker(), subject.colour);
    for row in 0..4 {
        for column in 0..9 {
            let (x, y) =
                (-52.0 + column as f32 * 13.0 + if row % 2 == 0 { 6.0 } else { 0.0 }, -48.0 + row as f32 * 13.0);
            pen.patch(wicker(), rounded(x, y, x + 10.0, y + 4.0, 2.0), subject.colour.darken(0.2));
        }
    }
}

fn heart(pen: &mut Pen<'_>, subject: &Subject) {
    pen.glow(0.0, -52.0, 80.0, subject.colour, 0.4);
    pen.solid(
        smooth(&[
            (0.0, -74.0),
            (24.0, -98.0),
            (48.0, -78.0),
            (36.0, -40.0),
            (0.0, -2.0),
            (-36.0, -40.0),
            (-48.0, -78.0),
            (-24.0, -98.0),
        ]),
        subject.colour,
    );
    pen.veil(ellipse(-22.0, -76.0, 7.0, 10.0), WHITE, 0.6);
}

fn drum(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 52.0, 7.0);
    pen.body(&[rectangle(-46.0, -60.0, 46.0, -8.0), ellipse(0.0, -8.0, 46.0, 12.0)], subject.colour);
    pen.thread(
        curve(&[(-46.0, -56.0), (-30.0, -2.0), (-14.0, -48.0), (0.0, 3.0), (14.0, -48.0), (30.0, -2.0), (46.0, -56.0)]),
        2.6,
        Colour::hex(0xf6d48a),
    );
    pen.solid(ellipse(0.0, -60.0, 47.0, 13.0), Colour::hex(0xfdf6e6));
    for side in [-1.0, 1.0] {
        pen.solid(limb(&[(side * 10.0, -64.0), (side * 48.0, -96.0)], 4.0, 4.0), Colour::hex(0xa9743f));
        pen.solid(circle(side * 8.0, -63.0, 5.0), Colour::hex(0xa9743f));
    }
}

fn guitar(pen: &mut Pen<'_>, subject: &Subject) {
    let mut pen = pen.turned(0.0, 0.0, 14.0);
    pen.solid(rectangle(-4.0, -92.0, 4.0, -40.0), Colour::hex(0x6b4426));
    pen.solid(rounded(-7.0, -104.0, 7.0, -90.0, 3.0), Colour::hex(0x4a2f20));
    pen.solid(
        smooth(&[
            (0.0, -52.0),
            (17.0, -48.0),
            (15.0, -32.0),
            (25.0, -14.0),
            (0.0, 2.0),
            (-25.0, -14.0),
            (-15.0, -32.0),
            (-17.0, -48.0),
        ]),
        subject.colour,
    );
    pen.flat(circle(0.0, -32.0, 7.0), Colour::hex(0x3a2418));
    for x in [-2.0, 0.0, 2.0] {
        pen.thread(curve(&[(x, -92.0), (x, -12.0)]), 0.6, Colour::hex(0xf0e8d8));
    }
    pen.solid(rounded(-9.0, -14.0, 9.0, -10.0, 1.5), Colour::hex(0x4a2f20));
}

fn telescope(pen: &mut Pen<'_>, subject: &Subject) {
    for x in [-28.0, 0.0, 28.0] {
        pen.solid(limb(&[(0.0, -50.0), (x, 0.0)], 5.0, 4.0), Colour::hex(0x8a6038));
    }
    pen.solid(limb(&[(-34.0, -42.0), (6.0, -62.0)], 12.0, 14.0), subject.colour);
    pen.solid(limb(&[(2.0, -60.0), (40.0, -80.0)], 19.0, 21.0), subject.colour.lighten(0.15));
    pen.solid(limb(&[(40.0, -80.0), (46.0, -83.0)], 24.0, 24.0), Colour::hex(0xe9b83f));
}

fn clock(pen: &mut Pen<'_>, subject: &Subject) {
    pen.contact_shadow(0.0, 0.0, 42.0, 6.0);
    for side in [-1.0, 1.0] {
        pen.solid(limb(&[(side * 22.0, -16.0), (side * 32.0, 0.0)], 7.0, 6.0), subject.colour.darken(0.3));
        pen.solid(circle(side * 26.0, -90.0, 13.0), subject.colour.darken(0.15));
    }
    pen.solid(circle(0.0, -48.0, 44.0), subject.colour);
    pen.solid(circle(0.0, -48.0, 34.0), Colour::hex(0xfdf8ec));
    for hour in 0..12 {
        let (down, across) = (hour as f32 * std::f32::consts::FRAC_PI_6).sin_cos();
        pen.flat(circle(across * 28.0, -48.0 + down * 28.0, 2.4), Colour::hex(0x4a4650));
    }
    pen.thread(curve(&[(0.0, -48.0), (0.0, -70.0)]), 4.0, Colour::hex(0x33303a));
    pen.thread(curve(&[(0.0, -48.0), (15.0, -40.0)]), 4.0, Colour::hex(0x33303a));
}

fn bell(pen: &mut Pen<'_>, subject: &Subject) {
    pen.solid(circle(0.0, -8.0, 9.0), subject.colour.darken(0.35));
    pen.solid(
        smooth(&[
            (0.0, -92.0),
            (22.0, -78.0),
            (28.0, -40.0),
            (44.0, -14.0),
            (0.0, -8.0),
            (-44.0, -14.0),
            (-28.0, -40.0),
            (-22.0, -78.0),
        ]),
        subject.colour,
    );
    pen.solid(circle(0.0, -95.0, 7.0), subject.colour.darken(0.2));
    pen.veil(ellipse(-14.0, -60.0, 4.6, 14.0), WHITE, 0.5);
}

fn cauldron(pen: &mut Pen<'_>, subject: &Subject) {
    let brew = Colour::hex(0x8ae05a);
    pen.contact_shadow(0.0, 0.0, 54.0, 7.0);
    pen.glow(0.0, -80.0, 110.0, brew, 0.5);
    pen.solid(
        smooth(&[(-46.0, -70.0), (46.0, -70.0), (54.0, -34.0), (30.0, -2.0), (-30.0, -2.0), (-54.0, -34.0)]),
        subject.colour,
    );
    pen.solid(ellipse(0.0, -70.0, 54.0, 13.0), subject.colour.lighten(0.12));
    pen.shine(ellipse(0.0, -71.0, 45.0, 9.0), brew);
    for (x, y, size) in [(-18.0, -84.0, 8.0), (8.0, -92.0, 11.0), (24.0, -78.0, 6.0), (-4.0, -112.0, 6.0)] {
        pen.veil(circle(x, y, size), brew.lighten(0.3), 0.8);
        pen.veil(circle(x - size * 0.3, y - size * 0.3, size * 0.25), WHITE, 0.9);
    }
}

fn fence(pen: &mut Pen<'_>, subject: &Subject) {
    for y in [-66.0, -32.0] {
        pen.solid(rectangle(-130.0, y, 130.0, y + 10.0), subject.colour.darken(0.06));
    }
    for index in -4..=4 {
        let x = index as f32 * 30.0;
        pen.solid(
            polygon(&[(x - 9.0, 2.0), (x - 9.0, -84.0), (x, -98.0), (x + 9.0, -84.0), (x + 9.0, 2.0)]),
            subject.colour,
        );
    }
}
