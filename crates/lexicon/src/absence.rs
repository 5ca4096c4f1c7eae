//! Who and what has not come, has gone, or only seems to be there: “The storm that Hassan had promised did not come”, “the moon had not risen yet”,
//! “Ben had left long ago”, “it seemed to him that he sat in a kitchen”, “in her dream she walked through a forest”.
//!
//! Every function reads the words of one clause, in lower case and with straight apostrophes.

use brief::english::is_listed;

use crate::kind::{Kind, kind_of};

/// Between what was hoped for and “did not come” there is no more than this.
const REACH_WORDS: usize = 14;
/// What is dreamt, seems or is seen through a window is said within this many words; who reads a clause of ten thousand reads no more for each.
const CLAUSE_REACH_WORDS: usize = 32;
const AUXILIARIES: &str = "did do does had has have was were is are could would";
const NEGATED: &str = "didn't don't doesn't hadn't hasn't haven't wasn't weren't isn't aren't couldn't wouldn't";
const ADVERBS: &str = "yet still ever quite even also again already simply just long since now itself themselves";
/// What somebody does who then is there, and what weather, a moon or a season does.
const COMING: &str = "come came arrive arrived appear appeared return returned";
const SETTING_IN: &str = "come came arrive arrived appear appeared return returned fall fell fallen break broken rise risen begin begun start started \
    shine shone blow blown reach reached set";
const LIGHTS: &str = "moon moonlight sun sunlight sunshine star stars starlight rainbow";
const BEING_THERE: &str = "up out there here visible";
/// Words between that say that it was only spoken or thought of.
const FORETOLD: &str = "promised forecast forecasted foretold predicted announced expected awaited feared dreaded hoped wished waited warned prophesied \
    spoken talked prayed longed";
/// What somebody leaves who is then gone.
const LEFT: &str = "for long years days hours weeks months early already ago home town school the them him us";
const AWAY: &str = "away abroad absent elsewhere overseas gone missing";
const PRONOUNS: &str = "he she they i we it you";
const SEEING: &str = "saw see sees seen watched watches looked looks gazed peered stared glimpsed";

/// Whether what the word here names has not come: “the rain that the farmers had hoped for never came”, “the moon was not up yet”.
pub(crate) fn has_not_come(words: &[&str], position: usize) -> bool {
    let after = rest_of(words, position);
    let kind = kind_of(words[position]);
    let is_of_a_setting =
        matches!(kind, Some(Kind::Weather | Kind::Time | Kind::Season)) || is_listed(LIGHTS, words[position]);
    let verbs = if is_of_a_setting { SETTING_IN } else { COMING };
    let Some(at) = (0..after.len()).find(|at| does_not_come(&after[*at..], verbs, is_of_a_setting)) else {
        return false;
    };
    // The sun that has not set yet is there.
    let is_still_there = words[position] == "sun" && after[at..].iter().take(4).any(|word| *word == "set");
    !is_still_there && (at == 0 || is_foretold(&after[..at]))
}

/// What a clause says next, without its adverbs.
fn rest_of<'a>(words: &[&'a str], position: usize) -> Vec<&'a str> {
    words[position + 1..].iter().take(REACH_WORDS).filter(|word| !is_listed(ADVERBS, word)).copied().collect()
}

/// “That old Hassan had promised”; what follows an “and” or a “but” is of somebody else.
fn is_foretold(between: &[&str]) -> bool {
    between.iter().any(|word| is_listed(FORETOLD, word))
        && !between.iter().any(|word| is_listed("and but so when while", word))
}

/// Whether these words begin with “did not come”, “never came”, “failed to arrive” and the like.
fn does_not_come(words: &[&str], verbs: &str, is_of_a_setting: bool) -> bool {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let negated = match (word(0), word(1)) {
        ("would", "not") | ("wouldn't", _) if !is_of_a_setting => return false,
        ("never", _) => 1,
        (auxiliary, "not" | "never") if is_listed(AUXILIARIES, auxiliary) => 2,
        (auxiliary, _) if is_listed(NEGATED, auxiliary) => 1,
        ("failed" | "fails" | "refused" | "refuses", "to") => return is_listed(verbs, word(2)),
        _ => return false,
    };
    let verb = words[negated..].iter().find(|word| **word != "to").copied().unwrap_or_default();
    let is_being = is_listed("was were is are wasn't weren't isn't aren't", word(0));
    is_listed(verbs, verb) || (is_being && is_listed(BEING_THERE, verb) && (is_of_a_setting || verb != "up"))
}

/// Whether the one whom the word here names is not there: has not come, has left, or is away.
pub fn is_absent(words: &[&str], position: usize) -> bool {
    let rest = rest_of(words, position);
    let word = |at: usize| rest.get(at).copied().unwrap_or_default();
    let has_gone = is_listed("had has have", word(0))
        && match word(1) {
            "left" => word(2).is_empty() || is_listed(LEFT, word(2)),
            "gone" | "sailed" | "moved" | "travelled" | "run" | "flown" | "slipped" | "wandered" => {
                is_listed("away abroad off overseas", word(2)) || word(1) == "gone" && word(2).is_empty()
            }
            "died" | "departed" | "vanished" | "disappeared" | "escaped" => true,
            "stayed" | "remained" => is_listed("home behind away", word(2)) || word(3) == "home",
            _ => false,
        };
    let is_away =
        is_listed("was were is are", word(0)) && (is_listed(AWAY, word(1)) || (word(1) == "far" && word(2) == "away"));
    let stays = is_listed("stayed remained stays remains", word(0))
        && (is_listed("behind away", word(1)) || (word(1) == "at" && word(2) == "home"));
    has_gone || is_away || stays || has_not_come(words, position)
}

/// Whether the word here is of what only seems to somebody, or what they dream or believe: “it seemed to him that he sat in a kitchen”.
pub(crate) fn only_seems(words: &[&str], position: usize) -> bool {
    let before = &words[position.saturating_sub(CLAUSE_REACH_WORDS)..position];
    let is_about_them = |from: usize| before.get(from).is_some_and(|word| is_listed(PRONOUNS, word));
    before.iter().enumerate().any(|(at, word)| match *word {
        "seemed" | "seems" => before[at..]
            .iter()
            .take(6)
            .position(|word| is_listed("that as", word))
            .is_some_and(|that| is_about_them(at + that + 1)),
        "dreamed" | "dreamt" | "dreams" | "dreaming" | "fancied" | "pretended" | "pretends" | "imagined" => {
            before.get(at + 1).is_some_and(|next| *next == "that" || is_listed(PRONOUNS, next))
        }
        "believed" | "thought" => {
            let that = usize::from(before.get(at + 1) == Some(&"that"));
            let is_where = before.get(at + 2 + that).is_some_and(|verb| is_listed("was were sat stood lay", verb));
            is_about_them(at + 1 + that) && is_where
        }
        _ => false,
    })
}

/// Whether a sentence up to the word here is of a dream: “in her dream she stood on a mountain”.
pub(crate) fn is_dreamt(words: &[&str], position: usize) -> bool {
    let before = &words[position.saturating_sub(CLAUSE_REACH_WORDS)..position];
    let dream = before.windows(3).position(|three| {
        three[0] == "in"
            && is_listed("his her their the a my this that", three[1])
            && is_listed("dream dreams", three[2])
    });
    dream.is_some_and(|at| !before[at..].iter().any(|word| is_listed("woke awoke but", word)))
}

/// Whether the place here is only seen through a window.
pub(crate) fn is_behind_a_window(words: &[&str], position: usize) -> bool {
    let begin = position.saturating_sub(CLAUSE_REACH_WORDS);
    let words = &words[begin..words.len().min(position + CLAUSE_REACH_WORDS)];
    let position = position - begin;
    let through = words.iter().enumerate().any(|(at, word)| {
        is_listed("through out", word) && words[at..].iter().take(6).any(|word| is_listed("window windows", word))
    });
    through && words[..position].iter().any(|word| is_listed(SEEING, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, word: &str) -> (Vec<String>, usize) {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        let position = words.iter().position(|own| own == word).unwrap_or_default();
        (words, position)
    }

    fn holds(rule: fn(&[&str], usize) -> bool, text: &str, word: &str) -> bool {
        let (words, position) = at(text, word);
        rule(&words.iter().map(String::as_str).collect::<Vec<_>>(), position)
    }

    #[test]
    fn weather_and_hours_that_were_foretold_or_awaited_have_not_come() {
        for (text, word) in [
            ("the storm that old hassan had promised did not come", "storm"),
            ("the storm that everyone feared never came", "storm"),
            ("the rain for which the farmers had hoped did not fall", "rain"),
            ("the snow the children had waited for did not arrive", "snow"),
            ("the fog that had been forecast failed to appear", "fog"),
            ("the thunder did not come", "thunder"),
            ("the storm didn't break", "storm"),
            ("the rain had still not come", "rain"),
            ("the moon had not risen yet", "moon"),
            ("the moon hadn't yet risen", "moon"),
            ("the moon was not up yet", "moon"),
            ("the stars were not out yet", "stars"),
            ("spring had not come", "spring"),
            ("the sun had not yet risen", "sun"),
        ] {
            assert!(holds(has_not_come, text, word), "{text}");
        }
        for (text, word) in [
            ("the storm came and the ship did not come back", "storm"),
            ("the snow lay deep and the girl did not come", "snow"),
            ("the rain did not stop", "rain"),
            ("the sun had not yet set", "sun"),
            ("the moon rose over the hill", "moon"),
            ("the storm that hassan had promised came", "storm"),
            ("the boy did not fall", "boy"),
        ] {
            assert!(!holds(has_not_come, text, word), "{text}");
        }
    }

    #[test]
    fn who_has_not_come_or_has_gone_is_absent() {
        for (text, word) in [
            ("their cousin melody had not come", "melody"),
            ("melody did not come", "melody"),
            ("ben never came", "ben"),
            ("ben had not arrived yet", "ben"),
            ("her brother ben had left for the sea long ago", "ben"),
            ("ben had left", "ben"),
            ("ben had already left the village", "ben"),
            ("ben had gone away", "ben"),
            ("the uncle was abroad", "uncle"),
            ("ben was not there", "ben"),
            ("ben stayed at home", "ben"),
            ("grandfather had died", "grandfather"),
            ("his dog has run away", "dog"),
            ("her cat has disappeared", "cat"),
            ("the parrot has flown away", "parrot"),
            ("the hamster has escaped", "hamster"),
            ("the dog is gone", "dog"),
            ("her brother is missing", "brother"),
            ("ben was far away", "ben"),
        ] {
            assert!(holds(is_absent, text, word), "{text}");
        }
        for (text, word) in [
            ("mia had left her hat on the bench", "mia"),
            ("ben came", "ben"),
            ("ben would not come out", "ben"),
            ("ben was not up yet", "ben"),
            ("mia waited but ben did not come", "mia"),
            ("ben had gone to bed", "ben"),
        ] {
            assert!(!holds(is_absent, text, word), "{text}");
        }
    }

    #[test]
    fn what_seems_is_dreamt_or_seen_through_windows_is_not_where_somebody_is() {
        for text in [
            "it seemed to him that he sat in a warm kitchen",
            "it seemed to her as she sat by the kitchen",
            "she dreamed that she stood in a kitchen",
            "he dreamt he was in the kitchen",
            "she fancied she stood in a kitchen",
            "he thought he was in the kitchen",
            "they pretended they were in a kitchen",
        ] {
            assert!(holds(only_seems, text, "kitchen"), "{text}");
        }
        for text in
            ["it seemed that the kitchen was darker", "she thought that the kitchen was cold", "he sat in the kitchen"]
        {
            assert!(!holds(only_seems, text, "kitchen"), "{text}");
        }
        assert!(holds(is_dreamt, "in her dream she stood in a forest", "forest"));
        assert!(!holds(is_dreamt, "in her dream she fell but she woke in a forest", "forest"));
        assert!(holds(is_behind_a_window, "through the window she saw a kitchen", "kitchen"));
        assert!(holds(is_behind_a_window, "she looked out of the window at the garden", "garden"));
        assert!(!holds(is_behind_a_window, "she stood in the kitchen and looked out of the window", "kitchen"));
    }
}
