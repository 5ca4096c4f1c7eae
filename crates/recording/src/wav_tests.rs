use proptest::prelude::*;

use super::*;

/// A WAV of these samples whose `data` chunk states `stated_bytes`, after `extra` chunks.
fn wav(samples: &[i16], stated_bytes: u32, extra: &[u8]) -> Vec<u8> {
    let format: Vec<u8> = [1_u16, 1, 24_000, 0, 48_000, 0, 2, 16].iter().flat_map(|half| half.to_le_bytes()).collect();
    let sound: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
    [b"RIFF\xFF\xFF\xFF\xFFWAVEfmt \x10\0\0\0".as_slice(), &format, extra, b"data", &stated_bytes.to_le_bytes(), &sound]
        .concat()
}

fn read(mut reader: WavOrPcmReader, chunks: &[&[u8]]) -> Result<(Option<u32>, Vec<i16>), SoundError> {
    let mut samples = Vec::new();
    for chunk in chunks {
        reader.push(chunk, &mut samples)?;
    }
    let rate = reader.sample_rate_hz();
    reader.finish()?;
    Ok((rate, samples))
}

#[test]
fn a_wav_of_unknown_length_is_read_to_its_end() {
    for unknown in [0, 0x7FFF_F000, u32::MAX, u32::MAX - 36] {
        let file = wav(&[1, -2, 3], unknown, &[]);
        assert_eq!(read(WavOrPcmReader::wav(), &[&file]), Ok((Some(24_000), vec![1, -2, 3])), "{unknown:x}");
    }
}

#[test]
fn a_whole_file_may_come_at_once() {
    let samples = vec![5; 100_000];
    let file = wav(&samples, 200_000, &[]);
    assert_eq!(read(WavOrPcmReader::wav(), &[&file]), Ok((Some(24_000), samples)));
}

#[test]
fn chunks_before_and_after_the_sound_are_not_sound() {
    let mut file = wav(&[1, -2], 4, b"LIST\x05\0\0\0abcde\0fact\x04\0\0\0\x02\0\0\0");
    file.extend_from_slice(b"LIST\x04\0\0\0abcd");
    assert_eq!(read(WavOrPcmReader::wav(), &[&file]), Ok((Some(24_000), vec![1, -2])));
}

#[test]
fn a_wav_sent_in_place_of_raw_pcm_is_read_as_a_wav() {
    let file = wav(&[7, 8], 4, &[]);
    assert_eq!(read(WavOrPcmReader::raw(16_000), &[&file]), Ok((Some(24_000), vec![7, 8])));
}

#[test]
fn raw_pcm_that_happens_to_begin_like_a_wav_is_sound() {
    let bytes = b"RIFFabcdefghij";
    let (rate, samples) = read(WavOrPcmReader::raw(16_000), &[bytes]).unwrap();
    assert_eq!((rate, samples.len()), (Some(16_000), 7));
}

#[test]
fn sound_that_ends_early_is_never_taken_for_whole() {
    let file = wav(&[1, 2, 3], 600, &[]);
    assert_eq!(read(WavOrPcmReader::wav(), &[&file]), Err(SoundError::Truncated { missing_bytes: 594 }));
    assert_eq!(read(WavOrPcmReader::raw(16_000), &[&[1, 2, 3, 4, 5]]), Err(SoundError::Truncated { missing_bytes: 1 }));
    for end in 1..44 {
        let header = &wav(&[], u32::MAX, &[])[..end];
        assert_eq!(read(WavOrPcmReader::wav(), &[header]), Err(SoundError::Truncated { missing_bytes: 1 }), "{end}");
    }
}

#[test]
fn what_is_not_sound_is_refused() {
    for body in [b"{\"error\": {}}".as_slice(), b"<html>", b"ID3\x04\0", b"OggS\0\0", b"fLaC\0\0"] {
        assert!(matches!(read(WavOrPcmReader::wav(), &[body]), Err(SoundError::NotSound { .. })));
        assert!(matches!(read(WavOrPcmReader::raw(24_000), &[body]), Err(SoundError::NotSound { .. })));
    }
    assert!(matches!(read(WavOrPcmReader::wav(), &[]), Err(SoundError::NotSound { .. })));
    assert!(matches!(read(WavOrPcmReader::wav(), &[b"RIFF\0\0\0\0AVI "]), Err(SoundError::NotSound { .. })));
}

#[test]
fn a_format_that_the_encoders_do_not_take_is_named() {
    let mut stereo = wav(&[1, 2], 4, &[]);
    stereo[22] = 2;
    assert_eq!(read(WavOrPcmReader::wav(), &[&stereo]), Err(SoundError::Format { encoding: 1, channels: 2, bits: 16 }));
    let mut float = wav(&[1, 2], 4, &[]);
    float[20] = 3;
    float[34] = 32;
    assert_eq!(read(WavOrPcmReader::wav(), &[&float]), Err(SoundError::Format { encoding: 3, channels: 1, bits: 32 }));
}

#[test]
fn a_hostile_header_neither_fills_memory_nor_hangs() {
    let huge_chunk = wav(&[1], 2, b"JUNK\xF0\xFF\xFF\xFF");
    assert!(matches!(read(WavOrPcmReader::wav(), &[&huge_chunk]), Err(SoundError::Header { .. })));
    let endless = [b"RIFF\0\0\0\0WAVE".to_vec(), b"JUNK\0\0\0\0".repeat(20_000)].concat();
    assert!(matches!(read(WavOrPcmReader::wav(), &[&endless]), Err(SoundError::Header { .. })));
    assert!(matches!(
        read(WavOrPcmReader::wav(), &[b"RIFF\0\0\0\0WAVEdata\x02\0\0\0\x01\0"]),
        Err(SoundError::Header { what: "sound before its format" })
    ));
    assert!(matches!(
        read(WavOrPcmReader::wav(), &[b"RIFF\0\0\0\0WAVEfmt \x02\0\0\0\x01\0"]),
        Err(SoundError::Header { .. })
    ));
}

proptest! {
    #[test]
    fn chunk_boundaries_do_not_matter(samples in prop::collection::vec(any::<i16>(), 8..200), cut in 1_usize..9, as_wav: bool) {
        let file = wav(&samples, if cut % 2 == 0 { u32::MAX } else { samples.len() as u32 * 2 }, b"LIST\x03\0\0\0abc\0");
        let raw: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
        prop_assume!(as_wav || !is_another_format(&raw));
        let (reader, bytes) = if as_wav { (WavOrPcmReader::wav(), file) } else { (WavOrPcmReader::raw(24_000), raw) };
        let chunks: Vec<&[u8]> = bytes.chunks(cut).collect();
        prop_assert_eq!(read(reader, &chunks), Ok((Some(24_000), samples)));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), cut in 1_usize..50) {
        let headed = [b"RIFF\0\0\0\0WAVE".as_slice(), &bytes].concat();
        for body in [&bytes, &headed] {
            let chunks: Vec<&[u8]> = body.chunks(cut).collect();
            let _either_way = read(WavOrPcmReader::wav(), &chunks);
            let _either_way = read(WavOrPcmReader::raw(16_000), &chunks);
        }
    }
}
