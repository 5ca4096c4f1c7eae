//! The hours of the clock that a text gives: “at 6 p.m.”, “at 23:15”.

use brief::english::NUMBER_WORDS;
use brief::picture::TimeOfDay;

/// What an hour stands behind when it is the one of the sentence; what is “until” or “since” an hour is at another.
const AT: &[&str] =
    &["at", "by", "around", "about", "towards", "nearly", "almost", "past", "was", "is", "of", "from", "after"];
const WITHIN_WORDS_OF_AT: usize = 3;

/// The time of day of each hour that a text gives, in order. Of “nine o’clock” nobody knows whether it is morning or night.
pub(crate) fn hours_in(text: &str) -> impl Iterator<Item = TimeOfDay> {
    // Most texts give no hour.
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split_whitespace().map(|word| word.trim_matches([',', ';', '(', ')', '“', '”', '"'])).collect();
    let hours = (0..words.len()).filter_map(|at| {
        let before = &words[at.saturating_sub(WITHIN_WORDS_OF_AT)..at];
        let is_told = at == 0 || before.iter().any(|word| AT.contains(word));
        hour_at(&words, at).filter(|_| is_told).map(time_of)
    });
    hours.collect::<Vec<_>>().into_iter()
}

/// “6 p.m.”, “6pm”, “six p.m.”, “18:30”, of twenty-four.
fn hour_at(words: &[&str], at: usize) -> Option<u32> {
    let word = words[at].trim_end_matches(['.', '!', '?', '…']);
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let half_of = |word: &str| match letters(word).as_str() {
        "am" => Some(0),
        "pm" => Some(12),
        _ => None,
    };
    let begin = word.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    let half = match begin.len() == word.len() {
        false if !begin.is_empty() => half_of(&word[begin.len()..]),
        _ if word.len() < words[at].len() => None,
        _ => words.get(at + 1).filter(|next| next.len() <= 5).and_then(|next| half_of(next)),
    };
    let figures =
        begin.split([':', '.']).next().filter(|figures| figures.len() <= 2).and_then(|figures| figures.parse().ok());
    let named = || NUMBER_WORDS.iter().position(|number| *number == word).and_then(|number| u32::try_from(number).ok());
    match (figures.or_else(named), half) {
        (Some(hour @ 1..=12), Some(half)) => Some(hour % 12 + half),
        (Some(hour @ 0..=23), None) if is_of_twenty_four(word) => Some(hour),
        _ => None,
    }
}

/// “18:30”, “06:15”; “6:15” may be either.
fn is_of_twenty_four(word: &str) -> bool {
    let is_figures = |part: &str| part.len() == 2 && part.chars().all(|c| c.is_ascii_digit());
    word.split_once(':').is_some_and(|(hours, minutes)| {
        is_figures(hours) && is_figures(minutes) && !matches!(hours, "10" | "11" | "12")
    })
}

fn time_of(hour: u32) -> TimeOfDay {
    match hour {
        4..=5 => TimeOfDay::Dawn,
        6..=11 => TimeOfDay::Morning,
        12..=14 => TimeOfDay::Daytime,
        15..=17 => TimeOfDay::Afternoon,
        18..=20 => TimeOfDay::Dusk,
        _ => TimeOfDay::Night,
    }
}

#[cfg(test)]
mod tests {
    use foreign_text::foreign_text;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_hour_of_the_clock_is_a_time_of_day() {
        for (text, time) in [
            ("At 6 p.m. Mia called from the window.", Some(TimeOfDay::Dusk)),
            ("At 5 a.m. she got up.", Some(TimeOfDay::Dawn)),
            ("It was 11 p.m., and she lay awake.", Some(TimeOfDay::Night)),
            ("By seven a.m. the bus was full.", Some(TimeOfDay::Morning)),
            ("They met at 3pm.", Some(TimeOfDay::Afternoon)),
            ("They met at 3.30 p.m. in the park.", Some(TimeOfDay::Afternoon)),
            ("The train left at 23:15.", Some(TimeOfDay::Night)),
            ("At 12 p.m. they ate.", Some(TimeOfDay::Daytime)),
            ("At 12 a.m. they slept.", Some(TimeOfDay::Night)),
            ("They came at 14:05, in a van.", Some(TimeOfDay::Daytime)),
            // These say nothing, or not when it is.
            ("They waited until 6 p.m. for him.", None),
            ("At nine o’clock they ate.", None),
            ("They met at 6:15.", None),
            ("The score was 10:12.", None),
            ("At 40 am I old?", None),
            ("I was six. Am I old?", None),
            ("", None),
        ] {
            assert_eq!(hours_in(text).last(), time, "{text}");
        }
    }

    proptest! {
        #[test]
        fn foreign_text_is_read_without_an_end(text in foreign_text(&["at", "6", "p.m.", "18:30"], 30)) {
            hours_in(&text).for_each(drop);
        }
    }
}
