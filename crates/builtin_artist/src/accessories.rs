//! What is worn or held in one of several ways: glasses that are dark, scarves with stripes, a cloth around the head that leaves only the eyes free.

use super::adjectives::Before;
use super::attire::Headgear;
use super::colour::Colour;
use super::scene::{Extras, Figure};

/// Gives a figure what a word says, if it is such a thing.
pub(crate) fn put_on(figure: &mut Figure, word: &str, before: &Before<'_>) {
    let extras = &mut figure.extras;
    match word {
        "scarf" | "neckerchief" => {
            extras.scarf = Some(before.colour().unwrap_or(Colour::hex(0xe8a33c)));
            figure.details.striped_scarf = before.has(&["striped", "stripy"]);
        }
        "hijab" | "headscarf" | "chador" | "niqab" | "kerchief" => {
            bare_head(extras).headscarf = Some(before.colour().unwrap_or(Colour::hex(0x4f77a8)));
            figure.details.face_veil = word == "niqab";
        }
        "cane" | "walking-stick" | "stick" => {
            extras.cane = Some(before.colour().unwrap_or(Colour::hex(0x6b4a2e)));
        }
        "crutch" | "crutches" => {
            extras.cane = Some(before.colour().unwrap_or(Colour::hex(0x8f9aa5)));
            figure.details.crutches = true;
        }
        "glasses" | "spectacles" => {
            extras.glasses = true;
            figure.details.dark_glasses = before.has(&["dark", "black-tinted", "tinted"]);
            figure.details.frame = before.colour().or(figure.details.frame);
            figure.details.square_glasses = before.has(&["square", "rectangular"]);
        }
        "sunglasses" => (extras.glasses, figure.details.dark_glasses) = (true, true),
        _ => {}
    }
}

/// Takes off the hat of a calling or a trade, for what the words put on the head. A mask stays.
pub(crate) fn bare_head(extras: &mut Extras) -> &mut Extras {
    extras.headgear = extras.headgear.filter(|(kind, _)| *kind == Headgear::Mask);
    (extras.hat, extras.pointed_hat) = (None, None);
    extras
}
