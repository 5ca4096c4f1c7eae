//! The ledger of paid calls: booked before they are made, settled after.

use serde_json::json;

use super::Store;
use super::error::StoreError;
use crate::job::spend::{BookingOutcome, CallBooking, CallSettlement, SpendLimits};

impl Store {
    /// Books a call, or says why it may not be made now. Dying after it costs what was reserved: the next attempt finds the booking and
    /// makes the call at most once more.
    pub async fn book_call(&self, booking: &CallBooking, limits: &SpendLimits) -> Result<BookingOutcome, StoreError> {
        self.client.call("book_call", json!({ "p_call": booking, "p_limits": limits })).await
    }

    /// Settles a booked call. Idempotent.
    pub async fn settle_call(&self, settlement: &CallSettlement) -> Result<(), StoreError> {
        self.client.call("settle_call", json!({ "p_settlement": settlement })).await
    }
}
