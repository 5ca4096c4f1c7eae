//! Texts: bounded ones, and those that stand for something else.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation as _;

use super::shape::{Context, Reader, Shape, kind_of};

/// A text of `length` characters, counted and kept without the white space around it: Unicode's scalar values in a text of many lines, and
/// in a name what people take for one character.
pub fn text(length: RangeInclusive<usize>) -> Text {
    Text { length, lines: Lines::Kept }
}

/// On average: a letter may have any number of marks, and a text of ours must end somewhere.
const MOST_BYTES_OF_A_CHARACTER: usize = 16;

pub struct Text {
    length: RangeInclusive<usize>,
    lines: Lines,
}

/// What becomes of line breaks and other control characters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    Kept,
    Refused,
    Joined,
}

impl Text {
    /// Refuses control characters, and invisible names; characters that would change the direction of the text around them are removed.
    pub fn of_one_line(mut self) -> Self {
        self.lines = Lines::Refused;
        self
    }

    /// As [`Text::of_one_line`], but makes one line of several.
    pub fn joined_to_one_line(mut self) -> Self {
        self.lines = Lines::Joined;
        self
    }

    /// A letter and its marks are one character of a name, as in Thai or in an é of two parts (UAX 29).
    fn count(&self, text: &str) -> usize {
        match self.lines {
            Lines::Kept => text.chars().count(),
            Lines::Refused | Lines::Joined => text.graphemes(true).count(),
        }
    }

    fn cleaned<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let text = text.trim();
        match self.lines {
            Lines::Kept => Cow::Borrowed(text),
            Lines::Refused => Cow::Owned(without_directions(text).trim().to_owned()),
            Lines::Joined => {
                let text = without_directions(text);
                let is_gap = |character: char| character.is_whitespace() || character.is_control();
                let words: Vec<&str> = text.split(is_gap).filter(|word| !word.is_empty()).collect();
                Cow::Owned(words.join(" "))
            }
        }
    }
}

impl Shape for Text {
    type Value = String;

    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<String> {
        let given = string(value, path, reader)?;
        // Postgres stores no U+0000 in text or jsonb.
        let has_null = given.contains('\0');
        let text = self.cleaned(given);
        if self.lines != Lines::Kept && !given.trim().is_empty() && !given.chars().any(is_visible) {
            return reader.refuse(path, "must have a visible character");
        }
        let characters = self.count(&text);
        if !self.length.contains(&characters) {
            let (least, most) = (self.length.start(), self.length.end());
            return reader.refuse(path, format!("must be {least} to {most} characters, not {characters}"));
        }
        let most_bytes = self.length.end() * MOST_BYTES_OF_A_CHARACTER;
        if text.len() > most_bytes {
            return reader.refuse(path, format!("must be at most {most_bytes} bytes"));
        }
        if has_null {
            return reader.refuse(path, "must not contain the character U+0000");
        }
        if self.lines == Lines::Refused && text.chars().any(char::is_control) {
            return reader.refuse(path, "must not contain control characters");
        }
        Some(text.into_owned())
    }

    /// White space around and within a text counts in the schema, and each part of a character: it is stricter there than the reader, and never
    /// the other way round.
    fn schema(&self) -> Value {
        let unwanted = match self.lines {
            Lines::Refused => r"[\u0000-\u001f\u007f-\u009f]",
            Lines::Kept | Lines::Joined => r"\u0000",
        };
        let mut schema = json!({ "type": "string", "maxLength": self.length.end(), "not": { "type": "string", "pattern": unwanted } });
        let least = *self.length.start();
        if least > 0 {
            schema["minLength"] = json!(least);
            // As many between the first and the last character that is no white space.
            schema["pattern"] = match least {
                1 => json!(r"\S"),
                _ => json!(format!(r"\S[\s\S]{{{},}}\S", least - 2)),
            };
        }
        schema
    }
}

/// Takes away what sets the direction of all that follows it (UAX 9): left open, it turns the page around a name.
fn without_directions(text: &str) -> String {
    text.replace(|character| matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'), "")
}

/// White space, control characters, Unicode's Default_Ignorable_Code_Point and its noncharacters leave nothing on a page, nor do marks of
/// annotation and a blank Braille cell.
fn is_visible(character: char) -> bool {
    !(character.is_whitespace()
        || character.is_control()
        || (u32::from(character) & 0xFFFE) == 0xFFFE
        || matches!(
            character,
            '\u{00AD}'
                | '\u{034F}'
                | '\u{061C}'
                | '\u{115F}'..='\u{1160}'
                | '\u{17B4}'..='\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FDD0}'..='\u{FDEF}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1BCA0}'..='\u{1BCA3}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        ))
}

/// A string that `parse` turns into a value, or says what it must be.
///
/// The schema is the closest one that can be said; `parse` may refuse more.
pub fn parsed<T>(
    schema: fn() -> Value,
    parse: fn(&str, &Context<'_>) -> Result<T, Cow<'static, str>>,
) -> ParsedText<T> {
    ParsedText { schema, parse }
}

pub struct ParsedText<T> {
    schema: fn() -> Value,
    parse: fn(&str, &Context<'_>) -> Result<T, Cow<'static, str>>,
}

impl<T> Shape for ParsedText<T> {
    type Value = T;

    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<T> {
        let text = string(value, path, reader)?;
        match (self.parse)(text, &reader.context) {
            Ok(value) => Some(value),
            Err(message) => reader.refuse(path, message),
        }
    }

    fn schema(&self) -> Value {
        (self.schema)()
    }
}

/// The string that a value is.
pub(super) fn string<'v>(value: &'v Value, path: &str, reader: &mut Reader<'_>) -> Option<&'v str> {
    let Value::String(text) = value else {
        return reader.refuse(path, format!("must be a string, not {}", kind_of(value)));
    };
    Some(text)
}
