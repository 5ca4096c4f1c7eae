//! What went wrong at Cloudflare, by its codes (<https://developers.cloudflare.com/workers-ai/platform/errors/>).

use http::StatusCode;
use serde::Deserialize;

use super::binding::ThrownError;
use crate::provider::error::{LONGEST_REST_SECONDS, ProviderError, ProviderErrorKind};

/// An answer that says no, as the binding has it from its service.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct ErrorDocument {
    internal_code: Option<u32>,
    description: Option<String>,
    errors: Vec<ListedError>,
}

#[derive(Deserialize)]
struct ListedError {
    code: u32,
    #[serde(default)]
    message: String,
}

/// The fault of an answer whose status says no. Of its body only the code is told further.
pub fn refusal(service: &'static str, status: u16, retry_after_seconds: Option<u32>, body: &[u8]) -> ProviderError {
    let document: ErrorDocument = serde_json::from_slice(body).unwrap_or_default();
    let listed = document.errors.into_iter().next();
    let retry_after_seconds = retry_after_seconds.map(|seconds| seconds.min(LONGEST_REST_SECONDS));
    let code = document.internal_code.or(listed.as_ref().map(|error| error.code));
    let words = document.description.or(listed.map(|error| error.message)).unwrap_or_default();
    classified(service, status, retry_after_seconds, code, &words)
}

/// The fault behind what the binding threw: `3040: No more data centers to forward the request to`. Without a code nobody knows what became of
/// the call.
pub fn thrown(service: &'static str, error: &ThrownError) -> ProviderError {
    let (code, words) = error.message.split_once(':').unwrap_or(("", &error.message));
    match code.trim().parse() {
        Ok(code) => classified(service, status_of(code), None, Some(code), words),
        // It was answered, and its answer had no code.
        Err(_) if error.name == "InferenceUpstreamError" => {
            ProviderError::transient(service, "the models' service failed without a code")
        }
        Err(_) => {
            let name = if is_plain(&error.name) { &error.name } else { "an error" };
            let message = format!("the binding threw {name} before an answer came");
            ProviderError::new(service, ProviderErrorKind::FateUnknown, message)
        }
    }
}

fn classified(
    service: &'static str,
    status: u16,
    retry_after_seconds: Option<u32>,
    code: Option<u32>,
    words: &str,
) -> ProviderError {
    let is_about_content = words.contains("NSFW");
    let kind = match code {
        _ if is_about_content => ProviderErrorKind::ContentRefused,
        // A gateway's guardrails.
        Some(2016 | 2017) => ProviderErrorKind::ContentRefused,
        // The day's neurons are used up, whatever the status.
        Some(3036 | 4006) => ProviderErrorKind::Misconfigured,
        // The account is blocked, has not agreed to a model's terms, or may not use it; the model is unknown, or has too little room for what it
        // is told.
        Some(3023 | 3039 | 3041 | 3042 | 5005 | 5007 | 5016 | 5018 | 5019 | 5021) => ProviderErrorKind::Misconfigured,
        Some(3040) => ProviderErrorKind::RateLimited { retry_after_seconds },
        // It timed out, was aborted, or the model did not keep to a schema.
        Some(3007 | 3008 | 3043 | 3046 | 5024) => ProviderErrorKind::Transient { retry_after_seconds },
        Some(3003 | 3006 | 5004 | 5006) => ProviderErrorKind::Refused,
        code => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let code = code.map(|code| code.to_string());
            return ProviderError::from_status(service, status, retry_after_seconds, code.as_deref());
        }
    };
    let code = code.map_or(String::new(), |code| format!(" ({code})"));
    ProviderError::new(service, kind, format!("the models' service answered {status}{code}"))
}

/// The status that goes with a code of an error that was thrown.
fn status_of(code: u32) -> u16 {
    match code {
        3036 | 3040 | 4006 => 429,
        3016 | 3018 | 3023 | 3041 | 5016 | 5018 => 403,
        3007 | 3008 | 3046 => 408,
        3003 | 3039 | 5004 | 5006 | 5007 | 5021 => 400,
        _ => 500,
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.len() <= 40 && name.chars().all(|letter| letter.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(status: u16, body: &str) -> ProviderErrorKind {
        refusal("text", status, Some(7), body.as_bytes()).kind
    }

    fn threw(name: &str, message: &str) -> ProviderErrorKind {
        thrown("text", &ThrownError { name: name.to_owned(), message: message.to_owned() }).kind
    }

    #[test]
    fn a_code_says_what_happened_whether_it_is_answered_or_thrown() {
        let later = |retry_after_seconds| ProviderErrorKind::RateLimited { retry_after_seconds };
        let answered =
            |code: u32, words: &str| format!(r#"{{"internalCode":{code},"name":"AiError","description":"{words}"}}"#);
        for (code, status, words, answered_kind, thrown_kind) in [
            (3040, 429, "No more data centers to forward the request to", later(Some(7)), later(None)),
            (
                3036,
                429,
                "You have used up your daily free allocation",
                ProviderErrorKind::Misconfigured,
                ProviderErrorKind::Misconfigured,
            ),
            (
                4006,
                429,
                "you have used up your daily neurons",
                ProviderErrorKind::Misconfigured,
                ProviderErrorKind::Misconfigured,
            ),
            (5007, 400, "No such model", ProviderErrorKind::Misconfigured, ProviderErrorKind::Misconfigured),
            (5016, 403, "not agreed", ProviderErrorKind::Misconfigured, ProviderErrorKind::Misconfigured),
            (3006, 413, "Request is too large", ProviderErrorKind::Refused, ProviderErrorKind::Refused),
            (
                3030,
                400,
                "Input prompt contains NSFW content.",
                ProviderErrorKind::ContentRefused,
                ProviderErrorKind::ContentRefused,
            ),
            (
                8007,
                400,
                "Input prompt contains NSFW content",
                ProviderErrorKind::ContentRefused,
                ProviderErrorKind::ContentRefused,
            ),
        ] {
            assert_eq!(said(status, &answered(code, words)), answered_kind, "{code}");
            assert_eq!(threw("InferenceUpstreamError", &format!("{code}: {words}")), thrown_kind, "{code}");
        }
        let listed = r#"{"errors":[{"code":5007,"message":"No such model"}],"success":false}"#;
        assert_eq!(said(400, listed), ProviderErrorKind::Misconfigured);
    }

    #[test]
    fn without_a_code_the_status_decides_and_what_was_thrown_before_an_answer_is_of_unknown_fate() {
        assert_eq!(said(503, "<html>"), ProviderErrorKind::Transient { retry_after_seconds: Some(7) });
        assert_eq!(said(400, "{}"), ProviderErrorKind::Refused);
        let later = ProviderErrorKind::Transient { retry_after_seconds: None };
        assert_eq!(threw("InferenceUpstreamError", "<html>bad gateway"), later);
        assert_eq!(threw("Error", "Network connection lost."), ProviderErrorKind::FateUnknown);
        assert_eq!(threw("AbortError", "The operation was aborted"), ProviderErrorKind::FateUnknown);
    }

    #[test]
    fn nothing_of_what_a_service_says_is_told_further_but_its_code() {
        let body = r#"{"internalCode":3030,"description":"NSFW: Maria in the bath"}"#;
        assert_eq!(
            refusal("pictures", 400, None, body.as_bytes()).to_string(),
            "pictures: the models' service answered 400 (3030)"
        );
        let error = ThrownError { name: "Maria!".to_owned(), message: "Maria in the bath".to_owned() };
        assert_eq!(
            thrown("pictures", &error).to_string(),
            "pictures: the binding threw an error before an answer came"
        );
    }
}
