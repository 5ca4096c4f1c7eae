//! How many capitalised words that stand together could be one name: “Captain Rosa”, “Anneke de Wit”.

use super::{BEGINNERS, NOT_NAMES, bare, is_a_capital};
use crate::word_list::contains;

/// How many words from here on are capitalised, joined by spaces alone, and could be a name: at most 3, and what stands between them in “Anneke
/// de Wit”.
pub(super) fn run_of_capitals(text: &str, words: &[(usize, &str)]) -> usize {
    const MOST_CAPITALS: usize = 3;
    let particles =
        |at: usize, capitals: usize| capitals < MOST_CAPITALS && particles_before_a_name(text, &words[at..]);
    let (mut run, mut capitals) = (0, 0);
    let mut end = None;
    for (at, (start, word)) in words.iter().enumerate() {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let known = contains(NOT_NAMES, &bare(word).to_lowercase().replace('’', "'"));
        let joined = end.is_none_or(|end| matches!(&text[end..*start], " " | ". "));
        if joined && run == at && run > 0 && particles(at, capitals) {
            end = Some(start + word.len());
            run += 1;
            continue;
        }
        if !capital || known || !joined || is_shouted(word) || capitals == MOST_CAPITALS {
            break;
        }
        // The “Then” of “Then Professor Anneke de Wit” belongs to no name.
        capitals += usize::from(at > 0 || !contains(BEGINNERS, &word.to_lowercase()));
        run += 1;
        end = Some(start + word.len());
        if bare(word).len() != word.len() {
            break;
        }
    }
    run
}

/// “De Wit”, “van der Berg”: one or two small words that belong to a surname, and the surname.
fn particles_before_a_name(text: &str, words: &[(usize, &str)]) -> bool {
    const ALONE: &str = "de van von del della di du ibn bin ter";
    const BEHIND_ANOTHER: &str = "der den la las los le het";
    let (particles, name) = match words {
        [(_, one), (_, two), name, ..] if contains(ALONE, one) && contains(BEHIND_ANOTHER, two) => (2, name),
        // The second of the two.
        [(_, one), name, ..] if contains(ALONE, one) || contains(BEHIND_ANOTHER, one) => (1, name),
        _ => return false,
    };
    let is_spaced = words[..=particles].windows(2).all(|two| &text[two[0].0 + two[0].1.len()..two[1].0] == " ");
    let follows_a_particle = || {
        let before = text[..words[0].0].trim_end().rsplit(' ').next().unwrap_or_default();
        contains(ALONE, before)
    };
    let is_first = contains(ALONE, words[0].1);
    is_spaced && is_a_capital(name.1) && (is_first || follows_a_particle())
}

/// A word in capitals throughout is shouted or written on a sign; it is not a name.
fn is_shouted(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_uppercase()).count() > 1 && !word.chars().any(char::is_lowercase)
}
