//! Word lists as this crate writes them: words with spaces between them, in one text.

/// Whether the list holds the word.
pub(crate) fn contains(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}
