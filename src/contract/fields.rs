//! Reads the fields of a JSON object, noting every fault under the field's full path instead of stopping at the first.

use std::ops::RangeInclusive;
use std::str::FromStr;

use serde_json::{Map, Value};
use strum::VariantNames;

use super::faults::Faults;
use super::storybook::image_url::ImageUrl;

/// The fields of one object of a request.
///
/// Every getter gives None and notes a fault when the field can't be used; a getter named `optional_…` gives None without
/// a fault when the field is absent or null.
pub struct Fields<'a> {
    object: &'a Map<String, Value>,
    /// Where the object lies, such as `pages[0].scenes[2]`; empty at the top.
    path: String,
}

impl<'a> Fields<'a> {
    /// The fields of a request's body, or of one object within it.
    pub fn of(value: &'a Value, path: &str, faults: &mut Faults) -> Option<Self> {
        let Value::Object(object) = value else {
            let field = if path.is_empty() { "body" } else { path };
            faults.add(field, format!("must be an object, not {}", kind_of(value)));
            return None;
        };
        Some(Fields { object, path: path.to_owned() })
    }

    /// The full path of a field of this object.
    pub fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// A required text of `length` characters (Unicode scalar values), counted without the white space around it.
    pub fn text(&self, name: &str, length: RangeInclusive<usize>, faults: &mut Faults) -> Option<String> {
        self.required(name, faults)?;
        self.optional_text(name, length, faults)
    }

    pub fn optional_text(&self, name: &str, length: RangeInclusive<usize>, faults: &mut Faults) -> Option<String> {
        let text = self.string(name, faults)?.trim();
        let characters = text.chars().count();
        if !length.contains(&characters) {
            let (least, most) = (length.start(), length.end());
            faults.add(self.path_of(name), format!("must be {least} to {most} characters, not {characters}"));
            return None;
        }
        // Postgres stores no U+0000 in text or jsonb.
        if text.contains('\0') {
            faults.add(self.path_of(name), "must not contain the character U+0000");
            return None;
        }
        Some(text.to_owned())
    }

    /// A required word of a closed list.
    pub fn choice<T: FromStr + VariantNames>(&self, name: &str, faults: &mut Faults) -> Option<T> {
        self.required(name, faults)?;
        self.optional_choice(name, faults)
    }

    pub fn optional_choice<T: FromStr + VariantNames>(&self, name: &str, faults: &mut Faults) -> Option<T> {
        let word = self.string(name, faults)?;
        let parsed = T::from_str(word).ok();
        if parsed.is_none() {
            faults.add(self.path_of(name), format!("must be one of {}", T::VARIANTS.join(", ")));
        }
        parsed
    }

    /// A required address of an image; see [`ImageUrl`].
    pub fn image_url(&self, name: &str, own_origin: Option<&str>, faults: &mut Faults) -> Option<ImageUrl> {
        self.required(name, faults)?;
        self.optional_image_url(name, own_origin, faults)
    }

    pub fn optional_image_url(&self, name: &str, own_origin: Option<&str>, faults: &mut Faults) -> Option<ImageUrl> {
        let text = self.string(name, faults)?;
        match ImageUrl::parse(text, own_origin) {
            Ok(url) => Some(url),
            Err(fault) => {
                faults.add(self.path_of(name), fault.to_string());
                None
            }
        }
    }

    /// A flag that is false when it is absent.
    pub fn flag(&self, name: &str, faults: &mut Faults) -> bool {
        match self.present(name) {
            None => false,
            Some(Value::Bool(flag)) => *flag,
            Some(other) => {
                faults.add(self.path_of(name), format!("must be true or false, not {}", kind_of(other)));
                false
            }
        }
    }

    /// A required whole number within `range`.
    pub fn number(&self, name: &str, range: RangeInclusive<u32>, faults: &mut Faults) -> Option<u32> {
        self.required(name, faults)?;
        self.optional_number(name, range, faults)
    }

    pub fn optional_number(&self, name: &str, range: RangeInclusive<u32>, faults: &mut Faults) -> Option<u32> {
        let value = self.present(name)?;
        let Value::Number(number) = value else {
            faults.add(self.path_of(name), format!("must be a whole number, not {}", kind_of(value)));
            return None;
        };
        let within = whole_number(number).filter(|number| range.contains(number));
        if within.is_none() {
            let (least, most) = (range.start(), range.end());
            faults.add(self.path_of(name), format!("must be a whole number from {least} to {most}"));
        }
        within
    }

    /// A required number within `range`.
    pub fn decimal(&self, name: &str, range: RangeInclusive<f64>, faults: &mut Faults) -> Option<f64> {
        self.required(name, faults)?;
        let value = self.present(name)?;
        let Value::Number(number) = value else {
            faults.add(self.path_of(name), format!("must be a number, not {}", kind_of(value)));
            return None;
        };
        let within = number.as_f64().filter(|number| range.contains(number));
        if within.is_none() {
            faults.add(self.path_of(name), format!("must be from {} to {}", range.start(), range.end()));
        }
        within
    }

    /// A required text, as it was written.
    pub fn raw_text(&self, name: &str, faults: &mut Faults) -> Option<&'a str> {
        self.required(name, faults)?;
        self.string(name, faults)
    }

    pub fn optional_raw_text(&self, name: &str, faults: &mut Faults) -> Option<&'a str> {
        self.string(name, faults)
    }

    /// A required object, its fields named from `path` on.
    pub fn object(&self, name: &str, path: &str, faults: &mut Faults) -> Option<Fields<'a>> {
        self.required(name, faults)?;
        self.optional_object(name, path, faults)
    }

    pub fn optional_object(&self, name: &str, path: &str, faults: &mut Faults) -> Option<Fields<'a>> {
        let value = self.present(name)?;
        let Value::Object(object) = value else {
            faults.add(self.path_of(name), format!("must be an object, not {}", kind_of(value)));
            return None;
        };
        Some(Fields { object, path: path.to_owned() })
    }

    /// A required list of `count` entries, each with its full path.
    pub fn list(
        &self,
        name: &str,
        count: RangeInclusive<usize>,
        faults: &mut Faults,
    ) -> Option<Vec<(String, &'a Value)>> {
        self.required(name, faults)?;
        self.optional_list(name, count, faults)
    }

    pub fn optional_list(
        &self,
        name: &str,
        count: RangeInclusive<usize>,
        faults: &mut Faults,
    ) -> Option<Vec<(String, &'a Value)>> {
        let path = self.path_of(name);
        let value = self.present(name)?;
        let Value::Array(entries) = value else {
            faults.add(path, format!("must be a list, not {}", kind_of(value)));
            return None;
        };
        if !count.contains(&entries.len()) {
            let (least, most) = (count.start(), count.end());
            faults.add(path, format!("must have {least} to {most} entries, not {}", entries.len()));
            return None;
        }
        Some(entries.iter().enumerate().map(|(index, entry)| (format!("{path}[{index}]"), entry)).collect())
    }

    /// The value of a field that is there and not null.
    pub fn present(&self, name: &str) -> Option<&'a Value> {
        self.object.get(name).filter(|value| !value.is_null())
    }

    fn required(&self, name: &str, faults: &mut Faults) -> Option<()> {
        if self.present(name).is_none() {
            faults.add(self.path_of(name), "is required");
            return None;
        }
        Some(())
    }

    fn string(&self, name: &str, faults: &mut Faults) -> Option<&'a str> {
        let value = self.present(name)?;
        let Value::String(text) = value else {
            faults.add(self.path_of(name), format!("must be a text, not {}", kind_of(value)));
            return None;
        };
        Some(text)
    }
}

/// 3 and 3.0 are the same number to a JavaScript client.
fn whole_number(number: &serde_json::Number) -> Option<u32> {
    if let Some(whole) = number.as_u64() {
        return u32::try_from(whole).ok();
    }
    let float = number.as_f64()?;
    (float.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&float)).then_some(float as u32)
}

/// What a value is, in words for a message.
fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use brief::Audience;

    fn read<T>(value: &Value, get: impl FnOnce(&Fields<'_>, &mut Faults) -> T) -> (T, String) {
        let mut faults = Faults::new();
        let fields = Fields::of(value, "", &mut faults).expect("an object");
        let got = get(&fields, &mut faults);
        (got, faults.to_string())
    }

    #[test]
    fn a_wrong_type_is_named_by_its_field() {
        let (_, faults) = read(&json!({ "title": 7 }), |fields, faults| fields.text("title", 1..=100, faults));
        assert_eq!(faults, "title must be a text, not a number");
    }

    #[test]
    fn null_is_absent() {
        let body = json!({ "title": null });
        assert_eq!(read(&body, |fields, faults| fields.text("title", 1..=9, faults)).1, "title is required");
        assert_eq!(read(&body, |fields, faults| fields.optional_text("title", 1..=9, faults)), (None, String::new()));
    }

    #[test]
    fn length_counts_characters_of_any_script_without_the_space_around() {
        let body = json!({ "title": "  美咲と海  ", "blank": "   " });
        assert_eq!(
            read(&body, |fields, faults| fields.text("title", 1..=4, faults)),
            (Some("美咲と海".to_owned()), String::new())
        );
        assert_eq!(
            read(&body, |fields, faults| fields.text("blank", 1..=4, faults)).1,
            "blank must be 1 to 4 characters, not 0"
        );
    }

    #[test]
    fn a_word_outside_the_list_is_told_the_list() {
        let (_, faults) =
            read(&json!({ "audience": "toddlers" }), |fields, faults| fields.choice::<Audience>("audience", faults));
        assert_eq!(faults, "audience must be one of children, young_adults, adults");
    }

    #[test]
    fn a_whole_number_may_be_written_with_a_point() {
        let number = |value: Value| read(&value, |fields, faults| fields.number("n", 1..=20, faults));
        assert_eq!(number(json!({ "n": 3.0 })).0, Some(3));
        assert_eq!(number(json!({ "n": 3.5 })).1, "n must be a whole number from 1 to 20");
        assert_eq!(number(json!({ "n": -1 })).1, "n must be a whole number from 1 to 20");
        assert_eq!(number(json!({ "n": "3" })).1, "n must be a whole number, not a text");
    }

    #[test]
    fn a_body_that_is_no_object_is_one_fault() {
        let mut faults = Faults::new();
        assert!(Fields::of(&json!([1]), "", &mut faults).is_none());
        assert_eq!(faults.to_string(), "body must be an object, not a list");
    }
}
