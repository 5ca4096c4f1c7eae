//! The providers, each by one call that costs nothing or next to nothing.

use super::finding::Finding;
use crate::config::{PaidMaker, PaidService, Speech, SpeechProvider};
use crate::http::call::Call;
use crate::provider::checkup::{Offer, offer_of, offer_of_models, speak_a_word};
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::runtime::error_chain::error_chain;

/// A service of one's own speaks a word; one that is paid says whether it has the model.
pub async fn look_at_speech(call: &Call) -> Finding {
    let clock = &*call.services.clock;
    let speech = &call.services.configuration.speech;
    let Speech { base_url, model, .. } = speech;
    let names = "SPEECH_BASE_URL, SPEECH_API_KEY, SPEECH_MODEL and SPEECH_VOICE";
    match speech.provider {
        SpeechProvider::SelfHosted => match speak_a_word(speech, clock).await {
            Ok(bytes) => Finding::sound(format!("The speech service spoke a word ({bytes} bytes)")),
            Err(error) => fault_of(&error, names),
        },
        SpeechProvider::Openai => {
            let key = speech.api_key.as_ref();
            offered(offer_of("speech", base_url, key, model, clock).await, model, names)
        }
        SpeechProvider::WorkersAi => look_at_model(call, "speech", model, "SPEECH_MODEL").await,
    }
}

pub async fn look_at_text(call: &Call) -> Finding {
    let maker = call.services.configuration.text.as_ref();
    look_at_maker(call, "text", maker, "TEXT_BASE_URL, TEXT_API_KEY and TEXT_MODEL").await
}

pub async fn look_at_pictures(call: &Call) -> Finding {
    let maker = call.services.configuration.pictures.service.as_ref();
    look_at_maker(call, "pictures", maker, "PICTURE_BASE_URL, PICTURE_API_KEY and PICTURE_MODEL").await
}

async fn look_at_maker(call: &Call, service: &'static str, maker: Option<&PaidMaker>, names: &str) -> Finding {
    let Some(PaidMaker { service: paid, model }) = maker else {
        return Finding::sound("The Worker makes them itself");
    };
    match paid {
        PaidService::Openai { base_url, api_key } => {
            let offer = offer_of(service, base_url, Some(api_key), model, &*call.services.clock).await;
            offered(offer, model, names)
        }
        PaidService::WorkersAi => look_at_model(call, service, model, names).await,
    }
}

async fn look_at_model(call: &Call, service: &'static str, model: &str, names: &str) -> Finding {
    match offer_of_models(service, &*call.services.models, model, &*call.services.clock).await {
        Ok(Offer::Offered) => Finding::sound(format!("Workers AI is bound, and has {model}")),
        Ok(Offer::NotOffered | Offer::NotListed) => {
            Finding::fault(format!("Workers AI is bound, and does not have {model}"), format!("See {names}"))
        }
        Err(error) => fault_of(&error, names),
    }
}

fn offered(offer: Result<Offer, ProviderError>, model: &str, names: &str) -> Finding {
    match offer {
        Ok(Offer::Offered) => Finding::sound(format!("Its key is accepted, and it offers {model}")),
        Ok(Offer::NotOffered) => {
            Finding::fault(format!("Its key is accepted, and it does not offer {model}"), format!("See {names}"))
        }
        Ok(Offer::NotListed) => Finding::warning(
            "It answers, and has no list of models: whether its key is accepted shows with the first paid call",
            "Start a job and look at its outcome",
        ),
        Err(error) => fault_of(&error, names),
    }
}

fn fault_of(error: &ProviderError, names: &str) -> Finding {
    let advice = match error.kind {
        ProviderErrorKind::Misconfigured | ProviderErrorKind::Refused => format!("See {names}"),
        ProviderErrorKind::RateLimited { .. } | ProviderErrorKind::NotYet { .. } => {
            "It asks for patience: look again later".to_owned()
        }
        ProviderErrorKind::Transient { .. }
        | ProviderErrorKind::Unusable
        | ProviderErrorKind::CutOff
        | ProviderErrorKind::BadInput
        | ProviderErrorKind::ContentRefused
        | ProviderErrorKind::FateUnknown
        | ProviderErrorKind::OverBudget => format!("See whether it runs and can be reached from Cloudflare; {names}"),
    };
    Finding::fault(error_chain(error), advice)
}
