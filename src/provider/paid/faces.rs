//! What paid calls need of others: a ledger that decides, and a place where answers are kept.

use async_trait::async_trait;
use bytes::Bytes;
use thiserror::Error;
use uuid::Uuid;

use crate::job::spend::{BookingOutcome, CallBooking, CallSettlement, SpendLimits, Usage};
use crate::runtime::error_chain::Cause;

/// The ledger or the place of the answers could not be asked.
#[derive(Debug, Error)]
#[error("the ledger of paid calls did not answer")]
pub struct LedgerError(#[source] pub Cause);

/// Where every paid call is written down, and which decides whether it may be made.
#[async_trait(?Send)]
pub trait Ledger {
    async fn book(&self, booking: &CallBooking, limits: &SpendLimits) -> Result<BookingOutcome, LedgerError>;

    /// Idempotent.
    async fn settle(&self, settlement: &CallSettlement) -> Result<(), LedgerError>;
}

/// What was paid for.
#[derive(Clone, Debug, PartialEq)]
pub struct PaidAnswer {
    pub bytes: Bytes,
    pub usage: Usage,
    pub cost_micro_usd: u64,
}

/// An answer that an earlier attempt kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptAnswer {
    pub answer: PaidAnswer,
    /// It came to nothing when the owner had asked for so many retries: a repeat finds it, the next retry asks for another.
    pub refused_in: Option<u32>,
}

/// Keeps what was paid for until its task is done.
#[async_trait(?Send)]
pub trait AnswerStore {
    async fn find(&self, job_id: Uuid, key: &str) -> Result<Option<KeptAnswer>, LedgerError>;

    async fn keep(&self, job_id: Uuid, key: &str, kept: &KeptAnswer) -> Result<(), LedgerError>;

    /// Idempotent.
    async fn forget(&self, job_id: Uuid, key: &str) -> Result<(), LedgerError>;
}
