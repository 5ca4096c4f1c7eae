use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::artifacts::ObjectStore;
use super::variables::{VARIABLES, Variable};
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
fn the_previous_signing_secret_is_optional_and_no_shorter() {
    assert!(read(&valid()).expect("valid").previous_url_signing_secret.is_none());
    let mut variables = valid();
    variables.insert("PREVIOUS_URL_SIGNING_SECRET", "short");
    assert_eq!(faults_of(&variables), "PREVIOUS_URL_SIGNING_SECRET must have 32 characters or more");
}

#[test]
fn the_stores_are_named_each_once_and_supabases_with_its_bucket() {
    let stores = |text| {
        let mut variables = valid();
        variables.extend([("ARTIFACT_STORES", text), ("SUPABASE_BUCKET", "media")]);
        read(&variables).map(|configuration| configuration.artifacts.written)
    };
    assert_eq!(stores(""), Ok(vec![ObjectStore::R2]));
    assert_eq!(stores("supabase"), Ok(vec![ObjectStore::Supabase]));
    assert_eq!(stores("r2, supabase"), Ok(vec![ObjectStore::R2, ObjectStore::Supabase]));
    for wrong in ["s3", "r2,r2", "r2,,supabase", ","] {
        let reported = stores(wrong).expect_err("a fault").to_string();
        let expected = "ARTIFACT_STORES must be one or more of r2, supabase, separated by commas, each once";
        assert_eq!(reported, expected, "{wrong}");
    }
    for (bucket, problem) in [("", "is missing: ARTIFACT_STORES names supabase"), ("Media/1", "must be up to 63")] {
        let mut variables = valid();
        variables.extend([("ARTIFACT_STORES", "supabase"), ("SUPABASE_BUCKET", bucket)]);
        let reported = faults_of(&variables);
        assert!(reported.starts_with(&format!("SUPABASE_BUCKET {problem}")), "{reported}");
    }
}

#[test]
fn a_stores_own_links_need_the_store() {
    let with = |text, bucket| {
        let mut variables = valid();
        variables.extend([("SUPABASE_SIGNED_URLS", text), ("SUPABASE_BUCKET", bucket)]);
        read(&variables).map(|configuration| configuration.artifacts.has_supabase_links)
    };
    assert_eq!(with("", "media"), Ok(false));
    assert_eq!(with("true", "media"), Ok(true));
    for (text, bucket, problem) in
        [("yes", "media", "must be true or absent"), ("true", "", "is of no use without SUPABASE_BUCKET")]
    {
        let reported = with(text, bucket).expect_err("a fault").to_string();
        assert_eq!(reported, format!("SUPABASE_SIGNED_URLS {problem}"));
    }
}

#[test]
fn cloudflares_models_need_their_binding_and_no_key_and_each_is_chosen_by_itself() {
    for (variable, model) in [
        ("TEXT_PROVIDER", "@cf/meta/llama-3.3-70b-instruct-fp8-fast"),
        ("SPEECH_PROVIDER", "@cf/deepgram/aura-2-en"),
        ("PICTURE_PROVIDER", "@cf/black-forest-labs/flux-2-klein-4b"),
    ] {
        let mut variables = valid();
        variables.insert(variable, "workers_ai");
        let configuration = read(&variables).expect("sound");
        let Configuration { text, pictures, speech, .. } = &configuration;
        let chosen = text.iter().chain(&pictures.service).map(|maker| maker.model.as_str());
        assert!(chosen.chain([speech.model.as_str()]).any(|chosen| chosen == model), "{variable}");
        assert!(asks_for_models(&|name| variables.get(name).map(|value| (*value).to_owned())), "{variable}");
    }
    assert!(!asks_for_models(&|name| valid().get(name).map(|value| (*value).to_owned())));
    let mut variables = valid();
    variables.extend([("TEXT_PROVIDER", "workers_ai"), ("TEXT_MODEL", "@cf/unheard-of")]);
    assert_eq!(faults_of(&variables), "TEXT_MODEL has no price: PROVIDER_PRICES has to name it");
}

#[test]
fn a_price_of_another_kind_is_no_price() {
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
    let costs_nothing = |variable: &str, named: &str| {
        Some(format!("{variable} costs nothing by its price: PROVIDER_PRICES has to say its {named}"))
    };
    let by_token = r#"{"gpt-4o-mini-tts": {"inputTokens": 0.6, "outputTokens": 12}, "@cf/own": {"inputTokens": 1}}"#;
    let by_minute = r#"{"gpt-4o-mini-tts": {"minute": 0.02}, "@cf/own": {"minute": 1}}"#;
    let by_picture = r#"{"gpt-4o-mini-tts": {"picture": 1}, "@cf/own": {"picture": 0.04}}"#;
    let for_nothing = r#"{"gpt-4o-mini-tts": {}, "@cf/own": {}}"#;
    for prices in [by_token, by_picture, for_nothing] {
        assert_eq!(speech(prices), costs_nothing("SPEECH_MODEL", "characters or minute"), "{prices}");
    }
    for prices in [by_minute, by_picture, for_nothing] {
        assert_eq!(text(prices), costs_nothing("TEXT_MODEL", "inputTokens or outputTokens"), "{prices}");
    }
    for prices in [by_minute, by_token, for_nothing] {
        assert_eq!(pictures(prices), costs_nothing("PICTURE_MODEL", "picture"), "{prices}");
    }
    assert_eq!([speech(by_minute), text(by_token), pictures(by_picture)], [None, None, None]);
    assert_eq!(speech(r#"{"gpt-4o-mini-tts": {"characters": 15}}"#), None);
}

#[test]
fn a_key_that_no_header_can_hold_is_a_fault() {
    for variable in ["SPEECH_API_KEY", "TEXT_API_KEY", "PICTURE_API_KEY"] {
        for key in ["sk-two\nlines", "sk-ключ", "sk-\u{7f}"] {
            let mut variables = valid();
            variables.insert(variable, key);
            let reported = faults_of(&variables);
            assert_eq!(reported, format!("{variable} must be letters, digits and signs of ASCII in one line"));
        }
    }
}

/// The faults of these variables beside sound ones.
fn faults_beside(chosen: &[(&'static str, &'static str)]) -> Vec<String> {
    let mut variables = valid();
    variables.extend(chosen.iter().copied());
    read(&variables).err().map_or(Vec::new(), |faults| faults.to_string().split("; ").map(str::to_owned).collect())
}

#[test]
fn a_model_of_another_maker_than_its_provider_is_a_fault_and_one_of_a_compatible_service_is_none() {
    let prices = (
        "PROVIDER_PRICES",
        r#"{"@cf/a": {"inputTokens": 1, "minute": 1, "picture": 1}, "a": {"inputTokens": 1, "minute": 1, "picture": 1}}"#,
    );
    for [provider, model, base_url, key] in [
        ["TEXT_PROVIDER", "TEXT_MODEL", "TEXT_BASE_URL", "TEXT_API_KEY"],
        ["SPEECH_PROVIDER", "SPEECH_MODEL", "SPEECH_BASE_URL", "SPEECH_API_KEY"],
        ["PICTURE_PROVIDER", "PICTURE_MODEL", "PICTURE_BASE_URL", "PICTURE_API_KEY"],
    ] {
        let faults = |chosen_provider, address, chosen_model| {
            faults_beside(&[
                (provider, chosen_provider),
                (base_url, address),
                (key, "sk-hidden"),
                (model, chosen_model),
                prices,
            ])
        };
        let not_cloudflares =
            format!("{model} must be a model of Cloudflare's, such as @cf/…: {provider} is workers_ai");
        assert_eq!(faults("workers_ai", "", "a"), [not_cloudflares]);
        let cloudflares = format!("{model} is a model of Cloudflare's: {provider} has to be workers_ai");
        for openai in ["", "https://api.openai.com/v1", "https://eu.api.openai.com"] {
            assert_eq!(faults("openai", openai, "@cf/a"), [cloudflares.as_str()], "{openai}");
        }
        assert_eq!(faults("workers_ai", "", "@cf/a"), [""; 0]);
        for compatible in ["https://api.cloudflare.com/client/v4/accounts/1/ai/v1", "https://openai.com.example.com"] {
            assert_eq!(faults("openai", compatible, "@cf/a"), [""; 0], "{compatible}");
        }
    }
}

#[test]
fn a_voice_that_its_model_does_not_have_is_a_fault() {
    let aura = |voice, voices| {
        faults_beside(&[("SPEECH_PROVIDER", "workers_ai"), ("SPEECH_VOICE", voice), ("SPEECH_VOICES", voices)])
    };
    assert_eq!(aura("zeus", r#"{"en-GB": "draco", "vedic": "luna"}"#), [""; 0]);
    let faults = aura("nova", r#"{"en/vedic": "sage", "kabbalah": "zeus", "western": "alloy"}"#);
    assert!(
        faults[0].starts_with("SPEECH_VOICE must be a voice of @cf/deepgram/aura-2-en: amalthea, andromeda"),
        "{faults:?}"
    );
    assert_eq!(
        faults[1],
        "SPEECH_VOICES names voices that @cf/deepgram/aura-2-en does not have, for en/vedic, western"
    );
    let unknown = r#"{"@cf/somebody/speaks": {"minute": 1}}"#;
    let of_unknown =
        [("SPEECH_PROVIDER", "workers_ai"), ("SPEECH_MODEL", "@cf/somebody/speaks"), ("SPEECH_VOICE", "nova")];
    assert_eq!(faults_beside(&[&of_unknown[..], &[("PROVIDER_PRICES", unknown)]].concat()), [""; 0]);
}

#[test]
fn a_setting_of_pictures_that_the_model_refuses_is_a_fault_with_what_it_takes() {
    let prices = ("PROVIDER_PRICES", r#"{"dall-e-2": {"picture": 0.02}, "flux-of-somebody": {"picture": 0.05}}"#);
    let faults = |model, size, quality, style| {
        faults_beside(&[
            ("PICTURE_PROVIDER", "openai"),
            ("PICTURE_API_KEY", "sk-hidden"),
            ("PICTURE_MODEL", model),
            ("PICTURE_SIZE", size),
            ("PICTURE_QUALITY", quality),
            ("PICTURE_STYLE", style),
            prices,
        ])
    };
    for (model, size, quality, style) in [
        ("gpt-image-1", "1536x1024", "high", ""),
        ("gpt-image-1-mini", "1024x1024", "auto", ""),
        ("dall-e-3", "1792x1024", "hd", "vivid"),
        ("dall-e-2", "512x512", "", ""),
        ("flux-of-somebody", "768x512", "ultra", "natural"),
    ] {
        assert_eq!(faults(model, size, quality, style), [""; 0], "{model}");
    }
    assert_eq!(
        faults("gpt-image-1", "512x512", "ultra", "vivid"),
        [
            "PICTURE_SIZE must be a size of gpt-image-1: 1024x1024, 1024x1536, 1536x1024",
            "PICTURE_QUALITY must be a quality of gpt-image-1: auto, low, medium, high",
            "PICTURE_STYLE must be left out: gpt-image-1 has no styles",
        ]
    );
    assert_eq!(
        faults("dall-e-3", "1024x1024", "high", "")[0],
        "PICTURE_QUALITY must be a quality of dall-e-3: auto, standard, hd"
    );
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
    let prices = ("PROVIDER_PRICES", r#"{"own": {"outputTokens": 10, "characters": 80}}"#);
    let faults = faults_beside(&[&paid[..], &both, &[prices]].concat());
    assert!(faults.iter().all(|fault| fault.starts_with("BUDGET_JOB_USD has no room")), "{faults:?}");
    assert_eq!(faults.iter().collect::<BTreeSet<_>>().len(), faults.len(), "{faults:?}");
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
fn a_style_of_pictures_is_one_that_the_api_knows() {
    let mut variables = valid();
    variables.insert("PICTURE_STYLE", "natural");
    assert_eq!(read(&variables).expect("valid").pictures.style.as_deref(), Some("natural"));
    variables.insert("PICTURE_STYLE", "watercolour");
    assert_eq!(faults_of(&variables), "PICTURE_STYLE must be one of vivid, natural");
}

#[test]
fn a_voice_without_english_needs_a_writer_of_its_language() {
    let mut variables = valid();
    variables.extend([("SPEECH_PROVIDER", "workers_ai"), ("SPEECH_MODEL", "@cf/deepgram/aura-2-es")]);
    assert!(faults_of(&variables).starts_with("SPEECH_MODEL does not speak English"));
    variables.insert("TEXT_PROVIDER", "workers_ai");
    let speech = read(&variables).expect("sound").speech;
    assert_eq!((speech.voices.usual.as_str(), speech.languages), ("celeste", vec!["es".to_owned()]));
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
fn a_chosen_provider_without_its_key_is_a_fault() {
    let mut variables = valid();
    variables.insert("SPEECH_PROVIDER", "openai");
    assert!(faults_of(&variables).starts_with("SPEECH_API_KEY is missing"));
}

#[test]
fn a_short_signing_secret_is_refused() {
    let mut variables = valid();
    variables.insert("URL_SIGNING_SECRET", "short");
    assert_eq!(faults_of(&variables), "URL_SIGNING_SECRET must have 32 characters or more");
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

#[test]
fn what_is_read_and_what_is_listed_are_the_same() {
    let asked = RefCell::new(BTreeSet::new());
    let variables = valid();
    let lookup = |name: &str| {
        asked.borrow_mut().insert(name.to_owned());
        variables.get(name).map(|value| (*value).to_owned())
    };
    Configuration::read(&lookup).expect("valid");
    let listed: BTreeSet<String> = VARIABLES.iter().map(|variable| variable.name.to_owned()).collect();
    assert_eq!(*asked.borrow(), listed);
}

#[test]
fn what_is_listed_as_required_is_required() {
    for variable in VARIABLES.iter().filter(|variable| variable.required) {
        let mut variables = valid();
        variables.remove(variable.name);
        assert_eq!(faults_of(&variables), format!("{} is missing", variable.name));
    }
}

#[test]
fn the_contracts_thresholds_hold_where_nothing_is_set() {
    let limits = read(&valid()).expect("valid").operations.health_limits;
    assert_eq!((limits.queue_warning, limits.queue_critical), (20, 50));
    assert_eq!((limits.success_warning_percent, limits.success_critical_percent), (90, 80));
    assert_eq!(limits.oldest_critical_minutes, 30);
}

#[test]
fn a_warning_after_the_crisis_is_a_fault() {
    let mut variables = valid();
    variables.extend([("HEALTH_QUEUE_WARNING", "60"), ("HEALTH_SUCCESS_WARNING_PERCENT", "70")]);
    let reported = faults_of(&variables);
    assert!(reported.contains("HEALTH_QUEUE_WARNING must not be above HEALTH_QUEUE_CRITICAL"), "{reported}");
    assert!(
        reported.contains("HEALTH_SUCCESS_WARNING_PERCENT must not be below HEALTH_SUCCESS_CRITICAL_PERCENT"),
        "{reported}"
    );
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

/// Each name with the second cell of its row in the README's table.
fn rows_of_the_readme() -> BTreeMap<&'static str, &'static str> {
    let rows = include_str!("../../README.md").lines().filter(|line| line.starts_with("| `"));
    let cells = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>());
    let is_name =
        |text: &str| !text.is_empty() && text.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_');
    cells.flat_map(|cells| cells[1].split('`').filter(|text| is_name(text)).map(move |name| (name, cells[2]))).collect()
}

#[test]
fn the_readme_lists_every_variable_and_says_which_are_required_and_which_are_secret() {
    let said = rows_of_the_readme();
    let names: Vec<&str> = VARIABLES.iter().map(|variable| variable.name).collect();
    assert_eq!(said.keys().copied().collect::<BTreeSet<_>>(), names.iter().copied().collect());
    for Variable { name, secret, required, .. } in VARIABLES {
        let words = said[name];
        assert_eq!((words.contains("required"), words.contains("secret")), (*required, *secret), "{name}: {words}");
    }
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
