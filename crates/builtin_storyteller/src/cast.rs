//! The characters of a story: the names and beings that its text mentions, most important first.

mod absent;
mod beside;
mod clothing;
mod kinds;
mod kinfolk;
mod passing;
mod titled;
mod together;
mod unnamed;

use std::collections::BTreeMap;

use super::ages_apart::{stated_age, without_spans};
use super::appositions::ToldApart;
use super::being_nouns::being_noun;
use super::character::{is_worn, of_each, read_looks_in_story};
use super::groups::{Groups, divided_by_titles};
use super::known_names::{kinds_of_others, known_looks, known_names, stands_for_anybody};
use super::marks::marks_told;
use super::names::{self, Name, divided_by_epithets, with_nicknames, words_with_places};
use super::only_named::undepicted;
use super::sentences::Sentence;
use super::word_list::contains;
use absent::leave_out_absences;
pub(crate) use beside::NOT_THERE;
use beside::add_the_companion;
use brief::english::Pronouns;
use brief::story::{Audience, CharacterSheet, KnownStory, Nature};
use clothing::{is_taken_off, not_of_another, own_looks, without_vaguer};
use kinds::{begins_with_another_being, is_only_felt, is_owner, kinds_of_names};
use kinfolk::{is_only_spoken_of, kinds_of_groups, make_kinfolk_of_animals};
use lexicon::quotation::outside_quotations;
use lexicon::{being, pronouns_of_name};
use passing::add_hair_told_in_passing;
use titled::{is_called_old, kind_in_name, titled_kind};
use together::Company;
use unnamed::{attach_stated_nouns, stated_noun, unnamed_members};

/// More than these would crowd every picture.
const MOST_MEMBERS: usize = 12;

/// From this age on nobody is a girl or a boy.
const GROWN_UP_YEARS: u32 = 18;

/// A well-known name is a girl's or a boy's until so many pronouns, and three for each that agrees with it, say otherwise.
const FEWEST_VOTES_AGAINST_A_NAME: u32 = 3;

/// One character of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// What the story calls the character: `Mia`, or `the fox` for one without a name.
    pub called: String,
    /// What the story says of the character.
    pub sheet: CharacterSheet,
    /// The positions of the sentences that mention the character, in order.
    pub mentioned_in: Vec<usize>,
    /// What the story calls several who have no names: `three crows`.
    pub several: Option<String>,
    /// What the story calls the character besides: `Lizzy`.
    pub also: Vec<String>,
}

/// The characters of one story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cast {
    /// Sorted by how often they are mentioned; the first is the hero.
    pub members: Vec<Member>,
    /// Who is named together where, in the order of the story.
    companies: Vec<Company>,
}

impl Cast {
    /// Reads the cast from a story. `known` are those described beforehand, who lend looks to the ones of their names.
    pub(crate) fn of(whole: &[Sentence], known: KnownStory<'_>) -> Self {
        let apart = ToldApart::of(whole);
        let sentences = apart.sentences.as_slice();
        let found = with_nicknames(names::names(sentences), sentences);
        let found = divided_by_epithets(divided_by_titles(found, sentences), sentences);
        let named = known_names(found, known, sentences);
        let mut links = kinds_of_names(sentences, &named);
        for (name, kind) in kinds_of_groups(sentences, &named) {
            links.entry(name).or_insert(kind);
        }
        let named: Vec<Name> = named
            .into_iter()
            .filter(|name| links.contains_key(&name.text()) || !is_only_spoken_of(name, sentences))
            .collect();
        links.extend(kinds_of_others(&named, known));
        let groups = Groups::of(sentences, &named);
        let said_of_all = groups.said_of_all();
        let member_of = |name| named_member(name, &named, &links, sentences, &said_of_all);
        let mut members: Vec<Member> = named.iter().map(member_of).collect();
        links.retain(|name, noun| !stands_for_anybody(name, noun, known));
        let unnamed = unnamed_members(sentences, &links, &groups, &mut members);
        members.extend(unnamed);
        attach_stated_nouns(&mut members, sentences);
        add_hair_told_in_passing(&mut members, sentences);
        make_kinfolk_of_animals(&mut members);
        if let Some(hero) = known.hero {
            lend(&mut members, hero);
        }
        for member in &mut members {
            if let Some(sheet) = known_looks(&member.called, known) {
                member.sheet = sheet;
            }
            leave_out_absences(member, sentences);
            member.mentioned_in = apart.originals(&member.mentioned_in);
        }
        add_the_companion(&mut members, whole, known);
        members.sort_by_cached_key(|member| (std::cmp::Reverse(member.mentioned_in.len()), first_seen(member, whole)));
        members.truncate(MOST_MEMBERS);
        let companies = together::companies(&groups, &apart, &members);
        Cast { members, companies }
    }

    /// Whom the story is about.
    pub(crate) fn hero(&self) -> Option<&Member> {
        self.members.first()
    }

    /// All names of everybody.
    pub(crate) fn names(&self) -> Vec<String> {
        let own = |member: &Member| member.sheet.name.iter().chain(&member.also).cloned().collect::<Vec<_>>();
        self.members.iter().flat_map(own).collect()
    }

    /// The characters that sentences of this range mention, the most mentioned first.
    pub(crate) fn mentioned_in(&self, range: std::ops::Range<usize>) -> Vec<&Member> {
        self.mentioned_where(|position| range.contains(&position))
    }

    /// The same of the sentences at these positions.
    pub(crate) fn mentioned_where(&self, is_meant: impl Fn(usize) -> bool) -> Vec<&Member> {
        let count = |member: &Member| member.mentioned_in.iter().filter(|position| is_meant(**position)).count();
        let mut present: Vec<&Member> = self.members.iter().filter(|member| count(member) > 0).collect();
        present.sort_by_key(|member| std::cmp::Reverse(count(member)));
        present
    }
}

impl Member {
    /// The sheet with a kind. Where the story says only she or he, the noun is one that suits the audience, since a picture has to show
    /// somebody.
    pub(crate) fn sheet_for(&self, audience: Audience) -> CharacterSheet {
        let mut sheet = self.sheet.clone();
        if sheet.kind.is_none() {
            let is_young = sheet.age_years.map_or(audience == Audience::Children, |age| age < GROWN_UP_YEARS);
            let noun = match (sheet.pronouns, is_young, sheet.age_years) {
                (Some(Pronouns::She), true, _) => Some("girl"),
                (Some(Pronouns::He), true, _) => Some("boy"),
                (Some(Pronouns::She), false, _) => Some("woman"),
                (Some(Pronouns::He), false, _) => Some("man"),
                (_, true, Some(_)) => Some("child"),
                _ => None,
            };
            sheet.kind = noun.map(str::to_owned);
        }
        sheet
    }

    /// The character as a picture's prompt says it: `Mia, a girl with curly red hair`.
    #[cfg(test)]
    pub(crate) fn prompt(&self, audience: Audience) -> String {
        self.prompt_of(&self.sheet_for(audience))
    }

    /// The same in a picture of a sentence: without what that says that the character does not wear there.
    pub(crate) fn prompt_in(&self, action: &str, audience: Audience) -> String {
        let mut sheet = self.sheet_for(audience);
        sheet.wearing.retain(|worn| !is_taken_off(action, worn));
        self.prompt_of(&sheet)
    }

    fn prompt_of(&self, sheet: &CharacterSheet) -> String {
        if let Some(several) = &self.several {
            return several.clone();
        }
        let looks = [&sheet.features, &sheet.wearing, &sheet.carrying, &sheet.build];
        let has_more = sheet.kind.is_some() || sheet.in_wheelchair || looks.iter().any(|looks| !looks.is_empty());
        match (&sheet.name, has_more) {
            (Some(name), true) => format!("{name}, {}", sheet.phrase()),
            (Some(name), false) => name.clone(),
            (None, _) => sheet.phrase(),
        }
    }
}

/// The sentence that mentions a character first, and where in it: “Rosa and her grandfather Matteo” are about Rosa.
fn first_seen(member: &Member, sentences: &[Sentence]) -> (usize, usize) {
    let last = member.called.rsplit(' ').next().unwrap_or_default();
    let Some(&sentence) = member.mentioned_in.first() else { return (usize::MAX, 0) };
    (sentence, sentences.get(sentence).and_then(|sentence| sentence.text.find(last)).unwrap_or(usize::MAX))
}

/// The noun that a name goes with, and where else that noun stands for the name.
type Links = BTreeMap<String, String>;

fn words_of(sentence: &Sentence) -> Vec<&str> {
    words_in(&sentence.text)
}

fn words_in(text: &str) -> Vec<&str> {
    words_with_places(text).into_iter().map(|(_, word)| word).collect()
}

/// The word for a relative in a description: `grandpa` is what the family says.
fn formal(noun: &str) -> &str {
    match noun {
        "grandpa" => "grandfather",
        "grandma" | "granny" => "grandmother",
        "gran" | "nana" | "oma" | "abuela" | "nonna" => "grandmother",
        "grandad" | "granddad" | "opa" | "abuelo" | "nonno" => "grandfather",
        "mum" | "mom" | "mama" | "mummy" | "mommy" => "mother",
        "dad" | "papa" | "daddy" => "father",
        other => other,
    }
}

/// “Her uncle had …”, “his little sister wore …”: somebody else, who belongs to the one before.
fn begins_with_a_relative(words: &[&str]) -> bool {
    words.first().is_some_and(|first| is_owner(first)) && words.iter().take(4).any(|word| being_noun(word).is_some())
}

/// “She had red hair. She wore a yellow coat.”: what goes on so is about the same one.
fn looks_told_on(sentences: &[Sentence], from: usize) -> &[Sentence] {
    let rest = sentences.get(from..).unwrap_or_default();
    let is_a_look = |sentence: &Sentence| {
        let words = words_of(sentence);
        matches!(words.as_slice(), ["She" | "He", "had" | "wore" | "has" | "wears", ..])
            && !words.iter().any(|word| being_noun(word).is_some())
    };
    &rest[..rest.iter().take_while(|sentence| is_a_look(sentence)).count()]
}

/// “She wore a veil” behind “Tove met Nils” tells nothing of Nils.
fn begins_with_another(sentence: &Sentence, own: Option<Pronouns>) -> bool {
    match words_of(sentence).first().copied() {
        Some("She") => own == Some(Pronouns::He),
        Some("He") => own == Some(Pronouns::She),
        _ => false,
    }
}

/// “Neither wore a hat”
fn denies_all(sentence: &Sentence) -> bool {
    words_of(sentence).first().is_some_and(|first| contains("neither none nobody", &first.to_lowercase()))
}

/// What a sentence with several names tells of one: `Lily wore a yellow dress` of `Tom’s sister Lily wore a yellow dress`.
fn own_clause(name: &Name, named: &[Name], words: &[&str]) -> Option<String> {
    let at = name.position_in(words)?;
    let ends_a_name = |word: &str| named.iter().any(|other| other.words.last().is_some_and(|last| last == word));
    // What “Olive and Pearl” wore is told of both.
    if at >= 2 && words[at - 1] == "and" && ends_a_name(words[at - 2]) {
        return None;
    }
    let last = name.words.last().map(String::as_str);
    let whole = words[at..].iter().zip(&name.words).all(|(seen, own)| *seen == own);
    let is_one =
        words.get(at).copied() == last || words.get(at).is_some_and(|word| name.also.iter().any(|also| also == word));
    let end = at + if whole { name.words.len() } else { usize::from(is_one) };
    let tells = matches!(words.get(end).copied(), Some("wore" | "wears" | "had" | "has" | "was" | "is")) && end > at;
    let others = named
        .iter()
        .filter(|other| *other != name)
        .filter_map(|other| words.get(end..).and_then(|rest| other.position_in(rest)).map(|position| end + position));
    let until = others.min().unwrap_or(words.len());
    tells.then(|| words[at..until].join(" "))
}

/// What somebody is to another, of whatever age.
fn is_relative(noun: &str) -> bool {
    contains("grandson granddaughter nephew niece son daughter brother sister cousin uncle aunt", noun)
}

/// What the words beside a name say of somebody, or else the name. “Aunt Rosalind is my mother’s sister”, and an aunt all the same.
fn kind_linked(linked: Option<String>, name: &Name, sentences: &[Sentence]) -> Option<String> {
    let of_name = || kind_in_name(name, sentences);
    match linked {
        Some(kind) if is_relative(&kind) => of_name().filter(|own| is_relative(own)).or(Some(kind)),
        // “Grandpa” is a grandfather who is called that.
        linked => linked.or_else(of_name),
    }
}

/// What somebody is: as linked to the name, as a sentence states of it, and else as a title or an “old” before it says.
fn kind_told(
    linked: Option<String>,
    stated: Option<String>,
    name: &Name,
    sentences: &[Sentence],
    pronouns: Option<Pronouns>,
) -> Option<String> {
    let told = match (linked, stated) {
        // “Her grandson Paulo, a boy of six” is a boy, and “her sister Wanda, a nun” a nun.
        (Some(kind), Some(stated)) if is_relative(&kind) && !is_relative(&stated) => Some(stated),
        (kind, _) => kind,
    };
    let titled = || titled_kind(name, sentences, pronouns);
    let old = || grown_up(pronouns).filter(|_| is_called_old(name, sentences));
    told.or_else(|| titled().or_else(old).map(str::to_owned))
}

/// Who is old is a woman or a man.
fn grown_up(pronouns: Option<Pronouns>) -> Option<&'static str> {
    match pronouns {
        Some(Pronouns::She) => Some("woman"),
        Some(Pronouns::He) => Some("man"),
        _ => None,
    }
}

fn named_member(
    name: &Name,
    named: &[Name],
    links: &Links,
    sentences: &[Sentence],
    said_of_all: &[(Vec<&Name>, String)],
) -> Member {
    let text = name.text();
    let kind = kind_linked(links.get(&text).cloned(), name, sentences);
    let mentioned_in = name.mentioned_in.clone();
    let mut described = String::new();
    let shared = looks_of_all(name, said_of_all);
    let mut votes = Votes::default();
    let mut stated_kind = None;
    let own_name = if name.is_one_of_two { name.words.last().unwrap_or(&text) } else { &text };
    let by_name = pronouns_of_name(own_name).or_else(|| name.also.iter().find_map(|also| pronouns_of_name(also)));
    for &position in &mentioned_in {
        let words = words_of(&sentences[position]);
        let alone = named.iter().filter(|other| other.position_in(&words).is_some()).count() == 1;
        if !alone {
            if let Some(own) = own_clause(name, named, &words) {
                described.push_str(&own);
                described.push('\n');
            }
            continue;
        }
        let stated = stated_noun(&words, &text);
        let is_another = |at: &usize| {
            let word = words[*at];
            // “My mother’s sister” is one.
            let is_own = stated.is_some_and(|stated| *at == stated || *at == stated + 1)
                || name.words.iter().any(|own| own == word);
            !is_own && being_noun(word).is_some_and(|noun| Some(formal(&noun)) != kind.as_deref())
        };
        let others: Vec<usize> = (0..words.len()).filter(is_another).collect();
        let are_only_felt = others.iter().all(|at| is_only_felt(&words, *at));
        if let Some(at) = stated {
            stated_kind = stated_kind.or_else(|| being_noun(words[at]));
        }
        // The sentence after it goes on about the same character if it names nobody and is not about “her uncle”.
        let next = sentences.get(position + 1).filter(|next| {
            let words = words_of(next);
            !begins_with_a_relative(&words) && !named.iter().any(|other| other.position_in(&words).is_some())
        });
        let own = Some((&sentences[position], others.is_empty()));
        let more = next.map_or(&[][..], |_| looks_told_on(sentences, position + 2));
        let is_next_about_one =
            |next: &Sentence| are_only_felt && !begins_with_another_being(&words_of(next), kind.as_deref());
        let after = next.into_iter().chain(more).map(|next| (next, is_next_about_one(next)));
        for (sentence, is_about_one) in own.into_iter().chain(after) {
            votes.count(sentence);
            if is_about_one && !begins_with_another(sentence, by_name) && !denies_all(sentence) {
                // Only the story itself describes: what somebody says is about others, or about nobody.
                described.push_str(undepicted(&outside_quotations(&sentence.text)));
                described.push('\n');
            }
        }
    }
    let described = without_spans(&described);
    let read = read_looks_in_story(&described);
    let voted = votes.result(by_name);
    let kind = kind_told(kind, stated_kind, name, sentences, voted.or(by_name));
    let is_old = is_called_old(name, sentences)
        && kind.as_deref().and_then(being).is_some_and(|(nature, _)| nature == Nature::Adult);
    let (nature, of_kind) =
        kind.as_deref().and_then(being).map_or((None, None), |(nature, pronouns)| (Some(nature), pronouns));
    // “a retired tram driver” is the driver.
    let noun_of = |kind: &Option<String>| kind.as_deref().and_then(|kind| kind.rsplit(' ').next()).map(str::to_owned);
    let is_linked_kind = noun_of(&read.kind) == noun_of(&kind);
    let marks = marks_told(&described);
    let build = with_new(
        if is_linked_kind { read.build } else { Vec::new() },
        if is_old { vec!["old".to_owned()] } else { Vec::new() },
    );
    let features = not_of_another(read.features, voted.or(by_name));
    let sheet = CharacterSheet {
        name: Some(text.clone()),
        // Adjectives before the noun belong to it only if it is the noun that was linked.
        build: with_new(build, marks.build),
        traits: if is_linked_kind || read.kind.is_none() { read.traits } else { Vec::new() },
        age_years: read.age_years.filter(|_| is_linked_kind).or_else(|| stated_age(&described, &text)),
        kind,
        nature,
        pronouns: of_kind.or(voted).or(by_name),
        features: without_part_of(with_new(with_new(own_looks(features), shared.features), marks.features)),
        wearing: without_vaguer(with_new(own_looks(read.wearing), shared.wearing)),
        in_wheelchair: read.in_wheelchair,
        carrying: marks.carrying,
        // What else somebody carries, loves or fears in one scene is gone in the next.
        ..CharacterSheet::default()
    };
    Member { called: text, sheet, mentioned_in, several: None, also: name.also.clone() }
}

/// What the story says of several together, this one among them: of “blue dresses” each has one.
fn looks_of_all(name: &Name, said_of_all: &[(Vec<&Name>, String)]) -> CharacterSheet {
    let said = said_of_all.iter().filter(|(people, _)| people.contains(&name));
    let mut sheet =
        read_looks_in_story(&said.map(|(_, said)| format!("{} {said}", name.text())).collect::<Vec<_>>().join("\n"));
    for look in sheet.features.iter_mut().chain(&mut sheet.wearing) {
        *look = of_each(look);
    }
    sheet
}

/// Without “one eye” where there is “only one eye”.
fn without_part_of(mut features: Vec<String>) -> Vec<String> {
    let all = features.clone();
    features.retain(|look| !all.contains(&format!("only {look}")));
    features
}

fn with_new(mut looks: Vec<String>, more: Vec<String>) -> Vec<String> {
    looks.extend(more.into_iter().filter(|look| !looks.contains(look)).collect::<Vec<_>>());
    looks
}

/// How often the sentences around a name say she, and he.
#[derive(Default)]
struct Votes {
    she: u32,
    he: u32,
}

impl Votes {
    /// What they say of somebody with this name.
    fn result(&self, by_name: Option<Pronouns>) -> Option<Pronouns> {
        match (self.she, self.he) {
            // “Ben followed her”: a few pronouns of somebody else make no girl of Ben.
            (she, he) if he < FEWEST_VOTES_AGAINST_A_NAME + 3 * she && by_name == Some(Pronouns::She) => by_name,
            (she, he) if she < FEWEST_VOTES_AGAINST_A_NAME + 3 * he && by_name == Some(Pronouns::He) => by_name,
            (she, he) if she > he => Some(Pronouns::She),
            (she, he) if he > she => Some(Pronouns::He),
            _ => None,
        }
    }

    fn count(&mut self, sentence: &Sentence) {
        for word in words_of(sentence) {
            match Pronouns::of_word(&word.to_lowercase()) {
                Some(Pronouns::She) => self.she += 1,
                Some(Pronouns::He) => self.he += 1,
                _ => {}
            }
        }
    }
}

/// Gives the member of the known character's name all that is known; the story's own words win nothing over it.
fn lend(members: &mut [Member], known: &CharacterSheet) {
    let Some(name) = &known.name else { return };
    let is_called = |member: &Member, name: &str| {
        member.called == name
            || name.ends_with(&format!(". {}", member.called))
            || member.also.iter().any(|also| also == name)
    };
    if let Some(member) = members.iter_mut().find(|member| is_called(member, name)) {
        member.sheet = known.clone();
    }
    let kind = known.companion_kind.as_deref().and_then(|kind| kind.rsplit(' ').next());
    let companion = members.iter_mut().find(|member| match &known.companion {
        Some(name) => member.called == *name,
        None => kind.is_some() && member.sheet.name.is_none() && member.sheet.kind.as_deref() == kind,
    });
    // A face that the story makes dirty does not take the blond braids away.
    if let Some(member) = companion {
        let (worn, own): (Vec<String>, Vec<String>) =
            known.companion_looks.iter().cloned().partition(|look| is_worn(look));
        for (list, looks) in [(&mut member.sheet.features, own), (&mut member.sheet.wearing, worn)] {
            list.retain(|look| !looks.contains(look));
            list.splice(0..0, looks);
        }
    }
}

#[cfg(test)]
#[path = "cast_tests.rs"]
mod tests;
