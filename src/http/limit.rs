//! How often a route may be called: whose calls are counted together, by which rules, and what holds when they can't be counted.

use std::future::{Future, ready};
use std::pin::pin;

use futures::future::{Either, select};
use http::HeaderMap;
use http::header::{HeaderName, HeaderValue};

use super::address::address_hash;
use super::answer::Answer;
use super::auth::Principal;
use super::call::Call;
use super::error::ApiError;
use super::limit_rules::Limit;
use super::route::Route;
use crate::config::limits::Rates;
use crate::limit::counter::Verdict;
use crate::limit::rule::Rule;
use crate::runtime::call_figures::count_refusal;
use crate::runtime::log::{ErrorText, LogEvent};

impl Limit {
    /// Whose calls are counted together.
    fn caller(self, call: &Call, caller: Principal, route: Route) -> Result<String, ApiError> {
        Ok(match self {
            Limit::Signups | Limit::StorybookRequests | Limit::Streams => format!("address {}", address_hash(call)),
            Limit::ReadingStarts
            | Limit::Retries
            | Limit::JobReads
            | Limit::ArtifactLists
            | Limit::JobLists
            | Limit::StreamTickets
            | Limit::Positions
            | Limit::AccountData
            | Limit::WebhookRequests => format!("user {}", caller.user()?),
            Limit::StatusPolls => format!("job {} address {}", route.path(), address_hash(call)),
            Limit::CronCalls => format!("provider {}", caller.provider()?.header()),
        })
    }

    /// Requests that create something are refused while they can't be counted; reads pass.
    fn passes_uncounted(self, route: Route) -> bool {
        match self {
            Limit::Signups | Limit::ReadingStarts | Limit::Retries => false,
            Limit::StorybookRequests => !matches!(route, Route::StartStory(_)),
            Limit::JobReads
            | Limit::ArtifactLists
            | Limit::JobLists
            | Limit::Streams
            | Limit::StreamTickets
            | Limit::Positions
            | Limit::AccountData
            | Limit::StatusPolls
            | Limit::WebhookRequests
            | Limit::CronCalls => true,
        }
    }

    /// Whether the answer may be worked out while the request is still being counted: it changes nothing.
    fn only_reads(self) -> bool {
        matches!(self, Limit::JobReads | Limit::ArtifactLists | Limit::JobLists | Limit::StatusPolls)
    }
}

/// What a caller learns of a limit, on every answer of the routes that have one.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    limit: Limit,
    verdict: Verdict,
}

/// Answers a call of a limited route, or refuses it.
pub async fn limited(
    call: &Call,
    limit: Limit,
    caller: Principal,
    route: Route,
    answer: impl Future<Output = Answer>,
) -> (Option<Standing>, Answer) {
    let (counting, answer) = (pin!(count(call, limit, caller, route)), pin!(answer));
    if limit.only_reads() {
        match select(counting, answer).await {
            Either::Left((counted, answer)) => unless_refused(counted, answer).await,
            Either::Right((answer, counting)) => unless_refused(counting.await, ready(answer)).await,
        }
    } else {
        unless_refused(counting.await, answer).await
    }
}

async fn unless_refused(
    counted: Result<Option<Standing>, ApiError>,
    answer: impl Future<Output = Answer>,
) -> (Option<Standing>, Answer) {
    match counted {
        Ok(standing) => match refusal(standing) {
            Some(error) => (standing, Err(error)),
            None => (standing, answer.await),
        },
        Err(error) => (None, Err(error)),
    }
}

/// None where the request passes uncounted.
async fn count(call: &Call, limit: Limit, caller: Principal, route: Route) -> Result<Option<Standing>, ApiError> {
    let services = &call.services;
    let rules = limit.rules(&services.configuration.limits.rates);
    if rules.is_empty() {
        return Ok(None);
    }
    // The name of a counting place is shown by the platform's tools, so that it says nothing about a person.
    let caller = services.signer.keyed_hash("limited caller", &limit.caller(call, caller, route)?);
    match services.limiter.take(&format!("{limit} {caller}"), &rules).await {
        Ok(verdict) => {
            if !verdict.allowed {
                count_refusal(&limit.to_string(), services.clock.now());
            }
            Ok(Some(Standing { limit, verdict }))
        }
        Err(error) => {
            let passed = limit.passes_uncounted(route);
            services.log.write(&LogEvent::Uncounted {
                request_id: call.request_id.clone(),
                limit: limit.to_string(),
                passed,
                error: ErrorText::of(&error),
            });
            if passed { Ok(None) } else { Err(ApiError::Uncounted(error)) }
        }
    }
}

fn refusal(standing: Option<Standing>) -> Option<ApiError> {
    let verdict = standing?.verdict;
    let retry_after_seconds = verdict.reset_after_ms.div_ceil(1_000).max(1);
    (!verdict.allowed).then_some(ApiError::RateLimited { retry_after_seconds })
}

impl Standing {
    /// `X-RateLimit-*` as contract S prints them, the reset in seconds since 1970; `RateLimit` and `RateLimit-Policy` as
    /// draft-ietf-httpapi-ratelimit-headers has them, the reset in seconds from now.
    pub fn write_headers(&self, headers: &mut HeaderMap, now_seconds: i64, rates: &Rates) {
        let Standing { limit, verdict } = self;
        let rules = limit.rules(rates);
        let name = |rule: Rule| {
            if rules.len() > 1 { format!("{limit}_{}s", rule.span_seconds()) } else { limit.to_string() }
        };
        let policies: Vec<String> =
            rules.iter().map(|rule| policy(&name(*rule), rule.quota(), rule.span_seconds())).collect();
        let left = Left {
            name: name(verdict.rule),
            quota: verdict.rule.quota(),
            remaining: verdict.remaining,
            reset_seconds: verdict.reset_after_ms.div_ceil(1_000),
        };
        left.write_headers(headers, now_seconds, &policies);
    }
}

/// The starts of an hour, which the database counts, in place of the route's own limit, which had something left.
pub fn write_used_up_starts(headers: &mut HeaderMap, now_seconds: i64, quota: u32, reset_seconds: u32) {
    let name = "starts_per_hour".to_owned();
    let own = headers.get(RATE_LIMIT_POLICY).and_then(|value| Some(value.to_str().ok()?.to_owned()));
    let policies: Vec<String> = own.into_iter().chain([policy(&name, quota, 60 * 60)]).collect();
    Left { name, quota, remaining: 0, reset_seconds }.write_headers(headers, now_seconds, &policies);
}

/// What is left of one rule.
struct Left {
    name: String,
    quota: u32,
    remaining: u32,
    reset_seconds: u32,
}

impl Left {
    fn write_headers(&self, headers: &mut HeaderMap, now_seconds: i64, policies: &[String]) {
        let Left { name, quota, remaining, reset_seconds } = self;
        headers.insert(X_LIMIT, HeaderValue::from(*quota));
        headers.insert(X_REMAINING, HeaderValue::from(*remaining));
        headers.insert(X_RESET, HeaderValue::from(now_seconds + i64::from(*reset_seconds)));
        let left = format!("\"{name}\";r={remaining};t={reset_seconds}");
        for (name, text) in [(RATE_LIMIT, left), (RATE_LIMIT_POLICY, policies.join(", "))] {
            if let Ok(value) = HeaderValue::from_str(&text) {
                headers.insert(name, value);
            }
        }
    }
}

fn policy(name: &str, quota: u32, seconds: u32) -> String {
    format!("\"{name}\";q={quota};w={seconds}")
}

const X_LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
const X_REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
const X_RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");
const RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit");
const RATE_LIMIT_POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
