//! A job's row in contract R's words.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::contract::error::ErrorCode;
use crate::contract::readings::artifact::ArtifactDocument;
use crate::contract::readings::job::{JobDocument, JobStatus, Phase, ProgressDocument, Totals};
use crate::http::links::Links;
use crate::job::estimate;
use crate::job::failure::FailureCode;
use crate::job::state::JobState;
use crate::store::job_row::{ArtifactRow, ArtifactType, JobRow};

/// The job; its artifacts are added by who shows them.
pub fn job_document(row: &JobRow, now: DateTime<Utc>) -> JobDocument {
    let (error, code) = failure(row);
    JobDocument {
        id: row.id,
        kind: row.kind,
        status: status(row.state),
        progress: ProgressDocument {
            percent: row.percent,
            phase: Phase::of_percent(row.percent),
            message: row.message.clone(),
            docs_complete: row.docs_complete,
            docs_total: row.docs_total,
            current_doc: row.current_doc.clone(),
        },
        created_at: row.created_at,
        updated_at: row.updated_at,
        completed_at: row.finished_at.filter(|_| row.state == JobState::Complete),
        artifacts: None,
        error,
        code,
        cancelled: (row.state == JobState::Cancelled).then_some(true),
        metadata: None,
        queue_position: row.jobs_ahead.filter(|_| row.state == JobState::Queued).map(|ahead| ahead + 1),
        estimated_time_remaining: remaining(row, now).map(estimate::in_words),
    }
}

/// `docs/contract.md`, One job model, two dialects: R has no word for a cancelled job, and its sample loop must end.
fn status(state: JobState) -> JobStatus {
    match state {
        JobState::Queued => JobStatus::Queued,
        JobState::Processing => JobStatus::Processing,
        JobState::Complete => JobStatus::Complete,
        JobState::Failed | JobState::Cancelled => JobStatus::Error,
    }
}

/// What a client reads of a job that ended badly.
fn failure(row: &JobRow) -> (Option<String>, Option<ErrorCode>) {
    match row.state {
        JobState::Queued | JobState::Processing | JobState::Complete => (None, None),
        JobState::Cancelled => (Some("Job cancelled".to_owned()), Some(ErrorCode::JobCancelled)),
        JobState::Failed => {
            let code = ErrorCode::from(row.error_code.unwrap_or(FailureCode::JobFailed));
            (Some(row.error_message.clone().unwrap_or_else(|| "Job failed".to_owned())), Some(code))
        }
    }
}

/// None when nothing honest can be said: the job has ended, or was taken up again and has no single pace.
pub fn remaining(row: &JobRow, now: DateTime<Utc>) -> Option<Duration> {
    let expected = Duration::from_secs(row.estimated_seconds.into());
    match row.state {
        JobState::Queued if row.retry_count == 0 => Some(expected),
        JobState::Processing if row.retry_count == 0 => {
            let elapsed = (now - row.started_at?).to_std().unwrap_or_default();
            Some(estimate::remaining(elapsed, f64::from(row.percent) / 100.0, expected))
        }
        JobState::Queued | JobState::Processing => None,
        JobState::Complete | JobState::Failed | JobState::Cancelled => None,
    }
}

/// What the status shows: the MP3s and the pages, and the pictures of contract S's jobs. The rest is listed by `/artifacts`.
pub fn is_shown_in_status(artifact: &ArtifactRow) -> bool {
    match artifact.artifact_type {
        ArtifactType::AudioMp3 | ArtifactType::Pdf | ArtifactType::Image => true,
        ArtifactType::AudioM4a | ArtifactType::Json | ArtifactType::Text => false,
    }
}

/// The artifacts that `shown` lets through, each with its signed links. Signing is a matter of microseconds and asks nobody
/// (FAILURES 39).
pub fn artifact_documents(
    rows: &[ArtifactRow],
    links: &Links,
    shown: impl Fn(&ArtifactRow) -> bool,
) -> Vec<ArtifactDocument> {
    rows.iter().filter(|row| shown(row)).map(|row| artifact_document(row, twin_of(row, rows), links)).collect()
}

/// The M4A of exactly this MP3's document (FAILURES 19).
fn twin_of<'a>(row: &ArtifactRow, rows: &'a [ArtifactRow]) -> Option<&'a ArtifactRow> {
    if row.artifact_type != ArtifactType::AudioMp3 || row.doc_num.is_none() {
        return None;
    }
    rows.iter().find(|twin| twin.artifact_type == ArtifactType::AudioM4a && twin.doc_num == row.doc_num)
}

fn artifact_document(row: &ArtifactRow, twin: Option<&ArtifactRow>, links: &Links) -> ArtifactDocument {
    ArtifactDocument {
        id: row.id,
        artifact_type: row.artifact_type.to_string(),
        url: links.to(row.id),
        fallback_url: twin.map(|twin| links.to(twin.id)),
        url_expires_at: links.expires_at,
        duration: row.duration_seconds,
        page_count: row.page_count,
        word_count: row.word_count,
        chapter: chapter(row).map(str::to_owned),
        is_combined: row.is_combined.then_some(true),
        file_size: row.size_bytes,
        metadata: row.metadata.clone(),
        created_at: row.created_at,
    }
}

pub fn chapter(row: &ArtifactRow) -> Option<&str> {
    row.metadata.get("chapter")?.as_str()
}

/// Sums of what was measured when the artifacts were made.
pub fn totals(rows: &[ArtifactRow]) -> Totals {
    let of_type = |wanted| rows.iter().filter(move |row| row.artifact_type == wanted && !row.is_combined);
    let seconds: f64 = of_type(ArtifactType::AudioMp3).filter_map(|row| row.duration_seconds).sum();
    Totals {
        total_audio_minutes: (seconds / 6.0).round() / 10.0,
        total_pages: of_type(ArtifactType::Pdf).filter_map(|row| row.page_count).map(u64::from).sum(),
        total_words: of_type(ArtifactType::Text).filter_map(|row| row.word_count).map(u64::from).sum(),
    }
}
