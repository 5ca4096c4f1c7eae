//! People whose names are a sign's or a point's as well: Leo, Venus, Surya. What is said of them is no claim about the sky.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// Stands for a name, and means nothing in any language.
pub(super) const SOMEBODY: &str = "Xyzzy";

/// A word as it may be compared.
struct Word {
    /// Among the parts of the text.
    part: usize,
    /// In small letters, without the ending of a possessive.
    name: String,
    is_possessive: bool,
}

/// What a person may be called like.
pub(super) struct Bodies<'a> {
    pub(super) is_sign: &'a dyn Fn(&str) -> bool,
    pub(super) is_point: &'a dyn Fn(&str) -> bool,
    pub(super) is_nakshatra: &'a dyn Fn(&str) -> bool,
    /// Of the word before a point: `your Venus` is no person.
    pub(super) tells_a_point: &'a dyn Fn(&str) -> bool,
    /// Of the word beside a nakshatra: `the star Rohini`.
    pub(super) is_word_for_sign: &'a dyn Fn(&str) -> bool,
}

/// The text without the names of these people, where one of their words is a name in the bodies: as a full name of several words, with the ending of a
/// possessive (`Leo's chart`), or as the name of a point or a nakshatra that no word before it tells from the person. A bare sign is the sign.
pub(super) fn without_people<'a>(text: &'a str, people: &[&str], bodies: &Bodies<'_>) -> Cow<'a, str> {
    let is_named = |word: &String| (bodies.is_sign)(word) || (bodies.is_point)(word) || (bodies.is_nakshatra)(word);
    let names = people.iter().map(|name| name.unicode_words().map(str::to_lowercase).collect::<Vec<_>>());
    let names: Vec<Vec<String>> = names.filter(|words| words.iter().any(is_named)).collect();
    if names.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut parts: Vec<&str> = text.split_word_bounds().collect();
    let words = words_of(&parts);
    for name in &names {
        for at in 0..words.len() {
            let full = words.get(at..at + name.len()).filter(|words| words.iter().map(|word| &word.name).eq(name));
            let is_full = full.filter(|words| words.len() > 1);
            let is_told = at > 0 && (words[at - 1].is_possessive || (bodies.tells_a_point)(&words[at - 1].name));
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| words.get(at));
            let is_star = beside.into_iter().any(|word| (bodies.is_word_for_sign)(&word.name));
            let word = &words[at].name;
            let is_person = words[at].is_called(name)
                || (name.contains(word) && (bodies.is_point)(word) && !is_told)
                || (name.contains(word) && (bodies.is_nakshatra)(word) && !is_told && !is_star);
            let alone = Some(&words[at..=at]).filter(|_| is_person);
            for word in is_full.or(alone).into_iter().flatten() {
                parts[word.part] = SOMEBODY;
            }
        }
    }
    Cow::Owned(parts.concat())
}

impl Word {
    /// Something is this person's: `Leo's`, `Venus'`, `Leos`.
    fn is_called(&self, name: &[String]) -> bool {
        let bare = self.name.strip_suffix('s').map(str::to_owned);
        (self.is_possessive && name.contains(&self.name)) || bare.is_some_and(|bare| name.contains(&bare))
    }
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
