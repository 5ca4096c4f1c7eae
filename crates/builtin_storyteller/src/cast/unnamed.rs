//! Beings of a story that have no name, and the nouns that stand for somebody who has one.

use std::collections::BTreeMap;

use super::kinfolk::may_be;
use super::{GROWN_UP_YEARS, Links, Member, with_new, words_in};
use crate::being_nouns::being_noun;
use crate::character::read_looks_in_story;
use crate::groups::Groups;
use crate::marks::marks_told;
use crate::sentences::Sentence;
use crate::word_list::contains;
use brief::story::{CharacterSheet, Nature};
use lexicon::being;
use lexicon::denial::is_denied;
use lexicon::quotation::outside_quotations;

/// Beings without a name, and the mentions of a linked noun, which go to its name.
pub(super) fn unnamed_members(
    sentences: &[Sentence],
    links: &Links,
    groups: &Groups<'_>,
    named: &mut [Member],
) -> Vec<Member> {
    const DETERMINERS: &[&str] = &[
        "a", "an", "the", "his", "her", "their", "my", "our", "two", "three", "some", "this", "that", "another",
        "little", "old",
    ];
    let mut found: BTreeMap<String, Member> = BTreeMap::new();
    for (position, sentence) in sentences.iter().enumerate() {
        // Who is only spoken of need not be there.
        let told = outside_quotations(&sentence.text);
        let words = words_in(&told);
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase().replace('’', "'")).collect();
        for (at, word) in words.iter().enumerate() {
            let Some(noun) = being_noun(word).filter(|_| word.chars().next().is_some_and(char::is_lowercase)) else {
                continue;
            };
            let start = at.saturating_sub(3);
            let determined =
                words[start..at].iter().rposition(|before| DETERMINERS.contains(&before.to_lowercase().as_str()));
            let Some(first) = determined.map(|offset| start + offset) else { continue };
            // “Slow as a snail”, “like a dog”: nobody is there.
            if first > 0 && matches!(words[first - 1].to_lowercase().as_str(), "as" | "like" | "than") {
                continue;
            }
            if is_denied(&lower.iter().map(String::as_str).collect::<Vec<_>>(), at) || is_only_told_of(&lower, first) {
                continue;
            }
            // “Paulo was a boy of six”: he is no second one.
            if let Some(member) = named.iter_mut().find(|member| stated_noun(&words, &member.called) == Some(at)) {
                mention(member, position);
                continue;
            }
            // “He was a thin man”: he is the one of the sentence before.
            if let Some(member) = whom_a_pronoun_states(&words, at, position, named) {
                if member.sheet.kind.is_none() {
                    member.sheet.nature = being(&noun).map(|(nature, _)| nature);
                    member.sheet.kind = Some(noun);
                }
                mention(member, position);
                continue;
            }
            // “Even the bakers slept”: elsewhere.
            if first > 0 && lower[first - 1] == "even" {
                continue;
            }
            // “The twins”, “the girls”: those who were named together, and no third.
            let is_plural =
                (lower[at] != noun || noun == "children") && matches!(lower[first].as_str(), "the" | "both" | "their");
            let people = if is_plural { groups.people_of(&lower[at], position) } else { Vec::new() };
            if !people.is_empty() {
                let called: Vec<String> = people.iter().map(|name| name.text()).collect();
                for member in named.iter_mut().filter(|member| called.contains(&member.called)) {
                    mention(member, position);
                }
                continue;
            }
            if is_plural && contains("children kids", &lower[at]) && mention_children(named, position) {
                continue;
            }
            if links.values().any(|linked| *linked == noun) {
                for member in named.iter_mut().filter(|member| links.get(&member.called) == Some(&noun)) {
                    mention(member, position);
                }
                continue;
            }
            // “The professor” behind Professor Anneke de Wit is she.
            let is_definite = lower[first] == "the" && lower[at] == noun && first + 1 == at;
            let is_of_that_kind = |member: &&mut Member| member.sheet.kind.as_deref() == Some(noun.as_str());
            if is_definite && let Some(member) = named.iter_mut().find(is_of_that_kind) {
                mention(member, position);
                continue;
            }
            let member = found.entry(noun.clone()).or_insert_with(|| Member {
                called: format!("the {noun}"),
                sheet: sheet_of_noun(&noun, &words[first..]),
                mentioned_in: Vec::new(),
                several: several(&lower, first, at, &noun),
            });
            mention(member, position);
        }
    }
    found.into_values().collect()
}

/// How several without names are told: `two crows`, `children`.
fn several(lower: &[String], first: usize, at: usize, noun: &str) -> Option<String> {
    const NUMBERS: &str = "two three four five six seven eight nine ten";
    let is_plural = lower[at] != noun || noun == "children";
    let number = Some(lower[first].as_str()).filter(|number| contains(NUMBERS, number));
    is_plural.then(|| number.map_or_else(|| lower[at].clone(), |number| format!("{number} {}", lower[at])))
}

/// Whom “he was a thin man” states to be that: the one whom the sentence before names.
fn whom_a_pronoun_states<'a>(
    words: &[&str],
    noun: usize,
    position: usize,
    named: &'a mut [Member],
) -> Option<&'a mut Member> {
    const MOST_WORDS_BEFORE: usize = 6;
    let [pronoun @ ("He" | "She"), "was" | "is", "a" | "an", ..] = words else { return None };
    let before = position.checked_sub(1)?;
    let is_the_noun = noun <= MOST_WORDS_BEFORE && words[3..noun].iter().all(|word| being_noun(word).is_none());
    let mut fitting =
        named.iter_mut().filter(|member| member.mentioned_in.contains(&before) && may_be(member, pronoun));
    let only = fitting.next().filter(|_| is_the_noun)?;
    fitting.next().is_none().then_some(only)
}

/// “The children” are those of the story who were there last; false where there are not two.
fn mention_children(named: &mut [Member], position: usize) -> bool {
    const REACH_SENTENCES: usize = 12;
    let is_child = |member: &&mut Member| {
        let is_near = member.mentioned_in.iter().any(|at| *at <= position && position - at <= REACH_SENTENCES);
        is_near
            && (member.sheet.nature == Some(Nature::Child)
                || member.sheet.age_years.is_some_and(|age| age < GROWN_UP_YEARS))
    };
    if named.iter_mut().filter(is_child).count() < 2 {
        return false;
    }
    for member in named.iter_mut().filter(is_child) {
        mention(member, position);
    }
    true
}

/// “She had three brothers”, “wanted to be a dentist”: nobody of these is there yet.
fn is_only_told_of(lower: &[String], determiner: usize) -> bool {
    let before = &lower[determiner.saturating_sub(3)..determiner];
    let last = before.last().map(String::as_str);
    let is_number = matches!(lower[determiner].as_str(), "two" | "three");
    let becoming = before.windows(2).any(|two| two[0] == "to" && matches!(two[1].as_str(), "be" | "become"));
    // “She had lost her wife”
    let is_lost = last == Some("lost") && before.iter().any(|word| matches!(word.as_str(), "had" | "has" | "have"));
    becoming || is_lost || (matches!(last, Some("had" | "has")) && is_number)
}

/// Where the noun stands that words state of a name: “Paulo was a boy of six”.
pub(super) fn stated_noun(words: &[&str], called: &str) -> Option<usize> {
    const MOST_WORDS_BEFORE: usize = 5;
    let last = called.rsplit(' ').next()?;
    let verb = words.iter().position(|word| *word == last)? + 1;
    let is_stated = matches!(words.get(verb).copied(), Some("was" | "is"))
        && matches!(words.get(verb + 1).copied(), Some("a" | "an" | "the" | "her" | "his" | "their"));
    let noun = words.iter().skip(verb + 2).take(MOST_WORDS_BEFORE).position(|word| being_noun(word).is_some())?;
    is_stated.then_some(verb + 2 + noun)
}

fn mention(member: &mut Member, position: usize) {
    if !member.mentioned_in.contains(&position) {
        member.mentioned_in.push(position);
        member.mentioned_in.sort_unstable();
    }
}

/// What the words from a noun's determiner to the end of its sentence, or to the next being, tell about it.
fn sheet_of_noun(noun: &str, words: &[&str]) -> CharacterSheet {
    let at = words.iter().position(|word| being_noun(word).as_deref() == Some(noun)).unwrap_or(0);
    let after = words.iter().skip(at + 1).take_while(|word| being_noun(word).is_none());
    let own: Vec<&str> = words[..=at.min(words.len() - 1)].iter().chain(after).copied().collect();
    let told = own.join(" ");
    let read = read_looks_in_story(&told);
    let marks = marks_told(&told);
    CharacterSheet {
        features: with_new(read.features.clone(), marks.features),
        carrying: with_new(read.carrying.clone(), marks.carrying),
        name: None,
        companion: None,
        companion_kind: None,
        kind: Some(noun.to_owned()),
        traits: read.traits,
        build: read.build,
        ..read
    }
}

/// “the girl” is the only she of the story when no other name could be meant.
pub(super) fn attach_stated_nouns(members: &mut Vec<Member>) {
    for noun in ["girl", "boy", "woman", "man"] {
        let pronouns = being(noun).and_then(|(_, pronouns)| pronouns);
        let Some(at) =
            members.iter().position(|member| member.sheet.name.is_none() && member.sheet.kind.as_deref() == Some(noun))
        else {
            continue;
        };
        let fitting: Vec<usize> = members
            .iter()
            .enumerate()
            .filter(|(_, member)| {
                member.sheet.name.is_some() && member.sheet.kind.is_none() && member.sheet.pronouns == pronouns
            })
            .map(|(index, _)| index)
            .collect();
        let &[only] = fitting.as_slice() else { continue };
        let noun_member = members[at].clone();
        let named = &mut members[only];
        named.sheet.kind = noun_member.sheet.kind;
        named.sheet.nature = noun_member.sheet.nature;
        if named.sheet.features.is_empty() {
            named.sheet.features = noun_member.sheet.features;
        }
        for position in noun_member.mentioned_in {
            mention(named, position);
        }
        members.remove(at);
    }
}
