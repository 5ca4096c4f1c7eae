//! How languages say that a planet, a gate or a type is not that of whom a text is about: somebody else's, any, or one that is only supposed.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::forms::Forms;

static LANGUAGES: LazyLock<BTreeMap<String, StrangerNames>> = LazyLock::new(|| {
    let file: File = serde_json::from_str(include_str!("stranger_names.json")).unwrap_or_default();
    file.languages
});

#[derive(Default, Deserialize)]
struct File {
    languages: BTreeMap<String, StrangerNames>,
}

/// As `stranger_names.json` has them.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(super) struct StrangerNames {
    /// Those whom a text may speak of beside its own people.
    pub(super) people: Forms,
    /// The same, of whom one may be the other of a text's two people.
    pub(super) partners: Forms,
    /// Whom the text speaks to, in every form.
    pub(super) you: Forms,
    /// Articles before what may be anybody's.
    pub(super) indefinite: Forms,
    /// Before such an article: that what follows is compared with what somebody has.
    pub(super) compares: Forms,
    /// With which a clause begins that asks to think of something.
    pub(super) imagines: Forms,
    /// In a clause: that it only supposes.
    conditional: Forms,
    /// The same, as the endings of verbs.
    conditional_endings: Vec<String>,
    /// Words with such an ending that suppose nothing.
    not_conditional: Forms,
    /// Before a place: that a point is there no more, or only wishes to be.
    pub(super) elsewhere: Forms,
    /// The same, after it.
    pub(super) elsewhere_after: Forms,
    /// That somebody does not have what is named.
    pub(super) lacks: Forms,
    /// What somebody does with what they have, and where it is: with a denial, that they do not.
    pub(super) has: Forms,
}

impl StrangerNames {
    pub(super) fn of(tag: &str) -> StrangerNames {
        LANGUAGES.get(tag).cloned().unwrap_or_default()
    }

    pub(super) fn is_conditional(&self, word: &str) -> bool {
        let has_ending = || self.conditional_endings.iter().any(|ending| word.ends_with(ending.as_str()));
        self.conditional.has(word) || (has_ending() && !self.not_conditional.has(word))
    }
}

#[cfg(test)]
mod tests {
    use super::super::CHECKED_LANGUAGES;
    use super::*;

    #[test]
    fn every_language_that_has_people_has_what_it_says_of_them() {
        assert!(LANGUAGES.len() > 10, "{} languages", LANGUAGES.len());
        for (tag, names) in LANGUAGES.iter() {
            assert!(CHECKED_LANGUAGES.contains(&tag.as_str()), "{tag}");
            let of_people = [&names.people, &names.partners, &names.you];
            let words = [&names.compares, &names.conditional, &names.elsewhere, &names.lacks];
            assert!(of_people.into_iter().chain(words).all(|forms| !forms.is_empty()), "{tag}");
        }
    }
}
