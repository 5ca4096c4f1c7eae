//! What a text names only to deny it: “There was no snow”, “They never saw the sea”, “The rain had stopped”.
//!
//! Every function reads the words of one clause, in lower case and with straight apostrophes.

use crate::kind::{Kind, kind_of};

/// Within this many words of the same clause a negation denies what follows.
const NEGATION_REACH_WORDS: usize = 4;
/// Within this many words after it a word such as “stopped” ends what it follows.
const END_REACH_WORDS: usize = 3;
/// Within this many words after it “a hundred miles away” moves a place off.
const DISTANCE_REACH_WORDS: usize = 7;
/// A clause that is longer than this has moved on: what was supposed or talked about at its head no longer holds.
const CLAUSE_REACH_WORDS: usize = 24;
const NEGATIONS: &[&str] = &[
    "no", "not", "never", "nor", "neither", "without", "cannot", "hardly", "scarcely", "rarely", "seldom", "zero", "0",
];
/// Negated, these confirm what follows: who never left the forest is in it.
const CONFIRMING: &[&str] = &[
    "leave", "left", "leaving", "far", "until", "only", "just", "stop", "stopped", "know", "knew", "notice", "like",
    "longer",
];
/// Where what is denied ends and something else begins.
const BEHIND: &[&str] = &["in", "on", "at", "by", "near", "under", "behind", "with", "but", "from"];
/// Nobody has done these to what follows: “nobody had seen a castle there”. Who says nothing in a forest is in it all the same.
const DONE_BY_NOBODY: &[&str] =
    &["seen", "saw", "found", "owned", "built", "visited", "reached", "remembered", "heard"];
const NOBODY: &[&str] = &["nobody", "none", "one"];
/// What follows these pairs is elsewhere, or is not so.
const ELSEWHERE: &[(&str, &str)] = &[("far", "from"), ("instead", "of"), ("rather", "than")];
/// The place that follows these is elsewhere. Somebody who runs away from a dragon has it behind them.
const AWAY_FROM_A_PLACE: &[(&str, &str)] = &[
    ("away", "from"),
    ("miles", "from"),
    ("kilometres", "from"),
    ("kilometers", "from"),
    ("leagues", "from"),
    ("hours", "from"),
    ("nowhere", "near"),
];
/// What follows these in the clause is only supposed.
const SUPPOSED: &[(&str, &str)] = &[
    ("if", "only"),
    ("as", "if"),
    ("as", "though"),
    ("wished", "that"),
    ("wished", "it"),
    ("wished", "there"),
    ("wished", "they"),
    ("wished", "she"),
    ("wished", "he"),
    ("wish", "it"),
    ("wish", "there"),
];
/// What follows one of these is only talked or thought about: “a story about the sea”, “she thought of a warm kitchen”.
const TALKED_ABOUT: &[(&str, &str)] = &[
    ("about", ""),
    ("thought", "of"),
    ("think", "of"),
    ("thinking", "of"),
    ("dreamed", "of"),
    ("dreamt", "of"),
    ("dreaming", "of"),
    ("dream", "of"),
    ("dreams", "of"),
    ("longed", "for"),
    ("longed", "to"),
    ("longs", "for"),
    ("longs", "to"),
    ("wants", "to"),
    ("wants", "a"),
    ("wants", "an"),
    ("wanted", "a"),
    ("wanted", "an"),
    ("hopes", "for"),
    ("hopes", "to"),
    ("wishes", "for"),
    ("wishes", "to"),
    ("asks", "for"),
    ("asked", "for"),
    ("begs", "for"),
    ("begged", "for"),
    ("prays", "for"),
    ("thinks", "of"),
    ("promises", "to"),
    ("wanted", "to"),
    ("hoped", "to"),
    ("hoped", "for"),
    ("hoping", "for"),
    ("prayed", "for"),
    ("wished", "to"),
    ("forward", "to"),
    ("wished", "for"),
    ("story", "of"),
    ("stories", "of"),
    ("picture", "of"),
    ("pictures", "of"),
    ("drawing", "of"),
    ("photograph", "of"),
    ("tale", "of"),
    ("tales", "of"),
    ("legend", "of"),
    ("song", "of"),
    ("songs", "of"),
    ("poem", "of"),
    ("poems", "of"),
    ("film", "of"),
    ("news", "of"),
    ("memory", "of"),
    ("memories", "of"),
    ("smelled", "of"),
    ("smelt", "of"),
    ("chance", "of"),
    ("painting", "of"),
    ("map", "of"),
    ("remembered", ""),
    ("remembers", ""),
    ("imagined", ""),
    ("pictured", ""),
    ("thought", "back"),
    ("thinks", "back"),
    ("imagines", ""),
    ("missed", ""),
    ("misses", ""),
    ("waited", "for"),
    ("waiting", "for"),
    ("waits", "for"),
    ("wait", "for"),
    ("threatened", "to"),
    ("promised", "to"),
    ("forgot", ""),
    ("forgotten", ""),
    ("lost", "his"),
    ("lost", "her"),
    ("lost", "their"),
];
/// What follows “of” within so many words after these is only spoken of: “she told him of a ship”.
const TELLING: &[&str] = &[
    "told",
    "tell",
    "tells",
    "telling",
    "spoke",
    "speak",
    "speaks",
    "speaking",
    "talked",
    "talk",
    "talks",
    "talking",
    "sang",
    "sing",
    "sings",
    "singing",
    "whispered",
    "whispers",
    "reminded",
    "reminds",
    "warned",
    "warns",
    "boasted",
    "boasts",
    "heard",
    "hears",
    "chatted",
    "chat",
];
const TELLING_REACH_WORDS: usize = 3;
/// After what is spoken of, one of these begins where they speak: “they spoke about the cake in the garden”.
const WHERE: &[&str] = &["in", "on", "at", "by", "under", "beside", "near"];
/// These at the head of a clause say what is to be drawn or told.
const OF_AN_ORDER: &[&str] = &["picture", "painting", "drawing", "photograph", "map", "story", "tale", "book"];
const ORDER_REACH_WORDS: usize = 2;
/// “About” is also nearly and around: “ran about”, “about to”, “about midnight”.
const NOT_SPOKEN: &[&str] = &["to", "in", "on", "at", "midnight", "noon", "dawn"];
const ENDS: &[&str] = &[
    "stopped", "ended", "ceased", "melted", "cleared", "gone", "passed", "died", "abated", "subsided", "lifted",
    "thawed",
];
const VANISHED: &[&str] = &["dried", "vanished", "disappeared"];
const OF_THE_MIND: &[&str] = &["dreams", "dream", "imagination", "memory", "memories", "mind"];
/// The weather or the place in one of these is not that of who reads or hears it: “the rain in the story”.
const TOLD_IN: &[&str] = &["story", "tale", "film", "movie", "book", "song", "poem", "dream", "dreams", "letter"];
/// Within this many words after one of these is what somebody only speaks or thinks of.
const THOUGHT_OF: &[&str] =
    &["misses", "missed", "describes", "described", "explains", "explained", "imagines", "mentions", "mentioned"];
const THOUGHT_REACH_WORDS: usize = 3;
/// What a story or a picture does, of which more is said than what it is of: “a story about snow is read by a girl”.
const DOINGS: &[&str] = &[
    "is",
    "was",
    "are",
    "were",
    "lies",
    "lay",
    "hangs",
    "hung",
    "stands",
    "plays",
    "played",
    "makes",
    "made",
    "scares",
    "scared",
    "keeps",
    "kept",
    "falls",
    "fell",
    "frightens",
    "frightened",
    "comforts",
    "comforted",
    "reminds",
    "reminded",
];
/// Where what is told of the story or picture itself has not begun yet: “a picture of a lake that is frozen”.
const RELATIVE: &[&str] = &["that", "which", "who", "where", "when", "and"];

/// Whether the word here is denied: it is not there, is elsewhere, or is only supposed.
pub fn is_denied(words: &[&str], position: usize) -> bool {
    let before = &words[position.saturating_sub(CLAUSE_REACH_WORDS)..position];
    let near = &before[before.len().saturating_sub(NEGATION_REACH_WORDS)..];
    let negation = near.iter().rposition(|word| NEGATIONS.contains(word) || word.ends_with("n't"));
    let denied = negation.is_some_and(|at| {
        // “No snow on the mountain”: the mountain is there.
        let is_behind = matches!(near[at], "no" | "without" | "zero" | "0")
            && near.iter().skip(at + 2).any(|word| BEHIND.contains(word));
        !is_behind && !near[at..].iter().any(|word| CONFIRMING.contains(word))
    });
    let is_of_a_setting = matches!(kind_of(words[position]), Some(Kind::Place | Kind::Weather));
    let is_not_here = is_of_a_setting && is_not_here(words, position, before);
    let is_denied = denied || is_no_longer(before, words[position]) || is_not_one_of(before) || is_yet_to_be(before);
    is_denied || is_elsewhere(before, near) || is_of_nobody(before) || is_supposed(words, position) || is_not_here
}

/// “Not a single flake of snow”, “hardly so much as a drop of rain”: none of what these words measure.
fn is_not_one_of(before: &[&str]) -> bool {
    const MEASURE_REACH_WORDS: usize = 8;
    const MEASURING: &[&str] = &["a", "one", "so", "even", "the"];
    let near = &before[before.len().saturating_sub(MEASURE_REACH_WORDS)..];
    let negation = near
        .windows(2)
        .rposition(|two| (NEGATIONS.contains(&two[0]) || two[0].ends_with("n't")) && MEASURING.contains(&two[1]));
    let is_all_of_it = |at: usize| !near[at..].iter().any(|word| CONFIRMING.contains(word) || BEHIND.contains(word));
    near.last() == Some(&"of") && negation.is_some_and(is_all_of_it)
}

/// “They had yet to see the sea”: it has not come to that.
fn is_yet_to_be(before: &[&str]) -> bool {
    const REACH_WORDS: usize = 7;
    let near = &before[before.len().saturating_sub(REACH_WORDS)..];
    let yet = near.windows(3).position(|three| matches!(three, ["had" | "has" | "have", "yet", "to"]));
    yet.is_some_and(|at| !near[at..].iter().any(|word| CONFIRMING.contains(word)))
}

/// Whether the word here is only talked or thought about.
pub fn is_talked_about(words: &[&str], position: usize) -> bool {
    is_behind_one_of(words, position, |_| true)
}

/// The same without what somebody only means to do: “she wants to hug her mother” has a mother.
pub fn is_spoken_of(words: &[&str], position: usize) -> bool {
    is_behind_one_of(words, position, |second| second != "to")
}

fn is_behind_one_of(words: &[&str], position: usize, counts: impl Fn(&str) -> bool) -> bool {
    (position.saturating_sub(CLAUSE_REACH_WORDS)..position).any(|at| {
        // “A picture of a lake”: that is what is wanted.
        let noun = if words[at] == "about" { at.checked_sub(1) } else { Some(at) };
        let is_order = |noun: usize| noun <= ORDER_REACH_WORDS && OF_AN_ORDER.contains(&words[noun]);
        if noun.is_some_and(is_order) && !does_something(&words[position + 1..]) {
            return false;
        }
        let next = words[at + 1];
        if matches!(words[at], "of" | "about") && is_told(&words[..at]) {
            return !is_where_they_speak(&words[at + 1..=position]);
        }
        TALKED_ABOUT.iter().filter(|(first, _)| words[at] == *first).any(|(first, second)| {
            let spoken = *first != "about" || !NOT_SPOKEN.contains(&next);
            let continues = second.is_empty() || (at + 1 < position && next == *second);
            spoken && continues && counts(second) && !is_meanwhile(&words[at + 1..position])
        })
    })
}

/// Whether the words go on with what is done at the same time: “she dreams of a castle while she peels potatoes”.
fn is_meanwhile(between: &[&str]) -> bool {
    between.iter().any(|word| matches!(*word, "while" | "whilst"))
}

/// Whether the words behind “a story about snow” tell what becomes of that story.
fn does_something(after: &[&str]) -> bool {
    let own = after.iter().take(CLAUSE_REACH_WORDS).take_while(|word| !RELATIVE.contains(word));
    own.into_iter().any(|word| DOINGS.contains(word))
}

/// Whether a clause that begins so goes on with what is spoken of: “she told him”.
fn is_told(before: &[&str]) -> bool {
    before.iter().rev().take(TELLING_REACH_WORDS).any(|word| TELLING.contains(word))
}

/// Of words after “they spoke of”, whether the last is of a place behind what is spoken of.
fn is_where_they_speak(words: &[&str]) -> bool {
    let Some(begin) = words.iter().rposition(|word| WHERE.contains(word)) else { return false };
    // “Of the house in the woods” names a house; “about the cake in the garden” too, but the garden is where they are.
    begin > 0
        && words.len() - begin <= 4
        && words.get(begin + 1).is_some_and(|next| matches!(*next, "the" | "a" | "their" | "her" | "his"))
}

/// Whether the word here, a kind of weather, is said to be over or still to come.
pub fn is_over(words: &[&str], position: usize) -> bool {
    let after = &words[position + 1..];
    let near = &after[..after.len().min(END_REACH_WORDS)];
    let never_came = near.windows(2).any(|two| two[0] == "never" && matches!(two[1], "came" | "arrived" | "broke"))
        || near.windows(2).any(|two| matches!(two[0], "not" | "didn't") && two[1] == "come");
    let negation = near.iter().position(|word| NEGATIONS.contains(word) || word.ends_with("n't"));
    let near = &near[..negation.unwrap_or(near.len())];
    // A storm that came over the mountains is not over.
    let is_over = near.windows(2).any(|two| matches!(two[0], "was" | "were" | "is") && two[1] == "over");
    let before = &words[position.saturating_sub(2)..position];
    let is_another_time = before.iter().any(|word| matches!(*word, "before" | "after"));
    let has_ended = is_what_has_ended(&words[position.saturating_sub(CLAUSE_REACH_WORDS)..position], words[position]);
    never_came
        || is_still_to_come(after)
        || is_over
        || has_ended
        || is_passing(near)
        || is_another_time
        || near.iter().any(|word| ENDS.contains(word))
}

/// “A storm was coming”; rain that is coming down is there.
fn is_still_to_come(after: &[&str]) -> bool {
    const COMING: &[&str] = &["coming", "approaching", "expected", "due", "forecast"];
    let is_coming = match after {
        ["was" | "is" | "were" | "are", coming, ..] if COMING.contains(coming) => true,
        ["was" | "is" | "were" | "are", "on", "its" | "their" | "the", "way", ..] => true,
        _ => false,
    };
    is_coming && !after.iter().skip(2).take(1).any(|next| matches!(*next, "down" | "in" | "through" | "from"))
}

/// “Far from the sea”, “instead of a forest”, “too warm for snow”; “not far from the sea” is by the sea.
fn is_elsewhere(before: &[&str], near: &[&str]) -> bool {
    let start = before.len() - near.len();
    let away = near.windows(2).enumerate().any(|(at, two)| {
        let denied = start + at > 0 && before[start + at - 1] == "not";
        is_one_of(ELSEWHERE, two) && !denied
    });
    let too_much = near.iter().position(|word| *word == "too").is_some_and(|at| near[at..].contains(&"for"));
    away || too_much
}

/// Of a place or a weather: “away from the river”, “they left the lake behind”, “the sea was nowhere to be seen”, “the rain in the story”.
fn is_not_here(words: &[&str], position: usize, before: &[&str]) -> bool {
    let near = &before[before.len().saturating_sub(NEGATION_REACH_WORDS)..];
    let is_place = kind_of(words[position]) == Some(Kind::Place);
    let away = is_place && near.windows(2).any(|two| is_one_of(AWAY_FROM_A_PLACE, two));
    let after = &words[position + 1..];
    let near_after = &after[..after.len().min(NEGATION_REACH_WORDS)];
    let left_behind = near_after.first() == Some(&"behind")
        && before
            .iter()
            .rev()
            .take(NEGATION_REACH_WORDS)
            .any(|word| matches!(*word, "left" | "leave" | "leaves" | "leaving"));
    let gone = near_after.windows(2).any(|two| {
        let negated = two[0] == "not" || two[0] == "no" || two[0].ends_with("n't");
        (negated && matches!(two[1], "here" | "there" | "longer")) || (two[0] == "nowhere" && two[1] != "near")
    });
    let thought = near.last() == Some(&"what")
        || before.iter().rev().take(THOUGHT_REACH_WORDS).any(|word| THOUGHT_OF.contains(word));
    let told =
        after.windows(2).take(3).any(|two| matches!(two[0], "a" | "the" | "his" | "her") && TOLD_IN.contains(&two[1]))
            && after.first().is_some_and(|word| matches!(*word, "in" | "from" | "of"));
    away || left_behind || gone || thought || told
}

/// “No longer raining”, “no longer in the forest”; who “no longer feared the forest” may well be in it.
fn is_no_longer(before: &[&str], word: &str) -> bool {
    const REACH_WORDS: usize = 5;
    const HELD: &[&str] = &["lived", "lives", "live", "living", "stayed", "stays", "dwelt", "dwells", "any", "a"];
    let Some(at) = before.windows(2).rposition(|two| two == ["no", "longer"]) else { return false };
    let between = &before[at + 2..];
    let is_told_of_it = between.first().is_none_or(|first| BEHIND.contains(first) || HELD.contains(first));
    between.len() <= REACH_WORDS
        && (is_told_of_it || (kind_of(word).is_some_and(|kind| kind != Kind::Place) && between.len() <= 2))
}

/// “It had stopped raining”, “it ceased to snow”.
fn is_what_has_ended(before: &[&str], word: &str) -> bool {
    const ENDING: &[&str] = &["stop", "stops", "stopped", "stopping", "cease", "ceases", "ceased", "quit", "finished"];
    let verb = match before {
        [.., ends, "to"] | [.., ends] if word.ends_with("ing") || before.ends_with(&["to"]) => *ends,
        _ => return false,
    };
    let is_negation = |word: &&str| NEGATIONS.contains(word) || word.ends_with("n't");
    ENDING.contains(&verb) && !before.iter().rev().take(NEGATION_REACH_WORDS).any(is_negation)
}

/// “The rain had let up”, “the storm blew over”, “the rain gave way to sunshine”.
fn is_passing(near: &[&str]) -> bool {
    const PASSING: &[(&str, &str)] = &[
        ("let", "up"),
        ("blew", "over"),
        ("blown", "over"),
        ("blown", "itself"),
        ("blew", "itself"),
        ("gave", "way"),
        ("given", "way"),
        ("died", "down"),
        ("died", "away"),
        ("moved", "on"),
        ("moved", "off"),
        ("was", "past"),
        ("is", "past"),
        ("drew", "off"),
        ("drawn", "off"),
    ];
    near.windows(2).any(|two| is_one_of(PASSING, two))
}

fn is_one_of(pairs: &[(&str, &str)], two: &[&str]) -> bool {
    pairs.iter().any(|(first, second)| two == [*first, *second])
}

fn is_of_nobody(before: &[&str]) -> bool {
    let nobody = before.iter().enumerate().rposition(|(at, word)| {
        NOBODY.contains(word) && (*word != "one" || at.checked_sub(1).is_some_and(|no| before[no] == "no"))
    });
    nobody.is_some_and(|at| before[at..].iter().take(6).any(|word| DONE_BY_NOBODY.contains(word)))
}

fn is_supposed(words: &[&str], position: usize) -> bool {
    let before = &words[position.saturating_sub(CLAUSE_REACH_WORDS)..position];
    let supposed = before.windows(2).any(|two| SUPPOSED.iter().any(|(first, second)| two == [*first, *second]));
    let after = &words[position + 1..];
    let of_a_dream = after.windows(3).take(2).any(|three| three[0] == "of" && OF_THE_MIND.contains(&three[2]));
    let near = &after[..after.len().min(DISTANCE_REACH_WORDS)];
    // “The sea was far away”, but “a man far away from the sea” is the one who is there.
    let away = near.windows(2).enumerate().any(|(at, two)| {
        let is_distance = matches!(two[0], "miles" | "far" | "kilometres" | "leagues" | "hours") && two[1] == "away";
        is_distance && near.get(at + 2).is_none_or(|next| *next != "from")
    });
    let not_away = near.iter().any(|word| *word == "not" || word.ends_with("n't"));
    let near = &near[..near.len().min(END_REACH_WORDS)];
    let is_gone =
        near.iter().any(|word| VANISHED.contains(word)) || (near.last() == Some(&"gone") && near.len() == after.len());
    supposed || of_a_dream || (away && !not_away) || is_gone
}

#[cfg(test)]
#[path = "denial_tests.rs"]
mod tests;
