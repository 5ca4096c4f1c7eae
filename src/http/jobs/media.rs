//! `GET /media/{artifactId}`: the bytes of an artifact for the holder of a link that was signed for it.

use uuid::Uuid;

use super::deliver::deliver;
use super::links::verify_link;
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::error::ApiError;

pub async fn serve_media(call: &Call, artifact_id: Uuid) -> Answer {
    let permission = verify_link(call, artifact_id)?;
    let artifact = call.services.store.read_artifact(artifact_id).await?.ok_or(ApiError::ArtifactNotFound)?;
    deliver(call, &[artifact], permission).await
}
