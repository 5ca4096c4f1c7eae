//! Pictures by Cloudflare's models: FLUX.2 is shown the main character's picture, so that it stays the same over a book; others draw from words
//! alone, and leave photos to the builtin artist.

use std::rc::Rc;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use brief::picture::{ArtStyle, CharacterLook};
use brief::story::SceneBrief;
use builtin_artist::character_look;
use bytes::Bytes;
use image_file::{ImageFormat, as_png, reduced_jpeg};
use serde::Deserialize;
use serde_json::json;

use super::binding::ModelInput;
use super::service::WorkersAi;
use crate::job::progress::Progress;
use crate::job::spend::{Capability, Usage};
use crate::provider::artist::{Artist, DrawnPicture, StaticFile};
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::provider::models::picture_prompts::{cartoon_caption, cartoon_prompt, scene_prompt};
use crate::provider::paid::{
    BegunAnswer, CallOrder, Deadlines, PaidAnswer, PaidCalls, PaidFailure, Terms, broke_off, cost_micro_usd,
};
use crate::runtime::deadline::within;
use crate::runtime::multipart_form::Form;
use crate::runtime::turns::Turns;

const SERVICE: &str = "pictures";
/// Nothing comes before the picture is done.
const DEADLINES: Deadlines = Deadlines::seconds(140, 30, 165);
const VERSION: u32 = 1;
const LONGEST_ANSWER_BYTES: usize = 24 * 1024 * 1024;
/// Of a picture that is shown to a model, which takes none of 512 pixels or more.
const LONGEST_SHOWN_SIDE_PIXELS: u32 = 511;
const SHOWN_QUALITY: u8 = 88;
/// FLUX.1 takes no longer one, and no order of ours has to be.
const LONGEST_PROMPT_CHARACTERS: usize = 2_048;

/// A model that draws.
pub struct WorkersAiArtist {
    pub service: WorkersAi,
    pub width: u32,
    pub height: u32,
    pub calls: Rc<PaidCalls>,
    pub turns: Rc<Turns>,
    /// Draws photos over where the model takes no pictures.
    pub builtin: Rc<dyn Artist>,
}

/// Models that answer with JSON.
#[derive(Deserialize)]
struct DrawnJson {
    image: String,
}

/// Whether a model takes pictures, and with them forms instead of JSON.
fn takes_pictures(model: &str) -> bool {
    model.contains("/flux-2-")
}

/// What a model is sent.
struct Order {
    body: Bytes,
    /// None for JSON.
    form_type: Option<String>,
}

#[async_trait(?Send)]
impl Artist for WorkersAiArtist {
    fn version(&self) -> String {
        format!("workers-ai-artist-{VERSION} {} {}x{}", self.service.terms.model, self.width, self.height)
    }

    fn follows_portraits(&self) -> bool {
        takes_pictures(&self.service.terms.model)
    }

    async fn draw(
        &self,
        scene: &SceneBrief,
        _files: &[StaticFile],
        portrait: Option<&Bytes>,
        _progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        let shown = portrait.filter(|_| self.follows_portraits());
        let order = self.order(&scene_prompt(scene, shown.is_some()), shown).await?;
        Ok(DrawnPicture { png: self.buy(order).await?, caption: scene.image_prompt.to_string(), not_drawn: Vec::new() })
    }

    async fn cartoonize(
        &self,
        photo: &Bytes,
        style: ArtStyle,
        progress: &Progress,
    ) -> Result<DrawnPicture, ProviderError> {
        if !self.follows_portraits() {
            return self.builtin.cartoonize(photo, style, progress).await;
        }
        let order = self.order(&cartoon_prompt(style), Some(photo)).await?;
        Ok(DrawnPicture { png: self.buy(order).await?, caption: cartoon_caption(style), not_drawn: Vec::new() })
    }

    /// Read by us: it costs nothing.
    async fn describe(&self, picture: &Bytes) -> Result<CharacterLook, ProviderError> {
        let look = self.turns.compute(&*self.calls.clock, || character_look(picture)).await;
        look.map_err(|error| ProviderError::new(SERVICE, ProviderErrorKind::BadInput, error.to_string()))
    }
}

impl WorkersAiArtist {
    async fn order(&self, prompt: &str, shown: Option<&Bytes>) -> Result<Order, ProviderError> {
        let prompt: String = prompt.chars().take(LONGEST_PROMPT_CHARACTERS).collect();
        if !self.follows_portraits() {
            let mut input = json!({ "prompt": prompt });
            // FLUX.1 knows one size and refuses the fields.
            if !self.service.terms.model.contains("/flux-1-") {
                input["width"] = json!(self.width);
                input["height"] = json!(self.height);
            }
            return Ok(Order { body: Bytes::from(input.to_string()), form_type: None });
        }
        let form = Form::default()
            .field("prompt", &prompt)
            .field("width", &self.width.to_string())
            .field("height", &self.height.to_string());
        let form = match shown {
            None => form,
            Some(picture) => {
                let reduce = || reduced_jpeg(picture, LONGEST_SHOWN_SIDE_PIXELS, SHOWN_QUALITY);
                let shown = self.turns.compute(&*self.calls.clock, reduce).await.map_err(|error| {
                    ProviderError::new(SERVICE, ProviderErrorKind::BadInput, "the picture can't be read")
                        .caused_by(error)
                })?;
                form.file("input_image_0", "picture.jpg", "image/jpeg", &shown)
            }
        };
        let (body, media_type) = form.finish();
        Ok(Order { body, form_type: Some(media_type) })
    }

    async fn buy(&self, order: Order) -> Result<Bytes, ProviderError> {
        let Terms { provider, model, price } = &self.service.terms;
        let Order { body, form_type } = order;
        let usage = Usage { pictures: 1, ..Usage::default() };
        let cost_micro_usd = cost_micro_usd(*price, &usage);
        let deadlines = self.calls.patience.with(DEADLINES);
        let booked = CallOrder {
            provider,
            capability: Capability::Draw,
            model,
            request: &body,
            attempt: 1,
            reserved_micro_usd: cost_micro_usd,
            total: deadlines.total,
        };
        let clock = Rc::clone(&self.calls.clock);
        let input = match form_type {
            Some(media_type) => ModelInput::Form { body: body.clone(), media_type },
            None => ModelInput::Json(body.clone()),
        };
        let made = async |_key: String| {
            let late = |late| broke_off(SERVICE, "the service fell silent").caused_by(late);
            let asked = self.service.ask(SERVICE, input);
            let begun = within(&*clock, deadlines.first_byte, asked).await.unwrap_or_else(|passed| Err(late(passed)));
            let answer = begun.map_err(PaidFailure::unanswered)?;
            match self.png_of(answer).await {
                Ok(bytes) => Ok(PaidAnswer { bytes, usage, cost_micro_usd }),
                // Once it draws, it is paid for.
                Err(error) => Err(PaidFailure::counted(error, usage, cost_micro_usd)),
            }
        };
        Ok(self.calls.make(&booked, made).await?.bytes)
    }

    /// The picture in an answer (its bytes, or base64 in JSON) as PNG, whatever the model makes.
    async fn png_of(&self, answer: BegunAnswer) -> Result<Bytes, ProviderError> {
        let (clock, media_type) = (&*self.calls.clock, answer.media_type());
        let body = answer.whole(clock, self.calls.patience.with(DEADLINES).idle, LONGEST_ANSWER_BYTES).await?;
        let picture = if media_type == "application/json" {
            let drawn: DrawnJson =
                serde_json::from_slice(&body).map_err(|_| unusable("the answer is of another shape"))?;
            Bytes::from(STANDARD.decode(drawn.image).map_err(|_| unusable("the picture is not base64"))?)
        } else {
            body
        };
        match ImageFormat::of(&picture) {
            None => Err(unusable("the answer is no picture")),
            Some(ImageFormat::Png) => Ok(picture),
            Some(ImageFormat::Jpeg | ImageFormat::Webp) => {
                let png = self.turns.compute(clock, || as_png(&picture)).await;
                png.map(Bytes::from).map_err(|error| unusable("the picture can't be read").caused_by(error))
            }
        }
    }
}

fn unusable(message: &str) -> ProviderError {
    ProviderError::new(SERVICE, ProviderErrorKind::Unusable, message)
}
