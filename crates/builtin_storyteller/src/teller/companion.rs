//! Somebody whom a description names beside its hero, in a story that has no part for a second: told of at the beginning, and told of it at the end.

use super::naming::{short_name, without_shared_family};
use super::people::told_people;
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
pub(super) fn told_afterwards(
    hero: &CharacterSheet,
    request: StoryRequest<'_>,
    paragraphs: &[String],
) -> Option<String> {
    let later = || paragraphs.iter().skip(1);
    let has_no_part = |name: &str| !later().any(|paragraph| paragraph.contains(name));
    let is_of_two = request.genre == Genre::Siblings;
    // “her grandfather, a clockmaker”: what he is has been told.
    let companion = called(hero).filter(|_| !is_of_two && hero.companion.as_deref().is_none_or(has_no_part));
    let companion = companion.map(|whom| whom.split(',').next().unwrap_or_default().replace('\'', "’"));
    let others: Vec<String> =
        companion.into_iter().chain(kin_of_many(hero).into_iter().filter(|name| has_no_part(name))).collect();
    if others.is_empty() || request.genre == Genre::Bedtime {
        return None;
    }
    let (whom, are_many) = (listed(&others), others.len() > 1);
    let had = if are_many { "They had to be told it" } else { "had to be told it" };
    Some(match (request.audience, are_many) {
        (Audience::Children, true) => format!("And {whom}, who had missed it all? {had} twice, from the beginning."),
        (Audience::Children, false) => {
            format!("And {whom}, who had missed it all? {} {had} twice, from the beginning.", capitalised(&whom))
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
