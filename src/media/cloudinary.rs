//! Cloudinary, which delivers pictures to clients: an upload that is signed, and the removal of what was uploaded
//! (<https://cloudinary.com/documentation/image_upload_api_reference>).

use std::rc::Rc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::delivery::PictureHost;
use crate::runtime::calls::traced;
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::error_chain::Cause;
use crate::runtime::multipart_form::Form;
use crate::runtime::redirect::{Redirect, direct_client};
use crate::runtime::response_body::read_body;

const DEADLINE: Duration = Duration::from_secs(10);
/// What Cloudinary says of a picture is a kilobyte or two.
const LONGEST_ANSWER_BYTES: usize = 64 * 1024;

/// Whose account it is.
#[derive(Clone)]
pub struct CloudinarySettings {
    /// `https://api.cloudinary.com`, or that of another region.
    pub api_url: String,
    pub cloud: String,
    pub api_key: String,
    pub api_secret: String,
}

/// A client of one account.
pub struct Cloudinary {
    settings: CloudinarySettings,
    client: reqwest::Client,
    clock: Rc<dyn Clock>,
}

/// Why Cloudinary did not do it. Holds neither a key nor its words.
#[derive(Debug, Error)]
enum CloudinaryError {
    #[error("Cloudinary answered {0}")]
    Status(u16),
    #[error("{0}: the upload_prefix of CLOUDINARY_URL has to name where it is")]
    Moved(Redirect),
    #[error("Cloudinary gave no address of the picture")]
    NoAddress,
    #[error("what answers is not Cloudinary: the upload_prefix of CLOUDINARY_URL has to name it")]
    SomebodyElse,
}

#[derive(Deserialize)]
struct Pong {
    status: String,
}

#[derive(Deserialize)]
struct Uploaded {
    secure_url: String,
}

#[derive(Deserialize)]
struct Destroyed {
    result: String,
}

impl Cloudinary {
    pub fn new(settings: CloudinarySettings, clock: Rc<dyn Clock>) -> Cloudinary {
        Cloudinary { settings, client: direct_client(), clock }
    }

    /// Whether the account takes the key: a call that changes nothing.
    pub async fn ping(&self) -> Result<(), Cause> {
        let CloudinarySettings { api_url, cloud, api_key, api_secret } = &self.settings;
        let request = self.client.get(format!("{api_url}/v1_1/{cloud}/ping")).basic_auth(api_key, Some(api_secret));
        within(&*self.clock, DEADLINE, async {
            let response = traced(request).send().await.map_err(reqwest::Error::without_url)?;
            if let Some(refusal) = refusal(&response) {
                return Err(refusal.into());
            }
            let answer = serde_json::from_slice::<Pong>(&read_body(response, LONGEST_ANSWER_BYTES).await?);
            Ok(answer.is_ok_and(|pong| pong.status == "ok").then_some(()).ok_or(CloudinaryError::SomebodyElse)?)
        })
        .await?
    }

    /// Calls an action on pictures, with its parameters signed: sorted, joined, and hashed with the secret.
    async fn call(&self, action: &str, parameters: &[(&str, &str)], form: Form) -> Result<Bytes, Cause> {
        let CloudinarySettings { api_url, cloud, api_key, api_secret } = &self.settings;
        let timestamp = self.clock.now().timestamp().to_string();
        let mut signed: Vec<(&str, &str)> =
            parameters.iter().copied().chain([("timestamp", timestamp.as_str())]).collect();
        signed.sort_unstable();
        let form = signed.iter().fold(form, |form, (name, value)| form.field(name, value));
        let form = form.field("api_key", api_key).field("signature", &signature(&signed, api_secret));
        let (body, media_type) = form.finish();
        let request = self.client.post(format!("{api_url}/v1_1/{cloud}/image/{action}"));
        let request = traced(request.header(reqwest::header::CONTENT_TYPE, media_type).body(body));
        within(&*self.clock, DEADLINE, async {
            let response = request.send().await.map_err(reqwest::Error::without_url)?;
            let refusal = refusal(&response);
            let body = read_body(response, LONGEST_ANSWER_BYTES).await?;
            Ok(refusal.map_or(Ok(body), Err)?)
        })
        .await?
    }
}

/// Why the answer is no success, if it is none.
fn refusal(response: &reqwest::Response) -> Option<CloudinaryError> {
    let status = response.status();
    let refused = || (!status.is_success()).then_some(CloudinaryError::Status(status.as_u16()));
    Redirect::of_response(response).map(CloudinaryError::Moved).or_else(refused)
}

/// Hexadecimal SHA-256 over `name=value&…` and the secret.
fn signature(sorted: &[(&str, &str)], api_secret: &str) -> String {
    let parameters: Vec<String> = sorted.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let digest = Sha256::digest(format!("{}{api_secret}", parameters.join("&")));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The name that a picture has there: its key without the ending, which Cloudinary adds.
fn public_id(key: &str) -> &str {
    key.rsplit_once('.').map_or(key, |(stem, _)| stem)
}

#[async_trait(?Send)]
impl PictureHost for Cloudinary {
    async fn upload(&self, key: &str, png: Bytes) -> Result<String, Cause> {
        let form = Form::default().file("file", "picture.png", "image/png", &png);
        let parameters = [("overwrite", "true"), ("public_id", public_id(key))];
        let answer = self.call("upload", &parameters, form).await?;
        let uploaded: Uploaded = serde_json::from_slice(&answer)?;
        // Clients are shown it.
        if uploaded.secure_url.starts_with("https://") {
            Ok(uploaded.secure_url)
        } else {
            Err(CloudinaryError::NoAddress.into())
        }
    }

    async fn remove(&self, key: &str) -> Result<(), Cause> {
        let parameters = [("invalidate", "true"), ("public_id", public_id(key))];
        let answer = self.call("destroy", &parameters, Form::default()).await?;
        let destroyed: Destroyed = serde_json::from_slice(&answer)?;
        // It may have been removed before, or never uploaded.
        if matches!(destroyed.result.as_str(), "ok" | "not found") {
            Ok(())
        } else {
            Err(format!("Cloudinary removed nothing ({} characters of reason)", destroyed.result.len()).into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of Cloudinary's documentation, hashed with SHA-256.
    #[test]
    fn parameters_are_signed_as_documented() {
        let sorted = [
            ("eager", "w_400,h_300,c_pad|w_260,h_200,c_crop"),
            ("public_id", "sample_image"),
            ("timestamp", "1315060510"),
        ];
        assert_eq!(signature(&sorted, "abcd"), "cc927e1290f9e3ae4c1a741eda21a4630b4ce80f9ce0bc0296337d25cf40f91e");
    }

    #[test]
    fn a_picture_is_named_by_its_key_without_the_ending() {
        assert_eq!(public_id("0b8e/3/picture.png"), "0b8e/3/picture");
    }
}
