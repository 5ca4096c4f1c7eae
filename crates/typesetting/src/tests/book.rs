//! A whole reading of sixteen documents as one book, read back from its bytes.

use std::sync::LazyLock;

use super::reader::Reader;
use super::*;

pub(super) fn sample_book(words: usize) -> BookPages {
    let (ada, arjun) = ("Ada Lovelace", "अर्जुन शर्मा");
    let mut chapters = Vec::new();
    for system in [System::Western, System::Vedic, System::HumanDesign, System::GeneKeys, System::Kabbalah] {
        for (title, name) in [("Portraits", ada), ("Mirrors", arjun), ("Hunger", "Ada Lovelace & अर्जुन शर्मा")]
        {
            chapters.push(sample_document(Some(system), title, name, words));
        }
    }
    chapters.push(sample_document(None, "Final Verdict", ada, words * 2));
    BookPages {
        title: "One in a Billion".to_owned(),
        subtitle: "A reading".to_owned(),
        people: vec![ada.to_owned(), arjun.to_owned()],
        chapters,
        date: "3 May 2026".to_owned(),
        footer: String::new(),
        language: "en".to_owned(),
    }
}

/// Made once for all tests here: it is a hundred pages.
static RENDERED: LazyLock<(BookPages, RenderedPdf)> = LazyLock::new(|| {
    let book = sample_book(700);
    let pdf = render_book(&book, &fonts_for(&book.texts())).unwrap();
    (book, pdf)
});

#[test]
fn a_book_has_every_word_of_its_sixteen_chapters() {
    let (book, pdf) = &*RENDERED;
    let read = Reader::open(&pdf.bytes);
    assert_eq!(read.page_count(), pdf.page_count);
    assert!(pdf.missing_glyphs.is_empty(), "{:?}", pdf.missing_glyphs);
    // Running heads and page numbers stand between the halves of a paragraph that goes on overleaf.
    let whole = read.whole_text();
    for chapter in &book.chapters {
        for section in &chapter.manuscript.sections {
            assert!(whole.contains(&section.heading), "{}", section.heading);
            for paragraph in &section.paragraphs {
                let first_words: String = paragraph.text.chars().take(60).collect();
                assert!(whole.contains(&first_words), "{first_words}");
            }
        }
    }
    let body_words: usize = book.chapters.iter().map(|chapter| chapter.manuscript.word_count()).sum();
    assert!(whole.split_whitespace().count() >= body_words, "words were lost");
}

#[test]
fn the_contents_name_and_link_the_pages_where_the_chapters_begin() {
    let (book, pdf) = &*RENDERED;
    let read = Reader::open(&pdf.bytes);
    let links = read.links(1);
    assert_eq!(links.len(), book.chapters.len());
    let contents = read.text(1);
    for (chapter, page) in book.chapters.iter().zip(links) {
        assert!(read.text(page).starts_with(&chapter.manuscript.title), "page {page}: {}", read.text(page));
        assert!(contents.contains(&(page + 1).to_string()), "the contents name page {}", page + 1);
    }
}

#[test]
fn the_outline_has_the_chapters_with_their_sections() {
    let (book, pdf) = &*RENDERED;
    let read = Reader::open(&pdf.bytes);
    let outline = read.outline();
    let sections: usize = book.chapters.iter().map(|chapter| chapter.manuscript.sections.len()).sum();
    assert_eq!(outline.len(), 1 + book.chapters.len() + sections);
    for (title, page) in outline.iter().filter(|(title, _)| title == "Work and patience") {
        assert!(read.text(*page).contains("Work and patience"), "{title} is on page {page}");
    }
}

#[test]
fn a_book_is_tagged_in_reading_order() {
    let (_, pdf) = &*RENDERED;
    let tags = Reader::open(&pdf.bytes).tags();
    assert_eq!(tags[..3], ["Document", "Part", "H1"]);
    assert_eq!(tags.iter().filter(|tag| *tag == "TOCI").count(), 16);
    assert_eq!(tags.iter().filter(|tag| *tag == "H2").count(), 16 * 5);
    assert_eq!(tags.iter().filter(|tag| *tag == "Part").count(), 18);
}

/// Of what PDF/UA-1 (ISO 14289-1) asks for: the mark, language and title (7.1, 7.2), headings that skip no level (7.4.2).
#[test]
fn a_book_says_that_it_is_accessible_and_its_structure_keeps_to_it() {
    let (book, pdf) = &*RENDERED;
    let read = Reader::open(&pdf.bytes);
    assert_eq!(read.declarations(), ("en".to_owned(), true, true));
    let metadata = read.metadata();
    assert!(metadata.contains("pdfuaid") && metadata.contains(&book.title), "{metadata}");
    let mut level_before = 0;
    for tag in read.tags() {
        let Some(level) = tag.strip_prefix('H').and_then(|level| level.parse::<u32>().ok()) else { continue };
        assert!(level <= level_before + 1, "H{level} after H{level_before}");
        level_before = level;
    }
    assert!(level_before > 0);
}

#[test]
fn a_book_of_128_pages_is_far_below_ten_megabytes() {
    let book = sample_book(2_300);
    let pdf = render_book(&book, &fonts_for(&book.texts())).unwrap();
    assert!(pdf.page_count >= 128, "{} pages", pdf.page_count);
    assert!(pdf.bytes.len() < 2_000_000, "{} bytes", pdf.bytes.len());
}

#[test]
fn an_empty_manuscript_is_a_document_of_a_cover_and_one_page() {
    let mut document = sample_document(Some(System::Western), "Portraits", "Ada", 100);
    document.manuscript.sections.clear();
    let pdf = render_document(&document, &embedded()).unwrap();
    assert_eq!(Reader::open(&pdf.bytes).page_count(), 2);
    assert_eq!(pdf.page_count, 2);
}
