//! What is ordered of an artist.

use super::order::Audience;
use crate::picture::{ArtStyle, ImagePrompt};

/// Whose words a scene is told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SceneAuthor {
    /// Whoever ordered the picture: what can't be drawn of their words is said to be missing.
    Client,
    /// A storyteller of the service, whose scenes also tell of what nobody expects to see.
    Storyteller,
}

/// What a scene's picture is to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SceneBrief {
    /// What happens in the scene, in the story's own words.
    pub description: String,
    /// What the picture is to show; it comes before what the description says.
    pub image_prompt: ImagePrompt,
    /// A feeling, in a word or a few; it comes before the mood of the prompt.
    pub emotion: String,
    /// Looks of the main character; the same words give the same looks in every scene. May be empty.
    pub character_description: String,
    pub author: SceneAuthor,
    pub style: ArtStyle,
    pub audience: Audience,
}
