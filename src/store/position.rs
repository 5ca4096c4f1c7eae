//! Where listeners stopped.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;

/// A kept position.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Position {
    pub artifact_id: Uuid,
    pub seconds: f64,
    pub updated_at: DateTime<Utc>,
}

/// What became of a position that was to be kept.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum PositionOutcome {
    Kept {
        position: Position,
    },
    /// The artifact is no recording of this job.
    NoRecording,
    /// The recording is shorter.
    #[serde(rename_all = "camelCase")]
    BeyondEnd {
        duration_seconds: f64,
    },
    NotFound,
}

#[derive(Deserialize)]
struct KeptPosition {
    position: Option<Position>,
}

impl Store {
    /// The last one to write wins.
    pub async fn write_position(
        &self,
        job_id: Uuid,
        owner_id: Uuid,
        artifact_id: Uuid,
        seconds: f64,
    ) -> Result<PositionOutcome, StoreError> {
        let arguments = json!({
            "p_job_id": job_id, "p_owner_id": owner_id, "p_artifact_id": artifact_id, "p_seconds": seconds
        });
        self.client.call("write_position", arguments).await
    }

    /// None when there is no such job or it is somebody else's; within, none where nobody has listened yet.
    pub async fn read_position(&self, job_id: Uuid, owner_id: Uuid) -> Result<Option<Option<Position>>, StoreError> {
        let arguments = json!({ "p_job_id": job_id, "p_owner_id": owner_id });
        let kept: Option<KeptPosition> = self.client.read("read_position", arguments).await?;
        Ok(kept.map(|kept| kept.position))
    }
}
