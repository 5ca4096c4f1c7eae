//! The keys that verify tokens: the project's shared secret and the public keys that it publishes.

mod public_keys;
mod verifying_key;

pub use public_keys::PublicKeys;
pub use verifying_key::{Token, VerifyingKey};
