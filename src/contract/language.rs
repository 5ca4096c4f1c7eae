//! `language`: in which language a client wants a job's words. What the chosen maker can't do is refused with what it can.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::request::{Context, ParsedText, parsed};
use crate::job::language::Language;

pub fn written_language() -> ParsedText<Language> {
    parsed(schema, |text, context| {
        let language = supported(text, context.languages.readings)?;
        match check_voice(&language, context) {
            None => Ok(language),
            Some(refusal) => Err(refusal.into()),
        }
    })
}

pub fn told_language() -> ParsedText<Language> {
    parsed(schema, |text, context| supported(text, context.languages.stories))
}

pub fn drawn_language() -> ParsedText<Language> {
    parsed(schema, |text, context| supported(text, context.languages.pictures))
}

/// Every reading is read out: why this one can't be, if no voice speaks its language.
pub fn check_voice(language: &Language, context: &Context<'_>) -> Option<String> {
    let spoken: Vec<&str> = context.spoken.iter().map(String::as_str).collect();
    if language.is_within(&spoken) {
        return None;
    }
    // Of those that can be written, too.
    let both = spoken
        .into_iter()
        .filter(|tag| Language::parse(tag).is_some_and(|language| language.is_within(context.languages.readings)));
    let both: Vec<&str> = both.collect();
    Some(format!("must be in a language that a voice speaks here: {}", both.join(", ")))
}

fn schema() -> Value {
    json!({
        "type": "string",
        "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        "maxLength": 64,
        "description": "A BCP 47 tag such as en-GB, of a language that the service's makers know; English without it.",
    })
}

fn supported(text: &str, ranges: &[&str]) -> Result<Language, Cow<'static, str>> {
    // A tag that begins with a single letter is registered alone (`i-klingon`) or private.
    let language = Some(text).filter(|text| text.len() <= 64 && !matches!(text.as_bytes().get(1), Some(b'-')));
    let language = language.and_then(Language::parse).ok_or("must be a BCP 47 language tag such as en or en-GB")?;
    if language.is_within(ranges) {
        return Ok(language);
    }
    Err(format!("must be in a language that can be written here: {}", ranges.join(", ")).into())
}
