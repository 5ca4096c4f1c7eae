//! Looks and clothes as a picture's prompt says them: of the one who has them, once, and not those that are off.

use super::words_in;
use crate::looks_of_parts::with_article_of;
use crate::word_list::contains;
use brief::english::Pronouns;
use lexicon::denial::is_denied;

/// “Brown hair” of “cut her brown hair”, “a red coat” of “her red coat”.
pub(super) fn own_looks(looks: Vec<String>) -> Vec<String> {
    let own = |look: String| {
        // Where it is worn is told by no list of clothes.
        let end = [" in the ", " at the ", " on the ", " in her ", " in his ", " and her ", " and his ", " and their "]
            .iter()
            .filter_map(|place| look.find(place))
            .min();
        let look = end.map_or(look.clone(), |end| look[..end].to_owned());
        let look = without_what_is_not_worn(&look).to_owned();
        let words: Vec<&str> = look.split(' ').collect();
        let Some(owner) = words.iter().rposition(|word| matches!(*word, "her" | "his" | "their")) else { return look };
        let before = owner.checked_sub(1).map_or("", |before| words[before]);
        if contains("round around on over in at under with", before) {
            return words[..owner - 1].join(" ");
        }
        match words[owner + 1..].split_last() {
            Some((noun, [])) => (*noun).to_owned(),
            Some((noun, adjectives)) => with_article_of(&adjectives.join(" "), noun),
            None => look,
        }
    };
    // “Her hands shook” is no look.
    let is_done = |look: &String| look.rsplit(' ').next().is_some_and(|last| contains(DONE, last));
    let is_no_look = |look: &String| is_done(look) || is_had_by_all(look);
    looks
        .into_iter()
        .filter(|look| !is_done(look))
        .map(own)
        .filter(|look| !look.is_empty() && !is_no_look(look))
        .collect()
}

/// “A scarf” of “a scarf instead of a hat and a coat”, and nothing of “an instead of a hat”.
fn without_what_is_not_worn(look: &str) -> &str {
    let without = |joint: &str| look.split_once(joint).map(|(worn, _)| worn);
    let worn = [" instead of", " in place of"].iter().find_map(|joint| without(joint)).unwrap_or(look);
    if matches!(worn, "a" | "an") { "" } else { worn }
}

/// “With both arms”, “wiped his eyes”, “his cold hands”: what everybody has, and nothing that tells one from another.
fn is_had_by_all(look: &str) -> bool {
    const PARTS: &str = "eyes eye hands hand arms arm legs leg face cheeks cheek lips teeth tooth nose ears ear chin skin hair eyebrows";
    const PASSING: &str = "a an the his her their its both two own cold warm wet dry open closed free hot stiff frozen \
        trembling shaking outstretched full whole empty clean";
    let mut words = look.split(' ').rev();
    words.next().is_some_and(|noun| contains(PARTS, noun)) && words.all(|word| contains(PASSING, &word.to_lowercase()))
}

/// The looks without those of somebody else: where she “kissed his brown hands”, they are not hers.
pub(super) fn not_of_another(mut looks: Vec<String>, pronouns: Option<Pronouns>) -> Vec<String> {
    let another = match pronouns {
        Some(Pronouns::She) => "his",
        Some(Pronouns::He) => "her",
        _ => return looks,
    };
    looks.retain(|look| !look.split(' ').any(|word| word == another));
    looks
}

/// What parts of somebody do.
const DONE: &str = "shook trembled laughed smiled waved shone glittered sparkled hurt ached hung fell stood sat ran lay went came said cried";

/// The clothes without “a hat” where there is a red hat.
pub(super) fn without_vaguer(mut clothes: Vec<String>) -> Vec<String> {
    clothes.retain(|worn| worn != "none" && !worn.ends_with(" one"));
    let all = clothes.clone();
    let plain = |worn: &str| worn.strip_prefix("a ").or_else(|| worn.strip_prefix("an ")).unwrap_or(worn).to_owned();
    clothes.retain(|worn| {
        let noun = plain(worn);
        noun.contains(' ') || !all.iter().any(|other| other != worn && other.ends_with(&format!(" {noun}")))
    });
    clothes
}

/// “Without his scarf”, “has taken off her spectacles”.
pub(super) fn is_taken_off(action: &str, worn: &str) -> bool {
    let lower = action.to_lowercase().replace('’', "'");
    let noun = worn.rsplit(' ').next().unwrap_or_default();
    lower.split([',', ';', '.', '!', '?', ':']).any(|clause| {
        let words = words_in(clause);
        let Some(at) = words.iter().position(|word| *word == noun) else { return false };
        const OFF: &str = "takes took taken taking pulls pulled throws threw tears tore loses lost puts put";
        let near = &words[at.saturating_sub(5)..at];
        let is_off = (words.get(at + 1) == Some(&"off") || near.contains(&"off"))
            && !near.iter().any(|word| matches!(*word, "never" | "not" | "didn't"));
        let is_without = near.iter().rev().take(4).any(|word| matches!(*word, "without" | "no"));
        is_without && is_denied(&words, at) || is_off && near.iter().any(|word| contains(OFF, word))
    })
}
