//! Nouns of beings, as a story's cast is read from them.

use lexicon::being;

/// Nouns that tell no more than that there is a character.
fn is_vague(noun: &str) -> bool {
    matches!(noun, "person" | "adult" | "hero" | "heroine" | "student" | "baby" | "doll" | "spirit")
}

/// Trades that somebody has besides being a woman or a man, and that are all that a story says of some.
fn is_a_trade(noun: &str) -> bool {
    matches!(noun, "midwife" | "glassblower" | "welder" | "gatekeeper" | "hermit" | "beggar" | "burglar" | "thief")
}

/// Of a plural that is more than an ending.
fn irregular(word: &str) -> Option<&'static str> {
    const PLURALS: &[(&str, &str)] = &[
        ("mice", "mouse"),
        ("geese", "goose"),
        ("wolves", "wolf"),
        ("calves", "calf"),
        ("oxen", "ox"),
        ("elves", "elf"),
        ("thieves", "thief"),
    ];
    PLURALS.iter().find(|(many, _)| *many == word).map(|(_, one)| *one)
}

/// A singular or plural noun that names a being: the noun as `being` knows it.
pub(crate) fn being_noun(word: &str) -> Option<String> {
    let word = word.to_lowercase();
    let singular = [Some(word.as_str()), irregular(&word), word.strip_suffix('s'), word.strip_suffix("es")];
    let of_y = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let is_known = |noun: &&str| (being(noun).is_some() || is_a_trade(noun)) && !is_vague(noun);
    singular.into_iter().flatten().chain(of_y.as_deref()).find(is_known).map(str::to_owned)
}
