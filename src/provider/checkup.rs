//! Whether a provider would work, found out by a call that costs nothing.

use std::time::Duration;

use futures::TryStreamExt;
use reqwest::RequestBuilder;
use serde::Deserialize;
use url::Url;

use super::call::send;
use super::error::{ProviderError, ProviderErrorKind, retry_after_seconds};
use super::makers::speech_settings;
use super::speaker::Speaker;
use super::speech::Speech;
use super::workers_ai::{ModelBinding, thrown};
use crate::config;
use crate::config::secret::Secret;
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::redirect::direct_client;
use crate::runtime::response_body::read_body;

const DEADLINE: Duration = Duration::from_secs(15);
/// A service lists some hundred models.
const LONGEST_LIST_BYTES: usize = 1024 * 1024;

/// What a service says of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    Offered,
    NotOffered,
    /// It has no list of models.
    NotListed,
    /// It knows nobody by the key, or does not let its owner in.
    KeyRefused {
        status: u16,
    },
}

#[derive(Deserialize)]
struct ModelList {
    data: Vec<ListedModel>,
}

#[derive(Deserialize)]
struct ListedModel {
    id: String,
}

/// Asks a service that speaks OpenAI's API for its models, which is free and needs the key.
pub async fn offer_of(
    service: &'static str,
    base_url: &str,
    key: Option<&Secret>,
    model: &str,
    clock: &dyn Clock,
) -> Result<Offer, ProviderError> {
    let misconfigured = |_| ProviderError::new(service, ProviderErrorKind::Misconfigured, "its address can't be read");
    let url = models_url(&Url::parse(base_url).map_err(misconfigured)?);
    let authorised = |request: RequestBuilder| match key {
        Some(key) => request.bearer_auth(key.reveal()),
        None => request,
    };
    within(clock, DEADLINE, async {
        let response = send(service, authorised(direct_client().get(url))).await?;
        let status = response.status();
        if matches!(status.as_u16(), 404 | 405 | 501) {
            return Ok(Offer::NotListed);
        }
        if matches!(status.as_u16(), 401 | 403) {
            return Ok(Offer::KeyRefused { status: status.as_u16() });
        }
        if !status.is_success() {
            let retry_after = retry_after_seconds(response.headers());
            let status = http::StatusCode::from_u16(status.as_u16()).unwrap_or(http::StatusCode::BAD_GATEWAY);
            return Err(ProviderError::from_status(service, status, retry_after, None));
        }
        let body = read_body(response, LONGEST_LIST_BYTES).await;
        let body = body.map_err(|error| ProviderError::from_reading(service, error))?;
        Ok(match serde_json::from_slice::<ModelList>(&body) {
            Ok(list) if list.data.iter().any(|listed| listed.id == model) => Offer::Offered,
            Ok(_) => Offer::NotOffered,
            Err(_) => Offer::NotListed,
        })
    })
    .await
    .unwrap_or_else(|late| Err(ProviderError::late(service, late)))
}

/// Asks Cloudflare for a model by its name, which is free.
pub async fn offer_of_models(
    service: &'static str,
    models: &dyn ModelBinding,
    model: &str,
    clock: &dyn Clock,
) -> Result<Offer, ProviderError> {
    let found = within(clock, DEADLINE, models.find_models(model)).await;
    let found = found.map_err(|late| ProviderError::late(service, late))?.map_err(|error| thrown(service, &error))?;
    Ok(if found.iter().any(|name| name == model) { Offer::Offered } else { Offer::NotOffered })
}

/// `{base}/v1/models`, whether or not the base ends in `/v1`.
fn models_url(base: &Url) -> Url {
    let mut url = base.clone();
    let path = base.path().trim_end_matches('/');
    let version = if path.ends_with("/v1") { "" } else { "/v1" };
    url.set_path(&format!("{path}{version}/models"));
    url
}

/// Has a speech service of one's own speak a word; how many bytes of sound came.
pub async fn speak_a_word(speech: &config::Speech, clock: &dyn Clock) -> Result<usize, ProviderError> {
    let misconfigured = |_| ProviderError::new("speech", ProviderErrorKind::Misconfigured, "its address can't be read");
    let speech = Speech::new(speech_settings(speech).map_err(misconfigured)?);
    within(clock, DEADLINE, async {
        let sound = speech.speak("Hello.", &speech.voice("en", None)).await?;
        sound.chunks.try_fold(0, async |bytes, chunk| Ok(bytes + chunk.len())).await
    })
    .await
    .unwrap_or_else(|late| Err(ProviderError::late("speech", late)))
}
