//! How old the words say somebody is. Somebody of another age is another person, unless “the” says that it is the same.

use super::scene::Role;
use super::tokens::{Token, tokens};
use brief::english::{NUMBER_WORDS, is_listed};

/// An age that words state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Age {
    Baby,
    Little,
    Teenage,
    Young,
    Old,
}

const WORDS: &[(Age, &str)] = &[
    (Age::Baby, "baby toddler infant newborn"),
    (Age::Little, "little small tiny"),
    (Age::Teenage, "teenage teenager"),
    (Age::Young, "young"),
    (Age::Old, "elderly aged ancient grandfather grandpa granddad grandmother grandma granny nana"),
];
/// Where the words about somebody's age end, and those about looks, belongings and others begin.
const ENDS: &str = "with in who whose which that wearing wears has and from";
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Whether a phrase such as “an old woman” is about somebody else than this `description`, by their ages.
pub(crate) fn is_another(description: &str, phrase: &str) -> bool {
    let is_known = tokens(phrase).first().is_some_and(|first| first.word == "the");
    !is_known && age_of(phrase).is_some_and(|age| age_of(description) != Some(age))
}

/// The same of animals, whose small ones are called little at any age.
pub(crate) fn is_another_animal(description: &str, phrase: &str) -> bool {
    let is_old = |words: &str| age_of(words) == Some(Age::Old);
    is_another(description, phrase) && is_old(description) != is_old(phrase)
}

/// The age that the head of a phrase or description states.
pub(crate) fn age_of(phrase: &str) -> Option<Age> {
    let spoken = tokens(phrase);
    let is_head = |token: &&Token| token.part == 0 && !is_listed(ENDS, &token.word);
    let head: Vec<&str> = spoken.iter().take_while(is_head).map(|token| token.word.as_str()).collect();
    let is_child = head.iter().any(|word| matches!(*word, "girl" | "boy" | "child" | "kid"));
    let stated = (0..head.len()).find_map(|at| age_at(&head, at).or_else(|| age_between_commas(&spoken, at)));
    // A young girl is a little girl.
    if is_child && stated == Some(Age::Young) { Some(Age::Little) } else { stated }
}

/// Whether somebody is called old by this word.
pub(crate) fn is_old(word: &str) -> bool {
    matches!(word, "old" | "elderly" | "aged" | "ancient")
}

/// The role of somebody of this sex who is old.
pub(crate) fn aged(role: Role) -> Role {
    if matches!(role, Role::Man | Role::Boy) {
        Role::Grandfather
    } else if matches!(role, Role::Woman | Role::Girl) {
        Role::Grandmother
    } else {
        role
    }
}

fn age_at(head: &[&str], at: usize) -> Option<Age> {
    let before = |back: usize| at.checked_sub(back).map_or("", |place| head[place]);
    let word = head[at];
    let years = match word {
        // “Seven years old”, “a girl of seven”, “a seven-year-old girl”.
        "old" if matches!(before(1), "years" | "year") => number(before(2)),
        "old" => return Some(Age::Old),
        _ if matches!(before(1), "of" | "aged") => number(word),
        _ => word.strip_suffix("-year-old").and_then(number),
    };
    let is_years = head.get(at + 1).is_some_and(|next| number(next).is_some());
    let in_words = || WORDS.iter().find(|(_, words)| is_listed(words, word)).map(|(age, _)| *age);
    years.and_then(of_years).or_else(|| in_words().filter(|_| !(word == "aged" && is_years)))
}

/// “Zuzu, 7, in a blue coat”, “Hester Quill, 71”.
fn age_between_commas(spoken: &[Token], at: usize) -> Option<Age> {
    let before = spoken.get(at.checked_sub(1)?).filter(|before| before.capital && before.closes)?;
    let years = spoken.get(at).filter(|years| years.closes && years.part == before.part)?;
    number(&years.word).and_then(of_years)
}

/// The role of somebody of this age: a woman of 71 is a grandmother, and nobody is a girl at forty.
pub(crate) fn at_age(role: Role, phrase: &str) -> Role {
    let is_grown = age_of(phrase).is_some_and(|age| matches!(age, Age::Young | Age::Old)) || is_middle_aged(phrase);
    let role = if is_grown && role == Role::Girl {
        Role::Woman
    } else if is_grown && role == Role::Boy {
        Role::Man
    } else {
        role
    };
    if age_of(phrase) == Some(Age::Old) {
        aged(role)
    } else if role == Role::Man && is_child_by_years(phrase) {
        Role::Boy
    } else if role == Role::Woman && is_child_by_years(phrase) {
        Role::Girl
    } else {
        role
    }
}

/// “A 9-year-old bricklayer”.
pub(crate) fn is_child_by_years(phrase: &str) -> bool {
    const YEARS: std::ops::Range<usize> = 4..18;
    let spoken = tokens(phrase);
    let head = spoken.iter().take_while(|token| token.part == 0 && !is_listed(ENDS, &token.word));
    let mut years = head.filter_map(|token| token.word.strip_suffix("-year-old").and_then(number));
    years.any(|years| YEARS.contains(&years))
}

/// “Marit, a 45-year-old woman”: no word but the number says an age.
fn is_middle_aged(phrase: &str) -> bool {
    const YEARS: std::ops::Range<usize> = 36..60;
    let spoken = tokens(phrase);
    let head = spoken.iter().take_while(|token| token.part == 0 && !is_listed(ENDS, &token.word));
    let mut ages = head.filter_map(|token| number(token.word.strip_suffix("-year-old").unwrap_or(&token.word)));
    ages.any(|years| YEARS.contains(&years))
}

fn of_years(years: usize) -> Option<Age> {
    match years {
        0..=3 => Some(Age::Baby),
        4..=12 => Some(Age::Little),
        13..=19 => Some(Age::Teenage),
        20..=35 => Some(Age::Young),
        36..=59 => None,
        _ => Some(Age::Old),
    }
}

fn number(word: &str) -> Option<usize> {
    let tens = || TENS.iter().position(|tens| word.starts_with(tens)).map(|place| (place + 2) * 10);
    word.parse().ok().or_else(|| NUMBER_WORDS.iter().position(|known| *known == word)).or_else(tens)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_read_from_the_words_about_somebody_and_from_no_others() {
        for (phrase, age) in [
            ("an old woman", Some(Age::Old)),
            ("Agnes, a grandmother", Some(Age::Old)),
            ("Old Ned, a lighthouse keeper", Some(Age::Old)),
            ("a woman of seventy", Some(Age::Old)),
            ("a man aged 81", Some(Age::Old)),
            ("Mia, a seven-year-old girl", Some(Age::Little)),
            ("a girl, 7 years old", Some(Age::Little)),
            ("a young girl", Some(Age::Little)),
            ("a young woman", Some(Age::Young)),
            ("a toddler", Some(Age::Baby)),
            ("Zuzu, 7, in a blue coat", Some(Age::Little)),
            ("Hester Quill, 71", Some(Age::Old)),
            ("Hester Quill, a retired midwife of 71", Some(Age::Old)),
            ("Mia, a woman with an old dog", None),
            ("Mia, a woman who loves her little brother", None),
            ("Dr. Helen Marsh, a 58-year-old woman", None),
        ] {
            assert_eq!(age_of(phrase), age, "{phrase}");
        }
    }
}
