//! The one way out to providers: a call goes on in the trace of what it is made for, and how it ended is counted.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use reqwest::{RequestBuilder, Response};

use super::error::ProviderError;
use crate::runtime::call_figures::{CallOutcome, count_call};
use crate::runtime::calls::{Calls, traced};

/// Sends the request; whatever the status, an answer that begins is a success. Dropping the future ends the call.
pub async fn send(provider: &'static str, request: RequestBuilder) -> Result<Response, ProviderError> {
    begin(provider, request).await.map_err(|error| ProviderError::from_call(provider, error))
}

/// As [`send`], for a call that may cost money: see [`ProviderError::from_paid_call`].
pub async fn send_paid(provider: &'static str, request: RequestBuilder) -> Result<Response, ProviderError> {
    begin(provider, request).await.map_err(|error| ProviderError::from_paid_call(provider, error))
}

async fn begin(provider: &'static str, request: RequestBuilder) -> reqwest::Result<Response> {
    let mut call = CallUnderWay::begin(provider);
    let answered = traced(request).send().await;
    match &answered {
        Ok(response) => call.answered(response.status().as_u16()),
        Err(_) => call.was_unreachable(),
    }
    answered
}

fn outcome_of(status: u16) -> CallOutcome {
    match status {
        200..300 => CallOutcome::Answered,
        429 => CallOutcome::Limited,
        400..500 => CallOutcome::Refused,
        _ => CallOutcome::Failed,
    }
}

/// A call that is counted when it is dropped.
pub struct CallUnderWay {
    provider: &'static str,
    outcome: CallOutcome,
    /// Whose call it is, and since when; None for nobody's, which is not counted.
    begun: Option<(Rc<Calls>, DateTime<Utc>)>,
}

impl CallUnderWay {
    pub fn begin(provider: &'static str) -> CallUnderWay {
        let begun = Calls::under_way().map(|calls| {
            let now = calls.now();
            (calls, now)
        });
        CallUnderWay { provider, outcome: CallOutcome::Abandoned, begun }
    }

    pub fn answered(&mut self, status: u16) {
        self.outcome = outcome_of(status);
    }

    pub fn was_unreachable(&mut self) {
        self.outcome = CallOutcome::Unreachable;
    }
}

impl Drop for CallUnderWay {
    fn drop(&mut self) {
        if let Some((calls, began_at)) = &self.begun {
            count_call(self.provider, self.outcome, calls.now() - *began_at, calls.now());
        }
    }
}
