//! `POST /api/checkup`: what an operator is told of a deployment that is whole, and of each part that is broken.

use std::rc::Rc;

use async_trait::async_trait;
use bytes::Bytes;
use chrono::TimeDelta;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::media::stores::{NamedStore, StoreName};
use oneinabillion_edge::media::supabase::{StorageSettings, SupabaseBucket};
use oneinabillion_edge::provider::workers_ai::{BindingAnswer, ModelBinding, ModelInput, ThrownError};
use serde_json::{Value, json};

use crate::authentication::JWKS;
use crate::native_fetch::NativeFetch;
use crate::stand_in::{Reply, StandIn};
use crate::tokens::public_jwk;
use crate::world::World;

const SETTINGS: &str = "/auth/v1/settings";
const SECRET: &str = "an operator's secret";

/// The answer's findings as `state: found`, after the answer was looked at.
async fn look(world: &World, subject: &str) -> Vec<String> {
    let text = |finding: &Value| {
        format!("{}: {}", finding["state"].as_str().expect("text"), finding["found"].as_str().expect("text"))
    };
    findings(world, subject).await.iter().map(text).collect()
}

/// The same with their advice.
async fn findings(world: &World, subject: &str) -> Vec<Value> {
    let body = Body::Bytes(Bytes::from(json!({ "subject": subject }).to_string()));
    let headers = [("content-type", "application/json"), ("apikey", SECRET)];
    let answered = world.send(Method::POST, "/api/checkup", &headers, body).await;
    assert_eq!(answered.status, 200, "{subject}");
    let answer = answered.json();
    assert_eq!(answer["subject"], subject);
    let findings = answer["findings"].as_array().expect("findings");
    let has_fault = findings.iter().any(|finding| finding["state"] == "fault");
    assert_eq!(answer["success"], !has_fault);
    for finding in findings {
        assert_eq!(
            finding["advice"].is_string(),
            finding["state"] != "sound",
            "{finding}: what is wrong comes with advice"
        );
    }
    findings.clone()
}

async fn world_with(changes: &[(&str, &str)]) -> World {
    let changes: Vec<(&str, &str)> = changes.iter().copied().chain([("OPERATOR_SECRET", SECRET)]).collect();
    let world = World::with(&changes).await;
    world.supabase.answer(JWKS, Reply::Json(200, json!({ "keys": [public_jwk("es256")] })));
    set_up(&world, json!({ "disable_signup": false, "mailer_autoconfirm": false, "external": { "email": true } }));
    figures(&world, &json!({}));
    world
}

fn set_up(world: &World, settings: Value) {
    world.supabase.answer(SETTINGS, Reply::Json(200, settings));
}

/// The database's figures a moment ago, some of them otherwise.
fn figures(world: &World, changes: &Value) {
    let swept_at = (world.clock_now() - TimeDelta::seconds(20)).to_rfc3339();
    let mut figures = json!({
        "oldestWaitingSince": null, "readyTasks": 0, "runningTasks": 0, "stuckJobs": 0, "sweptAt": swept_at, "kinds": []
    });
    figures.as_object_mut().expect("an object").extend(changes.as_object().expect("an object").clone());
    world.supabase.answer_rpc("job_stats", figures);
}

fn assert_starts(found: &[String], expected: &[&str]) {
    let fits =
        found.len() == expected.len() && found.iter().zip(expected).all(|(found, start)| found.starts_with(start));
    assert!(fits, "{found:#?} instead of {expected:#?}");
}

#[tokio::test]
async fn a_deployment_that_is_whole_is_sound_in_every_part() {
    let speech = StandIn::start().await;
    speech.answer("/v1/audio/speech", Reply::Text(200, "RIFF and so on"));
    let world = world_with(&[("SUPABASE_JWT_SECRET", ""), ("SPEECH_BASE_URL", &speech.url)]).await;
    world.clock.hurry.set(20);
    *world.hints.consumer.borrow_mut() = Some(world.bucket.clone());
    for (subject, expected) in [
        ("variables", vec!["sound: All variables can be read; ENVIRONMENT is test"]),
        ("database", vec!["sound: It answers in 0 ms; its schema is new enough"]),
        ("cron", vec!["sound: The last tick was 20 s ago"]),
        ("stores", vec!["sound: r2 behaves in all 11 respects"]),
        ("queue", vec!["sound: A message arrived within 0.5 s"]),
        ("rooms", vec!["sound: Requests are counted", "sound: Live progress has its rooms"]),
        (
            "accounts",
            vec!["sound: People can sign up and have a session after", "sound: Tokens are verified by the project's"],
        ),
        ("speech", vec!["sound: The speech service spoke a word (14 bytes)"]),
        ("text", vec!["sound: The Worker makes them itself"]),
        ("pictures", vec!["sound: The Worker makes them itself"]),
    ] {
        assert_starts(&look(&world, subject).await, &expected);
    }
}

#[tokio::test]
async fn cloudinary_is_asked_whether_it_takes_the_key_where_it_delivers_pictures() {
    let cloudinary = StandIn::start().await;
    let account = format!("cloudinary://874837:hidden-secret@demo?upload_prefix={}", cloudinary.url);
    let world = world_with(&[("CLOUDINARY_URL", &account)]).await;
    let found = look(&world, "stores").await;
    assert!(found[1].starts_with("fault: Cloudinary answered 404") && !found[1].contains("hidden"), "{found:?}");
    cloudinary.answer("/v1_1/demo/ping", Reply::Page("<html>Welcome</html>"));
    assert_starts(&look(&world, "stores").await, &["sound: r2 behaves", "fault: what answers is not Cloudinary"]);
    cloudinary.answer("/v1_1/demo/ping", Reply::Json(200, json!({ "status": "ok" })));
    assert_starts(&look(&world, "stores").await, &["sound: r2 behaves", "sound: Cloudinary accepts the key"]);
    assert!(cloudinary.seen("/v1_1/demo/ping")[0].headers["authorization"].starts_with("Basic "));
}

#[tokio::test]
async fn a_database_that_is_old_away_or_refuses_the_key_is_a_fault_with_its_reason() {
    for (reply, expected) in [
        (Reply::Json(200, json!(3)), "fault: the database's schema is at version 3 and this version of the code needs"),
        (Reply::Json(401, json!({ "message": "Invalid API key" })), "fault: the database refused our credentials"),
        (Reply::HangUp, "fault: the database did not answer"),
        (
            Reply::Page("<html>Welcome</html>"),
            "fault: the database did not answer schema_version: what answers is no database of Supabase",
        ),
    ] {
        let world = world_with(&[]).await;
        world.supabase.answer("/rest/v1/rpc/schema_version", reply);
        assert_starts(&look(&world, "database").await, &[expected]);
        assert_starts(&look(&world, "cron").await, &[expected]);
    }
}

#[tokio::test]
async fn a_tick_that_never_came_or_stays_away_is_a_fault_and_a_long_line_a_warning() {
    let world = world_with(&[]).await;
    figures(&world, &json!({ "sweptAt": null }));
    assert_starts(&look(&world, "cron").await, &["fault: The minute's tick has never come"]);
    figures(&world, &json!({ "sweptAt": (world.clock_now() - TimeDelta::minutes(7)).to_rfc3339() }));
    assert_starts(&look(&world, "cron").await, &["fault: The last tick was 7 minutes ago"]);
    figures(&world, &json!({ "lineWaitsSince": (world.clock_now() - TimeDelta::minutes(9)).to_rfc3339() }));
    assert_starts(
        &look(&world, "cron").await,
        &["sound: The last tick was 20 s ago", "warning: Ready work has waited for 9 minutes"],
    );
}

#[tokio::test]
async fn a_queue_that_takes_nothing_and_one_that_delivers_nothing_are_told_apart() {
    let world = world_with(&[]).await;
    world.clock.hurry.set(20);
    assert_starts(&look(&world, "queue").await, &["fault: A message was sent and did not arrive within 15 s"]);
    world.hints.fails.set(true);
    assert_starts(&look(&world, "queue").await, &["fault: The queue takes no message: the queue is away"]);
}

#[tokio::test]
async fn durable_objects_that_do_not_answer_are_faults_each() {
    let world = world_with(&[]).await;
    world.limiter.fails.set(true);
    world.rooms.fails.set(true);
    assert_starts(
        &look(&world, "rooms").await,
        &["fault: the request could not be counted", "fault: the room could not be reached"],
    );
}

#[tokio::test]
async fn closed_sign_ups_are_a_warning_and_tokens_that_nothing_verifies_a_fault() {
    let world = world_with(&[("SUPABASE_JWT_SECRET", "")]).await;
    set_up(&world, json!({ "disable_signup": true, "external": { "email": true } }));
    world.supabase.answer(JWKS, Reply::Json(200, json!({ "keys": [] })));
    assert_starts(
        &look(&world, "accounts").await,
        &["warning: Sign-ups are closed", "fault: No token can be verified"],
    );
}

#[tokio::test]
async fn both_ways_to_verify_tokens_at_once_and_a_key_of_the_old_kind_are_warnings() {
    let world = world_with(&[("SUPABASE_SERVICE_KEY", "e.y.J")]).await;
    assert_starts(
        &look(&world, "accounts").await,
        &[
            "sound: People can sign up",
            "warning: SUPABASE_SERVICE_KEY is of the old kind",
            "warning: Tokens are verified by the project's public keys (1) and by SUPABASE_JWT_SECRET",
        ],
    );
}

/// The console alone would notice.
#[tokio::test]
async fn a_public_key_that_is_refused_is_a_fault_though_the_worker_has_another() {
    let world = world_with(&[]).await;
    let refusal = Reply::Json(401, json!({ "message": "Invalid API key" }));
    let settings = json!({ "disable_signup": false, "mailer_autoconfirm": true, "external": { "email": true } });
    world.supabase.answer_in_turn(SETTINGS, [Reply::Json(200, settings), refusal]);
    let found = look(&world, "accounts").await;
    assert!(
        found[1].starts_with("fault: accounts: the service answered 401, asked with SUPABASE_ANON_KEY"),
        "{found:?}"
    );
    let keys: Vec<String> = world.supabase.seen(SETTINGS).iter().map(|seen| seen.headers["apikey"].clone()).collect();
    assert!(keys.len() == 2 && keys[0].starts_with("sb_secret_") && keys[1].starts_with("sb_publishable_"), "{keys:?}");
}

#[tokio::test]
async fn a_database_that_says_nothing_is_told_with_where_to_look() {
    let world = world_with(&[]).await;
    // The schema, which is asked after first, has 80 ms for its answer.
    world.clock.hurry.set(100);
    world.supabase.answer("/rest/v1/rpc/job_stats", Reply::Silence);
    assert_starts(&look(&world, "database").await, &["fault: No answer came within 25 s"]);
}

#[tokio::test]
async fn an_account_service_that_refuses_the_key_is_a_fault() {
    let world = world_with(&[]).await;
    world.supabase.answer(SETTINGS, Reply::Json(401, json!({ "message": "Invalid API key" })));
    assert!(look(&world, "accounts").await[0].starts_with("fault: accounts: the service answered 401"));
}

/// What a service says that is asked for nothing.
fn nothing_asked() -> Reply {
    Reply::Json(400, json!({ "error": { "message": "you must provide a model parameter", "code": null } }))
}

fn models(names: &[&str]) -> Reply {
    let data: Vec<Value> = names.iter().map(|name| json!({ "id": name, "object": "model" })).collect();
    Reply::Json(200, json!({ "object": "list", "data": data }))
}

#[tokio::test]
async fn a_paid_speech_service_is_asked_for_its_models_and_speaks_nothing() {
    let speech = StandIn::start().await;
    let key = "sk-speech-secret";
    let changes = [("SPEECH_PROVIDER", "openai"), ("SPEECH_API_KEY", key), ("SPEECH_BASE_URL", speech.url.as_str())];
    let world = world_with(&changes).await;
    speech.answer("/v1/audio/speech", nothing_asked());
    for (reply, expected) in [
        (models(&["gpt-4o", "gpt-4o-mini-tts"]), "sound: Its key is accepted, and it offers gpt-4o-mini-tts"),
        (models(&["gpt-4o"]), "fault: Its key is accepted, and it does not offer gpt-4o-mini-tts"),
        (Reply::Json(404, json!({})), "warning: It takes POST /audio/speech, and has no list of models"),
        (Reply::Json(401, json!({ "error": { "message": key } })), "fault: It does not accept the key (401)"),
        (Reply::Json(403, json!({})), "fault: It does not accept the key (403)"),
        (Reply::Json(402, json!({})), "fault: speech: the service answered 402"),
        (Reply::Json(500, json!({})), "fault: speech: the service answered 500"),
        (Reply::Json(429, json!({})), "fault: speech: the service answered 429"),
        (Reply::HangUp, "fault: speech: the service could not be reached"),
    ] {
        speech.answer("/v1/models", reply);
        let found = look(&world, "speech").await;
        assert_starts(&found, &[expected]);
        assert!(!found.concat().contains(key));
    }
    let asked = [speech.seen("/v1/models"), speech.seen("/v1/audio/speech")].concat();
    assert!(asked.iter().all(|seen| seen.headers["authorization"] == format!("Bearer {key}")));
    assert!(speech.seen("/v1/audio/speech").iter().all(|seen| seen.body == json!({})), "nothing is made of that");
}

#[tokio::test]
async fn a_wrong_path_in_a_providers_address_is_a_fault_whatever_is_listed_there() {
    let provider = StandIn::start().await;
    let base = format!("{}/openai/v1/", provider.url);
    let world =
        world_with(&[("TEXT_PROVIDER", "openai"), ("TEXT_API_KEY", "sk-text"), ("TEXT_BASE_URL", base.as_str())]).await;
    let nothing = "fault: Nothing there takes POST /openai/v1/chat/completions: it answers";
    let absent = || Reply::Json(404, json!({ "error": "no such page" }));
    let listed = || models(&["gpt-4.1-mini"]);
    for (list, route, expected) in [
        (absent(), absent(), format!("{nothing} 404")),
        (listed(), Reply::Json(405, json!({})), format!("{nothing} 405")),
        (Reply::Text(200, "<html>"), Reply::Page("<html>Welcome</html>"), format!("{nothing} 200")),
        (listed(), Reply::Json(401, json!({})), "fault: It does not accept the key (401)".to_owned()),
        (listed(), Reply::Json(402, json!({})), "fault: text: the service answered 402".to_owned()),
        (listed(), Reply::Json(503, json!({})), "fault: text: the service answered 503".to_owned()),
        (listed(), nothing_asked(), "sound: Its key is accepted, and it offers gpt-4.1-mini".to_owned()),
        (listed(), Reply::Json(500, json!({})), "sound: Its key is accepted, and it offers".to_owned()),
    ] {
        provider.answer("/openai/v1/models", list);
        provider.answer("/openai/v1/chat/completions", route);
        assert_starts(&look(&world, "text").await, &[&expected]);
    }
}

/// Neither the key nor the model is to blame.
#[tokio::test]
async fn of_a_provider_that_moved_the_address_alone_is_to_be_changed() {
    let provider = StandIn::start().await;
    let changes = [("TEXT_PROVIDER", "openai"), ("TEXT_API_KEY", "sk-text"), ("TEXT_BASE_URL", provider.url.as_str())];
    let world = world_with(&changes).await;
    let moved = || Reply::Moved(308, "https://new.example.com/v2?key=very-secret".to_owned());
    for (list, route) in [(moved(), nothing_asked()), (models(&["gpt-4.1-mini"]), moved())] {
        provider.answer("/v1/models", list);
        provider.answer("/v1/chat/completions", route);
        let findings = findings(&world, "text").await;
        let found =
            "text: the service has moved to https://new.example.com (308): TEXT_BASE_URL has to name where it is";
        assert_eq!(findings[0]["found"], found);
        let advice = "Set TEXT_BASE_URL to where it is now: to what its documentation has before /chat/completions";
        assert_eq!(findings[0]["advice"], advice);
    }
}

#[tokio::test]
async fn a_writer_and_an_artist_that_are_paid_are_asked_for_their_models_each_by_its_own_key() {
    let provider = StandIn::start().await;
    let world = world_with(&[
        ("TEXT_PROVIDER", "openai"),
        ("TEXT_API_KEY", "sk-text"),
        ("TEXT_BASE_URL", &provider.url),
        ("PICTURE_PROVIDER", "openai"),
        ("PICTURE_API_KEY", "sk-pictures"),
        ("PICTURE_BASE_URL", &provider.url),
    ])
    .await;
    provider.answer("/v1/models", models(&["gpt-4.1-mini"]));
    let routes = ["/v1/chat/completions", "/v1/images/generations"];
    for route in routes {
        provider.answer(route, nothing_asked());
    }
    assert_starts(&look(&world, "text").await, &["sound: Its key is accepted, and it offers gpt-4.1-mini"]);
    assert_starts(&look(&world, "pictures").await, &["fault: Its key is accepted, and it does not offer gpt-image-1"]);
    let keys_at = |path| -> Vec<String> {
        provider.seen(path).iter().map(|seen| seen.headers["authorization"].clone()).collect()
    };
    assert_eq!(keys_at("/v1/models"), ["Bearer sk-text", "Bearer sk-pictures"]);
    assert_eq!(routes.map(keys_at), [["Bearer sk-text"], ["Bearer sk-pictures"]]);
}

#[tokio::test]
async fn a_language_that_is_written_and_not_spoken_is_told_and_voices_without_english_are_too() {
    let text = [("TEXT_PROVIDER", "openai"), ("TEXT_API_KEY", "sk-text")];
    let own = StandIn::start().await;
    own.answer("/v1/audio/speech", Reply::Text(200, "RIFF and so on"));
    let spoken = "sound: The speech service spoke a word";
    let spanish =
        [("SPEECH_PROVIDER", "workers_ai"), ("SPEECH_BASE_URL", ""), ("SPEECH_MODEL", "@cf/deepgram/aura-2-es")];
    for (changes, expected) in [
        (
            [("SPEECH_BASE_URL", own.url.as_str())].iter().chain(&text).copied().collect::<Vec<_>>(),
            vec![spoken, "warning: Readings can be written and not spoken in ar, "],
        ),
        (
            vec![("SPEECH_BASE_URL", own.url.as_str()), ("SPEECH_VOICES", r#"{"de": "nova", "pt-BR": "sage"}"#)],
            vec![spoken],
        ),
        (
            spanish.iter().chain(&text).copied().collect(),
            vec!["fault: ", "warning: No voice speaks English, which is meant"],
        ),
    ] {
        let world = world_with(&changes).await;
        assert_starts(&look(&world, "speech").await, &expected);
    }
    let voices = r#"{"de": "nova", "pt-BR": "sage"}"#;
    let changes = [("SPEECH_BASE_URL", own.url.as_str()), ("SPEECH_VOICES", voices)];
    let world = world_with(&changes.iter().chain(&text).copied().collect::<Vec<_>>()).await;
    let found = look(&world, "speech").await.concat();
    assert!([" de,", " pt,", " en,"].iter().all(|tag| !found.contains(tag)) && found.contains(" tr,"), "{found}");
}

/// Cloudflare's list of models, or what its binding threw.
struct Listed(Result<Vec<&'static str>, &'static str>);

#[async_trait(?Send)]
impl ModelBinding for Listed {
    fn is_bound(&self) -> bool {
        true
    }

    async fn run(&self, _model: &str, _input: ModelInput) -> Result<BindingAnswer, ThrownError> {
        panic!("a look runs no model")
    }

    async fn find_models(&self, _name: &str) -> Result<Vec<String>, ThrownError> {
        let thrown = |message: &str| ThrownError { name: "AiInternalError".to_owned(), message: message.to_owned() };
        self.0.as_ref().map(|names| names.iter().map(|name| (*name).to_owned()).collect()).map_err(|text| thrown(text))
    }
}

#[tokio::test]
async fn cloudflares_models_are_looked_up_and_not_run() {
    let by_models = [
        ("TEXT_PROVIDER", "workers_ai"),
        ("SPEECH_PROVIDER", "workers_ai"),
        ("SPEECH_BASE_URL", ""),
        ("PICTURE_PROVIDER", "workers_ai"),
    ];
    let mut world = world_with(&by_models).await;
    for (subject, model) in [
        ("text", "@cf/meta/llama-3.3-70b-instruct-fp8-fast"),
        ("speech", "@cf/deepgram/aura-2-en"),
        ("pictures", "@cf/black-forest-labs/flux-2-klein-4b"),
    ] {
        for (listed, expected) in [
            (Ok(vec![model, "@cf/other"]), format!("sound: Workers AI is bound, and has {model}")),
            (Ok(vec!["@cf/other"]), format!("fault: Workers AI is bound, and does not have {model}")),
            (
                Err("3023: Service unavailable for account"),
                format!("fault: {subject}: the models' service answered 403 (3023)"),
            ),
        ] {
            world.services.models = Rc::new(Listed(listed));
            assert_starts(&look(&world, subject).await[..1], &[&expected]);
        }
    }
}

#[tokio::test]
async fn an_unknown_subject_is_refused_with_those_that_there_are() {
    let world = world_with(&[]).await;
    let body = Body::Bytes(Bytes::from_static(b"{\"subject\": \"weather\"}"));
    let headers = [("content-type", "application/json"), ("apikey", SECRET)];
    let answered = world.send(Method::POST, "/api/checkup", &headers, body).await;
    assert_eq!(answered.status, 400);
    let details = answered.json()["details"]["subject"].as_str().expect("text").to_owned();
    assert_eq!(
        details,
        "must be one of variables, database, cron, stores, queue, rooms, accounts, speech, text, pictures"
    );
}

/// The objects are others for each fact, and the reason is one.
#[tokio::test]
async fn a_store_that_refuses_everything_is_one_fault_with_its_reason() {
    let mut world = world_with(&[]).await;
    let closed = StandIn::start().await;
    let settings = StorageSettings {
        url: format!("{}/storage/v1", closed.url),
        service_key: "sb_secret_service".to_owned(),
        bucket: "artifacts".to_owned(),
    };
    let bucket = Rc::new(SupabaseBucket::new(settings, Rc::new(NativeFetch::default())));
    closed.answer("/storage/v1/bucket", Reply::Json(403, json!({ "statusCode": "403", "error": "Unauthorized" })));
    world.services.stores = vec![NamedStore { name: StoreName::Supabase, bucket, own_links: None }];
    let found = look(&world, "stores").await;
    assert!(found.iter().all(|found| found.starts_with("fault: supabase")) && found.len() <= 2, "{found:#?}");
    assert!(found[0].ends_with("each time with: the storage answered 403 (Unauthorized)"), "{found:#?}");
}
