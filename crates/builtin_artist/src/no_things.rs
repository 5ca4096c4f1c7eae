//! Words of which nobody expects to see anything: verbs, adjectives and nouns for what has no shape, as WordNet counts them.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::verbs::{is_irregular, verbs_of};

/// Written by `scripts/pictures/no_things.py`.
static WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../words/no_things.txt").split_whitespace().collect());

/// Whether the word is no thing: “went”, “best”, “way”. A plural of a thing is none of a verb's forms.
pub(crate) fn is_none(words: &str) -> bool {
    // “A hearing aid” is one, whatever an aid is.
    if words.contains(' ') {
        return false;
    }
    let is_a_form = |word: &str| {
        let is_inflected = is_irregular(word) || word.ends_with("ing") || word.ends_with("ed") || word.ends_with('s');
        is_inflected && verbs_of(word).iter().any(|verb| WORDS.contains(verb.as_str()))
    };
    WORDS.contains(words) || is_a_form(words) || is_superlative(words)
}

/// “The youngest”, “the strangest”.
fn is_superlative(word: &str) -> bool {
    const NOUNS: &str =
        "forest harvest conquest request priest breast interest rainforest beanfeast manifest tempest bequest";
    const SHORTEST: usize = 6;
    word.len() >= SHORTEST
        && word.ends_with("est")
        && !NOUNS.split(' ').any(|noun| noun == word)
        && !word.ends_with("nest")
        && !word.ends_with("chest")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_shape_is_told_from_what_has_one() {
        for word in [
            "went",
            "made",
            "things",
            "best",
            "old",
            "kept",
            "way",
            "ways",
            "took",
            "thought",
            "truth",
            "moments",
            "said",
            "quickly",
            "different",
            "trying",
            "strangest",
            "youngest",
            "finished",
        ] {
            assert!(is_none(word), "{word}");
        }
        for word in [
            "necklace",
            "jam",
            "parcel",
            "zither",
            "hedge",
            "quay",
            "loaves",
            "mural",
            "puppet",
            "gift",
            "workshop",
            "quilt",
            "ribbon",
            "net",
            "footprints",
            "soap bubbles",
            "ramp",
            "treasure",
            "tomatoes",
            "rope",
            "plank",
            "watch",
            "ring",
        ] {
            assert!(!is_none(word), "{word}");
        }
    }
}
