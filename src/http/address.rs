//! Who calls without a token: known by the address alone, and only as a keyed hash of it, so that no address is stored or logged.

use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::call::Call;

/// Set by Cloudflare and by nobody else; `X-Forwarded-For` can be written by anyone and is never read (FAILURES 26).
const CLIENT_ADDRESS: &str = "cf-connecting-ip";

/// 32 hexadecimal digits; requests without an address share one.
pub fn address_hash(call: &Call) -> String {
    let address = call.header(CLIENT_ADDRESS).unwrap_or("unknown");
    let secret = call.services.configuration.url_signing_secret.reveal().as_bytes();
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return String::from("unknown") };
    mac.update(b"client address\n");
    mac.update(address.as_bytes());
    mac.finalize().into_bytes().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
