//! The main characters of a description: one, or two of equal weight, with their animals; always with the same looks.

use super::casting::{figure, lead};
use super::reading::{Finding, read};
use super::roles;
use super::scene::{Figure, Prop, Role};
use super::things;
use super::tokens::{Token, tokens};
use super::vocabulary::{MOST_OF_A_KIND, Meaning, Vocabulary};
use brief::english::Pronouns;
use lexicon::pronouns_of_name;

/// Those of one description.
#[derive(Clone, Debug, Default)]
pub(crate) struct Party {
    /// People, and animals that stand and dress like people; the main character first.
    pub people: Vec<Figure>,
    /// Beings drawn as themselves: the dragon or robot that a story is about, the dog of a boy.
    pub beings: Vec<Prop>,
}

impl Party {
    /// Reads a description such as `Tom and Lily, siblings; he has brown hair, she has blond pigtails` or `A boy and his fox`.
    pub(crate) fn of(description: &str, vocabulary: &Vocabulary) -> Self {
        let spoken = tokens(description);
        let found = read(description, vocabulary);
        if let Some(pair) = Pair::in_words(&spoken, &found, vocabulary) {
            return Self { people: pair.cast(&spoken, description, vocabulary), beings: Vec::new() };
        }
        let people: Vec<Figure> = lead(description, vocabulary).into_iter().collect();
        let beings =
            if people.is_empty() { first_thing(&found) } else { kept_animals(&spoken, &found, &people, vocabulary) };
        Self { people, beings }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.people.is_empty() && self.beings.is_empty()
    }
}

fn first_thing(found: &[Finding]) -> Vec<Prop> {
    found.iter().find_map(thing_of).into_iter().map(|prop| Prop { count: 1, ..prop }).collect()
}

fn thing_of(found: &Finding) -> Option<Prop> {
    let Meaning::Thing(spec) = found.meaning else { return None };
    Some(Prop { spec, colour: found.colour, count: found.count.min(MOST_OF_A_KIND) })
}

/// “and his fox”, “with a small dog”: animals that are mentioned with a person go with that person.
fn kept_animals(spoken: &[Token], found: &[Finding], people: &[Figure], vocabulary: &Vocabulary) -> Vec<Prop> {
    found
        .iter()
        .filter(|item| follows_joining_word(spoken, item.at, vocabulary))
        .filter_map(thing_of)
        .filter(|prop| things::is_alive(prop.spec))
        .filter(|prop| people.iter().all(|figure| figure.animal.is_none_or(|animal| animal.name != prop.spec.name)))
        .take(2)
        .collect()
}

/// Whether only an article, numbers and adjectives stand between the word at `at` and an “and” or “with” before it.
fn follows_joining_word(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    const SMALL_WORDS: &[&str] = &[
        "a", "an", "the", "his", "her", "their", "two", "little", "small", "big", "old", "young", "tiny", "loyal",
        "pet", "faithful", "brave", "friendly", "best", "friend", "younger", "older", "elder", "twin", "baby",
    ];
    spoken[..at]
        .iter()
        .rev()
        .find(|token| {
            let adjective = matches!(vocabulary.look_up(&token.word), Some((Meaning::Colour(_), _)));
            !(SMALL_WORDS.contains(&token.word.as_str()) || adjective) || token.closes
        })
        .is_some_and(|token| matches!(token.word.as_str(), "and" | "with") && !token.closes)
}

/// Two people of one description.
struct Pair {
    roles: [Role; 2],
    /// In lower case; empty where they are not named.
    names: [String; 2],
}

impl Pair {
    fn in_words(spoken: &[Token], found: &[Finding], vocabulary: &Vocabulary) -> Option<Self> {
        let names = opening_names(spoken, vocabulary);
        let people: Vec<(Role, &Finding)> =
            found.iter().filter_map(|item| roles::role_of(item).map(|role| (role, item))).collect();
        let joined = |item: &Finding| follows_joining_word(spoken, item.at, vocabulary);
        let roles = match (people.as_slice(), &names) {
            ([(first, _), (second, item), ..], _) if joined(item) => Some([*first, *second]),
            ([(both, item), ..], _) if item.count > 1 => Some([*both; 2]),
            (_, Some(names)) => Some(roles_of_names(names, spoken)),
            _ => found
                .iter()
                .any(|item| matches!(item.meaning, Meaning::Children) && people.is_empty())
                .then(|| roles_of_pronouns(spoken)),
        }?;
        Some(Self { roles, names: names.unwrap_or_default() })
    }

    /// Each gets what is said of both and what is said of that one.
    fn cast(&self, spoken: &[Token], description: &str, vocabulary: &Vocabulary) -> Vec<Figure> {
        let mut texts = [String::new(), String::new()];
        let mut current = None;
        for token in spoken {
            current = self.spoken_of(token, current);
            for (index, text) in texts.iter_mut().enumerate() {
                if current.is_none_or(|only| only == index) {
                    text.push_str(&token.word);
                    text.push_str(if token.closes { ", " } else { " " });
                }
            }
        }
        let first = figure(self.roles[0], None, &texts[0], &format!("{description} 1"), vocabulary);
        // Two people whose clothes nobody describes still differ in them.
        let second = (2..10)
            .map(|number| figure(self.roles[1], None, &texts[1], &format!("{description} {number}"), vocabulary))
            .reduce(|best, other| if best.clothes == first.clothes { other } else { best });
        let mut pair: Vec<Figure> = std::iter::once(first).chain(second).collect();
        if let [first, second] = pair.as_mut_slice()
            && !texts[1].contains("skin")
        {
            second.skin = first.skin;
        }
        pair
    }

    /// Whom the words from this one on are about: one of the two, or None for both.
    fn spoken_of(&self, token: &Token, current: Option<usize>) -> Option<usize> {
        if let Some(named) = self.names.iter().position(|name| !name.is_empty() && *name == token.word) {
            return Some(named);
        }
        let pronouns = match token.word.as_str() {
            "both" | "they" | "their" | "siblings" | "twins" | "children" | "friends" | "kids" => return None,
            "she" | "her" | "girl" | "sister" | "daughter" | "woman" | "mother" | "grandmother" | "granddaughter" => {
                Pronouns::She
            }
            "he" | "his" | "boy" | "brother" | "son" | "man" | "father" | "grandfather" | "grandson" => Pronouns::He,
            _ => return current,
        };
        let fitting = |index: usize| roles::pronouns_of(self.roles[index]) == Some(pronouns);
        match (fitting(0), fitting(1)) {
            (true, false) => Some(0),
            (false, true) => Some(1),
            (true, true) | (false, false) => current,
        }
    }
}

/// `Tom and Lily` at the head of a description.
fn opening_names(spoken: &[Token], vocabulary: &Vocabulary) -> Option<[String; 2]> {
    let [first, joint, second, ..] = spoken else { return None };
    let is_name = |token: &Token| {
        token.capital && (pronouns_of_name(&token.word).is_some() || vocabulary.look_up(&token.word).is_none())
    };
    (is_name(first) && is_name(second) && joint.word == "and").then(|| [first.word.clone(), second.word.clone()])
}

fn roles_of_names(names: &[String; 2], spoken: &[Token]) -> [Role; 2] {
    let known = [0, 1].map(|index| pronouns_of_name(&names[index]));
    let role = |pronouns: Option<Pronouns>| match pronouns {
        Some(Pronouns::She) => Role::Girl,
        Some(Pronouns::He) => Role::Boy,
        Some(Pronouns::They | Pronouns::It) | None => Role::Child,
    };
    match known {
        [None, None] => roles_of_pronouns(spoken),
        // Of two children, the one whose name says nothing is what the other is not, if the words mention both.
        [Some(_), None] | [None, Some(_)] => {
            let both = ["she", "he"].iter().all(|word| spoken.iter().any(|token| token.word == *word));
            let other = |pronouns: Option<Pronouns>| match pronouns {
                Some(Pronouns::She) if both => Role::Boy,
                Some(Pronouns::He) if both => Role::Girl,
                Some(_) | None => Role::Child,
            };
            [
                known[0].map_or_else(|| other(known[1]), |_| role(known[0])),
                known[1].map_or_else(|| other(known[0]), |_| role(known[1])),
            ]
        }
        [Some(_), Some(_)] => known.map(role),
    }
}

/// “he … she …” in the order in which they come; a girl and a boy when the text has neither.
fn roles_of_pronouns(spoken: &[Token]) -> [Role; 2] {
    let place = |word: &str| spoken.iter().position(|token| token.word == word);
    match (place("she"), place("he")) {
        (Some(she), Some(he)) if he < she => [Role::Boy, Role::Girl],
        (None, Some(_)) => [Role::Boy, Role::Boy],
        (Some(_), None) => [Role::Girl, Role::Girl],
        (Some(_), Some(_)) | (None, None) => [Role::Girl, Role::Boy],
    }
}
