//! Introductions in which what somebody is stands before the name: “Bus conductor Wilma Crane”, “Tiny Tim the tortoise”, “An orphan, mute since a
//! fire: Ambrose”, “Len ‘Sparky’ Hobbs”.

use super::age::age_of;
use super::clauses::{is_build, is_trait};
use super::kind::narrows;
use super::naming::{is_a_group, name_at};
use super::titles::is_title;
use super::tokens::tokens_of;
use super::trades::is_trade;
use crate::word_list::contains;
use brief::english::with_article;
use lexicon::{being, pronouns_of_name};

const MOST_KIND_WORDS: usize = 5;

/// The name that people have for somebody, in quotation marks behind the given name, and the description without it.
pub(super) fn without_nickname(description: &str) -> (String, Option<String>) {
    const MARKS: &[(char, char)] = &[('\'', '\''), ('"', '"'), ('“', '”'), ('‘', '’'), ('„', '“'), ('«', '»')];
    let none = || (description.to_owned(), None);
    let Some((at, open)) = description
        .char_indices()
        .find(|(at, c)| MARKS.iter().any(|(open, _)| open == c) && description[..*at].ends_with(' '))
    else {
        return none();
    };
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let before = description[..at].trim_end();
    let inside_at = at + open.len_utf8();
    let closes = |c: char| MARKS.iter().any(|(own, close)| *own == open && *close == c);
    let Some(length) = description[inside_at..].find(closes) else { return none() };
    let inside = &description[inside_at..inside_at + length];
    let closing = description[inside_at + length..].chars().next().map_or(0, char::len_utf8);
    let after = &description[inside_at + length + closing..];
    let is_name = is_capital(inside.trim_start_matches("the "))
        && inside.split(' ').count() <= 3
        && !inside.ends_with(['.', ',', '!', '?']);
    let is_behind_a_name = before.rsplit(' ').next().is_some_and(is_capital) && !before.contains(['.', ';']);
    let ends = after.is_empty() || after.starts_with([' ', ',', '.']);
    if is_name && is_behind_a_name && ends { (format!("{before}{after}"), Some(inside.to_owned())) } else { none() }
}

/// “An orphan, left-handed: Ambrose” as “Ambrose, an orphan, left-handed”, and “A retired midwife: Hester Quill, 71” as “Hester Quill, a retired
/// midwife, 71”.
pub(super) fn with_last_name_first(sentence: &str) -> Option<String> {
    let (told, name) = [": ", " – ", " — "].iter().find_map(|mark| sentence.trim().split_once(mark))?;
    let words: Vec<String> = tokens_of(name);
    let length = name_at(&words, 0).map(|(_, length)| length)?;
    let opens: Vec<String> = told.split_whitespace().map(|word| word.trim_matches(',').to_owned()).collect();
    if length < words.len() {
        return behind_a_heading(&opens, &words, length);
    }
    let first = opens.first()?;
    let is_named = opens.iter().any(|word| is_a_group(word)) || pronouns_of_name(first).is_some();
    if is_named || contains("name her his their hero heroine character", &opens.last()?.to_lowercase()) {
        return None;
    }
    let small = with_a_small_letter(told);
    let needs_article = being(&first.to_lowercase()).is_some();
    Some(format!("{name}, {}", if needs_article { with_article(&small) } else { small }))
}

fn with_a_small_letter(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The name of one, and more words about that one, behind a heading that says what they are: “A retired midwife”, “Main character”, “Only child”.
fn behind_a_heading(heading: &[String], words: &[String], length: usize) -> Option<String> {
    const LABELS: &str = "hero heroine character protagonist name star lead";
    const GOES_ON: &str = ", with who whose in aged is has wearing from and";
    let last = heading.last()?.to_lowercase();
    let (name, rest) = (words[..length].join(" "), &words[length..]);
    let of_rest = |told: &str| {
        let joint = if rest.first().is_some_and(|word| word == ",") { "" } else { "," };
        format!("{name}, {told}{joint} {}", rest.join(" ").replace(" ,", ",")).replace(",,", ",")
    };
    if !contains(GOES_ON, &rest.first()?.to_lowercase()) {
        return None;
    }
    let is_only = heading.first()?.eq_ignore_ascii_case("only") || heading.get(1).is_some_and(|word| word == "only");
    if is_only && matches!(last.as_str(), "child" | "children") {
        return Some(of_rest("an only child").replace(", ,", ","));
    }
    if contains(LABELS, &last) {
        return Some(words.join(" ").replace(" ,", ","));
    }
    let article = usize::from(contains("a an the", &heading[0].to_lowercase()));
    let kind: Vec<String> = heading[article..].iter().map(|word| word.to_lowercase()).collect();
    let noun = kind.iter().position(|word| contains("with in from of who", word)).unwrap_or(kind.len());
    let noun = noun.checked_sub(1).and_then(|noun| kind.get(noun))?;
    let is_kind = being(noun).is_some() || is_trade(noun);
    // “Two friends: Ali, a boy, and Bo, a girl”, “Nora, a mother of three: Will, Mark and Ines”; but “who has owls named Hu and Wu”.
    let joins = |at: usize| matches!(rest[at].as_str(), "and" | "&") && name_at(rest, at + 1).is_some();
    let until = rest.iter().position(|word| matches!(word.as_str(), "named" | "called")).unwrap_or(rest.len());
    let is_of_more = (0..until).any(joins);
    (is_kind && !is_of_more && !is_a_group(&last)).then(|| of_rest(&with_article(&kind.join(" "))))
}

/// “Bus conductor Wilma Crane, 52” as “Wilma Crane, a bus conductor, 52”; “Tiny Tim the tortoise” as “Tiny Tim, a tortoise”.
pub(super) fn with_the_kind_behind(tokens: Vec<String>) -> Vec<String> {
    kind_before_name(&tokens).or_else(|| name_and_kind(&tokens)).unwrap_or(tokens)
}

fn kind_before_name(tokens: &[String]) -> Option<Vec<String>> {
    let first = tokens.first()?.to_lowercase();
    let article = usize::from(matches!(first.as_str(), "the" | "a" | "an"));
    let opening = tokens.get(article)?;
    let small = |at: usize| tokens[at].to_lowercase();
    let end = (article + 1..tokens.len().min(article + 1 + MOST_KIND_WORDS))
        .find(|at| tokens[*at].starts_with(char::is_uppercase))?;
    let is_phrase = (article..end).all(|at| narrows(&small(at)) || small(at) == "old" || age_of(&small(at)).is_some())
        && (article + 1..end).all(|at| narrows(&tokens[at]) || age_of(&tokens[at]).is_some());
    let noun = small(end - 1);
    let is_kind = being(&noun).is_some() || (is_trade(&noun) && noun.len() > 4);
    let all_adjectives = || (article..end).all(|at| is_trait(&small(at)) || age_of(&small(at)).is_some());
    // Captain Rosa and Old Tom are names.
    let is_of_the_name = end == article + 1 && article == 0 && (is_title(opening) || is_build(&small(0)) || is_kind);
    let (name, length) = name_at(tokens, end).filter(|_| is_phrase && !is_of_the_name)?;
    let mut turned: Vec<String> = name.split(' ').map(str::to_owned).collect();
    turned.push(",".to_owned());
    let phrase: Vec<String> = (article..end).map(small).collect();
    let is_kin = contains("brother sister cousin", &noun) || contains("daughter son niece nephew", &noun);
    if is_kin {
        // “Big brother Malik (12) and baby sister Aisha”
        turned.extend(of_kin(tokens, end + length, &noun)?);
        return Some(turned);
    }
    if is_kind {
        turned.extend(with_article(&phrase.join(" ")).split(' ').map(str::to_owned));
    } else if all_adjectives() {
        let is_age = phrase.len() == 1 && age_of(&phrase[0]).is_some();
        if !is_age {
            turned.extend(["who".to_owned(), "is".to_owned()]);
        }
        turned.extend(phrase);
    } else {
        return None;
    }
    let rest = &tokens[end + length..];
    let is_apart = rest.first().is_none_or(|next| contains(", with who whose from wearing in and", next));
    if !is_apart {
        turned.push(",".to_owned());
    }
    turned.extend_from_slice(rest);
    Some(turned)
}

/// What follows the name of a brother with whom a sister is named: `, 12 , and his baby sister Aisha`.
fn of_kin(tokens: &[String], after: usize, noun: &str) -> Option<Vec<String>> {
    let joint = (after..tokens.len()).find(|at| matches!(tokens[*at].as_str(), "and" | "&"))?;
    let kin = (joint + 1..tokens.len().min(joint + 5))
        .find(|at| being(&tokens[*at]).is_some() && name_at(tokens, at + 1).is_some())?;
    let is_named = tokens[joint + 1..=kin].iter().all(|word| narrows(word));
    let their = being(noun).and_then(|(_, pronouns)| pronouns)?.possessive();
    if !is_named {
        return None;
    }
    let mut words: Vec<String> = tokens[after..joint].iter().skip_while(|word| *word == ",").cloned().collect();
    words.extend(["and".to_owned(), their.to_owned()]);
    words.extend_from_slice(&tokens[joint + 1..]);
    Some(words)
}

/// “Tiny Tim the tortoise”: an adjective with a capital that is part of the name.
fn name_and_kind(tokens: &[String]) -> Option<Vec<String>> {
    let (name, length) = name_at(tokens, 1)?;
    let is_epithet = tokens[0].starts_with(char::is_uppercase)
        && (is_build(&tokens[0].to_lowercase()) || is_trait(&tokens[0].to_lowercase()));
    let the = length + 1;
    let is_kind = tokens.get(the)? == "the" && being(tokens.get(the + 1)?).is_some();
    if !is_epithet || !is_kind {
        return None;
    }
    let mut turned = vec![tokens[0].clone()];
    turned.extend(name.split(' ').map(str::to_owned));
    turned.push(",".to_owned());
    turned.extend(with_article(&tokens[the + 1]).split(' ').map(str::to_owned));
    turned.extend_from_slice(&tokens[the + 2..]);
    Some(turned)
}

#[cfg(test)]
mod tests {
    use crate::character::read_character;

    #[test]
    fn a_name_is_found_behind_what_somebody_is() {
        for (description, name, kind) in [
            ("Bus conductor Wilma Crane, 52, who stammers", "Wilma Crane", Some("bus conductor")),
            ("Night nurse Selma Ode, 40", "Selma Ode", Some("night nurse")),
            ("Retired judge Ada Moss lives in Leeds", "Ada Moss", Some("retired judge")),
            ("Marine biologist Amara Obi, 33, with short hair", "Amara Obi", Some("marine biologist")),
            ("The old baker Hugo loves trains", "Hugo", Some("baker")),
            ("Little orphan Annie with red curls", "Annie", Some("orphan")),
            ("Ten-year-old Mia loves chess", "Mia", Some("girl")),
            ("Shy Mia, 7", "Mia", Some("girl")),
            ("Tiny Tim the tortoise", "Tiny Tim", Some("tortoise")),
            ("Tiny Tim", "Tiny Tim", None),
            ("Little Red, a girl in a red hood who is afraid of wolves", "Little Red", Some("girl")),
            ("Robot XJ-9", "Robot XJ-9", Some("robot")),
            ("Robot Bolt with a rusty arm", "Robot Bolt", Some("robot")),
            ("Spring, a 14-year-old girl", "Spring", Some("girl")),
            ("Orphan, left-handed, mute since a fire: Ambrose", "Ambrose", Some("orphan")),
            ("An orphan, mute since a fire – Ambrose", "Ambrose", Some("orphan")),
            ("A retired midwife: Hester Quill, 71, with a cane", "Hester Quill", Some("retired midwife")),
            ("Retired midwife: Hester Quill (71), who knits", "Hester Quill", Some("retired midwife")),
            ("A boy with a stutter: Wim, nine", "Wim", Some("boy")),
            ("A vet: Ola Berg, with grey hair, who rescues owls named Hu and Wu", "Ola Berg", Some("vet")),
            ("Father of twins Ali and Omar, Karim is a tailor of 45", "Karim", Some("tailor")),
            ("The old baker — Hugo, in a white apron", "Hugo", Some("baker")),
            ("Main character: Mia, a girl of seven", "Mia", Some("girl")),
            ("Hero: Captain Rosa, a pirate", "Captain Rosa", Some("pirate")),
            ("A dragon: Zill, green, with small wings", "Zill", Some("dragon")),
            ("Only child: Bo, 10, a boy who has a dog", "Bo", Some("boy")),
            ("Two friends: Ali, a boy, and Bo, a girl", "Ali", Some("boy")),
            (
                "Lighthouse keeper Marit Solberg (63), who keeps two goats named Ash and Ember",
                "Marit Solberg",
                Some("lighthouse keeper"),
            ),
            ("Ana Ruiz, who has a parrot called Kiko", "Ana Ruiz", None),
            ("Dagny rides a pony called Star", "Dagny", None),
            ("Old Tom, who feeds a cat named Mops", "Old Tom", None),
            ("A girl called Mia who rides a pony called Star", "Mia", Some("girl")),
            ("Bo, 10, has no brothers, but a best friend called Tam", "Bo", Some("child")),
            ("A girl who is no princess, called Dagny", "Dagny", Some("girl")),
            ("Fisherman Olaf Berg", "Fisherman Olaf Berg", Some("fisherman")),
            ("Captain Rosa, a pirate", "Captain Rosa", Some("pirate")),
            ("Sgt. Joan Price, 38, a medic", "Sgt. Joan Price", Some("medic")),
            ("Len 'Sparky' Hobbs, a baker", "Len Hobbs", Some("baker")),
            ("Anna “Bee” Miller, a pilot", "Anna Miller", Some("pilot")),
        ] {
            let sheet = read_character(description);
            assert_eq!((sheet.name.as_deref(), sheet.kind.as_deref()), (Some(name), kind), "{description}");
        }
        assert_eq!(read_character("A girl who rides a pony called Star").name, None);
    }

    #[test]
    fn states_second_trades_and_nicknames_are_told() {
        for (description, told) in [
            (
                "Len 'Sparky' Hobbs, 70, a retired bus conductor and widower, allergic to bees",
                &["was known as Sparky", "was a widower", "was allergic to bees"][..],
            ),
            ("Karl \"the Rocket\" Weber, a boxer", &["was known as the Rocket"]),
            ("Ambrose, an orphan, left-handed, mute since a fire", &["was left-handed", "was mute since a fire"]),
            ("Bela, a violinist, deaf since birth", &["was deaf since birth"]),
            ("Femi, a one-legged sailor and cook, allergic to fish", &["was a cook", "was allergic to fish"]),
            ("Nia, a firefighter with PTSD", &["had PTSD"]),
            ("Zoe, nine, autistic, loves trains", &["was autistic"]),
            ("Ana, left-handed, from Porto", &["was left-handed", "came from Porto"]),
            ("Selma, a teacher and mother of two", &["was a mother of two"]),
            ("Ruth, a vet and beekeeper who loves rain", &["was a beekeeper"]),
            ("Emre, a night nurse with insomnia", &["had insomnia"]),
            ("Emre, a nurse, father of two boys, Can and Deniz", &["was the father of two boys, Can and Deniz"]),
            ("Nora, a mother of three: Will, Mark and Ines", &["was a mother of three, Will, Mark and Ines"]),
            ("Kai, a teen with a leg brace", &["had a leg brace"]),
            ("Rosa, who has a son, Will", &["had a son, Will"]),
        ] {
            let sheet = read_character(description);
            let facts: Vec<&str> = sheet.facts.iter().map(|fact| fact.predicate.as_str()).collect();
            assert_eq!(facts, told, "{description}");
        }
    }
}
