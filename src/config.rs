//! The configuration, typed and read once: either all of it is valid, or every fault is reported under its variable's name.

pub mod artifacts;
pub mod bindings;
pub mod cloudinary;
mod entries;
pub mod limits;
mod model_settings;
pub mod operations;
mod reader;
pub mod secret;
pub mod spending;
mod spoken_languages;
mod supabase_keys;
#[cfg(test)]
mod variables;
pub mod voices;
pub mod webhooks;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, VariantNames};
use url::Url;

use artifacts::{ArtifactStores, read_artifact_stores};
use cloudinary::{Cloudinary, read_cloudinary};
use limits::{Limits, read_limits};
use model_settings::{check_model_name, check_pictures, check_speakers};
use operations::{Operations, read_operations};
pub use reader::{ConfigurationErrors, VariableError};
use reader::{Reader, SHORTEST_PASSWORD_BYTES};
use secret::Secret;
use spending::{Sold, Spending, read_spending};
use spoken_languages::spoken_languages;
use supabase_keys::check_supabase_keys;
use voices::{Voices, read_voices};
use webhooks::{Webhooks, read_webhooks};

/// Where the Worker runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum Environment {
    /// The inside of an error may be shown to a client.
    Development,
    Test,
    Preview,
    Production,
}

/// The Supabase project and its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supabase {
    /// Without a trailing slash.
    pub url: String,
    /// The service role's key.
    pub service_key: Secret,
    /// Public by nature: every client of the project has it.
    pub anon_key: String,
    pub jwt_secret: Option<Secret>,
    pub jwt_issuer: String,
    pub jwt_audience: String,
}

impl Supabase {
    /// Where PostgREST answers.
    pub fn rest_url(&self) -> String {
        format!("{}/rest/v1", self.url)
    }

    /// Where the objects are.
    pub fn storage_url(&self) -> String {
        format!("{}/storage/v1", self.url)
    }

    /// Where GoTrue answers.
    pub fn auth_url(&self) -> String {
        format!("{}/auth/v1", self.url)
    }
}

/// Who speaks the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum SpeechProvider {
    /// A server of one's own that speaks OpenAI's speech API and needs no key.
    SelfHosted,
    /// A service that speaks OpenAI's speech API and needs a key.
    Openai,
    /// A model that runs at Cloudflare, by the Worker's binding.
    WorkersAi,
}

/// How sound is asked for. WAV says its own rate; raw PCM needs no trust in the service's WAV writer; MP3 is what every service has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Display, EnumString, VariantNames)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum SpeechFormat {
    Wav,
    Pcm,
    Mp3,
}

/// The speech service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    pub provider: SpeechProvider,
    /// Without a trailing slash; empty for Workers AI.
    pub base_url: String,
    pub api_key: Option<Secret>,
    pub model: String,
    pub format: SpeechFormat,
    pub voices: Voices,
    /// What its voices speak, as ranges of BCP 47.
    pub languages: Vec<String>,
}

impl Speech {
    /// Whom calls are paid to; None for a server of one's own.
    pub fn provider_name(&self) -> Option<String> {
        match self.provider {
            SpeechProvider::SelfHosted => None,
            SpeechProvider::Openai => Some(host_of(&self.base_url)),
            SpeechProvider::WorkersAi => Some(WORKERS_AI.to_owned()),
        }
    }
}

/// How Cloudflare's models are named in the ledger.
const WORKERS_AI: &str = "workers-ai";

/// How a provider is named in the ledger.
fn host_of(address: &str) -> String {
    Url::parse(address).ok().and_then(|url| Some(url.host_str()?.to_owned())).unwrap_or_default()
}

/// Who writes the documents, and who draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum MakerProvider {
    /// The Worker itself; it costs nothing.
    Builtin,
    /// A service that speaks OpenAI's API and needs a key.
    Openai,
    /// A model that runs at Cloudflare, by the Worker's binding.
    WorkersAi,
}

/// Who is paid for what is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaidMaker {
    pub service: PaidService,
    pub model: String,
}

/// How a paid maker is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaidService {
    Openai {
        /// Without a trailing slash.
        base_url: String,
        api_key: Secret,
    },
    WorkersAi,
}

impl PaidMaker {
    /// Whom calls are paid to.
    pub fn provider_name(&self) -> String {
        match &self.service {
            PaidService::Openai { base_url, .. } => host_of(base_url),
            PaidService::WorkersAi => WORKERS_AI.to_owned(),
        }
    }
}

/// Who draws, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pictures {
    /// None for the builtin artist.
    pub service: Option<PaidMaker>,
    pub size: String,
    pub quality: Option<String>,
    pub style: Option<String>,
}

impl Pictures {
    /// Width and height, in pixels.
    pub fn sides(&self) -> (u32, u32) {
        let sides = self.size.split_once('x').map(|(width, height)| (width.parse(), height.parse()));
        match sides {
            Some((Ok(width), Ok(height))) => (width, height),
            _ => (1_024, 1_024),
        }
    }
}

/// Who may read a storybook job's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum PublicStatus {
    /// Anyone who knows the job's id, as contract S has it.
    Anyone,
    Owner,
}

/// Everything that can be configured.
#[derive(Clone, Debug, PartialEq)]
pub struct Configuration {
    pub environment: Environment,
    /// An origin, without a trailing slash.
    pub public_base_url: Option<String>,
    pub supabase: Supabase,
    pub url_signing_secret: Secret,
    /// What it signed is still good.
    pub previous_url_signing_secret: Option<Secret>,
    pub artifacts: ArtifactStores,
    /// Who delivers pictures; None for ourselves.
    pub cloudinary: Option<Cloudinary>,
    pub minimum_words: u32,
    pub speech: Speech,
    /// Who writes; None for the builtin writer.
    pub text: Option<PaidMaker>,
    pub pictures: Pictures,
    pub spending: Spending,
    pub public_status: PublicStatus,
    pub limits: Limits,
    pub operations: Operations,
    pub webhooks: Webhooks,
}

impl Configuration {
    /// Reads all variables, or reports everything that is wrong with them.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn read(lookup: &dyn Fn(&str) -> Option<String>) -> Result<Configuration, ConfigurationErrors> {
        Configuration::read_beside(lookup, Vec::new())
    }

    /// As [`Configuration::read`]; `faults` of other kinds are reported with those of the variables.
    pub fn read_beside(
        lookup: &dyn Fn(&str) -> Option<String>,
        faults: Vec<VariableError>,
    ) -> Result<Configuration, ConfigurationErrors> {
        let mut reader = Reader::beside(lookup, faults);
        // Details are shown only where the environment is known to be a developer's own.
        let environment = reader.required_choice("ENVIRONMENT", Environment::Production);
        let spending = read_spending(&mut reader);
        let configuration = Configuration {
            environment,
            public_base_url: reader.optional_url("PUBLIC_BASE_URL").map(|url| url.origin().ascii_serialization()),
            supabase: read_supabase(&mut reader),
            url_signing_secret: read_signing_secret(&mut reader),
            previous_url_signing_secret: read_previous_signing_secret(&mut reader),
            artifacts: read_artifact_stores(&mut reader),
            cloudinary: read_cloudinary(&mut reader),
            minimum_words: reader.number("MINIMUM_WORDS", 100..=10_000, 600),
            speech: read_speech(&mut reader, &spending),
            text: read_maker(&mut reader, &spending, &TEXT),
            pictures: read_pictures(&mut reader, &spending),
            spending,
            public_status: reader.choice("PUBLIC_STATUS", PublicStatus::Anyone),
            limits: read_limits(&mut reader),
            operations: read_operations(&mut reader),
            webhooks: read_webhooks(&mut reader, environment),
        };
        let speaks_english = configuration.speech.languages.iter().any(|tag| tag == "en");
        let is_builtin = configuration.text.is_none() && reader.are_sound(&[TEXT.provider, TEXT.api_key]);
        if is_builtin && !speaks_english {
            reader.fault("SPEECH_MODEL", "does not speak English, which is all that the builtin writer writes");
        }
        let faults = reader.into_faults();
        if faults.is_empty() {
            return Ok(configuration);
        }
        let in_development = environment == Environment::Development;
        let secrets = [configuration.operations.operator_secret, Some(configuration.supabase.service_key)];
        // One that could be guessed opens nothing.
        let long = secrets.into_iter().flatten().filter(|secret| secret.reveal().len() >= SHORTEST_PASSWORD_BYTES);
        Err(ConfigurationErrors { faults, in_development, operator_secrets: long.collect() })
    }
}

fn without_slash(url: Option<Url>) -> String {
    url.map(|url| url.as_str().trim_end_matches('/').to_owned()).unwrap_or_default()
}

fn read_supabase(reader: &mut Reader<'_>) -> Supabase {
    let url = without_slash(reader.required_project_url("SUPABASE_URL"));
    let jwt_secret = reader.optional_secret("SUPABASE_JWT_SECRET");
    if let Some(secret) = &jwt_secret {
        reader.check_signing_secret("SUPABASE_JWT_SECRET", secret);
    }
    check_supabase_keys(reader, &url);
    Supabase {
        service_key: reader.required_secret("SUPABASE_SERVICE_KEY"),
        anon_key: reader.required("SUPABASE_ANON_KEY"),
        jwt_secret,
        jwt_issuer: reader.optional("JWT_ISSUER").unwrap_or_else(|| format!("{url}/auth/v1")),
        jwt_audience: reader.optional("JWT_AUDIENCE").unwrap_or_else(|| "authenticated".to_owned()),
        url,
    }
}

fn read_signing_secret(reader: &mut Reader<'_>) -> Secret {
    let secret = reader.required_secret("URL_SIGNING_SECRET");
    reader.check_signing_secret("URL_SIGNING_SECRET", &secret);
    secret
}

fn read_previous_signing_secret(reader: &mut Reader<'_>) -> Option<Secret> {
    let secret = reader.optional_secret("PREVIOUS_URL_SIGNING_SECRET")?;
    reader.check_signing_secret("PREVIOUS_URL_SIGNING_SECRET", &secret);
    Some(secret)
}

fn read_speech(reader: &mut Reader<'_>, spending: &Spending) -> Speech {
    let provider = reader.choice("SPEECH_PROVIDER", SpeechProvider::SelfHosted);
    let api_key = reader.optional_key("SPEECH_API_KEY");
    let (base_url, model, format) = match provider {
        SpeechProvider::SelfHosted => {
            // Of a provider that nobody knows, nobody knows whether it needs an address.
            let url = match reader.are_sound(&["SPEECH_PROVIDER"]) {
                true => reader.required_base_url("SPEECH_BASE_URL"),
                false => reader.optional_base_url("SPEECH_BASE_URL"),
            };
            (without_slash(url), "tts-1", SpeechFormat::Wav)
        }
        SpeechProvider::WorkersAi => (String::new(), "@cf/deepgram/aura-2-en", SpeechFormat::Wav),
        SpeechProvider::Openai => {
            if api_key.is_none() {
                reader.fault("SPEECH_API_KEY", "is missing: SPEECH_PROVIDER openai needs a key");
            }
            let chosen = reader.optional_base_url("SPEECH_BASE_URL").map(|url| without_slash(Some(url)));
            (chosen.unwrap_or_else(|| "https://api.openai.com/v1".to_owned()), "gpt-4o-mini-tts", SpeechFormat::Pcm)
        }
    };
    let model = reader.optional("SPEECH_MODEL").unwrap_or_else(|| model.to_owned());
    if provider != SpeechProvider::SelfHosted {
        spending.check(reader, "SPEECH_MODEL", &model, Sold::Speech);
    }
    let voices = read_voices(reader, usual_voice(provider, &model));
    match provider {
        SpeechProvider::SelfHosted => {}
        SpeechProvider::Openai => check_model_name(reader, SPEECH_NAMES, Some(&base_url), &model),
        SpeechProvider::WorkersAi => {
            check_model_name(reader, SPEECH_NAMES, None, &model);
            check_speakers(reader, &model, &voices);
        }
    }
    Speech {
        languages: spoken_languages(reader, provider, &model, &voices),
        provider,
        base_url,
        api_key,
        model,
        format: reader.choice("SPEECH_FORMAT", format),
        voices,
    }
}

const SPEECH_NAMES: [&str; 3] = ["SPEECH_PROVIDER", "SPEECH_BASE_URL", "SPEECH_MODEL"];

fn usual_voice(provider: SpeechProvider, model: &str) -> &'static str {
    match provider {
        SpeechProvider::WorkersAi if model.ends_with("-es") => "celeste",
        SpeechProvider::WorkersAi => "luna",
        SpeechProvider::SelfHosted | SpeechProvider::Openai => "alloy",
    }
}

/// The variables of a maker that may be paid, and the model where none is named.
struct MakerVariables {
    provider: &'static str,
    base_url: &'static str,
    api_key: &'static str,
    model: &'static str,
    usual_model: &'static str,
    usual_workers_ai_model: &'static str,
    sold: Sold,
}

const TEXT: MakerVariables = MakerVariables {
    provider: "TEXT_PROVIDER",
    base_url: "TEXT_BASE_URL",
    api_key: "TEXT_API_KEY",
    model: "TEXT_MODEL",
    usual_model: "gpt-4.1-mini",
    usual_workers_ai_model: "@cf/meta/llama-3.3-70b-instruct-fp8-fast",
    sold: Sold::Text,
};

const PICTURES: MakerVariables = MakerVariables {
    provider: "PICTURE_PROVIDER",
    base_url: "PICTURE_BASE_URL",
    api_key: "PICTURE_API_KEY",
    model: "PICTURE_MODEL",
    usual_model: "gpt-image-1",
    usual_workers_ai_model: "@cf/black-forest-labs/flux-2-klein-4b",
    sold: Sold::Pictures,
};

/// Whether somebody is chosen who needs Cloudflare's models.
pub fn asks_for_models(lookup: &dyn Fn(&str) -> Option<String>) -> bool {
    let chosen = [lookup("SPEECH_PROVIDER"), lookup(TEXT.provider), lookup(PICTURES.provider)];
    chosen.into_iter().flatten().any(|provider| provider.trim() == MakerProvider::WorkersAi.to_string())
}

/// None for the builtin maker.
fn read_maker(reader: &mut Reader<'_>, spending: &Spending, variables: &MakerVariables) -> Option<PaidMaker> {
    let provider = reader.choice(variables.provider, MakerProvider::Builtin);
    let base_url = reader.optional_base_url(variables.base_url).map(|url| without_slash(Some(url)));
    let api_key = reader.optional_key(variables.api_key);
    let model = reader.optional(variables.model);
    let usual_model = match provider {
        MakerProvider::Builtin => return None,
        MakerProvider::Openai => variables.usual_model,
        MakerProvider::WorkersAi => variables.usual_workers_ai_model,
    };
    let model = model.unwrap_or_else(|| usual_model.to_owned());
    spending.check(reader, variables.model, &model, variables.sold);
    let names = [variables.provider, variables.base_url, variables.model];
    if provider == MakerProvider::WorkersAi {
        check_model_name(reader, names, None, &model);
        return Some(PaidMaker { service: PaidService::WorkersAi, model });
    }
    if api_key.is_none() {
        reader.fault(variables.api_key, format!("is missing: {} openai needs a key", variables.provider));
    }
    let base_url = base_url.unwrap_or_else(|| "https://api.openai.com/v1".to_owned());
    check_model_name(reader, names, Some(&base_url), &model);
    Some(PaidMaker { service: PaidService::Openai { base_url, api_key: api_key? }, model })
}

/// All that the API knows.
const PICTURE_STYLES: [&str; 2] = ["vivid", "natural"];

fn read_pictures(reader: &mut Reader<'_>, spending: &Spending) -> Pictures {
    let size = reader.optional("PICTURE_SIZE").unwrap_or_else(|| "1024x1024".to_owned());
    let sides: Vec<Option<u32>> = size.split('x').map(|side| side.parse().ok()).collect();
    if !matches!(sides[..], [Some(256..=4_096), Some(256..=4_096)]) {
        reader.fault("PICTURE_SIZE", "must be a width and a height, such as 1024x1024");
    }
    let pictures = Pictures {
        service: read_maker(reader, spending, &PICTURES),
        size,
        quality: reader.optional("PICTURE_QUALITY"),
        style: reader.optional("PICTURE_STYLE"),
    };
    check_pictures(reader, &pictures);
    pictures
}

#[cfg(test)]
mod tests;
