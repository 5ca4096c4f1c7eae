//! Roman numerals, which engines spell letter by letter.

/// The number that a word of numerals from II to XXXIX stands for; `I` is one only after the month of Adar, of which leap years have two.
pub(crate) fn value_of(word: &str, previous: &str) -> Option<u64> {
    if word == "I" && previous == "Adar" {
        return Some(1);
    }
    if word.len() < 2 || !word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')) {
        return None;
    }
    (2..40).find(|&number| numeral(number) == word).map(|number| number as u64)
}

fn numeral(number: usize) -> String {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    format!("{}{}", "X".repeat(number / 10), ONES[number % 10])
}
