//! Sound: speech becomes an MP3 and its M4A twin of exactly the same length, of even loudness and labelled; text becomes speakable text.

mod aac;
mod audiobook;
mod id3_tag;
mod labels;
mod mastering;
mod mp3;
mod mp3_reader;
mod mp4;
mod pair;
mod pronunciation;
mod recorder;
mod script;
mod sound_reader;
mod twin;
mod wav;

pub use audiobook::{Audiobook, AudiobookError, Chapter, HEAD_START_BYTES, bind_audiobook, m4a_head_bytes};
pub use labels::{Labels, Mark};
pub use mp3::MP3_BITRATE_KBPS;
pub use pair::{EncodeError, EncodedAudio, SAMPLE_RATES_HZ};
pub use pronunciation::Voice;
pub use recorder::Recorder;
pub use script::{Passage, passages};
pub use sound_reader::SoundReader;
pub use twin::m4a_of_mp3;
pub use wav::SoundError;

/// The version of what this crate makes; it belongs to the hash of a recording's inputs.
///
/// Raise it when the same manuscript or the same PCM would come out differently: other passages or pauses, other words for the
/// voice, another encoder or bit rate, other loudness or labels. Recordings kept under an older version are then made again.
pub const VERSION: u32 = 9;
