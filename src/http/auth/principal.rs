//! The caller of a request, once authenticated.

use uuid::Uuid;

use crate::contract::storybook::cron::CronProvider;
use crate::http::error::ApiError;

/// The caller of a request, once authenticated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Principal {
    /// The route needs no caller.
    Anyone,
    User(Uuid),
    /// Unknown; the handler has to verify a link or a ticket that was signed for what it serves.
    LinkHolder,
    Operator,
    Cron(CronProvider),
}

impl Principal {
    /// The user; handlers of a route whose policy asks for none are refused.
    pub fn user(self) -> Result<Uuid, ApiError> {
        match self {
            Principal::User(user_id) => Ok(user_id),
            Principal::Anyone | Principal::LinkHolder | Principal::Operator | Principal::Cron(_) => {
                Err(ApiError::AuthenticationRequired("nobody is signed in"))
            }
        }
    }

    /// Whose clock asks; handlers of a route whose policy asks for none are refused.
    pub fn provider(self) -> Result<CronProvider, ApiError> {
        match self {
            Principal::Cron(provider) => Ok(provider),
            Principal::Anyone | Principal::User(_) | Principal::LinkHolder | Principal::Operator => {
                Err(ApiError::AuthenticationRequired("no clock asks"))
            }
        }
    }
}
