//! Choices that look free and are the same every time: a generator seeded by the words of the request.

use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// A generator of choices; small and good enough to choose words with.
#[derive(Clone, Debug)]
pub(crate) struct Seed {
    generator: SplitMix64,
}

impl Seed {
    /// The seed of these words, in this order.
    pub(crate) fn of(words: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for word in words {
            // The length keeps ("ab", "c") apart from ("a", "bc").
            hash.update((word.len() as u64).to_le_bytes());
            hash.update(word.as_bytes());
        }
        let digest = hash.finalize();
        let state = digest.iter().take(8).fold(0_u64, |state, byte| (state << 8) | u64::from(*byte));
        Seed { generator: SplitMix64::from_seed(state.to_le_bytes()) }
    }

    /// A number below `count`; 0 when `count` is 0. The bias of the remainder is far below what a reader could notice.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        if count == 0 { 0 } else { (self.generator.next_u64() % count as u64) as usize }
    }

    /// One of the choices; None when there are none.
    pub(crate) fn choose<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        let index = self.below(choices.len());
        choices.get(index)
    }

    /// `count` different positions below `of`, in an order of their own.
    pub(crate) fn positions(&mut self, count: usize, of: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..of).collect();
        let mut chosen = Vec::with_capacity(count);
        while chosen.len() < count && !all.is_empty() {
            let index = self.below(all.len());
            chosen.push(all.swap_remove(index));
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_choose_the_same_and_other_words_do_not() {
        let draw = |words: &[&str]| {
            let mut seed = Seed::of(words);
            (0..8).map(|_| seed.below(1_000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(&["a", "b"]), draw(&["a", "b"]));
        assert_ne!(draw(&["ab", "c"]), draw(&["a", "bc"]));
    }

    #[test]
    fn positions_are_different_and_in_range() {
        let mut positions = Seed::of(&["x"]).positions(3, 5);
        positions.sort_unstable();
        positions.dedup();
        assert_eq!(positions.len(), 3);
        assert!(positions.iter().all(|position| *position < 5));
        assert_eq!(Seed::of(&["x"]).positions(3, 2).len(), 2);
    }
}
