//! Which voice speaks what: by language, by system, or by both.

use std::collections::BTreeMap;

use brief::reading::System;
use oxilangtag::LanguageTag;
use strum::VariantNames;

use super::reader::Reader;

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
    let chosen: BTreeMap<String, String> = serde_json::from_str(&text).unwrap_or_default();
    let chosen: BTreeMap<String, String> =
        chosen.into_iter().map(|(key, voice)| (key.to_ascii_lowercase(), voice)).collect();
    if chosen.is_empty() || !chosen.iter().all(|(key, voice)| is_key(key) && !voice.trim().is_empty()) {
        reader.fault(
            "SPEECH_VOICES",
            "must be a JSON object of voices by language, by system or by both, such as {\"de\": \"nova\", \"de/vedic\": \"sage\"}",
        );
    }
    Voices { usual, chosen }
}

fn is_key(key: &str) -> bool {
    let is_language = |name: &str| LanguageTag::parse(name).is_ok();
    match key.split_once('/') {
        Some((language, system)) => is_language(language) && is_system(system),
        None => is_system(key) || is_language(key),
    }
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
        for odd in ["nova", "[]", r#"{"de": ""}"#, r#"{"vedic/de": "nova"}"#, r#"{"not a tag": "nova"}"#] {
            assert_eq!(read(odd).1, 1, "{odd}");
        }
    }
}
