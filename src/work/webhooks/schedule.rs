//! When a delivery is tried again: the schedule that Standard Webhooks gives, with jitter
//! (<https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#deliverability-and-reliability>).

use uuid::Uuid;

const MINUTE: u32 = 60;
const HOUR: u32 = 60 * MINUTE;

/// Between two attempts; the first one is made at once.
const PAUSES_SECONDS: [u32; 9] =
    [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/// A pause is up to a tenth longer, so that what failed together does not come back together.
const JITTER_SHARE: u32 = 10;

/// How long to wait after this many attempts; None after the last.
pub(super) fn pause_after(attempts: u16) -> Option<u32> {
    let pause = *PAUSES_SECONDS.get(usize::from(attempts).checked_sub(1)?)?;
    let chance = Uuid::new_v4().as_u128() % u128::from(pause / JITTER_SHARE + 1);
    Some(pause + u32::try_from(chance).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_attempts_are_made_over_a_little_more_than_three_days() {
        assert_eq!(pause_after(0), None, "no attempt was made");
        for (attempts, seconds) in (1..).zip(PAUSES_SECONDS) {
            let pauses: Vec<u32> = (0..100).filter_map(|_| pause_after(attempts)).collect();
            assert_eq!(pauses.len(), 100);
            assert!(pauses.iter().all(|pause| (seconds..=seconds + seconds / 10).contains(pause)), "{pauses:?}");
        }
        assert_eq!(pause_after(10), None);
        assert_eq!(PAUSES_SECONDS.iter().sum::<u32>(), 75 * HOUR + 35 * MINUTE + 5);
    }
}
