//! Everything that can be refused or go wrong, and for each the status, the code and the words that a client gets.
//!
//! What a client is told and what an operator is told are two things: `Display` is for logs, [`ApiError::message`] for clients.

use http::{Method, StatusCode};
use thiserror::Error;

use super::body::ReadFault;
use super::policy::Dialect;
use super::route::RouteFault;
use crate::config::ConfigurationFaults;
use crate::contract::error::{Details, ErrorBody, ErrorCode};
use crate::contract::faults::Faults;
use crate::media::bucket::BucketError;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::store::error::StoreError;

/// A refusal or a failure, before it is put into a dialect's words.
#[derive(Debug, Error)]
pub enum ApiError {
    #[error("invalid input: {} faults", .0.len())]
    InvalidInput(Faults),
    #[error("not signed in: {0}")]
    AuthenticationRequired(&'static str),
    #[error("a link that was not signed by us, or not for this, or is over")]
    LinkRefused,
    #[error("no such job")]
    JobNotFound,
    #[error("no such artifact")]
    ArtifactNotFound,
    #[error("no such route")]
    NotFound,
    #[error("no such method here")]
    MethodNotAllowed { allowed: Vec<Method> },
    #[error("the address has an account")]
    AccountExists,
    #[error("the job has ended and can't be cancelled")]
    JobFinished,
    #[error("the job was cancelled and can't be retried")]
    RetryOfCancelled,
    #[error("the job has not failed and can't be retried")]
    RetryOfUnfailed,
    #[error("a precondition of the request does not hold")]
    PreconditionFailed,
    #[error("a body of more than {limit_bytes} bytes")]
    PayloadTooLarge { limit_bytes: usize },
    #[error("no byte of the range exists")]
    RangeNotSatisfiable { size_bytes: u64 },
    #[error("the idempotency key belongs to another request")]
    IdempotencyConflict,
    #[error("a limit was reached")]
    RateLimited { retry_after_seconds: u32 },
    #[error("{limit} jobs are active already")]
    TooManyActiveJobs { limit: u32 },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Service(#[from] ProviderError),
    #[error(transparent)]
    Objects(#[from] BucketError),
    #[error("the answer took longer than {seconds} s")]
    DeadlinePassed { seconds: u64 },
    #[error("configuration: {0}")]
    Misconfigured(#[from] ConfigurationFaults),
    #[error("{what}")]
    Internal {
        what: &'static str,
        #[source]
        cause: Box<dyn std::error::Error>,
    },
}

/// How long a client should wait where nothing better is known.
const PAUSE_SECONDS: u32 = 5;
/// Until one of the owner's jobs may have ended.
const ACTIVE_JOBS_PAUSE_SECONDS: u32 = 60;

impl ApiError {
    /// A request with one fault.
    pub fn invalid(field: &str, message: impl Into<String>) -> ApiError {
        ApiError::InvalidInput(one(field, message.into()))
    }

    pub fn status(&self) -> StatusCode {
        match self {
            ApiError::InvalidInput(_) => StatusCode::BAD_REQUEST,
            ApiError::AuthenticationRequired(_) => StatusCode::UNAUTHORIZED,
            ApiError::LinkRefused => StatusCode::FORBIDDEN,
            ApiError::JobNotFound | ApiError::ArtifactNotFound | ApiError::NotFound => StatusCode::NOT_FOUND,
            ApiError::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            ApiError::AccountExists
            | ApiError::JobFinished
            | ApiError::RetryOfCancelled
            | ApiError::RetryOfUnfailed => StatusCode::CONFLICT,
            ApiError::PreconditionFailed => StatusCode::PRECONDITION_FAILED,
            ApiError::PayloadTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            ApiError::RangeNotSatisfiable { .. } => StatusCode::RANGE_NOT_SATISFIABLE,
            ApiError::IdempotencyConflict => StatusCode::UNPROCESSABLE_ENTITY,
            ApiError::RateLimited { .. } | ApiError::TooManyActiveJobs { .. } => StatusCode::TOO_MANY_REQUESTS,
            ApiError::Store(error) => match error {
                // An old schema is being migrated or soon will be.
                StoreError::Unavailable { .. } | StoreError::SchemaTooOld { .. } => StatusCode::SERVICE_UNAVAILABLE,
                StoreError::Forbidden { .. } | StoreError::Refused { .. } | StoreError::Unreadable { .. } => {
                    StatusCode::INTERNAL_SERVER_ERROR
                }
            },
            // Waiting does not mend a wrong key.
            ApiError::Service(fault) if fault.kind == ProviderErrorKind::Misconfigured => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
            ApiError::Service(_) | ApiError::Objects(_) | ApiError::DeadlinePassed { .. } => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            ApiError::Misconfigured(_) | ApiError::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    pub fn code(&self) -> ErrorCode {
        match self {
            ApiError::InvalidInput(_)
            | ApiError::JobFinished
            | ApiError::RetryOfUnfailed
            | ApiError::PreconditionFailed
            | ApiError::RangeNotSatisfiable { .. } => ErrorCode::InvalidInput,
            ApiError::AuthenticationRequired(_) => ErrorCode::AuthenticationRequired,
            ApiError::LinkRefused => ErrorCode::AccessDenied,
            ApiError::JobNotFound => ErrorCode::JobNotFound,
            ApiError::ArtifactNotFound | ApiError::NotFound => ErrorCode::NotFound,
            ApiError::MethodNotAllowed { .. } => ErrorCode::MethodNotAllowed,
            ApiError::AccountExists => ErrorCode::AccountExists,
            ApiError::RetryOfCancelled => ErrorCode::JobCancelled,
            ApiError::PayloadTooLarge { .. } => ErrorCode::PayloadTooLarge,
            ApiError::IdempotencyConflict => ErrorCode::IdempotencyConflict,
            ApiError::RateLimited { .. } | ApiError::TooManyActiveJobs { .. } => ErrorCode::RateLimitExceeded,
            ApiError::Store(_) => ErrorCode::DatabaseError,
            ApiError::Service(_) | ApiError::Objects(_) => ErrorCode::ExternalServiceError,
            ApiError::Misconfigured(_) => ErrorCode::ConfigurationError,
            ApiError::DeadlinePassed { .. } | ApiError::Internal { .. } => ErrorCode::InternalError,
        }
    }

    /// What a client reads in `error`.
    pub fn message(&self, dialect: Dialect) -> &'static str {
        if self.status() == StatusCode::SERVICE_UNAVAILABLE {
            return "Service temporarily unavailable";
        }
        match self {
            ApiError::InvalidInput(_) => match dialect {
                Dialect::Readings => "Invalid parameters",
                Dialect::Storybook => "Invalid input parameters",
            },
            ApiError::AuthenticationRequired(_) => "Authentication required",
            ApiError::LinkRefused => "This link is not valid or has expired",
            ApiError::JobNotFound => "Job not found",
            ApiError::ArtifactNotFound => "Artifact not found",
            ApiError::NotFound => "Not found",
            ApiError::MethodNotAllowed { .. } => "Method not allowed",
            ApiError::AccountExists => "Account already exists",
            ApiError::JobFinished => "Job already finished",
            ApiError::RetryOfCancelled => "Job cancelled",
            ApiError::RetryOfUnfailed => "Only a failed job can be retried",
            ApiError::PreconditionFailed => "Precondition failed",
            ApiError::PayloadTooLarge { .. } => "Request body too large",
            ApiError::RangeNotSatisfiable { .. } => "Range not satisfiable",
            ApiError::IdempotencyConflict => "This Idempotency-Key was used for another request",
            ApiError::RateLimited { .. } | ApiError::TooManyActiveJobs { .. } => "Rate limit exceeded",
            ApiError::Misconfigured(_) => "The service is not configured",
            ApiError::Store(_)
            | ApiError::Service(_)
            | ApiError::Objects(_)
            | ApiError::DeadlinePassed { .. }
            | ApiError::Internal { .. } => "Internal server error",
        }
    }

    /// Seconds to wait before the next try; on every 429 and 503.
    pub fn retry_after_seconds(&self) -> Option<u32> {
        if let ApiError::RateLimited { retry_after_seconds } = self {
            return Some((*retry_after_seconds).max(1));
        }
        if let ApiError::TooManyActiveJobs { .. } = self {
            return Some(ACTIVE_JOBS_PAUSE_SECONDS);
        }
        let asked = if let ApiError::Service(fault) = self { fault.retry_after_seconds() } else { None };
        (self.status() == StatusCode::SERVICE_UNAVAILABLE).then(|| asked.unwrap_or(PAUSE_SECONDS).max(1))
    }

    /// The whole body. The inside of a failure is shown in development only.
    pub fn body(&self, dialect: Dialect, request_id: &str, in_development: bool) -> ErrorBody {
        ErrorBody {
            details: self.details(dialect, in_development),
            configuration_error: matches!(self, ApiError::Misconfigured(_)).then_some(true),
            retry_after: self.retry_after_seconds().map(u64::from),
            ..ErrorBody::new(self.code(), self.message(dialect), request_id)
        }
    }

    fn details(&self, dialect: Dialect, in_development: bool) -> Option<Details> {
        let told = if let ApiError::InvalidInput(faults) = self {
            faults.clone()
        } else if let ApiError::PayloadTooLarge { limit_bytes } = self {
            one("body", format!("must have at most {limit_bytes} bytes"))
        } else if let ApiError::TooManyActiveJobs { limit } = self {
            one("jobs", format!("must be at most {limit} that are queued or running"))
        } else if in_development && self.status().is_server_error() {
            one("cause", self.told_with_causes())
        } else {
            return None;
        };
        Some(match dialect {
            Dialect::Readings => Details::by_field(&told),
            Dialect::Storybook => Details::Line(told.to_string()),
        })
    }

    /// The error with everything that led to it, for logs.
    pub fn told_with_causes(&self) -> String {
        let mut told = self.to_string();
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            told = format!("{told}: {error}");
            cause = error.source();
        }
        told
    }
}

fn one(field: &str, message: String) -> Faults {
    let mut faults = Faults::new();
    faults.add(field, message);
    faults
}

impl From<Faults> for ApiError {
    fn from(faults: Faults) -> ApiError {
        ApiError::InvalidInput(faults)
    }
}

impl From<RouteFault> for ApiError {
    fn from(fault: RouteFault) -> ApiError {
        match fault {
            RouteFault::NotFound => ApiError::NotFound,
            RouteFault::NoSuchJob => ApiError::JobNotFound,
            RouteFault::NoSuchArtifact => ApiError::ArtifactNotFound,
            RouteFault::MethodNotAllowed { allowed } => ApiError::MethodNotAllowed { allowed },
        }
    }
}

impl From<ReadFault> for ApiError {
    fn from(fault: ReadFault) -> ApiError {
        match fault {
            ReadFault::TooLarge { limit_bytes } => ApiError::PayloadTooLarge { limit_bytes },
            ReadFault::Broken(_) => ApiError::InvalidInput(one("body", "must arrive whole".to_owned())),
        }
    }
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
