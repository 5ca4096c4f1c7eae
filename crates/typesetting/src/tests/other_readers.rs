//! What programs other than ours get out of a page: poppler, behind most readers and search engines on Linux; mupdf, behind many on
//! phones; pdf.js, in Firefox. And whether a validator finds the files accessible.
//!
//! Needs Node and what `node tests/readers/install.mjs` installs; without it these tests fail and say so.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use super::*;

/// Names as they are written, in logical order.
const NAMES: [&str; 18] = [
    "Zoë Łukaszewska",
    "Αθηνά Παπαδοπούλου",
    "Фёдор Достоевский",
    "יעל כהן",
    "محمد بن سعيد",
    "अर्जुन शर्मा",
    "सुनीता और नितिन",
    "हर्षवर्धन",
    "কৌশিক চৌধুরী",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "મહાત્મા",
    "விஜய் சேதுபதி",
    "මහින්ද රාජපක්ෂ",
    "သီဟသူ မြန်မာ",
    "สมชาย ใจดี",
    "王喆明",
    "山田 花子",
    "김민준",
];

/// A file that is gone with the test.
struct PdfFile(PathBuf);

impl PdfFile {
    fn of(name: &str, pdf: &RenderedPdf) -> PdfFile {
        let path = std::env::temp_dir().join(format!("typesetting-{}-{name}.pdf", std::process::id()));
        std::fs::write(&path, &pdf.bytes).unwrap();
        PdfFile(path)
    }
}

impl Drop for PdfFile {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).unwrap();
    }
}

/// What the program prints; a complaint is a failure.
fn printed(program: &str, parameters: &[&str], files: &[&PdfFile], output: &[&str], from: &str) -> String {
    let paths = files.iter().map(|file| file.0.as_os_str());
    let run = Command::new(program).args(parameters).args(paths).args(output).output();
    let run = run.unwrap_or_else(|error| panic!("{program} is needed ({from}): {error}"));
    let complaints = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && complaints.trim().is_empty(), "{program} ({from}): {complaints}");
    String::from_utf8(run.stdout).unwrap()
}

fn poppler(files: &[&PdfFile]) -> Vec<String> {
    files
        .iter()
        .map(|file| printed("pdftotext", &["-enc", "UTF-8"], &[file], &["-"], "Debian's poppler-utils"))
        .collect()
}

/// What mupdf copies, and what a validator finds that shares nothing with what writes the files.
#[derive(Deserialize)]
struct ReadInPython {
    text: String,
    rules: usize,
    failures: Vec<String>,
}

fn in_python(files: &[&PdfFile]) -> Vec<ReadInPython> {
    by_node("python.mjs", files).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn by_node(script: &str, files: &[&PdfFile]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/readers").join(script);
    printed("node", &[&script.to_string_lossy()], files, &[], "node tests/readers/install.mjs")
}

#[derive(Deserialize)]
struct ReadByPdfJs {
    title: String,
    language: String,
    outline: Vec<(String, usize)>,
    pages: Vec<String>,
}

fn pdf_js(files: &[&PdfFile]) -> Vec<ReadByPdfJs> {
    by_node("pdfjs.mjs", files).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Without the marks that isolate a direction, which are the reader's own, and composed.
fn as_written(text: &str) -> String {
    text.chars()
        .filter(|character| !matches!(character, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .nfc()
        .collect()
}

fn document_about(name: &str) -> DocumentPages {
    let mut document = sample_document(Some(System::Western), "Portraits", name, 100);
    document.manuscript.people = vec![name.to_owned()];
    document.manuscript.sections[0].paragraphs[0].text = format!("Here {name} is called by name.");
    document
}

/// Where a reader gives something else. poppler sees a space behind a mark that hangs to the left of where it stands, and pdf.js takes whatever
/// holds a mark to have no width, and a space to follow it.
const KNOWN: [(&str, &str, &str); 2] =
    [("poppler", "কৌশিক চৌধুরী", "কৌশিক চৌধু রী"), ("pdf.js", "अर्जुन शर्मा", "अर्जुन शर् मा")];

#[test]
fn three_readers_copy_names_of_every_script_as_they_are_written() {
    let pdfs = NAMES.map(|name| {
        let document = document_about(name);
        render_document(&document, &fonts_for(&document.texts())).unwrap()
    });
    let files: Vec<PdfFile> =
        pdfs.iter().enumerate().map(|(number, pdf)| PdfFile::of(&format!("name-{number}"), pdf)).collect();
    let files: Vec<&PdfFile> = files.iter().collect();
    let readers: [(&str, Vec<String>); 3] = [
        ("poppler", poppler(&files)),
        ("mupdf", in_python(&files).into_iter().map(|read| read.text).collect()),
        ("pdf.js", pdf_js(&files).into_iter().map(|read| read.pages.concat()).collect()),
    ];
    let mut faults = Vec::new();
    for (reader, texts) in readers {
        for (name, text) in NAMES.into_iter().zip(texts) {
            let known = KNOWN.iter().find(|known| (known.0, known.1) == (reader, name));
            let expected = known.map_or(name, |known| known.2);
            // In the subtitle, in the running head, and in the sentence.
            if as_written(&text).matches(expected).count() < 3 {
                faults.push(format!("{reader} does not find {expected}: {text}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn three_readers_copy_sentences_that_run_to_the_left() {
    let sentences = ["שלום עולם גדול הכל כאן", "السلام عليكم يا صديق"];
    let pdfs = sentences.map(|sentence| {
        let mut document = document_about("Ada");
        document.manuscript.sections[0].paragraphs[0].text = sentence.to_owned();
        render_document(&document, &fonts_for(&document.texts())).unwrap()
    });
    let files: Vec<PdfFile> =
        pdfs.iter().enumerate().map(|(number, pdf)| PdfFile::of(&format!("left-{number}"), pdf)).collect();
    let files: Vec<&PdfFile> = files.iter().collect();
    let by_mupdf = in_python(&files).into_iter().map(|read| read.text).collect();
    let by_pdf_js = pdf_js(&files).into_iter().map(|read| read.pages.concat()).collect();
    for (reader, texts) in [("poppler", poppler(&files)), ("mupdf", by_mupdf), ("pdf.js", by_pdf_js)] {
        for (sentence, text) in sentences.into_iter().zip::<Vec<String>>(texts) {
            assert!(as_written(&text).contains(sentence), "{reader} does not find {sentence}: {text}");
        }
    }
}

#[test]
fn pdf_js_finds_the_title_the_language_and_the_outline_of_a_book() {
    let book = book::sample_book(100);
    let pdf = render_book(&book, &fonts_for(&book.texts())).unwrap();
    let read = pdf_js(&[&PdfFile::of("outline", &pdf)]).remove(0);
    assert_eq!((read.title.as_str(), read.language.as_str()), ("One in a Billion — A reading", "en"));
    let sections: usize = book.chapters.iter().map(|chapter| chapter.manuscript.sections.len()).sum();
    assert_eq!(read.outline.len(), 1 + book.chapters.len() + sections);
    for chapter in &book.chapters {
        let title = &chapter.manuscript.title;
        let leads = |(entry, page): &(String, usize)| entry.contains(title) && read.pages[*page].contains(title);
        assert!(read.outline.iter().any(leads), "no bookmark leads to {title}");
    }
}

#[test]
fn a_validator_finds_documents_and_books_to_be_pdf_ua_1() {
    let book = book::sample_book(300);
    let book = render_book(&book, &fonts_for(&book.texts())).unwrap();
    let mut files = vec![PdfFile::of("accessible-book", &book)];
    for (number, name) in NAMES.into_iter().enumerate() {
        let document = document_about(name);
        let pdf = render_document(&document, &fonts_for(&document.texts())).unwrap();
        files.push(PdfFile::of(&format!("accessible-{number}"), &pdf));
    }
    for ReadInPython { rules, mut failures, .. } in in_python(&files.iter().collect::<Vec<_>>()) {
        assert!(rules > 100, "{rules} rules");
        // Version 0.11 takes the default width of a font's first dictionary for glyphs of the others, which Han and Hangul are.
        let is_misread = |failure: &String| {
            failure.starts_with("PDFUA1-FONT-GLYPH-WIDTH-001") && failure.contains("CID 1 width 0.000")
        };
        failures.retain(|failure| !is_misread(failure));
        assert_eq!(failures, Vec::<String>::new());
    }
}
