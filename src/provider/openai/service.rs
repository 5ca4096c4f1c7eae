//! Which service is called, with which key and model, and what that costs.

use async_trait::async_trait;
use bytes::Bytes;
use futures::{StreamExt, stream};
use reqwest::Response;
use reqwest::header::CONTENT_TYPE;
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use crate::config::secret::Secret;
use crate::provider::call::{CalledService, send_paid};
use crate::provider::endpoint::endpoint;
use crate::provider::error::{ProviderError, retry_after_seconds};
use crate::provider::models::chat::{ChatService, Schema, Turn};
use crate::provider::paid::{BegunAnswer, Terms};
use crate::provider::speech::IDEMPOTENCY_KEY;
use crate::runtime::response_body::{is_empty, read_body, stated_bytes};

/// An error body longer than this is not read.
const LONGEST_ERROR_BODY_BYTES: usize = 16 * 1024;

/// An OpenAI-compatible service.
#[derive(Clone)]
pub struct Service {
    pub client: reqwest::Client,
    /// With or without the closing `/v1`.
    pub base_url: Url,
    pub api_key: Secret,
    pub terms: Terms,
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
    /// How the room for an answer is asked for: OpenAI's later models refuse `max_tokens`, which is all that most compatible services know.
    fn room_field(&self) -> &'static str {
        let host = self.base_url.host_str().unwrap_or_default();
        let is_openai =
            ["openai.com", "azure.com"].iter().any(|own| host == *own || host.ends_with(&format!(".{own}")));
        if is_openai { "max_completion_tokens" } else { "max_tokens" }
    }

    /// Sends the request; what is handed on is the beginning of a success.
    pub async fn ask(
        &self,
        service: CalledService,
        path: &str,
        (body, media_type): (Bytes, &str),
        key: &str,
    ) -> Result<BegunAnswer, ProviderError> {
        let request = self.client.post(endpoint(&self.base_url, path)).bearer_auth(self.api_key.reveal());
        let request = request.header(IDEMPOTENCY_KEY, key).header(CONTENT_TYPE, media_type).body(body);
        Ok(begun(service.name, accepted(service.name, send_paid(service, request).await?).await?))
    }
}

#[async_trait(?Send)]
impl ChatService for Service {
    fn name(&self) -> &'static str {
        "openai"
    }

    fn address(&self) -> String {
        format!("{} {}", self.base_url, self.terms.model)
    }

    fn terms(&self) -> &Terms {
        &self.terms
    }

    fn request(&self, turn: &Turn<'_>) -> Value {
        let mut body = json!({
            "model": self.terms.model, "messages": turn.messages, "stream": true,
            "stream_options": { "include_usage": true },
        });
        body[self.room_field()] = json!(turn.max_tokens);
        if let Some(Schema { name, schema }) = turn.schema {
            let json_schema = json!({ "name": name, "strict": true, "schema": schema });
            body["response_format"] = json!({ "type": "json_schema", "json_schema": json_schema });
        }
        body
    }

    async fn ask(&self, request: Bytes, key: &str) -> Result<BegunAnswer, ProviderError> {
        Service::ask(self, CalledService::TEXT, "chat/completions", (request, "application/json"), key).await
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

/// What is on the way of a response that was accepted.
pub fn begun(service: &'static str, response: Response) -> BegunAnswer {
    let content_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let (content_type, stated_bytes) = (content_type.unwrap_or_default().to_owned(), stated_bytes(&response));
    let parts = if is_empty(&response) {
        stream::empty().boxed_local()
    } else {
        let parts =
            response.bytes_stream().filter(|part| std::future::ready(!matches!(part, Ok(part) if part.is_empty())));
        parts.map(move |part| part.map_err(|error| ProviderError::from_paid_call(service, error))).boxed_local()
    };
    BegunAnswer { service, content_type, stated_bytes, parts }
}
