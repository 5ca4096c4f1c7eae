//! Whole documents, read back from their bytes.

mod book;
mod chart_pages;
mod foreign_text_tests;
mod names;
mod other_readers;
mod reader;
mod storybook;

use crate::reading::{BookPages, ChartPage, DocumentPages};
use crate::shape::Shaper;
use crate::storybook::StorybookPages;
use crate::*;
use brief::reading::{Manuscript, Paragraph, Section, System};
use pollster::block_on;
use reader::Reader;

/// As the crate's own, at one go.
fn render_document(input: &DocumentPages, fonts: &FontLibrary) -> Result<RenderedPdf, PdfError> {
    block_on(crate::reading::render_document(input, fonts, &async || ()))
}

fn render_book(input: &BookPages, fonts: &FontLibrary) -> Result<RenderedPdf, PdfError> {
    block_on(crate::reading::render_book(input, fonts, &async || ()))
}

fn render_storybook(input: &StorybookPages, fonts: &FontLibrary) -> Result<RenderedPdf, PdfError> {
    block_on(crate::storybook::render_storybook(input, fonts, &async || ()))
}

pub(crate) fn sample_text(words: usize, seed: usize) -> String {
    const SENTENCES: [&str; 6] = [
        "The Moon stands at 14° Pisces 32′, and whatever is promised at noon is remembered at midnight.",
        "There is a well-known tenderness here, an extraordinary attentiveness that listens before it answers.",
        "Nobody would call it caution; it is rather the patience of somebody who has learned what waiting gives back.",
        "“You never asked,” she said — and that was the whole of the disagreement, unhurried and uncomplicated.",
        "In difficult seasons this inheritance becomes a responsibility, and the responsibility slowly becomes a craft.",
        "Saturn, opposite the Sun within two degrees, asks for proof where others are content with enthusiasm.",
    ];
    let mut text = String::new();
    let mut index = seed;
    while text.split(' ').count() < words {
        text.push_str(SENTENCES[index % SENTENCES.len()]);
        text.push(' ');
        index += 1 + (index % 3);
    }
    text.trim_end().to_owned()
}

pub(crate) fn sample_document(system: Option<System>, title: &str, name: &str, words: usize) -> DocumentPages {
    let sections = (0..5)
        .map(|section| Section {
            heading: [
                "The ground you stand on",
                "What the heart asks",
                "Work and patience",
                "Shadows",
                "The year ahead",
            ][section]
                .to_owned(),
            paragraphs: (0..4)
                .map(|paragraph| Paragraph {
                    text: sample_text(words / 20, section * 4 + paragraph),
                    facts: Vec::new(),
                })
                .collect(),
        })
        .collect();
    let subtitle = match system {
        Some(system) => format!("{} · {name}", system.title()),
        None => name.to_owned(),
    };
    DocumentPages {
        manuscript: Manuscript { title: title.to_owned(), subtitle, people: Vec::new(), sections },
        system,
        people: vec![name.to_owned()],
        chart: None,
        date: "3 May 2026".to_owned(),
        footer: "ONE IN A BILLION".to_owned(),
        language: "en".to_owned(),
    }
}

/// The library with everything that the texts need, as the Worker would fetch it.
fn fonts_for(texts: &[&str]) -> FontLibrary {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts");
    let files = FontLibrary::files_needed(texts.iter().copied());
    FontLibrary::with_assets(files.into_iter().map(|file_name| {
        let bytes = std::fs::read(folder.join(file_name)).unwrap();
        (file_name.to_owned(), bytes)
    }))
    .unwrap()
}

fn embedded() -> FontLibrary {
    FontLibrary::embedded().unwrap()
}

#[test]
fn the_same_input_makes_the_same_bytes() {
    let document = sample_document(Some(System::Vedic), "Portraits", "Ada Lovelace", 700);
    assert_eq!(render_document(&document, &embedded()).unwrap(), render_document(&document, &embedded()).unwrap());
}

#[test]
fn characters_that_no_face_has_are_counted_as_they_stand_on_the_pages() {
    let document = sample_document(None, "Verdict", "Ada \u{1F984} \u{E000}\u{E000}", 100);
    let pdf = render_document(&document, &embedded()).unwrap();
    let read = Reader::open(&pdf.bytes);
    let pages: String = (0..pdf.page_count).map(|page| read.text(page)).collect();
    let counted = |character| (character, pages.matches(character).count());
    assert_eq!(pdf.missing_glyphs, [counted('\u{E000}'), counted('\u{1F984}')].into());
    assert_eq!(pdf.missing_glyphs[&'\u{E000}'], 2 * pdf.missing_glyphs[&'\u{1F984}']);
}

#[test]
fn european_names_hebrew_and_chart_signs_need_no_fetched_font() {
    let texts = ["Zoë Łukasz Şebnem O’Neill", "אברהם", "☉☽☿♀♂♃♄♅♆♇ ♈♓ ☊ ℞ ⚹ 14° 32′"];
    assert_eq!(FontLibrary::files_needed(texts), Vec::<&str>::new());
}

#[test]
fn a_text_needs_the_files_of_its_scripts_and_no_others() {
    let needed = |text| FontLibrary::files_needed([text]);
    assert_eq!(needed("Αθηνά"), ["eb-garamond-regular-more.otf.gz", "eb-garamond-italic-more.otf.gz"]);
    assert_eq!(needed("สมชาย"), ["noto-serif-thai.ttf.gz"]);
    assert_eq!(needed("王"), ["noto-serif-cjk-6e00.otf.gz"]);
}

#[test]
fn a_damaged_font_file_is_refused_by_name() {
    let damaged = FontLibrary::with_assets([("noto-serif-thai.ttf.gz".to_owned(), b"not a font".to_vec())]);
    assert!(matches!(damaged, Err(FontError::Damaged { file_name, .. }) if file_name == "noto-serif-thai.ttf.gz"));
}

#[test]
fn every_font_file_that_can_be_asked_for_lies_in_assets_and_can_be_used() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts");
    let all = font_assets::FONT_ASSETS
        .iter()
        .map(|asset| (asset.file_name.to_owned(), std::fs::read(folder.join(asset.file_name)).unwrap()));
    assert!(FontLibrary::with_assets(all).is_ok());
}

#[test]
fn no_line_of_the_text_stands_out_beyond_its_edge() {
    let fonts = embedded();
    let shaper = Shaper::new(&fonts);
    let style = shape::TextStyle::roman(12.0);
    let measure = paragraph::Measure { width: 367.0, first_line_indent: 15.0, justified: true };
    for (words, seed) in (20..140).zip(0..) {
        let set = typesetter::set_paragraph(&shaper, &sample_text(words, seed), style, measure, 100.0, &[]);
        for (line, x) in set.lines {
            // Punctuation may hang by a seventh of an em.
            assert!(x + line.width < 100.0 + 367.0 + 0.15 * 12.0, "{} words: {} + {}", words, x, line.width);
        }
    }
}
