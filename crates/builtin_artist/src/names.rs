//! Names of people in a text: who is called what, and which words only look like a name.

use std::ops::Range;

use brief::english::{Pronouns, is_listed};
use lexicon::pronouns_of_name;

use super::ages;
use super::attributes::trade_of_clause;
use super::dice::Dice;
use super::looks::is_a_look;
use super::scene::Role;
use super::strangers::is_a_stranger;
use super::tokens::Token;
use super::vocabulary::{Meaning, Vocabulary, may_be_a_name};

/// Words that stand before a name and say who that is.
const TITLES: &str = "herr frau monsieur madame señor señora senhor senhora signor signora \
    mr mrs ms miss sir madam lady lord dr doctor professor captain officer nurse uncle aunt auntie grandma grandpa \
    granny granddad grandmother grandfather mum mom mummy mommy dad daddy papa mama father mother brother sister king queen prince \
    princess";
/// What stands after a name that is a place's.
const OF_PLACES: &str = "street road lane avenue square hill park rock bay island bridge school station house castle river lake valley \
    mountain mountains beach forest day eve";
/// Where the head of a description ends and a sentence about it begins.
const ENDS_OF_A_HEAD: &str = "who which that she he they is are was were has have had loves love lives live wants want likes like \
    meets meet sees see finds find";

/// A person of whom the text says a name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    /// The number of the name's word.
    pub at: usize,
    /// In lower case.
    pub name: String,
    /// From the noun beside the name, otherwise from the name itself.
    pub role: Option<Role>,
}

/// Whether this word, with a capital, is a title or a kinsman's before a name: “Grandpa Ortiz”.
pub(crate) fn is_title(tokens: &[Token], at: usize) -> bool {
    const OF_PEOPLE_ALONE: &str = "herr frau monsieur madame señor señora senhor senhora signor signora mr mrs ms miss dr doctor \
        professor uncle aunt auntie grandma grandpa granny granddad";
    let word = &tokens[at].word;
    is_listed(OF_PEOPLE_ALONE, word) || is_listed(TITLES, word) && !is_of_a_place(tokens, at)
}

/// Whether a word may stand before a name and say who that is.
pub(crate) fn is_a_title(word: &str) -> bool {
    is_listed(TITLES, word)
}

/// “King Street” and “Queen Anne Road” are places.
fn is_of_a_place(tokens: &[Token], at: usize) -> bool {
    let capitals = tokens[at + 1..].iter().take_while(|token| token.capital && !token.opens);
    !tokens[at].closes && capitals.take(2).any(|token| is_listed(OF_PLACES, &token.word))
}

/// The people whom a text names, in its order, each once.
pub(crate) fn named_people(tokens: &[Token], vocabulary: &Vocabulary) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for at in 0..tokens.len() {
        let name = &tokens[at].word;
        if is_of_a_person(tokens, at, &found, vocabulary) && found.iter().all(|known| known.name != *name) {
            let is_old = at.checked_sub(1).is_some_and(|age| ages::is_old(&tokens[age].word) && !tokens[age].closes);
            let of_name = || role_of_name(name).map(|role| if is_old { ages::aged(role) } else { role });
            let role = role_beside(tokens, at, vocabulary).or_else(of_name);
            // A Dr. and a captain are grown up.
            let is_of_a_trade = at.checked_sub(1).is_some_and(|title| {
                let title = &tokens[title];
                title.capital && !title.closes && matches!(vocabulary.look_up(&title.word), Some((Meaning::Adult, _)))
            });
            let by_trade =
                at.checked_sub(1).and_then(|title| role_of_trade(&tokens[title].word)).filter(|_| is_of_a_trade);
            let is_grown = is_of_a_trade || works(&tokens[at + 1..]);
            let anybody = || if Dice::from_words(name).chance(0.5) { Role::Woman } else { Role::Man };
            let role = by_trade.or_else(|| if is_grown { Some(role.map_or_else(anybody, grown)) } else { role });
            let anybody_old = || if Dice::from_words(name).chance(0.5) { Role::Grandmother } else { Role::Grandfather };
            let role = role.or_else(|| is_old.then(anybody_old));
            found.push(Named { at, name: name.clone(), role });
        }
    }
    settle_group(&mut found, tokens, vocabulary);
    found
}

/// “A very old couple”: a text says it in so many words.
const MOST_WORDS_OF_A_GROUP: usize = 6;

/// The noun with which a text says who those are whom it then names: “An old couple: Leela, in a violet sari, and David”.
pub(crate) fn group_before_names(tokens: &[Token], vocabulary: &Vocabulary) -> Option<usize> {
    let is_group = |token: &Token| {
        let meaning = vocabulary.look_up(&token.word);
        matches!(meaning, Some((Meaning::Children | Meaning::Family(_), _)))
            || matches!(meaning, Some((Meaning::Person(_) | Meaning::Adult, true)))
    };
    let at = tokens.iter().take(MOST_WORDS_OF_A_GROUP).position(is_group)?;
    let begins = tokens[..at].iter().all(|token| (token.opens || !token.capital) && !token.closes);
    let first = tokens.get(at + 1).filter(|first| first.capital && vocabulary.look_up(&first.word).is_none())?;
    let is_colon = first.part > tokens[at].part && !first.opens;
    (begins && tokens[at].closes && (is_colon || first.part == tokens[at].part)).then_some(at)
}

/// “Leela, in a violet sari, and David, with …” behind “An old couple:”: the first word, and what a comma or an “and” joins to it.
fn is_of_a_group(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let Some(group) = group_before_names(tokens, vocabulary).filter(|group| *group < at) else { return false };
    let before = &tokens[at - 1];
    let is_joined = group + 1 == at || before.word == "and" || before.closes && before.part == tokens[at].part;
    is_joined && tokens[at].part == tokens[group + 1].part
}

/// Lets those who are named behind “an old couple:” be as old as that, and a couple a woman and a man.
fn settle_group(found: &mut [Named], tokens: &[Token], vocabulary: &Vocabulary) {
    let Some(group) = group_before_names(tokens, vocabulary) else { return };
    let is_couple = matches!(tokens[group].word.as_str(), "couple" | "parents" | "grandparents" | "newlyweds");
    if !is_couple {
        return;
    }
    let is_old = tokens[group].word == "grandparents" || tokens[..group].iter().any(|token| ages::is_old(&token.word));
    if let [one, other] = found {
        let opposite = |role: Role| if role.is_she() { Role::Man } else { Role::Woman };
        match (one.role, other.role) {
            (Some(role), None) => other.role = Some(opposite(role)),
            (None, Some(role)) => one.role = Some(opposite(role)),
            (None, None) => (one.role, other.role) = (Some(Role::Woman), Some(Role::Man)),
            (Some(_), Some(_)) => {}
        }
    }
    for person in found {
        let grown = person.role.map(grown);
        person.role = if is_old { grown.map(ages::aged) } else { grown };
    }
}

/// “Postman Goran”, “Policewoman Osei”: the word for the trade says it.
fn role_of_trade(word: &str) -> Option<Role> {
    if word.ends_with("woman") || word.ends_with("ess") {
        Some(Role::Woman)
    } else {
        word.ends_with("man").then_some(Role::Man)
    }
}

/// “Amina, who drives a taxi”.
fn works(after: &[Token]) -> bool {
    after.first().is_some_and(|who| who.word == "who") && trade_of_clause(&after[1..], true).is_some()
}

fn grown(role: Role) -> Role {
    if role == Role::Girl {
        Role::Woman
    } else if role == Role::Boy {
        Role::Man
    } else {
        role
    }
}

/// The named people with whom a description begins: `Tom and Lily, siblings`, `Twins Olive and Pearl`, `Ana, Ben and Clara`.
pub(crate) fn opening_names(tokens: &[Token], vocabulary: &Vocabulary) -> Vec<Named> {
    let mut end = tokens.iter().position(|token| is_listed(ENDS_OF_A_HEAD, &token.word)).unwrap_or(tokens.len());
    let last_part = if group_before_names(tokens, vocabulary).is_some() { 1 } else { 0 };
    end = tokens.iter().position(|token| token.part > last_part).map_or(end, |part| part.min(end));
    let head = &tokens[..end];
    let mut names = named_people(head, vocabulary);
    let begins = |at: usize| {
        let before = |token: &Token| is_article_or_adjective(token, vocabulary) || is_person(token, vocabulary);
        head[..at].iter().all(before)
    };
    if names.first().is_none_or(|first| !begins(first.at)) {
        // Nobody knows these names, but two words with capitals at the head, with “and” between them, are names.
        let [first, joint, second, ..] = head else { return Vec::new() };
        let is_name = |token: &Token| token.capital && vocabulary.look_up(&token.word).is_none();
        if !(is_name(first) && is_name(second) && joint.word == "and") {
            return Vec::new();
        }
        names = [(0, first), (2, second)]
            .map(|(at, token)| Named { at, name: token.word.clone(), role: role_beside(tokens, at, vocabulary) })
            .to_vec();
    }
    names
}

/// Whether somebody is called by the word at `at`; `found` are the names before it.
fn is_of_a_person(tokens: &[Token], at: usize, found: &[Named], vocabulary: &Vocabulary) -> bool {
    let token = &tokens[at];
    if !token.capital || token.possessive {
        return false;
    }
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_after = |words: &str| before.is_some_and(|before| !before.closes && is_listed(words, &before.word));
    let is_surname = before.is_some_and(|before| {
        before.capital && !before.closes && before.part == token.part && !is_said_of(before, vocabulary)
    });
    let after_a_person = before.is_some_and(|before| !before.closes && is_person(before, vocabulary));
    let after_an_animal = before.is_some_and(|before| {
        let spoken = before.word.as_str();
        !before.closes && matches!(vocabulary.look_up(spoken), Some((Meaning::Thing(_), _)))
    });
    if is_listed(TITLES, &token.word)
        || is_listed("barefoot alone together", &token.word)
        || is_of_a_place(tokens, at)
        || is_after("of in at on from")
        || after_an_animal
    {
        return false;
    }
    if is_surname && !after_a_person {
        return false;
    }
    if is_after("named called") && names_a_thing(tokens, at, vocabulary) {
        return false;
    }
    let known = pronouns_of_name(&token.word).is_some();
    let means_something = vocabulary.look_up(&token.word).is_some()
        || may_be_a_name(&token.word)
        || matches!(token.word.as_str(), "april" | "may" | "june");
    if !known {
        // A stranger's name is one in a list with names that are known, or after who it is.
        let in_a_list = neighbours(tokens, at).any(|other| {
            let is_known = tokens[other].capital && pronouns_of_name(&tokens[other].word).is_some();
            is_known || found.iter().any(|named| named.at == other)
        });
        let after_a_kind =
            after_a_person && before.is_some_and(|before| !before.capital || is_plural(before, vocabulary));
        let is_called = in_a_list || after_a_kind || is_after("named called") || is_of_a_group(tokens, at, vocabulary);
        return !means_something && (is_called || is_a_stranger(tokens, at, vocabulary));
    }
    // “Rose petals fall”, “June brings rain”: at the head of a sentence such a word is a name only beside another.
    !means_something
        || !token.opens
        || neighbours(tokens, at).any(|other| tokens[other].capital)
        || is_apposed(tokens, at)
}

/// “A fox named Pip”, “a ship that was called Rosa”: the noun before says who or what has the name.
fn names_a_thing(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    const FARTHEST_WORDS: usize = 4;
    let clause = tokens[..at].iter().rev().take(FARTHEST_WORDS).take_while(|token| !token.closes);
    let nouns = clause.filter_map(|token| vocabulary.look_up(&token.word).map(|(meaning, _)| meaning));
    let is_a_noun = |meaning: &Meaning| {
        matches!(
            meaning,
            Meaning::Thing(_) | Meaning::Person(_) | Meaning::Adult | Meaning::Children | Meaning::Somebody
        )
    };
    nouns.into_iter().find(is_a_noun).is_some_and(|noun| matches!(noun, Meaning::Thing(_)))
}

/// “Old Ned”, “Tired Zuzu”: what stands before the name is no name.
fn is_said_of(before: &Token, vocabulary: &Vocabulary) -> bool {
    const ADJECTIVES: &str = "little young dear poor tired clever kind tall fat thin lazy";
    let is_a_feeling =
        || matches!(vocabulary.look_up(&before.word), Some((Meaning::Emotion(_) | Meaning::Colour(_), _)));
    ages::is_old(&before.word) || is_listed(ADJECTIVES, &before.word) || before.opens && is_a_feeling()
}

/// The places of the words that a comma or an “and” joins to the one at `at`.
fn neighbours(tokens: &[Token], at: usize) -> impl Iterator<Item = usize> {
    let is_and = |at: usize| tokens.get(at).is_some_and(|token| token.word == "and");
    let after = if is_and(at + 1) { Some(at + 2) } else { tokens[at].closes.then_some(at + 1) };
    let before = at.checked_sub(1).and_then(|joint| match joint {
        _ if is_and(joint) => joint.checked_sub(1),
        _ => tokens[joint].closes.then_some(joint),
    });
    let part = tokens[at].part;
    before.into_iter().chain(after).filter(move |other| tokens.get(*other).is_some_and(|other| other.part == part))
}

/// “Rose, a girl”.
fn is_apposed(tokens: &[Token], at: usize) -> bool {
    tokens[at].closes && tokens.get(at + 1).is_some_and(|next| matches!(next.word.as_str(), "a" | "an" | "the"))
}

/// Whether the noun at `at` says who is named before it, rather than bringing somebody else: “Otto, a baker”, “Captain Okafor, an astronaut”. A list
/// goes on with “and”.
pub(crate) fn is_in_apposition(tokens: &[Token], at: usize) -> bool {
    Apposition::of(tokens, at).is_some()
}

/// A name with the noun after it that says who that is: “Otto, a baker”, “Elif in a wheelchair, a journalist”.
pub(crate) struct Apposition {
    /// The words of the name, with its titles.
    pub name: Range<usize>,
}

impl Apposition {
    /// That of the noun at `at`.
    pub(crate) fn of(tokens: &[Token], at: usize) -> Option<Self> {
        const LONGEST_WORDS: usize = 4;
        let noun = tokens.get(at)?;
        let from = at.saturating_sub(LONGEST_WORDS);
        let is_article = |token: &Token| matches!(token.word.as_str(), "a" | "an" | "the");
        let article = from + tokens[from..at].iter().rposition(is_article)?;
        let is_one_phrase = tokens[article..at].iter().all(|token| !token.closes && token.part == noun.part);
        let goes_on = tokens.get(at + 1).is_some_and(|next| next.word == "and" && !noun.closes);
        let last = article.checked_sub(1).filter(|last| tokens[*last].closes && is_one_phrase && !goes_on)?;
        let end = if tokens[last].capital { article } else { end_of_dressed_name(tokens, last, at)? };
        let before = &tokens[..end - 1];
        let start = before.iter().rposition(|token| !token.capital || token.closes).map_or(0, |other| other + 1);
        let is_called_old =
            start.checked_sub(1).is_some_and(|age| ages::is_old(&tokens[age].word) && !tokens[age].closes);
        Some(Self { name: start - usize::from(is_called_old)..end })
    }
}

/// Where the name ends whose looks end at `last`, if the noun at `at` can be that of its bearer.
fn end_of_dressed_name(tokens: &[Token], last: usize, at: usize) -> Option<usize> {
    const LONGEST_LOOKS: usize = 10;
    let from = last.saturating_sub(LONGEST_LOOKS);
    let clause = tokens[from..last].iter().rposition(|token| token.closes).map_or(from, |before| from + before + 1);
    let begins = |token: &Token| matches!(token.word.as_str(), "in" | "with" | "wearing");
    let end = clause + tokens[clause..last].iter().position(begins)?;
    let name = tokens.get(end.checked_sub(1)?).filter(|name| name.capital && end > clause)?;
    let is_of_another = match (pronouns_of_name(&name.word), pronouns_of_noun(&tokens[at].word)) {
        (Some(of_name @ (Pronouns::She | Pronouns::He)), Some(of_noun)) => of_name != of_noun,
        _ => false,
    };
    let is_one_part = tokens[clause..=at].iter().all(|token| token.part == tokens[at].part);
    (is_a_look(&tokens[last].word) && is_one_part && !is_of_another).then_some(end)
}

fn pronouns_of_noun(noun: &str) -> Option<Pronouns> {
    const SHE: &str = "girl woman lady mother grandmother sister daughter queen princess witch";
    const HE: &str = "boy man gentleman father grandfather brother son king prince wizard";
    let by_noun = is_listed(SHE, noun).then_some(Pronouns::She);
    by_noun.or_else(|| is_listed(HE, noun).then_some(Pronouns::He))
}

/// The role of the noun before or after a name: “her brother Tom”, “Brothers Max and Leo”, “Lily, a girl”, “Max and Leo, brothers”.
fn role_beside(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<Role> {
    let role = |token: &Token| {
        let Some((Meaning::Person(role), _)) = vocabulary.look_up(&token.word) else { return None };
        (role != Role::Child).then_some(role)
    };
    let is_joint = |token: &&Token| !(token.capital || matches!(token.word.as_str(), "and" | "named" | "called"));
    let before = tokens[..at].iter().rev().find(|token| is_joint(token) || is_person(token, vocabulary));
    if let Some(role) = before.filter(|token| !token.closes).and_then(role) {
        let is_of_all = before.is_some_and(|noun| is_plural(noun, vocabulary));
        let stands_beside = at.checked_sub(1).is_some_and(|beside| {
            let beside = &tokens[beside];
            is_person(beside, vocabulary) || matches!(beside.word.as_str(), "named" | "called")
        });
        if is_of_all || stands_beside {
            return Some(role);
        }
    }
    let rest = &tokens[at + 1..];
    let after_names = rest.iter().position(|token| !token.capital && token.word != "and")?;
    let follows_a_comma = tokens[at + after_names].closes;
    let noun = rest[after_names..]
        .iter()
        .take(6)
        .take_while(|token| !matches!(token.word.as_str(), "with" | "in" | "and" | "who"))
        .find(|token| is_person(token, vocabulary))?;
    let is_alone = after_names == 0;
    (follows_a_comma && (is_alone || is_plural(noun, vocabulary))).then(|| role(noun)).flatten()
}

/// A girl or a boy, as most readers hear a name.
fn role_of_name(name: &str) -> Option<Role> {
    match pronouns_of_name(name)? {
        Pronouns::She => Some(Role::Girl),
        Pronouns::He => Some(Role::Boy),
        Pronouns::They | Pronouns::It => None,
    }
}

fn is_person(token: &Token, vocabulary: &Vocabulary) -> bool {
    matches!(vocabulary.look_up(&token.word), Some((Meaning::Person(_) | Meaning::Adult | Meaning::Children, _)))
}

fn is_plural(token: &Token, vocabulary: &Vocabulary) -> bool {
    matches!(vocabulary.look_up(&token.word), Some((_, true) | (Meaning::Children, _)))
}

fn is_article_or_adjective(token: &Token, vocabulary: &Vocabulary) -> bool {
    is_listed("the two three four little young small happy brave twin and", &token.word)
        || matches!(
            vocabulary.look_up(&token.word),
            Some((Meaning::Number(_) | Meaning::Emotion(_) | Meaning::Colour(_), _))
        )
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn names(text: &str) -> Vec<(String, Option<Role>)> {
        named_people(&tokens(text), &Vocabulary::new()).into_iter().map(|named| (named.name, named.role)).collect()
    }

    #[test]
    fn people_are_found_by_their_names() {
        let named = |pairs: &[(&str, Role)]| {
            pairs.iter().map(|(name, role)| ((*name).to_owned(), Some(*role))).collect::<Vec<_>>()
        };
        let (girl, boy) = (Role::Girl, Role::Boy);
        for (text, expected) in [
            ("Twins Olive and Pearl, both with light brown skin", named(&[("olive", girl), ("pearl", girl)])),
            ("The brothers Max and Leo dig", named(&[("max", boy), ("leo", boy)])),
            ("Ana, Ben and Clara run", named(&[("ana", girl), ("ben", boy), ("clara", girl)])),
            ("The sisters Xola and Qi sing", named(&[("xola", girl), ("qi", girl)])),
            ("Max and Leo, brothers, wait", named(&[("max", boy), ("leo", boy)])),
            ("Rose and June wait", named(&[("rose", girl), ("june", girl)])),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_name_is_nobody() {
        for text in [
            "Rose petals fall",
            "June brings rain",
            "Ben's boat",
            "They met in Charlotte Street",
            "his dog Max",
            "The lake in Florence",
        ] {
            assert_eq!(names(text), [], "{text}");
        }
    }
}
