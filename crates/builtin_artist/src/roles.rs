//! The role that a word for a person gives: by the word, its neighbours, and the pronouns around it.

use super::ages;
use super::dice::Dice;
use super::finding::Finding;
use super::names::Apposition;
use super::scene::Role;
use super::tokens::{Token, tokens};
use super::vocabulary::Meaning;
use brief::english::Pronouns;
use lexicon::pronouns_of_name;

/// The role that a word for a person gives, with its neighbours: an old fisherman is a grandfather, a baker is a
/// woman or a man by the words around.
pub(crate) fn role_of(found: &Finding) -> Option<Role> {
    role_settled(found, &found.part, &found.words)
}

/// The same where `words` are all that is said of that person, and what `settled` is whatever they leave open.
pub(crate) fn role_settled(found: &Finding, words: &str, settled: &str) -> Option<Role> {
    let role = match found.meaning {
        Meaning::Person(role) => role,
        Meaning::Adult => adult(found, words, settled),
        Meaning::Backdrop(_)
        | Meaning::Time(_)
        | Meaning::Weather(_)
        | Meaning::Season(_)
        | Meaning::Emotion(_)
        | Meaning::Thing(_)
        | Meaning::Children
        | Meaning::Family(_)
        | Meaning::Somebody
        | Meaning::Sky(_)
        | Meaning::Land(_)
        | Meaning::Colour(_)
        | Meaning::Number(_)
        | Meaning::Without => return None,
    };
    let noun = found.words.split(' ').next_back().unwrap_or_default();
    let is_old = ["old", "elderly", "aged", "ancient"].iter().any(|age| {
        let words: Vec<&str> = found.part.split(' ').collect();
        words.iter().position(|word| word == age).is_some_and(|at| words[at..].iter().take(4).any(|word| *word == noun))
    });
    let is_old = is_old || is_old_by_name(words, noun);
    let is_adult = matches!(role, Role::Man | Role::Woman);
    Some(if is_old && is_adult { ages::aged(role) } else { role })
}

/// “Old Ned, a lighthouse keeper”: the noun says who is called old before it.
fn is_old_by_name(words: &str, noun: &str) -> bool {
    let spoken = tokens(words);
    let is_noun = |token: &Token| token.word == noun;
    let noun = spoken.iter().position(is_noun);
    let Some(apposition) = noun.and_then(|at| Apposition::of(&spoken, at)) else { return false };
    spoken[apposition.name].iter().any(|token| ages::is_old(&token.word))
}

fn adult(found: &Finding, words: &str, settled: &str) -> Role {
    let in_lower_case = format!("{} {}", found.part, words).to_lowercase();
    let words: Vec<&str> = in_lower_case.split(|letter: char| !letter.is_alphanumeric()).collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let by_name = pronouns_of_name(settled).or_else(|| words.iter().find_map(|word| pronouns_of_name(word)));
    let of_the_noun = match found.words.as_str() {
        noun if noun.ends_with("woman")
            || noun.ends_with("women")
            || noun.ends_with("ess")
            || noun.ends_with("ina") =>
        {
            Some(Pronouns::She)
        }
        noun if noun.ends_with("man") || noun.ends_with("men") => Some(Pronouns::He),
        _ => None,
    };
    let by_pronoun = match (has(&["she", "her", "woman", "lady"]), has(&["he", "his", "him", "man"])) {
        (true, false) => Some(Pronouns::She),
        (false, true) => Some(Pronouns::He),
        _ => None,
    };
    match of_the_noun.or(by_pronoun).or(by_name) {
        Some(Pronouns::She) => Role::Woman,
        Some(Pronouns::He) => Role::Man,
        Some(Pronouns::They | Pronouns::It) | None if Dice::from_words(settled).chance(0.5) => Role::Woman,
        Some(Pronouns::They | Pronouns::It) | None => Role::Man,
    }
}

/// Whether a word says that people are of one family.
pub(crate) fn is_of_a_family(word: &str) -> bool {
    const FAMILY: &str = "sister brother sibling twin mother father grandmother grandfather mum mom dad cousin son daughter uncle aunt family \
        parent grandparent grandma grandpa granddad granny grandson granddaughter nephew niece";
    FAMILY.split_whitespace().any(|known| known == word || word.strip_suffix('s') == Some(known))
}

/// She or he, where the role says it.
pub(crate) fn pronouns_of(role: Role) -> Option<Pronouns> {
    match role {
        Role::Girl | Role::Woman | Role::Grandmother | Role::Witch | Role::Princess | Role::Queen | Role::Fairy => {
            Some(Pronouns::She)
        }
        Role::Boy | Role::Man | Role::Grandfather | Role::Wizard | Role::Prince | Role::King | Role::Dwarf => {
            Some(Pronouns::He)
        }
        Role::Child | Role::Knight | Role::Pirate | Role::Astronaut => None,
    }
}
