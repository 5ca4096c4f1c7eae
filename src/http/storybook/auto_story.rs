//! The kind `auto-story`.

use serde_json::Value;

use super::intake::Intake;
use super::order::Order;
use super::view::StatusView;
use crate::contract::request::Request as _;
use crate::contract::start_request::StartRequest;
use crate::contract::storybook::auto_story::{AutoStoryParams, AutoStoryResult, AutoStoryStatus, CurrentPhase, Phases};
use crate::http::error::ApiError;
use crate::http::jobs::starting::serialise;
use crate::job::plan::plan_auto_story;
use crate::job::state::JobState;
use crate::job::story_order::AutoStoryOrder;
use crate::job::story_result::BoundAutoStory;

/// For the estimate, while the story and its scenes are unknown.
const USUAL_PICTURES: usize = 12;

pub async fn order(intake: &mut Intake<'_>, request: Value) -> Result<Order, ApiError> {
    let StartRequest { params, webhook_url } =
        StartRequest::<AutoStoryParams>::read(&request, intake.call.request_context())?;
    let order = AutoStoryOrder {
        language: params.language,
        cartoon_image_url: intake.accept("cartoonImageUrl", params.cartoon_image_url).await?,
        genre: params.genre,
        character_description: params.character_description,
        audience: params.audience,
    };
    Ok(Order {
        request,
        params: serialise(&order)?,
        webhook_url,
        plan: plan_auto_story(),
        pictures: USUAL_PICTURES,
        message: "Story generation started",
        extras: serialise(&Phases::all())?,
    })
}

pub fn status(view: &StatusView<'_>) -> Result<AutoStoryStatus, ApiError> {
    let running = view.job.row.state == JobState::Processing;
    let current_phase = view.job.row.step.as_deref().filter(|_| running).and_then(|step| step.parse().ok());
    let result = view.result()?.map(|BoundAutoStory { storybook_id, generated_story, warning }| AutoStoryResult {
        storybook_id,
        generated_story,
        warning,
    });
    Ok(view.status(result, CurrentPhase { current_phase }))
}
