//! The error body of this contract and its closed list of codes.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter};

use crate::contract::faults::Faults;

/// Every `code` that an answer can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumIter)]
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
    // Beyond the contract's list.
    AuthenticationRequired,
    AccessDenied,
    JobCancelled,
    IdempotencyConflict,
    PayloadTooLarge,
    AccountExists,
    MethodNotAllowed,
    NotFound,
    InternalError,
}

/// The body of every refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorBody {
    /// Always false.
    pub success: bool,
    pub error: String,
    pub code: ErrorCode,
    /// One readable line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<String>,
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

    /// The refusal of a request with these faults.
    pub fn invalid_input(faults: &Faults, request_id: impl Into<String>) -> Self {
        ErrorBody {
            details: Some(faults.to_string()),
            ..Self::new(ErrorCode::InvalidInput, "Invalid input parameters", request_id)
        }
    }
}
