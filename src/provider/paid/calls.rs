//! One paid call: found again if it was answered before, or booked, made, kept and settled.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, SecondsFormat, Utc};
use sha2::{Digest, Sha256};

use super::abandoned::{AbandonedCalls, UnsettledCall};
use super::deadlines::Patience;
use super::faces::{AnswerStore, KeptAnswer, Ledger, LedgerError, PaidAnswer};
use crate::job::spend::{
    BookingOutcome, CallBooking, CallEnd, CallSettlement, Capability, PayingTask, SpendLimits, Usage,
};
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::log::{ErrorText, Log, LogEvent};

/// What an operator reads of an error of ours.
const SERVICE: &str = "paid calls";
/// A provider that is busy is waited for this long before the task gives its place to others.
const PATIENCE: Duration = Duration::from_secs(45);
/// Before the ledger is told again how a call ended.
const PAUSE_BEFORE_SETTLING_AGAIN: Duration = Duration::from_secs(1);
/// A booking outlives the longest wait for its answer by this.
const MARGIN_SECONDS: u32 = 15;

/// The paid calls of one task. Without a task, nothing may be paid for.
pub struct PaidCalls {
    pub ledger: Rc<dyn Ledger>,
    pub answers: Rc<dyn AnswerStore>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
    pub limits: SpendLimits,
    pub patience: Patience,
    pub task: Option<PayingTask>,
    /// When the task's attempt is dropped: a call that could not end before then is left to the next attempt.
    pub attempt_ends_at: DateTime<Utc>,
    /// The calls of which something is kept for it.
    pub kept: RefCell<Vec<String>>,
    /// Those of them that an owner's retry is not to find again.
    pub refused: RefCell<Vec<String>>,
    /// What the ledger did not hear of.
    pub unsettled: RefCell<Vec<CallSettlement>>,
    /// Those of all tasks whose attempts were dropped.
    pub abandoned: Rc<AbandonedCalls>,
}

/// A call to be made.
pub struct CallOrder<'a> {
    pub provider: &'a str,
    pub capability: Capability,
    pub model: &'a str,
    /// Everything that the provider is sent.
    pub request: &'a [u8],
    /// From 1; more where what came whole was of no use. A service that heeds idempotency keys would only repeat that.
    pub attempt: u32,
    /// The most that it is expected to cost.
    pub reserved_micro_usd: u64,
    pub total: Duration,
}

/// A call that gave nothing of use, and may have cost something all the same.
pub struct PaidFailure {
    pub error: Box<ProviderError>,
    pub usage: Usage,
    /// None where an answer came that does not say: it counts as it was reserved.
    pub cost_micro_usd: Option<u64>,
    /// An answer without bytes is kept in its place, so that no attempt makes the call again.
    pub is_kept: bool,
}

impl PaidFailure {
    /// No answer began: the service said no before it worked, or was not reached. One of unknown fate counts as it was reserved all the same.
    pub fn unanswered(error: ProviderError) -> PaidFailure {
        PaidFailure { error: Box::new(error), usage: Usage::default(), cost_micro_usd: Some(0), is_kept: false }
    }

    /// The service said yes, and what came is of no use. It has worked, and is paid.
    pub fn answered(error: ProviderError) -> PaidFailure {
        PaidFailure { error: Box::new(error), usage: Usage::default(), cost_micro_usd: None, is_kept: false }
    }

    /// The same, and what it cost is known.
    pub fn counted(error: ProviderError, usage: Usage, cost_micro_usd: u64) -> PaidFailure {
        PaidFailure { error: Box::new(error), usage, cost_micro_usd: Some(cost_micro_usd), is_kept: false }
    }

    /// The same, and it is not to be bought again: whoever repeats the call is given an answer without bytes.
    pub fn kept(error: ProviderError, usage: Usage, cost_micro_usd: u64) -> PaidFailure {
        PaidFailure { is_kept: true, ..PaidFailure::counted(error, usage, cost_micro_usd) }
    }
}

impl PaidCalls {
    /// Gives the call's answer; `call` is handed the idempotency key and is asked once at most.
    ///
    /// Dying after the booking: the next attempt makes the call at most once more. After the answer was kept: the next attempt finds it. Dropped
    /// in between, the call is among those that were abandoned.
    pub async fn make<Call>(
        &self,
        order: &CallOrder<'_>,
        call: impl FnOnce(String) -> Call,
    ) -> Result<PaidAnswer, ProviderError>
    where
        Call: Future<Output = Result<PaidAnswer, PaidFailure>>,
    {
        let task = self.task.as_ref().ok_or_else(|| {
            ProviderError::new(SERVICE, ProviderErrorKind::Misconfigured, "there is no task that pays for the call")
        })?;
        let key = key_of(task, order);
        let mut booking = booking_of(task, order, &key);
        loop {
            if let Some(answer) = self.found(task, order, &key).await? {
                return Ok(answer);
            }
            if self.book(&booking, order).await? {
                break;
            }
            // Whoever made the call has kept its answer since we looked, unless it could not be kept.
            booking.answer_is_lost = true;
        }
        let mut unsettled = UnsettledCall::booked(&self.abandoned, abandoned_settlement(task, order, &key));
        // Two jobs may ask for the same, and each pays for its own.
        let idempotency_key = format!("{}-{key}", task.job_id);
        let made = within(&*self.clock, order.total, call(idempotency_key)).await;
        let made = made.unwrap_or_else(|late| {
            let kind = ProviderErrorKind::FateUnknown;
            let error = ProviderError::new(SERVICE, kind, "the answer did not come whole in time").caused_by(late);
            Err(PaidFailure::unanswered(error))
        });
        unsettled.ended(settlement_of(task, order, &key, &made.as_ref()));
        match &made {
            Ok(answer) => self.keep(task, &key, answer.clone(), None).await,
            Err(PaidFailure { usage, cost_micro_usd, is_kept: true, .. }) => {
                let cost_micro_usd = cost_micro_usd.unwrap_or(order.reserved_micro_usd);
                self.keep(task, &key, PaidAnswer { bytes: Bytes::new(), usage: *usage, cost_micro_usd }, None).await;
            }
            Err(_) => {}
        }
        self.settle(task, order, &key, &made.as_ref()).await;
        unsettled.settled();
        made.map_err(|failure| *failure.error)
    }

    /// The answer that an earlier attempt kept.
    async fn found(
        &self,
        task: &PayingTask,
        order: &CallOrder<'_>,
        key: &str,
    ) -> Result<Option<PaidAnswer>, ProviderError> {
        let found = self.answers.find(task.job_id, key).await.map_err(unasked)?;
        let Some(KeptAnswer { answer, refused_in }) = found else { return Ok(None) };
        if refused_in.is_some_and(|retries| retries < task.retries) {
            // Its owner has asked for another since.
            self.answers.forget(task.job_id, key).await.map_err(unasked)?;
            return Ok(None);
        }
        let is_ours = self.kept.borrow().iter().any(|kept| kept == key);
        if !is_ours {
            // Whoever kept it may have died before settling it.
            self.settle(task, order, key, &Ok(&answer)).await;
            self.kept.borrow_mut().push(key.to_owned());
        }
        Ok(Some(answer))
    }

    /// Books the call; false when it has been answered already. What keeps it back for a moment is waited for: a provider that is busy or rests, money
    /// that is reserved for others.
    async fn book(&self, booking: &CallBooking, order: &CallOrder<'_>) -> Result<bool, ProviderError> {
        let mut waited = Duration::ZERO;
        loop {
            if self.clock.now() + order.total > self.attempt_ends_at {
                // One that brought nothing is an attempt: its deadline may be too short for any call.
                let kind = match self.kept.borrow().is_empty() {
                    true => ProviderErrorKind::Transient { retry_after_seconds: Some(1) },
                    false => ProviderErrorKind::NotYet { retry_after_seconds: 1 },
                };
                return Err(ProviderError::new(SERVICE, kind, "the attempt has no time left for another call"));
            }
            let outcome = self.ledger.book(booking, &self.limits).await.map_err(unasked)?;
            match outcome {
                BookingOutcome::Booked => return Ok(true),
                BookingOutcome::Answered => return Ok(false),
                BookingOutcome::Busy { retry_after_seconds }
                | BookingOutcome::BudgetInUse { retry_after_seconds }
                | BookingOutcome::Resting { retry_after_seconds, .. } => {
                    let pause = Duration::from_secs(retry_after_seconds.max(1).into());
                    if waited + pause > PATIENCE {
                        return Err(refused_booking(order, &outcome));
                    }
                    self.clock.sleep(pause).await;
                    waited += pause;
                }
                BookingOutcome::Lost
                | BookingOutcome::UnderWay { .. }
                | BookingOutcome::GivenUp
                | BookingOutcome::OverBudget { .. } => return Err(refused_booking(order, &outcome)),
            }
        }
    }

    /// What can't be kept is still used; only a repeat would pay for it again.
    async fn keep(&self, task: &PayingTask, key: &str, answer: PaidAnswer, refused_in: Option<u32>) {
        match self.answers.keep(task.job_id, key, &KeptAnswer { answer, refused_in }).await {
            Ok(()) => self.kept.borrow_mut().push(key.to_owned()),
            Err(error) => {
                self.log.write(&LogEvent::PaidAnswerUnkept { job_id: task.job_id, error: ErrorText::of(&error) });
            }
        }
    }

    /// What can't be settled stays booked until the task is done, and then counts as it was reserved. A call that failed would be taken for one of
    /// unknown fate, and its answer for lost: the ledger is told twice, which changes nothing where it has heard it.
    async fn settle(
        &self,
        task: &PayingTask,
        order: &CallOrder<'_>,
        key: &str,
        made: &Result<&PaidAnswer, &PaidFailure>,
    ) {
        let settlement = settlement_of(task, order, key, made);
        if settlement.outcome == CallEnd::Unknown {
            self.log.write(&LogEvent::PaidCallUnknown {
                job_id: task.job_id,
                task: task.task.clone(),
                provider: order.provider.to_owned(),
                capability: order.capability.to_string(),
                fault: made.err().map(|failure| ErrorText::of(&*failure.error)),
            });
        }
        let mut settled = self.ledger.settle(&settlement).await;
        if settled.is_err() {
            self.clock.sleep(PAUSE_BEFORE_SETTLING_AGAIN).await;
            settled = self.ledger.settle(&settlement).await;
        }
        if let Err(error) = settled {
            self.log.write(&LogEvent::PaidCallUnsettled { job_id: task.job_id, error: ErrorText::of(&error) });
            self.unsettled.borrow_mut().push(settlement);
        }
    }

    /// Tells that a service did not say what it used, or what can't be true.
    pub fn log_reckoned(&self, provider: &str, capability: Capability, usage: &Usage) {
        let Some(task) = &self.task else { return };
        self.log.write(&LogEvent::PaidUsageReckoned {
            job_id: task.job_id,
            task: task.task.clone(),
            provider: provider.to_owned(),
            capability: capability.to_string(),
            input_tokens: usage.input_tokens,
            output_tokens: usage.output_tokens,
        });
    }

    /// To be called when the task is done: what it paid for is in its artifacts. What can't be deleted goes with its job.
    pub async fn forget_answers(&self) {
        self.settle_again().await;
        let Some(task) = &self.task else { return };
        for key in self.kept.take() {
            if let Err(error) = self.answers.forget(task.job_id, &key).await {
                self.log.write(&LogEvent::RemovalFailed { key: Some(key), error: ErrorText::of(&error) });
            }
        }
    }

    /// Everything that is kept for the task came to nothing.
    pub fn refuse_answers(&self) {
        self.refused.borrow_mut().extend(self.kept.borrow().iter().cloned());
    }

    /// The same of what is kept of this call.
    pub fn refuse(&self, order: &CallOrder<'_>) {
        let Some(task) = &self.task else { return };
        self.refused.borrow_mut().push(key_of(task, order));
    }

    /// To be called when the task has failed. Whoever repeats it comes to the same end without paying, whether or not anybody learned of its
    /// failure; an owner's retry is a wish for other answers, and buys them.
    pub async fn mark_refused(&self) {
        self.settle_again().await;
        let Some(task) = &self.task else { return };
        for key in self.refused.take() {
            if let Ok(Some(KeptAnswer { answer, refused_in: None })) = self.answers.find(task.job_id, &key).await {
                self.keep(task, &key, answer, Some(task.retries)).await;
            }
        }
    }

    async fn settle_again(&self) {
        for settlement in self.unsettled.take() {
            // Logged when it failed before; the sweep settles it once nobody waits for the answer any more.
            let _ = self.ledger.settle(&settlement).await;
        }
    }
}

/// The same for the same call of a task, whatever the attempt. Two tasks of a job may ask for the same (a passage that two documents have), and
/// neither may find the other's call under way, or its answer gone.
fn key_of(task: &PayingTask, order: &CallOrder<'_>) -> String {
    let mut hash = Sha256::new();
    let capability = order.capability.to_string();
    let names = [task.task.as_str(), order.provider, &capability, order.model].map(str::as_bytes);
    for part in names.into_iter().chain([order.request]) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    if order.attempt > 1 {
        hash.update(order.attempt.to_be_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn booking_of(task: &PayingTask, order: &CallOrder<'_>, key: &str) -> CallBooking {
    CallBooking {
        task: task.clone(),
        key: key.to_owned(),
        provider: order.provider.to_owned(),
        capability: order.capability,
        model: order.model.to_owned(),
        reserved_micro_usd: order.reserved_micro_usd,
        expires_in_seconds: u32::try_from(order.total.as_secs()).unwrap_or(u32::MAX).saturating_add(MARGIN_SECONDS),
        answer_is_lost: false,
    }
}

fn unasked(error: LedgerError) -> ProviderError {
    ProviderError::transient(SERVICE, "nothing is paid for without its ledger").caused_by(error)
}

fn refused_booking(order: &CallOrder<'_>, outcome: &BookingOutcome) -> ProviderError {
    let provider = order.provider;
    let later = |seconds: u32| ProviderErrorKind::NotYet { retry_after_seconds: seconds };
    let (kind, message) = match outcome {
        BookingOutcome::Booked | BookingOutcome::Answered | BookingOutcome::Lost => {
            (later(1), "the task is somebody else's by now".to_owned())
        }
        BookingOutcome::UnderWay { retry_after_seconds } => {
            (later(*retry_after_seconds), format!("an earlier call of {provider} may still be answered"))
        }
        BookingOutcome::GivenUp => (
            ProviderErrorKind::Refused,
            format!("{provider} was asked twice and gave nothing of use: it is not paid for again"),
        ),
        BookingOutcome::OverBudget { budget, .. } => (ProviderErrorKind::OverBudget, format!("{budget} is used up")),
        BookingOutcome::Resting { retry_after_seconds, asked_until: Some(asked_until) } => {
            let until = asked_until.to_rfc3339_opts(SecondsFormat::Secs, true);
            (later(*retry_after_seconds), format!("{provider} asked to wait until {until}"))
        }
        BookingOutcome::Resting { retry_after_seconds, asked_until: None } => {
            (later(*retry_after_seconds), format!("{provider} failed again and again and is left alone"))
        }
        BookingOutcome::BudgetInUse { retry_after_seconds } => {
            (later(*retry_after_seconds), "what is left of a budget is reserved for calls under way".to_owned())
        }
        BookingOutcome::Busy { retry_after_seconds } => {
            (later(*retry_after_seconds), format!("{provider} has as many calls as it may have"))
        }
    };
    ProviderError::new(SERVICE, kind, message)
}

fn settlement_of(
    task: &PayingTask,
    order: &CallOrder<'_>,
    key: &str,
    made: &Result<&PaidAnswer, &PaidFailure>,
) -> CallSettlement {
    let base = CallSettlement {
        job_id: task.job_id,
        key: key.to_owned(),
        outcome: CallEnd::Succeeded,
        cost_micro_usd: 0,
        usage: Usage::default(),
        fault: None,
        is_outage: false,
        rest_seconds: None,
    };
    match made {
        Ok(answer) => CallSettlement { cost_micro_usd: answer.cost_micro_usd, usage: answer.usage, ..base },
        Err(PaidFailure { error, usage, cost_micro_usd, .. }) => CallSettlement {
            outcome: if error.kind == ProviderErrorKind::FateUnknown { CallEnd::Unknown } else { CallEnd::Failed },
            cost_micro_usd: cost_micro_usd.unwrap_or(order.reserved_micro_usd),
            usage: *usage,
            fault: Some(error.to_string()),
            is_outage: is_outage(error.kind),
            rest_seconds: error.retry_after_seconds(),
            ..base
        },
    }
}

/// The provider is not to blame that nobody waited for its answer.
fn abandoned_settlement(task: &PayingTask, order: &CallOrder<'_>, key: &str) -> CallSettlement {
    let message = "the task was stopped before the answer came";
    let error = ProviderError::new(SERVICE, ProviderErrorKind::FateUnknown, message);
    let settlement = settlement_of(task, order, key, &Err(&PaidFailure::unanswered(error)));
    CallSettlement { is_outage: false, ..settlement }
}

fn is_outage(kind: ProviderErrorKind) -> bool {
    match kind {
        ProviderErrorKind::Transient { .. }
        | ProviderErrorKind::RateLimited { .. }
        | ProviderErrorKind::FateUnknown
        | ProviderErrorKind::Misconfigured => true,
        ProviderErrorKind::NotYet { .. }
        | ProviderErrorKind::Refused
        | ProviderErrorKind::Unusable
        | ProviderErrorKind::CutOff
        | ProviderErrorKind::BadInput
        | ProviderErrorKind::ContentRefused
        | ProviderErrorKind::OverBudget => false,
    }
}

#[cfg(test)]
#[path = "calls_tests.rs"]
mod tests;
