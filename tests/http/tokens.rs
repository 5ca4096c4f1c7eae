//! Tokens as Supabase makes them, and as somebody makes them who wants in.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use jwt_compact::alg::{Ed25519, Es256, Hs256, Hs256Key, Rsa, RsaPrivateKey};
use jwt_compact::jwk::JsonWebKey;
use jwt_compact::{Algorithm, AlgorithmExt, Claims, Header};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::world::{JWT_SECRET, USER};

/// The claims of a sound token, to be spoiled by who needs a bad one.
pub fn sound_claims(issuer: &str) -> Value {
    json!({ "sub": USER, "iss": issuer, "aud": "authenticated", "role": "authenticated", "email": "user@example.com" })
}

fn claims(custom: Value, expires_at: DateTime<Utc>) -> Claims<Value> {
    let mut claims = Claims::new(custom);
    claims.expiration = Some(expires_at);
    claims
}

pub fn hs256(custom: Value, expires_at: DateTime<Utc>) -> String {
    hs256_by(JWT_SECRET.as_bytes(), custom, expires_at)
}

pub fn hs256_by(secret: &[u8], custom: Value, expires_at: DateTime<Utc>) -> String {
    Hs256.token(&Header::empty(), &claims(custom, expires_at), &Hs256Key::new(secret)).expect("a token")
}

/// A token by the project's secret, under the name that the secret has among the project's signing keys.
pub fn hs256_named(key_id: &str, custom: Value, expires_at: DateTime<Utc>) -> String {
    let header = Header::empty().with_key_id(key_id);
    Hs256.token(&header, &claims(custom, expires_at), &Hs256Key::new(JWT_SECRET)).expect("a token")
}

/// A token that begins to hold only later.
pub fn hs256_from(custom: Value, begins_at: DateTime<Utc>) -> String {
    let claims = claims(custom, begins_at + TimeDelta::hours(1)).set_not_before(begins_at);
    Hs256.token(&Header::empty(), &claims, &Hs256Key::new(JWT_SECRET)).expect("a token")
}

/// A token without an end.
pub fn hs256_for_ever(custom: Value) -> String {
    Hs256.token(&Header::empty(), &Claims::new(custom), &Hs256Key::new(JWT_SECRET)).expect("a token")
}

/// A sound token but for its header, which names an extension that must be understood (RFC 7515, section 4.1.11).
pub fn hs256_with_critical(custom: Value, expires_at: DateTime<Utc>) -> String {
    let header = Header::new(json!({ "crit": ["b64"], "b64": false }));
    Hs256.token(&header, &claims(custom, expires_at), &Hs256Key::new(JWT_SECRET)).expect("a token")
}

/// A private key of `keys.json`.
fn private_jwk(name: &str) -> JsonWebKey<'static> {
    let keys: Value = serde_json::from_str(include_str!("keys.json")).expect("JSON");
    JsonWebKey::deserialize(&keys[name]).expect("a key")
}

/// The public half of a key, as a project publishes it.
pub fn public_jwk(name: &str) -> Value {
    let mut jwk = serde_json::to_value(private_jwk(name).to_verifying_key()).expect("JSON");
    jwk["kid"] = json!(name);
    jwk["use"] = json!("sig");
    jwk
}

/// A token signed by the named key, under the name `key_id`.
pub fn signed_by(name: &str, key_id: &str, custom: Value, expires_at: DateTime<Utc>) -> String {
    let jwk = private_jwk(name);
    let header = Header::empty().with_key_id(key_id);
    let claims = claims(custom, expires_at);
    match name {
        "es256" | "stranger" => {
            let key = <Es256 as Algorithm>::SigningKey::try_from(&jwk).expect("a key");
            Es256.token(&header, &claims, &key)
        }
        "eddsa" => {
            let key = <Ed25519 as Algorithm>::SigningKey::try_from(&jwk).expect("a key");
            Ed25519.token(&header, &claims, &key)
        }
        _ => {
            let key = RsaPrivateKey::try_from(&jwk).expect("a key");
            Rsa::rs256().token(&header, &claims, &key)
        }
    }
    .expect("a token")
}

/// `alg: none`, with a signature of nothing.
pub fn unsigned(custom: Value, expires_at: DateTime<Utc>) -> String {
    let mut claims = custom;
    claims["exp"] = json!(expires_at.timestamp());
    let part = |value: Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.", part(json!({ "alg": "none", "typ": "JWT" })), part(claims))
}
