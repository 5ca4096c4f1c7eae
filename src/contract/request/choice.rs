//! Words of a closed list.

use std::marker::PhantomData;
use std::str::FromStr;

use serde_json::{Value, json};
use strum::VariantNames;

use super::shape::{Reader, Shape};
use super::text::string;

/// One of an enum's words.
pub fn choice<T: FromStr + VariantNames>() -> Choice<T> {
    Choice(PhantomData)
}

pub struct Choice<T>(PhantomData<T>);

impl<T: FromStr + VariantNames> Shape for Choice<T> {
    type Value = T;

    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<T> {
        match string(value, path, reader)?.parse() {
            Ok(chosen) => Some(chosen),
            Err(_) => reader.refuse(path, format!("must be one of {}", T::VARIANTS.join(", "))),
        }
    }

    fn schema(&self) -> Value {
        json!({ "type": "string", "enum": T::VARIANTS })
    }
}
