//! Covers and chapter openings: a full page in the system's colour with its emblem in fine lines, and the title below.

use std::f32::consts::TAU;

use brief::reading::System;

use super::drawing::tree::{PATHS, SEFIRAH_PLACES};
use super::layout::{
    Layout, Mark, Meaning, PAGE_HEIGHT, PAGE_WIDTH, Pen, circle, filled_rectangle, polygon, straight_line,
};
use super::shape::{Shaper, TextStyle};
use super::theme::{GILT, IVORY, theme};
use super::typesetter::{Align, SetParagraph, line_at, set_centred};

/// The words of a cover; empty ones are left out.
pub(crate) struct Cover<'a> {
    pub system: Option<System>,
    pub title: &'a str,
    pub subtitle: &'a str,
    pub names: &'a str,
    pub date: &'a str,
    pub footer: &'a str,
    /// True for the file's cover, false for the opening of a chapter in a book.
    pub is_file_cover: bool,
}

/// Of the emblem.
pub(crate) const CENTRE: (f32, f32) = (PAGE_WIDTH / 2.0, 306.0);
/// The emblem reaches at most a tenth beyond it.
pub(crate) const RADIUS: f32 = 138.0;
const TEXT_WIDTH: f32 = 420.0;
const FINE: Pen = Pen::solid(GILT, 0.7);

/// Adds a page with a cover.
pub(crate) fn add_cover(layout: &mut Layout, shaper: &Shaper<'_>, cover: &Cover<'_>) {
    layout.add_page();
    // A little over the edges, so that no rounding leaves a white seam.
    let mut ornament: Vec<Mark> =
        filled_rectangle(-3.0, -3.0, PAGE_WIDTH + 6.0, PAGE_HEIGHT + 6.0, theme(cover.system).deep)
            .into_iter()
            .collect();
    if cover.is_file_cover {
        let inset = 26.0;
        let (right, bottom) = (PAGE_WIDTH - inset, PAGE_HEIGHT - inset);
        ornament.extend(polygon(
            &[(inset, inset), (right, inset), (right, bottom), (inset, bottom)],
            None,
            Some(Pen::solid(GILT, 0.5)),
        ));
    }
    ornament.extend(emblem(cover.system));
    layout.add(Meaning::Ornament, ornament);

    let centre = PAGE_WIDTH / 2.0;
    let mut baseline = 560.0;
    let title = set_centred(shaper, cover.title, TextStyle::roman(42.0), centre, TEXT_WIDTH);
    // PDF 1.7 has no title element: a first-level heading is what readers announce.
    let meaning = Meaning::Heading { level: 1, text: cover.title.to_owned() };
    baseline = place(layout, title, meaning, baseline, 48.0) + 32.0 - 48.0;
    let subtitle = set_centred(shaper, cover.subtitle, TextStyle::italic(18.0), centre, TEXT_WIDTH);
    if !subtitle.lines.is_empty() {
        baseline = place(layout, subtitle, Meaning::Paragraph, baseline, 24.0);
    }
    let rule = straight_line((centre - 22.0, baseline), (centre + 22.0, baseline), Pen::solid(GILT, 0.7));
    layout.add(Meaning::Ornament, rule.into_iter().collect());
    baseline += 34.0;
    let names = set_centred(shaper, cover.names, TextStyle::roman(15.0), centre, TEXT_WIDTH);
    if !names.lines.is_empty() {
        baseline = place(layout, names, Meaning::Paragraph, baseline, 21.0) + 5.0;
    }
    for (text, style, at) in [
        (cover.date, TextStyle::italic(12.0), baseline),
        (cover.footer, TextStyle::roman(9.5).spaced(1.6), PAGE_HEIGHT - 56.0),
    ] {
        if !text.is_empty() {
            layout.add(Meaning::Paragraph, vec![line_at(shaper, text, style, (centre, at), Align::Centre, GILT)]);
        }
    }
}

/// Places lines below each other and returns the baseline after the last.
fn place(layout: &mut Layout, set: SetParagraph, meaning: Meaning, first_baseline: f32, leading: f32) -> f32 {
    let mut baseline = first_baseline;
    let mut marks = Vec::with_capacity(set.lines.len());
    for (text, x) in set.lines {
        marks.push(Mark::Text { text, x, baseline, colour: IVORY });
        baseline += leading;
    }
    layout.add(meaning, marks);
    baseline
}

/// The emblem of a system, in lines.
pub(crate) fn emblem(system: Option<System>) -> Vec<Mark> {
    match system {
        Some(System::Western) => western(),
        Some(System::Vedic) => vedic(),
        Some(System::HumanDesign) => human_design(),
        Some(System::GeneKeys) => gene_keys(),
        Some(System::Kabbalah) => kabbalah(),
        None => union(),
    }
}

fn on_circle(radius: f32, turn: f32) -> (f32, f32) {
    let angle = turn * TAU - TAU / 4.0;
    (CENTRE.0 + radius * angle.cos(), CENTRE.1 + radius * angle.sin())
}

fn ring(radius: f32) -> Option<Mark> {
    circle(CENTRE, radius, None, Some(FINE))
}

/// A sun within the twelve houses.
fn western() -> Vec<Mark> {
    let mut marks: Vec<Mark> = [1.0, 0.94, 0.74, 0.30].into_iter().filter_map(|part| ring(RADIUS * part)).collect();
    for step in 0..12 {
        let turn = step as f32 / 12.0;
        marks.extend(straight_line(on_circle(RADIUS * 0.74, turn), on_circle(RADIUS, turn), FINE));
    }
    for step in 0..72 {
        let turn = step as f32 / 72.0;
        let from = if step % 2 == 0 { 0.95 } else { 0.97 };
        marks.extend(straight_line(on_circle(RADIUS * from, turn), on_circle(RADIUS, turn), Pen::solid(GILT, 0.4)));
    }
    for step in 0..24 {
        let turn = step as f32 / 24.0;
        let length = if step % 2 == 0 { 0.66 } else { 0.5 };
        marks.extend(straight_line(on_circle(RADIUS * 0.34, turn), on_circle(RADIUS * length, turn), FINE));
    }
    marks.extend(circle(CENTRE, 3.2, Some((GILT, 1.0)), None));
    marks
}

/// The diamond of the north, twice turned.
fn vedic() -> Vec<Mark> {
    let mut marks = Vec::new();
    for part in [1.0, 0.96] {
        let half = RADIUS * 0.86 * part;
        let (x, y) = CENTRE;
        marks.extend(polygon(
            &[(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)],
            None,
            Some(FINE),
        ));
    }
    let half = RADIUS * 0.86 * 0.96;
    let (x, y) = CENTRE;
    marks.extend(straight_line((x - half, y - half), (x + half, y + half), FINE));
    marks.extend(straight_line((x + half, y - half), (x - half, y + half), FINE));
    for part in [1.0, 0.5, 0.25] {
        let reach = half * part;
        marks.extend(polygon(&[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], None, Some(FINE)));
    }
    marks.extend(ring(half * 0.25));
    marks.extend(circle(CENTRE, 3.2, Some((GILT, 1.0)), None));
    marks
}

/// Nine centres and the paths between them.
fn human_design() -> Vec<Mark> {
    let points: [(f32, f32); 9] = [
        (0.0, -1.0),
        (0.0, -0.68),
        (0.0, -0.34),
        (0.0, 0.08),
        (0.34, 0.26),
        (0.0, 0.54),
        (-0.62, 0.6),
        (0.62, 0.6),
        (0.0, 1.0),
    ];
    let at = |index: usize| (CENTRE.0 + points[index].0 * RADIUS, CENTRE.1 + points[index].1 * RADIUS);
    let paths = [
        (0, 1),
        (1, 2),
        (2, 3),
        (2, 4),
        (3, 4),
        (3, 5),
        (2, 6),
        (2, 7),
        (4, 7),
        (5, 6),
        (5, 7),
        (5, 8),
        (6, 8),
        (7, 8),
        (2, 5),
    ];
    let mut marks: Vec<Mark> = paths.iter().filter_map(|(from, to)| straight_line(at(*from), at(*to), FINE)).collect();
    let deep = theme(Some(System::HumanDesign)).deep;
    for index in 0..points.len() {
        let size = 19.0;
        let (x, y) = at(index);
        let corners = match index {
            0 | 4 => vec![(x, y - size), (x + size, y + size * 0.8), (x - size, y + size * 0.8)],
            1 => vec![(x, y + size), (x + size, y - size * 0.8), (x - size, y - size * 0.8)],
            3 => vec![(x, y - size * 1.2), (x + size * 1.2, y), (x, y + size * 1.2), (x - size * 1.2, y)],
            6 => vec![(x + size, y), (x - size * 0.8, y + size), (x - size * 0.8, y - size)],
            7 => vec![(x - size, y), (x + size * 0.8, y + size), (x + size * 0.8, y - size)],
            _ => vec![(x - size, y - size), (x + size, y - size), (x + size, y + size), (x - size, y + size)],
        };
        marks.extend(polygon(&corners, Some((deep, 1.0)), Some(Pen::solid(GILT, 0.9))));
    }
    marks
}

/// Seven circles through each other, within the sixty-four steps of the wheel.
fn gene_keys() -> Vec<Mark> {
    let small = RADIUS * 0.42;
    let mut marks: Vec<Mark> = ring(small).into_iter().collect();
    for step in 0..6 {
        marks.extend(circle(on_circle(small, step as f32 / 6.0), small, None, Some(FINE)));
    }
    marks.extend([ring(small * 2.0), ring(RADIUS)].into_iter().flatten());
    for step in 0..64 {
        let turn = step as f32 / 64.0;
        marks.extend(straight_line(on_circle(RADIUS * 0.92, turn), on_circle(RADIUS, turn), FINE));
    }
    marks
}

/// Ten sefirot and twenty-two paths.
fn kabbalah() -> Vec<Mark> {
    let at = |index: usize| {
        let (x, y) = SEFIRAH_PLACES[index];
        (CENTRE.0 + x * RADIUS * 0.62, CENTRE.1 - RADIUS * 1.1 + y * RADIUS * 2.2)
    };
    let mut marks: Vec<Mark> =
        PATHS.iter().filter_map(|path| straight_line(at(path.from as usize), at(path.to as usize), FINE)).collect();
    let deep = theme(Some(System::Kabbalah)).deep;
    for index in 0..10 {
        marks.extend(circle(at(index), 17.0, Some((deep, 1.0)), Some(Pen::solid(GILT, 0.9))));
        marks.extend(circle(at(index), 13.5, None, Some(Pen::solid(GILT, 0.4))));
    }
    marks
}

/// Two circles that share a third of themselves, with rays.
fn union() -> Vec<Mark> {
    let radius = RADIUS * 0.62;
    let mut marks = Vec::new();
    for side in [-1.0, 1.0] {
        let centre = (CENTRE.0 + side * radius * 0.5, CENTRE.1);
        for part in [1.0, 0.93] {
            marks.extend(circle(centre, radius * part, None, Some(FINE)));
        }
    }
    marks.extend(ring(RADIUS));
    for step in 0..48 {
        let turn = step as f32 / 48.0;
        let from = if step % 4 == 0 { 1.0 } else { 1.05 };
        marks.extend(straight_line(on_circle(RADIUS * from, turn), on_circle(RADIUS * 1.1, turn), FINE));
    }
    marks.extend(circle(CENTRE, 3.2, Some((GILT, 1.0)), None));
    marks
}
