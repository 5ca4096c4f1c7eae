//! Reads requests in tests, on a fixed day and without an origin of our own.

use serde_json::Value;

use super::{Context, Request};
use crate::contract::field_errors::FieldErrors;
use crate::outbound::receiver::ReceiverRule;

impl Context<'static> {
    pub fn of_a_test() -> Self {
        let now = "2026-01-02T03:04:05Z".parse().expect("a time");
        Context { now, own_origin: None, upload: None, receivers: ReceiverRule::Public }
    }
}

pub fn read<T: Request>(body: &Value) -> Result<T, FieldErrors> {
    T::read(body, Context::of_a_test())
}

pub fn read_optional<T: Request>(body: &Value) -> Result<T, FieldErrors> {
    T::read_optional(body, Context::of_a_test())
}
