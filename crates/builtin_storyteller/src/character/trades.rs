//! Kinds and trades that no list names: a lighthouse keeper, a mathematician, a platypus.

use super::clauses::{About, about, is_build, is_trait};
use super::past_tense::may_be_verb;
use crate::word_list::contains;
use brief::english::number_of;
use lexicon::being;

const MOST_WORDS: usize = 3;
/// A phrase with its adjectives that is longer than this is no kind.
const LONGEST_PHRASE_WORDS: usize = 12;
/// What a phrase about what somebody is ends before.
const BOUNDARIES: &str = ", called named who whose with from that and in at";
/// The endings of those who do something.
const OF_TRADES: &[&str] = &["er", "or", "ist", "ian", "man", "woman", "smith", "wright", "eer", "ant", "maid"];
/// What a description may be about without saying who it is: “The main character”.
const UNSAID: &str = "character hero heroine protagonist story picture image person figure name";
/// Phrases that tell what somebody is like, not what.
const NO_KINDS: &str = "bit lot kind sort pair fan friend lover way years year old";

/// `lighthouse keeper` of `A lighthouse keeper called Agnes`; the first noun phrase after an article that says what somebody is.
pub(super) fn unlisted_kind(tokens: &[String]) -> Option<String> {
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    (0..lower.len()).find_map(|at| {
        // “The last tree in the city”
        let opens = matches!(lower[at].as_str(), "a" | "an") || (at == 0 && lower[0] == "the");
        let stands = at == 0 || matches!(lower[at - 1].as_str(), "," | "is" | "was");
        if !opens || !stands {
            return None;
        }
        let rest = lower[at + 1..].iter().take(LONGEST_PHRASE_WORDS + 1);
        let phrase: Vec<&String> = rest.take_while(|word| !contains(BOUNDARIES, word)).collect();
        // “A piano tuner of 17”
        let age = phrase.windows(2).position(|two| two[0] == "of" && number_of(two[1]).is_some());
        let phrase = &phrase[..age.unwrap_or(phrase.len())];
        let is_old = |word: &str| {
            word.starts_with("year") || word == "old" || word.contains("-year") || number_of(word).is_some()
        };
        let own: Vec<&str> = phrase
            .iter()
            .map(|word| word.as_str())
            .filter(|word| !is_trait(word) && !is_build(word) && !is_old(word) && !is_superlative(word))
            .collect();
        let written_small = tokens[at + 1..][..phrase.len()]
            .iter()
            .all(|word| word.chars().all(|c| c.is_lowercase() || c == '-' || c.is_numeric()));
        let head = own.last()?;
        let is_kind = (1..=MOST_WORDS).contains(&own.len())
            && written_small
            && about(head) == About::Other
            && !contains(NO_KINDS, head)
            && !own.contains(&"of")
            && !own.contains(&"only")
            && !(lower[at] == "the" && own.iter().any(|word| may_be_verb(word) || contains(UNSAID, word)))
            && own[..own.len() - 1].iter().all(|word| being(word).is_none());
        (is_kind && phrase.len() <= LONGEST_PHRASE_WORDS).then(|| own.join(" "))
    })
}

/// `last` of “The last tree in the city”, which is told as a fact.
pub(super) fn is_superlative(word: &str) -> bool {
    contains("last first only", word) || (word.ends_with("est") && word.len() > 5)
}

/// Whether a kind is what a grown-up does for a living.
pub(super) fn is_trade(kind: &str) -> bool {
    const WITHOUT_ENDING: &str = "paramedic chef cook spy vet mechanic guide guard judge nurse coach midwife pilot captain clerk scribe priest nun monk";
    let last = kind.rsplit(' ').next().unwrap_or(kind);
    OF_TRADES.iter().any(|ending| kind.ends_with(ending)) || contains(WITHOUT_ENDING, last)
}

/// Whether the last word of what somebody is names work, and not what every grown-up is.
pub(crate) fn is_trade_word(word: &str) -> bool {
    const NO_TRADES: &str = "woman man person traveller adult lady gentleman grandmother grandfather mother father aunt uncle parent widow \
        widower twin orphan girl boy child kid teen teenager student pupil schoolgirl schoolboy";
    !contains(NO_TRADES, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(description: &str) -> Option<String> {
        let tokens: Vec<String> = description.split(' ').map(str::to_owned).collect();
        unlisted_kind(&tokens)
    }

    #[test]
    fn a_noun_that_no_list_names_is_still_what_somebody_is() {
        assert_eq!(kind("A lighthouse keeper called Agnes").as_deref(), Some("lighthouse keeper"));
        assert_eq!(kind("Ada , a 45 year old mathematician who hates noise").as_deref(), Some("mathematician"));
        assert_eq!(kind("Chen , a blind piano tuner of 17").as_deref(), Some("piano tuner"));
        assert_eq!(kind("Zog , a shy platypus").as_deref(), Some("platypus"));
        assert_eq!(kind("Mia , a bundle of joy"), None);
        assert_eq!(kind("Mia has a cat"), None);
    }
}
