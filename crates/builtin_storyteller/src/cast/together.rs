//! Several who act together: “the five cousins”, “they all”, behind a sentence that names them.

use std::ops::Range;

use super::{Cast, Member, words_in};
use crate::appositions::ToldApart;
use crate::groups::Groups;
use crate::sentences::Sentence;
use crate::word_list::contains;
use brief::english::NUMBER_WORDS;
use lexicon::quotation::outside_quotations;

/// What several are called who belong together.
const SEVERAL: &str = "cousins friends siblings twins triplets brothers sisters children kids classmates companions girls boys pals scouts explorers";
/// “They” of so many words is who was named within so many sentences.
const REACH_OF_A_PRONOUN: usize = 6;
/// Of two, the words around tell more.
const FEWEST: usize = 3;

/// Some who are named together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Company {
    position: usize,
    /// Where each stands in the cast.
    members: Vec<usize>,
}

/// Those who are named together in a story.
pub(super) fn companies(groups: &Groups<'_>, apart: &ToldApart, members: &[Member]) -> Vec<Company> {
    let of_group = |(position, people): (usize, Vec<&crate::names::Name>)| {
        let at = |name: &crate::names::Name| members.iter().position(|member| member.called == name.text());
        Company { position: apart.positions[position], members: people.into_iter().filter_map(at).collect() }
    };
    groups.all().map(of_group).filter(|company| company.members.len() > 1).collect()
}

/// How a sentence speaks of several.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spoken {
    /// “They”
    They,
    /// “The cousins”, “all of them”
    All,
    /// “The five cousins”, “all five”
    Number(usize),
}

impl Cast {
    /// Those whom the sentences of this range mean by “the five cousins” or “they”, of three or more who are named together before.
    pub(crate) fn together_in(
        &self,
        range: Range<usize>,
        sentences: &[Sentence],
        is_meant: impl Fn(usize) -> bool,
    ) -> Vec<&Member> {
        let mut together: Vec<usize> = Vec::new();
        for position in range.filter(|position| is_meant(*position)) {
            let spoken = spoken_of_several(&sentences[position].text);
            let company = spoken.and_then(|spoken| self.company_at(position, spoken));
            together.extend(company.into_iter().flat_map(|company| &company.members));
        }
        together.sort_unstable();
        together.dedup();
        together.into_iter().map(|at| &self.members[at]).collect()
    }

    fn company_at(&self, position: usize, spoken: Spoken) -> Option<&Company> {
        let mut before = self.companies.iter().rev().filter(|company| company.position <= position);
        match spoken {
            Spoken::They => before
                .next()
                .filter(|company| company.members.len() >= FEWEST && position - company.position <= REACH_OF_A_PRONOUN),
            Spoken::All => before.find(|company| company.members.len() >= FEWEST),
            Spoken::Number(number) => {
                before.chain(&self.companies).find(|company| company.members.len() == number && number >= FEWEST)
            }
        }
    }
}

/// How a sentence speaks of several, if it does.
fn spoken_of_several(text: &str) -> Option<Spoken> {
    let told = outside_quotations(text).to_lowercase();
    let words = words_in(&told);
    let number = |word: &str| NUMBER_WORDS.iter().position(|number| *number == word);
    let next = |at: usize| words.get(at).copied().unwrap_or_default();
    let spoken = words.iter().enumerate().filter_map(|(at, word)| match *word {
        "the" | "all" | "our" | "these" => {
            let own = at + 1 + usize::from(next(at + 1) == "the");
            match number(next(own)) {
                Some(several)
                    if contains(SEVERAL, next(own + 1))
                        || *word == "all"
                        || contains(AFTER_A_NUMBER, next(own + 1)) =>
                {
                    Some(Spoken::Number(several))
                }
                Some(_) => None,
                None if contains(SEVERAL, next(own)) && next(own + 1) != "of" => Some(Spoken::All),
                None if *word == "all" && next(at + 1) == "of" && next(at + 2) == "them" => Some(Spoken::All),
                None => None,
            }
        }
        "they" if next(at + 1) == "all" => Some(Spoken::All),
        "they" => Some(Spoken::They),
        _ => None,
    });
    spoken.max_by_key(|spoken| match spoken {
        Spoken::They => 0,
        Spoken::All => 1,
        Spoken::Number(_) => 2,
    })
}

/// “The five of them ran”, “the five ran”
const AFTER_A_NUMBER: &str =
    "of ran built sat went climbed walked sailed slept laughed stood carried pushed rowed swam ate shared were had set";

#[cfg(test)]
mod tests {
    use super::super::super::sentences::sentences;
    use super::*;
    use brief::story::KnownStory;

    fn together(story: &str) -> Vec<String> {
        let read = sentences(story);
        let cast = Cast::of(&read, KnownStory::default());
        let last = read.len() - 1;
        let mut called: Vec<String> = cast
            .together_in(last..read.len(), &read, |_| true)
            .into_iter()
            .map(|member| member.called.clone())
            .collect();
        called.sort_unstable();
        called
    }

    #[test]
    fn who_is_named_together_is_meant_by_they_and_by_their_number() {
        let cousins = "Rose, Basil, Dawn, Ivy and Sam were cousins.";
        for sentence in [
            "They built a raft.",
            "The five cousins built a raft.",
            "The cousins built a raft.",
            "All five built a raft.",
            "The five of them built a raft.",
            "All of them built a raft.",
            "So they all climbed on the raft.",
            "In the morning the cousins ran to the lake.",
            "Then they ran to the lake.",
        ] {
            assert_eq!(
                together(&format!("{cousins} {sentence}")),
                ["Basil", "Dawn", "Ivy", "Rose", "Sam"],
                "{sentence}"
            );
        }
        for story in [
            "Rose and Basil ran. They laughed.",
            "Rose, Basil and Ivy ran. Rose met Sam. Rose and Sam sat. They laughed.",
        ] {
            assert_eq!(together(story), Vec::<String>::new(), "{story}");
        }
    }
}
