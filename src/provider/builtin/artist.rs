//! The builtin artist behind its trait: it computes for seconds, so that its pictures take turns.

use std::rc::Rc;

use async_trait::async_trait;
use brief::picture::{ArtStyle, CharacterLook};
use brief::story::SceneBrief;
use builtin_artist::files_needed as builtin_files;
use builtin_artist::{Drawings, Picture, PictureError, PictureSize, VERSION, cartoonize, character_look, draw};
use bytes::Bytes;

use crate::job::progress::Progress;
use crate::provider::artist::{Artist, DrawnPicture, StaticFile};
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::runtime::clock::Clock;
use crate::runtime::turns::Turns;

const SERVICE: &str = "builtin artist";
/// The assets in which its drawings lie.
const FOLDER: &str = "drawings/";
const LONG_SIDE_PIXELS: u32 = 1024;

/// Gives the same bytes for the same order.
pub struct BuiltinArtist {
    pub turns: Rc<Turns>,
    pub clock: Rc<dyn Clock>,
}

impl BuiltinArtist {
    /// Ranges of BCP 47.
    pub const LANGUAGES: &'static [&'static str] = &["en"];
}

#[async_trait(?Send)]
impl Artist for BuiltinArtist {
    fn version(&self) -> String {
        format!("builtin-artist-{VERSION}")
    }

    fn files_needed(&self, scene: &SceneBrief, fetched: &[StaticFile]) -> Vec<String> {
        // What can't be read is reported when the picture is drawn.
        let needed = drawings_of(fetched).map(|drawings| builtin_files(scene, &drawings)).unwrap_or_default();
        needed.into_iter().map(|name| format!("{FOLDER}{name}")).collect()
    }

    async fn draw(
        &self,
        scene: &SceneBrief,
        files: &[StaticFile],
        _portrait: Option<&Bytes>,
        _progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        let drawings = drawings_of(files);
        let turn = self.turns.begin(&*self.clock).await;
        drawn(draw(scene, &drawings?, PictureSize::SQUARE, &async || turn.rest().await).await)
    }

    async fn cartoonize(
        &self,
        photo: &Bytes,
        style: ArtStyle,
        _progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        let turn = self.turns.begin(&*self.clock).await;
        drawn(cartoonize(photo, style, LONG_SIDE_PIXELS, &async || turn.rest().await).await)
    }

    async fn describe(&self, picture: &Bytes) -> Result<CharacterLook, ProviderError> {
        let look = self.turns.compute(&*self.clock, || character_look(picture)).await;
        // What is wrong with a picture is said in words for its owner.
        look.map_err(|error| ProviderError::new(SERVICE, ProviderErrorKind::BadInput, error.to_string()))
    }
}

fn drawings_of(files: &[StaticFile]) -> Result<Drawings, ProviderError> {
    let mut drawings = Drawings::default();
    for file in files {
        drawings.add(file.path.trim_start_matches(FOLDER), &file.bytes).map_err(|error| {
            ProviderError::new(SERVICE, ProviderErrorKind::Unusable, "a drawing can't be read").caused_by(error)
        })?;
    }
    Ok(drawings)
}

fn drawn(picture: Result<Picture, PictureError>) -> Result<DrawnPicture, ProviderError> {
    let picture = picture.map_err(|error| match error {
        PictureError::Source(source) => ProviderError::new(SERVICE, ProviderErrorKind::BadInput, source.to_string()),
        PictureError::Size { .. } | PictureError::DrawingsMissing(_) | PictureError::Encoding(_) => {
            ProviderError::new(SERVICE, ProviderErrorKind::Unusable, "the picture was not finished").caused_by(error)
        }
    })?;
    let described = picture.described;
    Ok(DrawnPicture { png: picture.png.into(), caption: described.sentence, not_drawn: described.not_drawn })
}
