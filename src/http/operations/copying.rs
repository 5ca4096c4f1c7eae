//! `POST /api/stores/copy`: copies the objects of jobs from one store to another, a part of them with each call.

use http::StatusCode;
use serde::Serialize;
use serde_json::Value;

use crate::http::answer::{Answer, json_answer};
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::json_body::read_json;
use crate::media::stores::NamedStore;
use crate::work::copies::{CopyCursor, CopyOrder, CopyReport, copy_on};

/// The names of the failures that an answer lists.
const MOST_FAILURES: usize = 20;

#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(in crate::http) struct CopyAnswer {
    success: bool,
    /// Where the next call goes on; null when all is done.
    cursor: Option<String>,
    /// Jobs that are not done yet.
    jobs_left: u64,
    copied: u64,
    copied_bytes: u64,
    /// Those that the other store had already.
    same: u64,
    /// Those that were erased meanwhile.
    gone: u64,
    failed: u64,
    failures: Vec<String>,
}

pub async fn copy_objects(call: &Call, body: Body, limit_bytes: usize) -> Answer {
    let document = read_json(call, body, limit_bytes).await?;
    let (from, to) = (store(call, &document, "from")?, store(call, &document, "to")?);
    if from.name == to.name {
        return Err(ApiError::invalid("to", "must be another store"));
    }
    let cursor = if document["cursor"].is_null() {
        CopyCursor::default()
    } else {
        let earlier = document["cursor"].as_str().and_then(|text| text.parse().ok());
        earlier.ok_or_else(|| ApiError::invalid("cursor", "must be the one of an earlier answer"))?
    };
    let CopyReport { next, jobs_left, copied, copied_bytes, same, gone, mut failed_keys } =
        copy_on(&call.services.worker(), &CopyOrder { from, to, cursor }).await?;
    let failed = failed_keys.len() as u64;
    failed_keys.truncate(MOST_FAILURES);
    let cursor = next.map(|cursor| cursor.to_string());
    let answer = CopyAnswer {
        success: failed == 0,
        cursor,
        jobs_left,
        copied,
        copied_bytes,
        same,
        gone,
        failed,
        failures: failed_keys,
    };
    json_answer(StatusCode::OK, &answer)
}

fn store<'a>(call: &'a Call, document: &Value, field: &str) -> Result<&'a NamedStore, ApiError> {
    let stores = &call.services.stores;
    let found = document[field].as_str().and_then(|name| stores.iter().find(|store| store.name.to_string() == name));
    found.ok_or_else(|| {
        let names: Vec<String> = stores.iter().map(|store| store.name.to_string()).collect();
        ApiError::invalid(field, format!("must be one of {}", names.join(", ")))
    })
}
