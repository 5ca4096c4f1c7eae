//! The results of storybook jobs as the table of jobs holds them, and what their steps hand to each other.
//!
//! Jobs outlive deployments: what is written here is read by later versions, and the table `storybooks` holds pages in the same form. The
//! wire types of the contract may change their names without touching what is stored.

use serde::{Deserialize, Serialize};

use super::given_image::GivenImage;

/// A page of a book, before and after its pictures are drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BookPage {
    /// From 1.
    pub page_number: u32,
    pub scenes: Vec<BookScene>,
}

/// A stretch of the story and what its picture shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BookScene {
    pub description: String,
    /// In the words of the client or the storyteller.
    pub emotion: String,
    pub image_prompt: String,
    /// The drawn picture or its placeholder; absent until it is drawn.
    #[serde(rename = "generatedImage", default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<GivenImage>,
    /// What the drawn picture shows, in a sentence. A step's own: neither stored with a book nor answered.
    #[serde(skip)]
    pub picture_shows: Option<String>,
    /// Why the scene has a placeholder instead of its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// An illustrated story with given pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoundStorybook {
    pub storybook_id: String,
    pub pages: Vec<BookPage>,
    /// Whether a scene has a placeholder instead of its picture.
    pub has_errors: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
}

/// An illustrated story that was made up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoundAutoStory {
    pub storybook_id: String,
    pub generated_story: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
}

/// A story divided into pages and scenes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DividedStory {
    pub pages: Vec<BookPage>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub character_description: Option<String>,
}

/// One scene's picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnScene {
    pub url: GivenImage,
    /// The final prompt.
    pub prompt_used: String,
    /// Whether the character's given image was used again.
    pub reused: bool,
    /// What the picture shows, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// What its words ask for and it does not show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_drawn: Vec<String>,
}

/// A photo, or words alone, drawn in a style.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnCartoon {
    pub url: GivenImage,
    /// Whether the same picture had been made before.
    pub cached: bool,
}

/// Rows as they were written before these types existed.
#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    use super::*;

    /// Reading and writing changes nothing, so that no field is lost or renamed.
    fn assert_read_whole<Stored: DeserializeOwned + Serialize>(stored: Value) {
        let read: Stored = serde_json::from_value(stored.clone()).expect("a stored result is read");
        assert_eq!(serde_json::to_value(&read).expect("a result is written"), stored);
    }

    fn pages() -> Value {
        json!([{ "pageNumber": 1, "scenes": [
            { "description": "Mia rows.", "emotion": "calm", "imagePrompt": "A lake", "generatedImage": "stored:a.png" },
            { "description": "Rain.", "emotion": "sad", "imagePrompt": "Rain", "generatedImage": "data:image/svg+xml,x",
              "error": "The picture of page 1, scene 2 could not be drawn" },
            { "description": "Home.", "emotion": "happy", "imagePrompt": "A house" },
        ] }])
    }

    #[test]
    fn stored_results_of_every_kind_are_read() {
        assert_read_whole::<BoundStorybook>(json!({
            "storybook_id": "1", "pages": pages(), "has_errors": true, "warning": "One is missing.",
        }));
        assert_read_whole::<BoundStorybook>(json!({ "storybook_id": "1", "pages": [], "has_errors": false }));
        assert_read_whole::<BoundAutoStory>(json!({ "storybook_id": "1", "generated_story": "Mia rowed." }));
        assert_read_whole::<BoundAutoStory>(json!({
            "storybook_id": "1", "generated_story": "Mia rowed.", "warning": "One is missing.",
        }));
        assert_read_whole::<DividedStory>(json!({ "pages": pages(), "character_description": "Mia, a girl." }));
        assert_read_whole::<DividedStory>(json!({ "pages": pages() }));
        assert_read_whole::<DrawnScene>(json!({ "url": "stored:a.png", "prompt_used": "A lake.", "reused": true }));
        assert_read_whole::<DrawnCartoon>(json!({ "url": "stored:a.png", "cached": false }));
    }
}
