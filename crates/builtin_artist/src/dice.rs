//! Chance that is not chance: the same seed throws the same numbers, on every machine.

use std::hash::Hasher;

use fnv::FnvHasher;
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A stream of pseudo-random numbers.
#[derive(Clone, Debug)]
pub(crate) struct Dice(SplitMix64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(SplitMix64::from_seed(seed.to_le_bytes()))
    }

    /// Seeded by words, so that the same words always give the same picture.
    pub(crate) fn from_words(words: &str) -> Self {
        let mut hasher = FnvHasher::default();
        hasher.write(words.as_bytes());
        Self::new(hasher.finish())
    }

    pub(crate) fn number(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// 0 up to, not including, 1.
    pub(crate) fn unit(&mut self) -> f32 {
        (self.number() >> 40) as f32 / 16_777_216.0
    }

    pub(crate) fn range(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    pub(crate) fn chance(&mut self, share: f32) -> bool {
        self.unit() < share
    }

    /// An index below `count`; 0 when there is nothing to choose from.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        (self.number() % count.max(1) as u64) as usize
    }

    /// One of a fixed set.
    pub(crate) fn pick<T: Copy, const N: usize>(&mut self, choices: [T; N]) -> T {
        const { assert!(N > 0) };
        choices[self.below(N)]
    }

    /// A separate stream, so that one more throw in it changes nothing elsewhere.
    pub(crate) fn fork(&mut self) -> Self {
        Self::new(self.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_the_same_on_every_machine() {
        assert_eq!(Dice::from_words("a boat").number(), 0x5eac_48b7_8e47_1a28);
    }
}
