//! The cartoon step: a photo drawn over in a style, or a picture from the words alone.
//!
//! The same photo, words and style are drawn once for an owner: what was drawn is also stored under the hash of its inputs and its owner,
//! for as long as the setting says. Nobody learns whether somebody else sent the same photo.

use super::inputs::job_params;
use super::picture::files_for;
use crate::job::given_image::GivenImage;
use crate::job::progress::Progress;
use crate::job::story_order::CartoonOrder;
use crate::job::story_result::DrawnCartoon;
use crate::media::keys::{cache_key, document_key};
use crate::provider::artist::DrawnPicture;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::{ArtifactSpec, Measurements, ObjectSpec};
use crate::work::error::StepError;
use crate::work::input_hash::{InputHash, content_hash};
use crate::work::source_image::SourcePicture;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use crate::work::steps::json::to_json;
use brief::picture::ImagePrompt;
use brief::story::{Audience, SceneAuthor, SceneBrief};

/// The note that says for which job a picture was drawn: a repeat of that job's step did not find somebody else's work.
const DRAWN_FOR: &str = "drawn-for";

/// Dying before the first put: a removal of nothing is recorded. After it: the repeat finds the picture, drawn for this very job. After the
/// second: both are found.
pub async fn cartoonize_image(
    context: &StepContext,
    task: &ClaimedTask,
    progress: &Progress,
) -> Result<StepOutput, StepError> {
    let params: CartoonOrder = job_params(task)?;
    let source = match &params.image_url {
        Some(image) => Some(context.image_sources().read(image).await?),
        None => None,
    };
    let source_hash = source.as_ref().map(|picture| content_hash(&picture.bytes));
    let (artifacts, artist) = (context.artifacts(), &*context.makers.artist);
    let input_hash = InputHash::of("cartoon")
        .with(&artist.version())
        .with(&task.owner_key)
        .with(&source_hash)
        .with(&params.prompt)
        .with(&params.style)
        .finish();
    let kept = cache_key("cartoons", &input_hash, "png");
    let known = artifacts.find_object(&kept, &input_hash).await?;
    let (png, measured, cached) = match known {
        Some(facts) => {
            let drawn_for = facts.notes.get(DRAWN_FOR).cloned().unwrap_or_default();
            let cached = drawn_for != task.job_id.to_string();
            (artifacts.read(&kept).await?, Measurements::noted_beside(&facts), cached)
        }
        None => {
            let DrawnPicture { png, caption, .. } = drawn(context, &params, source, progress).await?;
            let days = context.cartoon_cache_days;
            if !context.cache.record_cached_object(&kept, task.job_id, days).await? {
                return Err(StepError::broken("the job was erased"));
            }
            let measured = Measurements::default().reporting("caption", caption);
            let mut notes = measured.notes();
            notes.insert(DRAWN_FOR.to_owned(), task.job_id.to_string());
            let spec = ObjectSpec { key: &kept, content_type: "image/png", input_hash: &input_hash };
            artifacts.store_object(spec, notes, png.clone()).await?;
            (png, measured, false)
        }
    };
    let spec = ArtifactSpec {
        artifact_type: ArtifactType::Image,
        content_type: "image/png",
        key: document_key(task.job_id, 1, "cartoon", "png"),
        input_hash: &input_hash,
        doc_num: Some(1),
        is_combined: false,
        metadata: serde_json::json!({ "chapter": "Cartoon", "docNum": 1, "docType": "cartoon", "style": params.style }),
    };
    let artifact = artifacts.store(&spec, png, measured).await?;
    let output = to_json(&DrawnCartoon { url: GivenImage::stored(&artifact.object_key), cached })?;
    Ok(StepOutput { output, artifacts: vec![artifact], ..StepOutput::default() })
}

/// The source image is really used (FAILURES 23); only without one is the picture drawn from the words.
async fn drawn(
    context: &StepContext,
    params: &CartoonOrder,
    source: Option<SourcePicture>,
    progress: &Progress,
) -> Result<DrawnPicture, StepError> {
    let artist = &*context.makers.artist;
    if let Some(photo) = source {
        return Ok(artist.cartoonize(&photo.bytes, params.style, progress).await?);
    }
    let scene = SceneBrief {
        author: SceneAuthor::Client,
        description: String::new(),
        image_prompt: ImagePrompt::of_text(&params.prompt),
        emotion: String::new(),
        // The words of a cartoon describe its character: later pictures of the same description show the same one.
        character_description: params.prompt.clone(),
        style: params.style,
        audience: Audience::YoungAdults,
    };
    let files = files_for(context, artist, &scene).await?;
    Ok(artist.draw(&scene, &files, None, progress).await?)
}
