//! Words for what the figures wear and look like.

use brief::english::is_listed;

/// What a garment is cut like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    Dress,
    Shirt,
    Coat,
    Overalls,
    Robe,
    Armour,
}

/// Clothes and looks that the figures have.
const LOOKS: &str = "dress shirt t-shirt sweater jumper hoodie top tunic coat jacket raincoat cardigan overalls dungarees robe armour armor \
    spacesuit trousers pants jeans shorts cape cloak scarf hat cap beanie bonnet crown tiara glasses spectacles sunglasses beard moustache mustache \
    freckles braids plaits locks pigtails ponytail bun curls backpack wings wand sword shoes boots skirt clothes outfit fur tail hijab headscarf \
    chador niqab kerchief turban dastar pagri kippah yarmulke skullcap kufi taqiyah cane stick walking-stick crutch crutches wheelchair blouse gown \
    vest waistcoat pyjamas pajamas";
/// Garments that look as one of those that are drawn, by the one that they look as.
const GARMENTS: &[(Cut, &str)] = &[
    (Cut::Dress, "dress skirt gown frock sundress nightgown nightdress"),
    (
        Cut::Shirt,
        "shirt t-shirt tshirt sweater jumper hoodie top pullover tunic pyjamas pajamas vest waistcoat blouse fleece sweatshirt polo-shirt polo-neck \
         turtleneck nightshirt singlet jerkin gilet doublet",
    ),
    (
        Cut::Coat,
        "coat jacket raincoat parka cardigan anorak windbreaker windcheater overcoat greatcoat duffel-coat blazer mackintosh rain-jacket",
    ),
    (Cut::Overalls, "overalls dungarees boilersuit boiler-suit coveralls jumpsuit romper onesie playsuit"),
    (Cut::Robe, "robe robes"),
    (Cut::Armour, "armour armor"),
];
/// Garments that come near to one that is drawn: said to be missing all the same.
const NEAR: &[(Cut, &str)] = &[
    (Cut::Dress, "pinafore sari saree kimono abaya kaftan caftan smock leotard swimsuit"),
    (Cut::Coat, "suit tuxedo uniform bathrobe dressing-gown lab-coat oilskin oilskins"),
    (Cut::Robe, "toga cassock djellaba thobe poncho"),
];
/// What covers the legs.
const TROUSERS: &str = "trousers pants jeans shorts leggings slacks chinos joggers breeches tights knickerbockers";
/// What no figure wears.
const NOT_DRAWN: &str = "kilt apron bandana shawl trunks bikini tracksuit wetsuit tutu corset bolero petticoat cummerbund bow-tie \
    veil mask goggles helmet headband earrings necklace bracelet brooch monocle gloves mittens socks stockings sandals slippers trainers \
    sneakers clogs wellingtons wellies heels";

/// The cut of the garment that a word for clothes is drawn as.
pub(crate) fn cut_of(word: &str) -> Option<Cut> {
    GARMENTS.iter().chain(NEAR).find(|(_, words)| is_listed(words, word)).map(|(cut, _)| *cut)
}

/// Whether a word says what covers the legs.
pub(crate) fn are_trousers(word: &str) -> bool {
    is_listed(TROUSERS, word)
}

/// Clothes and looks, of one or of many.
pub(crate) fn is_worn(word: &str) -> bool {
    is_a_drawn_look(word)
        || one_or_many(word)
            .any(|word| NEAR.iter().any(|(_, words)| is_listed(words, word)) || is_listed(NOT_DRAWN, word))
}

/// Clothes and looks that a figure shows when it has them.
pub(crate) fn is_a_drawn_look(word: &str) -> bool {
    let is_drawn = |word: &str| {
        is_listed(LOOKS, word) || is_listed(TROUSERS, word) || GARMENTS.iter().any(|(_, words)| is_listed(words, word))
    };
    one_or_many(word).any(is_drawn)
}

fn one_or_many(word: &str) -> impl Iterator<Item = &str> {
    let singulars = ["s", "es"].into_iter().filter_map(|ending| word.strip_suffix(ending));
    std::iter::once(word).chain(singulars)
}

/// Whether a word is about somebody's looks, so that a colour before it is theirs.
pub(crate) fn is_a_look(word: &str) -> bool {
    is_worn(word) || matches!(word, "hair" | "haired" | "skin" | "eyes" | "eyed")
}
