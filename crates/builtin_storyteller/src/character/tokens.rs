//! A sentence of a description as words.

/// `years` of “5 yrs”, `5-year-old` of “5yo”.
fn written_out(word: &str, before: Option<&String>) -> String {
    const YEARS: &[&str] = &["y/o", "yo", "yrs", "yr", "-yr-old", "-yo"];
    let lower = word.to_lowercase();
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if before.is_some_and(|before| brief::english::number_of(before).is_some())
        && matches!(lower.as_str(), "yrs" | "yr" | "y/o" | "yo" | "y.o")
    {
        return "years".to_owned();
    }
    match YEARS.iter().find_map(|ending| lower.strip_suffix(ending)).filter(|number| is_number(number)) {
        Some(number) => format!("{number}-year-old"),
        None => word.replace('’', "'"),
    }
}

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
            let word = written_out(bare, tokens.last());
            tokens.push(word);
        }
        if bare.is_empty() || word.ends_with([',', ':', ')', '—', '–']) {
            tokens.push(",".to_owned());
        }
    }
    tokens
}
