//! What somebody is: the noun, the adjectives before it, and the traits that a verb states.

use super::age::age_of;
use super::clauses::{is_build, is_trait};
use super::likenesses::{is_in_a_things_name, is_worn_or_held};
use super::naming::{is_only_a_name, looks_like_name};
use super::phrases::push_new;
use super::trades::{is_trade, unlisted_kind};
use crate::word_list::contains;
use brief::english::number_of;
use brief::story::{CharacterSheet, Nature};
use lexicon::being;

/// The first being that the words name, with the adjectives before it.
pub(super) fn read_kind(tokens: &[String], sheet: &mut CharacterSheet) {
    read_traits(tokens, sheet);
    if sheet.kind.is_some() {
        return;
    }
    // “Two sisters”, of whom the sheet describes the first.
    let singular = |token: &str| one_of(token).unwrap_or_else(|| token.to_lowercase());
    let name = sheet.name.clone().unwrap_or_default();
    let is_in_name = |position: usize| name.split(' ').any(|word| word == tokens[position]);
    let is_the_companion = |position: usize| {
        sheet.companion.as_deref().is_some_and(|name| name.split(' ').any(|word| word == tokens[position]))
    };
    let beings: Vec<(usize, Nature)> = tokens
        .iter()
        .enumerate()
        .filter(|(position, token)| {
            let is_a_name = is_the_companion(*position) || (is_in_name(*position) && is_only_a_name(&name, token));
            // “Twin kittens” are kittens.
            let is_twin_of_its_kind = token.eq_ignore_ascii_case("twin")
                && tokens.get(position + 1).is_some_and(|next| being(&singular(next)).is_some());
            let is_own = !belongs_to_somebody(tokens, *position) && !is_of_a_thing(tokens, *position);
            !is_a_name && !is_twin_of_its_kind && is_own
        })
        .filter_map(|(position, token)| being(&singular(token)).map(|(nature, _)| (position, nature)))
        .collect();
    // “Captain Okafor, an astronaut”, “Wolf, a boy of nine”: what stands in a name is what somebody is only where nothing else is stated.
    // King Lion is a lion.
    let in_name = || beings.iter().copied().take_while(|(position, _)| is_in_name(*position)).last();
    let first = in_name().or_else(|| beings.first().copied());
    let others = || beings.iter().copied().filter(|(position, _)| !is_in_name(*position));
    let stated = first.filter(|first| is_in_name(first.0)).and_then(|first| {
        others()
            .find(|(position, _)| is_predicate(tokens, *position))
            .or_else(|| others().find(|(_, nature)| *nature == first.1))
    });
    // “A former boxer, gentle with children”: no child.
    let comes_later = |kind: &String| {
        let begins = kind.split(' ').next().and_then(|word| tokens.iter().position(|token| token == word));
        first.is_none_or(|(at, _)| {
            is_in_name(at) || (begins.is_some_and(|begins| begins < at) && !is_predicate(tokens, at))
        })
    };
    let unlisted = if stated.is_some() { None } else { unlisted_kind(tokens).filter(comes_later) };
    if let Some(kind) = unlisted {
        let first = kind.split(' ').next().unwrap_or_default();
        let begins = tokens.iter().position(|token| token.eq_ignore_ascii_case(first)).unwrap_or(0);
        read_adjectives(&tokens[..begins], sheet);
        sheet.nature = is_trade(&kind).then_some(Nature::Adult);
        sheet.kind = Some(kind);
        return;
    }
    let Some((position, nature)) = stated.or(first) else { return };
    let mut kind = singular(&tokens[position]);
    // Whose daughter she is nobody needs to know.
    let is_mine = position > 0 && matches!(tokens[position - 1].to_lowercase().as_str(), "my" | "our");
    if is_mine {
        kind = match kind.as_str() {
            "daughter" | "granddaughter" | "niece" => "girl".to_owned(),
            "son" | "grandson" | "nephew" => "boy".to_owned(),
            _ => kind,
        };
    }
    if let Some(second) = tokens.get(position + 1).filter(|token| being(token).is_some() && !looks_like_name(token)) {
        kind = format!("{kind} {}", second.to_lowercase());
    }
    let narrowed = narrowed_by(tokens, position, nature);
    sheet.kind = Some(narrowed.iter().map(String::as_str).chain([kind.as_str()]).collect::<Vec<_>>().join(" "));
    sheet.nature = Some(nature);
    let position = position - narrowed.len();
    read_adjectives(&tokens[..position], sheet);
}

/// `mouse` of “mice”, `fox` of “foxes”; None for what is no plural of a being.
pub(crate) fn one_of(plural: &str) -> Option<String> {
    let plural = plural.to_lowercase();
    let irregular = [("children", "child"), ("mice", "mouse"), ("geese", "goose"), ("men", "man"), ("women", "woman")];
    if let Some((_, one)) = irregular.iter().find(|(many, _)| *many == plural) {
        return Some((*one).to_owned());
    }
    let endings = [("s", ""), ("es", ""), ("ies", "y"), ("ves", "f")];
    let stems = endings.iter().filter_map(|(many, one)| Some(format!("{}{one}", plural.strip_suffix(many)?)));
    stems.into_iter().find(|stem| being(stem).is_some()).filter(|_| being(&plural).is_none())
}

/// The adjectives that end these words, as those before a noun do.
fn read_adjectives(tokens: &[String], sheet: &mut CharacterSheet) {
    let run = tokens.iter().rev().take_while(|token| {
        let lower = token.to_lowercase();
        token.as_str() == "," || lower == "and" || is_trait(&lower) || is_build(&lower) || age_of(&lower).is_some()
    });
    let mut before: Vec<String> = run.map(|token| token.to_lowercase()).collect();
    before.reverse();
    sheet.traits.extend(unlisted_adjectives(&tokens[..tokens.len() - before.len()]));
    // “A 45 year old mathematician” is not old for that.
    let is_of_an_age = tokens.len() > 1 && tokens[tokens.len() - 2].to_lowercase().starts_with("year");
    before.retain(|word| word != "old" || !is_of_an_age);
    for word in before {
        if is_trait(&word) {
            push_new(&mut sheet.traits, word);
        } else if is_build(&word) {
            push_new(&mut sheet.build, word);
        }
    }
}

/// `pompous` of “a pompous grey cat”: what stands between the article and the adjectives that are known.
fn unlisted_adjectives(tokens: &[String]) -> Option<String> {
    const MOST_WORDS: usize = 2;
    const NO_ADJECTIVES: &str =
        "very quite rather really so not never no once year years one most more less only little bit";
    let is_adjective = |token: &&String| {
        narrows(token)
            && !contains(NO_ADJECTIVES, token)
            && number_of(token).is_none()
            && being(token).is_none()
            && !is_trade(token)
            && !token.contains("-year")
    };
    let count = tokens.iter().rev().take_while(is_adjective).count();
    let opens = tokens.len().checked_sub(count + 1).map(|at| tokens[at].to_lowercase());
    let is_phrase =
        (1..=MOST_WORDS).contains(&count) && opens.is_some_and(|opens| matches!(opens.as_str(), "a" | "an"));
    is_phrase.then(|| tokens[tokens.len() - count..].join(" "))
}

/// “A tiger mask”, “hugging a bear”: what somebody wears or holds, and not what they are.
fn is_of_a_thing(tokens: &[String], position: usize) -> bool {
    is_in_a_things_name(tokens, position) || is_worn_or_held(tokens, position)
}

/// Whether a noun stands as what somebody is: “…, a shy boy”, “… is an old fox”, and not “with a dog”.
fn is_predicate(tokens: &[String], position: usize) -> bool {
    let opens = tokens[..position].iter().rposition(|token| contains("a an the one", &token.to_lowercase()));
    let Some(opens) = opens else { return false };
    let before = opens.checked_sub(1).map(|before| tokens[before].to_lowercase());
    let stands = before.is_none_or(|before| contains(", is was are were", &before));
    let ends = |token: &String| {
        contains("with who whose that of from in at on and has , wearing called", &token.to_lowercase())
    };
    stands && !tokens[opens + 1..position].iter().any(ends)
}

/// How the names of peoples end, which have capitals: a Norwegian girl, a Māori boy.
const OF_PEOPLES: &[&str] = &["ish", "ian", "can", "ese", "ori", "ani", "aqi", "nch", "tch", "eek", "wiss"];
/// Peoples and those of a faith whose names end like other words.
const PEOPLES: &str = "sikh arab hindu muslim thai inuit";

/// Norwegian, Māori.
pub(super) fn is_of_a_people(lower: &str) -> bool {
    contains(PEOPLES, lower) || OF_PEOPLES.iter().any(|ending| lower.ends_with(ending))
}

/// What narrows a noun, between the article and it: `retired tram` of `a retired tram driver`, `circus` of `a circus bear`.
fn narrowed_by(tokens: &[String], position: usize, nature: Nature) -> Vec<String> {
    const MOST_WORDS: usize = 3;
    let narrows = |token: &&String| {
        let lower = token.to_lowercase();
        let is_word = lower.chars().all(|c| c.is_alphabetic() || c == '-');
        let known = is_trait(&lower) || is_build(&lower) || age_of(&lower).is_some() || number_of(&lower).is_some();
        let small = "a an the and or of is was who with very his her their my our than as one";
        is_word
            && !known
            && !contains(small, &lower)
            && (*token == &lower || (nature != Nature::Fantastic && is_of_a_people(&lower)))
    };
    let mut words: Vec<String> =
        tokens[..position].iter().rev().take_while(narrows).take(MOST_WORDS + 1).cloned().collect();
    words.reverse();
    let before = tokens[..position - words.len()].last().map(|token| token.to_lowercase());
    let is_phrase = before.is_some_and(|before| {
        matches!(before.as_str(), "a" | "an" | "the")
            || is_trait(&before)
            || is_build(&before)
            || age_of(&before).is_some()
    });
    if is_phrase && words.len() <= MOST_WORDS { words } else { Vec::new() }
}

/// Whether a word may stand between an owner and a noun: any in small letters that begins nothing else.
pub(super) fn narrows(token: &str) -> bool {
    const NO_ADJECTIVES: &str = "a an the and or of is was are were who whose that with very his her their my our than as one in on at to from for by has had \
        have lives loves likes wears hates wants called named";
    token.chars().all(|c| (c.is_alphabetic() && c.is_lowercase()) || c == '-') && !contains(NO_ADJECTIVES, token)
}

/// “Lin and her grandfather”: the grandfather is not what Lin is.
fn belongs_to_somebody(tokens: &[String], position: usize) -> bool {
    // Of “an only child” it is told that there is no other.
    if position > 0 && tokens[position - 1].eq_ignore_ascii_case("only") {
        return true;
    }
    /// “Her trusty old guide dog”
    const MOST_WORDS_BETWEEN: usize = 3;
    let owner = tokens[..position]
        .iter()
        .rposition(|token| !narrows(token))
        .filter(|at| position - at <= MOST_WORDS_BETWEEN + 1);
    owner.is_some_and(|at| at > 0 && contains("his her their my our", &tokens[at].to_lowercase()))
}

/// Traits stated by a verb: `is very brave and curious`. What somebody was is often a mood, and no trait.
fn read_traits(tokens: &[String], sheet: &mut CharacterSheet) {
    let mut stating = false;
    let is_comma = |at: usize| tokens.get(at).is_some_and(|token| token == ",");
    for (at, token) in tokens.iter().enumerate() {
        let lower = token.to_lowercase();
        // “Liv, 8, shy, lives in Perth”
        let stands_alone = at > 1 && is_comma(at - 1) && (at + 1 == tokens.len() || is_comma(at + 1));
        if stands_alone && is_trait(&lower) {
            push_new(&mut sheet.traits, lower);
        } else if matches!(lower.as_str(), "is" | "are" | "who's") {
            stating = true;
        } else if stating && is_trait(&lower) {
            push_new(&mut sheet.traits, lower);
        } else if number_of(&lower).is_none()
            && !matches!(lower.as_str(), "very" | "and" | "but" | "so" | "always" | "quite" | "," | "rather" | "both")
        {
            stating = false;
        }
    }
}
