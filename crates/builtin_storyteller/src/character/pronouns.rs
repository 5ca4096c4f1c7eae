//! How a description speaks of its character: she, he or they.

use brief::english::Pronouns;
use brief::story::ToldFact;
use lexicon::being;

/// Counts she, he and they.
pub(super) fn count_pronouns(tokens: &[String], counts: &mut [u32; 3]) {
    for token in tokens {
        // As in “(she/her)”.
        for word in token.to_lowercase().split('/') {
            match (Pronouns::of_word(word), word) {
                (Some(Pronouns::She), _) => counts[0] += 1,
                (Some(Pronouns::He), _) => counts[1] += 1,
                (_, "they" | "them" | "their" | "themself") => counts[2] += 1,
                _ => {}
            }
        }
    }
}

/// What the description itself uses; with both she and he in it, the more frequent.
pub(super) fn explicit_pronouns([she, he, they]: [u32; 3]) -> Option<Pronouns> {
    match (she, he, they) {
        (0, 0, 0) => None,
        (0, 0, _) => Some(Pronouns::They),
        (she, he, _) if she > he => Some(Pronouns::She),
        (she, he, _) if he > she => Some(Pronouns::He),
        _ => None,
    }
}

/// A ferryman is a he.
pub(super) fn pronouns_of_trade(noun: &str) -> Option<Pronouns> {
    match noun {
        "human" | "talisman" | "woman" | "man" => None,
        _ if noun.ends_with("woman") => Some(Pronouns::She),
        _ if noun.ends_with("man") => Some(Pronouns::He),
        _ => None,
    }
}

/// “Ben, the son of a blacksmith” is a he.
pub(super) fn pronouns_of_whose_child(fact: &ToldFact) -> Option<Pronouns> {
    let mut words = fact.predicate.strip_prefix("was ").filter(|_| fact.about.is_none())?.split(' ');
    words.find_map(being).and_then(|(_, pronouns)| pronouns)
}
