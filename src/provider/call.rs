//! The one way out to providers: a call goes on in the trace of what it is made for, and how it ended is counted.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use reqwest::{RequestBuilder, Response};

use super::error::ProviderError;
use crate::runtime::call_figures::{CallOutcome, count_call};
use crate::runtime::calls::{Calls, traced};
use crate::runtime::redirect::Redirect;

/// A service whose address an operator gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalledService {
    /// As an operator knows it.
    pub name: &'static str,
    /// The variable that holds its address.
    pub address_variable: &'static str,
}

impl CalledService {
    pub const SPEECH: CalledService = CalledService { name: "speech", address_variable: "SPEECH_BASE_URL" };
    pub const TEXT: CalledService = CalledService { name: "text", address_variable: "TEXT_BASE_URL" };
    pub const PICTURES: CalledService = CalledService { name: "pictures", address_variable: "PICTURE_BASE_URL" };
    pub const ACCOUNTS: CalledService = CalledService { name: "accounts", address_variable: "SUPABASE_URL" };
}

/// Sends the request; whatever the status, an answer that begins is a success, unless it leads elsewhere. Dropping the future ends the call.
pub async fn send(service: CalledService, request: RequestBuilder) -> Result<Response, ProviderError> {
    let answered = begin(service.name, request).await;
    unmoved(service, answered.map_err(|error| ProviderError::from_call(service.name, error))?)
}

/// As [`send`], for a call that may cost money: see [`ProviderError::from_paid_call`].
pub async fn send_paid(service: CalledService, request: RequestBuilder) -> Result<Response, ProviderError> {
    let answered = begin(service.name, request).await;
    unmoved(service, answered.map_err(|error| ProviderError::from_paid_call(service.name, error))?)
}

fn unmoved(service: CalledService, response: Response) -> Result<Response, ProviderError> {
    match Redirect::of_response(&response) {
        None => Ok(response),
        Some(redirect) => Err(ProviderError::moved(service.name, &redirect, service.address_variable)),
    }
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

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;
    use crate::provider::error::ProviderErrorKind;
    use crate::runtime::redirect::direct_client;

    /// What is said by a service that moved, and how many connections there were to where it moved to.
    async fn moved(service: CalledService, status: u16, is_paid: bool) -> (ProviderError, u16, usize) {
        let here = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let there = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = there.local_addr().expect("an address").port();
        let url = format!("http://{}/v1/audio/speech", here.local_addr().expect("an address"));
        let came = RefCell::new(0);
        let arrivals = async {
            while there.accept().await.is_ok() {
                *came.borrow_mut() += 1;
            }
        };
        let answer = async {
            let (mut socket, _) = here.accept().await.expect("a caller");
            let mut buffer = [0; 4096];
            let _ = socket.read(&mut buffer).await;
            let location = format!("http://127.0.0.1:{port}/v1?token=very-secret");
            let head = format!("HTTP/1.1 {status} Moved\r\nlocation: {location}\r\ncontent-length: 0\r\n\r\n");
            let _ = socket.write_all(head.as_bytes()).await;
        };
        let request = direct_client().post(url).bearer_auth("sk-very-secret").body("Maria");
        let asking = async { if is_paid { send_paid(service, request).await } else { send(service, request).await } };
        let both = async { futures::join!(asking, answer).0 };
        let error = tokio::select! {
            answered = both => answered.expect_err("a fault"),
            () = arrivals => unreachable!("it listens for ever"),
        };
        let came = *came.borrow();
        (error, port, came)
    }

    #[tokio::test]
    async fn nobody_goes_after_a_service_that_moved_and_the_variable_with_its_address_is_named() {
        for service in [CalledService::SPEECH, CalledService::TEXT, CalledService::PICTURES, CalledService::ACCOUNTS] {
            let CalledService { name, address_variable: variable } = service;
            assert!(include_str!("../../README.md").contains(&format!("`{variable}`")), "{variable}");
            for status in [301, 302, 303, 307, 308] {
                for is_paid in [true, false] {
                    let (error, port, came) = moved(service, status, is_paid).await;
                    assert_eq!((error.kind, came), (ProviderErrorKind::Misconfigured, 0), "{name} {status}");
                    let told =
                        format!("has moved to http://127.0.0.1:{port} ({status}): {variable} has to name where it is");
                    assert_eq!(error.to_string(), format!("{name}: the service {told}"));
                }
            }
        }
    }
}
