//! The adjectives of what somebody wears and looks like: which colour is of which noun, and what is denied.

use super::colour::Colour;
use super::looks::is_worn;
use super::shades;
use super::tokens::Token;
use super::vocabulary::{Meaning, Vocabulary};

/// The words before a noun, in which its adjectives stand.
pub(crate) struct Before<'a> {
    pub tokens: &'a [Token],
    pub vocabulary: &'a Vocabulary,
}

impl Before<'_> {
    /// The nearest colour within three words of the same clause.
    pub(crate) fn colour(&self) -> Option<Colour> {
        colour_in(&self.near(5).collect::<Vec<_>>(), self.vocabulary).or_else(|| self.shared_colour())
    }

    /// “A red hat and scarf”: the second has no article and no colour of its own. Hair and eyes share theirs with nothing.
    fn shared_colour(&self) -> Option<Colour> {
        let [.., first, joint] = self.tokens else { return None };
        let shares = joint.word == "and" && is_clothing(&first.word) && !first.closes;
        let before = Before { tokens: &self.tokens[..self.tokens.len() - 2], vocabulary: self.vocabulary };
        shares.then(|| colour_in(&before.near(5).collect::<Vec<_>>(), self.vocabulary)).flatten()
    }

    /// “A girl without glasses or a hat” has neither.
    pub(crate) fn denies(&self) -> bool {
        let clause = self.tokens.iter().rev().take(5).take_while(|token| !token.closes);
        let own: Vec<&Token> = clause
            .take_while(|token| !matches!(token.word.as_str(), "and" | "but" | "with" | "wears" | "wearing" | "in"))
            .collect();
        let has = |words: &[&str]| own.iter().any(|token| words.contains(&token.word.as_str()));
        // “Who never takes off her hat”, “never without his scarf”
        let is_kept = has(&["never", "not"]) && has(&["without", "off", "lose", "loses", "remove", "removes"]);
        // “Not wearing her hat”
        let is_not_worn = (self.tokens.len() - own.len()).checked_sub(2).is_some_and(|at| {
            matches!(self.tokens[at + 1].word.as_str(), "wearing" | "wears" | "wear")
                && matches!(self.tokens[at].word.as_str(), "not" | "never" | "isn't" | "doesn't" | "without")
        });
        has(&["without", "no", "not", "never"]) && !is_kept || is_not_worn
    }

    pub(crate) fn has(&self, words: &[&str]) -> bool {
        self.near(5).any(|word| words.contains(&word))
    }

    /// Whether “in” or “wearing” opens the phrase: “in a blue coat”.
    pub(crate) fn is_put_on(&self) -> bool {
        let mut phrase = self.tokens.iter().rev().take(5).take_while(|token| !token.closes);
        let opens = phrase
            .find(|token| matches!(token.word.as_str(), "and" | "with" | "has" | "wears" | "wearing" | "wore" | "in"));
        opens.is_some_and(|token| matches!(token.word.as_str(), "wears" | "wearing" | "wore" | "in"))
    }

    fn near(&self, reach: usize) -> impl Iterator<Item = &str> {
        self.tokens
            .iter()
            .rev()
            .take(reach)
            // “Red hair, a hat”: what was red is behind. “Long, red hair” is one phrase.
            .take_while(|token| !token.closes || is_an_adjective(token, self.vocabulary))
            .take_while(|token| !matches!(token.word.as_str(), "and" | "with" | "wears" | "wearing" | "in"))
            .map(|token| token.word.as_str())
    }
}

/// The colour that the nearest of these words say, the last of a text first: “dark olive green”, “plum”.
fn colour_in(words: &[&str], vocabulary: &Vocabulary) -> Option<Colour> {
    const REACH_WORDS: usize = 3;
    const LONGEST_COLOUR_WORDS: usize = 3;
    (0..words.len().min(REACH_WORDS)).find_map(|at| {
        let named = |length: usize| {
            let phrase: Vec<&str> = words.get(at..at + length)?.iter().rev().copied().collect();
            match vocabulary.look_up(&phrase.join(" ")) {
                Some((Meaning::Colour(colour), _)) => Some(colour),
                Some(_) | None => None,
            }
        };
        (1..=LONGEST_COLOUR_WORDS).rev().find_map(named).or_else(|| shades::of_clothes(words[at]))
    })
}

fn is_clothing(word: &str) -> bool {
    is_worn(word)
        && !matches!(
            word,
            "glasses"
                | "spectacles"
                | "sunglasses"
                | "beard"
                | "moustache"
                | "mustache"
                | "freckles"
                | "wheelchair"
                | "fur"
                | "tail"
        )
}

fn is_an_adjective(token: &Token, vocabulary: &Vocabulary) -> bool {
    const OF_LOOKS: &[&str] = &[
        "long", "short", "curly", "wavy", "straight", "big", "small", "thick", "thin", "old", "new", "warm", "pale",
        "light", "dark", "bright", "messy", "wild", "striped", "pointed", "woollen", "soft", "shiny", "round", "heavy",
        "tall",
    ];
    OF_LOOKS.contains(&token.word.as_str()) || matches!(vocabulary.look_up(&token.word), Some((Meaning::Colour(_), _)))
}
