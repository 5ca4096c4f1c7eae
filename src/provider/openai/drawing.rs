//! Pictures by a model: drawn from words, or drawn over from a picture that goes with the order.
//!
//! The answer's bytes are taken at once, whether they come in it or behind a link that expires (FAILURES 22).

use std::rc::Rc;
use std::time::Duration;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use brief::picture::{ArtStyle, CharacterLook};
use brief::story::SceneBrief;
use builtin_artist::character_look;
use bytes::Bytes;
use futures::StreamExt;
use http::StatusCode;
use image_file::ImageFormat;
use serde::Deserialize;
use serde_json::json;
use serde_json::value::RawValue;
use url::Url;

use super::service::Service;
use crate::config::spending::ModelPrice;
use crate::job::progress::Progress;
use crate::job::spend::{Capability, Usage};
use crate::outbound::address::check_address;
use crate::outbound::download::{Download, DownloadError, DownloadResponse};
use crate::provider::artist::{Artist, DrawnPicture, StaticFile};
use crate::provider::call::{CallUnderWay, CalledService};
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::provider::models::picture_prompts::{cartoon_caption, cartoon_prompt, scene_prompt};
use crate::provider::paid::{
    BegunAnswer, CallOrder, Deadlines, PaidAnswer, PaidCalls, PaidFailure, Terms, ToldTokens, broke_off, cost_micro_usd,
};
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::multipart_form::Form;
use crate::runtime::turns::Turns;

/// Of an address that holds what it leads to (RFC 2397).
const DATA_SCHEME: &str = "data:";
const SERVICE: &str = CalledService::PICTURES.name;
/// Nothing comes before the picture is done.
const DEADLINES: Deadlines = Deadlines::seconds(140, 30, 165);
const VERSION: u32 = 1;
/// A picture of 1536 pixels as base64 in JSON.
const LONGEST_ANSWER_BYTES: usize = 24 * 1024 * 1024;
const LONGEST_PICTURE_BYTES: usize = 16 * 1024 * 1024;
/// Of what goes with an order: the prompt, and a picture that is read by tiles.
const MOST_TOKENS_OF_AN_ORDER: u64 = 2_000;
/// How often a link is tried that may yet lead to its picture.
const LINK_TRIES: u32 = 3;
/// A chain of more redirects is a trap or a mistake.
const MOST_REDIRECTS: usize = 5;
const PAUSE_BEFORE_LINK: Duration = Duration::from_secs(1);

/// How pictures are ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureSettings {
    /// Such as `1024x1024`.
    pub size: String,
    /// Such as `medium`; not sent when there is none.
    pub quality: Option<String>,
    /// `vivid` or `natural`; not sent when there is none: most models refuse the field.
    pub style: Option<String>,
}

impl PictureSettings {
    /// What is reserved for a picture: its price, or less where it is known how many tokens it will have.
    fn most_of(&self, model: &str, price: ModelPrice) -> Usage {
        let dearest = Usage { pictures: 1, ..Usage::default() };
        match self.tokens_of(model) {
            Some(output_tokens) => {
                let known = Usage { input_tokens: MOST_TOKENS_OF_AN_ORDER, output_tokens, ..dearest };
                if cost_micro_usd(price, &known) < cost_micro_usd(price, &dearest) { known } else { dearest }
            }
            None => dearest,
        }
    }

    /// As OpenAI's guide has them (<https://platform.openai.com/docs/guides/image-generation>).
    fn tokens_of(&self, model: &str) -> Option<u64> {
        let is_known = ["gpt-image-1", "gpt-image-1-mini"].contains(&model);
        let [square, tall, wide] = match self.quality.as_deref().filter(|_| is_known)? {
            "low" => [272, 408, 400],
            "medium" => [1_056, 1_584, 1_568],
            "high" => [4_160, 6_240, 6_208],
            _ => return None,
        };
        match self.size.as_str() {
            "1024x1024" => Some(square),
            "1024x1536" => Some(tall),
            "1536x1024" => Some(wide),
            _ => None,
        }
    }
}

/// A model that draws.
pub struct OpenaiArtist {
    pub service: Service,
    pub settings: PictureSettings,
    pub calls: Rc<PaidCalls>,
    /// Fetches what lies behind a link.
    pub download: Rc<dyn Download>,
    pub turns: Rc<Turns>,
}

/// The fields of an answer that we read.
#[derive(Deserialize)]
struct Answer {
    data: Vec<AnsweredPicture>,
    /// Read for itself: whatever it is, it is no reason to throw away what was paid for.
    usage: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
struct AnsweredPicture {
    b64_json: Option<String>,
    url: Option<String>,
}

#[async_trait(?Send)]
impl Artist for OpenaiArtist {
    fn version(&self) -> String {
        let PictureSettings { size, quality, style } = &self.settings;
        let [quality, style] = [quality, style].map(|setting| setting.as_deref().unwrap_or_default());
        format!(
            "openai-artist-{VERSION} {} {} {size} {quality} {style}",
            self.service.base_url, self.service.terms.model
        )
    }

    fn follows_portraits(&self) -> bool {
        true
    }

    async fn draw(
        &self,
        scene: &SceneBrief,
        _files: &[StaticFile],
        portrait: Option<&Bytes>,
        _progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        let prompt = scene_prompt(scene, portrait.is_some());
        let png = match portrait {
            Some(portrait) => self.edit(&prompt, portrait).await?,
            None => self.generate(&prompt).await?,
        };
        Ok(DrawnPicture { png, caption: scene.image_prompt.to_string(), not_drawn: Vec::new() })
    }

    async fn cartoonize(
        &self,
        photo: &Bytes,
        style: ArtStyle,
        _progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        let png = self.edit(&cartoon_prompt(style), photo).await?;
        Ok(DrawnPicture { png, caption: cartoon_caption(style), not_drawn: Vec::new() })
    }

    /// Read by us: it costs nothing.
    async fn describe(&self, picture: &Bytes) -> Result<CharacterLook, ProviderError> {
        let look = self.turns.compute(&*self.calls.clock, || character_look(picture)).await;
        look.map_err(|error| ProviderError::new(SERVICE, ProviderErrorKind::BadInput, error.to_string()))
    }
}

impl OpenaiArtist {
    fn deadlines(&self) -> Deadlines {
        self.calls.patience.with(DEADLINES)
    }

    async fn generate(&self, prompt: &str) -> Result<Bytes, ProviderError> {
        // Current models refuse `response_format`.
        let mut body =
            json!({ "model": self.service.terms.model, "prompt": prompt, "n": 1, "size": self.settings.size });
        if let Some(quality) = &self.settings.quality {
            body["quality"] = json!(quality);
        }
        if let Some(style) = &self.settings.style {
            body["style"] = json!(style);
        }
        let body = Bytes::from(body.to_string());
        self.buy("images/generations", (body, "application/json")).await
    }

    async fn edit(&self, prompt: &str, picture: &Bytes) -> Result<Bytes, ProviderError> {
        let format = ImageFormat::of(picture)
            .ok_or_else(|| ProviderError::new(SERVICE, ProviderErrorKind::BadInput, "the picture can't be read"))?;
        let mut form = Form::default()
            .field("model", &self.service.terms.model)
            .field("prompt", prompt)
            .field("n", "1")
            .field("size", &self.settings.size);
        if let Some(quality) = &self.settings.quality {
            form = form.field("quality", quality);
        }
        let name = format!("picture.{}", format.extension());
        let (body, media_type) = form.file("image", &name, format.media_type(), picture).finish();
        self.buy("images/edits", (body, &media_type)).await
    }

    async fn buy(&self, path: &str, (body, media_type): (Bytes, &str)) -> Result<Bytes, ProviderError> {
        let Terms { provider, model, price } = &self.service.terms;
        let most = self.settings.most_of(model, *price);
        let request = [path.as_bytes(), b"\n", &body].concat();
        let order = CallOrder {
            provider,
            capability: Capability::Draw,
            model,
            request: &request,
            attempt: 1,
            reserved_micro_usd: cost_micro_usd(*price, &most),
            total: self.deadlines().total,
        };
        let clock = Rc::clone(&self.calls.clock);
        let made = async |key: String| self.ask(path, (body, media_type), &key, &most, &*clock).await;
        Ok(self.calls.make(&order, made).await?.bytes)
    }

    async fn ask(
        &self,
        path: &str,
        (body, media_type): (Bytes, &str),
        key: &str,
        most: &Usage,
        clock: &dyn Clock,
    ) -> Result<PaidAnswer, PaidFailure> {
        let late = |late| broke_off(SERVICE, "the service fell silent").caused_by(late);
        let asked = self.service.ask(CalledService::PICTURES, path, (body, media_type), key);
        let begun = within(clock, self.deadlines().first_byte, asked).await.unwrap_or_else(|passed| Err(late(passed)));
        let answer = begun.map_err(PaidFailure::unanswered)?;
        let whole = answer.whole(clock, self.deadlines().idle, LONGEST_ANSWER_BYTES).await;
        let whole = whole.map_err(PaidFailure::answered)?;
        let answer: Answer = serde_json::from_slice(&whole)
            .map_err(|_| PaidFailure::answered(unusable("the answer is of another shape")))?;
        let usage = self.usage_of(answer.usage.as_deref(), most);
        let cost_micro_usd = cost_micro_usd(self.service.terms.price, &usage);
        let picture = answer.data.into_iter().next();
        match self.bytes_of(picture, clock).await {
            Ok(bytes) => Ok(PaidAnswer { bytes, usage, cost_micro_usd }),
            Err(error) => Err(PaidFailure::counted(error, usage, cost_micro_usd)),
        }
    }

    /// The tokens that are told, unless the picture would be dearer with them than the dearest is: then it counts as that.
    fn usage_of(&self, told: Option<&RawValue>, most: &Usage) -> Usage {
        let ToldTokens { input, output } = told.map(ToldTokens::of).unwrap_or_default();
        let usage = Usage {
            pictures: 1,
            input_tokens: input.unwrap_or(0),
            output_tokens: output.unwrap_or(0),
            ..Usage::default()
        };
        let price = self.service.terms.price;
        if usage.output_tokens > 0 && cost_micro_usd(price, &usage) <= cost_micro_usd(price, most) {
            return usage;
        }
        if told.is_some() {
            self.calls.log_reckoned(&self.service.terms.provider, Capability::Draw, most);
        }
        *most
    }

    async fn bytes_of(&self, picture: Option<AnsweredPicture>, clock: &dyn Clock) -> Result<Bytes, ProviderError> {
        let bytes = match picture {
            Some(AnsweredPicture { b64_json: Some(text), .. }) => decoded(&text)?,
            Some(AnsweredPicture { url: Some(link), .. }) if link.starts_with(DATA_SCHEME) => decoded(&link)?,
            Some(AnsweredPicture { url: Some(link), .. }) => self.fetch(&link, clock).await?,
            Some(AnsweredPicture { b64_json: None, url: None }) | None => {
                return Err(unusable("the answer holds no picture"));
            }
        };
        match ImageFormat::of(&bytes) {
            Some(ImageFormat::Png) => Ok(bytes),
            Some(ImageFormat::Jpeg | ImageFormat::Webp) | None => Err(unusable("the picture is no PNG")),
        }
    }

    /// The link is good for an hour, and for us alone. What lies behind it was made and is paid for: a link that leads nowhere loses it.
    async fn fetch(&self, link: &str, clock: &dyn Clock) -> Result<Bytes, ProviderError> {
        let link = Url::parse(link).map_err(|_| unusable("the picture's link can't be read"))?;
        for tries_left in (0..LINK_TRIES).rev() {
            let error = match self.fetch_once(link.clone(), clock).await {
                Ok(bytes) => return Ok(bytes),
                Err(error) => error,
            };
            if error.kind == ProviderErrorKind::Unusable {
                return Err(error);
            }
            // It has expired, or is for others.
            let is_final = [ProviderErrorKind::Misconfigured, ProviderErrorKind::Refused].contains(&error.kind);
            if is_final || tries_left == 0 {
                return Err(lost(error));
            }
            clock.sleep(PAUSE_BEFORE_LINK).await;
        }
        Err(unusable("the picture's link was not tried"))
    }

    /// Redirects are followed one by one: a public address may lead into a network (FAILURES 31).
    async fn fetch_once(&self, mut link: Url, clock: &dyn Clock) -> Result<Bytes, ProviderError> {
        let idle = self.deadlines().idle;
        for _ in 0..=MOST_REDIRECTS {
            if !may_be_fetched(&link, &self.service.base_url) {
                return Err(unusable("the picture's link leads to no public address"));
            }
            let mut call = CallUnderWay::begin(SERVICE);
            let answer = within(clock, idle, self.download.get(&link)).await;
            let answer = answer.map_err(|late| ProviderError::late(SERVICE, late))?.map_err(for_now)?;
            call.answered(answer.status.as_u16());
            if !is_redirect(answer.status) {
                return begun(answer)?.whole(clock, idle, LONGEST_PICTURE_BYTES).await;
            }
            let location = answer.location.as_deref().and_then(|location| link.join(location).ok());
            link = location.ok_or_else(|| unusable("the picture's link redirects to nowhere"))?;
        }
        Err(unusable("the picture's link redirects too often"))
    }
}

/// Base64, or a `data:` address of it, as some services have either.
fn decoded(text: &str) -> Result<Bytes, ProviderError> {
    let encoded =
        if text.starts_with(DATA_SCHEME) { text.split_once(";base64,").map(|(_, rest)| rest) } else { Some(text) };
    let bytes = encoded.and_then(|encoded| STANDARD.decode(encoded.trim()).ok());
    bytes.map(Bytes::from).ok_or_else(|| unusable("the picture is not base64"))
}

fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// The picture on its way.
fn begun(answer: DownloadResponse) -> Result<BegunAnswer, ProviderError> {
    let DownloadResponse { status, retry_after_seconds, length_bytes, body, .. } = answer;
    if status != StatusCode::OK {
        return Err(ProviderError::from_status(SERVICE, status, retry_after_seconds, None));
    }
    let parts = body.map(|part| part.map_err(for_now)).boxed_local();
    Ok(BegunAnswer { service: SERVICE, content_type: String::new(), stated_bytes: length_bytes, parts })
}

fn for_now(error: DownloadError) -> ProviderError {
    ProviderError::transient(SERVICE, error.message).caused_by(error)
}

/// Where the service itself is, or what everybody may reach (FAILURES 31).
fn may_be_fetched(link: &Url, service: &Url) -> bool {
    link.origin() == service.origin() || check_address(link).is_ok()
}

fn lost(error: ProviderError) -> ProviderError {
    broke_off(SERVICE, "the picture behind its link could not be fetched").caused_by(error)
}

fn unusable(message: &str) -> ProviderError {
    ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message)
}

#[cfg(test)]
#[path = "drawing_tests.rs"]
mod tests;
