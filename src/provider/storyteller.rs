//! The storyteller: writes stories, and divides them into the pages and scenes of a book.

use async_trait::async_trait;
use brief::story::{Audience, CharacterSheet, KnownStory, StagedStory, Story, StoryMeasure, StoryRequest};

use super::error::ProviderError;
use crate::job::progress::Progress;

/// Tells and divides stories. A call may cost money: callers first look for the result of an earlier one.
#[async_trait(?Send)]
pub trait Storyteller {
    /// Names the storyteller, and changes when the same order would come out differently.
    fn version(&self) -> String;

    /// What [`Storyteller::stage`] will make of a story. Asks no provider, so that a start can promise it.
    fn measure(&self, story: &str, audience: Audience) -> StoryMeasure;

    async fn tell(&self, order: &StoryRequest<'_>, progress: &Progress) -> Result<Story, ProviderError>;

    /// Divides a story. Who is known beforehand lends looks to whom the story calls by that name.
    async fn stage(
        &self,
        story: &str,
        audience: Audience,
        known: KnownStory<'_>,
        progress: &Progress,
    ) -> Result<StagedStory, ProviderError>;

    /// The character that a story is about, as it describes them; None if it has none.
    async fn find_hero(&self, story: &str, audience: Audience) -> Result<Option<CharacterSheet>, ProviderError>;

    /// What free words say of a character.
    async fn read_character(&self, words: &str) -> Result<CharacterSheet, ProviderError>;
}
