use proptest::prelude::*;

use super::*;

const MINUTE: Rule = Rule::Window { limit: 5, seconds: 60 };
const POLLS: Rule = Rule::Pace { burst: 3, seconds: 1 };
const START: i64 = 1_766_162_400_000;

fn take(counter: &mut Counter, rules: &[Rule], after_ms: i64) -> Verdict {
    counter.take(rules, START + after_ms).expect("a verdict")
}

#[test]
fn a_window_slides_instead_of_starting_anew() {
    let mut counter = Counter::default();
    for after_ms in [0, 58_000, 58_000, 58_000, 59_999] {
        assert!(take(&mut counter, &[MINUTE], after_ms).allowed, "{after_ms}");
    }
    let refused = take(&mut counter, &[MINUTE], 59_999);
    assert_eq!(refused, Verdict { allowed: false, rule: MINUTE, remaining: 0, reset_after_ms: 1 });
    assert!(take(&mut counter, &[MINUTE], 60_000).allowed);
    // The next place is free when the second request leaves the window, not when the minute turns.
    assert_eq!(take(&mut counter, &[MINUTE], 60_001).reset_after_ms, 57_999);
}

#[test]
fn a_refused_request_is_not_counted() {
    let mut counter = Counter::default();
    for _ in 0..5 {
        take(&mut counter, &[MINUTE], 0);
    }
    for after_ms in (0..60_000).step_by(1_000) {
        assert!(!take(&mut counter, &[MINUTE], after_ms).allowed, "{after_ms}");
    }
    assert_eq!(take(&mut counter, &[MINUTE], 60_000).remaining, 4);
}

#[test]
fn the_remaining_requests_count_down_to_nothing() {
    let mut counter = Counter::default();
    let remaining: Vec<u32> = (0..6).map(|_| take(&mut counter, &[MINUTE], 0).remaining).collect();
    assert_eq!(remaining, [4, 3, 2, 1, 0, 0]);
}

#[test]
fn after_a_burst_one_is_let_through_each_second() {
    let mut counter = Counter::default();
    let allowed = |after_ms, counter: &mut Counter| take(counter, &[POLLS], after_ms).allowed;
    assert_eq!([0, 0, 0, 0].map(|after_ms| allowed(after_ms, &mut counter)), [true, true, true, false]);
    assert_eq!(take(&mut counter, &[POLLS], 400).reset_after_ms, 600);
    assert!(allowed(1_000, &mut counter));
    assert!(!allowed(1_999, &mut counter));
    assert!(allowed(2_000, &mut counter));
    // After three seconds of silence the whole burst is back.
    assert_eq!([5_000, 5_000, 5_000, 5_000].map(|after_ms| allowed(after_ms, &mut counter)), [true, true, true, false]);
}

#[test]
fn of_several_rules_all_must_let_a_request_through() {
    let rules = [Rule::Window { limit: 10, seconds: 60 }, Rule::Window { limit: 3, seconds: 10 }];
    let mut counter = Counter::default();
    let passed: Vec<i64> =
        (0..60_000).step_by(500).filter(|after_ms| take(&mut counter, &rules, *after_ms).allowed).collect();
    assert_eq!(passed, [0, 500, 1_000, 10_000, 10_500, 11_000, 20_000, 20_500, 21_000, 30_000]);
    assert_eq!(take(&mut counter, &rules, 59_000).rule, rules[0]);
}

#[test]
fn a_lowered_limit_waits_until_enough_have_left() {
    let mut counter = Counter::default();
    for after_ms in [0, 1_000, 2_000, 3_000, 4_000] {
        take(&mut counter, &[MINUTE], after_ms);
    }
    let lowered = [Rule::Window { limit: 2, seconds: 60 }];
    assert_eq!(take(&mut counter, &lowered, 5_000).reset_after_ms, 58_000);
    assert!(!take(&mut counter, &lowered, 62_999).allowed);
    assert!(take(&mut counter, &lowered, 63_000).allowed);
}

#[test]
fn a_clock_that_is_set_back_lets_nothing_through_twice() {
    let mut counter = Counter::default();
    for _ in 0..5 {
        take(&mut counter, &[MINUTE], 60_000);
    }
    assert!(!take(&mut counter, &[MINUTE], 0).allowed);
}

#[test]
fn a_counter_is_idle_once_its_longest_rule_has_passed() {
    let mut counter = Counter::default();
    take(&mut counter, &[MINUTE, POLLS], 0);
    assert_eq!(counter.idle_at_ms(&[MINUTE, POLLS]), START + 60_000);
    take(&mut counter, &[MINUTE], 60_000);
    assert_eq!(counter.passed_at_ms.len(), 1);
}

proptest! {
    #[test]
    fn no_window_ever_holds_more_than_its_limit_and_none_is_refused_that_fits(
        gaps in prop::collection::vec(0_i64..4_000, 1..200),
        limit in 1_u32..8,
        seconds in 1_u32..20,
    ) {
        let rules = [Rule::Window { limit, seconds }];
        let (mut counter, mut now, mut passed) = (Counter::default(), START, Vec::new());
        for gap in gaps {
            now += gap;
            let inside = passed.iter().filter(|at| **at > now - i64::from(seconds) * 1_000).count();
            let verdict = counter.take(&rules, now).expect("a verdict");
            prop_assert_eq!(verdict.allowed, inside < limit as usize);
            if verdict.allowed { passed.push(now); }
        }
    }

    #[test]
    fn a_refusal_names_the_moment_at_which_the_next_request_passes(
        gaps in prop::collection::vec(0_i64..900, 1..80),
        windowed in any::<bool>(),
    ) {
        let rules = if windowed { vec![Rule::Window { limit: 3, seconds: 2 }] } else { vec![POLLS] };
        let (mut counter, mut now) = (Counter::default(), START);
        for gap in gaps {
            now += gap;
            let verdict = counter.take(&rules, now).expect("a verdict");
            if !verdict.allowed {
                let wait = i64::from(verdict.reset_after_ms);
                prop_assert!(!counter.clone().take(&rules, now + wait - 1).expect("a verdict").allowed);
                prop_assert!(counter.clone().take(&rules, now + wait).expect("a verdict").allowed);
            }
        }
    }
}
