//! One description of a request reads it, gathers all its errors, and prints its JSON Schema.
//!
//! A type that is [`description!`]-ed lists its fields, each with its name on the wire and its [`Shape`]: that list is all there is.
//! Fields that it does not list are ignored, and null is the same as absent.

mod choice;
mod described;
mod field;
mod list;
mod numbers;
mod object;
mod presence;
mod schema;
mod shape;
mod text;

#[cfg(test)]
mod shape_tests;
#[cfg(test)]
pub mod testing;

use serde_json::{Map, Value};

use super::field_errors::FieldErrors;

pub use choice::{Choice, choice};
pub use described::{DescribedShape, described, unnamed};
pub use field::{
    FieldDescription, PresentAs, Required, never_sent, optional, optional_text, optional_with_default, present_as,
    required,
};
pub use list::{Conflict, list};
pub use numbers::{decimal, flag, whole_number};
pub use object::Object;
pub use presence::Presence;
pub use schema::ObjectSchema;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::or_null;
pub use shape::{Context, Described, Reader, Shape};
pub use text::{ParsedText, parsed, text};

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
