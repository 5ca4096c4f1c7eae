//! The language that a job's words are wanted in.

use oxilangtag::LanguageTag;
use serde::{Deserialize, Serialize};

/// A well-formed BCP 47 tag in its usual case, such as `en-GB`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(String);

/// In which languages the makers work, as ranges of BCP 47.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Languages {
    pub readings: &'static [&'static str],
    pub stories: &'static [&'static str],
    /// The words that pictures are drawn from.
    pub pictures: &'static [&'static str],
}

/// Where a client names none.
pub const ENGLISH: &str = "en";

impl Language {
    /// None for what is no tag.
    pub fn parse(tag: &str) -> Option<Language> {
        LanguageTag::parse_and_normalize(tag).ok().map(|tag| Language(tag.into_inner()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it lies in one of these ranges: is one of them, or begins with one and a hyphen (basic filtering, RFC 4647, 3.3.1);
    /// `*` is any.
    pub fn is_within(&self, ranges: &[&str]) -> bool {
        ranges.iter().any(|range| {
            if *range == "*" {
                return true;
            }
            let head = self.0.get(..range.len()).filter(|head| head.eq_ignore_ascii_case(range));
            head.is_some() && matches!(self.0.as_bytes().get(range.len()), None | Some(b'-'))
        })
    }
}

/// The tag of what a job asked for.
pub fn tag_of(language: Option<&Language>) -> &str {
    language.map_or(ENGLISH, Language::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_kept_in_its_usual_case_and_anything_else_is_none() {
        for (tag, usual) in
            [("EN-gb", "en-GB"), ("en", "en"), ("zh-hant-tw", "zh-Hant-TW"), ("en-GB-oxendict", "en-GB-oxendict")]
        {
            assert_eq!(Language::parse(tag).as_ref().map(Language::as_str), Some(usual));
        }
        for tag in ["", "e", "language-of-mine-", "en_GB", "en-", "-en", "en GB", "en\0"] {
            assert_eq!(Language::parse(tag), None, "{tag:?}");
        }
    }

    #[test]
    fn a_range_covers_its_own_tags_and_not_those_of_a_longer_word() {
        let is_within = |tag: &str, ranges: &[&str]| Language::parse(tag).is_some_and(|tag| tag.is_within(ranges));
        for tag in ["en", "en-US", "EN-Latn-GB"] {
            assert!(is_within(tag, &["en"]), "{tag}");
        }
        assert!(!is_within("enm", &["en"]) && !is_within("de", &["en"]) && !is_within("en", &["en-GB"]));
        assert!(is_within("pt-BR", &["en", "pt-br"]) && is_within("pt-BR", &["*"]));
    }
}
