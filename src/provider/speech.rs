//! Speech by any service that speaks OpenAI's `POST /v1/audio/speech`: sound comes as it is made, and never short.
//!
//! The answer is handed on chunk by chunk. An answer that breaks off, is empty or is not sound is a [`ProviderError`]; dropping the
//! future or the stream ends the call. Deadlines are the caller's.

use std::fmt;

use async_trait::async_trait;
use bytes::Bytes;
use futures::{Stream, StreamExt};
use recording::Voice;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use serde::{Deserialize, Serialize};
use url::Url;

use super::call::{CalledService, send, send_paid};
use super::endpoint::endpoint;
use super::error::{ProviderError, ProviderErrorKind, retry_after_seconds};
use super::paid::PaidFailure;
use super::paid_speech::SpeechService;
use super::speaker::{SoundEncoding, Speaker, SpeakingVoice, SpokenSound};
pub use crate::config::SpeechFormat;
use crate::config::voices::Voices;
use crate::job::language::ENGLISH;
use crate::runtime::redirect::direct_client;
use crate::runtime::response_body::{is_empty, read_body, stated_bytes};

const SERVICE: &str = CalledService::SPEECH.name;
/// Ignored where a service has no use for it.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
/// OpenAI's raw PCM is at this rate unless the answer says another.
const USUAL_PCM_RATE_HZ: u32 = 24_000;
/// An error body longer than this is not read.
const LONGEST_ERROR_BODY_BYTES: usize = 16 * 1024;

/// Which service speaks, and how.
#[derive(Clone)]
pub struct SpeechSettings {
    /// The service's address, with or without the closing `/v1`.
    pub base_url: Url,
    /// Sent as a Bearer token; none for a service of one's own.
    pub api_key: Option<String>,
    pub model: String,
    pub voices: Voices,
    /// 0.25 to 4; 1 is the voice's own.
    pub speed: f32,
    pub format: SpeechFormat,
    /// The longest text per request, in characters; 4096 is OpenAI's limit.
    pub max_input_characters: usize,
    /// Whether the voice knows only English words and letters, so that other names must be respelled for it.
    pub english_only: bool,
}

impl fmt::Debug for SpeechSettings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SpeechSettings")
            .field("host", &self.base_url.host_str())
            .field("api_key", &self.api_key.as_ref().map(|_| "[redacted]"))
            .field("model", &self.model)
            .field("voices", &self.voices)
            .field("speed", &self.speed)
            .field("format", &self.format)
            .field("max_input_characters", &self.max_input_characters)
            .field("english_only", &self.english_only)
            .finish()
    }
}

/// A client of one speech service.
#[derive(Clone, Debug)]
pub struct Speech {
    client: reqwest::Client,
    settings: SpeechSettings,
    endpoint: Url,
}

#[derive(Serialize)]
struct SpeechRequest<'a> {
    model: &'a str,
    voice: &'a str,
    input: &'a str,
    response_format: SpeechFormat,
    #[serde(skip_serializing_if = "is_usual_speed")]
    speed: f32,
}

/// The usual speed is left out: some models refuse the field.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_usual_speed(speed: &f32) -> bool {
    (*speed - 1.0).abs() < f32::EPSILON
}

impl Speech {
    pub fn new(settings: SpeechSettings) -> Speech {
        let endpoint = endpoint(&settings.base_url, "audio/speech");
        Speech { client: direct_client(), settings, endpoint }
    }
}

#[async_trait(?Send)]
impl Speaker for Speech {
    fn version(&self) -> String {
        let SpeechSettings { model, speed, .. } = &self.settings;
        format!("speech-api-2 {} {model} {speed}", self.settings.base_url)
    }

    fn voice(&self, language: &str, system: Option<&str>) -> SpeakingVoice {
        let SpeechSettings { max_input_characters, english_only, speed, .. } = self.settings;
        let knows = spelling_for(language, english_only);
        let name = self.settings.voices.of(language, system).to_owned();
        SpeakingVoice { name, max_input_characters, knows, speed }
    }

    async fn speak(&self, input: &str, voice: &SpeakingVoice) -> Result<SpokenSound, ProviderError> {
        let request = self.client.post(self.endpoint.clone()).json(&self.request_of(input, voice));
        self.sound_of(accepted(send(CalledService::SPEECH, self.authorised(request)).await?).await?)
    }
}

#[async_trait(?Send)]
impl SpeechService for Speech {
    fn version(&self) -> String {
        Speaker::version(self)
    }

    fn voice(&self, language: &str, system: Option<&str>) -> SpeakingVoice {
        Speaker::voice(self, language, system)
    }

    fn request(&self, text: &str, voice: &SpeakingVoice) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(&self.request_of(text, voice))
    }

    async fn speak_once(&self, request: Vec<u8>, key: &str) -> Result<SpokenSound, PaidFailure> {
        let body = self.client.post(self.endpoint.clone()).header(CONTENT_TYPE, "application/json").body(request);
        let request = self.authorised(body.header(IDEMPOTENCY_KEY, key));
        let response = send_paid(CalledService::SPEECH, request).await.map_err(PaidFailure::unanswered)?;
        let response = accepted(response).await.map_err(PaidFailure::unanswered)?;
        self.sound_of(response).map_err(PaidFailure::answered)
    }
}

impl Speech {
    fn request_of<'a>(&'a self, input: &'a str, voice: &'a SpeakingVoice) -> SpeechRequest<'a> {
        SpeechRequest {
            model: &self.settings.model,
            voice: &voice.name,
            input,
            response_format: self.settings.format,
            speed: voice.speed,
        }
    }

    fn authorised(&self, request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
        let request = request.header(ACCEPT, "audio/*");
        match &self.settings.api_key {
            Some(key) => request.bearer_auth(key),
            None => request,
        }
    }

    /// A JSON or HTML document in place of sound is [`ProviderErrorKind::Unusable`], an answer without a body is transient.
    fn sound_of(&self, response: reqwest::Response) -> Result<SpokenSound, ProviderError> {
        let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
        let encoding = encoding_of(content_type, self.settings.format)?;
        if is_empty(&response) {
            return Err(empty_answer());
        }
        let stated_bytes = stated_bytes(&response);
        Ok(SpokenSound { encoding, chunks: Box::pin(whole(response.bytes_stream(), stated_bytes)) })
    }
}

/// What has to be spelled for a voice in this language.
pub(super) fn spelling_for(language: &str, english_only: bool) -> Voice {
    let is_english = language.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case(ENGLISH));
    match (is_english, english_only) {
        (false, _) => Voice::OwnLanguage,
        (true, true) => Voice::EnglishOnly,
        (true, false) => Voice::ManyLanguages,
    }
}

/// What the answer says it is; one that says nothing, or only "bytes", is taken for what was asked.
pub(super) fn encoding_of(content_type: &str, asked: SpeechFormat) -> Result<SoundEncoding, ProviderError> {
    let mut parts = content_type.split(';').map(str::trim);
    let essence = parts.next().unwrap_or("").to_ascii_lowercase();
    let stated_rate_hz = parts
        .filter_map(|parameter| parameter.split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("rate"))
        .and_then(|(_, value)| value.trim().parse().ok());
    let raw = SoundEncoding::RawPcm { sample_rate_hz: stated_rate_hz.unwrap_or(USUAL_PCM_RATE_HZ) };
    match essence.as_str() {
        "audio/wav" | "audio/x-wav" | "audio/wave" | "audio/vnd.wave" => Ok(SoundEncoding::Wav),
        "audio/pcm" | "audio/x-pcm" | "audio/l16" => Ok(raw),
        "audio/mpeg" | "audio/mp3" | "audio/mpeg3" | "audio/x-mpeg-3" => Ok(SoundEncoding::Mp3),
        "" | "application/octet-stream" | "binary/octet-stream" => Ok(match asked {
            SpeechFormat::Wav => SoundEncoding::Wav,
            SpeechFormat::Pcm => raw,
            SpeechFormat::Mp3 => SoundEncoding::Mp3,
        }),
        _ => {
            let message = "the answer is not the sound that was asked for";
            Err(ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message))
        }
    }
}

fn empty_answer() -> ProviderError {
    ProviderError::transient(SERVICE, "the answer was empty")
}

/// Passes chunks on and ends with a fault unless all stated bytes came.
fn whole(
    chunks: impl Stream<Item = reqwest::Result<Bytes>>,
    stated_bytes: Option<u64>,
) -> impl Stream<Item = Result<Bytes, ProviderError>> {
    async_stream::stream! {
        let mut chunks = Box::pin(chunks);
        let mut received_bytes = 0_u64;
        while let Some(chunk) = chunks.next().await {
            match chunk {
                Ok(bytes) if bytes.is_empty() => {}
                Ok(bytes) => {
                    received_bytes += bytes.len() as u64;
                    yield Ok(bytes);
                }
                Err(error) => {
                    yield Err(ProviderError::from_call(SERVICE, error));
                    return;
                }
            }
        }
        if received_bytes == 0 {
            yield Err(empty_answer());
        } else if let Some(stated_bytes) = stated_bytes.filter(|&stated| stated != received_bytes) {
            yield Err(ProviderError::transient(SERVICE, format!("{received_bytes} of {stated_bytes} bytes came")));
        }
    }
}

#[derive(Deserialize)]
struct ErrorDocument {
    error: ErrorBody,
}

#[derive(Deserialize)]
struct ErrorBody {
    code: Option<String>,
}

async fn accepted(response: reqwest::Response) -> Result<reqwest::Response, ProviderError> {
    if response.status().is_success() { Ok(response) } else { Err(refusal(response).await) }
}

/// The fault of an answer that is not a success. Only the code is taken from its body.
async fn refusal(response: reqwest::Response) -> ProviderError {
    let (status, retry_after_seconds) = (response.status(), retry_after_seconds(response.headers()));
    // A body that can't be read whole says nothing more than the status does.
    let body = read_body(response, LONGEST_ERROR_BODY_BYTES).await.unwrap_or_default();
    let document = serde_json::from_slice::<ErrorDocument>(&body).ok();
    let status = http::StatusCode::from_u16(status.as_u16()).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
    ProviderError::from_status(
        SERVICE,
        status,
        retry_after_seconds,
        document.and_then(|document| document.error.code).as_deref(),
    )
}

#[cfg(test)]
#[path = "speech_tests.rs"]
mod tests;
