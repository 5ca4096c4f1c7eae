//! Pictures by a model: drawn from words, or drawn over from a picture that goes with the order.
//!
//! The answer's bytes are taken at once, whether they come in it or behind a link that expires (FAILURES 22).

use std::rc::Rc;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use brief::english::capitalised;
use brief::picture::{ArtStyle, CharacterLook};
use brief::story::SceneBrief;
use builtin_artist::character_look;
use bytes::Bytes;
use image_file::ImageFormat;
use serde::Deserialize;
use serde_json::json;
use url::Url;

use super::service::{Service, accepted, broke_off, unread};
use crate::job::progress::Progress;
use crate::job::spend::{Capability, Usage};
use crate::provider::artist::{Artist, DrawnPicture};
use crate::provider::call::{send, send_paid};
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::provider::paid::{CallOrder, Deadlines, PaidAnswer, PaidCalls, PaidFailure, cost_micro_usd};
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::multipart_form::Form;
use crate::runtime::response_body::read_body;
use crate::runtime::turns::Turns;

const SERVICE: &str = "pictures";
/// Nothing comes before the picture is done.
const DEADLINES: Deadlines = Deadlines::seconds(140, 30, 165);
const VERSION: u32 = 1;
/// A picture of 1536 pixels as base64 in JSON.
const LONGEST_ANSWER_BYTES: usize = 24 * 1024 * 1024;
const LONGEST_PICTURE_BYTES: usize = 16 * 1024 * 1024;

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

/// A model that draws.
pub struct OpenaiArtist {
    pub client: reqwest::Client,
    pub service: Service,
    pub settings: PictureSettings,
    pub calls: Rc<PaidCalls>,
    pub turns: Rc<Turns>,
}

/// The fields of an answer that we read.
#[derive(Deserialize)]
struct Answer {
    data: Vec<AnsweredPicture>,
    usage: Option<TokenUsage>,
}

#[derive(Deserialize)]
struct AnsweredPicture {
    b64_json: Option<String>,
    url: Option<String>,
}

#[derive(Deserialize)]
struct TokenUsage {
    #[serde(default)]
    input_tokens: u64,
    #[serde(default)]
    output_tokens: u64,
}

#[async_trait(?Send)]
impl Artist for OpenaiArtist {
    fn version(&self) -> String {
        let PictureSettings { size, quality, style } = &self.settings;
        let [quality, style] = [quality, style].map(|setting| setting.as_deref().unwrap_or_default());
        format!("openai-artist-{VERSION} {} {} {size} {quality} {style}", self.service.base_url, self.service.model)
    }

    fn follows_portraits(&self) -> bool {
        true
    }

    async fn draw(
        &self,
        scene: &SceneBrief,
        portrait: Option<&Bytes>,
        _progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        let prompt = prompt_of(scene, portrait.is_some());
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
        let prompt = format!(
            "Redraw this picture as {}. Keep the people, their faces, hair, clothes and poses, and the composition. \
             No text, no frame.",
            style_in_words(style)
        );
        let png = self.edit(&prompt, photo).await?;
        let caption = format!("The given picture, redrawn as {}.", style_in_words(style));
        Ok(DrawnPicture { png, caption, not_drawn: Vec::new() })
    }

    /// Read by us: it costs nothing.
    async fn describe(&self, picture: &Bytes) -> Result<CharacterLook, ProviderError> {
        let look = self.turns.compute(&*self.calls.clock, || character_look(picture)).await;
        look.map_err(|error| ProviderError::new(SERVICE, ProviderErrorKind::BadInput, error.to_string()))
    }
}

impl OpenaiArtist {
    async fn generate(&self, prompt: &str) -> Result<Bytes, ProviderError> {
        // Current models refuse `response_format`.
        let mut body = json!({ "model": self.service.model, "prompt": prompt, "n": 1, "size": self.settings.size });
        if let Some(quality) = &self.settings.quality {
            body["quality"] = json!(quality);
        }
        if let Some(style) = &self.settings.style {
            body["style"] = json!(style);
        }
        let body = Bytes::from(body.to_string());
        self.buy("images/generations", body, "application/json".to_owned()).await
    }

    async fn edit(&self, prompt: &str, picture: &Bytes) -> Result<Bytes, ProviderError> {
        let format = ImageFormat::of(picture)
            .ok_or_else(|| ProviderError::new(SERVICE, ProviderErrorKind::BadInput, "the picture can't be read"))?;
        let mut form = Form::default()
            .field("model", &self.service.model)
            .field("prompt", prompt)
            .field("n", "1")
            .field("size", &self.settings.size);
        if let Some(quality) = &self.settings.quality {
            form = form.field("quality", quality);
        }
        let name = format!("picture.{}", format.extension());
        let (body, media_type) = form.file("image", &name, format.media_type(), picture).finish();
        self.buy("images/edits", body, media_type).await
    }

    async fn buy(&self, path: &str, body: Bytes, media_type: String) -> Result<Bytes, ProviderError> {
        let most = Usage { pictures: 1, ..Usage::default() };
        let request = [path.as_bytes(), b"\n", &body].concat();
        let order = CallOrder {
            provider: &self.service.provider,
            capability: Capability::Draw,
            model: &self.service.model,
            request: &request,
            attempt: 1,
            reserved_micro_usd: cost_micro_usd(self.service.price, &most),
            total: DEADLINES.total,
        };
        let clock = Rc::clone(&self.calls.clock);
        let made = async |key: String| self.ask(path, body, &media_type, &key, &*clock).await;
        Ok(self.calls.make(&order, made).await?.bytes)
    }

    async fn ask(
        &self,
        path: &str,
        body: Bytes,
        media_type: &str,
        key: &str,
        clock: &dyn Clock,
    ) -> Result<PaidAnswer, PaidFailure> {
        let late = |late| broke_off(SERVICE, "the service fell silent").caused_by(late);
        let request = self.service.post(&self.client, path, key);
        let request = request.header(reqwest::header::CONTENT_TYPE, media_type).body(body);
        let response = within(clock, DEADLINES.first_byte, send_paid(SERVICE, request)).await.map_err(late)??;
        let response = accepted(SERVICE, response).await?;
        let whole = within(clock, DEADLINES.idle, read_body(response, LONGEST_ANSWER_BYTES)).await.map_err(late)?;
        let whole = whole.map_err(|error| unread(SERVICE, error))?;
        if whole.is_empty() {
            return Err(ProviderError::transient(SERVICE, "the answer was empty").into());
        }
        let answer: Answer = serde_json::from_slice(&whole).map_err(|_| unusable("the answer is of another shape"))?;
        let tokens = answer.usage.unwrap_or(TokenUsage { input_tokens: 0, output_tokens: 0 });
        let usage = Usage {
            pictures: 1,
            input_tokens: tokens.input_tokens,
            output_tokens: tokens.output_tokens,
            ..Usage::default()
        };
        let cost_micro_usd = cost_micro_usd(self.service.price, &usage);
        let picture = answer.data.into_iter().next();
        match self.bytes_of(picture, clock).await {
            Ok(bytes) => Ok(PaidAnswer { bytes, usage, cost_micro_usd }),
            Err(error) => Err(PaidFailure { error, usage, cost_micro_usd }),
        }
    }

    async fn bytes_of(&self, picture: Option<AnsweredPicture>, clock: &dyn Clock) -> Result<Bytes, ProviderError> {
        let bytes = match picture {
            Some(AnsweredPicture { b64_json: Some(text), .. }) => {
                let bytes = STANDARD.decode(text.as_bytes());
                Bytes::from(bytes.map_err(|_| unusable("the picture is not base64"))?)
            }
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

    /// The link is good for an hour, and for us alone.
    async fn fetch(&self, link: &str, clock: &dyn Clock) -> Result<Bytes, ProviderError> {
        let link = Url::parse(link).ok().filter(|link| matches!(link.scheme(), "https" | "http"));
        let link = link.ok_or_else(|| unusable("the picture's link can't be read"))?;
        let fetched = within(clock, DEADLINES.idle, async {
            let response = accepted(SERVICE, send(SERVICE, self.client.get(link)).await?).await?;
            read_body(response, LONGEST_PICTURE_BYTES)
                .await
                .map_err(|error| ProviderError::from_reading(SERVICE, error))
        });
        fetched.await.unwrap_or_else(|late| Err(ProviderError::late(SERVICE, late)))
    }
}

fn unusable(message: &str) -> ProviderError {
    ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message)
}

fn style_in_words(style: ArtStyle) -> &'static str {
    match style {
        ArtStyle::Storybook => "a warm storybook illustration in soft watercolours",
        ArtStyle::SemiRealistic => "a semi-realistic painting",
        ArtStyle::ComicBook => "a comic book panel with clear ink lines",
        ArtStyle::FlatIllustration => "a flat illustration in a few clear colours",
        ArtStyle::Anime => "an anime drawing",
    }
}

fn prompt_of(scene: &SceneBrief, has_portrait: bool) -> String {
    let audience = scene.audience.to_string().replace('_', " ");
    let mut lines =
        vec![format!("{}, for {audience}: {}", capitalised(style_in_words(scene.style)), scene.image_prompt)];
    if !scene.description.trim().is_empty() {
        lines.push(format!("The scene in the story's words: {}", scene.description.trim()));
    }
    if !scene.emotion.trim().is_empty() {
        lines.push(format!("Mood: {}.", scene.emotion.trim()));
    }
    if !scene.character_description.trim().is_empty() {
        lines.push(format!("The main character, the same in every picture: {}", scene.character_description.trim()));
    }
    if has_portrait {
        lines.push(
            "The given picture shows the main character. Draw a new scene with exactly this character.".to_owned(),
        );
    }
    lines.push("No text in the picture.".to_owned());
    lines.join("\n")
}
