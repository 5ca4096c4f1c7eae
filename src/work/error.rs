//! Why a step did not succeed, and whether another attempt can help.

use thiserror::Error;

use crate::job::failure::FailureCode;
use crate::media::bucket::BucketError;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::store::work::TaskOutcome;

/// A step's fault. The message is for operators: no birth data, no secrets, no provider bodies.
#[derive(Debug, Error)]
#[error("{code}: {message}")]
pub struct StepError {
    pub code: FailureCode,
    pub message: String,
    pub chance: Chance,
}

/// What another attempt would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chance {
    /// The same attempt may succeed later, not before the seconds if any.
    Later { retry_after_seconds: Option<u32> },
    /// The same inputs will fail again.
    Never,
}

impl StepError {
    /// Something outside failed for now.
    pub fn outside(message: impl Into<String>) -> StepError {
        let chance = Chance::Later { retry_after_seconds: None };
        StepError { code: FailureCode::ExternalServiceError, message: message.into(), chance }
    }

    /// Our own inputs can't be worked with.
    pub fn broken(message: impl Into<String>) -> StepError {
        StepError { code: FailureCode::JobFailed, message: message.into(), chance: Chance::Never }
    }

    /// What the client gave can't be worked with. The message is shown to the client.
    pub fn unusable_input(message: impl Into<String>) -> StepError {
        StepError { code: FailureCode::InvalidInput, message: message.into(), chance: Chance::Never }
    }

    /// The attempt took longer than its kind allows.
    pub fn deadline(seconds: u32) -> StepError {
        StepError {
            code: FailureCode::JobTimeout,
            message: format!("the attempt took longer than {seconds} s"),
            chance: Chance::Later { retry_after_seconds: None },
        }
    }

    /// As the database records it.
    pub fn into_outcome(self) -> TaskOutcome {
        let StepError { code, message, chance } = self;
        match chance {
            Chance::Later { retry_after_seconds } => {
                TaskOutcome::Retry { error_code: code, error_message: message, retry_after_seconds }
            }
            Chance::Never => TaskOutcome::Failed { error_code: code, error_message: message },
        }
    }
}

impl From<BucketError> for StepError {
    fn from(error: BucketError) -> StepError {
        StepError::outside(error.to_string())
    }
}

impl From<ProviderError> for StepError {
    fn from(fault: ProviderError) -> StepError {
        let message = fault.to_string();
        match fault.kind {
            ProviderErrorKind::Transient { retry_after_seconds }
            | ProviderErrorKind::RateLimited { retry_after_seconds } => {
                StepError { chance: Chance::Later { retry_after_seconds }, ..StepError::outside(message) }
            }
            ProviderErrorKind::Refused | ProviderErrorKind::Unusable => {
                StepError { chance: Chance::Never, ..StepError::outside(message) }
            }
            ProviderErrorKind::Misconfigured => {
                StepError { code: FailureCode::ConfigurationError, message, chance: Chance::Never }
            }
        }
    }
}
