//! What is refused: all faults at once, each under the path of its field.

use serde_json::{Value, json};

use super::{auto_story, cartoonize, cron, image, processing, scenes, storybook};
use crate::contract::faults::Faults;

fn fields(faults: &Faults) -> Vec<&str> {
    faults.iter().map(|fault| fault.field.as_str()).collect()
}

fn scene() -> Value {
    json!({ "description": "A boat leaves", "emotion": "calm", "imagePrompt": "A boat on a lake" })
}

fn book() -> Value {
    json!({ "title": "T", "story": "S", "characterImage": "https://example.com/a.jpg", "audience": "adults",
        "pages": [{ "pageNumber": 1, "scenes": [scene()] }] })
}

/// The faults of a book after `change`.
fn refused(change: impl FnOnce(&mut Value)) -> Faults {
    let mut body = book();
    change(&mut body);
    storybook::validate(&body, None).expect_err("refused")
}

#[test]
fn an_empty_body_names_every_required_field() {
    let empty = json!({});
    let fields_of = |faults: Faults| fields(&faults).join(" ");
    assert_eq!(
        fields_of(storybook::validate(&empty, None).expect_err("refused")),
        "title story characterImage pages audience"
    );
    assert_eq!(
        fields_of(auto_story::validate(&empty, None).expect_err("refused")),
        "genre characterDescription cartoonImageUrl audience"
    );
    assert_eq!(fields_of(scenes::validate(&empty, None).expect_err("refused")), "story audience");
    assert_eq!(fields_of(cartoonize::validate(&empty, None).expect_err("refused")), "prompt style");
    assert_eq!(
        fields_of(image::validate(&empty, None).expect_err("refused")),
        "image_prompt character_description emotion audience"
    );
}

#[test]
fn wrong_types_and_wrong_values_are_gathered_together() {
    let faults = refused(|body| {
        body["title"] = json!(["T"]);
        body["pages"][0]["scenes"][0]["emotion"] = json!(3);
        body["pages"][0]["scenes"][0]["imagePrompt"] = json!("  ");
        body["pages"][0]["pageNumber"] = json!("one");
        body["audience"] = json!("everybody");
        body["isReusedImage"] = json!("yes");
    });
    assert_eq!(
        faults.to_string(),
        "title must be a text, not a list; \
         pages[0].pageNumber must be a whole number, not a text; \
         pages[0].scenes[0].emotion must be a text, not a number; \
         pages[0].scenes[0].imagePrompt must be 1 to 2000 characters, not 0; \
         audience must be one of children, young_adults, adults; \
         isReusedImage must be true or false, not a text"
    );
}

#[test]
fn bodies_of_the_wrong_shape_are_named_too() {
    for body in [json!(null), json!("text"), json!([book()])] {
        assert_eq!(fields(&storybook::validate(&body, None).expect_err("refused")), ["body"]);
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
        storybook::validate(&body, None).is_ok()
    };
    assert!(titled(1) && titled(100) && !titled(0) && !titled(101));
    let told = |count: usize| {
        let mut body = book();
        body["story"] = json!("s".repeat(count));
        storybook::validate(&body, None).is_ok()
    };
    assert!(told(1) && told(20_000) && !told(0) && !told(20_001));
    let divided =
        |count: usize| scenes::validate(&json!({ "story": "s".repeat(count), "audience": "children" }), None).is_ok();
    assert!(divided(50) && divided(20_000) && !divided(49) && !divided(20_001));
    let paged = |count: usize| {
        let mut body = book();
        body["pages"] = (1..=count).map(|number| json!({ "pageNumber": number, "scenes": [scene()] })).collect();
        storybook::validate(&body, None).is_ok()
    };
    assert!(paged(1) && paged(20) && !paged(0) && !paged(21));
    let staged = |count: usize| {
        let mut body = book();
        body["pages"][0]["scenes"] = (0..count).map(|_| scene()).collect();
        storybook::validate(&body, None).is_ok()
    };
    assert!(staged(1) && staged(6) && !staged(0) && !staged(7));
}

#[test]
fn two_pages_with_one_number_are_refused_and_pages_come_in_order() {
    let page = |number: u32| json!({ "pageNumber": number, "scenes": [scene()] });
    let faults = refused(|body| body["pages"] = json!([page(2), page(2)]));
    assert_eq!(faults.to_string(), "pages[1].pageNumber must not repeat page 2");
    let mut body = book();
    body["pages"] = json!([page(2), page(1)]);
    let params = storybook::validate(&body, None).expect("valid");
    assert_eq!(params.pages.iter().map(|page| page.page_number).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn unknown_fields_are_ignored() {
    let mut body = book();
    body["colour"] = json!("blue");
    body["pages"][0]["scenes"][0]["camera"] = json!({ "lens": 35 });
    assert!(storybook::validate(&body, None).is_ok());
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
    let form = |prompt, style, image| cartoonize::validate_form(cartoonize::CartoonizeForm { prompt, style, image });
    let (params, format) = form(Some("A boat"), Some("anime"), Some(&png[..])).expect("valid");
    assert_eq!(format.media_type(), "image/png");
    assert_eq!(params.prompt, "A boat");
    assert_eq!(
        form(None, Some("oil"), Some(b"GIF89a")).expect_err("refused").to_string(),
        "image must be a JPEG, PNG or WebP image; prompt is required; style must be one of storybook, semi-realistic, \
         comic-book, flat-illustration, anime"
    );
    let huge = vec![0xff; cartoonize::MOST_UPLOAD_BYTES + 1];
    assert_eq!(
        form(Some("A boat"), Some("anime"), Some(&huge)).expect_err("refused").to_string(),
        "image must be at most 10 MiB"
    );
}

/// FAILURES 36
#[test]
fn a_filter_by_an_unknown_kind_is_refused_and_never_ignored() {
    let faults = processing::validate(&json!({ "jobTypes": ["image", "poem"] })).expect_err("refused");
    assert_eq!(fields(&faults), ["jobTypes[1]"]);
    let faults = cron::validate(&json!({ "jobTypes": "image" })).expect_err("refused");
    assert_eq!(faults.to_string(), "jobTypes must be a list, not a text");
}

#[test]
fn a_run_without_a_body_has_the_printed_defaults() {
    for body in [Value::Null, json!({})] {
        let params = processing::validate(&body).expect("valid");
        assert_eq!(params, processing::ProcessParams::default());
        assert_eq!((params.max_jobs, params.cleanup, params.cleanup_days), (10, false, 7));
    }
    let faults = processing::validate(&json!({ "maxJobs": 0, "cleanupDays": 1.5, "specificJobId": "x" }));
    assert_eq!(fields(&faults.expect_err("refused")), ["maxJobs", "specificJobId", "cleanupDays"]);
}
