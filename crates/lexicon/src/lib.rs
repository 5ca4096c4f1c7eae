//! The English words that the storyteller and the artist both read, each with one meaning for both.
//!
//! A text and its picture cannot disagree about what `town` or `brave` means. Words that only one of the two reads stay with that one.

pub mod absence;
mod another_time;
mod beings;
mod claims;
pub mod denial;
mod feelings;
mod kind;
mod passage;
mod places;
pub mod quotation;
mod tense;
mod times;
mod towns;
mod words;

pub use beings::{being, pronouns_of_name};
pub use claims::Claims;
pub use feelings::FEELINGS;
pub use passage::time_passes;
pub use places::{PLACE_PHRASES, PLACES};
pub use times::{SEASONS, TIMES, WEATHERS};
pub use towns::is_a_town;
pub use words::Words;

#[cfg(test)]
mod tests {
    use foreign_text::{extreme_texts, foreign_text};
    use proptest::prelude::*;

    use super::*;

    fn look_up(word: &str) -> (bool, bool) {
        (being(word).is_some(), pronouns_of_name(word).is_some())
    }

    #[test]
    fn no_extreme_text_is_a_word_of_the_lexicon() {
        for (name, text) in extreme_texts() {
            assert_eq!(look_up(&text), (false, false), "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_word_under_a_mark_is_not_that_word(mark in "[\u{300}-\u{36f}\u{200d}\u{fe0f}\u{1f3fb}-\u{1f3ff}]") {
            for word in ["fox", "Mia", "mother"] {
                prop_assert_eq!(look_up(&format!("{word}{mark}")), (false, false));
            }
        }

        #[test]
        fn foreign_text_can_be_looked_up(word in foreign_text(&["fox", "foxes", "Mia", "12"], 3)) {
            let _ = look_up(&word);
        }
    }
}
