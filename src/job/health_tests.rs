//! Every threshold, on both of its sides.

use super::*;

const THRESHOLDS: Thresholds = Thresholds {
    queue_warning: 20,
    queue_critical: 50,
    success_warning_percent: 90,
    success_critical_percent: 80,
    minimum_finished: 5,
    oldest_critical_minutes: 30,
    shed_after_seconds: 1_800,
    provider_day_micro_usd: 100,
};

fn now() -> Timestamp {
    "2026-01-02T03:04:05Z".parse().expect("a time")
}

fn kind(pending: u64, completed: u64, failed: u64) -> KindFigures {
    KindFigures {
        kind: JobKind::Extended,
        waiting_since: None,
        pending,
        processing: 0,
        completed,
        failed,
        cancelled: 0,
        retried: 0,
        timed: 0,
        seconds_taken: 0.0,
        longest_seconds: 0.0,
        completed_last_hour: 0,
        failed_last_hour: 0,
    }
}

fn with(kinds: Vec<KindFigures>) -> Figures {
    Figures { swept_at: Some(now()), kinds, ..Figures::default() }
}

fn status(figures: &Figures) -> HealthStatus {
    assess(figures, &THRESHOLDS, now()).status
}

/// FAILURES 33, 34, 35.
#[test]
fn a_rate_of_nothing_is_what_the_caller_says_and_never_nan() {
    assert_eq!(percent(0, 0, 100.0), 100.0);
    assert_eq!(percent(0, 0, 0.0), 0.0);
    assert_eq!(percent(3, 3, 0.0), 100.0);
    assert_eq!(percent(1, 3, 0.0), 33.3);
}

/// FAILURES 33: also before the first sweep, and when the last one is long ago.
#[test]
fn an_empty_system_is_healthy() {
    for swept_at in [None, Some(now()), Some(now() - SignedDuration::from_hours(72))] {
        let assessment = assess(&Figures { swept_at, ..Figures::default() }, &THRESHOLDS, now());
        assert_eq!(assessment, Assessment { status: HealthStatus::Healthy, alerts: vec![], recommendations: vec![] });
    }
    assert_eq!(Figures::default().success_rate(), 100.0);
}

#[test]
fn a_queue_warns_over_20_and_is_critical_over_50() {
    let table = [
        (20, HealthStatus::Healthy),
        (21, HealthStatus::Warning),
        (50, HealthStatus::Warning),
        (51, HealthStatus::Critical),
    ];
    for (pending, expected) in table {
        assert_eq!(status(&with(vec![kind(pending, 0, 0)])), expected, "{pending}");
        let other = KindFigures { kind: JobKind::Image, ..kind(pending - pending / 2, 0, 0) };
        assert_eq!(status(&with(vec![kind(pending / 2, 0, 0), other])), expected, "{pending} of two kinds");
    }
}

/// FAILURES 34.
#[test]
fn success_warns_under_90_and_is_critical_under_80_percent() {
    let table = [
        (100, 0, HealthStatus::Healthy),
        (90, 10, HealthStatus::Healthy),
        (899, 101, HealthStatus::Warning),
        (80, 20, HealthStatus::Warning),
        (799, 201, HealthStatus::Critical),
        (0, 5, HealthStatus::Critical),
    ];
    for (completed, failed, expected) in table {
        assert_eq!(status(&with(vec![kind(0, completed, failed)])), expected, "{completed} of {failed}");
    }
}

#[test]
fn a_rate_of_few_jobs_warns_and_wakes_nobody() {
    let figures = with(vec![kind(0, 0, 1)]);
    let assessment = assess(&figures, &THRESHOLDS, now());
    assert_eq!(assessment.status, HealthStatus::Warning);
    assert_eq!(assessment.alerts, ["Success rate is 0.0 % of 1 jobs in 24 hours, below 90 %"]);
    let strict = Thresholds { minimum_finished: 1, ..THRESHOLDS };
    assert_eq!(assess(&figures, &strict, now()).status, HealthStatus::Critical);
}

#[test]
fn cancelled_jobs_are_neither_success_nor_failure() {
    let cancelled = KindFigures { cancelled: 100, ..kind(0, 9, 1) };
    assert_eq!((cancelled.success_rate(), cancelled.total()), (90.0, 110));
    assert_eq!(status(&with(vec![cancelled])), HealthStatus::Healthy);
}

#[test]
fn a_job_that_waits_over_30_minutes_is_critical() {
    let waiting = |minutes, seconds| Figures {
        oldest_waiting_since: Some(now() - SignedDuration::from_mins(minutes) - SignedDuration::from_secs(seconds)),
        ..with(vec![kind(1, 0, 0)])
    };
    assert_eq!(status(&waiting(30, 0)), HealthStatus::Healthy);
    assert_eq!(status(&waiting(30, 1)), HealthStatus::Critical);
}

/// FAILURES 2.
#[test]
fn a_job_without_a_sign_of_life_warns() {
    let assessment = assess(&Figures { stuck_jobs: 2, ..with(vec![]) }, &THRESHOLDS, now());
    assert_eq!(assessment.status, HealthStatus::Warning);
    assert_eq!(assessment.alerts, ["Running jobs without a sign of life: 2"]);
}

/// FAILURES 2 and 14: nothing makes lost messages good when the sweep does not come.
#[test]
fn a_sweep_that_does_not_come_warns_while_there_is_work() {
    let swept = |minutes, kinds| Figures { swept_at: Some(now() - SignedDuration::from_mins(minutes)), ..with(kinds) };
    assert_eq!(status(&swept(5, vec![kind(1, 0, 0)])), HealthStatus::Healthy);
    assert_eq!(status(&swept(6, vec![kind(1, 0, 0)])), HealthStatus::Warning);
    assert_eq!(status(&swept(6, vec![kind(0, 9, 0)])), HealthStatus::Healthy);
    let never = Figures { swept_at: None, ..with(vec![kind(1, 0, 0)]) };
    let never_since =
        |minutes| Figures { oldest_waiting_since: Some(now() - SignedDuration::from_mins(minutes)), ..never.clone() };
    assert_eq!(status(&never_since(1)), HealthStatus::Healthy, "a deployment's first minute");
    assert_eq!(status(&never_since(6)), HealthStatus::Warning);
}

#[test]
fn the_worst_finding_comes_first_and_gives_the_status() {
    let figures = Figures { stuck_jobs: 1, ..with(vec![kind(21, 0, 10)]) };
    let assessment = assess(&figures, &THRESHOLDS, now());
    assert_eq!(assessment.status, HealthStatus::Critical);
    assert_eq!(assessment.alerts.len(), 3);
    assert!(assessment.alerts[0].starts_with("Success rate"), "{:?}", assessment.alerts);
    assert_eq!(assessment.recommendations.len(), 3);
}

#[test]
fn a_line_that_is_too_long_wakes_an_operator_unless_nobody_is_refused_for_it() {
    let figures = Figures { line_waits_since: Some(now() - SignedDuration::from_mins(31)), ..with(vec![]) };
    let assessment = assess(&figures, &THRESHOLDS, now());
    assert_eq!(assessment.alerts, ["Starts are refused: ready work has waited for 31 minutes"]);
    assert_eq!(assessment.status, HealthStatus::Critical);
    let never = Thresholds { shed_after_seconds: 0, ..THRESHOLDS };
    assert_eq!(assess(&figures, &never, now()).status, HealthStatus::Healthy);
}

#[test]
fn a_paused_kind_is_a_warning_that_names_it() {
    let paused = vec![PausedKind { kind: JobKind::Image, paused_at: now() }];
    let assessment = assess(&Figures { paused, ..with(vec![]) }, &THRESHOLDS, now());
    assert_eq!(assessment.status, HealthStatus::Warning);
    assert!(assessment.alerts[0].contains("image since "), "{:?}", assessment.alerts);
}

#[test]
fn a_budget_near_its_end_warns_and_names_its_provider() {
    let spent = |micro_usd| Figures {
        spend: vec![
            ProviderSpend { provider: "one".to_owned(), micro_usd: 1, calls: 1, unknown_fates: 0 },
            ProviderSpend { provider: "api.example.com".to_owned(), micro_usd, calls: 9, unknown_fates: 0 },
        ],
        ..with(Vec::new())
    };
    assert_eq!(assess(&spent(79), &THRESHOLDS, now()).status, HealthStatus::Healthy);
    let near = assess(&spent(80), &THRESHOLDS, now());
    assert_eq!(near.status, HealthStatus::Warning);
    assert_eq!(near.alerts, ["api.example.com has used 80 % of its budget of the day"]);
    let unlimited = Thresholds { provider_day_micro_usd: 0, ..THRESHOLDS };
    assert_eq!(assess(&spent(1_000), &unlimited, now()).status, HealthStatus::Healthy);
}
