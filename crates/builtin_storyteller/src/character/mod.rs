//! Reads what words say of a character.

mod age;
mod clauses;
mod denied;
mod facts;
mod first_person;
mod foreign;
mod heads;
mod introduced;
mod kin_heads;
mod kind;
mod likenesses;
mod mere_names;
mod naming;
mod notes;
mod one_and_other;
mod past_tense;
mod pastimes;
mod phrases;
mod plain;
mod possessed;
mod pronouns;
mod reading;
mod relatives;
mod several;
mod statements;
mod titles;
mod tokens;
mod trades;
mod two;

use brief::story::CharacterSheet;

/// Reads a description such as `Mia, a shy girl of seven with curly red hair, wearing a yellow raincoat. She loves painting.` English is
/// understood; of another language only a name that Latin, Greek or Cyrillic letters show.
pub fn read_character(description: &str) -> CharacterSheet {
    reading::read(description, true)
}

/// Reads the looks of a character from a story's sentences about that character.
pub(crate) fn read_looks_in_story(sentences: &str) -> CharacterSheet {
    reading::read(sentences, false)
}

pub(crate) use clauses::of_each;
pub(crate) use kind::one_of;
pub(crate) use naming::is_a_group;
pub(crate) use titles::{is_borne_with_a_given_name, is_title};
pub(crate) use trades::is_trade_word;

/// Whether a word names something that is worn, or a part of the body that looks are told of.
pub(crate) fn is_a_look(word: &str) -> bool {
    matches!(clauses::about(word), clauses::About::Worn | clauses::About::Body)
}

/// Whether a phrase names something that is worn, and not a look of the body.
pub(crate) fn is_worn(phrase: &str) -> bool {
    clauses::about(phrase) == clauses::About::Worn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_printed_again_whole() {
        let sheet = read_character(
            "Mia is a brave 7-year-old girl with curly red hair and green eyes, wearing a yellow raincoat. She loves painting.",
        );
        assert_eq!(
            sheet.describe(None),
            "Mia, a brave 7-year-old girl with curly red hair and green eyes, wearing a yellow raincoat. She loves painting."
        );
    }

    #[test]
    fn what_the_picture_shows_comes_after_what_the_words_say() {
        let sheet = read_character("a small white rabbit");
        assert_eq!(
            sheet.describe(Some("mostly white, with touches of pink.")),
            "A small white rabbit. In the picture: mostly white, with touches of pink."
        );
    }

    #[test]
    fn nothing_stated_is_nothing_invented() {
        assert_eq!(read_character("").describe(None), "A character.");
        assert_eq!(read_character("12345 !!").name, None);
    }
}
