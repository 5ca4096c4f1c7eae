//! A step's inputs, as one hash: the same hash means that what was stored under it can be used again, and nothing is paid for twice
//! (FAILURES 25).

use serde::Serialize;
use sha2::{Digest, Sha256};

/// Collects everything that decides what a step makes.
pub struct InputHash(Sha256);

impl InputHash {
    /// `maker` names the step and changes whenever the same inputs should be made again.
    pub fn of(maker: &str) -> InputHash {
        let mut hash = Sha256::new();
        hash.update(maker.as_bytes());
        InputHash(hash)
    }

    /// Adds an input. Its length goes first, so that two inputs can't run together.
    #[must_use]
    pub fn with(mut self, input: &impl Serialize) -> InputHash {
        let bytes = serde_json::to_vec(input).unwrap_or_default();
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(&bytes);
        self
    }

    /// 64 hexadecimal digits.
    pub fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// The hash of stored bytes, by which a later step recognises them.
pub fn content_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_inputs_cannot_run_together() {
        let one = InputHash::of("step").with(&"ab").with(&"c").finish();
        let other = InputHash::of("step").with(&"a").with(&"bc").finish();
        assert_ne!(one, other);
    }

    #[test]
    fn another_maker_makes_another_hash() {
        assert_ne!(InputHash::of("text-1").finish(), InputHash::of("text-2").finish());
    }
}
