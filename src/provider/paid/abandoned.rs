//! Calls that their caller stopped waiting for: its job was cancelled, or its attempt took too long. Nobody learns what becomes of them.

use std::cell::RefCell;
use std::rc::Rc;

use super::faces::Ledger;
use crate::job::spend::CallSettlement;

/// The ends of calls that the ledger has not heard of, since whoever would have told it was stopped.
#[derive(Default)]
pub struct AbandonedCalls(RefCell<Vec<CallSettlement>>);

impl AbandonedCalls {
    /// Settles them. One that the ledger does not hear of is settled by the sweep.
    pub async fn settle(&self, ledger: &dyn Ledger) {
        for settlement in self.0.take() {
            let _ = ledger.settle(&settlement).await;
        }
    }
}

/// A call that is booked and not settled yet: dropped with its caller, it is abandoned.
pub struct UnsettledCall {
    abandoned: Rc<AbandonedCalls>,
    settlement: Option<CallSettlement>,
}

impl UnsettledCall {
    /// `settlement` is how it ends if nothing more is learned of it.
    pub fn booked(abandoned: &Rc<AbandonedCalls>, settlement: CallSettlement) -> UnsettledCall {
        UnsettledCall { abandoned: Rc::clone(abandoned), settlement: Some(settlement) }
    }

    /// How it ended.
    pub fn ended(&mut self, settlement: CallSettlement) {
        self.settlement = Some(settlement);
    }

    /// The ledger has heard of it, or is told elsewhere.
    pub fn settled(mut self) {
        self.settlement = None;
    }
}

impl Drop for UnsettledCall {
    fn drop(&mut self) {
        self.abandoned.0.borrow_mut().extend(self.settlement.take());
    }
}
