//! Descriptions in other languages: what is simple and certain is read, and what is not read is said.

mod reader;
mod tongue;

use super::clauses::{About, about, is_build, is_trait};
use super::naming::is_a_group;
use super::past_tense::is_known_verb;
use super::tokens::tokens_of;
use super::trades::is_trade;
use crate::word_list::contains;
use brief::english::number_of;
use brief::story::{CharacterSheet, UnreadWords};
use lexicon::being;
use reader::Reader;
use tongue::{Tongue, tongues};

/// A name in letters that have no capitals is no longer than this.
const LONGEST_NAME_CHARACTERS: usize = 24;
/// Words that nobody reads are quoted up to here.
const LONGEST_QUOTE_CHARACTERS: usize = 200;

/// What a description in another language says of its character; None for one in English, and for a mere name.
pub(super) fn read_foreign(description: &str, sentences: &[&str]) -> Option<CharacterSheet> {
    if let Some((name, rest)) = without_capitals(description) {
        let unread = (!rest.is_empty()).then(|| unread_words(None, &[rest]));
        return Some(CharacterSheet { name, unread, ..CharacterSheet::default() });
    }
    let tokens: Vec<String> = sentences.iter().flat_map(|sentence| tokens_of(sentence)).collect();
    let tongue = tongue_of(&tokens)?;
    let mut reader = Reader::new(tongue);
    for sentence in sentences {
        reader.read(&tokens_of(sentence));
    }
    let Reader { mut sheet, unread, .. } = reader;
    sheet.unread = (!unread.is_empty()).then(|| unread_words(Some(tongue.name), &unread));
    Some(sheet)
}

/// Whether a sentence is in one of these languages.
pub(super) fn is_foreign(tokens: &[String]) -> bool {
    tongue_of(tokens).is_some()
}

/// What of a description says nothing to this reader: the words behind the name, in a language that is none of those that are read.
pub(super) fn unread_of(description: &str, name: Option<&str>) -> Option<UnreadWords> {
    let rest = name.and_then(|name| description.trim().strip_prefix(name)).unwrap_or(description);
    let tokens = tokens_of(rest);
    let words = tokens.iter().filter(|token| token.starts_with(char::is_lowercase));
    (words.count() > 1 && english_words(&tokens) == 0).then(|| unread_words(None, &[rest.to_owned()]))
}

/// Whether the words are those of a language that nobody here reads: letters that English has not, and no word of English.
pub(super) fn is_in_no_known_language(tokens: &[String]) -> bool {
    let words = || tokens.iter().filter(|token| token.starts_with(char::is_lowercase));
    words().count() > 1 && words().any(|word| !word.is_ascii()) && english_words(tokens) == 0
}

fn unread_words(language: Option<&str>, words: &[String]) -> UnreadWords {
    let mut left = LONGEST_QUOTE_CHARACTERS;
    let mut quoted: Vec<String> = Vec::new();
    for word in words {
        let word: String =
            word.trim_matches(|c: char| c.is_whitespace() || ",.;:".contains(c)).chars().take(left).collect();
        left -= word.chars().count();
        if !word.is_empty() && !quoted.contains(&word) {
            quoted.push(word);
        }
    }
    UnreadWords { language: language.map(str::to_owned), words: quoted }
}

/// The language that knows the most words of a description, if that is more than are English.
fn tongue_of(tokens: &[String]) -> Option<&'static Tongue> {
    // “Rosa Mantel” is a name.
    let is_mere_name = || tokens.iter().all(|token| token.starts_with(char::is_uppercase));
    let known = |tongue: &Tongue| tokens.iter().filter(|token| knows(tongue, &token.to_lowercase())).count();
    let (most, tongue) = tongues()
        .iter()
        .rev()
        .map(|tongue| (known(tongue), tongue))
        .max_by_key(|(count, _)| *count)
        .filter(|(most, _)| *most > 0)?;
    let begins_small = tokens.first().is_some_and(|first| tongue.is_small(&first.to_lowercase()));
    // One word alone may be of any language, unless it is a noun that English has not.
    let is_a_noun = || {
        let english = tokens.last().map(|last| tongue.english(&last.to_lowercase())).unwrap_or_default();
        (3..5).contains(&tokens.len()) && tokens[1] == "," && english.iter().any(|word| being(word).is_some())
    };
    let is_certain =
        most > 1 || is_a_noun() || tokens.iter().any(|token| !token.is_ascii() && tongue.knows(&token.to_lowercase()));
    (is_certain && most > english_words(tokens) && (begins_small || !is_mere_name())).then_some(tongue)
}

fn knows(tongue: &Tongue, word: &str) -> bool {
    tongue.knows(word) || word.rsplit_once('\'').is_some_and(|(_, bare)| tongue.knows(bare))
}

/// How many of the words are English beyond doubt.
fn english_words(tokens: &[String]) -> usize {
    const SMALL: &str = "the a an is are was who with and has have loves likes her his she he they their of to from wears wearing whose \
        lives works afraid called named old year years in on at but not no very hates uses can my";
    let is_english = |token: &&String| {
        let word = token.to_lowercase();
        let is_number = number_of(&word).is_some() && !word.chars().all(|c| c.is_ascii_digit());
        contains(SMALL, &word)
            || being(&word).is_some()
            || being(word.trim_end_matches('s')).is_some()
            || is_trait(&word)
            || is_build(&word)
            || about(&word) != About::Other
            || is_number
            || is_known_verb(&word)
            || is_a_group(&word)
            || (word.is_ascii() && token.starts_with(char::is_lowercase) && is_trade(&word))
            || word.contains("-year")
    };
    tokens.iter().filter(is_english).count()
}

/// The name and the rest of a description in a script without capitals.
fn without_capitals(description: &str) -> Option<(Option<String>, String)> {
    let letters = || description.chars().filter(|c| c.is_alphabetic());
    let has_no_case = |c: &char| !c.is_lowercase() && !c.is_uppercase();
    if letters().filter(has_no_case).count() * 2 <= letters().count() {
        return None;
    }
    let is_mark = |c: char| !(c.is_alphanumeric() || c.is_whitespace() || "'’-·".contains(c) || is_vowel_sign(c));
    let head = description.trim().split(is_mark).next().unwrap_or_default().trim();
    let is_name = !head.is_empty() && head.chars().count() <= LONGEST_NAME_CHARACTERS && head.split(' ').count() <= 3;
    let rest = description.trim().strip_prefix(head).filter(|_| is_name).unwrap_or(description);
    let rest = rest.trim_matches(|c: char| is_mark(c) || c.is_whitespace()).to_owned();
    Some((is_name.then(|| head.to_owned()), rest))
}

/// Signs that belong to the letter before them.
fn is_vowel_sign(c: char) -> bool {
    use unicode_script::{Script, UnicodeScript};
    matches!(c.script(), Script::Inherited) || (!c.is_ascii() && c.script() != Script::Common)
}

#[cfg(test)]
#[path = "foreign/tests.rs"]
mod tests;
