//! Heads of descriptions that name somebody by others, or beside them: “Hugo's dad Paul”, “Foxes Ember and Ash”, “Lea, Tom and their dog Rex”,
//! “Captain Rosa and her crew”, “Asha and Meera, 12 and 9”, “Nobody special, just Kim”. Each is turned into words that the rest of the reader knows.

use super::clauses::{is_build, is_trait};
use super::kin_heads::{with_each_of_the_kin, without_kin_between};
use super::naming::{is_a_group, name_at};
use super::relatives::is_friend;
use crate::word_list::contains;
use brief::english::{listed, number_of, with_article};
use brief::story::{CharacterSheet, Nature, ToldFact};
use lexicon::being;

/// Many who belong to one: “her crew”.
const COMPANIES: &str = "crew team band gang pack herd flock class family tribe troupe friends parents children students pupils neighbours neighbors pets";
const MOST_ADJECTIVES: usize = 3;

/// The words as they would be without such a head; what it tells besides is told of them.
pub(super) fn with_plain_head(tokens: Vec<String>, sheet: &mut CharacterSheet) -> Vec<String> {
    if sheet.name.is_some() {
        return tokens;
    }
    let tokens = nobody_special(&tokens, sheet).unwrap_or(tokens);
    let tokens = kin_of_somebody(&tokens, sheet).unwrap_or(tokens);
    let tokens = without_kin_between(&tokens, sheet).unwrap_or(tokens);
    let tokens = with_each_of_the_kin(&tokens).unwrap_or(tokens);
    let tokens = with_their_ages(&tokens).unwrap_or(tokens);
    let tokens = kind_of_several(&tokens, sheet).unwrap_or(tokens);
    let tokens = with_their_company(&tokens, sheet).unwrap_or(tokens);
    with_own_company(&tokens, sheet).unwrap_or(tokens)
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(' ').map(str::to_owned)
}

/// “Nobody special, just Kim”, “Just Kim”: Kim.
fn nobody_special(tokens: &[String], sheet: &mut CharacterSheet) -> Option<Vec<String>> {
    let lower = |at: usize| tokens.get(at).map(|token| token.to_lowercase()).unwrap_or_default();
    let is_praise = |at: usize| contains("special particular important famous", &lower(at));
    let head = match lower(0).as_str() {
        "nobody" | "no-one" | "nothing" if is_praise(1) => 2,
        "no" if lower(1) == "one" && is_praise(2) => 3,
        "nobody" if lower(1) == "in" && is_praise(2) => 3,
        _ => 0,
    };
    let mark = head + usize::from(head > 0 && lower(head) == ",");
    let begin = mark + usize::from(contains("just only simply", &lower(mark)));
    if begin == mark || name_at(tokens, begin).is_none() {
        return None;
    }
    if head > 0 {
        sheet.facts.push(ToldFact { about: None, predicate: "was nobody special".to_owned() });
    }
    Some(tokens[begin..].to_vec())
}

/// “Hugo's dad Paul” as “Paul, Hugo's dad”, of whom that is told.
fn kin_of_somebody(tokens: &[String], sheet: &mut CharacterSheet) -> Option<Vec<String>> {
    let owner = tokens.first()?;
    let stem = owner.strip_suffix("'s").or_else(|| owner.strip_suffix("’s"))?;
    name_at(&[stem.to_owned()], 0)?;
    let described = described_at(tokens, 1);
    let noun = 1 + described;
    let is_kin = tokens.get(noun).is_some_and(|word| being(word).is_some() || is_friend(word));
    let (name, length) = name_at(tokens, noun + 1).filter(|_| is_kin)?;
    sheet.facts.push(ToldFact { about: None, predicate: format!("was {}", tokens[..=noun].join(" ")) });
    let mut turned: Vec<String> = words(&name).collect();
    turned.push(",".to_owned());
    turned.extend_from_slice(&tokens[..=noun]);
    let rest = &tokens[noun + 1 + length..];
    if rest.first().is_some_and(|next| next != ",") {
        turned.push(",".to_owned());
    }
    turned.extend_from_slice(rest);
    Some(turned)
}

/// How many adjectives stand here.
fn described_at(tokens: &[String], at: usize) -> usize {
    let is_adjective =
        |token: &&String| is_trait(&token.to_lowercase()) || is_build(&token.to_lowercase()) || *token == "best";
    tokens[at.min(tokens.len())..].iter().take(MOST_ADJECTIVES).take_while(is_adjective).count()
}

/// “Asha and Meera, 12 and 9” as “Asha, 12, and Meera, 9”.
fn with_their_ages(tokens: &[String]) -> Option<Vec<String>> {
    let (names, after) = list_at(tokens, 0)?;
    let is = |at: usize, words: &str| tokens.get(at).is_some_and(|token| contains(words, token));
    let mut at = after + usize::from(is(after, ","));
    at += usize::from(is(at, "aged ages"));
    let mut ages: Vec<&String> = Vec::new();
    while let Some(age) = tokens.get(at).filter(|token| number_of(&token.to_lowercase()).is_some()) {
        ages.push(age);
        at += 1;
        let joint = (at..tokens.len()).take_while(|at| is(*at, ", and &")).count();
        let goes_on = tokens.get(at + joint).is_some_and(|next| number_of(&next.to_lowercase()).is_some());
        if joint == 0 || !goes_on {
            break;
        }
        at += joint;
    }
    if ages.len() != names.len() || ages.len() < 2 {
        return None;
    }
    let rest = &tokens[at..];
    let says_where = rest.iter().take(2).any(|word| word == "from");
    let mut turned: Vec<String> = Vec::new();
    for (index, (name, age)) in names.iter().zip(ages).enumerate() {
        if index > 0 {
            turned.push(",".to_owned());
        }
        if index + 1 == names.len() {
            turned.push("and".to_owned());
        }
        turned.extend(words(name));
        turned.extend([",".to_owned(), age.clone()]);
        // Where both come from is told of the first.
        if index == 0 && says_where {
            turned.extend_from_slice(rest);
        }
    }
    if !says_where {
        turned.extend_from_slice(rest);
    }
    Some(turned)
}

/// The names of a list that begins here, at least two, and where it ends: `Lea, Tom` of “Lea, Tom and their dog”.
fn list_at(tokens: &[String], start: usize) -> Option<(Vec<String>, usize)> {
    let is = |at: usize, words: &str| tokens.get(at).is_some_and(|token| contains(words, token));
    let mut names = Vec::new();
    let mut at = start;
    while let Some((name, length)) = name_at(tokens, at) {
        names.push(name);
        at += length;
        let joint = (at..tokens.len().min(at + 2)).take_while(|at| is(*at, ", and &")).count();
        if joint == 0 || name_at(tokens, at + joint).is_none() {
            break;
        }
        at += joint;
    }
    (names.len() > 1).then_some((names, at))
}

/// “Foxes Ember and Ash”: Ember, a fox, and a friend who is one too.
fn kind_of_several(tokens: &[String], sheet: &mut CharacterSheet) -> Option<Vec<String>> {
    let article = usize::from(tokens.first().is_some_and(|first| contains("the two three", &first.to_lowercase())));
    let described = described_at(tokens, article);
    let at = article + described;
    let plural = tokens.get(at)?.to_lowercase();
    let kind = singular_of(&plural).filter(|_| !is_a_group(&plural))?;
    let after = at + 1 + usize::from(tokens.get(at + 1).is_some_and(|mark| contains("named called ,", mark)));
    let (names, end) = list_at(tokens, after)?;
    let adjectives: Vec<String> = tokens[article..at].iter().map(|word| word.to_lowercase()).collect();
    let whole = [adjectives.as_slice(), std::slice::from_ref(&kind)].concat().join(" ");
    sheet.companion = Some(names[1].clone());
    sheet.companion_kind = Some(format!("friend, {}", with_article(&whole)));
    if names.len() > 2 {
        let predicate = format!("were {}", [adjectives.as_slice(), std::slice::from_ref(&plural)].concat().join(" "));
        sheet.facts.push(ToldFact { about: Some(listed(&names)), predicate });
    }
    let mut turned: Vec<String> = words(&names[0]).collect();
    turned.push(",".to_owned());
    turned.extend(words(&with_article(&whole)));
    turned.extend_from_slice(&tokens[end..]);
    Some(turned)
}

/// The being of which there are several: `fox` of “foxes”.
fn singular_of(plural: &str) -> Option<String> {
    const IRREGULAR: &[(&str, &str)] = &[
        ("mice", "mouse"),
        ("wolves", "wolf"),
        ("geese", "goose"),
        ("men", "man"),
        ("women", "woman"),
        ("elves", "elf"),
    ];
    let by_ending = || {
        let stems =
            [plural.strip_suffix("ies").map(|stem| format!("{stem}y")), plural.strip_suffix("es").map(str::to_owned)];
        stems
            .into_iter()
            .chain([plural.strip_suffix('s').map(str::to_owned)])
            .flatten()
            .find(|stem| being(stem).is_some())
    };
    IRREGULAR.iter().find(|(many, _)| *many == plural).map(|(_, one)| (*one).to_owned()).or_else(by_ending)
}

/// “Lea, Tom and their dog Rex” as “Lea and Tom”, who have a dog called Rex.
fn with_their_company(tokens: &[String], sheet: &mut CharacterSheet) -> Option<Vec<String>> {
    let (names, after) = list_at(tokens, 0)?;
    let is = |at: usize, words: &str| tokens.get(at).is_some_and(|token| contains(words, token));
    let joint = after + usize::from(is(after, ","));
    if !(is(joint, "and & with") && is(joint + 1, "their")) {
        return None;
    }
    let (predicate, end) = company_at(tokens, joint + 2, "them", "their")?;
    sheet.facts.push(ToldFact { about: Some(listed(&names)), predicate });
    let mut turned: Vec<String> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        match index {
            0 => {}
            _ if index + 1 == names.len() => turned.push("and".to_owned()),
            _ => turned.push(",".to_owned()),
        }
        turned.extend(words(name));
    }
    turned.extend_from_slice(&tokens[end..]);
    Some(turned)
}

/// What is told of those who have somebody beside them: `had a dog called Rex`; and where that ends.
fn company_at(tokens: &[String], at: usize, them: &str, their: &str) -> Option<(String, usize)> {
    let noun = at + described_at(tokens, at);
    let (nature, _) = being(&tokens.get(noun)?.to_lowercase())?;
    let phrase = tokens[at..=noun].join(" ").to_lowercase();
    let marked = noun + 1 + usize::from(tokens.get(noun + 1).is_some_and(|mark| contains("named called", mark)));
    let name = name_at(tokens, marked);
    let end = name.as_ref().map_or(noun + 1, |(_, length)| marked + length);
    let name = name.map(|(name, _)| name);
    let predicate = match (nature, name) {
        (Nature::Animal, Some(name)) => format!("had {} called {name}", with_article(&phrase)),
        (Nature::Animal, None) => format!("had {}", with_article(&phrase)),
        (_, name) => {
            format!("had {their} {phrase}{} beside {them}", name.map(|name| format!(" {name}")).unwrap_or_default())
        }
    };
    Some((predicate, end))
}

/// “Captain Rosa and her crew” as “Captain Rosa”, who has a crew.
fn with_own_company(tokens: &[String], sheet: &mut CharacterSheet) -> Option<Vec<String>> {
    let is_called_old = tokens.first().is_some_and(|first| contains("Old Little Big Young", first));
    let begin = usize::from(is_called_old);
    let (_, length) = name_at(tokens, begin).map(|(name, length)| (name, begin + length))?;
    let is = |at: usize, words: &str| tokens.get(at).is_some_and(|token| contains(words, token));
    if !(is(length, "and & with") && is(length + 1, "his her their")) {
        return None;
    }
    let noun = length + 2 + described_at(tokens, length + 2);
    let company = tokens.get(noun).filter(|word| contains(COMPANIES, word))?;
    let ends = tokens.get(noun + 1).is_none_or(|next| next == ",");
    let phrase = tokens[length + 2..=noun].join(" ");
    let whole = if company.ends_with('s') && company != "class" { phrase } else { with_article(&phrase) };
    if !ends {
        return None;
    }
    sheet.facts.push(ToldFact { about: None, predicate: format!("had {whole}") });
    Some([&tokens[..length], &tokens[noun + 1..]].concat())
}
