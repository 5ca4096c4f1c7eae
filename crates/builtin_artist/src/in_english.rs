//! A brief in English, as far as its language is read here. Of words that nobody reads nothing is drawn: they are quoted.

use brief::english::{capitalised, is_listed};
use brief::picture::ImagePrompt;
use brief::story::SceneBrief;

use super::drawings::Drawings;
use super::not_drawn::{is_better_read, is_unread, may_be_foreign, quoted};
use super::tokens::tokens;
use super::vocabulary::Vocabulary;

/// The brief, and what of it nobody here reads.
pub(crate) struct InEnglish {
    pub brief: SceneBrief,
    pub unread: Vec<String>,
}

/// Reads the action and the looks of the main character; a story's own words are left out where they are not English.
pub(crate) fn in_english(brief: &SceneBrief, drawings: &Drawings, vocabulary: &Vocabulary) -> InEnglish {
    let mut unread = Vec::new();
    let mut read = |text: &str| match read_as_english(text, drawings, vocabulary) {
        Reading::English => text.to_owned(),
        Reading::Translated { english, missing } => {
            for word in missing {
                if !unread.contains(&word) {
                    unread.push(word);
                }
            }
            english
        }
        Reading::Unread => {
            unread.push(quoted(text));
            String::new()
        }
    };
    let action = read(&brief.image_prompt.action);
    // “Elif, ein Mädchen mit rotem Hut”: a name is a name in every language.
    let character_description = match brief.character_description.split_once(',') {
        Some((name, looks)) if is_a_name(name) => {
            format!("{}, {}", with_title(name, drawings, vocabulary), read(looks).trim())
        }
        _ if is_a_name(&brief.character_description) => brief.character_description.clone(),
        _ => read(&brief.character_description),
    };
    let description = if is_unread(&brief.description, vocabulary) { String::new() } else { brief.description.clone() };
    let image_prompt = ImagePrompt { action, ..brief.image_prompt.clone() };
    InEnglish { brief: SceneBrief { image_prompt, character_description, description, ..brief.clone() }, unread }
}

/// “Grandfather Karl” of “Opa Karl”.
fn with_title(name: &str, drawings: &Drawings, vocabulary: &Vocabulary) -> String {
    const TITLES: &str = "grandfather grandmother father mother uncle aunt";
    let in_english = || {
        let (title, rest) = name.split_once(' ')?;
        vocabulary.look_up(&title.to_lowercase()).is_none().then_some(())?;
        let english = drawings.dictionary()?.translate(title)?.english;
        let english = english.trim_matches([' ', ',']);
        is_listed(TITLES, english).then(|| format!("{} {rest}", capitalised(english)))
    };
    in_english().unwrap_or_else(|| name.to_owned())
}

fn is_a_name(text: &str) -> bool {
    tokens(text).iter().all(|token| token.capital)
}

enum Reading {
    English,
    Translated { english: String, missing: Vec<String> },
    Unread,
}

fn read_as_english(text: &str, drawings: &Drawings, vocabulary: &Vocabulary) -> Reading {
    if !may_be_foreign(text, vocabulary) {
        return Reading::English;
    }
    let translation = drawings.dictionary().and_then(|dictionary| dictionary.translate(text));
    match translation.filter(|translation| is_better_read(text, translation.unread.len(), vocabulary)) {
        Some(translation) => Reading::Translated { english: translation.english, missing: translation.unread },
        None if is_unread(text, vocabulary) => Reading::Unread,
        None => Reading::English,
    }
}
