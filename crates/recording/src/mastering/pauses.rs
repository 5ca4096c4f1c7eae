//! Silence of the wanted length: before the first word, between passages, after the last, and never long within a passage.

use std::collections::VecDeque;

/// Quieter than this is silence: −45 dB below full scale, 29 dB below levelled speech.
const SILENCE_PEAK: f32 = 0.005_6;
/// Before the first word, and after the last.
const END_SECONDS: f64 = 0.6;
/// A voice's own pause within a passage is cut to this length.
const LONGEST_PAUSE_SECONDS: f64 = 1.2;
/// What stays of a word's fading where the silence behind it is replaced, and of the breath before the next.
const FADE_OUT_SECONDS: f64 = 0.15;
const FADE_IN_SECONDS: f64 = 0.05;

pub(super) struct Pauses {
    samples_per_second: f64,
    /// The beginning of the silence that is under way, and its end, which follow each other unless the middle was dropped.
    head: Vec<f32>,
    tail: VecDeque<f32>,
    /// How long the silence under way is to be; None where it may be as long as it is.
    wanted_seconds: Option<f64>,
    given_out: u64,
    passage_starts_at: Option<u64>,
}

impl Pauses {
    pub(super) fn new(sample_rate_hz: u32) -> Pauses {
        Pauses {
            samples_per_second: f64::from(sample_rate_hz),
            head: Vec::new(),
            tail: VecDeque::new(),
            wanted_seconds: Some(END_SECONDS),
            given_out: 0,
            passage_starts_at: None,
        }
    }

    pub(super) fn begin_passage(&mut self, pause_seconds: f64) {
        if self.given_out > 0 {
            self.wanted_seconds = Some(pause_seconds);
        }
        self.passage_starts_at = None;
    }

    pub(super) fn passage_starts_at(&self) -> Option<u64> {
        self.passage_starts_at
    }

    pub(super) fn push(&mut self, sound: &[f32], paused: &mut Vec<f32>) {
        let before = paused.len();
        let half = self.samples(LONGEST_PAUSE_SECONDS / 2.0);
        for &sample in sound {
            if sample.abs() > SILENCE_PEAK {
                self.end_silence(paused);
                self.passage_starts_at.get_or_insert(self.given_out + (paused.len() - before) as u64);
                paused.push(sample);
            } else if self.head.len() < half {
                self.head.push(sample);
            } else {
                if self.tail.len() == half {
                    self.tail.pop_front();
                }
                self.tail.push_back(sample);
            }
        }
        self.given_out += (paused.len() - before) as u64;
    }

    pub(super) fn finish(&mut self, paused: &mut Vec<f32>) {
        if self.given_out > 0 {
            self.tail.clear();
            self.replace_silence(END_SECONDS, 0.0, paused);
        }
    }

    fn end_silence(&mut self, paused: &mut Vec<f32>) {
        match self.wanted_seconds.take() {
            Some(seconds) => self.replace_silence(seconds, FADE_IN_SECONDS, paused),
            None => {
                paused.append(&mut self.head);
                paused.extend(self.tail.drain(..));
            }
        }
    }

    /// The last word fades out, the next one fades in, and what lies between is nothing at all.
    fn replace_silence(&mut self, seconds: f64, fade_in_seconds: f64, paused: &mut Vec<f32>) {
        let wanted = self.samples(seconds);
        let held: Vec<f32> = self.head.drain(..).chain(self.tail.drain(..)).collect();
        let is_first = self.given_out == 0 && paused.is_empty();
        let fade_out = if is_first { 0 } else { self.samples(FADE_OUT_SECONDS).min(held.len()).min(wanted) };
        let fade_in = self.samples(fade_in_seconds).min(held.len() - fade_out).min(wanted - fade_out);
        let share = |at: usize, of: usize| at as f32 / of.max(1) as f32;
        paused.extend(held.iter().take(fade_out).enumerate().map(|(at, sample)| sample * (1.0 - share(at, fade_out))));
        paused.extend(std::iter::repeat_n(0.0, wanted - fade_out - fade_in));
        let breath = held.iter().skip(held.len() - fade_in).enumerate();
        paused.extend(breath.map(|(at, sample)| sample * share(at, fade_in)));
    }

    fn samples(&self, seconds: f64) -> usize {
        (self.samples_per_second * seconds).round() as usize
    }
}
