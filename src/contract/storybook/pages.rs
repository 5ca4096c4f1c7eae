//! The pages and scenes of a book, as requests carry them and results give them back.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fields::Fields;
use crate::contract::faults::Faults;
use crate::job::plan::SceneTask;

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
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// From 1.
    pub page_number: u32,
    pub scenes: Vec<Scene>,
}

/// One scene: a stretch of the story and what its picture shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// The task of every scene's picture, in the order of the book.
pub fn scene_tasks(pages: &[Page]) -> Vec<SceneTask> {
    pages
        .iter()
        .flat_map(|page| (1..).zip(&page.scenes).map(move |(scene_number, scene)| (page, scene_number, scene)))
        .map(|(page, scene_number, scene)| SceneTask {
            page_number: page.page_number,
            scene_number,
            description: scene.description.clone(),
            emotion: scene.emotion.clone(),
            image_prompt: scene.image_prompt.clone(),
        })
        .collect()
}

/// The pages of a request, in the order of their numbers; None when a fault was noted.
pub(super) fn read_pages(fields: &Fields<'_>, faults: &mut Faults) -> Option<Vec<Page>> {
    let entries = fields.list("pages", 1..=MOST_PAGES, faults)?;
    let count = entries.len();
    let mut pages: Vec<Page> = Vec::with_capacity(count);
    for (path, entry) in entries {
        let Some(page) = read_page(entry, &path, faults) else { continue };
        if pages.iter().any(|earlier| earlier.page_number == page.page_number) {
            faults.add(format!("{path}.pageNumber"), format!("must not repeat page {}", page.page_number));
        }
        pages.push(page);
    }
    pages.sort_by_key(|page| page.page_number);
    (pages.len() == count).then_some(pages)
}

fn read_page(entry: &Value, path: &str, faults: &mut Faults) -> Option<Page> {
    let fields = Fields::of(entry, path, faults)?;
    let page_number = fields.number("pageNumber", 1..=MOST_PAGES as u32, faults);
    let entries = fields.list("scenes", 1..=MOST_SCENES_PER_PAGE, faults)?;
    let count = entries.len();
    let scenes: Vec<Scene> = entries.into_iter().filter_map(|(path, entry)| read_scene(entry, &path, faults)).collect();
    (scenes.len() == count).then_some(Page { page_number: page_number?, scenes })
}

fn read_scene(entry: &Value, path: &str, faults: &mut Faults) -> Option<Scene> {
    let fields = Fields::of(entry, path, faults)?;
    let description = fields.text("description", 1..=MOST_DESCRIPTION_CHARACTERS, faults);
    let emotion = fields.text("emotion", 1..=MOST_EMOTION_CHARACTERS, faults);
    let image_prompt = fields.text("imagePrompt", 1..=MOST_PROMPT_CHARACTERS, faults);
    Some(Scene {
        description: description?,
        emotion: emotion?,
        image_prompt: image_prompt?,
        generated_image: None,
        error: None,
    })
}
