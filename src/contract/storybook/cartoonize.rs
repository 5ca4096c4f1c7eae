//! `cartoonize`: a photo, or words alone, become a picture in one of five styles.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::image_url::{ImageUrl, image_url};
use super::pages::MOST_PROMPT_CHARACTERS;
use super::status::Status;
use crate::contract::language::drawn_language;
use crate::contract::request::{
    FieldDescription, Object, ObjectSchema, Reader, choice, description, optional, required, text,
};
use crate::job::given_image::MOST_IMAGE_BYTES;
use crate::job::language::Language;
use brief::picture::ArtStyle;
use image_file::ImageFormat;

/// A valid request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartoonizeParams {
    pub prompt: String,
    pub style: ArtStyle,
    pub image_url: Option<ImageUrl>,
    pub language: Option<Language>,
}

/// A valid form: texts, and a picture that comes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartoonizeForm {
    pub image: ImageFormat,
    pub prompt: String,
    pub style: ArtStyle,
    pub language: Option<Language>,
}

/// Both the start's and the status's field, which hold different things.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WithProcessingInfo<Info> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub processing_info: Option<Info>,
}

/// What the start reports about the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RequestInfo {
    pub style: ArtStyle,
    /// Characters of the prompt.
    pub prompt_length: usize,
    pub has_source_image: bool,
}

/// What the status reports about the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ResultInfo {
    pub cached: bool,
    pub message: String,
}

pub type CartoonizeStatus = Status<CartoonizeResult, WithProcessingInfo<ResultInfo>>;

/// What a finished job answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct CartoonizeResult {
    pub url: String,
    /// Whether the same picture had been made before.
    pub cached: bool,
}

impl RequestInfo {
    pub fn of(prompt: &str, style: ArtStyle, has_source_image: bool) -> RequestInfo {
        RequestInfo { style, prompt_length: prompt.chars().count(), has_source_image }
    }
}

description! {
    CartoonizeParams {
        prompt: prompt(),
        style: style(),
        image_url: optional("imageUrl", image_url()),
        language: optional("language", drawn_language()),
    }
}

description! {
    CartoonizeForm {
        image: uploaded_image("image"),
        prompt: prompt(),
        style: style(),
        language: optional("language", drawn_language()),
    }
}

fn prompt() -> impl FieldDescription<Value = String> {
    required("prompt", text(1..=MOST_PROMPT_CHARACTERS))
}

fn style() -> impl FieldDescription<Value = ArtStyle> {
    required("style", choice())
}

/// The file of a form, whose bytes say its format.
fn uploaded_image(name: &'static str) -> UploadedImage {
    UploadedImage { name }
}

struct UploadedImage {
    name: &'static str,
}

impl FieldDescription for UploadedImage {
    type Value = ImageFormat;

    fn read(&self, _texts: &Object<'_>, reader: &mut Reader<'_>) -> Option<ImageFormat> {
        let Some(bytes) = reader.context.upload else {
            return reader.refuse(self.name, "is required");
        };
        if bytes.len() > MOST_IMAGE_BYTES {
            return reader.refuse(self.name, "must be at most 10 MiB");
        }
        match ImageFormat::of(bytes) {
            Some(format) => Some(format),
            None => reader.refuse(self.name, "must be a JPEG, PNG or WebP image"),
        }
    }

    fn declare(&self, schema: &mut ObjectSchema) {
        schema.require(
            self.name,
            json!({
                "type": "string",
                "format": "binary",
                "description": "The bytes of a JPEG, PNG or WebP image of at most 10 MiB.",
            }),
        );
    }
}
