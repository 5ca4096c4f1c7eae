//! Which models are chosen, and what of their settings they take.

use super::{faults_beside, faults_of, read, valid};
use crate::config::{Configuration, asks_for_models};

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
fn a_chosen_provider_without_its_key_is_a_fault() {
    let mut variables = valid();
    variables.insert("SPEECH_PROVIDER", "openai");
    assert!(faults_of(&variables).starts_with("SPEECH_API_KEY is missing"));
}

#[test]
fn a_model_of_another_maker_than_its_provider_is_a_fault_and_one_of_a_compatible_service_is_none() {
    let prices = (
        "PROVIDER_PRICES",
        r#"{
            "@cf/a": {"inputTokens": 1, "outputTokens": 1, "minute": 1, "picture": 1},
            "a": {"inputTokens": 1, "outputTokens": 1, "minute": 1, "picture": 1}
        }"#,
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
fn a_voice_without_english_needs_a_writer_of_its_language() {
    let mut variables = valid();
    variables.extend([("SPEECH_PROVIDER", "workers_ai"), ("SPEECH_MODEL", "@cf/deepgram/aura-2-es")]);
    assert!(faults_of(&variables).starts_with("SPEECH_MODEL does not speak English"));
    variables.insert("TEXT_PROVIDER", "workers_ai");
    let speech = read(&variables).expect("sound").speech;
    assert_eq!((speech.voices.usual.as_str(), speech.languages), ("celeste", vec!["es".to_owned()]));
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
fn a_style_of_pictures_is_one_that_the_api_knows() {
    let mut variables = valid();
    variables.insert("PICTURE_STYLE", "natural");
    assert_eq!(read(&variables).expect("valid").pictures.style.as_deref(), Some("natural"));
    variables.insert("PICTURE_STYLE", "watercolour");
    assert_eq!(faults_of(&variables), "PICTURE_STYLE must be one of vivid, natural");
}
