//! The examples of the contract parse, and every answer has exactly the documented fields.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::image_url::ImageUrl;
use super::pages::{Page, Scene};
use super::start::{NoExtras, StartAnswer};
use super::status::{Status, StatusWord};
use super::{auto_story, cartoonize, cron, error, image, scenes, storybook};
use crate::contract::request::testing::{read, read_optional};
use crate::job::storybook::StoryPhase;
use brief::picture::ArtStyle;
use brief::story::{Audience, Genre};

const STARTED: &[&str] = &["jobId", "status", "estimatedCompletion", "estimatedMinutes", "pollingUrl", "message"];
const STATUS_ALWAYS: &[&str] = &["jobId", "status", "progress", "createdAt", "updatedAt", "terminal"];
const STATUS: &[&str] = &[
    "jobId",
    "status",
    "progress",
    "currentStep",
    "createdAt",
    "updatedAt",
    "startedAt",
    "completedAt",
    "estimatedTimeRemaining",
    "result",
    "error",
    "retryCount",
    "maxRetries",
    "terminal",
];

/// The fields of a serialised object, which must be exactly the union of these lists.
pub(super) fn assert_fields(value: &Value, documented: &[&[&str]]) {
    let fields: BTreeSet<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    let documented: BTreeSet<&str> = documented.iter().flat_map(|list| list.iter().copied()).collect();
    assert_eq!(fields, documented);
}

pub(super) fn json_of(value: impl Serialize) -> Value {
    serde_json::to_value(value).expect("serialises")
}

pub(super) fn time() -> chrono::DateTime<chrono::Utc> {
    "2026-01-02T03:04:05Z".parse().expect("a time")
}

fn started<Extras: Serialize>(extras: Extras) -> Value {
    json_of(StartAnswer::new("id".to_owned(), time(), 3, "https://a.example/api".to_owned(), "Started.", extras))
}

/// A status with every optional field of the contract; `terminal` is ours, and so are `queuePosition` and
/// `pollAfterMs`, which an unfinished job has.
fn full_status<JobResult: Serialize, Extras: Serialize>(result: JobResult, extras: Extras) -> Value {
    json_of(Status {
        job_id: "id".to_owned(),
        status: StatusWord::Completed,
        progress: 100,
        current_step: Some("done".to_owned()),
        created_at: time(),
        updated_at: time(),
        started_at: Some(time()),
        completed_at: Some(time()),
        estimated_time_remaining: Some("a few seconds".to_owned()),
        queue_position: None,
        result: Some(result),
        error: Some("none".to_owned()),
        retry_count: Some(0),
        max_retries: Some(3),
        terminal: true,
        poll_after_ms: None,
        extras,
    })
}

fn book_pages() -> Vec<Page> {
    let scene = Scene {
        description: "Hero begins journey".to_owned(),
        emotion: "excited".to_owned(),
        image_prompt: "A brave character starting an adventure".to_owned(),
        generated_image: None,
        error: None,
    };
    vec![Page { page_number: 1, scenes: vec![scene] }]
}

#[test]
fn the_storybook_example_is_accepted_as_written() {
    let body = json!({
        "title": "My Adventure",
        "story": "Once upon a time...",
        "characterImage": "https://example.com/character.jpg",
        "pages": [{
            "pageNumber": 1,
            "scenes": [{
                "description": "Hero begins journey",
                "emotion": "excited",
                "imagePrompt": "A brave character starting an adventure"
            }]
        }],
        "audience": "children"
    });
    let params = read::<storybook::StorybookParams>(&body).expect("valid");
    assert_eq!(params.pages, book_pages());
    assert_eq!(params.audience, Audience::Children);
    assert!(!params.is_reused_image, "false unless it is sent");
}

#[test]
fn both_spellings_of_the_contract_are_read() {
    let body = json!({
        "image_prompt": "A boat", "character_description": "A girl", "emotion": "happy", "audience": "adults",
        "isReusedImage": true, "cartoon_image": "https://example.com/a.png", "style": "comic-book"
    });
    let address = |text: &str| ImageUrl::parse(text, None).expect("an address");
    let expected = image::ImageParams {
        language: None,
        image_prompt: "A boat".to_owned(),
        character_description: "A girl".to_owned(),
        emotion: "happy".to_owned(),
        audience: Audience::Adults,
        is_reused_image: true,
        cartoon_image: Some(address("https://example.com/a.png")),
        style: ArtStyle::ComicBook,
    };
    assert_eq!(read::<image::ImageParams>(&body).expect("valid"), expected);
    let body = json!({
        "genre": "bedtime", "characterDescription": "A girl", "cartoonImageUrl": "https://example.com/a.png",
        "audience": "young_adults"
    });
    let expected = auto_story::AutoStoryParams {
        language: None,
        genre: Genre::Bedtime,
        character_description: "A girl".to_owned(),
        cartoon_image_url: address("https://example.com/a.png"),
        audience: Audience::YoungAdults,
    };
    assert_eq!(read::<auto_story::AutoStoryParams>(&body).expect("valid"), expected);
}

#[test]
fn every_printed_word_is_accepted() {
    for genre in ["adventure", "siblings", "bedtime", "fantasy", "history"] {
        for audience in ["children", "young_adults", "adults"] {
            let body = json!({ "genre": genre, "characterDescription": "A girl", "audience": audience,
                "cartoonImageUrl": "https://example.com/a.png" });
            assert!(read::<auto_story::AutoStoryParams>(&body).is_ok(), "{genre} {audience}");
        }
    }
    for style in ["storybook", "semi-realistic", "comic-book", "flat-illustration", "anime"] {
        assert!(
            read::<cartoonize::CartoonizeParams>(&json!({ "prompt": "A boat", "style": style })).is_ok(),
            "{style}"
        );
    }
}

#[test]
fn the_cron_example_is_accepted_as_written() {
    let params = read_optional::<cron::CronParams>(&json!({ "maxJobs": 5, "healthCheck": true })).expect("valid");
    assert_eq!((params.max_jobs, params.health_check, params.cleanup_days), (5, true, 7));
}

#[test]
fn starts_answer_the_documented_fields() {
    assert_fields(&started(NoExtras {}), &[STARTED]);
    let auto = started(auto_story::Phases::all());
    assert_fields(&auto, &[STARTED, &["phases"]]);
    assert_eq!(auto["phases"].as_array().map(Vec::len), Some(4));
    let story_info =
        scenes::StoryInfo { word_count: 5, audience: Audience::Children, estimated_scenes: "1-2".to_owned() };
    let scenes = started(scenes::WithStoryInfo { story_info });
    assert_fields(&scenes, &[STARTED, &["storyInfo"]]);
    assert_fields(&scenes["storyInfo"], &[&["wordCount", "audience", "estimatedScenes"]]);
    let params = read::<cartoonize::CartoonizeParams>(&json!({ "prompt": "A boat", "style": "anime" })).expect("valid");
    let info = cartoonize::RequestInfo::of(&params.prompt, params.style, params.image_url.is_some());
    let cartoon = started(cartoonize::WithProcessingInfo { processing_info: Some(info) });
    assert_fields(&cartoon, &[STARTED, &["processingInfo"]]);
    assert_eq!(cartoon["processingInfo"], json!({ "style": "anime", "promptLength": 6, "hasSourceImage": false }));
    let body = json!({ "image_prompt": "A boat", "character_description": "A girl", "emotion": "happy",
        "audience": "children" });
    let params = read::<image::ImageParams>(&body).expect("valid");
    let picture = started(image::WithImageInfo { image_info: params.info() });
    assert_fields(&picture, &[STARTED, &["imageInfo"]]);
    assert_eq!(
        picture["imageInfo"],
        json!({ "style": "storybook", "audience": "children", "emotion": "happy", "isReusedImage": false,
            "promptLength": 6 })
    );
    assert_eq!(picture["status"], "pending");
}

#[test]
fn a_storybook_status_has_the_documented_fields() {
    let result = storybook::StorybookResult {
        storybook_id: "book".to_owned(),
        pages: book_pages(),
        has_errors: true,
        warning: Some("1 scene".to_owned()),
    };
    let status = full_status(result, NoExtras {});
    assert_fields(&status, &[STATUS]);
    assert_fields(&status["result"], &[&["storybook_id", "pages", "has_errors", "warning"]]);
    assert_fields(&status["result"]["pages"][0], &[&["pageNumber", "scenes"]]);
    assert_fields(&status["result"]["pages"][0]["scenes"][0], &[&["description", "emotion", "imagePrompt"]]);
}

#[test]
fn optional_fields_are_left_out_and_never_null() {
    let status: storybook::StorybookStatus = serde_json::from_value(json!({
        "jobId": "id", "status": "pending", "progress": 0, "createdAt": time(), "updatedAt": time(),
        "terminal": false
    }))
    .expect("a status with nothing optional");
    assert_fields(&json_of(status), &[STATUS_ALWAYS]);
}

#[test]
fn an_auto_story_status_has_the_documented_fields() {
    let result = auto_story::AutoStoryResult {
        storybook_id: "book".to_owned(),
        generated_story: "Once.".to_owned(),
        warning: Some("“timbres” is not read.".to_owned()),
    };
    let extras = auto_story::CurrentPhase { current_phase: Some(StoryPhase::ImageGeneration) };
    let status = full_status(result, extras);
    assert_fields(&status, &[STATUS, &["currentPhase"]]);
    assert_fields(&status["result"], &[&["storybook_id", "generated_story", "warning"]]);
    assert_eq!(status["currentPhase"], "image_generation");
}

#[test]
fn a_scenes_status_has_the_documented_fields() {
    let mut pages = book_pages();
    pages[0].scenes[0].generated_image = Some("https://a.example/a.png".to_owned());
    let extras = scenes::WithSceneInfo { scene_info: Some(scenes::SceneInfo::of(&pages)) };
    let result = scenes::ScenesResult { pages, character_description: Some("A girl".to_owned()) };
    let status = full_status(result, extras);
    assert_fields(&status, &[STATUS, &["sceneInfo"]]);
    assert_fields(&status["result"], &[&["pages", "character_description"]]);
    assert_fields(
        &status["result"]["pages"][0]["scenes"][0],
        &[&["description", "emotion", "imagePrompt", "generatedImage"]],
    );
    assert_eq!(status["sceneInfo"], json!({ "totalPages": 1, "totalScenes": 1, "averageScenesPerPage": 1.0 }));
}

#[test]
fn cartoonize_and_image_statuses_have_the_documented_fields() {
    let info = cartoonize::ResultInfo { cached: true, message: "Made before.".to_owned() };
    let status = full_status(
        cartoonize::CartoonizeResult { url: "https://a.example/a.png".to_owned(), cached: true },
        cartoonize::WithProcessingInfo { processing_info: Some(info) },
    );
    assert_fields(&status, &[STATUS, &["processingInfo"]]);
    assert_fields(&status["result"], &[&["url", "cached"]]);
    assert_fields(&status["processingInfo"], &[&["cached", "message"]]);

    let info = image::GenerationInfo {
        reused: false,
        prompt_used: "A boat".to_owned(),
        style: ArtStyle::FlatIllustration,
        not_drawn: vec!["yurt".to_owned()],
    };
    let result = image::ImageResult {
        url: "https://a.example/a.png".to_owned(),
        prompt_used: "A boat".to_owned(),
        reused: false,
        warning: Some("No yurt.".to_owned()),
    };
    let status = full_status(result, image::WithGenerationInfo { generation_info: Some(info) });
    assert_fields(&status, &[STATUS, &["generationInfo"]]);
    assert_fields(&status["result"], &[&["url", "prompt_used", "reused", "warning"]]);
    assert_eq!(
        status["generationInfo"],
        json!({ "reused": false, "promptUsed": "A boat", "style": "flat-illustration", "notDrawn": ["yurt"] })
    );
}

#[test]
fn an_error_has_the_documented_fields_and_ours() {
    let body = error::ErrorBody {
        details: Some(error::Details::Line("title is required".to_owned())),
        ..error::ErrorBody::new(error::ErrorCode::InvalidInput, "Invalid input parameters", "request-1")
    };
    assert_eq!(
        json_of(&body),
        json!({ "success": false, "error": "Invalid input parameters", "code": "INVALID_INPUT",
            "details": "title is required", "requestId": "request-1" })
    );
    let full = error::ErrorBody {
        configuration_error: Some(true),
        retry_after: Some(60),
        recommendations: Some(vec!["Set OPENAI_API_KEY".to_owned()]),
        ..body
    };
    let documented = ["error", "code", "details", "configurationError", "retryAfter", "recommendations"];
    assert_fields(&json_of(full), &[&documented, &["success", "requestId"]]);
}
