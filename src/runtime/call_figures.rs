//! What this isolate has seen and was not yet reported to the database: how calls of providers ended, and which limits refused. It is added up
//! there now and then; what an isolate has seen since the last time ends with it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::mem;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use strum::Display;

/// How old the oldest of what was seen may become where requests come.
const REPORTED_WITHIN: TimeDelta = TimeDelta::seconds(60);

/// How a call of a provider ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Display)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CallOutcome {
    Answered,
    /// A 4xx other than 429.
    Refused,
    /// 429.
    Limited,
    /// Any other answer.
    Failed,
    /// There was no answer.
    Unreachable,
    /// Nobody waited for the answer any more: a deadline passed, or the job was cancelled.
    Abandoned,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Sum {
    calls: u64,
    milliseconds: u64,
}

#[derive(Default)]
struct Figures {
    calls: BTreeMap<(String, CallOutcome), Sum>,
    refusals: BTreeMap<String, u64>,
    since: Option<DateTime<Utc>>,
}

thread_local! {
    static SEEN: RefCell<Figures> = RefCell::default();
}

/// Calls of one provider that ended in one way, and how long they took together until their answers began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderFigures {
    pub provider: String,
    pub outcome: CallOutcome,
    pub calls: u64,
    pub milliseconds: u64,
}

/// Requests that one limit refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusalFigures {
    pub limit: String,
    pub refusals: u64,
}

/// What was seen since the last time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallFigures {
    pub provider_calls: Vec<ProviderFigures>,
    pub refusals: Vec<RefusalFigures>,
}

impl CallFigures {
    pub fn is_empty(&self) -> bool {
        self.provider_calls.is_empty() && self.refusals.is_empty()
    }
}

pub fn count_call(provider: &str, outcome: CallOutcome, took: TimeDelta, now: DateTime<Utc>) {
    SEEN.with_borrow_mut(|seen| {
        seen.since.get_or_insert(now);
        let sum = seen.calls.entry((provider.to_owned(), outcome)).or_default();
        sum.calls += 1;
        sum.milliseconds += u64::try_from(took.num_milliseconds()).unwrap_or(0);
    });
}

pub fn count_refusal(limit: &str, now: DateTime<Utc>) {
    SEEN.with_borrow_mut(|seen| {
        seen.since.get_or_insert(now);
        *seen.refusals.entry(limit.to_owned()).or_default() += 1;
    });
}

/// Whether it is time to tell the database.
pub fn are_due(now: DateTime<Utc>) -> bool {
    SEEN.with_borrow(|seen| seen.since.is_some_and(|since| now - since >= REPORTED_WITHIN))
}

/// Everything that was seen; it is counted no more.
pub fn take() -> CallFigures {
    let Figures { calls, refusals, since: _ } = SEEN.with_borrow_mut(mem::take);
    let of_call =
        |((provider, outcome), Sum { calls, milliseconds })| ProviderFigures { provider, outcome, calls, milliseconds };
    CallFigures {
        provider_calls: calls.into_iter().map(of_call).collect(),
        refusals: refusals.into_iter().map(|(limit, refusals)| RefusalFigures { limit, refusals }).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_is_given_once_and_is_due_a_minute_after_the_first() {
        let now = DateTime::UNIX_EPOCH;
        assert!(take().is_empty() && !are_due(now));
        count_call("speech", CallOutcome::Answered, TimeDelta::milliseconds(70), now);
        count_call("speech", CallOutcome::Answered, TimeDelta::milliseconds(30), now + TimeDelta::seconds(59));
        count_refusal("signups", now + TimeDelta::seconds(59));
        assert!(!are_due(now + TimeDelta::seconds(59)) && are_due(now + TimeDelta::seconds(60)));
        let answered =
            ProviderFigures { provider: "speech".into(), outcome: CallOutcome::Answered, calls: 2, milliseconds: 100 };
        let refused = RefusalFigures { limit: "signups".into(), refusals: 1 };
        assert_eq!(take(), CallFigures { provider_calls: vec![answered], refusals: vec![refused] });
        assert!(take().is_empty() && !are_due(now + TimeDelta::seconds(600)));
    }
}
