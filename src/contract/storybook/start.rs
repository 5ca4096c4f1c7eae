//! The answer to every start: the fields all kinds share, with those of the kind beside them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What a start answers with status 200. `Extras` are the kind's own fields, at the same level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "Start{Extras}"))]
#[serde(rename_all = "camelCase")]
pub struct StartAnswer<Extras> {
    pub job_id: String,
    pub status: Pending,
    pub estimated_completion: DateTime<Utc>,
    pub estimated_minutes: u32,
    /// Absolute.
    pub polling_url: String,
    pub message: String,
    #[serde(flatten)]
    pub extras: Extras,
}

/// The only status that a start can answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Pending {
    #[default]
    Pending,
}

/// For kinds that answer nothing beside the shared fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct NoExtras {}

impl<Extras> StartAnswer<Extras> {
    /// An answer for a job that was just created at `now`.
    pub fn new(
        job_id: String,
        now: DateTime<Utc>,
        estimated_minutes: u32,
        polling_url: String,
        message: &str,
        extras: Extras,
    ) -> Self {
        let estimated_completion = now + chrono::TimeDelta::minutes(i64::from(estimated_minutes));
        StartAnswer {
            job_id,
            status: Pending::Pending,
            estimated_completion,
            estimated_minutes,
            polling_url,
            message: message.to_owned(),
            extras,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_estimated_completion_lies_the_estimated_minutes_ahead() {
        let now = "2026-01-02T03:58:00Z".parse().expect("a time");
        let started = StartAnswer::new("id".to_owned(), now, 5, "https://a/b".to_owned(), "Started.", NoExtras {});
        let json = serde_json::to_value(&started).expect("serialises");
        assert_eq!(json["estimatedCompletion"], "2026-01-02T04:03:00Z");
    }
}
