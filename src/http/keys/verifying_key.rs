//! A key that verifies tokens, and with it the one algorithm that it verifies them by: a token can't choose.

use jwt_compact::alg::{Ed25519, Es256, Hs256, Hs256Key, Rsa, RsaPublicKey};
use jwt_compact::jwk::JsonWebKey;
use jwt_compact::{Algorithm, AlgorithmExt, Claims, UntrustedToken, ValidationError};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A token as received, not yet verified.
pub type Token<'a> = UntrustedToken<'a, HeaderExtensions>;

/// The fields of a token's header beyond the standard ones.
#[derive(Clone, Deserialize)]
pub struct HeaderExtensions {
    /// Extensions that a reader of the token must understand, or refuse it (RFC 7515, section 4.1.11). We understand none.
    #[serde(default)]
    crit: Option<Value>,
}

impl HeaderExtensions {
    pub fn asks_for_understanding(&self) -> bool {
        self.crit.is_some()
    }
}

/// A key of the project.
pub enum VerifyingKey {
    Hs256(Hs256Key),
    Es256(<Es256 as Algorithm>::VerifyingKey),
    Rs256(RsaPublicKey),
    EdDsa(<Ed25519 as Algorithm>::VerifyingKey),
}

impl VerifyingKey {
    /// The project's shared secret.
    pub fn from_secret(secret: &str) -> VerifyingKey {
        VerifyingKey::Hs256(Hs256Key::new(secret))
    }

    /// The claims, if this key signed them by its algorithm. Times are not checked yet.
    pub fn claims<T: DeserializeOwned>(&self, token: &Token<'_>) -> Result<Claims<T>, ValidationError> {
        let verified = match self {
            VerifyingKey::Hs256(key) => Hs256.validator::<T>(key).validate(token),
            VerifyingKey::Es256(key) => Es256.validator::<T>(key).validate(token),
            VerifyingKey::Rs256(key) => Rsa::rs256().validator::<T>(key).validate(token),
            VerifyingKey::EdDsa(key) => Ed25519.validator::<T>(key).validate(token),
        };
        verified.map(|token| token.into_parts().1)
    }
}

/// A published key with its name.
pub struct PublicKey {
    pub key_id: Option<String>,
    pub key: VerifyingKey,
}

/// A published key's fields beside its numbers.
#[derive(Deserialize)]
struct KeyFacts {
    kid: Option<String>,
    alg: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
}

impl PublicKey {
    /// One entry of a JWKS; None when it is of a kind that we do not take, symmetric ones before all: what is published is no secret.
    pub fn from_jwk(entry: &Value) -> Option<PublicKey> {
        let facts = KeyFacts::deserialize(entry).ok()?;
        let jwk = JsonWebKey::deserialize(entry).ok()?;
        let (key, algorithm) = if let Ok(key) = (&jwk).try_into() {
            (VerifyingKey::Es256(key), "ES256")
        } else if let Ok(key) = (&jwk).try_into() {
            (VerifyingKey::Rs256(key), "RS256")
        } else if let Ok(key) = (&jwk).try_into() {
            (VerifyingKey::EdDsa(key), "EdDSA")
        } else {
            return None;
        };
        let for_signatures = facts.purpose.is_none_or(|purpose| purpose == "sig");
        let of_algorithm = facts.alg.is_none_or(|alg| alg == algorithm);
        (for_signatures && of_algorithm).then_some(PublicKey { key_id: facts.kid, key })
    }
}
