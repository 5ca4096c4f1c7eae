//! Reading jobs and artifacts: each in one round trip, and never somebody else's.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;
use super::job_row::{ArtifactRow, JobRow};
use crate::job::kind::JobKind;
use crate::job::state::JobState;

/// Which of an owner's jobs a list shows.
#[derive(Clone, Debug, Default)]
pub struct JobFilter {
    pub states: Option<Vec<JobState>>,
    pub kinds: Option<Vec<JobKind>>,
    /// Created then or later.
    pub created_from: Option<DateTime<Utc>>,
    /// Created before.
    pub created_until: Option<DateTime<Utc>>,
}

impl Store {
    /// None when there is no such job or it is somebody else's: callers cannot distinguish the two.
    pub async fn read_job(&self, job_id: Uuid, owner_id: Uuid) -> Result<Option<JobRow>, StoreError> {
        self.client.read("read_job", json!({ "p_job_id": job_id, "p_owner_id": owner_id })).await
    }

    /// A job regardless of its owner, for contract S's public status; None when it is of another kind.
    pub async fn read_job_of_kind(&self, job_id: Uuid, kind: JobKind) -> Result<Option<JobRow>, StoreError> {
        self.client.read("read_job_of_kind", json!({ "p_job_id": job_id, "p_kind": kind })).await
    }

    /// The document's audio, MP3 before M4A; None unless the artifact is audio of exactly this job and, where one is named, this owner.
    pub async fn read_audio(
        &self,
        job_id: Uuid,
        artifact_id: Uuid,
        owner_id: Option<Uuid>,
    ) -> Result<Option<Vec<ArtifactRow>>, StoreError> {
        let arguments = json!({ "p_job_id": job_id, "p_artifact_id": artifact_id, "p_owner_id": owner_id });
        self.client.read("read_audio", arguments).await
    }

    /// One artifact, for the holder of a signed URL of it.
    pub async fn read_artifact(&self, artifact_id: Uuid) -> Result<Option<ArtifactRow>, StoreError> {
        self.client.read("read_artifact", json!({ "p_artifact_id": artifact_id })).await
    }

    /// The object key of the picture that was uploaded with the job's start, for the holder of a signed URL of it.
    pub async fn read_upload(&self, job_id: Uuid) -> Result<Option<String>, StoreError> {
        self.client.read("read_upload", json!({ "p_job_id": job_id })).await
    }

    /// Up to `limit` jobs, newest first, without artifacts; `before` is the last one of the page before.
    pub async fn list_jobs(
        &self,
        owner_id: Uuid,
        filter: &JobFilter,
        before: Option<(DateTime<Utc>, Uuid)>,
        limit: u8,
    ) -> Result<Vec<JobRow>, StoreError> {
        let arguments = json!({
            "p_owner_id": owner_id,
            "p_before_created_at": before.map(|(created_at, _)| created_at),
            "p_before_id": before.map(|(_, id)| id),
            "p_states": filter.states,
            "p_kinds": filter.kinds,
            "p_limit": limit,
            "p_created_from": filter.created_from,
            "p_created_until": filter.created_until,
        });
        self.client.read("list_jobs", arguments).await
    }
}
