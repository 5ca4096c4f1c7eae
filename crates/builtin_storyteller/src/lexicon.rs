//! Word lists as they are written in this module: words between spaces in one text.

/// Whether the list holds the word.
pub(super) fn contains(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}
