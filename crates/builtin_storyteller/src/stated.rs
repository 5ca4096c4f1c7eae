//! The words of a text, each with whether the text states or denies it.

use lexicon::denial::{is_denied, is_over, is_talked_about};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The words of a text in lower case, and the clauses in which they stand.
pub(crate) struct Words {
    pub(crate) words: Vec<String>,
    /// Of each word, where its clause begins and ends.
    clauses: Vec<Range<usize>>,
}

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let mut all = Words { words: Vec::new(), clauses: Vec::new() };
        for clause in text.split(['.', ',', ';', ':', '!', '?', '—', '–', '\n', '“', '”']) {
            let begin = all.words.len();
            all.words.extend(clause.unicode_words().map(|word| word.to_lowercase().replace('’', "'")));
            let range = begin..all.words.len();
            all.clauses.resize(all.words.len(), range);
        }
        all
    }

    /// Whether the word here is something that the text states.
    pub(crate) fn is_stated(&self, position: usize) -> bool {
        self.in_clause(position, |clause, at| !is_denied(clause, at) && !is_talked_about(clause, at))
    }

    /// Whether the word here is something that the text says is over.
    pub(crate) fn is_over(&self, position: usize) -> bool {
        self.in_clause(position, is_over)
    }

    fn in_clause(&self, position: usize, holds: impl Fn(&[&str], usize) -> bool) -> bool {
        let range = self.clauses[position].clone();
        let clause: Vec<&str> = self.words[range.clone()].iter().map(String::as_str).collect();
        holds(&clause, position - range.start)
    }
}
