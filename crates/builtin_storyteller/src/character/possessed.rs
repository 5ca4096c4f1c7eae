//! Looks that a sentence states with a possessive: “Ben's eyes were blue” gives blue eyes.

use super::clauses::{About, about, is_build};
use crate::word_list::contains;
use lexicon::being;

/// Adjectives of lasting looks, besides those of the whole body: wet hair dries, and a dirty face is washed.
const LASTING: &str = "long short curly straight wavy dark light fair hazel amber thick bright braided";
/// How many words may come before the verb: “his long grey beard”.
const LONGEST_OWNED_WORDS: usize = 4;
const MOST_ADJECTIVES: usize = 3;

/// Whether a word says whose the next thing is.
pub(super) fn is_possessive(word: &str) -> bool {
    word.ends_with("'s") || matches!(word, "his" | "her" | "their" | "its")
}

/// The features that a sentence states by a verb.
pub(super) fn stated_features(tokens: &[String]) -> Vec<String> {
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    let verbs = (0..lower.len()).filter(|at| matches!(lower[*at].as_str(), "was" | "were" | "is" | "are"));
    verbs.filter_map(|verb| stated_feature(&lower, verb)).collect()
}

/// Looks and clothes that somebody's name owns: “Aisha's green hijab blew in the wind” gives a green hijab.
pub(super) fn owned_looks(tokens: &[String]) -> Vec<String> {
    let owners = (0..tokens.len()).filter(|at| {
        let is_name = tokens[*at].chars().next().is_some_and(char::is_uppercase);
        let somebody = tokens[*at].strip_suffix("'s").filter(|_| is_name);
        somebody.is_some_and(|noun| being(&noun.to_lowercase()).is_none())
    });
    owners.filter_map(|owner| owned_look(&tokens[owner + 1..])).collect()
}

/// The adjectives and the noun at the head of these words.
fn owned_look(words: &[String]) -> Option<String> {
    let is_adjective = |word: &&String| is_build(&word.to_lowercase()) || contains(LASTING, &word.to_lowercase());
    let adjectives = words.iter().take(MOST_ADJECTIVES).take_while(is_adjective).count();
    let noun =
        words.get(adjectives).filter(|noun| adjectives > 0 && matches!(about(noun), About::Body | About::Worn))?;
    Some(format!("{} {noun}", words[..adjectives].join(" ")).to_lowercase())
}

fn stated_feature(words: &[String], verb: usize) -> Option<String> {
    let start = verb.saturating_sub(LONGEST_OWNED_WORDS);
    let owner = start + words[start..verb].iter().rposition(|word| is_possessive(word))?;
    // The grandmother's hair says nothing of the grandchild.
    let is_somebody_elses = words[owner].strip_suffix("'s").is_some_and(|noun| being(noun).is_some());
    let owned = &words[owner + 1..verb];
    if is_somebody_elses || owned.is_empty() || about(&owned.join(" ")) != About::Body {
        return None;
    }
    let is_adjective = |word: &&String| is_build(word) || contains(LASTING, word);
    let is_joint = |word: &&String| matches!(word.as_str(), "and" | ",");
    let adjectives: Vec<&str> = words[verb + 1..]
        .iter()
        .take_while(|word| is_adjective(word) || is_joint(word))
        .filter(is_adjective)
        .take(MOST_ADJECTIVES)
        .map(String::as_str)
        .collect();
    (!adjectives.is_empty()).then(|| format!("{} {}", adjectives.join(" "), owned.join(" ")))
}
