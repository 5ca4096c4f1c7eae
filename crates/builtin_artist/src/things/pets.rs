//! Furry animals that sit and look at the viewer; their heads also serve animal heroes.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::{Colour, WHITE};
use crate::face::{self, Expression};
use crate::outline::{circle, curve, ellipse, leaf, limb, polygon, smooth};
use crate::pen::Pen;
use brief::picture::{ArtStyle, Emotion};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ears {
    Pointed,
    Floppy,
    Long,
    Round,
    Large,
    /// None to be seen.
    Hidden,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    Thin,
    Bushy,
    Puff,
    Short,
}

/// What makes one furry animal differ from another.
#[derive(Clone, Copy, Debug)]
struct Coat {
    ears: Ears,
    tail: Tail,
    /// Muzzle and belly.
    pale: Colour,
    marks: Marks,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marks {
    Plain,
    /// White cheeks and a dark back of the ears.
    Mask,
    Stripes,
    EyePatches,
    Mane,
    Whiskers,
    /// A dark band over the eyes and a ringed tail.
    Bandit,
    FaceDisc,
    Quills,
    /// A long bare nose.
    Snout,
    /// Black tips of the ears.
    Tips,
}

const fn furry(
    name: &'static str,
    words: &'static [&'static str],
    height: f32,
    colour: u32,
    home: Option<Backdrop>,
    draw: fn(&mut Pen<'_>, &Subject),
) -> ThingSpec {
    ThingSpec { name, words, habitat: Habitat::Beside, height, width: 90.0, colour: Colour::hex(colour), home, draw }
}

macro_rules! sitting {
    ($($draw:ident $name:literal $words:expr, $height:literal $colour:literal $home:expr, $ears:ident $tail:ident $pale:literal $marks:ident;)*) => {
        pub(crate) const THINGS: &[ThingSpec] = &[$(furry($name, $words, $height, $colour, $home, $draw)),*];
        $(fn $draw(pen: &mut Pen<'_>, subject: &Subject) {
            sit(pen, subject, Coat { ears: Ears::$ears, tail: Tail::$tail, pale: Colour::hex($pale), marks: Marks::$marks });
        })*
        fn coat_of(name: &str) -> Option<Coat> {
            match name {
                $($name => Some(Coat { ears: Ears::$ears, tail: Tail::$tail, pale: Colour::hex($pale), marks: Marks::$marks }),)*
                _ => None,
            }
        }
    };
}

sitting! {
    cat "cat" &["kitten", "kitty", "tomcat"], 150.0 0xe09a52 None, Pointed Thin 0xfbe8cf Whiskers;
    dog "dog" &["puppy", "pup", "hound", "terrier", "spaniel", "labrador",
        "greyhound", "collie", "retriever", "beagle", "dachshund", "corgi", "sheepdog", "bulldog",
        "dalmatian"], 170.0 0xb9783f None, Floppy Short 0xf3dcbc Plain;
    rabbit "rabbit" &["bunny"], 160.0 0xc9b5a2 None, Long Puff 0xfaf1e6 Whiskers;
    hare "hare" &["leveret"], 185.0 0xa9855c Some(Backdrop::Meadow), Long Puff 0xf4ead6 Tips;
    fox "fox" &["vixen"], 160.0 0xe0743a Some(Backdrop::Forest), Pointed Bushy 0xfdf3e4 Mask;
    wolf "wolf" &["husky"], 190.0 0x8b93a3 Some(Backdrop::Forest), Pointed Bushy 0xe9ecf2 Mask;
    bear "bear" &["grizzly", "cub"], 230.0 0x8f5c38 Some(Backdrop::Forest), Round Short 0xd9aa78 Plain;
    polar_bear "polar bear" &[], 230.0 0xf1f3f4 Some(Backdrop::Snow), Round Short 0xffffff Plain;
    panda "panda" &[], 210.0 0xf7f4ee Some(Backdrop::Jungle), Round Short 0xffffff EyePatches;
    teddy "teddy bear" &["teddy", "soft toy", "stuffed animal"], 110.0 0xc98f55 None, Round Short 0xf0d2a0 Plain;
    mouse "mouse" &["rat", "hamster", "vole"], 100.0 0xa9a3ab None, Large Thin 0xf0dfe0 Whiskers;
    lion "lion" &["lioness"], 220.0 0xe3aa50 Some(Backdrop::Desert), Round Thin 0xf9e6bd Mane;
    tiger "tiger" &["tigress"], 210.0 0xf09038 Some(Backdrop::Jungle), Round Thin 0xfdf3e2 Stripes;
    squirrel "squirrel" &["chipmunk"], 120.0 0xb5643a Some(Backdrop::Forest), Pointed Bushy 0xf7e3c6 Whiskers;
    raccoon "raccoon" &["badger"], 150.0 0x8c8f98 Some(Backdrop::Forest), Pointed Bushy 0xeef0f2 Bandit;
    monkey "monkey" &["chimpanzee"], 170.0 0x8a5a3c Some(Backdrop::Jungle), Large Thin 0xf0cba0 FaceDisc;
    koala "koala" &[], 160.0 0x9aa3ae None, Large Puff 0xe9ecf0 Plain;
    otter "otter" &["ferret", "weasel"], 140.0 0x8a6246 Some(Backdrop::River), Round Thin 0xe8cfae Whiskers;
    mole "mole" &[], 110.0 0x564c57 Some(Backdrop::Garden), Hidden Short 0xe9aaa6 Snout;
    hedgehog "hedgehog" &["porcupine"], 105.0 0xe6c49c Some(Backdrop::Forest), Round Short 0xf9e9cf Quills;
}

/// Whether this animal can be a hero on two legs.
pub(crate) fn can_stand(name: &str) -> bool {
    coat_of(name).is_some()
}

/// The head of the named animal around the pen's origin, `size` in radius.
pub(crate) fn head(pen: &mut Pen<'_>, name: &str, size: f32, colour: Colour, emotion: Emotion) {
    if let Some(coat) = coat_of(name) {
        draw_head(pen, size, colour, coat, emotion);
    }
}

/// The tail of the named animal; its root is the pen's origin, it points to the right.
pub(crate) fn tail(pen: &mut Pen<'_>, name: &str, size: f32, colour: Colour) {
    if let Some(coat) = coat_of(name) {
        draw_tail(pen, size, colour, coat);
    }
}

fn sit(pen: &mut Pen<'_>, subject: &Subject, coat: Coat) {
    let colour = subject.colour;
    pen.contact_shadow(0.0, 0.0, 46.0, 7.0);
    draw_tail(&mut pen.at(20.0, -10.0, 1.0), 34.0, colour, coat);
    if coat.marks == Marks::Quills {
        quills(&mut pen.at(0.0, -34.0, 1.0), 40.0, Colour::hex(0x7a5a44));
    }
    let dark = if coat.marks == Marks::EyePatches { Colour::hex(0x2e2c34) } else { colour };
    let body = || {
        smooth(&[
            (-20.0, -52.0),
            (0.0, -58.0),
            (20.0, -52.0),
            (30.0, -22.0),
            (26.0, 0.0),
            (0.0, 3.0),
            (-26.0, 0.0),
            (-30.0, -22.0),
        ])
    };
    pen.body(&[body(), ellipse(-24.0, -9.0, 13.0, 11.0), ellipse(24.0, -9.0, 13.0, 11.0)], colour);
    pen.patch(body(), ellipse(0.0, -20.0, 15.0, 26.0), coat.pale);
    if coat.marks == Marks::Stripes {
        for (y, side) in [(-44.0, -1.0), (-34.0, 1.0), (-24.0, -1.0), (-40.0, 1.0), (-30.0, -1.0)] {
            pen.patch(body(), leaf((side * 32.0, y), (side * 12.0, y + 3.0), 3.0), Colour::hex(0x3a2a22));
        }
    }
    for side in [-1.0, 1.0] {
        pen.solid(limb(&[(side * 10.0, -34.0), (side * 10.0, -14.0), (side * 10.0, -2.0)], 13.0, 12.0), dark);
        pen.solid(
            ellipse(side * 11.0, -1.0, 9.0, 5.5),
            if coat.marks == Marks::Mask { Colour::hex(0x4a332c) } else { dark.mix(coat.pale, 0.25) },
        );
    }
    draw_head(&mut pen.at(0.0, -68.0, 1.0), 28.0, colour, coat, subject.emotion);
}

fn draw_head(pen: &mut Pen<'_>, size: f32, colour: Colour, coat: Coat, emotion: Emotion) {
    let expression = Expression::of(emotion);
    if coat.marks == Marks::Mane {
        let petals: Vec<_> = (0..14)
            .map(|index| {
                let angle = index as f32 * std::f32::consts::TAU / 14.0;
                ellipse(angle.cos() * size * 1.08, angle.sin() * size * 1.05, size * 0.4, size * 0.4)
            })
            .collect();
        pen.body(&petals, Colour::hex(0xa8602c));
    }
    if coat.marks == Marks::Quills {
        quills(pen, size * 1.25, Colour::hex(0x7a5a44));
    }
    ears(pen, size, colour, coat);
    let head = || {
        smooth(&[
            (-size * 0.7, -size * 0.66),
            (0.0, -size * 0.9),
            (size * 0.7, -size * 0.66),
            (size * 1.06, size * 0.12),
            (size * 0.66, size * 0.74),
            (0.0, size * 0.9),
            (-size * 0.66, size * 0.74),
            (-size * 1.06, size * 0.12),
        ])
    };
    pen.solid(head(), colour);
    head_marks(pen, size, &head, coat);
    let muzzle = ellipse(0.0, size * 0.42, size * 0.5, size * 0.36);
    if !matches!(coat.marks, Marks::Mask | Marks::FaceDisc) {
        pen.patch(head(), muzzle, coat.pale);
    }
    let iris = Colour::hex(if matches!(coat.ears, Ears::Pointed) { 0x6a8a3a } else { 0x6a4428 });
    let mut pen = pen.at(0.0, -size * 0.06, 1.0);
    let brow =
        matches!(emotion, Emotion::Angry | Emotion::Sad | Emotion::Scared | Emotion::Worried | Emotion::Surprised)
            .then_some(colour.darken(0.45));
    face::cheeks(&mut pen, size, colour.lighten(0.3), Expression { blush: expression.blush * 0.6, ..expression });
    face::draw(
        &mut pen,
        size,
        iris,
        brow,
        colour,
        Expression { blush: 0.0, tear: false, sweat: false, mouth: lowered(expression.mouth), ..expression },
    );
    if coat.marks == Marks::Snout {
        pen.solid(ellipse(0.0, size * 0.32, size * 0.2, size * 0.15), coat.pale.darken(0.1));
    }
    let is_pink = coat.ears == Ears::Long || coat.marks == Marks::Snout;
    let nose = if is_pink { Colour::hex(0xe58a94) } else { Colour::hex(0x3a2a2c) };
    pen.flat(
        smooth(&[(-size * 0.12, size * 0.24), (0.0, size * 0.21), (size * 0.12, size * 0.24), (0.0, size * 0.37)]),
        nose,
    );
    pen.thread(curve(&[(0.0, size * 0.35), (0.0, size * 0.47)]), size * 0.04, Colour::hex(0x5a2f30));
    if matches!(coat.marks, Marks::Whiskers | Marks::Stripes | Marks::Tips) && pen.style() != ArtStyle::FlatIllustration
    {
        for side in [-1.0, 1.0] {
            for (rise, drop) in [(-0.06, 0.28), (0.04, 0.42)] {
                pen.thread(
                    curve(&[
                        (side * size * 0.4, size * drop),
                        (side * size * 0.8, size * (drop + rise)),
                        (side * size * 1.2, size * (drop + rise * 0.6)),
                    ]),
                    size * 0.022,
                    WHITE.mix(colour, 0.2),
                );
            }
        }
    }
}

/// Mouths of animals are a little smaller than people's.
fn lowered(mouth: face::Mouth) -> face::Mouth {
    match mouth {
        face::Mouth::Laugh(open) => face::Mouth::Laugh(open * 0.6),
        face::Mouth::Round(large) => face::Mouth::Round(large * 0.7),
        face::Mouth::Curve(_) | face::Mouth::Wavy | face::Mouth::Clenched => mouth,
    }
}

fn ears(pen: &mut Pen<'_>, size: f32, colour: Colour, coat: Coat) {
    let inner = Colour::hex(0xf0b4a8);
    let outer = if coat.marks == Marks::EyePatches { Colour::hex(0x2e2c34) } else { colour };
    for side in [-1.0_f32, 1.0] {
        let at = |x: f32, y: f32| (side * x * size, y * size);
        match coat.ears {
            Ears::Pointed => {
                pen.solid(polygon(&[at(0.3, -0.7), at(0.82, -1.5), at(1.0, -0.3)]), outer);
                pen.flat(
                    polygon(&[at(0.48, -0.76), at(0.79, -1.26), at(0.88, -0.5)]),
                    if coat.marks == Marks::Mask { coat.pale } else { inner },
                );
                if coat.marks == Marks::Mask {
                    pen.flat(polygon(&[at(0.68, -1.28), at(0.82, -1.5), at(0.88, -1.16)]), Colour::hex(0x3f2d2a));
                }
            }
            Ears::Floppy => {
                pen.solid(
                    smooth(&[
                        at(0.42, -0.78),
                        at(0.86, -0.86),
                        at(1.3, -0.3),
                        at(1.24, 0.36),
                        at(0.98, 0.3),
                        at(0.8, -0.26),
                    ]),
                    outer.darken(0.28),
                );
            }
            Ears::Long => {
                pen.solid(
                    smooth(&[at(0.12, -0.7), at(0.2, -1.6), at(0.46, -2.05), at(0.68, -1.6), at(0.56, -0.66)]),
                    outer,
                );
                pen.flat(
                    smooth(&[at(0.25, -0.84), at(0.3, -1.5), at(0.45, -1.8), at(0.56, -1.5), at(0.46, -0.84)]),
                    inner,
                );
                if coat.marks == Marks::Tips {
                    pen.flat(
                        smooth(&[at(0.24, -1.68), at(0.46, -2.05), at(0.66, -1.66), at(0.45, -1.78)]),
                        Colour::hex(0x2f2730),
                    );
                }
            }
            Ears::Round => {
                pen.solid(circle(side * size * 0.74, -size * 0.74, size * 0.36), outer);
                if coat.marks != Marks::EyePatches {
                    pen.flat(circle(side * size * 0.74, -size * 0.72, size * 0.21), coat.pale.mix(inner, 0.4));
                }
            }
            Ears::Hidden => {}
            Ears::Large => {
                pen.solid(circle(side * size * 1.0, -size * 0.6, size * 0.52), outer);
                pen.flat(circle(side * size * 1.0, -size * 0.58, size * 0.35), inner);
            }
        }
    }
}

fn head_marks(pen: &mut Pen<'_>, size: f32, head: &dyn Fn() -> Option<tiny_skia::Path>, coat: Coat) {
    let dark = Colour::hex(0x2f2730);
    match coat.marks {
        Marks::Mask => {
            for side in [-1.0, 1.0] {
                pen.patch(
                    head(),
                    smooth(&[
                        (0.0, size * 0.22),
                        (side * size * 0.5, size * 0.14),
                        (side * size * 1.2, size * 0.12),
                        (side * size * 0.8, size * 0.95),
                        (0.0, size * 1.0),
                    ]),
                    coat.pale,
                );
            }
        }
        Marks::Stripes => {
            for (x, y, long) in [(0.0, -0.72, 0.4), (-0.26, -0.66, 0.3), (0.26, -0.66, 0.3)] {
                pen.patch(
                    head(),
                    leaf((x * size, y * size - 0.2 * size), (x * size * 0.8, (y + long) * size), size * 0.07),
                    dark,
                );
            }
            for side in [-1.0, 1.0] {
                for y in [0.1, 0.36] {
                    pen.patch(
                        head(),
                        leaf((side * size * 1.1, y * size), (side * size * 0.66, y * size + 3.0), size * 0.08),
                        dark,
                    );
                }
            }
        }
        Marks::EyePatches => {
            for side in [-1.0, 1.0] {
                pen.patch(head(), ellipse(side * size * 0.4, 0.0, size * 0.25, size * 0.31), dark);
            }
            // Dark eyes would drown in dark patches.
            for side in [-1.0, 1.0] {
                pen.patch(head(), circle(side * size * 0.37, size * 0.0, size * 0.15), WHITE);
            }
        }
        Marks::Bandit => {
            for side in [-1.0, 1.0] {
                pen.patch(
                    head(),
                    smooth(&[
                        (side * size * 0.1, -size * 0.1),
                        (side * size * 0.5, -size * 0.26),
                        (side * size * 1.1, size * 0.3),
                        (side * size * 0.5, size * 0.3),
                    ]),
                    dark.lighten(0.12),
                );
                pen.patch(head(), circle(side * size * 0.37, size * 0.0, size * 0.16), coat.pale);
            }
        }
        Marks::FaceDisc => {
            for part in [
                circle(-size * 0.38, -size * 0.08, size * 0.44),
                circle(size * 0.38, -size * 0.08, size * 0.44),
                ellipse(0.0, size * 0.42, size * 0.66, size * 0.46),
            ] {
                pen.patch(head(), part, coat.pale);
            }
        }
        Marks::Plain | Marks::Mane | Marks::Whiskers | Marks::Quills | Marks::Snout | Marks::Tips => {}
    }
}

fn quills(pen: &mut Pen<'_>, size: f32, colour: Colour) {
    let points: Vec<(f32, f32)> = (0..44)
        .map(|index| {
            let angle = index as f32 * std::f32::consts::TAU / 44.0;
            let radius = if index % 2 == 0 { size * 1.06 } else { size * 0.84 };
            (angle.cos() * radius, angle.sin() * radius * 0.96)
        })
        .collect();
    pen.solid(polygon(&points), colour);
}

fn draw_tail(pen: &mut Pen<'_>, size: f32, colour: Colour, coat: Coat) {
    match coat.tail {
        Tail::Thin => {
            pen.solid(
                limb(
                    &[(0.0, 0.0), (size * 0.6, 0.0), (size * 0.95, -size * 0.5), (size * 0.8, -size * 1.0)],
                    size * 0.2,
                    size * 0.14,
                ),
                colour,
            );
            if coat.marks == Marks::Mane {
                pen.solid(ellipse(size * 0.8, -size * 1.05, size * 0.2, size * 0.26), Colour::hex(0xa8602c));
            }
        }
        Tail::Bushy => {
            let brush = || {
                smooth(&[
                    (0.0, size * 0.1),
                    (size * 0.6, size * 0.1),
                    (size * 1.15, -size * 0.4),
                    (size * 1.1, -size * 1.2),
                    (size * 0.8, -size * 1.6),
                    (size * 0.64, -size * 1.0),
                    (size * 0.3, -size * 0.4),
                ])
            };
            pen.solid(brush(), colour);
            if coat.marks == Marks::Bandit {
                for y in [-0.2, -0.6, -1.0] {
                    pen.patch(brush(), ellipse(size * 0.8, y * size, size * 0.6, size * 0.1), Colour::hex(0x3a3640));
                }
            } else {
                pen.patch(brush(), circle(size * 0.86, -size * 1.5, size * 0.42), coat.pale);
            }
        }
        Tail::Puff => pen.solid(circle(size * 0.3, -size * 0.2, size * 0.32), coat.pale),
        Tail::Short => pen.solid(
            limb(&[(0.0, 0.0), (size * 0.4, -size * 0.16), (size * 0.56, -size * 0.44)], size * 0.24, size * 0.16),
            colour,
        ),
    }
}
