//! Which of the capitalised words of a story are names, and which of these are one person's: “Captain Rosa” and “Rosa” are one.

use std::collections::{BTreeMap, BTreeSet};

use super::places_and_feasts::BEFORE_A_LANDSCAPE;
use super::{NOUNS_TOO, Name, PLACE_NOUNS, Sighting, TITLES, is_kin_alone, is_plain_name};
use crate::character::is_title;
use crate::word_list::contains;
use lexicon::{being, is_a_town, pronouns_of_name};

/// The names among the words that were seen, the most mentioned first.
pub(super) fn merged(
    seen: BTreeMap<Vec<String>, Sighting>,
    written_small: &BTreeSet<String>,
    german: bool,
) -> Vec<Name> {
    let accepted = |words: &[String], sighting: &Sighting| {
        let total = sighting.inside + sighting.at_beginning;
        // Anna Park laughed; nobody sees Hyde Park do that.
        let is_a_surname = pronouns_of_name(&words[0]).is_some() && sighting.does_something > 0;
        let place_noun = words.len() > 1
            && !is_title(&words[0])
            && !is_a_surname
            && words.last().is_some_and(|last| contains(PLACE_NOUNS, &last.to_lowercase()));
        let is_landscape =
            words.len() > 1 && contains(BEFORE_A_LANDSCAPE, &words[0].to_lowercase()) && sighting.does_something == 0;
        let is_a_known_town = is_a_town(&words.join(" ")) && sighting.does_something == 0 && !sighting.is_called;
        let is_place = place_noun
            || is_a_known_town
            || is_landscape
            || sighting.after_place_preposition * 2 > total
            || sighting.inside_of > 0 && sighting.does_something == 0;
        let also_small = words.iter().all(|word| written_small.contains(&word.to_lowercase()));
        // Inspector Hale, whatever he does; the General Store does nothing.
        let ends_as_a_place = words.last().is_some_and(|last| contains(PLACE_NOUNS, &last.to_lowercase()));
        let is_titled =
            words.len() > 1 && (contains(TITLES, &words[0].to_lowercase()) || is_title(&words[0]) && !ends_as_a_place);
        let given = words.get(usize::from(is_titled)).filter(|first| !contains(NOUNS_TOO, &first.to_lowercase()));
        let well_known = given.is_some_and(|first| pronouns_of_name(first).is_some());
        // At a beginning every word has a capital: only one that comes back or is well known, and never small, is a name.
        // “St. Adalbert’s” is a church or a school; Saint Nicholas, who smiled, is somebody.
        let is_of_a_saint =
            words.len() > 1 && matches!(words[0].as_str(), "St" | "Saint") && sighting.does_something == 0;
        // Nobody says “grandmother” without an article or an owner but of the one of the story.
        let is_kin = words.len() == 1 && is_kin_alone(&words[0].to_lowercase()) && sighting.at_beginning > 0;
        let is_name = is_kin
            || (sighting.inside > 0 && (!also_small || sighting.inside > 1))
            || (!also_small && (sighting.at_beginning > 1 || well_known || is_titled || sighting.does_something > 0));
        // A German noun is no name for its capital.
        let is_german_noun = german && !well_known && sighting.at_beginning < 2;
        // “Old Mr. Finch”
        let is_adjective =
            words.len() == 1 && contains("old little big young great poor dear", &words[0].to_lowercase());
        is_name && !is_adjective && !is_place && !is_of_a_saint && !is_german_noun
    };
    let mut kept: Vec<(Vec<String>, Sighting)> =
        seen.into_iter().filter(|(words, sighting)| accepted(words, sighting)).collect();
    // “Captain Rosa” and “Rosa” are one: the longer takes up the shorter.
    kept.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    let mut names: Vec<Name> = Vec::new();
    for (words, sighting) in kept {
        // “Elisabeth Krol” and “Emil Krol” are two.
        let are_two = |name: &Name| {
            let givens = [&name.words[0], &words[0]];
            words.len() > 1
                && !name.words.ends_with(&words)
                && givens.into_iter().all(|given| is_plain_name(given))
                && givens[0] != givens[1]
        };
        let longer = names.iter_mut().find(|name| {
            let given = name.words.iter().find(|word| !is_title(word) && being(word).is_none()).or(name.words.first());
            name.words.last() == words.last() && !are_two(name)
                || (words.len() == 1 && (name.words.first() == words.first() || given == words.first()))
        });
        match longer {
            Some(name) => name.mentioned_in.extend(sighting.sentences),
            None => {
                names.push(Name { words, mentioned_in: sighting.sentences.into_iter().collect(), ..Name::default() })
            }
        }
    }
    for name in &mut names {
        name.mentioned_in.sort_unstable();
        name.mentioned_in.dedup();
    }
    names.sort_by_key(|name| std::cmp::Reverse(name.mentioned_in.len()));
    names
}
