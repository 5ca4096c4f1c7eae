//! Everything that is ever logged. `docs/log.md` is generated from here: a variant's first paragraph says what happened, the second what
//! to do about it. Fields are ids, counts, codes, durations and the texts of errors: never a name, a birth, a token or a query.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::Display;
use uuid::Uuid;

use super::error_chain::ErrorText;
use super::severity::Severity;

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum LogEvent {
    /// A request was answered. `route` is the route's name, without ids; `roundTrips` are the calls of the database, the account service and other
    /// providers that it took; `code` and `reason` are those of an error; `servedFrom` says
    /// which store gave the bytes, and of which type they are.
    ///
    /// An `error`: read `reason`; a client that complains has the `requestId`.
    Request {
        #[serde(skip)]
        severity: Severity,
        route: &'static str,
        method: String,
        status: u16,
        milliseconds: i64,
        round_trips: u32,
        request_id: String,
        trace_id: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        job_id: Option<Uuid>,
        #[serde(skip_serializing_if = "Option::is_none")]
        code: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<ErrorText>,
        #[serde(skip_serializing_if = "Option::is_none")]
        served_from: Option<String>,
    },
    /// The Worker's configuration is not sound; it answers nothing but `/healthz`. `faults` names every variable at fault.
    ///
    /// Set the variables and deploy.
    ConfigurationError { request_id: String, faults: ErrorText },
    /// A request could not be counted against its limit. Reads passed all the same; what makes something was answered 503.
    ///
    /// Often: look at Cloudflare's errors of the Durable Objects `Limiter`.
    Uncounted { request_id: String, limit: String, passed: bool, error: ErrorText },
    /// The queue did not accept hints. The work itself is in the database, and the next sweep announces it.
    ///
    /// Often: look at Cloudflare's page of the queue.
    HintsLost {
        hints: usize,
        #[serde(skip_serializing_if = "Option::is_none")]
        job_id: Option<Uuid>,
        #[serde(skip_serializing_if = "Option::is_none")]
        request_id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        trace_id: Option<String>,
        error: ErrorText,
    },
    /// A change of jobs could not be shown to those who watch them. They see it with the next one, or when the room looks for itself.
    ///
    /// Often: look at Cloudflare's errors of the Durable Objects `ProgressRoom`.
    PublishFailed { jobs: usize, error: ErrorText },
    /// A request that was to wait for a job's end was answered at once, because the job's room could not be reached.
    ///
    /// Often: look at Cloudflare's errors of the Durable Objects `ProgressRoom`.
    RoomUnreachable { request_id: String, error: ErrorText },
    /// A room could not ask the database about the jobs that it shows. It asks again within a minute.
    ///
    /// `error` says why: no answer, an old schema (`npm run migrate`), refused credentials.
    RoomUninformed { error: ErrorText },
    /// A batch of hints was worked off: how many tasks it claimed, how they ended, and the round trips of all that.
    ///
    /// Nothing. `lost` tasks were cancelled, or their leases expired.
    Batch {
        messages: usize,
        trace_ids: BTreeSet<String>,
        claimed: usize,
        done: usize,
        retrying: usize,
        failed: usize,
        lost: usize,
        milliseconds: i64,
        round_trips: u32,
    },
    /// The database could not be asked for work; the queue delivers the hints again.
    ///
    /// `error` says why: no answer, an old schema (`npm run migrate`), refused credentials.
    ClaimFailed { error: ErrorText },
    /// A trap ended consumers; the tasks that they held are ready again. `task_id` is the task that was computing: a second crash ends it with
    /// `JOB_CRASHED`.
    ///
    /// A bug in the step of `task_id`, or in whatever computed beside it: report this line and the `trap` before it.
    Crash {
        workers: usize,
        tasks: usize,
        #[serde(skip_serializing_if = "Option::is_none")]
        task_id: Option<Uuid>,
    },
    /// One attempt at a task ended. `roundTrips` are those of its own, without the claim and the settlement that it shares with others; `code`
    /// and `fault` say why it was not `done`.
    ///
    /// `retrying`: nothing. `failed`: read `fault`; once its cause is gone, the owner can retry the job.
    Task {
        #[serde(skip)]
        severity: Severity,
        job_id: Uuid,
        task_id: Uuid,
        task: String,
        kind: String,
        attempt: u16,
        milliseconds: i64,
        round_trips: u32,
        outcome: AttemptOutcome,
        #[serde(skip_serializing_if = "Option::is_none")]
        trace_id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        code: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        fault: Option<ErrorText>,
    },
    /// One attempt at a webhook delivery ended: `delivered`, `retrying`, `failed` for good, or `switched_off` by its receiver. `status` is what
    /// the receiver answered, `fault` why it is not delivered.
    ///
    /// Nothing: its owner sees the same in `GET /api/webhooks/deliveries`. Many `unreachable` or `unresolved` ones of different jobs: look at
    /// the network, and at `WEBHOOK_DNS_RESOLVER`.
    Delivery {
        delivery_id: Uuid,
        job_id: Uuid,
        attempt: u16,
        outcome: DeliveryOutcome,
        #[serde(skip_serializing_if = "Option::is_none")]
        status: Option<u16>,
        #[serde(skip_serializing_if = "Option::is_none")]
        fault: Option<ErrorText>,
        milliseconds: i64,
        #[serde(skip_serializing_if = "Option::is_none")]
        trace_id: Option<String>,
    },
    /// What came of a delivery's attempt could not be recorded. It is sent again, under the same id.
    ///
    /// Often: look at the database.
    DeliveryUnrecorded { delivery_id: Uuid, error: ErrorText },
    /// The database could not be asked for due deliveries; the next sweep asks again.
    ///
    /// `error` says why: no answer, an old schema (`npm run migrate`), refused credentials.
    DeliveriesUnclaimed { error: ErrorText },
    /// What a consumer or an isolate had counted could not be added up; `/metrics` undercounts by as much.
    ///
    /// Often: look at the database.
    FiguresUncounted { attempts: u64, provider_calls: u64, refusals: u64, error: ErrorText },
    /// A paid call was sent, and nobody learned what became of it; it counts as paid. It is made at most once more.
    ///
    /// Often: look at the provider's status page, and compare its bill with the ledger.
    PaidCallUnknown {
        job_id: Uuid,
        task: String,
        provider: String,
        capability: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        fault: Option<ErrorText>,
    },
    /// A service did not say how many tokens a paid call used, or what can't be true: none for a text, or more than it was given room for. The
    /// call counts as is reckoned from its characters, or as the most that was reserved.
    ///
    /// Nothing, where the service never says it. Otherwise compare its bill with the ledger.
    PaidUsageReckoned {
        job_id: Uuid,
        task: String,
        provider: String,
        capability: String,
        input_tokens: u64,
        output_tokens: u64,
    },
    /// The end of a paid call could not be recorded; it counts as it was reserved.
    ///
    /// Often: look at the database.
    PaidCallUnsettled { job_id: Uuid, error: ErrorText },
    /// What was paid for could not be kept until its task is done. If the task has to be repeated, it is paid for again.
    ///
    /// Often: look at R2.
    PaidAnswerUnkept { job_id: Uuid, error: ErrorText },
    /// A heartbeat got no answer. The tasks go on; their leases outlast two lost beats.
    ///
    /// Often: look at the database's load.
    HeartbeatFailed { tasks: usize, error: ErrorText },
    /// Tasks that were to be given back could not be. Their leases run out, and the sweep makes them ready again.
    ///
    /// Nothing.
    ReleaseFailed { tasks: usize, error: ErrorText },
    /// The database did not accept results yet; they are offered again.
    ///
    /// Often: look at the database's load.
    SettleDelayed { tasks: usize, error: ErrorText },
    /// The database refused a task's result for good; the task failed instead. A bug, or a schema that is not this version's.
    ///
    /// `npm run migrate`; if that changes nothing, report the line.
    ResultRefused { task_id: Uuid, error: ErrorText },
    /// The database stayed away, and results were dropped. The tasks run again and find what they stored.
    ///
    /// Look at the database.
    SettleGivenUp { tasks: usize, error: ErrorText },
    /// A sweep found expired leases, jobs past their deadline, or ready work that nobody had taken up.
    ///
    /// Every minute: the queue does not deliver, or workers die; see Cloudflare's errors of the Worker.
    Sweep { expired: u64, timed_out: u64, overdue: usize },
    /// The minute's tick worked off tasks itself, because the queue had not.
    ///
    /// Every minute: look at Cloudflare's page of the queue.
    Tick { worked: usize },
    /// The minute's tick failed; the next one tries again.
    ///
    /// `error` says why.
    TickFailed { error: ErrorText },
    /// The queue gave up on a message; it is kept in `dead_letters`. The sweep finds its work.
    ///
    /// Look for what failed at the time: `claim_failed` lines, or errors of the Worker.
    DeadLetter {
        message_id: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        job_id: Option<Uuid>,
        #[serde(skip_serializing_if = "Option::is_none")]
        trace_id: Option<String>,
    },
    /// A dead letter could not be recorded; the queue delivers it again.
    ///
    /// Look at the database.
    DeadLetterUnrecorded { message_id: String, error: ErrorText },
    /// A run by hand or by an outside clock ended: how many jobs it processed, had errors with, and skipped.
    ///
    /// Nothing.
    Run { request_id: String, processed: u64, errors: u64, skipped: u64, forced: bool, milliseconds: u64 },
    /// A clean-up ended early.
    ///
    /// Run it again later.
    CleanupFailed { request_id: String, error: ErrorText },
    /// Jobs and dead letters ended by age, or objects were deleted whose removal was recorded.
    ///
    /// Nothing.
    ClearedAway { jobs: u64, dead_letters: u64, removals: usize },
    /// Objects could not be deleted: those under the key, or the removals that were due. They come due again, later each time.
    ///
    /// Often: look at R2, or at the database if no key is named.
    RemovalFailed {
        #[serde(skip_serializing_if = "Option::is_none")]
        key: Option<String>,
        error: ErrorText,
    },
    /// The database did not give its figures, so that the system's health is unknown and reported as critical.
    ///
    /// `error` says why: no answer, an old schema (`npm run migrate`), refused credentials.
    HealthUnknown { request_id: String, error: ErrorText },
    /// A place could not serve an artifact: its store, and the artifact's type. The next place was tried: another store, or an audio file's
    /// twin.
    ///
    /// Often: look at the store. Once: the object is missing there.
    ObjectUnavailable { artifact_id: Uuid, place: String, request_id: String, error: ErrorText },
    /// One store failed or was too slow while another could do. What was to be stored in it is owed to it, and copied by the minute's round.
    ///
    /// Often: look at the store.
    StorePassedOver { store: String, key: String, error: ErrorText },
    /// A picture could not be handed to the service that delivers pictures; the Worker delivers it.
    ///
    /// Often: look at the service and at `CLOUDINARY_URL`.
    PictureUndelivered { key: String, error: ErrorText },
    /// Copies that were owed to a store are made, or were tried in vain.
    ///
    /// Nothing; `copy_failed` lines say why some failed.
    CopiesMade { copied: usize, failed: usize },
    /// A copy that is owed to a store could not be made. It comes due again, later each time.
    ///
    /// Often: look at the store.
    CopyFailed { store: String, key: String, error: ErrorText },
    /// The store failed in the middle of an answer, whose connection was broken.
    ///
    /// Often: look at the store of `place`.
    AnswerBrokeOff { artifact_id: Uuid, place: String, request_id: String, error: ErrorText },
    /// The memory of an isolate's WebAssembly has grown to this by the end of an event, by 8 MiB or more since the last such line.
    ///
    /// A warning from 96 on: the platform ends an isolate at 128. Look at what it did just before.
    MemoryGrown { mebibytes: usize },
    /// A request was refused because a header's value holds a control character. Written by `src/platform/guard.mjs`.
    ///
    /// Nothing: its sender is at fault.
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "guard.mjs writes it"))]
    HeaderRefused { request_id: String },
    /// After a trap, the queue did not accept the report of it. Written by `src/platform/guard.mjs`.
    ///
    /// Nothing: the leases expire, and the sweep gives the tasks back.
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "guard.mjs writes it"))]
    CrashUnreported { fault: ErrorText },
    /// The WebAssembly trapped, and whatever was under way in that instance ended with a 500. Written by `src/platform/guard.mjs`.
    ///
    /// A bug: report the line. The tasks are given back at once (`crash`), or with their leases.
    #[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "guard.mjs writes it"))]
    Trap { request_id: String, fault: ErrorText },
}

/// How an attempt ended, before the database decides on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Display)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum AttemptOutcome {
    Done,
    Retrying,
    Failed,
}

/// How an attempt at a webhook delivery ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeliveryOutcome {
    Delivered,
    Retrying,
    Failed,
    SwitchedOff,
}

impl LogEvent {
    /// How much an operator should care.
    pub fn severity(&self) -> Severity {
        match self {
            LogEvent::Request { severity, .. } | LogEvent::Task { severity, .. } => *severity,
            LogEvent::MemoryGrown { mebibytes } if *mebibytes >= 96 => Severity::Warning,
            LogEvent::Batch { .. }
            | LogEvent::MemoryGrown { .. }
            | LogEvent::Tick { .. }
            | LogEvent::Run { .. }
            | LogEvent::Delivery { .. }
            | LogEvent::ClearedAway { .. }
            | LogEvent::PaidUsageReckoned { .. }
            | LogEvent::CopiesMade { .. }
            | LogEvent::HeaderRefused { .. } => Severity::Info,
            LogEvent::HintsLost { .. }
            | LogEvent::Uncounted { .. }
            | LogEvent::PublishFailed { .. }
            | LogEvent::RoomUnreachable { .. }
            | LogEvent::RoomUninformed { .. }
            | LogEvent::HeartbeatFailed { .. }
            | LogEvent::ReleaseFailed { .. }
            | LogEvent::SettleDelayed { .. }
            | LogEvent::DeliveryUnrecorded { .. }
            | LogEvent::FiguresUncounted { .. }
            | LogEvent::Sweep { .. }
            | LogEvent::RemovalFailed { .. }
            | LogEvent::PaidCallUnknown { .. }
            | LogEvent::PaidCallUnsettled { .. }
            | LogEvent::PaidAnswerUnkept { .. }
            | LogEvent::ObjectUnavailable { .. }
            | LogEvent::CopyFailed { .. }
            | LogEvent::StorePassedOver { .. }
            | LogEvent::PictureUndelivered { .. }
            | LogEvent::AnswerBrokeOff { .. } => Severity::Warning,
            LogEvent::ConfigurationError { .. }
            | LogEvent::ClaimFailed { .. }
            | LogEvent::Crash { .. }
            | LogEvent::CrashUnreported { .. }
            | LogEvent::ResultRefused { .. }
            | LogEvent::SettleGivenUp { .. }
            | LogEvent::TickFailed { .. }
            | LogEvent::DeliveriesUnclaimed { .. }
            | LogEvent::DeadLetter { .. }
            | LogEvent::DeadLetterUnrecorded { .. }
            | LogEvent::CleanupFailed { .. }
            | LogEvent::HealthUnknown { .. }
            | LogEvent::Trap { .. } => Severity::Error,
        }
    }
}

#[cfg(test)]
#[path = "log_event_tests.rs"]
mod tests;
