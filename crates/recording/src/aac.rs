//! Encodes mono PCM to AAC-LC access units as it arrives; the units are kept back to back for the M4A file.

use syom::{AacError, EncodeOptions, EncodedFrame, Encoder};

use super::mp4::SoundTrack;

/// An AAC stream being encoded.
pub(crate) struct AacStream {
    sample_rate_hz: u32,
    encoder: Encoder,
    units: Units,
    plane: Vec<f32>,
}

#[derive(Default)]
struct Units {
    payload: Vec<u8>,
    sizes: Vec<u32>,
}

impl Units {
    fn keep(&mut self, frame: &EncodedFrame<'_>) {
        self.payload.extend_from_slice(frame.payload);
        // A unit is at most 6144 bits per channel.
        self.sizes.push(frame.payload.len() as u32);
    }
}

/// A finished AAC stream, not yet in a file.
pub(crate) struct Aac {
    pub track: SoundTrack,
    /// All access units, back to back.
    pub payload: Vec<u8>,
}

/// The target rate: speech of up to 24 kHz is transparent at half of what the wider band wants.
fn target_bitrate_bps(sample_rate_hz: u32) -> u32 {
    if sample_rate_hz <= 24_000 { 64_000 } else { 96_000 }
}

impl AacStream {
    pub(crate) fn new(sample_rate_hz: u32) -> Result<Self, AacError> {
        let options = EncodeOptions::raw().with_bitrate_bps(target_bitrate_bps(sample_rate_hz));
        let encoder = Encoder::new(sample_rate_hz, 1, &options)?;
        Ok(Self { sample_rate_hz, encoder, units: Units::default(), plane: Vec::new() })
    }

    pub(crate) fn push(&mut self, pcm: &[i16]) -> Result<(), AacError> {
        self.plane.clear();
        self.plane.extend(pcm.iter().map(|&sample| f32::from(sample) / 32_768.0));
        let units = &mut self.units;
        self.encoder.feed(&[self.plane.as_slice()], |frame| {
            units.keep(&frame);
            Ok(())
        })?;
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<Aac, AacError> {
        let units = &mut self.units;
        let info = self.encoder.finish(|frame| {
            units.keep(&frame);
            Ok(())
        })?;
        // One run: the units lie back to back.
        let runs = vec![u32::try_from(self.units.sizes.len()).unwrap_or(u32::MAX)];
        let track = SoundTrack {
            sample_rate_hz: self.sample_rate_hz,
            decoder_config: self.encoder.asc().to_vec(),
            sizes: self.units.sizes,
            runs,
            priming_samples: info.priming,
            padding_samples: info.remainder,
        };
        Ok(Aac { track, payload: self.units.payload })
    }
}
