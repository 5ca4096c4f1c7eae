//! `GET /api/jobs/{id}/audio/{artifactId}`: a chapter's MP3, or its M4A when no store has the MP3; never WAV, never another chapter
//! (FAILURES 19).

use http::header::{AUTHORIZATION, HeaderValue, VARY};
use uuid::Uuid;

use super::deliver::deliver_file;
use super::links::verify_link;
use super::recent::FileKey;
use crate::http::answer::Answer;
use crate::http::auth::Principal;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::media::signing::Permission;

pub async fn stream_audio(call: &Call, caller: Principal, job_id: Uuid, artifact_id: Uuid) -> Answer {
    let (owner_id, permission) = match caller {
        Principal::User(user_id) => (Some(user_id), Permission::OWNER),
        Principal::LinkHolder => (None, verify_link(call, artifact_id)?),
        Principal::Anyone | Principal::Operator | Principal::Cron(_) => {
            return Err(ApiError::AuthenticationRequired("nobody is signed in"));
        }
    };
    let read = async || {
        let twins = call.services.store.read_audio(job_id, artifact_id, owner_id).await?;
        let mut twins = twins.ok_or(ApiError::ArtifactNotFound)?;
        // The requested one, then its twin.
        twins.sort_by_key(|twin| twin.id != artifact_id);
        Ok(twins)
    };
    let key = FileKey::Audio { job_id, artifact_id, owner_id };
    let mut response = deliver_file(call, key, permission, read).await?;
    if call.headers.contains_key(AUTHORIZATION) {
        response.headers_mut().insert(VARY, HeaderValue::from_static("Authorization"));
    }
    Ok(response)
}
