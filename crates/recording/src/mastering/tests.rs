use std::f64::consts::TAU;

use super::*;

const RATE_HZ: u32 = 24_000;

fn seconds(sound: &[i16]) -> f64 {
    sound.len() as f64 / f64::from(RATE_HZ)
}

fn tone(level: f64, length_seconds: f64) -> Vec<i16> {
    let samples = (length_seconds * f64::from(RATE_HZ)) as usize;
    (0..samples).map(|at| ((TAU * 997.0 * at as f64 / f64::from(RATE_HZ)).sin() * level) as i16).collect()
}

fn silence(length_seconds: f64) -> Vec<i16> {
    vec![0; (length_seconds * f64::from(RATE_HZ)) as usize]
}

/// Passages, each with the pause before it.
fn mastered(passages: &[(f64, Vec<i16>)]) -> Vec<i16> {
    let (mut mastering, mut sound) = (Mastering::new(RATE_HZ).unwrap(), Vec::new());
    for (pause_seconds, pcm) in passages {
        mastering.begin_passage(*pause_seconds, &mut sound).unwrap();
        pcm.chunks(777).for_each(|chunk| mastering.push(chunk, &mut sound).unwrap());
    }
    mastering.finish(&mut sound).unwrap();
    sound
}

fn peak_within(sound: &[i16], from_seconds: f64, to_seconds: f64) -> i32 {
    let at = |seconds: f64| (seconds * f64::from(RATE_HZ)) as usize;
    sound[at(from_seconds)..at(to_seconds)].iter().map(|&sample| i32::from(sample).abs()).max().unwrap()
}

#[test]
fn a_loud_and_a_quiet_passage_come_out_alike() {
    let sound = mastered(&[(0.0, tone(12_000.0, 15.0)), (0.9, tone(400.0, 15.0))]);
    let (first, second) = (peak_within(&sound, 1.0, 15.0), peak_within(&sound, 17.0, 31.0));
    assert!(first.abs_diff(second) < 100, "{first} and {second}");
    // A tone of 997 Hz at −16 LUFS has a root mean square of −16 + 0.69 − 0.69 dB.
    assert!((7_000..7_600).contains(&first), "{first}");
}

#[test]
fn silence_around_passages_is_replaced_by_the_pause_that_was_asked_for() {
    let padded = |before: f64, after: f64| [silence(before), tone(8_000.0, 2.0), silence(after)].concat();
    for (before, after) in [(0.0, 0.0), (3.0, 0.1), (0.2, 4.0)] {
        let sound = mastered(&[(0.0, padded(before, after)), (0.9, padded(before, after))]);
        let expected = 0.6 + 2.0 + 0.9 + 2.0 + 0.6;
        assert!((seconds(&sound) - expected).abs() < 0.01, "{before}, {after}: {}", seconds(&sound));
        assert_eq!(peak_within(&sound, 0.0, 0.59), 0);
        assert_eq!(peak_within(&sound, 2.8, 3.4), 0);
    }
}

#[test]
fn a_short_pause_within_a_passage_stays_and_a_long_one_is_shortened() {
    for (pause, left) in [(0.4, 0.4), (1.1, 1.1), (1.5, 1.2), (7.0, 1.2)] {
        let passage = [tone(8_000.0, 2.0), silence(pause), tone(8_000.0, 2.0)].concat();
        let sound = mastered(&[(0.0, passage)]);
        assert!((seconds(&sound) - (4.0 + left + 1.2)).abs() < 0.01, "{pause}: {}", seconds(&sound));
    }
}

#[test]
fn a_peak_far_above_the_rest_is_turned_down_and_nothing_else() {
    let mut passage = tone(1_500.0, 8.0);
    for sample in &mut passage[96_000..96_020] {
        *sample = i16::MAX;
    }
    let sound = mastered(&[(0.0, passage)]);
    assert!(peak_within(&sound, 0.0, 9.0) <= (0.76 * 32_768.0) as i32);
    let (before, after) = (peak_within(&sound, 1.0, 4.0), peak_within(&sound, 5.5, 8.0));
    assert!(before.abs_diff(after) < 20, "{before} and {after}");
}

#[test]
fn silence_alone_becomes_nothing() {
    assert!(mastered(&[(0.0, silence(3.0)), (0.9, silence(3.0))]).is_empty());
}

/// From one sample to the next, a tone of 997 Hz moves by a quarter of its level at most.
#[test]
fn passages_that_are_cut_within_a_sound_are_joined_without_a_click() {
    let cut_at_a_peak = |length_seconds: f64| {
        let mut sound = tone(8_000.0, length_seconds);
        let peak = sound.iter().rposition(|&sample| sample > 7_900).unwrap();
        sound.truncate(peak + 1);
        let begins = sound.iter().position(|&sample| sample > 7_900).unwrap();
        sound.split_off(begins)
    };
    let sound = mastered(&[(0.0, cut_at_a_peak(3.0)), (0.35, cut_at_a_peak(12.0)), (0.35, cut_at_a_peak(2.0))]);
    let level = peak_within(&sound, 1.0, 2.0);
    let step = sound.windows(2).map(|pair| (i32::from(pair[1]) - i32::from(pair[0])).abs()).max().unwrap();
    assert!(step < level * 3 / 10, "a step of {step} in sound of {level}");
    assert!((seconds(&sound) - (0.6 + 3.0 + 0.35 + 12.0 + 0.35 + 2.0 + 0.6)).abs() < 0.05, "and without a gap");
}
