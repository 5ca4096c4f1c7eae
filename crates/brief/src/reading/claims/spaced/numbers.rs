//! Numbers as words of a sentence write them.

/// `th`, `й`, `ème`, `.3` for a line.
pub(super) const LONGEST_NUMBERS_ENDING: usize = 4;

pub(super) fn is_digits(word: &str) -> bool {
    word.chars().all(char::is_numeric)
}

/// The number at the beginning of `7`, `7º`, `7e`, `34.3`, in the digits of whatever script, if it has no more than two.
pub(super) fn number(word: &str) -> Option<u64> {
    let digits: Vec<u64> = word.chars().map_while(digit).collect();
    let ending = word.chars().count() - digits.len();
    let is_one = (1..=2).contains(&digits.len()) && ending <= LONGEST_NUMBERS_ENDING;
    is_one.then(|| digits.iter().fold(0, |number, digit| number * 10 + digit))
}

/// Of Latin, Arabic, Persian and Devanagari digits.
fn digit(letter: char) -> Option<u64> {
    let of_script = |zero: char| u64::from((letter as u32).wrapping_sub(zero as u32));
    ['0', '\u{660}', '\u{6f0}', '\u{966}'].into_iter().map(of_script).find(|digit| *digit < 10)
}

/// Of two letters or more: a single one is a word in many languages.
pub(super) fn roman(word: &str) -> Option<u64> {
    ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"]
        .iter()
        .zip([2, 3, 4, 6, 7, 8, 9, 11, 12])
        .find(|(name, _)| **name == word)
        .map(|(_, number)| number)
}
