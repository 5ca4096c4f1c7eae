//! What Human Design calls its centres and authorities in the languages in which a text can be held against its chart.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::forms::Forms;

static LANGUAGES: LazyLock<BTreeMap<String, DesignNames>> = LazyLock::new(|| {
    let file: File = serde_json::from_str(include_str!("design_names.json")).unwrap_or_default();
    let mut languages = file.languages;
    for names in languages.values_mut() {
        let centres = [&names.centres, &names.whole_centres, &names.capital_centres];
        names.any_sphere = Forms::union(names.spheres.values());
        names.any_centre = Forms::union(centres.into_iter().flat_map(BTreeMap::values));
    }
    languages
});
pub(super) const CENTRES: [&str; 9] =
    ["head", "ajna", "throat", "identity", "heart", "solar plexus", "sacral", "spleen", "root"];
pub(super) const AUTHORITIES: [&str; 7] =
    ["emotional", "sacral", "splenic", "ego", "self projected", "mental", "lunar"];

pub(super) const DEFINITIONS: [&str; 4] = ["single", "split", "triple split", "quadruple split"];
/// What charts' names for strategies hold.
pub(super) const STRATEGIES: [&str; 4] = ["inform", "respond", "invitation", "lunarcycle"];
pub(super) const SPHERES: [&str; 13] = [
    "lifes work",
    "evolution",
    "radiance",
    "purpose",
    "attraction",
    "iq",
    "eq",
    "sq",
    "core",
    "vocation",
    "culture",
    "brand",
    "pearl",
];

#[derive(Default, Deserialize)]
struct File {
    languages: BTreeMap<String, DesignNames>,
}

/// As `design_names.json` has them.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct DesignNames {
    pub(super) centre: Forms,
    /// With the word for a centre beside them: most are parts of a body as well.
    centres: BTreeMap<String, Forms>,
    /// By themselves.
    whole_centres: BTreeMap<String, Forms>,
    /// By themselves where they are written with a capital.
    #[serde(default)]
    capital_centres: BTreeMap<String, Forms>,
    pub(super) defined: Forms,
    pub(super) undefined: Forms,
    /// What may come after a state that is said of something: of an `open door` nothing is said.
    #[serde(default)]
    pub(super) ends_state: Forms,
    pub(super) authority: Forms,
    authorities: BTreeMap<String, Forms>,
    /// With the word for an authority in them.
    #[serde(default)]
    whole_authorities: BTreeMap<String, Forms>,
    pub(super) line: Forms,
    /// How centres are joined, and the word for it.
    #[serde(default)]
    definitions: BTreeMap<String, Forms>,
    #[serde(default)]
    pub(super) definition: Forms,
    /// How somebody is to act, and the word for it.
    #[serde(default)]
    strategies: BTreeMap<String, Forms>,
    #[serde(default)]
    pub(super) strategy: Forms,
    /// Of the gene keys.
    #[serde(default)]
    spheres: BTreeMap<String, Forms>,
    /// However it is named.
    #[serde(skip)]
    any_centre: Forms,
    #[serde(skip)]
    any_sphere: Forms,
}

impl DesignNames {
    pub(super) fn of(tag: &str) -> DesignNames {
        LANGUAGES.get(tag).cloned().unwrap_or_default()
    }

    /// The centre that these words begin with, and how many of them name it; `is_led` where the word for a centre stands beside.
    pub(super) fn centre_at(&self, words: &[&str], is_led: bool, is_capital: bool) -> Option<(&'static str, usize)> {
        words.first().filter(|word| self.any_centre.is_first_word(word))?;
        let whole = longest(&CENTRES, &self.whole_centres, words);
        let by_capital = || longest(&CENTRES, &self.capital_centres, words).filter(|_| is_capital);
        let by_word = || longest(&CENTRES, &self.centres, words).filter(|_| is_led);
        whole.or_else(by_word).or_else(by_capital)
    }

    pub(super) fn authority_at(&self, words: &[&str]) -> Option<(&'static str, usize)> {
        longest(&AUTHORITIES, &self.authorities, words)
    }

    pub(super) fn definition_at(&self, words: &[&str]) -> Option<(&'static str, usize)> {
        longest(&DEFINITIONS, &self.definitions, words)
    }

    pub(super) fn strategy_at(&self, words: &[&str]) -> Option<(&'static str, usize)> {
        longest(&STRATEGIES, &self.strategies, words)
    }

    pub(super) fn sphere_at(&self, words: &[&str]) -> Option<(&'static str, usize)> {
        words.first().filter(|word| self.any_sphere.is_first_word(word))?;
        longest(&SPHERES, &self.spheres, words)
    }

    /// Of one word that names it as an authority.
    pub(super) fn whole_authority(&self, word: &str) -> Option<&'static str> {
        longest(&AUTHORITIES, &self.whole_authorities, &[word]).map(|(name, _)| name)
    }

    /// Whether the word says that a centre is defined, or that it is not.
    pub(super) fn state_at(&self, words: &[&str]) -> Option<(bool, usize)> {
        let undefined = self.undefined.length_at(words).map(|length| (false, length));
        undefined.or_else(|| self.defined.length_at(words).map(|length| (true, length)))
    }

    /// Every way to write a centre, where nothing is left between words.
    pub(super) fn written_centres(&self) -> impl Iterator<Item = (&'static str, &str)> {
        written(&CENTRES, &self.centres)
    }

    pub(super) fn written_authorities(&self) -> impl Iterator<Item = (&'static str, &str)> {
        written(&AUTHORITIES, &self.authorities)
    }

    #[cfg(test)]
    pub(super) fn is_whole(&self) -> bool {
        let is_named = |name: &&str| self.centres.contains_key(*name) || self.whole_centres.contains_key(*name);
        let words = [&self.centre, &self.defined, &self.undefined, &self.authority, &self.line];
        CENTRES.iter().all(is_named)
            && self.authorities.len() == AUTHORITIES.len()
            && words.into_iter().all(|forms| !forms.is_empty())
    }
}

fn longest(names: &[&'static str], forms: &BTreeMap<String, Forms>, words: &[&str]) -> Option<(&'static str, usize)> {
    let known = names.iter().filter_map(|name| Some((*name, forms.get(*name)?.length_at(words)?)));
    known.max_by_key(|(_, length)| *length)
}

fn written<'a>(
    names: &'static [&'static str],
    forms: &'a BTreeMap<String, Forms>,
) -> impl Iterator<Item = (&'static str, &'a str)> {
    let known = names.iter().filter_map(|name| Some((*name, forms.get(*name)?)));
    known.flat_map(|(name, forms)| forms.written().map(move |form| (name, form)))
}
