//! Chat completions: streamed, so that a service that fell silent is noticed, and never taken for whole when they are not.

use futures::StreamExt;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::event_stream::EventStream;
use super::service::{Service, accepted, broke_off, media_type, unread};
use crate::job::spend::{Capability, Usage};
use crate::provider::call::send_paid;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::provider::paid::{CallOrder, Deadlines, PaidAnswer, PaidCalls, PaidFailure, cost_micro_usd};
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::response_body::read_body;

pub const SERVICE: &str = "text";
/// Models that think before they write are silent for long.
const DEADLINES: Deadlines = Deadlines::seconds(120, 60, 240);
/// The longest answer that anybody is asked for has a hundredth of this.
const LONGEST_ANSWER_BYTES: usize = 4 * 1024 * 1024;
/// English has four characters to a token; other scripts have fewer.
const FEWEST_CHARACTERS_PER_TOKEN: usize = 2;

/// Who says something in a conversation.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "role", content = "content", rename_all = "lowercase")]
pub enum Message {
    System(String),
    User(String),
    Assistant(String),
}

/// One turn of a conversation.
pub struct Turn<'a> {
    pub capability: Capability,
    pub messages: &'a [Message],
    pub max_tokens: u32,
    /// The shape of the answer; None for prose.
    pub schema: Option<&'a Schema>,
}

/// A JSON Schema with its name.
pub struct Schema {
    pub name: &'static str,
    pub schema: Value,
}

/// What was said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Completion {
    pub text: String,
    /// There was more to say than there was room for.
    pub is_cut: bool,
}

/// A service that completes conversations.
pub struct Chat {
    pub client: reqwest::Client,
    pub service: Service,
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    choices: Vec<Choice>,
    usage: Option<TokenUsage>,
    error: Option<Value>,
}

#[derive(Deserialize)]
struct Choice {
    /// Of a stream.
    delta: Option<Said>,
    /// Of an answer that came as one.
    message: Option<Said>,
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Said {
    content: Option<String>,
    refusal: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
struct TokenUsage {
    #[serde(default)]
    prompt_tokens: u64,
    #[serde(default)]
    completion_tokens: u64,
}

/// An answer while it comes.
#[derive(Default)]
struct Reading {
    text: String,
    is_refused: bool,
    finish_reason: Option<String>,
    usage: Option<TokenUsage>,
    has_failed: bool,
}

impl Chat {
    pub fn new(service: Service) -> Chat {
        Chat { client: reqwest::Client::new(), service }
    }

    /// Completes the conversation. `heard` is told how many characters have come.
    pub async fn complete(
        &self,
        calls: &PaidCalls,
        turn: &Turn<'_>,
        heard: &dyn Fn(usize),
    ) -> Result<Completion, ProviderError> {
        let mut body = json!({
            "model": self.service.model, "messages": turn.messages, "stream": true,
            "stream_options": { "include_usage": true },
        });
        body[self.service.room_field()] = json!(turn.max_tokens);
        if let Some(Schema { name, schema }) = turn.schema {
            let json_schema = json!({ "name": name, "strict": true, "schema": schema });
            body["response_format"] = json!({ "type": "json_schema", "json_schema": json_schema });
        }
        let body =
            serde_json::to_vec(&body).map_err(|error| unusable("a conversation can't be sent").caused_by(error))?;
        let most = Usage {
            input_tokens: (body.len() / FEWEST_CHARACTERS_PER_TOKEN) as u64,
            output_tokens: turn.max_tokens.into(),
            ..Usage::default()
        };
        let order = CallOrder {
            provider: &self.service.provider,
            capability: turn.capability,
            model: &self.service.model,
            request: &body,
            attempt: 1,
            reserved_micro_usd: cost_micro_usd(self.service.price, &most),
            total: DEADLINES.total,
        };
        let sent = body.clone();
        let answer = calls.make(&order, async |key| self.ask(sent, &key, &*calls.clock, heard).await).await?;
        serde_json::from_slice(&answer.bytes).map_err(|error| unusable("a kept text can't be read").caused_by(error))
    }

    async fn ask(
        &self,
        body: Vec<u8>,
        key: &str,
        clock: &dyn Clock,
        heard: &dyn Fn(usize),
    ) -> Result<PaidAnswer, PaidFailure> {
        let late = |late| broke_off(SERVICE, "the service fell silent").caused_by(late);
        let request = self.service.post(&self.client, "chat/completions", key);
        let request = request.header(reqwest::header::CONTENT_TYPE, "application/json").body(body);
        let response = within(clock, DEADLINES.first_byte, send_paid(SERVICE, request)).await.map_err(late)??;
        let response = accepted(SERVICE, response).await?;
        let mut reading = Reading::default();
        match media_type(response.headers()).as_str() {
            "text/event-stream" => {
                let mut events = EventStream::default();
                let mut chunks = response.bytes_stream();
                while let Some(chunk) = within(clock, DEADLINES.idle, chunks.next()).await.map_err(late)? {
                    let chunk = chunk.map_err(|error| ProviderError::from_paid_call(SERVICE, error))?;
                    for value in events.push(&chunk) {
                        reading.take(&value)?;
                    }
                    if events.held_bytes() + reading.text.len() > LONGEST_ANSWER_BYTES {
                        return Err(unusable("the answer is longer than anything that was asked for").into());
                    }
                    heard(reading.text.chars().count());
                }
            }
            // Some services do not stream whatever they are asked.
            "application/json" => {
                let body = within(clock, DEADLINES.idle, read_body(response, LONGEST_ANSWER_BYTES)).await;
                let body = body.map_err(late)?.map_err(|error| unread(SERVICE, error))?;
                if body.is_empty() {
                    return Err(empty().into());
                }
                reading.take(&String::from_utf8_lossy(&body))?;
            }
            _ => return Err(unusable("the answer is not of the kind that was asked for").into()),
        }
        self.answer_of(reading)
    }

    fn answer_of(&self, reading: Reading) -> Result<PaidAnswer, PaidFailure> {
        let counted = reading.usage.unwrap_or(TokenUsage {
            prompt_tokens: 0,
            completion_tokens: (reading.text.chars().count() / FEWEST_CHARACTERS_PER_TOKEN) as u64,
        });
        let usage =
            Usage { input_tokens: counted.prompt_tokens, output_tokens: counted.completion_tokens, ..Usage::default() };
        let cost_micro_usd = cost_micro_usd(self.service.price, &usage);
        let fails = |error| Err(PaidFailure { error, usage, cost_micro_usd });
        if reading.has_failed {
            return fails(ProviderError::transient(SERVICE, "the service gave up in the middle"));
        }
        let is_cut = match reading.finish_reason.as_deref() {
            _ if reading.is_refused => return fails(refused()),
            Some("content_filter") => return fails(refused()),
            Some("length") => true,
            Some(_) => false,
            None => return fails(broke_off(SERVICE, "the answer broke off")),
        };
        if reading.text.trim().is_empty() {
            return fails(match is_cut {
                true => unusable("all room went into thinking: choose a model that thinks less"),
                false => empty(),
            });
        }
        let completion = Completion { text: reading.text, is_cut };
        match serde_json::to_vec(&completion) {
            Ok(bytes) => Ok(PaidAnswer { bytes: bytes.into(), usage, cost_micro_usd }),
            Err(error) => fails(unusable("a text can't be kept").caused_by(error)),
        }
    }
}

impl Reading {
    fn take(&mut self, value: &str) -> Result<(), ProviderError> {
        if value == "[DONE]" {
            return Ok(());
        }
        let part: Part = serde_json::from_str(value)
            .map_err(|error| unusable("the answer is of another shape").caused_by(error.classify_only()))?;
        self.has_failed |= part.error.is_some();
        self.usage = part.usage.or(self.usage);
        for Choice { delta, message, finish_reason } in part.choices {
            if let Some(Said { content, refusal }) = delta.or(message) {
                self.text.push_str(&content.unwrap_or_default());
                self.is_refused |= refusal.is_some_and(|words| !words.is_empty());
            }
            self.finish_reason = finish_reason.or(self.finish_reason.take());
        }
        Ok(())
    }
}

/// An error of serde repeats what it read, which may be a person's.
trait ClassifyOnly {
    fn classify_only(&self) -> String;
}

impl ClassifyOnly for serde_json::Error {
    fn classify_only(&self) -> String {
        format!("{:?} at line {}, column {}", self.classify(), self.line(), self.column())
    }
}

fn empty() -> ProviderError {
    ProviderError::transient(SERVICE, "the answer was empty")
}

fn unusable(message: &str) -> ProviderError {
    ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message)
}

fn refused() -> ProviderError {
    ProviderError::new(SERVICE, ProviderErrorKind::ContentRefused, "the service refuses to write this")
}

#[cfg(test)]
#[path = "chat_tests.rs"]
mod tests;
