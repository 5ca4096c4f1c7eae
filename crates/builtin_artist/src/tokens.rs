//! A text as words, with what its punctuation and capitals say.

use std::borrow::Cow;

/// A word as it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token {
    /// In lower case, without a possessive `'s`.
    pub word: String,
    pub capital: bool,
    /// First word of a sentence.
    pub opens: bool,
    /// A comma, full stop or the like comes after it.
    pub closes: bool,
    /// It had a possessive `'s`: “Ben's dog” is not Ben.
    pub possessive: bool,
    /// Number of the sentence, or part of one between semicolons or colons.
    pub part: usize,
    /// It shows nothing here: a name, or part of a comparison.
    pub silent: bool,
}

/// A full stop after these ends no sentence.
const ABBREVIATIONS: &[&str] = &["mr", "mrs", "ms", "dr", "prof", "st"];

/// Splits a text into words.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut opens = true;
    let mut part = 0;
    let mut word = String::new();
    let mut finish = |word: &mut String, closes: bool, opens: &mut bool, part: usize| {
        if !word.is_empty() {
            let trimmed = word.trim_matches(|letter| letter == '\'' || letter == '’' || letter == '-');
            let bare = trimmed.strip_suffix("'s").or_else(|| trimmed.strip_suffix("’s")).unwrap_or(trimmed);
            let capital = bare.chars().next().is_some_and(may_begin_a_name);
            if !bare.is_empty() {
                let possessive = bare.len() < trimmed.len();
                let word = bare.to_lowercase();
                found.push(Token { word, capital, opens: *opens, closes, possessive, part, silent: false });
                *opens = false;
            }
            word.clear();
        } else if closes && let Some(last) = found.last_mut() {
            last.closes = true;
        }
    };
    let text = without_thousands_marks(text);
    for letter in text.chars() {
        if letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '-') || is_combined(letter) {
            word.push(letter);
        } else {
            let is_abbreviated = letter == '.' && ABBREVIATIONS.contains(&word.to_lowercase().as_str());
            let closes = !is_abbreviated && matches!(letter, '.' | ',' | ';' | ':' | '!' | '?' | '\n' | '(' | ')');
            finish(&mut word, closes, &mut opens, part);
            if !is_abbreviated && matches!(letter, '.' | '!' | '?' | '\n' | ';' | ':') {
                part += 1;
                opens |= !matches!(letter, ';' | ':');
            }
        }
    }
    finish(&mut word, true, &mut opens, part);
    found
}

/// The words, as one text.
pub(crate) fn joined(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ")
}

/// `2000` of `2,000`.
fn without_thousands_marks(text: &str) -> Cow<'_, str> {
    const FIGURES: usize = 3;
    let is_mark = |at: usize| {
        let figures = text.as_bytes()[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        figures == FIGURES && at > 0 && text.as_bytes()[at - 1].is_ascii_digit()
    };
    if !text.match_indices(',').any(|(at, _)| is_mark(at)) {
        return Cow::Borrowed(text);
    }
    text.char_indices().filter(|(at, letter)| *letter != ',' || !is_mark(*at)).map(|(_, letter)| letter).collect()
}

/// A capital, or a letter of a script that has none, such as Chinese and Arabic.
fn may_begin_a_name(letter: char) -> bool {
    letter.is_uppercase() || letter.is_alphabetic() && !letter.is_lowercase()
}

/// Marks that belong to the letter before them: accents, and those that join letters of Indian scripts.
fn is_combined(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{94d}' | '\u{9cd}' | '\u{200c}' | '\u{200d}')
}
