//! `GET /media/{artifactId}`: the bytes of an artifact, or of the picture that was uploaded with a job, for the holder of a link that was
//! signed for it. Where no store has an MP3, its M4A takes its place.

use image_file::ImageFormat;
use serde_json::Value;
use uuid::Uuid;

use super::deliver::{deliver, deliver_file};
use super::links::verify_link;
use super::recent::FileKey;
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::store::job_row::{ArtifactRow, ArtifactType};

const FORMATS: [ImageFormat; 3] = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Webp];

/// The id of a link is an artifact's, or the job's for its upload.
pub async fn serve_media(call: &Call, id: Uuid) -> Answer {
    let permission = verify_link(call, id)?;
    let read = async || {
        let artifact = match call.services.store.read_artifact(id).await? {
            Some(artifact) => artifact,
            None => upload_of(call, id).await?.ok_or(ApiError::ArtifactNotFound)?,
        };
        Ok(vec![artifact])
    };
    match deliver_file(call, FileKey::Media(id), permission, read).await {
        Err(ApiError::BytesUnavailable) => deliver(call, &twin_of(call, id).await?, permission).await,
        delivered => delivered,
    }
}

/// The M4A of exactly this MP3's document (FAILURES 19), asked for when the MP3 can't be had.
async fn twin_of(call: &Call, id: Uuid) -> Result<Vec<ArtifactRow>, ApiError> {
    let store = &call.services.store;
    let Some(artifact) = store.read_artifact(id).await? else { return Ok(Vec::new()) };
    if artifact.artifact_type != ArtifactType::AudioMp3 {
        return Ok(Vec::new());
    }
    let twins = store.read_audio(artifact.job_id, artifact.id, None).await?.unwrap_or_default();
    Ok(twins.into_iter().filter(|twin| twin.artifact_type == ArtifactType::AudioM4a).collect())
}

/// The upload as if it were an artifact of the job, which nothing lists.
async fn upload_of(call: &Call, job_id: Uuid) -> Result<Option<ArtifactRow>, ApiError> {
    let Some(object_key) = call.services.store.read_upload(job_id).await? else { return Ok(None) };
    let Some(facts) = call.services.bucket.head(&object_key).await? else { return Ok(None) };
    let extension = object_key.rsplit('.').next().unwrap_or_default();
    let format = FORMATS.into_iter().find(|format| format.extension() == extension);
    Ok(Some(ArtifactRow {
        id: job_id,
        job_id,
        artifact_type: ArtifactType::Image,
        doc_num: None,
        is_combined: false,
        content_type: format.map_or("application/octet-stream", ImageFormat::media_type).to_owned(),
        object_key,
        size_bytes: facts.size_bytes,
        duration_seconds: None,
        page_count: None,
        word_count: None,
        metadata: Value::Null,
        created_at: call.services.clock.now(),
    }))
}
