//! Hair that is told of in passing, of somebody who has no name: “The snowflakes fell on her long, fair hair, which hung in curls”.

use super::{Member, words_in};
use crate::sentences::Sentence;
use crate::word_list::contains;
use brief::english::Pronouns;
use lexicon::being;
use lexicon::quotation::outside_quotations;

const OF_HAIR: &str = "long short fair blonde blond golden red brown black dark white grey gray silver auburn ginger curly straight wavy thick fine";
const MOST_ADJECTIVES: usize = 3;
/// “Her hair, which hung in curls on her shoulders”
const REACH_OF_CURLS_WORDS: usize = 5;

/// Gives the girl, boy, woman or man without a name the hair that is called hers or his where nobody else can be meant.
pub(super) fn add_hair_told_in_passing(members: &mut [Member], sentences: &[Sentence]) {
    for at in 0..members.len() {
        let member = &members[at];
        let is_one = member.sheet.name.is_none() && member.several.is_none();
        let has_hair = member.sheet.features.iter().any(|feature| feature.ends_with("hair"));
        let pronouns = pronouns_of(member);
        let owner = match pronouns {
            Some(Pronouns::She) => "her",
            Some(Pronouns::He) => "his",
            _ => continue,
        };
        let Some(&first) = member.mentioned_in.first().filter(|_| is_one && !has_hair) else { continue };
        let may_be_meant = |other: &&Member| pronouns_of(other).is_none_or(|own| Some(own) == pronouns);
        let others = members.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
        let until = others.filter(may_be_meant).filter_map(|other| other.mentioned_in.first().copied()).min();
        let until = until.unwrap_or(sentences.len()).max(first);
        let hair =
            sentences[first..until].iter().find_map(|sentence| hair_in(&outside_quotations(&sentence.text), owner));
        members[at].sheet.features.extend(hair);
    }
}

fn pronouns_of(member: &Member) -> Option<Pronouns> {
    let of_kind = || being(member.sheet.kind.as_deref()?).and_then(|(_, pronouns)| pronouns);
    member.sheet.pronouns.or_else(of_kind)
}

fn hair_in(text: &str, owner: &str) -> Option<String> {
    let words: Vec<String> = words_in(text).into_iter().map(str::to_lowercase).collect();
    let noun = words.iter().position(|word| word == "hair")?;
    let own = words[..noun].iter().rposition(|word| word == owner)?;
    let adjectives = &words[own + 1..noun];
    let is_told = !adjectives.is_empty()
        && adjectives.len() <= MOST_ADJECTIVES
        && adjectives.iter().all(|word| contains(OF_HAIR, word));
    let is_curly = words[noun + 1..].iter().take(REACH_OF_CURLS_WORDS).any(|word| word == "curls")
        && !adjectives.iter().any(|word| word == "curly");
    let curly = if is_curly { " curly" } else { "" };
    is_told.then(|| format!("{}{curly} hair", adjectives.join(" ")))
}
