use super::*;
use crate::provider::error::ProviderErrorKind;

fn created(answer: Value) -> Result<SignupOutcome, ProviderError> {
    read_created(answer.to_string().as_bytes())
}

fn refused(status: u16, answer: Value) -> Result<SignupOutcome, ProviderError> {
    read_refusal(status, None, answer.to_string().as_bytes())
}

#[test]
fn a_new_user_with_a_session_is_created() {
    let outcome = created(json!({
        "access_token": "a", "refresh_token": "r", "expires_in": 3600, "token_type": "bearer",
        "user": { "id": "u", "email": "user@example.com", "identities": [{}] }
    }));
    let Ok(SignupOutcome::Created { user, session: Some(session) }) = outcome else { panic!("{outcome:?}") };
    assert_eq!((user.id.as_str(), session.access_token.as_str()), ("u", "a"));
}

#[test]
fn a_new_user_who_must_verify_has_no_session() {
    let outcome = created(json!({ "id": "u", "email": "user@example.com", "identities": [{}] }));
    assert!(matches!(outcome, Ok(SignupOutcome::Created { session: None, .. })));
}

#[test]
fn both_ways_to_report_a_known_address_are_understood() {
    let invented = created(json!({ "id": "u", "email": "user@example.com", "identities": [] }));
    assert_eq!(invented.ok(), Some(SignupOutcome::AddressKnown));
    for code in ["user_already_exists", "email_exists"] {
        assert_eq!(refused(422, json!({ "error_code": code })).ok(), Some(SignupOutcome::AddressKnown));
        assert_eq!(refused(422, json!({ "code": code })).ok(), Some(SignupOutcome::AddressKnown));
    }
}

#[test]
fn a_weak_password_keeps_the_services_words() {
    let outcome = refused(422, json!({ "code": 422, "error_code": "weak_password", "msg": "too common" }));
    assert_eq!(outcome.ok(), Some(SignupOutcome::PasswordRefused("too common".into())));
}

#[test]
fn what_is_not_understood_is_a_fault_of_the_service() {
    assert!(read_created(b"<html>").is_err());
    assert!(read_created(b"{}").is_err());
    assert!(refused(500, json!({ "msg": "boom" })).is_err());
    assert!(refused(401, json!({ "msg": "no key" })).is_err());
}

/// What becomes of a refusal.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Becomes {
    /// Somebody has this address.
    Known,
    Password,
    Email,
    Closed,
    TooMany,
    /// Of a sign-in: no account has this address and password.
    Nobody,
    /// Of a sign-in: the address is still to be verified.
    Unverified,
    /// Time mends it.
    Passing,
    /// An operator has to.
    Operators,
    /// Nobody was to ask that: our own fault.
    Ours,
}

fn of_fault(error: &ProviderError) -> Becomes {
    if error.kind == ProviderErrorKind::Misconfigured {
        return Becomes::Operators;
    }
    if error.kind == ProviderErrorKind::Refused {
        return Becomes::Ours;
    }
    assert!(matches!(error.kind, ProviderErrorKind::Transient { .. }), "{error:?}");
    Becomes::Passing
}

fn at_sign_up(status: u16, answer: &Value) -> Becomes {
    match refused(status, answer.clone()) {
        Ok(SignupOutcome::AddressKnown) => Becomes::Known,
        Ok(SignupOutcome::PasswordRefused(words)) => {
            assert_eq!(words, "In its words.");
            Becomes::Password
        }
        Ok(SignupOutcome::EmailRefused(words)) => {
            assert_eq!(words, "In its words.");
            Becomes::Email
        }
        Ok(SignupOutcome::Closed) => Becomes::Closed,
        Ok(SignupOutcome::TooMany { .. }) => Becomes::TooMany,
        Ok(SignupOutcome::Created { .. }) => panic!("{answer}"),
        Err(error) => of_fault(&error),
    }
}

fn at_sign_in(status: u16, answer: &Value) -> Becomes {
    match read_sign_in_refusal(status, None, answer.to_string().as_bytes()) {
        Ok(SignInOutcome::AddressUnverified) => Becomes::Unverified,
        Ok(SignInOutcome::Refused) => Becomes::Nobody,
        Ok(SignInOutcome::TooMany { .. }) => Becomes::TooMany,
        Ok(SignInOutcome::SignedIn { .. }) => panic!("{answer}"),
        Err(error) => of_fault(&error),
    }
}

/// The codes of <https://supabase.com/docs/guides/auth/debugging/error-codes> that a sign-up or a sign-in with an address and a password can be
/// answered with, in both shapes. All others belong to phones, second factors, single sign-on, OAuth, SAML or sessions.
#[test]
fn every_code_of_the_service_becomes_the_same_in_both_shapes() {
    use Becomes::{Closed, Email, Known, Nobody, Operators, Ours, Passing, Password, TooMany, Unverified};
    for (code, status, signing_up, signing_in) in [
        ("user_already_exists", 422, Known, Ours),
        ("email_exists", 422, Known, Ours),
        ("phone_exists", 422, Ours, Ours),
        ("weak_password", 422, Password, Ours),
        ("email_address_invalid", 400, Email, Nobody),
        ("validation_failed", 400, Email, Nobody),
        ("signup_disabled", 422, Closed, Ours),
        ("email_provider_disabled", 400, Closed, Operators),
        ("email_provider_disabled", 422, Closed, Operators),
        ("anonymous_provider_disabled", 422, Ours, Ours),
        ("phone_provider_disabled", 400, Ours, Nobody),
        ("sms_send_failed", 500, Passing, Passing),
        ("over_request_rate_limit", 429, TooMany, TooMany),
        ("over_email_send_rate_limit", 429, TooMany, TooMany),
        ("over_sms_send_rate_limit", 429, TooMany, TooMany),
        ("invalid_credentials", 400, Ours, Nobody),
        ("email_not_confirmed", 400, Ours, Unverified),
        ("phone_not_confirmed", 400, Ours, Nobody),
        ("user_banned", 400, Ours, Nobody),
        ("user_not_found", 404, Operators, Operators),
        ("email_address_not_authorized", 400, Operators, Operators),
        ("captcha_failed", 400, Operators, Operators),
        ("hook_payload_over_size_limit", 422, Operators, Operators),
        ("hook_payload_invalid_content_type", 400, Operators, Operators),
        ("hook_timeout", 422, Passing, Passing),
        ("hook_timeout_after_retry", 422, Passing, Passing),
        ("request_timeout", 504, Passing, Passing),
        ("conflict", 409, Passing, Passing),
        ("unexpected_failure", 500, Passing, Passing),
        ("bad_json", 400, Ours, Nobody),
        ("bad_jwt", 403, Operators, Operators),
        ("no_authorization", 401, Operators, Operators),
        ("not_admin", 403, Operators, Operators),
        ("a_code_of_tomorrow", 422, Ours, Ours),
        ("a_code_of_tomorrow", 503, Passing, Passing),
    ] {
        for answer in [
            json!({ "code": status, "error_code": code, "msg": "In its words." }),
            json!({ "code": code, "message": "In its words." }),
        ] {
            let became = (at_sign_up(status, &answer), at_sign_in(status, &answer));
            assert_eq!(became, (signing_up, signing_in), "{status} {answer}");
        }
    }
}

#[test]
fn what_a_gateway_before_the_service_says_without_a_code_is_nobodys_but_the_operators_or_times() {
    for (status, becomes) in [
        (401, Becomes::Operators),
        (403, Becomes::Operators),
        (404, Becomes::Operators),
        (429, Becomes::TooMany),
        (500, Becomes::Passing),
        (502, Becomes::Passing),
        (503, Becomes::Passing),
        (504, Becomes::Passing),
        (522, Becomes::Passing),
        (540, Becomes::Passing),
    ] {
        for body in [json!({ "message": "In its words." }), json!("<html>"), Value::Null] {
            assert_eq!((at_sign_up(status, &body), at_sign_in(status, &body)), (becomes, becomes), "{status} {body}");
        }
    }
}
