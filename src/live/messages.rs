//! A frame and its events as the messages that one seat is shown.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::seat::Seat;
use crate::contract::failure::Failure;
use crate::contract::readings::job::{JobStatus, Phase};
use crate::contract::readings::stream::{StreamArtifact, StreamEvent, StreamMessage};
use crate::job::frame::{EventType, JobEvent, JobFrame};
use crate::job::state::JobState;
use crate::job::words;

/// Makes signed addresses, all with the same end.
pub struct Signing<'a> {
    /// The path and query that open an artifact.
    pub sign: &'a dyn Fn(Uuid) -> String,
    pub expires_at: DateTime<Utc>,
}

/// Every event that the seat may see, and then the frame itself.
pub fn messages_of(frame: &JobFrame, seat: &Seat, signing: &Signing<'_>) -> Vec<StreamMessage> {
    let mut messages: Vec<StreamMessage> =
        frame.events.iter().filter_map(|event| message_of(event, frame, seat, signing)).collect();
    messages.push(whole(frame));
    messages
}

/// The frame as a message.
fn whole(frame: &JobFrame) -> StreamMessage {
    let failure = Failure::of_job(frame.state, frame.error_code, frame.what_failed.as_deref());
    let (error, code) = failure.map(|failure| (failure.message, failure.code)).unzip();
    StreamMessage {
        event: match frame.state {
            JobState::Queued | JobState::Processing => StreamEvent::Progress,
            JobState::Complete => StreamEvent::Completed,
            JobState::Failed => StreamEvent::Failed,
            JobState::Cancelled => StreamEvent::Cancelled,
        },
        job_id: frame.job_id,
        seq: frame.seq,
        status: JobStatus::from(frame.state),
        terminal: frame.state.is_terminal(),
        percent: frame.percent,
        phase: Phase::of_percent(frame.percent),
        message: words::progress(frame.state, &frame.label).to_owned(),
        docs_complete: frame.docs_complete,
        docs_total: frame.docs_total,
        current_doc: frame.current_doc.clone(),
        error,
        code,
        cancelled: (frame.state == JobState::Cancelled).then_some(true),
        artifact: None,
    }
}

/// An event on the way to the frame. None where the frame says the same, and for what only operators need.
fn message_of(event: &JobEvent, frame: &JobFrame, seat: &Seat, signing: &Signing<'_>) -> Option<StreamMessage> {
    let under_way = StreamMessage {
        event: StreamEvent::Progress,
        seq: event.seq,
        status: JobStatus::Processing,
        terminal: false,
        error: None,
        code: None,
        cancelled: None,
        ..whole(frame)
    };
    match event.event_type {
        EventType::Artifact if seat.sees_artifacts => {
            let artifact = artifact_of(&event.data, seat, signing)?;
            // What is not over must not look so.
            let percent = frame.percent.min(99);
            let phase = Phase::of_percent(percent);
            Some(StreamMessage { event: StreamEvent::Artifact, percent, phase, artifact: Some(artifact), ..under_way })
        }
        EventType::Progress if event.seq < frame.seq => progress_of(&event.data, under_way),
        EventType::Artifact
        | EventType::Progress
        | EventType::Queued
        | EventType::Started
        | EventType::TaskFailed
        | EventType::Retried
        | EventType::Complete
        | EventType::Failed
        | EventType::Cancelled => None,
    }
}

/// Progress as it was recorded.
fn progress_of(data: &Value, under_way: StreamMessage) -> Option<StreamMessage> {
    let percent = number(data, "percent")?;
    Some(StreamMessage {
        percent,
        phase: Phase::of_percent(percent),
        message: data["message"].as_str().unwrap_or_default().to_owned(),
        docs_complete: number(data, "docsComplete").unwrap_or(under_way.docs_complete),
        docs_total: number(data, "docsTotal").unwrap_or(under_way.docs_total),
        current_doc: None,
        ..under_way
    })
}

fn artifact_of(data: &Value, seat: &Seat, signing: &Signing<'_>) -> Option<StreamArtifact> {
    let id: Uuid = data["artifactId"].as_str()?.parse().ok()?;
    Some(StreamArtifact {
        id,
        artifact_type: data["type"].as_str()?.to_owned(),
        doc_num: number(data, "docNum"),
        url: format!("{}{}", seat.origin, (signing.sign)(id)),
        url_expires_at: signing.expires_at,
    })
}

fn number<Number: TryFrom<u64>>(data: &Value, name: &str) -> Option<Number> {
    Number::try_from(data[name].as_u64()?).ok()
}

#[cfg(test)]
#[path = "messages_tests.rs"]
mod tests;
