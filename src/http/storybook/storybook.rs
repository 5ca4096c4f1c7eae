//! The kind `storybook`.

use serde_json::{Value, json};

use super::intake::Intake;
use super::order::Order;
use super::view::StatusView;
use crate::contract::request::Request as _;
use crate::contract::storybook::pages::{Page, scene_tasks};
use crate::contract::storybook::start::NoExtras;
use crate::contract::storybook::storybook::{StorybookParams, StorybookStatus};
use crate::http::error::ApiError;
use crate::http::jobs::starting::serialise;
use crate::job::plan::plan_storybook;
use crate::job::story_order::StorybookOrder;

pub async fn order(intake: &mut Intake<'_>, request: Value) -> Result<Order, ApiError> {
    let params = StorybookParams::read(&request, intake.call.request_context())?;
    let scenes = scene_tasks(&params.pages);
    let order = StorybookOrder {
        character_image: intake.keep("characterImage", params.character_image).await?,
        title: params.title,
        story: params.story,
        pages: params.pages.into_iter().map(Page::into_ordered).collect(),
        audience: params.audience,
        is_reused_image: params.is_reused_image,
    };
    Ok(Order {
        request,
        params: serialise(&order)?,
        plan: plan_storybook(&scenes),
        pictures: scenes.len(),
        message: "Storybook generation started",
        extras: json!({}),
    })
}

pub fn status(view: &StatusView<'_>) -> Result<StorybookStatus, ApiError> {
    Ok(view.status(view.result()?, NoExtras {}))
}
