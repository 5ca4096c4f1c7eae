//! Everything that is wrong with one request, field by field, in the order in which it was found.
//!
//! Validation never stops at the first error: a client that sent five wrong fields learns of all five at once.

use std::fmt;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's path as a client would write it, such as `person1.birthDate` or `pages[0].scenes[2].emotion`.
    pub field: String,
    /// What the field must be, to be read after its name: `must be 1 to 100 characters`.
    pub message: String,
}

impl fmt::Display for FieldError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.field, self.message)
    }
}

/// The errors of one request. Empty means that the request is accepted.
///
/// Printed as one readable line: `title must be …; pages[0].scenes must be …`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors {
    found: Vec<FieldError>,
}

impl FieldErrors {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a error; a field may have several.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.found.push(FieldError { field: field.into(), message: message.into() });
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// The errors in the order in which they were added.
    pub fn iter(&self) -> std::slice::Iter<'_, FieldError> {
        self.found.iter()
    }

    /// Whether a error names this field or something inside it.
    pub fn mentions(&self, field: &str) -> bool {
        self.found.iter().any(|error| {
            error.field.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }

    /// Gives `value` back when nothing was found, and the errors otherwise.
    pub fn or<T>(self, value: T) -> Result<T, FieldErrors> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl<'a> IntoIterator for &'a FieldErrors {
    type Item = &'a FieldError;
    type IntoIter = std::slice::Iter<'a, FieldError>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for FieldErrors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.found.iter().enumerate() {
            if index > 0 {
                formatter.write_str("; ")?;
            }
            write!(formatter, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for FieldErrors {}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_errors() -> FieldErrors {
        let mut errors = FieldErrors::new();
        errors.add("title", "is required");
        errors.add("pages[0].scenes", "must have 1 to 6 entries");
        errors
    }

    #[test]
    fn errors_keep_the_order_in_which_they_were_found() {
        let fields: Vec<String> = two_errors().iter().map(|error| error.field.clone()).collect();
        assert_eq!(fields, ["title", "pages[0].scenes"]);
    }

    #[test]
    fn errors_print_as_one_readable_line() {
        assert_eq!(two_errors().to_string(), "title is required; pages[0].scenes must have 1 to 6 entries");
    }

    #[test]
    fn a_value_is_let_through_only_without_errors() {
        assert_eq!(FieldErrors::new().or(7), Ok(7));
        assert_eq!(two_errors().or(7), Err(two_errors()));
    }

    #[test]
    fn a_field_is_mentioned_by_its_own_errors_and_by_those_inside_it() {
        let errors = two_errors();
        assert!(errors.mentions("pages"));
        assert!(errors.mentions("title"));
        assert!(!errors.mentions("page"));
    }
}
