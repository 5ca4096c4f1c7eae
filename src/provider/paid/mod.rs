//! Paid calls: each is booked before it is made and settled after, its answer is kept until its task is done, and none is made twice
//! because a Worker died, asked twice or lost a lease.

mod abandoned;
mod begun_answer;
mod calls;
mod deadlines;
#[cfg(test)]
pub mod desk;
mod faces;
mod price;
mod terms;
mod told_tokens;

pub use abandoned::AbandonedCalls;
pub use begun_answer::{BegunAnswer, broke_off, too_long};
pub use calls::{CallOrder, PaidCalls, PaidFailure};
pub use deadlines::{Deadlines, Patience};
pub use faces::{AnswerStore, KeptAnswer, Ledger, LedgerError, PaidAnswer};
pub use price::cost_micro_usd;
pub use terms::Terms;
pub use told_tokens::{CountedTokens, ToldTokens};
