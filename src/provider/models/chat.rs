//! Chat completions: streamed, so that a service that fell silent is noticed, and never taken for whole when they are not.

use std::rc::Rc;

use async_trait::async_trait;
use bytes::Bytes;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::answer_text::without_thoughts;
use super::event_stream::EventStream;
use super::refusals::refuses_in_words;
use crate::job::spend::{Capability, Usage};
use crate::provider::call::CalledService;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::provider::paid::{
    BegunAnswer, CallOrder, CountedTokens, Deadlines, PaidAnswer, PaidCalls, PaidFailure, Terms, ToldTokens, broke_off,
    cost_micro_usd, too_long,
};
use crate::runtime::deadline::within;

pub const SERVICE: &str = CalledService::TEXT.name;
/// Models that think before they write are silent for long.
const DEADLINES: Deadlines = Deadlines::seconds(120, 60, 240);
/// The longest answer that anybody is asked for has a hundredth of this.
const LONGEST_ANSWER_BYTES: usize = 4 * 1024 * 1024;
/// English has four characters to a token; other scripts have fewer.
const FEWEST_CHARACTERS_PER_TOKEN: usize = 2;
/// Of what was sent, where the answer does not say how many tokens that was.
const USUAL_BYTES_PER_TOKEN: usize = 4;

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

/// A service that runs models which converse.
#[async_trait(?Send)]
pub trait ChatService {
    /// Part of the versions of what it writes, as is [`ChatService::address`].
    fn name(&self) -> &'static str;

    /// Where it is, and which model: the same order comes out differently elsewhere.
    fn address(&self) -> String;

    fn terms(&self) -> &Terms;

    /// Everything that it is sent.
    fn request(&self, turn: &Turn<'_>) -> Value;

    /// Hands on the beginning of a success: events, or JSON that came as one.
    async fn ask(&self, request: Bytes, key: &str) -> Result<BegunAnswer, ProviderError>;
}

/// Conversations with a service, as they are booked and read.
pub struct Chat {
    pub service: Rc<dyn ChatService>,
}

/// A part of an answer: as OpenAI has it, or as Workers AI's own models do (`response`).
#[derive(Deserialize)]
struct Part {
    choices: Option<Vec<Choice>>,
    response: Option<Box<RawValue>>,
    /// Read for itself: whatever it is, it is no reason to throw away what was paid for.
    usage: Option<Box<RawValue>>,
    error: Option<IgnoredAny>,
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
    content: Option<Content>,
    refusal: Option<String>,
}

/// A text, or its parts beside thoughts and whatever else some services have.
#[derive(Deserialize)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<ContentPart>),
}

#[derive(Deserialize)]
struct ContentPart {
    r#type: String,
    text: Option<String>,
}

impl Content {
    fn text(self) -> String {
        match self {
            Content::Text(text) => text,
            Content::Parts(parts) => {
                let texts = parts.into_iter().filter(|part| matches!(&*part.r#type, "text" | "output_text"));
                texts.filter_map(|part| part.text).collect()
            }
        }
    }
}

/// An answer while it comes.
#[derive(Default)]
struct Reading {
    text: String,
    is_refused: bool,
    finish_reason: Option<String>,
    told: ToldTokens,
    has_failed: bool,
    /// It is of a model that gives no reasons for its end.
    is_without_reasons: bool,
    /// Its service called it whole.
    is_over: bool,
}

impl Chat {
    /// Completes the conversation. `heard` is told how many characters have come.
    pub async fn complete(
        &self,
        calls: &PaidCalls,
        turn: &Turn<'_>,
        heard: &dyn Fn(usize),
    ) -> Result<Completion, ProviderError> {
        let body = serde_json::to_vec(&self.service.request(turn))
            .map_err(|error| unusable("a conversation can't be sent").caused_by(error))?;
        let body = Bytes::from(body);
        let Terms { provider, model, price } = self.service.terms();
        let most = most_of(turn, body.len());
        let order = CallOrder {
            provider,
            capability: turn.capability,
            model,
            request: &body,
            attempt: 1,
            reserved_micro_usd: cost_micro_usd(*price, &most),
            total: calls.patience.with(DEADLINES).total,
        };
        let sent = body.clone();
        let answer = calls.make(&order, async |key| self.ask(turn, sent, &key, calls, heard).await).await?;
        serde_json::from_slice(&answer.bytes).map_err(|error| unusable("a kept text can't be read").caused_by(error))
    }

    async fn ask(
        &self,
        turn: &Turn<'_>,
        body: Bytes,
        key: &str,
        calls: &PaidCalls,
        heard: &dyn Fn(usize),
    ) -> Result<PaidAnswer, PaidFailure> {
        let late = |late| broke_off(SERVICE, "the service fell silent").caused_by(late);
        let sent_bytes = body.len();
        let asked = self.service.ask(body, key);
        let first_byte = calls.patience.with(DEADLINES).first_byte;
        let begun = within(&*calls.clock, first_byte, asked).await.unwrap_or_else(|passed| Err(late(passed)));
        let answer = begun.map_err(PaidFailure::unanswered)?;
        let mut reading = Reading::default();
        match reading.read(answer, calls, heard).await {
            Ok(()) => {
                let usage = self.usage_of(turn, sent_bytes, &reading, calls);
                self.answer_of(turn, usage, reading)
            }
            // How much it had worked nobody knows: it counts as was reserved.
            Err(error) if reading.told == ToldTokens::default() => Err(PaidFailure::answered(error)),
            Err(error) => Err(self.failure_of(error, self.usage_of(turn, sent_bytes, &reading, calls))),
        }
    }

    /// What was used, as far as the answer says so and that can be true.
    fn usage_of(&self, turn: &Turn<'_>, sent_bytes: usize, reading: &Reading, calls: &PaidCalls) -> Usage {
        let characters = reading.text.chars().count();
        let reckoned = Usage {
            input_tokens: (sent_bytes / USUAL_BYTES_PER_TOKEN) as u64,
            output_tokens: (characters / FEWEST_CHARACTERS_PER_TOKEN) as u64,
            ..Usage::default()
        };
        let CountedTokens { input, output, is_as_told } =
            reading.told.of_text(&reckoned, &most_of(turn, sent_bytes), characters);
        let usage = Usage { input_tokens: input, output_tokens: output, ..Usage::default() };
        if !is_as_told {
            calls.log_reckoned(&self.service.terms().provider, turn.capability, &usage);
        }
        usage
    }

    fn failure_of(&self, error: ProviderError, usage: Usage) -> PaidFailure {
        PaidFailure::counted(error, usage, cost_micro_usd(self.service.terms().price, &usage))
    }

    fn answer_of(&self, turn: &Turn<'_>, usage: Usage, reading: Reading) -> Result<PaidAnswer, PaidFailure> {
        let cost_micro_usd = cost_micro_usd(self.service.terms().price, &usage);
        let fails = |error| Err(self.failure_of(error, usage));
        if reading.has_failed {
            return fails(ProviderError::transient(SERVICE, "the service gave up in the middle"));
        }
        let is_cut = match reading.finish_reason.as_deref() {
            _ if reading.is_refused => return fails(refused()),
            Some("content_filter") => return fails(refused()),
            Some("length" | "model_length") => true,
            Some(_) => false,
            None if reading.is_without_reasons && reading.is_over => usage.output_tokens >= turn.max_tokens.into(),
            None => return fails(broke_off(SERVICE, "the answer broke off")),
        };
        let text = without_thoughts(&reading.text);
        if text.trim().is_empty() {
            return fails(match is_cut {
                true => unusable("all room went into thinking: choose a model that thinks less"),
                false => empty(),
            });
        }
        if turn.schema.is_none() && refuses_in_words(text) {
            return fails(refused());
        }
        let completion = Completion { text: text.to_owned(), is_cut };
        match serde_json::to_vec(&completion) {
            Ok(bytes) => Ok(PaidAnswer { bytes: bytes.into(), usage, cost_micro_usd }),
            Err(error) => fails(unusable("a text can't be kept").caused_by(error)),
        }
    }
}

/// What is reserved for a turn of which so much is sent.
fn most_of(turn: &Turn<'_>, sent_bytes: usize) -> Usage {
    Usage {
        input_tokens: (sent_bytes / FEWEST_CHARACTERS_PER_TOKEN) as u64,
        output_tokens: turn.max_tokens.into(),
        ..Usage::default()
    }
}

impl Reading {
    async fn read(
        &mut self,
        mut answer: BegunAnswer,
        calls: &PaidCalls,
        heard: &dyn Fn(usize),
    ) -> Result<(), ProviderError> {
        let (clock, idle) = (&*calls.clock, calls.patience.with(DEADLINES).idle);
        match answer.media_type().as_str() {
            "text/event-stream" => {
                let mut events = EventStream::default();
                while let Some(part) = answer.next(clock, idle).await? {
                    for value in events.push(&part) {
                        self.take(&value)?;
                    }
                    if events.held_bytes() + self.text.len() > LONGEST_ANSWER_BYTES {
                        return Err(too_long(SERVICE));
                    }
                    heard(self.text.chars().count());
                }
                Ok(())
            }
            // Some services do not stream whatever they are asked.
            "application/json" => {
                let body = answer.whole(clock, idle, LONGEST_ANSWER_BYTES).await?;
                self.take(&String::from_utf8_lossy(&body))?;
                self.is_over = true;
                if !self.has_failed && !self.is_without_reasons && self.finish_reason.is_none() {
                    return Err(unusable("the answer is of another shape"));
                }
                Ok(())
            }
            _ => Err(unusable("the answer is not of the kind that was asked for")),
        }
    }

    fn take(&mut self, value: &str) -> Result<(), ProviderError> {
        if value == "[DONE]" {
            self.is_over = true;
            return Ok(());
        }
        let part: Part = serde_json::from_str(value)
            .map_err(|error| unusable("the answer is of another shape").caused_by(error.classify_only()))?;
        self.has_failed |= part.error.is_some();
        if let Some(usage) = part.usage {
            self.told = ToldTokens::of(&usage).after(self.told);
        }
        if let Some(response) = part.response {
            self.is_without_reasons = true;
            match serde_json::from_str::<String>(response.get()) {
                Ok(text) => self.text.push_str(&text),
                // JSON that was asked for comes as such, and so does a number that is all of a part, whatever its size.
                Err(_) => self.text.push_str(response.get()),
            }
        }
        for Choice { delta, message, finish_reason } in part.choices.unwrap_or_default() {
            if let Some(Said { content, refusal }) = delta.or(message) {
                self.text.push_str(&content.map(Content::text).unwrap_or_default());
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
