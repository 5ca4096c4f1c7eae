//! Figures as the database hands them out, and the fields that contract S documents for what is made of them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

pub const CONFIG_SUMMARY: &[&str] = &[
    "environment",
    "autoProcessing",
    "processingInterval",
    "maxConcurrentJobs",
    "jobTimeout",
    "maxRetries",
    "features",
];

/// A day of two kinds: 19 of 20 succeeded.
pub fn a_good_day() -> Value {
    json!({
        "oldestWaitingSince": "2025-12-19T16:38:00Z", "readyTasks": 4, "runningTasks": 20, "stuckJobs": 0,
        "sweptAt": "2025-12-19T16:39:30.123456+00:00",
        "kinds": [kind("image", 1, 9, 0), kind("nuclear_v2", 2, 10, 1)],
    })
}

/// A kind whose completed jobs took 30 s each, the slowest 90.25 s.
pub fn kind(name: &str, pending: u64, completed: u64, failed: u64) -> Value {
    json!({
        "kind": name, "pending": pending, "processing": 1, "completed": completed, "failed": failed, "cancelled": 2,
        "retried": 1, "timed": completed, "secondsTaken": completed * 30, "longestSeconds": 90.25,
        "completedLastHour": completed.min(3), "failedLastHour": failed,
    })
}

/// What a database answers that has just been set up.
pub fn nothing_ever() -> Value {
    json!({
        "oldestWaitingSince": null, "readyTasks": 0, "runningTasks": 0, "stuckJobs": 0, "sweptAt": null, "kinds": []
    })
}

/// Exactly these fields.
pub fn assert_fields(value: &Value, documented: &[&str]) {
    let fields: BTreeSet<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(fields, documented.iter().copied().collect());
}

pub fn assert_statistics(statistics: &Value) {
    assert_fields(statistics, &["jobs", "byType", "performance"]);
    let jobs = [
        "totalJobs",
        "pendingJobs",
        "processingJobs",
        "completedJobs",
        "failedJobs",
        "averageProcessingTime",
        "successRate",
        "queueDepth",
        "oldestPendingJob",
    ];
    assert_fields(&statistics["jobs"], &jobs);
    for by_type in statistics["byType"].as_object().expect("an object").values() {
        assert_fields(by_type, &["total", "completed", "failed", "averageTime", "successRate"]);
    }
    let performance =
        ["jobsPerHour", "jobsPerDay", "peakProcessingTime", "resourceUtilization", "errorFrequency", "retryRate"];
    assert_fields(&statistics["performance"], &performance);
}

/// JSON has no NaN: serde writes null for one.
pub fn assert_numbers_are_finite(value: &Value) {
    match value {
        Value::Null => panic!("not a number"),
        Value::Array(entries) => entries.iter().for_each(assert_numbers_are_finite),
        Value::Object(fields) => fields.values().for_each(assert_numbers_are_finite),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
