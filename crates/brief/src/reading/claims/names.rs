//! What signs, planets, houses and gates are called in the languages in which a text can be held against its chart.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::design_names::DesignNames;
use super::forms::{Forms, is_word};
use super::sky_names::SkyNames;
use super::stranger_names::StrangerNames;
use super::{NAKSHATRAS, POINT_NAMES, SEFIROT, SIGNS};

static LANGUAGES: LazyLock<BTreeMap<String, Names>> = LazyLock::new(|| {
    let file: File = serde_json::from_str(include_str!("names.json")).unwrap_or_default();
    let mut languages = file.languages;
    // Whatever script a text is in, these may stand in it in Latin letters.
    for names in languages.values_mut() {
        add_to(&mut names.sefirot, &file.latin_sefirot);
        if !names.unspaced {
            add_to(&mut names.points, &file.latin_grahas);
            add_to(&mut names.points, &file.bodies);
        }
    }
    let mansions: NakshatraFile = serde_json::from_str(include_str!("nakshatra_names.json")).unwrap_or_default();
    for (tag, names) in &mut languages {
        names.nakshatras = mansions.of(tag, names.unspaced);
        names.ordinary_nakshatras = mansions.ordinary_words.get(tag).cloned().unwrap_or_default();
        names.design = DesignNames::of(tag);
        names.sky = SkyNames::of(tag);
        names.strangers = StrangerNames::of(tag);
        names.any_sign = Forms::union(&names.signs);
        names.any_nakshatra = Forms::union(&names.nakshatras);
        names.any_point = Forms::union(names.points.values().chain(names.sefirot.values()));
    }
    languages
});

fn add_to(names: &mut BTreeMap<String, Forms>, more: &BTreeMap<String, Forms>) {
    for (name, forms) in more {
        let known = names.entry(name.clone()).or_default();
        *known = known.with(forms);
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    latin_sefirot: BTreeMap<String, Forms>,
    latin_grahas: BTreeMap<String, Forms>,
    /// Those that no chart of ours holds, in every language that leaves spaces between words.
    bodies: BTreeMap<String, Forms>,
    languages: BTreeMap<String, Names>,
}

/// As `nakshatra_names.json` has them.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct NakshatraFile {
    latin: Vec<String>,
    languages: BTreeMap<String, Vec<String>>,
    /// Names that are everyday words, too.
    ordinary_words: BTreeMap<String, Forms>,
}

impl NakshatraFile {
    /// Those of two words are one word wherever they are looked for.
    fn of(&self, tag: &str, is_unspaced: bool) -> Vec<Forms> {
        let none = Vec::new();
        let own = self.languages.get(tag).unwrap_or(&none);
        let forms_of = |at: usize| {
            // Within other letters a Latin name may be a part of any word.
            let latin = self.latin.get(at).filter(|_| !is_unspaced || own.is_empty());
            let forms: Vec<String> = latin.into_iter().chain(own.get(at)).cloned().collect();
            Forms::from(forms.join("|").replace(' ', ""))
        };
        (0..self.latin.len()).map(forms_of).collect()
    }
}

/// The names of one language, as `names.json` has them: alternatives are parted by `|`, a star stands for any ending.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Names {
    /// Written without spaces between words.
    #[serde(default)]
    pub(super) unspaced: bool,
    signs: Vec<Forms>,
    points: BTreeMap<String, Forms>,
    #[serde(default)]
    sefirot: BTreeMap<String, Forms>,
    /// What stands between a point and where it is.
    pub(super) r#in: Forms,
    /// What stands after where a point is.
    #[serde(default)]
    pub(super) after: Forms,
    /// What stands between a sign and the point in it.
    #[serde(default)]
    pub(super) of: Forms,
    pub(super) house: Forms,
    #[serde(default)]
    ordinals: Vec<Forms>,
    #[serde(default)]
    cardinals: Vec<Forms>,
    /// The forms of the word for a house are those that say that something is in it.
    #[serde(default)]
    pub(super) house_says_in: bool,
    /// An ordinal may follow its house.
    #[serde(default)]
    pub(super) house_first: bool,
    /// A quarter of a nakshatra.
    #[serde(default)]
    pub(super) pada: Forms,
    /// The same, and of other things.
    #[serde(default)]
    pub(super) quarter: Forms,
    pub(super) gate: Forms,
    pub(super) channel: Forms,
    pub(super) degree: Forms,
    #[serde(default)]
    pub(super) types: BTreeMap<String, Forms>,
    /// What makes a generator a manifesting one, beside it.
    #[serde(default)]
    pub(super) manifesting: Forms,
    /// What denies.
    #[serde(default)]
    pub(super) not: Forms,
    /// After what denies: that it does not (`not only`).
    #[serde(default)]
    pub(super) only: Forms,
    /// Right after a place: that it is only thought of.
    #[serde(default)]
    pub(super) supposed: Forms,
    /// `stand` and `are`, of several points.
    #[serde(default)]
    pub(super) stand: Forms,
    /// Before or after several points: that what is said is true of all.
    #[serde(default)]
    pub(super) both: Forms,
    /// Before a sign: that somebody is of it.
    #[serde(default)]
    pub(super) native: Forms,
    /// The same, after somebody's name.
    #[serde(default)]
    pub(super) native_by_name: Forms,
    /// The same, with which a sentence begins that speaks to whom it is about: `born under the sign of`.
    #[serde(default)]
    pub(super) native_first: Forms,
    /// Before an animal: that somebody was born under its sign.
    #[serde(default)]
    pub(super) under: Forms,
    /// After a sign that somebody is of: `by birth`.
    #[serde(default)]
    pub(super) by_birth: Forms,
    /// The same, with a verb between the sign and whom it is about: `Als Waage wägst du ab`.
    #[serde(default)]
    pub(super) native_before_verb: Forms,
    /// With which a sentence begins that only supposes.
    #[serde(default)]
    pub(super) supposes_first: Forms,
    /// Before a degree.
    #[serde(default)]
    pub(super) at: Forms,
    /// What a house does with what is in it.
    #[serde(default)]
    pub(super) holds: Forms,
    /// Several gates.
    #[serde(default)]
    pub(super) gates: Forms,
    /// Of Human Design.
    #[serde(default)]
    pub(super) profile: Forms,
    /// It stands after what it denies.
    #[serde(default)]
    pub(super) denies_after: bool,
    /// Before a point or a type: that it is somebody else's, supposed or compared with.
    #[serde(default)]
    pub(super) others: Forms,
    /// Beside a point: that what is named is across the zodiac from it.
    #[serde(default)]
    pub(super) opposite: Forms,
    /// Between `in` and a name: that the name is not what something is in (`in contrast to Leo`).
    #[serde(default)]
    pub(super) breaks: Forms,
    /// What says that something is in a place: `stands`.
    #[serde(default)]
    pub(super) stands: Forms,
    /// Other things than points that may stand somewhere; a far `stands in` is theirs.
    #[serde(default)]
    pub(super) subjects: Forms,
    #[serde(default)]
    pub(super) and: Forms,
    /// Between a point and its sign, with nothing else: `is`.
    #[serde(default)]
    pub(super) copula: Forms,
    /// The word for a sign, after a point.
    #[serde(default)]
    pub(super) sign_word: Forms,
    /// What stands after a sign for the ascendant in it.
    #[serde(default)]
    pub(super) rising: Forms,
    /// A sign may stand directly before a point that is in it.
    #[serde(default)]
    pub(super) sign_first: bool,
    /// What tells a planet from a person of its name.
    #[serde(default)]
    pub(super) mine: Forms,
    /// Letters that stand for a sign after a point or `in`.
    #[serde(default)]
    pub(super) short_signs: Vec<Forms>,
    /// Of a sign, beside a point.
    #[serde(default)]
    pub(super) sign_adjectives: Vec<Forms>,
    /// Of a sign, after the word for one: `the sign of the Lion`.
    #[serde(default)]
    pub(super) animals: Vec<Forms>,
    /// A sign and a point may be one word.
    #[serde(default)]
    pub(super) compounds: bool,
    /// A number may be read that is written as English writes it.
    #[serde(default)]
    pub(super) reads_number_words: bool,
    /// That say that what is supposed is so.
    #[serde(default)]
    pub(super) affirms: Forms,
    /// Before a type, that tell of all who are of it.
    #[serde(default)]
    pub(super) generic: Forms,
    /// Whom the text speaks to.
    #[serde(default)]
    pub(super) you: Forms,
    /// With which another clause begins.
    #[serde(default)]
    pub(super) clause: Forms,
    /// In a clause: that what it says of signs and houses is not that a point is in them (`rules`).
    #[serde(default)]
    pub(super) parts: Forms,
    /// Before a place: that no point is said to be in it (`like`, `of`).
    #[serde(default)]
    pub(super) apart: Forms,
    /// The same, after a place (`season`).
    #[serde(default)]
    pub(super) apart_after: Forms,
    /// Before a place, that say that a point is in it, though a part of them may part.
    #[serde(default)]
    pub(super) leads: Forms,
    /// What a point has that tells where it is.
    #[serde(default)]
    pub(super) placement: Forms,
    /// Before a point, that say whose it is.
    #[serde(default)]
    pub(super) yours: Forms,
    /// That say that the sky of a birth is meant.
    #[serde(default)]
    pub(super) birth: Forms,
    /// That say that the sky of the day is meant, or the year.
    #[serde(default)]
    pub(super) now: Forms,
    /// Of these, that say so for the rest of a part.
    #[serde(default)]
    pub(super) transit: Forms,
    /// That say so in a heading alone.
    #[serde(default)]
    pub(super) now_in_headings: Forms,
    /// Letters of small words that are written together with the next one.
    #[serde(default)]
    prefixes: Vec<String>,
    /// The prefix that says that a point is in what follows.
    #[serde(default)]
    pub(super) inside: String,
    /// Of signs, that say that a point is in them.
    #[serde(default)]
    endings: Vec<String>,
    /// With which a question begins that is answered by yes or no.
    #[serde(default)]
    pub(super) asks: Forms,
    /// The same, anywhere in the question, or at its end where nothing is left between words.
    #[serde(default)]
    pub(super) asks_anywhere: Forms,
    /// That say that the ninth division of a chart is meant, in which its points are in other signs.
    #[serde(default)]
    pub(super) navamsha: Forms,
    /// Between two points: that they are in one place.
    #[serde(default)]
    pub(super) joins: Forms,
    /// Between points and the sign that they are in together.
    #[serde(default)]
    pub(super) shares: Forms,
    /// The signs of the Sun, the Moon and the ascendant together.
    #[serde(default)]
    pub(super) big_three: Forms,
    /// What stands for somebody's own of what was just named: `yours`.
    #[serde(default)]
    pub(super) ones_own: Forms,
    /// Between somebody and the sign of their ascendant.
    #[serde(default)]
    pub(super) rises: Forms,
    /// Before what two people have alike.
    #[serde(default)]
    pub(super) both_have: Forms,
    /// What holds of a planet in a sign whoever was born: `exalted`.
    #[serde(default)]
    pub(super) dignities: Forms,
    /// Between somebody and what is theirs.
    #[serde(default)]
    pub(super) owns: Forms,
    #[serde(skip)]
    nakshatras: Vec<Forms>,
    #[serde(skip)]
    pub(super) ordinary_nakshatras: Forms,
    #[serde(skip)]
    pub(super) design: DesignNames,
    #[serde(skip)]
    pub(super) sky: SkyNames,
    #[serde(skip)]
    pub(super) strangers: StrangerNames,
    #[serde(skip)]
    any_sign: Forms,
    #[serde(skip)]
    any_nakshatra: Forms,
    /// Or sefirah.
    #[serde(skip)]
    any_point: Forms,
}

impl Names {
    /// Of a language, by its tag of BCP 47; None for one that nobody can check.
    pub(super) fn of(language: &str) -> Option<&'static Names> {
        LANGUAGES.get(primary(language))
    }

    /// The word, and what is left of it without the small words that may be written before it.
    fn readings<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        let bare = self.prefixes.iter().filter_map(|prefix| word.strip_prefix(prefix.as_str()));
        std::iter::once(word).chain(bare)
    }

    /// A point that is named by one word.
    pub(super) fn point(&self, word: &str) -> Option<&'static str> {
        self.point_at(&[word]).map(|(name, _)| name)
    }

    /// The point, or the sefirah, that these words begin with, and how many of them name it.
    pub(super) fn point_at(&self, words: &[&str]) -> Option<(&'static str, usize)> {
        self.readings(words.first()?).find(|word| self.any_point.is_first_word(word))?;
        let known = POINT_NAMES.iter().filter_map(|name| Some((*name, self.points.get(*name)?)));
        let known = known.chain(SEFIROT.iter().filter_map(|name| Some((*name, self.sefirot.get(*name)?))));
        known.filter_map(|(name, forms)| Some((name, self.length_of(forms, words)?))).max_by_key(|(_, length)| *length)
    }

    /// How many words name it, each less the small words that may be written before it.
    fn length_of(&self, forms: &Forms, words: &[&str]) -> Option<usize> {
        let is_part = |(name, is_open): &(String, bool), word: &str| {
            self.readings(word).any(|word| is_word(name, *is_open, word))
        };
        forms.longest(words, &is_part)
    }

    pub(super) fn sign(&self, word: &str) -> Option<&'static str> {
        self.readings(word).find(|word| self.any_sign.has(word))?;
        let at = self.signs.iter().position(|forms| self.readings(word).any(|word| forms.has(word)))?;
        SIGNS.get(at).copied()
    }

    /// Of the adjective of one: `Aquarian`.
    pub(super) fn sign_adjective(&self, word: &str) -> Option<&'static str> {
        self.sign_adjectives.iter().position(|forms| forms.has(word)).and_then(|at| SIGNS.get(at)).copied()
    }

    /// In small letters, one of two words as one.
    pub(super) fn nakshatra(&self, word: &str) -> Option<&'static str> {
        self.readings(word).find(|word| self.any_nakshatra.has(word))?;
        let at = self.nakshatras.iter().position(|forms| self.readings(word).any(|word| forms.has(word)))?;
        NAKSHATRAS.get(at).copied()
    }

    /// A sign, or a nakshatra, whose own ending or prefix says that something is in it.
    pub(super) fn sign_around(&self, word: &str) -> Option<&'static str> {
        let by_ending = self.endings.iter().any(|ending| word.ends_with(ending.as_str()));
        let inner = Some(word).filter(|_| by_ending).or_else(|| self.inner(word))?;
        self.sign(inner).or_else(|| self.nakshatra(inner))
    }

    /// What something is in, by the prefix that says so.
    pub(super) fn inner<'a>(&self, word: &'a str) -> Option<&'a str> {
        word.strip_prefix(self.inside.as_str()).filter(|_| !self.inside.is_empty())
    }

    /// An article or what stands for one.
    pub(super) fn is_small(&self, word: &str) -> bool {
        self.generic.has(word) || self.mine.has(word)
    }

    pub(super) fn type_of(&self, word: &str) -> Option<&str> {
        self.types.iter().find(|(_, forms)| forms.has(word)).map(|(name, _)| name.as_str())
    }

    pub(super) fn is_house(&self, word: &str) -> bool {
        self.readings(word).any(|word| self.house.has(word))
    }

    /// A word of charts that is no name in the sky: `gate`, `house`, `rising`.
    pub(super) fn is_term(&self, word: &str) -> bool {
        let design = &self.design;
        let words = [
            &self.gates,
            &self.channel,
            &self.degree,
            &self.profile,
            &self.rising,
            &self.sign_word,
            &design.centre,
            &design.authority,
            &design.line,
        ];
        words.iter().any(|forms| forms.has(word))
            || self.is_house(word)
            || self.is_gate(word)
            || self.type_of(word).is_some()
            || design.centre_at(&[word], true, true).is_some()
            || self.ordinal_before(&[word]).is_some()
    }

    pub(super) fn is_gate(&self, word: &str) -> bool {
        self.readings(word).any(|word| self.gate.has(word))
    }

    /// Of a first, second, … at the end of these words.
    pub(super) fn ordinal_before(&self, words: &[&str]) -> Option<u64> {
        let longest = (1..=2).rev().filter_map(|length| words.get(words.len().checked_sub(length)?..));
        longest.into_iter().find_map(|words| self.number_of(&self.ordinals, words, words.len()))
    }

    /// Of a first, second, … at the beginning of these words.
    pub(super) fn ordinal_after(&self, words: &[&str]) -> Option<u64> {
        let longest = (1..=2).rev().filter_map(|length| words.get(..length));
        longest.into_iter().find_map(|words| self.number_of(&self.ordinals, words, words.len()))
    }

    pub(super) fn cardinal(&self, word: &str) -> Option<u64> {
        self.number_of(&self.cardinals, &[word], 1)
    }

    fn number_of(&self, numbers: &[Forms], words: &[&str], length: usize) -> Option<u64> {
        let bare: Vec<&str> = words.iter().filter_map(|word| self.readings(word).last()).collect();
        let is_it = |forms: &Forms| [words, &bare].iter().any(|words| forms.length_at(words) == Some(length));
        numbers.iter().position(is_it).map(|at| at as u64 + 1)
    }

    /// Every way to write a point, with which it is.
    pub(super) fn written_points(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let known = POINT_NAMES.iter().filter_map(|name| Some((*name, self.points.get(*name)?)));
        let known = known.chain(SEFIROT.iter().filter_map(|name| Some((*name, self.sefirot.get(*name)?))));
        known.flat_map(|(name, forms)| forms.written().map(move |form| (name, form)))
    }

    /// Every way to write a sign or a nakshatra, with which it is.
    pub(super) fn written_signs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let nakshatras = NAKSHATRAS.iter().copied().zip(&self.nakshatras);
        let known = SIGNS.iter().copied().zip(&self.signs).chain(nakshatras);
        known.flat_map(|(name, forms)| forms.written().map(move |form| (name, form)))
    }
}

/// `nb` for Norwegian by its other tags, too.
fn primary(language: &str) -> &str {
    match language.split('-').next().unwrap_or_default() {
        "no" | "nn" => "nb",
        "iw" => "he",
        primary => primary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_is_checked_names_every_sign_and_every_point() {
        for tag in super::super::CHECKED_LANGUAGES.iter().filter(|tag| !["en", "no", "nn"].contains(tag)) {
            let names = Names::of(tag).unwrap_or_else(|| panic!("{tag} has no names"));
            assert_eq!((names.signs.len(), names.points.len()), (SIGNS.len(), POINT_NAMES.len()), "{tag}");
            assert!(names.unspaced || names.ordinals.len() == 12, "{tag}");
            assert_eq!(names.nakshatras.len(), NAKSHATRAS.len(), "{tag}");
            assert!(names.nakshatras.iter().all(|forms| !forms.is_empty()), "{tag}");
            assert!(names.design.is_whole(), "{tag}");
        }
        for tag in LANGUAGES.keys() {
            assert!(super::super::CHECKED_LANGUAGES.contains(&tag.as_str()), "{tag} is checked and not said to be");
        }
    }
}
