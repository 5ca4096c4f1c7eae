//! The kind `storybook`.

use serde_json::{Value, json};

use super::intake::Intake;
use super::order::Order;
use super::view::StatusView;
use crate::contract::request::Request as _;
use crate::contract::start_request::StartRequest;
use crate::contract::storybook::start::NoExtras;
use crate::contract::storybook::storybook::{StorybookParams, StorybookResult, StorybookStatus};
use crate::http::error::ApiError;
use crate::http::jobs::starting::serialise;
use crate::job::plan::{plan_storybook, scene_tasks};
use crate::job::story_order::StorybookOrder;
use crate::job::story_result::{BookPage, BoundStorybook};

pub async fn order(intake: &mut Intake<'_>, request: Value) -> Result<Order, ApiError> {
    let StartRequest { params, webhook_url } =
        StartRequest::<StorybookParams>::read(&request, intake.call.request_context())?;
    let pages: Vec<BookPage> = params.pages.into_iter().map(BookPage::from).collect();
    let scenes = scene_tasks(&pages);
    let order = StorybookOrder {
        language: params.language,
        character_image: intake.accept("characterImage", params.character_image).await?,
        title: params.title,
        story: params.story,
        pages,
        audience: params.audience,
        is_reused_image: params.is_reused_image,
    };
    Ok(Order {
        request,
        params: serialise(&order)?,
        webhook_url,
        plan: plan_storybook(&scenes),
        pictures: scenes.len(),
        message: "Storybook generation started",
        extras: json!({}),
    })
}

pub fn status(view: &StatusView<'_>) -> Result<StorybookStatus, ApiError> {
    let result = view.result()?.map(|book: BoundStorybook| StorybookResult {
        storybook_id: book.storybook_id,
        pages: view.pages(book.pages),
        has_errors: book.has_errors,
        warning: book.warning,
    });
    Ok(view.status(result, NoExtras {}))
}
