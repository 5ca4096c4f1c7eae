//! Pages and scenes from the storyteller's words to the contract's.

use crate::contract::storybook::pages::{Page, Scene};
use builtin_storyteller::scenes as staged;

pub fn contract_pages(pages: Vec<staged::Page>) -> Vec<Page> {
    let scene = |scene: staged::Scene| Scene {
        description: scene.description,
        emotion: scene.emotion.to_string(),
        image_prompt: scene.image_prompt,
        generated_image: None,
        error: None,
    };
    pages
        .into_iter()
        .map(|page| Page { page_number: page.number, scenes: page.scenes.into_iter().map(scene).collect() })
        .collect()
}
