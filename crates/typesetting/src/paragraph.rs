//! Breaks a paragraph into lines with the least total unevenness: Knuth and Plass, "Breaking Paragraphs into Lines" (1981).

use std::ops::Range;

use super::breaks::{Fragment, Joint, fragments};
use super::shape::{Shaper, TextStyle};

/// The measure of a paragraph; lengths in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure {
    pub width: f32,
    /// Taken from the first line.
    pub first_line_indent: f32,
    /// Flush on both sides; otherwise the lines end where their words do and no word is hyphenated.
    pub justified: bool,
}

/// A line of a paragraph, as the bytes it takes from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub range: Range<usize>,
    /// A hyphen that the text does not have is shown at the end.
    pub hyphenated: bool,
}

/// A place where a line may end.
#[derive(Clone, Copy)]
struct Breakpoint {
    /// The fragment before the break.
    fragment: usize,
    /// Line number that begins after it, 0 at the paragraph's start.
    line: usize,
    fitness: Fitness,
    demerits: f64,
    previous: Option<usize>,
    hyphenated: bool,
}

/// How a line's spaces differ from the natural ones; neighbours that differ by two classes look uneven.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fitness {
    Tight,
    Decent,
    Loose,
    VeryLoose,
}

/// Spaces may grow by half and shrink by a third of their width, as in TeX's Computer Modern.
const STRETCH_OF_SPACE: f64 = 0.5;
const SHRINK_OF_SPACE: f64 = 0.333;
/// TeX's `\hyphenpenalty`, `\doublehyphendemerits`, `\finalhyphendemerits` and `\adjdemerits`.
const HYPHEN_PENALTY: f64 = 50.0;
const DASH_PENALTY: f64 = 20.0;
const DOUBLE_HYPHEN_DEMERITS: f64 = 10_000.0;
const FINAL_HYPHEN_DEMERITS: f64 = 5_000.0;
const UNEVEN_DEMERITS: f64 = 10_000.0;
/// A last line of one short word looks forgotten.
const SHORT_LAST_LINE_DEMERITS: f64 = 8_000.0;
const SHORT_LAST_LINE: f64 = 0.14;
/// First a fair paragraph is looked for, then one with wide spaces, at last any at all.
const TOLERANCES: [f64; 3] = [1.6, 4.0, f64::INFINITY];

/// Breaks a text into lines. An empty text has none.
pub(crate) fn break_lines(
    shaper: &Shaper<'_>,
    text: &str,
    style: TextStyle,
    measure: Measure,
    whole_words: &[String],
) -> Vec<Line> {
    let hyphenations = measure.justified.then_some(&shaper.hyphenations);
    let fragments = fit_fragments(shaper, text, style, measure, fragments(text, hyphenations, whole_words));
    if fragments.is_empty() {
        return Vec::new();
    }
    let widths = Widths::of(shaper, text, style, &fragments);
    let breakpoints = TOLERANCES
        .iter()
        .find_map(|tolerance| best_breaks(&fragments, &widths, measure, *tolerance))
        .unwrap_or_else(|| vec![fragments.len() - 1]);
    let mut first = 0;
    breakpoints
        .into_iter()
        .map(|last| {
            let range = fragments[first].range.start..fragments[last].range.end;
            first = last + 1;
            Line { range, hyphenated: fragments[last].joint == Joint::Hyphenation }
        })
        .collect()
}

/// Cuts fragments that are wider than a line (a name of a hundred letters without a space) between graphemes.
fn fit_fragments(
    shaper: &Shaper<'_>,
    text: &str,
    style: TextStyle,
    measure: Measure,
    fragments: Vec<Fragment>,
) -> Vec<Fragment> {
    use unicode_segmentation::UnicodeSegmentation;
    let room = measure.width - measure.first_line_indent;
    let mut fitting = Vec::with_capacity(fragments.len());
    for fragment in fragments {
        // No grapheme is wider than two ems, so most fragments need not be measured.
        let short = text[fragment.range.clone()].len() as f32 * 2.0 * style.size < room;
        if short || shaper.width(&text[fragment.range.clone()], style) <= room {
            fitting.push(fragment);
            continue;
        }
        let mut start = fragment.range.start;
        for (offset, grapheme) in text[fragment.range.clone()].grapheme_indices(true) {
            let end = fragment.range.start + offset + grapheme.len();
            if end < fragment.range.end && shaper.width(&text[start..end], style) > room - 2.0 * style.size {
                fitting.push(Fragment { range: start..end, joint: Joint::Open });
                start = end;
            }
        }
        fitting.push(Fragment { range: start..fragment.range.end, joint: fragment.joint });
    }
    fitting
}

/// Widths up to each fragment's end, so that a line's width is a difference; in points.
struct Widths {
    /// `text[i]`: of fragments 0 to i-1, without spaces.
    text: Vec<f64>,
    /// `spaces[i]`: how many spaces are in front of fragment i.
    spaces: Vec<f64>,
    space: f64,
    hyphen: f64,
}

impl Widths {
    fn of(shaper: &Shaper<'_>, text: &str, style: TextStyle, fragments: &[Fragment]) -> Self {
        let mut widths = Widths {
            text: vec![0.0],
            spaces: vec![0.0],
            space: f64::from(shaper.width("n n", style) - shaper.width("nn", style)),
            hyphen: f64::from(shaper.width("-", style)),
        };
        // Syllables are measured as prefixes of their word, so that ligatures and kerning across them count.
        let (mut word_start, mut before_word) = (0, 0.0);
        for (index, fragment) in fragments.iter().enumerate() {
            if index == 0 || fragments[index - 1].joint != Joint::Hyphenation {
                word_start = fragment.range.start;
                before_word = widths.text[index];
            }
            let prefix = &text[word_start..fragment.range.end];
            widths.text.push(before_word + f64::from(shaper.width(prefix, style)));
            let space = if fragment.joint == Joint::Space { 1.0 } else { 0.0 };
            widths.spaces.push(widths.spaces[index] + space);
        }
        widths
    }
}

impl Widths {
    /// From fragment `first` to `last`, with natural spaces and without a hyphen.
    fn natural(&self, first: usize, last: usize) -> f64 {
        self.text[last + 1] - self.text[first] + (self.spaces[last] - self.spaces[first]) * self.space
    }
}

/// The fragments after which the lines end, or nothing if no way of breaking stays within the tolerance.
fn best_breaks(fragments: &[Fragment], widths: &Widths, measure: Measure, tolerance: f64) -> Option<Vec<usize>> {
    let mut nodes: Vec<Breakpoint> = Vec::new();
    // None is the paragraph's start.
    let mut active: Vec<Option<usize>> = vec![None];
    for (index, fragment) in fragments.iter().enumerate() {
        let is_last = fragment.joint == Joint::End;
        let mut best: Vec<Breakpoint> = Vec::new();
        let mut still_active = Vec::with_capacity(active.len());
        let mut overfull: Option<Breakpoint> = None;
        for origin in active.iter().copied() {
            let from = origin.map(|node| nodes[node]);
            let ratio = line_ratio(from, index, fragments, widths, measure);
            if ratio >= -1.0 {
                still_active.push(origin);
            }
            let mut candidate = breakpoint(from, origin, index, fragments, ratio, measure.justified);
            let first = from.map_or(0, |node| node.fragment + 1);
            if is_last && first > 0 && widths.natural(first, index) < SHORT_LAST_LINE * f64::from(measure.width) {
                candidate.demerits += SHORT_LAST_LINE_DEMERITS;
            }
            if ratio < -1.0 {
                if overfull.is_none_or(|other| candidate.demerits < other.demerits) {
                    overfull = Some(candidate);
                }
            } else if ratio <= tolerance || is_last {
                keep_best(&mut best, candidate);
            }
        }
        // At the last try a line that is too long is better than no paragraph.
        if still_active.is_empty() && best.is_empty() && tolerance.is_infinite() {
            best.extend(overfull);
        }
        active = if is_last { Vec::new() } else { still_active };
        for breakpoint in best {
            nodes.push(breakpoint);
            active.push(Some(nodes.len() - 1));
        }
        if active.is_empty() {
            return None;
        }
    }
    let last = active.into_iter().flatten().min_by(|a, b| nodes[*a].demerits.total_cmp(&nodes[*b].demerits))?;
    let mut path: Vec<usize> =
        std::iter::successors(Some(last), |node| nodes[*node].previous).map(|node| nodes[node].fragment).collect();
    path.reverse();
    Some(path)
}

/// How far the spaces must stretch (to 1 at most by choice) or shrink (to -1 at most) for this line to fill the measure.
fn line_ratio(from: Option<Breakpoint>, last: usize, fragments: &[Fragment], widths: &Widths, measure: Measure) -> f64 {
    let first = from.map_or(0, |node| node.fragment + 1);
    let spaces = widths.spaces[last] - widths.spaces[first];
    let hyphen = if fragments[last].joint == Joint::Hyphenation { widths.hyphen } else { 0.0 };
    let natural = widths.natural(first, last) + hyphen;
    let indent = if from.is_none() { f64::from(measure.first_line_indent) } else { 0.0 };
    let room = f64::from(measure.width) - indent;
    // Between ideographs there is a little give, without which lines of Chinese could never be filled.
    let open_joints = fragments[first..last].iter().filter(|fragment| fragment.joint == Joint::Open).count() as f64;
    let give = spaces * widths.space + open_joints * 0.2 * widths.space;
    if fragments[last].joint == Joint::End && natural <= room {
        return 0.0;
    }
    let difference = room - natural;
    if difference >= 0.0 {
        difference / (give * STRETCH_OF_SPACE).max(0.01)
    } else if measure.justified {
        difference / (give * SHRINK_OF_SPACE).max(0.01)
    } else {
        f64::NEG_INFINITY
    }
}

fn breakpoint(
    from: Option<Breakpoint>,
    origin: Option<usize>,
    index: usize,
    fragments: &[Fragment],
    ratio: f64,
    justified: bool,
) -> Breakpoint {
    let joint = fragments[index].joint;
    let hyphenated = joint == Joint::Hyphenation;
    let fitness = match ratio {
        r if r < -0.5 => Fitness::Tight,
        r if r <= 0.5 => Fitness::Decent,
        r if r <= 1.0 => Fitness::Loose,
        _ => Fitness::VeryLoose,
    };
    // Ragged lines may be short, but the right edge should not swing wildly.
    let badness = if justified { 100.0 * ratio.abs().powi(3) } else { 10.0 * ratio.abs().min(30.0).powi(2) };
    let penalty = match joint {
        Joint::Hyphenation => HYPHEN_PENALTY,
        Joint::AfterDash => DASH_PENALTY,
        Joint::Space | Joint::Open | Joint::End => 0.0,
    };
    let mut demerits = (10.0 + badness.min(1e6)).powi(2) + penalty * penalty;
    if let Some(from) = from {
        demerits += from.demerits;
        if hyphenated && from.hyphenated {
            demerits += DOUBLE_HYPHEN_DEMERITS;
        }
        if joint == Joint::End && from.hyphenated {
            demerits += FINAL_HYPHEN_DEMERITS;
        }
        if justified && (fitness as i8 - from.fitness as i8).abs() > 1 {
            demerits += UNEVEN_DEMERITS;
        }
    }
    Breakpoint {
        fragment: index,
        line: from.map_or(1, |node| node.line + 1),
        fitness,
        demerits,
        previous: origin,
        hyphenated,
    }
}

/// Of the ways to end a line here, the best of each fitness and line number is kept: they may go on differently.
fn keep_best(best: &mut Vec<Breakpoint>, candidate: Breakpoint) {
    match best.iter_mut().find(|other| other.fitness == candidate.fitness && other.line == candidate.line) {
        Some(other) if candidate.demerits < other.demerits => *other = candidate,
        Some(_) => {}
        None => best.push(candidate),
    }
}
