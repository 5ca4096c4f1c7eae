//! What metrics show: how attempts ended, and where deliveries stand.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::Store;
use super::error::StoreError;
use super::webhooks::DeliveryState;
use crate::runtime::log::AttemptOutcome;

/// Attempts at tasks of one kind that ended in one way, and how long they took together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptFigures {
    /// A task's kind.
    pub kind: String,
    pub outcome: AttemptOutcome,
    pub attempts: u64,
    pub milliseconds: u64,
}

/// Deliveries that are kept, by where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct DeliveryFigures {
    pub state: DeliveryState,
    pub deliveries: u64,
}

/// The answer of [`Store::metric_figures`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MetricFigures {
    /// Since the database was set up.
    pub attempts: Vec<AttemptFigures>,
    pub deliveries: Vec<DeliveryFigures>,
    /// Since when the delivery that waits longest has been due.
    pub oldest_due_delivery: Option<Timestamp>,
    pub dead_letters: u64,
}

impl Store {
    /// A repeat counts twice: figures for operators, and no more.
    pub async fn add_attempts(&self, attempts: &[AttemptFigures]) -> Result<(), StoreError> {
        self.client.call("add_attempts", json!({ "p_attempts": attempts })).await
    }

    pub async fn metric_figures(&self) -> Result<MetricFigures, StoreError> {
        self.client.call("metric_figures", json!({})).await
    }
}
