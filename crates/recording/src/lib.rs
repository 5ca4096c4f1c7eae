//! Sound: mono PCM becomes an MP3 and its M4A twin of exactly the same length; text becomes speakable text.

mod aac;
mod m4a;
mod mp3;
mod pair;
mod pronunciation;
mod script;
mod twin;
mod wav;

pub use mp3::MP3_BITRATE_KBPS;
pub use pair::{EncodeError, EncodedAudio, PairEncoder, SAMPLE_RATES_HZ};
pub use pronunciation::Voice;
pub use script::{Passage, passages};
pub use twin::m4a_of_mp3;
pub use wav::{WavError, WavOrPcmReader};

/// The version of what this crate makes; it belongs to the hash of a recording's inputs.
///
/// Raise it when the same manuscript or the same PCM would come out differently: other passages or pauses, other words for the
/// voice, another encoder or bit rate. Recordings kept under an older version are then made again.
pub const VERSION: u32 = 2;
