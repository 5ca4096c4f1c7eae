//! Which maker is used for what: the one place that turns the configuration into makers.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use url::Url;

use super::artist::Artist;
use super::builtin::{BuiltinArtist, BuiltinStoryteller, BuiltinWriter};
use super::openai::{Chat, OpenaiArtist, OpenaiStoryteller, OpenaiWriter, PictureSettings, Service};
use super::paid::{AnswerStore, Ledger, PaidCalls};
use super::paid_speech::PaidSpeech;
use super::speaker::Speaker;
use super::speech::{Speech, SpeechSettings};
use super::storyteller::Storyteller;
use super::writer::Writer;
use crate::config::spending::{ModelPrice, Spending};
use crate::config::{self, Configuration, PaidMaker, Pictures, SpeechProvider};
use crate::job::language::Languages;
use crate::job::spend::{PayingTask, SpendLimits};
use crate::runtime::clock::Clock;
use crate::runtime::log::Log;
use crate::runtime::turns::Turns;

/// OpenAI's limit (<https://platform.openai.com/docs/api-reference/audio/createSpeech>), which servers of one's own share.
const MAX_SPEECH_INPUT_CHARACTERS: usize = 4_096;

/// One maker for each capability.
#[derive(Clone)]
pub struct Makers {
    pub writer: Rc<dyn Writer>,
    pub storyteller: Rc<dyn Storyteller>,
    pub artist: Rc<dyn Artist>,
    pub speaker: Rc<dyn Speaker>,
}

/// What paid calls are written down in and kept by.
#[derive(Clone)]
pub struct Books {
    pub ledger: Rc<dyn Ledger>,
    pub answers: Rc<dyn AnswerStore>,
    pub log: Rc<dyn Log>,
}

/// Chooses makers by the configuration, for one task at a time: each task pays for its own calls.
pub struct MakerChoice {
    books: Books,
    limits: SpendLimits,
    turns: Rc<Turns>,
    clock: Rc<dyn Clock>,
    speech: Rc<Speech>,
    /// None for a service that costs nothing.
    paid_speech: Option<PaidService>,
    /// None for the builtin writer and storyteller.
    chat: Option<Rc<Chat>>,
    /// None for the builtin artist.
    pictures: Option<(Service, PictureSettings)>,
}

/// A service that is paid.
struct PaidService {
    provider: String,
    price: ModelPrice,
}

impl MakerChoice {
    /// # Errors
    /// A service's address can't be read.
    pub fn of(
        configuration: &Configuration,
        books: Books,
        turns: Rc<Turns>,
        clock: Rc<dyn Clock>,
    ) -> Result<MakerChoice, url::ParseError> {
        let speech = &configuration.speech;
        Ok(MakerChoice {
            books,
            limits: spend_limits(&configuration.spending),
            turns,
            clock,
            speech: Rc::new(Speech::new(speech_settings(speech)?)),
            paid_speech: configuration.spending.prices.of(&speech.model).and_then(|price| {
                let provider = speech.provider_name()?;
                Some(PaidService { provider, price })
            }),
            chat: match &configuration.text {
                Some(text) => Some(Rc::new(Chat::new(service_of(text, &configuration.spending)?))),
                None => None,
            },
            pictures: match &configuration.pictures.service {
                Some(service) => {
                    let Pictures { size, quality, style, .. } = configuration.pictures.clone();
                    Some((service_of(service, &configuration.spending)?, PictureSettings { size, quality, style }))
                }
                None => None,
            },
        })
    }

    /// The makers for the task; without one they make nothing that costs money. What the Worker computes for long takes turns.
    pub fn makers(&self, calls: &Rc<PaidCalls>) -> Makers {
        Makers {
            writer: match &self.chat {
                None => Rc::new(BuiltinWriter),
                Some(chat) => Rc::new(OpenaiWriter { chat: Rc::clone(chat), calls: Rc::clone(calls) }),
            },
            storyteller: match &self.chat {
                None => Rc::new(BuiltinStoryteller),
                Some(chat) => Rc::new(OpenaiStoryteller {
                    chat: Rc::clone(chat),
                    calls: Rc::clone(calls),
                    builtin: Rc::new(BuiltinStoryteller),
                }),
            },
            artist: match &self.pictures {
                None => Rc::new(BuiltinArtist { turns: Rc::clone(&self.turns), clock: Rc::clone(&self.clock) }),
                Some((service, settings)) => Rc::new(OpenaiArtist {
                    client: reqwest::Client::new(),
                    service: service.clone(),
                    settings: settings.clone(),
                    calls: Rc::clone(calls),
                    turns: Rc::clone(&self.turns),
                }),
            },
            speaker: match &self.paid_speech {
                None => self.speech.clone(),
                Some(PaidService { provider, price }) => Rc::new(PaidSpeech {
                    speech: Rc::clone(&self.speech),
                    calls: Rc::clone(calls),
                    provider: provider.clone(),
                    price: *price,
                }),
            },
        }
    }

    /// Whether anything costs money.
    pub fn is_paid(&self) -> bool {
        self.paid_speech.is_some() || self.chat.is_some() || self.pictures.is_some()
    }

    /// The paid calls of a task whose attempt ends then.
    pub fn calls_of(&self, task: PayingTask, attempt_ends_at: DateTime<Utc>) -> Rc<PaidCalls> {
        self.calls(Some(task), attempt_ends_at)
    }

    /// For whoever has no task: nothing is paid for.
    pub fn no_calls(&self) -> Rc<PaidCalls> {
        self.calls(None, self.clock.now())
    }

    fn calls(&self, task: Option<PayingTask>, attempt_ends_at: DateTime<Utc>) -> Rc<PaidCalls> {
        let Books { ledger, answers, log } = self.books.clone();
        let (clock, limits) = (Rc::clone(&self.clock), self.limits);
        Rc::new(PaidCalls { ledger, answers, clock, log, limits, task, attempt_ends_at, kept: RefCell::default() })
    }
}

fn service_of(maker: &PaidMaker, spending: &Spending) -> Result<Service, url::ParseError> {
    Ok(Service {
        base_url: Url::parse(&maker.base_url)?,
        api_key: maker.api_key.clone(),
        model: maker.model.clone(),
        // The configuration is refused without one.
        price: spending.prices.of(&maker.model).unwrap_or_default(),
        provider: maker.provider_name(),
    })
}

fn spend_limits(spending: &Spending) -> SpendLimits {
    SpendLimits {
        job_micro_usd: spending.job_micro_usd,
        owner_day_micro_usd: spending.user_day_micro_usd,
        provider_day_micro_usd: spending.provider_day_micro_usd,
        calls_at_once: spending.calls_at_once,
        calls_per_minute: spending.calls_per_minute,
    }
}

/// In which languages the makers work that [`MakerChoice`] chooses.
pub fn languages(configuration: &Configuration) -> Languages {
    Languages {
        readings: if configuration.text.is_some() { OpenaiWriter::LANGUAGES } else { BuiltinWriter::LANGUAGES },
        stories: BuiltinStoryteller::LANGUAGES,
        pictures: BuiltinArtist::LANGUAGES,
    }
}

pub(super) fn speech_settings(speech: &config::Speech) -> Result<SpeechSettings, url::ParseError> {
    let english_only = match speech.provider {
        SpeechProvider::SelfHosted => true,
        SpeechProvider::Openai => false,
    };
    Ok(SpeechSettings {
        base_url: Url::parse(&speech.base_url)?,
        api_key: speech.api_key.as_ref().map(|key| key.reveal().to_owned()),
        model: speech.model.clone(),
        voices: speech.voices.clone(),
        speed: 1.0,
        format: speech.format,
        max_input_characters: MAX_SPEECH_INPUT_CHARACTERS,
        english_only,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use recording::Voice;

    use super::*;
    use crate::no_books::no_books;
    use crate::test_clock::TestClock;

    fn chosen(changes: &[(&'static str, &'static str)]) -> Makers {
        let mut variables = BTreeMap::from([
            ("ENVIRONMENT", "test"),
            ("SUPABASE_URL", "https://abc.supabase.co"),
            ("SUPABASE_SERVICE_KEY", "sb_secret_service"),
            ("SUPABASE_ANON_KEY", "sb_publishable_anon"),
            ("URL_SIGNING_SECRET", "0123456789abcdef0123456789abcdef"),
            ("SPEECH_BASE_URL", "http://127.0.0.1:8880"),
        ]);
        variables.extend(changes.iter().copied());
        let configuration = Configuration::read(&|name| variables.get(name).map(|value| (*value).to_owned()));
        let clock = Rc::new(TestClock::default());
        let choice = MakerChoice::of(&configuration.expect("sound"), no_books(), Rc::default(), clock).expect("makers");
        assert_eq!(choice.is_paid(), !changes.is_empty());
        choice.makers(&choice.no_calls())
    }

    #[test]
    fn without_a_setting_words_and_pictures_are_made_here_and_speech_by_a_server_of_ones_own() {
        let makers = chosen(&[]);
        let versions = [makers.writer.version(), makers.storyteller.version(), makers.artist.version()];
        assert!(versions.iter().all(|version| version.starts_with("builtin-")), "{versions:?}");
        assert!(makers.speaker.version().contains("127.0.0.1:8880"));
        assert!(makers.speaker.voice("en", None).knows == Voice::EnglishOnly);
    }

    #[test]
    fn openai_speaks_when_it_is_chosen_and_no_version_holds_its_key() {
        let openai = [("SPEECH_PROVIDER", "openai"), ("SPEECH_BASE_URL", ""), ("SPEECH_API_KEY", "sk-very-secret")];
        let makers = chosen(&openai);
        let version = makers.speaker.version();
        assert!(version.contains("api.openai.com") && !version.contains("sk-very-secret"), "{version}");
        assert_eq!(makers.speaker.voice("de-AT", Some("vedic")).knows, Voice::OwnLanguage);
        assert_eq!(makers.speaker.voice("en-GB", None).knows, Voice::ManyLanguages);
    }
}
