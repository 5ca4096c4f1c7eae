//! Storybooks, read back from their bytes.

use super::reader::Reader;
use super::*;
use crate::storybook::{StoryPage, StoryScene, StorybookPages};

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
    let page = |scene| StoryPage { paragraphs: vec![sample_text(60, 1), sample_text(30, 2)], scene: Some(scene) };
    StorybookPages {
        title: "Mia and the lake".to_owned(),
        subtitle: "A story about Mia".to_owned(),
        cover: Some(scene("Mia in a boat at dawn", Some(picture(10)))),
        pages: vec![
            page(scene("Mia at the shore", Some(picture(20)))),
            page(scene("The heron", Some(picture(30)))),
            page(scene("Mia waves", None)),
        ],
        footer: String::new(),
        language: "en".to_owned(),
    }
}

#[test]
fn a_storybook_has_a_cover_and_its_pages() {
    let pdf = render_storybook(&storybook(), &embedded()).unwrap();
    let read = Reader::open(&pdf.bytes);
    assert_eq!((pdf.page_count, read.page_count()), (4, 4));
    assert!(read.text(0).contains("Mia and the lake"));
    assert_eq!(read.tags().iter().filter(|tag| *tag == "Figure").count(), 3);
}

#[test]
fn a_scene_without_a_picture_keeps_its_place_and_is_named() {
    let pdf = render_storybook(&storybook(), &embedded()).unwrap();
    assert!(Reader::open(&pdf.bytes).text(3).contains("Mia waves"));
}

#[test]
fn long_words_go_on_overleaf_and_nothing_is_lost() {
    let mut book = storybook();
    book.pages[0].paragraphs = (0..20).map(|index| format!("Paragraph {index}. {}", sample_text(60, index))).collect();
    let pdf = render_storybook(&book, &embedded()).unwrap();
    let read = Reader::open(&pdf.bytes);
    assert!(pdf.page_count > 4);
    assert!((0..20).all(|index| read.whole_text().contains(&format!("Paragraph {index}. "))));
}

#[test]
fn bytes_that_are_no_picture_are_refused_with_the_scene() {
    let mut book = storybook();
    book.pages[1].scene = Some(scene("The heron", Some(b"<html>".to_vec())));
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

#[test]
fn a_scene_of_any_audience_keeps_to_one_page_with_its_own_words() {
    // A scene has at most 45 words for children, 80 for young adults and 110 for adults, and some are longer by half.
    for words in [10, 45, 68, 80, 120, 165] {
        let mut book = storybook();
        book.pages = (0..6)
            .map(|number| StoryPage {
                paragraphs: vec![sample_text(words - words / 3, number), sample_text(words / 3, number + 40)],
                scene: Some(scene(&format!("Scene {number}"), Some(picture(20)))),
            })
            .collect();
        let pdf = render_storybook(&book, &embedded()).unwrap();
        assert_eq!(pdf.page_count, 7, "{words} words");
    }
}
