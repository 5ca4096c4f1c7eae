//! What the platform gives: a way to run models (<https://developers.cloudflare.com/workers-ai/configuration/bindings/>).

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::LocalBoxStream;

use crate::runtime::error_chain::Cause;

/// What a model is handed.
pub enum ModelInput {
    /// A JSON object.
    Json(Bytes),
    /// A multipart form, for models that take pictures.
    Form { body: Bytes, media_type: String },
}

/// How the binding answered, whether with a yes or a no.
pub struct BindingAnswer {
    pub status: u16,
    /// Empty where there was none.
    pub content_type: String,
    pub retry_after_seconds: Option<u32>,
    pub stated_bytes: Option<u64>,
    pub parts: LocalBoxStream<'static, Result<Bytes, Cause>>,
}

/// What the binding threw. Its message may repeat what a user wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThrownError {
    pub name: String,
    pub message: String,
}

/// The binding, which is nothing where none was deployed.
#[async_trait(?Send)]
pub trait ModelBinding {
    fn is_bound(&self) -> bool;

    /// Runs a model. Dropping the future or the answer ends the call.
    async fn run(&self, model: &str, input: ModelInput) -> Result<BindingAnswer, ThrownError>;

    /// The names of models that are found by this one; costs nothing.
    async fn find_models(&self, name: &str) -> Result<Vec<String>, ThrownError>;
}

/// Where nothing is bound.
#[cfg(not(target_arch = "wasm32"))]
pub struct Unbound;

#[cfg(not(target_arch = "wasm32"))]
#[async_trait(?Send)]
impl ModelBinding for Unbound {
    fn is_bound(&self) -> bool {
        false
    }

    async fn run(&self, _model: &str, _input: ModelInput) -> Result<BindingAnswer, ThrownError> {
        Err(ThrownError { name: "TypeError".to_owned(), message: "nothing is bound".to_owned() })
    }

    async fn find_models(&self, _name: &str) -> Result<Vec<String>, ThrownError> {
        Err(ThrownError { name: "TypeError".to_owned(), message: "nothing is bound".to_owned() })
    }
}
