//! What is a secret is long enough, and is shown nowhere.

use super::{faults_beside, faults_of, read, valid};

#[test]
fn the_previous_signing_secret_is_optional_and_no_shorter() {
    assert!(read(&valid()).expect("valid").previous_url_signing_secret.is_none());
    let mut variables = valid();
    variables.insert("PREVIOUS_URL_SIGNING_SECRET", "short");
    assert_eq!(faults_of(&variables), "PREVIOUS_URL_SIGNING_SECRET must have 32 characters or more");
}

#[test]
fn a_short_signing_secret_is_refused() {
    let mut variables = valid();
    variables.insert("URL_SIGNING_SECRET", "short");
    assert_eq!(faults_of(&variables), "URL_SIGNING_SECRET must have 32 characters or more");
}

#[test]
fn a_secret_that_can_be_guessed_is_refused_and_none_opens_nothing() {
    let operations = read(&valid()).expect("valid").operations;
    assert!(operations.operator_secret.is_none() && operations.cron_webhook_secret.is_none());
    for name in ["OPERATOR_SECRET", "CRON_WEBHOOK_SECRET", "CRON_GITHUB_SECRET", "CRON_VERCEL_SECRET"] {
        let mut variables = valid();
        variables.insert(name, "fifteen letters");
        assert_eq!(faults_of(&variables), format!("{name} must have 16 characters or more"));
    }
}

#[test]
fn a_key_with_more_than_the_key_is_a_fault() {
    for variable in ["SPEECH_API_KEY", "TEXT_API_KEY", "PICTURE_API_KEY"] {
        for key in ["sk-two\nlines", "sk-ключ", "sk-\u{7f}", "Bearer sk-test", "\"sk-test\"", "'sk-test'", "sk- inner"]
        {
            let mut variables = valid();
            variables.insert(variable, key);
            let reported = faults_of(&variables);
            let expected = "must be the key alone: letters, digits and signs of ASCII, with no spaces, no quotes and no \"Bearer\"";
            assert_eq!(reported, format!("{variable} {expected}"));
        }
    }
}

#[test]
fn an_address_that_holds_a_password_is_a_fault_and_is_not_shown() {
    for variable in ["SPEECH_BASE_URL", "TEXT_BASE_URL", "PICTURE_BASE_URL", "SUPABASE_URL", "PUBLIC_BASE_URL"] {
        for address in [
            "https://user:sk-hidden@api.example.com/v1",
            "https://sk-hidden@api.example.com",
            "https://:sk-hidden@api.example.com",
        ] {
            let faults = faults_beside(&[(variable, address)]);
            let expected = format!("{variable} must hold no user and no password: keys have variables of their own");
            assert_eq!(faults, [expected], "{address}");
        }
    }
}

#[test]
fn no_secret_is_shown_by_debug_or_by_a_fault() {
    let mut variables = valid();
    variables.insert("SPEECH_API_KEY", "sk-hidden");
    let configuration = read(&variables).expect("valid");
    let shown = format!("{configuration:?}");
    for secret in ["sb_secret_very-hidden", "sk-hidden", "0123456789abcdef"] {
        assert!(!shown.contains(secret), "{secret}");
    }
    variables.insert("URL_SIGNING_SECRET", "too-short-to-be-shown");
    assert!(!faults_of(&variables).contains("too-short"));
}
