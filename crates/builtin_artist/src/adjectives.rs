//! The adjectives of what somebody wears and looks like: which colour is of which noun, and what is denied.

use super::colour::Colour;
use super::looks::is_worn;
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
        colour_in(self.near(3), self.vocabulary).or_else(|| self.shared_colour())
    }

    /// “A red hat and scarf”: the second has no article and no colour of its own. Hair and eyes share theirs with nothing.
    fn shared_colour(&self) -> Option<Colour> {
        let [.., first, joint] = self.tokens else { return None };
        let shares = joint.word == "and" && is_clothing(&first.word) && !first.closes;
        let before = Before { tokens: &self.tokens[..self.tokens.len() - 2], vocabulary: self.vocabulary };
        shares.then(|| colour_in(before.near(3), self.vocabulary)).flatten()
    }

    /// “A girl without glasses or a hat” has neither.
    pub(crate) fn denies(&self) -> bool {
        let clause = self.tokens.iter().rev().take(5).take_while(|token| !token.closes);
        let own = clause
            .take_while(|token| !matches!(token.word.as_str(), "and" | "but" | "with" | "wears" | "wearing" | "in"));
        own.into_iter().any(|token| matches!(token.word.as_str(), "without" | "no" | "not" | "never"))
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

fn colour_in<'a>(mut words: impl Iterator<Item = &'a str>, vocabulary: &Vocabulary) -> Option<Colour> {
    words.find_map(|word| match vocabulary.look_up(word) {
        Some((Meaning::Colour(colour), _)) => Some(colour),
        Some(_) | None => None,
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
