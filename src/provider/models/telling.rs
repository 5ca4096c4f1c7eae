//! Stories told by a model, and pictures that it thinks up for their scenes; structured, so that nothing has to be guessed.
//!
//! A given story is divided by the builtin storyteller: its sentences stay as they are, and what a start promised of the number of scenes holds.

use std::rc::Rc;

use async_trait::async_trait;
use brief::picture::{Emotion, ImagePrompt};
use brief::story::{
    Audience, CharacterSheet, GivenBook, KnownStory, StagedScene, StagedStory, Story, StoryMeasure, StoryRequest,
};
use serde::Deserialize;
use serde_json::{Value, json};
use strum::IntoEnumIterator;

use super::answer_text::without_fence;
use super::chat::{Chat, Completion, Message, SERVICE, Schema, Turn};
use super::prompts;
use crate::config::spending::MOST_TOKENS_OF_A_STORY;
use crate::job::progress::Progress;
use crate::job::spend::Capability;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::provider::paid::PaidCalls;
use crate::provider::storyteller::Storyteller;

/// How often an answer is asked for that can't be used.
const TRIES: usize = 2;
/// Of a story or of a book's pictures, as JSON; for the progress.
const USUAL_CHARACTERS: f32 = 6_000.0;

/// A model that tells stories.
pub struct ModelStoryteller {
    pub chat: Rc<Chat>,
    pub calls: Rc<PaidCalls>,
    /// Divides stories and reads characters.
    pub builtin: Rc<dyn Storyteller>,
}

#[derive(Deserialize)]
struct ToldStory {
    title: String,
    paragraphs: Vec<String>,
    hero: ToldHero,
}

/// What the story makes of its main character; what it leaves open is empty.
#[derive(Default, Deserialize)]
struct ToldHero {
    name: String,
    kind: String,
    age_years: Option<u32>,
    traits: Vec<String>,
    build: Vec<String>,
    features: Vec<String>,
    wearing: Vec<String>,
    carrying: Vec<String>,
}

impl ToldHero {
    fn schema() -> Value {
        let words = |description: &str| json!({ "type": "string", "description": description });
        let list = |description: &str| json!({ "type": "array", "items": words(description) });
        object(json!({
            "name": words("As the story calls them; empty if it does not."),
            "kind": words("One or two words: girl, old fisherman, fox."),
            "age_years": { "type": ["integer", "null"] },
            "traits": list("An adjective of the mind: brave."),
            "build": list("An adjective of the body: small."),
            "features": list("A noun of the body with its adjectives: curly red hair."),
            "wearing": list("A garment with its article: a yellow raincoat."),
            "carrying": list("A thing with its article: a lantern."),
        }))
    }

    /// The order's words, read by the Worker, with what the story adds to them.
    fn added_to(self, mut sheet: CharacterSheet) -> CharacterSheet {
        let said = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        sheet.name = sheet.name.or(said(self.name));
        sheet.kind = sheet.kind.or(said(self.kind));
        sheet.age_years = sheet.age_years.or(self.age_years);
        for (known, told) in [
            (&mut sheet.traits, self.traits),
            (&mut sheet.build, self.build),
            (&mut sheet.features, self.features),
            (&mut sheet.wearing, self.wearing),
            (&mut sheet.carrying, self.carrying),
        ] {
            if known.is_empty() {
                *known = told.into_iter().filter_map(said).collect();
            }
        }
        sheet
    }
}

#[derive(Deserialize)]
struct Pictures {
    scenes: Vec<PictureOfScene>,
}

#[derive(Deserialize)]
struct PictureOfScene {
    picture: String,
    emotion: String,
}

#[async_trait(?Send)]
impl Storyteller for ModelStoryteller {
    fn version(&self) -> String {
        let service = &self.chat.service;
        let own = format!("{}-storyteller-{} {}", service.name(), prompts::VERSION, service.address());
        format!("{own} {}", self.builtin.version())
    }

    fn measure(&self, story: &str, audience: Audience) -> StoryMeasure {
        self.builtin.measure(story, audience)
    }

    fn remembered(&self, book: &GivenBook<'_>, at: usize) -> ImagePrompt {
        self.builtin.remembered(book, at)
    }

    async fn tell(&self, order: &StoryRequest<'_>, progress: &Progress) -> Result<Story, ProviderError> {
        let schema = Schema {
            name: "story",
            schema: object(json!({
                "title": { "type": "string" },
                "paragraphs": { "type": "array", "items": { "type": "string" } },
                "hero": ToldHero::schema(),
            })),
        };
        let check = |story: &ToldStory| match story {
            ToldStory { title, .. } if title.trim().is_empty() => Err("the title is empty".to_owned()),
            ToldStory { paragraphs, .. } if paragraphs.iter().all(|text| text.trim().is_empty()) => {
                Err("there are no paragraphs".to_owned())
            }
            ToldStory { .. } => Ok(()),
        };
        let ToldStory { title, paragraphs, hero } = self.ask(&prompts::story(order), &schema, check, progress).await?;
        let text = paragraphs.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect::<Vec<_>>();
        // A model reads what the words of another language say.
        let ordered = CharacterSheet { unread: None, ..self.builtin.read_character(order.character).await? };
        let hero = hero.added_to(ordered);
        Ok(Story {
            title: title.trim().to_owned(),
            text: text.join("\n\n"),
            hero,
            others: None,
            paragraph_places: Vec::new(),
            paragraph_times: Vec::new(),
            paragraph_absentees: Vec::new(),
        })
    }

    async fn stage(
        &self,
        story: &str,
        audience: Audience,
        known: KnownStory<'_>,
        progress: &Progress,
    ) -> Result<StagedStory, ProviderError> {
        let mut staged = self.builtin.stage(story, audience, known, progress).await?;
        let mut scenes: Vec<&mut StagedScene> = staged.pages.iter_mut().flat_map(|page| &mut page.scenes).collect();
        if scenes.is_empty() {
            return Ok(staged);
        }
        let emotions: Vec<String> = Emotion::iter().map(|emotion| emotion.to_string()).collect();
        let schema = Schema {
            name: "pictures",
            schema: object(json!({
                "scenes": { "type": "array", "items": object(json!({
                    "picture": { "type": "string" }, "emotion": { "type": "string", "enum": emotions },
                })) },
            })),
        };
        let listed: Vec<String> =
            scenes.iter().enumerate().map(|(at, scene)| format!("{}. {}", at + 1, scene.description)).collect();
        let hero = staged.hero.as_ref().or(known.hero).map(|hero| hero.describe(None));
        let order = prompts::pictures(audience, hero.as_deref(), &listed.join("\n"));
        let check = |pictures: &Pictures| match pictures.scenes.len() {
            count if count == scenes.len() => Ok(()),
            count => Err(format!("there are {count} pictures for {} scenes", scenes.len())),
        };
        let pictures: Pictures = self.ask(&order, &schema, check, progress).await?;
        for (scene, PictureOfScene { picture, emotion }) in scenes.iter_mut().zip(pictures.scenes) {
            scene.image_prompt = ImagePrompt::of_text(&picture);
            if let Ok(emotion) = emotion.parse() {
                scene.emotion = emotion;
            }
        }
        Ok(staged)
    }

    async fn find_hero(&self, story: &str, audience: Audience) -> Result<Option<CharacterSheet>, ProviderError> {
        self.builtin.find_hero(story, audience).await
    }

    async fn read_character(&self, words: &str) -> Result<CharacterSheet, ProviderError> {
        self.builtin.read_character(words).await
    }
}

impl ModelStoryteller {
    /// An answer of the schema's shape that `check` finds nothing wrong with. It is asked for again once, with what was wrong.
    async fn ask<Answer: for<'de> Deserialize<'de>>(
        &self,
        order: &str,
        schema: &Schema,
        check: impl Fn(&Answer) -> Result<(), String>,
        progress: &Progress,
    ) -> Result<Answer, ProviderError> {
        let mut messages = vec![Message::System(prompts::storyteller()), Message::User(order.to_owned())];
        let heard = |characters: usize| progress.set(characters as f32 / USUAL_CHARACTERS);
        let mut tries = 0;
        loop {
            let turn = Turn {
                capability: Capability::Tell,
                messages: &messages,
                max_tokens: MOST_TOKENS_OF_A_STORY,
                schema: Some(schema),
            };
            let Completion { text, is_cut } = self.chat.complete(&self.calls, &turn, &heard).await?;
            let read = serde_json::from_str::<Answer>(&text);
            let answer = match read.or_else(|_| serde_json::from_str(without_fence(&text))) {
                _ if is_cut => Err("it ran out of room: be shorter".to_owned()),
                Err(_) => Err("it is not JSON of the schema's shape".to_owned()),
                Ok(answer) => check(&answer).map(|()| answer),
            };
            tries += 1;
            match answer {
                Ok(answer) => return Ok(answer),
                Err(fault) if tries == TRIES => {
                    // Otherwise an owner's retry would find the same answers.
                    self.calls.refuse_answers();
                    return Err(unusable(&format!("the answer can't be used: {fault}")));
                }
                Err(fault) => {
                    messages.push(Message::Assistant(text));
                    messages.push(Message::User(format!("That can't be used: {fault}. Answer again, whole.")));
                }
            }
        }
    }
}

fn unusable(message: &str) -> ProviderError {
    ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message)
}

/// A JSON Schema as structured output wants it: every field required and no other allowed.
fn object(fields: Value) -> Value {
    let names: Vec<String> = fields.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    json!({ "type": "object", "properties": fields, "required": names, "additionalProperties": false })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use brief::story::Genre;

    use super::*;
    use crate::provider::builtin::BuiltinStoryteller;
    use crate::provider::models::parrot::Parrot;
    use crate::provider::paid::desk::{Desk, calls_after};

    /// Its worker may die before anybody learns of the failure: the repeat must not buy it again.
    #[tokio::test]
    async fn a_story_that_is_refused_twice_is_bought_again_by_an_owners_retry_alone() {
        let desk = Rc::<Desk>::default();
        let order = StoryRequest { genre: Genre::Bedtime, audience: Audience::Children, character: "a fox" };
        let asked = Rc::<Cell<usize>>::default();
        for (retries, says_so, calls_made) in [(0, false, 2), (0, true, 2), (0, true, 2), (1, true, 4)] {
            let calls = Rc::new(calls_after(&desk, retries));
            let chat = Rc::new(Chat { service: Rc::new(Parrot::of("Once upon a time", &asked)) });
            let builtin = Rc::new(BuiltinStoryteller);
            let teller = ModelStoryteller { chat, calls: Rc::clone(&calls), builtin };
            let told = teller.tell(&order, &Progress::default()).await;
            assert_eq!(told.map_err(|error| error.kind), Err(ProviderErrorKind::Unusable));
            assert_eq!(asked.get(), calls_made);
            if says_so {
                calls.mark_refused().await;
            }
        }
    }

    #[test]
    fn a_hero_keeps_what_the_order_says_and_gains_what_the_story_adds() {
        let ordered = CharacterSheet {
            kind: Some("girl".to_owned()),
            wearing: vec!["a yellow coat".to_owned()],
            ..CharacterSheet::default()
        };
        let told = ToldHero {
            name: "Mia".to_owned(),
            kind: "fox".to_owned(),
            features: vec!["red hair".to_owned(), " ".to_owned()],
            wearing: vec!["a crown".to_owned()],
            ..ToldHero::default()
        };
        let hero = told.added_to(ordered);
        assert_eq!(hero.describe(None), "Mia, a girl with red hair, wearing a yellow coat.");
    }
}
