//! The phrases of a description: each is filed by the word that introduces it and by what it is about.

use super::clauses::{About, LONGEST_PHRASE_WORDS, NOT_IN_A_FEATURE, about, is_build, with_missing_article};
use super::likenesses::names_a_being;
use super::possessed::is_possessive;
use crate::word_list::contains;
use brief::story::CharacterSheet;

/// What the phrase that is being read is about, by the word that introduced it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Between commas, without a word that introduces anything.
    Loose,
    With,
    In,
    Wearing,
    Carrying,
    Loving,
    Skipping,
}

pub(super) fn read_clauses(tokens: &[String], sheet: &mut CharacterSheet) {
    let mut mode = Mode::Loose;
    let mut phrase: Vec<String> = Vec::new();
    for (position, token) in tokens.iter().enumerate() {
        let lower = token.to_lowercase();
        let next = match lower.as_str() {
            "with" | "has" | "had" | "have" | "having" => Some(Mode::With),
            "wearing" | "wears" | "wear" | "wore" | "dressed" => Some(Mode::Wearing),
            "carrying" | "carries" | "carried" => Some(Mode::Carrying),
            "in" if mode != Mode::Wearing || phrase.is_empty() => {
                Some(if mode == Mode::Wearing { mode } else { Mode::In })
            }
            "loves" | "likes" | "enjoys" | "adores" => Some(Mode::Loving),
            "who" | "that" | "is" | "was" | "are" | "were" | "lives" | "because" | "dreams" | "wants" | "named"
            | "called" => Some(Mode::Skipping),
            _ => None,
        };
        if let Some(next) = next {
            settle(mode, &phrase, sheet);
            (mode, phrase) = (next, Vec::new());
            continue;
        }
        let joins = lower == "and" && phrase.iter().all(|word| is_build(&word.to_lowercase())) && !phrase.is_empty();
        let loves_on = lower == "and" && mode == Mode::Loving && !introduces(tokens.get(position + 1));
        if lower == "," || (lower == "and" && !joins && !loves_on) {
            settle(mode, &phrase, sheet);
            phrase = Vec::new();
            if lower == "," && matches!(mode, Mode::Skipping | Mode::Loving | Mode::In) {
                mode = Mode::Loose;
            }
        } else {
            phrase.push(token.clone());
        }
    }
    settle(mode, &phrase, sheet);
}

fn introduces(token: Option<&String>) -> bool {
    token.is_some_and(|token| {
        matches!(
            token.to_lowercase().as_str(),
            "has"
                | "wears"
                | "is"
                | "lives"
                | "loves"
                | "likes"
                | "dreams"
                | "wants"
                | "fears"
                | "dreads"
                | "hates"
                | "plays"
                | "collects"
                | "uses"
                | "carries"
                | "works"
                | "she"
                | "he"
                | "they"
        )
    })
}

/// Files a finished phrase where it belongs, or nowhere.
fn settle(mode: Mode, phrase: &[String], sheet: &mut CharacterSheet) {
    let plain = phrase.iter().all(|word| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '\'')));
    if phrase.is_empty() || phrase.len() > LONGEST_PHRASE_WORDS || !plain {
        return;
    }
    let mut text = phrase.join(" ");
    // “Dressed as a pirate”
    if let Some(what) = text.strip_prefix("as ").filter(|_| mode == Mode::Wearing) {
        return push_new(&mut sheet.wearing, with_missing_article(&format!("{what} costume")));
    }
    if mode == Mode::Loving {
        if sheet.loves.is_none() {
            sheet.loves = Some(text);
        }
        return;
    }
    // “Ben’s eyes” is the subject of a sentence, and of somebody.
    let is_owned = phrase.first().is_some_and(|word| is_possessive(&word.to_lowercase()));
    let is_name = sheet.name.as_deref() == Some(text.as_str());
    // As in “had never seen such eyes”: the verb goes on, nothing is described.
    let is_deed = phrase.iter().any(|word| contains(NOT_IN_A_FEATURE, &word.to_lowercase()));
    if mode == Mode::Skipping || names_a_being(phrase) || is_name || is_deed || (mode == Mode::Loose && is_owned) {
        return;
    }
    if mode == Mode::Loose {
        text = text.to_lowercase();
    }
    let text = with_missing_article(&text);
    match (mode, about(&text)) {
        (Mode::With | Mode::Loose, About::Body) => push_new(&mut sheet.features, text),
        (Mode::Wearing, _) | (_, About::Worn) => push_new(&mut sheet.wearing, text),
        (Mode::Carrying, _) | (_, About::Carried) => push_new(&mut sheet.carrying, text),
        _ => {}
    }
}

pub(super) fn push_new(list: &mut Vec<String>, item: String) {
    if !list.contains(&item) {
        list.push(item);
    }
}
