//! Two who are called the same and told apart by a word before the name: “big Ben and little Ben”.

use super::{Name, words_with_places};
use crate::sentences::Sentence;
use crate::word_list::contains;
use brief::english::capitalised;

const EPITHETS: &str = "big little old young tall small fat thin short long great red black white blond blonde dark older younger other fair grumpy";

/// The names, each that a sentence gives with two such words divided into its bearers. A sentence with the name alone is about both.
pub(crate) fn divided_by_epithets(names: Vec<Name>, sentences: &[Sentence]) -> Vec<Name> {
    names.into_iter().flat_map(|name| divided(&name, sentences).unwrap_or_else(|| vec![name])).collect()
}

fn divided(name: &Name, sentences: &[Sentence]) -> Option<Vec<Name>> {
    let own = name.words.last()?;
    let is_plain = name.words.len() == 1 || name.words.len() == 2 && contains(EPITHETS, &name.words[0].to_lowercase());
    let epithets_in = |position: &usize| -> Vec<String> {
        let words: Vec<&str> =
            words_with_places(&sentences[*position].text).into_iter().map(|(_, word)| word).collect();
        let mut epithets: Vec<String> = words
            .windows(2)
            .filter(|two| super::bare(two[1]) == own && contains(EPITHETS, &two[0].to_lowercase()))
            .map(|two| two[0].to_lowercase())
            .collect();
        epithets.dedup();
        epithets
    };
    let both = name.mentioned_in.iter().map(epithets_in).find(|epithets| is_plain && epithets.len() > 1)?;
    let mut people: Vec<Name> = both
        .iter()
        .map(|epithet| Name { words: vec![capitalised(epithet), own.clone()], is_one_of_two: true, ..Name::default() })
        .collect();
    for position in &name.mentioned_in {
        let named = epithets_in(position);
        let is_of_all = !named.iter().any(|epithet| both.contains(epithet));
        for (person, epithet) in people.iter_mut().zip(&both) {
            if is_of_all || named.contains(epithet) {
                person.mentioned_in.push(*position);
            }
        }
    }
    people.retain(|person| !person.mentioned_in.is_empty());
    (people.len() > 1).then_some(people)
}
