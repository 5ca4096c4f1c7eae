//! The words of languages other than English in which descriptions are read, from one file each.
//!
//! ```text
//! # German
//! @has: mit hat: words of the grammar, see `Tongue`
//! @numbers: 2=zwei 3=drei
//! red: rot rote roter: an English word, and what stands for it; what several words say has low lines between them
//! ```

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::word_list::contains;

const FILES: &[&str] = &[
    include_str!("german.txt"),
    include_str!("french.txt"),
    include_str!("spanish.txt"),
    include_str!("italian.txt"),
    include_str!("portuguese.txt"),
    include_str!("dutch.txt"),
    include_str!("swedish.txt"),
    include_str!("danish.txt"),
    include_str!("norwegian.txt"),
    include_str!("finnish.txt"),
    include_str!("polish.txt"),
    include_str!("russian.txt"),
    include_str!("ukrainian.txt"),
];

/// The longest of what several words say, such as `taches de rousseur`.
pub(super) const LONGEST_PHRASE_WORDS: usize = 3;

/// The words of one language.
#[derive(Debug, Default)]
pub(super) struct Tongue {
    pub name: &'static str,
    /// Articles, prepositions and the like, which say nothing.
    pub small: &'static str,
    /// What somebody has, and looks like, stands behind these.
    pub has: &'static str,
    /// His, her, their.
    pub possessive: &'static str,
    pub and: &'static str,
    /// A name stands behind these.
    pub called: &'static str,
    /// What stands behind these is not so.
    pub without: &'static str,
    /// What somebody is afraid of stands behind these.
    pub fears: &'static str,
    pub loves: &'static str,
    pub wears: &'static str,
    pub years: &'static str,
    /// What “zehnjähriger” has behind its number.
    pub aged: &'static str,
    numbers: HashMap<&'static str, u32>,
    /// The English of a word: “noir” is black, and the dark.
    words: HashMap<String, Vec<&'static str>>,
}

static TONGUES: LazyLock<Vec<Tongue>> = LazyLock::new(|| FILES.iter().map(|file| Tongue::of_file(file)).collect());

/// All languages.
pub(super) fn tongues() -> &'static [Tongue] {
    &TONGUES
}

impl Tongue {
    fn of_file(file: &'static str) -> Self {
        let mut tongue = Tongue::default();
        for line in file.lines() {
            if let Some(name) = line.strip_prefix("# ") {
                tongue.name = name;
            }
            let Some((key, words)) = line.split_once(':') else { continue };
            match key.strip_prefix('@') {
                Some(part) => tongue.take_part(part, words.trim()),
                None => {
                    for word in words.split_whitespace() {
                        tongue.words.entry(word.replace('_', " ")).or_default().push(key);
                    }
                }
            }
        }
        tongue
    }

    fn take_part(&mut self, part: &str, words: &'static str) {
        match part {
            "small" => self.small = words,
            "has" => self.has = words,
            "possessive" => self.possessive = words,
            "and" => self.and = words,
            "called" => self.called = words,
            "without" => self.without = words,
            "fears" => self.fears = words,
            "loves" => self.loves = words,
            "wears" => self.wears = words,
            "years" => self.years = words,
            "aged" => self.aged = words,
            "numbers" => {
                let numbers = words.split(' ').filter_map(|pair| pair.split_once('='));
                self.numbers.extend(numbers.filter_map(|(number, word)| Some((word, number.parse().ok()?))));
            }
            _ => {}
        }
    }

    /// What a word or phrase, in small letters, says in English.
    pub(super) fn english(&self, phrase: &str) -> &[&'static str] {
        self.words.get(phrase).map_or(&[], Vec::as_slice)
    }

    pub(super) fn number(&self, word: &str) -> Option<u32> {
        word.parse().ok().or_else(|| self.numbers.get(word).copied())
    }

    /// Ten of “zehnjähriger”, “10-jährig”.
    pub(super) fn age_in(&self, word: &str) -> Option<u32> {
        let (number, _) = self.aged.split_whitespace().find_map(|stem| word.split_once(stem))?;
        self.number(number.trim_end_matches('-'))
    }

    /// Whether a word, in small letters, joins others or says nothing.
    pub(super) fn is_small(&self, word: &str) -> bool {
        [self.small, self.has, self.possessive, self.and, self.called, self.without, self.years]
            .iter()
            .any(|list| contains(list, word))
    }

    /// Whether adjectives stand behind their noun: “cheveux roux”.
    pub(super) fn is_romance(&self) -> bool {
        matches!(self.name, "French" | "Spanish" | "Italian" | "Portuguese")
    }

    /// Whether the language has such a word.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.is_small(word)
            || [self.fears, self.loves, self.wears].iter().any(|list| contains(list, word))
            || !self.english(word).is_empty()
            || self.numbers.contains_key(word)
            || self.age_in(word).is_some()
    }

    /// How many different words the language has for what a description says; for tests.
    #[cfg(test)]
    pub(super) fn keys(&self) -> Vec<&'static str> {
        self.words.values().flatten().copied().collect()
    }
}
