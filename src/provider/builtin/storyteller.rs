//! The builtin storyteller behind its trait. It takes milliseconds, so that nobody waits for a turn.

use async_trait::async_trait;
use brief::picture::ImagePrompt;
use brief::story::{Audience, CharacterSheet, GivenBook, KnownStory, StagedStory, Story, StoryMeasure, StoryRequest};
use builtin_storyteller::{VERSION, find_hero, measure, read_character, remembered, stage, tell};

use crate::job::progress::Progress;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::provider::storyteller::Storyteller;

/// Gives the same story for the same words.
pub struct BuiltinStoryteller;

impl BuiltinStoryteller {
    /// Ranges of BCP 47.
    pub const LANGUAGES: &'static [&'static str] = &["en"];
}

#[async_trait(?Send)]
impl Storyteller for BuiltinStoryteller {
    fn version(&self) -> String {
        format!("builtin-storyteller-{VERSION}")
    }

    fn measure(&self, story: &str, audience: Audience) -> StoryMeasure {
        measure(story, audience)
    }

    fn remembered(&self, book: &GivenBook<'_>, at: usize) -> ImagePrompt {
        remembered(book, at)
    }

    async fn tell(&self, order: &StoryRequest<'_>, _progress: &Progress) -> Result<Story, ProviderError> {
        tell(*order).map_err(|error| {
            let kind = ProviderErrorKind::Unusable;
            ProviderError::new("builtin storyteller", kind, "a plot can't be filled in").caused_by(error)
        })
    }

    async fn stage(
        &self,
        story: &str,
        audience: Audience,
        known: KnownStory<'_>,
        _progress: &Progress,
    ) -> Result<StagedStory, ProviderError> {
        Ok(stage(story, audience, known))
    }

    async fn find_hero(&self, story: &str, audience: Audience) -> Result<Option<CharacterSheet>, ProviderError> {
        Ok(find_hero(story, audience))
    }

    async fn read_character(&self, words: &str) -> Result<CharacterSheet, ProviderError> {
        Ok(read_character(words))
    }
}
