//! The words of a text, each with whether the text states what it names.

use lexicon::{Claims, time_passes};
use unicode_segmentation::UnicodeSegmentation;

/// The words of a text in lower case, and what its sentences say of each.
pub(crate) struct Words {
    pub(crate) words: Vec<String>,
    stated: Vec<bool>,
    over: Vec<bool>,
    denied: Vec<bool>,
    imagined: Vec<bool>,
    /// The last word that lets time pass.
    passage: Option<usize>,
}

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let mut all = Words {
            words: Vec::new(),
            stated: Vec::new(),
            over: Vec::new(),
            denied: Vec::new(),
            imagined: Vec::new(),
            passage: None,
        };
        for sentence in text.split(['.', '!', '?', '\n']) {
            all.add(sentence);
        }
        all
    }

    fn add(&mut self, sentence: &str) {
        let words_of = |clause: &str| -> Vec<String> {
            clause.unicode_words().map(|word| word.to_lowercase().replace('’', "'")).collect()
        };
        let clauses: Vec<Vec<String>> = sentence.split([',', ';', ':', '—', '–', '“', '”']).map(words_of).collect();
        let claims = Claims::of(clauses.iter().map(|clause| clause.iter().map(String::as_str).collect()));
        let words = clauses.iter().map(Vec::len).sum();
        self.stated.extend((0..words).map(|at| claims.holds(at)));
        self.over.extend((0..words).map(|at| claims.is_over(at)));
        self.denied.extend((0..words).map(|at| claims.denies(at)));
        self.imagined.extend((0..words).map(|at| claims.is_imagined(at)));
        drop(claims);
        let mut begin = self.words.len();
        for clause in &clauses {
            let own: Vec<&str> = clause.iter().map(String::as_str).collect();
            let passed = time_passes(&own);
            self.passage = passed.map(|at| begin + at).or(self.passage);
            begin += clause.len();
        }
        self.words.extend(clauses.into_iter().flatten());
    }

    /// Whether the word here is something that the text states.
    pub(crate) fn is_stated(&self, position: usize) -> bool {
        self.stated[position]
    }

    /// Whether the text denies what the word here names.
    pub(crate) fn is_denied(&self, position: usize) -> bool {
        self.denied[position]
    }

    /// Whether the word here is of what only seems to somebody, or what they dream.
    pub(crate) fn is_imagined(&self, position: usize) -> bool {
        self.imagined[position]
    }

    /// The last word that lets time pass: “weeks went by”.
    pub(crate) fn passage(&self) -> Option<usize> {
        self.passage
    }

    /// Whether the word here is something that the text says is over.
    pub(crate) fn is_over(&self, position: usize) -> bool {
        self.over[position]
    }
}
