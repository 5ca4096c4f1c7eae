//! What somebody is whom a story names, as the words beside the name say it: “Mia was a brave girl”, “a girl named Mia”, “they called him Ash”.

use super::unnamed::is_part_of_another;
use super::{Links, words_of};
use crate::being_nouns::being_noun;
use crate::foreign_kin::foreign_kind;
use crate::names::Name;
use crate::sentences::Sentence;
use crate::word_list::contains;

/// `Mia was a brave girl`, `a girl named Mia`, `Mia, a girl`, `Mia the girl`: Mia is a girl.
pub(super) fn kinds_of_names(sentences: &[Sentence], named: &[Name]) -> Links {
    let mut links = Links::new();
    for (position, sentence) in sentences.iter().enumerate() {
        let words = words_of(sentence);
        let before = position.checked_sub(1).map(|before| words_of(&sentences[before])).unwrap_or_default();
        for name in named {
            let Some(at) = name.position_in(&words) else { continue };
            let after = words.get(at + name.words.len()..).unwrap_or_default();
            // “Coral, who was a crab”
            let after = after.strip_prefix(&["who"]).unwrap_or(after);
            let told_after = match after.first().map(|word| word.to_lowercase()).as_deref() {
                Some("was" | "is" | "the" | "a" | "an") => {
                    let own = after.iter().take(8).take_while(|word| !contains(BEHIND_A_KIND, word));
                    let own: Vec<&str> = own.copied().collect();
                    // “Mum was expecting another baby”
                    let is_told = own.iter().any(|word| is_owner(word) || contains("a an the", &word.to_lowercase()));
                    (1..own.len())
                        .filter(|at| !is_part_of_another(&own, *at))
                        .find_map(|at| one_being(own[at]))
                        .filter(|_| is_told)
                }
                _ => None,
            };
            let told_before = (at >= 2 && matches!(words[at - 1].to_lowercase().as_str(), "named" | "called"))
                .then(|| {
                    // “Her cat, black as ink, was called Soot”
                    let reach = if matches!(words[at - 2], "was" | "is" | "were") { LONGEST_SUBJECT_WORDS } else { 3 };
                    words[..at - 1].iter().rev().take(reach).find_map(|word| being_noun(word))
                })
                .flatten();
            let titled = at
                .checked_sub(1)
                .and_then(|before| one_being(words[before]))
                .filter(|_| has_owner_before(&words, at - 1));
            if let Some(noun) = told_after
                .or(told_before)
                .or(titled)
                .or_else(|| introduced(&before, &words, at, after))
                .or_else(|| called_so(&before, &words, at))
                .or_else(|| foreign_kind(&words, at))
            {
                links.entry(name.text()).or_insert(noun);
            }
        }
    }
    links
}

const LONGEST_SUBJECT_WORDS: usize = 9;

/// What follows these is of somebody else: “Wolf was afraid of dogs”, “Mole was tired of worms”.
const BEHIND_A_KIND: &str = "with who and to in of by for from than like as at on about when because that";

/// “Afraid of dogs”, “tired of worms”: none of them need be there.
pub(super) fn is_only_felt(words: &[&str], at: usize) -> bool {
    let before = words[at.saturating_sub(3)..at].windows(2);
    let feels =
        |two: &[&str]| two[1] == "of" && contains("afraid tired scared fond proud fear full sick jealous", two[0]);
    before.into_iter().any(feels)
}

/// “A mouse stood there with a paper crown”, “one day the postman, a frog in a cap, came”, behind a sentence of somebody who is of another kind:
/// what it tells is of the mouse and the frog.
pub(super) fn begins_with_another_being(words: &[&str], kind: Option<&str>) -> bool {
    const PERSONS: &str = "girl boy woman man child lady lad lass maiden";
    const SUBJECT_REACH_WORDS: usize = 8;
    let is_pronoun = |word: &&&str| {
        contains("he she it they his her its their", &word.to_lowercase()) || contains(BEHIND_A_SUBJECT, word)
    };
    let before = words.iter().take(SUBJECT_REACH_WORDS).take_while(|word| !is_pronoun(word)).count();
    let is_another = |at: usize| {
        let near = &words[at.saturating_sub(3)..at];
        let any =
            near.iter().any(|word| matches!(*word, "a" | "an" | "A" | "An" | "another" | "Another" | "one" | "One"));
        let known = near.iter().any(|word| matches!(*word, "the" | "The"));
        let noun = being_noun(words[at])
            .filter(|noun| kind.is_some_and(|kind| !kind.ends_with(noun.as_str())) || kind.is_none() && any);
        words[at].starts_with(char::is_lowercase)
            && (any || known)
            && noun.is_some_and(|noun| !contains(PERSONS, &noun))
    };
    (0..before).any(is_another)
}

/// Behind one of these a sentence no longer says whom it is about.
const BEHIND_A_SUBJECT: &str = "had has wore wears saw met followed carried held with like as than";

/// What one is: `mole`, and not “worms”.
fn one_being(word: &str) -> Option<String> {
    let is_one = |noun: &String| *noun == word.to_lowercase() && noun != "children";
    being_noun(word).filter(is_one).or_else(|| (word == "baby").then(|| word.to_owned()))
}

/// “The fox had one white paw. They called him Ash”, “My little brother is four. His name is Jojo.”
fn called_so(sentence_before: &[&str], words: &[&str], at: usize) -> Option<String> {
    const MOST_WORDS_OF_A_SUBJECT: usize = 5;
    let is_called = at >= 2
        && matches!(words[at - 1], "him" | "her" | "it")
        && matches!(words[at - 2], "called" | "named" | "nicknamed" | "call")
        || at >= 3
            && matches!(words[at - 3], "His" | "Her" | "Its")
            && words[at - 2] == "name"
            && matches!(words[at - 1], "was" | "is");
    let subject = sentence_before.iter().take(MOST_WORDS_OF_A_SUBJECT);
    let is_determined =
        sentence_before.first().is_some_and(|first| contains("a an the my our his her their", &first.to_lowercase()));
    subject.filter(|_| is_called && is_determined).find_map(|word| one_being(word))
}

/// “Her sister Hope”, “Tom’s sister Lily”: the sister is the one who is named.
pub(super) fn is_owner(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(word.as_str(), "his" | "her" | "their" | "my" | "our") || word.ends_with("'s") || word.ends_with("’s")
}

/// “The king”, “his blind mother”: within a few words before a noun somebody says whose it is, or which.
fn has_owner_before(words: &[&str], noun: usize) -> bool {
    const MOST_ADJECTIVES: usize = 2;
    let near = words[noun.saturating_sub(MOST_ADJECTIVES + 1)..noun].iter().rev();
    let determiner = near
        .take_while(|word| word.starts_with(char::is_lowercase) || is_owner(word))
        .find(|word| **word == "the" || is_owner(word));
    // “The crab Coral” at the head of a sentence.
    determiner.is_some() || noun > 0 && noun <= MOST_ADJECTIVES + 1 && words[0] == "The"
}

/// “Good evening,” said the tortoise. “My name is Captain Slow”; and “Captain Slow,” said the tortoise.
fn introduced(sentence_before: &[&str], words: &[&str], at: usize, after: &[&str]) -> Option<String> {
    let speaker = |words: &[&str]| {
        let said = words.iter().position(|word| *word == "said")?;
        words.get(said + 1).filter(|word| **word == "the")?;
        words[said + 2..].iter().take(2).find_map(|word| being_noun(word))
    };
    // “Old” may stand before a name that stands without it elsewhere.
    let opens = at <= 1 && after.first() == Some(&"said");
    // A title may stand between: “My name is Captain Slow”, where the name is Slow.
    let near = &words[at.saturating_sub(3)..at];
    let own_name = near.windows(2).any(|pair| pair == ["name", "is"] || pair == ["I", "am"])
        || near.last().is_some_and(|last| matches!(*last, "I'm" | "I’m"));
    if opens {
        speaker(after)
    } else if own_name {
        speaker(&words[..at]).or_else(|| speaker(after)).or_else(|| speaker(sentence_before))
    } else {
        None
    }
}
