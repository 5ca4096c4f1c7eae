//! Reading: from free words to the meanings the artist can draw, with their colours and numbers.

use super::colour::Colour;
use super::compounds::is_modifier;
use super::counts::{Counted, count_of, counted_at, is_an_hour, numeral_at};
use super::disguise::{is_a_disguise, is_dressed_as};
use super::fallen::{self, Told};
use super::finding::{Finding, Kin};
use super::kin::{kin_at, names_its_young, with_title};
use super::looks::is_a_look;
use super::nouns_as_verbs::is_noun_and_verb;
use super::silence;
use super::things;
use super::tokens::{Token, joined, tokens};
use super::verbs::verbs_of;
use super::vocabulary::{Meaning, Vocabulary};
use brief::english::is_listed;
use brief::picture::Season;

/// As many as are drawn of “a family of ducks”.
const FAMILY_OF_ANIMALS: usize = 4;
/// “Twenty five young singers”
const LONGEST_NUMBER_WORDS: usize = 5;

/// All meanings of a text, in its order.
pub(crate) fn read(text: &str, vocabulary: &Vocabulary) -> Vec<Finding> {
    read_with_names(text, &[], vocabulary)
}

/// The same of a text that is about these `names`, given in lower case.
pub(crate) fn read_with_names(text: &str, names: &[String], vocabulary: &Vocabulary) -> Vec<Finding> {
    let mut tokens = tokens(text);
    silence::mark(&mut tokens, names, vocabulary);
    let mut found = Vec::new();
    let (mut colour, mut number, mut without): (_, Option<Counted>, _) = (None, None, false);
    // `since`: how many words ago an adjective was read; one that is far off belongs to something else.
    let (mut at, mut since) = (0, 0);
    while at < tokens.len() {
        if let Some((counted, length)) = counted_at(&tokens, at, vocabulary) {
            (number, since) = (Some(counted), 0);
            at += length;
            continue;
        }
        let Some((meaning, plural, length)) = meaning_at(&tokens, at, vocabulary) else {
            found.extend(fallen_snow(&tokens, at));
            since += 1;
            // “In a green coat feeds pigeons”: the coat is green, and no pigeon.
            if tokens[at].closes || since > 3 || colour.is_some() && is_a_look(&tokens[at].word) {
                (colour, number, without) = (None, None, false);
            }
            // “A red hat on a horse”: what was red is behind.
            if begins_another_noun(&tokens[at].word) {
                colour = None;
            }
            at += 1;
            continue;
        };
        let (first, words, part) = (at, joined(&tokens[at..at + length]), part_around(&tokens, at));
        at += length;
        if is_modifier(meaning, plural, &tokens, at - 1, vocabulary) {
            number = number.take().filter(|_| !tokens[at - 1].closes);
            continue;
        }
        if is_only_worn(meaning, &tokens, at - 1) {
            (colour, number, without) = (None, None, false);
            continue;
        }
        let kin = kin_at(&tokens, at - 1, &found, vocabulary);
        let Some(meaning) = told(kin.map_or(meaning, Kin::meaning), &tokens, at - 1, vocabulary) else { continue };
        match members_at(meaning, &tokens, (first, at), &mut found, vocabulary) {
            Members::Animals => {
                // “A family of five ducks” counts them itself.
                number = number.take().or(Some(Counted { count: FAMILY_OF_ANIMALS, words: None }));
                continue;
            }
            Members::People => continue,
            Members::Counted { words } => at += words,
        }
        let closes = tokens[at - 1].closes;
        match meaning {
            Meaning::Colour(named) => (colour, since) = (Some(named), 0),
            Meaning::Number(named) => (number, since) = (Some(Counted { count: named, words: None }), 0),
            Meaning::Without => (without, since) = (true, 0),
            Meaning::Emotion(_) | Meaning::Time(_) | Meaning::Weather(_) | Meaning::Season(_) => {
                if !without {
                    found.push(Finding { words, part, at: first, ..stated(meaning) });
                }
            }
            Meaning::Backdrop(_)
            | Meaning::Thing(_)
            | Meaning::Person(_)
            | Meaning::Adult
            | Meaning::Children
            | Meaning::Family(_)
            | Meaning::Somebody
            | Meaning::Sky(_)
            | Meaning::Land(_) => {
                if !without {
                    let is_read = number.is_some();
                    let (counted, after) =
                        number.take().map_or_else(|| count_of(&tokens, at, plural, vocabulary), |own| (own, 0));
                    at += after;
                    let (Counted { count, words: many }, is_counted) = (counted, is_read || after > 0);
                    let count = kin.map_or(count, |kin| count.max(kin.roles.len()));
                    let colour = colour.or_else(|| colour_said_after(&tokens, first + length, vocabulary));
                    found.push(Finding { meaning, words, colour, count, is_counted, many, kin, part, at: first });
                }
                (colour, number, without) = (None, None, false);
            }
        }
        if closes {
            (colour, number, without) = (None, None, false);
        }
    }
    found
}

/// “Rides her bicycle to school”: the school is what somebody is on the way to, seen from outside.
fn on_the_way(meaning: Meaning, tokens: &[Token], at: usize) -> Meaning {
    const MOVES: &str = "ride walk cycle run go hurry pedal drive jog skip race march rush hike cross travel";
    let is_to = at.checked_sub(1).is_some_and(|to| tokens[to].word == "to" && !tokens[to].closes);
    let part = tokens[at].part;
    let before = tokens[..at].iter().rev().take_while(|token| token.part == part);
    let mut before = before.flat_map(|token| verbs_of(&token.word));
    let is_moving = before.any(|verb| is_listed(MOVES, &verb));
    if !(matches!(meaning, Meaning::Backdrop(_)) && tokens[at].word == "school" && is_to && is_moving) {
        return meaning;
    }
    things::all().find(|spec| spec.name == "school").map_or(meaning, Meaning::Thing)
}

/// What a word means once the words around it have said what becomes of the weather, what somebody is only on the way to, and that a number is an
/// hour; None where nothing is left of it.
fn told(meaning: Meaning, tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<Meaning> {
    if matches!(meaning, Meaning::Number(_)) && is_an_hour(tokens, at, 1) {
        return None;
    }
    let Meaning::Weather(weather) = meaning else { return Some(on_the_way(meaning, tokens, at)) };
    match fallen::told(tokens, at, weather, vocabulary) {
        Told::Here => Some(meaning),
        Told::Lying => Some(Meaning::Season(Season::Winter)),
        Told::Over => None,
    }
}

/// Somebody's costume: “dressed as a pirate”, “a pirate boy”, “dressed as a penguin”.
fn is_only_worn(meaning: Meaning, tokens: &[Token], at: usize) -> bool {
    let is_somebody = matches!(meaning, Meaning::Person(_) | Meaning::Adult);
    is_somebody && is_a_disguise(tokens, at) || matches!(meaning, Meaning::Thing(_)) && is_dressed_as(tokens, at)
}

/// Snow of which a text speaks only to say that no more of it falls.
fn fallen_snow(tokens: &[Token], at: usize) -> Option<Finding> {
    let is_there = tokens[at].silent && fallen::has_fallen(tokens, at);
    is_there.then(|| stated(Meaning::Season(Season::Winter)))
}

/// Of whom a family or another group is made, where the words say so.
enum Members {
    /// “A family of ducks”
    Animals,
    /// “An orchestra of thirty musicians”: the next noun counts them.
    People,
    /// “A choir of twelve”: so many words count them, or none.
    Counted { words: usize },
}

/// Of whom the group is made behind whose noun `next` stands.
fn members_at(
    group: Meaning,
    tokens: &[Token],
    (first, next): (usize, usize),
    found: &mut [Finding],
    vocabulary: &Vocabulary,
) -> Members {
    if !matches!(group, Meaning::Family(_)) {
        return Members::Counted { words: 0 };
    }
    let is_of_somebody = tokens.get(next).is_some_and(|of| of.word == "of") && !tokens[next - 1].closes;
    let number = numeral_at(tokens, next + 1).filter(|_| is_of_somebody);
    // “An otter family of five”
    let is_alive = |item: &Finding| matches!(item.meaning, Meaning::Thing(spec) if things::is_alive(spec));
    let is_beside = |item: &Finding| item.at + item.words.split(' ').count() == first && !tokens[first - 1].closes;
    if let Some(animals) = found.last_mut().filter(|last| is_alive(last) && is_beside(last)) {
        animals.count = number.map_or(FAMILY_OF_ANIMALS, |(count, _)| count);
        return Members::People;
    }
    if !is_of_somebody || tokens.len() <= next + 1 {
        return Members::Counted { words: 0 };
    }
    if is_of_animals(tokens, next, vocabulary) {
        return Members::Animals;
    }
    let is_of_people = |token: &Token| {
        let meaning = vocabulary.look_up(&token.word);
        matches!(meaning, Some((Meaning::Person(_) | Meaning::Adult, true) | (Meaning::Children, _)))
    };
    let mut phrase =
        tokens[next + 1..].iter().take(LONGEST_NUMBER_WORDS).take_while(|token| token.part == tokens[next].part);
    let noun = phrase.position(|token| token.closes || is_of_people(token));
    let is_counted =
        counted_at(tokens, next + 1, vocabulary).is_some() || is_a_number(&tokens[next + 1].word, vocabulary);
    if is_counted && noun.is_some_and(|noun| is_of_people(&tokens[next + 1 + noun])) {
        return Members::People;
    }
    Members::Counted { words: number.map_or(0, |(_, words)| words + 1) }
}

/// What the words that begin here mean, whether they are a plural, and how many they are.
fn meaning_at(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<(Meaning, bool, usize)> {
    let found = noun_or_verb(tokens, at, vocabulary).or_else(|| longest(&tokens[at..], vocabulary));
    let (meaning, plural, length) = found?;
    let (plural, length) = with_its_young(tokens, at, (meaning, plural, length));
    Some((meaning, plural, length))
}

/// The sentence, or the part of one, in which the word at `at` stands.
fn part_around(tokens: &[Token], at: usize) -> String {
    joined(&tokens.iter().filter(|token| token.part == tokens[at].part).cloned().collect::<Vec<_>>())
}

/// “Lion cubs” are lions: the noun with the word that says so.
fn with_its_young(tokens: &[Token], at: usize, (meaning, plural, length): (Meaning, bool, usize)) -> (bool, usize) {
    let Meaning::Thing(spec) = meaning else { return (plural, length) };
    let last = &tokens[at + length - 1];
    let next = tokens.get(at + length).filter(|next| !plural && !last.closes && !last.possessive && !next.silent);
    next.and_then(|next| names_its_young(spec, next)).map_or((plural, length), |are_several| (are_several, length + 1))
}

/// “A family of ducks”: nobody but them, where an “of” stands at `next`.
fn is_of_animals(tokens: &[Token], next: usize, vocabulary: &Vocabulary) -> bool {
    const MOST_ADJECTIVES: usize = 3;
    let is_animal = |token: &Token| {
        let word = if is_noun_and_verb(&token.word) { token.word.trim_end_matches('s') } else { &token.word };
        let is_alive = |meaning| matches!(meaning, Meaning::Thing(spec) if things::is_alive(spec));
        let is_being = || {
            let singular = token.word.strip_suffix('s').unwrap_or(&token.word);
            lexicon::being(singular).is_some_and(|(nature, _)| nature == brief::story::Nature::Animal)
        };
        vocabulary.look_up(word).map_or_else(is_being, |(meaning, _)| is_alive(meaning))
    };
    let ends = |token: &Token| {
        let is_somebody = matches!(vocabulary.look_up(&token.word), Some((Meaning::Person(_) | Meaning::Adult, _)));
        is_somebody || begins_another_noun(&token.word) || matches!(token.word.as_str(), "and" | "who" | "that")
    };
    let is_joined = tokens.get(next).is_some_and(|of| of.word == "of") && !tokens[next - 1].closes;
    let phrase = tokens[next..].iter().skip(1).take(MOST_ADJECTIVES + 1).take_while(|token| !ends(token));
    is_joined && phrase.into_iter().any(is_animal)
}

/// “Mother Duck”; “ducks on a pond”, “two bears”: words that are also verbs are things where a sentence begins, or after what goes before a noun.
fn noun_or_verb(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<(Meaning, bool, usize)> {
    const BEFORE_A_NOUN: &str =
        "the these those some many several few and with of two three four five six seven eight nine ten";
    let token = &tokens[at];
    if is_a_rose(tokens, at, vocabulary) {
        return vocabulary.look_up("roses").map(|(meaning, _)| (meaning, false, 1));
    }
    if let Some(spec) = with_title(tokens, at, vocabulary) {
        return Some((Meaning::Thing(spec), false, 2));
    }
    let singular = match token.word.as_str() {
        "fishes" => "fish",
        word => word.strip_suffix('s').filter(|_| is_noun_and_verb(word))?,
    };
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_noun = token.opens
        || before.is_some_and(|before| {
            let is_adjective = matches!(vocabulary.look_up(&before.word), Some((Meaning::Colour(_), _)));
            is_listed(BEFORE_A_NOUN, &before.word) || is_a_number(&before.word, vocabulary) || is_adjective
        });
    let (meaning, _) = vocabulary.look_up(singular).filter(|_| is_noun && !token.silent)?;
    Some((meaning, true, 1))
}

/// “Twelve”, “12”, “other”.
fn is_a_number(word: &str, vocabulary: &Vocabulary) -> bool {
    let is_in_figures = word.chars().all(|letter| letter.is_ascii_digit());
    is_in_figures || word == "other" || matches!(vocabulary.look_up(word), Some((Meaning::Number(_), _)))
}

/// “A red rose”: neither Rose nor “the sun rose”.
fn is_a_rose(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    const BEFORE_A_ROSE: &str = "a one single little wild withered last beautiful his her";
    let before = at.checked_sub(1).map(|before| &tokens[before]).filter(|before| !before.closes);
    let is_noun = before.is_some_and(|before| {
        BEFORE_A_ROSE.split(' ').any(|word| word == before.word)
            || matches!(vocabulary.look_up(&before.word), Some((Meaning::Colour(_), _)))
    });
    let is_a_compound =
        tokens.get(at + 1).is_some_and(|next| matches!(next.word.as_str(), "petal" | "petals" | "garden" | "bush"));
    tokens[at].word == "rose" && !tokens[at].capital && !tokens[at].silent && is_noun && !is_a_compound
}

/// “The kite was blue”, “a house that is yellow”: the colour stands after the noun that ends before `next`.
fn colour_said_after(tokens: &[Token], next: usize, vocabulary: &Vocabulary) -> Option<Colour> {
    let goes_on = |at: usize| tokens.get(at).filter(|_| !tokens[at - 1].closes).map_or("", |token| token.word.as_str());
    let verb = next + usize::from(matches!(goes_on(next), "that" | "which"));
    let is_said = matches!(goes_on(verb), "is" | "was" | "are" | "were");
    let colour = verb + 1 + usize::from(matches!(goes_on(verb + 1), "all" | "bright" | "quite"));
    match vocabulary.look_up(goes_on(colour)).filter(|_| is_said && !tokens[colour].silent) {
        Some((Meaning::Colour(colour), _)) => Some(colour),
        Some(_) | None => None,
    }
}

fn begins_another_noun(word: &str) -> bool {
    is_listed("a an the on in at with under by near beside over behind from his her their", word)
}

/// A meaning that a prompt states by itself, in none of its sentences.
pub(crate) fn stated(meaning: Meaning) -> Finding {
    Finding {
        meaning,
        words: String::new(),
        colour: None,
        count: 1,
        is_counted: false,
        many: None,
        kin: None,
        part: String::new(),
        at: 0,
    }
}

/// The longest phrase (up to four words) with a meaning at the head of `tokens`.
fn longest(tokens: &[Token], vocabulary: &Vocabulary) -> Option<(Meaning, bool, usize)> {
    let first = tokens.first()?;
    if first.silent {
        return None;
    }
    (1..=tokens.len().min(4)).rev().find_map(|length| {
        if tokens[..length - 1].iter().any(|token| token.closes) {
            return None;
        }
        let phrase = joined(&tokens[..length]);
        let split = if length == 1 { phrase.replace('-', " ") } else { phrase.clone() };
        vocabulary
            .look_up(&phrase)
            .or_else(|| vocabulary.look_up(&split))
            .map(|(meaning, plural)| (meaning, plural, length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn things_in(text: &str) -> Vec<(&'static str, usize, Option<[u8; 3]>)> {
        read(text, &Vocabulary::new())
            .iter()
            .filter_map(|found| {
                let Meaning::Thing(spec) = found.meaning else { return None };
                Some((spec.name, found.count, found.colour.map(Colour::to_bytes)))
            })
            .collect()
    }

    #[test]
    fn a_colour_belongs_to_the_thing_it_stands_before() {
        let red = Some(Colour::hex(0xdd3b35).to_bytes());
        assert_eq!(things_in("A red boat, a cat and a dog"), [("boat", 1, red), ("cat", 1, None), ("dog", 1, None)]);
        assert_eq!(things_in("a small red wooden boat"), [("boat", 1, red)]);
        assert_eq!(things_in("The boat was red. A kite that is red"), [("boat", 1, red), ("kite", 1, red)]);
        assert_eq!(things_in("The boat was not red, and a cat"), [("boat", 1, None), ("cat", 1, None)]);
    }

    #[test]
    fn numbers_and_plurals_count() {
        assert_eq!(things_in("two owls and rabbits"), [("owl", 2, None), ("rabbit", 3, None)]);
        assert_eq!(things_in("5 owls, and a girl of 7 in a boat"), [("owl", 5, None), ("boat", 1, None)]);
    }

    #[test]
    fn a_word_that_is_also_a_verb_is_a_thing_only_in_the_place_of_a_noun() {
        assert_eq!(things_in("Ducks swim, and two bears wait"), [("duck", 3, None), ("bear", 2, None)]);
        assert!(things_in("Mia bears it; she ducks").is_empty());
    }

    #[test]
    fn what_is_not_there_is_not_drawn() {
        assert_eq!(things_in("a tree without birds, no dragon"), [("tree", 1, None)]);
    }

    #[test]
    fn a_name_is_not_a_thing() {
        assert!(things_in("We met Robin at noon").is_empty());
        assert_eq!(things_in("We met a robin at noon"), [("robin", 1, None)]);
    }

    #[test]
    fn a_family_of_animals_is_those_animals_alone() {
        for (text, name, count) in [
            ("A family of ducks on a pond", "duck", 4),
            ("a family of five rabbits", "rabbit", 5),
            ("a family of little white rabbits", "rabbit", 4),
            ("The family of bears eats", "bear", 4),
            ("a household of mice", "mouse", 4),
            ("two ducks and a family of owls", "duck", 2),
            ("An otter family of five", "otter", 5),
            ("a duck family on a pond", "duck", 4),
        ] {
            assert_eq!((things_in(text)[0].0, things_in(text)[0].1), (name, count), "{text}");
            let is_people = |found: &Finding| matches!(found.meaning, Meaning::Family(_));
            assert!(!read(text, &Vocabulary::new()).iter().any(is_people), "{text}");
        }
        for text in ["A family of four with a dog", "a family and two ducks", "a family of farmers"] {
            let is_people = |found: &Finding| matches!(found.meaning, Meaning::Family(_));
            assert!(read(text, &Vocabulary::new()).iter().any(is_people), "{text}");
        }
    }

    #[test]
    fn phrases_win_over_their_words() {
        assert_eq!(
            things_in("a hot-air balloon and a teddy bear"),
            [("hot-air balloon", 1, None), ("teddy bear", 1, None)]
        );
    }
}
