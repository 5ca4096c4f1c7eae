//! No text stops a page, in whatever part of it the text stands.

use foreign_text::{extreme_texts, foreign_text};
use proptest::prelude::*;

use super::*;
use crate::storybook::{StoryPage, StoryScene, StorybookPages};

/// A document that says `text` in its text, and its first 100 characters wherever a name may stand.
fn document(text: &str) -> DocumentPages {
    let name: String = text.chars().take(100).collect();
    let mut document = sample_document(Some(System::Vedic), "Portraits", &name, 20);
    document.manuscript.sections.truncate(1);
    document.manuscript.sections[0].heading = name;
    document.manuscript.sections[0].paragraphs =
        text.lines().map(|line| Paragraph { text: line.to_owned(), facts: Vec::new() }).collect();
    document
}

fn storybook(text: &str) -> StorybookPages {
    let scene = StoryScene { description: text.chars().take(500).collect(), picture: None };
    StorybookPages {
        // A request without a visible title is refused.
        title: text.chars().take(99).chain(['A']).collect(),
        subtitle: text.chars().take(100).collect(),
        cover: Some(scene.clone()),
        pages: vec![StoryPage { paragraphs: text.lines().map(str::to_owned).collect(), scene: Some(scene) }],
        footer: "ONE IN A BILLION".to_owned(),
        language: "en".to_owned(),
    }
}

fn assert_set(text: &str, name: &str) {
    let (document, storybook) = (document(text), storybook(text));
    let fonts = fonts_for(&document.texts());
    render_document(&document, &fonts).unwrap_or_else(|error| panic!("{name}, a document: {error:?}"));
    render_storybook(&storybook, &fonts).unwrap_or_else(|error| panic!("{name}, a storybook: {error:?}"));
}

#[test]
fn every_extreme_text_is_set() {
    for (name, text) in extreme_texts() {
        let some: String = text.chars().take(1_200).collect();
        assert_set(&some, name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn foreign_text_is_set(text in foreign_text(&["well-known", "14° Pisces 32′", "☽"], 60)) {
        assert_set(&text, "foreign text");
    }
}
