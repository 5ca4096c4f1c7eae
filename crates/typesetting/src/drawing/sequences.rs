//! The sequences of the Gene Keys as three paths, one sphere after the other.

use tiny_skia::PathBuilder;

use crate::layout::{Mark, Pen, circle};
use crate::shape::{Shaper, TextStyle};
use crate::theme::{FADED_INK, INK, Theme};
use crate::typesetter::{Align, fitting, line_at};

use super::{Frame, WHITE};

/// Paths to draw, from above down.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SequencesDrawing {
    pub sequences: Vec<SequencePath>,
}

/// One sequence.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SequencePath {
    pub title: String,
    pub spheres: Vec<SphereMark>,
}

/// One sphere with its key and line, such as `47.3`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SphereMark {
    pub name: String,
    pub key: String,
    /// The second person's; empty in a chart of one.
    pub second_key: String,
}

pub(crate) fn draw(drawing: &SequencesDrawing, frame: Frame, shaper: &Shaper<'_>, theme: Theme) -> Vec<Mark> {
    let mut marks = Vec::new();
    let rows = drawing.sequences.len().max(1) as f32;
    let row_height = 2.0 * frame.reach / rows;
    // A little wider than the square: a path is read from left to right.
    let half_width = frame.reach * 1.08;
    let most = drawing.sequences.iter().map(|sequence| sequence.spheres.len()).max().unwrap_or(1).max(1);
    let radius = (half_width / most as f32 * 0.72).min(row_height * 0.25);
    for (row, sequence) in drawing.sequences.iter().enumerate() {
        let top = frame.centre.1 - frame.reach + row as f32 * row_height;
        let count = sequence.spheres.len();
        let place = |index: usize| {
            let step = 2.0 * half_width / count as f32;
            let x = frame.centre.0 - half_width + (index as f32 + 0.5) * step;
            // The path winds: every other sphere is lower.
            let y = top + row_height * if index.is_multiple_of(2) { 0.47 } else { 0.60 };
            (x, y)
        };
        let places: Vec<(f32, f32)> = (0..count).map(place).collect();
        let style = TextStyle::italic(14.0);
        let title_at = (frame.centre.0, top + row_height * 0.11);
        marks.push(line_at(shaper, &sequence.title, style, title_at, Align::Centre, theme.accent));
        marks.extend(winding(&places, Pen::solid(theme.accent, 1.2)));
        for (sphere, at) in sequence.spheres.iter().zip(places) {
            draw_sphere(&mut marks, sphere, at, radius, shaper, theme);
        }
    }
    marks
}

/// A smooth path through the places.
fn winding(places: &[(f32, f32)], pen: Pen) -> Option<Mark> {
    let mut builder = PathBuilder::new();
    let first = places.first()?;
    builder.move_to(first.0, first.1);
    for pair in places.windows(2) {
        let middle = (pair[0].0 + pair[1].0) / 2.0;
        builder.cubic_to(middle, pair[0].1, middle, pair[1].1, pair[1].0, pair[1].1);
    }
    Some(Mark::Shape { path: builder.finish()?, fill: None, stroke: Some(pen) })
}

fn draw_sphere(
    marks: &mut Vec<Mark>,
    sphere: &SphereMark,
    at: (f32, f32),
    radius: f32,
    shaper: &Shaper<'_>,
    theme: Theme,
) {
    marks.extend(circle(at, radius + 3.0, Some((WHITE, 1.0)), None));
    marks.extend(circle(at, radius, Some((theme.pale, 1.0)), Some(Pen::solid(theme.accent, 1.2))));
    marks.extend(circle(at, radius * 0.88, None, Some(Pen::solid(theme.accent, 0.4))));
    let mut text = |text: &str, size: f32, down: f32, colour| {
        let style = fitting(shaper, text, TextStyle::roman(size).lining(), radius * 1.6, 5.0);
        marks.push(line_at(shaper, text, style, (at.0, at.1 + down), Align::Centre, colour));
    };
    if sphere.second_key.is_empty() {
        text(&sphere.key, radius * 0.68, radius * 0.22, INK);
    } else {
        text(&sphere.key, radius * 0.54, -radius * 0.10, theme.accent);
        text(&sphere.second_key, radius * 0.54, radius * 0.50, theme.second);
    }
    let style = fitting(shaper, &sphere.name, TextStyle::italic(11.0), radius * 2.7, 6.0);
    marks.push(line_at(shaper, &sphere.name, style, (at.0, at.1 + radius + 15.0), Align::Centre, FADED_INK));
}
