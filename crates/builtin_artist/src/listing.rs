//! Who is who on the list of a prompt: whether a phrase of it names somebody who is known by then.

use super::names::is_in_apposition;
use super::party::Party;
use super::roles;
use super::scene::Role;
use super::tokens::{Token, tokens};

/// Whether the noun of a phrase such as “a driver” stands after a name in the text: “Mrs. Oake, the driver”.
pub(crate) fn says_who(text: &[Token], phrase: &str) -> bool {
    let noun = tokens(phrase).pop().map(|token| token.word);
    (0..text.len()).any(|at| Some(&text[at].word) == noun.as_ref() && is_in_apposition(text, at))
}

pub(crate) fn is_unnamed(phrase: &str) -> bool {
    ["a ", "an ", "the "].iter().any(|article| phrase.starts_with(article))
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
