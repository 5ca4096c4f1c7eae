//! What stands beside a name between commas is a statement: “Ben, her little brother, ran” says that Ben ran, and that he was her little brother.

use super::ages_apart::ages_apart;
use super::being_nouns::being_noun;
use super::character::is_a_look;
use super::looks_apart::looks_apart;
use super::looks_of_parts::looks_of_parts;
use super::names::is_no_name;
use super::no_names::{DETERMINERS, NO_NAMES};
use super::sentences::Sentence;
use super::word_list::contains;

/// What tells more of the noun: “a boy from next door”.
const AFTER_NOUNS: &str = "from of with in at on who whom that next";
/// What makes a sentence of words, or a list.
const NO_APPOSITION: &str = "and or but was were is are had has wore wears said asked called ran came went";
/// People who are no kind of being by that: a cousin may be a girl or a boy.
pub(crate) const COMPANIONS: &str = "cousin friend neighbour neighbor classmate companion sibling twin";
/// What anybody may be called besides.
const PERSONS: &str = "man woman lady gentleman boy girl person";
const MOST_WORDS: usize = 9;
/// “The fat bus driver”
const MOST_WORDS_BEFORE_A_NOUN: usize = 2;
/// What begins a list of looks: “a girl with red plaits and a yellow dress”.
const BEFORE_LOOKS: &str = "with in wearing";
const MOST_WORDS_WITH_LOOKS: usize = 18;

/// Sentences of which each says one thing of somebody.
pub(crate) struct ToldApart {
    pub(crate) sentences: Vec<Sentence>,
    /// For each, the position of the sentence that it was part of.
    pub(crate) positions: Vec<usize>,
}

impl ToldApart {
    pub(crate) fn of(sentences: &[Sentence]) -> Self {
        let mut apart = ToldApart { sentences: Vec::new(), positions: Vec::new() };
        for (position, sentence) in sentences.iter().enumerate() {
            let aged = halves(&sentence.text).into_iter().flat_map(|half| ages_apart(&half));
            let told = aged.flat_map(|text| looks_of_parts(&text).unwrap_or_else(|| looks_apart(&text)));
            for text in told.flat_map(|text| divided(&text).unwrap_or_else(|| vec![text])) {
                apart.sentences.push(Sentence { text, ..sentence.clone() });
                apart.positions.push(position);
            }
        }
        apart
    }

    /// The sentences that these positions among those told apart were part of, each once.
    pub(crate) fn originals(&self, positions: &[usize]) -> Vec<usize> {
        let mut originals: Vec<usize> = positions.iter().map(|position| self.positions[*position]).collect();
        originals.dedup();
        originals
    }
}

/// What a semicolon divides, each as a sentence: “Ivy wore a cap; Jude wore none.” Of two eyes each is told whole.
fn halves(text: &str) -> Vec<String> {
    if text.contains(['“', '”', '"', '„', '«', '»', '‘']) {
        return vec![text.to_owned()];
    }
    let text = without_origins(&with_both_eyes(&as_worn(text)));
    let halves: Vec<&str> = text.split("; ").collect();
    let last = halves.len() - 1;
    let whole = |(at, half): (usize, &&str)| if at == last { (*half).to_owned() } else { format!("{half}.") };
    halves.iter().enumerate().map(whole).collect()
}

/// Who never takes off her boots wears them.
fn as_worn(text: &str) -> String {
    const NEVER: [&str; 4] = ["never took off ", "never takes off ", "was never without ", "is never without "];
    NEVER.iter().fold(text.to_owned(), |told, never| told.replace(never, "wore "))
}

/// “A Sikh turban” is a turban: where clothes come from is not read.
fn without_origins(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let is_origin = |at: usize| {
        let next = words.get(at + 1).map_or("", |next| next.trim_end_matches([',', '.', ';', '!']));
        at > 0 && is_no_name(words[at]) && words[at].starts_with(char::is_uppercase) && is_a_look(next)
    };
    let kept = (0..words.len()).filter(|at| !is_origin(*at)).map(|at| words[at]);
    kept.collect::<Vec<_>>().join(" ")
}

/// “One blue eye and one brown” are two eyes.
fn with_both_eyes(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut told: Vec<String> = Vec::with_capacity(words.len());
    for at in 0..words.len() {
        let is_second = at >= 5
            && words[at - 1] == "one"
            && words[at - 2] == "and"
            && words[at - 3] == "eye"
            && words[at - 5] == "one"
            && words.get(at + 1).is_none_or(|next| !next.starts_with("eye"));
        let plain = words[at].trim_end_matches(|c: char| !c.is_alphabetic());
        let eye = if is_second { format!("{plain} eye{}", &words[at][plain.len()..]) } else { words[at].to_owned() };
        told.push(eye);
    }
    told.join(" ")
}

/// The sentence without its first apposition, and what that states.
fn divided(text: &str) -> Option<Vec<String>> {
    // Speech speaks to people by name: “Ben, my brother, come!”
    if text.contains(['“', '”', '"', '„', '«', '»', '‘']) {
        return None;
    }
    let parts: Vec<&str> = text.split(", ").collect();
    if let Some(named) = named_after(&parts) {
        return Some(named);
    }
    (1..parts.len()).find_map(|at| {
        let apposition = parts[at].trim_end_matches(['.', '!', '?', '…']);
        let goes_on_a_list = parts.get(at + 1).is_some_and(|next| begins_with(next, "and or"));
        if goes_on_a_list || !is_apposition(apposition) {
            return None;
        }
        let subject = subject_of(parts[at - 1], at == 1)?;
        let before = parts[..at].join(", ");
        let looks = further_looks(apposition, &parts[at + 1..]);
        let after = &parts[at + 1 + looks..];
        let rest = if after.is_empty() { ".".to_owned() } else { format!(" {}", after.join(", ")) };
        let whole = parts[at..=at + looks].join(", ");
        let apposition = whole.trim_end_matches(['.', '!', '?', '…']);
        if let Some(described) = one_person(&subject, apposition) {
            // “The stout mayor in a green suit cut the ribbon”: the looks stand apart.
            let has_looks = apposition.split(' ').any(|word| contains(BEFORE_LOOKS, word));
            let is_anybody = begins_with(&subject, "the a an");
            if has_looks && is_anybody && rest != "." {
                return Some(vec![format!("{described}."), format!("{subject}{rest}")]);
            }
            return Some(vec![format!("{described}{rest}")]);
        }
        Some(vec![format!("{before}{rest}"), format!("{subject} was {apposition}.")])
    })
}

/// How many of the parts after it go on with its list: “a boy with black hair, glasses and an orange jumper”.
fn further_looks(apposition: &str, after: &[&str]) -> usize {
    let has_looks = apposition.split(' ').any(|word| contains(BEFORE_LOOKS, word));
    let are_looks = |part: &&&str| part.trim_end_matches(['.', '!', '?', '…']).split(" and ").all(is_a_look);
    if has_looks { after.iter().take_while(are_looks).count() } else { 0 }
}

/// “A tiny mouse, Pip, heard him”: Pip heard him, and was a tiny mouse.
fn named_after(parts: &[&str]) -> Option<Vec<String>> {
    let [described, name, rest @ ..] = parts else { return None };
    let words: Vec<&str> = name.trim_end_matches(['.', '!', '?', '…']).split(' ').collect();
    let is_name = words.len() <= 2
        && words.iter().all(|word| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic));
    let begin = described.split(' ').collect::<Vec<_>>();
    let at = begin.iter().rposition(|word| contains("a an the his her their my our", &word.to_lowercase()))?;
    let (before, noun_phrase) = (begin[..at].join(" "), begin[at..].join(" "));
    let ends_with_noun = begin.last().is_some_and(|noun| being_noun(noun).is_some() || contains(COMPANIONS, noun));
    let goes_on_a_list = rest.first().is_some_and(|next| next.starts_with(char::is_uppercase))
        || rest.iter().any(|part| begins_with(part, "and or"))
            && rest.iter().any(|part| part.split(' ').nth(1).is_some_and(|next| next.starts_with(char::is_uppercase)));
    if !is_name
        || !ends_with_noun
        || !is_apposition(&noun_phrase)
        || goes_on_a_list
        || contains(NO_NAMES, &words[0].to_lowercase())
    {
        return None;
    }
    let name = words.join(" ");
    let subject = if before.is_empty() { name.clone() } else { format!("{before} {name}") };
    let told = if rest.is_empty() { format!("{subject}.") } else { format!("{subject} {}", rest.join(", ")) };
    let small = noun_phrase[..1].to_lowercase() + &noun_phrase[1..];
    Some(vec![told, format!("{name} was {small}.")])
}

/// “Her tall uncle” of “her uncle, a tall man”, which would be two people otherwise.
fn one_person(subject: &str, apposition: &str) -> Option<String> {
    let (owner, relative) =
        subject.split_once(' ').filter(|(owner, _)| contains(DETERMINERS, &owner.to_lowercase()))?;
    let words: Vec<&str> = apposition.split(' ').collect();
    let noun = words.iter().position(|word| contains(PERSONS, word))?;
    let described = [&[owner], &words[1..noun], &[relative], &words[noun + 1..]].concat();
    Some(described.join(" "))
}

fn begins_with(part: &str, list: &str) -> bool {
    part.split(' ').next().is_some_and(|first| contains(list, &first.to_lowercase()))
}

/// “Her little brother”, “a boy from next door”, “Tom’s sister”: somebody, and no more than that.
fn is_apposition(part: &str) -> bool {
    let words: Vec<String> = part.split(' ').map(str::to_lowercase).collect();
    let is_owner = words[0].ends_with("’s") || words[0].ends_with("'s");
    let noun = words.iter().take_while(|word| !contains(AFTER_NOUNS, word)).last();
    let looks = words.iter().position(|word| contains(BEFORE_LOOKS, word)).unwrap_or(words.len());
    let (plain, looks) = words.split_at(looks);
    let most_words = if looks.is_empty() { MOST_WORDS } else { MOST_WORDS_WITH_LOOKS };
    // “A girl with a kite and her brother” are two.
    let is_of_another = |word: &String| word != "and" && contains(NO_APPOSITION, word) || being_noun(word).is_some();
    (contains(DETERMINERS, &words[0]) || is_owner)
        && (2..=most_words).contains(&words.len())
        && !plain.iter().any(|word| contains(NO_APPOSITION, word))
        && !looks.iter().any(is_of_another)
        && noun.is_some_and(|noun| being_noun(noun).is_some() || contains(COMPANIONS, noun))
}

/// Nothing that makes a sentence, and no noun but an owner’s.
fn is_before_a_noun(word: &str) -> bool {
    let is_owner = word.ends_with("’s") || word.ends_with("'s");
    let is_plain = word.starts_with(char::is_lowercase)
        && being_noun(word).is_none()
        && ![NO_APPOSITION, AFTER_NOUNS, BEFORE_LOOKS].iter().any(|list| contains(list, word));
    is_owner || is_plain
}

/// Of whom it is said: the name that the part before ends with, or “her uncle” where that is all of it.
fn subject_of(before: &str, is_first: bool) -> Option<String> {
    let words: Vec<&str> = before.split(' ').collect();
    let is_capital = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    let name: Vec<&str> = words.iter().rev().take(3).take_while(is_capital).copied().collect();
    // “Her uncle”, “the bus driver”, “the neighbour’s son”
    let is_relative = |words: &[&str]| match words {
        [determiner, between @ .., noun] => {
            contains(DETERMINERS, &determiner.to_lowercase())
                && being_noun(noun).is_some()
                && between.len() <= MOST_WORDS_BEFORE_A_NOUN
                && between.iter().all(|word| is_before_a_noun(word))
        }
        [_] | [] => false,
    };
    // A capital may be the sentence's own: “Then, the dog”.
    let is_name =
        |word: &&str| !contains(DETERMINERS, &word.to_lowercase()) && !contains(NO_NAMES, &word.to_lowercase());
    if is_first && is_relative(&words) {
        return Some(before.to_owned());
    }
    (!name.is_empty() && name.iter().all(is_name)).then(|| name.into_iter().rev().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::super::sentences::sentences;
    use super::*;

    fn apart(story: &str) -> Vec<String> {
        ToldApart::of(&sentences(story)).sentences.into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn an_apposition_is_a_sentence_of_its_own() {
        for (story, expected) in [
            ("Ben, her little brother, wore a hat.", ["Ben wore a hat.", "Ben was her little brother."]),
            ("Lily, Tom’s sister, ran.", ["Lily ran.", "Lily was Tom’s sister."]),
            ("Her uncle, the baker, laughed.", ["Her uncle laughed.", "Her uncle was the baker."]),
            ("Mia looked at Ben, her brother.", ["Mia looked at Ben.", "Ben was her brother."]),
            ("That day Ben, a boy from next door, fell.", ["That day Ben fell.", "Ben was a boy from next door."]),
            (
                "Rosa, a girl of eight with red plaits and a yellow dress, dug with Ben.",
                ["Rosa dug with Ben.", "Rosa was a girl of eight with red plaits and a yellow dress."],
            ),
            (
                "Amir, a boy with curly black hair, glasses and an orange jumper, ran.",
                ["Amir ran.", "Amir was a boy with curly black hair, glasses and an orange jumper."],
            ),
            (
                "He saw Amir, a boy in a red hat, a blue coat and boots.",
                ["He saw Amir.", "Amir was a boy in a red hat, a blue coat and boots."],
            ),
            ("Ivy wore a cap; Jude ran.", ["Ivy wore a cap.", "Jude ran."]),
            ("Dawn never took off her blue boots; Jude ran.", ["Dawn wore her blue boots.", "Jude ran."]),
            ("Dev wore a Sikh turban; Jude ran.", ["Dev wore a turban.", "Jude ran."]),
            ("Ivy, nine, ran.", ["Ivy ran.", "Ivy was 9 years old."]),
            ("Dr. Helen Marsh, a doctor, came.", ["Dr. Helen Marsh came.", "Dr. Helen Marsh was a doctor."]),
        ] {
            assert_eq!(apart(story), expected, "{story}");
        }
    }

    #[test]
    fn both_eyes_are_told_whole() {
        assert_eq!(apart("He had one blue eye and one brown."), ["He had one blue eye and one brown eye."]);
        assert_eq!(apart("He had one blue eye and one brown eye."), ["He had one blue eye and one brown eye."]);
    }

    #[test]
    fn what_a_relative_is_besides_makes_nobody_of_its_own() {
        for (story, expected) in [
            ("Her uncle, a tall man, laughed.", "Her tall uncle laughed."),
            ("His aunt, a woman with a grey braid, waved.", "His aunt with a grey braid waved."),
        ] {
            assert_eq!(apart(story), [expected], "{story}");
        }
    }

    #[test]
    fn lists_speech_and_what_is_no_person_stay_as_they_are() {
        for story in [
            "Mia, her brother, and the dog ran.",
            "Mia, her brother and the dog ran.",
            "“Ben, my brother, come!”",
            "Ben, the rain was over, and the sun came out.",
            "Then, the dog ran.",
            "Mia loved Paris, the city of lights.",
            "Mia ran, the dog behind her.",
            "She saw Ben, the dog ran after him.",
            "Mia, a girl with a kite and her brother, ran.",
            "Then Mia, a girl with a kite and, said Ben, no string, ran.",
        ] {
            assert_eq!(apart(story).len(), 1, "{story}: {:?}", apart(story));
        }
    }

    #[test]
    fn a_sentence_that_was_told_apart_is_found_again() {
        let apart = ToldApart::of(&sentences("Mia ran. Ben, her brother, ran. They laughed."));
        assert_eq!(apart.positions, [0, 1, 1, 2]);
        assert_eq!(apart.originals(&[0, 1, 2, 3]), [0, 1, 2]);
    }
}
