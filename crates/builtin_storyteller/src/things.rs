//! The things of a story keep their colour from scene to scene: a kite that is blue once is the blue kite in every picture's prompt.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use super::sentences::Sentence;
use super::word_list::contains;

/// Things that somebody owns, finds or uses, of which a story mostly has one.
const THINGS: &str = "boat ship sailboat rowboat kite house hut door window bridge lantern lamp candle book letter key box chest basket ball bicycle bike \
    train car bus tractor truck balloon tent crown chair bed table cup drum guitar violin ladder umbrella blanket pillow toy robot rocket wagon cart sledge \
    sled suitcase bag backpack bucket teapot kettle clock bell flag mask vase bottle bench piano trumpet flute carpet rug";
const COLOURS: &str =
    "red blue green yellow orange purple violet pink black white brown grey gray golden silver turquoise";
/// What is told of before the noun: “the old blue wooden boat”.
const MOST_ADJECTIVES: usize = 2;
/// Before these words the thing is the one that has been told of.
const KNOWN: &str = "the her his their its my our your that this";
/// “The kite was blue”.
const STATING: &str = "is was are were";

/// The colour of each thing, where the story gives it one and no other.
#[derive(Debug, Default)]
pub(crate) struct ThingColours(BTreeMap<String, String>);

impl ThingColours {
    pub(crate) fn of(sentences: &[Sentence]) -> Self {
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for sentence in sentences {
            let words: Vec<String> = sentence.text.unicode_words().map(str::to_lowercase).collect();
            for at in (0..words.len()).filter(|at| contains(THINGS, &words[*at])) {
                if let Some(colour) = colour_of(&words, at) {
                    found.entry(words[at].clone()).or_default().push(colour.to_owned());
                }
            }
        }
        let only = |colours: Vec<String>| {
            let first = colours.first()?.clone();
            colours.iter().all(|colour| *colour == first).then_some(first)
        };
        ThingColours(found.into_iter().filter_map(|(thing, colours)| Some((thing, only(colours)?))).collect())
    }

    /// The text with the colour before each of the things that have one and are mentioned without it.
    pub(crate) fn told_in(&self, text: &str) -> String {
        if self.0.is_empty() {
            return text.to_owned();
        }
        let words: Vec<(usize, &str)> = text.unicode_word_indices().collect();
        let lower: Vec<String> = words.iter().map(|(_, word)| word.to_lowercase()).collect();
        let mut told = String::with_capacity(text.len());
        let mut written = 0;
        for (at, (start, _)) in words.iter().enumerate() {
            let Some(colour) = self.0.get(&lower[at]).filter(|_| colour_of(&lower, at).is_none()) else { continue };
            let is_known = (1..=MOST_ADJECTIVES + 1).any(|back| {
                at >= back && contains(KNOWN, &lower[at - back]) && is_one_phrase(text, &words[at - back..=at])
            });
            if is_known {
                told.push_str(&text[written..*start]);
                told.push_str(colour);
                told.push(' ');
                written = *start;
            }
        }
        told.push_str(&text[written..]);
        told
    }
}

/// The colour that stands before a noun, or is said of it.
fn colour_of(words: &[String], noun: usize) -> Option<&str> {
    let before = words[noun.saturating_sub(MOST_ADJECTIVES)..noun].iter().rev().find(|word| contains(COLOURS, word));
    let is_said = words.get(noun + 1).is_some_and(|verb| contains(STATING, verb));
    let after = || words.get(noun + 2).filter(|word| is_said && contains(COLOURS, word));
    before.or_else(after).map(String::as_str)
}

/// Whether nothing but single spaces stands between words.
fn is_one_phrase(text: &str, words: &[(usize, &str)]) -> bool {
    words.windows(2).all(|two| &text[two[0].0 + two[0].1.len()..two[1].0] == " ")
}

#[cfg(test)]
mod tests {
    use super::super::sentences::sentences;
    use super::*;

    #[test]
    fn a_thing_keeps_the_colour_that_the_story_gives_it() {
        let story = "Mia found a blue kite and an old red wooden boat. The lamp was green. A black cat slept in a white house by a grey house.";
        let colours = ThingColours::of(&sentences(story));
        for (text, told) in [
            ("The kite rose over the house.", "The blue kite rose over the house."),
            ("She rowed her little boat.", "She rowed her little red boat."),
            ("The blue kite fell, and the boat, too.", "The blue kite fell, and the red boat, too."),
            ("A kite is light. Kites fly.", "A kite is light. Kites fly."),
            ("She lit the lamp.", "She lit the green lamp."),
            ("Nothing at all.", "Nothing at all."),
        ] {
            assert_eq!(colours.told_in(text), told);
        }
    }
}
