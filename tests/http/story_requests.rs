//! Contract S's own example requests, and rows of its kinds as the database hands them out.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::rows::JOB;
use crate::world::USER;

pub const PICTURE: Uuid = Uuid::from_u128(0xa100_0000_0000_4000_8000_0000_0000_0001);
pub const PICTURE_KEY: &str = "job/1/picture.png";

/// A PNG of 16 × 16 red pixels.
pub fn small_png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 16, 16);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&[200, 30, 30].repeat(16 * 16)).expect("pixels");
    drop(writer);
    bytes
}

/// The example of the contract.
pub fn storybook() -> Value {
    json!({
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
    })
}

pub fn auto_story() -> Value {
    json!({
        "genre": "adventure", "characterDescription": "Mia, a brave girl with red hair",
        "cartoonImageUrl": "https://example.com/mia.png", "audience": "children"
    })
}

pub fn scenes() -> Value {
    json!({
        "story": "Mia rowed over the lake at dawn. A heron watched her. Then the rain came, and she laughed all the way home.",
        "audience": "children"
    })
}

pub fn cartoonize() -> Value {
    json!({ "prompt": "A boat on a lake at dawn", "style": "anime" })
}

pub fn image() -> Value {
    json!({
        "image_prompt": "Mia in a boat", "character_description": "a girl with red hair", "emotion": "happy",
        "audience": "children", "style": "comic-book"
    })
}

/// Each kind with its example.
pub fn all() -> Vec<(&'static str, Value)> {
    vec![
        ("storybook", storybook()),
        ("auto-story", auto_story()),
        ("scenes", scenes()),
        ("cartoonize", cartoonize()),
        ("image", image()),
    ]
}

/// A job of the kind on its way.
pub fn running(kind: &str) -> Value {
    json!({
        "id": JOB, "kind": kind, "ownerId": USER, "state": "processing", "percent": 40,
        "message": "Drawing scene 2 of 6...", "currentDoc": "Page 1, scene 2", "step": "image_generation",
        "docsTotal": 6, "docsComplete": 1, "result": null, "errorCode": null, "errorMessage": null, "retryCount": 0,
        "tries": { "retries": 1, "maxRetries": 4 },
        "estimatedSeconds": 60, "createdAt": "2025-12-19T16:30:00Z", "updatedAt": "2025-12-19T16:35:00Z",
        "startedAt": "2025-12-19T16:39:40Z", "finishedAt": null, "jobsAhead": null, "artifacts": [picture()]
    })
}

fn picture() -> Value {
    json!({
        "id": PICTURE, "jobId": JOB, "ownerId": USER, "type": "image", "docNum": 1, "isCombined": false,
        "objectKey": PICTURE_KEY, "contentType": "image/png", "sizeBytes": 3, "durationSeconds": null,
        "pageCount": null, "wordCount": null, "metadata": { "chapter": "Page 1, scene 1", "style": "comic-book" },
        "createdAt": "2025-12-19T16:32:00Z"
    })
}

/// What the last task of a job of the kind puts out.
pub fn result(kind: &str) -> Value {
    let stored = format!("stored:{PICTURE_KEY}");
    let pages = json!([{
        "pageNumber": 1,
        "scenes": [{
            "description": "Hero begins journey", "emotion": "excited", "imagePrompt": "A brave character",
            "generatedImage": stored
        }]
    }]);
    match kind {
        "storybook" => json!({ "storybook_id": JOB, "pages": pages, "has_errors": false }),
        "auto-story" => json!({ "storybook_id": JOB, "generated_story": "Once upon a time" }),
        "scenes" => json!({ "pages": pages, "character_description": "Mia." }),
        "cartoonize" => json!({ "url": stored, "cached": true }),
        "image" => json!({ "url": stored, "prompt_used": "Mia in a boat.", "reused": false }),
        other => panic!("no kind {other}"),
    }
}

pub fn completed(kind: &str) -> Value {
    crate::rows::changed(
        running(kind),
        json!({
            "state": "complete", "percent": 100, "message": "", "step": null, "currentDoc": null,
            "result": result(kind), "finishedAt": "2025-12-19T16:38:00Z"
        }),
    )
}
