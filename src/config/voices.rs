//! Which voice speaks what: by language, by system, or by both.

use std::collections::BTreeMap;

use brief::reading::System;
use oxilangtag::LanguageTag;
use serde_json::value::RawValue;
use strum::VariantNames;

use super::entries::Entries;
use super::reader::Reader;

/// Such as `zh-Hant-TW/human_design`.
const LONGEST_KEY: usize = 24;

/// The voices of a speech service, in small letters: `de/vedic`, `de`, `vedic`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    pub usual: String,
    chosen: BTreeMap<String, String>,
}

impl Voices {
    /// For everything the same.
    pub fn one(usual: &str) -> Voices {
        Voices { usual: usual.to_owned(), chosen: BTreeMap::new() }
    }

    /// The languages that voices are named for.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.chosen.keys().map(|key| key.split('/').next().unwrap_or_default()).filter(|key| !is_system(key))
    }

    /// Every voice that is named, after what it is named for.
    pub fn chosen(&self) -> impl Iterator<Item = (&str, &str)> {
        self.chosen.iter().map(|(key, voice)| (key.as_str(), voice.as_str()))
    }

    /// The voice that is named for the language, about this system if it is about one.
    pub fn of_language(&self, language: &str, system: Option<&str>) -> Option<&str> {
        let keys = language_keys(language, system);
        keys.iter().find_map(|key| self.chosen.get(key)).map(String::as_str)
    }

    /// A voice has to know the language before it suits the system: `de-AT` falls back to `de`, and only then to the system's.
    pub fn of(&self, language: &str, system: Option<&str>) -> &str {
        let of_system = || self.chosen.get(system?).map(String::as_str);
        self.of_language(language, system).or_else(of_system).unwrap_or(&self.usual)
    }
}

/// From the narrowest on: `de-at/vedic`, `de-at`, `de/vedic`, `de`.
fn language_keys(language: &str, system: Option<&str>) -> Vec<String> {
    let language = language.to_ascii_lowercase();
    let mut tag = language.as_str();
    let mut keys = Vec::new();
    while !tag.is_empty() {
        keys.extend(system.map(|system| format!("{tag}/{system}")));
        keys.push(tag.to_owned());
        tag = tag.rsplit_once('-').map_or("", |(shorter, _)| shorter);
    }
    keys
}

fn is_system(name: &str) -> bool {
    System::VARIANTS.contains(&name)
}

/// `SPEECH_VOICE`, and over it `SPEECH_VOICES`.
pub(super) fn read_voices(reader: &mut Reader<'_>, usual: &str) -> Voices {
    let usual = reader.optional("SPEECH_VOICE").unwrap_or_else(|| usual.to_owned());
    let Some(text) = reader.optional("SPEECH_VOICES") else { return Voices::one(&usual) };
    let Entries(entries) = serde_json::from_str(&text).unwrap_or_default();
    if entries.is_empty() {
        reader.fault(
            "SPEECH_VOICES",
            "must be a JSON object of voices by language, by system or by both, such as {\"de\": \"nova\", \"de/vedic\": \"sage\"}",
        );
    }
    let mut chosen = BTreeMap::new();
    let mut faults = Vec::new();
    for (at, (key, voice)) in entries.iter().enumerate() {
        match read_entry(key, voice) {
            Ok((key, voice)) => {
                chosen.insert(key, voice);
            }
            Err(problem) => faults.push(format!("{}: {problem}", name_of(at, key))),
        }
    }
    if !faults.is_empty() {
        reader.fault("SPEECH_VOICES", format!("has entries that can't be read: {}", faults.join(", ")));
    }
    Voices { usual, chosen }
}

fn read_entry(key: &str, voice: &RawValue) -> Result<(String, String), &'static str> {
    let key = key.to_ascii_lowercase();
    let (language, system) = match key.split_once('/') {
        Some((language, system)) => (Some(language), Some(system)),
        None if is_system(&key) => (None, Some(key.as_str())),
        None => (Some(key.as_str()), None),
    };
    if language.is_some_and(|language| !is_language(language)) {
        return Err("no language of BCP 47, such as de or pt-BR");
    }
    if system.is_some_and(|system| !is_system(system)) {
        return Err("no system");
    }
    let voice: String = serde_json::from_str(voice.get()).unwrap_or_default();
    match voice.trim() {
        "" => Err("its voice is no name"),
        voice => Ok((key.clone(), voice.to_owned())),
    }
}

/// By its key where that is as short as keys are: what was put into the wrong variable may be a secret.
fn name_of(at: usize, key: &str) -> String {
    let is_plain =
        key.len() <= LONGEST_KEY && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-/_ ".contains(&byte));
    if is_plain { format!("\"{key}\"") } else { format!("the entry at place {}", at + 1) }
}

/// Languages have two letters or three; longer ones are reserved for what has not been registered yet.
fn is_language(name: &str) -> bool {
    LanguageTag::parse(name).is_ok() && matches!(name.split('-').next().map(str::len), Some(2 | 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(voices: &'static str) -> (Voices, usize) {
        let lookup = |name: &str| (name == "SPEECH_VOICES").then(|| voices.to_owned());
        let mut reader = Reader::new(&lookup);
        (read_voices(&mut reader, "alloy"), reader.into_faults().len())
    }

    #[test]
    fn a_voice_is_chosen_by_language_first_and_then_by_system() {
        let (voices, faults) = read(r#"{"de": "nova", "de/vedic": "sage", "Vedic": "coral", "pt-BR": "ash"}"#);
        assert_eq!(faults, 0);
        for (language, system, voice) in [
            ("en", Some("western"), "alloy"),
            ("en", Some("vedic"), "coral"),
            ("de", Some("vedic"), "sage"),
            ("de-AT", Some("vedic"), "sage"),
            ("de-AT", Some("western"), "nova"),
            ("de", None, "nova"),
            ("pt-BR", Some("vedic"), "ash"),
            ("pt", Some("kabbalah"), "alloy"),
        ] {
            assert_eq!(voices.of(language, system), voice, "{language} {system:?}");
        }
    }

    #[test]
    fn voices_that_cannot_be_read_are_a_fault() {
        for odd in
            ["nova", "[]", "{}", r#"["nova"]"#, r#"{"de": ""}"#, r#"{"vedic/de": "nova"}"#, r#"{"not a tag": "nova"}"#]
        {
            assert_eq!(read(odd).1, 1, "{odd}");
        }
    }

    #[test]
    fn every_entry_that_cannot_be_read_is_named_and_no_secret_is() {
        let lookup = |name: &str| {
            let voices = r#"{"de": 5, "en": "nova", "xx-yy-zz-": "a", "de/astrology": "sk-hidden-1", "klingon": "b", "sk-hidden-0123456789-hidden": "c",
                "aa-": 1e400, "fr": 1e400}"#;
            (name == "SPEECH_VOICES").then(|| voices.to_owned())
        };
        let mut reader = Reader::new(&lookup);
        let voices = read_voices(&mut reader, "alloy");
        assert_eq!(voices.of("en", None), "nova");
        let faults = reader.into_faults();
        assert_eq!(faults.len(), 1);
        for named in [
            "\"de\": its voice is no name",
            "\"de/astrology\": no system",
            "\"klingon\": no language of BCP 47",
            "\"xx-yy-zz-\": no language",
            "the entry at place 6: no language",
            "\"aa-\": no language",
            "\"fr\": its voice is no name",
        ] {
            assert!(faults[0].problem.contains(named), "{named}: {}", faults[0].problem);
        }
        assert!(!faults[0].problem.contains("hidden"), "{}", faults[0].problem);
    }
}
