//! Where scenes end: at the breaks that the story itself makes, with scenes of a length that suits the audience.

use std::ops::{Range, RangeInclusive};

use unicode_segmentation::UnicodeSegmentation;

use super::cast::Cast;
use super::sentences::Sentence;
use brief::picture::Setting;
use brief::story::Audience;
use lexicon::quotation::is_inside_quotation;

/// The most scenes of one book: each is a picture to be drawn.
const MOST_SCENES: usize = 24;

/// How a story is divided for an audience. `docs/stories.md` shows the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Division {
    /// The words that one scene should have.
    pub words_per_scene: usize,
    pub scenes_per_page: usize,
}

impl Division {
    pub(crate) fn of(audience: Audience) -> Self {
        match audience {
            Audience::Children => Division { words_per_scene: 45, scenes_per_page: 2 },
            Audience::YoungAdults => Division { words_per_scene: 80, scenes_per_page: 3 },
            Audience::Adults => Division { words_per_scene: 110, scenes_per_page: 3 },
        }
    }

    /// The fewest and the most scenes for these sentences; 0 to 0 for none.
    pub(crate) fn scene_range(self, sentences: &[Sentence]) -> RangeInclusive<usize> {
        let words: usize = sentences.iter().map(|sentence| sentence.words).sum();
        let ideal = words as f64 / self.words_per_scene as f64;
        let most = MOST_SCENES.min(sentences.len());
        let fewest = (ideal * 0.8).round().max(1.0) as usize;
        let highest = (ideal * 1.25).ceil().max(1.0) as usize;
        fewest.min(most)..=highest.min(most)
    }
}

/// Openings after which time has passed or something new happens.
const TURNS: &[&str] = &[
    "one day",
    "one morning",
    "one evening",
    "one night",
    "that night",
    "that evening",
    "that morning",
    "that day",
    "the next day",
    "the next morning",
    "the next evening",
    "next morning",
    "in the morning",
    "at night",
    "at dawn",
    "by evening",
    "by morning",
    "by the time",
    "at last",
    "at first light",
    "finally",
    "suddenly",
    "then one",
    "later",
    "much later",
    "soon",
    "meanwhile",
    "the following",
    "after that",
    "a week later",
    "days passed",
    "years later",
    "long ago",
    "all at once",
    "just then",
    "when the",
    "when morning",
    "when night",
    "the moment",
    "from that day",
];

/// The ranges of sentences that make the scenes, in order and without gaps.
///
/// Chosen by dynamic programming over all divisions into a number of scenes within the range: the fit of every scene's
/// length, against how natural every break is. (Of n sentences and k scenes it looks at most at k·n·w candidates, where w
/// is the longest scene in sentences.)
pub(crate) fn divide(
    sentences: &[Sentence],
    settings: &[Setting],
    cast: &Cast,
    division: Division,
) -> Vec<Range<usize>> {
    let scene_range = division.scene_range(sentences);
    let most = *scene_range.end();
    if most == 0 {
        return Vec::new();
    }
    let breaks: Vec<f64> = (0..sentences.len()).map(|at| break_value(at, sentences, settings, cast)).collect();
    let total: usize = sentences.iter().map(|sentence| sentence.words).sum();
    let ideal = (total as f64 / most as f64).max(division.words_per_scene as f64);
    // With an upper bound on a scene's length first; a story of few, long sentences may need to go without it.
    best_division(sentences, &breaks, &scene_range, ideal, ideal * 3.0)
        .or_else(|| best_division(sentences, &breaks, &scene_range, ideal, f64::INFINITY))
        .unwrap_or_else(|| std::iter::once(0..sentences.len()).collect())
}

/// How natural it is that a scene begins at this sentence: about -1.5 to 3.
fn break_value(at: usize, sentences: &[Sentence], settings: &[Setting], cast: &Cast) -> f64 {
    let Some(before) = at.checked_sub(1) else { return 0.0 };
    let (last, first) = (&sentences[before], &sentences[at]);
    let mut value = 0.0;
    if last.paragraph != first.paragraph {
        value += 0.9;
    }
    let opening = first.text.to_lowercase();
    let opening = opening.trim_start_matches(|c: char| !c.is_alphanumeric());
    if TURNS.iter().any(|turn| opening.starts_with(turn)) {
        value += 1.0;
    }
    if is_heading(first) {
        value += 1.5;
    }
    if is_heading(last) {
        value -= 3.0;
    }
    let place_before = settings[..at].iter().rev().find_map(|setting| setting.place);
    if settings[at].place.is_some() && settings[at].place != place_before && place_before.is_some() {
        value += 0.7;
    }
    if cast.members.iter().any(|member| member.mentioned_in.first() == Some(&at)) {
        value += 0.6;
    }
    if is_speech(&last.text) && is_speech(&first.text) {
        value -= 0.8;
    }
    if is_inside_quotation(&last.text) {
        value -= 0.8;
    }
    let first_word = opening.unicode_words().next().unwrap_or_default();
    if matches!(
        first_word,
        "he" | "she" | "it" | "they" | "his" | "her" | "but" | "and" | "so" | "then" | "this" | "that"
    ) {
        value -= 0.3;
    }
    value
}

fn is_speech(text: &str) -> bool {
    text.contains(['"', '“', '”', '«', '»', '「'])
}

/// Short and without an end mark.
fn is_heading(sentence: &Sentence) -> bool {
    sentence.words <= 8 && sentence.text.chars().last().is_some_and(char::is_alphanumeric)
}

/// The cheapest division, or None if no division keeps every scene of two or more sentences within `longest` words.
fn best_division(
    sentences: &[Sentence],
    breaks: &[f64],
    scene_range: &RangeInclusive<usize>,
    ideal: f64,
    longest: f64,
) -> Option<Vec<Range<usize>>> {
    let (fewest, most, count) = (*scene_range.start(), *scene_range.end(), sentences.len());
    // cost[k][j]: the cheapest way to make k scenes of the first j sentences; from[k][j]: where its last scene begins.
    let mut cost = vec![vec![f64::INFINITY; count + 1]; most + 1];
    let mut from = vec![vec![0_usize; count + 1]; most + 1];
    cost[0][0] = 0.0;
    for scene in 1..=most {
        for end in scene..=count {
            let mut words = 0.0;
            for start in (scene - 1..end).rev() {
                words += sentences[start].words as f64;
                if words > longest && start + 1 < end {
                    break;
                }
                let misfit = (words - ideal) / ideal;
                let total = cost[scene - 1][start] + 1.6 * misfit * misfit - breaks[start];
                if total < cost[scene][end] {
                    cost[scene][end] = total;
                    from[scene][end] = start;
                }
            }
        }
    }
    let scenes = (fewest.max(1)..=most)
        .filter(|scenes| cost[*scenes][count].is_finite())
        .min_by(|a, b| cost[*a][count].total_cmp(&cost[*b][count]))?;
    let mut ranges = Vec::with_capacity(scenes);
    let mut end = count;
    for scene in (1..=scenes).rev() {
        let start = from[scene][end];
        ranges.push(start..end);
        end = start;
    }
    ranges.reverse();
    Some(ranges)
}
