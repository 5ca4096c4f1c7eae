//! `cartoonize`: a photo, or words alone, become a picture in one of five styles.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fields::Fields;
use super::image_url::ImageUrl;
use super::pages::MOST_PROMPT_CHARACTERS;
use super::start::Started;
use super::status::Status;
use crate::contract::faults::Faults;
use brief::ArtStyle;
use image_file::ImageFormat;

/// The most bytes of an uploaded image: 10 MiB.
pub const MOST_UPLOAD_BYTES: usize = 10 * 1024 * 1024;

/// A valid request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CartoonizeParams {
    pub prompt: String,
    pub style: ArtStyle,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<ImageUrl>,
}

/// A multipart request as it was read, before it is checked; a field that was sent twice counts once, the last.
#[derive(Clone, Copy, Default)]
pub struct CartoonizeForm<'a> {
    pub prompt: Option<&'a str>,
    pub style: Option<&'a str>,
    /// The bytes of the file, whatever its name and declared type.
    pub image: Option<&'a [u8]>,
}

/// Both the start's and the status's field, which hold different things.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WithProcessingInfo<Info> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub processing_info: Option<Info>,
}

/// What the start tells about the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestInfo {
    pub style: ArtStyle,
    /// Characters of the prompt.
    pub prompt_length: usize,
    pub has_source_image: bool,
}

/// What the status tells about the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultInfo {
    pub cached: bool,
    pub message: String,
}

pub type CartoonizeStarted = Started<WithProcessingInfo<RequestInfo>>;
pub type CartoonizeStatus = Status<CartoonizeResult, WithProcessingInfo<ResultInfo>>;

/// What a finished job answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartoonizeResult {
    pub url: String,
    /// Whether the same picture had been made before.
    pub cached: bool,
}

impl CartoonizeParams {
    /// What the start tells; an image that came with a form has been given an address by then.
    pub fn info(&self) -> RequestInfo {
        RequestInfo {
            style: self.style,
            prompt_length: self.prompt.chars().count(),
            has_source_image: self.image_url.is_some(),
        }
    }
}

/// Checks a JSON body. `own_origin` is the service's own address; see [`ImageUrl::parse`].
///
/// # Errors
/// All faults of the body, in the order of the contract's fields.
pub fn validate(body: &Value, own_origin: Option<&str>) -> Result<CartoonizeParams, Faults> {
    let mut faults = Faults::new();
    let Some(fields) = Fields::of(body, "", &mut faults) else { return Err(faults) };
    let prompt = fields.text("prompt", 1..=MOST_PROMPT_CHARACTERS, &mut faults);
    let style = fields.choice("style", &mut faults);
    let image_url = fields.optional_image_url("imageUrl", own_origin, &mut faults);
    match (prompt, style) {
        (Some(prompt), Some(style)) if faults.is_empty() => Ok(CartoonizeParams { prompt, style, image_url }),
        _ => Err(faults),
    }
}

/// Checks a multipart form, and tells the format of its image from the image's bytes.
///
/// # Errors
/// All faults of the form, in the order of the contract's fields.
pub fn validate_form(form: CartoonizeForm<'_>) -> Result<(CartoonizeParams, ImageFormat), Faults> {
    let mut faults = Faults::new();
    let format = match form.image {
        None => {
            faults.add("image", "is required");
            None
        }
        Some(bytes) if bytes.len() > MOST_UPLOAD_BYTES => {
            faults.add("image", "must be at most 10 MiB");
            None
        }
        Some(bytes) => {
            let format = ImageFormat::of(bytes);
            if format.is_none() {
                faults.add("image", "must be a JPEG, PNG or WebP image");
            }
            format
        }
    };
    // The same rules as for JSON, so the form's texts are read as if they had come so.
    let texts = serde_json::json!({ "prompt": form.prompt, "style": form.style });
    match (validate(&texts, None), format) {
        (Ok(params), Some(format)) => Ok((params, format)),
        (Ok(_), None) => Err(faults),
        (Err(text_faults), _) => {
            for fault in &text_faults {
                faults.add(fault.field.clone(), fault.message.clone());
            }
            Err(faults)
        }
    }
}
