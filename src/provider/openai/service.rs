//! Which service is called, with which key and model, and what that costs.

use reqwest::header::HeaderMap;
use reqwest::{RequestBuilder, Response};
use serde::Deserialize;
use url::Url;

use crate::config::secret::Secret;
use crate::config::spending::ModelPrice;
use crate::provider::error::{ProviderError, ProviderErrorKind, retry_after_seconds};
use crate::provider::speech::IDEMPOTENCY_KEY;
use crate::runtime::response_body::read_body;
use crate::runtime::streams::ReadError;

/// An error body longer than this is not read.
const LONGEST_ERROR_BODY_BYTES: usize = 16 * 1024;

/// An OpenAI-compatible service.
#[derive(Clone)]
pub struct Service {
    /// With or without the closing `/v1`.
    pub base_url: Url,
    pub api_key: Secret,
    pub model: String,
    pub price: ModelPrice,
    /// As the ledger names it.
    pub provider: String,
}

#[derive(Deserialize)]
struct ErrorDocument {
    error: ErrorBody,
}

#[derive(Deserialize)]
struct ErrorBody {
    code: Option<String>,
}

impl Service {
    /// `{base}/v1/{path}`.
    pub fn endpoint(&self, path: &str) -> Url {
        let mut url = self.base_url.clone();
        let base = self.base_url.path().trim_end_matches('/');
        let version = if base.ends_with("/v1") { "" } else { "/v1" };
        url.set_path(&format!("{base}{version}/{path}"));
        url
    }

    /// How the room for an answer is asked for: OpenAI's later models refuse `max_tokens`, which is all that most compatible services know.
    pub fn room_field(&self) -> &'static str {
        let host = self.base_url.host_str().unwrap_or_default();
        let is_openai =
            ["openai.com", "azure.com"].iter().any(|own| host == *own || host.ends_with(&format!(".{own}")));
        if is_openai { "max_completion_tokens" } else { "max_tokens" }
    }

    pub fn post(&self, client: &reqwest::Client, path: &str, key: &str) -> RequestBuilder {
        client.post(self.endpoint(path)).bearer_auth(self.api_key.reveal()).header(IDEMPOTENCY_KEY, key)
    }
}

/// The answer, if it is a success. Of a refusal only the code is taken from its body, which may repeat what a user wrote.
pub async fn accepted(service: &'static str, response: Response) -> Result<Response, ProviderError> {
    if response.status().is_success() {
        return Ok(response);
    }
    let (status, retry_after) = (response.status(), retry_after_seconds(response.headers()));
    let body = read_body(response, LONGEST_ERROR_BODY_BYTES).await.unwrap_or_default();
    let code = serde_json::from_slice::<ErrorDocument>(&body).ok().and_then(|document| document.error.code);
    let status = http::StatusCode::from_u16(status.as_u16()).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
    Err(ProviderError::from_status(service, status, retry_after, code.as_deref()))
}

/// The media type without its parameters.
pub fn media_type(headers: &HeaderMap) -> String {
    let value = headers.get(reqwest::header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    value.split(';').next().unwrap_or("").trim().to_ascii_lowercase()
}

/// The body of an answer that began well and did not come whole, or has more than anybody asked for.
pub fn unread(service: &'static str, error: ReadError<reqwest::Error>) -> ProviderError {
    match error {
        ReadError::Broken(error) => broke_off(service, "the answer broke off").caused_by(error.without_url()),
        ReadError::TooLong { .. } => {
            let message = "the answer is longer than anything that was asked for";
            ProviderError::new(service, ProviderErrorKind::Unusable, message)
        }
    }
}

/// The service did the work, and lost it on the way.
pub fn broke_off(service: &'static str, message: &str) -> ProviderError {
    ProviderError::new(service, ProviderErrorKind::FateUnknown, message)
}
