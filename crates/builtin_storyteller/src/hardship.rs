//! Cold, hunger and rags: whoever suffers them is sad, and stays so until something good is told.

use unicode_segmentation::UnicodeSegmentation;

use super::being_nouns::being_noun;
use super::word_list::contains;

/// The signs of it. One alone is a cold morning or a hungry bear; two are hardship.
const SIGNS: [&str; 5] = [
    "cold freezing frozen frost frostbitten icy ice numb snow snowflakes winter",
    "hungry hunger starving starved starvation famished penniless crust",
    "barefoot barefooted rags ragged threadbare tattered",
    "homeless beggar begging begged orphan orphaned beat beaten workhouse",
    "shivering shivered shivers shiver misery wretched",
];
/// “Her little naked feet”
const BARE: &str = "bare naked";
const LIMBS: &str = "feet foot head legs toes";
const REACH_WORDS: usize = 3;
/// “The poor child”
const POOR_ONES: &str = "little thing creature soul fellow one";

/// Whether a text tells of somebody in want.
pub(crate) fn tells_of_hardship(text: &str) -> bool {
    signs_in(text) > 1
}

/// Whether it may begin to: “It was bitterly cold.”
pub(crate) fn is_a_sign_of_hardship(text: &str) -> bool {
    signs_in(text) > 0
}

fn signs_in(text: &str) -> usize {
    let words: Vec<String> = text.unicode_words().map(str::to_lowercase).collect();
    let follows = |at: usize, list: &str| words[at + 1..].iter().take(REACH_WORDS).any(|next| contains(list, next));
    let is_denied = |at: usize| {
        let near = &words[at.saturating_sub(REACH_WORDS)..at];
        let is_negation =
            |before: &&String| contains("no not never neither nor without longer", before) || before.ends_with("n't");
        near.iter().any(|before| is_negation(&before)) && !near.iter().any(|before| contains("only but", before))
    };
    let has_sign = |sign: &str| (0..words.len()).any(|at| contains(sign, &words[at]) && !is_denied(at));
    let is_bare = (0..words.len()).any(|at| contains(BARE, &words[at]) && follows(at, LIMBS) && !is_denied(at));
    let is_poor = (0..words.len()).any(|at| {
        words[at] == "poor"
            && words.get(at + 1).is_some_and(|next| contains(POOR_ONES, next) || being_noun(next).is_some())
    });
    // “She had not eaten for two days.”
    let is_unfed = words.windows(2).any(|two| contains("not nothing", &two[0]) && contains("eaten eat", &two[1]));
    let signs = SIGNS.iter().filter(|sign| has_sign(sign)).count();
    signs + usize::from(is_bare) + usize::from(is_poor) + usize::from(is_unfed)
}

/// “Shivering with cold and hunger” is no fear.
pub(crate) fn shivers_with_cold(word: &str, after: &[String]) -> bool {
    const SHIVERING: &str = "shivering shivered shivers shiver trembled trembling trembles shook shaking";
    const CAUSES: &str = "cold hunger frost hungry chill";
    let is_caused = match after {
        [with, cause, ..] if contains("with from for", with) => contains(CAUSES, cause),
        [inside, the, cause, ..] => inside == "in" && the == "the" && contains("cold frost rain wind snow", cause),
        _ => false,
    };
    contains(SHIVERING, word) && is_caused
}

#[cfg(test)]
mod tests {
    use super::super::emotion::felt_in;
    use super::*;
    use brief::picture::Emotion;

    #[test]
    fn two_signs_of_want_are_hardship() {
        for text in [
            "Her little bare feet were red with cold.",
            "The poor child was hungry.",
            "He had no coat, only rags, and nothing to eat; he was starving.",
            "The orphan slept in the snow.",
            "The beggar shivered in the doorway.",
            "Shivering with cold and hunger, she crept along.",
            "Barefoot she walked over the frozen ground.",
            "That winter he walked barefoot to the town.",
            "There was ice on the road, and they had not eaten for two days.",
        ] {
            assert!(tells_of_hardship(text), "{text}");
        }
        for text in [
            "It was a cold morning, and they skated on the frozen pond.",
            "The bear was hungry.",
            "She ran over the sand with bare feet.",
            "She was neither cold nor hungry.",
            "The snow lay deep.",
        ] {
            assert!(!tells_of_hardship(text), "{text}");
        }
    }

    #[test]
    fn who_shivers_with_cold_is_not_afraid() {
        for text in ["She shivered with cold.", "They trembled with hunger.", "He shivered in the wind."] {
            assert_eq!(felt_in(text), Some(Emotion::Sad), "{text}");
        }
        assert_eq!(felt_in("She trembled with fear."), Some(Emotion::Scared));
    }
}
