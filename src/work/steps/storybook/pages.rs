//! Pages and scenes from the storyteller's form to the stored one.

use crate::job::story_result::{BookPage, BookScene};
use brief::story::{StagedPage, StagedScene};

pub fn book_pages(pages: Vec<StagedPage>) -> Vec<BookPage> {
    let scene = |scene: StagedScene| BookScene {
        description: scene.description,
        emotion: scene.emotion.to_string(),
        image_prompt: scene.image_prompt.to_string(),
        picture: None,
        picture_shows: None,
        error: None,
    };
    pages
        .into_iter()
        .map(|page| BookPage { page_number: page.number, scenes: page.scenes.into_iter().map(scene).collect() })
        .collect()
}
