//! A job as contract R shows it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use super::artifact::ArtifactDocument;
use crate::contract::error::ErrorCode;
use crate::job::kind::JobKind;
use crate::job::spend::{CostByProvider, Usage};
use crate::job::state::JobState;

/// The contract's words for a job's state; it has none for a cancelled one, which is an `error` so that a client's loop ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(extend("x-extensible" = true)))]
#[serde(rename_all = "lowercase")]
pub enum JobStatus {
    Queued,
    Processing,
    Complete,
    Error,
}

impl From<JobState> for JobStatus {
    fn from(state: JobState) -> JobStatus {
        match state {
            JobState::Queued => JobStatus::Queued,
            JobState::Processing => JobStatus::Processing,
            JobState::Complete => JobStatus::Complete,
            JobState::Failed | JobState::Cancelled => JobStatus::Error,
        }
    }
}

/// What is going on, by the percent reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(extend("x-extensible" = true)))]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    Text,
    Pdf,
    Audio,
    Finalizing,
    Complete,
}

impl Phase {
    /// See `docs/contract.md`, Progress.
    pub fn of_percent(percent: u8) -> Phase {
        match percent {
            0..50 => Phase::Text,
            50..70 => Phase::Pdf,
            70..95 => Phase::Audio,
            95..100 => Phase::Finalizing,
            100.. => Phase::Complete,
        }
    }
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProgressDocument {
    /// 0 to 100; it never falls.
    pub percent: u8,
    pub phase: Phase,
    pub message: String,
    pub docs_complete: u16,
    pub docs_total: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_doc: Option<String>,
}

/// Sums of what was measured, once the job has ended.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// Of decoded audio, to a tenth.
    pub total_audio_minutes: f64,
    /// Of the documents; the combined book repeats them and is not counted.
    pub total_pages: u64,
    pub total_words: u64,
    /// Of a job that paid a provider for something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
}

/// What a job has cost, in US dollars.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Cost {
    pub currency: &'static str,
    pub total: f64,
    /// By the provider's name, such as `api.openai.com`.
    pub by_provider: BTreeMap<String, f64>,
    pub usage: UsageDocument,
}

/// What was paid for, as far as the providers say it or it can be counted; all attempts of all calls together.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct UsageDocument {
    pub input_tokens: u64,
    pub output_tokens: u64,
    /// That were spoken.
    pub characters: u64,
    /// Of sound, to a tenth.
    pub seconds: f64,
    pub pictures: u64,
}

impl From<Usage> for UsageDocument {
    fn from(usage: Usage) -> UsageDocument {
        let Usage { input_tokens, output_tokens, characters, seconds, pictures } = usage;
        let seconds = (seconds * 10.0).round() / 10.0;
        UsageDocument { input_tokens, output_tokens, characters, seconds, pictures }
    }
}

impl Cost {
    pub fn of(micro_usd: &CostByProvider, usage: Usage) -> Cost {
        let usd = |micro_usd: u64| micro_usd as f64 / 1e6;
        Cost {
            currency: "USD",
            total: usd(micro_usd.values().sum()),
            by_provider: micro_usd.iter().map(|(provider, micro_usd)| (provider.clone(), usd(*micro_usd))).collect(),
            usage: usage.into(),
        }
    }
}

/// The answer of `GET /api/jobs/{id}`, and without artifacts an entry of the list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct JobDocument {
    pub id: Uuid,
    #[serde(rename = "type")]
    pub kind: JobKind,
    pub status: JobStatus,
    pub progress: ProgressDocument,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// Null until the job is complete, as the example shows.
    pub completed_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub artifacts: Option<Vec<ArtifactDocument>>,
    /// Null unless the job ended without being complete, as the example shows.
    pub error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ErrorCode>,
    /// True, or absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Totals>,
    /// 1 for the next to start; only while the job waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue_position: Option<u64>,
    /// In words, such as `about 3 minutes`; while the job is under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimated_time_remaining: Option<String>,
    /// Whether the job has ended, whatever the word for it.
    pub terminal: bool,
    /// When to ask again; while the job is unfinished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll_after_ms: Option<u64>,
}

/// The answer of `GET /api/jobs`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct JobList {
    pub jobs: Vec<JobDocument>,
    /// Asks for the jobs after these; absent after the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// The answer to a retry: the job as it is now, and why it had failed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RetriedJob {
    #[serde(flatten)]
    pub job: JobDocument,
    pub retried_after: PreviousFailure,
}

/// Why a job had failed before it was retried.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct PreviousFailure {
    pub error: String,
    pub code: ErrorCode,
}

/// The answer to a cancellation.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Cancelled {
    pub success: bool,
    pub message: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phase_begins_where_the_one_before_ends() {
        let phases: Vec<Phase> = [0, 10, 49, 50, 69, 70, 94, 95, 99, 100].map(Phase::of_percent).to_vec();
        use Phase::{Audio, Complete, Finalizing, Pdf, Text};
        assert_eq!(phases, [Text, Text, Text, Pdf, Pdf, Audio, Audio, Finalizing, Finalizing, Complete]);
    }
}
