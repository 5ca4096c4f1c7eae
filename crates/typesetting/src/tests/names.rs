//! Names of every script come out of the file whole, and are never hyphenated.

use unicode_segmentation::UnicodeSegmentation;

use super::reader::Reader;
use super::*;
use crate::body::{self, Flow, RunningHead};
use crate::layout::Layout;

/// Names with how their letters lie on the page: left to right, or right to left.
const NAMES: [(&str, bool); 12] = [
    ("Zoë Łukaszewska", false),
    ("Nguyễn Văn Ánh", false),
    ("Αθηνά Παπαδοπούλου", false),
    ("Фёдор Достоевский", false),
    ("王喆明", false),
    ("山田 花子", false),
    ("김민준 펲", false),
    ("יעל כהן", true),
    ("محمد بن سعيد", true),
    ("अर्जुन शर्मा", false),
    ("สมชาย ใจดี", false),
    ("அருண் குமார்", false),
];

/// The letters from left to right, as they stand on the page.
fn as_drawn(name: &str, right_to_left: bool) -> String {
    if right_to_left { name.graphemes(true).rev().collect() } else { name.to_owned() }
}

#[test]
fn names_in_twelve_scripts_are_whole_on_the_cover_and_in_the_text() {
    // FAILURES 17: non-Latin names became empty.
    for (name, right_to_left) in NAMES {
        let mut document = sample_document(Some(System::Western), "Portraits", name, 100);
        document.manuscript.sections[0].paragraphs[0].text = format!("Here {name} is called by name.");
        let pdf = render_document(&document, &fonts_for(&document.texts())).unwrap();
        assert!(pdf.missing_glyphs.is_empty(), "{name} lacks {:?}", pdf.missing_glyphs);
        let read = Reader::open(&pdf.bytes);
        let drawn = as_drawn(name, right_to_left);
        assert!(read.text(0).contains(&drawn), "cover: {:?} lacks {drawn:?}", read.text(0));
        assert!(read.text(1).contains(&format!("Here {drawn} is called")), "text: {:?} lacks {drawn:?}", read.text(1));
    }
}

#[test]
fn chart_signs_degrees_and_hebrew_come_out_as_they_went_in() {
    let line = "☽ 14°05′ ♓ ℞ ⚹ ♇";
    let mut document = sample_document(Some(System::Kabbalah), "Portraits", "Ada", 100);
    document.manuscript.sections[0].paragraphs[0].text = line.to_owned();
    let pdf = render_document(&document, &embedded()).unwrap();
    assert!(pdf.missing_glyphs.is_empty(), "{:?}", pdf.missing_glyphs);
    assert!(Reader::open(&pdf.bytes).text(1).contains(line));
}

#[test]
fn a_name_is_never_hyphenated_in_a_heading_or_in_the_text() {
    let name = "Maximiliana Alexandrina Wolkenstein";
    let mut document = sample_document(Some(System::Western), "Portraits", name, 100);
    document.manuscript.sections[0].heading = format!("What the extraordinary attentiveness of {name} remembers");
    // Words of growing length in front push the name over every possible place in the line.
    for length in 1..60 {
        let text = format!("{} {name} listens to the extraordinary attentiveness of others.", "w".repeat(length));
        document.manuscript.sections[0].paragraphs.push(Paragraph { text, facts: Vec::new() });
    }
    let pdf = render_document(&document, &embedded()).unwrap();
    let read = Reader::open(&pdf.bytes);
    let text: String = (0..read.page_count()).map(|page| read.text(page)).collect();
    assert!(text.contains('\u{AD}'), "the text has to hyphenate something for this to mean anything");
    for word in name.split(' ') {
        let letters: Vec<String> = word.chars().map(String::from).collect();
        let cut = (1..letters.len())
            .any(|at| text.contains(&format!("{}\u{AD}{}", letters[..at].concat(), letters[at..].concat())));
        assert!(!cut, "{word} was hyphenated");
    }
    assert!(text.contains(&document.manuscript.sections[0].heading));
}

#[test]
fn a_name_without_spaces_that_is_wider_than_the_page_is_still_whole() {
    let name = "W".repeat(100);
    let document = sample_document(Some(System::Western), "Portraits", &name, 100);
    let pdf = render_document(&document, &embedded()).unwrap();
    assert!(Reader::open(&pdf.bytes).text(0).contains(&name));
}

#[test]
fn letters_with_two_marks_are_whole_composed_or_not() {
    for (name, shown) in [
        ("Adébáyọ̀ Ṣẹ́gun", "Adébáyọ̀ Ṣẹ́gun"),
        ("ị́ ụ́ ɛ́ ɔ̃ ə́", "ị́ ụ́ ɛ́ ɔ̃ ə́"),
        ("Hastiin Łį́į́ʼ Bigǫ́", "Hastiin Łį́į́ʼ Bigǫ́"),
        ("Алекса\u{301}ндр", "Алекса\u{301}ндр"),
        ("Αθηνα\u{301}", "Αθηνά"),
        ("\u{1100}\u{1175}\u{11B7}\u{1106}\u{1175}\u{11AB}", "김민"),
        ("Zoe\u{308}", "Zoë"),
    ] {
        let document = sample_document(Some(System::Western), "Portraits", name, 100);
        let pdf = render_document(&document, &fonts_for(&document.texts())).unwrap();
        assert!(pdf.missing_glyphs.is_empty(), "{name} lacks {:?}", pdf.missing_glyphs);
        let read = Reader::open(&pdf.bytes);
        let letters = |text: &str| {
            unicode_normalization::UnicodeNormalization::nfc(text).filter(|c| !c.is_whitespace()).collect::<String>()
        };
        assert!(letters(&read.text(0)).contains(&letters(shown)), "{:?} lacks {shown:?}", read.text(0));
    }
}

#[test]
fn a_mark_that_no_face_has_is_left_out_and_reported() {
    let document = sample_document(Some(System::Western), "Portraits", "\u{41}\u{1AB0}da", 100);
    let pdf = render_document(&document, &embedded()).unwrap();
    assert_eq!(pdf.missing_glyphs.keys().collect::<Vec<_>>(), [&'\u{1AB0}']);
    let read = Reader::open(&pdf.bytes);
    assert!(read.text(0).contains("A\u{1AB0}da"), "{:?}", read.text(0));
}

#[test]
fn a_heap_of_marks_stays_within_its_line_and_what_is_left_out_is_counted() {
    let name = format!("a{}", "\u{301}".repeat(99));
    let document = sample_document(Some(System::Western), "Portraits", &name, 100);
    let pdf = render_document(&document, &fonts_for(&document.texts())).unwrap();
    let left_out = pdf.missing_glyphs[&'\u{301}'];
    // The first mark is part of the letter, eight stand above it.
    assert!(left_out >= 90 && left_out.is_multiple_of(90), "{left_out}");
    assert!(Reader::open(&pdf.bytes).text(0).contains(&"\u{301}".repeat(98)), "what is copied is whole");
}

#[test]
fn a_paragraph_runs_as_its_first_strong_character_does() {
    use crate::direction::{is_right_to_left, is_right_to_left_beside};
    for (text, right_to_left) in [
        ("أحب Rex كثيرا.", true),
        ("אבי (Avi)", true),
        ("Rex كلب", false),
        ("“שלום,” אמר Tom", true),
        ("12:30 — Ada", false),
        ("12:30 — עדה", true),
        ("12:30", false),
    ] {
        assert_eq!(is_right_to_left(text), right_to_left, "{text}");
    }
    let names = ["שרה".to_owned()];
    assert!(!is_right_to_left_beside("שרה was born at noon.", &names));
    assert!(!is_right_to_left_beside("שרה’s Moon", &names));
    assert!(is_right_to_left_beside("שרה נולדה", &names));
    assert!(is_right_to_left_beside("שרה", &names));
}

#[test]
fn every_arabic_letter_has_a_glyph_of_its_own_so_that_readers_copy_them_in_order() {
    // As one glyph, the three letters after the alef are turned round by readers: اهلل.
    let name = "عبد الله";
    let document = sample_document(Some(System::Western), "Portraits", name, 100);
    let pdf = render_document(&document, &fonts_for(&document.texts())).unwrap();
    assert!(Reader::open(&pdf.bytes).text(0).contains(&as_drawn(name, true)));
}

#[test]
fn a_name_of_a_hundred_wide_letters_stays_on_the_chart_page() {
    let fonts = embedded();
    let shaper = Shaper::new(&fonts);
    let name = "W".repeat(100);
    let mut layout = Layout::default();
    let mut flow = Flow {
        layout: &mut layout,
        shaper: &shaper,
        theme: theme::theme(Some(System::Western)),
        head: RunningHead { left: name.clone(), right: "Portraits".to_owned() },
        whole_words: vec![name.clone()],
        baseline: 0.0,
    };
    let page = ChartPage {
        heading: name.clone(),
        legend: Some([name.clone(), name.clone()]),
        notes: vec![format!("{name}: born on 1 June 1990.")],
        ..ChartPage::default()
    };
    chart_page::add_chart_page(&mut flow, &page, 0);
    for block in layout.pages.iter().flat_map(|page| &page.blocks) {
        for mark in &block.marks {
            if let layout::Mark::Text { text, x, .. } = mark {
                assert!(*x >= 0.0 && x + text.width <= layout::PAGE_WIDTH, "{x} + {}", text.width);
            }
        }
    }
}

#[test]
fn a_running_head_has_both_names_whole_as_long_as_the_other_side_leaves_room() {
    let fonts = embedded();
    let shaper = Shaper::new(&fonts);
    let style = crate::shape::TextStyle::italic(10.0);
    let head = |left: &str, right: &str| {
        body::head_texts(&shaper, &RunningHead { left: left.to_owned(), right: right.to_owned() }, style)
    };
    for names in [
        "Siobhán “Bo” O’Dwyer-Núñez III & Will Venus Chan",
        "Maximiliane von Hohenlohe-Langenburg & Bartholomäus",
        "Ada & Ben",
    ] {
        assert_eq!(head(names, "Hunger · Western"), [names, "Hunger · Western"]);
    }
    let [left, right] = head(&"Wanda ".repeat(30), &"Western ".repeat(30));
    assert!(left.ends_with('…') && right.ends_with('…'));
    let width = shaper.width(&left, style) + shaper.width(&right, style);
    assert!(width <= body::TEXT_WIDTH, "{width} of {}", body::TEXT_WIDTH);
}
