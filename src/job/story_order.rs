//! The parameters of storybook jobs as the table of jobs holds them.
//!
//! Jobs outlive deployments: what is written here is read by later versions. The wire types of the contract may change their names
//! without touching a stored job.

use serde::{Deserialize, Serialize};

use super::given_image::GivenImage;
use super::language::Language;
use super::story_result::BookPage;
use brief::picture::ArtStyle;
use brief::story::{Audience, Genre, GivenBook, GivenScene};

/// A story with given pages, to be illustrated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StorybookOrder {
    pub title: String,
    pub story: String,
    pub character_image: GivenImage,
    /// In the order of their numbers.
    pub pages: Vec<BookPage>,
    pub audience: Audience,
    /// The character's image is already a cartoon that was used before.
    #[serde(default)]
    pub is_reused_image: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl StorybookOrder {
    /// As a storyteller reads it.
    pub fn given_book(&self) -> GivenBook<'_> {
        let scenes = self.pages.iter().flat_map(|page| &page.scenes);
        let scenes = scenes.map(|scene| GivenScene { description: &scene.description, prompt: &scene.image_prompt });
        GivenBook { story: &self.story, scenes: scenes.collect(), audience: self.audience }
    }
}

/// A story yet to be made up, and illustrated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AutoStoryOrder {
    pub genre: Genre,
    pub character_description: String,
    pub cartoon_image_url: GivenImage,
    pub audience: Audience,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// A story's text, to be divided into pages and scenes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScenesOrder {
    pub story: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub character_image: Option<GivenImage>,
    pub audience: Audience,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// One picture of a character.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageOrder {
    pub image_prompt: String,
    pub character_description: String,
    pub emotion: String,
    pub audience: Audience,
    #[serde(rename = "isReusedImage", default)]
    pub is_reused_image: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cartoon_image: Option<GivenImage>,
    pub style: ArtStyle,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// A photo, or words alone, to be drawn in a style.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CartoonOrder {
    pub prompt: String,
    pub style: ArtStyle,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_url: Option<GivenImage>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// Rows as they were written before these types existed.
#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    use super::*;

    /// Reading and writing changes nothing, so that no field is lost or renamed.
    fn read_whole<Order: DeserializeOwned + Serialize>(stored: &Value) -> Order {
        let order: Order = serde_json::from_value(stored.clone()).expect("a stored job is read");
        assert_eq!(&serde_json::to_value(&order).expect("an order is written"), stored);
        order
    }

    #[test]
    fn a_stored_storybook_is_read() {
        let order: StorybookOrder = read_whole(&json!({
            "title": "The Lake", "story": "Mia rowed.", "characterImage": "stored:jobs/1/source.png",
            "pages": [{ "pageNumber": 2, "scenes": [
                { "description": "Mia rows.", "emotion": "calm", "imagePrompt": "A lake at dawn" },
            ] }],
            "audience": "young_adults", "isReusedImage": true,
        }));
        assert_eq!(order.pages[0].scenes[0].image_prompt, "A lake at dawn");
    }

    #[test]
    fn a_stored_auto_story_is_read() {
        let order: AutoStoryOrder = read_whole(&json!({
            "genre": "fantasy", "characterDescription": "Mia, a girl", "audience": "children",
            "cartoonImageUrl": "https://example.com/mia.png",
        }));
        assert_eq!(order.cartoon_image_url.as_str(), "https://example.com/mia.png");
    }

    #[test]
    fn stored_scenes_are_read_with_and_without_a_picture() {
        let with = json!({ "story": "Mia rowed.", "characterImage": "stored:a.png", "audience": "adults" });
        assert!(read_whole::<ScenesOrder>(&with).character_image.is_some());
        assert!(
            read_whole::<ScenesOrder>(&json!({ "story": "Mia rowed.", "audience": "adults" }))
                .character_image
                .is_none()
        );
    }

    #[test]
    fn a_stored_image_is_read() {
        let order: ImageOrder = read_whole(&json!({
            "image_prompt": "A lake", "character_description": "Mia", "emotion": "calm", "audience": "children",
            "isReusedImage": false, "cartoon_image": "stored:a.png", "style": "comic-book",
        }));
        assert_eq!(order.style, ArtStyle::ComicBook);
    }

    #[test]
    fn a_stored_cartoon_is_read_with_and_without_a_photo() {
        let with = json!({ "prompt": "My friend", "style": "anime", "imageUrl": "stored:a.png" });
        assert!(read_whole::<CartoonOrder>(&with).image_url.is_some());
        assert!(read_whole::<CartoonOrder>(&json!({ "prompt": "A fox", "style": "anime" })).image_url.is_none());
    }
}
