//! What stays with somebody through a whole story besides looks and clothes: a cane, an arm in a sling, a wooden leg, one ear.

use lexicon::denial::is_denied;
use unicode_segmentation::UnicodeSegmentation;

use super::word_list::contains;
use brief::english::with_article;

/// What somebody walks, hears or sees with.
const AIDS: &str = "cane crutch crutches stick walker";
/// Somebody has an aid with one of these before it: “on crutches”, “carried a white cane”.
const USING: &str = "with on uses used using carries carried carrying holds held holding had has have needs needed leaning leans leaned leant";
/// A stick is one to walk with only behind these.
const LEANING: &str = "leaning leans leaned leant walks walked walking limps limped hobbled hobbles supported";
const DETERMINERS: &str = "a an the his her their one two";
/// A sugar cane and a candy cane are none.
const NO_AIDS: &str = "sugar candy bamboo glue drum pogo hockey lip";
const MADE: &str = "wooden artificial prosthetic glass false metal peg";
const LIMBS: &str = "leg arm hand foot eye ear";
/// Looks that are no noun of the body.
const LOOKS: &[&str] = &["vitiligo", "crew cut", "buzz cut"];
const REACH_WORDS: usize = 5;

/// What sentences tell of one person so.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    pub(crate) carrying: Vec<String>,
    pub(crate) features: Vec<String>,
    pub(crate) build: Vec<String>,
}

/// The marks in sentences that are about one person, one on each line.
pub(crate) fn marks_told(described: &str) -> Marks {
    let mut marks = Marks::default();
    for line in described.lines() {
        let lower = line.to_lowercase().replace('’', "'");
        for clause in lower.split([',', ';', ':', '.', '!', '?', '—', '–']) {
            let words: Vec<&str> = clause.unicode_words().collect();
            for at in 0..words.len() {
                if !is_denied(&words, at) {
                    read(&words, at, &mut marks);
                }
            }
        }
    }
    marks
}

fn read(words: &[&str], at: usize, marks: &mut Marks) {
    let near = &words[at.saturating_sub(REACH_WORDS)..at];
    let before = near.last().copied().unwrap_or_default();
    let next = words.get(at + 1).copied().unwrap_or_default();
    let word = words[at];
    if contains(AIDS, word) && !contains(NO_AIDS, before) {
        let is_used = near.iter().any(|word| contains(USING, word));
        let is_leant_on = before == "walking" || near.iter().any(|word| contains(LEANING, word));
        let is_aid = if word == "stick" || word == "walker" {
            is_leant_on && near.iter().any(|word| matches!(*word, "on" | "with"))
        } else {
            is_used
        };
        if is_aid {
            add(&mut marks.carrying, noun_phrase(words, at, 1));
        }
    }
    let two = format!("{word} {next}");
    if let Some(look) = LOOKS.iter().find(|look| **look == word || **look == two) {
        let length = look.split(' ').count();
        let is_had = near.iter().any(|word| contains("with has had have wears wore", word));
        if is_had && length == 1 {
            add(&mut marks.features, word.to_owned());
        } else if is_had {
            add(&mut marks.features, noun_phrase(words, at + 1, length));
        }
    }
    if contains(LIMBS, word) {
        marks.features.extend(limb(words, at).filter(|limb| !marks.features.contains(limb)));
    }
    let is_state = |state: &str| word == state && near.iter().any(|word| contains("was is", word));
    if is_state("bald") && (before != "going") || is_state("blind") && !matches!(next, "in" | "with" | "to" | "as") {
        add(&mut marks.build, word.to_owned());
    }
}

/// “A wooden leg”, “only one ear”, “had lost a hand”, “blind in one eye”, “an arm in a sling”.
fn limb(words: &[&str], at: usize) -> Option<String> {
    const OTHERWISE_BUSY: &str =
        "on in around up over under to at into out across behind through above outstretched free full";
    let near = &words[at.saturating_sub(REACH_WORDS)..at];
    let before = near.last().copied().unwrap_or_default();
    let next = words.get(at + 1).copied().unwrap_or_default();
    let noun = words[at];
    let is_had = near.iter().any(|word| contains("with has had have wore", word));
    let follows = |list: &[&str]| near.windows(list.len()).any(|own| own == list);
    let after: Vec<&str> = words[at + 1..].iter().take(4).copied().collect();
    if contains(MADE, before) && is_had {
        return Some(with_article(&format!("{before} {noun}")));
    }
    if after.ends_with(&["in", "a", "sling"]) || after.starts_with(&["in", "a", "sling"]) {
        return Some(format!("{} in a sling", with_article(noun)));
    }
    let is_lost = (near.contains(&"lost") || near.contains(&"missing"))
        && matches!(before, "a" | "an" | "his" | "her" | "their" | "one" | "left" | "right");
    let is_missing = next == "missing" || after.get(1) == Some(&"missing") && matches!(next, "was" | "is");
    let has_one = before == "one"
        && (follows(&["only", "one"]) || is_had && !contains(OTHERWISE_BUSY, next))
        && !follows(&["with", "one"]);
    match (before, follows(&["blind", "in", "one"])) {
        (_, true) => Some(format!("one blind {noun}")),
        _ if is_lost || is_missing || has_one => Some(format!("only one {noun}")),
        _ => None,
    }
}

/// “A white cane” of “carried his white cane”; `length` words are its noun.
fn noun_phrase(words: &[&str], end: usize, length: usize) -> String {
    let noun = end + 1 - length;
    let begin = (noun.saturating_sub(3)..noun).rev().find(|at| contains(DETERMINERS, words[*at]));
    let is_plural = words[end].ends_with('s') || words[end] == "crutches";
    match begin {
        Some(begin) => {
            let phrase = words[begin + 1..=end].join(" ");
            if is_plural { phrase } else { with_article(&phrase) }
        }
        None if is_plural => words[end].to_owned(),
        None => with_article(&words[noun..=end].join(" ")),
    }
}

fn add(list: &mut Vec<String>, phrase: String) {
    if !list.contains(&phrase) {
        list.push(phrase);
    }
}

#[cfg(test)]
mod tests {
    use foreign_text::foreign_text;
    use proptest::prelude::*;

    use super::*;

    fn told(text: &str) -> String {
        let marks = marks_told(text);
        [marks.carrying, marks.features, marks.build].concat().join("; ")
    }

    #[test]
    fn what_somebody_always_has_is_told_of_them() {
        for (text, expected) in [
            ("Hunter was blind and carried a white cane.", "a white cane; blind"),
            ("Mr. Finch walks with a crutch.", "a crutch"),
            ("He stood in the way with his crutches.", "crutches"),
            ("She came in on crutches.", "crutches"),
            ("Wanda, now bent and leaning on a stick, came.", "a stick"),
            ("She walked with a walking stick.", "a walking stick"),
            ("A clerk with a wooden leg asked.", "a wooden leg"),
            ("Anker had only one ear.", "only one ear"),
            ("He had lost a hand in the war.", "only one hand"),
            ("Her left arm was missing.", "only one arm"),
            ("He had broken his arm, and it was in a sling. His arm was in a sling.", "an arm in a sling"),
            ("She is blind in one eye.", "one blind eye"),
            ("Tariq had vitiligo and a red tie.", "vitiligo"),
            ("Oona had a grey crew cut.", "a grey crew cut"),
            ("Mr. Rook was small and bald.", "bald"),
            ("He has a glass eye.", "a glass eye"),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_only_in_the_hand_is_no_mark() {
        for text in [
            "She ate a candy cane.",
            "Tom threw a stick.",
            "He had one arm around her.",
            "She opened the door with one hand.",
            "He walked without a cane.",
            "She had no crutches.",
            "He was blind to it.",
            "She was not bald.",
            "The dog held a stick.",
            "",
        ] {
            assert_eq!(told(text), "", "{text}");
        }
    }

    proptest! {
        #[test]
        fn foreign_text_is_read_without_an_end(text in foreign_text(&["with", "a", "cane", "one", "arm", "crew cut"], 30)) {
            marks_told(&text);
        }
    }
}
