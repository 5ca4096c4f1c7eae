//! One request on its way through the Worker: all that handlers know of it except its body.

use std::cell::Cell;
use std::rc::Rc;

use http::header::HOST;
use http::{HeaderMap, Method, Uri};
use uuid::Uuid;

use super::services::Services;
use crate::contract::field_errors::FieldErrors;
use crate::contract::request::Context;
use crate::runtime::calls::Calls;

/// A request's head, and what was generated for it.
pub struct Call {
    pub services: Services,
    pub method: Method,
    pub uri: Uri,
    pub headers: HeaderMap,
    /// `req-…`, on every answer and in every log line of this request.
    pub request_id: String,
    /// 32 hexadecimal digits: the caller's, from a sound `traceparent`, or a new one.
    pub trace_id: String,
    /// What absolute addresses begin with.
    pub origin: String,
    /// Those of other services that are made for it.
    pub calls: Rc<Calls>,
    /// The job that it is about, as far as one is known by now.
    job_id: Cell<Option<Uuid>>,
}

impl Call {
    pub fn new(services: &Services, head: http::request::Parts) -> Call {
        let configured = services.configuration.public_base_url.clone();
        let trace_id = trace_id_of(&head.headers);
        Call {
            calls: Calls::of(Some(&trace_id), &services.clock),
            job_id: Cell::new(None),
            services: services.clone(),
            origin: configured.unwrap_or_else(|| origin_of(&head.uri, &head.headers)),
            trace_id,
            request_id: new_request_id(),
            method: head.method,
            uri: head.uri,
            headers: head.headers,
        }
    }

    /// The request is about this job: its log line says so.
    pub fn concerns(&self, job_id: Uuid) {
        self.job_id.set(Some(job_id));
    }

    pub fn job_id(&self) -> Option<Uuid> {
        self.job_id.get()
    }

    /// What a request's description is read with; a form adds its file.
    pub fn request_context(&self) -> Context<'_> {
        Context {
            now: self.services.clock.now(),
            own_origin: Some(&self.origin),
            upload: None,
            receivers: self.services.receiver_rule(),
            languages: self.services.languages,
            spoken: &self.services.configuration.speech.languages,
        }
    }

    /// A header's text; None when it is absent or not text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The query's first value of this name, decoded.
    pub fn query(&self, name: &str) -> Option<String> {
        values_of(self.uri.query()?, name).next()
    }

    /// As [`Call::query`], for a parameter of which two would leave open which one is meant.
    pub fn query_once(&self, name: &str, errors: &mut FieldErrors) -> Option<String> {
        let mut values = values_of(self.uri.query()?, name);
        let first = values.next();
        if values.next().is_some() {
            errors.add(name, "must be there once");
            return None;
        }
        first
    }
}

/// The values of this name in a query, decoded.
fn values_of<'a>(query: &'a str, name: &'a str) -> impl Iterator<Item = String> + 'a {
    url::form_urlencoded::parse(query.as_bytes())
        .filter(move |(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

pub fn new_request_id() -> String {
    format!("req-{}", Uuid::new_v4().simple())
}

fn origin_of(uri: &Uri, headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let authority = uri.authority().map(http::uri::Authority::as_str).or(host).unwrap_or("localhost");
    format!("{}://{authority}", uri.scheme_str().unwrap_or("http"))
}

/// The trace of a `traceparent` header (<https://www.w3.org/TR/trace-context/#traceparent-header>); a malformed one is ignored.
fn trace_id_of(headers: &HeaderMap) -> String {
    let given = headers.get("traceparent").and_then(|value| value.to_str().ok()).and_then(parse_traceparent);
    given.unwrap_or_else(|| Uuid::new_v4().simple().to_string())
}

fn parse_traceparent(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let [version, trace_id, parent_id, flags, ..] = parts.as_slice() else { return None };
    let lower_hex =
        |part: &str, length| part.len() == length && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let sound = lower_hex(version, 2)
        && *version != "ff"
        && (*version != "00" || parts.len() == 4)
        && lower_hex(trace_id, 32)
        && lower_hex(parent_id, 16)
        && lower_hex(flags, 2);
    let some_digit = |part: &str| part.bytes().any(|byte| byte != b'0');
    (sound && some_digit(trace_id) && some_digit(parent_id)).then(|| (*trace_id).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_valid_traceparent_gives_its_trace() {
        let trace = parse_traceparent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assert_eq!(trace.as_deref(), Some("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    #[test]
    fn a_malformed_traceparent_is_ignored() {
        for text in [
            "",
            "00-4bf92f3577b34da6a3ce929d0e0e4736",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
            "00-{\"a\":\"bf92f3577b34da6a3ce929d0e0e473\"}-00f067aa0ba902b7-01",
        ] {
            assert_eq!(parse_traceparent(text), None, "{text}");
        }
    }

    #[test]
    fn the_origin_is_the_addresses_own_or_the_hosts() {
        let absolute: Uri = "https://api.oneinabillion.app/api/jobs?x=1".parse().expect("an address");
        assert_eq!(origin_of(&absolute, &HeaderMap::new()), "https://api.oneinabillion.app");
        let headers = HeaderMap::from_iter([(HOST, "localhost:8787".parse().expect("a header"))]);
        assert_eq!(origin_of(&"/api/jobs".parse().expect("a path"), &headers), "http://localhost:8787");
    }
}
