//! Prices and budgets.

use super::{read, valid};

#[test]
fn a_price_of_another_kind_or_half_of_one_is_no_price() {
    let with = |chosen: &[(&'static str, &'static str)]| {
        let mut variables = valid();
        variables.extend(chosen.iter().copied());
        read(&variables).err().map(|faults| faults.to_string())
    };
    let speech =
        |prices| with(&[("SPEECH_PROVIDER", "openai"), ("SPEECH_API_KEY", "sk-hidden"), ("PROVIDER_PRICES", prices)]);
    let text =
        |prices| with(&[("TEXT_PROVIDER", "workers_ai"), ("TEXT_MODEL", "@cf/own"), ("PROVIDER_PRICES", prices)]);
    let pictures =
        |prices| with(&[("PICTURE_PROVIDER", "workers_ai"), ("PICTURE_MODEL", "@cf/own"), ("PROVIDER_PRICES", prices)]);
    let is_unpriced = |variable: &str, named: &str| {
        Some(format!("{variable} has no price for what it does: PROVIDER_PRICES has to say its {named}"))
    };
    let by_token = r#"{"gpt-4o-mini-tts": {"inputTokens": 0.6, "outputTokens": 12}, "@cf/own": {"inputTokens": 1, "outputTokens": 2}}"#;
    let by_half = [r#"{"@cf/own": {"inputTokens": 1}}"#, r#"{"@cf/own": {"outputTokens": 1, "inputTokens": 0}}"#];
    let by_minute = r#"{"gpt-4o-mini-tts": {"minute": 0.02}, "@cf/own": {"minute": 1}}"#;
    let by_picture = r#"{"gpt-4o-mini-tts": {"picture": 1}, "@cf/own": {"picture": 0.04}}"#;
    let for_nothing = r#"{"gpt-4o-mini-tts": {}, "@cf/own": {}}"#;
    for prices in [by_token, by_picture, for_nothing] {
        assert_eq!(speech(prices), is_unpriced("SPEECH_MODEL", "characters or minute"), "{prices}");
    }
    for prices in [by_minute, by_picture, for_nothing].into_iter().chain(by_half) {
        assert_eq!(text(prices), is_unpriced("TEXT_MODEL", "inputTokens and outputTokens"), "{prices}");
    }
    for prices in [by_minute, by_token, for_nothing] {
        assert_eq!(pictures(prices), is_unpriced("PICTURE_MODEL", "picture"), "{prices}");
    }
    assert_eq!([speech(by_minute), text(by_token), pictures(by_picture)], [None, None, None]);
    assert_eq!(speech(r#"{"gpt-4o-mini-tts": {"characters": 15}}"#), None);
}

#[test]
fn a_budget_without_room_for_one_call_is_told_with_every_model_that_it_would_stop() {
    let with = |budgets: &[(&'static str, &'static str)]| {
        let mut variables = valid();
        variables.extend([
            ("TEXT_PROVIDER", "openai"),
            ("TEXT_API_KEY", "sk-hidden"),
            ("PICTURE_PROVIDER", "openai"),
            ("PICTURE_API_KEY", "sk-hidden"),
            ("SPEECH_PROVIDER", "openai"),
            ("SPEECH_API_KEY", "sk-hidden"),
        ]);
        variables.extend(budgets.iter().copied());
        read(&variables).err().map_or(Vec::new(), |faults| faults.to_string().split("; ").map(str::to_owned).collect())
    };
    let too_little = |variable: &str, model: &str, usd: &str| {
        format!(
            "{variable} has no room for one call of {model}, for which {usd} US dollars are reserved: every job would stop at it"
        )
    };
    let budgets = ["BUDGET_JOB_USD", "BUDGET_USER_DAY_USD", "BUDGET_PROVIDER_DAY_USD"];
    for variable in budgets {
        let all = ["gpt-4o-mini-tts", "gpt-4.1-mini", "gpt-image-1"].into_iter().zip(["0.0375", "0.0192", "0.27"]);
        let all: Vec<String> = all.map(|(model, usd)| too_little(variable, model, usd)).collect();
        assert_eq!(with(&[(variable, "0.01")]), all);
        assert_eq!(with(&[(variable, "0.269999")]), all[2..], "{variable}");
        for enough in ["0.27", "0", "1000000"] {
            assert_eq!(with(&[(variable, enough)]), [""; 0], "{variable} {enough}");
        }
        let cheap = r#"{"gpt-image-1": {"picture": 0.01}}"#;
        assert_eq!(with(&[(variable, "0.05"), ("PROVIDER_PRICES", cheap)]), [""; 0], "{variable}");
    }
    assert_eq!(with(&budgets.map(|variable| (variable, "0.2"))).len(), 3, "all budgets together");
    let mut unpaid = valid();
    unpaid.insert("BUDGET_JOB_USD", "0.000001");
    assert!(read(&unpaid).is_ok(), "where nothing is paid for, nothing is stopped");
}
