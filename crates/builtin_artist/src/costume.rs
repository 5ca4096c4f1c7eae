//! What a trade is known by: uniforms, hats and the tools of the body.

use super::attire::{Headgear, Mark};
use super::build::Build;
use super::colour::{Colour, GOLD, STEEL};
use super::outline::{circle, curve, polygon, rounded, smooth, star};
use super::pen::Pen;
use super::scene::{Figure, Garment, HairStyle};
use brief::english::is_listed;

/// The dress of a trade.
pub(crate) struct Costume {
    words: &'static str,
    garment: Garment,
    clothes: u32,
    trousers: u32,
    headgear: Option<(Headgear, u32)>,
    mark: Option<Mark>,
}

pub(crate) const NAVY: u32 = 0x26355e;
const WHITE: u32 = 0xf3f1ea;

macro_rules! costume {
    ($words:literal, $garment:ident, $clothes:expr, $trousers:expr, $headgear:expr, $mark:expr) => {
        Costume {
            words: $words,
            garment: Garment::$garment,
            clothes: $clothes,
            trousers: $trousers,
            headgear: $headgear,
            mark: $mark,
        }
    };
}

const COSTUMES: &[Costume] = &[
    costume!(
        "police officer policeman policewoman constable",
        Shirt,
        NAVY,
        0x1f2a4a,
        Some((Headgear::PeakedCap, NAVY)),
        Some(Mark::BadgeAndBelt)
    ),
    costume!(
        "firefighter fireman fire firewoman firemen",
        Coat,
        0xd9a441,
        0xb8862f,
        Some((Headgear::FireHelmet, 0xc8322c)),
        Some(Mark::ReflectiveBands)
    ),
    costume!("chef cook", Coat, WHITE, 0x3c4050, Some((Headgear::ToqueBlanche, 0xfbfaf6)), None),
    costume!("baker", Shirt, 0xd8b78a, 0x5b4636, Some((Headgear::ToqueBlanche, 0xfbfaf6)), Some(Mark::Apron)),
    costume!("butcher", Shirt, 0xc0574f, 0x3c4050, Some((Headgear::StrawHat, 0xe6d3a3)), Some(Mark::Apron)),
    costume!("nurse midwife", Dress, 0x9fcfe0, 0x9fcfe0, Some((Headgear::NursesCap, 0xfbfaf6)), Some(Mark::RedCross)),
    costume!(
        "doctor surgeon vet veterinarian dentist orthodontist physician cardiologist",
        Coat,
        WHITE,
        0x5f7f96,
        None,
        Some(Mark::Stethoscope)
    ),
    costume!(
        "farmer gardener shepherd shepherdess farmhand goatherd cowherd swineherd peasant",
        Overalls,
        0x4a6d9c,
        0xb5533f,
        Some((Headgear::StrawHat, 0xe0bf68)),
        None
    ),
    costume!("clown jester", Overalls, 0xf2c53d, 0x49a3c9, Some((Headgear::ClownsWig, 0xe2542f)), Some(Mark::Ruff)),
    costume!("ballerina", Dress, 0xf4a9c4, 0xf4a9c4, None, Some(Mark::Tutu)),
    costume!("superhero superheroine", Shirt, 0x2f5fc4, 0x2f5fc4, Some((Headgear::Mask, 0xc8322c)), Some(Mark::Emblem)),
    costume!(
        "cowboy cowgirl sheriff rancher",
        Shirt,
        0xb8483c,
        0x4a5f86,
        Some((Headgear::CowboyHat, 0x8a5a34)),
        Some(Mark::StarAndVest)
    ),
    costume!(
        "builder miner construction welder bricklayer roofer plasterer labourer laborer docker dockworker scaffolder",
        Shirt,
        0xf08a34,
        0x4a5f86,
        Some((Headgear::HardHat, 0xf2c53d)),
        Some(Mark::ReflectiveBands)
    ),
    costume!(
        "sailor fisherman fisherwoman ferryman ferrywoman boatman deckhand oarsman",
        Shirt,
        WHITE,
        NAVY,
        Some((Headgear::SailorsCap, 0xfbfaf6)),
        Some(Mark::SailorsCollar)
    ),
    costume!("captain pilot conductor", Coat, NAVY, NAVY, Some((Headgear::PeakedCap, 0xf3f1ea)), Some(Mark::Tie)),
    costume!("soldier", Coat, 0x5d6b42, 0x4c5836, Some((Headgear::HardHat, 0x4c5836)), Some(Mark::BadgeAndBelt)),
    costume!(
        "postman postwoman mailman mail",
        Shirt,
        0x3f6fb0,
        0x2a3f66,
        Some((Headgear::PeakedCap, 0x2a4f8a)),
        Some(Mark::Bag)
    ),
    costume!(
        "painter artist sculptor",
        Shirt,
        0x7f93b0,
        0x4a4a5a,
        Some((Headgear::Beret, 0x9a2f3c)),
        Some(Mark::Apron)
    ),
    costume!("detective", Coat, 0xb08d5b, 0x5b4a36, Some((Headgear::CowboyHat, 0x9a7a4c)), None),
    costume!("judge", Robe, 0x26232b, 0x26232b, None, Some(Mark::Bands)),
    costume!("ninja", Shirt, 0x2a2730, 0x2a2730, Some((Headgear::Hood, 0x2a2730)), None),
    costume!("viking", Shirt, 0x7d5a3a, 0x5b4636, Some((Headgear::HornedHelmet, 0xa9b2c0)), None),
    costume!("scientist chemist biologist physicist", Coat, WHITE, 0x4a5f86, None, Some(Mark::Tie)),
    costume!(
        "mechanic plumber electrician caretaker janitor",
        Overalls,
        0x3c5f8f,
        0x9a9fa8,
        Some((Headgear::PeakedCap, 0x3c5f8f)),
        None
    ),
    costume!("waiter waitress butler bartender barista", Shirt, WHITE, 0x26232b, None, Some(Mark::Apron)),
    costume!("nun", Robe, 0x26232b, 0x26232b, Some((Headgear::Veil, 0x26232b)), None),
    costume!("monk friar", Robe, 0x6b4a30, 0x6b4a30, None, None),
    costume!("bride", Dress, 0xfbfaf6, 0xfbfaf6, Some((Headgear::Veil, 0xfbfaf6)), None),
    costume!("groom bridegroom", Coat, 0x26232b, 0x26232b, None, Some(Mark::Tie)),
    costume!("conjurer", Coat, 0x26232b, 0x26232b, Some((Headgear::TopHat, 0x26232b)), None),
    costume!(
        "carpenter blacksmith shoemaker potter tailor glassblower cobbler joiner farrier saddler silversmith tinsmith coppersmith stonemason woodcarver \
         fishmonger greengrocer grocer shopkeeper innkeeper cheesemaker toymaker bookbinder",
        Shirt,
        0xb5533f,
        0x4a4a5a,
        None,
        Some(Mark::Apron)
    ),
];

/// The dress of the trade that a word names.
pub(crate) fn costume_of(word: &str) -> Option<&'static Costume> {
    COSTUMES.iter().find(|costume| is_listed(costume.words, word))
}

/// Dresses a figure for a trade.
pub(crate) fn put_on(figure: &mut Figure, costume: &Costume) {
    let is_skirted = costume.garment == Garment::Dress && !figure.role.is_she();
    // A nurse who is a man wears the colours as a shirt.
    figure.garment = if is_skirted { Garment::Shirt } else { costume.garment };
    (figure.clothes, figure.told.clothes) = (Colour::hex(costume.clothes), true);
    figure.trousers = Colour::hex(costume.trousers);
    figure.striped = false;
    figure.extras.headgear = costume.headgear.map(|(kind, colour)| (kind, Colour::hex(colour)));
    figure.extras.mark = costume.mark;
    match costume.mark {
        Some(Mark::Emblem) => figure.extras.cape = Some(Colour::hex(0xc8322c)),
        Some(Mark::Tutu) => figure.hair_style = HairStyle::Bun,
        Some(Mark::Ruff) => (figure.hair, figure.hair_style) = (Colour::hex(0xe2542f), HairStyle::Curly),
        Some(_) | None => {}
    }
}

/// Draws what is worn over the garment.
pub(crate) fn on_trunk(pen: &mut Pen<'_>, figure: &Figure, build: Build) {
    let Some(mark) = figure.extras.mark else { return };
    let draw = match mark {
        Mark::BadgeAndBelt => badge_and_belt,
        Mark::ReflectiveBands => reflective_bands,
        Mark::Apron => apron,
        Mark::Stethoscope => stethoscope,
        Mark::RedCross => red_cross,
        Mark::Ruff => ruff,
        Mark::Emblem => emblem,
        Mark::Tie => tie,
        Mark::StarAndVest => star_and_vest,
        Mark::Tutu => tutu,
        Mark::SailorsCollar => sailors_collar,
        Mark::Bag => bag,
        Mark::Bands => bands,
    };
    draw(pen, figure, build);
}

fn badge_and_belt(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip, shoulder) = (build.shoulder_y, build.hip_y, build.shoulder);
    let at = |share: f32| top + (hip - top) * share;

    pen.solid(rounded(-build.hip * 1.05, hip - 2.4, build.hip * 1.05, hip + 1.2, 0.6), Colour::hex(0x1c1a20));
    pen.flat(rounded(-1.6, hip - 2.2, 1.6, hip + 1.0, 0.4), GOLD);
    pen.flat(star(shoulder * 0.48, at(0.34), build.head * 0.2, build.head * 0.1, 6), GOLD);
}

fn reflective_bands(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip) = (build.shoulder_y, build.hip_y);
    let at = |share: f32| top + (hip - top) * share;

    for share in [0.52, 0.9] {
        let y = at(share);
        pen.flat(rounded(-build.hip * 1.02, y, build.hip * 1.02, y + 2.6, 0.3), Colour::hex(0xf5f2d0));
        pen.flat(rounded(-build.hip * 1.02, y + 0.9, build.hip * 1.02, y + 1.7, 0.2), STEEL.lighten(0.1));
    }
}

fn apron(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip) = (build.shoulder_y, build.hip_y);
    let at = |share: f32| top + (hip - top) * share;

    pen.solid(
        smooth(&[
            (-build.hip * 0.55, at(0.3)),
            (build.hip * 0.55, at(0.3)),
            (build.hip * 0.95, hip),
            (build.hip * 0.85, hip * 0.56),
            (-build.hip * 0.85, hip * 0.56),
            (-build.hip * 0.95, hip),
        ]),
        Colour::hex(0xf6f3ea),
    );
}

fn stethoscope(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip, shoulder) = (build.shoulder_y, build.hip_y, build.shoulder);
    let at = |share: f32| top + (hip - top) * share;

    let metal = Colour::hex(0x3b4250);
    pen.thread(
        curve(&[
            (-shoulder * 0.4, top),
            (-shoulder * 0.36, at(0.5)),
            (shoulder * 0.3, at(0.62)),
            (shoulder * 0.4, top),
        ]),
        1.3,
        metal,
    );
    pen.flat(circle(-shoulder * 0.1, at(0.62), build.head * 0.13), STEEL);
}

fn red_cross(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip, shoulder) = (build.shoulder_y, build.hip_y, build.shoulder);
    let at = |share: f32| top + (hip - top) * share;
    cross(pen, shoulder * 0.4, at(0.36), build.head * 0.17);
}

fn ruff(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip) = (build.shoulder_y, build.hip_y);
    let at = |share: f32| top + (hip - top) * share;

    for step in -3..=3_i16 {
        let x = f32::from(step) * build.head * 0.26;
        pen.solid(circle(x, top + build.head * 0.12, build.head * 0.24), Colour::hex(0xfbfaf6));
    }
    for share in [0.45, 0.75] {
        pen.solid(circle(0.0, at(share), build.head * 0.14), Colour::hex(0xe2542f));
    }
}

fn emblem(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip) = (build.shoulder_y, build.hip_y);
    let at = |share: f32| top + (hip - top) * share;

    pen.flat(star(0.0, at(0.4), build.head * 0.36, build.head * 0.16, 5), Colour::hex(0xf6cf3c));
    pen.flat(rounded(-build.hip * 1.0, hip - 2.0, build.hip * 1.0, hip + 1.0, 0.5), Colour::hex(0xf6cf3c));
}

fn tie(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip) = (build.shoulder_y, build.hip_y);
    let at = |share: f32| top + (hip - top) * share;

    pen.flat(
        polygon(&[(-1.7, top), (1.7, top), (2.1, at(0.55)), (0.0, at(0.68)), (-2.1, at(0.55))]),
        Colour::hex(0xb8323c),
    );
}

fn star_and_vest(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip, shoulder) = (build.shoulder_y, build.hip_y, build.shoulder);
    let at = |share: f32| top + (hip - top) * share;

    for side in [-1.0, 1.0] {
        pen.solid(
            polygon(&[
                (side * shoulder * 0.36, top),
                (side * shoulder * 0.92, top + 2.0),
                (side * build.hip * 0.98, hip),
                (side * build.hip * 0.42, hip),
            ]),
            Colour::hex(0x6b4630),
        );
    }
    pen.flat(star(shoulder * 0.62, at(0.4), build.head * 0.18, build.head * 0.08, 5), GOLD);
}

fn tutu(pen: &mut Pen<'_>, figure: &Figure, build: Build) {
    let (top, hip) = (build.shoulder_y, build.hip_y);
    let at = |share: f32| top + (hip - top) * share;

    let wide = build.hip * 2.5;
    pen.solid(
        smooth(&[
            (-build.hip * 0.8, at(0.74)),
            (build.hip * 0.8, at(0.74)),
            (wide, hip + 1.0),
            (wide * 0.6, hip + 4.5),
            (0.0, hip + 3.4),
            (-wide * 0.6, hip + 4.5),
            (-wide, hip + 1.0),
        ]),
        figure.clothes.lighten(0.45),
    );
}

fn sailors_collar(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip, shoulder) = (build.shoulder_y, build.hip_y, build.shoulder);
    let at = |share: f32| top + (hip - top) * share;

    pen.solid(
        polygon(&[
            (-shoulder * 0.8, top),
            (shoulder * 0.8, top),
            (shoulder * 0.3, at(0.3)),
            (0.0, at(0.46)),
            (-shoulder * 0.3, at(0.3)),
        ]),
        Colour::hex(NAVY),
    );
}

fn bag(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip, shoulder) = (build.shoulder_y, build.hip_y, build.shoulder);
    let at = |share: f32| top + (hip - top) * share;

    pen.thread(
        curve(&[(-shoulder * 0.8, top + 1.0), (0.0, at(0.55)), (build.hip * 1.1, hip)]),
        1.8,
        Colour::hex(0x6b4630),
    );
    pen.solid(rounded(build.hip * 0.5, hip - 2.0, build.hip * 1.9, hip + 9.0, 1.4), Colour::hex(0x8a5a34));
}

fn bands(pen: &mut Pen<'_>, _: &Figure, build: Build) {
    let (top, hip) = (build.shoulder_y, build.hip_y);
    let at = |share: f32| top + (hip - top) * share;

    for side in [-1.0, 1.0] {
        pen.flat(
            polygon(&[(0.0, top), (side * 1.6, top), (side * 2.6, at(0.4)), (side * 0.4, at(0.4))]),
            Colour::hex(0xfbfaf6),
        );
    }
}

/// The cross of nurses.
pub(crate) fn cross(pen: &mut Pen<'_>, x: f32, y: f32, size: f32) {
    let red = Colour::hex(0xd23c3a);
    pen.flat(rounded(x - size, y - size * 0.34, x + size, y + size * 0.34, 0.1), red);
    pen.flat(rounded(x - size * 0.34, y - size, x + size * 0.34, y + size, 0.1), red);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_costume_differs_from_all_others() {
        let looks = |costume: &Costume| (costume.clothes, costume.headgear, costume.mark);
        for (index, costume) in COSTUMES.iter().enumerate() {
            for other in &COSTUMES[index + 1..] {
                assert_ne!(looks(costume), looks(other), "{} and {}", costume.words, other.words);
            }
        }
    }
}
