//! Starting a job of either contract: one call to the database, which decides, and a hint to the queue.

use std::collections::BTreeMap;

use futures::future::join;
use http::HeaderName;
use http::header::HeaderValue;
use serde::Serialize;
use serde_json::Value;
use strum::{Display, VariantArray};
use uuid::Uuid;

use super::cancel_after::cancel_after;
use super::hints::{announce, announce_due};
use super::idempotency;
use crate::contract::start_request::WebhookUrl;
use crate::http::address::address_hash;
use crate::http::auth::{Principal, require_account};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::policy::Budget;
use crate::http::route::Route;
use crate::job::kind::{JobKind, StoryKind};
use crate::job::plan::Plan;
use crate::job::spend::StartSpend;
use crate::live::publish::publish;
use crate::provider::makers::sellers;
use crate::runtime::call_figures::count_refusal;
use crate::store::start::{
    IdempotencyClaim, NewJob, StartBudget, StartLimits, StartOutcome, anonymous_owner_key, owner_key,
};
use crate::store::webhooks::Webhook;
use crate::store::work::ReadyTasks;
use crate::work::hint::DueWork;

pub const REPLAYED: (HeaderName, HeaderValue) =
    (HeaderName::from_static("idempotency-replayed"), HeaderValue::from_static("true"));

/// Whose a new job is.
pub struct Owner {
    /// None for a caller without a token.
    pub id: Option<Uuid>,
    /// Whose turn it takes and whose limits hold.
    pub key: String,
}

impl Owner {
    /// The user, or the caller's address.
    pub fn of(call: &Call, caller: Principal) -> Owner {
        match caller {
            Principal::User(id) => Owner { id: Some(id), key: owner_key(id) },
            Principal::Anyone | Principal::LinkHolder | Principal::Operator | Principal::Cron(_) => {
                Owner { id: None, key: anonymous_owner_key(&address_hash(call)) }
            }
        }
    }
}

/// A job to be started.
pub struct Start<'a> {
    pub route: Route,
    pub job_id: Uuid,
    pub kind: JobKind,
    pub owner: Owner,
    pub params: Value,
    pub plan: &'a Plan,
    pub estimated_seconds: u32,
    pub budget: Option<Budget>,
    /// Where its end is to be reported.
    pub webhook_url: Option<WebhookUrl>,
    /// The request: the same key with another one is a conflict.
    pub request: &'a Value,
    /// The answer to the start, and to every replay of it.
    pub answer: &'a Value,
}

/// The outcome of a start.
pub enum StartResult {
    Created,
    /// The key was used before for the same request; nothing was started now.
    Replayed(Value),
}

/// A start as the database takes it.
pub struct PreparedStart<'a> {
    job: NewJob,
    plan: &'a Plan,
    claim: Option<IdempotencyClaim>,
    limits: StartLimits,
}

impl<'a> Start<'a> {
    /// Only a user who still exists may start a job: nobody pays for one who is gone.
    pub async fn prepare(self, call: &Call) -> Result<PreparedStart<'a>, ApiError> {
        if let Some(user_id) = self.owner.id {
            require_account(call, user_id).await?;
        }
        let claim = idempotency::key_of(call)?.map(|key| IdempotencyClaim {
            key,
            request_hash: idempotency::request_hash(self.route, self.request),
            response: self.answer.clone(),
        });
        let cancel_after_seconds = cancel_after(call, self.plan.lifetime_seconds)?;
        let limits = start_limits(call, self.budget, &self.owner);
        let webhook = self.webhook_url.map(|url| webhook_of(call, &self.owner, &url)).transpose()?;
        let job = NewJob {
            id: self.job_id,
            kind: self.kind,
            owner_id: self.owner.id,
            owner_key: self.owner.key,
            params: self.params,
            priority: 0,
            base_percent: self.plan.base_percent,
            message: "Waiting to start".to_owned(),
            docs_total: self.plan.docs_total,
            estimated_seconds: self.estimated_seconds,
            lifetime_seconds: self.plan.lifetime_seconds,
            cancel_after_seconds,
            trace_id: call.trace_id.clone(),
            webhook,
            has_upload: false,
        };
        Ok(PreparedStart { job, plan: self.plan, claim, limits })
    }
}

impl PreparedStart<'_> {
    /// Asks whether the job may be started before its picture is stored under the key, and records the picture's removal, which the start
    /// takes back. Gives what became of the start if it ends here. Dying after it leaves a removal of nothing.
    pub async fn record_upload(&mut self, call: &Call, key: &str) -> Result<Option<StartResult>, ApiError> {
        self.job.has_upload = true;
        let store = &call.services.store;
        match store.record_upload(key, &self.job, self.claim.as_ref(), &self.limits).await? {
            Some(outcome) => start_result(call, outcome).map(Some),
            None => Ok(None),
        }
    }

    /// Dying after the database has answered leaves a whole job, which the sweep announces.
    pub async fn begin(self, call: &Call) -> Result<StartResult, ApiError> {
        let store = &call.services.store;
        let outcome = store.start_job(&self.job, &self.plan.tasks, self.claim.as_ref(), &self.limits).await?;
        if let StartOutcome::Created { ready_tasks, jobs } = &outcome {
            call.concerns(self.job.id);
            let ready = [ReadyTasks { job_id: self.job.id, count: *ready_tasks }];
            join(publish(&*call.services.rooms, &*call.services.log, jobs), announce(call, &ready)).await;
        } else if let StartOutcome::Replayed { response } = &outcome {
            let first = response["jobId"].as_str().and_then(|text| text.parse().ok());
            first.into_iter().for_each(|job_id| call.concerns(job_id));
        }
        let result = start_result(call, outcome)?;
        if let (StartResult::Created, Some(seconds)) = (&result, self.job.cancel_after_seconds) {
            announce_due(call, DueWork::Cancellations, seconds).await;
        }
        Ok(result)
    }
}

fn start_result(call: &Call, outcome: StartOutcome) -> Result<StartResult, ApiError> {
    match outcome {
        StartOutcome::Created { .. } => Ok(StartResult::Created),
        StartOutcome::Replayed { response } => Ok(StartResult::Replayed(response)),
        StartOutcome::KeyConflict => Err(ApiError::IdempotencyConflict),
        StartOutcome::UploadGone => Err(ApiError::UploadGone),
        StartOutcome::TooManyActive { limit } => Err(DatabaseLimit::ActiveJobs { limit }.refuse(call)),
        StartOutcome::Overloaded => Err(DatabaseLimit::Line.refuse(call)),
        StartOutcome::Spent { retry_after_seconds } => Err(DatabaseLimit::Money { retry_after_seconds }.refuse(call)),
        StartOutcome::OverBudget { limit, retry_after_seconds } => {
            Err(DatabaseLimit::StartsPerHour { limit, retry_after_seconds }.refuse(call))
        }
    }
}

/// The limits that the database enforces, under the names that metrics have for them.
#[derive(Display)]
#[strum(serialize_all = "snake_case")]
pub enum DatabaseLimit {
    ActiveJobs {
        limit: u32,
    },
    StartsPerHour {
        limit: u32,
        retry_after_seconds: u32,
    },
    /// Ready work waits for too long.
    Line,
    /// A day's budget is used up.
    Money {
        retry_after_seconds: u32,
    },
    /// The job's own budget is.
    MoneyOfJob,
}

impl DatabaseLimit {
    pub fn refuse(self, call: &Call) -> ApiError {
        count_refusal(&self.to_string(), call.services.clock.now());
        match self {
            DatabaseLimit::ActiveJobs { limit } => ApiError::TooManyActiveJobs { limit },
            DatabaseLimit::StartsPerHour { limit, retry_after_seconds } => {
                ApiError::StartsUsedUp { limit, retry_after_seconds }
            }
            DatabaseLimit::Line => ApiError::Overloaded,
            DatabaseLimit::Money { retry_after_seconds } => ApiError::BudgetExceeded { retry_after_seconds },
            DatabaseLimit::MoneyOfJob => ApiError::JobBudgetExceeded,
        }
    }
}

/// Deliveries are signed with their user's secret: an anonymous caller has none.
fn webhook_of(call: &Call, owner: &Owner, url: &WebhookUrl) -> Result<Webhook, ApiError> {
    if owner.id.is_none() {
        return Err(ApiError::invalid("webhookUrl", "is only for those who are signed in"));
    }
    Ok(Webhook { url: url.as_str().to_owned(), origin: call.origin.clone() })
}

/// The limits that the database enforces on the owner of a start or a retry.
pub fn start_limits(call: &Call, budget: Option<Budget>, owner: &Owner) -> StartLimits {
    let limits = &call.services.configuration.limits;
    StartLimits {
        max_active_jobs: limits.maximum_active_jobs,
        max_open_tasks: limits.owner_cap,
        shed_after_seconds: limits.shed_after_seconds,
        budget: budget.map(|budget| start_budget(call, budget, owner)),
        spend: start_spend(call),
    }
}

/// The budgets that a start is held to; each paid call of the job is held to them again, when it is booked.
fn start_spend(call: &Call) -> Option<StartSpend> {
    let configuration = &call.services.configuration;
    let paid = JobKind::VARIANTS.iter().map(|kind| (*kind, sellers(configuration, *kind)));
    let providers_of_kinds: BTreeMap<_, _> = paid.filter(|(_, providers)| !providers.is_empty()).collect();
    (!providers_of_kinds.is_empty()).then(|| StartSpend {
        providers_of_kinds,
        job_micro_usd: configuration.spending.job_micro_usd,
        owner_day_micro_usd: configuration.spending.user_day_micro_usd,
        provider_day_micro_usd: configuration.spending.provider_day_micro_usd,
    })
}

/// Counted by the database that also starts the jobs, so that no two starts can pass together.
fn start_budget(call: &Call, budget: Budget, owner: &Owner) -> StartBudget {
    let limits = &call.services.configuration.limits;
    match budget {
        Budget::StoryStartsPerHour => StartBudget {
            max_jobs: if owner.id.is_some() { limits.story_starts_per_hour } else { limits.anonymous_starts_per_hour },
            window_seconds: 60 * 60,
            kinds: StoryKind::VARIANTS.iter().map(|kind| kind.job_kind()).collect(),
        },
    }
}

pub fn serialise(document: &impl Serialize) -> Result<Value, ApiError> {
    serde_json::to_value(document)
        .map_err(|cause| ApiError::Internal { what: "a job does not serialise", cause: Box::new(cause) })
}
