//! Sentences that tell of somebody who is not there: “Melody had not come”, “Ben had left long ago”, “she thought of Ben”.

use super::{Member, words_in};
use crate::sentences::Sentence;
use lexicon::absence::is_absent;
use lexicon::denial::is_spoken_of;
use lexicon::quotation::outside_quotations;

/// Leaves out the mentions of a member in sentences that say of them only that they are not there.
pub(super) fn leave_out_absences(member: &mut Member, sentences: &[Sentence]) {
    let called = member.called.trim_start_matches("the ").to_lowercase();
    let Some(last) = called.rsplit(' ').next() else { return };
    let also: Vec<String> = member.also.iter().map(|also| also.to_lowercase()).collect();
    let is_name = |word: &str| word == last || also.iter().any(|also| also == word);
    member.mentioned_in.retain(|position| {
        let told = outside_quotations(&sentences[*position].text)
            .to_lowercase()
            .replace('’', "'")
            .replace(", and of ", " and of ");
        let mut is_away = false;
        for clause in told.split([',', ';', ':', '—', '–', '.']) {
            let words = words_in(clause);
            let Some(at) = words.iter().position(|word| is_name(word.trim_end_matches("'s"))) else { continue };
            // “Ben’s boat had not come”: that is the boat.
            is_away = is_name(words[at]) && (is_absent(&words, at) || is_spoken_of(&words, at));
            if !is_away {
                return true;
            }
        }
        !is_away
    });
}
