//! `GET /api/operations/history`: how the last two days went, and what the last thirty cost.

use chrono::NaiveDate;
use http::StatusCode;
use serde::Serialize;

use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::store::history::{DaySpend, HourFigures};

#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub(in crate::http) struct OperationsHistory {
    /// 48, the oldest first.
    hours: Vec<HourFigures>,
    /// 30, the oldest first.
    days: Vec<DayCost>,
}

/// What providers were paid within a day (UTC); calls under way count with what was reserved for them.
#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
struct DayCost {
    day: NaiveDate,
    usd: f64,
    calls: u64,
}

pub async fn read_history(call: &Call) -> Answer {
    let history = call.services.store.operations_history().await?;
    let days = history.days.into_iter().map(cost_of).collect();
    json_answer(StatusCode::OK, &OperationsHistory { hours: history.hours, days })
}

#[expect(clippy::cast_precision_loss, reason = "no day costs so much that a double could not count its dollars")]
fn cost_of(spend: DaySpend) -> DayCost {
    DayCost { day: spend.day, usd: spend.micro_usd as f64 / 1e6, calls: spend.calls }
}
