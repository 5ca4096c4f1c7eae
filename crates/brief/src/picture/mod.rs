//! A picture: what it is to show, in which setting, mood and style.

mod art_style;
mod character_look;
mod emotion;
mod image_prompt;
mod setting;

pub use art_style::ArtStyle;
pub use character_look::CharacterLook;
pub use emotion::Emotion;
pub use image_prompt::ImagePrompt;
pub use setting::{Place, Season, Setting, TimeOfDay, Weather};
