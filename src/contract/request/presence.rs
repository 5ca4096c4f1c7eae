//! Whether a field must be there, which may depend on another.

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Required,
    Optional,
    /// With the words that say for what: `for extended`.
    NotAllowed(&'static str),
}
