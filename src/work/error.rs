//! Why a step failed, and whether another attempt can help.

use thiserror::Error;

use crate::job::failure::FailureCode;
use crate::media::bucket::BucketError;
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::runtime::error_chain::Cause;
use crate::store::error::StoreError;
use crate::store::work::TaskOutcome;

/// A step's error. The message is for operators: no birth data, no secrets, no provider bodies.
#[derive(Debug, Error)]
#[error("{code}: {message}")]
pub struct StepError {
    pub code: FailureCode,
    pub message: String,
    pub chance: Chance,
    /// For logs alone.
    #[source]
    pub cause: Option<Cause>,
}

/// What another attempt would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chance {
    /// The same attempt may succeed later, not before the seconds if any.
    Later { retry_after_seconds: Option<u32> },
    /// Nothing was tried, because it is not the step's turn: this counts as no attempt, and only the job's deadline ends the waiting.
    NotYet { retry_after_seconds: u32 },
    /// The same inputs will fail again.
    Never,
}

impl StepError {
    fn new(code: FailureCode, message: impl Into<String>, chance: Chance) -> StepError {
        StepError { code, message: message.into(), chance, cause: None }
    }

    /// Something outside failed for now.
    pub fn outside(message: impl Into<String>) -> StepError {
        StepError::new(FailureCode::ExternalServiceError, message, Chance::Later { retry_after_seconds: None })
    }

    /// Our own inputs can't be worked with.
    pub fn broken(message: impl Into<String>) -> StepError {
        StepError::new(FailureCode::JobFailed, message, Chance::Never)
    }

    /// What the client gave can't be worked with. The message is shown to the client.
    pub fn unusable_input(message: impl Into<String>) -> StepError {
        StepError::new(FailureCode::InvalidInput, message, Chance::Never)
    }

    /// The attempt took longer than its kind allows.
    pub fn deadline(seconds: u32) -> StepError {
        let chance = Chance::Later { retry_after_seconds: None };
        StepError::new(FailureCode::JobTimeout, format!("the attempt took longer than {seconds} s"), chance)
    }

    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<Cause>) -> StepError {
        self.cause = Some(cause.into());
        self
    }

    #[must_use]
    pub fn with_chance(mut self, chance: Chance) -> StepError {
        self.chance = chance;
        self
    }

    /// What the database records; the cause is in the log.
    pub fn into_outcome(self) -> TaskOutcome {
        let StepError { code, message, chance, cause: _ } = self;
        match chance {
            Chance::Later { retry_after_seconds } => {
                let is_untried = false;
                TaskOutcome::Retry { error_code: code, error_message: message, retry_after_seconds, is_untried }
            }
            Chance::NotYet { retry_after_seconds } => TaskOutcome::Retry {
                error_code: code,
                error_message: message,
                retry_after_seconds: Some(retry_after_seconds),
                is_untried: true,
            },
            Chance::Never => TaskOutcome::Failed { error_code: code, error_message: message },
        }
    }
}

impl From<BucketError> for StepError {
    fn from(error: BucketError) -> StepError {
        StepError::outside(format!("the object store failed to {} {}", error.action, error.key)).caused_by(error)
    }
}

impl From<StoreError> for StepError {
    fn from(error: StoreError) -> StepError {
        let chance = Chance::Later { retry_after_seconds: None };
        StepError::new(FailureCode::DatabaseError, "the database did not take part", chance).caused_by(error)
    }
}

impl From<ProviderError> for StepError {
    fn from(error: ProviderError) -> StepError {
        let step_error = match error.kind {
            ProviderErrorKind::Transient { retry_after_seconds }
            | ProviderErrorKind::RateLimited { retry_after_seconds } => {
                StepError::outside(error.to_string()).with_chance(Chance::Later { retry_after_seconds })
            }
            ProviderErrorKind::NotYet { retry_after_seconds } => {
                StepError::outside(error.to_string()).with_chance(Chance::NotYet { retry_after_seconds })
            }
            ProviderErrorKind::Refused | ProviderErrorKind::Unusable => {
                StepError::outside(error.to_string()).with_chance(Chance::Never)
            }
            ProviderErrorKind::Misconfigured => {
                StepError::new(FailureCode::ConfigurationError, error.to_string(), Chance::Never)
            }
            ProviderErrorKind::ContentRefused => {
                StepError::new(FailureCode::ContentRefused, error.to_string(), Chance::Never)
            }
            ProviderErrorKind::OverBudget => {
                StepError::new(FailureCode::BudgetExceeded, error.to_string(), Chance::Never)
            }
            // The ledger lets a call of unknown fate be made once more, and no oftener.
            ProviderErrorKind::FateUnknown | ProviderErrorKind::CutOff => StepError::outside(error.to_string()),
            ProviderErrorKind::BadInput => StepError::unusable_input(error.message()),
        };
        step_error.caused_by(error)
    }
}
