//! The kind `cartoonize`: JSON, or a form with the picture in it.

use serde_json::{Value, json};

use super::intake::Intake;
use super::order::Order;
use super::view::StatusView;
use crate::contract::request::{Context, Request as _};
use crate::contract::start_request::{StartRequest, WebhookUrl};
use crate::contract::storybook::cartoonize::{
    CartoonizeForm, CartoonizeParams, CartoonizeResult, CartoonizeStatus, RequestInfo, ResultInfo, WithProcessingInfo,
};
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::jobs::starting::serialise;
use crate::http::json_body::read_json;
use crate::http::multipart::{Admission, Form, FormFields, Texts, read_form, says_form};
use crate::http::policy::Policy;
use crate::job::given_image::MOST_IMAGE_BYTES;
use crate::job::plan::plan_cartoonize;
use crate::job::story_order::CartoonOrder;
use crate::job::story_result::DrawnCartoon;
use crate::runtime::picture_room::{Guest, PictureSlot};
use crate::work::input_hash::content_hash;

const FIELDS: FormFields = FormFields {
    texts: &["prompt", "style", "language", "webhookUrl"],
    file: "image",
    most_file_bytes: MOST_IMAGE_BYTES,
};

pub async fn order(intake: &mut Intake<'_>, body: Body, policy: Policy) -> Result<Order, ApiError> {
    if says_form(intake.call) {
        return form_order(intake, body, policy).await;
    }
    let request = read_json(intake.call, body, policy.body_limit_bytes).await?;
    let StartRequest { params: CartoonizeParams { prompt, style, image_url, language }, webhook_url } =
        StartRequest::<CartoonizeParams>::read(&request, intake.call.request_context())?;
    let image_url = intake.accept_if_given("imageUrl", image_url).await?;
    order_of(request, CartoonOrder { prompt, style, image_url, language }, webhook_url)
}

/// A picture is read into memory only where what came before it is valid, and there is room for it.
async fn form_order(intake: &mut Intake<'_>, body: Body, policy: Policy) -> Result<Order, ApiError> {
    let call = intake.call;
    let form = read_form(call, body, policy.form_limit_bytes, FIELDS, async |texts| {
        if is_refused_already(call, texts) {
            return Ok(Admission::PassedOver);
        }
        Ok(Admission::Kept(PictureSlot::wait_for(Guest::Upload, &*call.services.clock).await))
    });
    let Form { texts, file, place } = form.await?;
    let texts = json!({
        "prompt": text(&texts, "prompt")?, "style": text(&texts, "style")?, "language": text(&texts, "language")?,
        "webhookUrl": text(&texts, "webhookUrl")?,
    });
    let StartRequest { params: CartoonizeForm { prompt, style, language, .. }, webhook_url } =
        StartRequest::<CartoonizeForm>::read(&texts, Context { upload: file.as_deref(), ..call.request_context() })?;
    if place.is_none() {
        return Err(ApiError::invalid("image", "was passed over, because a field before it is invalid"));
    }
    let image = file.unwrap_or_default();
    let mut request = json!({ "prompt": prompt, "style": style, "language": language, "image": content_hash(&image) });
    if let Some(url) = &webhook_url {
        request["webhookUrl"] = json!(url.as_str());
    }
    let image_url = Some(intake.accept_bytes("image", image, place)?);
    order_of(request, CartoonOrder { prompt, style, image_url, language }, webhook_url)
}

fn text(texts: &Texts, name: &str) -> Result<Option<String>, ApiError> {
    texts.get(name).transpose().map_err(|fault| ApiError::invalid(name, fault.to_string()))
}

/// Whether a text that arrived is invalid. One that is missing may still arrive, and so may the charset of one that can't be decoded.
fn is_refused_already(call: &Call, texts: &Texts) -> bool {
    let valid = |name| texts.get(name).map(|text| text.ok()).unwrap_or_default();
    let came = FIELDS.texts.iter().filter(|name| matches!(texts.get(name), Some(Ok(_))));
    let texts = json!({
        "prompt": valid("prompt"), "style": valid("style"), "language": valid("language"), "webhookUrl": valid("webhookUrl"),
    });
    let read = StartRequest::<CartoonizeForm>::read(&texts, call.request_context());
    read.is_err_and(|errors| came.into_iter().any(|name| errors.mentions(name)))
}

fn order_of(request: Value, order: CartoonOrder, webhook_url: Option<WebhookUrl>) -> Result<Order, ApiError> {
    let processing_info = Some(RequestInfo::of(&order.prompt, order.style, order.image_url.is_some()));
    Ok(Order {
        request,
        params: serialise(&order)?,
        webhook_url,
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
