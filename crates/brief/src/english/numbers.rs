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

const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number that a word in lower case, or digits, say: `7`, `seven`, `fifty-eight`.
pub fn number_of(word: &str) -> Option<u32> {
    let small = |word: &str| (0_u32..).zip(NUMBER_WORDS).find(|(_, known)| *known == word).map(|(number, _)| number);
    let tens = |word: &str| (2_u32..).zip(TENS).find(|(_, known)| *known == word).map(|(number, _)| number * 10);
    let compound = || {
        let (ten, one) = word.split_once('-')?;
        Some(tens(ten)? + small(one).filter(|one| (1..10).contains(one))?)
    };
    word.parse().ok().or_else(|| small(word)).or_else(|| tens(word)).or_else(compound)
}

/// The number in words below a hundred, in digits above.
pub fn number_in_words(number: u32) -> String {
    let index = number as usize;
    let (ten, one) = (index / 10, index % 10);
    match (NUMBER_WORDS.get(index), ten.checked_sub(2).and_then(|ten| TENS.get(ten))) {
        (Some(word), _) => (*word).to_owned(),
        (None, Some(ten)) if one == 0 => (*ten).to_owned(),
        (None, Some(ten)) => format!("{ten}-{}", NUMBER_WORDS[one]),
        (None, None) => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_small_number_is_read_back_from_its_word() {
        for number in 0..100 {
            assert_eq!(number_of(&number_in_words(number)), Some(number));
            assert!(number_in_words(number).chars().all(|c| c.is_alphabetic() || c == '-'));
        }
        assert_eq!((number_in_words(58).as_str(), number_in_words(100).as_str()), ("fifty-eight", "100"));
        assert_eq!((number_of("many"), number_of("")), (None, None));
    }
}
