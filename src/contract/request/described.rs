//! Objects whose fields a type describes.

use std::marker::PhantomData;

use serde_json::Value;

use super::object::Object;
use super::shape::{Described, Reader, Shape, kind_of};

/// An object of fields that a type describes.
pub fn described<T: Described<Case = ()>>() -> DescribedShape<T> {
    DescribedShape { case: (), is_named: true, of: PhantomData }
}

/// An object whose fields are named in errors as if they were its parent's.
pub fn unnamed<T: Described>(case: T::Case) -> DescribedShape<T> {
    DescribedShape { case, is_named: false, of: PhantomData }
}

pub struct DescribedShape<T: Described> {
    case: T::Case,
    is_named: bool,
    of: PhantomData<T>,
}

impl<T: Described> Shape for DescribedShape<T> {
    type Value = T;

    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<T> {
        let Value::Object(fields) = value else {
            let path = if path.is_empty() { "body" } else { path };
            return reader.refuse(path, format!("must be an object, not {}", kind_of(value)));
        };
        T::read_fields(self.case, &Object { fields, path: if self.is_named { path } else { "" } }, reader)
    }

    fn schema(&self) -> Value {
        T::object_schema(self.case).into_value()
    }
}
