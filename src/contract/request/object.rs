//! Objects: where one lies in a request, and which of its fields are there.

use serde_json::{Map, Value};

/// One object of a request.
pub struct Object<'a> {
    pub(super) fields: &'a Map<String, Value>,
    /// Where it lies, such as `pages[0].scenes[2]`; empty at the top.
    pub(super) path: &'a str,
}

impl Object<'_> {
    /// A field that is there and not null.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    /// The full path of a field.
    pub fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }
}
