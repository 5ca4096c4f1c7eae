//! Which languages a speech service speaks: by its model, and by the voices that an operator names for languages.

use std::collections::BTreeMap;

use super::SpeechProvider;
use super::reader::Reader;
use super::voices::Voices;

/// Languages of models, as their makers' documentation has them, parted by spaces: OpenAI's speak those of Whisper
/// (<https://platform.openai.com/docs/guides/text-to-speech>), Deepgram's Aura one for each model at Cloudflare, MeloTTS several
/// (<https://developers.cloudflare.com/workers-ai/models/>); of MeloTTS those whose codes are the language's own.
const KNOWN: &str = include_str!("speech_languages.json");
/// What a voice speaks of which nothing is known.
const USUAL: &str = "en";

/// Ranges of BCP 47, sorted.
pub(super) fn spoken_languages(
    reader: &mut Reader<'_>,
    provider: SpeechProvider,
    model: &str,
    voices: &Voices,
) -> Vec<String> {
    let known: BTreeMap<String, String> = serde_json::from_str(KNOWN).unwrap_or_default();
    // A server of one's own takes names of models that it does not run.
    let of_model = known.get(model).filter(|_| provider != SpeechProvider::SelfHosted);
    let mut languages: Vec<String> = of_model.map_or(USUAL, String::as_str).split(' ').map(str::to_owned).collect();
    let named: Vec<String> = voices.languages().map(str::to_owned).collect();
    // All voices of such a model speak the same language.
    if let (true, [only]) = (of_model.is_some(), languages.as_slice()) {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let foreign: Vec<&str> = named.iter().map(String::as_str).filter(|tag| primary(tag) != *only).collect();
        if !foreign.is_empty() {
            let problem = format!("names voices for {}, and {model} speaks {only} alone", foreign.join(", "));
            reader.fault("SPEECH_VOICES", problem);
        }
    }
    languages.extend(named);
    languages.sort_unstable();
    languages.dedup();
    languages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::voices::read_voices;

    fn spoken(provider: SpeechProvider, model: &str, voices: &'static str) -> (Vec<String>, String) {
        let lookup = |name: &str| (name == "SPEECH_VOICES").then(|| voices.to_owned());
        let mut reader = Reader::new(&lookup);
        let voices = read_voices(&mut reader, "alloy");
        let languages = spoken_languages(&mut reader, provider, model, &voices);
        let faults = reader.into_faults().into_iter().map(|fault| fault.problem).collect::<Vec<_>>();
        (languages, faults.join("; "))
    }

    #[test]
    fn a_models_languages_are_those_of_its_documentation_and_of_the_voices_that_are_named() {
        use SpeechProvider::{Openai, SelfHosted, WorkersAi};
        for (provider, model, voices, expected) in [
            (SelfHosted, "tts-1", "", "en"),
            (SelfHosted, "kokoro", r#"{"de": "martin", "fr-CA/vedic": "siwis", "vedic": "bella"}"#, "de en fr-ca"),
            (Openai, "somebodys-voice", r#"{"de": "nova"}"#, "de en"),
            (WorkersAi, "@cf/deepgram/aura-2-en", "", "en"),
            (WorkersAi, "@cf/deepgram/aura-2-en", r#"{"en-GB": "draco"}"#, "en en-gb"),
            (WorkersAi, "@cf/deepgram/aura-2-es", "", "es"),
            (WorkersAi, "@cf/myshell-ai/melotts", r#"{"ja": "jp"}"#, "en es fr ja zh"),
        ] {
            let (languages, faults) = spoken(provider, model, voices);
            assert_eq!((languages.join(" ").as_str(), faults.as_str()), (expected, ""), "{model}");
        }
        let (languages, _) = spoken(Openai, "gpt-4o-mini-tts", "");
        assert!(
            languages.len() > 50 && ["de", "tr", "ur"].iter().all(|tag| languages.iter().any(|known| known == tag))
        );
    }

    #[test]
    fn a_voice_for_a_language_that_its_model_does_not_speak_is_a_fault() {
        let (_, faults) =
            spoken(SpeechProvider::WorkersAi, "@cf/deepgram/aura-2-en", r#"{"de": "luna", "vedic": "zeus"}"#);
        assert_eq!(faults, "names voices for de, and @cf/deepgram/aura-2-en speaks en alone");
    }

    #[test]
    fn every_known_model_has_a_price() {
        let known: BTreeMap<String, String> = serde_json::from_str(KNOWN).expect("languages");
        let prices: BTreeMap<String, serde_json::Value> =
            serde_json::from_str(include_str!("prices.json")).expect("prices");
        assert!(known.len() >= 7 && known.keys().all(|model| prices.contains_key(model)));
    }
}
