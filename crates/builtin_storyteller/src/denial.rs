//! What a text names only to deny it: “There was no snow”, “They never saw the sea”, “The rain had stopped”.

use unicode_segmentation::UnicodeSegmentation;

/// Within this many words of the same clause a negation denies what follows.
const NEGATION_REACH_WORDS: usize = 4;
/// Within this many words after it a word such as “stopped” ends what it follows.
const END_REACH_WORDS: usize = 3;
const NEGATIONS: &[&str] =
    &["no", "not", "never", "nor", "neither", "without", "cannot", "hardly", "scarcely", "rarely", "seldom"];
/// Negated, these confirm what follows: who never left the forest is in it.
const CONFIRMING: &[&str] = &[
    "leave", "left", "leaving", "far", "until", "only", "just", "stop", "stopped", "know", "knew", "notice", "like",
    "longer",
];
/// What follows one of these is only talked or thought about: “a story about the sea”, “she thought of a warm kitchen”.
const TALKED_ABOUT: &[(&str, &str)] = &[
    ("about", ""),
    ("thought", "of"),
    ("think", "of"),
    ("thinking", "of"),
    ("dreamed", "of"),
    ("dreamt", "of"),
    ("dreaming", "of"),
    ("dream", "of"),
    ("longed", "for"),
    ("longed", "to"),
    ("wanted", "to"),
    ("hoped", "to"),
    ("wished", "to"),
    ("forward", "to"),
    ("wished", "for"),
    ("heard", "of"),
    ("spoke", "of"),
    ("talked", "of"),
    ("story", "of"),
    ("stories", "of"),
    ("picture", "of"),
    ("pictures", "of"),
    ("painting", "of"),
    ("map", "of"),
    ("remembered", ""),
    ("imagined", ""),
    ("missed", ""),
    ("forgot", ""),
];
/// “About” is also nearly and around: “ran about”, “about to”, “about midnight”.
const NOT_SPOKEN: &[&str] = &["to", "in", "on", "at", "midnight", "noon", "dawn"];
const ENDS: &[&str] = &["stopped", "ended", "ceased", "melted", "cleared", "gone"];

/// The words of a text in lower case, each with whether it is denied and whether it is said to have ended.
pub(crate) struct Words {
    pub(crate) words: Vec<String>,
    denied: Vec<bool>,
    ended: Vec<bool>,
}

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let mut all = Words { words: Vec::new(), denied: Vec::new(), ended: Vec::new() };
        for clause in text.split(['.', ',', ';', ':', '!', '?', '—', '–', '\n', '“', '”']) {
            let words: Vec<String> = clause.unicode_words().map(|word| word.to_lowercase().replace('’', "'")).collect();
            all.denied.extend((0..words.len()).map(|position| is_denied(&words, position)));
            all.ended.extend((0..words.len()).map(|position| is_ended(&words, position)));
            all.words.extend(words);
        }
        all
    }

    /// Whether the word here is something that the text states.
    pub(crate) fn is_stated(&self, position: usize) -> bool {
        !self.denied[position]
    }

    /// Whether the word here is something that the text says is over.
    pub(crate) fn is_over(&self, position: usize) -> bool {
        self.ended[position]
    }
}

fn is_denied(words: &[String], position: usize) -> bool {
    let before = &words[..position];
    let near = &before[position.saturating_sub(NEGATION_REACH_WORDS)..];
    let negation = near.iter().rposition(|word| NEGATIONS.contains(&word.as_str()) || word.ends_with("n't"));
    let denied = negation.is_some_and(|at| !near[at..].iter().any(|word| CONFIRMING.contains(&word.as_str())));
    let pair = |words: &[String], first: &str, second: &str| words.windows(2).rposition(|two| two == [first, second]);
    // “Not far from the sea” is by the sea.
    let far = pair(near, "far", "from").is_some_and(|at| {
        let here = position - near.len() + at;
        here == 0 || words[here - 1] != "not"
    });
    denied || far || pair(before, "if", "only").is_some() || is_talked_about(before, &words[position])
}

fn is_talked_about(before: &[String], word: &str) -> bool {
    (0..before.len()).any(|at| {
        let next = before.get(at + 1).map_or(word, String::as_str);
        TALKED_ABOUT.iter().any(|(first, second)| {
            let spoken = *first != "about" || !NOT_SPOKEN.contains(&next);
            before[at] == *first
                && spoken
                && (second.is_empty() || before.get(at + 1).is_some_and(|seen| seen == second))
        })
    })
}

fn is_ended(words: &[String], position: usize) -> bool {
    let after = &words[position + 1..];
    let near = &after[..after.len().min(END_REACH_WORDS)];
    let negation = near.iter().position(|word| NEGATIONS.contains(&word.as_str()) || word.ends_with("n't"));
    let near = &near[..negation.unwrap_or(near.len())];
    // A storm that came over the mountains is not over.
    let is_over = near.windows(2).any(|two| matches!(two[0].as_str(), "was" | "were" | "is") && two[1] == "over");
    is_over || near.iter().any(|word| ENDS.contains(&word.as_str()))
}
