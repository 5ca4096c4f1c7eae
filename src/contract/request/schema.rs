//! The JSON Schema (draft 2020-12) of an object, field by field.

use serde_json::{Map, Value, json};

use super::presence::Presence;

/// The schema of an object while its fields are declared.
#[derive(Default)]
pub struct ObjectSchema {
    properties: Map<String, Value>,
    /// In the order of the description.
    required: Vec<&'static str>,
    /// Which of the fields that may be absent must or must not be there in this case.
    settled: Map<String, Value>,
    settled_required: Vec<&'static str>,
    cases: Vec<Value>,
}

impl ObjectSchema {
    /// Declares a field that must be there in every case.
    pub fn require(&mut self, name: &'static str, schema: Value) {
        self.properties.insert(name.to_owned(), schema);
        self.required.push(name);
    }

    /// Declares a field that may be absent or null in some case.
    pub(super) fn allow(&mut self, name: &'static str, schema: Value, presence: Presence) {
        let settled = match presence {
            Presence::Required => {
                self.settled_required.push(name);
                Some(json!({ "type": schema["type"] }))
            }
            Presence::NotAllowed(_) => Some(json!({ "type": "null" })),
            Presence::Optional => None,
        };
        self.settled.extend(settled.map(|settled| (name.to_owned(), settled)));
        self.properties.insert(name.to_owned(), or_null(schema));
    }

    pub(super) fn set_default(&mut self, name: &str, default: Value) {
        self.properties[name]["default"] = default;
    }

    /// Declares that where the field `by` is `word`, the field `child` holds what `fields` settles.
    pub fn settle(&mut self, by: &str, word: &str, child: &str, fields: ObjectSchema) {
        let mut settled = json!({ "properties": fields.settled });
        if !fields.settled_required.is_empty() {
            settled["required"] = json!(fields.settled_required);
        }
        self.cases.push(json!({
            "if": { "properties": { by: { "const": word } }, "required": [by] },
            "then": { "properties": { child: settled } },
        }));
    }

    pub fn into_value(self) -> Value {
        let mut schema = json!({ "type": "object", "properties": self.properties });
        if !self.required.is_empty() {
            schema["required"] = json!(self.required);
        }
        if !self.cases.is_empty() {
            schema["allOf"] = json!(self.cases);
        }
        schema
    }
}

/// Null is the same as absent.
pub fn or_null(mut schema: Value) -> Value {
    schema["type"] = json!([schema["type"], "null"]);
    if let Some(words) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        words.push(Value::Null);
    }
    schema
}
