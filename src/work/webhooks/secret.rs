//! The secret that a user's deliveries are signed with. It follows from the service's own secret, the user and a version, so that no table
//! holds it: who reads the database can sign nothing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;

/// Makes the secrets of all users.
#[derive(Clone)]
pub struct WebhookSecrets {
    mac: Hmac<Sha256>,
}

/// One version of a user's secret: 32 bytes, as Standard Webhooks asks for at least 24.
pub struct WebhookSecret([u8; 32]);

impl WebhookSecrets {
    pub fn new(service_secret: &str) -> WebhookSecrets {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mac = Hmac::new_from_slice(service_secret.as_bytes()).expect("a key");
        WebhookSecrets { mac }
    }

    pub fn secret_of(&self, owner_id: Uuid, version: u32) -> WebhookSecret {
        let mac = self.mac.clone().chain_update(format!("webhook secret\n{owner_id}\n{version}"));
        WebhookSecret(mac.finalize().into_bytes().into())
    }
}

impl WebhookSecret {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// As receivers' libraries take it.
    pub fn printed(&self) -> String {
        format!("whsec_{}", STANDARD.encode(self.0))
    }

    /// The secret that is printed so.
    #[cfg(test)]
    pub(super) fn parse(printed: &str) -> Option<Vec<u8>> {
        STANDARD.decode(printed.strip_prefix("whsec_")?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_user_and_version_has_a_secret_of_its_own() {
        let secrets = WebhookSecrets::new("a secret of thirty-two characters");
        let printed = |owner: u128, version| secrets.secret_of(Uuid::from_u128(owner), version).printed();
        assert_eq!(printed(1, 1), printed(1, 1));
        let all = [printed(1, 1), printed(1, 2), printed(2, 1)];
        assert!(all[0] != all[1] && all[0] != all[2] && all[1] != all[2]);
        assert_eq!(WebhookSecret::parse(&all[0]).map(|bytes| bytes.len()), Some(32));
        let others = WebhookSecrets::new("another secret of some characters");
        assert_ne!(others.secret_of(Uuid::from_u128(1), 1).printed(), all[0]);
    }
}
