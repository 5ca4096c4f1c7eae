//! Several who are introduced together: “Two friends: Ali, a boy, and Bo, a girl”, “Triplets named Zora, Zane and Zeb”, “Otto and his three little
//! sisters Ida, Ava and Bea”. The sheet is of the first, and tells of the others.

use super::kind::narrows;
use super::naming::{is_a_group, name_at};
use super::past_tense::{is_plural, told_in_the_past};
use super::relatives::is_friend;
use super::titles::is_title;
use crate::word_list::contains;
use brief::english::{Pronouns, listed, number_in_words, number_of, with_article};
use brief::story::{CharacterSheet, ToldFact};
use lexicon::{being, pronouns_of_name};

/// How many words may stand before the noun for a group, and between it and the first name.
const MOST_OPENING_WORDS: usize = 5;
const ARTICLES: &str = "a an the our my these some";
const MARKS: &str = ", named called are were is";

/// The words as they would be of the first alone, with the second as kin or friend; of the others facts are told.
pub(super) fn of_the_first(tokens: Vec<String>, sheet: &mut CharacterSheet) -> Vec<String> {
    let tokens = with_others_told(tokens, sheet);
    if sheet.name.is_some() {
        return tokens;
    }
    many(&tokens, sheet).or_else(|| two(&tokens, sheet)).unwrap_or(tokens)
}

/// One of a list, with the age that may stand behind.
struct Named {
    name: String,
    age: Option<u32>,
}

/// “Ida, Ava and Bea”, “Wren, 14, Lark, 12, and Jay”; where the list ends.
fn names_at(tokens: &[String], start: usize) -> Option<(Vec<Named>, usize)> {
    let is = |at: usize, words: &str| tokens.get(at).is_some_and(|token| contains(words, token));
    let mut names: Vec<Named> = Vec::new();
    let mut at = start;
    let mut is_closed = false;
    while let Some((name, length)) = name_at(tokens, at) {
        at += length;
        let age =
            if is(at, ",") { tokens.get(at + 1).and_then(|token| number_of(&token.to_lowercase())) } else { None };
        at += if age.is_some() { 2 } else { 0 };
        names.push(Named { name, age });
        let comma = usize::from(is(at, ","));
        let joint = usize::from(is(at + comma, "and &"));
        if is_closed || comma + joint == 0 || name_at(tokens, at + comma + joint).is_none() {
            break;
        }
        is_closed = joint == 1;
        at += comma + joint;
    }
    (is_closed && names.len() > 1).then_some((names, at))
}

pub(super) fn is_group(word: &str) -> bool {
    is_a_group(word)
        || contains(
            "couple triplets quadruplets spouses newlyweds partners colleagues daughters sons granddaughters \
            grandsons grandchildren half-sisters half-brothers half-siblings stepsisters stepbrothers \
            step-sisters step-brothers trio",
            &word.to_lowercase(),
        )
}

/// The place of the noun for a group with which these words begin.
pub(super) fn group_at_start(tokens: &[String]) -> Option<usize> {
    let group = tokens.iter().take(MOST_OPENING_WORDS).position(|token| is_group(token))?;
    let opens = |at: &String| {
        let lower = at.to_lowercase();
        contains(ARTICLES, &lower) || number_of(&lower).is_some() || narrows(&lower)
    };
    tokens[..group].iter().all(opens).then_some(group)
}

/// What the words before a group's noun say: `elderly lesbian` of “An elderly lesbian couple”.
fn adjectives(before: &[String]) -> Vec<String> {
    let lower = before.iter().map(|word| word.to_lowercase());
    lower.filter(|word| !contains(ARTICLES, word) && number_of(word).is_none()).collect()
}

/// What the second is to the first.
fn relation(group: &str, opening: &[String], second: &str) -> String {
    let adjectives = adjectives(opening);
    // “My kids Emma and Noah” are each other's sister and brother.
    let are_mine = opening.iter().any(|word| matches!(word.to_lowercase().as_str(), "my" | "our"));
    let pronouns = pronouns_of_name(second).or_else(|| pronouns_of_group(group));
    let sibling = match pronouns {
        Some(Pronouns::She) => "sister",
        Some(Pronouns::He) => "brother",
        _ => "sibling",
    };
    let says = |word: &str| adjectives.iter().any(|own| own == word);
    let group = group.to_lowercase();
    match group.as_str() {
        "twins" if sibling == "sibling" => "twin".to_owned(),
        "twins" => format!("twin {sibling}"),
        "siblings" | "triplets" | "quadruplets" => sibling.to_owned(),
        "girls" | "boys" | "children" | "kids" if are_mine => sibling.to_owned(),
        "daughters" | "sons" | "granddaughters" | "grandsons" | "grandchildren" => sibling.to_owned(),
        "couple" | "spouses" | "newlyweds" if says("married") || group != "couple" => match pronouns {
            Some(Pronouns::She) => "wife".to_owned(),
            Some(Pronouns::He) => "husband".to_owned(),
            _ => "partner".to_owned(),
        },
        "couple" | "partners" => "partner".to_owned(),
        "friends" if says("best") => "best friend".to_owned(),
        "girls" | "boys" | "children" | "kids" | "trio" | "friends" => "friend".to_owned(),
        plural => plural.trim_end_matches('s').to_owned(),
    }
}

/// Sisters are each a she, and boys a he.
fn pronouns_of_group(group: &str) -> Option<Pronouns> {
    let group = group.to_lowercase();
    match group.as_str() {
        "girls" | "women" | "daughters" | "granddaughters" | "nieces" => Some(Pronouns::She),
        "boys" | "men" | "sons" | "grandsons" | "nephews" => Some(Pronouns::He),
        _ if group.ends_with("sisters") => Some(Pronouns::She),
        _ if group.ends_with("brothers") => Some(Pronouns::He),
        _ => None,
    }
}

/// Whose sister or friend the second is: her, his or their.
fn owner(first: &str, own: &[String], group: &str, adjectives: &[String]) -> Pronouns {
    let of_lesbians = || adjectives.iter().any(|word| word == "lesbian").then_some(Pronouns::She);
    let by_group = || pronouns_of_group(group).or_else(of_lesbians);
    let by_kind = || own.iter().find_map(|word| being(word)).and_then(|(_, pronouns)| pronouns);
    by_kind().or_else(by_group).or_else(|| pronouns_of_name(first)).unwrap_or(Pronouns::They)
}

/// Three or more: the second stays beside the first, and of all of them is told what they are and do.
fn many(tokens: &[String], sheet: &mut CharacterSheet) -> Option<Vec<String>> {
    let opening = group_at_start(tokens);
    let begin = match opening {
        // “Kids of the lighthouse: Ole, Pia and Jon”
        Some(group) => (group + 1..tokens.len().min(group + 2 + MOST_OPENING_WORDS))
            .find(|at| (contains(MARKS, &tokens[at - 1]) || at - 1 == group) && names_at(tokens, *at).is_some())?,
        None => 0,
    };
    let between: Vec<String> = opening
        .map(|group| tokens[group + 1..begin].iter().filter(|word| !contains(MARKS, word)).cloned().collect())
        .unwrap_or_default();
    let (names, mut end) = names_at(tokens, begin).filter(|(names, _)| names.len() > 2)?;
    let mut described = opening.map(|group| (tokens[..group].to_vec(), tokens[group].to_lowercase()));
    // “Zora, Zane and Zeb are triplets”
    if opening.is_none() {
        let article = |at: usize| tokens.get(at).is_some_and(|word| contains("the a an three four five six", word));
        let marks = (end..tokens.len()).take_while(|at| contains(MARKS, &tokens[*at]) || article(*at)).count();
        let noun = (end + marks..(end + marks + 3).min(tokens.len())).find(|at| is_group(&tokens[*at]));
        let noun = noun.filter(|noun| tokens[end + marks..*noun].iter().all(|word| narrows(word)));
        if let Some(noun) = noun {
            described = Some((tokens[end + marks..noun].to_vec(), tokens[noun].to_lowercase()));
            end = noun + 1;
        }
    }
    let all = called_together(&names);
    let (before, group) = described.unwrap_or_default();
    let words = adjectives(&before);
    let predicate = match group.as_str() {
        "" => String::new(),
        "couple" | "trio" => format!("were {}", with_article([words.join(" "), group.clone()].join(" ").trim())),
        _ => format!("were {}", [words.join(" "), group.clone(), between.join(" ")].join(" ").trim()),
    };
    // Nothing but what all of them do is told of them.
    let is_told_of_all = !predicate.is_empty();
    let predicate = if is_told_of_all { predicate } else { "belonged together".to_owned() };
    let second = &names[1].name;
    let names_of_all = listed(&all);
    sheet.facts.push(ToldFact { about: Some(names_of_all.clone()), predicate });
    sheet.facts.extend(names[1..].iter().filter_map(|named| age_of(&named.name, named.age)));
    sheet.companion = Some(second.clone());
    sheet.companion_kind = (!group.is_empty()).then(|| relation(&group, &before, second));
    sheet.pronouns = sheet.pronouns.or_else(|| pronouns_of_group(&group));
    let mut of_first: Vec<String> = names[0].name.split(' ').map(str::to_owned).collect();
    if let Some(age) = names[0].age {
        of_first.extend([",".to_owned(), age.to_string()]);
    }
    let rest = &tokens[end..];
    let rest = rest.strip_prefix(&[",".to_owned()]).unwrap_or(rest);
    if rest.is_empty() {
        return Some(of_first);
    }
    // What all of them are and do is told of all.
    let clause = rest.strip_prefix(&["who".to_owned()]).unwrap_or(rest);
    let verb = clause.first().is_some_and(|verb| is_plural(&verb.to_lowercase()));
    let until = clause.iter().position(|word| word == ",").unwrap_or(clause.len());
    if verb {
        sheet.age_years = number_of(clause.get(1).map(String::as_str).unwrap_or_default());
        // Of triplets each is as old as the first.
        let is_one_age = sheet.age_years.is_some() && matches!(group.as_str(), "triplets" | "quadruplets");
        let told = if is_one_age { &clause[..until][clause.len().min(until).min(3)..] } else { &clause[..until] };
        let about = format!("the {} of them", number_in_words(u32::try_from(names.len()).unwrap_or(3)));
        let predicate = told_in_the_past(told, Some(0)).join(" ");
        if !is_told_of_all && !predicate.is_empty() {
            let together = sheet.facts.iter_mut().find(|fact| fact.about.as_ref() == Some(&names_of_all));
            if let Some(fact) = together {
                fact.predicate = predicate;
            }
        } else if !predicate.is_empty() {
            sheet.facts.push(ToldFact { about: Some(about), predicate });
        }
        of_first.extend_from_slice(&clause[until..]);
    } else {
        of_first.push(",".to_owned());
        of_first.extend_from_slice(rest);
    }
    Some(of_first)
}

/// The names in one list: “Ada, Chidi and Obi”, of whom the first has the family name of all.
fn called_together(names: &[Named]) -> Vec<String> {
    let is_alone_with_a_family = names[1..].iter().all(|named| !named.name.contains(' '));
    let given =
        |name: &str| name.split_once(' ').filter(|(given, _)| !is_title(given)).map(|(given, _)| given.to_owned());
    let first = given(&names[0].name).filter(|_| is_alone_with_a_family);
    let first = first.unwrap_or_else(|| names[0].name.clone());
    std::iter::once(first).chain(names[1..].iter().map(|named| named.name.clone())).collect()
}

fn age_of(name: &str, age: Option<u32>) -> Option<ToldFact> {
    let predicate = format!("was {} years old", number_in_words(age?));
    Some(ToldFact { about: Some(name.to_owned()), predicate })
}

/// “Two friends: Ali, a boy, and Bo, a girl” as “Ali, a boy, and his friend Bo, a girl”.
fn two(tokens: &[String], sheet: &mut CharacterSheet) -> Option<Vec<String>> {
    let (opening, group, begin) = match group_at_start(tokens) {
        Some(group) => {
            let begin = first_name_after(tokens, group)?;
            (&tokens[..group], group, begin)
        }
        // “Jun and Mara, a married couple”
        None => {
            let (names, end) = names_at(tokens, 0).filter(|(names, _)| names.len() == 2)?;
            let noun = (end..(end + MOST_OPENING_WORDS).min(tokens.len())).find(|at| tokens[*at] == "couple")?;
            let opening = &tokens[end..noun];
            let mut turned: Vec<String> = opening.iter().filter(|word| !contains(MARKS, word)).cloned().collect();
            turned.extend(["couple".to_owned(), ",".to_owned(), names[0].name.clone(), "and".to_owned()]);
            turned.push(names[1].name.clone());
            turned.extend_from_slice(&tokens[noun + 1..]);
            return two(&turned, sheet);
        }
    };
    let (first, length) = name_at(tokens, begin)?;
    let own_at = begin + length;
    let joint = (own_at..tokens.len())
        .find(|at| matches!(tokens[*at].as_str(), "and" | "&") && name_at(tokens, at + 1).is_some())?;
    let (second, _) = name_at(tokens, joint + 1)?;
    let mut own: Vec<String> = tokens[own_at..joint].to_vec();
    while own.last().is_some_and(|word| word == ",") {
        own.pop();
    }
    let noun = &tokens[group];
    let between: Vec<String> = tokens[group + 1..begin].iter().filter(|word| !contains(MARKS, word)).cloned().collect();
    let words = adjectives(opening);
    // What is said of each with “with” and “who” is read as it stands.
    let is_read_otherwise = is_a_group(noun) && between.is_empty() && own.first().is_none_or(|word| word != ",");
    if is_read_otherwise || noun == "trio" {
        return None;
    }
    let owner = owner(&first, &own, noun, &words);
    let both = |predicate: String| ToldFact { about: Some("the two of them".to_owned()), predicate };
    if noun.eq_ignore_ascii_case("couple") {
        sheet
            .facts
            .push(both(format!("were {}", with_article([words.join(" "), "couple".to_owned()].join(" ").trim()))));
        if !own.iter().any(|word| being(word).is_some()) {
            let kind = match owner {
                Pronouns::She => "woman",
                Pronouns::He => "man",
                Pronouns::They | Pronouns::It => "person",
            };
            own.splice(0..0, [",", "a", kind].map(str::to_owned));
        }
    } else {
        let told: Vec<String> = words.iter().filter(|word| !contains("best twin", word)).cloned().collect();
        let told = [told, between].concat();
        if !told.is_empty() {
            sheet.facts.push(both(format!("were {}", told.join(" "))));
        }
    }
    let mut turned: Vec<String> = first.split(' ').map(str::to_owned).collect();
    if !own.is_empty() {
        turned.extend(own);
        turned.push(",".to_owned());
    }
    turned.push("and".to_owned());
    turned.push(owner.possessive().to_owned());
    turned.extend(relation(noun, opening, &second).split(' ').map(str::to_owned));
    sheet.pronouns = sheet.pronouns.or_else(|| pronouns_of_group(noun));
    turned.extend_from_slice(&tokens[joint + 1..]);
    Some(turned)
}

/// The first name behind a group's noun, with nothing but “named” or “in their forties” in between.
fn first_name_after(tokens: &[String], group: usize) -> Option<usize> {
    let begin =
        (group + 1..tokens.len().min(group + 2 + MOST_OPENING_WORDS)).find(|at| name_at(tokens, *at).is_some())?;
    let between: Vec<&str> =
        tokens[group + 1..begin].iter().map(String::as_str).filter(|word| !contains(MARKS, word)).collect();
    let is_plain = between.is_empty() || between.starts_with(&["in", "their"]);
    is_plain.then_some(begin)
}

/// “Otto and his three little sisters Ida, Ava and Bea”: that he has them is told.
fn with_others_told(mut tokens: Vec<String>, sheet: &mut CharacterSheet) -> Vec<String> {
    let lower: Vec<String> = tokens.iter().map(|token| token.to_lowercase()).collect();
    let is_owner = |at: usize| {
        at > 1 && matches!(lower[at].as_str(), "his" | "her" | "their") && contains("and & with", &lower[at - 1])
    };
    let Some(owner) = (2..lower.len()).find(|at| is_owner(*at)) else { return tokens };
    let narrowed = (owner + 1..lower.len())
        .take_while(|at| (narrows(&tokens[*at]) || number_of(&lower[*at]).is_some()) && !is_kin_of_many(&lower[*at]))
        .count();
    let noun = owner + 1 + narrowed;
    if narrowed > 3 || !lower.get(noun).is_some_and(|word| is_kin_of_many(word)) {
        return tokens;
    }
    let marks = (noun + 1..lower.len()).take_while(|at| contains(", named called", &lower[*at])).count();
    let (names, end) = match names_at(&tokens, noun + 1 + marks) {
        Some((names, end)) => (names, end),
        None => (Vec::new(), noun + 1),
    };
    let has_a_number = lower[owner + 1..noun].iter().any(|word| number_of(word).is_some());
    let number = u32::try_from(names.len()).ok().filter(|number| *number > 0 && !has_a_number).map(number_in_words);
    let whom = [number.unwrap_or_default(), lower[owner + 1..=noun].join(" ")].join(" ").trim().to_owned();
    let all: Vec<String> = names.iter().map(|named| named.name.clone()).collect();
    let predicate = if all.is_empty() { format!("had {whom}") } else { format!("had {whom}, {}", listed(&all)) };
    sheet.facts.push(ToldFact { about: None, predicate });
    sheet.facts.extend(names.iter().filter_map(|named| age_of(&named.name, named.age)));
    let begin = if tokens[owner - 2] == "," { owner - 2 } else { owner - 1 };
    let goes_on = tokens.get(end).is_some_and(|verb| is_plural(&verb.to_lowercase()));
    let joint: &[&str] = if goes_on { &[",", "who"] } else { &[] };
    tokens.splice(begin..end, joint.iter().map(|word| (*word).to_owned()));
    tokens
}

/// `sisters`, `children`, `dogs`.
fn is_kin_of_many(word: &str) -> bool {
    let stem =
        word.strip_suffix("ies").map(|stem| format!("{stem}y")).or_else(|| word.strip_suffix('s').map(str::to_owned));
    let is_one = |stem: &String| being(stem).is_some() || is_friend(stem);
    being(word).is_none() && (matches!(word, "kids") || stem.is_some_and(|stem| is_one(&stem))) || word == "children"
}

#[cfg(test)]
mod tests {
    use crate::character::read_character;
    use brief::story::CharacterSheet;

    /// What is told of everybody, as a story says it.
    fn told(sheet: &CharacterSheet) -> Vec<String> {
        let told = sheet.facts.iter().map(|fact| match &fact.about {
            Some(about) => format!("{about} {}", fact.predicate),
            None => fact.predicate.clone(),
        });
        told.collect()
    }

    #[test]
    fn of_three_and_more_everybody_is_told_and_nobody_invented() {
        for (description, name, facts) in [
            (
                "Otto and his three little sisters Ida, Ava and Bea; Otto is ten and Bea is a baby",
                "Otto",
                &["had three little sisters, Ida, Ava and Bea", "Bea was a baby"][..],
            ),
            ("Mia and her two brothers, Ben and Sam", "Mia", &["had two brothers, Ben and Sam"]),
            ("Leo, 9, and his brothers Max, Tim and Kai", "Leo", &["had three brothers, Max, Tim and Kai"]),
            ("Mia with her friends Ada, Leo and Kim", "Mia", &["had three friends, Ada, Leo and Kim"]),
            ("Tom and his two dogs, Rex and Bo", "Tom", &["had two dogs, Rex and Bo"]),
            ("Ida and her two sisters", "Ida", &["had two sisters"]),
            (
                "Ida and her sisters Ava, 3, and Bea, 5",
                "Ida",
                &["had two sisters, Ava and Bea", "Ava was three years old", "Bea was five years old"],
            ),
            (
                "Triplets named Zora, Zane and Zeb, who are seven and hate spinach",
                "Zora",
                &["Zora, Zane and Zeb were triplets", "the three of them hated spinach"],
            ),
            ("Mark, Grace and Faith are orphans", "Mark", &["Mark, Grace and Faith were orphans"]),
            ("Kids of the lighthouse: Ole, Pia and Jon", "Ole", &["Ole, Pia and Jon were kids of the lighthouse"]),
            ("Zora, Zane and Zeb are triplets", "Zora", &["Zora, Zane and Zeb were triplets"]),
            ("Triplets Zora, Zane and Zeb", "Zora", &["Zora, Zane and Zeb were triplets"]),
            (
                "The three sisters Ida, Ava and Bea live on a farm",
                "Ida",
                &["Ida, Ava and Bea were sisters", "the three of them lived on a farm"],
            ),
            (
                "Tom, Dick and Harry are best friends who love trains",
                "Tom",
                &["Tom, Dick and Harry were best friends", "the three of them loved trains"],
            ),
            ("Ada, Ben, Cleo and Dan, cousins", "Ada", &["Ada, Ben, Cleo and Dan were cousins"]),
        ] {
            let sheet = read_character(description);
            assert_eq!(
                (sheet.name.as_deref(), told(&sheet)),
                (Some(name), facts.iter().map(|fact| (*fact).to_owned()).collect()),
                "{description}"
            );
        }
    }

    #[test]
    fn two_who_are_introduced_together_each_keep_what_is_said_of_them() {
        for (description, name, kind, companion, relation, facts) in [
            (
                "Twins in their forties, Ruth (a vet) and Naomi (a plumber with a stutter)",
                "Ruth",
                "vet",
                "Naomi",
                "twin",
                &["the two of them were in their forties", "Naomi was a plumber", "Naomi had a stutter"][..],
            ),
            (
                "Two friends: Ali, a boy with albinism, and Bo, a girl with a cochlear implant",
                "Ali",
                "boy",
                "Bo",
                "friend",
                &["had albinism", "Bo had a cochlear implant"],
            ),
            (
                "An elderly lesbian couple, Fern and Dot",
                "Fern",
                "woman",
                "Dot",
                "partner",
                &["the two of them were an elderly lesbian couple"],
            ),
            (
                "Jun and Rosa, a married couple; Rosa has burn scars",
                "Jun",
                "person",
                "Rosa",
                "wife",
                &["the two of them were a married couple", "Rosa had burn scars"],
            ),
            (
                "Half-sisters Wren, 14, and Lark, 17",
                "Wren",
                "girl",
                "Lark",
                "half-sister",
                &["Lark was seventeen years old"],
            ),
            ("Stepbrothers Tom and Jim", "Tom", "", "Jim", "stepbrother", &[]),
            ("Best friends Sam, 9, and Jo, 10", "Sam", "boy", "Jo", "best friend", &["Jo was ten years old"]),
            (
                "Two sisters: Ida (8), a chess player, and Ruth (6), who is deaf",
                "Ida",
                "chess player",
                "Ruth",
                "sister",
                &["Ruth was six years old", "Ruth was deaf"],
            ),
            ("Big brother Malik (12) and baby sister Aisha", "Malik", "boy", "Aisha", "baby sister", &[]),
            ("Queen Ada, a beekeeper, and King Otto", "Queen Ada", "beekeeper", "King Otto", "", &[]),
            ("Max, a dog, and Minka, a cat", "Max", "dog", "Minka", "", &["Minka was a cat"]),
            ("Pip and Pop are mice", "Pip", "mouse", "Pop", "", &[]),
            ("Luna and Sol, twin kittens", "Luna", "kitten", "Sol", "twin", &[]),
            ("Otto and his niece Ola, a chemist", "Otto", "", "Ola", "niece", &["Ola was a chemist"]),
            ("Amir and his wife Sana, a shy dentist", "Amir", "", "Sana", "wife", &["Sana was a shy dentist"]),
            ("Mei-Ling and her guide dog Biscuit; she is blind", "Mei-Ling", "", "Biscuit", "guide dog", &[]),
            ("Mei-Ling, who is blind, and her guide dog Biscuit", "Mei-Ling", "", "Biscuit", "guide dog", &[]),
            ("Ida and her kitten Mops", "Ida", "", "Mops", "kitten", &[]),
        ] {
            let sheet = read_character(description);
            let read = (
                sheet.name.as_deref(),
                sheet.kind.as_deref().unwrap_or_default(),
                sheet.companion.as_deref(),
                sheet.companion_kind.as_deref().unwrap_or_default(),
                told(&sheet),
            );
            let facts: Vec<String> = facts.iter().map(|fact| (*fact).to_owned()).collect();
            assert_eq!(read, (Some(name), kind, Some(companion), relation, facts), "{description}");
        }
    }
}
