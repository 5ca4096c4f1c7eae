//! How long a reading will take: a range at its start, and once it runs, what follows from its own pace.

use std::time::Duration;

use chrono::TimeDelta;

/// Contract R's own example: 5 to 10 minutes for the sixteen documents of a `nuclear_v2`; other readings in proportion.
const FULL_DOCUMENTS: u32 = 16;
const FULL_MINUTES: [u32; 2] = [5, 10];

/// The lowest and the highest number of minutes for so many documents; at least one minute, and never the same twice.
pub fn minutes_range(documents: u32) -> [u32; 2] {
    let [low, high] = FULL_MINUTES.map(|minutes| (minutes * documents).div_ceil(FULL_DOCUMENTS).max(1));
    [low, high.max(low + 1)]
}

/// One number for who wants one: the middle of the range, rounded up.
pub fn minutes(documents: u32) -> u32 {
    let [low, high] = minutes_range(documents);
    (low + high).div_ceil(2)
}

/// Below this share of the work its pace says nothing yet.
const TELLING_SHARE: f64 = 0.1;

/// What is left of a job that has run for `elapsed` and did `share` of its work, 0 to 1; `expected` is what was said at its start.
pub fn remaining(elapsed: Duration, share: f64, expected: Duration) -> Duration {
    if share < TELLING_SHARE {
        return expected.saturating_sub(elapsed).max(Duration::from_secs(60));
    }
    let share = share.min(1.0);
    elapsed.mul_f64((1.0 - share) / share)
}

/// A duration as people say it.
pub fn in_words(duration: Duration) -> String {
    let minutes = TimeDelta::from_std(duration).unwrap_or(TimeDelta::MAX).num_seconds().saturating_add(30) / 60;
    match minutes {
        ..=0 => "less than a minute".to_owned(),
        1 => "about a minute".to_owned(),
        2..120 => format!("about {minutes} minutes"),
        _ => format!("about {} hours", (minutes + 30) / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_reading_takes_what_the_contract_says_and_a_small_one_less() {
        assert_eq!(minutes_range(16), [5, 10]);
        assert_eq!(minutes_range(15), [5, 10]);
        assert_eq!(minutes_range(5), [2, 4]);
        assert_eq!(minutes_range(1), [1, 2]);
        assert_eq!(minutes(16), 8);
    }

    #[test]
    fn what_is_left_follows_from_the_pace_once_there_is_one() {
        let seconds = Duration::from_secs;
        assert_eq!(remaining(seconds(60), 0.25, seconds(450)), seconds(180));
        assert_eq!(remaining(seconds(10), 0.01, seconds(450)), seconds(440));
        assert_eq!(remaining(seconds(1000), 0.01, seconds(450)), seconds(60));
        assert_eq!(remaining(seconds(60), 1.0, seconds(450)), seconds(0));
    }

    #[test]
    fn durations_are_said_in_words() {
        let said = |seconds| in_words(Duration::from_secs(seconds));
        assert_eq!(
            [said(5), said(50), said(200), said(3 * 3600)],
            ["less than a minute", "about a minute", "about 3 minutes", "about 3 hours"]
        );
    }
}
