//! Who was let in, and as what.

use uuid::Uuid;

use crate::contract::storybook::cron::CronProvider;
use crate::http::error::ApiError;

/// Who was let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admitted {
    /// Nobody was asked for.
    Anyone,
    User(Uuid),
    /// Nobody is known; the handler has to see a link that was signed for what it gives out.
    LinkHolder,
    Operator,
    Cron(CronProvider),
}

impl Admitted {
    /// The user; handlers of a route whose policy asks for none are refused.
    pub fn user(self) -> Result<Uuid, ApiError> {
        match self {
            Admitted::User(user_id) => Ok(user_id),
            Admitted::Anyone | Admitted::LinkHolder | Admitted::Operator | Admitted::Cron(_) => {
                Err(ApiError::AuthenticationRequired("nobody is signed in"))
            }
        }
    }

    /// Whose clock asks; handlers of a route whose policy asks for none are refused.
    pub fn provider(self) -> Result<CronProvider, ApiError> {
        match self {
            Admitted::Cron(provider) => Ok(provider),
            Admitted::Anyone | Admitted::User(_) | Admitted::LinkHolder | Admitted::Operator => {
                Err(ApiError::AuthenticationRequired("no clock asks"))
            }
        }
    }
}
