//! Whom calls are paid to, and at which price.

use crate::config::spending::ModelPrice;

/// What a service's calls are booked under.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// As the ledger names it.
    pub provider: String,
    pub model: String,
    pub price: ModelPrice,
}
