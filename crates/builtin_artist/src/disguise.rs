//! Costumes of somebody: “a girl dressed as a pirate” is one person.

use super::tokens::Token;

/// “Dressed as a pirate”, “in a pirate costume”, “a pirate boy”, “a girl knight”: clothes, and no second person.
pub(crate) fn is_a_disguise(spoken: &[Token], at: usize) -> bool {
    let is_costume = |token: &Token| matches!(token.word.as_str(), "costume" | "costumes" | "outfit" | "disguise");
    if !spoken[at].closes && spoken.get(at + 1).is_some_and(is_costume) {
        return true;
    }
    let is_child = |token: &Token| matches!(token.word.as_str(), "girl" | "boy" | "child" | "kid" | "baby" | "toddler");
    let is_before_one = !spoken[at].closes && spoken.get(at + 1).is_some_and(|next| is_child(next) && !next.possessive);
    let is_after_one = at
        .checked_sub(1)
        .map(|before| &spoken[before])
        .is_some_and(|before| is_child(before) && !before.closes && !before.possessive);
    if !is_child(&spoken[at]) && !spoken[at].possessive && (is_before_one || is_after_one) {
        return true;
    }
    is_dressed_as(spoken, at)
}

/// “Dressed as a pirate”, “disguised as a bear”: what follows “as” is only worn.
pub(crate) fn is_dressed_as(spoken: &[Token], at: usize) -> bool {
    let part = spoken[at].part;
    let before = spoken[at.saturating_sub(7)..at].iter().filter(|token| token.part == part);
    let mut before = before.map(|token| token.word.as_str()).rev();
    // Only an article and adjectives stand after “as”.
    if before.by_ref().take_while(|word| *word != "and").all(|word| word != "as") {
        return false;
    }
    let mut before = before.take_while(|word| *word != "and");
    before.any(|word| matches!(word, "dressed" | "dress" | "dresses" | "dressing" | "disguised" | "costumed"))
}
