//! Documents written by a model: as long as they have to be, never cut short in silence, and held against their chart.

use std::rc::Rc;

use async_trait::async_trait;
use brief::reading::{Assignment, CHECKED_LANGUAGES, ChartArtifact, Manuscript, unfounded_claims};
use serde_json::Value;

use super::answer_text::{without_fence, without_remarks};
use super::chat::{Chat, Completion, Message, SERVICE, Turn};
use super::manuscript::manuscript_of;
use super::prompts;
use crate::config::spending::MOST_TOKENS_OF_A_DOCUMENT;
use crate::job::progress::Progress;
use crate::job::spend::Capability;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::provider::paid::PaidCalls;
use crate::provider::writer::Writer;

/// How often a text is gone on with, because it was cut or is too short.
const MOST_CONTINUATIONS: usize = 4;
/// Of a word, with its space, for the progress.
const USUAL_CHARACTERS_PER_WORD: f32 = 6.0;
/// English has one and a half, Hindi up to four; who writes is free to write more than the least.
const ROOM_FOR_A_WORD_TOKENS: u32 = 5;
/// For headings, and whatever is said around the text.
const ROOM_BESIDE_WORDS_TOKENS: u32 = 1_000;
/// Models that are known not to think before they write. Any other has the most room there is: thinking uses it, too.
const MODELS_THAT_DO_NOT_THINK: [&str; 3] = ["gpt-4", "gpt-3.5", "@cf/meta/llama-"];

/// Fields of a chart's document that no sentence rests on.
const NO_WRITERS_FACTS: [&str; 4] = ["antardashas", "schemaVersion", "deltaTSeconds", "docNum"];

/// A model that writes.
pub struct ModelWriter {
    pub chat: Rc<Chat>,
    pub calls: Rc<PaidCalls>,
}

impl ModelWriter {
    /// Those in which a text can be held against its chart.
    pub const LANGUAGES: &'static [&'static str] = CHECKED_LANGUAGES;
}

#[async_trait(?Send)]
impl Writer for ModelWriter {
    fn version(&self) -> String {
        let service = &self.chat.service;
        format!("{}-writer-{} {}", service.name(), prompts::VERSION, service.address())
    }

    async fn write(&self, assignment: &Assignment<'_>, progress: &Progress) -> Result<Manuscript, ProviderError> {
        let written = self.write_founded(assignment, progress).await;
        if let Err(ProviderError { kind: ProviderErrorKind::Unusable, .. }) = written {
            // Otherwise an owner's retry would find the same texts and refuse them again.
            self.calls.refuse_answers();
        }
        written
    }
}

impl ModelWriter {
    /// A text of which nothing is known that its chart does not hold.
    async fn write_founded(
        &self,
        assignment: &Assignment<'_>,
        progress: &Progress,
    ) -> Result<Manuscript, ProviderError> {
        let artifact = ChartArtifact::of(assignment);
        let facts = facts_of(&artifact)?;
        let mut messages = vec![
            Message::System(prompts::writer(assignment.language())),
            Message::User(format!("{}\n\nThe facts:\n{facts}", prompts::order(assignment))),
        ];
        let text = self.write_whole(assignment, &mut messages, progress).await?;
        let unfounded = unfounded_claims(&artifact, assignment.language(), &text);
        if unfounded.is_empty() {
            return Ok(manuscript_of(assignment, &text));
        }
        // Asked for again once, with what is wrong.
        messages.truncate(2);
        messages.push(Message::Assistant(text));
        messages.push(Message::User(format!(
            "The chart does not hold this: {}. Write the whole text again without it, and with nothing else that the facts do not hold.",
            unfounded.join("; ")
        )));
        let text = self.write_whole(assignment, &mut messages, progress).await?;
        let unfounded = unfounded_claims(&artifact, assignment.language(), &text);
        if unfounded.is_empty() {
            return Ok(manuscript_of(assignment, &text));
        }
        let message = format!("the text claims {} things that its chart does not hold", unfounded.len());
        Err(ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message))
    }

    /// The answer to the conversation, gone on with until it has its end and its words.
    async fn write_whole(
        &self,
        assignment: &Assignment<'_>,
        messages: &mut Vec<Message>,
        progress: &Progress,
    ) -> Result<String, ProviderError> {
        let minimum_words = assignment.minimum_words();
        let usual_characters = (minimum_words as f32 * USUAL_CHARACTERS_PER_WORD).max(1.0);
        let mut whole = String::new();
        for _ in 0..=MOST_CONTINUATIONS {
            let before = whole.chars().count();
            let heard = |characters: usize| progress.set((before + characters) as f32 / usual_characters * 0.9);
            let missing_words = minimum_words.saturating_sub(manuscript_of(assignment, &whole).word_count());
            // A text that has its words and was cut off has yet to come to its end.
            let wanted_words = missing_words.max(minimum_words / 2);
            let max_tokens = room_tokens(&self.chat.service.terms().model, wanted_words);
            let turn = Turn { capability: Capability::Write, messages, max_tokens, schema: None };
            let Completion { text, is_cut } = self.chat.complete(&self.calls, &turn, &heard).await?;
            whole.push_str(&text);
            let words = manuscript_of(assignment, &whole).word_count();
            let go_on = if is_cut {
                "You were cut off. Go on exactly where you stopped, in the middle of the word if need be.".to_owned()
            } else if words < minimum_words {
                whole.push_str("\n\n");
                format!(
                    "That is {words} words of {minimum_words}. Go on with further parts, each with its heading; repeat nothing."
                )
            } else {
                return Ok(without_remarks(without_fence(&whole)).to_owned());
            };
            messages.push(Message::Assistant(text));
            messages.push(Message::User(go_on));
        }
        let message = "the text did not come to its end";
        Err(ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message))
    }
}

/// The room of a turn in which so many words are wanted: it is paid for in advance, so that it is not larger than it has to be.
fn room_tokens(model: &str, words: usize) -> u32 {
    if !MODELS_THAT_DO_NOT_THINK.iter().any(|beginning| model.starts_with(beginning)) {
        return MOST_TOKENS_OF_A_DOCUMENT;
    }
    let for_words = u32::try_from(words).unwrap_or(u32::MAX).saturating_mul(ROOM_FOR_A_WORD_TOKENS);
    for_words.saturating_add(ROOM_BESIDE_WORDS_TOKENS).min(MOST_TOKENS_OF_A_DOCUMENT)
}

/// The chart as the model reads it: without the degrees, speeds and tables that no sentence rests on.
fn facts_of(artifact: &ChartArtifact) -> Result<String, ProviderError> {
    let mut facts = serde_json::to_value(artifact).map_err(|error| {
        ProviderError::new(SERVICE, ProviderErrorKind::Unusable, "a chart can't be sent").caused_by(error)
    })?;
    prune(&mut facts);
    Ok(facts.to_string())
}

fn prune(value: &mut Value) {
    match value {
        Value::Array(entries) => entries.iter_mut().for_each(prune),
        Value::Object(fields) => {
            fields.retain(|name, value| {
                let is_number_for_experts =
                    name.ends_with("Degrees") || name.ends_with("PerDay") || NO_WRITERS_FACTS.contains(&name.as_str());
                !is_number_for_experts && !value.is_null()
            });
            fields.values_mut().for_each(prune);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use brief::reading::{Document, DocumentType, Person, System};
    use chart::{Birth, cast};

    use super::*;
    use crate::provider::models::parrot::Parrot;
    use crate::provider::paid::desk::{Desk, calls_after};

    #[test]
    fn a_model_that_does_not_think_has_room_for_the_words_that_are_wanted_and_any_other_has_all() {
        for (model, words, tokens) in [
            ("gpt-4.1-mini", 600, 4_000),
            ("gpt-4.1-mini", 0, 1_000),
            ("gpt-4o", 5_000, 8_000),
            ("@cf/meta/llama-3.3-70b-instruct-fp8-fast", 100, 1_500),
            ("gpt-5-mini", 600, 8_000),
            ("a-model-of-somebody", 600, 8_000),
        ] {
            assert_eq!(room_tokens(model, words), tokens, "{model} {words}");
        }
    }

    /// Its worker may die before or after it says so, and before or after anybody learns of it: no repeat may buy it again.
    #[tokio::test]
    async fn a_text_that_is_refused_is_bought_again_by_an_owners_retry_alone() {
        let birth = Birth {
            date: "1990-01-15".parse().expect("a date"),
            time: None,
            zone: "Asia/Bangkok".to_owned(),
            latitude_degrees: 13.7563,
            longitude_degrees: 100.5018,
            utc_offset_seconds: None,
        };
        let chart = cast(&birth, "2026-06-01T12:00:00Z".parse().expect("a time")).expect("a chart");
        let document = Document { doc_num: 1, doc_type: DocumentType::Person1, system: Some(System::Western) };
        let person = Person { name: "Mia", chart: &chart };
        let assignment = Assignment::new(document, person, None, None, None, 600).expect("an assignment");
        let desk = Rc::<Desk>::default();
        let asked = Rc::<Cell<usize>>::default();
        // It never comes to its words.
        for (retries, says_so, calls_made) in
            [(0, false, 5), (0, true, 5), (0, true, 5), (1, false, 10), (1, true, 10), (2, true, 15)]
        {
            let calls = Rc::new(calls_after(&desk, retries));
            let chat = Rc::new(Chat { service: Rc::new(Parrot::of("Mia is kind.", &asked)) });
            let writer = ModelWriter { chat, calls: Rc::clone(&calls) };
            let written = writer.write(&assignment, &Progress::default()).await;
            assert_eq!(written.map_err(|error| error.kind).err(), Some(ProviderErrorKind::Unusable));
            assert_eq!(asked.get(), calls_made);
            if says_so {
                calls.mark_refused().await;
            }
        }
    }
}
