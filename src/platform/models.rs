//! Cloudflare's models by the Worker's binding. The answer is asked for as it is, so that its status and its type are known.

use async_trait::async_trait;
use bytes::Bytes;
use futures::StreamExt;
use js_sys::{JSON, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use worker::{Env, web_sys};

use super::abort::AbortOnDrop;
use super::json::read_json;
use super::large_parts::LargeParts;
use crate::config::bindings;
use crate::provider::workers_ai::{BindingAnswer, ModelBinding, ModelInput, ThrownError};
use crate::runtime::error_chain::Cause;

#[wasm_bindgen(wasm_bindgen_futures = worker::wasm_bindgen_futures)]
extern "C" {
    type Ai;

    #[wasm_bindgen(method, structural, catch)]
    async fn run(this: &Ai, model: &str, input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, catch)]
    async fn models(this: &Ai, query: &JsValue) -> Result<JsValue, JsValue>;
}

/// What is bound, if anything is.
pub struct BoundModels(JsValue);

impl BoundModels {
    pub fn of(env: &Env) -> BoundModels {
        BoundModels(Reflect::get(env, &bindings::MODELS.into()).unwrap_or(JsValue::UNDEFINED))
    }

    fn bound(&self) -> Result<&Ai, ThrownError> {
        let missing = || ThrownError { name: "TypeError".to_owned(), message: "nothing is bound".to_owned() };
        if self.is_bound() { Ok(self.0.unchecked_ref()) } else { Err(missing()) }
    }
}

#[async_trait(?Send)]
impl ModelBinding for BoundModels {
    fn is_bound(&self) -> bool {
        !self.0.is_undefined() && !self.0.is_null()
    }

    async fn run(&self, model: &str, input: ModelInput) -> Result<BindingAnswer, ThrownError> {
        let ending = AbortOnDrop::default();
        let options = object(&[("returnRawResponse", true.into()), ("signal", (*ending.signal()).clone().into())]);
        let input = into_js(input).map_err(thrown)?;
        let answer = self.bound()?.run(model, &input, &options.map_err(thrown)?).await.map_err(thrown)?;
        match answer.dyn_into::<web_sys::Response>() {
            Ok(response) => Ok(answer_of(response.into(), ending)),
            Err(answer) => Ok(bare(&answer)),
        }
    }

    async fn find_models(&self, name: &str) -> Result<Vec<String>, ThrownError> {
        #[derive(serde::Deserialize)]
        struct Model {
            name: String,
        }
        let query = object(&[("search", name.into())]).map_err(thrown)?;
        let found = self.bound()?.models(&query).await.map_err(thrown)?;
        let models: Vec<Model> = read_json(&found).unwrap_or_default();
        Ok(models.into_iter().map(|model| model.name).collect())
    }
}

fn into_js(input: ModelInput) -> Result<JsValue, JsValue> {
    match input {
        ModelInput::Json(text) => JSON::parse(&String::from_utf8_lossy(&text)),
        ModelInput::Form { body, media_type } => {
            let body = Uint8Array::from(body.as_ref());
            let stream = web_sys::Response::new_with_opt_js_u8_array(Some(&body))?.body();
            let form = object(&[("body", stream.into()), ("contentType", media_type.into())])?;
            object(&[("multipart", form)])
        }
    }
}

fn object(fields: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object.into())
}

fn answer_of(response: worker::Response, ending: AbortOnDrop) -> BindingAnswer {
    let header = |name: &str| response.headers().get(name).ok().flatten();
    let LargeParts { parts, rest: _ } = LargeParts::of(response.body().clone());
    BindingAnswer {
        status: response.status_code(),
        content_type: header("content-type").unwrap_or_default(),
        retry_after_seconds: header("retry-after").and_then(|text| text.trim().parse().ok()),
        stated_bytes: header("content-length").and_then(|text| text.trim().parse().ok()),
        // The call ends with the body.
        parts: parts
            .map(move |part| {
                let _still_wanted = &ending;
                part.map_err(Cause::from)
            })
            .boxed_local(),
    }
}

/// What is not wrapped in an answer was one that said yes.
fn bare(answer: &JsValue) -> BindingAnswer {
    let body = JSON::stringify(answer).ok().and_then(|text| text.as_string()).unwrap_or_default();
    BindingAnswer {
        status: 200,
        content_type: "application/json".to_owned(),
        retry_after_seconds: None,
        stated_bytes: None,
        parts: futures::stream::iter([Ok(Bytes::from(body))]).boxed_local(),
    }
}

fn thrown(error: JsValue) -> ThrownError {
    match error.dyn_into::<js_sys::Error>() {
        Ok(error) => ThrownError { name: error.name().into(), message: error.message().into() },
        Err(_) => ThrownError { name: String::new(), message: String::new() },
    }
}
