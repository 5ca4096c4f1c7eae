//! Reads requests in tests, on a fixed day and without an origin of our own.

use std::sync::LazyLock;

use serde_json::Value;

use super::{Context, Request};
use crate::contract::field_errors::FieldErrors;
use crate::job::language::Languages;
use crate::outbound::receiver::ReceiverRule;

/// Besides English, which the writer writes, one that it does not.
static SPOKEN: LazyLock<[String; 2]> = LazyLock::new(|| ["en", "ja"].map(str::to_owned));
/// Other ones for each maker, so that none is taken for another.
const LANGUAGES: Languages = Languages { readings: &["en"], stories: &["en", "fr"], pictures: &["en", "de"] };

impl Context<'static> {
    pub fn of_a_test() -> Self {
        Context {
            now: "2026-01-02T03:04:05Z".parse().expect("a time"),
            own_origin: None,
            upload: None,
            receivers: ReceiverRule::Public,
            languages: LANGUAGES,
            spoken: &*SPOKEN,
        }
    }
}

pub fn read<T: Request>(body: &Value) -> Result<T, FieldErrors> {
    T::read(body, Context::of_a_test())
}

pub fn read_optional<T: Request>(body: &Value) -> Result<T, FieldErrors> {
    T::read_optional(body, Context::of_a_test())
}
