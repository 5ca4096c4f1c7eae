//! Speech that costs money: a passage is bought whole, measured, kept, and only then handed on.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::{BufMut, Bytes, BytesMut};
use futures::{StreamExt, stream};

use super::error::{ProviderError, ProviderErrorKind};
use super::paid::{CallOrder, Deadlines, PaidAnswer, PaidCalls, PaidFailure, Terms, cost_micro_usd};
use super::speaker::{FASTEST_CHARACTERS_PER_SECOND, SoundEncoding, Speaker, SpeakingVoice, SpokenSound};
use crate::config::spending::{MOST_CHARACTERS_OF_A_PASSAGE, SLOWEST_CHARACTERS_PER_SECOND};
use crate::job::spend::{Capability, Usage};
use crate::runtime::clock::Clock;
use crate::runtime::deadline::{DeadlinePassed, within};

const SERVICE: &str = "speech";
const DEADLINES: Deadlines = Deadlines::seconds(40, 20, 120);
/// No passage of this many characters lasts longer.
const LONGEST_SOUND_BYTES: usize = 16 * 1024 * 1024;
/// Nobody speaks faster: what is shorter for its words was cut off. Readers aloud take 0.35 to 0.45 seconds for a word.
const FASTEST_SECONDS_PER_WORD: f64 = 0.12;
/// The same of a character of Chinese, Japanese or Korean, which is a syllable or more: they leave no spaces that would part words.
const FASTEST_SECONDS_PER_SYLLABLE: f64 = 0.08;
/// Whose characters are syllables: a passage of so few of them lasts as long as one of any other language.
const LANGUAGES_OF_SYLLABLES: [&str; 4] = ["zh", "yue", "ja", "ko"];
const MOST_SYLLABLES_OF_A_PASSAGE: usize = 450;
/// How often a passage is bought that came cut off.
const TRIES: u32 = 2;
/// Shorter passages, such as headings, are spoken at a pace of their own.
const FEWEST_CHARACTERS_OF_A_PACE: usize = 200;
/// Nobody keeps this up for as many.
const FASTEST_CHARACTERS_PER_SECOND_FOR_LONG: f64 = 33.0;
/// A voice that is steady for a whole document takes no less than this of its usual time for a passage.
const LEAST_SHARE_OF_PACE: f64 = 0.65;
/// And no more than this of the longest time that it took for as many characters.
const MOST_SHARE_OF_PACE: f64 = 1.25;
/// Of Chinese, Japanese or Korean; readers aloud speak four to six.
const SLOWEST_SYLLABLES_PER_SECOND: f64 = 3.0;

/// Whatever lasts so many times as long as the slowest reader, and this much more, is something else than its words.
const MOST_TIMES_LONGER: f64 = 3.0;
const LONGEST_PAUSE_SECONDS: f64 = 10.0;
/// No sample of a silence is louder: 60 decibels below the loudest.
const LOUDEST_OF_A_SILENCE: u16 = 32;

/// A service that sells speech.
#[async_trait(?Send)]
pub trait SpeechService {
    /// As [`Speaker::version`].
    fn version(&self) -> String;

    /// As [`Speaker::voice`].
    fn voice(&self, language: &str, system: Option<&str>) -> SpeakingVoice;

    /// Everything that it is sent.
    fn request(&self, text: &str, voice: &SpeakingVoice) -> serde_json::Result<Vec<u8>>;

    /// As [`Speaker::speak`]: the service learns the call's key, and whether it was made may be unknown.
    async fn speak_once(&self, request: Vec<u8>, key: &str) -> Result<SpokenSound, PaidFailure>;
}

/// A service whose calls are booked, for the passages of one task.
pub struct PaidSpeech {
    service: Rc<dyn SpeechService>,
    calls: Rc<PaidCalls>,
    terms: Terms,
    /// Of each voice, the seconds for a character of every long passage that came whole.
    paces: RefCell<BTreeMap<String, Vec<f64>>>,
}

#[async_trait(?Send)]
impl Speaker for PaidSpeech {
    fn version(&self) -> String {
        self.service.version()
    }

    fn voice(&self, language: &str, system: Option<&str>) -> SpeakingVoice {
        let voice = self.service.voice(language, system);
        let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let most = if LANGUAGES_OF_SYLLABLES.contains(&primary.as_str()) {
            MOST_SYLLABLES_OF_A_PASSAGE
        } else {
            MOST_CHARACTERS_OF_A_PASSAGE
        };
        SpeakingVoice { max_input_characters: voice.max_input_characters.min(most), ..voice }
    }

    async fn speak(&self, text: &str, voice: &SpeakingVoice) -> Result<SpokenSound, ProviderError> {
        let body = self.service.request(text, voice).map_err(|error| {
            ProviderError::new(SERVICE, ProviderErrorKind::Unusable, "a text can't be sent").caused_by(error)
        })?;
        let mut attempt = 1;
        loop {
            match self.buy(text, voice, &body, attempt).await {
                Ok(answer) => {
                    self.remember_pace(text, voice, &answer);
                    return sound_of(&answer);
                }
                Err(error) if error.kind == ProviderErrorKind::CutOff && attempt < TRIES => attempt += 1,
                Err(error) if error.kind == ProviderErrorKind::CutOff => {
                    for attempt in 1..=TRIES {
                        self.calls.refuse(&self.order(text, voice, &body, attempt));
                    }
                    let message = format!("{}, twice", error.message());
                    return Err(ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message).caused_by(error));
                }
                Err(error) => return Err(error),
            }
        }
    }
}

impl PaidSpeech {
    pub fn new(service: Rc<dyn SpeechService>, calls: Rc<PaidCalls>, terms: Terms) -> PaidSpeech {
        PaidSpeech { service, calls, terms, paces: RefCell::default() }
    }

    fn remember_pace(&self, text: &str, voice: &SpeakingVoice, answer: &PaidAnswer) {
        let characters = text.chars().count();
        if characters >= FEWEST_CHARACTERS_OF_A_PACE && answer.usage.seconds > 0.0 {
            let pace = answer.usage.seconds / characters as f64;
            self.paces.borrow_mut().entry(voice.name.clone()).or_default().push(pace);
        }
    }

    /// The paces at which the voice has spoken, if that says anything about so many characters; from the fastest to the slowest.
    fn paces_for(&self, voice: &SpeakingVoice, characters: usize) -> Vec<f64> {
        if characters < FEWEST_CHARACTERS_OF_A_PACE {
            return Vec::new();
        }
        let mut paces = self.paces.borrow().get(&voice.name).cloned().unwrap_or_default();
        paces.sort_by(f64::total_cmp);
        paces
    }

    /// What the voice takes for so many characters, if it has spoken as many before.
    fn usual_seconds(&self, voice: &SpeakingVoice, characters: usize) -> Option<f64> {
        let paces = self.paces_for(voice, characters);
        paces.get(paces.len() / 2).map(|pace| pace * characters as f64)
    }

    /// What the voice takes for the text at most.
    fn longest_seconds(&self, text: &str, voice: &SpeakingVoice) -> f64 {
        let characters = text.chars().count();
        let of_anybody = slowest_seconds(text) / f64::from(voice.speed.min(1.0));
        match self.paces_for(voice, characters).last() {
            Some(pace) => (pace * characters as f64 * MOST_SHARE_OF_PACE).min(of_anybody),
            None => of_anybody,
        }
    }

    fn order<'a>(&'a self, text: &str, voice: &SpeakingVoice, body: &'a [u8], attempt: u32) -> CallOrder<'a> {
        let longest = Usage {
            characters: text.chars().count() as u64,
            seconds: self.longest_seconds(text, voice),
            ..Usage::default()
        };
        CallOrder {
            provider: &self.terms.provider,
            capability: Capability::Speak,
            model: &self.terms.model,
            request: body,
            attempt,
            reserved_micro_usd: cost_micro_usd(self.terms.price, &longest),
            total: self.calls.patience.with(DEADLINES).total,
        }
    }

    /// What does not speak its text is remembered as such, so that the same attempt at a passage is never bought again.
    async fn buy(
        &self,
        text: &str,
        voice: &SpeakingVoice,
        body: &[u8],
        attempt: u32,
    ) -> Result<PaidAnswer, ProviderError> {
        let characters = text.chars().count();
        let deadlines = self.calls.patience.with(DEADLINES);
        let clock = Rc::clone(&self.calls.clock);
        let spoken_seconds = fastest_seconds(text);
        let speed = f64::from(voice.speed.max(1.0));
        let usual_seconds = self.usual_seconds(voice, characters);
        let longest_seconds = slowest_seconds(text) / f64::from(voice.speed.min(1.0));
        let sent = body.to_vec();
        let made = async |key: String| {
            let sound = collect(&*self.service, sent, &key, &*clock, deadlines).await?;
            let usage = Usage { characters: characters as u64, seconds: sound.seconds(), ..Usage::default() };
            let cost_micro_usd = cost_micro_usd(self.terms.price, &usage);
            // Whoever puts the passages together measures the characters: what is kept has to pass there, too.
            let is_long = characters >= FEWEST_CHARACTERS_OF_A_PACE;
            let characters_per_second =
                if is_long { FASTEST_CHARACTERS_PER_SECOND_FOR_LONG } else { FASTEST_CHARACTERS_PER_SECOND };
            let fewest_seconds = spoken_seconds.max(characters as f64 / characters_per_second);
            let is_hurried = usual_seconds.is_some_and(|usual| sound.seconds() < usual * LEAST_SHARE_OF_PACE);
            let is_endless = sound.seconds() > longest_seconds * MOST_TIMES_LONGER + LONGEST_PAUSE_SECONDS;
            let fault = if sound.seconds() * speed < fewest_seconds || is_hurried {
                Some(CUT_OFF)
            } else if is_endless {
                Some("it goes on and on")
            } else {
                sound.is_silent().then_some("it is silent")
            };
            if let Some(fault) = fault {
                return Err(PaidFailure::kept(unspoken(sound.seconds(), characters, fault), usage, cost_micro_usd));
            }
            Ok(PaidAnswer { bytes: sound.into_bytes(), usage, cost_micro_usd })
        };
        let answer = self.calls.make(&self.order(text, voice, body, attempt), made).await?;
        // An earlier attempt of the task bought it.
        if answer.bytes.is_empty() { Err(unspoken(answer.usage.seconds, characters, CUT_OFF)) } else { Ok(answer) }
    }
}

/// What the text takes whoever speaks it fastest, by its words or by its syllables.
fn fastest_seconds(text: &str) -> f64 {
    let syllables = text.chars().filter(|letter| is_syllable(*letter)).count();
    let words = text.split_whitespace().count();
    (words as f64 * FASTEST_SECONDS_PER_WORD).max(syllables as f64 * FASTEST_SECONDS_PER_SYLLABLE)
}

/// The same whoever speaks it slowest.
fn slowest_seconds(text: &str) -> f64 {
    let syllables = text.chars().filter(|letter| is_syllable(*letter)).count();
    let others = text.chars().count() - syllables;
    syllables as f64 / SLOWEST_SYLLABLES_PER_SECOND + others as f64 / SLOWEST_CHARACTERS_PER_SECOND
}

/// Kana, Chinese characters, and Hangul.
fn is_syllable(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30fe}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

const CUT_OFF: &str = "it was cut off";

/// Sound that does not speak its text.
fn unspoken(seconds: f64, characters: usize, fault: &str) -> ProviderError {
    let message = format!("{seconds:.1} s of sound came for {characters} characters: {fault}");
    ProviderError::new(SERVICE, ProviderErrorKind::CutOff, message)
}

/// Sound that came whole.
struct WholeSound {
    sample_rate_hz: u32,
    samples: Vec<i16>,
}

impl WholeSound {
    fn seconds(&self) -> f64 {
        self.samples.len() as f64 / f64::from(self.sample_rate_hz)
    }

    fn is_silent(&self) -> bool {
        self.samples.iter().all(|sample| sample.unsigned_abs() <= LOUDEST_OF_A_SILENCE)
    }

    /// The rate, and then the samples, little-endian.
    fn into_bytes(self) -> Bytes {
        let mut bytes = BytesMut::with_capacity(4 + self.samples.len() * 2);
        bytes.put_u32_le(self.sample_rate_hz);
        for sample in self.samples {
            bytes.put_i16_le(sample);
        }
        bytes.freeze()
    }
}

/// What [`WholeSound::into_bytes`] made.
fn sound_of(answer: &PaidAnswer) -> Result<SpokenSound, ProviderError> {
    let Some((rate, _)) = answer.bytes.split_first_chunk::<4>() else {
        return Err(ProviderError::transient(SERVICE, "the kept sound is not whole"));
    };
    let encoding = SoundEncoding::RawPcm { sample_rate_hz: u32::from_le_bytes(*rate) };
    Ok(SpokenSound { encoding, chunks: stream::iter([Ok(answer.bytes.slice(4..))]).boxed_local() })
}

async fn collect(
    service: &dyn SpeechService,
    body: Vec<u8>,
    key: &str,
    clock: &dyn Clock,
    deadlines: Deadlines,
) -> Result<WholeSound, PaidFailure> {
    let begun = within(clock, deadlines.first_byte, service.speak_once(body, key)).await;
    let begun = begun.unwrap_or_else(|passed| Err(PaidFailure::unanswered(silent(passed))))?;
    heard(begun, clock, deadlines.idle).await.map_err(PaidFailure::answered)
}

fn silent(passed: DeadlinePassed) -> ProviderError {
    ProviderError::new(SERVICE, ProviderErrorKind::FateUnknown, "the service fell silent").caused_by(passed)
}

async fn heard(begun: SpokenSound, clock: &dyn Clock, idle: Duration) -> Result<WholeSound, ProviderError> {
    let SpokenSound { encoding, mut chunks } = begun;
    let mut reader = encoding.reader();
    let unreadable =
        |error| ProviderError::new(SERVICE, ProviderErrorKind::Unusable, "the sound can't be read").caused_by(error);
    let mut samples = Vec::new();
    while let Some(chunk) = within(clock, idle, chunks.next()).await.map_err(silent)? {
        // Once it speaks, it is paid for.
        let chunk = chunk.map_err(|error| {
            ProviderError::new(SERVICE, ProviderErrorKind::FateUnknown, "the sound broke off").caused_by(error)
        })?;
        reader.push(&chunk, &mut samples).map_err(unreadable)?;
        if samples.len() * 2 > LONGEST_SOUND_BYTES {
            return Err(ProviderError::new(SERVICE, ProviderErrorKind::Unusable, "the sound is longer than its text"));
        }
    }
    let sample_rate_hz = reader.sample_rate_hz();
    reader.finish().map_err(|error| {
        ProviderError::new(SERVICE, ProviderErrorKind::FateUnknown, "the sound broke off").caused_by(error)
    })?;
    match sample_rate_hz {
        Some(sample_rate_hz) if sample_rate_hz > 0 => Ok(WholeSound { sample_rate_hz, samples }),
        _ => Err(ProviderError::transient(SERVICE, "the answer was empty")),
    }
}

#[cfg(test)]
#[path = "paid_speech_tests.rs"]
mod tests;
