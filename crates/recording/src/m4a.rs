//! Puts AAC access units into an M4A file whose index comes first, so that a player can start before it has everything.
//!
//! Boxes by ISO/IEC 14496-12, the `esds` descriptors by 14496-1 §7.2.6. All four descriptors are written: a reader that is strict
//! about the last (SLConfigDescriptor) refuses a file without it. The movie's time scale is the sample rate, so every length is exact.

use super::aac::{Aac, FRAME_SAMPLES};

/// The whole file: `ftyp`, `moov`, `mdat`. None when a length does not fit the 32 bits of these boxes.
pub(crate) fn file(aac: &Aac) -> Option<Vec<u8>> {
    let brand = boxed(b"ftyp", &[b"M4A ".as_slice(), &word(0), b"M4A mp42isom"]);
    // The index names the place of the sound, which lies behind the index: its size does not depend on that number.
    let sound_at = brand.len() + movie(aac, 0)?.len() + 8;
    let movie = movie(aac, u32::try_from(sound_at).ok()?)?;
    u32::try_from(sound_at + aac.payload.len()).ok()?;
    let mut file = Vec::with_capacity(sound_at + aac.payload.len());
    file.extend_from_slice(&brand);
    file.extend_from_slice(&movie);
    file.extend_from_slice(&word(u32::try_from(aac.payload.len() + 8).ok()?));
    file.extend_from_slice(b"mdat");
    file.extend_from_slice(&aac.payload);
    Some(file)
}

fn movie(aac: &Aac, sound_at: u32) -> Option<Vec<u8>> {
    let playing = u32::try_from(aac.playing_samples()).ok()?;
    let rate = aac.sample_rate_hz;
    let header = boxed(
        b"mvhd",
        &[&[0; 12], &word(rate), &word(playing), &word(0x1_0000), &[1, 0], &[0; 10], &MATRIX, &[0; 24], &word(2)],
    );
    let track = boxed(b"trak", &[&track_header(playing), &edit_list(aac, playing)?, &media(aac, sound_at)?]);
    Some(boxed(b"moov", &[&header, &track, &gapless_tag(aac)]))
}

/// The unit matrix: nothing is turned or scaled.
const MATRIX: [u8; 36] =
    [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0];

fn track_header(playing: u32) -> Vec<u8> {
    let enabled_in_movie = word(3);
    boxed(
        b"tkhd",
        &[&enabled_in_movie, &[0; 8], &word(1), &[0; 4], &word(playing), &[0; 12], &[1, 0, 0, 0], &MATRIX, &[0; 8]],
    )
}

/// Skips the encoder's priming and ends before its padding.
fn edit_list(aac: &Aac, playing: u32) -> Option<Vec<u8>> {
    let priming = u32::try_from(aac.priming_samples).ok()?;
    Some(boxed(b"edts", &[&boxed(b"elst", &[&word(0), &word(1), &word(playing), &word(priming), &word(0x1_0000)])]))
}

fn media(aac: &Aac, sound_at: u32) -> Option<Vec<u8>> {
    let coded = u32::try_from(aac.coded_samples()).ok()?;
    const UNDETERMINED_LANGUAGE: [u8; 2] = [0x55, 0xC4];
    let header = boxed(b"mdhd", &[&[0; 12], &word(aac.sample_rate_hz), &word(coded), &UNDETERMINED_LANGUAGE, &[0, 0]]);
    let handler = boxed(b"hdlr", &[&[0; 8], b"soun", &[0; 12], b"Sound\0"]);
    let in_this_file = boxed(b"url ", &[&word(1)]);
    let data = boxed(b"dinf", &[&boxed(b"dref", &[&word(0), &word(1), &in_this_file])]);
    let information = boxed(b"minf", &[&boxed(b"smhd", &[&[0; 8]]), &data, &sample_tables(aac, sound_at)?]);
    Some(boxed(b"mdia", &[&header, &handler, &information]))
}

fn sample_tables(aac: &Aac, sound_at: u32) -> Option<Vec<u8>> {
    let count = word(u32::try_from(aac.sizes.len()).ok()?);
    let durations = boxed(b"stts", &[&word(0), &word(1), &count, &word(FRAME_SAMPLES as u32)]);
    let one_chunk = boxed(b"stsc", &[&word(0), &word(1), &word(1), &count, &word(1)]);
    let sizes: Vec<u8> = aac.sizes.iter().flat_map(|size| size.to_be_bytes()).collect();
    let sizes = boxed(b"stsz", &[&word(0), &word(0), &count, &sizes]);
    let place = boxed(b"stco", &[&word(0), &word(1), &word(sound_at)]);
    Some(boxed(b"stbl", &[&sample_description(aac)?, &durations, &one_chunk, &sizes, &place]))
}

fn sample_description(aac: &Aac) -> Option<Vec<u8>> {
    let rate_16_16 = word(aac.sample_rate_hz.checked_mul(0x1_0000)?);
    let mono_16_bits = [0, 1, 0, 16, 0, 0, 0, 0];
    let entry = boxed(b"mp4a", &[&[0; 6], &[0, 1], &[0; 8], &mono_16_bits, &rate_16_16, &elementary_stream(aac)?]);
    Some(boxed(b"stsd", &[&word(0), &word(1), &entry]))
}

fn elementary_stream(aac: &Aac) -> Option<Vec<u8>> {
    const AAC: u8 = 0x40;
    const AUDIO_STREAM: u8 = 0x15;
    let largest_unit = aac.sizes.iter().max().copied().unwrap_or(0);
    // A second holds rate / 1024 units, so the largest unit bounds the peak rate.
    let peak = u64::from(largest_unit) * 8 * u64::from(aac.sample_rate_hz) / FRAME_SAMPLES;
    let decoder = descriptor(
        0x04,
        &[
            &[AAC, AUDIO_STREAM],
            &word(largest_unit)[1..],
            &word(u32::try_from(peak).ok()?),
            &word(aac.average_bitrate_bps()),
            &descriptor(0x05, &[&aac.decoder_config])?,
        ],
    )?;
    let synchronisation = descriptor(0x06, &[&[2]])?;
    let stream = descriptor(0x03, &[&[0, 1, 0], &decoder, &synchronisation])?;
    Some(boxed(b"esds", &[&word(0), &stream]))
}

/// Apple's own note of priming and padding, which its players read beside the edit list.
fn gapless_tag(aac: &Aac) -> Vec<u8> {
    let (priming, padding, playing) = (aac.priming_samples, aac.padding_samples, aac.playing_samples());
    let value = format!(" 00000000 {priming:08X} {padding:08X} {playing:016X}{}", " 00000000".repeat(8));
    const UTF8: u32 = 1;
    let item = boxed(
        b"----",
        &[
            &boxed(b"mean", &[&word(0), b"com.apple.iTunes"]),
            &boxed(b"name", &[&word(0), b"iTunSMPB"]),
            &boxed(b"data", &[&word(UTF8), &word(0), value.as_bytes()]),
        ],
    );
    let handler = boxed(b"hdlr", &[&[0; 8], b"mdir", b"appl", &[0; 9]]);
    boxed(b"udta", &[&boxed(b"meta", &[&word(0), &handler, &boxed(b"ilst", &[&item])])])
}

fn word(value: u32) -> [u8; 4] {
    value.to_be_bytes()
}

fn boxed(name: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = 8 + parts.iter().map(|part| part.len()).sum::<usize>();
    let mut bytes = Vec::with_capacity(length);
    // Only the sample sizes grow with the sound, and their count was checked to fit 32 bits by the caller's coded samples.
    bytes.extend_from_slice(&(length as u32).to_be_bytes());
    bytes.extend_from_slice(name);
    parts.iter().for_each(|part| bytes.extend_from_slice(part));
    bytes
}

/// A descriptor with a one-byte length; None when the content is over 127 bytes.
fn descriptor(tag: u8, parts: &[&[u8]]) -> Option<Vec<u8>> {
    let content = parts.concat();
    let length = u8::try_from(content.len()).ok().filter(|&length| length < 128)?;
    Some([&[tag, length], content.as_slice()].concat())
}
