//! Calls of Supabase Storage's REST API: addresses, keys, and what an answer means.

use std::rc::Rc;

use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, LOCATION};
use http::request::Builder;
use http::{Method, Request, Response, StatusCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use thiserror::Error;
use url::Url;

use super::documents::ErrorDocument;
use super::fetch::{Fetch, RequestBody, ResponseBody};
use crate::runtime::error_chain::Cause;
use crate::runtime::redirect::Redirect;
use crate::runtime::streams::read_whole;

/// What objects are described with is a few kilobytes, and a page of a list has a hundred of them.
const LONGEST_DOCUMENT_BYTES: usize = 1024 * 1024;
const LONGEST_ERROR_BYTES: usize = 16 * 1024;
/// What stands unescaped in a segment of a path.
const IN_A_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// Where the objects lie, and the key that opens it.
#[derive(Clone, PartialEq, Eq)]
pub struct StorageSettings {
    /// Ends in `/storage/v1`.
    pub url: String,
    pub service_key: String,
    pub bucket: String,
}

/// An answer that is not a success. Holds no key, no token and no text of the service's own.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the storage answered {status} ({code})")]
pub struct StatusError {
    /// The one that is meant: the service says most of them in the body of a 400.
    pub status: u16,
    pub code: String,
}

impl StatusError {
    /// Neither the object nor, perhaps, the bucket.
    pub fn is_missing(&self) -> bool {
        self.status == 404
    }
}

/// Why a call gave nothing.
#[derive(Debug, Error)]
pub enum CallError {
    #[error(transparent)]
    Status(#[from] StatusError),
    #[error("the storage was not asked: {0}, and SUPABASE_URL has to name where it is")]
    Moved(Redirect),
    #[error("the storage could not be called")]
    Unreachable(#[source] Cause),
    #[error("the storage's answer can't be read")]
    Unreadable(#[source] Cause),
}

/// The service's caller.
pub struct StorageClient {
    pub settings: StorageSettings,
    pub fetch: Rc<dyn Fetch>,
}

impl StorageClient {
    /// A request for `{url}/{door}/{bucket}/{key}`, or without the key.
    pub fn request(&self, method: Method, door: &str, key: Option<&str>) -> Builder {
        let StorageSettings { url, bucket, .. } = &self.settings;
        let key = key.map(|key| format!("/{}", utf8_percent_encode(key, IN_A_PATH))).unwrap_or_default();
        self.authorised(method, format!("{url}/{door}/{}{key}", utf8_percent_encode(bucket, IN_A_PATH)))
    }

    /// A key of the new kind goes into `apikey` alone; a JWT is the bearer, too.
    pub fn authorised(&self, method: Method, url: String) -> Builder {
        let key = &self.settings.service_key;
        let request = Request::builder().method(method).uri(url).header("apikey", key);
        // A compressed body has another length than the object.
        let request = request.header(ACCEPT_ENCODING, "identity");
        if key.starts_with("sb_") { request } else { request.header(AUTHORIZATION, format!("Bearer {key}")) }
    }

    /// The answer, if it is a success.
    pub async fn send(&self, request: Builder, body: RequestBody) -> Result<Response<ResponseBody>, CallError> {
        let request = request.body(body).map_err(|error| CallError::Unreachable(error.into()))?;
        let asked = request.uri().to_string();
        let response = self.fetch.fetch(request).await.map_err(CallError::Unreachable)?;
        if response.status().is_success() {
            return Ok(response);
        }
        let status = response.status();
        if let Some(redirect) = redirect_of(&response, &asked) {
            return Err(CallError::Moved(redirect));
        }
        // A body that can't be read says nothing more than the status does.
        let body = read_body(response, LONGEST_ERROR_BYTES).await.unwrap_or_default();
        Err(meant(status, &body).into())
    }

    pub async fn send_json(&self, request: Builder, document: &Value) -> Result<Response<ResponseBody>, CallError> {
        let body = RequestBody::Whole(Bytes::from(document.to_string()));
        self.send(request.header(CONTENT_TYPE, "application/json"), body).await
    }
}

/// The answer's document.
pub async fn read_document<Document: DeserializeOwned>(
    response: Response<ResponseBody>,
) -> Result<Document, CallError> {
    let body = read_body(response, LONGEST_DOCUMENT_BYTES).await.map_err(CallError::Unreadable)?;
    serde_json::from_slice(&body).map_err(|error| CallError::Unreadable(error.into()))
}

pub async fn read_body(response: Response<ResponseBody>, limit_bytes: usize) -> Result<Bytes, Cause> {
    use futures::TryStreamExt;

    let body = response.into_body().map_err(BrokenBody);
    read_whole(body, limit_bytes).await.map_err(Into::into)
}

#[derive(Debug, Error)]
#[error("the answer broke off")]
struct BrokenBody(#[source] Cause);

fn redirect_of(response: &Response<ResponseBody>, asked: &str) -> Option<Redirect> {
    let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
    Redirect::of(response.status().as_u16(), location, &Url::parse(asked).ok()?)
}

/// What the answer says, which is HTTP 400 for nearly everything, with the status that is meant in its body.
fn meant(status: StatusCode, body: &[u8]) -> StatusError {
    let ErrorDocument { status_code, error } = serde_json::from_slice(body).unwrap_or_default();
    let stated = status_code.and_then(|code| code.to_string().trim_matches('"').parse().ok());
    // A machine's word, and no sentence.
    let is_word =
        |text: &String| text.len() <= 40 && text.chars().all(|c| c.is_ascii_alphanumeric() || "_ ".contains(c));
    StatusError {
        status: stated.unwrap_or(status.as_u16()),
        code: error.filter(is_word).unwrap_or_else(|| "no reason".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(status: u16, body: &str) -> StatusError {
        meant(StatusCode::from_u16(status).expect("a status"), body.as_bytes())
    }

    #[test]
    fn a_missing_object_is_a_400_that_means_404() {
        for code in ["\"404\"", "404"] {
            let body = format!(r#"{{"statusCode":{code},"error":"not_found","message":"Object not found"}}"#);
            let error = read(400, &body);
            assert!(error.is_missing(), "{code}");
            assert_eq!(error.to_string(), "the storage answered 404 (not_found)");
        }
        assert!(read(404, "<html>").is_missing());
    }

    #[test]
    fn any_other_answer_is_a_failure() {
        assert_eq!(read(400, r#"{"statusCode":"403","error":"Unauthorized","message":"new row …"}"#).status, 403);
        assert_eq!(read(400, "").status, 400);
        assert_eq!(read(503, "<html>").to_string(), "the storage answered 503 (no reason)");
    }
}
