//! The pieces of an MP4 file: boxes (ISO/IEC 14496-12, 4.2) and descriptors (14496-1, 8.3.3).

pub(super) fn word(value: u32) -> [u8; 4] {
    value.to_be_bytes()
}

pub(super) fn boxed(name: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = 8 + parts.iter().map(|part| part.len()).sum::<usize>();
    let mut bytes = Vec::with_capacity(length);
    // Only the sample sizes grow with the sound, and their count was checked to fit 32 bits by the caller's coded samples.
    bytes.extend_from_slice(&(length as u32).to_be_bytes());
    bytes.extend_from_slice(name);
    parts.iter().for_each(|part| bytes.extend_from_slice(part));
    bytes
}

/// A descriptor with a one-byte length; None when the content is over 127 bytes.
pub(super) fn descriptor(tag: u8, parts: &[&[u8]]) -> Option<Vec<u8>> {
    let content = parts.concat();
    let length = u8::try_from(content.len()).ok().filter(|&length| length < 128)?;
    Some([&[tag, length], content.as_slice()].concat())
}

/// The unit matrix: nothing is turned or scaled.
pub(super) const MATRIX: [u8; 36] =
    [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0];

/// The data reference of a track whose samples lie in the file itself.
pub(super) fn data_in_this_file() -> Vec<u8> {
    let in_this_file = boxed(b"url ", &[&word(1)]);
    boxed(b"dinf", &[&boxed(b"dref", &[&word(0), &word(1), &in_this_file])])
}

/// A `tkhd`; the flags say whether the track is enabled (1) and part of the movie (2).
pub(super) fn track_header(flags: u32, id: u32, duration: u32, volume: u8) -> Vec<u8> {
    boxed(
        b"tkhd",
        &[&word(flags), &[0; 8], &word(id), &[0; 4], &word(duration), &[0; 12], &[volume, 0, 0, 0], &MATRIX, &[0; 8]],
    )
}

/// An `mdhd` with a language of ISO 639-2, five bits a letter.
pub(super) fn media_header(time_scale: u32, duration: u32, language: [u8; 3]) -> Vec<u8> {
    let packed = language.iter().fold(0, |packed: u16, letter| packed << 5 | u16::from(letter & 0x1F));
    boxed(b"mdhd", &[&[0; 12], &word(time_scale), &word(duration), &packed.to_be_bytes(), &[0, 0]])
}

pub(super) fn handler(kind: &[u8; 4], name: &[u8]) -> Vec<u8> {
    boxed(b"hdlr", &[&[0; 8], kind, &[0; 12], name, &[0]])
}
