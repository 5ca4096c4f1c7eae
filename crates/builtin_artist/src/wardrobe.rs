//! Default looks and clothes, for what a description leaves open.

use super::bearing::Bearing;
use super::colour::Colour;
use super::dice::Dice;
use super::headwear::PIRATES_BLACK;
use super::posture::{Posture, Slumber};
use super::scene::{Details, Extras, Figure, Garment, HairStyle, Role, Told};

pub(crate) const SKINS: [u32; 6] = [0xfbdcc2, 0xf2c9a5, 0xe0ac7e, 0xc68a5c, 0x9c6440, 0x74472d];
/// Skin darker than this goes with dark hair.
pub(crate) const DARK_SKIN_LUMA: f32 = 0.55;
const HAIRS: [u32; 6] = [0x2c2326, 0x4a3024, 0x7a4a2c, 0xa8602c, 0xd8a04a, 0x6b3a2a];
const CLOTHES: [u32; 16] = [
    0xe0524a, 0x3f86d0, 0xf2b63c, 0x4fa86a, 0x8a62c8, 0xf0885a, 0x2fa8b0, 0xd8608f, 0x34508a, 0x9db84a, 0xf4a8c0,
    0x9a3a4a, 0x8cc4e8, 0xa0714a, 0xbfa6e2, 0x8ed0b0,
];

/// What a figure of this role wears if its clothes are not described.
pub(crate) fn dressed(role: Role, dice: &mut Dice) -> Figure {
    let mut figure = undressed(role, dice);
    let clothes = figure.clothes;
    let grey = Colour::hex(0xd9d6d2);
    let braids = dice.pick([HairStyle::Braids, HairStyle::Long, HairStyle::Ponytail, HairStyle::Bob]);
    match role {
        Role::Child => {}
        Role::Boy => figure.hair_style = dice.pick([HairStyle::Short, HairStyle::Tousled, HairStyle::Curly]),
        Role::Girl => {
            figure.hair_style = braids;
            figure.garment = dice.pick([Garment::Dress, Garment::Dress, Garment::Overalls]);
        }
        Role::Man => figure.hair_style = HairStyle::Short,
        Role::Woman => {
            figure.hair_style = dice.pick([HairStyle::Long, HairStyle::Bob, HairStyle::Bun]);
            figure.garment = dice.pick([Garment::Dress, Garment::Coat]);
        }
        Role::Grandfather => {
            (figure.hair, figure.hair_style, figure.garment) = (grey, HairStyle::Short, Garment::Coat);
            (figure.extras.glasses, figure.extras.beard) = (true, true);
            figure.clothes = Colour::hex(dice.pick([0x3d5a80, 0x6b5a4a, 0x4f6f5a, 0x7a4f4a]));
        }
        Role::Grandmother => {
            (figure.hair, figure.hair_style, figure.garment) = (grey, HairStyle::Bun, Garment::Dress);
            figure.extras.glasses = true;
        }
        Role::Knight => {
            figure.garment = Garment::Armour;
            figure.extras.sword = true;
            figure.extras.cape = Some(clothes.darken(0.1));
        }
        Role::Wizard => {
            (figure.hair, figure.garment, figure.clothes) = (grey, Garment::Robe, Colour::hex(0x4f4fb8));
            (figure.extras.beard, figure.extras.wand, figure.extras.pointed_hat) =
                (true, true, Some(Colour::hex(0x4f4fb8)));
        }
        Role::Dwarf => {
            (figure.garment, figure.hair_style, figure.extras.beard) = (Garment::Shirt, HairStyle::Short, true);
            figure.extras.whiskers = Some(Colour::hex(dice.pick([0xe8e4de, 0x8a5a34, 0xb8602c])));
            figure.extras.pointed_hat = Some(Colour::hex(dice.pick([0xc8342f, 0x3f7a4a, 0x3f5fa8, 0xb8762a])));
            figure.striped = false;
        }
        Role::Witch => {
            (figure.garment, figure.clothes, figure.hair_style) =
                (Garment::Robe, Colour::hex(0x5a3f7a), HairStyle::Long);
            (figure.extras.wand, figure.extras.pointed_hat) = (true, Some(Colour::hex(0x4a3468)));
        }
        Role::Princess | Role::Queen => {
            (figure.garment, figure.hair_style, figure.extras.crown) = (Garment::Dress, HairStyle::Long, true);
            figure.clothes = Colour::hex(if role == Role::Queen { 0x7a3f9a } else { 0xf088b8 });
        }
        Role::Prince | Role::King => {
            (figure.garment, figure.extras.crown, figure.hair_style) = (Garment::Coat, true, HairStyle::Short);
            figure.extras.cape = Some(Colour::hex(0xb8323c));
            figure.extras.beard = role == Role::King;
        }
        Role::Pirate => {
            (figure.garment, figure.striped, figure.extras.sword) = (Garment::Coat, true, true);
            figure.extras.hat = Some(PIRATES_BLACK);
        }
        Role::Fairy => {
            (figure.garment, figure.hair_style) = (Garment::Dress, braids);
            (figure.extras.wings, figure.extras.wand) = (true, true);
        }
        Role::Astronaut => figure.garment = Garment::SpaceSuit,
    }
    figure
}

/// What the role does not show.
fn undressed(role: Role, dice: &mut Dice) -> Figure {
    let skin = Colour::hex(dice.pick(SKINS));
    let dark_skin = skin.luma() < DARK_SKIN_LUMA;
    let hair = if dark_skin { Colour::hex(dice.pick([0x2c2326, 0x3a2822])) } else { Colour::hex(dice.pick(HAIRS)) };
    let clothes = Colour::hex(dice.pick(CLOTHES));
    Figure {
        role,
        animal: None,
        skin,
        hair,
        hair_style: dice.pick([HairStyle::Short, HairStyle::Tousled, HairStyle::Bob, HairStyle::Curly]),
        eyes: Colour::hex(dice.pick([0x5a3a24, 0x3f6fa8, 0x4f8a4a, 0x6b4a2a])),
        garment: Garment::Shirt,
        clothes,
        trousers: Colour::hex(dice.pick([0x3f5a8a, 0x6b5a4a, 0x4a6a5a, 0x5a4a6a])),
        striped: dice.chance(0.5),
        extras: Extras::default(),
        details: Details::default(),
        told: Told::default(),
        posture: Posture::Stands,
        gesture: None,
        bearing: Bearing::Relaxed,
        slumber: Slumber::Unsaid,
        carries: None,
        trade: None,
        name: String::new(),
        noun: String::new(),
        summary: String::new(),
    }
}

/// Clothes of a calling on somebody else's body: “a girl dressed as a pirate”.
pub(crate) fn disguise(figure: &mut Figure, calling: Role, dice: &mut Dice) {
    let worn = dressed(calling, dice);
    (figure.garment, figure.clothes, figure.trousers, figure.striped) =
        (worn.garment, worn.clothes, worn.trousers, worn.striped);
    figure.told.clothes = true;
    // A king's crown, not his beard.
    figure.extras = Extras {
        beard: figure.extras.beard,
        moustache: figure.extras.moustache,
        whiskers: figure.extras.whiskers,
        glasses: figure.extras.glasses,
        ..worn.extras
    };
}

/// The skin of one's kin; hair that nobody describes goes with it.
pub(crate) fn take_skin(figure: &mut Figure, skin: Colour) {
    figure.skin = skin;
    let is_fair = figure.hair.red > 0.6 && figure.hair.red > figure.hair.blue * 1.5;
    if is_fair && !figure.told.hair && skin.luma() < DARK_SKIN_LUMA {
        figure.hair = Colour::hex(0x2c2326);
    }
}

/// Other clothes for a figure whose own nobody describes and who would be dressed like one of these.
pub(crate) fn dress_apart(figure: &mut Figure, others: &[Figure]) {
    if figure.told.clothes || figure.garment == Garment::SpaceSuit {
        return;
    }
    let own = CLOTHES.iter().position(|code| Colour::hex(*code) == figure.clothes).unwrap_or_default();
    let choices = (1..CLOTHES.len()).map(|step| Colour::hex(CLOTHES[(own + 5 * step) % CLOTHES.len()]));
    let is_free = |colour: Colour| others.iter().all(|other| other.clothes != colour);
    if let Some(clothes) = std::iter::once(figure.clothes).chain(choices).find(|colour| is_free(*colour)) {
        figure.clothes = clothes;
    }
}

/// Different clothes for those of a list whose own nobody describes. The `leads`, whom all pictures of a book know, keep theirs; of two others the
/// same one changes, whoever else is there.
pub(crate) fn dress_all_apart(people: &mut [Figure], leads: &[Figure]) {
    let is_lead = |figure: &Figure| leads.iter().any(|lead| lead.name == figure.name && lead.summary == figure.summary);
    let mut dressed: Vec<Figure> = leads.to_vec();
    dressed.extend(people.iter().filter(|figure| figure.told.clothes).cloned());
    let mut others: Vec<&mut Figure> =
        people.iter_mut().filter(|figure| !figure.told.clothes && !is_lead(figure)).collect();
    others.sort_by(|one, other| (&one.name, &one.summary).cmp(&(&other.name, &other.summary)));
    for figure in others {
        dress_apart(figure, &dressed);
        dressed.push(figure.clone());
    }
}
