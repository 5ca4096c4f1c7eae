//! Arrays: how many entries, and of which shape.

use std::ops::RangeInclusive;

use serde_json::{Value, json};

use super::shape::{Reader, Shape, kind_of};

/// An array of `count` entries.
pub fn list<S: Shape>(count: RangeInclusive<usize>, entry: S) -> List<S> {
    List { count, entry, conflict: |_, _| None, finish: |entries| entries }
}

/// Why an entry can't stand beside the earlier ones.
pub struct Conflict {
    /// The entry's field that is at fault.
    pub field: &'static str,
    pub message: String,
}

pub struct List<S: Shape> {
    count: RangeInclusive<usize>,
    entry: S,
    conflict: fn(&[S::Value], &S::Value) -> Option<Conflict>,
    finish: fn(Vec<S::Value>) -> Vec<S::Value>,
}

impl<S: Shape> List<S> {
    /// Refuses an entry that is in conflict with an earlier one, which no schema can say.
    pub fn without_conflict(mut self, conflict: fn(&[S::Value], &S::Value) -> Option<Conflict>) -> Self {
        self.conflict = conflict;
        self
    }

    /// What becomes of entries that are all accepted: sorted, or without repeats.
    pub fn then(mut self, finish: fn(Vec<S::Value>) -> Vec<S::Value>) -> Self {
        self.finish = finish;
        self
    }
}

impl<S: Shape> Shape for List<S> {
    type Value = Vec<S::Value>;

    fn read(&self, value: &Value, path: &str, reader: &mut Reader<'_>) -> Option<Vec<S::Value>> {
        let Value::Array(entries) = value else {
            return reader.refuse(path, format!("must be an array, not {}", kind_of(value)));
        };
        if !self.count.contains(&entries.len()) {
            let (least, most) = (self.count.start(), self.count.end());
            return reader.refuse(path, format!("must have {least} to {most} entries, not {}", entries.len()));
        }
        let mut accepted = Vec::with_capacity(entries.len());
        for (index, entry) in entries.iter().enumerate() {
            let path = format!("{path}[{index}]");
            let Some(entry) = self.entry.read(entry, &path, reader) else { continue };
            if let Some(Conflict { field, message }) = (self.conflict)(&accepted, &entry) {
                reader.refuse::<()>(&format!("{path}.{field}"), message);
            }
            accepted.push(entry);
        }
        (accepted.len() == entries.len()).then(|| (self.finish)(accepted))
    }

    fn schema(&self) -> Value {
        let mut schema = json!({ "type": "array", "maxItems": self.count.end(), "items": self.entry.schema() });
        if *self.count.start() > 0 {
            schema["minItems"] = json!(self.count.start());
        }
        schema
    }
}
