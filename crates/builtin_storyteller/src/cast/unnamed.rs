//! Beings of a story that have no name, and the nouns that stand for somebody who has one.

use std::collections::BTreeMap;
use std::ops::Range;

use super::kinfolk::may_be;
use super::{GROWN_UP_YEARS, Links, Member, formal, own_looks, with_new, words_in};
use crate::being_nouns::being_noun;
use crate::character::{is_a_look, read_looks_in_story};
use crate::groups::Groups;
use crate::marks::marks_told;
use crate::names::{self, bare, words_with_places};
use crate::only_named::undepicted;
use crate::sentences::Sentence;
use crate::word_list::contains;
use brief::story::{CharacterSheet, Nature};
use lexicon::being;
use lexicon::denial::is_denied;
use lexicon::quotation::outside_quotations;

const DETERMINERS: &str = "a an the his her their my our two three some this that another little old";
const MOST_ADJECTIVES: usize = 2;

/// Beings without a name, and the mentions of a linked noun, which go to its name.
pub(super) fn unnamed_members(
    sentences: &[Sentence],
    links: &Links,
    groups: &Groups<'_>,
    named: &mut [Member],
) -> Vec<Member> {
    let mut found: BTreeMap<String, Member> = BTreeMap::new();
    for (position, sentence) in sentences.iter().enumerate() {
        // Who is only spoken of need not be there.
        let told = undepicted(&outside_quotations(&sentence.text)).to_owned();
        let places = words_with_places(&told);
        let words: Vec<&str> = places.iter().map(|(_, word)| *word).collect();
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase().replace('’', "'")).collect();
        for (at, word) in words.iter().enumerate() {
            // “A hermit crab” is a crab.
            let is_noun = word.starts_with(char::is_lowercase) && !is_part_of_another(&words, at);
            let Some(noun) = being_noun(word).filter(|_| is_noun) else { continue };
            let start = at.saturating_sub(3);
            let determined = words[start..at].iter().rposition(|before| contains(DETERMINERS, &before.to_lowercase()));
            let Some(first) = determined.map(|offset| start + offset) else { continue };
            // “Slow as a snail”, “like a dog”: nobody is there. “Even the bakers slept”: elsewhere.
            if first > 0 && matches!(lower[first - 1].as_str(), "as" | "like" | "than" | "even") {
                continue;
            }
            if is_denied(&lower.iter().map(String::as_str).collect::<Vec<_>>(), at) || is_only_told_of(&lower, first) {
                continue;
            }
            let people = named_with(&words, &lower, first..at, listed_from(&told, &places, at), &noun, named);
            if !people.is_empty() {
                for index in people {
                    mention(&mut named[index], position);
                }
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
            let is_one_known = lower[at] == noun && !contains("a an another two three some", &lower[first]);
            if let Some(member) = only_child(&mut found).filter(|_| noun == "child" && is_one_known) {
                mention(member, position);
                continue;
            }
            let member = found.entry(noun.clone()).or_insert_with(|| {
                let only = words.iter().filter(|word| being_noun(word).is_some()).count() == 1;
                let next = told_next(sentences, position, named).filter(|_| only).unwrap_or_default();
                let told = [own_words(&told, &places, first, at), next].join("\n");
                without_a_name(&noun, &told, several(&lower, first, at, &noun))
            });
            mention(member, position);
        }
    }
    found.into_values().collect()
}

/// Whether a noun only says more of the next one: “a hermit crab”, “a fox cub”.
pub(super) fn is_part_of_another(words: &[&str], at: usize) -> bool {
    let nature = |word: &str| being_noun(word).and_then(|noun| being(&noun)).map(|(nature, _)| nature);
    let is_animal = |word: &&str| word.starts_with(char::is_lowercase) && nature(word) == Some(Nature::Animal);
    let is_any = at
        .checked_sub(1)
        .is_some_and(|before| matches!(words[before], "a" | "an" | "A" | "An" | "the" | "The" | "little" | "small"));
    let is_of_a_kind = words[at] == "hermit" || nature(words[at]) == Some(Nature::Animal) && !words[at].ends_with('s');
    is_any && is_of_a_kind && words.get(at + 1).is_some_and(is_animal)
}

/// Somebody who has no name.
fn without_a_name(noun: &str, told: &str, several: Option<String>) -> Member {
    let sheet = sheet_of_noun(noun, told);
    Member { called: format!("the {noun}"), sheet, mentioned_in: Vec::new(), several, also: Vec::new() }
}

/// “The poor little child” is the girl of a story that has no other child without a name.
fn only_child(found: &mut BTreeMap<String, Member>) -> Option<&mut Member> {
    let only = match (found.contains_key("girl"), found.contains_key("boy")) {
        (true, false) => "girl",
        (false, true) => "boy",
        _ => return None,
    };
    found.get_mut(only)
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
    // “Left his cat at home”
    let rest = &lower[determiner..lower.len().min(determiner + 6)];
    let is_left = last == Some("left")
        && (rest.windows(2).any(|two| two[0] == "at" && two[1] == "home") || rest.iter().any(|word| word == "behind"));
    let is_number = matches!(lower[determiner].as_str(), "two" | "three");
    let becoming = before.windows(2).any(|two| two[0] == "to" && matches!(two[1].as_str(), "be" | "become"));
    // “She had lost her wife”
    let is_lost = last == Some("lost") && before.iter().any(|word| matches!(word.as_str(), "had" | "has" | "have"));
    // “They had belonged to her mother”, “her father would beat her”
    let is_an_owner = before.ends_with(&["belonged".to_owned(), "to".to_owned()]);
    let next = lower[determiner..].iter().take(6).position(|word| word == "would").map(|at| determiner + at);
    let is_to_come = next.is_some_and(|would| {
        let subject = &lower[determiner + 1..would];
        subject.last().is_some_and(|noun| being_noun(noun).is_some())
            && lower.get(would + 1).is_none_or(|next| next != "not")
    });
    becoming || is_an_owner || is_to_come || is_lost || is_left || (matches!(last, Some("had" | "has")) && is_number)
}

/// Where the noun stands that words state of a name: “Paulo was a boy of six”.
pub(super) fn stated_noun(words: &[&str], called: &str) -> Option<usize> {
    const MOST_WORDS_BEFORE: usize = 5;
    let last = called.rsplit(' ').next()?;
    let verb = words.iter().position(|word| *word == last)? + 1;
    let is_stated = matches!(words.get(verb).copied(), Some("was" | "is"))
        && matches!(words.get(verb + 1).copied(), Some("a" | "an" | "the" | "her" | "his" | "their" | "my" | "our"));
    let noun = words.iter().skip(verb + 2).take(MOST_WORDS_BEFORE).position(|word| being_noun(word).is_some())?;
    is_stated.then_some(verb + 2 + noun)
}

fn mention(member: &mut Member, position: usize) {
    if !member.mentioned_in.contains(&position) {
        member.mentioned_in.push(position);
        member.mentioned_in.sort_unstable();
    }
}

/// The text from the determiner of a noun to the end of its sentence, or to the next being.
fn own_words<'a>(told: &'a str, places: &[(usize, &str)], first: usize, noun: usize) -> &'a str {
    let next = places[noun + 1..].iter().find(|(_, word)| being_noun(word).is_some());
    let end = next.map_or(told.len(), |(begin, _)| *begin);
    // “Had a parrot on her shoulder and wore a skirt”: the skirt is not the parrot's.
    let joint =
        places[noun + 1..].windows(2).find(|two| two[0].1 == "and" && contains("wore wears had has carried", two[1].1));
    let is_object = first > 0 && contains("had has with carried held", places[first - 1].1);
    let end = joint.filter(|_| is_object).map_or(end, |two| end.min(two[0].0));
    told[places[first].0..end_of_looks(told, places, noun).unwrap_or(end)].trim_end()
}

/// Where the looks end that a noun has with it: “a stranger in a black coat | stood at the gate”.
fn end_of_looks(told: &str, places: &[(usize, &str)], noun: usize) -> Option<usize> {
    const LONGEST_LOOK_WORDS: usize = 6;
    let word = |at: usize| places.get(at).map_or("", |(_, word)| *word);
    if !contains("in with wearing", word(noun + 1)) {
        return None;
    }
    let (mut begin, mut end) = (noun + 2, None);
    while let Some(last) = (begin..places.len().min(begin + LONGEST_LOOK_WORDS)).find(|last| {
        let phrase: Vec<&str> = places[begin..=*last].iter().map(|(_, word)| *word).collect();
        is_a_look(&phrase.join(" ")) && !places.get(last + 1).is_some_and(|(_, next)| is_a_look(next))
    }) {
        end = Some(places[last].0 + places[last].1.len());
        let goes_on = word(last + 1) == "and" || told[places[last].0 + places[last].1.len()..].starts_with(", ");
        if !goes_on {
            break;
        }
        begin = last + 1 + usize::from(word(last + 1) == "and");
    }
    end
}

/// What the next sentence tells of somebody without a name: “She had a yellow bag.” Nothing where it may be of others.
fn told_next<'a>(sentences: &'a [Sentence], position: usize, named: &[Member]) -> Option<&'a str> {
    let next = sentences.get(position + 1)?;
    let words = words_in(&next.text);
    let goes_on = matches!(words.first().copied(), Some("He" | "She" | "His" | "Her" | "It" | "Its"));
    let is_of_others = words.iter().any(|word| being_noun(word).is_some())
        || named.iter().any(|member| member.mentioned_in.iter().any(|at| *at == position || *at == position + 1));
    let is_plain = outside_quotations(&next.text) == next.text;
    (goes_on && !is_of_others && is_plain).then_some(next.text.as_str())
}

/// Whether somebody is called by what they are to the others: Grandmother, Mum.
fn is_called_by_kin(member: &Member, noun: &str) -> bool {
    let called = member.called.to_lowercase();
    being_noun(&called).is_some_and(|own| formal(&own) == formal(noun)) && names::is_kin_alone(&called)
}

/// Whom a noun goes with: “her brother Ben” is Ben, “her grandmother” the one who is called Grandmother, and “three brothers: Hans, Jakob and
/// Wenzel” are those. The phrase reaches from its determiner to the noun; `list` is where a colon brings in a list.
fn named_with(
    words: &[&str],
    lower: &[String],
    phrase: Range<usize>,
    list: Option<usize>,
    noun: &str,
    named: &[Member],
) -> Vec<usize> {
    let at = phrase.end;
    if lower[at] != noun || noun == "children" {
        let listed = names_listed(words, list.unwrap_or(at + 1), named);
        return if listed.len() > 1 { listed } else { Vec::new() };
    }
    let next = words.get(at + 1).map(|next| bare(next));
    let is_any = matches!(lower[phrase.start].as_str(), "a" | "an" | "another");
    let is_meant = |member: &Member| {
        let begins_a_name = next.is_some() && member.called.split(' ').next() == next;
        begins_a_name || !is_any && is_called_by_kin(member, noun)
    };
    named.iter().position(is_meant).into_iter().collect()
}

/// The word after the colon of “three brothers lived in a mill: Hans …”.
fn listed_from(told: &str, places: &[(usize, &str)], noun: usize) -> Option<usize> {
    let begin = places[noun].0;
    let colon = begin + told[begin..].find(": ")?;
    Some(places.partition_point(|(start, _)| *start < colon))
}

/// Who is named one after another here: “Hans, Jakob and Wenzel”.
fn names_listed(words: &[&str], from: usize, named: &[Member]) -> Vec<usize> {
    let mut listed: Vec<usize> = Vec::new();
    for word in &words[from..] {
        let is_called = |member: &Member| {
            member.called.split(' ').chain(member.also.iter().map(String::as_str)).any(|own| own == *word)
        };
        let bearers: Vec<usize> = (0..named.len()).filter(|index| is_called(&named[*index])).collect();
        match bearers.iter().find(|index| !listed.contains(index)) {
            Some(index) => listed.push(*index),
            None if !bearers.is_empty() => {}
            None if contains("and little big old young called named were are", word) => {}
            None => break,
        }
    }
    listed
}

/// What a noun's own words tell about it.
fn sheet_of_noun(noun: &str, told: &str) -> CharacterSheet {
    let read = read_looks_in_story(told);
    let marks = marks_told(told);
    CharacterSheet {
        features: own_looks(with_new(read.features.clone(), marks.features)),
        wearing: own_looks(read.wearing.clone()),
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

/// “A man” whom a story brings in after somebody is not that one.
fn is_another(unnamed: &Member, named: &Member, noun: &str, sentences: &[Sentence]) -> bool {
    let Some((first, known)) = unnamed.mentioned_in.first().zip(named.mentioned_in.first()) else { return false };
    let words = words_in(&sentences[*first].text);
    let is_any = words.iter().position(|word| *word == noun).is_some_and(|at| {
        words[at.saturating_sub(MOST_ADJECTIVES + 1)..at].iter().any(|word| matches!(*word, "a" | "an" | "A" | "An"))
    });
    known < first && is_any
}

/// “the girl” is the only she of the story when no other name could be meant.
pub(super) fn attach_stated_nouns(members: &mut Vec<Member>, sentences: &[Sentence]) {
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
                // A girl of ten is not “the woman”.
                let is_of_age =
                    member.sheet.age_years.is_none_or(|age| (age >= GROWN_UP_YEARS) == matches!(noun, "woman" | "man"));
                member.sheet.name.is_some()
                    && !is_another(&members[at], member, noun, sentences)
                    && member.sheet.kind.is_none()
                    && member.sheet.pronouns == pronouns
                    && is_of_age
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
