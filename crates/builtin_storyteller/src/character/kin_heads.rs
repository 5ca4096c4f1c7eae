//! Heads of descriptions that introduce kin together, with their ages or their family name apart from the names: “The brothers Tom and Sam Hill, 9
//! and 7”, “The Okafor siblings: Ada (11) and Obi (6)”, “The sisters Ama (12), Esi (9)”, “Brother and sister Jonas (10) and Klara (8) Weber”, “Tom
//! Hill (9) and Sam Hill (7), brothers”. Each is turned into words in which everybody has their own name and age.

use super::age::age_of;
use super::clauses::{is_build, is_trait};
use super::kind::{is_of_a_people, narrows};
use super::naming::name_at;
use super::past_tense::is_plural;
use super::several::{group_at_start, is_group};
use super::titles::title;
use crate::word_list::contains;
use brief::english::{number_in_words, number_of, with_article};
use brief::story::{CharacterSheet, ToldFact};
use lexicon::{being, pronouns_of_name};

const OLDEST_YEARS: u32 = 120;
const MOST_ADJECTIVES: usize = 2;
/// What two of one family may be to each other.
const KIN: &str = "brother sister mother mum mom father dad son daughter grandmother grandma grandfather grandpa grandson granddaughter aunt uncle \
    niece nephew husband wife cousin";

/// The words with a name and an age for each; None where they are so already, or of no kin.
pub(super) fn with_each_of_the_kin(tokens: &[String]) -> Option<Vec<String>> {
    let with_age_behind = age_behind_the_name(tokens);
    let tokens = with_age_behind.as_deref().unwrap_or(tokens);
    let turned = pair_of_kin(tokens).or_else(|| behind_their_group(tokens)).or_else(|| before_their_group(tokens));
    turned.or(with_age_behind)
}

/// “Ahmed (11), his sister Nour (9) and their baby brother Zaid”: the one beside the hero is the last, and of the others it is told that the hero
/// has them.
pub(super) fn without_kin_between(tokens: &[String], sheet: &mut CharacterSheet) -> Option<Vec<String>> {
    name_at(tokens, 0)?;
    let last = (1..tokens.len()).find(|at| is(tokens, *at, "and &") && is(tokens, at + 1, "his her their"))?;
    let mut words = tokens.to_vec();
    let mut facts = Vec::new();
    for at in (1..last).rev().filter(|at| is(tokens, *at, ",") && is(tokens, at + 1, "his her their")) {
        let noun = (at + 2..last.min(at + 5)).find(|at| being(&tokens[*at].to_lowercase()).is_some())?;
        let (name, length) = name_at(tokens, noun + 1)?;
        let behind = noun + 1 + length;
        let age = age_at(tokens, behind + usize::from(is(tokens, behind, ",")));
        let end = age.as_ref().map_or(behind, |(_, end)| *end);
        if !is(tokens, end, ",") && end != last {
            return None;
        }
        let told = |about: Option<String>, predicate: String| ToldFact { about, predicate };
        let years = age.and_then(|(age, _)| number_of(&age.to_lowercase()));
        facts.extend(years.map(|years| told(Some(name.clone()), format!("was {} years old", number_in_words(years)))));
        let phrase = with_article(&tokens[at + 2..=noun].join(" ").to_lowercase());
        facts.push(told(None, format!("had {phrase} called {name}")));
        words.drain(at..end);
    }
    if facts.is_empty() {
        return None;
    }
    // “Their baby brother” is his as well.
    let owner = words.iter().position(|word| word.eq_ignore_ascii_case("their"));
    if let (Some(owner), Some(own)) = (owner, tokens[..last].iter().find(|word| matches!(word.as_str(), "his" | "her")))
    {
        words[owner].clone_from(own);
    }
    sheet.facts.extend(facts.into_iter().rev());
    Some(words)
}

/// “And his 7-year-old brother Sam” as “and his brother Sam, 7”.
fn age_behind_the_name(tokens: &[String]) -> Option<Vec<String>> {
    let owner = (1..tokens.len()).find(|at| {
        is(tokens, *at, "his her their")
            && is(tokens, at - 1, "and & with")
            && tokens.get(at + 1).and_then(|word| age_of(word)).is_some()
    })?;
    let age = age_of(&tokens[owner + 1])?;
    let noun = (owner + 2..tokens.len().min(owner + 5)).find(|at| being(&tokens[*at].to_lowercase()).is_some())?;
    let (_, length) = name_at(tokens, noun + 1)?;
    let end = noun + 1 + length;
    let mut words = [&tokens[..=owner], &tokens[owner + 2..end]].concat();
    words.extend([",".to_owned(), age.to_string()]);
    words.extend(going_on(&tokens[end..]));
    Some(words)
}

/// One of several.
#[derive(Clone, Debug)]
struct Named {
    name: String,
    age: Option<String>,
}

/// Those whom a list names.
struct List {
    people: Vec<Named>,
    /// “Klara (8) Weber”, “Sam Hill”: the family name that is said once for all.
    family: Option<String>,
    /// With an “and” before the last.
    is_closed: bool,
    end: usize,
}

fn is(tokens: &[String], at: usize, words: &str) -> bool {
    tokens.get(at).is_some_and(|token| contains(words, &token.to_lowercase()))
}

/// The age that stands at `at`, and where it ends: `9`, `aged 9`, `9 years old`.
fn age_at(tokens: &[String], at: usize) -> Option<(String, usize)> {
    let number = at + usize::from(is(tokens, at, "aged age"));
    let age = tokens.get(number)?;
    number_of(&age.to_lowercase()).filter(|years| (1..=OLDEST_YEARS).contains(years))?;
    let unit = (number + 1..tokens.len()).take_while(|at| is(tokens, *at, "years year old")).count();
    let end = number + 1 + unit;
    // “One loves maps, the other hates heights”
    let goes_on =
        |next: &String| next.starts_with(char::is_uppercase) || contains(", and & who from with in both", next);
    tokens.get(end).is_none_or(goes_on).then(|| (age.clone(), end))
}

fn list_at(tokens: &[String], start: usize) -> Option<List> {
    let mut list = List { people: Vec::new(), family: None, is_closed: false, end: start };
    let (mut at, mut is_last) = (start, false);
    while let Some((name, length)) = name_at(tokens, at) {
        at += length;
        let aged = at + usize::from(is(tokens, at, ","));
        let age = age_at(tokens, aged).filter(|(_, end)| {
            // “9 and 7” behind the last of several are the ages of all.
            let joint = (*end..tokens.len()).take_while(|at| is(tokens, *at, ", and &")).count();
            !(joint > 0 && age_at(tokens, end + joint).is_some())
        });
        if list.is_closed {
            let ends = tokens.get(at).is_none_or(|next| next == ",");
            let is_known = pronouns_of_name(&name).is_some() || list.people.iter().any(|named| named.name == name);
            let is_family = age.is_none() && !name.contains(' ') && !is_known && ends;
            list.family = is_family.then_some(name);
            list.end = if is_family { at } else { list.end };
            break;
        }
        at = age.as_ref().map_or(at, |(_, end)| *end);
        let is_aged = age.is_some();
        list.people.push(Named { name, age: age.map(|(age, _)| age) });
        list.end = at;
        list.is_closed = is_last;
        let comma = usize::from(is(tokens, at, ","));
        let joint = usize::from(is(tokens, at + comma, "and &"));
        // Behind the last only a family name may stand: “Klara (8) Weber”.
        let goes_on = if list.is_closed { is_aged && joint == 0 } else { comma + joint > 0 };
        if !goes_on {
            break;
        }
        is_last = joint == 1;
        at += comma + joint;
    }
    (list.people.len() > 1).then_some(list)
}

/// “, 9 and 7”, “, who are 9 and 7 years old”: one age for each; where they end.
fn ages_of_all(tokens: &[String], after: usize, count: usize) -> Option<(Vec<String>, usize)> {
    let mut at = after + usize::from(is(tokens, after, ","));
    at += usize::from(is(tokens, at, "who"));
    at += usize::from(is(tokens, at, "are were aged ages"));
    let mut ages = Vec::new();
    while let Some((age, end)) = age_at(tokens, at) {
        ages.push(age);
        at = end;
        let joint = (at..tokens.len()).take_while(|at| is(tokens, *at, ", and &")).count();
        if ages.len() == count || joint == 0 || age_at(tokens, at + joint).is_none() {
            break;
        }
        at += joint;
    }
    (ages.len() == count).then_some((ages, at))
}

/// The name that is said once for all, behind the last given name.
fn family_of_the_last(list: &List) -> Option<String> {
    let (last, before) = list.people.split_last()?;
    let (given, family) = last.name.split_once(' ')?;
    let is_family = !family.contains(' ')
        && title(given).is_none()
        && pronouns_of_name(family).is_none()
        && being(family).is_none()
        && before.iter().all(|named| !named.name.contains(' '));
    is_family.then(|| family.to_owned())
}

/// Everybody with the family name, or of more than two the first alone: the others have it too, and nobody says it three times.
fn give_family(people: &mut [Named], family: &str) {
    let count = if people.len() > 2 { 1 } else { people.len() };
    for named in people.iter_mut().take(count).filter(|named| !named.name.contains(' ')) {
        named.name = format!("{} {family}", named.name);
    }
}

/// “Ama , 12 , and Esi , 9”
fn listed_again(people: &[Named]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for (at, named) in people.iter().enumerate() {
        if at > 0 {
            let is_behind_a_comma = people[at - 1].age.is_some() || (people.len() > 2 && at + 1 < people.len());
            words.extend(is_behind_a_comma.then(|| ",".to_owned()));
            words.extend((at + 1 == people.len()).then(|| "and".to_owned()));
        }
        words.extend(named.name.split(' ').map(str::to_owned));
        words.extend(named.age.iter().flat_map(|age| [",".to_owned(), age.clone()]));
    }
    words
}

/// What follows a list: with a comma, and with a “who” where all of them do it.
fn going_on(rest: &[String]) -> Vec<String> {
    let rest = rest.strip_prefix(&[",".to_owned()]).unwrap_or(rest);
    let Some(first) = rest.first() else { return Vec::new() };
    let mut words = vec![",".to_owned()];
    if is_plural(&first.to_lowercase()) {
        words.push("who".to_owned());
    }
    words.extend_from_slice(rest);
    words
}

/// A list with the words behind it. “From Lagos” is told of the first.
fn with_rest(people: &[Named], rest: &[String]) -> Vec<String> {
    let says_where = rest.iter().take(2).any(|word| word == "from");
    let [first, others @ ..] = people else { return Vec::new() };
    if !says_where {
        return [listed_again(people), going_on(rest)].concat();
    }
    let mut words = listed_again(std::slice::from_ref(first));
    words.extend(going_on(rest));
    words.push(",".to_owned());
    words.extend((others.len() == 1).then(|| "and".to_owned()));
    words.extend(listed_again(others));
    words
}

/// “The brothers Tom and Sam Hill, 9 and 7”
fn behind_their_group(tokens: &[String]) -> Option<Vec<String>> {
    let (opening, group) = opening_of_a_group(tokens)?;
    let marks = (group + 1..tokens.len()).take_while(|at| is(tokens, *at, ", named called are")).count();
    let list = list_at(tokens, group + 1 + marks)?;
    let mut people = list.people.clone();
    let mut end = list.end;
    let is_aged = people.iter().any(|named| named.age.is_some());
    let ages = if is_aged { None } else { ages_of_all(tokens, end, people.len()) };
    let has_family = opening.family.is_some() || list.family.is_some();
    // What stands in its place already is read as it stands.
    if ages.is_none() && !has_family && (list.is_closed || !is_aged) {
        return None;
    }
    if let Some((ages, after)) = ages {
        people.iter_mut().zip(ages).for_each(|(named, age)| named.age = Some(age));
        end = after;
    }
    let of_the_last = family_of_the_last(&list);
    if let Some(family) = opening.family.or(list.family).or(of_the_last) {
        give_family(&mut people, &family);
    }
    let mut words = opening.words;
    words.push(tokens[group].to_lowercase());
    words.extend(with_rest(&people, &tokens[end..]));
    Some(words)
}

struct Opening {
    words: Vec<String>,
    /// “The Okafor siblings”
    family: Option<String>,
}

/// What stands before a group's noun, and where that stands.
fn opening_of_a_group(tokens: &[String]) -> Option<(Opening, usize)> {
    let group = group_at_start(tokens)?;
    let is_family = |at: &usize| {
        let (word, lower) = (&tokens[*at], tokens[*at].to_lowercase());
        *at > 0
            && word.starts_with(char::is_uppercase)
            && !is_trait(&lower)
            && !is_build(&lower)
            && !is_of_a_people(&lower)
            && number_of(&lower).is_none()
            && !contains("twin best half step little big", &lower)
    };
    let family = group.checked_sub(1).filter(is_family);
    let words = (0..group).filter(|at| Some(*at) != family).map(|at| tokens[at].to_lowercase()).collect();
    Some((Opening { words, family: family.map(|at| tokens[at].clone()) }, group))
}

/// “Tom Hill (9) and Sam Hill (7), brothers”, “Tom and Sam are brothers, 9 and 7”
fn before_their_group(tokens: &[String]) -> Option<Vec<String>> {
    let list = list_at(tokens, 0).filter(|list| list.people.len() == 2)?;
    let mut people = list.people.clone();
    let ages = ages_of_all(tokens, list.end, people.len());
    let at = ages.as_ref().map_or(list.end, |(_, end)| *end);
    let marks = (at..tokens.len()).take_while(|at| is(tokens, *at, ", are were who")).count();
    let group = (at + marks..tokens.len().min(at + marks + MOST_ADJECTIVES + 1)).find(|at| is_group(&tokens[*at]))?;
    let adjectives = &tokens[at + marks..group];
    let is_told = marks > 0 && adjectives.iter().all(|word| narrows(word) || contains("a the two", word));
    let later = if ages.is_none() { ages_of_all(tokens, group + 1, people.len()) } else { None };
    let end = later.as_ref().map_or(group + 1, |(_, end)| *end);
    if let Some((ages, _)) = ages.or(later) {
        people.iter_mut().zip(ages).for_each(|(named, age)| named.age = Some(age));
    }
    if !is_told || people[0].age.is_none() {
        return None;
    }
    if let Some(family) = list.family.clone().or_else(|| family_of_the_last(&list)) {
        give_family(&mut people, &family);
    }
    let mut words: Vec<String> = adjectives.iter().filter(|word| !contains("a the two", word)).cloned().collect();
    words.push(tokens[group].to_lowercase());
    words.extend(with_rest(&people, &tokens[end..]));
    Some(words)
}

/// “Brother and sister Jonas (10) and Klara (8) Weber” as “Jonas Weber, 10, and his sister Klara Weber, 8”.
fn pair_of_kin(tokens: &[String]) -> Option<Vec<String>> {
    let begin = usize::from(is(tokens, 0, "the a our my"));
    let joint = begin + 1;
    let article = usize::from(is(tokens, joint + 1, "a the"));
    let second = joint + 1 + article;
    if !(is(tokens, begin, KIN) && is(tokens, joint, "and &") && is(tokens, second, KIN)) {
        return None;
    }
    let marks = (second + 1..tokens.len()).take_while(|at| is(tokens, *at, ", named called are")).count();
    let list = list_at(tokens, second + 1 + marks).filter(|list| list.people.len() == 2)?;
    let mut people = list.people.clone();
    let mut end = list.end;
    if people.iter().all(|named| named.age.is_none())
        && let Some((ages, after)) = ages_of_all(tokens, end, people.len())
    {
        people.iter_mut().zip(ages).for_each(|(named, age)| named.age = Some(age));
        end = after;
    }
    if let Some(family) = list.family.clone().or_else(|| family_of_the_last(&list)) {
        give_family(&mut people, &family);
    }
    let (_, pronouns) = being(&tokens[begin].to_lowercase())?;
    let their = pronouns.or_else(|| pronouns_of_name(&people[0].name))?.possessive();
    let mut words = listed_again(&people[..1]);
    words.extend(people[0].age.is_some().then(|| ",".to_owned()));
    words.extend(["and".to_owned(), their.to_owned(), tokens[second].to_lowercase()]);
    words.extend(listed_again(&people[1..]));
    words.extend(going_on(&tokens[end..]));
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens_of;
    use super::*;
    use crate::character::read_character;
    use brief::english::Pronouns;

    #[test]
    fn everybody_of_the_kin_has_their_own_name_and_age() {
        for (description, words) in [
            ("The brothers Tom and Sam Hill, 9 and 7", "the brothers Tom Hill , 9 , and Sam Hill , 7"),
            ("The brothers Tom and Sam Hill (9 and 7)", "the brothers Tom Hill , 9 , and Sam Hill , 7 ,"),
            (
                "The brothers Tom and Sam Hill, who are 9 and 7 years old",
                "the brothers Tom Hill , 9 , and Sam Hill , 7",
            ),
            (
                "The brothers Tom and Sam, 9 and 7, live in a tent",
                "the brothers Tom , 9 , and Sam , 7 , who live in a tent",
            ),
            ("The sisters Ama (12), Esi (9)", "the sisters Ama , 12 , and Esi , 9 ,"),
            ("Sisters Ama (12), Esi (9), Yaa (4)", "sisters Ama , 12 , Esi , 9 , and Yaa , 4 ,"),
            ("The Okafor siblings: Ada (11), Obi (6)", "the siblings Ada Okafor , 11 , and Obi Okafor , 6 ,"),
            (
                "The Okafor siblings Ada, Chidi and Obi, 11, 9 and 6",
                "the siblings Ada Okafor , 11 , Chidi , 9 , and Obi , 6",
            ),
            ("Our Weber twins Lea and Ben", "our twins Lea Weber and Ben Weber"),
            ("Siblings Yusuf and Amina, 8 and 5, from Lagos", "siblings Yusuf , 8 , from Lagos , and Amina , 5"),
            ("Brother and sister Jonas (10) and Klara (8) Weber", "Jonas Weber , 10 , and his sister Klara Weber , 8"),
            ("Mother and daughter Ana and Lea, 40 and 9", "Ana , 40 , and her daughter Lea , 9"),
            ("A father and a son: Karim (41) and Ali (9)", "Karim , 41 , and his son Ali , 9 ,"),
            ("Tom Hill (9) and Sam Hill (7), brothers", "brothers Tom Hill , 9 , and Sam Hill , 7"),
            ("Tom and Sam Hill are brothers, 9 and 7", "brothers Tom Hill , 9 , and Sam Hill , 7"),
            (
                "Ida (9) and Ada (8) are best friends who love snow",
                "best friends Ida , 9 , and Ada , 8 , who love snow",
            ),
        ] {
            let turned = with_each_of_the_kin(&tokens_of(description)).map(|words| words.join(" "));
            assert_eq!(
                turned.as_deref().map(|words| words.trim_end_matches(" ,")),
                Some(words.trim_end_matches(" ,")),
                "{description}"
            );
        }
        for description in [
            "Twins Ada and Ben, 8",
            "Ada and Ben, twins, 11, one loves maps, the other hates heights",
            "Two brothers, Tom (9) and Sam (7)",
            "The sisters Ida, Ava and Bea live on a farm",
            "Mia, 7",
            "Lin and her grandfather",
            "Tom and Sam",
        ] {
            assert_eq!(with_each_of_the_kin(&tokens_of(description)), None, "{description}");
        }
    }

    #[test]
    fn kin_who_are_introduced_together_are_read_with_their_ages() {
        for (description, name, age, companion, relation, told) in [
            ("The brothers Tom and Sam Hill, 9 and 7", "Tom Hill", 9, "Sam Hill", "brother", "was seven years old"),
            ("The sisters Ama (12), Esi (9)", "Ama", 12, "Esi", "sister", "was nine years old"),
            ("The sisters Ama (12) and Esi (9)", "Ama", 12, "Esi", "sister", "was nine years old"),
            (
                "Brother and sister Jonas (10) and Klara (8) Weber",
                "Jonas Weber",
                10,
                "Klara Weber",
                "sister",
                "was eight years old",
            ),
            ("Mother and daughter Ana and Lea, 40 and 9", "Ana", 40, "Lea", "daughter", "was nine years old"),
            ("Tom Hill (9) and Sam Hill (7), brothers", "Tom Hill", 9, "Sam Hill", "brother", "was seven years old"),
            ("My kids Emma (7) and Noah (4)", "Emma", 7, "Noah", "brother", "was four years old"),
            (
                "The sisters Ama (12) and Esi (9): Ama has braids, Esi wears a yellow dress",
                "Ama",
                12,
                "Esi",
                "sister",
                "was nine years old",
            ),
            ("9-year-old Tom and his 7-year-old brother Sam", "Tom", 9, "Sam", "brother", "was seven years old"),
            ("Mia, 6, and her brother Ben (4), who uses a wheelchair", "Mia", 6, "Ben", "brother", "used a wheelchair"),
            (
                "Soren and Sunniva, twins, 11, one loves maps, the other hates heights",
                "Soren",
                11,
                "Sunniva",
                "twin",
                "loved maps, and the other hated heights",
            ),
            ("Our sons Ali (6) and Omar (3)", "Ali", 6, "Omar", "brother", "was three years old"),
            ("My two daughters Ida (6) and Ada (3)", "Ida", 6, "Ada", "sister", "was three years old"),
        ] {
            let sheet = read_character(description);
            assert_eq!((sheet.name.as_deref(), sheet.age_years), (Some(name), Some(age)), "{description}");
            assert_eq!(
                (sheet.companion.as_deref(), sheet.companion_kind.as_deref()),
                (Some(companion), Some(relation)),
                "{description}"
            );
            assert!(sheet.facts.iter().any(|fact| fact.predicate == told), "{description}: {:?}", sheet.facts);
        }
        assert_eq!(read_character("The sisters Ama (12) and Esi (9)").pronouns, Some(Pronouns::She));
        let ama = read_character("The sisters Ama (12) and Esi (9): Ama has braids, Esi wears a yellow dress");
        assert_eq!((ama.features, ama.companion_looks), (vec!["braids".to_owned()], vec!["a yellow dress".to_owned()]));
        let ahmed = read_character("Ahmed (11), his sister Nour (9) and their baby brother Zaid");
        let told: Vec<&str> = ahmed.facts.iter().map(|fact| fact.predicate.as_str()).collect();
        assert_eq!(
            (ahmed.companion.as_deref(), ahmed.companion_kind.as_deref(), ahmed.age_years, told),
            (Some("Zaid"), Some("baby brother"), Some(11), vec!["had a sister called Nour", "was nine years old"])
        );
        let twins = read_character("Twin sisters Aiko and Yumi Tanaka, aged 10");
        assert_eq!((twins.companion_kind.as_deref(), twins.age_years), (Some("twin sister"), Some(10)));
    }
}
