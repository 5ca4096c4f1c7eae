//! Encodes mono PCM to 128 kbps MP3 packet by packet, and reads back from the frames how many samples will play.

use rusty_mp3::{Error, Mp3Encoder, Mp3EncoderConfig};

/// The bit rate of every MP3, constant from frame to frame.
pub const MP3_BITRATE_KBPS: u32 = 128;

/// Layer III frames hold 1152 samples in MPEG-1 (32 kHz and more), 576 in MPEG-2 (ISO/IEC 13818-3).
const MPEG1_FRAME_SAMPLES: u64 = 1_152;
const MPEG2_FRAME_SAMPLES: u64 = 576;
/// Bytes of a mono frame's header and side information, after which the `Info` tag begins.
const MPEG1_TAG_OFFSET: usize = 4 + 17;
const MPEG2_TAG_OFFSET: usize = 4 + 9;
/// From the `Info` tag's start to LAME's 24 bits of delay and padding: name, flags, frames, bytes, seek table, quality, and
/// 21 bytes of LAME's own (<http://gabriel.mp3-tech.org/mp3infotag.html>).
const DELAY_OFFSET: usize = 4 + 4 + 4 + 4 + 100 + 4 + 21;

/// An MP3 being encoded.
pub(crate) struct Mp3Stream {
    sample_rate_hz: u32,
    encoder: Mp3Encoder,
    bytes: Vec<u8>,
    packets: u64,
}

/// A finished MP3.
pub(crate) struct Mp3File {
    pub bytes: Vec<u8>,
    /// Samples of all frames less the delay and padding that the file's own tag states.
    pub playing_samples: u64,
}

impl Mp3Stream {
    pub(crate) fn new(sample_rate_hz: u32) -> Self {
        let config = Mp3EncoderConfig { bitrate_kbps: MP3_BITRATE_KBPS, vbr_quality: None };
        Self { sample_rate_hz, encoder: Mp3Encoder::new(config), bytes: Vec::new(), packets: 0 }
    }

    /// Above 24 kHz the encoder keeps its frames back for the bit reservoir until the end; below they are drained here.
    pub(crate) fn push(&mut self, pcm: &[i16]) -> Result<(), Error> {
        self.encoder.push_pcm_s16(pcm, 1, self.sample_rate_hz)?;
        self.drain()
    }

    pub(crate) fn finish(mut self) -> Result<Mp3File, Error> {
        self.encoder.finish();
        self.drain()?;
        // The first packet was written before the length was known; the tag that states it is as long.
        let tag = self.encoder.lame_tag_frame().unwrap_or_default();
        self.bytes.get_mut(..tag.len()).unwrap_or_default().copy_from_slice(tag);
        let frames = self.packets.saturating_sub(1);
        let playing_samples = UnplayedSamples::of(tag, self.sample_rate_hz)
            .map_or(0, |unplayed| unplayed.playing_samples(frames, self.sample_rate_hz));
        Ok(Mp3File { bytes: self.bytes, playing_samples })
    }

    fn drain(&mut self) -> Result<(), Error> {
        loop {
            match self.encoder.next_packet() {
                Ok(packet) => {
                    self.bytes.extend_from_slice(&packet);
                    self.packets += 1;
                }
                Err(Error::Again | Error::Eof) => return Ok(()),
                Err(error) => return Err(error),
            }
        }
    }
}

/// What an MP3's own tag says of the samples that do not play.
pub(crate) struct UnplayedSamples {
    pub delay_samples: u64,
    pub padding_samples: u64,
}

impl UnplayedSamples {
    /// `tag` is the file's first frame.
    pub(crate) fn of(tag: &[u8], sample_rate_hz: u32) -> Option<UnplayedSamples> {
        let tag_offset = if sample_rate_hz >= 32_000 { MPEG1_TAG_OFFSET } else { MPEG2_TAG_OFFSET };
        let [first, second, third] = *tag.get(tag_offset + DELAY_OFFSET..)?.first_chunk()?;
        Some(UnplayedSamples {
            delay_samples: u64::from(first) << 4 | u64::from(second) >> 4,
            padding_samples: u64::from(second & 0x0F) << 8 | u64::from(third),
        })
    }

    /// Of a file with so many frames beside its tag.
    pub(crate) fn playing_samples(&self, frames: u64, sample_rate_hz: u32) -> u64 {
        let frame_samples = if sample_rate_hz >= 32_000 { MPEG1_FRAME_SAMPLES } else { MPEG2_FRAME_SAMPLES };
        (frames * frame_samples).saturating_sub(self.delay_samples + self.padding_samples)
    }
}
