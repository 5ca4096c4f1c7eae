//! A sentence of a description as words.

/// A word, or a comma standing alone.
pub(super) fn tokens_of(sentence: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for word in sentence.split_whitespace() {
        let opens = word.starts_with('(');
        let bare = word.trim_matches(|c: char| !(c.is_alphanumeric() || c == '\''));
        if opens {
            tokens.push(",".to_owned());
        }
        if !bare.is_empty() {
            tokens.push(bare.replace('’', "'"));
        }
        if bare.is_empty() || word.ends_with([',', ':', ')', '—', '–']) {
            tokens.push(",".to_owned());
        }
    }
    tokens
}
