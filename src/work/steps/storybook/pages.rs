//! Pages and scenes from the storyteller's words to the contract's.

use crate::contract::storybook::pages::{Page, Scene};
use brief::story::{StagedPage, StagedScene};

pub fn contract_pages(pages: Vec<StagedPage>) -> Vec<Page> {
    let scene = |scene: StagedScene| Scene {
        description: scene.description,
        emotion: scene.emotion.to_string(),
        image_prompt: scene.image_prompt.to_string(),
        generated_image: None,
        error: None,
    };
    pages
        .into_iter()
        .map(|page| Page { page_number: page.number, scenes: page.scenes.into_iter().map(scene).collect() })
        .collect()
}
