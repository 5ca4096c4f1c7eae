//! How fast documents and books are typeset, natively: `cargo bench --bench pdf [-- FOLDER]`; with a folder it writes the files there.
//!
//! Prints one line per kind of file: pages, kilobytes and the milliseconds of the fastest of five runs.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and stops at the first fault")]

use std::time::{Duration, Instant};

use brief::reading::{Manuscript, Paragraph, Section, System};
use chart::{Birth, Chart, cast, compare};
use pollster::block_on;
use typesetting::reading::{
    BookPages, ChartPage, DocumentPages, overlay_page, person_page, render_book, render_document,
};
use typesetting::{FontLibrary, RenderedPdf};

const SYSTEMS: [System; 5] = [System::Western, System::Vedic, System::HumanDesign, System::GeneKeys, System::Kabbalah];
const SENTENCES: [&str; 4] = [
    "The Moon stands at 14° Pisces 32′, and whatever is promised at noon is remembered at midnight.",
    "There is a well-known tenderness here, an extraordinary attentiveness that listens before it answers.",
    "Nobody would call it caution; it is rather the patience of somebody who has learned what waiting gives back.",
    "In difficult seasons this inheritance becomes a responsibility, and the responsibility slowly becomes a craft.",
];

fn manuscript(title: &str, subtitle: &str, words: usize) -> Manuscript {
    // Four sentences are 63 words.
    let paragraphs = words / 63;
    let text = |index: usize| (0..4).map(|at| SENTENCES[(index + at) % 4]).collect::<Vec<_>>().join(" ");
    let sections = (0..6).map(|section| Section {
        heading: format!("The {section} of six parts"),
        paragraphs: (0..paragraphs / 6).map(|at| Paragraph { text: text(section + at), facts: Vec::new() }).collect(),
    });
    Manuscript {
        title: title.to_owned(),
        subtitle: subtitle.to_owned(),
        people: Vec::new(),
        sections: sections.collect(),
    }
}

fn document(
    system: Option<System>,
    title: &str,
    people: &[&str],
    chart: Option<ChartPage>,
    words: usize,
) -> DocumentPages {
    let names = people.join(" & ");
    let subtitle = system.map_or_else(|| names.clone(), |system| format!("{} · {names}", system.title()));
    DocumentPages {
        manuscript: manuscript(title, &subtitle, words),
        system,
        people: people.iter().map(|name| (*name).to_owned()).collect(),
        chart,
        date: "3 May 2026".to_owned(),
        footer: "ONE IN A BILLION".to_owned(),
        language: "en".to_owned(),
    }
}

fn chart(date: &str, time: &str, zone: &str, latitude_degrees: f64, longitude_degrees: f64) -> Chart {
    let (date, time) = (date.parse().unwrap(), Some(time.parse().unwrap()));
    let birth =
        Birth { date, time, zone: zone.to_owned(), latitude_degrees, longitude_degrees, utc_offset_seconds: None };
    cast(&birth, "2026-05-03T12:00:00Z".parse().unwrap()).unwrap()
}

fn book(words: usize) -> BookPages {
    let names = ["Ada Lovelace", "अर्जुन शर्मा"];
    let first = chart("1987-03-14", "06:42:00", "Europe/Lisbon", 38.7, -9.1);
    let second = chart("1990-11-02", "21:15:00", "Asia/Kolkata", 19.07, 72.88);
    let comparison = compare(&first, &second);
    let mut chapters = Vec::new();
    for system in SYSTEMS {
        let pages = [
            ("Portraits", &names[..1], person_page(system, &first, names[0])),
            ("Mirrors", &names[1..], person_page(system, &second, names[1])),
            ("Hunger", &names[..], overlay_page(system, [&first, &second], &comparison, names)),
        ];
        chapters.extend(pages.map(|(title, people, page)| document(Some(system), title, people, Some(page), words)));
    }
    chapters.push(document(None, "Final Verdict", &names, None, words));
    BookPages {
        title: "One in a Billion".to_owned(),
        subtitle: "A reading in five systems".to_owned(),
        people: names.map(str::to_owned).to_vec(),
        chapters,
        date: "3 May 2026".to_owned(),
        footer: "ONE IN A BILLION".to_owned(),
        language: "en".to_owned(),
    }
}

/// Chart pages of births that are hard to draw: no time, near the poles, in the south, crowded skies, clocks being changed, names of
/// many scripts; then of pairs of them. They are to be looked at.
fn hard_chart_pages() -> BookPages {
    let now = "2026-05-03T12:00:00Z".parse().unwrap();
    let people = [
        ("Zoë Łukaszewska", "1953-02-11", None, "America/Chicago", 41.88, -87.63),
        ("Aino Näkkäläjärvi", "1987-06-21", Some("01:30"), "Europe/Oslo", 69.65, 18.96),
        ("Inês", "1992-11-02", Some("23:10"), "America/Sao_Paulo", -23.55, -46.63),
        ("田中花子", "1962-02-05", Some("09:05"), "Asia/Tokyo", 35.68, 139.69),
        ("محمد بن سعيد", "2000-05-05", Some("12:30"), "Asia/Riyadh", 24.71, 46.68),
        (
            "Ferdinand Maximilian von Hohenlohe-Waldenburg-Schillingsfürst",
            "1850-06-01",
            Some("12:00"),
            "Europe/Berlin",
            49.2,
            9.7,
        ),
        ("אברהם", "2024-03-31", Some("02:30"), "Europe/Berlin", 52.5, 13.4),
        ("Scott", "1970-01-01", Some("00:05"), "Antarctica/McMurdo", -77.85, 166.67),
    ];
    let charts = people.map(|(_, date, time, zone, latitude_degrees, longitude_degrees)| {
        let (date, time) = (date.parse().unwrap(), time.map(|time: &str| time.parse().unwrap()));
        let birth =
            Birth { date, time, zone: zone.to_owned(), latitude_degrees, longitude_degrees, utc_offset_seconds: None };
        cast(&birth, now).unwrap()
    });
    let mut chapters = Vec::new();
    for system in SYSTEMS {
        for ((name, ..), chart) in people.iter().zip(&charts) {
            chapters.push(document(Some(system), "Portraits", &[name], Some(person_page(system, chart, *name)), 0));
        }
        for [one, other] in [[0, 3], [1, 4], [5, 2], [6, 7]] {
            let names = [people[one].0, people[other].0];
            let comparison = compare(&charts[one], &charts[other]);
            let page = overlay_page(system, [&charts[one], &charts[other]], &comparison, names);
            chapters.push(document(Some(system), "Hunger", &names, Some(page), 0));
        }
    }
    BookPages { chapters, ..book(0) }
}

fn fonts_for(texts: &[&str]) -> FontLibrary {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts");
    let files = FontLibrary::files_needed(texts.iter().copied());
    FontLibrary::with_assets(
        files.into_iter().map(|file_name| (file_name.to_owned(), std::fs::read(folder.join(file_name)).unwrap())),
    )
    .unwrap()
}

fn measure(name: &str, folder: Option<&str>, render: impl Fn() -> RenderedPdf) {
    #[expect(clippy::disallowed_methods, reason = "a benchmark runs natively")]
    let timed = || {
        let begun = Instant::now();
        (render(), begun.elapsed())
    };
    let runs: Vec<(RenderedPdf, Duration)> = (0..5).map(|_| timed()).collect();
    let fastest = runs.iter().map(|(_, duration)| *duration).min().unwrap();
    let pdf = &runs[0].0;
    let kilobytes = pdf.bytes.len() / 1000;
    println!("{name:<28} {:>4} pages {kilobytes:>5} kB {:>8.1} ms", pdf.page_count, fastest.as_secs_f64() * 1000.0);
    if let Some(folder) = folder {
        std::fs::write(format!("{folder}/{}.pdf", name.replace(' ', "-")), &pdf.bytes).unwrap();
    }
}

fn main() {
    let folder = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let folder = folder.as_deref();
    let pages = hard_chart_pages();
    let fonts = fonts_for(&pages.texts());
    measure("chart pages of hard births", folder, || block_on(render_book(&pages, &fonts, &async || ())).unwrap());
    for words in [700, 2_000] {
        let book = book(words);
        let fonts = fonts_for(&book.texts());
        let first = &book.chapters[0];
        measure(&format!("document of {words} words"), folder, || {
            block_on(render_document(first, &fonts, &async || ())).unwrap()
        });
        measure(&format!("book of 16 x {words} words"), folder, || {
            block_on(render_book(&book, &fonts, &async || ())).unwrap()
        });
    }
}
