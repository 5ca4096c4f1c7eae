//! The storyteller: writes stories, and divides them into the pages and scenes of a book.

use async_trait::async_trait;
use brief::picture::ImagePrompt;
use brief::story::{Audience, CharacterSheet, GivenBook, KnownStory, StagedStory, Story, StoryMeasure, StoryRequest};

use super::error::ProviderError;
use crate::job::progress::Progress;

/// Tells and divides stories. A call may cost money: callers first look for the result of an earlier one.
#[async_trait(?Send)]
pub trait Storyteller {
    /// Names the storyteller, and changes when the same order would come out differently.
    fn version(&self) -> String;

    /// What [`Storyteller::stage`] will make of a story. Asks no provider, so that a start can promise it.
    fn measure(&self, story: &str, audience: Audience) -> StoryMeasure;

    /// The prompt of a picture of a book that somebody else divided, with what its other pages tell of the things and people in it. Asks no
    /// provider.
    fn remembered(&self, book: &GivenBook<'_>, at: usize) -> ImagePrompt;

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
