//! Reads mono PCM out of an MP3 that arrives in chunks, for services that answer with nothing else.

use rusty_mp3::Mp3Decoder;
use rusty_mp3::header::FrameHeader;

use super::id3_tag::tag_length;
use super::wav::SoundError;

/// An ID3v2 tag begins with so many bytes that say how long it is.
const TAG_HEAD_BYTES: usize = 10;
/// A service of sound for a passage has no reason for a longer one.
const LONGEST_TAG_BYTES: usize = 1024 * 1024;
const FRAME_HEAD_BYTES: usize = 4;

/// Takes bytes as they arrive and gives the samples of the frames that they complete; two channels become one.
///
/// What an encoder put before and after the sound, some hundredths of a second, stays: passages are parted by silence anyway.
#[derive(Default)]
pub(crate) struct Mp3Reader {
    decoder: Mp3Decoder,
    held: Vec<u8>,
    has_begun: bool,
    /// After the last frame comes a tag, which is not sound.
    has_ended: bool,
    sample_rate_hz: Option<u32>,
    /// As the file's own first frame states it, where it does.
    stated_frames: Option<u64>,
    frames: u64,
}

impl Mp3Reader {
    /// The sound's rate in hertz, known once the first frame has come.
    pub(crate) fn sample_rate_hz(&self) -> Option<u32> {
        self.sample_rate_hz
    }

    /// Appends the samples of whole frames to `samples`.
    ///
    /// # Errors
    /// [`SoundError::NotSound`] when the bytes are no MP3.
    pub(crate) fn push(&mut self, bytes: &[u8], samples: &mut Vec<i16>) -> Result<(), SoundError> {
        if self.has_ended {
            return Ok(());
        }
        self.held.extend_from_slice(bytes);
        if !self.has_begun && !self.begin()? {
            return Ok(());
        }
        let mut at = 0;
        while let Some(head) = self.held.get(at..).and_then(|rest| rest.first_chunk::<FRAME_HEAD_BYTES>()) {
            if head.starts_with(b"TAG") {
                self.has_ended = true;
                at = self.held.len();
                break;
            }
            let header = FrameHeader::parse(*head).map_err(|_| SoundError::NotSound { expected: "an MP3" })?;
            let Some(frame) = self.held.get(at..at + header.frame_size()) else { break };
            if self.sample_rate_hz.is_none() {
                self.sample_rate_hz = Some(header.sample_rate);
                self.stated_frames = stated_frames(frame, &header);
                if self.stated_frames.is_some() {
                    at += frame.len();
                    continue;
                }
            }
            self.decoder.push(frame);
            self.frames += 1;
            at += frame.len();
            while let Ok(sound) = self.decoder.next_frame() {
                samples.extend(mixed_down(&sound.samples, usize::from(sound.channels)));
            }
        }
        self.held.drain(..at);
        Ok(())
    }

    /// Says whether the sound came whole, as far as an MP3 shows it.
    ///
    /// # Errors
    /// [`SoundError::Truncated`] when a frame is cut or there are fewer than the file states; [`SoundError::NotSound`] when nothing came at all.
    pub(crate) fn finish(self) -> Result<(), SoundError> {
        match self.stated_frames {
            _ if self.sample_rate_hz.is_none() && self.held.is_empty() => {
                Err(SoundError::NotSound { expected: "there" })
            }
            _ if !self.held.is_empty() => Err(SoundError::Truncated { missing_bytes: 1 }),
            Some(stated) if self.frames < stated => Err(SoundError::Truncated { missing_bytes: 1 }),
            Some(_) | None => Ok(()),
        }
    }

    /// Drops the tag before the first frame; false while it has not come whole.
    fn begin(&mut self) -> Result<bool, SoundError> {
        if self.held.len() < TAG_HEAD_BYTES {
            return Ok(false);
        }
        let tag = tag_length(&self.held);
        if tag > LONGEST_TAG_BYTES {
            return Err(SoundError::Header { what: "a tag of impossible length" });
        }
        if self.held.len() < tag + FRAME_HEAD_BYTES {
            return Ok(false);
        }
        self.held.drain(..tag);
        self.has_begun = true;
        Ok(true)
    }
}

/// How many frames follow the first one, which then holds no sound but a table (Xing's); None for an ordinary frame. Writers to a pipe state none.
fn stated_frames(frame: &[u8], header: &FrameHeader) -> Option<u64> {
    let checksum = if header.crc_protected { 2 } else { 0 };
    let table = frame.get(FRAME_HEAD_BYTES + checksum + header.side_info_len()..)?;
    let (name, rest) = table.split_first_chunk::<4>()?;
    if !matches!(name, b"Xing" | b"Info") {
        return None;
    }
    let (flags, rest) = rest.split_first_chunk::<4>()?;
    let frames = rest.first_chunk::<4>().map_or(0, |frames| u32::from_be_bytes(*frames));
    Some(if u32::from_be_bytes(*flags) & 1 == 1 { frames.into() } else { 0 })
}

fn mixed_down(samples: &[f32], channels: usize) -> impl Iterator<Item = i16> + '_ {
    let channels = channels.max(1);
    samples.chunks(channels).map(move |frame| {
        let mean = frame.iter().sum::<f32>() / channels as f32;
        (mean * 32_768.0).round().clamp(-32_768.0, 32_767.0) as i16
    })
}

#[cfg(test)]
#[path = "mp3_reader_tests.rs"]
mod tests;
