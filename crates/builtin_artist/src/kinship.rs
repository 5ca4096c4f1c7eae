//! People of one family: those of whose skin nothing is said have the same.

use brief::english::is_listed;

use super::roles::is_of_a_family;
use super::scene::Figure;
use super::tokens::{Token, tokens};
use super::wardrobe::take_skin;

/// Words that make one family of all who are there.
const OF_ALL: &str = "siblings sisters brothers twins triplets cousins family";
const OWNERS: &str = "his her their my our your";
/// As many words stand between an owner and the noun, or between a noun and the name: “her two little brothers Tom and Ben”.
const MOST_ADJECTIVES: usize = 3;

/// Lets kin have one skin: that of whom the words describe it, otherwise that of the first of them.
pub(crate) fn share_skin(people: &mut [Figure], words: &str) {
    let spoken = tokens(words);
    let are_all = spoken.iter().any(|token| is_listed(OF_ALL, &token.word));
    let is_kin = |figure: &Figure| are_all && figure.trade.is_none() || is_somebodys_kin(figure, &spoken);
    let mut family: Vec<&mut Figure> = people.iter_mut().filter(|figure| figure.animal.is_none()).collect();
    let kin: Vec<bool> = family.iter().enumerate().map(|(at, figure)| at == 0 || is_kin(figure)).collect();
    let mut number = 0;
    family.retain(|_| {
        number += 1;
        kin[number - 1]
    });
    if family.len() < 2 {
        return;
    }
    let told = family.iter().find(|figure| figure.told.skin).map(|figure| figure.skin);
    let Some(skin) = told.or_else(|| family.first().map(|figure| figure.skin)) else { return };
    family.into_iter().filter(|figure| !figure.told.skin).for_each(|figure| take_skin(figure, skin));
}

/// “Her brother”, “her little brother Tom”, “Tom, her brother”.
fn is_somebodys_kin(figure: &Figure, spoken: &[Token]) -> bool {
    let noun = figure.noun.split(' ').next_back().unwrap_or_default();
    (0..spoken.len()).any(|at| {
        let word = spoken[at].word.as_str();
        let is_noun = !noun.is_empty() && word == noun && is_owned_kin(spoken, at);
        let is_name = || !figure.name.is_empty() && spoken[at].capital && word == figure.name;
        is_noun || is_name() && is_called_kin(spoken, at)
    })
}

/// Whether the word at `at` is a noun for kin with an owner: “her little brother”, “Mia's mother”.
fn is_owned_kin(spoken: &[Token], at: usize) -> bool {
    let near = spoken[at.saturating_sub(MOST_ADJECTIVES + 1)..at].iter().rev().take_while(|token| !token.closes);
    let mut near = near.take_while(|token| token.part == spoken[at].part);
    is_kin_or_baby(&spoken[at].word) && near.any(|token| is_listed(OWNERS, &token.word) || token.possessive)
}

fn is_kin_or_baby(word: &str) -> bool {
    is_of_a_family(word) || is_listed("baby child children parents", word)
}

fn is_called_kin(spoken: &[Token], name: usize) -> bool {
    let near = (name.saturating_sub(MOST_ADJECTIVES)..name).rev();
    let mut before = near.take_while(|at| !spoken[*at].closes && spoken[*at].part == spoken[name].part);
    let is_named_behind = before.any(|at| is_owned_kin(spoken, at));
    let mut after = (name + 1..spoken.len().min(name + 3 + MOST_ADJECTIVES))
        .take_while(|at| spoken[*at].part == spoken[name].part && (*at == name + 1 || !spoken[at - 1].closes));
    is_named_behind || spoken[name].closes && after.any(|at| is_owned_kin(spoken, at))
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::{figures, planned};

    #[test]
    fn kin_of_whose_skin_nothing_is_said_have_the_same() {
        assert!(!figures("Mia", "").is_empty());
        for (prompt, character) in [
            ("Mia and her brother walk in the park", "Mia, a girl"),
            ("Mia and her little brother Tom fly a kite", ""),
            ("Two sisters and their mother bake a cake", ""),
            ("Zainab and Kofi, sister and brother, read; her brother Kofi laughs", ""),
            ("Ana waves to Ben, her brother", ""),
            ("A mother holds her baby", ""),
            ("A girl with dark brown skin and her sister", ""),
            ("A boy plays with his sister, a girl with dark skin", ""),
            ("Five cousins play in the garden", ""),
            ("In the picture: Mia, a girl; Tom, her brother.", "Mia, a girl with light skin"),
            ("The twins Olive and Pearl dance", ""),
        ] {
            let people = planned(prompt, character).figures;
            assert!(people.len() > 1, "{prompt}");
            assert!(people.iter().all(|figure| figure.skin == people[0].skin), "{prompt}");
        }
        let both = "Ana, a girl with dark skin; her brother Ben, a boy with fair skin";
        let mixed = planned("They wave", both).figures;
        assert_ne!(mixed[0].skin, mixed[1].skin);
    }
}
