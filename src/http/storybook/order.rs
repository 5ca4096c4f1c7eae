//! What a start of any kind is turned into.

use serde_json::Value;

use crate::contract::start_request::WebhookUrl;
use crate::job::plan::Plan;

/// A checked request.
pub struct Order {
    /// What the request said, for its idempotency key.
    pub request: Value,
    pub params: Value,
    pub webhook_url: Option<WebhookUrl>,
    pub plan: Plan,
    /// How many pictures will be drawn, as far as it is known.
    pub pictures: usize,
    pub message: &'static str,
    /// The kind's own fields of the answer.
    pub extras: Value,
}
