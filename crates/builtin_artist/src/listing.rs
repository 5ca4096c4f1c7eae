//! Who is who on the list of a prompt: whether a phrase of it names somebody who is known by then.

use super::names::is_in_apposition;
use super::party::Party;
use super::roles;
use super::scene::Role;
use super::tokens::{Token, tokens};
use super::vocabulary::{Meaning, Vocabulary};
use brief::english::is_listed;

/// Whether the noun of a phrase such as “a driver” stands after a name in the text: “Mrs. Oake, the driver”.
pub(crate) fn says_who(text: &[Token], phrase: &str) -> bool {
    let noun = tokens(phrase).pop().map(|token| token.word);
    (0..text.len()).any(|at| Some(&text[at].word) == noun.as_ref() && is_in_apposition(text, at))
}

pub(crate) fn is_unnamed(phrase: &str) -> bool {
    ["a ", "an ", "the "].iter().any(|article| phrase.starts_with(article))
}

/// Whether a phrase such as “a bride” or “a soldier” names somebody by what a description does not call its character: Ruth, a captain, may be “a
/// woman”, but neither of these.
pub(crate) fn is_called_otherwise(phrase: &str, description: &str, vocabulary: &Vocabulary) -> bool {
    const OF_ANYBODY: &str = "woman man girl boy child kid baby toddler youngster lady gentleman lad lass person adult grown-up teenager hero heroine";
    let described = tokens(description);
    let is_somebody =
        |token: &Token| matches!(vocabulary.look_up(&token.word), Some((Meaning::Person(_) | Meaning::Adult, false)));
    let head = tokens(phrase).into_iter().take_while(|token| !is_listed("with in wearing who", &token.word));
    let noun = head.filter(is_somebody).last();
    noun.is_some_and(|noun| !is_listed(OF_ANYBODY, &noun.word) && described.iter().all(|token| token.word != noun.word))
}

pub(crate) fn is_bare_name(phrase: &str) -> bool {
    !phrase.contains(',') && tokens(phrase).iter().all(|token| token.capital)
}

/// A sister of the main character, whose skin is not described, has the same.
pub(crate) fn is_family(phrase: &str) -> bool {
    !phrase.contains("skin") && tokens(phrase).iter().any(|token| roles::is_of_a_family(&token.word))
}

pub(crate) fn plays_the_same(leads: &Party, other: &Party) -> bool {
    match (leads.people.first(), other.people.first()) {
        (Some(lead), Some(other)) => match (lead.animal, other.animal) {
            (Some(first), Some(second)) => first.name == second.name,
            (None, None) => lead.role == other.role || same_person(lead.role, other.role),
            (Some(_), None) | (None, Some(_)) => false,
        },
        (None, None) => {
            let kind = |party: &Party| party.beings.first().map(|being| being.spec.name);
            kind(leads).is_some() && kind(leads) == kind(other)
        }
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// “The child” of a scene is the girl of the character description.
pub(crate) fn same_person(hero: Role, named: Role) -> bool {
    let young = |role: Role| matches!(role, Role::Child | Role::Boy | Role::Girl);
    let old = |role: Role| matches!(role, Role::Man | Role::Grandfather);
    let aged = |role: Role| matches!(role, Role::Woman | Role::Grandmother);
    (named == Role::Child && young(hero))
        || (hero == Role::Child && young(named))
        || (old(hero) && old(named))
        || (aged(hero) && aged(named))
}
