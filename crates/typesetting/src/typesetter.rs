//! Sets lines of text at places on the page: flush left, centred, or justified with hanging punctuation.

use krilla::text::KrillaGlyph;
use unicode_segmentation::UnicodeSegmentation;

use super::direction::is_right_to_left_beside;
use super::layout::Mark;
use super::paragraph::{Line, Measure, break_lines};
use super::printable::printable;
use super::shape::{GlyphRun, SetText, Shaper, TextStyle};
use super::theme::Colour;

/// Which point of a text is placed at `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
}

/// A single line at a place; `x` and `baseline` in points.
pub(crate) fn line_at(
    shaper: &Shaper<'_>,
    text: &str,
    style: TextStyle,
    (x, baseline): (f32, f32),
    align: Align,
    colour: Colour,
) -> Mark {
    let set = shaper.shape(&printable(text), style);
    let x = match align {
        Align::Left => x,
        Align::Centre => x - set.width / 2.0,
        Align::Right => x - set.width,
    };
    Mark::Text { text: set, x, baseline, colour }
}

/// The largest size up to `style.size` at which the text fits into `width` without falling below `least`.
pub(crate) fn fitting(shaper: &Shaper<'_>, text: &str, style: TextStyle, width: f32, least: f32) -> TextStyle {
    let natural = shaper.width(&printable(text), style);
    if natural <= width { style } else { TextStyle { size: (style.size * width / natural).max(least), ..style } }
}

/// The text, or as much of it as fits into `width` with an ellipsis.
pub(crate) fn shortened(shaper: &Shaper<'_>, text: &str, style: TextStyle, width: f32) -> String {
    let text = printable(text);
    if shaper.width(&text, style) <= width {
        return text;
    }
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        if shaper.width(&format!("{kept}{grapheme}…"), style) > width {
            break;
        }
        kept.push_str(grapheme);
    }
    kept + "…"
}

/// A paragraph as lines, each with its `x`; the caller puts them onto baselines.
pub(crate) struct SetParagraph {
    pub lines: Vec<(SetText, f32)>,
}

/// Breaks and justifies a paragraph whose left edge is at `left`.
pub(crate) fn set_paragraph(
    shaper: &Shaper<'_>,
    text: &str,
    style: TextStyle,
    measure: Measure,
    left: f32,
    whole_words: &[String],
) -> SetParagraph {
    let text = printable(text);
    let lines = break_lines(shaper, &text, style, measure, whole_words);
    let right_to_left = is_right_to_left_beside(&text, whole_words);
    let last = lines.len().saturating_sub(1);
    let lines = lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            let indent = if index == 0 { measure.first_line_indent } else { 0.0 };
            let justification = (measure.justified, measure.justified && index != last);
            set_line(shaper, &text, line, style, (left, measure.width, indent), justification, right_to_left)
        })
        .collect();
    SetParagraph { lines }
}

/// The same, ragged and centred on `centre`.
pub(crate) fn set_centred(shaper: &Shaper<'_>, text: &str, style: TextStyle, centre: f32, width: f32) -> SetParagraph {
    let measure = Measure { width, first_line_indent: 0.0, justified: false };
    let mut set = set_paragraph(shaper, text, style, measure, 0.0, &[]);
    for (line, x) in &mut set.lines {
        *x = centre - line.width / 2.0;
    }
    set
}

fn set_line(
    shaper: &Shaper<'_>,
    text: &str,
    line: &Line,
    style: TextStyle,
    (left, width, indent): (f32, f32, f32),
    (measure_is_justified, justified): (bool, bool),
    right_to_left: bool,
) -> (SetText, f32) {
    let shown = &text[line.range.clone()];
    // The space between the last word and the next line's first is kept for those who copy or listen.
    let followed_by_space = text[line.range.end..].starts_with(' ');
    let with_space = if followed_by_space { format!("{shown} ") } else { shown.to_owned() };
    let mut set = shaper.shape_within(&with_space, style, right_to_left);
    if line.hyphenated {
        append_hyphen(shaper, &mut set, style);
    }
    let hang_left = if set.right_to_left { 0.0 } else { hang(shown.chars().next(), true) * style.size };
    let last = if line.hyphenated { Some('-') } else { shown.chars().next_back() };
    let hang_right = if set.right_to_left || !justified { 0.0 } else { hang(last, false) * style.size };
    // A last line may have been counted on to shrink.
    let too_wide = set.width > width - indent + hang_left;
    if justified || (measure_is_justified && too_wide) {
        justify(&mut set, width - indent + hang_left + hang_right);
    }
    let advance: f32 = set.runs.iter().map(GlyphRun::width).sum();
    let x = if set.right_to_left { left + width - indent - advance } else { left + indent - hang_left };
    (set, x)
}

/// How far a mark stands out into the margin, in ems: the eye takes edges of small marks for indents.
fn hang(character: Option<char>, at_left: bool) -> f32 {
    match character {
        Some('“' | '‘' | '"') if at_left => 0.22,
        Some('-' | '.' | ',') if !at_left => 0.14,
        Some('’' | '”' | '"' | ':' | ';') if !at_left => 0.1,
        Some('–' | '—') if !at_left => 0.08,
        _ => 0.0,
    }
}

/// A hyphen that stands for a soft one, so that the word is whole when copied (ISO 32000-1, 14.8.2.2.3).
fn append_hyphen(shaper: &Shaper<'_>, set: &mut SetText, style: TextStyle) {
    for mut run in shaper.shape("-", style).runs {
        run.text = "\u{AD}".to_owned();
        for glyph in &mut run.glyphs {
            glyph.text_range = 0..run.text.len();
        }
        set.width += run.width();
        set.runs.push(run);
    }
}

/// Widens or narrows the spaces so that the line is `width` points wide.
fn justify(set: &mut SetText, width: f32) {
    let difference = width - set.width;
    let is_space = |text: &str, glyph: &KrillaGlyph| text.get(glyph.text_range.clone()) == Some(" ");
    let total = |set: &SetText| set.runs.iter().map(|run| run.glyphs.len()).sum::<usize>();
    let glyph_count = total(set);
    let flags: Vec<bool> =
        set.runs.iter().flat_map(|run| run.glyphs.iter().map(move |glyph| is_space(&run.text, glyph))).collect();
    // Spaces at either end of the line do not part words.
    let Some(first) = flags.iter().position(|space| !space) else { return };
    let last = flags.iter().rposition(|space| !space).unwrap_or(glyph_count);
    let spaces = flags[first..last].iter().filter(|space| **space).count();
    let (count, widen_all) = if spaces > 0 { (spaces, false) } else { (last - first, true) };
    if count == 0 || (widen_all && difference > 0.15 * width) {
        return;
    }
    let each = difference / count as f32;
    let mut index = 0;
    for run in &mut set.runs {
        for glyph in &mut run.glyphs {
            if index >= first && index < last && (widen_all || flags[index]) {
                glyph.x_advance += each / run.size;
            }
            index += 1;
        }
    }
    set.width = width;
}
