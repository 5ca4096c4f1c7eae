//! For tests: a ledger and a place for answers in memory.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{AnswerStore, KeptAnswer, Ledger, LedgerError, PaidAnswer, PaidCalls, Patience};
use crate::job::spend::{BookingOutcome, CallBooking, CallSettlement, PayingTask, SpendLimits};
use crate::runtime::log::{Log, LogEvent};
use crate::test_clock::TestClock;

/// A ledger that answers as it is told, and remembers what was settled; and the place of the answers.
#[derive(Default)]
pub struct Desk {
    pub outcomes: RefCell<Vec<BookingOutcome>>,
    pub booked: RefCell<Vec<CallBooking>>,
    pub settled: RefCell<Vec<CallSettlement>>,
    /// How many of the next settlements it does not hear.
    pub deaf_for: Cell<u32>,
    pub answers: RefCell<BTreeMap<String, KeptAnswer>>,
    pub lines: RefCell<Vec<String>>,
    /// What another keeps in the moment in which the ledger says that the call was answered.
    pub late_answer: RefCell<Option<PaidAnswer>>,
}

#[async_trait(?Send)]
impl Ledger for Desk {
    async fn book(&self, booking: &CallBooking, _limits: &SpendLimits) -> Result<BookingOutcome, LedgerError> {
        self.booked.borrow_mut().push(booking.clone());
        if let Some(answer) = self.late_answer.take() {
            self.answers.borrow_mut().insert(booking.key.clone(), KeptAnswer { answer, refused_in: None });
        }
        Ok(self.outcomes.borrow_mut().pop().unwrap_or(BookingOutcome::Booked))
    }

    async fn settle(&self, settlement: &CallSettlement) -> Result<(), LedgerError> {
        if self.deaf_for.get() > 0 {
            self.deaf_for.set(self.deaf_for.get() - 1);
            return Err(LedgerError("the database is away".into()));
        }
        self.settled.borrow_mut().push(settlement.clone());
        Ok(())
    }
}

#[async_trait(?Send)]
impl AnswerStore for Desk {
    async fn find(&self, _job_id: Uuid, key: &str) -> Result<Option<KeptAnswer>, LedgerError> {
        Ok(self.answers.borrow().get(key).cloned())
    }

    async fn keep(&self, _job_id: Uuid, key: &str, kept: &KeptAnswer) -> Result<(), LedgerError> {
        self.answers.borrow_mut().insert(key.to_owned(), kept.clone());
        Ok(())
    }

    async fn forget(&self, _job_id: Uuid, key: &str) -> Result<(), LedgerError> {
        self.answers.borrow_mut().remove(key);
        Ok(())
    }
}

impl Log for Desk {
    fn write(&self, event: &LogEvent) {
        self.lines.borrow_mut().push(event.line());
    }
}

/// The paid calls of a task at this desk.
pub fn calls(desk: &Rc<Desk>) -> PaidCalls {
    calls_after(desk, 0)
}

/// The same after so many retries of the job.
pub fn calls_after(desk: &Rc<Desk>, retries: u32) -> PaidCalls {
    let task = PayingTask {
        job_id: Uuid::nil(),
        task_id: Uuid::nil(),
        lease_token: Uuid::nil(),
        task: "text:1".to_owned(),
        owner_key: "user:1".to_owned(),
        retries,
    };
    PaidCalls {
        ledger: desk.clone(),
        answers: desk.clone(),
        clock: Rc::new(TestClock::default()),
        log: desk.clone(),
        limits: SpendLimits {
            job_micro_usd: 0,
            owner_day_micro_usd: 0,
            provider_day_micro_usd: 0,
            calls_at_once: 0,
            calls_per_minute: 0,
        },
        patience: Patience { percent: 100 },
        task: Some(task),
        attempt_ends_at: DateTime::<Utc>::MAX_UTC,
        kept: RefCell::default(),
        refused: RefCell::default(),
        unsettled: RefCell::default(),
        abandoned: Rc::default(),
    }
}
