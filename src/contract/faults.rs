//! All faults of one request, each with the field it is about, in the order in which they were found.
//!
//! Validation never stops at the first fault: a client that sent five wrong fields learns of all five at once.

use std::fmt;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field's path as a client would write it, such as `person1.birthDate` or `pages[0].scenes[2].emotion`.
    pub field: String,
    /// What the field must be, to be read after its name: `must be 1 to 100 characters`.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.field, self.message)
    }
}

/// The faults of one request. Empty means that the request is accepted.
///
/// Printed as one readable line: `title must be …; pages[0].scenes must be …`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    found: Vec<Fault>,
}

impl Faults {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a fault; a field may have several.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.found.push(Fault { field: field.into(), message: message.into() });
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// The faults in the order in which they were added.
    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.found.iter()
    }

    /// Whether a fault names this field or something inside it.
    pub fn mentions(&self, field: &str) -> bool {
        self.found.iter().any(|fault| {
            fault.field.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }

    /// Gives `value` back when nothing was found, and the faults otherwise.
    pub fn or<T>(self, value: T) -> Result<T, Faults> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl<'a> IntoIterator for &'a Faults {
    type Item = &'a Fault;
    type IntoIter = std::slice::Iter<'a, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.found.iter().enumerate() {
            if index > 0 {
                formatter.write_str("; ")?;
            }
            write!(formatter, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_faults() -> Faults {
        let mut faults = Faults::new();
        faults.add("title", "is required");
        faults.add("pages[0].scenes", "must have 1 to 6 entries");
        faults
    }

    #[test]
    fn faults_keep_the_order_in_which_they_were_found() {
        let fields: Vec<String> = two_faults().iter().map(|fault| fault.field.clone()).collect();
        assert_eq!(fields, ["title", "pages[0].scenes"]);
    }

    #[test]
    fn faults_print_as_one_readable_line() {
        assert_eq!(two_faults().to_string(), "title is required; pages[0].scenes must have 1 to 6 entries");
    }

    #[test]
    fn no_fault_lets_the_value_through_and_one_fault_does_not() {
        assert_eq!(Faults::new().or(7), Ok(7));
        assert_eq!(two_faults().or(7), Err(two_faults()));
    }

    #[test]
    fn a_field_is_mentioned_by_its_own_faults_and_by_those_inside_it() {
        let faults = two_faults();
        assert!(faults.mentions("pages"));
        assert!(faults.mentions("title"));
        assert!(!faults.mentions("page"));
    }
}
