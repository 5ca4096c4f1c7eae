//! The answers of health, processing and the cron webhook have exactly the documented fields.

use serde_json::{Value, json};

use super::golden::{assert_fields, json_of, time};
use super::health::{
    ConfigSummary, Features, Findings, HealthAnswer, HealthStatus, JobStatistics, Metrics, Operational,
    PerformanceStatistics, Statistics, SystemStatus, TypeStatistics,
};
use super::processing::{Cleanup, QueueStatus};
use super::{cron, processing};

fn statistics() -> Statistics {
    let by_type = [(
        "auto-story".to_owned(),
        TypeStatistics { total: 1, completed: 1, failed: 0, average_time: 2.5, success_rate: 100.0 },
    )];
    Statistics {
        jobs: JobStatistics {
            total_jobs: 1,
            pending_jobs: 0,
            processing_jobs: 0,
            completed_jobs: 1,
            failed_jobs: 0,
            average_processing_time: 2.5,
            success_rate: 100.0,
            queue_depth: 0,
            oldest_pending_job: Some(time()),
            oldest_running_task: None,
            oldest_snapshot: None,
        },
        by_type: by_type.into(),
        performance: PerformanceStatistics {
            jobs_per_hour: 1.0,
            jobs_per_day: 1.0,
            peak_processing_time: 2.5,
            resource_utilization: 0.0,
            error_frequency: 0.0,
            retry_rate: 0.0,
        },
    }
}

fn configuration() -> ConfigSummary {
    ConfigSummary {
        environment: "development".to_owned(),
        auto_processing: true,
        processing_interval: 60,
        max_concurrent_jobs: 10,
        job_timeout: 3_600,
        max_retries: 3,
        features: Features {
            priority_processing: true,
            job_cancellation: true,
            metrics_collection: true,
            health_checks: true,
        },
    }
}

fn assert_statistics(statistics: &Value) {
    assert_fields(statistics, &[&["jobs", "byType", "performance"]]);
    assert_fields(
        &statistics["jobs"],
        &[&[
            "totalJobs",
            "pendingJobs",
            "processingJobs",
            "completedJobs",
            "failedJobs",
            "averageProcessingTime",
            "successRate",
            "queueDepth",
            "oldestPendingJob",
        ]],
    );
    assert_fields(
        &statistics["byType"]["auto-story"],
        &[&["total", "completed", "failed", "averageTime", "successRate"]],
    );
    assert_fields(
        &statistics["performance"],
        &[&["jobsPerHour", "jobsPerDay", "peakProcessingTime", "resourceUtilization", "errorFrequency", "retryRate"]],
    );
}

#[test]
fn health_answers_the_documented_fields() {
    let answer = json_of(HealthAnswer {
        status: HealthStatus::Healthy,
        message: "All well.".to_owned(),
        timestamp: time(),
        system_status: SystemStatus { monitor: true, manager: true, config: true, timestamp: time() },
        config_summary: configuration(),
        metrics: Some(Metrics {
            queue_depth: 0,
            processing_capacity: 10,
            success_rate: 100.0,
            average_processing_time: 2.5,
            jobs_per_hour: 1.0,
            error_rate: 0.0,
        }),
        statistics: Some(statistics()),
        spend_today: None,
        health: Findings {
            status: HealthStatus::Healthy,
            alerts: Vec::new(),
            recommendations: Vec::new(),
            stuck_jobs_count: Some(0),
        },
        operational: Operational {
            auto_processing_enabled: true,
            metrics_collection_enabled: true,
            processing_interval: 60,
            max_concurrent_jobs: 10,
        },
    });
    let top = [
        "status",
        "message",
        "timestamp",
        "systemStatus",
        "configSummary",
        "metrics",
        "statistics",
        "health",
        "operational",
    ];
    assert_fields(&answer, &[&top]);
    assert_fields(&answer["systemStatus"], &[&["monitor", "manager", "config", "timestamp"]]);
    assert_fields(
        &answer["configSummary"],
        &[&[
            "environment",
            "autoProcessing",
            "processingInterval",
            "maxConcurrentJobs",
            "jobTimeout",
            "maxRetries",
            "features",
        ]],
    );
    assert_fields(
        &answer["configSummary"]["features"],
        &[&["priorityProcessing", "jobCancellation", "metricsCollection", "healthChecks"]],
    );
    assert_fields(
        &answer["metrics"],
        &[&["queueDepth", "processingCapacity", "successRate", "averageProcessingTime", "jobsPerHour", "errorRate"]],
    );
    assert_statistics(&answer["statistics"]);
    assert_fields(&answer["health"], &[&["status", "alerts", "recommendations", "stuckJobsCount"]]);
    assert_fields(
        &answer["operational"],
        &[&["autoProcessingEnabled", "metricsCollectionEnabled", "processingInterval", "maxConcurrentJobs"]],
    );
    assert_eq!(answer["status"], "healthy");
}

#[test]
fn processing_answers_the_documented_fields() {
    let answer = json_of(processing::ProcessAnswer {
        timestamp: time(),
        processed: 1,
        errors: 0,
        skipped: 0,
        configuration: configuration(),
        specific_job: Some(processing::SpecificJob { job_id: "id".to_owned(), success: true }),
        filtered_types: Some(vec![crate::job::kind::JobKind::AutoStory]),
        paused_kinds: None,
        cleanup: Some(Cleanup::Done { cleaned: 0, older_than_days: 7 }),
        queue_status: QueueStatus::default(),
        statistics: statistics(),
        performance: processing::RunPerformance::default(),
        recommendations: Vec::new(),
    });
    let top = [
        "timestamp",
        "processed",
        "errors",
        "skipped",
        "configuration",
        "specificJob",
        "filteredTypes",
        "cleanup",
        "queueStatus",
        "statistics",
        "performance",
        "recommendations",
    ];
    assert_fields(&answer, &[&top]);
    assert_fields(&answer["specificJob"], &[&["jobId", "success"]]);
    assert_fields(&answer["cleanup"], &[&["cleaned", "olderThanDays"]]);
    assert_fields(&answer["performance"], &[&["processingRate", "errorRate", "efficiency"]]);
    let failed = Cleanup::Failed { error: "Clean-up failed".to_owned(), details: "the database is away".to_owned() };
    assert_fields(&json_of(failed), &[&["error", "details"]]);

    let answer = json_of(processing::ProcessingAnswer {
        timestamp: time(),
        healthy: true,
        worker: processing::WorkerState {
            is_running: true,
            processing_interval: 60,
            max_run_time: 900,
            processor_stats: processing::ProcessorStats::default(),
        },
        queue: QueueStatus::default(),
        statistics: statistics(),
        configuration: configuration(),
        features: processing::ProcessingFeatures {
            auto_processing: true,
            priority_processing: true,
            metrics_collection: true,
            health_checks: true,
        },
    });
    let top = ["timestamp", "healthy", "worker", "queue", "statistics", "configuration", "features"];
    assert_fields(&answer, &[&top]);
    assert_fields(&answer["worker"], &[&["isRunning", "processingInterval", "maxRunTime", "processorStats"]]);
    assert_fields(
        &answer["features"],
        &[&["autoProcessing", "priorityProcessing", "metricsCollection", "healthChecks"]],
    );
}

#[test]
fn cron_answers_the_documented_fields() {
    let answer = json_of(cron::CronAnswer {
        timestamp: time(),
        provider: cron::CronProvider::Github,
        processed: 0,
        errors: 0,
        skipped: 0,
        emergency_mode: false,
        health_check: Some(cron::HealthCheck {
            healthy: true,
            message: "All well.".to_owned(),
            details: Some(json!({})),
        }),
        queue_status: QueueStatus::default(),
        statistics: statistics(),
        performance: cron::CronPerformance::default(),
        recommendations: Vec::new(),
        cleanup: Some(Cleanup::Done { cleaned: 0, older_than_days: 7 }),
    });
    let top = [
        "timestamp",
        "provider",
        "processed",
        "errors",
        "skipped",
        "emergencyMode",
        "healthCheck",
        "queueStatus",
        "statistics",
        "performance",
        "recommendations",
        "cleanup",
    ];
    assert_fields(&answer, &[&top]);
    assert_fields(&answer["healthCheck"], &[&["healthy", "message", "details"]]);
    assert_fields(&answer["performance"], &[&["processingTime", "processingRate", "errorRate", "efficiency"]]);
    assert_eq!(answer["provider"], "github");
}
