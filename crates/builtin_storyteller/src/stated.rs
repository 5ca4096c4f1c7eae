//! The words of a text, each with whether the text states or denies it.

use lexicon::denial::{is_denied, is_over, is_talked_about};
use unicode_segmentation::UnicodeSegmentation;

/// The words of a text in lower case, each with whether it is denied and whether it is said to be over.
pub(crate) struct Words {
    pub(crate) words: Vec<String>,
    denied: Vec<bool>,
    over: Vec<bool>,
}

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let mut all = Words { words: Vec::new(), denied: Vec::new(), over: Vec::new() };
        for clause in text.split(['.', ',', ';', ':', '!', '?', '—', '–', '\n', '“', '”']) {
            let words: Vec<String> = clause.unicode_words().map(|word| word.to_lowercase().replace('’', "'")).collect();
            let clause: Vec<&str> = words.iter().map(String::as_str).collect();
            let is_unsaid = |position| is_denied(&clause, position) || is_talked_about(&clause, position);
            all.denied.extend((0..clause.len()).map(is_unsaid));
            all.over.extend((0..clause.len()).map(|position| is_over(&clause, position)));
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
        self.over[position]
    }
}
