//! Small numbers in words.

/// The numerals from zero to twenty.
pub const NUMBER_WORDS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// The number that a word in lower case, or digits, say.
pub fn number_of(word: &str) -> Option<u32> {
    let by_word = || (0_u32..).zip(NUMBER_WORDS).find(|(_, known)| *known == word).map(|(number, _)| number);
    word.parse().ok().or_else(by_word)
}

/// The number as a word up to twenty, in digits above.
pub fn number_in_words(number: u32) -> String {
    let word = usize::try_from(number).ok().and_then(|index| NUMBER_WORDS.get(index));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_small_number_is_read_back_from_its_word() {
        for number in 0..100 {
            assert_eq!(number_of(&number_in_words(number)), Some(number));
        }
        assert_eq!((number_of("many"), number_of("")), (None, None));
    }
}
