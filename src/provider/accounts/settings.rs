//! How the project's account service is set, as it tells everybody who has the project's key.

use serde::Deserialize;

use super::{Accounts, LONGEST_ANSWER_BYTES, Refusal, SERVICE, STANDING_DEADLINE};
use crate::provider::call::{CalledService, send};
use crate::provider::error::{ProviderError, retry_after_seconds};
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::response_body::read_body;

/// What sign-ups depend on (<https://supabase.com/docs/reference/self-hosting-auth/returns-the-configuration-settings-for-the-gotrue-server>).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AccountSettings {
    disable_signup: bool,
    /// Addresses count as confirmed without a mail.
    pub mailer_autoconfirm: bool,
    external: SignupWays,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
struct SignupWays {
    email: bool,
}

impl AccountSettings {
    pub fn takes_sign_ups(&self) -> bool {
        !self.disable_signup && self.external.email
    }
}

impl Accounts {
    pub async fn settings(&self, clock: &dyn Clock) -> Result<AccountSettings, ProviderError> {
        within(clock, STANDING_DEADLINE, async {
            let request = self.client.get(format!("{}/settings", self.auth_url));
            let response = send(CalledService::ACCOUNTS, self.keys.sent_with(request)).await?;
            let status = response.status().as_u16();
            let retry_after = retry_after_seconds(response.headers());
            let body = read_body(response, LONGEST_ANSWER_BYTES).await;
            let body = body.map_err(|error| ProviderError::from_reading(SERVICE, error))?;
            if !(200..300).contains(&status) {
                return Err(Refusal::read(&body).error(status, retry_after));
            }
            serde_json::from_slice(&body)
                .map_err(|_| ProviderError::transient(SERVICE, "its settings are of another shape"))
        })
        .await
        .unwrap_or_else(|late| Err(ProviderError::late(SERVICE, late)))
    }
}
