use std::f64::consts::TAU;
use std::io::Cursor;

use proptest::prelude::*;
use symphonia::core::codecs::audio::AudioDecoderOptions;
use symphonia::core::formats::TrackType;
use symphonia::core::formats::probe::Hint;
use symphonia::core::io::MediaSourceStream;

use super::*;

const PRIMING_SAMPLES: usize = 1_024;

fn tone(frequency_hz: f64, sample_rate_hz: u32, seconds: f64) -> Vec<i16> {
    (0..(seconds * f64::from(sample_rate_hz)) as usize)
        .map(|at| ((TAU * frequency_hz * at as f64 / f64::from(sample_rate_hz)).sin() * 12_000.0) as i16)
        .collect()
}

/// Noise that swells and fades like syllables: the shape of speech, the same at every run.
fn murmur(samples: usize) -> Vec<i16> {
    let mut state = 0x2545_F491_u32;
    (0..samples)
        .map(|at| {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            let loudness = (at as f64 / 2_000.0).sin().powi(2) * 9_000.0;
            (f64::from(state as i32) / f64::from(i32::MAX) * loudness) as i16
        })
        .collect()
}

fn encode(sample_rate_hz: u32, pcm: &[i16]) -> EncodedAudio {
    let mut encoder = PairEncoder::new(sample_rate_hz).unwrap();
    encoder.push(pcm).unwrap();
    encoder.finish(&Labels::default(), &[]).unwrap()
}

/// Decodes with a decoder that shares nothing with the encoders.
fn decode(file: &[u8]) -> Vec<f32> {
    let stream = MediaSourceStream::new(Box::new(Cursor::new(file.to_vec())), Default::default());
    let mut format =
        symphonia::default::get_probe().probe(&Hint::new(), stream, Default::default(), Default::default()).unwrap();
    let track = format.default_track(TrackType::Audio).unwrap();
    let parameters = track.codec_params.as_ref().unwrap().audio().unwrap();
    let mut decoder =
        symphonia::default::get_codecs().make_audio_decoder(parameters, &AudioDecoderOptions::default()).unwrap();
    let mut decoded = Vec::new();
    while let Some(packet) = format.next_packet().unwrap() {
        let buffer = decoder.decode(&packet).unwrap();
        let mut samples = vec![0.0_f32; buffer.samples_interleaved()];
        buffer.copy_to_slice_interleaved(&mut samples);
        decoded.extend(samples);
    }
    decoded
}

/// What plays of an M4A: that decoder leaves the edit list to its caller.
fn decode_m4a(file: &[u8], samples: usize) -> Vec<f32> {
    decode(file).into_iter().skip(PRIMING_SAMPLES).take(samples).collect()
}

/// The share of the energy that lies at one frequency (Goertzel), 1 for a pure tone.
fn share_at(frequency_hz: f64, sample_rate_hz: u32, sound: &[f32]) -> f64 {
    let turn = TAU * frequency_hz / f64::from(sample_rate_hz);
    let (mut real, mut imaginary, mut energy) = (0.0, 0.0, 0.0);
    for (at, &sample) in sound.iter().enumerate() {
        real += f64::from(sample) * (turn * at as f64).cos();
        imaginary += f64::from(sample) * (turn * at as f64).sin();
        energy += f64::from(sample).powi(2);
    }
    2.0 * (real * real + imaginary * imaginary) / (energy * sound.len() as f64)
}

fn correlation(pcm: &[i16], decoded: &[f32]) -> f64 {
    let (mut product, mut before, mut after) = (0.0, 0.0, 0.0);
    for (&sent, &heard) in pcm.iter().zip(decoded) {
        product += f64::from(sent) * f64::from(heard);
        before += f64::from(sent).powi(2);
        after += f64::from(heard).powi(2);
    }
    product / (before * after).sqrt()
}

#[test]
fn at_every_rate_both_twins_decode_to_the_tone_that_went_in() {
    for rate in SAMPLE_RATES_HZ {
        let pcm = tone(440.0, rate, 1.5);
        let audio = encode(rate, &pcm);
        let (mp3, m4a) = (decode(&audio.mp3), decode_m4a(&audio.m4a, pcm.len()));
        assert_eq!(mp3.len(), pcm.len(), "{rate} Hz");
        assert_eq!(m4a.len(), pcm.len(), "{rate} Hz");
        for (name, sound) in [("MP3", &mp3), ("M4A", &m4a)] {
            assert!(share_at(440.0, rate, sound) > 0.99, "{name} at {rate} Hz: {}", share_at(440.0, rate, sound));
            // In step with what went in, so delay and priming are as the files say.
            assert!(correlation(&pcm, sound) > 0.99, "{name} at {rate} Hz: {}", correlation(&pcm, sound));
        }
        assert!((audio.duration_seconds - 1.5).abs() < 1e-9);
    }
}

#[test]
fn an_m4a_made_from_its_mp3_holds_the_same_sound_for_the_same_time() {
    for rate in SAMPLE_RATES_HZ {
        // Lengths that leave the last frame nearly empty, half full and nearly full.
        for extra in [0, 300, 700] {
            let mut pcm = tone(440.0, rate, 1.5);
            pcm.truncate(pcm.len() - extra);
            let m4a = decode_m4a(&crate::m4a_of_mp3(&encode(rate, &pcm).mp3, &Labels::default()).unwrap(), usize::MAX);
            assert!((pcm.len()..pcm.len() + 1_024).contains(&m4a.len()), "{rate} Hz, {extra} less: {}", m4a.len());
            let heard = &m4a[..pcm.len()];
            assert!(correlation(&pcm, heard) > 0.99, "{rate} Hz, {extra} less: {}", correlation(&pcm, heard));
        }
    }
}

#[test]
fn no_twin_is_made_of_half_an_mp3_or_of_something_else() {
    let mp3 = encode(24_000, &tone(440.0, 24_000, 1.0)).mp3;
    for other in [&mp3[..mp3.len() - 1], &mp3[..10], b"RIFF", b""] {
        assert!(matches!(crate::m4a_of_mp3(other, &Labels::default()), Err(EncodeError::NotOurs)));
    }
}

#[test]
fn the_loudest_sound_stays_the_loudest_and_is_not_torn() {
    let full: Vec<i16> =
        tone(300.0, 16_000, 2.0).iter().map(|&sample| (f64::from(sample) / 12_000.0 * 32_767.0) as i16).collect();
    let audio = encode(16_000, &full);
    for sound in [decode(&audio.mp3), decode_m4a(&audio.m4a, full.len())] {
        let peak = sound.iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
        assert!((0.97..1.05).contains(&peak), "{peak}");
        assert!(share_at(300.0, 16_000, &sound) > 0.99);
    }
}

#[test]
fn speech_like_sound_survives_both_encoders() {
    for rate in [16_000, 24_000, 44_100] {
        let pcm = murmur(rate as usize * 3);
        let audio = encode(rate, &pcm);
        // Noise up to half the sample rate is the hardest there is; speech keeps far more.
        assert!(correlation(&pcm, &decode(&audio.mp3)) > 0.8, "{rate}: {}", correlation(&pcm, &decode(&audio.mp3)));
        let m4a = decode_m4a(&audio.m4a, pcm.len());
        assert!(correlation(&pcm, &m4a) > 0.5, "{rate}: {}", correlation(&pcm, &m4a));
    }
}

/// FAILURES 20: the duration was four times too long because a bit rate was assumed.
#[test]
fn the_mp3_is_128_kbps_in_every_frame_whatever_the_rate() {
    for rate in SAMPLE_RATES_HZ {
        let audio = encode(rate, &murmur(rate as usize * 5));
        let bits_per_second = audio.mp3.len() as f64 * 8.0 / audio.duration_seconds;
        assert!((125_000.0..136_000.0).contains(&bits_per_second), "{rate} Hz: {bits_per_second}");
    }
}

#[test]
fn the_m4a_bit_rate_is_measured() {
    let loud = encode(16_000, &murmur(160_000));
    let silent = encode(16_000, &[0; 160_000]);
    assert!((55..=66).contains(&loud.m4a_bitrate_kbps), "{}", loud.m4a_bitrate_kbps);
    assert!(silent.m4a_bitrate_kbps < 10, "{}", silent.m4a_bitrate_kbps);
    let bits_per_second = loud.m4a.len() as f64 * 8.0 / loud.duration_seconds;
    assert!((bits_per_second / 1_000.0 - f64::from(loud.m4a_bitrate_kbps)).abs() < 3.0);
}

#[test]
fn the_index_of_the_m4a_comes_before_its_sound() {
    let audio = encode(16_000, &murmur(16_000));
    let at = |name: &[u8; 4]| audio.m4a.windows(4).position(|window| window == name).unwrap();
    assert!(at(b"ftyp") < at(b"moov") && at(b"moov") < at(b"mdat"));
}

#[test]
fn no_sound_at_all_is_an_error_and_not_an_empty_file() {
    assert!(matches!(PairEncoder::new(16_000).unwrap().finish(&Labels::default(), &[]), Err(EncodeError::Nothing)));
}

#[test]
fn one_sample_is_a_file_that_plays_one_sample() {
    for rate in SAMPLE_RATES_HZ {
        let audio = encode(rate, &[1_000]);
        assert_eq!(audio.duration_seconds, 1.0 / f64::from(rate));
        assert_eq!(decode(&audio.mp3).len(), 1, "{rate}");
        assert_eq!(decode_m4a(&audio.m4a, 1).len(), 1, "{rate}");
    }
}

#[test]
fn a_rate_that_mp3_does_not_know_is_refused() {
    for rate in [0, 8_000, 44_000, 96_000, u32::MAX] {
        assert!(
            matches!(PairEncoder::new(rate), Err(EncodeError::SampleRate { sample_rate_hz }) if sample_rate_hz == rate)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn how_the_sound_is_cut_does_not_change_the_files(
        length in 1_usize..9_000,
        cuts in prop::collection::vec(0_usize..700, 1..40),
        rate in prop::sample::select(SAMPLE_RATES_HZ.to_vec()),
    ) {
        let pcm = murmur(length);
        let whole = encode(rate, &pcm);
        let mut encoder = PairEncoder::new(rate).unwrap();
        let mut rest = pcm.as_slice();
        for cut in cuts.iter().cycle().take(100_000) {
            let (now, later) = rest.split_at((*cut).min(rest.len()));
            encoder.push(now).unwrap();
            rest = later;
            if rest.is_empty() || cuts.iter().all(|&cut| cut == 0) { break; }
        }
        encoder.push(rest).unwrap();
        let pieces = encoder.finish(&Labels::default(), &[]).unwrap();
        prop_assert_eq!(whole.mp3, pieces.mp3);
        prop_assert_eq!(whole.m4a, pieces.m4a);
    }

    #[test]
    fn any_length_plays_exactly_that_long(length in 1_usize..20_000, rate in prop::sample::select(SAMPLE_RATES_HZ.to_vec())) {
        let audio = encode(rate, &murmur(length));
        prop_assert_eq!(decode(&audio.mp3).len(), length);
        prop_assert_eq!(decode_m4a(&audio.m4a, length).len(), length);
    }
}
