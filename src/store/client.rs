//! One RPC over PostgREST: sends the arguments, classifies what comes back.

use std::rc::Rc;
use std::time::Duration;

use postgrest::Postgrest;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::error::Category;

use super::error::StoreError;
use super::transport::{Answered, Transport, TransportError};
use crate::runtime::calls::traced;
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::error_chain::Cause;

/// The longest answer is that of a claim: eight tasks, whose jobs' parameters are at most a request's body each. An isolate has 128 MiB
/// for everything.
const LONGEST_ANSWER_BYTES: usize = 16 * 1024 * 1024;

/// The service role's way into the database.
pub struct StoreClient {
    rest_url: String,
    postgrest: Postgrest,
    transport: Rc<dyn Transport>,
    clock: Rc<dyn Clock>,
}

/// How long an answer is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Patience {
    /// What only reads takes milliseconds: a database that has not answered by then hangs.
    OfAReader,
    /// What writes has to be heard out, and what adds up everything may take long.
    ToTheEnd,
}

impl Patience {
    fn deadline(self) -> Option<Duration> {
        match self {
            Patience::OfAReader => Some(Duration::from_secs(8)),
            Patience::ToTheEnd => None,
        }
    }
}

/// The error body of PostgREST (<https://docs.postgrest.org/en/v12/references/errors.html>).
#[derive(Default, Deserialize)]
struct ErrorBody {
    #[serde(default)]
    code: String,
    #[serde(default)]
    message: String,
}

impl StoreClient {
    /// `rest_url` ends in `/rest/v1` for Supabase. A key of the new kind (`sb_secret_…`) goes into `apikey` alone; a JWT of the
    /// service role also into `Authorization`, because plain PostgREST reads nothing else.
    pub fn new(rest_url: &str, service_key: &str, transport: Rc<dyn Transport>, clock: Rc<dyn Clock>) -> StoreClient {
        let postgrest = Postgrest::new(rest_url).insert_header("apikey", service_key);
        let postgrest = if service_key.starts_with("sb_") {
            postgrest
        } else {
            postgrest.insert_header("authorization", format!("Bearer {service_key}"))
        };
        StoreClient { rest_url: rest_url.to_owned(), postgrest, transport, clock }
    }

    pub(super) fn rest_url(&self) -> &str {
        &self.rest_url
    }

    /// Calls the function with named arguments and reads its answer, whatever the schema's version.
    pub(super) async fn call_unchecked<Answer: DeserializeOwned>(
        &self,
        function: &'static str,
        arguments: Value,
        patience: Patience,
    ) -> Result<Answer, StoreError> {
        let unavailable =
            |error: reqwest::Error| StoreError::Unavailable { call: function, cause: error.without_url().into() };
        let request = traced(self.postgrest.rpc(function, arguments.to_string()).build()).build();
        let sending = self.transport.send(request.map_err(unavailable)?, LONGEST_ANSWER_BYTES);
        let sent = match patience.deadline() {
            Some(limit) => within(&*self.clock, limit, sending)
                .await
                .unwrap_or_else(|late| Err(TransportError::Broken(Cause::from(late)))),
            None => sending.await,
        };
        let Answered { status, redirect, body } = sent.map_err(|error| match error {
            TransportError::Broken(cause) => StoreError::Unavailable { call: function, cause },
            TransportError::TooLong { limit_bytes } => StoreError::TooLong { call: function, limit_bytes },
        })?;
        if (200..300).contains(&status) {
            // A function that returns nothing is answered with an empty body.
            let body = if body.is_empty() { b"null".as_slice() } else { &body };
            return serde_json::from_slice(body).map_err(|cause| unread(function, cause));
        }
        if let Some(redirect) = redirect {
            return Err(StoreError::Moved { call: function, redirect });
        }
        Err(classify(function, status, &body))
    }
}

/// PostgREST's status and code to our error. PGRST000 to PGRST003 (no connection, pool exhausted) and the SQLSTATE classes 08 (connection),
/// 40 (rolled back), 53 (resources), 57 (shutdown, cancel) and 55P03 (lock) pass by themselves. PGRST202 and 203 (no function, or more
/// than one, takes these arguments) and 42883, 42703, 42P01 (no such function, column, table) are another version's functions or tables.
fn classify(call: &'static str, status: u16, body: &[u8]) -> StoreError {
    let ErrorBody { code, message } = serde_json::from_slice(body).unwrap_or_default();
    let passing = ["PGRST000", "PGRST001", "PGRST002", "PGRST003", "55P03"].contains(&code.as_str())
        || ["08", "40", "53", "57"].iter().any(|class| code.len() == 5 && code.starts_with(class));
    let unavailable = |reason: String| StoreError::Unavailable { call, cause: reason.into() };
    match (status, code.as_str()) {
        (_, "PGRST202" | "PGRST203" | "42883" | "42703" | "42P01") => StoreError::OtherVersion { call, code },
        _ if passing => unavailable(format!("{status} {code}")),
        (_, "42501") | (401 | 403, _) => StoreError::Forbidden { call, status },
        (429 | 500..=599, "") => unavailable(format!("status {status}")),
        (404, "") => unavailable("status 404 from something that is not PostgREST".to_owned()),
        _ => StoreError::Refused { call, code, message },
    }
}

/// A page is what somebody else's server answers, or one that is being mended.
fn unread(call: &'static str, cause: serde_json::Error) -> StoreError {
    let unavailable = |cause: &str| StoreError::Unavailable { call, cause: cause.into() };
    match cause.classify() {
        Category::Syntax => unavailable("what answers is no database of Supabase"),
        Category::Eof => unavailable("its answer was cut off"),
        Category::Data | Category::Io => StoreError::Unreadable { call, cause },
    }
}

#[cfg(test)]
mod tests {
    use async_trait::async_trait;
    use reqwest::Request;

    use super::*;
    use crate::test_clock::TestClock;

    struct Silence;

    #[async_trait(?Send)]
    impl Transport for Silence {
        async fn send(&self, _request: Request, _limit_bytes: usize) -> Result<Answered, TransportError> {
            std::future::pending().await
        }
    }

    #[tokio::test]
    async fn a_reader_is_told_that_the_database_hangs_and_what_writes_is_heard_out() {
        let clock = Rc::new(TestClock::default());
        clock.patience.set(Duration::ZERO);
        let client = StoreClient::new("http://database", "sb_secret_a", Rc::new(Silence), Rc::clone(&clock) as _);
        let call = |patience| client.call_unchecked::<()>("any", Value::Null, patience);
        let read = call(Patience::OfAReader).await.expect_err("no answer");
        assert!(read.is_transient(), "{read}");
        assert_eq!(*clock.waits.borrow(), [Duration::from_secs(8)]);
        let written = tokio::time::timeout(Duration::from_millis(50), call(Patience::ToTheEnd)).await;
        assert!(written.is_err(), "{written:?}");
        assert_eq!(clock.waits.borrow().len(), 1);
    }

    #[test]
    fn a_page_is_of_somebody_else_and_json_of_another_shape_of_another_version() {
        let read = |body: &str| unread("job_stats", serde_json::from_str::<u32>(body).expect_err("no number"));
        for page in ["<html>Welcome</html>", "OK", ""] {
            assert!(read(page).is_transient(), "{page}");
        }
        assert!(matches!(read("{}"), StoreError::Unreadable { .. }));
    }

    #[test]
    fn a_missing_or_changed_function_is_another_version() {
        for code in ["PGRST202", "PGRST203", "42883", "42703", "42P01"] {
            let error = classify("start_job", 404, format!(r#"{{"code":"{code}","message":"none"}}"#).as_bytes());
            assert!(matches!(error, StoreError::OtherVersion { call: "start_job", .. }), "{error:?}");
            assert!(error.to_string().contains("npm run migrate"), "{error}");
        }
    }

    #[test]
    fn a_gateway_without_postgrest_is_unavailable() {
        for (status, body) in [(502, "<html>"), (503, ""), (429, "slow down"), (404, "<html>")] {
            assert!(classify("claim_tasks", status, body.as_bytes()).is_transient(), "{status}");
        }
    }

    #[test]
    fn a_lost_connection_is_transient_and_a_constraint_is_not() {
        assert!(classify("settle_tasks", 503, br#"{"code":"PGRST001","message":""}"#).is_transient());
        assert!(classify("settle_tasks", 500, br#"{"code":"40P01","message":"deadlock"}"#).is_transient());
        assert!(!classify("settle_tasks", 400, br#"{"code":"23514","message":"check"}"#).is_transient());
    }

    #[test]
    fn the_wrong_role_is_forbidden() {
        assert!(matches!(
            classify("sweep", 403, br#"{"code":"42501","message":"permission denied"}"#),
            StoreError::Forbidden { status: 403, .. }
        ));
    }
}
