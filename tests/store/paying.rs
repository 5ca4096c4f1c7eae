//! Bookings and settlements of paid calls, as tests make them.

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::spend::{
    BookingOutcome, CallBooking, CallEnd, CallSettlement, Capability, LostCall, PayingTask, SpendLimits, Usage,
};
use oneinabillion_edge::store::work::{ClaimedTask, TaskOutcome};

use crate::bench::{Bench, task};

pub(crate) const UNLIMITED: SpendLimits = SpendLimits {
    job_micro_usd: 0,
    owner_day_micro_usd: 0,
    provider_day_micro_usd: 0,
    calls_at_once: 0,
    calls_per_minute: 0,
};

pub(crate) fn booking(claimed: &ClaimedTask, key: &str, reserved_micro_usd: u64) -> CallBooking {
    CallBooking {
        task: PayingTask {
            job_id: claimed.job_id,
            task_id: claimed.task_id,
            lease_token: claimed.lease_token,
            task: claimed.name.clone(),
            owner_key: claimed.owner_key.clone(),
            retries: claimed.retries,
        },
        key: key.to_owned(),
        // A provider of its own for each job: facts share the database.
        provider: format!("{}.example.com", claimed.job_id),
        capability: Capability::Write,
        model: "m".to_owned(),
        reserved_micro_usd,
        expires_in_seconds: 60,
        answer_is_lost: false,
    }
}

pub(crate) fn settlement(booking: &CallBooking, outcome: CallEnd, cost_micro_usd: u64) -> CallSettlement {
    CallSettlement {
        job_id: booking.task.job_id,
        key: booking.key.clone(),
        outcome,
        cost_micro_usd,
        usage: Usage { output_tokens: 3, seconds: 1.5, ..Usage::default() },
        fault: None,
        is_outage: outcome == CallEnd::Unknown,
        rest_seconds: None,
    }
}

pub(crate) fn stopped_for_want_of_money() -> TaskOutcome {
    TaskOutcome::Failed { error_code: FailureCode::BudgetExceeded, error_message: "no money".to_owned() }
}

impl Bench {
    pub(crate) async fn paying_task(&self) -> ClaimedTask {
        self.started(&[task("a", &[])]).await;
        self.claim_one().await
    }

    pub(crate) async fn book(&self, booking: &CallBooking) -> BookingOutcome {
        self.store.book_call(booking, &UNLIMITED).await.expect("book")
    }

    pub(crate) async fn end(&self, booking: &CallBooking, outcome: CallEnd, cost_micro_usd: u64) {
        self.store.settle_call(&settlement(booking, outcome, cost_micro_usd)).await.expect("settle");
    }

    /// The provider's rest is over.
    pub(crate) async fn rested(&self, booking: &CallBooking) {
        self.sql(&format!(
            "update engine.provider_circuits set rests_until = now() where provider = '{}'",
            booking.provider
        ))
        .await;
    }

    /// What the provider of these bookings has cost today.
    pub(crate) async fn spent(&self, booking: &CallBooking) -> i64 {
        let rows = self
            .rows(&format!("select micro_usd from engine.provider_days where provider = '{}'", booking.provider))
            .await;
        rows[0]["micro_usd"].as_i64().or_else(|| rows[0]["micro_usd"].as_str()?.parse().ok()).expect("a sum")
    }

    pub(crate) async fn expire(&self, booking: &CallBooking) {
        self.expired_for(booking, "1 second").await;
    }

    pub(crate) async fn expired_for(&self, booking: &CallBooking, interval: &str) {
        self.sql(&format!(
            "update engine.provider_calls set expires_at = now() - interval '{interval}' where job_id = '{}' and state = 'booked'",
            booking.task.job_id
        ))
        .await;
    }

    /// Of how many calls of the provider nobody learned what became of them.
    pub(crate) async fn unknown_fates(&self, booking: &CallBooking) -> i64 {
        let rows = self
            .rows(&format!("select unknown_fates from engine.provider_days where provider = '{}'", booking.provider))
            .await;
        rows[0]["unknown_fates"].as_i64().expect("a number")
    }

    /// The calls of the provider that a sweep found without a caller.
    pub(crate) async fn swept(&self, booking: &CallBooking) -> Vec<LostCall> {
        let swept = self.store.sweep(1_000, 30).await.expect("sweep");
        swept.lost_calls.into_iter().filter(|lost| lost.provider == booking.provider).collect()
    }
}
