//! Who is in a picture of a book that somebody else divided: those whom its prompt names, as the book tells of them, and whoever is with them.

use brief::story::{Audience, Nature};
use lexicon::being;

use super::appositions::COMPANIONS;
use super::being_nouns::being_noun;
use super::cast::{Cast, Member};
use super::names::{bare, is_a_given_name, words_with_places};
use super::word_list::contains;

/// What a noun of a being may stand behind.
const ARTICLES: &str =
    "a an the his her their my our your its two three four five six seven eight nine ten some many several both";
/// Behind these somebody is not there.
const NOT_THERE: &str = "like as of no without than about toy stuffed painted";
/// What parts a noun from the words before it.
const PARTING: &str =
    "and or but with in on at by to from for near beside behind under over of is are was were has have who that";
/// More words than these do not stand before a noun.
const MOST_ADJECTIVES: usize = 3;
/// Words for the hero, and for those whom a prompt has named before.
const STANDING_FOR_OTHERS: &str =
    "he she they him her them his their hero heroine character protagonist everybody everyone";

/// Nobody where it is left to the picture: where the prompt names nobody whom the book knows.
pub(crate) fn people_of(action: &str, cast: &Cast, prompts_name_the_hero: bool, audience: Audience) -> Vec<String> {
    let words: Vec<&str> = words_with_places(action).into_iter().map(|(_, word)| word).collect();
    // “Rosa in Matteo’s garden” is alone; of “Mia’s kite in the tree” Mia is the one who is there.
    let named_as = |is: fn(&Member, &[&str]) -> bool| -> Vec<&Member> {
        cast.members.iter().filter(|member| is(member, &words)).collect()
    };
    let acting = named_as(is_acting);
    let mut named = if acting.is_empty() { named_as(is_named) } else { acting };
    let others = others_in(action, &words, cast, &mut named);
    if named.is_empty() {
        let stands_for_others = words.iter().any(|word| contains(STANDING_FOR_OTHERS, &word.to_lowercase()));
        let hero_is_animal = cast.hero().is_some_and(|hero| hero.sheet.nature == Some(Nature::Animal));
        // Of a book about a girl two crows are no girl, and of one about a mouse two children are no mouse.
        let are_others = !others.is_empty() && others.iter().all(|other| other.is_animal != hero_is_animal);
        let is_without_hero = are_others && prompts_name_the_hero && !stands_for_others;
        return if is_without_hero { others.into_iter().map(|other| other.phrase).collect() } else { Vec::new() };
    }
    let has_looks = |member: &Member| {
        let is_no_person = matches!(member.sheet.nature, Some(Nature::Animal | Nature::Fantastic));
        !member.sheet.features.is_empty() || !member.sheet.wearing.is_empty() || is_no_person
    };
    let is_left_out = |member: &Member| member.sheet.name.is_some() && !named.contains(&member);
    if !named.iter().any(|member| has_looks(member)) && !cast.members.iter().any(is_left_out) {
        return Vec::new();
    }
    let named = named.into_iter().map(|member| member.prompt_in(action, audience));
    named.chain(others.into_iter().map(|other| other.phrase)).collect()
}

/// Whether a text names the character.
pub(crate) fn is_named_in(text: &str, member: &Member) -> bool {
    is_named(member, &words_with_places(text).into_iter().map(|(_, word)| word).collect::<Vec<_>>())
}

fn is_named(member: &Member, words: &[&str]) -> bool {
    own_names(member).any(|own| words.iter().any(|word| bare(word) == own))
}

/// Named, and not only as the owner of something.
fn is_acting(member: &Member, words: &[&str]) -> bool {
    own_names(member).any(|own| words.contains(&own))
}

/// The surname, and the given name: “Pike” and “Oona” of Driver Oona Pike.
fn own_names(member: &Member) -> impl Iterator<Item = &str> {
    let words = || member.sheet.name.as_deref().unwrap_or_default().split(' ');
    let given = words().find(|word| is_a_given_name(word)).filter(|_| words().count() > 1);
    words().next_back().filter(|last| !last.is_empty()).into_iter().chain(given)
}

/// Somebody without a name.
struct Other {
    phrase: String,
    is_animal: bool,
}

/// Whom a prompt mentions without a name. “The girl” and “her grandfather” are those of the book who are that.
fn others_in<'a>(action: &str, words: &[&str], cast: &'a Cast, named: &mut Vec<&'a Member>) -> Vec<Other> {
    let mut others: Vec<Other> = Vec::new();
    for at in 0..words.len() {
        let Some(noun) = noun_of(words[at]) else { continue };
        let begins_at = phrase_before(words, at);
        let before = begins_at.checked_sub(1).map(|before| words[before].to_lowercase());
        let first = words[begins_at].to_lowercase();
        let is_compound = words.get(at + 1).is_some_and(|next| noun_of(next).is_some() && begins_at < at);
        if is_compound || contains(NOT_THERE, &first) || before.is_some_and(|before| contains(NOT_THERE, &before)) {
            continue;
        }
        // “Her grandfather Matteo” is Matteo.
        if words.get(at + 1).is_some_and(|next| named.iter().any(|member| is_named(member, &[next]))) {
            continue;
        }
        // “Mrs. Heron, a heron”, “Minnow and Reed, both otters”.
        let is_stated =
            begins_at > 0 && named.iter().any(|member| is_named(member, &words[begins_at - 1..begins_at])) && {
                let comma = format!("{}, {}", words[begins_at - 1], words[begins_at]);
                action.contains(&comma)
            };
        if is_stated {
            continue;
        }
        let is_known = contains("the his her their my our your its", &first);
        let of_the_book = |member: &&Member| {
            member.sheet.name.is_some() && member.sheet.kind.as_deref().is_some_and(|kind| kind == noun)
        };
        match cast.members.iter().find(of_the_book).filter(|_| is_known) {
            Some(member) if named.contains(&member) => {}
            Some(member) => named.push(member),
            None => {
                let phrase = words[begins_at..=at].join(" ");
                let is_animal = being(&noun).is_some_and(|(nature, _)| nature == Nature::Animal);
                // A phrase that the prompt divides by a sign is none.
                if action.contains(&phrase) && !others.iter().any(|other| other.phrase.ends_with(words[at])) {
                    others.push(Other { phrase: phrase.to_lowercase(), is_animal });
                }
            }
        }
    }
    others
}

/// The noun of somebody, as one: `neighbour` of “neighbours”.
fn noun_of(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let singular = lower.strip_suffix('s').unwrap_or(&lower);
    let companion = || [lower.as_str(), singular].into_iter().find(|noun| contains(COMPANIONS, noun));
    let several =
        || matches!(lower.as_str(), "children" | "people" | "men" | "women" | "baby").then_some(lower.as_str());
    (word.starts_with(char::is_lowercase))
        .then(|| being_noun(&lower).or_else(|| companion().or_else(several).map(str::to_owned)))
        .flatten()
}

/// Where the phrase of a noun begins: at its article or number, or else at the noun.
fn phrase_before(words: &[&str], noun: usize) -> usize {
    for at in (noun.saturating_sub(MOST_ADJECTIVES + 1)..noun).rev() {
        let lower = words[at].to_lowercase();
        if contains(ARTICLES, &lower) || contains(NOT_THERE, &lower) {
            return at;
        }
        if contains(PARTING, &lower) || words[at].starts_with(char::is_uppercase) {
            break;
        }
    }
    noun
}
