//! Whether a provider would work, found out by a call that costs nothing.

use std::time::Duration;

use futures::TryStreamExt;
use reqwest::header::CONTENT_TYPE;
use reqwest::{RequestBuilder, Response};
use serde::Deserialize;
use url::Url;

use super::call::{CalledService, send};
use super::endpoint::endpoint;
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    Offered,
    NotOffered,
    /// It has no list of models.
    NotListed,
    /// It knows nobody by the key, or does not let its owner in.
    KeyRefused {
        status: u16,
    },
    /// Nothing is there that takes the requests that would be paid for: the address is another service's, or of another place in it.
    NothingThere {
        path: String,
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

/// A service that speaks OpenAI's API, as it is configured.
pub struct AskedService<'a> {
    pub service: CalledService,
    pub base_url: &'a str,
    pub key: Option<&'a Secret>,
    pub model: &'a str,
    /// Where the requests go that are paid for, below the address.
    pub route: &'static str,
}

impl AskedService<'_> {
    /// Asks for its models, and then for nothing where it is asked for what is paid for: a service that is there finds fault with an empty
    /// request, and makes nothing. Some list their models to anybody, so that only this shows whether the key is theirs.
    pub async fn offer(&self, clock: &dyn Clock) -> Result<Offer, ProviderError> {
        let name = self.service.name;
        let misconfigured = |_| ProviderError::new(name, ProviderErrorKind::Misconfigured, "its address can't be read");
        let base = Url::parse(self.base_url).map_err(misconfigured)?;
        let offer = within(clock, DEADLINE, async {
            let listed = self.listed(endpoint(&base, "models")).await?;
            if matches!(listed, Offer::KeyRefused { .. }) {
                return Ok(listed);
            }
            Ok(self.fault_of_route(endpoint(&base, self.route)).await?.unwrap_or(listed))
        });
        offer.await.unwrap_or_else(|late| Err(ProviderError::late(name, late)))
    }

    async fn listed(&self, url: Url) -> Result<Offer, ProviderError> {
        let name = self.service.name;
        let response = send(self.service, self.authorised(direct_client().get(url))).await?;
        match response.status().as_u16() {
            404 | 405 | 501 => return Ok(Offer::NotListed),
            status @ (401 | 403) => return Ok(Offer::KeyRefused { status }),
            200..300 => {}
            status => return Err(self.refusal(status, &response)),
        }
        let body = read_body(response, LONGEST_LIST_BYTES).await;
        let body = body.map_err(|error| ProviderError::from_reading(name, error))?;
        Ok(match serde_json::from_slice::<ModelList>(&body) {
            Ok(list) if list.data.iter().any(|listed| listed.id == self.model) => Offer::Offered,
            Ok(_) => Offer::NotOffered,
            Err(_) => Offer::NotListed,
        })
    }

    /// None where something is that can be asked.
    async fn fault_of_route(&self, url: Url) -> Result<Option<Offer>, ProviderError> {
        let path = url.path().to_owned();
        let request = direct_client().post(url).header(CONTENT_TYPE, "application/json").body("{}");
        let response = send(self.service, self.authorised(request)).await?;
        let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let is_page = content_type.is_some_and(|value| value.starts_with("text/html"));
        Ok(match response.status().as_u16() {
            status @ (404 | 405 | 410 | 501) => Some(Offer::NothingThere { path, status }),
            // A page for people says yes to everything.
            status @ 200..300 if is_page => Some(Offer::NothingThere { path, status }),
            status @ (401 | 403) => Some(Offer::KeyRefused { status }),
            status @ (402 | 429 | 502..=504) => return Err(self.refusal(status, &response)),
            _ => None,
        })
    }

    fn authorised(&self, request: RequestBuilder) -> RequestBuilder {
        match self.key {
            Some(key) => request.bearer_auth(key.reveal()),
            None => request,
        }
    }

    fn refusal(&self, status: u16, response: &Response) -> ProviderError {
        let status = http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::BAD_GATEWAY);
        ProviderError::from_status(self.service.name, status, retry_after_seconds(response.headers()), None)
    }
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
