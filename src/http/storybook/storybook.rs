//! The kind `storybook`.

use serde_json::{Value, json};

use super::intake::Intake;
use super::order::Order;
use super::view::StatusView;
use crate::contract::request::Request as _;
use crate::contract::storybook::pages::scene_tasks;
use crate::contract::storybook::start::NoExtras;
use crate::contract::storybook::storybook::{StorybookParams, StorybookStatus};
use crate::http::error::ApiError;
use crate::http::jobs::starting::serialise;
use crate::job::plan::plan_storybook;

pub async fn order(intake: &mut Intake<'_>, request: Value) -> Result<Order, ApiError> {
    let mut params = StorybookParams::read(&request, intake.call.request_context())?;
    params.character_image = intake.keep("characterImage", params.character_image).await?;
    let scenes = scene_tasks(&params.pages);
    Ok(Order {
        request,
        params: serialise(&params)?,
        plan: plan_storybook(&scenes),
        pictures: scenes.len(),
        message: "Storybook generation started",
        extras: json!({}),
    })
}

pub fn status(view: &StatusView<'_>) -> Result<StorybookStatus, ApiError> {
    Ok(view.status(view.result()?, NoExtras {}))
}
