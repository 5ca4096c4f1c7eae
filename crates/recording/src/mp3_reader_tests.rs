use proptest::prelude::*;
use rusty_mp3::{Mp3Encoder, Mp3EncoderConfig};

use super::*;

/// Bytes of an MP3 of a tone of 440 Hz, with or without the encoder's table before it.
fn tone(seconds: f64, sample_rate_hz: u32, channels: u16, with_table: bool) -> Vec<u8> {
    let samples = (seconds * f64::from(sample_rate_hz)) as usize;
    let pcm: Vec<i16> = (0..samples)
        .flat_map(|at| {
            let angle = at as f64 / f64::from(sample_rate_hz) * 440.0 * std::f64::consts::TAU;
            vec![(angle.sin() * 12_000.0) as i16; usize::from(channels)]
        })
        .collect();
    let mut encoder = Mp3Encoder::new(Mp3EncoderConfig { bitrate_kbps: 128, vbr_quality: None });
    encoder.push_pcm_s16(&pcm, channels, sample_rate_hz).expect("sound");
    encoder.finish();
    let mut packets = Vec::new();
    while let Ok(packet) = encoder.next_packet() {
        packets.push(packet);
    }
    let table = encoder.lame_tag_frame().unwrap_or_default().to_vec();
    assert_eq!(table.len(), packets[0].len(), "the first packet is the table's place");
    packets[0] = table;
    packets.into_iter().skip(usize::from(!with_table)).flatten().collect()
}

fn read(bytes: &[u8], chunk_bytes: usize) -> Result<(Option<u32>, Vec<i16>), SoundError> {
    let (mut reader, mut samples) = (Mp3Reader::default(), Vec::new());
    for chunk in bytes.chunks(chunk_bytes) {
        reader.push(chunk, &mut samples)?;
    }
    let rate = reader.sample_rate_hz();
    reader.finish()?;
    Ok((rate, samples))
}

#[test]
fn a_tone_comes_out_as_long_and_as_loud_as_it_went_in() {
    for (rate, channels) in [(24_000, 1), (44_100, 1), (44_100, 2), (16_000, 1)] {
        for with_table in [true, false] {
            let (read_rate, samples) = read(&tone(1.0, rate, channels, with_table), 700).expect("sound");
            assert_eq!(read_rate, Some(rate));
            let seconds = samples.len() as f64 / f64::from(rate);
            assert!((1.0..1.2).contains(&seconds), "{rate} Hz, {channels} channels: {seconds} s");
            let middle = &samples[samples.len() / 4..samples.len() * 3 / 4];
            let peak = middle.iter().map(|sample| sample.unsigned_abs()).max();
            assert!(peak.is_some_and(|peak| (11_000..13_000).contains(&peak)), "{peak:?}");
        }
    }
}

#[test]
fn tags_before_and_after_the_sound_are_not_sound() {
    let plain = tone(0.5, 24_000, 1, false);
    let mut tagged = b"ID3\x04\0\0\0\0\0\x05names".to_vec();
    tagged.extend_from_slice(&plain);
    tagged.extend_from_slice(b"TAG");
    tagged.extend_from_slice(&[0; 125]);
    assert_eq!(read(&tagged, 333), read(&plain, 333));
}

#[test]
fn what_is_cut_is_not_taken_for_whole() {
    let whole = tone(1.0, 24_000, 1, true);
    assert!(matches!(read(&whole[..whole.len() - 10], 512), Err(SoundError::Truncated { .. })), "within a frame");
    let frame = FrameHeader::parse(*whole.first_chunk().expect("a frame")).expect("a header").frame_size();
    let fewer = read(&whole[..whole.len() - frame], 512);
    assert!(matches!(fewer, Err(SoundError::Truncated { .. })), "fewer frames than stated: {:?}", fewer.map(|_| ()));
    assert_eq!(read(&[], 1), Err(SoundError::NotSound { expected: "there" }));
    assert!(matches!(read(&whole[..3], 3), Err(SoundError::Truncated { .. })));
}

#[test]
fn what_is_no_mp3_is_refused() {
    for other in [&b"RIFF\0\0\0\0WAVEfmt "[..], b"{\"error\": {\"code\": null}}", b"<html>A gateway</html>", &[0; 64]] {
        assert_eq!(read(other, 8), Err(SoundError::NotSound { expected: "an MP3" }));
    }
}

proptest! {
    #[test]
    fn broken_bytes_are_read_or_refused(at in 0_usize..4_000, broken in any::<[u8; 3]>(), chunk_bytes in 1_usize..900) {
        let mut bytes = tone(0.3, 24_000, 1, true);
        let at = at % (bytes.len() - 3);
        bytes[at..at + 3].copy_from_slice(&broken);
        let _either_way = read(&bytes, chunk_bytes);
    }
}
