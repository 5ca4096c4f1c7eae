//! The artist: draws scenes from words and cartoons from photos, and says what a given picture shows.

use async_trait::async_trait;
use brief::picture::{ArtStyle, CharacterLook};
use brief::story::SceneBrief;
use bytes::Bytes;

use super::error::ProviderError;
use crate::job::progress::Progress;

/// A finished picture.
#[derive(Clone, Debug)]
pub struct DrawnPicture {
    /// An 8-bit RGB PNG.
    pub png: Bytes,
    /// What it shows, in one sentence that claims nothing that is not drawn.
    pub caption: String,
    /// What its words ask for and it does not show, in their words.
    pub not_drawn: Vec<String>,
}

/// A file that was deployed with the Worker.
#[derive(Clone, Debug)]
pub struct StaticFile {
    /// Its path among the assets, such as `drawings/3.txt`.
    pub path: String,
    pub bytes: Bytes,
}

/// Draws. A call may cost money: callers first look for the result of an earlier one.
#[async_trait(?Send)]
pub trait Artist {
    /// Names the artist, and changes when the same order would come out differently.
    fn version(&self) -> String;

    /// Whether a picture of the main character makes it look the same in every scene.
    fn follows_portraits(&self) -> bool {
        false
    }

    /// The names of static files that the picture of a scene needs besides those that were `fetched`. They may make more necessary.
    fn files_needed(&self, _scene: &SceneBrief, _fetched: &[StaticFile]) -> Vec<String> {
        Vec::new()
    }

    /// `files` are those that it needs. `portrait` shows the main character; for artists that follow portraits.
    async fn draw(
        &self,
        scene: &SceneBrief,
        files: &[StaticFile],
        portrait: Option<&Bytes>,
        progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError>;

    /// Draws a photo over. A photo that can't be worked with is [`super::error::ProviderErrorKind::BadInput`].
    async fn cartoonize(
        &self,
        photo: &Bytes,
        style: ArtStyle,
        progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError>;

    /// How the character in a picture looks. A picture that can't be read is [`super::error::ProviderErrorKind::BadInput`].
    async fn describe(&self, picture: &Bytes) -> Result<CharacterLook, ProviderError>;
}
