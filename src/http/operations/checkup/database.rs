//! The database, and the minute's tick that leaves its time there.

use jiff::SignedDuration;

use super::finding::Finding;
use crate::http::call::Call;
use crate::http::operations::figures::measure;
use crate::runtime::clock::timestamp;
use crate::runtime::error_chain::error_chain;
use crate::store::error::StoreError;

/// A slower answer is felt in every request.
const SLOW_MILLISECONDS: i64 = 500;
/// Work that has waited for longer is not being taken up.
const LONG_LINE: SignedDuration = SignedDuration::from_mins(5);

pub async fn look_at_database(call: &Call) -> Vec<Finding> {
    let clock = &call.services.clock;
    // The first question of an isolate includes one after the schema.
    if let Err(error) = measure(call).await {
        return vec![fault_of(&error)];
    }
    let began_at = clock.now();
    let figures = match measure(call).await {
        Ok(figures) => figures,
        Err(error) => return vec![fault_of(&error)],
    };
    let milliseconds = (clock.now() - began_at).num_milliseconds();
    let schema = env!("SCHEMA_VERSION");
    let mut findings = vec![if milliseconds > SLOW_MILLISECONDS {
        Finding::warning(
            format!("It answers in {milliseconds} ms; its schema is new enough for this Worker ({schema})"),
            "See whether it is overloaded, or far away: Smart Placement moves the Worker near it",
        )
    } else {
        Finding::sound(format!("It answers in {milliseconds} ms; its schema is new enough for this Worker ({schema})"))
    }];
    if let Some(since) = figures.oldest_snapshot_since {
        findings.push(Finding::warning(
            format!("A transaction has been open since {since}, which keeps dead rows"),
            "Find it in pg_stat_activity and end it",
        ));
    }
    if !figures.paused.is_empty() {
        let names: Vec<String> = figures.paused.iter().map(|paused| paused.kind.to_string()).collect();
        findings.push(Finding::warning(
            format!("An operator paused {}", names.join(", ")),
            "POST /api/jobs/process with `resume` goes on with it",
        ));
    }
    findings
}

pub async fn look_at_cron(call: &Call) -> Vec<Finding> {
    let figures = match measure(call).await {
        Ok(figures) => figures,
        Err(error) => return vec![fault_of(&error)],
    };
    let now = timestamp(call.services.clock.now());
    let advice = "See Cloudflare's page of the Worker's cron triggers and the `tick_failed` lines of its log";
    let mut findings = vec![match figures.swept_at {
        None => Finding::fault("The minute's tick has never come", advice),
        Some(at) if figures.is_swept(now) => {
            Finding::sound(format!("The last tick was {} s ago", now.duration_since(at).as_secs().max(0)))
        }
        Some(at) => {
            Finding::fault(format!("The last tick was {} minutes ago", now.duration_since(at).as_mins()), advice)
        }
    }];
    if let Some(waited) =
        figures.line_waits_since.map(|since| now.duration_since(since)).filter(|waited| *waited > LONG_LINE)
    {
        findings.push(Finding::warning(
            format!("Ready work has waited for {} minutes", waited.as_mins()),
            "See whether the queue's consumer runs; POST /api/jobs/process runs waiting jobs at once",
        ));
    }
    findings
}

fn fault_of(error: &StoreError) -> Finding {
    let advice = match error {
        StoreError::Unavailable { .. } => "See Supabase's status and SUPABASE_URL",
        StoreError::SchemaTooOld { .. } => "DATABASE_URL=… npm run migrate",
        StoreError::OtherVersion { .. } | StoreError::Unreadable { .. } | StoreError::TooLong { .. } => {
            "Migrate the database, or deploy the version that it is for"
        }
        StoreError::Forbidden { .. } => "Set SUPABASE_SERVICE_KEY to a key of this project that is not revoked",
        StoreError::Moved { .. } => "Set SUPABASE_URL to the address that the project has now",
        StoreError::Refused { .. } => "See whether somebody changed the database beside the migrations",
    };
    Finding::fault(error_chain(error), advice)
}
