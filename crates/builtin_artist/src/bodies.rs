//! Bodies and faces that no figure has: said rather than passed over.

use brief::english::is_listed;

use super::tokens::Token;

/// Looks that no figure has, in words that stand before nothing: “a tattooed sailor”.
pub(crate) fn undrawn_looks(spoken: &[Token]) -> Vec<String> {
    const ADJECTIVES: &str = "tattooed scarred one-eyed one-legged one-armed toothless gap-toothed pregnant \
        dimpled cross-eyed pierced mohawked dreadlocked";
    const NOUNS: &str = "tattoo tattoos burqa burka dreadlocks cornrows mohawk";
    let is_undrawn =
        |token: &&Token| !token.silent && (is_listed(ADJECTIVES, &token.word) || is_listed(NOUNS, &token.word));
    let of_bodies = (0..spoken.len()).filter_map(|at| lost_limb(spoken, at));
    spoken.iter().filter(is_undrawn).map(|token| token.word.clone()).chain(of_bodies).collect()
}

/// “With one arm”, “a wooden leg”, “lost her left arm”, “blind in one eye”: everybody is drawn with all their limbs.
fn lost_limb(spoken: &[Token], at: usize) -> Option<String> {
    const LIMBS: &str = "arm arms leg legs hand hands foot feet eye";
    let word = |at: usize| spoken.get(at).map_or("", |token| token.word.as_str());
    let is_limb = |at: usize| is_listed(LIMBS, word(at));
    let length = match word(at) {
        "wooden" | "prosthetic" | "artificial" | "peg" | "glass" | "missing" | "amputated" if is_limb(at + 1) => 2,
        // “With one arm in the air” has two.
        "one" if is_limb(at + 1) && at > 0 && is_listed("has with had only just", word(at - 1)) => {
            let goes_on =
                is_listed("in on up out around over raised stretched behind under outstretched", word(at + 2));
            if goes_on && !spoken[at + 1].closes { return None } else { 2 }
        }
        "lost" | "missing" | "without" if is_listed("his her an a one", word(at + 1)) => match word(at + 2) {
            "left" | "right" | "whole" if is_limb(at + 3) => 4,
            _ if is_limb(at + 2) => 3,
            _ => return None,
        },
        "blind" if word(at + 1) == "in" && is_limb(at + 3) => 4,
        "eyepatch" | "eye-patch" | "pegleg" => 1,
        _ => return None,
    };
    Some((at..at + length).map(word).collect::<Vec<_>>().join(" "))
}
