//! The operators' thresholds.

use super::{faults_of, read, valid};

#[test]
fn the_contracts_thresholds_hold_where_nothing_is_set() {
    let limits = read(&valid()).expect("valid").operations.health_limits;
    assert_eq!((limits.queue_warning, limits.queue_critical), (20, 50));
    assert_eq!((limits.success_warning_percent, limits.success_critical_percent), (90, 80));
    assert_eq!(limits.oldest_critical_minutes, 30);
}

#[test]
fn a_warning_after_the_crisis_is_a_fault() {
    let mut variables = valid();
    variables.extend([("HEALTH_QUEUE_WARNING", "60"), ("HEALTH_SUCCESS_WARNING_PERCENT", "70")]);
    let reported = faults_of(&variables);
    assert!(reported.contains("HEALTH_QUEUE_WARNING must not be above HEALTH_QUEUE_CRITICAL"), "{reported}");
    assert!(
        reported.contains("HEALTH_SUCCESS_WARNING_PERCENT must not be below HEALTH_SUCCESS_CRITICAL_PERCENT"),
        "{reported}"
    );
}
