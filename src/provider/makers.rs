//! Which maker is used for what: the one place that turns the configuration into makers.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use url::Url;

use super::artist::Artist;
use super::builtin::{BuiltinArtist, BuiltinStoryteller, BuiltinWriter};
use super::models::chat::Chat;
use super::models::{ModelStoryteller, ModelWriter};
use super::openai::{OpenaiArtist, PictureSettings, Service};
use super::paid::{AbandonedCalls, AnswerStore, Ledger, PaidCalls, Patience, Terms};
use super::paid_speech::{PaidSpeech, SpeechService};
use super::speaker::Speaker;
use super::speech::{Speech, SpeechSettings};
use super::storyteller::Storyteller;
use super::workers_ai::{ModelBinding, WorkersAi, WorkersAiArtist, WorkersAiSpeech};
use super::writer::Writer;
use crate::config::secret::Secret;
use crate::config::spending::Spending;
use crate::config::{self, Configuration, PaidMaker, PaidService, Pictures, SpeechProvider};
use crate::job::kind::JobKind;
use crate::job::language::Languages;
use crate::job::spend::{Capability, PayingTask, SpendLimits};
use crate::job::task_kind::TaskKind;
use crate::outbound::download::Download;
use crate::runtime::clock::Clock;
use crate::runtime::log::Log;
use crate::runtime::redirect::direct_client;
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

/// Ways to others that only the platform has.
pub struct Reach {
    pub models: Rc<dyn ModelBinding>,
    pub download: Rc<dyn Download>,
}

/// Chooses makers by the configuration, for one task at a time: each task pays for its own calls.
pub struct MakerChoice {
    books: Books,
    limits: SpendLimits,
    patience: Patience,
    clock: Rc<dyn Clock>,
    download: Rc<dyn Download>,
    speech: SpeechMaker,
    /// None for the builtin writer and storyteller.
    chat: Option<Rc<Chat>>,
    pictures: PictureMaker,
    abandoned: Rc<AbandonedCalls>,
}

/// Who speaks.
enum SpeechMaker {
    /// A server of one's own; it costs nothing.
    Own(Rc<Speech>),
    Paid(Rc<dyn SpeechService>, Terms),
}

/// Who draws.
enum PictureMaker {
    Builtin,
    Openai(Service, PictureSettings),
    WorkersAi { service: WorkersAi, width: u32, height: u32 },
}

impl MakerChoice {
    /// # Errors
    /// A service's address can't be read.
    pub fn of(
        configuration: &Configuration,
        books: Books,
        reach: Reach,
        clock: Rc<dyn Clock>,
    ) -> Result<MakerChoice, url::ParseError> {
        let spending = &configuration.spending;
        let Reach { models, download } = reach;
        Ok(MakerChoice {
            books,
            limits: spend_limits(spending),
            patience: Patience { percent: spending.patience_percent },
            download,
            speech: speech_maker(&configuration.speech, spending, &models, &clock)?,
            clock,
            chat: match &configuration.text {
                None => None,
                Some(text) => Some(Rc::new(Chat {
                    service: match &text.service {
                        PaidService::Openai { base_url, api_key } => {
                            Rc::new(service_of(base_url, api_key, terms_of_maker(text, spending))?)
                        }
                        PaidService::WorkersAi => Rc::new(model_of(text, spending, &models)),
                    },
                })),
            },
            pictures: picture_maker(&configuration.pictures, spending, &models)?,
            abandoned: Rc::default(),
        })
    }

    /// The makers for the task; without one they make nothing that costs money. What the Worker computes for long takes turns.
    pub fn makers(&self, calls: &Rc<PaidCalls>, turns: &Rc<Turns>) -> Makers {
        Makers {
            writer: match &self.chat {
                None => Rc::new(BuiltinWriter),
                Some(chat) => Rc::new(ModelWriter { chat: Rc::clone(chat), calls: Rc::clone(calls) }),
            },
            storyteller: match &self.chat {
                None => Rc::new(BuiltinStoryteller),
                Some(chat) => Rc::new(ModelStoryteller {
                    chat: Rc::clone(chat),
                    calls: Rc::clone(calls),
                    builtin: Rc::new(BuiltinStoryteller),
                }),
            },
            artist: self.artist(calls, turns),
            speaker: match &self.speech {
                SpeechMaker::Own(speech) => speech.clone(),
                SpeechMaker::Paid(service, terms) => {
                    Rc::new(PaidSpeech::new(Rc::clone(service), Rc::clone(calls), terms.clone()))
                }
            },
        }
    }

    fn artist(&self, calls: &Rc<PaidCalls>, turns: &Rc<Turns>) -> Rc<dyn Artist> {
        let builtin = BuiltinArtist { turns: Rc::clone(turns), clock: Rc::clone(&self.clock) };
        match &self.pictures {
            PictureMaker::Builtin => Rc::new(builtin),
            PictureMaker::Openai(service, settings) => Rc::new(OpenaiArtist {
                service: service.clone(),
                settings: settings.clone(),
                calls: Rc::clone(calls),
                download: Rc::clone(&self.download),
                turns: Rc::clone(turns),
            }),
            PictureMaker::WorkersAi { service, width, height } => Rc::new(WorkersAiArtist {
                service: service.clone(),
                width: *width,
                height: *height,
                calls: Rc::clone(calls),
                turns: Rc::clone(turns),
                builtin: Rc::new(builtin),
            }),
        }
    }

    /// Whether anything costs money.
    pub fn is_paid(&self) -> bool {
        self.is_speech_paid() || self.chat.is_some() || self.are_pictures_paid()
    }

    /// Whether a task of the kind may make calls that cost money.
    pub fn pays_for(&self, kind: TaskKind) -> bool {
        Capability::of_task(kind).is_some_and(|capability| match capability {
            Capability::Write | Capability::Tell => self.chat.is_some(),
            Capability::Speak => self.is_speech_paid(),
            Capability::Draw => self.are_pictures_paid(),
        })
    }

    fn is_speech_paid(&self) -> bool {
        matches!(self.speech, SpeechMaker::Paid(..))
    }

    fn are_pictures_paid(&self) -> bool {
        !matches!(self.pictures, PictureMaker::Builtin)
    }

    /// The paid calls of a task whose attempt ends then.
    pub fn calls_of(&self, task: PayingTask, attempt_ends_at: DateTime<Utc>) -> Rc<PaidCalls> {
        self.calls(Some(task), attempt_ends_at)
    }

    /// Settles the calls of tasks that were stopped while they waited for an answer.
    pub async fn settle_abandoned(&self) {
        self.abandoned.settle(&*self.books.ledger).await;
    }

    /// For whoever has no task: nothing is paid for.
    pub fn no_calls(&self) -> Rc<PaidCalls> {
        self.calls(None, self.clock.now())
    }

    fn calls(&self, task: Option<PayingTask>, attempt_ends_at: DateTime<Utc>) -> Rc<PaidCalls> {
        let Books { ledger, answers, log } = self.books.clone();
        let (clock, limits, patience) = (Rc::clone(&self.clock), self.limits, self.patience);
        Rc::new(PaidCalls {
            ledger,
            answers,
            clock,
            log,
            limits,
            patience,
            task,
            attempt_ends_at,
            kept: RefCell::default(),
            refused: RefCell::default(),
            unsettled: RefCell::default(),
            abandoned: Rc::clone(&self.abandoned),
        })
    }
}

fn speech_maker(
    speech: &config::Speech,
    spending: &Spending,
    models: &Rc<dyn ModelBinding>,
    clock: &Rc<dyn Clock>,
) -> Result<SpeechMaker, url::ParseError> {
    let terms = speech.provider_name().map(|provider| terms_of(provider, &speech.model, spending));
    Ok(match (speech.provider, terms) {
        (SpeechProvider::WorkersAi, Some(terms)) => {
            let service = WorkersAi { binding: Rc::clone(models), terms: terms.clone() };
            let (voices, format) = (speech.voices.clone(), speech.format);
            let clock = Rc::clone(clock);
            SpeechMaker::Paid(Rc::new(WorkersAiSpeech { service, voices, format, clock }), terms)
        }
        (_, Some(terms)) => SpeechMaker::Paid(Rc::new(Speech::new(speech_settings(speech)?)), terms),
        (_, None) => SpeechMaker::Own(Rc::new(Speech::new(speech_settings(speech)?))),
    })
}

fn picture_maker(
    pictures: &Pictures,
    spending: &Spending,
    models: &Rc<dyn ModelBinding>,
) -> Result<PictureMaker, url::ParseError> {
    let Some(maker) = &pictures.service else { return Ok(PictureMaker::Builtin) };
    Ok(match &maker.service {
        PaidService::Openai { base_url, api_key } => {
            let Pictures { size, quality, style, .. } = pictures.clone();
            let service = service_of(base_url, api_key, terms_of_maker(maker, spending))?;
            PictureMaker::Openai(service, PictureSettings { size, quality, style })
        }
        PaidService::WorkersAi => {
            let (width, height) = pictures.sides();
            PictureMaker::WorkersAi { service: model_of(maker, spending, models), width, height }
        }
    })
}

fn service_of(base_url: &str, api_key: &Secret, terms: Terms) -> Result<Service, url::ParseError> {
    let (client, base_url) = (direct_client(), Url::parse(base_url)?);
    Ok(Service { client, base_url, api_key: api_key.clone(), terms })
}

fn model_of(maker: &PaidMaker, spending: &Spending, models: &Rc<dyn ModelBinding>) -> WorkersAi {
    WorkersAi { binding: Rc::clone(models), terms: terms_of_maker(maker, spending) }
}

fn terms_of_maker(maker: &PaidMaker, spending: &Spending) -> Terms {
    terms_of(maker.provider_name(), &maker.model, spending)
}

/// The configuration is refused without a price.
fn terms_of(provider: String, model: &str, spending: &Spending) -> Terms {
    Terms { provider, model: model.to_owned(), price: spending.prices.of(model).unwrap_or_default() }
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

/// Everybody whom a job of the kind may have to pay.
pub fn sellers(configuration: &Configuration, kind: JobKind) -> Vec<String> {
    let seller = |capability: &Capability| match capability {
        Capability::Write | Capability::Tell => configuration.text.as_ref().map(PaidMaker::provider_name),
        Capability::Draw => configuration.pictures.service.as_ref().map(PaidMaker::provider_name),
        Capability::Speak => configuration.speech.provider_name(),
    };
    let names: BTreeSet<String> = Capability::needed_by(kind).iter().filter_map(seller).collect();
    names.into_iter().collect()
}

/// In which languages the makers work that [`MakerChoice`] chooses.
pub fn languages(configuration: &Configuration) -> Languages {
    Languages {
        readings: if configuration.text.is_some() { ModelWriter::LANGUAGES } else { BuiltinWriter::LANGUAGES },
        stories: BuiltinStoryteller::LANGUAGES,
        pictures: BuiltinArtist::LANGUAGES,
    }
}

pub(super) fn speech_settings(speech: &config::Speech) -> Result<SpeechSettings, url::ParseError> {
    let english_only = match speech.provider {
        SpeechProvider::SelfHosted => true,
        SpeechProvider::Openai | SpeechProvider::WorkersAi => false,
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

    use async_trait::async_trait;
    use recording::Voice;
    use strum::VariantArray;

    use super::*;
    use crate::no_books::no_books;
    use crate::outbound::download::{DownloadError, DownloadResponse};
    use crate::provider::workers_ai::Unbound;
    use crate::test_clock::TestClock;

    struct NoDownload;

    #[async_trait(?Send)]
    impl Download for NoDownload {
        async fn get(&self, _url: &Url) -> Result<DownloadResponse, DownloadError> {
            Err(DownloadError::unreachable("nothing is fetched here"))
        }
    }

    fn configured(changes: &[(&'static str, &'static str)]) -> Configuration {
        let mut variables = BTreeMap::from([
            ("ENVIRONMENT", "test"),
            ("SUPABASE_URL", "https://abc.supabase.co"),
            ("SUPABASE_SERVICE_KEY", "sb_secret_service"),
            ("SUPABASE_ANON_KEY", "sb_publishable_anon"),
            ("URL_SIGNING_SECRET", "0123456789abcdef0123456789abcdef"),
            ("SPEECH_BASE_URL", "http://127.0.0.1:8880"),
        ]);
        variables.extend(changes.iter().copied());
        Configuration::read(&|name| variables.get(name).map(|value| (*value).to_owned())).expect("sound")
    }

    fn choice(changes: &[(&'static str, &'static str)]) -> MakerChoice {
        let clock = Rc::new(TestClock::default());
        let reach = Reach { models: Rc::new(Unbound), download: Rc::new(NoDownload) };
        MakerChoice::of(&configured(changes), no_books(), reach, clock).expect("makers")
    }

    fn chosen(changes: &[(&'static str, &'static str)]) -> Makers {
        let choice = choice(changes);
        assert_eq!(choice.is_paid(), !changes.is_empty());
        choice.makers(&choice.no_calls(), &Rc::default())
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

    #[test]
    fn cloudflares_models_make_everything_that_they_are_chosen_for() {
        let makers =
            chosen(&[("TEXT_PROVIDER", "workers_ai"), ("SPEECH_PROVIDER", "workers_ai"), ("SPEECH_BASE_URL", "")]);
        assert!(makers.writer.version().starts_with("workers-ai-writer-"), "{}", makers.writer.version());
        assert!(makers.storyteller.version().contains("@cf/meta/llama-3.3-70b-instruct-fp8-fast"));
        assert!(makers.artist.version().starts_with("builtin-"), "each by itself");
        let voice = makers.speaker.voice("en", None);
        assert_eq!((voice.name.as_str(), voice.knows), ("luna", Voice::EnglishOnly));
        assert!(voice.max_input_characters <= 1_500);
        let artist = chosen(&[("PICTURE_PROVIDER", "workers_ai"), ("PICTURE_SIZE", "768x512")]).artist;
        assert!(artist.follows_portraits() && artist.version().ends_with("flux-2-klein-4b 768x512"));
    }

    #[test]
    fn a_task_pays_when_what_it_asks_for_is_bought() {
        let paying = |changes: &[(&'static str, &'static str)]| -> Vec<TaskKind> {
            let choice = choice(changes);
            TaskKind::VARIANTS.iter().copied().filter(|kind| choice.pays_for(*kind)).collect()
        };
        assert_eq!(paying(&[]), []);
        let words = [TaskKind::Text, TaskKind::TellStory, TaskKind::StageStory];
        assert_eq!(paying(&[("TEXT_PROVIDER", "workers_ai")]), words);
        assert_eq!(paying(&[("SPEECH_PROVIDER", "workers_ai"), ("SPEECH_BASE_URL", "")]), [TaskKind::Audio]);
        let pictures = [TaskKind::DescribeCharacter, TaskKind::DrawScene, TaskKind::Cartoonize];
        assert_eq!(paying(&[("PICTURE_PROVIDER", "workers_ai")]), pictures);
    }

    #[test]
    fn a_job_pays_whoever_sells_what_jobs_of_its_kind_need() {
        let paying = |changes: &[(&'static str, &'static str)]| -> Vec<JobKind> {
            let configuration = configured(changes);
            let all = <JobKind as VariantArray>::VARIANTS.iter().copied();
            all.filter(|kind| sellers(&configuration, *kind) == ["workers-ai"]).collect()
        };
        let readings = [JobKind::Extended, JobKind::Synastry, JobKind::NuclearV2];
        let told = [readings.as_slice(), &[JobKind::AutoStory, JobKind::Scenes]].concat();
        let drawn = [JobKind::Storybook, JobKind::AutoStory, JobKind::Cartoonize, JobKind::Image];
        assert_eq!(paying(&[]), []);
        assert_eq!(paying(&[("TEXT_PROVIDER", "workers_ai")]), told);
        assert_eq!(paying(&[("SPEECH_PROVIDER", "workers_ai"), ("SPEECH_BASE_URL", "")]), readings);
        assert_eq!(paying(&[("PICTURE_PROVIDER", "workers_ai")]), drawn);
    }
}
