//! The name that a description gives its character.

use super::clauses::{is_build, is_trait};
use super::past_tense::is_known_verb;
use super::titles::title;
use super::trades::{is_trade, unlisted_kind};
use crate::word_list::contains;
use brief::story::CharacterSheet;
use lexicon::{being, pronouns_of_name};

pub(super) const ABBREVIATED_TITLES: &str = "dr mr mrs ms mx prof st capt sgt lt col rev";

const NOT_NAMES: &str = "a an the this that he she it they her his their its my our your two three i we there with wearing in has is and \
    very character cartoon main hero portrait picture image photo someone person age aged name from at on once upon when after before \
    for meet here born far deep high every some if as because although while";
/// Small words inside a name: `Levi ben Abram`, `Ludwig van Beethoven`.
const PARTICLES: &str = "ben bin bint ibn van von der den de del della di da dos du la le al el y ap";
/// Given names that are beings too, and seldom meant as those where a capital stands without an article.
const GIVEN_NAMES: &str = "robin";
/// Beings that are surnames too.
const SURNAMES: &str = "fox wolf lamb swan bird hawk crow sparrow hare heron bear knight king prince shepherd baker miller cook potter weaver \
    gardener hunter farmer butler archer singer carpenter fisher painter robin";

/// A capital letter, or a letter of a script that has no case.
pub(super) fn looks_like_name(token: &str) -> bool {
    let lower = token.to_lowercase();
    let capital = token.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    capital && !contains(NOT_NAMES, &lower) && !is_trait(&lower) && !is_build(&lower)
}

/// The run of name words at `start`, at most three, and four after a title.
pub(super) fn name_at(tokens: &[String], start: usize) -> Option<(String, usize)> {
    let run = run_at(tokens, start);
    let only_a_kind = run.iter().all(|word| being(word).is_some() && !contains(GIVEN_NAMES, &word.to_lowercase()));
    let is_titled = run.len() == 2 && title(run[0]).is_some() && being(run[1]).is_some();
    (!run.is_empty() && (!only_a_kind || is_titled)).then(|| (with_points(&run), run.len()))
}

fn run_at(tokens: &[String], start: usize) -> Vec<&str> {
    let tokens = &tokens[start.min(tokens.len())..];
    let is_capital = |token: &str| token.starts_with(char::is_uppercase) && !contains(NOT_NAMES, &token.to_lowercase());
    let most = if tokens.first().is_some_and(|first| title(first).is_some()) { 4 } else { 3 };
    let belongs = |at: usize| {
        let token = tokens[at].as_str();
        let next = tokens.get(at + 1).map(String::as_str).unwrap_or_default();
        // “Father Brown”, “Tom Young”: what tells of looks elsewhere is a surname here.
        let is_surname = at > 0 && is_capital(token);
        let is_particle = at > 0 && contains(PARTICLES, token) && is_capital(next);
        looks_like_name(token) || is_surname || is_particle
    };
    let length = (0..tokens.len().min(most)).take_while(|at| belongs(*at)).count();
    let length = if length == most && contains(PARTICLES, &tokens[length - 1]) { length + 1 } else { length };
    tokens[..length].iter().map(String::as_str).collect()
}

/// “Wolf, a boy of nine”, “Bear is a baker”: a being that stands as a name, since what the character is follows.
fn is_named_like_a_being(tokens: &[String]) -> bool {
    let is_one = run_at(tokens, 0).len() == 1 && being(&tokens[0]).is_some();
    let opens = matches!(tokens.get(1).map(String::as_str), Some("," | "is" | "was"));
    let has_article = matches!(tokens.get(2).map(String::as_str), Some("a" | "an"));
    let rest = || tokens[3..].iter().take_while(|token| !matches!(token.as_str(), "," | "with" | "who" | "from"));
    let own = tokens.first().map(|first| first.to_lowercase()).unwrap_or_default();
    let is_another = |token: &String| being(token).is_some() && *token != own;
    let is_praise = |token: &String| matches!(token.as_str(), "good" | "bad");
    is_one
        && opens
        && has_article
        && !rest().any(is_praise)
        && (rest().any(is_another) || unlisted_kind(&tokens[2..]).is_some_and(|kind| is_trade(&kind)))
}

/// Whether a being in a name is only a name: `Robin`, `Tom Fox`, `Wolf Schmidt`. `Mr. Badger` and `Freddy Fox` are what they are called.
pub(super) fn is_only_a_name(name: &str, word: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let lower = word.to_lowercase();
    let Some(at) = words.iter().position(|own| *own == word) else { return false };
    if contains(GIVEN_NAMES, &lower) && at == 0 {
        return true;
    }
    let has_initial = |other: &str| other.chars().next().map(|c| c.to_ascii_lowercase()) == lower.chars().next();
    let is_given = words.len() == 2 && pronouns_of_name(words[0]).is_some() && title(words[0]).is_none();
    at == 1 && is_given && contains(SURNAMES, &lower) && !has_initial(words[0])
}

/// The name as it is written: `Dr. Helen Marsh`.
fn with_points(words: &[&str]) -> String {
    let pointed = words.iter().enumerate().map(|(at, word)| {
        let is_title = at == 0 && words.len() > 1 && contains(ABBREVIATED_TITLES, &word.to_lowercase());
        if is_title { format!("{word}.") } else { (*word).to_owned() }
    });
    pointed.collect::<Vec<_>>().join(" ")
}

/// What stands before a name, in the languages in which descriptions are often written.
const NAME_MARKS: &str =
    "named called namens heißt genannt nommée nommé appelée appelé llamada llamado chiamata chiamato chamada chamado";

/// Where the name stands after `called`, `named` or `her name is`.
fn after_a_mark(tokens: &[String]) -> Option<usize> {
    tokens.iter().enumerate().find_map(|(position, token)| {
        let token = token.to_lowercase();
        let before = position.checked_sub(1).and_then(|before| tokens.get(before)).map(|before| before.to_lowercase());
        // “with her grandmother called Rosa”: that is the grandmother's name.
        // “A woman in her sixties called Ana” has the name herself.
        let of_relative = (position.saturating_sub(4)..position).any(|at| {
            let is_a_decade =
                tokens.get(at + 1).is_some_and(|next| next.to_lowercase().ends_with("ties") || next == "teens");
            !is_a_decade && matches!(tokens[at].to_lowercase().as_str(), "his" | "her" | "their")
        });
        let marks = (contains(NAME_MARKS, &token) && !of_relative && !names_another(tokens, position))
            || (matches!(token.as_str(), "is" | "are") && matches!(before.as_deref(), Some("name" | "names")));
        marks.then_some(position + 1)
    })
}

/// “Wombat, called Bruno”, “Her name is Mia”: nothing but what somebody is stands before the mark.
fn is_own_mark(tokens: &[String], name: usize) -> bool {
    let before = tokens[..name - 1].iter().map(|token| token.to_lowercase());
    !before.into_iter().any(|word| word == "who" || is_known_verb(&word) && !matches!(word.as_str(), "is" | "was"))
}

/// What follows a name in descriptions in other languages.
const JOINTS: &str = "et und y e en och i ist est es è é är er ein eine un una une um uma der die das el la le avec mit con com met med hat tiene \
    porte ha";

/// Reads the name, and that of a companion who is named right after it.
pub(super) fn read_name(tokens: &[String], sheet: &mut CharacterSheet) {
    if sheet.name.is_some() {
        return;
    }
    if read_couple(tokens, sheet) {
        return;
    }
    if is_named_like_a_being(tokens) {
        sheet.name = Some(tokens[0].clone());
        return;
    }
    let at_start = || {
        let (_, length) = name_at(tokens, 0).filter(|_| !is_a_group(&tokens[0]))?;
        let next = tokens.get(length).map(|token| token.to_lowercase());
        // “Noor uses a wheelchair”
        let is_verb =
            |word: &str| word.len() > 3 && word.ends_with('s') && tokens.get(length).is_some_and(|token| token == word);
        let goes_on = next.as_deref().is_some_and(|next| is_verb(next) || is_known_verb(next))
            || matches!(
                next.as_deref(),
                None | Some(
                    "," | "is"
                        | "was"
                        | "has"
                        | "wears"
                        | "and"
                        | "the"
                        | "loves"
                        | "who"
                        | "are"
                        | "likes"
                        | "lives"
                        | "aged"
                )
            );
        // “Anna with brown hair”, but not “Dinosaur with long teeth”.
        let is_known_name = || pronouns_of_name(&tokens[..length].join(" ")).is_some();
        // “Mia et son chat”, “Anna ist …”
        let well_known =
            next.as_deref().is_some_and(|next| next == "with" || contains(JOINTS, next)) && is_known_name();
        let is_of_a_place = next.as_deref() == Some("of") && may_be_of_a_place(&tokens[..length]);
        // “Robot Bolt with a rusty arm”
        let is_full = length > 1
            && next.as_deref() == Some("with")
            && tokens[..length].iter().all(|word| !is_trait(&word.to_lowercase()) && !is_build(&word.to_lowercase()))
            && being(&tokens[length - 1]).is_none();
        (goes_on || well_known || is_of_a_place || is_full).then_some(0)
    };
    // “Two sisters, Anna with … and Clara with …”
    let after_kinds = || {
        let comma = tokens.iter().take(5).position(|token| token == ",")?;
        let kinds = tokens[..comma].last()?.to_lowercase();
        let stem = kinds.strip_suffix('s').unwrap_or(&kinds);
        let starts = matches!(tokens[0].to_lowercase().as_str(), "two" | "2" | "the") && being(stem).is_some();
        starts.then_some(comma + 1)
    };
    // “Twins Olive and Pearl”, “The sisters Ida and Ruth”
    let after_group = || {
        let group = tokens.iter().take(4).position(|token| is_a_group(token))?;
        (name_at(tokens, group + 1).is_some()).then_some(group + 1)
    };
    // “My daughter Emma is six”
    let after_kind = || {
        let is_relative = matches!(tokens.first()?.to_lowercase().as_str(), "my" | "our")
            && being(&tokens.get(1)?.to_lowercase()).is_some();
        (is_relative && tokens.get(2).is_some_and(|token| looks_like_name(token))).then_some(2)
    };
    if let Some(owner) = owner_at_start(tokens) {
        sheet.name = Some(owner.to_owned());
        return;
    }
    // “Marit, who keeps two goats named Ash”: who has a name already is not given another.
    let mark = after_a_mark(tokens).filter(|mark| is_own_mark(tokens, *mark) || at_start().is_none());
    let start = mark.or_else(at_start).or_else(after_kinds).or_else(after_group).or_else(after_kind);
    // “Old Tom, a fisherman”: the adjective is part of the name.
    let adjective = tokens
        .first()
        .filter(|first| start.is_none() && contains("Old Little Big Young Wise Tiny Great Tall Small", first));
    let goes_on = |length: usize| {
        matches!(tokens.get(1 + length).map(String::as_str), None | Some("," | "is" | "was" | "has" | "and" | "who"))
    };
    let with_adjective = adjective.and_then(|first| {
        // “Little Red, a girl in a red hood”: a look with a capital is a name here.
        let is_a_name = |word: &&String| word.starts_with(char::is_uppercase) && is_build(&word.to_lowercase());
        let look = || tokens.get(1).filter(is_a_name).map(|word| (word.clone(), 1));
        let (name, length) = name_at(tokens, 1).or_else(look).filter(|(_, length)| goes_on(*length))?;
        Some((format!("{first} {name}"), length + 1))
    });
    let Some((name, length)) = with_adjective.or_else(|| name_at(tokens, start?)) else { return };
    take_names(tokens, sheet, name, start.unwrap_or(0) + length);
}

/// The name, and that of a companion who is joined to it at `after`.
fn take_names(tokens: &[String], sheet: &mut CharacterSheet, name: String, after: usize) {
    let joint = tokens.get(after).filter(|token| *token == "and" || *token == "&");
    let second = joint.and_then(|_| name_at(tokens, after + 1)).map(|(second, _)| second);
    let family = second.as_deref().and_then(|second| family_of_both(tokens, &name, second));
    sheet.name = Some(family.map_or(name.clone(), |family| format!("{name} {family}")));
    sheet.companion = second.or_else(|| second_of_two_kinds(tokens, after)).or(sheet.companion.take());
}

/// “The twins Hope and Grant Okoye”: the name that both have.
fn family_of_both<'a>(tokens: &[String], first: &str, second: &'a str) -> Option<&'a str> {
    const FAMILIES: &str = "twins siblings sisters brothers twin spouses newlyweds triplets couple married";
    let are_kin = tokens.iter().any(|token| contains(FAMILIES, &token.to_lowercase()));
    let (given, family) = second.split_once(' ')?;
    let is_family = !family.contains(' ') && title(given).is_none() && pronouns_of_name(family).is_none();
    (are_kin && is_family && !first.contains(' ') && being(&family.to_lowercase()).is_none()).then_some(family)
}

/// “A robot called Bolt and a girl called Ines”: the second has a name too.
fn second_of_two_kinds(tokens: &[String], after: usize) -> Option<String> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.contains(&token.as_str()));
    let joint = if is(after, &[","]) { after + 1 } else { after };
    if !is(joint, &["and", "&"]) || !is(joint + 1, &["a", "an"]) {
        return None;
    }
    let mark = (joint + 2..(joint + 6).min(tokens.len())).find(|at| is(*at, &["called", "named"]))?;
    let names_a_being = being(tokens[mark - 1].as_str()).is_some();
    names_a_being.then(|| name_at(tokens, mark + 1)).flatten().map(|(name, _)| name)
}

/// “Captain O'Neill of the Aurora”, “Anna of Green Gables”, but not “Queen of Hearts”.
pub(super) fn may_be_of_a_place(name: &[String]) -> bool {
    let first = name[0].to_lowercase();
    let has_title = name.len() > 1 && (being(&first).is_some() || title(&first).is_some());
    let is_given = (being(&first).is_none() && pronouns_of_name(&name[0]).is_some()) || contains(GIVEN_NAMES, &first);
    has_title || (name.len() == 1 && is_given)
}

/// “Mia's best friend is a crow”
fn owner_at_start(tokens: &[String]) -> Option<&str> {
    let owner = tokens.first()?.strip_suffix("'s")?;
    (looks_like_name(owner) && being(owner).is_none()).then_some(owner)
}

/// “A girl with a dog called Rex”: that is the dog's name.
fn names_another(tokens: &[String], mark: usize) -> bool {
    let names_a_being = |words: &[String]| words.iter().any(|word| being(&word.to_lowercase()).is_some());
    // “A girl who is no princess, called Dagny”
    if mark > 0 && tokens[mark - 1] == "," {
        return false;
    }
    let has = tokens[..mark].iter().rposition(|word| {
        matches!(word.as_str(), "with" | "has" | "have" | "had" | "is" | "but") || is_known_verb(word)
    });
    has.is_some_and(|has| {
        let own = &tokens[..has];
        names_a_being(&tokens[has + 1..mark])
            && own.iter().any(|word| looks_like_name(word) || names_a_being(std::slice::from_ref(word)))
    })
}

/// A noun for several people, such as `twins`.
pub(crate) fn is_a_group(word: &str) -> bool {
    const GROUPS: &str =
        "twins sisters brothers siblings cousins friends girls boys children kids neighbours neighbors classmates";
    contains(GROUPS, &word.to_lowercase())
}

/// “Mr. and Mrs. Bell” are two.
fn read_couple(tokens: &[String], sheet: &mut CharacterSheet) -> bool {
    let is_title = |at: usize| tokens.get(at).is_some_and(|token| contains("mr mrs ms mx dr", &token.to_lowercase()));
    let Some(first) = (0..tokens.len().min(4)).find(|at| is_title(*at)) else { return false };
    let joined = tokens.get(first + 1).is_some_and(|token| matches!(token.as_str(), "and" | "&"));
    let Some(surname) = tokens.get(first + 3).filter(|token| joined && is_title(first + 2) && looks_like_name(token))
    else {
        return false;
    };
    sheet.name = Some(format!("{}. {surname}", tokens[first]));
    sheet.companion = Some(format!("{}. {surname}", tokens[first + 2]));
    true
}
