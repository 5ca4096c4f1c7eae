//! The kind `scenes`.

use serde_json::Value;

use super::intake::Intake;
use super::order::Order;
use super::view::StatusView;
use crate::contract::request::Request as _;
use crate::contract::start_request::StartRequest;
use crate::contract::storybook::scenes::{
    SceneInfo, ScenesParams, ScenesResult, ScenesStatus, StoryInfo, WithSceneInfo, WithStoryInfo,
};
use crate::http::error::ApiError;
use crate::http::jobs::starting::serialise;
use crate::job::plan::plan_scenes;
use crate::job::story_order::ScenesOrder;
use crate::job::story_result::DividedStory;

pub async fn order(intake: &mut Intake<'_>, request: Value) -> Result<Order, ApiError> {
    let StartRequest { params, webhook_url } =
        StartRequest::<ScenesParams>::read(&request, intake.call.request_context())?;
    let measured = intake.call.services.storyteller.measure(&params.story, params.audience);
    let story_info = StoryInfo {
        word_count: measured.words,
        audience: params.audience,
        estimated_scenes: measured.estimated_scenes(),
    };
    let order = ScenesOrder {
        language: params.language,
        character_image: intake.accept_if_given("characterImage", params.character_image).await?,
        story: params.story,
        audience: params.audience,
    };
    Ok(Order {
        request,
        params: serialise(&order)?,
        webhook_url,
        plan: plan_scenes(),
        pictures: 0,
        message: "Scene generation started",
        extras: serialise(&WithStoryInfo { story_info })?,
    })
}

pub fn status(view: &StatusView<'_>) -> Result<ScenesStatus, ApiError> {
    let result = view.result()?.map(|divided: DividedStory| ScenesResult {
        pages: view.pages(divided.pages),
        character_description: divided.character_description,
    });
    let scene_info = result.as_ref().map(|result| SceneInfo::of(&result.pages));
    Ok(view.status(result, WithSceneInfo { scene_info }))
}
