//! A meaning with the words that express it.

/// The words that express one meaning, in lower case, with spaces between them.
#[derive(Clone, Copy, Debug)]
pub struct Words<Meaning> {
    pub meaning: Meaning,
    /// Words that mean it wherever they stand.
    pub always: &'static str,
    /// Words that suggest it in a story but not in a prompt: where there is a ship there is the sea, but somebody who orders a picture of a ship
    /// wants the ship.
    pub in_stories: &'static str,
    /// Words that mean it in a prompt, where every word is about the picture, and too often mean something else in a story.
    pub in_prompts: &'static str,
}

impl<Meaning: Copy> Words<Meaning> {
    /// The words that mean it in a story.
    pub fn of_stories(&self) -> impl Iterator<Item = (&'static str, Meaning)> + use<Meaning> {
        paired(self.meaning, self.always, self.in_stories)
    }

    /// The words that mean it in a prompt.
    pub fn of_prompts(&self) -> impl Iterator<Item = (&'static str, Meaning)> + use<Meaning> {
        paired(self.meaning, self.always, self.in_prompts)
    }
}

fn paired<Meaning: Copy>(
    meaning: Meaning,
    always: &'static str,
    more: &'static str,
) -> impl Iterator<Item = (&'static str, Meaning)> + use<Meaning> {
    always.split_whitespace().chain(more.split_whitespace()).map(move |word| (word, meaning))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::fmt::Debug;

    use super::*;
    use crate::{FEELINGS, PLACES, SEASONS, TIMES, WEATHERS};

    fn assert_one_meaning_a_word<Meaning: Copy + Debug>(table: &[Words<Meaning>]) {
        let mut seen = HashMap::new();
        for row in table {
            for word in [row.always, row.in_stories, row.in_prompts].into_iter().flat_map(str::split_whitespace) {
                let earlier = seen.insert(word, row.meaning);
                assert!(earlier.is_none(), "{word} means {earlier:?} and {:?}", row.meaning);
            }
        }
    }

    #[test]
    fn no_word_has_two_meanings_in_a_table() {
        assert_one_meaning_a_word(PLACES);
        assert_one_meaning_a_word(TIMES);
        assert_one_meaning_a_word(WEATHERS);
        assert_one_meaning_a_word(SEASONS);
        assert_one_meaning_a_word(FEELINGS);
    }
}
