//! Words for feelings that say something else where they stand: “dead leaves”, “he missed the bus”, “she crossed the road”, “tired of worms”.

use super::word_list::contains;

/// What is dead, lost or frozen without grief.
const DEAD_THINGS: &str = "leaves leaf tree trees tired end ends quiet silence silent branch branches wood calm straight wrong certain fly flies weight \
    ahead serious centre heat easy";
const FROZEN_THINGS: &str = "lake pond river ground sea waterfall peas pizza food fish stream puddle puddles canal earth soil yoghurt berries \
    raspberries fields field window windows moat bay";
const MISSED_THINGS: &str =
    "bus train tram boat ferry plane ball target step turn goal exit lesson appointment call beat mark ship class";
const SCARING_TO_DEATH: &str = "scared frightened bored tired worried laughed talked loved sick scare bore";
/// What wears off: “the wind died down”.
const WEARING_OFF: &str = "down away out";
const TEARING: &str = "it up off down apart open out them a the his her through into";
const SMALL: &str = "the a an his her their my our its";
const TALKED_OF: &str = "be feel look seem sound";
const WISHED: &str =
    "wanted want wants tried tries try pretended pretends seemed seems longed hoped hopes meant ought used";
/// Whoever is laughed at does not laugh.
const LAUGHING: &str = "laugh laughs laughed laughing giggle giggled giggling smiled grinned";
const LAUGHED_AT: &str = "him her them me us you it";
const OTHERS_REACH_WORDS: usize = 6;
const REACH_OF_A_WISH_WORDS: usize = 6;
const AUXILIARIES: &str = "was were is are am did do does had has have will would could can should weren't wasn't isn't aren't didn't don't doesn't";

/// “A tear in her coat”; a tear in her eye is wept.
fn is_a_rip(next: &str, after: &[String]) -> bool {
    let is_of_a_face = after.iter().take(4).any(|word| contains("eye eyes cheek cheeks lashes", word));
    contains("in through along", next) && after.len() > 1 && !is_of_a_face
}

/// Whether the word here, one for a feeling, is none. `before` and `after` are the other words of its sentence.
pub(crate) fn is_no_feeling(word: &str, before: &[String], after: &[String]) -> bool {
    let next = after.first().map_or("", String::as_str);
    let noun = after.iter().map(String::as_str).find(|word| !contains(SMALL, word)).unwrap_or_default();
    let last = before.last().map_or("", String::as_str);
    let last_but_one = before.iter().rev().nth(1).map_or("", String::as_str);
    match word {
        "tired" => next == "of",
        "dead" => contains(DEAD_THINGS, next),
        "died" => contains(WEARING_OFF, next) || next == "laughing",
        "death" => last == "to" && before.iter().rev().take(4).any(|word| contains(SCARING_TO_DEATH, word)),
        "frozen" => contains(FROZEN_THINGS, next),
        "missed" => contains(MISSED_THINGS, noun),
        "tear" | "tears" if is_a_rip(next, after) => true,
        "tear" => contains(TEARING, next) || matches!(last, "to" | "will" | "would" | "could"),
        "cross" => {
            contains(SMALL, next)
                || matches!(last, "to" | "will" | "could" | "can" | "must" | "red" | "wooden" | "stone")
        }
        "help" => !is_a_cry_for_help(last, next, before.is_empty()),
        "bedtime" => matches!(last, "at" | "until" | "till" | "before" | "after"),
        // “She dared not go home”
        "dared" | "dare" => next == "not",
        "darkness" => before.iter().rev().take(3).any(|word| word == "cold"),
        "fun" => next == "of" && (matches!(last, "made" | "make" | "making" | "makes") || last_but_one == "made"),
        "cheer" => next == "up",
        "merry" => next == "christmas",
        "wild" => contains(WILD_THINGS, next),
        "love" => matches!(next, "letter" | "letters" | "to") || matches!(last, "would" | "i'd" | "you'd"),
        "sleep" | "asleep" | "slept" => is_kept_awake(before),
        _ if contains(LAUGHING, word) => is_laughter_of_others(before, after),
        _ => false,
    }
}

const WILD_THINGS: &str = "boar boars animal animals goose geese duck ducks flower flowers strawberries garlic rose roses horse horses cat cats bird birds \
    berries mushrooms apple apples country";

/// “Help!”, “Help me!”; who helps a friend is not in need.
fn is_a_cry_for_help(last: &str, next: &str, is_first: bool) -> bool {
    let is_offered =
        contains("to can could will would you let and not might must the with without his her their some any no", last);
    is_first && matches!(next, "" | "me" | "us" | "help")
        || !is_offered && next.is_empty() && matches!(last, "for" | "help")
}

/// “She could not sleep”, “he did not sleep a wink”, “without sleep”.
fn is_kept_awake(before: &[String]) -> bool {
    before
        .iter()
        .rev()
        .take(3)
        .any(|word| word == "not" || word == "without" || word == "never" || word.ends_with("n't"))
}

/// “They laughed at him”, “the others giggled”, “at the next table they were laughing”.
fn is_laughter_of_others(before: &[String], after: &[String]) -> bool {
    let is_at_somebody = match after {
        [at, whom, ..] => at == "at" && (contains(LAUGHED_AT, whom) || whom == "someone"),
        _ => false,
    };
    let near = before.iter().rev().take(OTHERS_REACH_WORDS).rev().map(String::as_str).collect::<Vec<_>>();
    let are_others = near.ends_with(&["others"])
        || near.ends_with(&["others", "were"])
        || near.ends_with(&["others", "all"])
        || before.first().is_some_and(|first| first == "at")
            && before.iter().take(3).any(|word| matches!(word.as_str(), "next" | "other"));
    is_at_somebody || are_others
}

/// Whether a sentence only asks, wishes or supposes what the word here names: “Were they happy?”, “he wanted to be angry”, “another would have
/// cried”.
pub(crate) fn is_only_asked_or_wished(before: &[String], is_question: bool) -> bool {
    let is_asked = is_question
        && before.iter().take(2).any(|word| contains(AUXILIARIES, word))
        && !before.iter().take(1).any(|word| contains("what who how why where", word));
    let near = &before[before.len().saturating_sub(REACH_OF_A_WISH_WORDS)..];
    let is_wished =
        near.windows(3).any(|three| contains(WISHED, &three[0]) && three[1] == "to" && contains(TALKED_OF, &three[2]))
            && before.iter().rev().take(2).any(|word| contains(TALKED_OF, word));
    // “Anyone but Leo would have cried.”
    let is_supposed = match before {
        [.., would, have, been] if been == "been" => would == "would" && have == "have",
        [.., would, have] => would == "would" && have == "have",
        _ => false,
    };
    is_asked || is_wished || is_supposed
}

#[cfg(test)]
mod tests {
    use super::super::emotion::felt_in;
    use brief::picture::Emotion;

    #[test]
    fn words_that_mean_something_else_state_no_feeling() {
        for text in [
            "Mole was tired of worms.",
            "Dead leaves lay on the path.",
            "The laughter died away.",
            "The wind died down.",
            "They skated on the frozen lake.",
            "He missed the bus.",
            "She had to tear the paper.",
            "There was a tear in her coat.",
            "He mended the tears in the sail.",
            "They wanted to cross the road.",
            "Ben came to help Anna.",
            "With the help of a rope they climbed up.",
            "At bedtime he read a book.",
            "“Cheer up,” said Tom.",
            "A wild boar stood in the wood.",
            "He wrote a love letter.",
            "The others giggled.",
            "They laughed at him.",
            "At the other end they were laughing.",
            "And were they happy?",
            "Was she sad?",
            "He wanted to be angry.",
            "They made fun of the hat.",
            "He did not sleep a wink.",
            "Anyone but Leo would have cried.",
            "Another would have been angry.",
            "She dared not go home.",
            "In the cold and the darkness she walked on.",
        ] {
            let felt = felt_in(text);
            assert!(felt.is_none() || felt == Some(Emotion::Calm), "{text}: {felt:?}");
        }
    }

    #[test]
    fn the_same_words_state_their_feeling_elsewhere() {
        for (text, emotion) in [
            ("He was tired.", Emotion::Sleepy),
            ("The king was dead.", Emotion::Sad),
            ("The old dog died.", Emotion::Sad),
            ("She missed her mother.", Emotion::Sad),
            ("“Help!” she called.", Emotion::Worried),
            ("A tear ran down his cheek.", Emotion::Sad),
            ("There was a tear in her eye.", Emotion::Sad),
            ("Tom was cross with Ben.", Emotion::Angry),
            ("He slept.", Emotion::Sleepy),
            ("They laughed.", Emotion::Happy),
            ("“Weren’t you sad?” he asked. She was sad.", Emotion::Sad),
            ("He was happy to be home.", Emotion::Happy),
            ("They had fun.", Emotion::Happy),
            ("I was never so happy in my life.", Emotion::Happy),
            ("She had never been so frightened.", Emotion::Scared),
        ] {
            assert_eq!(felt_in(text), Some(emotion), "{text}");
        }
    }
}
