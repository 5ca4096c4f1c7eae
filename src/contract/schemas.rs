//! The JSON Schemas of all requests, in one document.

use serde_json::{Value, json};

use super::readings::position::PositionRequest;
use super::readings::signup::SignupRequest;
use super::request::{Request, or_null};
use super::start_request::StartRequest;
use super::storybook::auto_story::AutoStoryParams;
use super::storybook::cartoonize::{CartoonizeForm, CartoonizeParams};
use super::storybook::cron::CronParams;
use super::storybook::image::ImageParams;
use super::storybook::processing::ProcessParams;
use super::storybook::scenes::ScenesParams;
use super::storybook::storybook::StorybookParams;
use crate::job::reading::ReadingParams;

/// Every request's schema under `$defs`, where other schemas and OpenAPI can refer to it.
pub fn request_schemas() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The requests of both contracts",
        "$defs": {
            "AutoStory": StartRequest::<AutoStoryParams>::schema(),
            "Cartoonize": StartRequest::<CartoonizeParams>::schema(),
            "CartoonizeForm": StartRequest::<CartoonizeForm>::schema(),
            "Cron": or_null(CronParams::schema()),
            "Image": StartRequest::<ImageParams>::schema(),
            "Position": PositionRequest::schema(),
            "Process": or_null(ProcessParams::schema()),
            "Scenes": StartRequest::<ScenesParams>::schema(),
            "Signup": SignupRequest::schema(),
            "StartReading": StartRequest::<ReadingParams>::schema(),
            "Storybook": StartRequest::<StorybookParams>::schema(),
        },
    })
}

#[cfg(test)]
#[path = "schemas_tests.rs"]
mod tests;
