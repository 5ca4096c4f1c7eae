//! What one caller may have and ask for.

use super::reader::Reader;

/// Limits of what one owner may have, and how often anyone may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Storybook jobs an hour, per user.
    pub story_starts_per_hour: u32,
    /// Storybook jobs an hour without a token, per address.
    pub anonymous_starts_per_hour: u32,
    /// Queued or running at once, per owner.
    pub maximum_active_jobs: u32,
    /// Tasks of one owner that run at once.
    pub owner_cap: u32,
    /// Starts are refused once ready work has waited for longer; 0 for never.
    pub shed_after_seconds: u32,
    pub rates: Rates,
}

/// How many requests are let through, 0 for any number; `http/limit_rules.rs` says by which rule, `http/limit.rs` of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    pub signups_per_minute: u32,
    pub reading_starts_per_minute: u32,
    pub retries_per_minute: u32,
    pub job_reads_per_minute: u32,
    pub artifact_lists_per_minute: u32,
    pub job_lists_per_minute: u32,
    pub streams_per_minute: u32,
    pub stream_tickets_per_minute: u32,
    pub positions_per_minute: u32,
    pub account_data_per_minute: u32,
    pub storybook_requests_per_quarter_hour: u32,
    pub status_burst: u32,
    pub webhook_requests_per_minute: u32,
    pub cron_calls_per_minute: u32,
    pub cron_calls_per_ten_seconds: u32,
}

pub(super) fn read_limits(reader: &mut Reader<'_>) -> Limits {
    const COUNTS: std::ops::RangeInclusive<u32> = 1..=1_000_000;
    Limits {
        story_starts_per_hour: reader.number("LIMIT_STORY_STARTS_PER_HOUR", COUNTS, 5),
        anonymous_starts_per_hour: reader.number("LIMIT_ANONYMOUS_STARTS_PER_HOUR", COUNTS, 5),
        maximum_active_jobs: reader.number("MAXIMUM_ACTIVE_JOBS", 1..=10_000, 20),
        owner_cap: reader.number("OWNER_CAP", 1..=1_000, 16),
        shed_after_seconds: reader.number("SHED_AFTER_SECONDS", 0..=86_400, 1_800),
        rates: read_rates(reader),
    }
}

impl Rates {
    /// Where nothing is set: the contracts' numbers, and a minute's 60 and 5 where they are silent. A stream of events
    /// is opened again every minute.
    pub const DEFAULT: Rates = Rates {
        signups_per_minute: 5,
        reading_starts_per_minute: 5,
        retries_per_minute: 5,
        job_reads_per_minute: 60,
        artifact_lists_per_minute: 30,
        job_lists_per_minute: 60,
        streams_per_minute: 120,
        stream_tickets_per_minute: 60,
        positions_per_minute: 60,
        account_data_per_minute: 5,
        storybook_requests_per_quarter_hour: 100,
        status_burst: 3,
        webhook_requests_per_minute: 30,
        cron_calls_per_minute: 10,
        cron_calls_per_ten_seconds: 3,
    };
}

fn read_rates(reader: &mut Reader<'_>) -> Rates {
    const DEFAULT: Rates = Rates::DEFAULT;
    // The times of all requests within a window are kept, so that there can't be any number of them.
    let mut rate = |variable, default| reader.number(variable, 0..=10_000, default);
    Rates {
        signups_per_minute: rate("LIMIT_SIGNUPS_PER_MINUTE", DEFAULT.signups_per_minute),
        reading_starts_per_minute: rate("LIMIT_READING_STARTS_PER_MINUTE", DEFAULT.reading_starts_per_minute),
        retries_per_minute: rate("LIMIT_RETRIES_PER_MINUTE", DEFAULT.retries_per_minute),
        job_reads_per_minute: rate("LIMIT_JOB_READS_PER_MINUTE", DEFAULT.job_reads_per_minute),
        artifact_lists_per_minute: rate("LIMIT_ARTIFACT_LISTS_PER_MINUTE", DEFAULT.artifact_lists_per_minute),
        job_lists_per_minute: rate("LIMIT_JOB_LISTS_PER_MINUTE", DEFAULT.job_lists_per_minute),
        streams_per_minute: rate("LIMIT_STREAMS_PER_MINUTE", DEFAULT.streams_per_minute),
        stream_tickets_per_minute: rate("LIMIT_STREAM_TICKETS_PER_MINUTE", DEFAULT.stream_tickets_per_minute),
        positions_per_minute: rate("LIMIT_POSITIONS_PER_MINUTE", DEFAULT.positions_per_minute),
        account_data_per_minute: rate("LIMIT_ACCOUNT_DATA_PER_MINUTE", DEFAULT.account_data_per_minute),
        storybook_requests_per_quarter_hour: rate(
            "LIMIT_STORYBOOK_REQUESTS_PER_QUARTER_HOUR",
            DEFAULT.storybook_requests_per_quarter_hour,
        ),
        status_burst: rate("LIMIT_STATUS_BURST", DEFAULT.status_burst),
        webhook_requests_per_minute: rate("LIMIT_WEBHOOK_REQUESTS_PER_MINUTE", DEFAULT.webhook_requests_per_minute),
        cron_calls_per_minute: rate("LIMIT_CRON_CALLS_PER_MINUTE", DEFAULT.cron_calls_per_minute),
        cron_calls_per_ten_seconds: rate("LIMIT_CRON_CALLS_PER_TEN_SECONDS", DEFAULT.cron_calls_per_ten_seconds),
    }
}
