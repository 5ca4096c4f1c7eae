//! Everything that can be refused or go wrong. `Display` is for logs; what a client gets is decided in `refusal.rs`.

use http::Method;
use thiserror::Error;

use super::body::BodyReadError;
use super::route::RouteError;
use crate::config::ConfigurationErrors;
use crate::contract::field_errors::FieldErrors;
use crate::limit::limiter::LimiterError;
use crate::live::rooms::RoomError;
use crate::media::bucket::BucketError;
use crate::provider::error::ProviderError;
use crate::runtime::error_chain::Cause;
use crate::store::error::StoreError;
use crate::work::copies::CopyOnError;

/// A refusal or a failure, before it is put into a dialect's words.
#[derive(Debug, Error)]
#[cfg_attr(test, derive(strum::VariantNames, strum::IntoStaticStr))]
pub enum ApiError {
    #[error("invalid input: {} errors", .0.len())]
    InvalidInput(FieldErrors),
    #[error("not signed in: {0}")]
    AuthenticationRequired(&'static str),
    #[error("a link that was not signed by us, or not for this, or is over")]
    LinkRefused,
    #[error("no such job")]
    JobNotFound,
    #[error("no such artifact")]
    ArtifactNotFound,
    #[error("the bytes can't be had from any store")]
    BytesUnavailable,
    #[error("no such route")]
    NotFound,
    #[error("no such method here")]
    MethodNotAllowed { allowed: Vec<Method> },
    #[error("a stream that is opened as a WebSocket alone")]
    UpgradeRequired,
    #[error("the address has an account")]
    AccountExists,
    #[error("the project takes nobody new")]
    SignupsClosed,
    #[error("the job has ended and can't be cancelled")]
    JobFinished,
    #[error("the job has not ended and can't be erased")]
    JobUnfinished,
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
    #[error("the same request is still under way")]
    UnderWay,
    #[error("the upload was swept away before its job was started")]
    UploadGone,
    #[error("a limit was reached")]
    RateLimited { retry_after_seconds: u32 },
    #[error("{limit} jobs were started within the hour")]
    StartsUsedUp { limit: u32, retry_after_seconds: u32 },
    #[error("a day's budget is used up")]
    BudgetExceeded { retry_after_seconds: u32 },
    #[error("the job's budget is used up")]
    JobBudgetExceeded,
    #[error("ready work has waited for too long")]
    Overloaded,
    #[error(transparent)]
    Uncounted(#[from] LimiterError),
    #[error(transparent)]
    Room(#[from] RoomError),
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
    Misconfigured(#[from] ConfigurationErrors),
    #[error("{what}")]
    Internal {
        what: &'static str,
        #[source]
        cause: Cause,
    },
}

impl ApiError {
    /// A request with one fault.
    pub fn invalid(field: &str, message: impl Into<String>) -> ApiError {
        ApiError::InvalidInput(one(field, message.into()))
    }
}

/// A single error.
pub(super) fn one(field: &str, message: String) -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.add(field, message);
    errors
}

impl From<FieldErrors> for ApiError {
    fn from(errors: FieldErrors) -> ApiError {
        ApiError::InvalidInput(errors)
    }
}

impl From<RouteError> for ApiError {
    fn from(fault: RouteError) -> ApiError {
        match fault {
            RouteError::NotFound => ApiError::NotFound,
            RouteError::NoSuchJob => ApiError::JobNotFound,
            RouteError::NoSuchArtifact => ApiError::ArtifactNotFound,
            RouteError::MethodNotAllowed { allowed } => ApiError::MethodNotAllowed { allowed },
        }
    }
}

impl From<CopyOnError> for ApiError {
    fn from(fault: CopyOnError) -> ApiError {
        match fault {
            CopyOnError::Store(error) => error.into(),
            CopyOnError::Bucket(error) => error.into(),
        }
    }
}

impl From<BodyReadError> for ApiError {
    fn from(fault: BodyReadError) -> ApiError {
        match fault {
            BodyReadError::TooLarge { limit_bytes } => ApiError::PayloadTooLarge { limit_bytes },
            BodyReadError::Broken(_) => ApiError::InvalidInput(one("body", "must arrive whole".to_owned())),
        }
    }
}
