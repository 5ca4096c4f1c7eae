//! Storybooks, read back from their bytes.

use super::reader::Reader;
use super::*;
use crate::storybook::{StoryPage, StoryScene, StorybookPages, render_storybook};

fn picture(red: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 8, 6);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[red; 8 * 6 * 3]).unwrap();
    bytes
}

fn scene(description: &str, picture: Option<Vec<u8>>) -> StoryScene {
    StoryScene { description: description.to_owned(), picture }
}

fn storybook() -> StorybookPages {
    let page = |scenes| StoryPage { paragraphs: vec![sample_text(60, 1), sample_text(30, 2)], scenes };
    StorybookPages {
        title: "Mia and the lake".to_owned(),
        subtitle: "A story about Mia".to_owned(),
        cover: Some(scene("Mia in a boat at dawn", Some(picture(10)))),
        pages: vec![
            page(vec![scene("Mia at the shore", Some(picture(20)))]),
            page(vec![scene("The heron", Some(picture(30))), scene("Mia waves", None)]),
        ],
        footer: String::new(),
        language: "en".to_owned(),
    }
}

#[test]
fn a_storybook_has_a_cover_and_its_pages() {
    let pdf = render_storybook(&storybook(), &embedded()).unwrap();
    let read = Reader::open(&pdf.bytes);
    assert_eq!((pdf.page_count, read.page_count()), (3, 3));
    assert!(read.text(0).contains("Mia and the lake"));
    assert_eq!(read.tags().iter().filter(|tag| *tag == "Figure").count(), 3);
}

#[test]
fn a_scene_without_a_picture_keeps_its_place_and_is_named() {
    let pdf = render_storybook(&storybook(), &embedded()).unwrap();
    assert!(Reader::open(&pdf.bytes).text(2).contains("Mia waves"));
}

#[test]
fn long_words_go_on_overleaf_and_nothing_is_lost() {
    let mut book = storybook();
    book.pages[0].paragraphs = (0..20).map(|index| format!("Paragraph {index}. {}", sample_text(60, index))).collect();
    let pdf = render_storybook(&book, &embedded()).unwrap();
    let read = Reader::open(&pdf.bytes);
    assert!(pdf.page_count > 3);
    assert!((0..20).all(|index| read.whole_text().contains(&format!("Paragraph {index}. "))));
}

#[test]
fn bytes_that_are_no_picture_are_refused_with_the_scene() {
    let mut book = storybook();
    book.pages[1].scenes[0].picture = Some(b"<html>".to_vec());
    let refused = render_storybook(&book, &embedded());
    assert!(matches!(refused, Err(PdfError::BadPicture { scene, .. }) if scene == "The heron"));
}

#[test]
fn the_same_storybook_makes_the_same_bytes() {
    assert_eq!(
        render_storybook(&storybook(), &embedded()).unwrap(),
        render_storybook(&storybook(), &embedded()).unwrap()
    );
}
