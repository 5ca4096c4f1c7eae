//! The companion without a name of a told story: “his wife”, “her best friend”.

use super::Member;
use crate::sentences::Sentence;
use crate::teller::companion_sheet;
use crate::word_list::contains;
use brief::english::Pronouns;
use brief::story::{CharacterSheet, KnownStory};
use lexicon::quotation::outside_quotations;

/// Companions who act in no story.
pub(crate) const NOT_THERE: &str = "late dead deceased missing lost absent imaginary invisible";
/// A story's plot names them, or has one of its own.
const SIBLINGS: &str = "sister brother sibling twin triplet";

/// Whom the hero's description gives no name is there wherever the story tells of them.
pub(super) fn add_the_companion(members: &mut Vec<Member>, sentences: &[Sentence], known: KnownStory<'_>) {
    let Some(hero) = known.hero.filter(|hero| known.others.is_some() && hero.companion.is_none()) else { return };
    let Some(kind) = hero.companion_kind.as_deref().and_then(|kind| kind.split(',').next()) else { return };
    let noun = kind.rsplit(' ').next().unwrap_or(kind);
    if contains(SIBLINGS, noun) || kind.split(' ').any(|word| contains(NOT_THERE, word)) {
        return;
    }
    let called = format!("{} {kind}", hero.pronouns.unwrap_or(Pronouns::They).possessive());
    let tells_of = |sentence: &Sentence| names(&outside_quotations(&sentence.text).to_lowercase(), &called);
    let told = sentences.iter().enumerate().filter(|(_, sentence)| tells_of(sentence)).map(|(position, _)| position);
    let told: Vec<usize> = told.collect();
    let called = format!("the {noun}");
    if let Some(member) = members.iter_mut().find(|member| member.called == called) {
        member.mentioned_in.extend(told);
        member.mentioned_in.sort_unstable();
        member.mentioned_in.dedup();
    } else if let Some(sheet) = companion_sheet(hero).filter(|_| !told.is_empty()) {
        let sheet = CharacterSheet { name: None, ..sheet };
        members.push(Member { called, sheet, mentioned_in: told, several: None, also: Vec::new() });
    }
}

/// Whether a text has these words, and not what they own: “his wife’s letter” is not she.
fn names(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        let goes_on = |next: char| next.is_alphanumeric() || matches!(next, '’' | '\'' | '-');
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(goes_on)
    })
}
