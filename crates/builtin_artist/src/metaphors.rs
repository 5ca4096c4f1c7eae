//! Figures of speech: in a sea of grass there is grass and no sea, in a heart of stone no stone, and who was a lion was no animal.

use brief::english::is_listed;

use super::tokens::Token;
use super::vocabulary::{Meaning, Vocabulary};

/// Before “of” these say how much there is of something, or what it is like.
const AMOUNTS: &str = "sea ocean river lake mountain forest storm wave flood rain shower island cloud ribbon carpet blanket wall curtain sheet fountain \
    mountains waves clouds rivers veil tower pool stream";
/// What these are really made of.
const TRUE_OF: &[(&str, &str)] = &[
    (
        "forest",
        "tree trees oak oaks pine pines birch birches fir firs beech beeches palm palms bamboo maples spruce spruces mushrooms cactus cacti",
    ),
    ("wall", "stone stones brick bricks ice wood rock rocks snow water fire earth books"),
    ("tower", "stone stones brick bricks wood books ice ivory"),
    ("river lake pool stream sea ocean fountain waves wave flood", "water ice fire lava milk chocolate"),
    ("cloud clouds", "smoke dust steam"),
    ("blanket sheet curtain veil", "wool snow silk velvet cotton"),
    ("ribbon ribbons", "silk velvet"),
    ("rain shower storm", "hail sand snow"),
];
/// What is said of the mind by a stuff: a heart of gold.
const OF_THE_MIND: &str = "heart hearts nerve nerves will soul fist voice mind feet hands";
const STUFFS: &str = "stone gold ice steel iron glass wood clay butter feathers lead oak";
/// What a picture shows of nobody, and is said to be something: “his voice was a bell”.
const UNSEEN: &str =
    "voice laugh laughter heart mind life memory love anger silence word words name smile fear hope sleep time";

/// Sayings whose nouns are not there.
const SAYINGS: &[&str] = &[
    "palm to palm",
    "palm against palm",
    "had the gift",
    "has the gift",
    "have the gift",
    "the gift of",
    "grain of rice of",
    "grains of rice of",
    "spread on bread",
    "in out of the rain",
    "heart of hearts",
    "by the book",
    "from the horse's mouth",
    "a piece of cake",
    "once in a blue moon",
    "the apple of",
];

/// Silences what figures of speech only compare with.
pub(crate) fn silence(tokens: &mut [Token], vocabulary: &Vocabulary) {
    for at in 0..tokens.len() {
        if let Some(words) = saying_at(tokens, at) {
            tokens[at..at + words].iter_mut().for_each(|token| token.silent = true);
        }
        if is_an_amount(tokens, at) && !is_a_place(tokens, at, vocabulary) {
            tokens[at].silent = true;
        }
        if is_a_stuff_of_the_mind(tokens, at) {
            tokens[at - 2..=at].iter_mut().for_each(|token| token.silent = true);
        }
        if let Some(noun) = said_to_be(tokens, at, vocabulary) {
            tokens[at + 1..=noun].iter_mut().for_each(|token| token.silent = true);
        }
        if let Some(end) = of_a_colour(tokens, at) {
            tokens[at + 1..end].iter_mut().for_each(|token| token.silent = true);
        }
    }
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.word.as_str())
}

/// How many words the saying has that begins here.
fn saying_at(tokens: &[Token], at: usize) -> Option<usize> {
    let says = |saying: &&&str| saying.split(' ').enumerate().all(|(offset, own)| word(tokens, at + offset) == own);
    SAYINGS.iter().find(says).map(|saying| saying.split(' ').count())
}

/// “A sea of grass”: the sea. “The Sea of Japan”, “a forest of oaks” and “a river of the north” are what they say.
fn is_an_amount(tokens: &[Token], at: usize) -> bool {
    let own = word(tokens, at);
    if !is_listed(AMOUNTS, own)
        || word(tokens, at + 1) != "of"
        || tokens[at].closes
        || tokens[at].capital && !tokens[at].opens
    {
        return false;
    }
    let end = (at + 2..tokens.len())
        .find(|end| tokens[*end].closes || is_listed("in on at with and under over", word(tokens, *end)));
    let phrase = &tokens[at + 2..end.map_or(tokens.len(), |end| end + usize::from(tokens[end].closes))];
    let Some(first) = phrase.first() else { return false };
    let is_placed = is_listed("the this that his her their its a an", &first.word) || first.capital;
    let is_true = TRUE_OF.iter().any(|(owners, stuffs)| {
        is_listed(owners, own) && phrase.iter().take(3).any(|token| is_listed(stuffs, &token.word))
    });
    !is_placed && !is_true
}

/// “A sea of grass” is a meadow.
fn is_a_place(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let phrase = format!("{} of {}", word(tokens, at), word(tokens, at + 2));
    matches!(vocabulary.look_up(&phrase), Some((Meaning::Backdrop(_), _)))
}

/// “A heart of stone”: the stone.
fn is_a_stuff_of_the_mind(tokens: &[Token], at: usize) -> bool {
    at > 1
        && is_listed(STUFFS, word(tokens, at))
        && word(tokens, at - 1) == "of"
        && is_listed(OF_THE_MIND, word(tokens, at - 2))
}

/// “She was a lion” of a girl, “his voice was a bell”: where the noun stands. `verb` is the place of the verb.
fn said_to_be(tokens: &[Token], verb: usize, vocabulary: &Vocabulary) -> Option<usize> {
    let before = verb.checked_sub(1).filter(|before| !tokens[*before].closes)?;
    let is_said = matches!(word(tokens, verb), "is" | "was" | "are" | "were")
        && matches!(word(tokens, verb + 1), "a" | "an" | "the");
    if !is_said {
        return None;
    }
    let is_person = |token: &Token| {
        matches!(vocabulary.look_up(&token.word), Some((Meaning::Person(_) | Meaning::Adult | Meaning::Children, _)))
    };
    let is_of_a_person = is_listed("she he", word(tokens, before)) && tokens[..before].iter().any(is_person);
    let is_unseen = is_listed(UNSEEN, word(tokens, before));
    let noun = (verb + 2..tokens.len().min(verb + 5)).find(|at| {
        matches!(vocabulary.look_up(word(tokens, *at)), Some((Meaning::Thing(_), _)))
            || tokens[*at].closes
            || is_listed("of with in who that", word(tokens, *at))
    })?;
    let own = word(tokens, noun);
    let is_a_thing = matches!(vocabulary.look_up(own), Some((Meaning::Thing(_), _)));
    // A story in which there is a lion may say so again.
    let is_there = tokens[..before].iter().any(|token| token.word == own);
    ((is_of_a_person || is_unseen) && is_a_thing && !is_there).then_some(noun)
}

/// “A storm the colour of strong tea”: from “the colour of” to the end of the clause or three words on.
fn of_a_colour(tokens: &[Token], at: usize) -> Option<usize> {
    let is_said =
        is_listed("colour color shape size sound taste smell", word(tokens, at)) && word(tokens, at + 1) == "of";
    if !is_said || tokens[at].closes {
        return None;
    }
    let most = tokens.len().min(at + 6);
    let end =
        (at + 2..most).find(|end| tokens[*end].closes || is_listed("on in at with and over under", word(tokens, *end)));
    Some(end.map_or(most, |end| end + usize::from(tokens[end].closes)))
}

#[cfg(test)]
mod tests {
    use super::super::backdrop::Backdrop;
    use super::super::finding::Finding;
    use super::super::reading::read;
    use super::*;

    fn meanings(text: &str) -> Vec<Meaning> {
        read(text, &Vocabulary::new()).into_iter().map(|Finding { meaning, .. }| meaning).collect()
    }

    fn things(text: &str) -> Vec<&'static str> {
        let found = meanings(text).into_iter();
        found.filter_map(|meaning| if let Meaning::Thing(spec) = meaning { Some(spec.name) } else { None }).collect()
    }

    #[test]
    fn the_nouns_of_a_saying_are_not_there() {
        for text in [
            "They stood palm to palm by the door",
            "Kim had the gift",
            "There it was, a grain of rice of a light",
            "Fog that one could have spread on bread",
            "He spoke as one takes hold of a ladder",
            "The town lay there as on a plate",
        ] {
            assert!(
                !things(text).iter().any(|thing| !matches!(*thing, "gate" | "house")),
                "{text}: {:?}",
                things(text)
            );
        }
        assert!(things("Kim had a gift for Ana").contains(&"gift"), "{:?}", things("Kim had a gift for Ana"));
    }

    #[test]
    fn what_a_figure_of_speech_compares_with_is_not_there() {
        for text in [
            "A sea of voices",
            "A storm of applause rose",
            "An ocean of faces",
            "A mountain of letters",
            "A river of people",
        ] {
            let is_place = |meaning: &Meaning| matches!(meaning, Meaning::Backdrop(_) | Meaning::Weather(_));
            assert!(!meanings(text).iter().any(is_place), "{text}");
        }
        for text in [
            "He had a heart of stone",
            "A girl ran. She was a lion that day",
            "His voice was a bell",
            "A cloak the colour of an elephant",
            "The boy came home. He is an owl at night",
        ] {
            assert_eq!(things(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn a_sea_of_grass_is_a_meadow() {
        assert!(matches!(meanings("The sea of grass moved")[..], [Meaning::Backdrop(Backdrop::Meadow)]));
        assert!(matches!(meanings("A sea of sand")[..], [Meaning::Backdrop(Backdrop::Desert)]));
    }

    #[test]
    fn what_is_meant_as_it_is_said_is_there() {
        assert!(meanings("A wave of the sea").iter().any(|meaning| matches!(meaning, Meaning::Backdrop(_))));
        assert!(meanings("A forest of old oaks").iter().any(|meaning| matches!(meaning, Meaning::Backdrop(_))));
        assert_eq!(things("A girl met a lion. It was a lion with a bell"), ["lion", "lion", "bell"]);
        assert_eq!(things("Bruno was a bear"), ["bear"]);
    }
}
