//! What a client gets of an error: one match, so that its status, code, words, details and headers are decided in one place.

use http::header::{ALLOW, CONTENT_RANGE, HeaderName, HeaderValue, UPGRADE, WWW_AUTHENTICATE};
use http::{Method, StatusCode};

use super::error::{ApiError, one};
use super::policy::Dialect;
use crate::contract::error::{Details, ErrorBody, ErrorCode};
use crate::contract::field_errors::FieldErrors;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::runtime::error_chain::error_chain;
use crate::store::error::StoreError;

/// How long a client should wait where nothing better is known.
const PAUSE_SECONDS: u32 = 5;
/// Until some of the line is worked off.
const OVERLOADED_PAUSE_SECONDS: u32 = 60;
/// Until one of the owner's jobs may have ended.
const ACTIVE_JOBS_PAUSE_SECONDS: u32 = 60;

/// An error's answer, before a dialect prints it. Nothing in it comes from inside the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub status: StatusCode,
    pub code: ErrorCode,
    /// What a client reads in `error`.
    pub message: &'static str,
    pub details: Option<FieldErrors>,
    /// On every 429 and 503.
    pub retry_after_seconds: Option<u32>,
    /// The header that goes with the status.
    pub header: Option<(HeaderName, HeaderValue)>,
}

impl Refusal {
    fn new(status: StatusCode, code: ErrorCode, message: &'static str) -> Refusal {
        Refusal { status, code, message, details: None, retry_after_seconds: None, header: None }
    }

    /// The client asked for something that can't be had as things stand.
    fn conflict(code: ErrorCode, message: &'static str) -> Refusal {
        Refusal::new(StatusCode::CONFLICT, code, message)
    }

    fn not_found(code: ErrorCode, message: &'static str) -> Refusal {
        Refusal::new(StatusCode::NOT_FOUND, code, message)
    }

    fn unsatisfiable(size_bytes: u64) -> Refusal {
        let range = HeaderValue::from_str(&format!("bytes */{size_bytes}")).ok();
        Refusal::new(StatusCode::RANGE_NOT_SATISFIABLE, ErrorCode::InvalidInput, "Range not satisfiable")
            .with_header(CONTENT_RANGE, range)
    }

    fn too_many(seconds: u32) -> Refusal {
        let refusal = Refusal::new(StatusCode::TOO_MANY_REQUESTS, ErrorCode::RateLimitExceeded, "Rate limit exceeded");
        refusal.retry_after(seconds)
    }

    /// Tomorrow there is money again.
    fn spent(seconds: u32) -> Refusal {
        let message = "The budget of the day is used up";
        Refusal::new(StatusCode::FORBIDDEN, ErrorCode::BudgetExceeded, message).retry_after(seconds)
    }

    /// No day brings any: its budget has to be raised.
    fn job_spent() -> Refusal {
        let message = "The budget of this job is used up";
        Refusal::new(StatusCode::FORBIDDEN, ErrorCode::BudgetExceeded, message)
    }

    /// Waiting can help.
    fn unavailable(code: ErrorCode) -> Refusal {
        let refusal = Refusal::new(StatusCode::SERVICE_UNAVAILABLE, code, "Service temporarily unavailable");
        refusal.retry_after(PAUSE_SECONDS)
    }

    fn overloaded() -> Refusal {
        Refusal::unavailable(ErrorCode::InternalError).retry_after(OVERLOADED_PAUSE_SECONDS)
    }

    fn denied(message: &'static str) -> Refusal {
        Refusal::new(StatusCode::FORBIDDEN, ErrorCode::AccessDenied, message)
    }

    /// What others keep for us can't be had.
    fn bad_gateway(message: &'static str) -> Refusal {
        Refusal::new(StatusCode::BAD_GATEWAY, ErrorCode::ExternalServiceError, message)
    }

    /// Waiting does not help.
    fn broken(code: ErrorCode) -> Refusal {
        Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, code, "Internal server error")
    }

    fn retry_after(self, seconds: u32) -> Refusal {
        Refusal { retry_after_seconds: Some(seconds.max(1)), ..self }
    }

    fn with_detail(self, field: &str, message: String) -> Refusal {
        Refusal { details: Some(one(field, message)), ..self }
    }

    fn with_header(self, name: HeaderName, value: Option<HeaderValue>) -> Refusal {
        Refusal { header: value.map(|value| (name, value)), ..self }
    }

    /// The body as the dialect prints it.
    pub fn body(&self, dialect: Dialect, request_id: &str) -> ErrorBody {
        ErrorBody {
            details: self.details.as_ref().map(|faults| match dialect {
                Dialect::Readings => Details::by_field(faults),
                Dialect::Storybook => Details::Line(faults.to_string()),
            }),
            configuration_error: (self.code == ErrorCode::ConfigurationError).then_some(true),
            retry_after: self.retry_after_seconds.map(u64::from),
            ..ErrorBody::new(self.code, self.message, request_id)
        }
    }
}

impl ApiError {
    /// What the client gets. The inside of a failure is shown in development only.
    pub fn refusal(&self, dialect: Dialect, in_development: bool) -> Refusal {
        let refusal = self.public_refusal(dialect);
        if !in_development || !refusal.status.is_server_error() {
            return refusal;
        }
        let ApiError::Misconfigured(found) = self else {
            return refusal.with_detail("cause", error_chain(self));
        };
        let mut details = FieldErrors::new();
        for fault in &found.faults {
            details.add(fault.variable, fault.problem.clone());
        }
        Refusal { details: Some(details), ..refusal }
    }

    fn public_refusal(&self, dialect: Dialect) -> Refusal {
        match self {
            ApiError::InvalidInput(faults) => {
                let message = match dialect {
                    Dialect::Readings => "Invalid parameters",
                    Dialect::Storybook => "Invalid input parameters",
                };
                let refusal = Refusal::new(StatusCode::BAD_REQUEST, ErrorCode::InvalidInput, message);
                Refusal { details: Some(faults.clone()), ..refusal }
            }
            ApiError::AuthenticationRequired(_) => {
                let code = ErrorCode::AuthenticationRequired;
                Refusal::new(StatusCode::UNAUTHORIZED, code, "Authentication required")
                    .with_header(WWW_AUTHENTICATE, Some(HeaderValue::from_static("Bearer")))
            }
            ApiError::LinkRefused => Refusal::denied("This link is not valid or has expired"),
            ApiError::JobNotFound => Refusal::not_found(ErrorCode::JobNotFound, "Job not found"),
            ApiError::ArtifactNotFound => Refusal::not_found(ErrorCode::NotFound, "Artifact not found"),
            ApiError::BytesUnavailable => Refusal::bad_gateway("The file can't be read at the moment"),
            ApiError::NotFound => Refusal::not_found(ErrorCode::NotFound, "Not found"),
            ApiError::MethodNotAllowed { allowed } => {
                let code = ErrorCode::MethodNotAllowed;
                Refusal::new(StatusCode::METHOD_NOT_ALLOWED, code, "Method not allowed")
                    .with_header(ALLOW, allow(allowed))
            }
            ApiError::UpgradeRequired => {
                let message = "This stream is opened as a WebSocket";
                Refusal::new(StatusCode::UPGRADE_REQUIRED, ErrorCode::InvalidInput, message)
                    .with_header(UPGRADE, Some(HeaderValue::from_static("websocket")))
            }
            ApiError::AccountExists => Refusal::conflict(ErrorCode::AccountExists, "Account already exists"),
            ApiError::SignupsClosed => Refusal::denied("Sign-ups are closed"),
            ApiError::JobFinished => Refusal::conflict(ErrorCode::InvalidInput, "Job already finished"),
            ApiError::JobUnfinished => Refusal::conflict(ErrorCode::InvalidInput, "Cancel the job first"),
            ApiError::RetryOfCancelled => Refusal::conflict(ErrorCode::JobCancelled, "Job cancelled"),
            ApiError::RetryOfUnfailed => Refusal::conflict(ErrorCode::InvalidInput, "Only a failed job can be retried"),
            ApiError::PreconditionFailed => {
                Refusal::new(StatusCode::PRECONDITION_FAILED, ErrorCode::InvalidInput, "Precondition failed")
            }
            ApiError::PayloadTooLarge { limit_bytes } => {
                let code = ErrorCode::PayloadTooLarge;
                Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, code, "Request body too large")
                    .with_detail("body", format!("must have at most {limit_bytes} bytes"))
            }
            ApiError::RangeNotSatisfiable { size_bytes } => Refusal::unsatisfiable(*size_bytes),
            ApiError::IdempotencyConflict => {
                let message = "This Idempotency-Key was used for another request";
                Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, ErrorCode::IdempotencyConflict, message)
            }
            ApiError::BudgetExceeded { retry_after_seconds } => Refusal::spent(*retry_after_seconds),
            ApiError::JobBudgetExceeded => Refusal::job_spent(),
            ApiError::RateLimited { retry_after_seconds } | ApiError::StartsUsedUp { retry_after_seconds, .. } => {
                Refusal::too_many(*retry_after_seconds)
            }
            ApiError::Uncounted(_) | ApiError::Room(_) => Refusal::unavailable(ErrorCode::InternalError),
            ApiError::TooManyActiveJobs { limit } => Refusal::too_many(ACTIVE_JOBS_PAUSE_SECONDS)
                .with_detail("jobs", format!("must be at most {limit} that are queued or running")),
            ApiError::Store(error) => match error {
                // Versions that differ are being brought together by a migration or a deployment, or soon will be.
                StoreError::Unavailable { .. }
                | StoreError::SchemaTooOld { .. }
                | StoreError::OtherVersion { .. }
                | StoreError::Unreadable { .. } => Refusal::unavailable(ErrorCode::DatabaseError),
                StoreError::Forbidden { .. }
                | StoreError::Moved { .. }
                | StoreError::Refused { .. }
                | StoreError::TooLong { .. } => Refusal::broken(ErrorCode::DatabaseError),
            },
            ApiError::Service(fault) => of_service(fault),
            ApiError::Objects(_) => Refusal::unavailable(ErrorCode::ExternalServiceError),
            ApiError::Overloaded => Refusal::overloaded(),
            ApiError::UnderWay | ApiError::UploadGone | ApiError::DeadlinePassed { .. } => {
                Refusal::unavailable(ErrorCode::InternalError)
            }
            ApiError::Misconfigured(_) => {
                Refusal { message: "The service is not configured", ..Refusal::broken(ErrorCode::ConfigurationError) }
            }
            ApiError::Internal { .. } => Refusal::broken(ErrorCode::InternalError),
        }
    }
}

/// Waiting mends neither a wrong key nor a question that is refused whenever it is asked.
fn of_service(fault: &ProviderError) -> Refusal {
    match fault.kind {
        ProviderErrorKind::Misconfigured | ProviderErrorKind::Refused => {
            Refusal::broken(ErrorCode::ExternalServiceError)
        }
        ProviderErrorKind::Transient { .. }
        | ProviderErrorKind::RateLimited { .. }
        | ProviderErrorKind::NotYet { .. }
        | ProviderErrorKind::Unusable
        | ProviderErrorKind::CutOff
        | ProviderErrorKind::BadInput
        | ProviderErrorKind::ContentRefused
        | ProviderErrorKind::FateUnknown
        | ProviderErrorKind::OverBudget => Refusal::unavailable(ErrorCode::ExternalServiceError)
            .retry_after(fault.retry_after_seconds().unwrap_or(PAUSE_SECONDS)),
    }
}

/// `Allow`, as 405 and OPTIONS print it.
pub fn allow(methods: &[Method]) -> Option<HeaderValue> {
    let list: Vec<&str> = methods.iter().map(Method::as_str).collect();
    HeaderValue::from_str(&list.join(", ")).ok()
}

#[cfg(test)]
#[path = "refusal_tests.rs"]
mod tests;
