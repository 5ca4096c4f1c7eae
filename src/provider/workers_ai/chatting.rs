//! Conversations with Cloudflare's models: prose is streamed, and JSON of a schema comes as one, since JSON Mode can't stream.

use async_trait::async_trait;
use bytes::Bytes;
use serde_json::{Value, json};

use super::binding::ModelInput;
use super::service::WorkersAi;
use crate::provider::error::ProviderError;
use crate::provider::models::chat::{self, ChatService, Turn};
use crate::provider::paid::{BegunAnswer, Terms};

#[async_trait(?Send)]
impl ChatService for WorkersAi {
    fn name(&self) -> &'static str {
        "workers-ai"
    }

    fn address(&self) -> String {
        self.terms.model.clone()
    }

    fn terms(&self) -> &Terms {
        &self.terms
    }

    fn request(&self, turn: &Turn<'_>) -> Value {
        let mut input = json!({ "messages": turn.messages, "max_tokens": turn.max_tokens });
        match turn.schema {
            None => input["stream"] = json!(true),
            Some(schema) => {
                input["response_format"] = json!({ "type": "json_schema", "json_schema": schema.schema });
            }
        }
        input
    }

    async fn ask(&self, request: Bytes, _key: &str) -> Result<BegunAnswer, ProviderError> {
        WorkersAi::ask(self, chat::SERVICE, ModelInput::Json(request)).await
    }
}
