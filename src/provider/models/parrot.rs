//! For tests: a model that says the same to everything.

use std::cell::Cell;
use std::rc::Rc;

use async_trait::async_trait;
use bytes::Bytes;
use futures::{StreamExt, stream};
use serde_json::{Value, json};

use super::chat::{ChatService, SERVICE, Turn};
use crate::config::spending::ModelPrice;
use crate::provider::error::ProviderError;
use crate::provider::paid::{BegunAnswer, Terms};

/// Says its text, and counts how often it was asked.
pub struct Parrot {
    text: String,
    asked: Rc<Cell<usize>>,
    terms: Terms,
}

impl Parrot {
    pub fn of(text: &str, asked: &Rc<Cell<usize>>) -> Parrot {
        let terms =
            Terms { provider: "text.example.com".to_owned(), model: "m".to_owned(), price: ModelPrice::default() };
        Parrot { text: text.to_owned(), asked: Rc::clone(asked), terms }
    }
}

#[async_trait(?Send)]
impl ChatService for Parrot {
    fn name(&self) -> &'static str {
        "parrot"
    }

    fn address(&self) -> String {
        "here".to_owned()
    }

    fn terms(&self) -> &Terms {
        &self.terms
    }

    fn request(&self, turn: &Turn<'_>) -> Value {
        json!(turn.messages)
    }

    async fn ask(&self, _request: Bytes, _key: &str) -> Result<BegunAnswer, ProviderError> {
        self.asked.set(self.asked.get() + 1);
        let said = json!({ "choices": [{ "message": { "content": self.text }, "finish_reason": "stop" }] });
        Ok(BegunAnswer {
            service: SERVICE,
            content_type: "application/json".to_owned(),
            stated_bytes: None,
            parts: stream::iter([Ok(Bytes::from(said.to_string()))]).boxed_local(),
        })
    }
}
