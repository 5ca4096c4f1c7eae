//! The error body that both contracts share: one shape and one closed list of codes, with `details` as each dialect has them.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use strum::{Display, EnumIter, EnumString};

use super::field_errors::FieldErrors;
use crate::job::failure::FailureCode;

/// Every `code` that an answer can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumIter, EnumString)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(extend("x-extensible" = true)))]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum ErrorCode {
    JobNotFound,
    JobTimeout,
    JobFailed,
    RateLimitExceeded,
    InvalidInput,
    ConfigurationError,
    ExternalServiceError,
    DatabaseError,
    // Beyond contract S's list.
    AuthenticationRequired,
    AccessDenied,
    JobCancelled,
    JobCrashed,
    BudgetExceeded,
    ContentRefused,
    IdempotencyConflict,
    PayloadTooLarge,
    AccountExists,
    MethodNotAllowed,
    NotFound,
    InternalError,
}

impl From<FailureCode> for ErrorCode {
    fn from(code: FailureCode) -> ErrorCode {
        match code {
            FailureCode::InvalidInput => ErrorCode::InvalidInput,
            FailureCode::ConfigurationError => ErrorCode::ConfigurationError,
            FailureCode::ExternalServiceError => ErrorCode::ExternalServiceError,
            FailureCode::DatabaseError => ErrorCode::DatabaseError,
            FailureCode::RateLimitExceeded => ErrorCode::RateLimitExceeded,
            FailureCode::JobTimeout => ErrorCode::JobTimeout,
            FailureCode::BudgetExceeded => ErrorCode::BudgetExceeded,
            FailureCode::ContentRefused => ErrorCode::ContentRefused,
            FailureCode::JobCrashed => ErrorCode::JobCrashed,
            FailureCode::JobCancelled => ErrorCode::JobCancelled,
            FailureCode::JobFailed => ErrorCode::JobFailed,
        }
    }
}

/// What exactly was wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Details {
    /// Contract S: one readable line.
    Line(String),
    /// Contract R: what each field must be, by the field's path.
    Fields(Map<String, Value>),
}

impl Details {
    /// Contract R: each field's errors by its path, and by its bare name too when only one person is at fault, as in the contract's
    /// example (`birthDate` for `person1.birthDate`).
    pub fn by_field(errors: &FieldErrors) -> Details {
        let one_person = match (errors.mentions("person1"), errors.mentions("person2")) {
            (true, false) => Some("person1."),
            (false, true) => Some("person2."),
            (true, true) | (false, false) => None,
        };
        let mut fields = Map::new();
        for error in errors {
            let bare = one_person.and_then(|prefix| error.field.strip_prefix(prefix));
            for name in std::iter::once(error.field.as_str()).chain(bare) {
                let message = match fields.get(name).and_then(Value::as_str) {
                    Some(before) => format!("{before}; {}", error.message),
                    None => error.message.clone(),
                };
                fields.insert(name.to_owned(), Value::String(message));
            }
        }
        Details::Fields(fields)
    }
}

/// The body of every refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ErrorBody {
    /// Always false.
    pub success: bool,
    pub error: String,
    pub code: ErrorCode,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<Details>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration_error: Option<bool>,
    /// Seconds; the `Retry-After` header says the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recommendations: Option<Vec<String>>,
    /// The answer's `X-Request-Id`.
    pub request_id: String,
}

impl ErrorBody {
    pub fn new(code: ErrorCode, error: impl Into<String>, request_id: impl Into<String>) -> Self {
        ErrorBody {
            success: false,
            error: error.into(),
            code,
            details: None,
            configuration_error: None,
            retry_after: None,
            recommendations: None,
            request_id: request_id.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn details_of(errors: &[(&str, &str)]) -> Value {
        let mut gathered = FieldErrors::new();
        for (field, message) in errors {
            gathered.add(*field, *message);
        }
        serde_json::to_value(Details::by_field(&gathered)).expect("details serialise")
    }

    #[test]
    fn one_person_at_fault_is_named_by_bare_fields_too() {
        assert_eq!(
            details_of(&[("person1.birthDate", "must be a date"), ("systems", "must not be empty")]),
            json!({ "person1.birthDate": "must be a date", "birthDate": "must be a date", "systems": "must not be empty" })
        );
    }

    #[test]
    fn two_people_at_fault_are_distinguished() {
        assert_eq!(
            details_of(&[("person1.name", "is required"), ("person2.name", "is required")]),
            json!({ "person1.name": "is required", "person2.name": "is required" })
        );
    }

    #[test]
    fn several_errors_of_one_field_are_all_listed() {
        assert_eq!(details_of(&[("type", "a"), ("type", "b")]), json!({ "type": "a; b" }));
    }
}
