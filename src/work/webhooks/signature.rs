//! The headers of Standard Webhooks (<https://www.standardwebhooks.com>): id, time, and a signature with each secret that holds.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;

use super::secret::WebhookSecret;

/// A receiver that knows any of the secrets can verify them.
pub(super) fn signed_headers(
    delivery_id: Uuid,
    timestamp: i64,
    body: &str,
    secrets: &[WebhookSecret],
) -> [(&'static str, String); 3] {
    let id = delivery_id.to_string();
    let signatures: Vec<String> =
        secrets.iter().filter_map(|secret| signature(secret.bytes(), &id, timestamp, body)).collect();
    [("webhook-id", id), ("webhook-timestamp", timestamp.to_string()), ("webhook-signature", signatures.join(" "))]
}

/// `v1,` and the HMAC-SHA256 of `id.timestamp.body`.
fn signature(secret: &[u8], id: &str, timestamp: i64, body: &str) -> Option<String> {
    let mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
    let digest = mac.chain_update(format!("{id}.{timestamp}.{body}")).finalize().into_bytes();
    Some(format!("v1,{}", STANDARD.encode(digest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification, which all of its libraries are tested with.
    #[test]
    fn the_standards_own_example_is_signed_as_printed() {
        let secret = WebhookSecret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expect("a secret");
        let signed = signature(&secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signed.as_deref(), Some("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }
}
