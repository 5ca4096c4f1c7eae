//! Descriptions in which somebody tells of themselves: “My name is Pip and I am a hedgehog. I wear a blue waistcoat”.

use super::naming::looks_like_name;
use super::past_tense::is_known_verb;
use crate::word_list::contains;
use brief::english::Pronouns;
use lexicon::{being, pronouns_of_name};

const GREETINGS: &str = "hi hello hey hallo greetings well so";
const ADVERBS: &str = "never always often also really only just still sometimes usually mostly once secretly even";
/// Verbs that are the same of me and of her, or in the past.
const UNCHANGED: &str = "was had did can cannot can't could couldn't will won't would wouldn't must may might should shouldn't used didn't wasn't hadn't \
    lost won found grew came went left became got made lost broke saw built ran wrote learned learnt";
const CONTRACTED: &[(&str, &str)] =
    &[("I'm", "I am"), ("I've", "I have"), ("I'd", "I would"), ("I'll", "I will"), ("name's", "name is")];

/// The description as somebody else would give it; None where nobody speaks of themselves.
pub(super) fn in_third_person(description: &str) -> Option<String> {
    let words = spoken(description);
    let begins = words.iter().take_while(|word| contains(GREETINGS, &bare(word).to_lowercase())).count();
    let lower = |at: usize| words.get(at).map(|word| bare(word).to_lowercase()).unwrap_or_default();
    let phrase = [lower(begins), lower(begins + 1), lower(begins + 2)];
    let introduces = matches!(
        [phrase[0].as_str(), &phrase[1], &phrase[2]],
        ["my", "name", "is"] | ["they" | "people", "call", "me"]
    );
    let speaks = words.get(begins).is_some_and(|word| *word == "I") && !phrase[1].is_empty();
    if !introduces && !speaks {
        return None;
    }
    let is_named = |at: usize| words.get(at).is_some_and(|word| looks_like_name(bare(word)));
    let (name_at, head) = match (introduces, phrase[1].as_str()) {
        (true, _) => (Some(begins + 3), 3),
        (false, "am") if lower(begins + 2) == "called" || lower(begins + 2) == "named" => (Some(begins + 3), 3),
        (false, "am") => (Some(begins + 2), 2),
        _ => (None, 0),
    };
    let name = name_at.filter(|at| is_named(*at));
    let they = pronouns(&words[begins..], name.map(|at| bare(&words[at])));
    let mut telling = Telling { told: Vec::new(), they, is_spoken: true };
    let mut at = begins + if name.is_some() || phrase[1] == "am" { head } else { 0 };
    if let Some(name) = name {
        at = telling.name(&words, name);
    }
    while at < words.len() {
        at = telling.word(&words, at);
    }
    Some(telling.told.join(" "))
}

/// The words, with every “I’m” as two.
fn spoken(description: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in description.replace('’', "'").split_whitespace() {
        let whole = CONTRACTED.iter().find(|(short, _)| bare(word).eq_ignore_ascii_case(short));
        match whole {
            Some((_, long)) => words.extend(long.split(' ').map(str::to_owned)),
            None => words.push(word.to_owned()),
        }
    }
    words
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !(c.is_alphanumeric() || c == '\''))
}

/// The signs behind a word.
fn mark(word: &str) -> &str {
    let begun = word.trim_start_matches(|c: char| !(c.is_alphanumeric() || c == '\''));
    begun.get(bare(word).len()..).unwrap_or_default()
}

/// She who says that she is a girl; else whom the name makes a she or a he. Of others nobody knows.
fn pronouns(words: &[String], name: Option<&str>) -> Option<Pronouns> {
    let of_kind = words.iter().enumerate().find_map(|(at, word)| {
        let is_of_another = words[at.saturating_sub(3)..at]
            .iter()
            .any(|before| contains("my with has have had and called named", &bare(before).to_lowercase()));
        let stated = being(&bare(word).to_lowercase()).and_then(|(_, pronouns)| pronouns);
        stated.filter(|_| !is_of_another)
    });
    of_kind.or_else(|| name.and_then(pronouns_of_name))
}

struct Telling {
    told: Vec<String>,
    they: Option<Pronouns>,
    /// The sentence is about the one who speaks: its verbs are theirs.
    is_spoken: bool,
}

impl Telling {
    /// Takes up the name, and what follows as words about its bearer: “Pip and I am a hedgehog” is “Pip is a hedgehog”. Returns where to go on.
    fn name(&mut self, words: &[String], name: usize) -> usize {
        let mut at = name;
        while at < words.len() && looks_like_name(bare(&words[at])) && words[at] != "I" {
            self.told.push(words[at].clone());
            at += 1;
            if !self.told.last().is_some_and(|word| word.ends_with(char::is_alphanumeric)) {
                break;
            }
        }
        let ends_in_comma = self.told.last().is_some_and(|word| word.ends_with(','));
        let joint = words.get(at).is_some_and(|word| word == "and");
        let subject = at + usize::from(joint);
        if words.get(subject).is_some_and(|word| word == "I") && (joint || ends_in_comma) {
            if ends_in_comma {
                self.told.push("who".to_owned());
            }
            return self.verb(words, subject + 1);
        }
        at
    }

    fn word(&mut self, words: &[String], at: usize) -> usize {
        let word = &words[at];
        let mark = mark(word);
        let their = self.they.unwrap_or(Pronouns::They);
        let begins = self.told.last().is_none_or(|before| before.ends_with(['.', '!', '?', ';']));
        match bare(word).to_lowercase().as_str() {
            "i" if bare(word) == "I" => {
                self.is_spoken = true;
                // “It” where nobody knows: unlike “they” it is never two.
                self.told.push(self.they.map_or("it", |they| they.subject()).to_owned());
                return self.verb(words, at + 1);
            }
            "my" => self.told.push(their.possessive().to_owned()),
            "me" => self.told.push(format!("{}{mark}", their.object())),
            "myself" => self.told.push(format!("{}{mark}", their.reflexive())),
            "mine" => self.told.push(format!("{}{mark}", their.possessive_alone())),
            lower => {
                self.is_spoken &= !begins;
                let before = self.told.last().map(String::as_str).unwrap_or_default();
                let is_joined = before.ends_with(',') || matches!(before, "and" | "but");
                let is_verb = is_known_verb(&of_another(lower)) && !is_known_verb(lower);
                if self.is_spoken && is_joined && is_verb {
                    return self.verb(words, at);
                }
                self.told.push(word.clone());
            }
        }
        at + 1
    }

    /// The verb of the one who speaks, behind its adverbs.
    fn verb(&mut self, words: &[String], mut at: usize) -> usize {
        while let Some(adverb) = words.get(at).filter(|word| contains(ADVERBS, word)) {
            self.told.push(adverb.clone());
            at += 1;
        }
        let Some(verb) = words.get(at) else { return at };
        let mark = mark(verb);
        self.told.push(format!("{}{mark}", of_another(bare(verb))));
        at + 1
    }
}

/// A verb as she has it: `wears` of “wear”.
fn of_another(verb: &str) -> String {
    match verb {
        "am" => "is".to_owned(),
        "have" => "has".to_owned(),
        "do" => "does".to_owned(),
        "don't" => "doesn't".to_owned(),
        "haven't" => "hasn't".to_owned(),
        _ if contains(UNCHANGED, verb) || verb.ends_with("ed") => verb.to_owned(),
        _ if verb.ends_with("ss") || ["sh", "ch", "x", "o", "z"].iter().any(|ending| verb.ends_with(ending)) => {
            format!("{verb}es")
        }
        _ => match verb.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
            Some(stem) => format!("{stem}ies"),
            None => format!("{verb}s"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::read_character;

    #[test]
    fn who_speaks_of_themselves_is_told_of_as_anybody_else() {
        for (description, told) in [
            (
                "My name is Pip and I am a hedgehog. I am eight, I wear a blue waistcoat, and I don't like magic",
                "Pip is a hedgehog. it is eight, it wears a blue waistcoat, and it doesn't like magic",
            ),
            ("I’m Zoe and I love frogs and hate snow.", "Zoe loves frogs and hates snow."),
            ("Hello! I am a shy girl of seven. My dog follows me", "a shy girl of seven. her dog follows her"),
            ("My name is Leo, I'm 7 and I never sleep", "Leo, who is 7 and he never sleeps"),
        ] {
            assert_eq!(in_third_person(description).as_deref(), Some(told), "{description}");
        }
        for description in ["Mia, a girl who says: I am not afraid", "My daughter Emma is six", "Captain I", "I", ""] {
            assert_eq!(in_third_person(description), None, "{description}");
        }
    }

    #[test]
    fn what_somebody_says_of_themselves_is_read() {
        for (description, name, kind, age, facts) in [
            (
                "My name is Pip and I am a hedgehog. I am eight, and I don't like magic",
                "Pip",
                "hedgehog",
                Some(8),
                &["didn't like magic"][..],
            ),
            ("My name's Leo. I'm a boy and I'm 7", "Leo", "boy", Some(7), &[]),
            ("I'm Zoe, a nine-year-old girl, and I can't swim", "Zoe", "girl", Some(9), &["couldn't swim"]),
            ("Hi, I am Ana and I have a dog called Rex", "Ana", "", None, &["had a dog called Rex"]),
            ("I am a robot called Bolt and I hate rain", "Bolt", "robot", None, &["hated rain"]),
            ("They call me Rex. I am a dog of six.", "Rex", "dog", Some(6), &[]),
            ("My name is Captain Rosa and I sail the seas", "Captain Rosa", "captain", None, &["sailed the seas"]),
            ("I'm Otto, a retired baker of 70. I live in Ulm.", "Otto", "retired baker", Some(70), &["lived in Ulm"]),
            ("I am called Kim, I am ten and my brother is a pilot", "Kim", "child", Some(10), &["was a pilot"]),
        ] {
            let sheet = read_character(description);
            let read: Vec<&str> = sheet.facts.iter().map(|fact| fact.predicate.as_str()).collect();
            let own = (sheet.name.as_deref().unwrap_or_default(), sheet.kind.as_deref().unwrap_or_default());
            assert_eq!((own, sheet.age_years, read.as_slice()), ((name, kind), age, facts), "{description}");
        }
    }
}
