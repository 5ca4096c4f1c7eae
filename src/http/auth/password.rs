//! Machines and operators are known by a password that they send as it is. It is compared in constant time, and one that is not set opens
//! nothing (FAILURES 30).

use http::HeaderMap;
use sha2::{Digest, Sha256};
use strum::IntoEnumIterator;
use subtle::ConstantTimeEq;

use super::bearer::bearer_in;
use super::principal::Principal;
use crate::config::Environment;
use crate::config::secret::Secret;
use crate::contract::storybook::cron::CronProvider;
use crate::http::call::Call;
use crate::http::error::ApiError;

/// Lets an operator in, and in development everybody.
pub fn admit_operator(call: &Call) -> Result<Principal, ApiError> {
    if is_operator(call) {
        return Ok(Principal::Operator);
    }
    Err(ApiError::AuthenticationRequired("neither the operator secret nor the service key"))
}

/// Whether the caller knows the operator secret or the service key, sent as `Authorization: Bearer …` or `apikey`.
pub fn is_operator(call: &Call) -> bool {
    let configuration = &call.services.configuration;
    let accepted = [configuration.operations.operator_secret.as_ref(), Some(&configuration.supabase.service_key)];
    let accepted: Vec<Secret> = accepted.into_iter().flatten().cloned().collect();
    knows_one_of(&call.headers, &accepted) || configuration.environment == Environment::Development
}

/// Whether one of the secrets is sent as `Authorization: Bearer …` or `apikey`.
pub fn knows_one_of(headers: &HeaderMap, accepted: &[Secret]) -> bool {
    let apikey = headers.get("apikey").and_then(|value| value.to_str().ok());
    let mut knows = false;
    for offered in [bearer_in(headers), apikey].into_iter().flatten() {
        for secret in accepted {
            knows |= is_same(offered, secret);
        }
    }
    knows
}

/// Lets a clock in that knows the secret of the provider in whose header it sends it.
pub fn admit_cron(call: &Call) -> Result<Principal, ApiError> {
    CronProvider::iter()
        .find(|provider| {
            let secret = secret_of(call, *provider);
            call.header(provider.header()).zip(secret).is_some_and(|(offered, secret)| is_same(offered, secret))
        })
        .map(Principal::Cron)
        .ok_or(ApiError::AuthenticationRequired("no provider's secret"))
}

fn secret_of(call: &Call, provider: CronProvider) -> Option<&Secret> {
    let operations = &call.services.configuration.operations;
    match provider {
        CronProvider::Webhook => operations.cron_webhook_secret.as_ref(),
        CronProvider::Github => operations.cron_github_secret.as_ref(),
        CronProvider::Vercel => operations.cron_vercel_secret.as_ref(),
    }
}

/// Digests are compared, so that not even the length of the secret can be learned from the time.
fn is_same(offered: &str, secret: &Secret) -> bool {
    Sha256::digest(offered).ct_eq(&Sha256::digest(secret.reveal())).into()
}
