//! The role that a word for a person gives: by the word, its neighbours, and the pronouns around it.

use super::dice::Dice;
use super::reading::Finding;
use super::scene::Role;
use super::vocabulary::Meaning;
use brief::english::Pronouns;
use lexicon::pronouns_of_name;

/// The role that a word for a person gives, with its neighbours: an old fisherman is a grandfather, a baker is a
/// woman or a man by the words around.
pub(crate) fn role_of(found: &Finding) -> Option<Role> {
    let role = match found.meaning {
        Meaning::Person(role) => role,
        Meaning::Adult => adult(&found.part),
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
    Some(if is_old && role == Role::Man {
        Role::Grandfather
    } else if is_old && role == Role::Woman {
        Role::Grandmother
    } else {
        role
    })
}

fn adult(words: &str) -> Role {
    let has = |wanted: &[&str]| words.split(' ').any(|word| wanted.contains(&word));
    let named = words.split(' ').find_map(pronouns_of_name);
    match (has(&["she", "her"]), has(&["he", "his", "him"]), named) {
        (true, false, _) | (_, _, Some(Pronouns::She)) => Role::Woman,
        (false, true, _) | (_, _, Some(Pronouns::He)) => Role::Man,
        (true, true, _) | (false, false, _) => {
            if Dice::from_words(words).chance(0.5) {
                Role::Woman
            } else {
                Role::Man
            }
        }
    }
}

/// She or he, where the role says it.
pub(crate) fn pronouns_of(role: Role) -> Option<Pronouns> {
    match role {
        Role::Girl | Role::Woman | Role::Grandmother | Role::Witch | Role::Princess | Role::Queen | Role::Fairy => {
            Some(Pronouns::She)
        }
        Role::Boy | Role::Man | Role::Grandfather | Role::Wizard | Role::Prince | Role::King => Some(Pronouns::He),
        Role::Child | Role::Knight | Role::Pirate | Role::Astronaut => None,
    }
}
