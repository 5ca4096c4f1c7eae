//! Somebody whom a description names beside its hero, in a story that has no part for a second: told of at the beginning, and told of it at the end.

use brief::english::{Pronouns, capitalised};
use brief::story::{Audience, CharacterSheet, Genre, StoryRequest};

/// `her grandfather`, `his little sister Lily`, `Lily`.
fn called(hero: &CharacterSheet) -> Option<String> {
    let their = hero.pronouns.unwrap_or(Pronouns::They).possessive();
    Some(match (&hero.companion_kind, &hero.companion) {
        // “His friend Fritz, a fox”
        (Some(kind), Some(name)) => match kind.split_once(',') {
            Some((relation, what)) => format!("{their} {relation} {name},{what}"),
            None => format!("{their} {kind} {name}"),
        },
        (Some(kind), None) => format!("{their} {kind}"),
        (None, Some(name)) => name.clone(),
        (None, None) => return None,
    })
}

/// What the beginning tells of the two.
pub(super) fn shared_with(hero: &CharacterSheet, audience: Audience) -> Option<String> {
    let they = hero.pronouns.unwrap_or(Pronouns::They);
    let subject = capitalised(they.subject());
    let whom = called(hero)?;
    Some(match audience {
        Audience::Children => {
            format!("{subject} shared everything with {whom}: the bread, the jokes and the secrets.")
        }
        Audience::YoungAdults | Audience::Adults => {
            format!("There was also {whom}, to whom {} told most things, and who guessed the rest.", they.subject())
        }
    })
}

/// The last paragraph of a story in which the other has no part. Who goes to bed at the end tells nobody any more, and a story of siblings is
/// about both.
pub(super) fn told_afterwards(
    hero: &CharacterSheet,
    request: StoryRequest<'_>,
    paragraphs: &[String],
) -> Option<String> {
    let is_of_one = !matches!(request.genre, Genre::Siblings | Genre::Bedtime);
    let whom = called(hero).filter(|_| is_of_one)?.replace('\'', "’");
    // “her grandfather, a clockmaker”: what he is has been told.
    let whom = whom.split(',').next().unwrap_or_default();
    let has_a_part = |name: &String| paragraphs.iter().skip(1).any(|paragraph| paragraph.contains(name.as_str()));
    if hero.companion.as_ref().is_some_and(has_a_part) {
        return None;
    }
    Some(match request.audience {
        Audience::Children => format!(
            "And {whom}, who had missed it all? {} had to be told it twice, from the beginning.",
            capitalised(whom)
        ),
        Audience::YoungAdults | Audience::Adults => {
            format!("{} was told the most of it that same week, and guessed the rest.", capitalised(whom))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::tell;
    use super::*;
    use strum::IntoEnumIterator;

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
