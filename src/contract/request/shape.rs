//! Shapes: how a value is read and its errors are gathered, and what it must be.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::object::Object;
use super::schema::ObjectSchema;
use crate::contract::field_errors::FieldErrors;
use crate::job::language::Languages;
use crate::outbound::receiver::ReceiverRule;

/// What a request is read with, besides its body.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub now: DateTime<Utc>,
    /// The service's own origin, such as `http://localhost:8787`.
    pub own_origin: Option<&'a str>,
    /// The bytes of the file that came with a form, whatever its name and declared type.
    pub upload: Option<&'a [u8]>,
    /// Which addresses webhooks may name.
    pub receivers: ReceiverRule,
    /// What the chosen makers can do.
    pub languages: Languages,
    /// What the voices speak that read readings out, as ranges of BCP 47.
    pub spoken: &'a [String],
}

/// Gathers the errors of a request while its fields are read.
pub struct Reader<'a> {
    pub context: Context<'a>,
    pub(super) errors: FieldErrors,
}

impl Reader<'_> {
    /// Notes what is wrong with the value at this path; `Option` so that a description can end with it.
    pub fn refuse<T>(&mut self, path: &str, message: impl Into<Cow<'static, str>>) -> Option<T> {
        self.errors.add(path, message.into());
        None
    }
}

/// The description of a value: how it is read, and what it must be.
pub trait Shape {
    type Value;

    /// The value, or None once its errors are noted.
    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<Self::Value>;

    /// The value's JSON Schema (draft 2020-12), with its `type`.
    fn schema(&self) -> Value;
}

/// An object that is read and printed by the list of its fields; [`description!`] implements it.
pub trait Described: Sized {
    /// What decides which fields must be there; `()` when nothing does.
    type Case: Copy;

    fn read_fields(case: Self::Case, object: &Object<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    fn object_schema(case: Self::Case) -> ObjectSchema;
}

/// What a value is, in words for a message.
pub(super) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
