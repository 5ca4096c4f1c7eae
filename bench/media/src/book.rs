//! A book of plain text, which `../text.mjs` composes too.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use brief::reading::{Manuscript, Paragraph, Section};
use typesetting::FontLibrary;
use typesetting::reading::{BookPages, DocumentPages, render_book};

const SENTENCES: &str = include_str!("../sentences.txt");
const CHAPTERS: usize = 16;
const SECTIONS: usize = 6;

/// Pages and bytes of the book.
pub(crate) fn typeset(paragraphs_of_a_section: u32) -> Option<(u32, usize)> {
    let book = book(paragraphs_of_a_section as usize);
    let fonts = FontLibrary::with_assets(std::iter::empty::<(String, Vec<u8>)>()).ok()?;
    // Nothing in it waits but the rests between pieces, and there are none here.
    let rendering = pin!(render_book(&book, &fonts, &async || ()));
    let Poll::Ready(rendered) = rendering.poll(&mut Context::from_waker(Waker::noop())) else { return None };
    let pdf = rendered.ok()?;
    Some((u32::try_from(pdf.page_count).ok()?, pdf.bytes.len()))
}

fn book(paragraphs: usize) -> BookPages {
    let sentences: Vec<&str> = SENTENCES.lines().collect();
    let chapters = (0..CHAPTERS).map(|chapter| {
        let sections = (0..SECTIONS).map(|section| Section {
            heading: format!("Part {} of chapter {}", section + 1, chapter + 1),
            paragraphs: (0..paragraphs)
                .map(|paragraph| {
                    let first = chapter * 31 + section * 17 + paragraph * 5;
                    let text: Vec<&str> = (0..4).map(|at| sentences[(first + at) % sentences.len()]).collect();
                    Paragraph { text: text.join(" "), facts: Vec::new() }
                })
                .collect(),
        });
        let title = format!("Chapter {}", chapter + 1);
        let manuscript =
            Manuscript { title, subtitle: "A bench".to_owned(), people: Vec::new(), sections: sections.collect() };
        DocumentPages {
            manuscript,
            system: None,
            people: Vec::new(),
            chart: None,
            date: String::new(),
            footer: String::new(),
            language: "en".to_owned(),
        }
    });
    BookPages {
        title: "One in a Billion".to_owned(),
        subtitle: "A bench".to_owned(),
        people: Vec::new(),
        chapters: chapters.collect(),
        date: "3 May 2026".to_owned(),
        footer: String::new(),
        language: "en".to_owned(),
    }
}
