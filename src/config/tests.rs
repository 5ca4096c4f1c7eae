mod models;
mod operations;
mod secrets;
mod spending;
mod stores;
mod variables;

use std::collections::{BTreeMap, BTreeSet};

use super::*;

fn valid() -> BTreeMap<&'static str, &'static str> {
    BTreeMap::from([
        ("ENVIRONMENT", "production"),
        ("SUPABASE_URL", "https://abc.supabase.co/"),
        ("SUPABASE_SERVICE_KEY", "sb_secret_very-hidden"),
        ("SUPABASE_ANON_KEY", "sb_publishable_known"),
        ("URL_SIGNING_SECRET", "0123456789abcdef0123456789abcdef"),
        ("SPEECH_BASE_URL", "http://127.0.0.1:8880"),
    ])
}

fn read(variables: &BTreeMap<&'static str, &'static str>) -> Result<Configuration, ConfigurationErrors> {
    Configuration::read(&|name| variables.get(name).map(|value| (*value).to_owned()))
}

fn faults_of(variables: &BTreeMap<&'static str, &'static str>) -> String {
    read(variables).expect_err("a fault").to_string()
}

/// The faults of these variables beside sound ones.
fn faults_beside(chosen: &[(&'static str, &'static str)]) -> Vec<String> {
    let mut variables = valid();
    variables.extend(chosen.iter().copied());
    read(&variables).err().map_or(Vec::new(), |faults| faults.to_string().split("; ").map(str::to_owned).collect())
}

#[test]
fn defaults_fill_what_is_not_set() {
    let configuration = read(&valid()).expect("valid");
    assert_eq!(configuration.supabase.url, "https://abc.supabase.co");
    assert_eq!(configuration.supabase.jwt_issuer, "https://abc.supabase.co/auth/v1");
    assert_eq!(configuration.supabase.jwt_audience, "authenticated");
    assert_eq!(configuration.minimum_words, 600);
    assert_eq!(configuration.limits.story_starts_per_hour, 5);
    assert_eq!(configuration.limits.owner_cap, 16);
    assert_eq!(configuration.public_base_url, None);
}

#[test]
fn the_address_of_a_part_of_the_project_is_told_from_the_projects() {
    for (url, is_whole) in [
        ("https://abc.supabase.co/rest/v1", false),
        ("https://abc.supabase.co/auth/v1/", false),
        ("https://abc.supabase.co/storage/v1/object", false),
        ("https://example.com/supabase", true),
        ("http://localhost:54321/", true),
    ] {
        let variables = valid().into_iter().chain([("SUPABASE_URL", url)]).collect();
        let faults = read(&variables).err().map(|faults| faults.to_string()).unwrap_or_default();
        let expected = "SUPABASE_URL must be the project's address: leave out /";
        assert_eq!(faults.contains(expected), !is_whole, "{url}: {faults}");
    }
}

#[test]
fn all_faults_are_reported_at_once_each_with_its_variable() {
    let variables = BTreeMap::from([("ENVIRONMENT", "staging"), ("MINIMUM_WORDS", "many"), ("SUPABASE_URL", "abc")]);
    let reported = faults_of(&variables);
    for expected in [
        "ENVIRONMENT must be one of development, test, preview, production",
        "MINIMUM_WORDS must be a whole number from 100 to 10000",
        "SUPABASE_URL must be an http or https address",
        "SUPABASE_SERVICE_KEY is missing",
        "SUPABASE_ANON_KEY is missing",
        "URL_SIGNING_SECRET is missing",
        "SPEECH_BASE_URL is missing",
    ] {
        assert!(reported.contains(expected), "{expected:?} not in {reported:?}");
    }
}

#[test]
fn a_setting_that_several_readers_find_fault_with_is_told_once_and_nothing_that_only_follows_from_it() {
    let key = ("TEXT_API_KEY", "sk-hidden");
    let paid = [
        ("TEXT_PROVIDER", "openai"),
        key,
        ("PICTURE_PROVIDER", "openai"),
        ("PICTURE_API_KEY", "sk-hidden"),
        ("SPEECH_PROVIDER", "openai"),
        ("SPEECH_API_KEY", "sk-hidden"),
    ];
    let own_models = [("TEXT_MODEL", "own"), ("PICTURE_MODEL", "own"), ("SPEECH_MODEL", "own")];
    let spanish = [("SPEECH_PROVIDER", "workers_ai"), ("SPEECH_MODEL", "@cf/deepgram/aura-2-es")];
    for (others, [variable, value], problem) in [
        (&paid[..], ["PICTURE_SIZE", "large"], "must be a width and a height, such as 1024x1024"),
        (&paid, ["PICTURE_SIZE", "1024"], "must be a width and a height, such as 1024x1024"),
        (&paid, ["PICTURE_SIZE", "1024x1024x3"], "must be a width and a height, such as 1024x1024"),
        (&paid, ["PICTURE_SIZE", "1e400x1024"], "must be a width and a height, such as 1024x1024"),
        (&own_models, ["PROVIDER_PRICES", "cheap"], "must be a JSON object of models and their prices"),
        (&own_models, ["PROVIDER_PRICES", "{\"own\": 1e400}"], "has prices that can't be read: the model at place 1"),
        (&[("PICTURE_PROVIDER", "workers_ai")], ["PICTURE_STYLE", "loud"], "must be one of vivid, natural"),
        (&[key, ("TEXT_MODEL", "@cf/meta/llama-3.3-70b-instruct-fp8-fast")], ["TEXT_BASE_URL", "openai"], "must be an"),
        (&paid, ["SPEECH_BASE_URL", "ftp://a"], "must be an http or https address"),
        (&[("SPEECH_BASE_URL", "")], ["SPEECH_PROVIDER", "opnai"], "must be one of self_hosted, openai, workers_ai"),
        (&spanish, ["TEXT_PROVIDER", "gpt"], "must be one of builtin, openai, workers_ai"),
        (&spanish, ["TEXT_API_KEY", "Bearer sk-hidden"], "must be the key alone"),
        (&spanish, ["TEXT_API_KEY", "\"sk-hidden\""], "must be the key alone"),
        (&spanish, ["TEXT_API_KEY", "sk- hidden"], "must be the key alone"),
        (&spanish, ["TEXT_API_KEY", "‘sk-hidden’"], "must be the key alone"),
        (&[key], ["TEXT_BASE_URL", "https://a.example/v1/chat/completions"], "must end before /chat/completions"),
        (&paid, ["SPEECH_BASE_URL", "https://a.example/v1/audio/speech/"], "must end before /audio/speech"),
        (&paid, ["PICTURE_BASE_URL", "https://a.example/v1?api-version=2024"], "must end before ? and #"),
        (&[key], ["TEXT_BASE_URL", "https://a.example/v1#x"], "must end before ? and #"),
        (&spanish, ["TEXT_API_KEY", ""], "is missing: TEXT_PROVIDER openai needs a key"),
        (&[("WEBHOOK_LOCAL_RECEIVERS", "true")], ["ENVIRONMENT", "dev"], "must be one of development, test"),
        (&[("HEALTH_QUEUE_WARNING", "60")], ["HEALTH_QUEUE_CRITICAL", "many"], "must be a whole number"),
        (&[("HEALTH_SUCCESS_CRITICAL_PERCENT", "95")], ["HEALTH_SUCCESS_WARNING_PERCENT", "1e9"], "must be a whole"),
        (&paid, ["BUDGET_JOB_USD", "1e400"], "must be US dollars from 0 to 1000000, such as 2.50"),
    ] {
        let needs_text = ["TEXT_BASE_URL", "TEXT_API_KEY"].contains(&variable);
        let provider: &[_] = if needs_text { &[("TEXT_PROVIDER", "openai")] } else { &[] };
        let makers: &[_] = if others == own_models { &paid } else { &[] };
        let faults = faults_beside(&[makers, provider, others, &[(variable, value)]].concat());
        assert_eq!(faults.len(), 1, "{variable} {value}: {faults:?}");
        assert!(faults[0].starts_with(&format!("{variable} {problem}")), "{value}: {faults:?}");
    }
    // A budget that has no room for a call of a model is told once, whoever asks the model.
    let both = [("TEXT_MODEL", "own"), ("SPEECH_MODEL", "own"), ("BUDGET_JOB_USD", "0.01")];
    let prices = ("PROVIDER_PRICES", r#"{"own": {"inputTokens": 1, "outputTokens": 10, "characters": 80}}"#);
    let faults = faults_beside(&[&paid[..], &both, &[prices]].concat());
    assert!(faults.iter().all(|fault| fault.starts_with("BUDGET_JOB_USD has no room")), "{faults:?}");
    assert_eq!(faults.iter().collect::<BTreeSet<_>>().len(), faults.len(), "{faults:?}");
}

#[test]
fn a_missing_environment_is_a_fault_and_not_development() {
    let mut variables = valid();
    variables.remove("ENVIRONMENT");
    let faults = read(&variables).expect_err("a fault");
    assert_eq!(faults.to_string(), "ENVIRONMENT is missing");
    assert!(!faults.in_development);
}

#[test]
fn a_size_or_an_address_that_cannot_be_read_hides_no_other_fault_of_the_pictures() {
    let paid = [("PICTURE_PROVIDER", "openai"), ("PICTURE_API_KEY", "sk-hidden"), ("PICTURE_QUALITY", "ultra")];
    for (variable, value) in [("PICTURE_SIZE", "large"), ("PICTURE_BASE_URL", "openai")] {
        let faults = faults_beside(&[&paid[..], &[(variable, value)]].concat());
        for expected in [variable, "PICTURE_QUALITY"] {
            assert!(faults.iter().any(|fault| fault.contains(expected)), "{expected}: {faults:?}");
        }
    }
}
