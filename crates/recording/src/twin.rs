//! The M4A twin of an MP3 that was stored without it: made from the MP3, so that nothing is spoken, and paid for, twice.

use rusty_mp3::Mp3Decoder;
use rusty_mp3::header::FrameHeader;

use super::aac::AacStream;
use super::id3_tag::{marks_of, tag_length};
use super::labels::Labels;
use super::mp3::UnplayedSamples;
use super::mp4;
use super::pair::EncodeError;

/// Samples by which every Layer III decoder is late, beside the encoder's delay (528 of the filter bank and one).
const DECODER_DELAY_SAMPLES: u64 = 529;
/// Handed to the decoder at once; bounds what it holds.
const SLICE_BYTES: usize = 64 * 1024;

/// An M4A that plays for exactly as long as the MP3, of the same sound and with the same marks.
///
/// # Errors
/// [`EncodeError::NotOurs`] for anything but a whole MP3 of [`super::Recorder`]; otherwise as [`super::Recorder::finish`].
pub fn m4a_of_mp3(mp3: &[u8], labels: &Labels) -> Result<Vec<u8>, EncodeError> {
    let marks = marks_of(mp3);
    let mp3 = mp3.get(tag_length(mp3)..).ok_or(EncodeError::NotOurs)?;
    let (tag, frames, sample_rate_hz) = frames_of(mp3).ok_or(EncodeError::NotOurs)?;
    let unplayed = UnplayedSamples::of(tag, sample_rate_hz).ok_or(EncodeError::NotOurs)?;
    let playing_samples = unplayed.playing_samples(frames, sample_rate_hz);
    let mut twin = Twin {
        aac: AacStream::new(sample_rate_hz).map_err(EncodeError::Aac)?,
        to_skip: unplayed.delay_samples + DECODER_DELAY_SAMPLES,
        to_play: playing_samples,
    };
    let mut decoder = Mp3Decoder::new();
    for slice in mp3.get(tag.len()..).unwrap_or_default().chunks(SLICE_BYTES) {
        decoder.push(slice);
        while let Ok(sound) = decoder.next_frame() {
            twin.push(&sound.samples)?;
        }
    }
    let aac = twin.finish()?;
    let m4a_samples = aac.track.playing_samples();
    if m4a_samples != playing_samples {
        return Err(EncodeError::LengthsDiffer { samples: playing_samples, mp3_samples: playing_samples, m4a_samples });
    }
    mp4::file(&aac.track, &aac.payload, labels, &marks).ok_or(EncodeError::TooLong)
}

/// The first frame, which is the tag, the number of further ones, and their rate; None unless the file is nothing but whole frames.
fn frames_of(mp3: &[u8]) -> Option<(&[u8], u64, u32)> {
    let header_at = |at: usize| FrameHeader::parse(*mp3.get(at..)?.first_chunk()?).ok();
    let first = header_at(0)?;
    let tag = mp3.get(..first.frame_size())?;
    let (mut at, mut frames) = (tag.len(), 0);
    while at < mp3.len() {
        at += header_at(at)?.frame_size();
        frames += 1;
    }
    (at == mp3.len() && frames > 0).then_some((tag, frames, first.sample_rate))
}

/// The stretch of decoded sound that plays, on its way into the encoder.
struct Twin {
    aac: AacStream,
    to_skip: u64,
    to_play: u64,
}

impl Twin {
    fn push(&mut self, decoded: &[f32]) -> Result<(), EncodeError> {
        let skipped = self.to_skip.min(decoded.len() as u64);
        self.to_skip -= skipped;
        let pcm: Vec<i16> = decoded
            .iter()
            .skip(skipped as usize)
            .take(usize::try_from(self.to_play).unwrap_or(usize::MAX))
            .map(|sample| (sample * 32_768.0).round().clamp(-32_768.0, 32_767.0) as i16)
            .collect();
        self.to_play -= pcm.len() as u64;
        self.aac.push(&pcm).map_err(EncodeError::Aac)
    }

    /// The decoder's delay may reach beyond the last frame's padding: what is missing is silence.
    fn finish(mut self) -> Result<super::aac::Aac, EncodeError> {
        let missing = usize::try_from(self.to_play.min(DECODER_DELAY_SAMPLES)).unwrap_or_default();
        self.push(&vec![0.0; missing])?;
        self.aac.finish().map_err(EncodeError::Aac)
    }
}
