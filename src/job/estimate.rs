//! How long a job will take: an estimate at its start, and its own pace once it runs.

use std::time::Duration;

/// Contract R's own example: 5 to 10 minutes for the sixteen documents of a `nuclear_v2`; other readings in proportion.
const FULL_DOCUMENTS: u32 = 16;
const FULL_MINUTES: [u32; 2] = [5, 10];

/// The lowest and highest number of minutes for a number of documents; at least one minute, and never equal.
pub fn minutes_range(documents: u32) -> [u32; 2] {
    let [low, high] = FULL_MINUTES.map(|minutes| (minutes * documents).div_ceil(FULL_DOCUMENTS).max(1));
    [low, high.max(low + 1)]
}

/// A single number: the middle of the range, rounded up.
pub fn minutes(documents: u32) -> u32 {
    let [low, high] = minutes_range(documents);
    (low + high).div_ceil(2)
}

/// Of its work, from which on a job's own pace is all that counts.
const TELLING_SHARE: f64 = 0.5;

/// What is left of a job that has run for `elapsed` and did `share` of its work, 0 to 1; `expected` is the estimate at its start.
///
/// The first steps of a job are not like those that follow: a story is told in a moment and drawn in a minute. So the job's own pace counts
/// for more the further it has come. A job that takes longer than was expected, or stands still, has ever more left.
pub fn remaining(elapsed: Duration, share: f64, expected: Duration) -> Duration {
    let share = share.clamp(LEAST_SHARE, 1.0);
    let weight = (share / TELLING_SHARE).min(1.0);
    let whole = elapsed.mul_f64(weight / share) + expected.mul_f64(1.0 - weight);
    whole.mul_f64(1.0 - share)
}

/// Stands for a share of nothing, so that a job that never got on is told from one that has just begun.
const LEAST_SHARE: f64 = 0.01;

/// What is left of a wait that has lasted for `waited` and should end in `expected`. A line that has held for so long is seldom gone at once.
pub fn remaining_wait(waited: Duration, expected: Duration) -> Duration {
    expected.max(waited / SHARE_OF_A_WAIT)
}

const SHARE_OF_A_WAIT: u32 = 4;

/// So many jobs ahead stand for as many or more.
pub const MOST_JOBS_AHEAD: u64 = 100;

/// How long a job waits behind work of `seconds_ahead` of which `running` jobs go on at once: what is measured of the jobs' durations is
/// measured while as many go on.
pub fn waiting(seconds_ahead: f64, running: u32) -> Duration {
    Duration::try_from_secs_f64(seconds_ahead / f64::from(running.max(1))).unwrap_or_default()
}

/// The estimate at the start, at the pace that jobs of its kind have had of late.
pub fn expected(estimated_seconds: u32, pace: Option<f64>) -> Duration {
    Duration::try_from_secs_f64(f64::from(estimated_seconds) * pace.unwrap_or(1.0)).unwrap_or_default()
}

/// A storybook job: on two busy cores 120 pictures and their book took 146 s, 13 took 18 s; time in the queue comes on top.
const STORY_BASE_SECONDS: u32 = 10;
const PICTURE_SECONDS: u32 = 2;

/// How long a storybook job with this many pictures will take.
pub fn story_seconds(pictures: usize) -> u32 {
    let pictures = u32::try_from(pictures).unwrap_or(u32::MAX);
    PICTURE_SECONDS.saturating_mul(pictures).saturating_add(STORY_BASE_SECONDS)
}

/// How often a client that follows the pauses asks while a job runs.
const LOOKS_AT_A_JOB: u32 = 20;
const SHORTEST_PAUSE: Duration = Duration::from_secs(2);
const LONGEST_PAUSE: Duration = Duration::from_secs(15);
/// Where the job's pace is unknown.
const USUAL_PAUSE: Duration = Duration::from_secs(5);

/// When a client that polls should ask again, by what is left of the job.
pub fn pause_before_asking_again(remaining: Option<Duration>) -> Duration {
    remaining.map_or(USUAL_PAUSE, |left| (left / LOOKS_AT_A_JOB).clamp(SHORTEST_PAUSE, LONGEST_PAUSE))
}

/// The least that it will be, in words.
pub fn at_least_in_words(duration: Duration) -> String {
    let words = in_words(duration);
    format!("more than {}", words.strip_prefix("about ").unwrap_or(&words))
}

/// A duration in words, no more exact than an estimate can be.
pub fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..=10 => "a few seconds".to_owned(),
        11..=50 => format!("about {} seconds", seconds.div_ceil(10) * 10),
        51..=89 => "about a minute".to_owned(),
        90..=3_299 => format!("about {} minutes", (seconds + 30) / 60),
        3_300..=5_399 => "about an hour".to_owned(),
        _ => format!("about {} hours", (seconds + 1_800) / 3_600),
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
    fn what_is_left_follows_from_the_pace_the_more_the_further_a_job_has_come() {
        let seconds = Duration::from_secs;
        let left = |elapsed, percent: u32, expected| {
            remaining(seconds(elapsed), f64::from(percent) / 100.0, seconds(expected)).as_secs()
        };
        assert_eq!(left(60, 50, 450), 60, "half way, its own pace");
        assert_eq!(left(60, 75, 450), 20);
        assert_eq!(left(60, 100, 450), 0);
        assert_eq!(left(60, 25, 450), 258, "half its own pace, half what was expected");
        assert_eq!(left(1, 10, 480), 347, "what every reading has done at its start says little");
        assert_eq!(left(2, 15, 60), 39, "an auto-story is told, and nothing of it drawn");
        assert_eq!(left(0, 5, 10), 8, "a short job is not said to take a minute");
    }

    #[test]
    fn a_job_that_stands_still_has_ever_more_left() {
        let seconds = Duration::from_secs;
        for share in [0.0, 0.05, 0.15, 0.6, 0.9] {
            let mut before = Duration::ZERO;
            for elapsed in [60, 120, 240, 480, 960] {
                let left = remaining(seconds(elapsed), share, seconds(30));
                assert!(left > before, "{share} after {elapsed} s: {left:?}");
                before = left;
            }
        }
        assert_eq!(remaining_wait(seconds(8), seconds(20)), seconds(20));
        assert_eq!(remaining_wait(seconds(200), seconds(20)), seconds(50));
    }

    #[test]
    fn a_job_waits_for_what_is_ahead_as_fast_as_it_goes() {
        let seconds = Duration::from_secs;
        assert_eq!(waiting(120.0, 4), seconds(30));
        assert_eq!(waiting(120.0, 0), seconds(120), "nothing goes on yet");
        assert_eq!(expected(480, Some(0.25)), seconds(120));
        assert_eq!(expected(480, None), seconds(480));
        assert_eq!(at_least_in_words(seconds(600)), "more than 10 minutes");
    }

    #[test]
    fn a_slow_job_is_asked_after_less_often_than_a_quick_one() {
        let seconds = Duration::from_secs;
        let pauses = [0, 10, 60, 200, 3_600].map(|left| pause_before_asking_again(Some(seconds(left))));
        assert_eq!(pauses, [2, 2, 3, 10, 15].map(seconds));
        assert_eq!(pause_before_asking_again(None), seconds(5));
    }

    #[test]
    fn durations_are_said_as_people_say_them() {
        let said = [0, 14, 50, 60, 95, 600, 3_590, 9_000].map(|seconds| in_words(Duration::from_secs(seconds)));
        assert_eq!(
            said,
            [
                "a few seconds",
                "about 20 seconds",
                "about 50 seconds",
                "about a minute",
                "about 2 minutes",
                "about 10 minutes",
                "about an hour",
                "about 3 hours"
            ]
        );
    }
}
