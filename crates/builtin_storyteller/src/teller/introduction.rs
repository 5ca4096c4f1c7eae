//! How a story tells at its beginning who its hero is, from all that the description states.

use super::circumstances::{Assumption, Circumstances};
use super::companion;
use super::fact_sentences::fact_sentences;
use super::naming::{short_name, without_shared_family};
use crate::character::is_worn;
use crate::seed::Seed;
use brief::english::{Pronouns, capitalised, listed, number_in_words, with_article};
use brief::story::{Audience, CharacterSheet, Genre, ToldFact};

pub(super) fn without_article(phrase: &str) -> &str {
    ["a ", "an ", "the ", "her ", "his ", "their "]
        .iter()
        .find_map(|article| phrase.strip_prefix(article))
        .unwrap_or(phrase)
}

/// Who the hero is, from all that the description states, in the tone of the audience.
pub(super) struct Introduction {
    pub text: String,
    /// Its last sentence is about somebody else: a “she” behind it would be taken for her.
    pub ends_with_another: bool,
}

/// What is told of the hero comes before what is told of kin and friends, so that nobody's brother is taken for the hero.
pub(super) fn introduction(hero: &CharacterSheet, genre: Genre, audience: Audience, seed: &mut Seed) -> Introduction {
    let mut sentences = vec![first_sentence(hero, audience, seed)];
    sentences.extend(looks_sentence(hero, audience, seed));
    sentences.extend(love_sentence(hero, audience, seed));
    sentences.extend(fear_sentence(hero, audience));
    sentences.extend(wheelchair_sentence(hero, audience));
    let facts_of = |whose: Whose| fact_sentences(hero, hero.facts.iter().filter(|fact| Whose::is(fact, hero) == whose));
    sentences.extend(facts_of(Whose::Hero));
    let mut others = facts_of(Whose::Several);
    others.extend(facts_of(Whose::Kin));
    // In a story of siblings the companion is one of the two.
    let shared = (genre != Genre::Siblings || hero.companion.is_none())
        .then(|| companion::shared_with(hero, audience, !others.is_empty()))
        .flatten();
    let is_shared_by_the_hero = shared.as_ref().is_some_and(|shared| shared.is_about_the_hero);
    others.extend(shared.map(|shared| shared.sentence));
    let before = others.len();
    let looks = companion_looks_sentence(hero, genre);
    let mut facts = facts_of(Whose::Companion);
    if genre == Genre::Siblings && looks.is_none() {
        introduce_the_sibling(&mut facts, hero);
    }
    others.extend(looks);
    others.extend(facts);
    others.extend(facts_of(Whose::Another));
    let ends_with_the_hero = others.is_empty() || (is_shared_by_the_hero && others.len() == before);
    sentences.extend(others);
    Introduction { text: sentences.join(" ").replace('\'', "’"), ends_with_another: !ends_with_the_hero }
}

/// Nobody has named the sibling yet: “His brother Sam was seven years old”, “She had a twin brother called Arjun. The two of them ran a bakery”.
fn introduce_the_sibling(facts: &mut Vec<String>, hero: &CharacterSheet) {
    let (Some(name), Some(whom)) = (&hero.companion, companion::called(hero)) else { return };
    let Some(first) = facts.first_mut() else { return };
    if let Some(rest) = first.strip_prefix(&short_name(name, hero)) {
        *first = capitalised(&format!("{}{rest}", without_apposition(&whom)));
    } else if first.starts_with("The two of them ") {
        let they = capitalised(hero.pronouns.unwrap_or(Pronouns::They).subject());
        let kind = with_article(hero.companion_kind.as_deref().unwrap_or("friend"));
        facts.insert(
            0,
            format!("{they} had {} called {}.", without_apposition(&kind), without_shared_family(name, hero)),
        );
    }
}

fn love_sentence(hero: &CharacterSheet, audience: Audience, seed: &mut Seed) -> Option<String> {
    let loves = hero.loves.as_ref()?;
    let they = hero.pronouns.unwrap_or(Pronouns::They).subject();
    Some(match (audience, seed.below(2)) {
        (Audience::Children, 0) => format!("More than anything in the world, {they} loved {loves}."),
        (Audience::Children, _) => {
            format!("{} loved {loves}, on Mondays and on every other day too.", capitalised(they))
        }
        (_, 0) => format!("{} loved {loves}, as other people love their Sundays.", capitalised(they)),
        (_, _) => format!("What {they} loved was {loves}; the rest could wait."),
    })
}

/// Of whom a fact tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Hero,
    /// The hero and others together.
    Several,
    /// Somebody who is called after the hero: her mother.
    Kin,
    Companion,
    Another,
}

impl Whose {
    fn is(fact: &ToldFact, hero: &CharacterSheet) -> Self {
        let Some(about) = fact.about.as_deref() else { return Whose::Hero };
        let name = hero.name.as_deref().and_then(|name| name.split(' ').next()).unwrap_or_default();
        let is_listed = about.contains(" and ") && about.split([' ', ',']).any(|word| word == name);
        if is_companion(hero, about) || matches!(about, "the two of them" | "one of them") {
            Whose::Companion
        } else if about.ends_with(" of them") || is_listed {
            Whose::Several
        } else if ["whose ", "her ", "his ", "their ", "Her ", "His ", "Their "]
            .iter()
            .any(|owner| about.starts_with(owner))
        {
            Whose::Kin
        } else {
            Whose::Another
        }
    }
}

/// `his friend Fritz` of `his friend Fritz, a fox`.
fn without_apposition(whom: &str) -> &str {
    whom.split(',').next().unwrap_or(whom)
}

/// Whether a fact's subject is the companion, with a name or as `whose grandfather`.
fn is_companion(hero: &CharacterSheet, about: &str) -> bool {
    let kind = hero.companion_kind.as_deref().and_then(|kind| kind.split(',').next());
    hero.companion.as_deref().is_some_and(|name| name == about || name.split(' ').next() == Some(about))
        || kind.is_some_and(|kind| about.strip_prefix("whose ").is_some_and(|noun| noun == kind))
}

fn wheelchair_sentence(hero: &CharacterSheet, audience: Audience) -> Option<String> {
    let they = hero.pronouns.unwrap_or(Pronouns::They);
    hero.in_wheelchair.then(|| match audience {
        Audience::Children => format!(
            "{} went everywhere in {} wheelchair, and downhill nobody was faster.",
            capitalised(they.subject()),
            they.possessive()
        ),
        Audience::YoungAdults | Audience::Adults => {
            format!(
                "{} went about in a wheelchair, and knew every door that was too narrow.",
                capitalised(they.subject())
            )
        }
    })
}

/// “Arun wore a blue cap”, “Her grandfather had a white beard”: what pictures show of the companion is told too.
fn companion_looks_sentence(hero: &CharacterSheet, genre: Genre) -> Option<String> {
    let who = match &hero.companion {
        Some(name) if genre != Genre::Siblings => short_name(name, hero),
        // Nobody has named the sibling yet.
        _ => capitalised(without_apposition(&companion::called(hero)?)),
    };
    let (worn, own): (Vec<String>, Vec<String>) = hero.companion_looks.iter().cloned().partition(|look| is_worn(look));
    let deeds = [("had", own), ("wore", worn)].into_iter().filter(|(_, looks)| !looks.is_empty());
    let told: Vec<String> = deeds.map(|(deed, looks)| format!("{deed} {}", listed(&looks))).collect();
    (!told.is_empty()).then(|| format!("{who} {}.", told.join(", and ")))
}

fn fear_sentence(hero: &CharacterSheet, audience: Audience) -> Option<String> {
    let fears = hero.fears.as_ref()?;
    let they = hero.pronouns.unwrap_or(Pronouns::They);
    let (subject, was) = (they.subject(), they.was());
    Some(match audience {
        Audience::Children => {
            format!("{} {was} afraid of {fears}, and told nobody of it but you.", capitalised(subject))
        }
        Audience::YoungAdults | Audience::Adults => {
            format!("{} {was} afraid of {fears}, and had stopped denying it.", capitalised(subject))
        }
    })
}

fn first_sentence(hero: &CharacterSheet, audience: Audience, seed: &mut Seed) -> String {
    let name = name_beside_kind(hero);
    let they = hero.pronouns.unwrap_or(Pronouns::They);
    let mut words: Vec<String> = Vec::new();
    if !hero.traits.is_empty() {
        words.push(hero.traits.join(", "));
    }
    words.extend(hero.build.iter().cloned());
    words.extend(hero.kind.clone());
    let someone = with_article(&words.join(" "));
    let age = hero.age_years.map(age_in_words);
    match (audience, age, seed.below(4)) {
        (Audience::Children, Some(age), 0 | 1) => format!("There was once {someone} called {name}, who was {age}."),
        (Audience::Children, Some(age), 2) => {
            format!("This is the story of {name}, {someone} who was {age} when it happened.")
        }
        (Audience::Children, Some(age), _) => {
            format!("Once there lived {someone} named {name}, {age} and a little bit.")
        }
        (Audience::Children, None, 0) => format!("There was once {someone} called {name}."),
        (Audience::Children, None, 1) => format!("Once there lived {someone} whose name was {name}."),
        (Audience::Children, None, 2) => format!("This is the story of {name}, {someone} whom you would have liked."),
        (Audience::Children, None, _) => {
            format!("Once upon a time there was {someone}, and the name that went with it was {name}.")
        }
        (_, Some(age), _) => format!("{name} was {someone}, {age} that year."),
        (_, None, 0) => format!("{name} was {someone}, and {} never pretended to be anything else.", they.subject()),
        (_, None, 1) => format!("They still talk about {name}, {someone} of whom nobody had expected very much."),
        (_, None, 2) if Circumstances::of(hero).denies(Assumption::Voice) => {
            format!("This happened to {name}, {someone}, and only once.")
        }
        (_, None, 2) => format!("This happened to {name}, {someone} who told it only once."),
        (_, None, _) => {
            format!("If you had asked about {name}, you would have been told: {someone}, nothing out of the ordinary.")
        }
    }
}

/// “A sergeant called Reyes”, and not “a sergeant called Sergeant Reyes”.
fn name_beside_kind(hero: &CharacterSheet) -> String {
    let name = hero.name.as_deref().unwrap_or_default();
    let kind = hero.kind.as_deref().unwrap_or_default();
    match name.split_once(' ') {
        Some((title, rest)) if title.to_lowercase() == kind => rest.to_owned(),
        _ => name.to_owned(),
    }
}

fn looks_sentence(hero: &CharacterSheet, audience: Audience, seed: &mut Seed) -> Option<String> {
    let pronouns = hero.pronouns.unwrap_or(Pronouns::They);
    let (they, their) = (pronouns.subject(), pronouns.possessive());
    let features = (!hero.features.is_empty()).then(|| listed(&hero.features));
    let all: Vec<String> =
        hero.wearing.iter().chain(&hero.carrying).map(|worn| without_article(worn).to_owned()).collect();
    let kept = (!all.is_empty()).then(|| format!("{their} {}", listed(&all)));
    Some(match (features, kept, audience) {
        (Some(features), Some(kept), Audience::Children) => {
            format!("{} had {features}, and {they} went nowhere without {kept}.", capitalised(they))
        }
        (Some(features), None, Audience::Children) => match seed.below(2) {
            0 => {
                format!("{} had {features}, and there was nobody quite like {}.", capitalised(they), pronouns.object())
            }
            _ => format!("You could tell who it was from far off, by {}.", owned(&features, their)),
        },
        (None, Some(kept), Audience::Children) => format!("In sun or rain, {they} went nowhere without {kept}."),
        (Some(features), Some(kept), _) => {
            format!(
                "People remembered {}, and that {they} {} never seen without {kept}.",
                owned(&features, their),
                pronouns.was()
            )
        }
        (Some(features), None, _) => {
            format!("People remembered {} first, and {their} name a moment later.", owned(&features, their))
        }
        (None, Some(kept), _) => format!("Nobody could remember having seen {} without {kept}.", pronouns.object()),
        (None, None, _) => return None,
    })
}

/// `curly red hair` is `her curly red hair`; `a long tail` is `her long tail`.
fn owned(features: &str, their: &str) -> String {
    format!("{their} {}", without_article(features)).replace(" and a ", " and ").replace(", a ", ", ")
}

fn age_in_words(years: u32) -> String {
    format!("{} year{} old", number_in_words(years), if years == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::character::read_character;
    use crate::teller::hero::completed;

    fn introduced(description: &str, audience: Audience) -> String {
        let mut seed = Seed::of(&[description]);
        let hero = completed(&read_character(description), audience, &mut seed);
        introduction(&hero, Genre::Adventure, audience, &mut seed).text
    }

    #[test]
    fn a_fear_and_a_trade_occur_and_a_names_ending_gives_an_animal_its_pronouns() {
        for audience in [Audience::Children, Audience::YoungAdults, Audience::Adults] {
            for (description, stated) in [
                ("Bruno, a bear who is afraid of the dark", &["Bruno", "bear", "the dark", "he"][..]),
                ("Bella, a cow who is scared of thunder", &["Bella", "cow", "thunder", "she"]),
                ("Otto, a baker who loves trains and is afraid of water", &["Otto", "baker", "trains", "water"]),
                ("Dr. Helen Marsh, a 58-year-old geologist", &["Dr. Helen Marsh", "geologist", "fifty-eight"]),
            ] {
                let text = introduced(description, audience).to_lowercase();
                for word in stated {
                    assert!(text.contains(&word.to_lowercase()), "{word} in {text}");
                }
            }
        }
    }

    #[test]
    fn relatives_wheelchairs_ages_and_trades_occur() {
        for audience in [Audience::Children, Audience::YoungAdults, Audience::Adults] {
            for (description, stated) in [
                ("Lin and her grandfather", &["Lin", "her grandfather"][..]),
                ("Tom and his little sister Lily", &["Tom", "his little sister Lily"]),
                ("Omar and his dog", &["Omar", "his dog"]),
                ("Nina, a girl of ten, with her old grandmother called Rosa", &["Nina", "ten", "grandmother Rosa"]),
                ("Sam, a boy in a wheelchair", &["Sam", "boy", "wheelchair"]),
                ("Ayla, a girl of nine who uses a wheelchair and loves maps", &["nine", "wheelchair", "maps"]),
                ("Otto, a retired tram driver, who fears heights", &["a retired tram driver", "heights"]),
                ("Captain Okafor, an astronaut", &["Captain Okafor", "an astronaut"]),
                ("Amira, 8, wears a green hijab", &["eight", "green hijab", "her"]),
                ("Kofi, a shy marine biologist", &["shy", "marine biologist"]),
            ] {
                let text = introduced(description, audience).to_lowercase();
                for word in stated {
                    assert!(text.contains(&word.to_lowercase()), "{word} in {text}");
                }
            }
        }
    }

    #[test]
    fn everything_stated_is_in_the_introduction() {
        for audience in [Audience::Children, Audience::Adults] {
            let text = introduced(
                "Mia, a brave girl of seven with curly red hair, wearing a yellow raincoat. She loves painting.",
                audience,
            );
            for stated in
                ["Mia", "brave", "girl", "seven years old", "curly red hair", "her yellow raincoat", "painting"]
            {
                assert!(text.contains(stated), "{stated} in {text}");
            }
        }
    }
}
