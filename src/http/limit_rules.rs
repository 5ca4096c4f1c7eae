//! The contracts' tables of limits: which there are, and what each allows.

use strum::{Display, VariantArray};

use crate::config::limits::Rates;
use crate::limit::rule::Rule;

/// One row of the contracts' tables of limits. Routes of one limit are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Limit {
    Signups,
    ReadingStarts,
    Retries,
    JobReads,
    ArtifactLists,
    JobLists,
    /// Streams that are opened, of all kinds.
    Streams,
    StreamTickets,
    /// Where a listener stopped, read or written.
    Positions,
    /// All that is kept of a user, read or erased as a whole.
    AccountData,
    /// Everything that contract S's users call, but for status reads.
    StorybookRequests,
    StatusPolls,
    /// The own webhooks: their secret and their deliveries.
    WebhookRequests,
    CronCalls,
}

impl Limit {
    /// What holds for each caller; nothing where the operator switched the limit off.
    pub fn rules(self, rates: &Rates) -> Vec<Rule> {
        let mut rules = self.all_rules(rates);
        rules.retain(|rule| rule.quota() > 0);
        rules
    }

    fn all_rules(self, rates: &Rates) -> Vec<Rule> {
        let a_minute = |limit| vec![Rule::Window { limit, seconds: 60 }];
        match self {
            Limit::Signups => a_minute(rates.signups_per_minute),
            Limit::ReadingStarts => a_minute(rates.reading_starts_per_minute),
            Limit::Retries => a_minute(rates.retries_per_minute),
            Limit::JobReads => a_minute(rates.job_reads_per_minute),
            Limit::ArtifactLists => a_minute(rates.artifact_lists_per_minute),
            Limit::JobLists => a_minute(rates.job_lists_per_minute),
            Limit::Streams => a_minute(rates.streams_per_minute),
            Limit::StreamTickets => a_minute(rates.stream_tickets_per_minute),
            Limit::Positions => a_minute(rates.positions_per_minute),
            Limit::AccountData => a_minute(rates.account_data_per_minute),
            Limit::StorybookRequests => {
                vec![Rule::Window { limit: rates.storybook_requests_per_quarter_hour, seconds: 900 }]
            }
            Limit::StatusPolls => vec![Rule::Pace { burst: rates.status_burst, seconds: 1 }],
            Limit::WebhookRequests => a_minute(rates.webhook_requests_per_minute),
            Limit::CronCalls => vec![
                Rule::Window { limit: rates.cron_calls_per_minute, seconds: 60 },
                Rule::Window { limit: rates.cron_calls_per_ten_seconds, seconds: 10 },
            ],
        }
    }
}
