//! What metrics show: how attempts and calls of providers ended, what was refused, where deliveries stand, and who watches.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::Store;
use super::error::StoreError;
use super::webhooks::DeliveryState;
use crate::runtime::call_figures::{CallFigures, ProviderFigures, RefusalFigures};
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

/// Rooms of one kind that are occupied, or were until a moment ago.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct RoomFigures {
    /// `job` or `user`.
    pub of: String,
    pub rooms: u64,
    /// How many sat there when each room last asked.
    pub seats: u64,
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
    /// Since the database was set up, as are the refusals.
    pub provider_calls: Vec<ProviderFigures>,
    pub refusals: Vec<RefusalFigures>,
    pub rooms: Vec<RoomFigures>,
}

impl Store {
    /// A repeat counts twice: figures for operators, and no more.
    pub async fn add_figures(&self, attempts: &[AttemptFigures], calls: &CallFigures) -> Result<(), StoreError> {
        self.client.call("add_figures", json!({ "p_attempts": attempts, "p_calls": calls })).await
    }

    pub async fn metric_figures(&self) -> Result<MetricFigures, StoreError> {
        self.client.call("metric_figures", json!({})).await
    }
}
