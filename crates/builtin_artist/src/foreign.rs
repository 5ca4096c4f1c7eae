//! Prompts in other languages, read word by word: things by their names in Unicode's CLDR, and the small words around them.

use std::collections::HashMap;

use brief::english::is_listed;

use super::looks::is_worn;
use super::tokens::{Token, tokens};

/// The words of several languages and their English.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dictionary {
    languages: Vec<Language>,
}

#[derive(Clone, Debug, Default)]
struct Language {
    /// Nouns have capitals.
    is_german: bool,
    /// Adjectives stand after their noun: “un sombrero rojo”.
    is_romance: bool,
    /// In lower case, with their English; those that join others may have none.
    words: HashMap<String, String>,
    /// The same words by the letters that they begin with, as many as a stem has at least.
    by_stem: HashMap<String, Vec<String>>,
}

/// A prompt in English, as far as its words are known.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Translation {
    pub english: String,
    /// The words that nobody here knows, as they were written but in lower case.
    pub unread: Vec<String>,
    /// How many words were known that are more than a joint between others.
    known: usize,
}

impl Translation {
    /// Whether most of what the words say is known; small words are alike in many languages.
    fn is_read(&self) -> bool {
        self.known >= 2 * self.unread.len() && (self.known > 0 || self.unread.is_empty())
    }
}

/// A word has an ending of its own of at most so many letters: `Krokodile`, `кошки`.
const LONGEST_ENDING: usize = 2;
/// Words that share fewer letters at their head are different words.
const SHORTEST_STEM: usize = 4;
/// Words for “not” that stand behind their verb.
const NOT_BEHIND: &str = "inte icke ej ikke nicht niet pas";
/// The longest names are of three words.
const LONGEST_PHRASE_WORDS: usize = 3;

impl Dictionary {
    /// A file of lines `# language` and `word=English`.
    pub(crate) fn of_text(text: &str) -> Self {
        let mut languages: Vec<Language> = Vec::new();
        for line in text.lines() {
            if let Some(code) = line.strip_prefix("# ") {
                languages.push(Language {
                    is_romance: matches!(code, "fr" | "es" | "it" | "pt"),
                    is_german: code == "de",
                    ..Language::default()
                });
            } else if let (Some(language), Some((word, english))) = (languages.last_mut(), line.split_once('=')) {
                language.add(word, english);
            }
        }
        Self { languages }
    }

    /// The text in English, from the language that knows most of its words; None where none knows two of three that say something.
    pub(crate) fn translate(&self, text: &str) -> Option<Translation> {
        let spoken = tokens(text);
        let translations = self.languages.iter().map(|language| language.translate(&spoken));
        translations.min_by_key(|translation| translation.unread.len()).filter(Translation::is_read)
    }
}

impl Language {
    fn add(&mut self, word: &str, english: &str) {
        if let Some(stem) = stem_of(word) {
            self.by_stem.entry(stem).or_default().push(word.to_owned());
        }
        self.words.insert(word.to_owned(), english.to_owned());
    }

    fn translate(&self, spoken: &[Token]) -> Translation {
        let (mut words, mut unread): (Vec<Word>, Vec<String>) = (Vec::new(), Vec::new());
        let mut known = 0;
        let mut at = 0;
        while at < spoken.len() {
            let phrase = (1..=LONGEST_PHRASE_WORDS.min(spoken.len() - at)).rev().find_map(|length| {
                let words: Vec<&str> = spoken[at..at + length].iter().map(|token| token.word.as_str()).collect();
                let is_small = self.is_german && !spoken[at].capital && length == 1;
                self.english(&words.join(" "), is_small).map(|english| (english, length))
            });
            let (mut english, length) = phrase.unwrap_or(("", 1));
            if self.is_romance && english == "rose" && words.last().is_some_and(|noun| noun.is_noun() && !noun.closes) {
                // “Une robe rose”: no noun of these languages stands right after another.
                english = "pink";
            }
            if phrase.is_none() && is_listed(NOT_BEHIND, &spoken[at].word) {
                // “Det regnar inte”: what is not so stands before it.
                let said = words.iter().rposition(|word| says_something(&word.english) && !word.closes);
                words.insert(said.unwrap_or(words.len()), Word { english: "no".to_owned(), closes: false });
                if let Some(last) = words.last_mut() {
                    last.closes |= spoken[at].closes;
                }
                at += 1;
                continue;
            }
            if phrase.is_none() {
                unread.push(spoken[at].word.clone());
            }
            known += usize::from(says_something(english));
            let closes = spoken[at + length - 1].closes;
            match words.last() {
                // An adjective belongs to its own noun: “a red hat”, whether the noun comes before it or after it.
                Some(noun) if self.is_romance && is_adjective(english) && noun.is_noun() && !noun.closes => {
                    let noun = words.len() - 1;
                    words[noun].closes = closes;
                    words.insert(noun, Word { english: english.to_owned(), closes: false });
                }
                // Nobody knows what is red here, and nothing else is.
                Some(last) if phrase.is_none() && is_adjective(&last.english) => {
                    let adjectives = words.iter().rev().take_while(|word| is_adjective(&word.english)).count();
                    words.truncate(words.len() - adjectives);
                }
                _ if english.is_empty() => {
                    if let Some(last) = words.last_mut() {
                        last.closes |= closes;
                    }
                }
                _ => words.push(Word { english: english.to_owned(), closes }),
            }
            at += length;
        }
        put_on(&mut words);
        let english = words.iter().map(|word| format!("{}{}", word.english, if word.closes { ", " } else { " " }));
        Translation { english: english.collect(), unread, known }
    }

    /// By the word itself, otherwise by one that differs in its ending alone.
    fn english(&self, word: &str, is_small: bool) -> Option<&str> {
        // “L'arbre”: the article is part of the word.
        let word = word.rsplit_once(['\'', '’']).map_or(word, |(_, noun)| noun);
        if let Some(english) = self.words.get(word) {
            return Some(english);
        }
        let letters = word.chars().count();
        let ending_of = |known: &&String| {
            let stem = known.chars().zip(word.chars()).take_while(|(one, other)| one == other).count();
            let longest = known.chars().count().max(letters) - stem;
            (longest <= LONGEST_ENDING).then_some(longest)
        };
        let alike = self.by_stem.get(&stem_of(word)?)?;
        // “Девочка в” is no ending of “девочка”.
        let spaces = |phrase: &str| phrase.matches(' ').count();
        let (alike, spaces_here) = (alike.iter(), spaces(word));
        let near = alike.filter_map(|known| ending_of(&known).map(|ending| (ending, known)));
        let near = near.filter(|(_, known)| spaces(known) == spaces_here);
        let (_, known) = near.min_by_key(|(ending, _)| *ending)?;
        let english = self.words.get(known).map(String::as_str)?;
        // “Fährt” is no form of “Fähre”: a word of German without a capital is no noun.
        let is_noun = || Word { english: english.to_owned(), closes: false }.is_noun();
        (!is_small || !is_noun()).then_some(english)
    }
}

/// Whether a word is more than a joint between others.
fn says_something(english: &str) -> bool {
    const JOINTS: &str = "the a and with without no in at on under near over beside before behind through of is he she it her his their wearing";
    !english.is_empty() && !english.split(' ').all(|word| JOINTS.split_whitespace().any(|joint| joint == word))
}

/// A word of a translation.
struct Word {
    english: String,
    closes: bool,
}

impl Word {
    /// Whether it can have an adjective: neither one itself nor a small word.
    fn is_noun(&self) -> bool {
        const SMALL: &str = "the a and with without no in on at under near over beside through before behind of is he she it her his \
            two three four five six many wearing lies sits runs walks swims dances jumps climbs flies reads holds rides stands \
            eats drinks feeds sleeps sings laughs cries waits writes paints throws";
        let last = self.english.rsplit(' ').next().unwrap_or_default();
        !is_adjective(&self.english) && !last.is_empty() && !SMALL.split_whitespace().any(|word| word == last)
    }
}

/// Several languages have one word for carrying a thing and for wearing it.
fn put_on(words: &mut [Word]) {
    const LONGEST_OBJECT_WORDS: usize = 5;
    for at in 0..words.len() {
        if words[at].english == "holds" {
            let object = words[at + 1..].iter().take(LONGEST_OBJECT_WORDS).find(|word| word.is_noun());
            if object.is_some_and(|noun| is_worn(&noun.english)) {
                words[at].english = "wearing".to_owned();
            }
        }
    }
}

fn is_adjective(english: &str) -> bool {
    const ADJECTIVES: &str = "red blue green yellow black white brown orange purple pink grey golden blond little big old young long short curly";
    ADJECTIVES.split(' ').any(|adjective| adjective == english)
}

/// The first letters of a word, where it has enough of them.
fn stem_of(word: &str) -> Option<String> {
    let stem: String = word.chars().take(SHORTEST_STEM).collect();
    (stem.chars().count() == SHORTEST_STEM).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn translated(text: &str) -> Option<Translation> {
        let file =
            "# de\nkrokodil=crocodile\nein=a\nam=at the\nsee=lake\n# es\nun=a\ngato=cat\nen=in\nla=the\nplaya=beach\n";
        Dictionary::of_text(file).translate(text)
    }

    #[test]
    fn the_language_that_knows_most_words_reads_a_prompt() {
        assert_eq!(translated("Ein Krokodil am See").unwrap().english, "a crocodile at the lake, ");
        assert_eq!(translated("Un gato en la playa").unwrap().english, "a cat in the beach, ");
        assert_eq!(translated("Krokodile gähnen am See").unwrap().unread, ["gähnen"]);
        // Only small words are known: another language.
        assert_eq!(translated("Un gos en la neu"), None);
        assert_eq!(translated("海辺の猫"), None);
    }
}
