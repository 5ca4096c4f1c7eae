//! Words for what the figures wear and look like.

/// Clothes and looks that the figures have.
const LOOKS: &str = "dress shirt t-shirt sweater jumper hoodie top tunic coat jacket raincoat cardigan overalls dungarees robe armour armor \
    spacesuit trousers pants jeans shorts cape cloak scarf hat cap beanie crown tiara glasses spectacles sunglasses beard moustache mustache freckles braids \
    plaits locks pigtails ponytail bun curls backpack wings wand sword shoes boots skirt clothes outfit fur tail hijab headscarf chador niqab \
    kerchief turban dastar pagri kippah yarmulke skullcap kufi taqiyah cane stick walking-stick crutch crutches wheelchair blouse gown vest \
    waistcoat pyjamas pajamas";

/// Clothes and looks, of one or of many.
pub(crate) fn is_worn(word: &str) -> bool {
    let singulars = ["s", "es"].into_iter().filter_map(|ending| word.strip_suffix(ending));
    std::iter::once(word).chain(singulars).any(|word| LOOKS.split_whitespace().any(|listed| listed == word))
}

/// Whether a word is about somebody's looks, so that a colour before it is theirs.
pub(crate) fn is_a_look(word: &str) -> bool {
    is_worn(word) || matches!(word, "hair" | "haired" | "skin" | "eyes" | "eyed")
}
