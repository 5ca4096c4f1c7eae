//! Examples of requests, answers and refusals, as the HTTP tests met them; a test holds each to its schema.

use std::sync::LazyLock;

use serde_json::{Value, json};

/// By operation, `request` and statuses; `refusals` by the names of their responses and by dialect, since the storybook's tells in a
/// sentence what the readings' tells by field.
static EXAMPLES: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("examples.json")).unwrap_or_default());

/// The example of one body, where there is one.
pub(super) fn of(operation: &str, body: &str) -> Option<&'static Value> {
    EXAMPLES.get(operation)?.get(body)
}

/// Of a refusal: one for each dialect, or one for either.
pub(super) fn by_dialect(refusal: &str) -> Value {
    let examples = of("refusals", refusal).and_then(Value::as_object).into_iter().flatten();
    Value::Object(examples.map(|(dialect, body)| (dialect.clone(), json!({ "value": body }))).collect())
}

/// A body's schema with its example beside it.
pub(super) fn media_type(schema: Option<Value>, example: Option<&Value>) -> Value {
    let mut media_type = json!({});
    if let Some(schema) = schema {
        media_type["schema"] = schema;
    }
    if let Some(example) = example {
        media_type["example"] = example.clone();
    }
    media_type
}
