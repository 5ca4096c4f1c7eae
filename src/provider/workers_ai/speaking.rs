//! Speech by Cloudflare's models: Deepgram's Aura answers with sound, MeloTTS with base64 in JSON.

use std::time::Duration;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use futures::{StreamExt, stream};
use serde::Deserialize;
use serde_json::json;

use super::binding::ModelInput;
use super::service::WorkersAi;
use crate::config::SpeechFormat;
use crate::config::voices::Voices;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::provider::paid::{BegunAnswer, PaidFailure};
use crate::provider::paid_speech::SpeechService;
use crate::provider::speaker::{SoundEncoding, SpeakingVoice, SpokenSound};
use crate::provider::speech::{encoding_of, spelling_for};
use crate::runtime::clock::Clock;

const SERVICE: &str = "speech";
/// Deepgram's limit (<https://developers.deepgram.com/docs/text-to-speech>).
const MAX_INPUT_CHARACTERS: usize = 2_000;
const SAMPLE_RATE_HZ: u32 = 24_000;
/// Two minutes as base64.
const LONGEST_ANSWER_BYTES: usize = 16 * 1024 * 1024;
const IDLE: Duration = Duration::from_secs(20);

/// One model and its voices.
pub struct WorkersAiSpeech {
    pub service: WorkersAi,
    pub voices: Voices,
    pub format: SpeechFormat,
    pub clock: std::rc::Rc<dyn Clock>,
}

/// MeloTTS's answer.
#[derive(Deserialize)]
struct SpokenJson {
    audio: String,
}

impl WorkersAiSpeech {
    fn is_melo(&self) -> bool {
        self.service.terms.model.ends_with("/melotts")
    }
}

#[async_trait(?Send)]
impl SpeechService for WorkersAiSpeech {
    fn version(&self) -> String {
        format!("workers-ai-speech-1 {}", self.service.terms.model)
    }

    fn voice(&self, language: &str, system: Option<&str>) -> SpeakingVoice {
        // MeloTTS has one voice for each language that it knows, by the language's code unless a voice is named for it.
        let name = if self.is_melo() {
            let code = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
            self.voices.of_language(language, system).map_or(code, str::to_owned)
        } else {
            self.voices.of(language, system).to_owned()
        };
        let knows = spelling_for(language, true);
        SpeakingVoice { name, max_input_characters: MAX_INPUT_CHARACTERS, knows, speed: 1.0 }
    }

    fn request(&self, text: &str, voice: &SpeakingVoice) -> serde_json::Result<Vec<u8>> {
        if self.is_melo() {
            return serde_json::to_vec(&json!({ "prompt": text, "lang": voice.name }));
        }
        let mut input = json!({ "text": text, "speaker": voice.name });
        match self.format {
            SpeechFormat::Mp3 => input["encoding"] = json!("mp3"),
            SpeechFormat::Wav | SpeechFormat::Pcm => {
                input["encoding"] = json!("linear16");
                input["container"] = json!(if self.format == SpeechFormat::Wav { "wav" } else { "none" });
                input["sample_rate"] = json!(SAMPLE_RATE_HZ);
            }
        }
        serde_json::to_vec(&input)
    }

    async fn speak_once(&self, request: Vec<u8>, _key: &str) -> Result<SpokenSound, PaidFailure> {
        let asked = self.service.ask(SERVICE, ModelInput::Json(request.into())).await;
        let answer = asked.map_err(PaidFailure::unanswered)?;
        self.sound_of(answer).await.map_err(PaidFailure::answered)
    }
}

impl WorkersAiSpeech {
    async fn sound_of(&self, answer: BegunAnswer) -> Result<SpokenSound, ProviderError> {
        if answer.media_type() != "application/json" {
            let encoding = encoding_of(&answer.content_type, self.format)?;
            return Ok(SpokenSound { encoding, chunks: answer.parts });
        }
        let body = answer.whole(&*self.clock, IDLE, LONGEST_ANSWER_BYTES).await?;
        let unusable = |message| ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message);
        let spoken: SpokenJson =
            serde_json::from_slice(&body).map_err(|_| unusable("the answer is not the sound that was asked for"))?;
        let sound = Bytes::from(STANDARD.decode(spoken.audio).map_err(|_| unusable("the sound is not base64"))?);
        if sound.is_empty() {
            return Err(ProviderError::transient(SERVICE, "the answer was empty"));
        }
        let encoding = if sound.starts_with(b"RIFF") { SoundEncoding::Wav } else { SoundEncoding::Mp3 };
        Ok(SpokenSound { encoding, chunks: stream::iter([Ok(sound)]).boxed_local() })
    }
}
