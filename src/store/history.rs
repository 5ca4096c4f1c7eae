//! How the last two days went, and what the last thirty cost.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::Store;
use super::error::StoreError;

/// The oldest first, without gaps.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct OperationsHistory {
    pub hours: Vec<HourFigures>,
    pub days: Vec<DaySpend>,
}

/// One hour: how jobs ended in it, and the queue at its longest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HourFigures {
    /// When it began.
    pub hour: DateTime<Utc>,
    pub completed: u64,
    pub failed: u64,
    pub cancelled: u64,
    /// Null where nobody looked.
    pub waiting: Option<u64>,
    pub running: Option<u64>,
    pub longest_wait_seconds: Option<f64>,
}

/// What providers were paid within a day (UTC).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DaySpend {
    pub day: NaiveDate,
    pub micro_usd: u64,
    pub calls: u64,
}

impl Store {
    pub async fn operations_history(&self) -> Result<OperationsHistory, StoreError> {
        self.client.read("operations_history", json!({})).await
    }
}
