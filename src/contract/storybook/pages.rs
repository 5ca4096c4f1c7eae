//! The pages and scenes of a book, as requests carry them and results give them back.

use serde::{Deserialize, Serialize};

use crate::contract::request::{
    Conflict, Shape, described, description, list, never_sent, required, text, whole_number,
};
use crate::job::story_result::{BookPage, BookScene};

/// The most pages of one book.
pub const MOST_PAGES: usize = 20;
/// The most scenes of one page.
pub const MOST_SCENES_PER_PAGE: usize = 6;
/// The most characters of a scene's description.
pub const MOST_DESCRIPTION_CHARACTERS: usize = 5_000;
/// The most characters of an image prompt.
pub const MOST_PROMPT_CHARACTERS: usize = 2_000;
/// The most characters of an emotion: a word or a few, of any language.
pub const MOST_EMOTION_CHARACTERS: usize = 50;

/// One page of a book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// From 1.
    pub page_number: u32,
    pub scenes: Vec<Scene>,
}

/// One scene: a stretch of the story and what its picture shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    pub description: String,
    /// A feeling in the client's own words; the contract prints no list.
    pub emotion: String,
    pub image_prompt: String,
    /// Where the drawn picture is; absent until it is drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generated_image: Option<String>,
    /// Why this scene has a placeholder instead of its picture; beyond the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// As jobs hold it; what a request never carries is left out.
impl From<Page> for BookPage {
    fn from(page: Page) -> BookPage {
        let scene = |scene: Scene| BookScene {
            description: scene.description,
            emotion: scene.emotion,
            image_prompt: scene.image_prompt,
            picture: None,
            picture_shows: None,
            error: None,
        };
        BookPage { page_number: page.page_number, scenes: page.scenes.into_iter().map(scene).collect() }
    }
}

/// The pages of a request, in the order of their numbers.
pub(super) fn pages() -> impl Shape<Value = Vec<Page>> {
    list(1..=MOST_PAGES, described::<Page>())
        .without_conflict(|earlier, page| {
            let is_repeated = earlier.iter().any(|earlier| earlier.page_number == page.page_number);
            is_repeated.then(|| Conflict {
                field: "pageNumber",
                message: format!("must not repeat page {}", page.page_number),
            })
        })
        .then(|mut pages| {
            pages.sort_by_key(|page| page.page_number);
            pages
        })
}

description! {
    Page {
        page_number: required("pageNumber", whole_number(1..=MOST_PAGES as u32)),
        scenes: required("scenes", list(1..=MOST_SCENES_PER_PAGE, described::<Scene>())),
    }
}

description! {
    Scene {
        description: required("description", text(1..=MOST_DESCRIPTION_CHARACTERS)),
        emotion: required("emotion", text(1..=MOST_EMOTION_CHARACTERS)),
        image_prompt: required("imagePrompt", text(1..=MOST_PROMPT_CHARACTERS)),
        generated_image: never_sent::<String>(),
        error: never_sent::<String>(),
    }
}
