//! Every address that the Worker answers, as a value: the same enum reads a path and prints it.
//!
//! To add a route: a variant, its place in [`Route::at`], its method, its path, and what the compiler then asks for in `route_name.rs`,
//! `policy.rs` and `entry.rs`.

use std::borrow::Cow;

use http::Method;
use percent_encoding::percent_decode_str;
use uuid::Uuid;

use crate::job::kind::StoryKind;
use crate::media::signing::media_path;

/// An address with its method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    Signup,
    /// Everything that is kept of the user.
    ReadAccountData,
    EraseAccountData,
    StartReading,
    /// The caller's own jobs.
    ListJobs,
    /// The caller's own jobs, where contract S's clients look for them.
    ListUserJobs,
    ReadJob(Uuid),
    CancelJob(Uuid),
    /// What contract S's clients call to cancel.
    CancelUserJob(Uuid),
    RetryJob(Uuid),
    ListArtifacts(Uuid),
    /// A WebSocket with the job's progress.
    OpenSocket(Uuid),
    /// The same, where contract R prints it.
    OpenSocketAsPrinted(Uuid),
    /// Server-sent events of the job's progress.
    StreamJob(Uuid),
    IssueStreamTicket(Uuid),
    /// Where the listener stopped.
    ReadPosition(Uuid),
    WritePosition(Uuid),
    /// Server-sent events of the progress of all own jobs.
    StreamAccount,
    StreamAudio {
        job_id: Uuid,
        artifact_id: Uuid,
    },
    /// The bytes of an artifact, for the holder of a signed URL.
    Media(Uuid),
    Healthz,
    /// The interface, as an OpenAPI document.
    Interface,
    /// Contract S: a job of this kind begins.
    StartStory(StoryKind),
    /// Contract S: the status of a job of exactly this kind.
    StoryStatus {
        kind: StoryKind,
        job_id: Uuid,
    },
    /// The secret that signs the caller's webhooks.
    ReadWebhookSecret,
    RotateWebhookSecret,
    /// What became of the caller's webhooks.
    ListDeliveries,
    Redeliver(Uuid),
    /// The state of the system.
    Health,
    /// The figures for an operator's monitor.
    Metrics,
    /// The state of the processing.
    ReadProcessing,
    /// A manual run of the processing.
    ProcessJobs,
    /// A run of the processing that an outside clock asks for.
    CronProcessJobs,
    /// Whether one part of the deployment works.
    CheckUp,
    /// Whether the stores behave.
    CheckStores,
    /// From one store to another.
    CopyObjects,
    /// Any job's tasks in time.
    JobTimeline(Uuid),
    /// What the queue gave up on.
    ListDeadLetters,
    /// How the last days went.
    ReadHistory,
}

/// Why no route answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RouteError {
    NotFound,
    /// The path is that of a job, but its id is malformed: there is no such job.
    NoSuchJob,
    NoSuchArtifact,
    MethodNotAllowed {
        allowed: Vec<Method>,
    },
}

impl Route {
    /// The route of a request. HEAD is answered wherever GET is.
    pub fn parse(method: &Method, path: &str) -> Result<Route, RouteError> {
        let routes = Route::at(path)?;
        let asked = if method == Method::HEAD { &Method::GET } else { method };
        let found = routes.iter().copied().find(|route| route.method() == *asked);
        found.ok_or_else(|| RouteError::MethodNotAllowed { allowed: methods_of(&routes) })
    }

    /// What may be asked of a path, for `Allow`; empty where nothing is.
    pub fn allowed_methods(path: &str) -> Vec<Method> {
        Route::at(path).map(|routes| methods_of(&routes)).unwrap_or_default()
    }

    /// The routes of one path, one for each method. A literal segment wins over an id.
    fn at(path: &str) -> Result<Vec<Route>, RouteError> {
        // What is escaped without need means the same (RFC 3986, 6.2.2.2). No segment of ours holds anything that has to be escaped.
        let segments: Vec<Cow<'_, str>> = path
            .strip_prefix('/')
            .unwrap_or(path)
            .split('/')
            .map(|one| percent_decode_str(one).decode_utf8_lossy())
            .collect();
        let segments: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
        Ok(match segments.as_slice() {
            ["healthz"] => vec![Route::Healthz],
            ["openapi.json"] => vec![Route::Interface],
            ["metrics"] => vec![Route::Metrics],
            ["media", artifact_id] => vec![Route::Media(artifact(artifact_id)?)],
            ["api", "auth", "signup"] => vec![Route::Signup],
            ["api", "account", "data"] => vec![Route::ReadAccountData, Route::EraseAccountData],
            ["api", "jobs"] => vec![Route::ListJobs],
            ["api", "jobs", "start"] => vec![Route::StartReading],
            ["api", "jobs", "health"] => vec![Route::Health],
            ["api", "jobs", "process"] => vec![Route::ReadProcessing, Route::ProcessJobs],
            ["api", "cron", "process-jobs"] => vec![Route::CronProcessJobs],
            ["api", "checkup"] => vec![Route::CheckUp],
            ["api", "stores", "check"] => vec![Route::CheckStores],
            ["api", "stores", "copy"] => vec![Route::CopyObjects],
            ["api", "operations", "jobs", job_id] => vec![Route::JobTimeline(job(job_id)?)],
            ["api", "operations", "dead-letters"] => vec![Route::ListDeadLetters],
            ["api", "operations", "history"] => vec![Route::ReadHistory],
            ["api", "jobs", "user"] => vec![Route::ListUserJobs],
            ["api", "jobs", "cancel", job_id] => vec![Route::CancelUserJob(job(job_id)?)],
            ["api", "webhooks", "secret"] => vec![Route::ReadWebhookSecret],
            ["api", "webhooks", "secret", "rotate"] => vec![Route::RotateWebhookSecret],
            ["api", "webhooks", "deliveries"] => vec![Route::ListDeliveries],
            ["api", "webhooks", "deliveries", delivery_id, "redeliver"] => {
                vec![Route::Redeliver(id(delivery_id).ok_or(RouteError::NotFound)?)]
            }
            ["api", "jobs", kind, "start"] if story_kind(kind).is_some() => {
                story_kind(kind).map(Route::StartStory).into_iter().collect()
            }
            ["api", "jobs", kind, "status", job_id] if story_kind(kind).is_some() => {
                let job_id = job(job_id)?;
                story_kind(kind).map(|kind| Route::StoryStatus { kind, job_id }).into_iter().collect()
            }
            ["api", "jobs", job_id] => {
                let job_id = job(job_id)?;
                vec![Route::ReadJob(job_id), Route::CancelJob(job_id)]
            }
            ["api", "jobs", job_id, "retry"] => vec![Route::RetryJob(job(job_id)?)],
            ["api", "jobs", job_id, "stream"] => vec![Route::OpenSocket(job(job_id)?)],
            ["jobs", job_id, "stream"] => vec![Route::OpenSocketAsPrinted(job(job_id)?)],
            ["api", "jobs", job_id, "events"] => vec![Route::StreamJob(job(job_id)?)],
            ["api", "jobs", job_id, "stream-ticket"] => vec![Route::IssueStreamTicket(job(job_id)?)],
            ["api", "jobs", job_id, "position"] => {
                let job_id = job(job_id)?;
                vec![Route::ReadPosition(job_id), Route::WritePosition(job_id)]
            }
            ["api", "events"] => vec![Route::StreamAccount],
            ["api", "jobs", job_id, "artifacts"] => vec![Route::ListArtifacts(job(job_id)?)],
            ["api", "jobs", job_id, "audio", artifact_id] => {
                vec![Route::StreamAudio { job_id: job(job_id)?, artifact_id: artifact(artifact_id)? }]
            }
            _ => return Err(RouteError::NotFound),
        })
    }

    pub fn method(self) -> Method {
        match self {
            Route::Signup
            | Route::StartReading
            | Route::CancelUserJob(_)
            | Route::RetryJob(_)
            | Route::IssueStreamTicket(_)
            | Route::StartStory(_)
            | Route::RotateWebhookSecret
            | Route::Redeliver(_)
            | Route::ProcessJobs
            | Route::CronProcessJobs
            | Route::CheckUp
            | Route::CheckStores
            | Route::CopyObjects => Method::POST,
            Route::CancelJob(_) | Route::EraseAccountData => Method::DELETE,
            Route::WritePosition(_) => Method::PUT,
            Route::ReadAccountData
            | Route::ListJobs
            | Route::ListUserJobs
            | Route::ReadJob(_)
            | Route::ListArtifacts(_)
            | Route::ReadPosition(_)
            | Route::OpenSocket(_)
            | Route::OpenSocketAsPrinted(_)
            | Route::StreamJob(_)
            | Route::StreamAccount
            | Route::StreamAudio { .. }
            | Route::Media(_)
            | Route::StoryStatus { .. }
            | Route::ReadWebhookSecret
            | Route::ListDeliveries
            | Route::Healthz
            | Route::Interface
            | Route::Health
            | Route::Metrics
            | Route::JobTimeline(_)
            | Route::ListDeadLetters
            | Route::ReadHistory
            | Route::ReadProcessing => Method::GET,
        }
    }

    /// The path, as `pollUrl` and `Location` print it.
    pub fn path(self) -> String {
        match self {
            Route::Signup => "/api/auth/signup".to_owned(),
            Route::ReadAccountData | Route::EraseAccountData => "/api/account/data".to_owned(),
            Route::StartReading => "/api/jobs/start".to_owned(),
            Route::ListJobs => "/api/jobs".to_owned(),
            Route::ListUserJobs => "/api/jobs/user".to_owned(),
            Route::ReadJob(job_id) | Route::CancelJob(job_id) => format!("/api/jobs/{job_id}"),
            Route::CancelUserJob(job_id) => format!("/api/jobs/cancel/{job_id}"),
            Route::RetryJob(job_id) => format!("/api/jobs/{job_id}/retry"),
            Route::ListArtifacts(job_id) => format!("/api/jobs/{job_id}/artifacts"),
            Route::OpenSocket(job_id) => format!("/api/jobs/{job_id}/stream"),
            Route::OpenSocketAsPrinted(job_id) => format!("/jobs/{job_id}/stream"),
            Route::StreamJob(job_id) => format!("/api/jobs/{job_id}/events"),
            Route::IssueStreamTicket(job_id) => format!("/api/jobs/{job_id}/stream-ticket"),
            Route::ReadPosition(job_id) | Route::WritePosition(job_id) => format!("/api/jobs/{job_id}/position"),
            Route::StreamAccount => "/api/events".to_owned(),
            Route::StreamAudio { job_id, artifact_id } => format!("/api/jobs/{job_id}/audio/{artifact_id}"),
            Route::Media(artifact_id) => media_path(artifact_id),
            Route::Healthz => "/healthz".to_owned(),
            Route::Interface => "/openapi.json".to_owned(),
            Route::StartStory(kind) => format!("/api/jobs/{kind}/start"),
            Route::StoryStatus { kind, job_id } => format!("/api/jobs/{kind}/status/{job_id}"),
            Route::ReadWebhookSecret => "/api/webhooks/secret".to_owned(),
            Route::RotateWebhookSecret => "/api/webhooks/secret/rotate".to_owned(),
            Route::ListDeliveries => "/api/webhooks/deliveries".to_owned(),
            Route::Redeliver(delivery_id) => format!("/api/webhooks/deliveries/{delivery_id}/redeliver"),
            Route::Health => "/api/jobs/health".to_owned(),
            Route::Metrics => "/metrics".to_owned(),
            Route::ReadProcessing | Route::ProcessJobs => "/api/jobs/process".to_owned(),
            Route::CronProcessJobs => "/api/cron/process-jobs".to_owned(),
            Route::CheckUp => "/api/checkup".to_owned(),
            Route::CheckStores => "/api/stores/check".to_owned(),
            Route::CopyObjects => "/api/stores/copy".to_owned(),
            Route::JobTimeline(job_id) => format!("/api/operations/jobs/{job_id}"),
            Route::ListDeadLetters => "/api/operations/dead-letters".to_owned(),
            Route::ReadHistory => "/api/operations/history".to_owned(),
        }
    }

    /// The job that the path names.
    pub fn job_id(self) -> Option<Uuid> {
        match self {
            Route::ReadJob(job_id)
            | Route::CancelJob(job_id)
            | Route::CancelUserJob(job_id)
            | Route::RetryJob(job_id)
            | Route::ListArtifacts(job_id)
            | Route::OpenSocket(job_id)
            | Route::OpenSocketAsPrinted(job_id)
            | Route::StreamJob(job_id)
            | Route::IssueStreamTicket(job_id)
            | Route::ReadPosition(job_id)
            | Route::WritePosition(job_id)
            | Route::JobTimeline(job_id)
            | Route::StreamAudio { job_id, .. }
            | Route::StoryStatus { job_id, .. } => Some(job_id),
            Route::Signup
            | Route::ReadAccountData
            | Route::EraseAccountData
            | Route::StartReading
            | Route::ListJobs
            | Route::ListUserJobs
            | Route::StreamAccount
            | Route::Media(_)
            | Route::Healthz
            | Route::Interface
            | Route::StartStory(_)
            | Route::ReadWebhookSecret
            | Route::RotateWebhookSecret
            | Route::ListDeliveries
            | Route::Redeliver(_)
            | Route::Health
            | Route::Metrics
            | Route::ReadProcessing
            | Route::ProcessJobs
            | Route::CheckUp
            | Route::CheckStores
            | Route::CopyObjects
            | Route::ListDeadLetters
            | Route::ReadHistory
            | Route::CronProcessJobs => None,
        }
    }

    /// One of each variant, for tests that walk all routes.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn samples(job_id: Uuid, artifact_id: Uuid) -> Vec<Route> {
        use strum::VariantArray;

        let stories = StoryKind::VARIANTS
            .iter()
            .flat_map(|kind| [Route::StartStory(*kind), Route::StoryStatus { kind: *kind, job_id }]);
        [
            Route::Signup,
            Route::ReadAccountData,
            Route::EraseAccountData,
            Route::StartReading,
            Route::ListJobs,
            Route::ListUserJobs,
            Route::ReadJob(job_id),
            Route::CancelJob(job_id),
            Route::CancelUserJob(job_id),
            Route::RetryJob(job_id),
            Route::ListArtifacts(job_id),
            Route::OpenSocket(job_id),
            Route::OpenSocketAsPrinted(job_id),
            Route::StreamJob(job_id),
            Route::IssueStreamTicket(job_id),
            Route::ReadPosition(job_id),
            Route::WritePosition(job_id),
            Route::StreamAccount,
            Route::StreamAudio { job_id, artifact_id },
            Route::Media(artifact_id),
            Route::Healthz,
            Route::Interface,
            Route::ReadWebhookSecret,
            Route::RotateWebhookSecret,
            Route::ListDeliveries,
            Route::Redeliver(job_id),
            Route::Health,
            Route::Metrics,
            Route::ReadProcessing,
            Route::ProcessJobs,
            Route::CronProcessJobs,
            Route::CheckUp,
            Route::CheckStores,
            Route::CopyObjects,
            Route::JobTimeline(job_id),
            Route::ListDeadLetters,
            Route::ReadHistory,
        ]
        .into_iter()
        .chain(stories)
        .collect()
    }
}

fn methods_of(routes: &[Route]) -> Vec<Method> {
    let mut methods: Vec<Method> = routes.iter().map(|route| route.method()).collect();
    if methods.contains(&Method::GET) {
        methods.push(Method::HEAD);
    }
    methods.push(Method::OPTIONS);
    methods
}

/// Ids are written with hyphens and in no other of the ways that a UUID can be.
fn id(segment: &str) -> Option<Uuid> {
    (segment.len() == 36).then(|| Uuid::try_parse(segment).ok()).flatten()
}

fn story_kind(segment: &str) -> Option<StoryKind> {
    segment.parse().ok()
}

fn job(segment: &str) -> Result<Uuid, RouteError> {
    id(segment).ok_or(RouteError::NoSuchJob)
}

fn artifact(segment: &str) -> Result<Uuid, RouteError> {
    id(segment).ok_or(RouteError::NoSuchArtifact)
}

#[cfg(test)]
mod tests {
    use super::*;

    const JOB: &str = "550e8400-e29b-41d4-a716-446655440000";

    fn samples() -> Vec<Route> {
        Route::samples(Uuid::from_u128(7), Uuid::from_u128(9))
    }

    #[test]
    fn every_route_is_read_as_it_is_printed() {
        for route in samples() {
            assert_eq!(Route::parse(&route.method(), &route.path()), Ok(route));
        }
    }

    #[test]
    fn every_variant_is_among_the_samples() {
        let mut names: Vec<&str> = samples().into_iter().map(Route::name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), samples().len());
        // `name` lists every variant once; a new one is noticed here when the number is not raised with the samples.
        assert_eq!(include_str!("route_name.rs").matches(" => \"").count(), samples().len());
    }

    #[test]
    fn every_path_refuses_the_methods_it_does_not_have_and_names_those_it_has() {
        for route in samples() {
            let fault = Route::parse(&Method::PATCH, &route.path()).expect_err("no route has PATCH");
            let RouteError::MethodNotAllowed { allowed } = fault else { panic!("{fault:?}") };
            assert!(allowed.contains(&route.method()) && allowed.contains(&Method::OPTIONS));
            assert_eq!(allowed.contains(&Method::HEAD), allowed.contains(&Method::GET));
        }
    }

    #[test]
    fn a_literal_segment_wins_over_an_id() {
        assert!(matches!(Route::parse(&Method::GET, "/api/jobs/start"), Err(RouteError::MethodNotAllowed { .. })));
        assert_eq!(Route::parse(&Method::GET, "/api/jobs/user"), Ok(Route::ListUserJobs));
        assert!(matches!(
            Route::parse(&Method::POST, "/api/jobs/auto-story/start"),
            Ok(Route::StartStory(StoryKind::AutoStory))
        ));
        assert_eq!(Route::parse(&Method::GET, "/api/jobs/scenes/status/42"), Err(RouteError::NoSuchJob));
        assert_eq!(Route::parse(&Method::POST, "/api/jobs/nuclear_v2/start"), Err(RouteError::NotFound));
    }

    #[test]
    fn a_malformed_id_is_no_such_job() {
        let braced = format!("/api/jobs/{{{JOB}}}");
        let simple = format!("/api/jobs/{}", JOB.replace('-', ""));
        for path in ["/api/jobs/42", "/api/jobs/", "/api/jobs/null/artifacts", "/api/jobs/%00", &braced, &simple] {
            assert_eq!(Route::parse(&Method::GET, path), Err(RouteError::NoSuchJob), "{path}");
        }
    }

    #[test]
    fn what_is_escaped_without_need_means_the_same() {
        let escaped = |text: &str| text.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>();
        for route in samples() {
            let path: Vec<String> = route.path().split('/').map(escaped).collect();
            assert_eq!(Route::parse(&route.method(), &path.join("/")), Ok(route));
        }
        assert_eq!(Route::parse(&Method::GET, &format!("/api/jobs%2F{JOB}")), Err(RouteError::NotFound));
    }

    #[test]
    fn head_is_answered_where_get_is() {
        let path = format!("/api/jobs/{JOB}");
        assert!(matches!(Route::parse(&Method::HEAD, &path), Ok(Route::ReadJob(_))));
        assert!(Route::parse(&Method::HEAD, "/api/jobs/start").is_err());
    }
}
