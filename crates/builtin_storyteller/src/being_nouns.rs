//! Nouns of beings, as a story's cast is read from them.

use lexicon::being;

/// Nouns that tell no more than that there is a character.
fn is_vague(noun: &str) -> bool {
    matches!(noun, "person" | "adult" | "hero" | "heroine" | "student" | "baby" | "doll" | "spirit")
}

/// A singular or plural noun that names a being: the noun as `being` knows it.
pub(crate) fn being_noun(word: &str) -> Option<String> {
    let word = word.to_lowercase();
    let singular = [Some(word.as_str()), word.strip_suffix('s'), word.strip_suffix("es")];
    singular.into_iter().flatten().find(|noun| being(noun).is_some() && !is_vague(noun)).map(str::to_owned)
}
