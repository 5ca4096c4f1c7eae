//! Ages that a text gives in passing: “Leyla, eleven, in a green hat, ran” says that Leyla, in a green hat, ran, and that she is eleven.

use super::no_names::{DETERMINERS, NO_NAMES};
use super::word_list::contains;
use brief::english::number_of;

const OLDEST_YEARS: u32 = 120;
/// What goes on about somebody keeps its comma.
const GOING_ON: &str = "with in wearing dressed clad who whose a an the his her";

/// The sentence without the ages that stand behind names, and a sentence for each of these; the text alone where there are none.
pub(crate) fn ages_apart(text: &str) -> Vec<String> {
    if text.contains(['“', '”', '"', '„', '«', '»', '‘']) || !text.contains([',', '(']) {
        return vec![text.to_owned()];
    }
    let plain = without_brackets(text);
    let parts: Vec<&str> = plain.split(", ").collect();
    let (mut rest, mut told) = (parts.first().copied().unwrap_or_default().to_owned(), Vec::new());
    let mut follows_an_age = false;
    for at in 1..parts.len() {
        let part = parts[at].trim_end_matches(['.', '!', '…']);
        let aged = age_in(part).and_then(|age| Some((name_at_the_end(parts[at - 1])?, age)));
        if let Some((name, age)) = aged {
            told.push(format!("{name} was {age} years old."));
            if at + 1 == parts.len() {
                rest.push('.');
            }
            follows_an_age = true;
            continue;
        }
        let first = parts[at].split(' ').next().unwrap_or_default();
        let keeps = !follows_an_age || contains(GOING_ON, first) || first.starts_with(char::is_uppercase);
        rest.push_str(if keeps { ", " } else { " " });
        rest.push_str(parts[at]);
        follows_an_age = false;
    }
    if told.is_empty() {
        return vec![text.to_owned()];
    }
    told.insert(0, rest);
    told
}

/// How old sentences that are about one person say that they are: “He was ten”, “Jude is five and”.
pub(crate) fn stated_age(described: &str, name: &str) -> Option<u32> {
    let last = name.rsplit(' ').next().unwrap_or_default();
    described.lines().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        (2..words.len()).find_map(|at| {
            let subject = words[at - 2].trim_end_matches(',');
            let is_own = subject == last || matches!(subject, "She" | "He" | "she" | "he" | "who");
            let states = matches!(words[at - 1], "was" | "is" | "turned" | "aged");
            let number = words[at].trim_end_matches([',', '.', ';', '!']);
            let ends = number.len() < words[at].len();
            let goes_on = || words.get(at + 1).is_none_or(|next| contains("years and but now when", next));
            let age = number_of(number).filter(|age| (1..=OLDEST_YEARS).contains(age));
            age.filter(|_| is_own && states && (ends || goes_on()))
        })
    })
}

/// The text without the time that something took: who kept a light for fifty years is not fifty.
pub(crate) fn without_spans(described: &str) -> String {
    let is_span = |words: &[&str]| match words {
        [before, number, span, ..] => {
            contains("for after in within over", &before.to_lowercase())
                && number_of(&number.to_lowercase()).is_some()
                && span.trim_end_matches(|c: char| !c.is_alphabetic()) == "years"
        }
        _ => false,
    };
    let line = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let is_left_out =
            |at: usize| (at.saturating_sub(2)..=at).any(|begin| words.len() > begin + 2 && is_span(&words[begin..]));
        let kept = (0..words.len()).filter(|at| !is_left_out(*at)).map(|at| words[at]);
        kept.collect::<Vec<_>>().join(" ")
    };
    described.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// “Eleven”, “58”, “aged 58”, “eleven years old”.
fn age_in(part: &str) -> Option<u32> {
    let age = part.strip_prefix("aged ").or_else(|| part.strip_prefix("age ")).unwrap_or(part);
    let age = age.strip_suffix(" years old").or_else(|| age.strip_suffix(" years of age")).unwrap_or(age);
    number_of(&age.to_lowercase()).filter(|age| (1..=OLDEST_YEARS).contains(age))
}

/// “Leyla (11) ran” as “Leyla, 11, ran”.
fn without_brackets(text: &str) -> String {
    let mut plain = text.to_owned();
    while let Some((before, rest)) = plain.split_once(" (")
        && let Some((inside, after)) = rest.split_once(')')
        && age_in(inside).is_some()
    {
        let comma = if after.starts_with(' ') { "," } else { "" };
        plain = format!("{before}, {inside}{comma}{after}");
    }
    plain
}

fn name_at_the_end(part: &str) -> Option<String> {
    let is_name = |word: &&str| {
        let lower = word.to_lowercase();
        word.starts_with(char::is_uppercase) && !contains(DETERMINERS, &lower) && !contains(NO_NAMES, &lower)
    };
    let mut name: Vec<&str> = part.split(' ').rev().take(3).take_while(is_name).collect();
    name.reverse();
    (!name.is_empty()).then(|| name.join(" "))
}

#[cfg(test)]
mod tests {
    use foreign_text::foreign_text;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_age_behind_a_name_is_a_sentence_of_its_own() {
        for (text, expected) in [
            ("Leyla, eleven, in a green hat, ran.", &["Leyla, in a green hat, ran.", "Leyla was 11 years old."][..]),
            ("Oona Pike, 58, starts the tram.", &["Oona Pike starts the tram.", "Oona Pike was 58 years old."]),
            ("Ben, 8, and Mia, 6, ran.", &["Ben and Mia ran.", "Ben was 8 years old.", "Mia was 6 years old."]),
            ("Leyla (11) ran.", &["Leyla ran.", "Leyla was 11 years old."]),
            ("She met Tariq, aged ten.", &["She met Tariq.", "Tariq was 10 years old."]),
            ("Mia, eight years old, ran.", &["Mia ran.", "Mia was 8 years old."]),
            (
                "Her cousin Tariq, ten, who wore a tie, ran.",
                &["Her cousin Tariq, who wore a tie, ran.", "Tariq was 10 years old."],
            ),
            ("Mia, seven, a girl with plaits, ran.", &["Mia, a girl with plaits, ran.", "Mia was 7 years old."]),
        ] {
            assert_eq!(ages_apart(text), expected, "{text}");
        }
        for text in [
            "At seven, eight, or nine, they ran.",
            "“Mia, eight, come!”",
            "Mia, Ben and six dogs ran.",
            "In Paris, 1911, it rained (hard).",
        ] {
            assert_eq!(ages_apart(text), [text], "{text}");
        }
    }

    #[test]
    fn an_age_that_is_stated_is_read() {
        for (text, age) in [
            ("Jude was five and wore nothing on his head.", Some(5)),
            ("She was thirty-four, small, and tired.", Some(34)),
            ("Jude is 10 years old.", Some(10)),
            ("He was one of them.", None),
            ("It was six.", None),
            ("Jude was two metres tall.", None),
        ] {
            assert_eq!(stated_age(text, "Little Jude"), age, "{text}");
        }
    }

    #[test]
    fn the_time_that_something_took_is_no_age() {
        for (text, expected) in [
            ("She had brought the post for forty years.", "She had brought the post"),
            ("He kept the light for 50 years and slept.", "He kept the light and slept."),
            ("She was forty years old.", "She was forty years old."),
            ("A boy of six years ran.", "A boy of six years ran."),
            ("She waited for Ben.", "She waited for Ben."),
        ] {
            assert_eq!(without_spans(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn foreign_text_is_told_apart(text in foreign_text(&["Mia", ", ", "8", " (8)", "was"], 30)) {
            prop_assert!(!ages_apart(&text).is_empty());
            stated_age(&text, "Mia");
        }
    }
}
