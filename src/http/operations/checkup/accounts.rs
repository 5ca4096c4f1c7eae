//! The account service: whether people can sign up, and whether their tokens can be verified.

use super::finding::Finding;
use crate::http::call::Call;
use crate::provider::accounts::{AccountKeys, Accounts};
use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::runtime::error_chain::error_chain;

pub async fn look_at_accounts(call: &Call) -> Vec<Finding> {
    let mut findings = sign_ups(call).await;
    findings.extend(public_key(call).await);
    findings.extend(tokens(call).await);
    findings
}

/// The console signs in with it from its readers' browsers. The Worker itself uses it only beside a service key of the old kind.
async fn public_key(call: &Call) -> Option<Finding> {
    let (services, supabase) = (&call.services, &call.services.configuration.supabase);
    if !matches!(AccountKeys::of(supabase), AccountKeys::Secret(_)) {
        return None;
    }
    let accounts = Accounts::new(supabase.auth_url(), AccountKeys::Public(supabase.anon_key.clone()));
    let refused = accounts.settings(&*services.clock).await.err().filter(is_for_an_operator)?;
    Some(Finding::fault(
        format!("{}, asked with SUPABASE_ANON_KEY: nobody can sign in to the console", error_chain(&refused)),
        "Set SUPABASE_ANON_KEY to a publishable key of this project that is not revoked",
    ))
}

fn is_for_an_operator(error: &ProviderError) -> bool {
    error.kind == ProviderErrorKind::Misconfigured
}

async fn sign_ups(call: &Call) -> Vec<Finding> {
    let services = &call.services;
    let settings = match services.accounts.settings(&*services.clock).await {
        Ok(settings) => settings,
        Err(error) => return vec![fault_of(&error)],
    };
    if !settings.takes_sign_ups() {
        return vec![Finding::warning(
            "Sign-ups are closed: Supabase takes nobody new by email",
            "Unless that is meant, allow new users and the email provider under Authentication in Supabase",
        )];
    }
    let how = if settings.mailer_autoconfirm { "at once" } else { "after the confirmation of their address" };
    let mut findings = vec![Finding::sound(format!("People can sign up and have a session {how}"))];
    if !services.configuration.supabase.service_key.reveal().starts_with("sb_") {
        findings.push(Finding::warning(
            "SUPABASE_SERVICE_KEY is of the old kind: Supabase limits all sign-ups together as those of one address",
            "Use a key sb_secret_… and switch on IP Address Forwarding",
        ));
    }
    findings
}

async fn tokens(call: &Call) -> Vec<Finding> {
    let services = &call.services;
    let has_secret = services.configuration.supabase.jwt_secret.is_some();
    let published = match services.public_keys.for_token(None, &*services.clock).await {
        Ok(keys) => keys.len(),
        Err(error) => return vec![fault_of(&error)],
    };
    vec![match (published, has_secret) {
        (0, false) => Finding::fault(
            "No token can be verified: the project publishes no key, and SUPABASE_JWT_SECRET is not set",
            "Set SUPABASE_JWT_SECRET to the project's JWT secret, or make a key pair under JWT Keys in Supabase",
        ),
        (0, true) => Finding::sound("Tokens are verified by SUPABASE_JWT_SECRET"),
        (_, false) => Finding::sound(format!("Tokens are verified by the project's public keys ({published})")),
        (_, true) => Finding::warning(
            format!(
                "Tokens are verified by the project's public keys ({published}) and by SUPABASE_JWT_SECRET as well"
            ),
            "Delete SUPABASE_JWT_SECRET once the secret is revoked and its last tokens have expired",
        ),
    }]
}

fn fault_of(error: &ProviderError) -> Finding {
    let advice = if is_for_an_operator(error) {
        "See SUPABASE_URL, and whether SUPABASE_ANON_KEY and SUPABASE_SERVICE_KEY are this project's and not revoked"
    } else {
        "See Supabase's status and SUPABASE_URL"
    };
    Finding::fault(error_chain(error), advice)
}
