//! Where an answer leads: the operations that take what it holds.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{ARTIFACT, JOB};
use crate::http::policy::{Caller, policy_of};
use crate::http::route::Route;
use crate::job::kind::StoryKind;

const JOB_OF_PATH: &str = "$request.path.jobId";
const FIRST_ARTIFACT: &str = "$response.body#/artifacts/0/id";
const NEXT_CURSOR: &str = "$response.body#/nextCursor";

/// The links of what a route answers when nothing is wrong, by the names of the operations that they lead to.
pub(super) fn links(route: Route) -> Value {
    let links: Map<String, Value> = match route {
        Route::StartReading => of_job(None, "$response.body#/jobId"),
        Route::StartStory(kind) => of_job(Some(kind), "$response.body#/jobId"),
        Route::ListJobs | Route::ListUserJobs => {
            let next = [link(route, &[("cursor", NEXT_CURSOR)])];
            of_job(None, "$response.body#/jobs/0/id").into_iter().chain(next).collect()
        }
        Route::ReadJob(_) | Route::ListArtifacts(_) => {
            let audio = Route::StreamAudio { job_id: JOB, artifact_id: ARTIFACT };
            Map::from_iter([link(audio, &[("jobId", JOB_OF_PATH), ("artifactId", FIRST_ARTIFACT)])])
        }
        Route::RetryJob(_) | Route::CancelJob(_) | Route::CancelUserJob(_) => of_job(None, JOB_OF_PATH),
        Route::IssueStreamTicket(_) => {
            let watching = [Route::OpenSocket(JOB), Route::StreamJob(JOB)];
            let ticket = [("jobId", JOB_OF_PATH), ("ticket", "$response.body#/ticket")];
            watching.into_iter().map(|stream| link(stream, &ticket)).collect()
        }
        Route::ListDeliveries => {
            let again = link(Route::Redeliver(Uuid::nil()), &[("deliveryId", "$response.body#/deliveries/0/id")]);
            Map::from_iter([again, link(route, &[("cursor", NEXT_CURSOR)])])
        }
        Route::ListDeadLetters => {
            Map::from_iter([link(Route::JobTimeline(JOB), &[("jobId", "$response.body#/deadLetters/0/jobId")])])
        }
        _ => Map::new(),
    };
    Value::Object(links)
}

/// Whatever its owner may do with a job, once its id is known. A status route answers for jobs of its own kind.
fn of_job(kind: Option<StoryKind>, id: &str) -> Map<String, Value> {
    let takes_job = |route: &Route| match *route {
        Route::StoryStatus { kind: of, .. } => Some(of) == kind,
        Route::StreamAudio { .. } => false,
        other => other.job_id().is_some() && !matches!(policy_of(other).caller, Caller::Operator),
    };
    Route::samples(JOB, ARTIFACT).into_iter().filter(takes_job).map(|route| link(route, &[("jobId", id)])).collect()
}

fn link(to: Route, parameters: &[(&str, &str)]) -> (String, Value) {
    let parameters: Map<String, Value> =
        parameters.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    (to.name().to_owned(), json!({ "operationId": to.name(), "parameters": parameters }))
}
