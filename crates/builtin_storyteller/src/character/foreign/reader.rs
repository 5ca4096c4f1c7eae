//! Reads one description in another language, word by word: what is simple and certain, and what of it is not read.

use super::tongue::{LONGEST_PHRASE_WORDS, Tongue};
use crate::character::clauses::{About, about, is_build, is_trait, with_missing_article};
use crate::character::naming::looks_like_name;
use crate::character::phrases::push_new;
use crate::word_list::contains;
use brief::english::with_article;
use brief::story::{CharacterSheet, Nature, ToldFact};
use lexicon::{being, pronouns_of_name};

const COLOURS: &str = "red blue green yellow black white brown grey pink purple blond";
const SHAPES: &str = "long short curly dark";
const MOST_YEARS: u32 = 999;

/// What somebody has, fears or loves in the words that follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Context {
    /// What somebody is.
    Being,
    Having,
    Fearing,
    Loving,
    Wearing,
    /// What is told of somebody else, or denied, which is not read.
    Passing,
}

/// Where an adjective that stands behind its noun goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Hero,
    Feature,
    Worn,
    Carried,
}

pub(super) struct Reader<'a> {
    tongue: &'a Tongue,
    pub sheet: CharacterSheet,
    /// The words that nobody here reads, as they were written.
    pub unread: Vec<String>,
    context: Context,
    /// Adjectives that wait for their noun, in English and as they were written.
    waiting: Vec<(&'static str, String)>,
    last: Option<Last>,
    /// The next being is somebody's.
    is_owned: bool,
    /// The next being stands behind “with”.
    is_had: bool,
    /// The next being stands behind “and”.
    is_joined: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(tongue: &'a Tongue) -> Self {
        Reader {
            tongue,
            sheet: CharacterSheet::default(),
            unread: Vec::new(),
            context: Context::Being,
            waiting: Vec::new(),
            last: None,
            is_owned: false,
            is_had: false,
            is_joined: false,
        }
    }

    pub(super) fn read(&mut self, tokens: &[String]) {
        self.context = Context::Being;
        let mut at = self.read_name(tokens);
        while at < tokens.len() {
            at += self.read_at(tokens, at).max(1);
        }
        self.settle();
        (self.last, self.is_owned, self.is_had) = (None, false, false);
    }

    /// The name at the beginning; how many words it has.
    fn read_name(&mut self, tokens: &[String]) -> usize {
        let is_name = |token: &&String| looks_like_name(token) && !self.tongue.knows(&token.to_lowercase());
        let first = tokens.first().filter(|first| {
            // “Rosa, 7”, “Bella ist ein Hund”: what is a word elsewhere is a name at the beginning, if no noun follows.
            let is_word = self.tongue.knows(&first.to_lowercase());
            let is_followed = tokens.get(1).is_none_or(|next| next == "," || next.starts_with(char::is_lowercase));
            let is_no_article = !self.tongue.is_small(&first.to_lowercase());
            let is_a_being = || self.tongue.english(&first.to_lowercase()).iter().any(|word| being(word).is_some());
            looks_like_name(first) && (!is_word || (is_followed && is_no_article && !is_a_being()))
        });
        if first.is_none() {
            return 0;
        }
        let length = 1 + tokens[1..].iter().take_while(is_name).count();
        let name = tokens[..length].join(" ");
        match &self.sheet.name {
            None => self.sheet.name = Some(name),
            // “Lena hat rote Haare”, in a second sentence.
            Some(own) if own.split(' ').any(|part| part == tokens[0]) => {}
            // Of another than the hero.
            Some(_) => {
                self.unread.push(name);
                self.context = Context::Passing;
            }
        }
        length
    }

    /// How many words were read.
    fn read_at(&mut self, tokens: &[String], at: usize) -> usize {
        let token = &tokens[at];
        let lower = token.to_lowercase();
        if token == "," {
            self.close();
            self.is_joined = false;
            return 1;
        }
        if let Some((english, length)) = self.english_at(tokens, at) {
            let facts = self.sheet.facts.len();
            if self.take(&english, &tokens[at..at + length].join(" ")) {
                return length + self.name_of_companion(tokens, at + length);
            }
            if self.sheet.facts.len() > facts {
                return length + self.name_of_pet(tokens, at + length);
            }
            return length;
        }
        if let Some(length) = self.age_at(tokens, at) {
            return length;
        }
        let tongue = self.tongue;
        // “L'arbre”, “n'a”: what stands before the mark is small.
        let bare = lower.rsplit_once('\'').map_or(lower.as_str(), |(_, word)| word);
        let says = |list: &str| contains(list, &lower) || contains(list, bare);
        if says(tongue.without) {
            self.settle();
            self.context = Context::Passing;
        } else if self.context == Context::Passing && !says(tongue.and) && !tongue.is_small(&lower) {
            self.unread.push(token.clone());
        } else if says(tongue.fears) {
            self.enter(Context::Fearing);
        } else if says(tongue.loves) {
            self.enter(Context::Loving);
        } else if says(tongue.wears) {
            self.enter(Context::Wearing);
        } else if says(tongue.called) {
            return 1 + self.own_name(tokens, at + 1);
        } else if says(tongue.and) {
            // “Lange und rote Haare”: both wait for their noun.
            self.is_joined = self.waiting.is_empty();
            self.is_had &= !self.is_joined;
        } else if says(tongue.possessive) && self.owns(tokens, at) {
            self.settle();
            self.is_owned = true;
        } else if says(tongue.has) {
            self.settle();
            // “Qui a peur”: what follows says more.
            if self.context == Context::Being || self.context == Context::Wearing {
                self.context = Context::Having;
            }
            (self.is_had, self.last) = (true, None);
        } else if tongue.is_small(&lower) || tongue.is_small(bare) {
            self.settle();
        } else {
            self.settle();
            // Nouns of German have capitals, too.
            let is_behind_a_being = || {
                let before = at.checked_sub(1).map(|before| tokens[before].to_lowercase()).unwrap_or_default();
                self.tongue.english(&before).iter().any(|word| is_somebody(word))
            };
            let is_name = looks_like_name(token)
                && (self.tongue.name != "German" || pronouns_of_name(token).is_some() || is_behind_a_being());
            if is_name && self.sheet.name.is_none() {
                self.sheet.name = Some(token.clone());
            } else if self.sheet.name.as_deref() != Some(token.as_str()) {
                self.unread.push(token.clone());
            }
        }
        1
    }

    fn enter(&mut self, context: Context) {
        self.settle();
        (self.context, self.is_had, self.last) = (context, false, None);
    }

    /// What ends at a comma. An adjective may wait beyond it: “langes, rotes Haar”.
    fn close(&mut self) {
        if self.last.is_some() {
            self.settle();
        }
        if self.context != Context::Passing {
            self.context = Context::Being;
        }
        (self.last, self.is_had) = (self.last.filter(|last| *last == Last::Hero), false);
    }

    /// The English of the longest phrase here.
    fn english_at(&self, tokens: &[String], at: usize) -> Option<(Vec<&'static str>, usize)> {
        (1..=LONGEST_PHRASE_WORDS.min(tokens.len() - at)).rev().find_map(|length| {
            let phrase = tokens[at..at + length].join(" ").to_lowercase();
            let found = self.tongue.english(&phrase);
            let bare = phrase.rsplit_once('\'').map_or("", |(_, word)| word);
            let found = if found.is_empty() { self.tongue.english(bare) } else { found };
            // “Haar” is her in Dutch, where somebody follows.
            let is_a_joint = length == 1 && contains(self.tongue.possessive, &phrase) && self.owns(tokens, at);
            (!found.is_empty() && !is_a_joint).then(|| (found.to_vec(), length))
        })
    }

    /// Whether somebody follows who is somebody's: “ihr kleiner Bruder”.
    fn owns(&self, tokens: &[String], at: usize) -> bool {
        let english = |at: usize| tokens.get(at).map_or(&[][..], |token| self.tongue.english(&token.to_lowercase()));
        let is_being = |at: usize| english(at).iter().any(|word| being(word).is_some() || *word == "friend");
        let is_adjective = |at: usize| english(at).iter().any(|word| is_build(word) || is_trait(word));
        is_being(at + 1) || (is_adjective(at + 1) && is_being(at + 2))
    }

    /// “Zehnjährig”, “sieben Jahre”, “lat 7”, and the 8 of “Lena, 8, …”.
    fn age_at(&mut self, tokens: &[String], at: usize) -> Option<usize> {
        let lower = |at: usize| tokens.get(at).map(|token| token.to_lowercase()).unwrap_or_default();
        let is_years = |at: usize| contains(self.tongue.years, &lower(at));
        let is_comma = |at: usize| tokens.get(at).is_none_or(|token| token == ",");
        let number = self.tongue.number(&lower(at));
        let (age, length) = if let Some(age) = self.tongue.age_in(&lower(at)) {
            (age, 1)
        } else if let Some(age) = number.filter(|_| is_years(at + 1)) {
            (age, 2)
        } else if is_years(at) && !is_years(at + 1) {
            (self.tongue.number(&lower(at + 1))?, 2)
        } else {
            (number.filter(|_| at > 0 && is_comma(at - 1) && is_comma(at + 1))?, 1)
        };
        let is_own = self.context != Context::Passing && (1..=MOST_YEARS).contains(&age);
        if !is_own || self.sheet.age_years.is_some() {
            self.unread.push(tokens[at..at + length].join(" "));
        } else {
            self.sheet.age_years = Some(age);
        }
        Some(length)
    }

    /// Files what a word says; whether it names somebody beside the hero, whose name may follow.
    fn take(&mut self, english: &[&'static str], written: &str) -> bool {
        let is_noun = |word: &&&str| !is_adjective(word);
        let wants_a_noun = matches!(self.context, Context::Fearing | Context::Loving);
        let word =
            english.iter().find(is_noun).filter(|_| wants_a_noun).or(english.first()).copied().unwrap_or_default();
        if self.context == Context::Passing {
            self.unread.push(written.to_owned());
        } else if wants_a_noun && !is_adjective(word) {
            self.take_liking(word, written);
        } else if is_adjective(word) {
            self.take_adjective(word, written);
        } else if word == "wheelchair" {
            self.settle();
            self.sheet.in_wheelchair = true;
        } else if is_somebody(word) {
            return self.take_being(word, written);
        } else {
            self.take_look(word, written);
        }
        false
    }

    fn take_liking(&mut self, word: &'static str, written: &str) {
        self.settle();
        let what = if is_somebody(word) { plural(word) } else { word.to_owned() };
        let told = if self.context == Context::Fearing { &mut self.sheet.fears } else { &mut self.sheet.loves };
        let is_thing = is_somebody(word) || about(word) == About::Other;
        match told {
            _ if !is_thing => self.unread.push(written.to_owned()),
            None => *told = Some(what),
            Some(first) => *told = Some(format!("{} and {what}", first.replace(" and ", ", "))),
        }
    }

    /// Behind its noun, as in “cheveux roux”, an adjective belongs to that one; otherwise it waits.
    fn take_adjective(&mut self, word: &'static str, written: &str) {
        // Elsewhere an adjective stands before its noun, or alone at the end: “ihre Haare sind rot”.
        let behind = self.last.filter(|last| self.tongue.is_romance() || *last == Last::Hero);
        match behind {
            Some(Last::Feature) => prefix(self.sheet.features.last_mut(), word, false),
            Some(Last::Worn) => prefix(self.sheet.wearing.last_mut(), word, true),
            Some(Last::Carried) => prefix(self.sheet.carrying.last_mut(), word, true),
            Some(Last::Hero) if self.describes_somebody(word) => self.describe(word),
            _ => self.waiting.push((word, written.to_owned())),
        }
    }

    /// Whether an adjective behind the hero's noun, or alone, is told of the hero.
    fn describes_somebody(&self, word: &str) -> bool {
        let is_wild = matches!(self.sheet.nature, Some(Nature::Animal | Nature::Fantastic));
        is_trait(word) || (is_build(word) && (is_wild || !contains(COLOURS, word)))
    }

    fn describe(&mut self, word: &'static str) {
        if is_trait(word) {
            push_new(&mut self.sheet.traits, word.to_owned());
        } else {
            push_new(&mut self.sheet.build, word.to_owned());
        }
    }

    fn take_being(&mut self, word: &'static str, written: &str) -> bool {
        let waiting = std::mem::take(&mut self.waiting);
        let adjectives = waiting.iter().map(|(word, _)| *word);
        let phrase = adjectives.clone().chain([word]).collect::<Vec<_>>().join(" ");
        let (owned, had) = (std::mem::take(&mut self.is_owned), std::mem::take(&mut self.is_had));
        if owned && self.sheet.companion_kind.is_none() {
            self.sheet.companion_kind = Some(phrase);
            // What follows may be about either of the two.
            self.context = Context::Passing;
            return true;
        }
        let is_animal = being(word).is_some_and(|(nature, _)| nature == Nature::Animal);
        if had && is_animal && !owned {
            self.sheet.facts.push(ToldFact { about: None, predicate: format!("had {}", with_article(&phrase)) });
            return false;
        }
        // “Pierre et un chien”
        let joined = std::mem::take(&mut self.is_joined) && self.sheet.name.is_some();
        if owned || had || joined || self.sheet.kind.is_some() {
            self.unread.extend(waiting.into_iter().map(|(_, written)| written));
            self.unread.push(written.to_owned());
            return false;
        }
        let (nature, pronouns) = being(word).unwrap_or((Nature::Adult, None));
        self.sheet.kind = Some(word.to_owned());
        self.sheet.nature = Some(nature);
        self.sheet.pronouns = self.sheet.pronouns.or(pronouns);
        for (adjective, written) in waiting {
            if self.describes_somebody(adjective) {
                self.describe(adjective);
            } else {
                self.unread.push(written);
            }
        }
        self.last = Some(Last::Hero);
        false
    }

    fn take_look(&mut self, word: &'static str, written: &str) {
        let adjectives: Vec<&str> = self.waiting.drain(..).map(|(word, _)| word).collect();
        let phrase = adjectives.into_iter().chain([word]).collect::<Vec<_>>().join(" ");
        (self.is_owned, self.is_had) = (false, false);
        let (list, last) = match about(word) {
            About::Body => (&mut self.sheet.features, Last::Feature),
            About::Worn => (&mut self.sheet.wearing, Last::Worn),
            About::Carried => (&mut self.sheet.carrying, Last::Carried),
            About::Other => {
                self.unread.push(written.to_owned());
                return;
            }
        };
        list.push(with_missing_article(&phrase));
        self.last = Some(last);
    }

    /// Adjectives for which no noun came: they are told of the hero, or are not read.
    fn settle(&mut self) {
        for (word, written) in std::mem::take(&mut self.waiting) {
            match self.last {
                Some(Last::Feature) => prefix(self.sheet.features.last_mut(), word, false),
                Some(Last::Worn) => prefix(self.sheet.wearing.last_mut(), word, true),
                _ if self.describes_somebody(word) && self.context == Context::Being => self.describe(word),
                _ => self.unread.push(written),
            }
        }
    }

    /// “Un perro llamado Toby”; how many words name the animal.
    fn name_of_pet(&mut self, tokens: &[String], at: usize) -> usize {
        let is_marked = tokens.get(at).is_some_and(|token| contains(self.tongue.called, &token.to_lowercase()));
        let name = tokens
            .get(at + usize::from(is_marked))
            .filter(|token| looks_like_name(token) && (is_marked || !self.tongue.knows(&token.to_lowercase())));
        let (Some(name), Some(fact)) = (name, self.sheet.facts.last_mut()) else { return 0 };
        fact.predicate.push_str(&format!(" called {name}"));
        1 + usize::from(is_marked)
    }

    /// “Ihr Hund Bello”, “ihr Hund namens Bello”; how many words name them.
    fn name_of_companion(&mut self, tokens: &[String], at: usize) -> usize {
        let mark = usize::from(tokens.get(at).is_some_and(|token| contains(self.tongue.called, &token.to_lowercase())));
        let is_name = |token: &&String| looks_like_name(token) && !self.tongue.knows(&token.to_lowercase());
        let length = tokens[(at + mark).min(tokens.len())..].iter().take_while(is_name).count();
        if length == 0 {
            return 0;
        }
        self.sheet.companion = Some(tokens[at + mark..at + mark + length].join(" "));
        mark + length
    }

    /// “Ein Mädchen namens Lena”; how many words the name has.
    fn own_name(&mut self, tokens: &[String], at: usize) -> usize {
        let length = tokens[at.min(tokens.len())..].iter().take_while(|token| looks_like_name(token)).count();
        if length > 0 && self.sheet.name.is_none() {
            self.sheet.name = Some(tokens[at..at + length].join(" "));
            return length;
        }
        0
    }
}

fn is_adjective(word: &str) -> bool {
    contains(COLOURS, word) || contains(SHAPES, word) || is_trait(word) || is_build(word)
}

fn is_somebody(word: &str) -> bool {
    being(word).is_some() || word == "friend"
}

/// Puts an adjective before the noun: `hair` becomes `red hair`, `a coat` becomes `a red coat`.
fn prefix(phrase: Option<&mut String>, word: &str, takes_an_article: bool) {
    let Some(phrase) = phrase else { return };
    let bare = ["a ", "an "].iter().find_map(|article| phrase.strip_prefix(article)).unwrap_or(phrase);
    let (before, noun) =
        bare.rsplit_once(' ').map_or((String::new(), bare), |(before, noun)| (format!("{before} "), noun));
    let described = format!("{before}{word} {noun}");
    *phrase = if takes_an_article { with_missing_article(&described) } else { described };
}

fn plural(noun: &str) -> String {
    match noun {
        "mouse" => "mice".to_owned(),
        "wolf" => "wolves".to_owned(),
        "woman" | "man" => noun.replace("man", "men"),
        "child" => "children".to_owned(),
        "fisherman" => "fishermen".to_owned(),
        "fairy" => "fairies".to_owned(),
        "pony" => "ponies".to_owned(),
        _ if ["s", "x", "ch", "sh"].iter().any(|ending| noun.ends_with(ending)) => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}
