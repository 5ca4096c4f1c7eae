//! Readings: one document, or all of them as a book. What is given to them, their chart pages, and the files that come of it.

use super::body::{Flow, RunningHead};
use super::contents::{self, Entry};
use super::cover::{self, Cover};
use super::fonts::FontLibrary;
use super::input::{PdfError, RenderedPdf};
use super::layout::Layout;
use super::printable::printable;
use super::shape::Shaper;
use super::write::{self, FileMetadata};
use super::{chart_page, theme};

pub use super::charts::{Subject, overlay_page, person_page};
pub use super::input::{BookPages, ChartPage, DocumentPages};

/// Typesets one document: cover, chart page and text. It asks for `rest` every few hundredths of a second.
pub async fn render_document(
    input: &DocumentPages,
    fonts: &FontLibrary,
    rest: &impl AsyncFn(),
) -> Result<RenderedPdf, PdfError> {
    let shaper = Shaper::new(fonts).isolating(input.names());
    let mut layout = Layout::default();
    let names = joined_names(&input.people);
    let manuscript = &input.manuscript;
    cover::add_cover(
        &mut layout,
        &shaper,
        &Cover {
            system: input.system,
            title: &manuscript.title,
            subtitle: &manuscript.subtitle,
            names: unless_repeated(&names, input),
            date: &input.date,
            footer: &input.footer,
            is_file_cover: true,
        },
    );
    layout.begin_part();
    add_text_pages(&mut layout, &shaper, input, &names, 0);
    let title = file_title(&manuscript.title, &manuscript.subtitle);
    rest().await;
    finish(layout, FileMetadata { title, subject: names, language: &input.language }, rest).await
}

/// Typesets all documents of a reading as one book: cover, contents, and every chapter with its opening and chart page. It rests as
/// [`render_document`] does.
pub async fn render_book(
    input: &BookPages,
    fonts: &FontLibrary,
    rest: &impl AsyncFn(),
) -> Result<RenderedPdf, PdfError> {
    let shaper = Shaper::new(fonts).isolating(input.chapters.iter().flat_map(DocumentPages::names));
    let names = joined_names(&input.people);
    let mut layout = Layout::default();
    cover::add_cover(
        &mut layout,
        &shaper,
        &Cover {
            system: None,
            title: &input.title,
            subtitle: &input.subtitle,
            names: if input.subtitle.contains(&names) { "" } else { &names },
            date: &input.date,
            footer: &input.footer,
            is_file_cover: true,
        },
    );
    layout.begin_part();
    // The contents stand before the chapters whose pages they name, but how many pages they take is known before.
    let mut entries: Vec<Entry> = Vec::new();
    for (index, chapter) in input.chapters.iter().enumerate() {
        let begins_group = index == 0 || input.chapters[index - 1].system != chapter.system;
        let system_name = chapter.system.map_or("All systems", |system| system.title());
        entries.push(Entry {
            title: file_title(&chapter.manuscript.title, &chapter.manuscript.subtitle),
            page: 0,
            group: begins_group.then(|| (system_name.to_owned(), theme::theme(chapter.system).accent)),
        });
    }
    let first_chapter_page = 1 + contents::page_count(&entries);
    let mut chapters = Layout::default();
    chapters.continue_after(first_chapter_page, &layout);
    for (chapter, entry) in input.chapters.iter().zip(&mut entries) {
        entry.page = chapters.next_page();
        add_chapter(&mut chapters, &shaper, chapter);
        rest().await;
    }
    contents::add_contents(&mut layout, &shaper, "Contents", &entries);
    layout.append(chapters);
    let title = file_title(&input.title, &input.subtitle);
    finish(layout, FileMetadata { title, subject: names, language: &input.language }, rest).await
}

fn add_chapter(layout: &mut Layout, shaper: &Shaper<'_>, chapter: &DocumentPages) {
    let names = joined_names(&chapter.people);
    let manuscript = &chapter.manuscript;
    layout.begin_part();
    cover::add_cover(
        layout,
        shaper,
        &Cover {
            system: chapter.system,
            title: &manuscript.title,
            subtitle: &manuscript.subtitle,
            names: unless_repeated(&names, chapter),
            date: "",
            footer: "",
            is_file_cover: false,
        },
    );
    layout.bookmark(&file_title(&manuscript.title, &manuscript.subtitle), 0, 0.0);
    add_text_pages(layout, shaper, chapter, &names, 1);
}

fn add_text_pages(layout: &mut Layout, shaper: &Shaper<'_>, input: &DocumentPages, names: &str, bookmark_depth: usize) {
    let right = match input.system {
        Some(system) => format!("{} · {}", input.manuscript.title, system.title()),
        None => input.manuscript.title.clone(),
    };
    let whole_words = input.people.iter().flat_map(|name| name.split_whitespace()).map(printable).collect();
    let mut flow = Flow {
        layout,
        shaper,
        theme: theme::theme(input.system),
        head: RunningHead { left: names.to_owned(), right },
        whole_words,
        baseline: 0.0,
    };
    if let Some(chart) = &input.chart {
        chart_page::add_chart_page(&mut flow, chart, bookmark_depth);
    }
    flow.manuscript(&input.manuscript, bookmark_depth);
}

async fn finish(layout: Layout, metadata: FileMetadata<'_>, rest: &impl AsyncFn()) -> Result<RenderedPdf, PdfError> {
    let (page_count, missing_glyphs) = (layout.pages.len(), layout.missing_glyphs());
    let bytes = write::write_pdf(layout, &metadata, rest).await?;
    Ok(RenderedPdf { bytes, page_count, missing_glyphs })
}

fn joined_names(people: &[String]) -> String {
    people.join(" & ")
}

/// The names, unless the subtitle already says them all.
fn unless_repeated<'a>(names: &'a str, input: &DocumentPages) -> &'a str {
    let repeated = input.people.iter().all(|name| input.manuscript.subtitle.contains(name.as_str()));
    if repeated { "" } else { names }
}

fn file_title(title: &str, subtitle: &str) -> String {
    if subtitle.is_empty() { title.to_owned() } else { format!("{title} — {subtitle}") }
}
