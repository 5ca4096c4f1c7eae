use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use recording::Voice;

use super::*;
use crate::config::spending::ModelPrice;
use crate::provider::paid::desk::{Desk, calls_after};

const RATE_HZ: u32 = 1_000;
const SECONDS_PER_CHARACTER: f64 = 0.065;

/// Speaks the share of each text that comes next in its list, and then all of every text.
struct Speaks {
    shares: RefCell<Vec<f64>>,
    seconds_per_character: f64,
    asked: Cell<usize>,
    /// How many of the first calls it answers with silence.
    silences: Cell<usize>,
    /// The first of the calls that it fails; 0 for none.
    breaks_from: Cell<usize>,
}

#[async_trait(?Send)]
impl SpeechService for Speaks {
    fn version(&self) -> String {
        "speaks-1".to_owned()
    }

    fn voice(&self, _language: &str, _system: Option<&str>) -> SpeakingVoice {
        voice("nova")
    }

    fn request(&self, text: &str, voice: &SpeakingVoice) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(&(text, &voice.name))
    }

    async fn speak_once(&self, request: Vec<u8>, _key: &str) -> Result<SpokenSound, PaidFailure> {
        self.asked.set(self.asked.get() + 1);
        if (1..=self.asked.get()).contains(&self.breaks_from.get()) {
            return Err(PaidFailure::unanswered(ProviderError::transient(SERVICE, "it is away")));
        }
        let (text, _): (String, String) = serde_json::from_slice(&request).expect("a text");
        let mut shares = self.shares.borrow_mut();
        let share = if shares.is_empty() { 1.0 } else { shares.remove(0) };
        let seconds = text.chars().count() as f64 * self.seconds_per_character * share;
        let sound = Bytes::from(vec![
            u8::from(self.asked.get() > self.silences.get());
            (seconds * f64::from(RATE_HZ)) as usize * 2
        ]);
        let encoding = SoundEncoding::RawPcm { sample_rate_hz: RATE_HZ };
        Ok(SpokenSound { encoding, chunks: stream::iter([Ok(sound)]).boxed_local() })
    }
}

fn voice(name: &str) -> SpeakingVoice {
    SpeakingVoice { name: name.to_owned(), max_input_characters: 1_500, knows: Voice::ManyLanguages, speed: 1.0 }
}

fn speech(shares: &[f64], desk: &Rc<Desk>) -> (PaidSpeech, Rc<Speaks>) {
    speech_after(0, shares, desk)
}

/// The same after so many retries of the job.
fn speech_after(retries: u32, shares: &[f64], desk: &Rc<Desk>) -> (PaidSpeech, Rc<Speaks>) {
    speech_at(SECONDS_PER_CHARACTER, retries, shares, desk)
}

fn speech_at(seconds_per_character: f64, retries: u32, shares: &[f64], desk: &Rc<Desk>) -> (PaidSpeech, Rc<Speaks>) {
    let service = Rc::new(Speaks {
        shares: RefCell::new(shares.to_vec()),
        seconds_per_character,
        asked: Cell::default(),
        silences: Cell::default(),
        breaks_from: Cell::default(),
    });
    let price = ModelPrice { characters: 15.0, ..ModelPrice::default() };
    let terms = Terms { provider: "speech.example.com".to_owned(), model: "m".to_owned(), price };
    (PaidSpeech::new(service.clone(), Rc::new(calls_after(desk, retries)), terms), service)
}

/// A passage of so many words, unlike the others by its first.
fn passage(first: &str, words: usize) -> String {
    format!("{first} {}", vec!["spoken"; words - 1].join(" "))
}

async fn kind_of(speech: &PaidSpeech, text: &str, voice: &SpeakingVoice) -> Option<ProviderErrorKind> {
    speech.speak(text, voice).await.err().map(|error| error.kind)
}

#[tokio::test]
async fn a_passage_that_came_cut_off_is_bought_once_more() {
    let desk = Rc::<Desk>::default();
    let (speech, service) = speech(&[0.1], &desk);
    assert_eq!(kind_of(&speech, &passage("One", 100), &voice("nova")).await, None);
    assert_eq!(service.asked.get(), 2);
    assert!(desk.settled.borrow().iter().all(|settled| settled.cost_micro_usd > 0), "both are paid for");
}

#[tokio::test]
async fn a_passage_that_is_always_cut_off_is_bought_twice_and_given_up() {
    let (speech, service) = speech(&[0.1; 10], &Rc::default());
    let text = passage("One", 100);
    let error = speech.speak(&text, &voice("nova")).await.err().expect("a fault");
    assert_eq!((error.kind, service.asked.get()), (ProviderErrorKind::Unusable, 2));
    assert!(error.message().ends_with("it was cut off, twice"), "{error}");
}

#[tokio::test]
async fn silence_in_place_of_a_passage_is_bought_once_more() {
    for (silences, kind, reason) in [(1, None, ""), (2, Some(ProviderErrorKind::Unusable), "it is silent, twice")] {
        let (speech, service) = speech(&[], &Rc::default());
        service.silences.set(silences);
        let error = speech.speak("The Sun in Leo", &voice("nova")).await.err();
        assert_eq!((error.as_ref().map(|error| error.kind), service.asked.get()), (kind, 2));
        assert!(error.is_none_or(|error| error.message().ends_with(reason)), "{silences}");
    }
}

#[tokio::test]
async fn sound_that_goes_on_for_minutes_after_a_heading_is_bought_once_more() {
    let (speech, service) = speech(&[100.0, 1.0], &Rc::default());
    assert_eq!(kind_of(&speech, "The Sun in Leo, and the house", &voice("nova")).await, None);
    assert_eq!(service.asked.get(), 2);
}

#[tokio::test]
async fn half_a_passage_is_noticed_by_the_pace_of_those_before_it() {
    for share in [0.25, 0.5, 0.6] {
        let (speech, service) = speech(&[1.0, 1.0, share], &Rc::default());
        for first in ["One", "Two", "Three", "Four"] {
            assert_eq!(kind_of(&speech, &passage(first, 60), &voice("nova")).await, None, "{first}");
        }
        assert_eq!(service.asked.get(), 5, "the third was bought again where {share} of it came");
    }
}

/// What is reserved for it keeps others from spending it.
#[tokio::test]
async fn sound_by_the_minute_is_reserved_by_the_slowest_readers_and_then_by_the_voices_own_pace() {
    let desk = Rc::<Desk>::default();
    let (by_characters, _) = speech(&[], &desk);
    let price = ModelPrice { minute: 0.06, ..ModelPrice::default() };
    let speech = PaidSpeech { terms: Terms { price, ..by_characters.terms.clone() }, ..by_characters };
    let english = "spoken ".repeat(60);
    for (name, text, seconds) in [
        ("nova", english.trim(), 419.0 / 10.0),
        ("nova", english.trim(), 419.0 * SECONDS_PER_CHARACTER * 1.25),
        ("nova", "Heading", 0.7),
        ("shimmer", &"声".repeat(300), 100.0),
    ] {
        // Cut off or not: it is reserved all the same.
        let _ = speech.speak(text, &voice(name)).await;
        let reserved = desk.booked.borrow().last().expect("a booking").reserved_micro_usd as f64;
        assert!((reserved - seconds * 1_000.0).abs() <= 1.5, "{reserved} for {seconds} s");
        desk.answers.borrow_mut().clear();
    }
    let slow = SpeakingVoice { speed: 0.5, ..voice("slow") };
    let _ = speech.speak(english.trim(), &slow).await;
    assert_eq!(desk.booked.borrow().last().map(|booked| booked.reserved_micro_usd), Some(83_800));
}

#[tokio::test]
async fn a_voice_that_hurries_or_dawdles_is_not_cut_off() {
    let (speech, service) = speech(&[1.0, 0.75, 1.4, 0.8, 1.2], &Rc::default());
    for first in ["One", "Two", "Three", "Four", "Five"] {
        assert_eq!(kind_of(&speech, &passage(first, 60), &voice("nova")).await, None, "{first}");
    }
    assert_eq!(service.asked.get(), 5);
}

#[tokio::test]
async fn short_passages_and_other_voices_say_nothing_of_a_voices_pace() {
    // A heading is spoken slowly, and another voice has its own pace.
    let (speech, service) = speech(&[2.5, 0.8, 1.0, 0.6], &Rc::default());
    assert_eq!(kind_of(&speech, "The Sun in Leo", &voice("nova")).await, None);
    assert_eq!(kind_of(&speech, &passage("One", 60), &voice("nova")).await, None);
    assert_eq!(kind_of(&speech, "The Moon in Aries", &voice("nova")).await, None);
    assert_eq!(kind_of(&speech, &passage("Two", 60), &voice("onyx")).await, None);
    assert_eq!(service.asked.get(), 4);
}

#[tokio::test]
async fn a_first_passage_is_held_to_what_anybody_can_speak() {
    // 34 and 31 characters in a second.
    for (share, asked) in [(0.45, 2), (0.5, 1)] {
        let (speech, service) = speech(&[share], &Rc::default());
        assert_eq!(kind_of(&speech, &passage("One", 60), &voice("nova")).await, None);
        assert_eq!(service.asked.get(), asked, "{share}");
    }
}

#[tokio::test]
async fn a_passage_that_an_earlier_attempt_bought_tells_the_pace_too() {
    let desk = Rc::<Desk>::default();
    let first = passage("One", 60);
    assert_eq!(kind_of(&speech(&[], &desk).0, &first, &voice("nova")).await, None);
    let (speech, service) = speech(&[0.5], &desk);
    assert_eq!(kind_of(&speech, &first, &voice("nova")).await, None);
    assert_eq!(service.asked.get(), 0);
    assert_eq!(kind_of(&speech, &passage("Two", 60), &voice("nova")).await, None);
    assert_eq!(service.asked.get(), 2);
}

/// A worker may die between the two tries, or the service fail the second: whoever repeats the task buys the second one alone.
#[tokio::test]
async fn a_first_try_that_was_cut_off_is_not_bought_again_by_a_repeat() {
    let desk = Rc::<Desk>::default();
    let text = passage("One", 100);
    for broken in 0..3 {
        let (speech, service) = speech(&[0.1], &desk);
        service.breaks_from.set(if broken == 0 { 2 } else { 1 });
        let transient = ProviderErrorKind::Transient { retry_after_seconds: None };
        assert_eq!(kind_of(&speech, &text, &voice("nova")).await, Some(transient));
        assert_eq!(service.asked.get(), if broken == 0 { 2 } else { 1 });
    }
    let (speech, service) = speech(&[], &desk);
    assert_eq!(kind_of(&speech, &text, &voice("nova")).await, None);
    assert_eq!(service.asked.get(), 1);
    let settled = desk.settled.take();
    let paid = settled.iter().filter(|settled| settled.cost_micro_usd > 0);
    let paid: BTreeSet<&str> = paid.map(|settled| settled.key.as_str()).collect();
    assert_eq!(paid.len(), 2, "one more call was bought, over all attempts of the task");
    speech.calls.forget_answers().await;
    assert!(desk.answers.borrow().is_empty(), "what tells of the first try goes with the sound");
}

#[tokio::test]
async fn a_passage_that_was_cut_off_twice_is_bought_again_by_an_owners_retry_alone() {
    let desk = Rc::<Desk>::default();
    let (whole, cut) = (passage("One", 100), passage("Two", 100));
    let (first, service) = speech(&[1.0, 0.1, 0.1], &desk);
    assert_eq!(kind_of(&first, &whole, &voice("nova")).await, None);
    assert_eq!(kind_of(&first, &cut, &voice("nova")).await, Some(ProviderErrorKind::Unusable));
    assert_eq!(service.asked.get(), 3);
    let (repeat, service) = speech(&[], &desk);
    let error = repeat.speak(&cut, &voice("nova")).await.err().expect("the same fault");
    assert!(error.message().ends_with("it was cut off, twice"), "{error}");
    assert_eq!((error.kind, service.asked.get()), (ProviderErrorKind::Unusable, 0));
    repeat.calls.mark_refused().await;
    let (retry, service) = speech_after(1, &[], &desk);
    for text in [&whole, &cut] {
        assert_eq!(kind_of(&retry, text, &voice("nova")).await, None);
    }
    assert_eq!(service.asked.get(), 1, "the passage that came whole is kept");
}

/// A passage of theirs is one word to whoever counts spaces.
#[tokio::test]
async fn a_passage_in_a_script_without_spaces_is_measured_by_its_syllables() {
    for text in
        ["月亮落在狮子座，热烈而骄傲。", "月は獅子座にあり、熱く誇り高い。", "달은 사자자리에 있고 뜨겁고 당당하다."]
    {
        let text = text.repeat(12);
        // Whoever reads aloud takes 0.15 to 0.25 seconds for each.
        for (share, asked) in [(1.0, 1), (0.3, 2)] {
            let (speech, service) = speech_at(0.18, 0, &[share], &Rc::default());
            assert_eq!(kind_of(&speech, &text, &voice("nova")).await, None);
            assert_eq!(service.asked.get(), asked, "{share} of {text}");
        }
    }
}

/// A passage of Chinese that had as many characters as an English one would last for five minutes, and be taken for too long.
#[test]
fn a_passage_lasts_as_long_whatever_its_language() {
    let (speech, _) = speech(&[], &Rc::default());
    for (language, characters) in
        [("en", 1_500), ("de-AT", 1_500), ("zh", 450), ("zh-Hant-TW", 450), ("JA", 450), ("ko-KR", 450)]
    {
        let most = speech.voice(language, None).max_input_characters;
        assert_eq!(most, characters, "{language}");
        let text = if characters == 450 { "声".repeat(most) } else { "a".repeat(most) };
        assert!((slowest_seconds(&text) - 150.0).abs() < 1e-6, "{language}");
    }
}
