//! Several people in one phrase: “the twins Olive and Pearl”, “Mr. and Mrs. Bell”, “they both wore blue coats”.

use super::names::{Name, words_with_places};
use super::sentences::Sentence;
use super::word_list::contains;
use brief::english::Pronouns;
use lexicon::pronouns_of_name;

/// How many sentences off those may be named whom “the twins” means.
const REACH_SENTENCES: usize = 6;
/// A sentence with more names than these is a register.
const MOST_NAMED_TOGETHER: usize = 12;
const OF_GIRLS: &str = "sisters girls women ladies";
const OF_BOYS: &str = "brothers boys men";
const OF_ANY: &str = "twins siblings children kids friends cousins couple pair";
const STATING: &str = "had has have wore wear wears were are";
/// “The two girls both had”: within so many words a sentence has said whom it is about.
const LONGEST_SUBJECT_WORDS: usize = 9;

/// Who is named together where in a story.
pub(crate) struct Groups<'a> {
    sentences: &'a [Sentence],
    named: &'a [Name],
    /// For each sentence, the places among `named` of those that stand joined in it: “Olive and Pearl”.
    joined: Vec<Vec<usize>>,
}

impl<'a> Groups<'a> {
    pub(crate) fn of(sentences: &'a [Sentence], named: &'a [Name]) -> Self {
        let mut in_sentence: Vec<Vec<usize>> = vec![Vec::new(); sentences.len()];
        for (index, name) in named.iter().enumerate() {
            for position in &name.mentioned_in {
                in_sentence[*position].push(index);
            }
        }
        let joined = sentences.iter().zip(in_sentence).map(|(sentence, present)| joined_in(sentence, named, &present));
        Groups { sentences, named, joined: joined.collect() }
    }

    /// Who stands joined in which sentence, in their order.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, Vec<&'a Name>)> {
        let people = |joined: &Vec<usize>| joined.iter().map(|index| &self.named[*index]).collect();
        let groups = self.joined.iter().enumerate().filter(|(_, joined)| !joined.is_empty());
        groups.map(move |(position, joined)| (position, people(joined)))
    }

    /// Those whom a plural noun or “they” at this place of a story means: who were named together last, or else first.
    pub(crate) fn people_of(&self, noun: &str, position: usize) -> Vec<&'a Name> {
        if noun != "they" && ![OF_GIRLS, OF_BOYS, OF_ANY].iter().any(|list| contains(list, noun)) {
            return Vec::new();
        }
        let before = (position.saturating_sub(REACH_SENTENCES)..=position).rev();
        let after = position + 1..self.sentences.len().min(position + REACH_SENTENCES);
        let found = before.chain(after).map(|at| &self.joined[at]).find(|joined| !joined.is_empty());
        let people: Vec<&Name> = found.into_iter().flatten().map(|index| &self.named[*index]).collect();
        if noun == "they" || may_mean(noun, &people) { people } else { Vec::new() }
    }

    /// What sentences say of several at once, and of whom: `had red hair` of “Olive and Pearl both had red hair”.
    pub(crate) fn said_of_all(&self) -> Vec<(Vec<&'a Name>, String)> {
        if self.joined.iter().all(Vec::is_empty) {
            return Vec::new();
        }
        let said = |position: usize| {
            let words = words_of(&self.sentences[position]);
            let verb = words.iter().take(LONGEST_SUBJECT_WORDS).position(|word| contains(STATING, word))?;
            let people = self.subject(position, &words[..verb]);
            // “Were twins with black curls”
            let looks = words[verb..].iter().position(|word| *word == "with").map(|at| verb + at);
            let said = match (words[verb], looks) {
                ("were" | "are", Some(with)) => format!("had {}", words[with + 1..].join(" ")),
                ("were" | "are", None) => return None,
                _ => words[verb..].join(" "),
            };
            (people.len() > 1).then_some((people, said))
        };
        (0..self.sentences.len()).filter_map(said).collect()
    }

    /// Whom the words before a verb name together, or mean.
    fn subject(&self, position: usize, before: &[&str]) -> Vec<&'a Name> {
        let is_all = |word: &&&str| matches!(**word, "both" | "all" | "each");
        let own = &before[..before.len() - before.iter().rev().take_while(is_all).count()];
        let joined: Vec<&Name> = self.joined[position].iter().map(|index| &self.named[*index]).collect();
        let last_is_named =
            joined.last().is_some_and(|name| name.words.last().map(String::as_str) == own.last().copied());
        if last_is_named {
            return joined;
        }
        let lower: Vec<String> = own.iter().map(|word| word.to_lowercase()).collect();
        let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
        match (before, lower.as_slice()) {
            (_, ["they"] | ["both", "of", "them"]) | (["Both"], _) => self.people_of("they", position),
            (_, ["the" | "both", noun] | ["the" | "both", "two" | "twin", noun] | ["both", "of", "the", noun]) => {
                self.people_of(noun, position)
            }
            _ => Vec::new(),
        }
    }
}

/// Whether a plural noun stands for people who are named: for those of that sex alone, where it has one.
fn may_mean(noun: &str, people: &[&Name]) -> bool {
    let all = |pronouns| people.iter().all(|name| pronouns_of_name(&name.text()).is_none_or(|own| own == pronouns));
    contains(OF_ANY, noun)
        || (contains(OF_GIRLS, noun) && all(Pronouns::She))
        || (contains(OF_BOYS, noun) && all(Pronouns::He))
}

/// Which of those in a sentence stand joined in it: “Olive and Pearl”, “Ida, Ruth and Ben”. None where fewer than two do.
fn joined_in(sentence: &Sentence, named: &[Name], present: &[usize]) -> Vec<usize> {
    if present.len() < 2 || present.len() > MOST_NAMED_TOGETHER {
        return Vec::new();
    }
    let words = words_of(sentence);
    let mut places: Vec<(usize, usize)> =
        present.iter().filter_map(|index| named[*index].position_in(&words).map(|at| (at, *index))).collect();
    places.sort_unstable();
    let is_next = |(one, index): (usize, usize), other: usize| {
        let between = words.get(one + named[index].words.len()..other).unwrap_or_default();
        // “Mr. and Mrs. Bell” have one surname.
        other == one + 1
            || between.is_empty()
            || between == ["and"]
            || between == ["nor"]
            || (other == one + 2 && words[one + 1] == "and")
    };
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for place in places {
        match joined.last() {
            Some(last) if is_next(*last, place.0) => joined.push(place),
            Some(_) if joined.len() > 1 => break,
            _ => joined = vec![place],
        }
    }
    if joined.len() > 1 { joined.into_iter().map(|(_, index)| index).collect() } else { Vec::new() }
}

/// Surnames that a text gives with two titles are two people's: each of these names is divided by its titles.
pub(crate) fn divided_by_titles(names: Vec<Name>, sentences: &[Sentence]) -> Vec<Name> {
    const TITLES: [&str; 3] = ["Mr", "Mrs", "Ms"];
    let is_used = |title: &&&str| {
        sentences.iter().any(|sentence| {
            sentence.text.contains(&format!("{title} ")) || sentence.text.contains(&format!("{title}. "))
        })
    };
    if TITLES.iter().filter(is_used).count() < 2 {
        return names;
    }
    let mut divided = Vec::with_capacity(names.len());
    let mut families: Vec<(String, Vec<usize>)> = Vec::new();
    for name in names {
        let [surname] = name.words.as_slice() else {
            divided.push(name);
            continue;
        };
        let titled = TITLES.map(|title| Name { words: vec![title.to_owned(), surname.clone()], ..Name::default() });
        let words: Vec<Vec<&str>> = name.mentioned_in.iter().map(|position| words_of(&sentences[*position])).collect();
        let is_named = |person: &Name| words.iter().any(|words| person.position_in(words).is_some());
        let mut people: Vec<Name> = titled.into_iter().filter(is_named).collect();
        if people.len() < 2 {
            divided.push(name);
            continue;
        }
        for (position, words) in name.mentioned_in.iter().zip(&words) {
            let titled: Vec<bool> = people.iter().map(|person| person.position_in(words).is_some()).collect();
            let is_of_all = !titled.contains(&true);
            for (person, _) in people.iter_mut().zip(titled).filter(|(_, titled)| *titled || is_of_all) {
                person.mentioned_in.push(*position);
            }
        }
        families.push((format!("{surname}s"), (divided.len()..divided.len() + people.len()).collect()));
        divided.extend(people);
    }
    for (plural, people) in &families {
        take_up_plural(plural, people, &mut divided);
    }
    divided.retain(|name| !name.mentioned_in.is_empty());
    divided
}

/// “The Bells” are Mr. and Mrs. Bell.
fn take_up_plural(plural: &str, people: &[usize], names: &mut [Name]) {
    let Some(at) = names.iter().position(|name| name.words == [plural]) else { return };
    let mentioned_in = names[at].mentioned_in.clone();
    for person in people {
        names[*person].mentioned_in.extend(&mentioned_in);
        names[*person].mentioned_in.sort_unstable();
        names[*person].mentioned_in.dedup();
    }
    names[at].mentioned_in.clear();
}

fn words_of(sentence: &Sentence) -> Vec<&str> {
    words_with_places(&sentence.text).into_iter().map(|(_, word)| word).collect()
}
