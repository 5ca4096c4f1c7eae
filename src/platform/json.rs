//! JavaScript values that came as JSON, read as JSON.

use js_sys::JSON;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// None for a value that JSON can't hold, or that holds something else.
pub fn read_json<Value: DeserializeOwned>(value: &JsValue) -> Option<Value> {
    let text = JSON::stringify(value).ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}
