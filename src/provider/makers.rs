//! Which maker is used for what: the one place that turns the configuration into makers.

use std::rc::Rc;

use url::Url;

use super::artist::Artist;
use super::builtin::{BuiltinArtist, BuiltinStoryteller, BuiltinWriter};
use super::speaker::Speaker;
use super::speech::{Speech, SpeechFormat, SpeechSettings};
use super::storyteller::Storyteller;
use super::writer::Writer;
use crate::config::{self, Configuration, SpeechProvider};
use crate::job::language::Languages;
use crate::runtime::clock::Clock;
use crate::runtime::turns::Turns;

/// OpenAI's limit (<https://platform.openai.com/docs/api-reference/audio/createSpeech>), which servers of one's own share.
const MAX_SPEECH_INPUT_CHARACTERS: usize = 4_096;

/// One maker for each capability.
#[derive(Clone)]
pub struct Makers {
    pub writer: Rc<dyn Writer>,
    pub storyteller: Rc<dyn Storyteller>,
    pub artist: Rc<dyn Artist>,
    pub speaker: Rc<dyn Speaker>,
}

impl Makers {
    /// Words and pictures are made in the Worker; what computes for long takes `turns`.
    ///
    /// # Errors
    /// The speech service's address can't be read.
    pub fn chosen(
        configuration: &Configuration,
        turns: Rc<Turns>,
        clock: Rc<dyn Clock>,
    ) -> Result<Makers, url::ParseError> {
        Ok(Makers {
            writer: Rc::new(BuiltinWriter),
            storyteller: Rc::new(BuiltinStoryteller),
            artist: Rc::new(BuiltinArtist { turns, clock }),
            speaker: Rc::new(Speech::new(speech_settings(&configuration.speech)?)),
        })
    }
}

/// In which languages the makers work that [`Makers::chosen`] chooses.
pub fn languages() -> Languages {
    Languages {
        written: BuiltinWriter::LANGUAGES,
        told: BuiltinStoryteller::LANGUAGES,
        drawn: BuiltinArtist::LANGUAGES,
    }
}

fn speech_settings(speech: &config::Speech) -> Result<SpeechSettings, url::ParseError> {
    let (format, english_only) = match speech.provider {
        SpeechProvider::SelfHosted => (SpeechFormat::Wav, true),
        SpeechProvider::Openai => (SpeechFormat::Pcm, false),
    };
    Ok(SpeechSettings {
        base_url: Url::parse(&speech.base_url)?,
        api_key: speech.api_key.as_ref().map(|key| key.reveal().to_owned()),
        model: speech.model.clone(),
        voice: speech.voice.clone(),
        speed: 1.0,
        format,
        max_input_characters: MAX_SPEECH_INPUT_CHARACTERS,
        english_only,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::test_clock::TestClock;

    fn chosen(changes: &[(&'static str, &'static str)]) -> Makers {
        let mut variables = BTreeMap::from([
            ("ENVIRONMENT", "test"),
            ("SUPABASE_URL", "https://abc.supabase.co"),
            ("SUPABASE_SERVICE_KEY", "sb_secret_service"),
            ("SUPABASE_ANON_KEY", "sb_publishable_anon"),
            ("URL_SIGNING_SECRET", "0123456789abcdef0123456789abcdef"),
            ("SPEECH_BASE_URL", "http://127.0.0.1:8880"),
        ]);
        variables.extend(changes.iter().copied());
        let configuration = Configuration::read(&|name| variables.get(name).map(|value| (*value).to_owned()));
        Makers::chosen(&configuration.expect("sound"), Rc::default(), Rc::new(TestClock::default())).expect("makers")
    }

    #[test]
    fn without_a_setting_words_and_pictures_are_made_here_and_speech_by_a_server_of_ones_own() {
        let makers = chosen(&[]);
        let versions = [makers.writer.version(), makers.storyteller.version(), makers.artist.version()];
        assert!(versions.iter().all(|version| version.starts_with("builtin-")), "{versions:?}");
        assert!(makers.speaker.version().contains("127.0.0.1:8880"));
        assert!(makers.speaker.voice().english_only);
    }

    #[test]
    fn openai_speaks_when_it_is_chosen_and_no_version_holds_its_key() {
        let openai = [("SPEECH_PROVIDER", "openai"), ("SPEECH_BASE_URL", ""), ("SPEECH_API_KEY", "sk-very-secret")];
        let makers = chosen(&openai);
        let version = makers.speaker.version();
        assert!(version.contains("api.openai.com") && !version.contains("sk-very-secret"), "{version}");
        assert!(!makers.speaker.voice().english_only);
    }
}
