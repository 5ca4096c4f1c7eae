//! People whose names are a sign's or a point's as well: Leo, Venus, Surya. What is said of them is no claim about the sky.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// Stands for a name, and names nothing in any chart.
const SOMEBODY: &str = "Somebody";

/// A word as it may be compared.
struct Word {
    /// Among the parts of the text.
    part: usize,
    /// In small letters, without the ending of a possessive.
    name: String,
    is_possessive: bool,
}

/// The text without the names of these people, where one of their words `is_named` in the sky: as a full name of several words, or with the ending
/// of a possessive (`Leo's chart`). Elsewhere the sign or the point is meant, or can't be told from the person.
pub(super) fn without_people<'a>(text: &'a str, people: &[&str], is_named: &dyn Fn(&str) -> bool) -> Cow<'a, str> {
    let names = people.iter().map(|name| name.unicode_words().map(str::to_lowercase).collect::<Vec<_>>());
    let names: Vec<Vec<String>> = names.filter(|words| words.iter().any(|word| is_named(word))).collect();
    if names.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut parts: Vec<&str> = text.split_word_bounds().collect();
    let words = words_of(&parts);
    for name in &names {
        for at in 0..words.len() {
            let full = words.get(at..at + name.len()).filter(|words| words.iter().map(|word| &word.name).eq(name));
            let possessive = words.get(at..=at).filter(|words| words[0].is_possessive && name.contains(&words[0].name));
            let is_full = full.filter(|words| words.len() > 1);
            for word in is_full.or(possessive).into_iter().flatten() {
                parts[word.part] = SOMEBODY;
            }
        }
    }
    Cow::Owned(parts.concat())
}

fn words_of(parts: &[&str]) -> Vec<Word> {
    let mut words = Vec::new();
    for (part, text) in parts.iter().enumerate().filter(|(_, text)| text.contains(char::is_alphanumeric)) {
        let text = text.to_lowercase();
        let bare = ["'s", "’s"].into_iter().find_map(|ending| text.strip_suffix(ending));
        let ends_in_apostrophe =
            text.ends_with(['s', 'x', 'z']) && parts.get(part + 1).is_some_and(|next| next.starts_with(['\'', '’']));
        let is_possessive = bare.is_some() || ends_in_apostrophe;
        words.push(Word { part, name: bare.unwrap_or(&text).to_owned(), is_possessive });
    }
    words
}
