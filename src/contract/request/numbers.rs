//! Numbers within bounds, and flags.

use std::fmt::Display;
use std::ops::RangeInclusive;

use serde::Serialize;
use serde_json::{Number, Value, json};

use super::shape::{Reader, Shape, kind_of};

/// A whole number within a range.
pub fn whole_number<T: TryFrom<u64>>(range: RangeInclusive<T>) -> WholeNumber<T> {
    WholeNumber(range)
}

pub struct WholeNumber<T>(RangeInclusive<T>);

impl<T: TryFrom<u64> + PartialOrd + Display + Serialize> Shape for WholeNumber<T> {
    type Value = T;

    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<T> {
        let Value::Number(number) = value else {
            return reader.refuse(path, format!("must be a whole number, not {}", kind_of(value)));
        };
        let within = whole(number).and_then(|number| T::try_from(number).ok()).filter(|number| self.0.contains(number));
        match within {
            Some(number) => Some(number),
            None => reader.refuse(path, format!("must be a whole number from {} to {}", self.0.start(), self.0.end())),
        }
    }

    fn schema(&self) -> Value {
        json!({ "type": "integer", "minimum": self.0.start(), "maximum": self.0.end() })
    }
}

/// 3 and 3.0 are the same number to a JavaScript client.
fn whole(number: &Number) -> Option<u64> {
    if let Some(whole) = number.as_u64() {
        return Some(whole);
    }
    let float = number.as_f64()?;
    (float.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&float)).then_some(float as u64)
}

/// A number within a range.
pub fn decimal(range: RangeInclusive<f64>) -> Decimal {
    Decimal(range)
}

pub struct Decimal(RangeInclusive<f64>);

impl Shape for Decimal {
    type Value = f64;

    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<f64> {
        let Value::Number(number) = value else {
            return reader.refuse(path, format!("must be a number, not {}", kind_of(value)));
        };
        match number.as_f64().filter(|number| self.0.contains(number)) {
            Some(number) => Some(number),
            None => reader.refuse(path, format!("must be from {} to {}", self.0.start(), self.0.end())),
        }
    }

    fn schema(&self) -> Value {
        json!({ "type": "number", "minimum": self.0.start(), "maximum": self.0.end() })
    }
}

/// True or false.
pub fn flag() -> Flag {
    Flag
}

pub struct Flag;

impl Shape for Flag {
    type Value = bool;

    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<bool> {
        let Value::Bool(flag) = value else {
            return reader.refuse(path, format!("must be true or false, not {}", kind_of(value)));
        };
        Some(*flag)
    }

    fn schema(&self) -> Value {
        json!({ "type": "boolean" })
    }
}
