//! Somebody whom a description names beside its hero, in a story that has no part for a second: told of at the beginning, and told of it at the end.

use super::naming::{pronouns_of_an_animals_name, short_name, without_shared_family};
use super::people::{companion_sheet, told_people};
use super::plot::add_pronouns;
use super::template::Slots;
use crate::word_list::contains;
use brief::english::{Pronouns, capitalised, listed};
use brief::story::{Audience, CharacterSheet, Genre, Nature, StoryRequest};

/// `her grandfather`, `his little sister Lily`, `Lily`.
pub(super) fn called(hero: &CharacterSheet) -> Option<String> {
    let their = hero.pronouns.unwrap_or(Pronouns::They).possessive();
    let name = hero.companion.as_deref().map(|name| without_shared_family(name, hero));
    Some(match (&hero.companion_kind, name) {
        // “His friend Fritz, a fox”
        (Some(kind), Some(name)) => match kind.split_once(',') {
            Some((relation, what)) => format!("{their} {relation} {name},{what}"),
            None => format!("{their} {kind} {name}"),
        },
        (Some(kind), None) => format!("{their} {kind}"),
        (None, Some(name)) => name.to_owned(),
        (None, None) => return None,
    })
}

/// Who is no more, or nowhere to be found: nobody shares bread with them.
fn is_gone(hero: &CharacterSheet) -> bool {
    is_told_to_be("late dead deceased missing lost absent", hero)
}

/// Who acts in no story, because nobody meets them.
fn is_in_no_part(hero: &CharacterSheet) -> bool {
    is_gone(hero) || is_told_to_be("imaginary invisible", hero)
}

fn is_told_to_be(words: &str, hero: &CharacterSheet) -> bool {
    hero.companion_kind.as_deref().is_some_and(|kind| kind.split([' ', ',']).any(|word| contains(words, word)))
}

/// What a plot can call the companion by, `docs/stories.md` lists it. Everything is empty where nobody is told of, where the companion is one of the
/// two of a story of siblings, and of who is gone.
pub(super) fn slots_of(hero: &CharacterSheet, genre: Genre) -> Slots {
    const NAMES: &[&str] = &["call", "full", "kind", "speaks", "is_animal", "is_grown_up"];
    let mut slots: Slots = NAMES.iter().map(|name| (format!("companion.{name}"), String::new())).collect();
    let relation = hero.companion_kind.as_deref().and_then(|kind| kind.split(',').next());
    let noun = relation.and_then(|kind| kind.rsplit(' ').next()).unwrap_or_default();
    let is_one_of_two = genre == Genre::Siblings && (hero.companion.is_some() || contains(SIBLINGS, noun));
    let Some((full, sheet)) =
        called(hero).zip(companion_sheet(hero)).filter(|_| !is_one_of_two && !is_in_no_part(hero))
    else {
        return slots;
    };
    let full = full.split(',').next().unwrap_or_default().replace('\'', "’");
    let is_wild = |sheet: &CharacterSheet| matches!(sheet.nature, Some(Nature::Animal | Nature::Fantastic));
    let by_name = || sheet.name.as_deref().and_then(pronouns_of_an_animals_name);
    let unknown = if is_wild(&sheet) { Pronouns::It } else { Pronouns::They };
    let pronouns = sheet.pronouns.or_else(|| by_name().filter(|_| is_wild(&sheet))).unwrap_or(unknown);
    let yes = |holds: bool| if holds { "yes" } else { "" }.to_owned();
    for (name, value) in [
        ("call", sheet.name.as_deref().map_or_else(|| full.clone(), |name| name.replace('\'', "’"))),
        ("full", full.clone()),
        ("kind", relation.unwrap_or("friend").to_owned()),
        // The animals of a tale talk to each other, and a girl's cat does not.
        ("speaks", yes(!is_wild(&sheet) || is_wild(hero))),
        ("is_animal", yes(sheet.nature == Some(Nature::Animal))),
        ("is_grown_up", yes(sheet.nature == Some(Nature::Adult))),
    ] {
        slots.insert(format!("companion.{name}"), value);
    }
    add_pronouns("companion.", pronouns, &mut slots);
    slots
}

const SIBLINGS: &str = "sister brother sibling twin half-sister half-brother stepsister stepbrother";

/// What the beginning tells of the two.
pub(super) struct Shared {
    pub sentence: String,
    /// The sentence has the hero for its subject.
    pub is_about_the_hero: bool,
}

/// `follows_another`: the sentence before is about somebody else.
pub(super) fn shared_with(hero: &CharacterSheet, audience: Audience, follows_another: bool) -> Option<Shared> {
    let they = hero.pronouns.unwrap_or(Pronouns::They).subject().to_owned();
    let name = hero.name.as_deref().map(|name| short_name(name, hero)).filter(|_| follows_another);
    let subject = name.unwrap_or(they);
    let whom = called(hero)?;
    if is_gone(hero) {
        let their = hero.pronouns.unwrap_or(Pronouns::They).possessive();
        let sentence = format!("In {their} thoughts {subject} told everything to {whom}.");
        return Some(Shared { sentence, is_about_the_hero: true });
    }
    let is_about_the_hero = audience == Audience::Children;
    let sentence = if is_about_the_hero {
        format!("{} shared everything with {whom}: the bread, the jokes and the secrets.", capitalised(&subject))
    } else {
        format!("There was also {whom}, to whom {subject} told most things, and who guessed the rest.")
    };
    Some(Shared { sentence, is_about_the_hero })
}

/// The last paragraph of a story in which somebody who was told of has no part. Who goes to bed at the end tells nobody any more, and a story of
/// siblings is about two: of more, the others hear of it.
pub(super) fn told_afterwards(hero: &CharacterSheet, request: StoryRequest<'_>, paragraphs: &[&str]) -> Option<String> {
    let later = || paragraphs.iter().skip(1);
    let has_no_part = |name: &str| !later().any(|paragraph| paragraph.contains(name));
    let is_of_two = request.genre == Genre::Siblings;
    let slots = slots_of(hero, request.genre);
    let slot = |name: &str| slots.get(&format!("companion.{name}")).filter(|value| !value.is_empty());
    let is_without_a_part = |call: &&String| has_no_part(call) && has_no_part(&capitalised(call));
    // “her grandfather, a clockmaker”: what he is has been told.
    let companion = slot("call").filter(is_without_a_part).and_then(|_| slot("full")).filter(|_| !is_of_two).cloned();
    let others: Vec<String> =
        companion.into_iter().chain(kin_of_many(hero).into_iter().filter(|name| has_no_part(name))).collect();
    if others.is_empty() || request.genre == Genre::Bedtime {
        return None;
    }
    let (whom, are_many) = (listed(&others), others.len() > 1);
    let they = Some("companion.they").filter(|_| others.first() == slot("full")).and_then(|they| slots.get(they));
    let they = they.map_or_else(|| capitalised(&whom), |they| capitalised(they));
    let had = if are_many { "They had to be told it" } else { "had to be told it" };
    Some(match (request.audience, are_many) {
        (Audience::Children, true) => format!("And {whom}, who had missed it all? {had} twice, from the beginning."),
        (Audience::Children, false) => {
            format!("And {whom}, who had missed it all? {they} {had} twice, from the beginning.")
        }
        (_, true) => format!("{} were told the most of it that same week, and guessed the rest.", capitalised(&whom)),
        (_, false) => format!("{} was told the most of it that same week, and guessed the rest.", capitalised(&whom)),
    })
}

/// Brothers, sisters and friends who are named together: `Runa`, `Freya` of “had two older sisters, Runa and Freya”. A pet hears of nothing.
fn kin_of_many(hero: &CharacterSheet) -> Vec<String> {
    let is_person = |sheet: &CharacterSheet| {
        let is_like_the_hero = sheet.nature == hero.nature;
        is_like_the_hero || matches!(sheet.nature, Some(Nature::Child | Nature::Adult))
    };
    let people = told_people(hero).into_iter().filter(is_person).filter_map(|sheet| sheet.name);
    let people: Vec<String> =
        people.filter(|name| hero.companion.as_deref().is_none_or(|own| !own.starts_with(name.as_str()))).collect();
    let is_of_many = hero.facts.iter().any(|fact| {
        let told = fact.about.as_deref().unwrap_or(&fact.predicate);
        people.iter().filter(|name| told.contains(name.as_str())).count()
            + usize::from(hero.companion.as_deref().is_some_and(|own| told.contains(own)))
            > 1
    });
    if is_of_many { people } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::tell;
    use super::*;
    use crate::character::read_character;
    use strum::IntoEnumIterator;

    #[test]
    fn of_several_kin_those_without_a_part_hear_of_it_at_the_end() {
        let character =
            "Nils, six, and his two older sisters Runa and Freya; Freya is fourteen and deaf, Runa is eleven";
        for (genre, audience) in [(Genre::Siblings, Audience::Children), (Genre::Fantasy, Audience::Adults)] {
            let text = tell(StoryRequest { genre, audience, character }).expect("a story").text;
            let last = text.rsplit("\n\n").next().unwrap_or_default();
            assert!(last.contains("Freya") && text.contains("two older sisters, Runa and Freya"), "{text}");
            assert!(last.contains("Runa") == (genre != Genre::Siblings), "{last}");
        }
        // A dog is told nothing.
        let request = StoryRequest {
            genre: Genre::Fantasy,
            audience: Audience::Children,
            character: "Mia and her dogs, Rex and Bo",
        };
        assert!(!tell(request).expect("a story").text.contains("had missed it all"));
    }

    #[test]
    fn a_plot_can_call_the_companion_by_name_or_relation() {
        // call | full | they | speaks | is an animal | is grown up
        for (description, expected) in [
            ("Lin and her grandfather", "her grandfather | her grandfather | he | yes |  | yes"),
            ("Omar and his dog", "his dog | his dog | it |  | yes | "),
            ("Fatima and her grandfather Yusuf", "Yusuf | her grandfather Yusuf | he | yes |  | yes"),
            ("Ben, 9, and his best friend Tom", "Tom | his best friend Tom | he | yes |  | "),
            ("Mia, a girl of six, and her cat Minka", "Minka | her cat Minka | she |  | yes | "),
            ("Otto, a baker, and his wife", "his wife | his wife | she | yes |  | yes"),
            ("Rex the dog and his best friend Coral the crab", "Coral | his best friend Coral | it | yes | yes | "),
            ("Ana and Bo", "Bo | Bo | they | yes |  | "),
            ("Jo and their teacher", "their teacher | their teacher | they | yes |  | yes"),
            ("Tom and his little sister Lily", "Lily | his little sister Lily | she | yes |  | "),
            ("Lin and her late grandfather", " |  |  |  |  | "),
            ("Sam and his imaginary friend Bobo", " |  |  |  |  | "),
            ("Mia, a girl of seven", " |  |  |  |  | "),
        ] {
            let hero = read_character(description);
            let slots = slots_of(&hero, Genre::Adventure);
            let slot = |name: &str| slots.get(&format!("companion.{name}")).cloned().unwrap_or_default();
            let names = ["call", "full", "they", "speaks", "is_animal", "is_grown_up"];
            assert_eq!(names.map(slot).join(" | "), expected, "{description}");
        }
        let sister = read_character("Tom and his little sister Lily");
        assert_eq!(slots_of(&sister, Genre::Siblings).get("companion.call").map(String::as_str), Some(""));
    }

    #[test]
    fn who_is_gone_is_thought_of_and_hears_of_nothing() {
        for audience in Audience::iter() {
            let character = "Lin and her late grandfather";
            let text = tell(StoryRequest { genre: Genre::Fantasy, audience, character }).expect("a story").text;
            assert_eq!(text.matches("her late grandfather").count(), 1, "{text}");
            assert!(text.contains("In her thoughts she told everything to her late grandfather."), "{text}");
        }
    }

    #[test]
    fn whoever_is_named_beside_the_hero_hears_of_it_at_the_end() {
        for (genre, audience) in Genre::iter().flat_map(|genre| Audience::iter().map(move |audience| (genre, audience)))
        {
            let text = |character| tell(StoryRequest { genre, audience, character }).expect("a story").text;
            let fatima = text("Fatima and her grandfather Yusuf");
            assert!(
                fatima.matches("Yusuf").count() >= if genre == Genre::Bedtime { 1 } else { 2 },
                "{genre} {audience}: {fatima}"
            );
            let sam = text("Sam, a boy of nine");
            assert!(!sam.contains("had to be told it twice") && !sam.contains("guessed the rest"), "{sam}");
        }
    }
}
