//! One description of a request reads it, gathers all its errors, and prints its JSON Schema.
//!
//! A type that is [`description!`]-ed lists its fields, each with its name on the wire and its [`Shape`]: that list is all there is.
//! Fields that it does not list are ignored, and null is the same as absent.

mod choice;
mod field;
mod list;
mod numbers;
mod object;
mod schema;
mod text;

#[cfg(test)]
mod shape_tests;
#[cfg(test)]
pub mod testing;

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use super::field_errors::FieldErrors;

pub use choice::{Choice, choice};
pub use field::{
    FieldDescription, Presence, Required, never_sent, optional, optional_text, optional_with_default, present_as,
    required,
};
pub use list::{Conflict, list};
pub use numbers::{decimal, flag, whole_number};
pub use object::{DescribedShape, Object, described, unnamed};
pub use schema::ObjectSchema;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::or_null;
pub use text::{Parsed, parsed, text};

/// What a request is read with, besides its body.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub now: DateTime<Utc>,
    /// The service's own origin, such as `http://localhost:8787`.
    pub own_origin: Option<&'a str>,
    /// The bytes of the file that came with a form, whatever its name and declared type.
    pub upload: Option<&'a [u8]>,
}

/// Gathers the errors of a request while its fields are read.
pub struct Reader<'a> {
    pub context: Context<'a>,
    errors: FieldErrors,
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

/// A described object that is the body of a request.
pub trait Request: Described<Case = ()> {
    /// Reads a body.
    ///
    /// # Errors
    /// All errors of the body, in the order of its description.
    fn read(body: &Value, context: Context<'_>) -> Result<Self, FieldErrors> {
        let mut reader = Reader { context, errors: FieldErrors::new() };
        match described::<Self>().read(body, "", &mut reader) {
            Some(request) => reader.errors.or(request),
            None => Err(reader.errors),
        }
    }

    /// As [`Request::read`], for a route whose body may be absent, for which null stands.
    ///
    /// # Errors
    /// All errors of the body, in the order of its description.
    fn read_optional(body: &Value, context: Context<'_>) -> Result<Self, FieldErrors> {
        let empty = Value::Object(Map::new());
        Self::read(if body.is_null() { &empty } else { body }, context)
    }

    /// The body's JSON Schema.
    fn schema() -> Value {
        described::<Self>().schema()
    }
}

impl<T: Described<Case = ()>> Request for T {}

/// Describes a type by its fields: `field: required("nameOnTheWire", shape)`.
///
/// With `by case: Type`, the fields' [`Presence`] may depend on that value.
macro_rules! description {
    ($type:ident { $($fields:tt)+ }) => {
        $crate::contract::request::description! { $type by _case: () { $($fields)+ } }
    };
    ($type:ident by $case:ident: $case_type:ty { $($field:ident: $description:expr),+ $(,)? }) => {
        impl $crate::contract::request::Described for $type {
            type Case = $case_type;

            fn read_fields(
                $case: $case_type,
                object: &$crate::contract::request::Object<'_>,
                reader: &mut $crate::contract::request::Reader<'_>,
            ) -> Option<Self> {
                use $crate::contract::request::FieldDescription as _;
                $(let $field = $description.read(object, reader);)+
                Some($type { $($field: $field?),+ })
            }

            fn object_schema($case: $case_type) -> $crate::contract::request::ObjectSchema {
                use $crate::contract::request::FieldDescription as _;
                let mut schema = $crate::contract::request::ObjectSchema::default();
                $($description.declare(&mut schema);)+
                schema
            }
        }
    };
}
pub(in crate::contract) use description;

/// What a value is, in words for a message.
fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
