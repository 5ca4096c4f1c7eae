//! What is refused: all errors at once, each under the path of its field.

use serde_json::{Value, json};

use super::{cartoonize, cron, processing, scenes, storybook};
use crate::contract::field_errors::FieldErrors;
use crate::contract::request::testing::{read, read_optional};
use crate::contract::request::{Context, Request as _};

fn fields(errors: &FieldErrors) -> Vec<&str> {
    errors.iter().map(|error| error.field.as_str()).collect()
}

fn scene() -> Value {
    json!({ "description": "A boat leaves", "emotion": "calm", "imagePrompt": "A boat on a lake" })
}

fn book() -> Value {
    json!({ "title": "T", "story": "S", "characterImage": "https://example.com/a.jpg", "audience": "adults",
        "pages": [{ "pageNumber": 1, "scenes": [scene()] }] })
}

/// The errors of a book after `change`.
fn refused(change: impl FnOnce(&mut Value)) -> FieldErrors {
    let mut body = book();
    change(&mut body);
    read::<storybook::StorybookParams>(&body).expect_err("refused")
}

#[test]
fn wrong_types_and_wrong_values_are_gathered_together() {
    let errors = refused(|body| {
        body["title"] = json!(["T"]);
        body["pages"][0]["scenes"][0]["emotion"] = json!(3);
        body["pages"][0]["scenes"][0]["imagePrompt"] = json!("  ");
        body["pages"][0]["pageNumber"] = json!("one");
        body["audience"] = json!("everybody");
        body["isReusedImage"] = json!("yes");
    });
    assert_eq!(
        errors.to_string(),
        "title must be a string, not an array; \
         pages[0].pageNumber must be a whole number, not a string; \
         pages[0].scenes[0].emotion must be a string, not a number; \
         pages[0].scenes[0].imagePrompt must be 1 to 2000 characters, not 0; \
         audience must be one of children, young_adults, adults; \
         isReusedImage must be true or false, not a string"
    );
}

#[test]
fn bodies_of_the_wrong_shape_are_named_too() {
    for body in [json!(null), json!("text"), json!([book()])] {
        assert_eq!(fields(&read::<storybook::StorybookParams>(&body).expect_err("refused")), ["body"]);
    }
    assert_eq!(fields(&refused(|body| body["pages"] = json!({}))), ["pages"]);
    assert_eq!(fields(&refused(|body| body["pages"] = json!([1]))), ["pages[0]"]);
    assert_eq!(fields(&refused(|body| body["pages"][0]["scenes"] = json!([null]))), ["pages[0].scenes[0]"]);
}

#[test]
fn the_limits_are_those_printed() {
    let titled = |count: usize| {
        let mut body = book();
        body["title"] = json!("é".repeat(count));
        read::<storybook::StorybookParams>(&body).is_ok()
    };
    assert!(titled(1) && titled(100) && !titled(0) && !titled(101));
    let of_length = |count: usize| {
        let mut body = book();
        body["story"] = json!("s".repeat(count));
        read::<storybook::StorybookParams>(&body).is_ok()
    };
    assert!(of_length(1) && of_length(20_000) && !of_length(0) && !of_length(20_001));
    let divided = |count: usize| {
        read::<scenes::ScenesParams>(&json!({ "story": "s".repeat(count), "audience": "children" })).is_ok()
    };
    assert!(divided(50) && divided(20_000) && !divided(49) && !divided(20_001));
    let paged = |count: usize| {
        let mut body = book();
        body["pages"] = (1..=count).map(|number| json!({ "pageNumber": number, "scenes": [scene()] })).collect();
        read::<storybook::StorybookParams>(&body).is_ok()
    };
    assert!(paged(1) && paged(20) && !paged(0) && !paged(21));
    let staged = |count: usize| {
        let mut body = book();
        body["pages"][0]["scenes"] = (0..count).map(|_| scene()).collect();
        read::<storybook::StorybookParams>(&body).is_ok()
    };
    assert!(staged(1) && staged(6) && !staged(0) && !staged(7));
}

#[test]
fn two_pages_with_one_number_are_refused_and_pages_come_in_order() {
    let page = |number: u32| json!({ "pageNumber": number, "scenes": [scene()] });
    let errors = refused(|body| body["pages"] = json!([page(2), page(2)]));
    assert_eq!(errors.to_string(), "pages[1].pageNumber must not repeat page 2");
    let mut body = book();
    body["pages"] = json!([page(2), page(1)]);
    let params = read::<storybook::StorybookParams>(&body).expect("valid");
    assert_eq!(params.pages.iter().map(|page| page.page_number).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn unknown_fields_are_ignored() {
    let mut body = book();
    body["colour"] = json!("blue");
    body["pages"][0]["scenes"][0]["camera"] = json!({ "lens": 35 });
    assert!(read::<storybook::StorybookParams>(&body).is_ok());
}

#[test]
fn image_addresses_are_https_or_embedded_images() {
    assert_eq!(
        refused(|body| body["characterImage"] = json!("http://example.com/a.jpg")).to_string(),
        "characterImage must be an https URL or a data: image"
    );
    assert_eq!(
        refused(|body| body["characterImage"] = json!("https://169.254.169.254/")).to_string(),
        "characterImage must not point into a private network"
    );
}

#[test]
fn a_form_is_held_to_the_rules_of_json_and_its_image_to_its_bytes() {
    let png = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', 0];
    let form = |texts: Value, image| {
        cartoonize::CartoonizeForm::read(&texts, Context { upload: image, ..Context::of_a_test() })
    };
    let valid = form(json!({ "prompt": "A boat", "style": "anime" }), Some(&png[..])).expect("valid");
    assert_eq!(valid.image.media_type(), "image/png");
    assert_eq!(valid.prompt, "A boat");
    assert_eq!(
        form(json!({ "prompt": null, "style": "oil" }), Some(b"GIF89a")).expect_err("refused").to_string(),
        "image must be a JPEG, PNG or WebP image; prompt is required; style must be one of storybook, semi-realistic, \
         comic-book, flat-illustration, anime"
    );
    let huge = vec![0xff; crate::job::given_image::MOST_IMAGE_BYTES + 1];
    for (image, message) in [(Some(&huge[..]), "image must be at most 10 MiB"), (None, "image is required")] {
        let refused = form(json!({ "prompt": "A boat", "style": "anime" }), image).expect_err("refused");
        assert_eq!(refused.to_string(), message);
    }
}

/// FAILURES 36
#[test]
fn a_filter_by_an_unknown_kind_is_refused_and_never_ignored() {
    let errors =
        read_optional::<processing::ProcessParams>(&json!({ "jobTypes": ["image", "poem"] })).expect_err("refused");
    assert_eq!(fields(&errors), ["jobTypes[1]"]);
    let errors = read_optional::<cron::CronParams>(&json!({ "jobTypes": "image" })).expect_err("refused");
    assert_eq!(errors.to_string(), "jobTypes must be an array, not a string");
}

#[test]
fn a_run_without_a_body_has_the_printed_defaults() {
    for body in [Value::Null, json!({})] {
        let params = read_optional::<processing::ProcessParams>(&body).expect("valid");
        assert_eq!((params.max_jobs, params.cleanup, params.cleanup_days), (10, false, 7));
    }
    let errors =
        read_optional::<processing::ProcessParams>(&json!({ "maxJobs": 0, "cleanupDays": 1.5, "specificJobId": "x" }));
    assert_eq!(fields(&errors.expect_err("refused")), ["maxJobs", "specificJobId", "cleanupDays"]);
}

/// The storyteller may know other languages than the artist.
#[test]
fn each_kind_asks_its_own_maker_for_the_language() {
    let in_language = |body: Value, tag: &str| {
        let mut body = body;
        body["language"] = json!(tag);
        body
    };
    let divided = json!({ "story": "s".repeat(50), "audience": "children" });
    let drawn = json!({ "prompt": "A boat", "style": "anime" });
    assert!(read::<scenes::ScenesParams>(&in_language(divided.clone(), "fr-CA")).is_ok());
    assert!(read::<cartoonize::CartoonizeParams>(&in_language(drawn.clone(), "de")).is_ok());
    let refused = read::<scenes::ScenesParams>(&in_language(divided, "de")).expect_err("no German").to_string();
    assert_eq!(refused, "language must be in a language that can be written here: en, fr");
    assert!(read::<cartoonize::CartoonizeParams>(&in_language(drawn, "fr")).is_err());
    assert!(read::<storybook::StorybookParams>(&in_language(book(), "fr")).is_ok());
}
