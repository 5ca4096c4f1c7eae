//! The words of a text, each with whether the text states what it names.

use std::cell::OnceCell;

use lexicon::{Claims, time_passes};
use unicode_segmentation::UnicodeSegmentation;

/// The words of a text in lower case, and what its sentences say of each.
pub(crate) struct Words {
    pub(crate) words: Vec<String>,
    sentences: Vec<SentenceWords>,
    /// The last word that lets time pass.
    passage: Option<usize>,
}

/// Of each word of a sentence whether something is so.
type OfEachWord = OnceCell<Vec<bool>>;

/// The clauses of a sentence, and what was asked of its words so far: most texts are never asked for all.
struct SentenceWords {
    begin: usize,
    clauses: Vec<Vec<String>>,
    stated: OfEachWord,
    over: OfEachWord,
    denied: OfEachWord,
    imagined: OfEachWord,
}

impl SentenceWords {
    fn find<'a>(&self, known: &'a OfEachWord, rule: impl Fn(&Claims<'_>, usize) -> bool) -> &'a [bool] {
        known.get_or_init(|| {
            let claims = Claims::of(self.clauses.iter().map(|clause| clause.iter().map(String::as_str).collect()));
            let words = self.clauses.iter().map(Vec::len).sum();
            (0..words).map(|at| rule(&claims, at)).collect()
        })
    }
}

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let mut all = Words { words: Vec::new(), sentences: Vec::new(), passage: None };
        for sentence in text.split(['.', '!', '?', '\n']) {
            all.add(sentence);
        }
        all
    }

    fn add(&mut self, sentence: &str) {
        let words_of = |clause: &str| -> Vec<String> {
            clause.unicode_words().map(|word| word.to_lowercase().replace('’', "'")).collect()
        };
        // “He thought of the harbour, and of the dog”
        let sentence = sentence.replace(", and of ", " and of ").replace(", or of ", " or of ");
        let clauses: Vec<Vec<String>> = sentence.split([',', ';', ':', '—', '–', '“', '”']).map(words_of).collect();
        let mut begin = self.words.len();
        for clause in &clauses {
            let own: Vec<&str> = clause.iter().map(String::as_str).collect();
            let passed = time_passes(&own);
            self.passage = passed.map(|at| begin + at).or(self.passage);
            begin += clause.len();
        }
        let begin = self.words.len();
        self.words.extend(clauses.iter().flatten().cloned());
        let [stated, over, denied, imagined] = Default::default();
        self.sentences.push(SentenceWords { begin, clauses, stated, over, denied, imagined });
    }

    /// The sentence of a word, and which of its words it is.
    fn sentence_at(&self, position: usize) -> (&SentenceWords, usize) {
        let sentence = &self.sentences[self.sentences.partition_point(|sentence| sentence.begin <= position) - 1];
        (sentence, position - sentence.begin)
    }

    /// The words of the sentence of the word here, before it and after it, as far as a reader looks.
    pub(crate) fn around(&self, position: usize) -> (&[String], &[String]) {
        const REACH_WORDS: usize = 32;
        let next = self.sentences.partition_point(|sentence| sentence.begin <= position);
        let begin = self.sentences[next - 1].begin.max(position.saturating_sub(REACH_WORDS));
        let end = self.sentences.get(next).map_or(self.words.len(), |sentence| sentence.begin);
        (&self.words[begin..position], &self.words[position + 1..end.min(position + 1 + REACH_WORDS)])
    }

    /// Whether the word here is something that the text states.
    pub(crate) fn is_stated(&self, position: usize) -> bool {
        let (sentence, at) = self.sentence_at(position);
        sentence.find(&sentence.stated, |claims, at| claims.holds(at))[at]
    }

    /// Whether the text denies what the word here names.
    pub(crate) fn is_denied(&self, position: usize) -> bool {
        let (sentence, at) = self.sentence_at(position);
        sentence.find(&sentence.denied, |claims, at| claims.denies(at))[at]
    }

    /// Whether the word here is of what only seems to somebody, or what they dream.
    pub(crate) fn is_imagined(&self, position: usize) -> bool {
        let (sentence, at) = self.sentence_at(position);
        sentence.find(&sentence.imagined, |claims, at| claims.is_imagined(at))[at]
    }

    /// The last word that lets time pass: “weeks went by”.
    pub(crate) fn passage(&self) -> Option<usize> {
        self.passage
    }

    /// Whether the word here is something that the text says is over.
    pub(crate) fn is_over(&self, position: usize) -> bool {
        let (sentence, at) = self.sentence_at(position);
        sentence.find(&sentence.over, |claims, at| claims.is_over(at))[at]
    }
}
