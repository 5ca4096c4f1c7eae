//! The sound track: AAC access units, one run of them after the other, and how much of them plays.

use super::boxes::{boxed, data_in_this_file, descriptor, handler, media_header, track_header, word};
use crate::labels::Labels;

/// Samples per AAC-LC access unit (ISO/IEC 14496-3).
pub(super) const FRAME_SAMPLES: u64 = 1_024;

/// Sound as the index describes it. The units lie in the file in runs that follow each other without a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SoundTrack {
    pub sample_rate_hz: u32,
    /// The AudioSpecificConfig for the decoder.
    pub decoder_config: Vec<u8>,
    /// The bytes of each access unit.
    pub sizes: Vec<u32>,
    /// How many units each run holds.
    pub runs: Vec<u32>,
    /// Decoded samples before the first one that plays.
    pub priming_samples: u64,
    /// Decoded samples after the last one that plays.
    pub padding_samples: u64,
}

pub(super) const SOUND_TRACK_ID: u32 = 1;

impl SoundTrack {
    pub(crate) fn coded_samples(&self) -> u64 {
        self.sizes.len() as u64 * FRAME_SAMPLES
    }

    pub(crate) fn playing_samples(&self) -> u64 {
        self.coded_samples().saturating_sub(self.priming_samples + self.padding_samples)
    }

    pub(crate) fn payload_bytes(&self) -> u64 {
        self.sizes.iter().map(|&size| u64::from(size)).sum()
    }

    pub(crate) fn average_bitrate_bps(&self) -> u32 {
        let rate = self.payload_bytes() * 8 * u64::from(self.sample_rate_hz) / self.coded_samples().max(1);
        u32::try_from(rate).unwrap_or(u32::MAX)
    }

    /// The whole `trak`; None when a length does not fit the 32 bits of its boxes. `chapter_track` names the track that titles it.
    pub(super) fn boxed(&self, labels: &Labels, sound_at: u64, chapter_track: Option<u32>) -> Option<Vec<u8>> {
        let playing = u32::try_from(self.playing_samples()).ok()?;
        const ENABLED_IN_MOVIE: u32 = 3;
        let titled_by = chapter_track.map(|id| boxed(b"tref", &[&boxed(b"chap", &[&word(id)])])).unwrap_or_default();
        Some(boxed(
            b"trak",
            &[
                &track_header(ENABLED_IN_MOVIE, SOUND_TRACK_ID, playing, 1),
                &self.edit_list(playing)?,
                &titled_by,
                &self.media(labels, sound_at)?,
            ],
        ))
    }

    /// Skips the encoder's priming and ends before its padding.
    fn edit_list(&self, playing: u32) -> Option<Vec<u8>> {
        let priming = u32::try_from(self.priming_samples).ok()?;
        let edit = boxed(b"elst", &[&word(0), &word(1), &word(playing), &word(priming), &word(0x1_0000)]);
        Some(boxed(b"edts", &[&edit]))
    }

    fn media(&self, labels: &Labels, sound_at: u64) -> Option<Vec<u8>> {
        let coded = u32::try_from(self.coded_samples()).ok()?;
        let header = media_header(self.sample_rate_hz, coded, labels.language_of_three_letters());
        let language = match labels.language.as_str() {
            "" => Vec::new(),
            tag => boxed(b"elng", &[&word(0), tag.as_bytes(), &[0]]),
        };
        let tables = self.sample_tables(sound_at)?;
        let information = boxed(b"minf", &[&boxed(b"smhd", &[&[0; 8]]), &data_in_this_file(), &tables]);
        Some(boxed(b"mdia", &[&header, &handler(b"soun", b"Sound"), &language, &information]))
    }

    fn sample_tables(&self, sound_at: u64) -> Option<Vec<u8>> {
        let count = word(u32::try_from(self.sizes.len()).ok()?);
        let durations = boxed(b"stts", &[&word(0), &word(1), &count, &word(FRAME_SAMPLES as u32)]);
        let sizes: Vec<u8> = self.sizes.iter().flat_map(|size| size.to_be_bytes()).collect();
        let sizes = boxed(b"stsz", &[&word(0), &word(0), &count, &sizes]);
        let (runs, places) = (self.run_lengths()?, self.run_places(sound_at)?);
        Some(boxed(b"stbl", &[&self.sample_description()?, &durations, &runs, &sizes, &places]))
    }

    fn run_lengths(&self) -> Option<Vec<u8>> {
        let mut entries = Vec::new();
        for (number, &units) in (1_u32..).zip(&self.runs) {
            entries.extend([word(number), word(units), word(1)]);
        }
        let count = u32::try_from(self.runs.len()).ok()?;
        Some(boxed(b"stsc", &[&word(0), &word(count), entries.as_flattened()]))
    }

    fn run_places(&self, sound_at: u64) -> Option<Vec<u8>> {
        let (mut place, mut units) = (sound_at, self.sizes.iter());
        let mut places = Vec::with_capacity(self.runs.len());
        for &run in &self.runs {
            places.push(word(u32::try_from(place).ok()?));
            place += units.by_ref().take(run as usize).map(|&size| u64::from(size)).sum::<u64>();
        }
        let count = u32::try_from(self.runs.len()).ok()?;
        Some(boxed(b"stco", &[&word(0), &word(count), places.as_flattened()]))
    }

    fn sample_description(&self) -> Option<Vec<u8>> {
        let rate_16_16 = word(self.sample_rate_hz.checked_mul(0x1_0000)?);
        let mono_16_bits = [0, 1, 0, 16, 0, 0, 0, 0];
        let stream = self.elementary_stream()?;
        let entry = boxed(b"mp4a", &[&[0; 6], &[0, 1], &[0; 8], &mono_16_bits, &rate_16_16, &stream]);
        Some(boxed(b"stsd", &[&word(0), &word(1), &entry]))
    }

    /// All four descriptors are written: a reader that is strict about the last (SLConfigDescriptor) refuses a file without it.
    fn elementary_stream(&self) -> Option<Vec<u8>> {
        const AAC: u8 = 0x40;
        const AUDIO_STREAM: u8 = 0x15;
        let largest_unit = self.sizes.iter().max().copied().unwrap_or(0);
        // A second holds rate / 1024 units, so the largest unit bounds the peak rate.
        let peak = u64::from(largest_unit) * 8 * u64::from(self.sample_rate_hz) / FRAME_SAMPLES;
        let decoder = descriptor(
            0x04,
            &[
                &[AAC, AUDIO_STREAM],
                &word(largest_unit)[1..],
                &word(u32::try_from(peak).ok()?),
                &word(self.average_bitrate_bps()),
                &descriptor(0x05, &[&self.decoder_config])?,
            ],
        )?;
        let synchronisation = descriptor(0x06, &[&[2]])?;
        let stream = descriptor(0x03, &[&[0, 1, 0], &decoder, &synchronisation])?;
        Some(boxed(b"esds", &[&word(0), &stream]))
    }
}
