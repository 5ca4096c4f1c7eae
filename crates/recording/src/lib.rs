//! Sound: mono PCM becomes an MP3 and its M4A twin of exactly the same length; text becomes speakable text.

pub mod aac;
pub mod m4a;
pub mod mp3;
pub mod pair;
pub mod pronunciation;
pub mod script;
pub mod wav;
