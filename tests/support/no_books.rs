//! Books in which nothing can be written: whoever pays for something has lost.

use std::rc::Rc;

use async_trait::async_trait;
use oneinabillion_edge::job::spend::{BookingOutcome, CallBooking, CallSettlement, SpendLimits};
use oneinabillion_edge::provider::makers::Books;
use oneinabillion_edge::provider::paid::{AnswerStore, KeptAnswer, Ledger, LedgerError};
use oneinabillion_edge::runtime::log::{Log, LogEvent};
use uuid::Uuid;

struct NoBooks;

pub fn no_books() -> Books {
    Books { ledger: Rc::new(NoBooks), answers: Rc::new(NoBooks), log: Rc::new(NoBooks) }
}

fn refused<Written>() -> Result<Written, LedgerError> {
    Err(LedgerError("nothing is paid for here".into()))
}

#[async_trait(?Send)]
impl Ledger for NoBooks {
    async fn book(&self, _booking: &CallBooking, _limits: &SpendLimits) -> Result<BookingOutcome, LedgerError> {
        refused()
    }

    async fn settle(&self, _settlement: &CallSettlement) -> Result<(), LedgerError> {
        refused()
    }
}

#[async_trait(?Send)]
impl AnswerStore for NoBooks {
    async fn find(&self, _job_id: Uuid, _key: &str) -> Result<Option<KeptAnswer>, LedgerError> {
        refused()
    }

    async fn keep(&self, _job_id: Uuid, _key: &str, _kept: &KeptAnswer) -> Result<(), LedgerError> {
        refused()
    }

    async fn forget(&self, _job_id: Uuid, _key: &str) -> Result<(), LedgerError> {
        refused()
    }
}

impl Log for NoBooks {
    fn write(&self, _event: &LogEvent) {}
}
