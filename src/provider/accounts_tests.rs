use super::*;

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
