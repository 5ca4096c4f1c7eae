use std::collections::BTreeSet;

use serde_json::{Value, json};
use strum::VariantNames;

use super::*;
use crate::config::{ConfigurationErrors, VariableError};
use crate::contract::field_errors::FieldErrors;
use crate::http::exit::{finish, refuse};
use crate::limit::limiter::LimiterError;
use crate::live::rooms::RoomError;
use crate::media::bucket::BucketError;
use crate::provider::error::ProviderError;
use crate::provider::error::ProviderErrorKind;

const SECRET: &str = "select * from jobs where password";

/// One of each variant, with the status and code that it must have.
fn every_error() -> Vec<(ApiError, u16, &'static str)> {
    let unreadable = serde_json::from_str::<Value>(SECRET).expect_err("not JSON");
    let refused = StoreError::Refused { call: "start_job", code: "23514".into(), message: SECRET.into() };
    let unavailable = StoreError::Unavailable { call: "start_job", cause: SECRET.into() };
    let faults = ConfigurationErrors {
        faults: vec![VariableError { variable: "SUPABASE_URL", problem: "is missing".into() }],
        in_development: false,
        operator_secrets: Vec::new(),
    };
    vec![
        (ApiError::InvalidInput(one("type", "is required".into())), 400, "INVALID_INPUT"),
        (ApiError::AuthenticationRequired("expired"), 401, "AUTHENTICATION_REQUIRED"),
        (ApiError::LinkRefused, 403, "ACCESS_DENIED"),
        (ApiError::JobNotFound, 404, "JOB_NOT_FOUND"),
        (ApiError::ArtifactNotFound, 404, "NOT_FOUND"),
        (ApiError::BytesUnavailable, 502, "EXTERNAL_SERVICE_ERROR"),
        (ApiError::NotFound, 404, "NOT_FOUND"),
        (ApiError::MethodNotAllowed { allowed: vec![Method::GET] }, 405, "METHOD_NOT_ALLOWED"),
        (ApiError::UpgradeRequired, 426, "INVALID_INPUT"),
        (ApiError::AccountExists, 409, "ACCOUNT_EXISTS"),
        (ApiError::SignupsClosed, 403, "ACCESS_DENIED"),
        (ApiError::JobFinished, 409, "INVALID_INPUT"),
        (ApiError::JobUnfinished, 409, "INVALID_INPUT"),
        (ApiError::RetryOfCancelled, 409, "JOB_CANCELLED"),
        (ApiError::RetryOfUnfailed, 409, "INVALID_INPUT"),
        (ApiError::PreconditionFailed, 412, "INVALID_INPUT"),
        (ApiError::PayloadTooLarge { limit_bytes: 9 }, 413, "PAYLOAD_TOO_LARGE"),
        (ApiError::RangeNotSatisfiable { size_bytes: 9 }, 416, "INVALID_INPUT"),
        (ApiError::IdempotencyConflict, 422, "IDEMPOTENCY_CONFLICT"),
        (ApiError::Overloaded, 503, "INTERNAL_ERROR"),
        (ApiError::BudgetExceeded { retry_after_seconds: 9 }, 403, "BUDGET_EXCEEDED"),
        (ApiError::JobBudgetExceeded, 403, "BUDGET_EXCEEDED"),
        (ApiError::UnderWay, 503, "INTERNAL_ERROR"),
        (ApiError::UploadGone, 503, "INTERNAL_ERROR"),
        (ApiError::RateLimited { retry_after_seconds: 60 }, 429, "RATE_LIMIT_EXCEEDED"),
        (ApiError::StartsUsedUp { limit: 5, retry_after_seconds: 60 }, 429, "RATE_LIMIT_EXCEEDED"),
        (ApiError::Uncounted(LimiterError("overloaded".into())), 503, "INTERNAL_ERROR"),
        (ApiError::Room(RoomError(SECRET.into())), 503, "INTERNAL_ERROR"),
        (ApiError::TooManyActiveJobs { limit: 20 }, 429, "RATE_LIMIT_EXCEEDED"),
        (ApiError::Store(unavailable), 503, "DATABASE_ERROR"),
        (ApiError::Store(StoreError::SchemaTooOld { found: 1, needed: 2 }), 503, "DATABASE_ERROR"),
        (ApiError::Store(StoreError::OtherVersion { call: "x", code: SECRET.into() }), 503, "DATABASE_ERROR"),
        (ApiError::Store(StoreError::Forbidden { call: "start_job", status: 401 }), 500, "DATABASE_ERROR"),
        (ApiError::Store(refused), 500, "DATABASE_ERROR"),
        (ApiError::Store(StoreError::Unreadable { call: "x", cause: unreadable }), 503, "DATABASE_ERROR"),
        (ApiError::Store(StoreError::TooLong { call: "x", limit_bytes: 1 }), 500, "DATABASE_ERROR"),
        (ApiError::Service(ProviderError::transient("accounts", SECRET)), 503, "EXTERNAL_SERVICE_ERROR"),
        (
            ApiError::Objects(BucketError { action: "get", key: "k".into(), cause: SECRET.into() }),
            503,
            "EXTERNAL_SERVICE_ERROR",
        ),
        (
            ApiError::Service(ProviderError::new("accounts", ProviderErrorKind::Refused, SECRET)),
            500,
            "EXTERNAL_SERVICE_ERROR",
        ),
        (
            ApiError::Service(ProviderError::new("accounts", ProviderErrorKind::Misconfigured, SECRET)),
            500,
            "EXTERNAL_SERVICE_ERROR",
        ),
        (ApiError::DeadlinePassed { seconds: 25 }, 503, "INTERNAL_ERROR"),
        (ApiError::Misconfigured(faults), 500, "CONFIGURATION_ERROR"),
        (ApiError::Internal { what: "signing", cause: SECRET.into() }, 500, "INTERNAL_ERROR"),
    ]
}

fn body(error: &ApiError, dialect: Dialect, in_development: bool) -> Value {
    serde_json::to_value(error.refusal(dialect, in_development).body(dialect, "req-1")).expect("a body serialises")
}

#[test]
fn no_variant_is_missing_here() {
    let driven: BTreeSet<&str> = every_error().iter().map(|(error, _, _)| <&str>::from(error)).collect();
    assert_eq!(driven, ApiError::VARIANTS.iter().copied().collect());
}

#[test]
fn every_error_has_its_status_and_code_in_both_dialects() {
    for (error, status, code) in every_error() {
        for dialect in [Dialect::Readings, Dialect::Storybook] {
            assert_eq!(error.refusal(dialect, false).status, status, "{error:?}");
            let body = body(&error, dialect, false);
            assert_eq!(body["code"], code, "{error:?}");
            assert_eq!(body["success"], false);
            assert_eq!(body["requestId"], "req-1");
            assert!(body["error"].as_str().is_some_and(|text| !text.is_empty()));
        }
    }
}

/// FAILURES 42: a client can tell a limit from a job that is gone.
#[test]
fn every_429_and_503_and_a_spent_budget_says_when_to_come_back_and_nothing_else_does() {
    for (error, status, _) in every_error() {
        let seconds = body(&error, Dialect::Readings, false)["retryAfter"].as_u64();
        let is_spent = matches!(error, ApiError::BudgetExceeded { .. });
        assert_eq!(seconds.is_some_and(|seconds| seconds >= 1), matches!(status, 429 | 503) || is_spent, "{error:?}");
    }
}

/// The clients of common SDKs heed these two before the status.
#[test]
fn retrying_clients_are_told_in_milliseconds_too_and_that_a_conflict_stays_one() {
    for (error, status, _) in every_error() {
        for dialect in [Dialect::Readings, Dialect::Storybook] {
            let refused = refuse(error.refusal(dialect, false), dialect, "req-1");
            let response = finish(refused, &Method::POST, "req-1");
            let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
            let milliseconds = header("retry-after").map(|seconds| format!("{seconds}000"));
            assert_eq!(header("retry-after-ms"), milliseconds.as_deref(), "{error:?}");
            assert!(milliseconds.is_some() || !matches!(status, 429 | 503), "{error:?}");
            assert_eq!(header("x-should-retry"), matches!(status, 409 | 422).then_some("false"), "{error:?}");
        }
    }
}

#[test]
fn the_inside_of_a_failure_never_reaches_a_client() {
    for (error, _, _) in every_error() {
        for dialect in [Dialect::Readings, Dialect::Storybook] {
            let body = body(&error, dialect, false).to_string();
            assert!(!body.contains("select") && !body.contains("start_job") && !body.contains("SUPABASE"), "{body}");
        }
    }
}

#[test]
fn a_developer_sees_the_inside_of_a_failure() {
    let error = ApiError::Internal { what: "signing", cause: "no key".into() };
    assert_eq!(body(&error, Dialect::Readings, true)["details"], json!({ "cause": "signing: no key" }));
    assert_eq!(body(&error, Dialect::Storybook, true)["details"], "cause signing: no key");
}

#[test]
fn the_printed_bodies_of_contract_r_are_as_printed() {
    let mut faults = FieldErrors::new();
    faults.add("person1.birthDate", "Invalid date format");
    let printed = [
        (ApiError::InvalidInput(faults), json!({ "error": "Invalid parameters" })),
        (ApiError::AuthenticationRequired("missing"), json!({ "error": "Authentication required" })),
        (ApiError::JobNotFound, json!({ "error": "Job not found" })),
        (
            ApiError::RateLimited { retry_after_seconds: 60 },
            json!({ "error": "Rate limit exceeded", "retryAfter": 60 }),
        ),
        (ApiError::Internal { what: "x", cause: "y".into() }, json!({ "error": "Internal server error" })),
        (
            ApiError::AccountExists,
            json!({ "success": false, "error": "Account already exists", "code": "ACCOUNT_EXISTS" }),
        ),
    ];
    for (error, expected) in printed {
        let body = body(&error, Dialect::Readings, false);
        for (field, value) in expected.as_object().expect("an object") {
            assert_eq!(&body[field], value, "{error:?}");
        }
    }
}

#[test]
fn contract_s_lists_errors_in_one_line() {
    let error = ApiError::InvalidInput(one("title", "is required".into()));
    assert_eq!(body(&error, Dialect::Storybook, false)["details"], "title is required");
    assert_eq!(body(&error, Dialect::Readings, false)["details"], json!({ "title": "is required" }));
}
