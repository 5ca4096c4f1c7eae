//! Steps hand JSON to each other through database and bucket; what can't be read there is our own bug, so that a retry can't help.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::work::error::StepError;

pub fn to_json(content: &impl Serialize) -> Result<Value, StepError> {
    serde_json::to_value(content).map_err(|error| StepError::broken("a result can't be written").caused_by(error))
}

pub fn to_vec(content: &impl Serialize) -> Result<Vec<u8>, StepError> {
    serde_json::to_vec(content).map_err(|error| StepError::broken("a result can't be written").caused_by(error))
}

pub fn from_json<Content: DeserializeOwned>(what: &str, value: Value) -> Result<Content, StepError> {
    serde_json::from_value(value).map_err(|error| StepError::broken(format!("{what} can't be read")).caused_by(error))
}

pub fn from_slice<Content: DeserializeOwned>(what: &str, bytes: &[u8]) -> Result<Content, StepError> {
    serde_json::from_slice(bytes).map_err(|error| StepError::broken(format!("{what} can't be read")).caused_by(error))
}
