//! Beards and moustaches: who has which, and in which colour.

use brief::english::is_listed;

use super::colour::Colour;
use super::scene::Figure;

const BEARDS: &str = "beard bearded";
const MOUSTACHES: &str = "moustache mustache moustached mustached moustachioed mustachioed";
const NEITHER: &str = "clean-shaven beardless";

/// Whether a word says what grows on a face.
pub(crate) fn is_named(word: &str) -> bool {
    [BEARDS, MOUSTACHES, NEITHER].iter().any(|words| is_listed(words, word))
}

/// Gives a face what a word says that grows on it; `colour` is that of the words before it.
pub(crate) fn grow(figure: &mut Figure, word: &str, colour: Option<Colour>) {
    let extras = &mut figure.extras;
    if is_listed(NEITHER, word) {
        (extras.beard, extras.moustache) = (false, false);
        return;
    }
    if is_listed(BEARDS, word) {
        (extras.beard, figure.told.beard) = (true, true);
    } else {
        // Whoever is said to have a moustache alone has no beard.
        extras.beard &= figure.told.beard;
        extras.moustache = true;
    }
    if let Some(colour) = colour {
        extras.whiskers = Some(colour);
        // Hair of which nobody speaks has the same colour.
        figure.hair = if figure.told.hair { figure.hair } else { colour };
    }
}
