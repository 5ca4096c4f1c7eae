//! One person by two names: “Dr. Helen Marsh” is “Dr. Marsh” and “Helen” later on.

use brief::english::{Pronouns, is_listed};
use brief::story::SceneBrief;
use lexicon::pronouns_of_name;

use super::tokens::tokens;

/// Titles with which a surname is said alone.
const TITLES: &str = "mr mrs ms miss dr doctor prof professor captain officer nurse sir lady lord madam";
const HERS: &str = "mrs ms miss lady madam";
const HIS: &str = "mr sir lord";
/// A surname before one of these is a place's.
const OF_PLACES: &str = "street road lane avenue square hill park rock bay island bridge school station house castle river lake valley mountain \
    mountains beach forest hall court family";

/// Somebody whose given name and surname a brief says.
struct FullName {
    given: String,
    surname: String,
}

/// The brief with everybody called by the given name, where the full name is said.
pub(crate) fn with_given_names(brief: &SceneBrief) -> SceneBrief {
    let names = full_names(brief);
    if names.is_empty() {
        return brief.clone();
    }
    let mut renamed = brief.clone();
    let called = |text: &str| names.iter().fold(text.to_owned(), |text, name| name.in_text(&text));
    renamed.image_prompt.action = called(&brief.image_prompt.action);
    renamed.image_prompt.present = brief.image_prompt.present.iter().map(|phrase| called(phrase)).collect();
    renamed.description = called(&brief.description);
    renamed
}

/// Of surnames that only one person bears.
fn full_names(brief: &SceneBrief) -> Vec<FullName> {
    let texts = [&brief.character_description, &brief.image_prompt.action, &brief.description];
    let mut found: Vec<FullName> = Vec::new();
    for text in texts.into_iter().chain(&brief.image_prompt.present) {
        let spoken = tokens(text);
        for (at, pair) in spoken.windows(2).enumerate() {
            let [given, surname] = pair else { continue };
            let after_a_title =
                at.checked_sub(1).is_some_and(|title| is_listed(TITLES, &spoken[title].word) && spoken[title].capital);
            let is_given = after_a_title || pronouns_of_name(&given.word).is_some();
            let is_full = given.capital && surname.capital && !given.closes && !given.possessive && is_given;
            let is_name = !is_listed(TITLES, &given.word) && pronouns_of_name(&surname.word).is_none();
            let is_of_a_place = spoken.get(at + 2).is_some_and(|next| is_listed(OF_PLACES, &next.word) && next.capital);
            let name = FullName { given: given.word.clone(), surname: surname.word.clone() };
            let is_known = found.iter().any(|known| known.given == name.given && known.surname == name.surname);
            if is_full
                && is_name
                && !is_of_a_place
                && !surname.opens
                && !is_known
                && !is_listed(OF_PLACES, &surname.word)
            {
                found.push(name);
            }
        }
    }
    let bearers: Vec<String> = found.iter().map(|name| name.surname.clone()).collect();
    found.retain(|name| bearers.iter().filter(|surname| **surname == name.surname).count() == 1);
    found
}

impl FullName {
    /// A text that says the surname alone, with the given name in its place.
    fn in_text(&self, text: &str) -> String {
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        for at in 0..words.len() {
            let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
            let plain = bare(&words[at]);
            let own = plain.strip_suffix("'s").or_else(|| plain.strip_suffix("’s")).unwrap_or(&plain);
            let before = at.checked_sub(1).map_or(String::new(), |before| bare(&words[before]));
            let next = words.get(at + 1).map_or(String::new(), |next| bare(next));
            let is_written_large =
                words[at].chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_uppercase);
            let is_anothers = is_listed(HERS, &before) && self.pronouns() == Some(Pronouns::He)
                || is_listed(HIS, &before) && self.pronouns() == Some(Pronouns::She)
                || pronouns_of_name(&before).is_some() && !is_listed(TITLES, &before)
                || matches!(before.as_str(), "a" | "an" | "the" | "in" | "at" | "of");
            if own != self.surname
                || !is_written_large
                || before == self.given
                || is_anothers
                || is_listed(OF_PLACES, &next)
            {
                continue;
            }
            let start = words[at].find(char::is_alphanumeric).unwrap_or_default();
            let end = start + self.surname.len();
            if let (Some(head), Some(tail)) = (words[at].get(..start), words[at].get(end..)) {
                words[at] = format!("{head}{}{tail}", brief::english::capitalised(&self.given));
            }
        }
        words.join(" ")
    }

    fn pronouns(&self) -> Option<Pronouns> {
        pronouns_of_name(&self.given)
    }
}
