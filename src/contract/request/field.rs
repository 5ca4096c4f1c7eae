//! Fields: under which name a value comes, and whether it must.

use std::ops::RangeInclusive;

use serde::Serialize;
use serde_json::Value;

use super::object::Object;
use super::presence::Presence;
use super::schema::ObjectSchema;
use super::shape::{Reader, Shape};
use super::text::{Text, text};

/// The description of one field of an object.
pub trait FieldDescription {
    type Value;

    /// The field's value, or None once its errors are noted.
    fn read(&self, object: &Object<'_>, reader: &mut Reader<'_>) -> Option<Self::Value>;

    fn declare(&self, schema: &mut ObjectSchema);
}

/// A field that must be there.
pub fn required<S: Shape>(name: &'static str, shape: S) -> Required<S> {
    Required { name, shape }
}

pub struct Required<S> {
    name: &'static str,
    shape: S,
}

impl<S: Shape> FieldDescription for Required<S> {
    type Value = S::Value;

    fn read(&self, object: &Object<'_>, reader: &mut Reader<'_>) -> Option<S::Value> {
        let path = object.path_of(self.name);
        match object.get(self.name) {
            Some(value) => self.shape.read(value, &path, reader),
            None => reader.refuse(&path, "is required"),
        }
    }

    fn declare(&self, schema: &mut ObjectSchema) {
        schema.require(self.name, self.shape.schema());
    }
}

/// A field whose absence means something of its own.
pub fn optional<S: Shape>(name: &'static str, shape: S) -> PresentAs<S> {
    present_as(Presence::Optional, name, shape)
}

/// A field that must or must not be there, depending on another.
pub fn present_as<S: Shape>(presence: Presence, name: &'static str, shape: S) -> PresentAs<S> {
    PresentAs { presence, name, shape }
}

pub struct PresentAs<S> {
    presence: Presence,
    name: &'static str,
    shape: S,
}

impl<S: Shape> FieldDescription for PresentAs<S> {
    type Value = Option<S::Value>;

    fn read(&self, object: &Object<'_>, reader: &mut Reader<'_>) -> Option<Option<S::Value>> {
        let path = object.path_of(self.name);
        match (self.presence, object.get(self.name)) {
            (Presence::NotAllowed(words), Some(_)) => reader.refuse(&path, format!("is not allowed {words}")),
            (Presence::Required, None) => reader.refuse(&path, "is required"),
            (Presence::Required | Presence::Optional, Some(value)) => self.shape.read(value, &path, reader).map(Some),
            (Presence::Optional | Presence::NotAllowed(_), None) => Some(None),
        }
    }

    fn declare(&self, schema: &mut ObjectSchema) {
        schema.allow(self.name, self.shape.schema(), self.presence);
    }
}

/// A field that stands for `default` when it is absent.
pub fn optional_with_default<S: Shape>(name: &'static str, shape: S, default: S::Value) -> WithDefault<S> {
    WithDefault { field: optional(name, shape), default }
}

pub struct WithDefault<S: Shape> {
    field: PresentAs<S>,
    default: S::Value,
}

impl<S: Shape<Value: Clone + Serialize>> FieldDescription for WithDefault<S> {
    type Value = S::Value;

    fn read(&self, object: &Object<'_>, reader: &mut Reader<'_>) -> Option<S::Value> {
        self.field.read(object, reader).map(|value| value.unwrap_or_else(|| self.default.clone()))
    }

    fn declare(&self, schema: &mut ObjectSchema) {
        self.field.declare(schema);
        schema.set_default(self.field.name, serde_json::to_value(&self.default).unwrap_or(Value::Null));
    }
}

/// A text that may be absent; a blank one counts as absent.
pub fn optional_text(name: &'static str, length: RangeInclusive<usize>) -> OptionalText {
    OptionalText { field: optional(name, text(length)) }
}

pub struct OptionalText {
    field: PresentAs<Text>,
}

impl OptionalText {
    /// Refuses control characters.
    pub fn of_one_line(mut self) -> Self {
        self.field.shape = self.field.shape.of_one_line();
        self
    }

    /// Makes one line of several.
    pub fn joined_to_one_line(mut self) -> Self {
        self.field.shape = self.field.shape.joined_to_one_line();
        self
    }
}

impl FieldDescription for OptionalText {
    type Value = Option<String>;

    fn read(&self, object: &Object<'_>, reader: &mut Reader<'_>) -> Option<Option<String>> {
        self.field.read(object, reader).map(|text| text.filter(|text| !text.is_empty()))
    }

    fn declare(&self, schema: &mut ObjectSchema) {
        self.field.declare(schema);
    }
}

/// A field of the type that no request carries.
pub fn never_sent<T>() -> NeverSent<T> {
    NeverSent(std::marker::PhantomData)
}

pub struct NeverSent<T>(std::marker::PhantomData<T>);

impl<T> FieldDescription for NeverSent<T> {
    type Value = Option<T>;

    fn read(&self, _object: &Object<'_>, _reader: &mut Reader<'_>) -> Option<Option<T>> {
        Some(None)
    }

    fn declare(&self, _schema: &mut ObjectSchema) {}
}
