//! Two in one description: whose words are whose.

use super::clauses::{is_build, is_trait};
use super::naming::{looks_like_name, name_at};
use brief::english::Pronouns;
use brief::story::{CharacterSheet, Nature};
use lexicon::{being, pronouns_of_name};

/// The second of two who are both named.
pub(super) struct Second {
    pub name: String,
    /// From this token on the words are about the second.
    pub begins_at: usize,
}

/// Who is named after the first with words of their own: `Anna with brown hair and her brother Max with red hair`. Only a person is a
/// companion; a pet or a place is none.
pub(super) fn second_named(tokens: &[String], sheet: &CharacterSheet) -> Option<Second> {
    if sheet.companion.is_some() {
        return None;
    }
    let first: Vec<&str> = sheet.name.as_deref()?.split(' ').collect();
    let after =
        tokens.windows(first.len()).position(|window| window.iter().zip(&first).all(|(seen, own)| seen == own))?
            + first.len();
    (after..tokens.len()).find_map(|position| {
        let (name, length) = name_at(tokens, position)?;
        let next = tokens.get(position + length).map(|token| token.to_lowercase());
        let goes_on = matches!(next.as_deref(), Some("with" | "has" | "who" | "wears" | "wearing" | ","));
        let begins_at = joined_at(tokens, position)?;
        let is_person = tokens[begins_at..]
            .iter()
            .find_map(|token| being(&token.to_lowercase()))
            .is_none_or(|(nature, _)| matches!(nature, Nature::Child | Nature::Adult));
        (goes_on && is_person).then_some(Second { name, begins_at })
    })
}

/// Where the `and` stands that joins this name to what was said before, with nothing but `her little brother` in between.
fn joined_at(tokens: &[String], position: usize) -> Option<usize> {
    let between = |token: &String| {
        let lower = token.to_lowercase();
        matches!(lower.as_str(), "his" | "her" | "their" | "a" | "the" | ",")
            || being(&lower).is_some()
            || is_build(&lower)
            || is_trait(&lower)
    };
    let joint = tokens[..position].iter().rposition(|token| !between(token))?;
    let joins = matches!(tokens[joint].as_str(), "and" | "&");
    // “from Lisbon and Porto”
    let among_names = joint > 0 && position == joint + 1 && looks_like_name(&tokens[joint - 1]);
    (joins && !among_names).then_some(joint)
}

/// The words about the first and those about the second of two, when she and he tell them apart. What comes before any
/// pronoun is about the first.
pub(super) fn told_apart(tokens: &[String], sheet: &CharacterSheet) -> Option<(Vec<String>, Vec<String>)> {
    sheet.companion.as_ref()?;
    let pronouns = |token: &String| {
        Pronouns::of_word(&token.to_lowercase()).filter(|pronouns| matches!(pronouns, Pronouns::She | Pronouns::He))
    };
    let first = sheet.name.as_deref().and_then(pronouns_of_name).or_else(|| tokens.iter().find_map(pronouns))?;
    let (mut own, mut others) = (Vec::new(), Vec::new());
    let mut about_first = true;
    for token in tokens {
        if let Some(stated) = pronouns(token) {
            about_first = stated == first;
        }
        if about_first { own.push(token.clone()) } else { others.push(token.clone()) }
    }
    (!others.is_empty()).then_some((own, others))
}
