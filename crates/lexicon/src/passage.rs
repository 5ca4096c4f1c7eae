//! Where a text lets time pass: “for some days”, “weeks went by”, “a year later”. Whatever hour it was before, it is no longer.

use brief::english::is_listed;

/// Longer than a night.
const SPANS: &str = "day days week weeks month months year years fortnight fortnights season seasons";
const ONE: &str = "a an one the that this whole another next following";
const SOME: &str = "some many several few more two three four five six seven eight nine ten twelve twenty hundred countless other these those \
    long couple dozen of";
/// Time does so.
const PASSING: &str =
    "passed pass passes went goes gone flew rolled slipped crept turned followed later after afterwards afterward on";
/// Before a span in which something lasts or after which something comes.
const BEFORE_A_SPAN: &str = "for after within over during through all throughout";
/// “For the next two or three days”.
const MOST_QUANTIFIERS: usize = 5;
/// A verb of another time leaves the hour as it is: “they had walked for days”, “for years it would stand there”.
const OF_ANOTHER_TIME: &str = "had has have having would will shall might used";

/// Where time has passed in a clause, in lower case: the last word that says so.
pub fn time_passes(words: &[&str]) -> Option<usize> {
    let is_of_another_time =
        |word: &&str| is_listed(OF_ANOTHER_TIME, word) || word.ends_with("'d") || word.ends_with("'ll");
    let passage = (0..words.len()).rev().find(|at| is_passage(words, *at))?;
    (!words.iter().any(is_of_another_time))
        .then(|| if words.get(passage + 2) == Some(&words[passage]) { passage + 2 } else { passage })
}

fn is_passage(words: &[&str], at: usize) -> bool {
    if !is_listed(SPANS, words[at]) {
        return false;
    }
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let before = |back: usize| at.checked_sub(back).map_or("", |at| words[at]);
    let is_many = words[at].ends_with('s');
    // “Day after day”, “day by day”, “year in, year out”.
    let again = matches!(word(at + 1), "after" | "by" | "in") && word(at + 2) == words[at];
    let quantity = words[..at]
        .iter()
        .rev()
        .take(MOST_QUANTIFIERS)
        .take_while(|word| is_listed(ONE, word) || is_listed(SOME, word) || is_number(word));
    let opener = before(quantity.count() + 1);
    let is_counted = is_listed(SOME, before(1)) || is_number(before(1)) || is_listed(ONE, before(1));
    let lasts = is_listed(BEFORE_A_SPAN, opener) && (is_many || is_counted) && opener != "of";
    // “A hundred years old”, “two days' march”, “three days away”.
    let measures =
        matches!(word(at + 1), "old" | "ago" | "away" | "march" | "walk" | "ride" | "journey" | "before" | "long");
    let passes = (at + 1..=at + 2).any(|at| is_listed(PASSING, word(at))) && (is_many || is_counted);
    let begins = (matches!(before(1), "next" | "following") || before(1) == "one" && before(2).is_empty())
        || matches!(before(1), "every" | "each");
    let is_today = matches!(words[at], "day" | "days") && matches!(before(1), "that" | "this" | "the") && !passes;
    (again || lasts || passes || begins) && !measures && !is_today
}

fn is_number(word: &str) -> bool {
    word.parse::<u32>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(clause: &str) -> bool {
        time_passes(&clause.split(' ').collect::<Vec<_>>()).is_some()
    }

    #[test]
    fn time_passes_however_it_is_said() {
        for clause in [
            "for some days she could not sleep",
            "for days he walked",
            "for a week it snowed",
            "days passed",
            "many weeks went by",
            "a year later",
            "two days later she came home",
            "after three months the ship was ready",
            "the years rolled on",
            "in the weeks that followed",
            "day after day he went to the harbour",
            "one day a fox came",
            "the next week they sailed",
            "every day she watered the tree",
            "all summer long the days passed",
        ] {
            assert!(passes(clause), "{clause}");
        }
    }

    #[test]
    fn what_measures_or_looks_back_lets_no_time_pass() {
        for clause in [
            "they had walked for days",
            "she was ten years old",
            "the town was two days away",
            "a hundred years ago",
            "for years it would stand there",
            "she counted the days",
            "that day they rested",
            "it was a long way",
        ] {
            assert!(!passes(clause), "{clause}");
        }
    }
}
