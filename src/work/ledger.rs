//! Paid calls as the work sees them: the database is their ledger, and the bucket keeps what was paid for until its task is done.

use std::collections::BTreeMap;
use std::rc::Rc;

use async_trait::async_trait;
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::job::spend::{BookingOutcome, CallBooking, CallSettlement, SpendLimits, Usage};
use crate::media::bucket::Bucket;
use crate::provider::paid::{AnswerStore, KeptAnswer, Ledger, LedgerError, PaidAnswer};
use crate::runtime::streams::read_of_length;
use crate::store::Store;

/// An answer is kept whole, below this.
const LONGEST_ANSWER_BYTES: usize = 32 * 1024 * 1024;

/// A kept answer's first line; the answer follows it.
#[derive(Serialize, Deserialize)]
struct Head {
    usage: Usage,
    cost_micro_usd: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refused_in: Option<u32>,
}

/// None for what is not whole: it is as good as not kept.
fn read_kept(whole: &Bytes) -> Option<KeptAnswer> {
    let line_ends_at = whole.iter().position(|byte| *byte == b'\n')?;
    let Head { usage, cost_micro_usd, refused_in } = serde_json::from_slice(&whole[..line_ends_at]).ok()?;
    let answer = PaidAnswer { bytes: whole.slice(line_ends_at + 1..), usage, cost_micro_usd };
    Some(KeptAnswer { answer, refused_in })
}

#[async_trait(?Send)]
impl Ledger for Store {
    async fn book(&self, booking: &CallBooking, limits: &SpendLimits) -> Result<BookingOutcome, LedgerError> {
        self.book_call(booking, limits).await.map_err(|error| LedgerError(error.into()))
    }

    async fn settle(&self, settlement: &CallSettlement) -> Result<(), LedgerError> {
        self.settle_call(settlement).await.map_err(|error| LedgerError(error.into()))
    }
}

/// Answers in the bucket, below their jobs: whatever is left of them is erased with the job.
pub struct KeptCalls(pub Rc<dyn Bucket>);

fn key_of(job_id: Uuid, key: &str) -> String {
    format!("{job_id}/calls/{key}")
}

#[async_trait(?Send)]
impl AnswerStore for KeptCalls {
    async fn find(&self, job_id: Uuid, key: &str) -> Result<Option<KeptAnswer>, LedgerError> {
        let object = self.0.get(&key_of(job_id, key), None).await.map_err(|error| LedgerError(error.into()))?;
        let Some(object) = object else { return Ok(None) };
        let size_bytes = usize::try_from(object.size_bytes).unwrap_or(usize::MAX);
        let whole = read_of_length(object.body, size_bytes, LONGEST_ANSWER_BYTES).await;
        let whole = whole.map_err(|error| LedgerError(error.into()))?;
        Ok(if whole.len() == size_bytes { read_kept(&whole) } else { None })
    }

    async fn keep(&self, job_id: Uuid, key: &str, kept: &KeptAnswer) -> Result<(), LedgerError> {
        let KeptAnswer { answer: PaidAnswer { bytes, usage, cost_micro_usd }, refused_in } = kept;
        let head = Head { usage: *usage, cost_micro_usd: *cost_micro_usd, refused_in: *refused_in };
        let mut kept = serde_json::to_vec(&head).map_err(|error| LedgerError(error.into()))?;
        kept.push(b'\n');
        kept.extend_from_slice(bytes);
        let object_key = key_of(job_id, key);
        let notes = BTreeMap::new();
        let put = self.0.put(&object_key, kept.into(), "application/octet-stream", &notes).await;
        put.map(|_| ()).map_err(|error| LedgerError(error.into()))
    }

    async fn forget(&self, job_id: Uuid, key: &str) -> Result<(), LedgerError> {
        self.0.delete(&key_of(job_id, key)).await.map_err(|error| LedgerError(error.into()))
    }
}
