//! People whose names are a sign's, a point's or another word of charts as well: Leo, Venus, Gates. What is said of them is no claim about the sky.

use unicode_segmentation::UnicodeSegmentation;

use super::forms::Forms;
use super::names::Names;

/// Stands for a name, and means nothing in any language.
const SOMEBODY: &str = "Xyzzy";
/// The same, of the first person and of the second.
const EITHER: [&str; 2] = ["Xyzzyo", "Xyzzyu"];
/// From what says that something is in a sign to the sign: `in proud Leo`.
const MOST_WORDS_TO_SIGN: usize = 2;
/// `born under the sign of the`.
const LONGEST_LEAD: usize = 7;

/// A word as it may be compared.
struct Word {
    /// Among the parts of the text.
    part: usize,
    /// In small letters, without the ending of a possessive.
    name: String,
    is_possessive: bool,
    is_capital: bool,
}

/// Where one of the people is mentioned, in how many words, and what stands for it.
struct Mention {
    at: usize,
    length: usize,
    written: String,
}

/// A text whose people may be called as something in a chart is.
struct Told<'a> {
    all: &'a [&'static Names],
    parts: &'a [&'a str],
    words: &'a [Word],
}

/// The text with a word that means nothing for each mention of these people by a name that means something, and the people by all that they are called:
/// by a full name of several words, by the ending of a possessive (`Leo's chart`), or where no word beside it says that the sign, the point or whatever
/// else is called so is meant.
pub(super) fn without_people(all: &[&'static Names], text: &str, people: &[&str]) -> (String, Vec<String>) {
    let names: Vec<Vec<String>> =
        people.iter().map(|name| name.unicode_words().map(str::to_lowercase).collect()).collect();
    let called = |at: usize, name: &&str| {
        let is_one = names.iter().filter(|other| **other == names[at]).count() == 1;
        format!("{name} {}", EITHER.get(at).filter(|_| is_one).unwrap_or(&SOMEBODY))
    };
    let called = people.iter().enumerate().map(|(at, name)| called(at, name)).collect();
    if !names.iter().flatten().any(|word| means_something(all, word)) {
        return (text.to_owned(), called);
    }
    let parts: Vec<&str> = text.split_word_bounds().collect();
    let words = words_of(&parts);
    let told = Told { all, parts: &parts, words: &words };
    let mut whole: Vec<&str> = parts.clone();
    let mentions = told.mentions(&names);
    for Mention { at, length, written } in &mentions {
        let (first, last) = (words[*at].part, words[at + length - 1].part);
        whole[first..=last].fill("");
        whole[first] = written;
    }
    (whole.concat(), called)
}

fn means_something(all: &[&'static Names], word: &str) -> bool {
    let means = |names: &&Names| {
        names.sign(word).is_some()
            || names.point(word).is_some()
            || names.nakshatra(word).is_some()
            || names.is_term(word)
    };
    all.iter().copied().any(|names| means(&names))
}

/// The word, in small letters, stands for one of the people.
pub(super) fn is_somebody(word: &str) -> bool {
    [SOMEBODY, EITHER[0], EITHER[1]].iter().any(|somebody| word.eq_ignore_ascii_case(somebody))
}

impl Told<'_> {
    fn mentions(&self, names: &[Vec<String>]) -> Vec<Mention> {
        let is_meaning = |name: &Vec<String>| name.iter().any(|word| means_something(self.all, word));
        let names: Vec<(usize, &Vec<String>)> = names.iter().enumerate().filter(|(_, name)| is_meaning(name)).collect();
        let mut mentions = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let lengths = names.iter().filter_map(|(person, name)| Some((self.length_of(name, at)?, *person, *name)));
            let found: Vec<(usize, usize, &Vec<String>)> = lengths.collect();
            let Some((length, person, name)) = found.iter().max().copied() else {
                at += 1;
                continue;
            };
            let is_one = found.len() == 1 && person < EITHER.len();
            let somebody = if is_one { EITHER[person] } else { SOMEBODY };
            let last = &self.words[at + length - 1];
            let ending = if last.is_possessive || last.has_genitive(name) { "'s" } else { "" };
            mentions.push(Mention { at, length, written: format!("{somebody}{ending}") });
            at += length;
        }
        mentions
    }

    /// Of a mention of the name that begins there.
    fn length_of(&self, name: &[String], at: usize) -> Option<usize> {
        let word = &self.words[at];
        let full = self.words.get(at..at + name.len()).filter(|words| words.iter().map(|word| &word.name).eq(name));
        let is_joined = |at: usize| self.between(at - 1).is_some_and(|between| between.chars().all(is_joint));
        let is_full = full.is_some() && name.len() > 1 && (at + 1..at + name.len()).all(is_joined);
        // `your Leo Moon`, of somebody who is called so.
        let is_sky = self.is_told(at) && name.iter().all(|word| self.is_sign(word) || self.is_point(word));
        if is_full && !is_sky {
            return Some(name.len());
        }
        let is_theirs = name.contains(&word.name) && (word.is_possessive || self.is_person(at));
        let is_genitive = word.has_genitive(name) && word.is_capital && !self.is_told(at);
        (is_theirs || is_genitive).then_some(1)
    }

    fn has(&self, forms: &dyn Fn(&'static Names) -> &'static Forms, word: &str) -> bool {
        self.all.iter().any(|names| forms(names).has(word))
    }

    fn is_sign(&self, word: &str) -> bool {
        self.all.iter().any(|names| names.sign(word).is_some())
    }

    fn is_point(&self, word: &str) -> bool {
        self.all.iter().any(|names| names.point(word).is_some())
    }

    fn is_nakshatra(&self, word: &str) -> bool {
        self.all.iter().any(|names| names.nakshatra(word).is_some())
    }

    /// A word of charts that is no name in the sky: `gate`, `house`, `rising`.
    fn is_term(&self, word: &str) -> bool {
        self.all.iter().any(|names| names.is_term(word))
    }

    /// What stands between the word there and the next one.
    fn between(&self, at: usize) -> Option<String> {
        Some(self.parts[self.words[at].part + 1..self.words.get(at + 1)?.part].concat())
    }

    /// The word before, if nothing but a space or a hyphen parts it.
    fn before(&self, at: usize) -> Option<&Word> {
        let before = at.checked_sub(1)?;
        self.between(before)?.chars().all(is_joint).then(|| &self.words[before])
    }

    fn after(&self, at: usize) -> Option<&Word> {
        self.words.get(at)?;
        self.between(at)?.chars().all(is_joint).then(|| &self.words[at + 1])
    }

    /// `your Venus` is no person.
    fn is_told(&self, at: usize) -> bool {
        at > 0 && (self.words[at - 1].is_possessive || self.has(&|names| &names.mine, &self.words[at - 1].name))
    }

    /// In a cell of a table.
    fn is_in_cell(&self, at: usize) -> bool {
        let beside = [at.checked_sub(1), Some(at)].into_iter().flatten().filter_map(|at| self.between(at));
        beside.into_iter().any(|between| between.contains('|'))
    }

    fn is_person(&self, at: usize) -> bool {
        let word = &self.words[at].name;
        if self.is_in_cell(at) {
            return false;
        }
        if self.is_sign(word) {
            return !self.is_told(at) && !self.is_sign_there(at);
        }
        if self.is_point(word) {
            return !self.is_told(at) && !self.is_point_there(at);
        }
        if self.is_nakshatra(word) {
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| self.words.get(at));
            let is_star = |word: &Word| {
                self.has(&|names| &names.sign_word, &word.name) || self.has(&|names| &names.placement, &word.name)
            };
            return !self.is_told(at) && !beside.into_iter().any(is_star);
        }
        self.is_term(word) && self.words[at].is_capital && !self.is_told(at) && !self.is_term_there(at)
    }

    /// What says that something is in it stands before it, or what is in it stands beside it.
    fn is_sign_there(&self, at: usize) -> bool {
        let leads = |from: usize| {
            let words: Vec<&str> =
                self.words[from..].iter().take(LONGEST_LEAD).map(|word| word.name.as_str()).collect();
            self.all.iter().any(|names| {
                [&names.native, &names.leads, &names.r#in, &names.copula, &names.of, &names.stands]
                    .iter()
                    .any(|forms| forms.length_at(&words).is_some_and(|length| from + length == at))
            })
        };
        let is_led = (at.saturating_sub(LONGEST_LEAD)..at).any(leads);
        let mut near = (at.saturating_sub(1 + MOST_WORDS_TO_SIGN)..at).rev().take_while(|near| {
            let is_joined = self.between(*near).is_some_and(|between| between.chars().all(is_joint));
            is_joined && !self.is_sign(&self.words[*near].name)
        });
        let is_in = near.any(|near| {
            let word = &self.words[near].name;
            self.has(&|names| &names.r#in, word) || self.has(&|names| &names.stands, word)
        });
        let is_of_word = |word: &Word| {
            self.has(&|names| &names.sign_word, &word.name) || self.has(&|names| &names.rising, &word.name)
        };
        // `14° of Leo`
        let is_counted = (at.saturating_sub(MOST_WORDS_TO_SIGN)..at)
            .rev()
            .take_while(|near| self.between(*near).is_some_and(|between| !between.contains(',')))
            .any(|near| self.words[near].name.ends_with(char::is_numeric));
        let is_after = is_counted
            || at.checked_sub(1).is_some_and(|before| {
                is_of_word(&self.words[before])
                    || (self.is_point(&self.words[before].name)
                        && self.between(before).is_some_and(|between| !between.contains(',')))
            });
        let is_before = self.after(at).is_some_and(|word| {
            self.is_point(&word.name)
                || is_of_word(word)
                || self.has(&|names| &names.holds, &word.name)
                || (self.has(&|names| &names.after, &word.name) && !word.name.is_empty())
                || (self.has(&|names| &names.copula, &word.name) && self.leads_to_point(at + 2))
        });
        is_led || is_in || is_after || is_before
    }

    /// `your Moon sign`, `where your Moon lives`, `the sign of your Moon`.
    fn leads_to_point(&self, at: usize) -> bool {
        let is_named = |word: &Word| self.is_point(&word.name) || self.has(&|names| &names.rising, &word.name);
        let begins = self.words.get(at).is_some_and(|word| {
            self.has(&|names| &names.mine, &word.name) || self.has(&|names| &names.clause, &word.name)
        });
        begins && self.words[at..].iter().take(4).any(is_named)
    }

    /// A place stands right beside it: `Venus in Leo`, `Venus: Leo`, `Leo Venus`; or the word for a sign.
    fn is_point_there(&self, at: usize) -> bool {
        let is_sign = |at: usize| {
            self.words.get(at).is_some_and(|word| self.is_sign(&word.name) || self.is_nakshatra(&word.name))
        };
        let is_label =
            self.between(at).is_some_and(|between| [":", "=", "→", "("].iter().any(|part| between.contains(part)));
        // `Binah is in Cancer for Surya, for Venus in Libra`
        let is_whose = self.before(at).is_some_and(|word| self.has(&|names| &names.apart, &word.name));
        let is_in = !is_whose && self.after(at).is_some_and(|word| self.has(&|names| &names.r#in, &word.name));
        let is_word = self.after(at).is_some_and(|word| self.has(&|names| &names.sign_word, &word.name));
        // `With Saturn in Capricorn Venus endures`: the sign is what Saturn is in.
        let is_of_another =
            at > 1 && self.before(at - 1).is_some_and(|word| self.has(&|names| &names.r#in, &word.name));
        let is_beside = self.before(at).is_some_and(|word| self.is_sign(&word.name)) && !is_of_another;
        let is_followed = self.after(at).is_some()
            && self.after(at + 1).is_some_and(|word| self.has(&|names| &names.after, &word.name));
        is_word
            || is_beside
            || (is_label && is_sign(at + 1))
            || (is_in && is_sign(at + 2))
            || (is_followed && is_sign(at + 1))
    }

    /// A number is beside it, an article or a sign before it.
    fn is_term_there(&self, at: usize) -> bool {
        let is_counted = |word: &Word| word.name.starts_with(char::is_numeric) || self.is_ordinal(&word.name);
        let is_led = self.before(at).is_some_and(|word| {
            is_counted(word)
                || self.is_sign(&word.name)
                || self.is_term(&word.name)
                || self.all.iter().any(|names| names.is_small(&word.name) && !names.and.has(&word.name))
        });
        is_led || self.after(at).is_some_and(|word| is_counted(word) || self.is_term(&word.name))
    }

    fn is_ordinal(&self, word: &str) -> bool {
        self.all.iter().any(|names| names.ordinal_before(&[word]).is_some() || names.cardinal(word).is_some())
    }
}

impl Word {
    /// `Leos`, as German writes what is Leo's.
    fn has_genitive(&self, name: &[String]) -> bool {
        !name.contains(&self.name)
            && self.name.strip_suffix('s').is_some_and(|bare| name.iter().any(|word| word == bare))
    }
}

fn is_joint(letter: char) -> bool {
    letter == ' ' || letter == '-'
}

fn words_of(parts: &[&str]) -> Vec<Word> {
    let mut words = Vec::new();
    for (part, written) in parts.iter().enumerate().filter(|(_, text)| text.contains(char::is_alphanumeric)) {
        let text = written.to_lowercase();
        let bare = ["'s", "’s"].into_iter().find_map(|ending| text.strip_suffix(ending));
        let ends_in_apostrophe =
            text.ends_with(['s', 'x', 'z']) && parts.get(part + 1).is_some_and(|next| next.starts_with(['\'', '’']));
        let is_possessive = bare.is_some() || ends_in_apostrophe;
        let is_capital = !written.starts_with(char::is_lowercase);
        words.push(Word { part, name: bare.unwrap_or(&text).to_owned(), is_possessive, is_capital });
    }
    words
}
