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
    first_letters: Letters,
}

/// Of some letters, by the last six bits of each: what is not among them is told without a search, and most words are of no form.
#[derive(Clone, Copy, Default)]
struct Letters(u64);

/// One name, word by word.
#[derive(Clone)]
struct Form(Vec<(String, bool)>);

impl From<String> for Forms {
    fn from(text: String) -> Forms {
        let word = |word: &str| (word.trim_end_matches('*').to_owned(), word.ends_with('*'));
        Forms::of(text.split('|').map(|form| Form(form.split(' ').map(word).collect())).collect())
    }
}

impl Letters {
    const ALL: Letters = Letters(u64::MAX);

    fn of(letter: char) -> Letters {
        Letters(1 << (letter as u32 % u64::BITS))
    }

    fn with(self, others: Letters) -> Letters {
        Letters(self.0 | others.0)
    }

    fn may_have(self, letter: char) -> bool {
        self.0 & Letters::of(letter).0 != 0
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
        // A form without letters may begin any word.
        let first_letter = |form: &Form| form.written().chars().next().map_or(Letters::ALL, Letters::of);
        let first_letters = all.iter().map(first_letter).fold(Letters::default(), Letters::with);
        Forms { all, by_beginning, first_letters }
    }

    /// All of these as one, which tells at once of a word that it is none of any.
    pub(super) fn union<'a>(sets: impl IntoIterator<Item = &'a Forms>) -> Forms {
        Forms::of(sets.into_iter().flat_map(|forms| &forms.all).cloned().collect())
    }

    /// These and others.
    pub(super) fn with(&self, others: &Forms) -> Forms {
        Forms::union([self, others])
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

    fn may_begin_with(&self, word: &str) -> bool {
        word.chars().next().is_none_or(|letter| self.first_letters.may_have(letter))
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
        self.may_begin_with(word) && self.beginning(word).any(|form| form.begins(&[word]) && form.0.len() == 1)
    }

    /// Whether the word is the first of one of these names.
    pub(super) fn is_first_word(&self, word: &str) -> bool {
        let is_first = |form: &Form| form.0.first().is_some_and(|(name, is_open)| is_word(name, *is_open, word));
        self.may_begin_with(word) && self.beginning(word).any(is_first)
    }

    /// In a text without spaces.
    pub(super) fn is_in(&self, letters: &str) -> bool {
        self.written().any(|form| !form.is_empty() && letters.contains(form))
    }

    /// How many words of the beginning are one of these names.
    pub(super) fn length_at(&self, words: &[&str]) -> Option<usize> {
        let first = words.first().filter(|word| self.may_begin_with(word))?;
        self.beginning(first).filter(|form| form.begins(words)).map(|form| form.0.len()).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_by_its_beginning_is_what_is_found_one_by_one() {
        let texts = [
            "",
            "|in",
            "leo|lev*",
            "sign of|signs of|stars|° of",
            "лев|льва|льв*|дева",
            "a|b|c|d|e|*",
            "獅子|乙女|牡羊|牡牛",
        ];
        let words = [
            "",
            "i",
            "in",
            "inn",
            "leo",
            "leos",
            "levant",
            "levitation",
            "lev",
            "sign",
            "of",
            "signs",
            "°",
            "лев",
            "льве",
            "львиный",
            "дев",
            "a",
            "e",
            "ab",
            "abcd",
            "abcde",
            "獅子",
            "獅",
            "牡羊座",
            "\u{10ffff}",
        ];
        for text in texts {
            let forms = Forms::from(text.to_owned());
            for (first, second) in words.iter().flat_map(|first| words.iter().map(move |second| (*first, *second))) {
                let named = [first, second];
                let begins = |form: &&Form| form.begins(&named);
                let length = forms.all.iter().filter(begins).map(|form| form.0.len()).max();
                assert_eq!(forms.length_at(&named), length, "{text}: {named:?}");
                let has = forms.all.iter().any(|form| form.0.len() == 1 && form.begins(&[first]));
                assert_eq!(forms.has(first), has, "{text}: {first}");
                let is_first = forms.all.iter().any(|form| is_word(&form.0[0].0, form.0[0].1, first));
                assert_eq!(forms.is_first_word(first), is_first, "{text}: {first}");
            }
        }
    }
}
