//! The providers, each by one call that costs nothing or next to nothing.

use super::finding::Finding;
use crate::config::secret::Secret;
use crate::config::{PaidMaker, PaidService, Speech, SpeechProvider};
use crate::http::call::Call;
use crate::job::language::{ENGLISH, Language};
use crate::provider::call::CalledService;
use crate::provider::checkup::{AskedService, Offer, offer_of_models, speak_a_word};
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::runtime::clock::Clock;
use crate::runtime::error_chain::error_chain;

/// A provider, and what an operator sets of it.
struct Seller {
    service: CalledService,
    api_key: &'static str,
    model: &'static str,
    /// Below the address: where it is asked for what is paid for.
    route: &'static str,
}

const SPEECH: Seller =
    Seller { service: CalledService::SPEECH, api_key: "SPEECH_API_KEY", model: "SPEECH_MODEL", route: "audio/speech" };
const TEXT: Seller =
    Seller { service: CalledService::TEXT, api_key: "TEXT_API_KEY", model: "TEXT_MODEL", route: "chat/completions" };
const PICTURES: Seller = Seller {
    service: CalledService::PICTURES,
    api_key: "PICTURE_API_KEY",
    model: "PICTURE_MODEL",
    route: "images/generations",
};

/// A service of one's own speaks a word; one that is paid says whether it has the model.
pub async fn look_at_speech(call: &Call) -> Vec<Finding> {
    let clock = &*call.services.clock;
    let speech = &call.services.configuration.speech;
    let Speech { base_url, model, .. } = speech;
    let service = match speech.provider {
        SpeechProvider::SelfHosted => match speak_a_word(speech, clock).await {
            Ok(bytes) => Finding::sound(format!("The speech service spoke a word ({bytes} bytes)")),
            Err(error) => fault_of(&error, &SPEECH),
        },
        SpeechProvider::Openai => {
            let key = speech.api_key.as_ref();
            look_at_service(&SPEECH, base_url, key, model, clock).await
        }
        SpeechProvider::WorkersAi => look_at_model(call, model, &SPEECH).await,
    };
    [Some(service), unspoken(call.services.languages.readings, &speech.languages)].into_iter().flatten().collect()
}

/// What can be written and not spoken: a reading is both, and one in such a language is refused at its start.
fn unspoken(written: &[&'static str], spoken: &[String]) -> Option<Finding> {
    let ranges: Vec<&str> = spoken.iter().map(String::as_str).collect();
    // A voice of one region speaks what its language is written in, for whoever asks for that region.
    let is_spoken = |tag: &str| {
        let is_within = Language::parse(tag).is_some_and(|language| language.is_within(&ranges));
        is_within || spoken.iter().any(|range| range.split('-').next() == Some(tag))
    };
    let is_english_spoken = Language::parse(ENGLISH).is_some_and(|english| english.is_within(&ranges));
    if !is_english_spoken {
        return Some(Finding::warning(
            format!(
                "No voice speaks English, which is meant where a reading names no language: those are refused ({} are spoken)",
                ranges.join(", ")
            ),
            "Unless every client names a language, choose a SPEECH_MODEL that speaks English, or name a voice for en in SPEECH_VOICES",
        ));
    }
    let silent: Vec<&str> = written.iter().copied().filter(|tag| !is_spoken(tag)).collect();
    (!silent.is_empty()).then(|| {
        Finding::warning(
            format!("Readings can be written and not spoken in {}: they are refused at their start", silent.join(", ")),
            "If one of these is wanted, name its voice in SPEECH_VOICES or choose a SPEECH_MODEL that speaks it",
        )
    })
}

pub async fn look_at_text(call: &Call) -> Finding {
    look_at_maker(call, call.services.configuration.text.as_ref(), &TEXT).await
}

pub async fn look_at_pictures(call: &Call) -> Finding {
    look_at_maker(call, call.services.configuration.pictures.service.as_ref(), &PICTURES).await
}

async fn look_at_maker(call: &Call, maker: Option<&PaidMaker>, seller: &Seller) -> Finding {
    let Some(PaidMaker { service: paid, model }) = maker else {
        return Finding::sound("The Worker makes them itself");
    };
    match paid {
        PaidService::Openai { base_url, api_key } => {
            look_at_service(seller, base_url, Some(api_key), model, &*call.services.clock).await
        }
        PaidService::WorkersAi => look_at_model(call, model, seller).await,
    }
}

async fn look_at_model(call: &Call, model: &str, seller: &Seller) -> Finding {
    match offer_of_models(seller.service.name, &*call.services.models, model, &*call.services.clock).await {
        Ok(Offer::Offered) => Finding::sound(format!("Workers AI is bound, and has {model}")),
        Ok(_) => Finding::fault(
            format!("Workers AI is bound, and does not have {model}"),
            format!("Set {} to a model of Workers AI's catalogue", seller.model),
        ),
        Err(error) => Finding::fault(
            error_chain(&error),
            "See whether AI is bound in wrangler.toml, the account may use Workers AI, and Cloudflare's status",
        ),
    }
}

async fn look_at_service(
    seller: &Seller,
    base_url: &str,
    key: Option<&Secret>,
    model: &str,
    clock: &dyn Clock,
) -> Finding {
    let Seller { service, api_key, model: model_variable, route } = seller;
    let variable = service.address_variable;
    match (AskedService { service: *service, base_url, key, model, route }).offer(clock).await {
        Ok(Offer::Offered) => Finding::sound(format!("Its key is accepted, and it offers {model}")),
        Ok(Offer::NotOffered) => Finding::fault(
            format!("Its key is accepted, and it does not offer {model}"),
            format!("Set {model_variable} to a model that it offers to the owner of {api_key}"),
        ),
        Ok(Offer::NothingThere { path, status }) => Finding::fault(
            format!("Nothing there takes POST {path}: it answers {status}"),
            format!("Set {variable} to what its documentation has before /{route}"),
        ),
        Ok(Offer::KeyRefused { status }) => Finding::fault(
            format!("It does not accept the key ({status})"),
            format!("Set {api_key} to a key of the service at {variable} that is not revoked and may use its models"),
        ),
        Ok(Offer::NotListed) => Finding::warning(
            format!(
                "It takes POST /{route}, and has no list of models: whether it takes the key and has {model} shows with the first paid call"
            ),
            format!("Start a job: CONFIGURATION_ERROR says that {api_key} or {model_variable} is wrong"),
        ),
        Err(error) => fault_of(&error, seller),
    }
}

fn fault_of(error: &ProviderError, seller: &Seller) -> Finding {
    let Seller { service, api_key, model, route } = seller;
    let base_url = service.address_variable;
    let advice = match error.kind {
        _ if error.has_moved() => {
            format!("Set {base_url} to where it is now: to what its documentation has before /{route}")
        }
        ProviderErrorKind::Misconfigured | ProviderErrorKind::Refused => {
            format!("See {base_url}, {api_key} and {model}, and the account's credit")
        }
        ProviderErrorKind::RateLimited { .. } | ProviderErrorKind::NotYet { .. } => {
            "It asks for patience: look again later".to_owned()
        }
        ProviderErrorKind::Transient { .. }
        | ProviderErrorKind::Unusable
        | ProviderErrorKind::CutOff
        | ProviderErrorKind::BadInput
        | ProviderErrorKind::ContentRefused
        | ProviderErrorKind::FateUnknown
        | ProviderErrorKind::OverBudget => {
            format!(
                "Check its status page, and that {base_url} is right and can be reached from Cloudflare; jobs wait and try again meanwhile"
            )
        }
    };
    Finding::fault(error_chain(error), advice)
}
