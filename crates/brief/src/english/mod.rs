//! The few rules of English by which values are printed, the numerals, and the pronouns.

mod numbers;
mod pronouns;

pub use numbers::{NUMBER_WORDS, number_in_words, number_of};
pub use pronouns::Pronouns;

/// The phrase with `a` or `an` before it.
pub fn with_article(phrase: &str) -> String {
    format!("{} {phrase}", article(phrase))
}

/// `a` or `an`, by the sound with which the phrase begins as far as its letters show it.
pub fn article(phrase: &str) -> &'static str {
    let lower = phrase.to_lowercase();
    let sounds_like_consonant = ["uni", "use", "eu", "one", "once", "u-"].iter().any(|start| lower.starts_with(start));
    // 8, 11, 18, and 80 to 89 are said with a vowel: an 8-year-old.
    let digits: String = lower.chars().take_while(char::is_ascii_digit).collect();
    let numeral_with_vowel = digits.starts_with('8') || digits == "11" || digits == "18";
    let vowel = lower.starts_with(['a', 'e', 'i', 'o', 'u']) && !sounds_like_consonant;
    let silent_h = ["hour", "honest", "honour", "honor", "heir"].iter().any(|start| lower.starts_with(start));
    if vowel || numeral_with_vowel || silent_h { "an" } else { "a" }
}

/// `a`, `a and b`, `a, b and c`.
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Whether the word is one of a list that white space divides.
pub fn is_listed(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}

/// With a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use foreign_text::foreign_text;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn foreign_phrases_keep_their_words(phrase in foreign_text(&["hour", "8", "uni"], 6)) {
            prop_assert!(super::with_article(&phrase).ends_with(&phrase));
            let rest = |text: &str| text.chars().skip(1).collect::<String>();
            prop_assert!(super::capitalised(&phrase).ends_with(&rest(&phrase)));
        }
    }

    #[test]
    fn articles_follow_the_sound() {
        for (phrase, article) in [
            ("owl", "an"),
            ("8-year-old", "an"),
            ("unicorn", "a"),
            ("honest man", "an"),
            ("7-year-old", "a"),
            ("one-eyed cat", "a"),
        ] {
            assert_eq!(super::article(phrase), article, "{phrase}");
        }
    }
}
