//! `GET /api/jobs/{id}/audio/{artifactId}`: a chapter's MP3, or its M4A when the MP3 can't be had; never WAV, never another chapter
//! (FAILURES 19).

use http::header::{AUTHORIZATION, HeaderValue, VARY};
use uuid::Uuid;

use super::deliver::{deliver, stored};
use super::links::verify_link;
use crate::http::answer::Answer;
use crate::http::auth::Principal;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::media::signing::Permission;
use crate::runtime::log::LogEvent;
use crate::store::job_row::ArtifactRow;

pub async fn stream_audio(call: &Call, caller: Principal, job_id: Uuid, artifact_id: Uuid) -> Answer {
    let (owner_id, permission) = match caller {
        Principal::User(user_id) => (Some(user_id), Permission::OWNER),
        Principal::LinkHolder => {
            let permission = verify_link(call, artifact_id)?;
            let artifact = call.services.store.read_artifact(artifact_id).await?;
            (artifact.and_then(|artifact| artifact.owner_id), permission)
        }
        Principal::Anyone | Principal::Operator | Principal::Cron(_) => {
            return Err(ApiError::AuthenticationRequired("nobody is signed in"));
        }
    };
    let owner_id = owner_id.ok_or(ApiError::ArtifactNotFound)?;
    let twins = call.services.store.read_audio(job_id, artifact_id, owner_id).await?;
    let twins = twins.ok_or(ApiError::ArtifactNotFound)?;
    let mut response = first_that_can_be_had(call, artifact_id, twins, permission).await?;
    if call.headers.contains_key(AUTHORIZATION) {
        response.headers_mut().insert(VARY, HeaderValue::from_static("Authorization"));
    }
    Ok(response)
}

/// The requested one, then its twin.
async fn first_that_can_be_had(
    call: &Call,
    artifact_id: Uuid,
    mut twins: Vec<ArtifactRow>,
    permission: Permission,
) -> Answer {
    twins.sort_by_key(|twin| twin.id != artifact_id);
    let mut fault = ApiError::ArtifactNotFound;
    for twin in &twins {
        let result = match stored(call, twin).await {
            Ok(Some(facts)) => deliver(call, twin, &facts, permission).await,
            Ok(None) => Err(ApiError::ArtifactNotFound),
            Err(error) => Err(error.into()),
        };
        match result {
            // Missing from the bucket, or the bucket failed: the twin may still be had. A store that failed is reported rather than a
            // missing object, because waiting can help.
            Err(error @ ApiError::Objects(_)) => fault = error,
            Err(ApiError::ArtifactNotFound) => {}
            decided => return decided,
        }
        let event = LogEvent::AudioUnavailable { artifact_id: twin.id, request_id: call.request_id.clone() };
        call.services.log.write(&event);
    }
    Err(fault)
}
