//! What people read of each operation.

use serde_json::{Value, json};

use crate::http::route::Route;
use crate::job::kind::StoryKind;

pub(super) const INTRODUCTION: &str = "\
Long jobs that make media: readings of birth charts as text, PDF and spoken audio, and picture books.\n\n\
A start answers at once with the job's id. The job is then read, watched over a WebSocket or server-sent events, or waited for with \
`Prefer: wait=N`; a webhook can report its end. `terminal: true` says that nothing changes any more.\n\n\
Every answer carries `X-Request-Id`. Every refusal is an `ErrorBody` with a `code` from one closed list. HEAD is answered wherever GET \
is, and OPTIONS everywhere.";

const ACCOUNT: &str = "Account";
const READINGS: &str = "Readings";
const JOBS: &str = "Jobs";
const PROGRESS: &str = "Progress";
const MEDIA: &str = "Media";
const STORYBOOK: &str = "Storybook";
const WEBHOOKS: &str = "Webhooks";
const OPERATIONS: &str = "Operations";

pub(super) fn tags() -> Value {
    let tag = |name: &str, description: &str| json!({ "name": name, "description": description });
    json!([
        tag(ACCOUNT, "Signing up, and what is kept of a user."),
        tag(READINGS, "Readings of one person or two."),
        tag(JOBS, "What can be done with any job of one's own."),
        tag(PROGRESS, "Watching jobs."),
        tag(MEDIA, "The files that jobs make."),
        tag(STORYBOOK, "Picture books and their parts."),
        tag(WEBHOOKS, "Reports of a job's end to an address of one's own."),
        tag(OPERATIONS, "For those who run the service."),
    ])
}

pub(super) struct Wording {
    pub tag: &'static str,
    pub summary: &'static str,
    /// Empty where the summary says it all.
    pub detail: &'static str,
}

pub(super) fn of(route: Route) -> Wording {
    let (tag, summary, detail) = match route {
        Route::Signup => (ACCOUNT, "Create an account", "A repeated sign-up with the same password signs in."),
        Route::ReadAccountData => (ACCOUNT, "Export everything that is kept of the user", ""),
        Route::EraseAccountData => {
            (ACCOUNT, "Erase everything that is kept of the user", "Running jobs are cancelled first.")
        }
        Route::StartReading => (READINGS, "Start a reading", ""),
        Route::ListJobs | Route::ListUserJobs => (JOBS, "List the caller's jobs", "Newest first, page by page."),
        Route::ReadJob(_) => (JOBS, "Read a job", "An unfinished one says when to ask again."),
        Route::CancelJob(_) => {
            (JOBS, "Cancel a job, or erase a finished one", "What is stored by then stays when a job is cancelled.")
        }
        Route::CancelUserJob(_) => (JOBS, "Cancel a job", "What is stored by then stays."),
        Route::RetryJob(_) => (JOBS, "Retry a failed job", "Only what is missing is made again."),
        Route::ListArtifacts(_) => (JOBS, "List what a job has made", "With links that are signed."),
        Route::OpenSocket(_) | Route::OpenSocketAsPrinted(_) => (PROGRESS, "Watch a job over a WebSocket", ""),
        Route::StreamJob(_) => (
            PROGRESS,
            "Watch a job over server-sent events",
            "The server ends the stream after about a minute; the browser comes back and misses nothing.",
        ),
        Route::StreamAccount => (PROGRESS, "Watch all of the caller's jobs over server-sent events", ""),
        Route::IssueStreamTicket(_) => {
            (PROGRESS, "Issue a ticket to watch a job", "For clients that can't send a token.")
        }
        Route::ReadPosition(_) => {
            (MEDIA, "Read where the listener stopped", "At 0 seconds where nobody has listened yet.")
        }
        Route::WritePosition(_) => (MEDIA, "Keep where the listener stopped", "The last one to write wins."),
        Route::StreamAudio { .. } => (MEDIA, "Play a chapter", "The MP3, or its M4A where the MP3 can't be had."),
        Route::Media(_) => (MEDIA, "Fetch a file by its signed link", ""),
        Route::Healthz => (OPERATIONS, "See whether the Worker is alive", ""),
        Route::Interface => (OPERATIONS, "Read this document", ""),
        Route::StartStory(kind) => (STORYBOOK, start_summary(kind), ""),
        Route::StoryStatus { kind, .. } => (STORYBOOK, status_summary(kind), ""),
        Route::ReadWebhookSecret => (WEBHOOKS, "Read the secret that signs webhooks", ""),
        Route::RotateWebhookSecret => {
            (WEBHOOKS, "Replace the secret that signs webhooks", "The one before signs as well for 24 hours.")
        }
        Route::ListDeliveries => (WEBHOOKS, "List what became of webhooks", "Newest first, page by page."),
        Route::Redeliver(_) => (WEBHOOKS, "Deliver a webhook again", ""),
        Route::Health => (OPERATIONS, "Read the state of the system", ""),
        Route::Metrics => (OPERATIONS, "Read figures for a monitor", ""),
        Route::ReadProcessing => (OPERATIONS, "Read how processing stands", ""),
        Route::ProcessJobs => (OPERATIONS, "Run the processing by hand", "Or pause and resume kinds of jobs."),
        Route::CronProcessJobs => (OPERATIONS, "Run the processing by an outside clock", ""),
        Route::CopyObjects => (OPERATIONS, "Copy objects from one store to another", "A part of them with each call."),
        Route::CheckUp => {
            (OPERATIONS, "Try out one part of the deployment", "`npm run doctor` asks for one after another.")
        }
        Route::CheckStores => (OPERATIONS, "Check whether the stores behave", ""),
        Route::JobTimeline(_) => (OPERATIONS, "Read a job's tasks in time", ""),
        Route::ListDeadLetters => (OPERATIONS, "List what the queue gave up on", "The newest hundred."),
        Route::ReadHistory => (OPERATIONS, "Read how the last days went", "48 hours of jobs, and 30 days of costs."),
    };
    Wording { tag, summary, detail }
}

fn start_summary(kind: StoryKind) -> &'static str {
    match kind {
        StoryKind::Storybook => "Start an illustrated book of a given story",
        StoryKind::AutoStory => "Start an illustrated book of a story that is written first",
        StoryKind::Scenes => "Start the division of a story into scenes",
        StoryKind::Cartoonize => "Start a cartoon of a photo",
        StoryKind::Image => "Start one picture",
    }
}

fn status_summary(kind: StoryKind) -> &'static str {
    match kind {
        StoryKind::Storybook => "Read the state of an illustrated book",
        StoryKind::AutoStory => "Read the state of a written and illustrated book",
        StoryKind::Scenes => "Read the state of a division into scenes",
        StoryKind::Cartoonize => "Read the state of a cartoon",
        StoryKind::Image => "Read the state of a picture",
    }
}
