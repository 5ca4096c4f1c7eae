//! What motions and aspects are called in the languages in which a text can be held against its chart.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::claim::AspectKind;
use super::forms::Forms;

static LANGUAGES: LazyLock<BTreeMap<String, SkyNames>> = LazyLock::new(|| {
    let file: File = serde_json::from_str(include_str!("sky_names.json")).unwrap_or_default();
    let mut languages = file.languages;
    for names in languages.values_mut() {
        names.any_motion = Forms::union([&names.retrograde, &names.backwards, &names.direct, &names.direct_at_the_end]);
        names.any_aspect = Forms::union(names.aspects.values());
    }
    languages
});

#[derive(Default, Deserialize)]
struct File {
    languages: BTreeMap<String, SkyNames>,
}

/// As `sky_names.json` has them.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SkyNames {
    pub(super) retrograde: Forms,
    /// The same in words that may say something else, unless a clause ends with them.
    pub(super) backwards: Forms,
    /// The opposite, in words that say nothing else.
    pub(super) direct: Forms,
    /// In words that may say something of a character, unless a sentence ends with them.
    #[serde(default)]
    pub(super) direct_at_the_end: Forms,
    /// By their names in charts.
    aspects: BTreeMap<String, Forms>,
    /// Between a point and its motion or its aspect, beside where it is: verbs, and what may stand with them.
    pub(super) links: Forms,
    /// Between an aspect and the point that it leads to.
    pub(super) to: Forms,
    /// Between an aspect and the first of the two points that it joins.
    pub(super) between: Forms,
    /// What several points do to one another.
    #[serde(default)]
    pub(super) each_other: Forms,
    /// Before a point: that what is said is said of something of it (`the ruler of Mars`).
    pub(super) of: Forms,
    /// Before a point that somebody has: `with`.
    pub(super) has: Forms,
    /// With which a clause begins that tells of no birth: `when`.
    pub(super) whenever: Forms,
    /// In a sentence: that it tells what happens, and of no birth (`three times a year`).
    pub(super) general: Forms,
    /// Before what says that a birth is meant: that it is not (`after`).
    #[serde(default)]
    pub(super) later: Forms,
    /// Before an aspect: that it is one of more than two points.
    #[serde(default)]
    pub(super) many: Forms,
    /// With which a question begins that presupposes what it names (`how`); of any other nothing is read.
    #[serde(default)]
    pub(super) presupposes: Forms,
    /// Of what is told of a planet in a design: `conscious`.
    #[serde(default)]
    pub(super) sides: Forms,
    /// Before centres: that it is all of them, or none.
    #[serde(default)]
    pub(super) all: Forms,
    #[serde(default)]
    pub(super) no: Forms,
    #[serde(skip)]
    pub(super) any_motion: Forms,
    #[serde(skip)]
    pub(super) any_aspect: Forms,
}

impl SkyNames {
    pub(super) fn of(tag: &str) -> SkyNames {
        LANGUAGES.get(tag).cloned().unwrap_or_default()
    }

    /// The aspect that these words begin with, and how many of them name it.
    pub(super) fn aspect_at(&self, words: &[&str]) -> Option<(AspectKind, usize)> {
        self.any_aspect.length_at(words)?;
        let named = AspectKind::ALL.into_iter();
        let named = named.filter_map(|kind| Some((kind, self.aspects.get(kind.name())?.length_at(words)?)));
        named.max_by_key(|(_, length)| *length)
    }

    /// A word for it.
    pub(super) fn written(&self, kind: AspectKind) -> Option<&str> {
        self.aspects.get(kind.name())?.written().next()
    }
}

#[cfg(test)]
mod tests {
    use super::super::CHECKED_LANGUAGES;
    use super::*;

    #[test]
    fn every_language_with_aspects_has_all_of_them() {
        assert!(LANGUAGES.len() > 6, "{} languages", LANGUAGES.len());
        for (tag, names) in LANGUAGES.iter() {
            assert!(CHECKED_LANGUAGES.contains(&tag.as_str()), "{tag}");
            assert_eq!(names.aspects.len(), AspectKind::ALL.len(), "{tag}");
            assert!(AspectKind::ALL.into_iter().all(|kind| names.written(kind).is_some()), "{tag}");
            let words = [&names.retrograde, &names.links, &names.to, &names.between, &names.of, &names.whenever];
            assert!(words.into_iter().all(|forms| !forms.is_empty()), "{tag}");
        }
    }
}
