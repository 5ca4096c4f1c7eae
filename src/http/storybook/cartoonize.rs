//! The kind `cartoonize`: JSON, or a form with the picture in it.

use bytes::Bytes;
use serde_json::{Value, json};

use super::intake::Intake;
use super::order::Order;
use super::view::StatusView;
use crate::contract::request::{Context, Request as _};
use crate::contract::storybook::cartoonize::{
    CartoonizeForm, CartoonizeParams, CartoonizeResult, CartoonizeStatus, RequestInfo, ResultInfo, WithProcessingInfo,
};
use crate::http::body::Body;
use crate::http::error::ApiError;
use crate::http::jobs::starting::serialise;
use crate::http::json_body::read_json;
use crate::http::multipart::{Form, read_form, says_form};
use crate::http::policy::Policy;
use crate::job::plan::plan_cartoonize;
use crate::job::story_order::CartoonOrder;
use crate::job::story_result::DrawnCartoon;
use crate::work::input_hash::content_hash;

pub async fn order(intake: &mut Intake<'_>, body: Body, policy: Policy) -> Result<Order, ApiError> {
    if says_form(intake.call) {
        return form_order(intake, read_form(intake.call, body, policy.form_limit_bytes).await?).await;
    }
    let request = read_json(intake.call, body, policy.body_limit_bytes).await?;
    let CartoonizeParams { prompt, style, image_url } =
        CartoonizeParams::read(&request, intake.call.request_context())?;
    let image_url = intake.keep_if_given("imageUrl", image_url).await?;
    order_of(request, CartoonOrder { prompt, style, image_url })
}

async fn form_order(intake: &mut Intake<'_>, form: Form) -> Result<Order, ApiError> {
    let image = form.bytes("image").cloned().unwrap_or_default();
    let texts = json!({ "prompt": form.text("prompt"), "style": form.text("style") });
    let upload = form.bytes("image").map(Bytes::as_ref);
    let CartoonizeForm { prompt, style, .. } =
        CartoonizeForm::read(&texts, Context { upload, ..intake.call.request_context() })?;
    let request = json!({ "prompt": prompt, "style": style, "image": content_hash(&image) });
    let image_url = Some(intake.keep_bytes("image", image).await?);
    order_of(request, CartoonOrder { prompt, style, image_url })
}

fn order_of(request: Value, order: CartoonOrder) -> Result<Order, ApiError> {
    let processing_info = Some(RequestInfo::of(&order.prompt, order.style, order.image_url.is_some()));
    Ok(Order {
        request,
        params: serialise(&order)?,
        plan: plan_cartoonize(),
        pictures: 1,
        message: "Cartoonization started",
        extras: serialise(&WithProcessingInfo { processing_info })?,
    })
}

pub fn status(view: &StatusView<'_>) -> Result<CartoonizeStatus, ApiError> {
    let result = view
        .result()?
        .map(|drawn: DrawnCartoon| CartoonizeResult { url: view.address_of(&drawn.url), cached: drawn.cached });
    let processing_info = result.as_ref().map(|result| ResultInfo {
        cached: result.cached,
        message: if result.cached { "Used the picture that was drawn before" } else { "Drew a new picture" }.to_owned(),
    });
    Ok(view.status(result, WithProcessingInfo { processing_info }))
}
