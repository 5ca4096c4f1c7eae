//! The kind `image`.

use serde_json::Value;

use super::intake::Intake;
use super::order::Order;
use super::view::StatusView;
use crate::contract::request::Request as _;
use crate::contract::start_request::StartRequest;
use crate::contract::storybook::image::{
    GenerationInfo, ImageParams, ImageResult, ImageStatus, WithGenerationInfo, WithImageInfo,
};
use crate::http::error::ApiError;
use crate::http::jobs::starting::serialise;
use crate::job::plan::{SceneTask, plan_image};
use crate::job::story_order::ImageOrder;
use crate::job::story_result::DrawnScene;
use brief::picture::ArtStyle;

pub async fn order(intake: &mut Intake<'_>, request: Value) -> Result<Order, ApiError> {
    let StartRequest { params, webhook_url } =
        StartRequest::<ImageParams>::read(&request, intake.call.request_context())?;
    let image_info = params.info();
    let scene = SceneTask {
        page_number: 1,
        scene_number: 1,
        description: String::new(),
        emotion: params.emotion.clone(),
        image_prompt: params.image_prompt.clone(),
    };
    let order = ImageOrder {
        language: params.language,
        cartoon_image: intake.accept_if_given("cartoon_image", params.cartoon_image).await?,
        image_prompt: params.image_prompt,
        character_description: params.character_description,
        emotion: params.emotion,
        audience: params.audience,
        is_reused_image: params.is_reused_image,
        style: params.style,
    };
    Ok(Order {
        request,
        params: serialise(&order)?,
        webhook_url,
        plan: plan_image(&scene),
        pictures: 1,
        message: "Image generation started",
        extras: serialise(&WithImageInfo { image_info })?,
    })
}

pub fn status(view: &StatusView<'_>) -> Result<ImageStatus, ApiError> {
    let drawn: Option<DrawnScene> = view.result()?;
    let generation_info = drawn.as_ref().map(|drawn| GenerationInfo {
        reused: drawn.reused,
        prompt_used: drawn.prompt_used.clone(),
        style: style(view),
        not_drawn: drawn.not_drawn.clone(),
    });
    let result = drawn.map(|drawn| ImageResult {
        url: view.address_of(&drawn.url),
        warning: warning(&drawn.not_drawn),
        prompt_used: drawn.prompt_used,
        reused: drawn.reused,
    });
    Ok(view.status(result, WithGenerationInfo { generation_info }))
}

fn warning(not_drawn: &[String]) -> Option<String> {
    (!not_drawn.is_empty())
        .then(|| format!("The picture does not show everything that was asked for: {}.", not_drawn.join("; ")))
}

/// The style that the picture's step noted beside it.
fn style(view: &StatusView<'_>) -> ArtStyle {
    let noted =
        view.job.row.artifacts.iter().find_map(|artifact| artifact.metadata.get("style")?.as_str()?.parse().ok());
    noted.unwrap_or(ArtStyle::Storybook)
}
