//! Word lists as this crate writes them: words with spaces between them, in one text.

use memchr::memmem;

/// Whether the list holds the word.
pub(crate) fn contains(list: &str, word: &str) -> bool {
    let bytes = list.as_bytes();
    let is_end = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(u8::is_ascii_whitespace);
    let is_a_word = !word.is_empty() && !word.contains(char::is_whitespace);
    is_a_word && memmem::find_iter(bytes, word).any(|at| is_end(at.checked_sub(1)) && is_end(Some(at + word.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_its_words_and_no_part_of_them() {
        let list = "hair eyes eye \u{f6}l \u{5e8}";
        for word in ["hair", "eyes", "eye", "\u{f6}l", "\u{5e8}"] {
            assert!(contains(list, word), "{word}");
        }
        for word in ["", " ", "air", "ey", "hair eyes", "l", "\u{5e9}"] {
            assert!(!contains(list, word), "{word}");
        }
    }
}
