//! Why a job or one of its tasks failed, as codes that the database stores.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, VariantArray};

/// The `error_code` of a task or a job. A domain of the database lists the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumString, VariantArray)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum FailureCode {
    /// What the client sent can't be worked with.
    InvalidInput,
    ConfigurationError,
    ExternalServiceError,
    /// The database refused a task's result.
    DatabaseError,
    /// What the job needs is no longer paid for.
    BudgetExceeded,
    /// A provider's rules forbid what was asked for.
    ContentRefused,
    /// A provider asks to be asked again later than the job may wait.
    RateLimitExceeded,
    JobTimeout,
    JobCancelled,
    /// Two workers in a row fell silent while they held a task, the second one with nothing else to do.
    JobCrashed,
    /// Everything else, and whatever a newer version stored that this one does not know.
    #[serde(other)]
    JobFailed,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_it_is_stored() {
        for code in FailureCode::VARIANTS {
            let stored = serde_json::to_value(code).expect("a code serialises");
            assert_eq!(stored, code.to_string());
            assert_eq!(serde_json::from_value::<FailureCode>(stored).ok(), Some(*code));
        }
    }

    #[test]
    fn a_code_of_a_newer_version_reads_as_a_failure() {
        assert_eq!(serde_json::from_str::<FailureCode>("\"OF_TOMORROW\"").ok(), Some(FailureCode::JobFailed));
    }
}
