//! Queue messages are hints: they say that tasks became ready, never which or what is in them. The report of a crash goes the same way.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use crate::runtime::error_chain::Cause;

use crate::store::work::CrashReport;

/// One message: one task became ready. A lost or repeated hint changes nothing but the moment at which work starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hint {
    /// The job whose task it was; for logs and dead letters only, the database chooses what is claimed.
    pub job_id: Uuid,
    /// Follows the request that started the job through the logs; None where only the job is known, as in a sweep.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
}

/// What `guard.mjs` sends in place of a hint after a trap.
#[derive(Clone, Debug, Deserialize)]
pub struct CrashMessage {
    pub crash: CrashReport,
}

/// The queue did not take the hints; the sweep will make it good.
#[derive(Debug, Error)]
#[error("the queue refused {count} hints")]
pub struct HintError {
    pub count: usize,
    #[source]
    pub cause: Cause,
}

/// Where hints go.
#[async_trait(?Send)]
pub trait HintQueue {
    /// Sends all hints, in one call where possible, to be delivered after `delay_seconds`.
    async fn send(&self, hints: Vec<Hint>, delay_seconds: u32) -> Result<(), HintError>;
}
