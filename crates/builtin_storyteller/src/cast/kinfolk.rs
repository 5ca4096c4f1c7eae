//! What people are to each other tells what they are: “the sisters Minnow and Reed”, “Ana and Bo were twins”, an otter’s brother.

use std::collections::BTreeMap;

use super::{Member, words_of};
use crate::being_nouns::being_noun;
use crate::names::{Name, bare};
use crate::sentences::Sentence;
use crate::word_list::contains;
use brief::english::Pronouns;
use brief::story::Nature;
use lexicon::quotation::{narrated, outside_quotations};
use lexicon::{being, pronouns_of_name};

/// Several, and what each of them is.
const GROUPS: &[(&str, &str)] = &[
    ("sisters", "sister"),
    ("brothers", "brother"),
    ("girls", "girl"),
    ("boys", "boy"),
    ("cousins", "child"),
    ("twins", "child"),
    ("siblings", "child"),
    ("children", "child"),
    ("kids", "child"),
    ("classmates", "child"),
];
/// Who is told of may be farther off than these words: “they were both very small otters”.
const MOST_WORDS_BEFORE_A_NOUN: usize = 4;
/// What an animal’s family is called.
const KIN: &str = "sister brother mother father mum dad mom son daughter cousin uncle aunt grandmother grandfather grandma grandpa niece nephew twin child";

/// What each of the people is whom a group names: “seven cousins: Rose, Basil and Dawn”, “Rose and Basil were twins”, “Rose and Basil, both
/// otters”.
pub(super) fn kinds_of_groups(sentences: &[Sentence], named: &[Name]) -> BTreeMap<String, String> {
    let mut kinds: BTreeMap<String, String> = BTreeMap::new();
    let is_animal = |kind: &str| being(kind).is_some_and(|(nature, _)| nature == Nature::Animal);
    for sentence in sentences {
        let words = words_of(sentence);
        for (at, word) in words.iter().enumerate() {
            let Some(kind) = kind_of_group(word) else { continue };
            // “The hedgehog twins Pim and Pom”
            let animal = at.checked_sub(1).and_then(|before| being_noun(words[before])).filter(|kind| is_animal(kind));
            let kind = animal.unwrap_or(kind);
            let behind = names_from(&words, at + 1, named);
            let verb = (at.saturating_sub(MOST_WORDS_BEFORE_A_NOUN)..at)
                .rev()
                .find(|at| matches!(words[*at], "were" | "are" | "both" | "all"));
            // “Pip and Plum, two field mice, lived there”
            let number = (at.saturating_sub(2)..at).find(|at| contains("two three four five six seven", words[*at]));
            let people = if behind.len() > 1 {
                behind
            } else {
                verb.or(number).map_or_else(Vec::new, |end| names_up_to(&words, end, named))
            };
            if people.len() > 1 {
                for name in people {
                    // “The twins, Fig and Plum, were two bears”
                    let told = kinds.entry(name.text()).or_insert_with(|| kind.clone());
                    if is_animal(&kind) {
                        told.clone_from(&kind);
                    }
                }
            }
        }
    }
    // Whose name says whether it is a girl’s or a boy’s needs no more.
    kinds.retain(|name, kind| is_animal(kind) || pronouns_of_name(name).is_none());
    kinds
}

fn kind_of_group(word: &str) -> Option<String> {
    let group = GROUPS.iter().find(|(several, _)| *several == word).map(|(_, one)| (*one).to_owned());
    let animals = || {
        being_noun(word).filter(|noun| *noun != word && being(noun).is_some_and(|(nature, _)| nature == Nature::Animal))
    };
    group.or_else(animals)
}

/// The names that follow one another here: “Rose, Basil and little Robin”.
fn names_from<'a>(words: &[&str], begin: usize, named: &'a [Name]) -> Vec<&'a Name> {
    let mut people = Vec::new();
    let mut at = begin;
    while let Some(word) = words.get(at) {
        match named.iter().find(|name| name.words.iter().any(|own| own == bare(word))) {
            Some(name) if !people.contains(&name) => people.push(name),
            Some(_) => {}
            None if contains("and little big old young called named were are", word) => {}
            None => break,
        }
        at += 1;
    }
    people
}

/// The names right before a verb: “Rose and Basil were”.
fn names_up_to<'a>(words: &[&str], end: usize, named: &'a [Name]) -> Vec<&'a Name> {
    let begin = words[..end].iter().rposition(|word| {
        *word != "and" && *word != "were" && !named.iter().any(|name| name.words.iter().any(|own| own == bare(word)))
    });
    names_from(&words[..end], begin.map_or(0, |begin| begin + 1), named)
}

/// Where all who are known to be something are animals, the hero’s sisters and mothers are such animals, too.
pub(super) fn make_kinfolk_of_animals(members: &mut [Member]) {
    let is_kin = |member: &Member| member.sheet.kind.as_deref().is_some_and(|kind| contains(KIN, kind));
    let hero = members
        .iter()
        .filter(|member| member.sheet.name.is_some() && member.sheet.nature == Some(Nature::Animal))
        .max_by_key(|member| member.mentioned_in.len());
    let Some(kind) = hero.and_then(|hero| hero.sheet.kind.clone()) else { return };
    let are_people = members.iter().any(|member| {
        matches!(member.sheet.nature, Some(Nature::Child | Nature::Adult))
            && member.several.is_none()
            && !is_kin(member)
    });
    if are_people {
        return;
    }
    for member in members.iter_mut().filter(|member| is_kin(member)) {
        member.sheet.kind = Some(kind.clone());
        member.sheet.nature = Some(Nature::Animal);
    }
}

/// Whether a story names somebody only in speech, and speaks of them and not to them: “I shall have to tell Mother.”
pub(super) fn is_only_spoken_of(name: &Name, sentences: &[Sentence]) -> bool {
    let own = || name.mentioned_in.iter().filter_map(|position| sentences.get(*position));
    let words_of = |text: &str| -> bool { name.position_in(&super::words_in(text)).is_some() };
    let is_told =
        own().any(|sentence| words_of(&narrated(&sentence.text)) || words_of(&outside_quotations(&sentence.text)));
    let last = name.words.last().map_or("", String::as_str);
    let first = name.words.first().map_or("", String::as_str);
    let is_called = own().any(|sentence| {
        let text = sentence.text.as_str();
        text.match_indices(last).any(|(at, _)| {
            let after = text[at + last.len()..].chars().next();
            let begin =
                text[..at].rfind(first).filter(|begin| at - begin <= first.len() + 2 * last.len()).unwrap_or(at);
            let before = text[..begin].trim_end().chars().next_back();
            let is_apart =
                before.is_none_or(|c| matches!(c, ',' | '“' | '"' | '‘' | '\'' | '«' | '„' | '!' | '?' | '.'));
            is_apart && after.is_some_and(|c| matches!(c, ',' | '!' | '?')) || before == Some(',') && after == Some('.')
        })
    });
    !is_told && !is_called
}

/// Whether “he” or “she” may be this member.
pub(super) fn may_be(member: &Member, pronoun: &str) -> bool {
    let pronouns = Pronouns::of_word(&pronoun.to_lowercase());
    member.sheet.pronouns.is_none() || member.sheet.pronouns == pronouns
}
