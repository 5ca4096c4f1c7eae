//! A job in contract R's words.

use super::view::{JobView, whole_milliseconds};
use crate::contract::readings::job::{JobDocument, JobStatus, Phase, ProgressDocument};
use crate::job::state::JobState;

/// The job, without its artifacts, which only some answers show.
pub fn job_document(view: JobView<'_>) -> JobDocument {
    let row = view.row;
    let (error, code) = view.failure.map(|failure| (failure.message, failure.code)).unzip();
    JobDocument {
        id: row.id,
        kind: row.kind,
        status: JobStatus::from(row.state),
        progress: ProgressDocument {
            percent: row.percent,
            phase: Phase::of_percent(row.percent),
            message: row.message(),
            docs_complete: row.docs_complete,
            docs_total: row.docs_total,
            current_doc: row.current_doc.clone(),
        },
        created_at: row.created_at,
        updated_at: row.updated_at,
        completed_at: view.completed_at,
        artifacts: None,
        error,
        code,
        cancelled: (row.state == JobState::Cancelled).then_some(true),
        metadata: None,
        queue_position: view.queue_position,
        estimated_time_remaining: view.estimated_time_remaining,
        terminal: row.state.is_terminal(),
        poll_after_ms: view.poll_after.map(whole_milliseconds),
    }
}
