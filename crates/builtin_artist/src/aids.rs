//! What one scene gives somebody to go with: “Omar sits in his wheelchair”, “she walks with a white cane”, whatever their description says.

use brief::english::{Pronouns, is_listed};

use super::adjectives::Before;
use super::colour::Colour;
use super::deeds::position_of;
use super::listing::same_person;
use super::roles::pronouns_of;
use super::scene::Figure;
use super::silence;
use super::tokens::{Token, tokens};
use super::vocabulary::{Meaning, Vocabulary};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Aid {
    Wheelchair,
    Cane,
    Crutches,
}

/// Gives those whom the action names what they go with; the aids of which nobody is the owner, who are in no picture.
pub(crate) fn settle(
    figures: &mut [Figure],
    (action, description): (&str, &str),
    vocabulary: &Vocabulary,
) -> Vec<String> {
    let mut spoken = tokens(action);
    silence::mark(&mut spoken, &[], vocabulary);
    let mut missing = Vec::new();
    for at in (0..spoken.len()).filter(|at| !spoken[*at].silent) {
        let Some(aid) = aid_at(&spoken, at) else { continue };
        let users = users(figures, &spoken, at, vocabulary);
        if users.is_empty() {
            missing.push(spoken[at].word.clone());
            continue;
        }
        let colour = Before { tokens: &spoken[..at], vocabulary }.colour();
        let is_another_pushing = pushed_at(&spoken, at).is_some();
        for (index, figure) in figures.iter_mut().enumerate() {
            if users.contains(&index) {
                give(figure, aid, colour);
            } else if is_another_pushing && !description.contains("wheelchair") {
                figure.extras.wheelchair &= aid != Aid::Wheelchair;
            }
        }
    }
    missing
}

fn aid_at(spoken: &[Token], at: usize) -> Option<Aid> {
    let before = at.checked_sub(1).map_or("", |before| spoken[before].word.as_str());
    match spoken[at].word.as_str() {
        "wheelchair" | "wheelchairs" => Some(Aid::Wheelchair),
        "cane" | "canes" if !is_listed("candy sugar rattan", before) => Some(Aid::Cane),
        "walking-stick" | "walking-sticks" => Some(Aid::Cane),
        "stick" | "sticks" if before == "walking" => Some(Aid::Cane),
        "crutch" | "crutches" => Some(Aid::Crutches),
        _ => None,
    }
}

fn give(figure: &mut Figure, aid: Aid, colour: Option<Colour>) {
    let has_it = match aid {
        Aid::Wheelchair => figure.extras.wheelchair,
        Aid::Cane => figure.extras.cane.is_some(),
        Aid::Crutches => figure.details.crutches,
    };
    let name = match aid {
        Aid::Wheelchair => {
            figure.extras.wheelchair = true;
            "wheelchair"
        }
        Aid::Cane => {
            figure.extras.cane = colour.or(figure.extras.cane).or(Some(Colour::hex(0x6b4a2e)));
            "cane"
        }
        Aid::Crutches => {
            figure.extras.cane = colour.or(figure.extras.cane).or(Some(Colour::hex(0x8f9aa5)));
            figure.details.crutches = true;
            "crutches"
        }
    };
    if !has_it && !figure.summary.contains(name) {
        let joint = if figure.summary.contains(" with ") { ", " } else { " with " };
        figure.summary.push_str(joint);
        figure.summary.push_str(name);
    }
}

/// Where the words say that a wheelchair is pushed by somebody who does not sit in it.
fn pushed_at(spoken: &[Token], at: usize) -> Option<usize> {
    const PUSHING: &str =
        "push pushes pushed pushing wheels wheeled wheeling steers steered steering holds held holding";
    const REACH_WORDS: usize = 5;
    let from = at.saturating_sub(REACH_WORDS);
    let verb = spoken[from..at].iter().rposition(|token| is_listed(PUSHING, &token.word))? + from;
    let is_one_phrase = spoken[verb..at].iter().all(|token| !token.closes && token.word != "in");
    let is_of_another = spoken[verb..at].iter().any(|token| token.possessive)
        || spoken.get(verb + 1).is_some_and(|next| is_listed("a an the", &next.word));
    (is_one_phrase && is_of_another).then_some(verb)
}

/// The figures that go with the aid at `at`.
fn users(figures: &[Figure], spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> Vec<usize> {
    let found = |token: &Token| named_by(figures, token, vocabulary);
    let part = spoken[at].part;
    let is_own = |token: &&Token| token.part == part;
    // “The wheelchair of her grandmother”
    let of = spoken.get(at + 1).filter(|next| next.word == "of" && !spoken[at].closes);
    if of.is_some() {
        return spoken[at + 2..]
            .iter()
            .take(4)
            .take_while(is_own)
            .map(found)
            .find(|users| !users.is_empty())
            .unwrap_or_default();
    }
    if let Some(verb) = pushed_at(spoken, at) {
        let owner = spoken[verb + 1..at].iter().rev().map(found).find(|users| !users.is_empty());
        return owner.unwrap_or_default();
    }
    let phrase = spoken[..at].iter().rev().take_while(|token| is_own(token) && !token.closes).take(4);
    let whose = phrase.map(|token| token.word.as_str()).find_map(|word| match word {
        "her" => Some(Pronouns::She),
        "his" => Some(Pronouns::He),
        _ => None,
    });
    let fits = |users: &Vec<usize>| {
        let is_one =
            |index: &usize| whose.is_none() || pronouns_of(figures[*index].role).is_none_or(|own| Some(own) == whose);
        !users.is_empty() && users.iter().any(is_one)
    };
    let before = spoken[..at].iter().rev().take_while(is_own).map(found).find(fits);
    let after = || spoken[at + 1..].iter().take_while(is_own).map(found).find(fits);
    let by_pronoun = || {
        let mut of_that_kind =
            (0..figures.len()).filter(|index| whose.is_some() && pronouns_of(figures[*index].role) == whose);
        of_that_kind.next().map(|index| vec![index])
    };
    let said = before.or_else(after).or_else(by_pronoun);
    said.unwrap_or_else(|| if figures.len() == 1 { vec![0] } else { Vec::new() })
}

/// Those whom a word names.
pub(crate) fn named_by(figures: &[Figure], token: &Token, vocabulary: &Vocabulary) -> Vec<usize> {
    if token.capital && !token.opens && figures.iter().all(|figure| figure.name != token.word) {
        return Vec::new();
    }
    let (meaning, is_many) = match vocabulary.look_up(&token.word) {
        Some((meaning, is_many)) => (Some(meaning), is_many),
        None => (None, false),
    };
    let pronouns = match token.word.as_str() {
        "she" => Some(Pronouns::She),
        "he" => Some(Pronouns::He),
        _ => None,
    };
    if pronouns.is_some() {
        return figures.iter().position(|figure| pronouns_of(figure.role) == pronouns).into_iter().collect();
    }
    if is_many || token.word == "they" {
        let Some(Meaning::Person(role)) = meaning else {
            let is_people = matches!(meaning, Some(Meaning::Children | Meaning::Adult)) || token.word == "they";
            return if is_people { (0..figures.len()).collect() } else { Vec::new() };
        };
        return (0..figures.len()).filter(|index| figures[*index].role == role).collect();
    }
    let by_role = || {
        let Some(Meaning::Person(role)) = meaning else { return None };
        figures.iter().position(|figure| same_person(figure.role, role))
    };
    // “A nurse pushes an old man”: she may be a man too, and is not called one.
    let by_noun = figures.iter().position(|figure| figure.noun.split(' ').next_back() == Some(token.word.as_str()));
    let by_animal = || {
        let Some(Meaning::Thing(spec)) = meaning else { return None };
        figures.iter().position(|figure| figure.animal.is_some_and(|animal| animal.name == spec.name))
    };
    let named = || position_of(figures, &token.word, vocabulary);
    by_noun.or_else(named).or_else(by_role).or_else(by_animal).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::{missing, planned};

    fn wheelchairs(prompt: &str, character: &str) -> Vec<bool> {
        planned(prompt, character).figures.iter().map(|figure| figure.extras.wheelchair).collect()
    }

    #[test]
    fn who_is_said_to_be_in_a_wheelchair_in_one_scene_is_in_one() {
        for (prompt, character, expected) in [
            ("Omar sits in his wheelchair", "Omar, an old man with a grey beard", vec![true]),
            ("Omar, in a wheelchair, reads", "Omar, an old man", vec![true]),
            ("In her wheelchair, Elif waves", "Elif, a girl", vec![true]),
            ("A boy in a wheelchair races his sister", "", vec![true, false]),
            (
                "A boy in a wheelchair races his sister along the beach",
                "Tariq, nine; his sister Lila, seven, with long red hair",
                vec![true, false],
            ),
            ("Ada pushes her grandmother's wheelchair through the park", "Ada, a girl of ten", vec![false, true]),
            ("A nurse pushes an old man in a wheelchair", "", vec![false, true]),
            ("Two boys in wheelchairs play", "", vec![true, true]),
            ("Omar stands beside a bench", "Omar, an old man", vec![false]),
            ("Omar sits without a wheelchair", "Omar, an old man", vec![false]),
        ] {
            assert_eq!(wheelchairs(prompt, character), expected, "{prompt} | {character}");
        }
        assert_eq!(missing("A nurse pushes a wheelchair", "Ada, a nurse"), ["wheelchair", "pushes"]);
    }

    #[test]
    fn who_goes_with_a_cane_in_one_scene_has_one() {
        for (prompt, character) in [
            ("An old man walks with a cane through the snow", "Emeka, an old man with dark brown skin"),
            ("Walking with a cane, an old woman crosses the bridge", "Berta, an old woman in a black coat"),
            ("The blind old woman walks with a white cane and her guide dog", "Olga, an old woman with dark glasses"),
            ("Omar leans on his cane", "Omar, an old man"),
            ("Omar leans on a walking stick", "Omar, an old man"),
            ("A girl on crutches hops home", "Mia, a girl"),
            ("Mia walks on crutches", "Mia, a girl"),
        ] {
            let figures = planned(prompt, character).figures;
            assert_eq!(figures.len(), 1, "{prompt}");
            assert!(figures[0].extras.cane.is_some(), "{prompt}");
        }
        for prompt in ["Mia eats a candy cane", "Mia walks without a cane", "Mia throws a stick"] {
            assert!(planned(prompt, "Mia, a girl").figures[0].extras.cane.is_none(), "{prompt}");
        }
    }
}
