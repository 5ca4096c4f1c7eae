//! Several ways to write the same: alternatives are parted by `|`, a star stands for any ending.

use std::collections::HashMap;

use serde::Deserialize;

/// A star stands for up to so many letters more.
const LONGEST_ENDING: usize = 4;
/// So few are compared one by one.
const FEW_FORMS: usize = 3;

/// Names of the same, by how their first words begin.
#[derive(Clone, Default, Deserialize)]
#[serde(from = "String")]
pub(super) struct Forms {
    all: Vec<Form>,
    by_beginning: HashMap<String, Vec<usize>>,
}

/// One name, word by word.
#[derive(Clone)]
struct Form(Vec<(String, bool)>);

impl From<String> for Forms {
    fn from(text: String) -> Forms {
        let word = |word: &str| (word.trim_end_matches('*').to_owned(), word.ends_with('*'));
        Forms::of(text.split('|').map(|form| Form(form.split(' ').map(word).collect())).collect())
    }
}

impl Form {
    /// Whether the words begin with it.
    fn begins(&self, words: &[&str]) -> bool {
        words.len() >= self.0.len()
            && self.0.iter().zip(words).all(|((name, is_open), word)| is_word(name, *is_open, word))
    }

    /// As it is written where nothing is left between words.
    fn written(&self) -> &str {
        self.0.first().map_or("", |(name, _)| name.as_str())
    }
}

pub(super) fn is_word(name: &str, is_open: bool, word: &str) -> bool {
    match word.strip_prefix(name) {
        Some("") => true,
        Some(ending) => is_open && ending.chars().count() <= LONGEST_ENDING,
        None => false,
    }
}

impl Forms {
    fn of(all: Vec<Form>) -> Forms {
        let mut by_beginning: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, form) in all.iter().enumerate() {
            by_beginning.entry(form.written().to_owned()).or_default().push(at);
        }
        Forms { all, by_beginning }
    }

    /// These and others.
    pub(super) fn with(&self, others: &Forms) -> Forms {
        Forms::of(self.all.iter().chain(&others.all).cloned().collect())
    }

    /// How many words of the beginning are one of these names, part by part.
    pub(super) fn longest(&self, words: &[&str], is_part: &dyn Fn(&(String, bool), &str) -> bool) -> Option<usize> {
        let named = self.all.iter().filter(|form| {
            form.0.len() <= words.len() && form.0.iter().zip(words).all(|(part, word)| is_part(part, word))
        });
        named.map(|form| form.0.len()).max()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// As they are written.
    pub(super) fn written(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(Form::written)
    }

    /// Those that words which begin with this one may be.
    fn beginning(&self, word: &str) -> impl Iterator<Item = &Form> {
        let is_few = self.all.len() <= FEW_FORMS;
        let few = self.all.iter().filter(move |_| is_few);
        let ends = word.char_indices().rev().take(LONGEST_ENDING).map(|(at, _)| at);
        let beginnings = std::iter::once(word.len()).chain(ends).filter(move |_| !is_few);
        let found = beginnings.filter_map(|end| self.by_beginning.get(&word[..end])).flatten();
        few.chain(found.map(|at| &self.all[*at]))
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.beginning(word).any(|form| form.begins(&[word]) && form.0.len() == 1)
    }

    /// In a text without spaces.
    pub(super) fn is_in(&self, letters: &str) -> bool {
        self.written().any(|form| !form.is_empty() && letters.contains(form))
    }

    /// How many words of the beginning are one of these names.
    pub(super) fn length_at(&self, words: &[&str]) -> Option<usize> {
        let first = words.first()?;
        self.beginning(first).filter(|form| form.begins(words)).map(|form| form.0.len()).max()
    }
}
