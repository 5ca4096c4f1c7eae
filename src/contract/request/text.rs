//! Texts: bounded ones, and those that stand for something else.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use serde_json::{Value, json};

use super::{Context, Reader, Shape, kind_of};

/// A text of `length` characters (Unicode scalar values), counted and kept without the white space around it.
pub fn text(length: RangeInclusive<usize>) -> Text {
    Text { length, is_of_one_line: false }
}

pub struct Text {
    length: RangeInclusive<usize>,
    is_of_one_line: bool,
}

impl Text {
    /// Refuses control characters.
    pub fn of_one_line(mut self) -> Self {
        self.is_of_one_line = true;
        self
    }
}

impl Shape for Text {
    type Value = String;

    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<String> {
        let text = string(value, path, reader)?.trim();
        let characters = text.chars().count();
        if !self.length.contains(&characters) {
            let (least, most) = (self.length.start(), self.length.end());
            return reader.refuse(path, format!("must be {least} to {most} characters, not {characters}"));
        }
        // Postgres stores no U+0000 in text or jsonb.
        if text.contains('\0') {
            return reader.refuse(path, "must not contain the character U+0000");
        }
        if self.is_of_one_line && text.chars().any(char::is_control) {
            return reader.refuse(path, "must not contain control characters");
        }
        Some(text.to_owned())
    }

    /// White space around a text counts in the schema, which is stricter there than the reader, and never the other way round.
    fn schema(&self) -> Value {
        let unwanted = if self.is_of_one_line { r"[\u0000-\u001f\u007f-\u009f]" } else { r"\u0000" };
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

/// A string that `parse` turns into a value, or says what it must be.
///
/// The schema is the closest one that can be said; `parse` may refuse more.
pub fn parsed<T>(schema: fn() -> Value, parse: fn(&str, &Context<'_>) -> Result<T, Cow<'static, str>>) -> Parsed<T> {
    Parsed { schema, parse }
}

pub struct Parsed<T> {
    schema: fn() -> Value,
    parse: fn(&str, &Context<'_>) -> Result<T, Cow<'static, str>>,
}

impl<T> Shape for Parsed<T> {
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
