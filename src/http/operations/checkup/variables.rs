//! Variables that are sound each, and yet not what a deployment should run with.

use super::finding::Finding;
use crate::config::Environment;
use crate::http::call::Call;

pub fn look_at_variables(call: &Call) -> Vec<Finding> {
    let configuration = &call.services.configuration;
    let environment = configuration.environment;
    let mut findings = vec![Finding::sound(format!("All variables can be read; ENVIRONMENT is {environment}"))];
    let mut warn = |is_so: bool, found: &str, advice: &str| {
        if is_so {
            findings.push(Finding::warning(found, advice));
        }
    };
    warn(
        environment == Environment::Development && !is_local(&call.origin),
        "ENVIRONMENT is development: the operators' routes are open to everybody, and errors show their inside",
        "Set it to production",
    );
    warn(
        configuration.operations.operator_secret.is_none() && environment != Environment::Development,
        "OPERATOR_SECRET is not set: only the service key opens the operators' routes",
        "Set one: npx wrangler secret put OPERATOR_SECRET",
    );
    warn(
        configuration.previous_url_signing_secret.is_some(),
        "PREVIOUS_URL_SIGNING_SECRET is set: links by the old secret still hold",
        "Delete it an hour after the change",
    );
    warn(
        configuration.supabase.url.starts_with("http://") && !is_local(&configuration.supabase.url),
        "SUPABASE_URL is http: keys and people's data travel in the clear",
        "Use https unless the way to it is private",
    );
    findings
}

/// On this very machine.
fn is_local(address: &str) -> bool {
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|host| address.contains(&format!("://{host}")))
}
