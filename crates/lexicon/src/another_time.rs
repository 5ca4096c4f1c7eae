//! What a sentence tells of another time than its own: “In the night a rope had parted”, “tomorrow we will sail”, “she used to live by the sea”.

use brief::english::is_listed;
use std::ops::Range;

use crate::kind::{Kind, kind_of};
use crate::tense::{Tense, tense_of};

/// A part of a clause between two of these has a time of its own.
const JOINTS: &str = "that where when while because so but who which as if unless whether how what whose and or though although since until till";
/// After one of these comes what somebody says or thinks.
const SAYING: &str =
    "said says say knew know thought think promised promises hoped hopes believed told asked feared guessed";
const SUBJECTS: &str = "i you he she it we they there the his her their our my a an";
/// Here the sentence is back in its own time.
const BACK: &str = "but now today tonight";
const SMALL: &str = "the a an this that his her their its my our your";
const PREPOSITIONS: &str =
    "in on at by through near under over into across from during of for inside outside behind beside throughout";
/// Before a time that is not the one of the sentence: “until dawn”, “since morning”.
const UP_TO: &str = "until till since";
/// Within this many words before it a preposition makes a word part of its phrase.
const PREPOSITION_REACH_WORDS: usize = 3;
const SPANS: &str =
    "night day morning evening afternoon week weekend month year summer winter spring autumn fall time christmas";
/// “Evening dress” and “night shift” are no evening and no night.
const COMPOUNDS: &str = "dress dresses gown gowns star watchman nurse shift train school light lights owl guard porter bag glory coat shirt \
    nurse bird dream dreams paper newspaper news class classes prayer prayers person";
/// “Kitchen scissors” and “a beach hat” are no kitchen and no beach.
const THINGS_OF_A_PLACE: &str = "scissors knife knives apron towel towels gloves bag bags satchel bus uniform hat hats boots shoes slippers cap coat \
    jacket shirt dress ball balls bike bikes book books song songs story stories shears spade trowel gnome honey egg eggs cheese \
    cake cakes captain captains master lion goat goats lizard mouse serpent shell shells salt monster monsters legend legends map maps fever \
    friend friends report reports tie blazer scarf scales timer roll rolls";
const COLD_AND_DARK: &str = "black dark white cold cool quiet silent still bright clear pale deep old soft gentle pure fast quick wild calm fresh \
    warm big great little small huge narrow wide blue green grey dry hard wet regular";

/// Of each word of a sentence, whether what it names is of another time. `clauses` are what commas divide.
pub(crate) fn marked(words: &[&str], clauses: &[Range<usize>]) -> Vec<bool> {
    let mut elsewhen = vec![false; words.len()];
    for clause in clauses {
        for segment in segments(words, clause.clone()) {
            let is_left = is_left_behind(&words[segment.end..]);
            mark_segment(words, segment, is_left, &mut elsewhen);
        }
        for at in clause.clone() {
            elsewhen[at] |= is_no_time_of_its_own(words, clause, at);
        }
    }
    for clause in clauses {
        for segment in segments(words, clause.clone()) {
            if let Some(once) = once_in(&words[segment.clone()]) {
                elsewhen[segment.start + once.start..segment.start + once.end].fill(true);
            }
        }
    }
    if clauses.iter().any(|clause| is_of_a_youth(&words[clause.clone()])) {
        elsewhen.fill(true);
    }
    for (number, clause) in clauses.iter().enumerate() {
        for at in clause.clone() {
            if let Some(length) = frame_at(words, clause, at) {
                let end = frame_end(words, clauses, number, at + length);
                let begin = segments(words, clause.clone()).find(|segment| segment.contains(&at));
                let begin = begin.map_or(clause.start, |segment| segment.start);
                elsewhen[begin..end].fill(true);
            }
        }
    }
    elsewhen
}

/// The parts of a clause that have a subject and a verb of their own, as far as that can be seen.
fn segments<'a>(words: &'a [&str], clause: Range<usize>) -> impl Iterator<Item = Range<usize>> + 'a {
    let begins = |at: usize| {
        let is_joint = is_listed(JOINTS, words[at]) && !(words[at] == "that" && is_of_a_setting(words, at + 1));
        let is_said = at > clause.start && is_listed(SAYING, words[at - 1]) && is_listed(SUBJECTS, words[at]);
        is_joint || is_said
    };
    let mut starts: Vec<usize> = clause.clone().filter(|at| *at == clause.start || begins(*at)).collect();
    starts.push(clause.end);
    (1..starts.len()).map(move |end| starts[end - 1]..starts[end])
}

/// “She once cycled through a storm”; “once upon a time” and “they once more ran” are of the story's own time. Of “a girl who once lived in a castle
/// stands in the forest” it is no more than the castle.
fn once_in(own: &[&str]) -> Option<Range<usize>> {
    let is_past = |at: &usize| {
        let before = at.checked_sub(1).map_or("", |before| own[before]);
        let next = own.get(at + 1).copied().unwrap_or_default();
        own[*at] == "once" && is_listed("i he she they we who", before) && !is_listed("more again upon or and", next)
    };
    let at = (0..own.len()).find(is_past)?;
    let is_relative = own[at - 1] == "who";
    let first = (at..own.len()).find(|at| is_relative && kind_of(own[*at]).is_some());
    Some(at..first.map_or(own.len(), |first| first + 1))
}

/// “As a girl she lived by the sea”, “when he was young”. Whoever tells of their own youth tells the story.
fn is_of_a_youth(own: &[&str]) -> bool {
    const YOUNG: &str = "young little small girl boy child";
    const BEFORE_YOUNG: &str = "a an only still just very";
    let is_when = |at: usize| {
        let phrase: Vec<&str> =
            own[at + 1..].iter().filter(|word| !is_listed(BEFORE_YOUNG, word)).take(3).copied().collect();
        own[at] == "when"
            && matches!(phrase.as_slice(), [who, was, young]
                if is_listed("he she they", who) && is_listed("was were", was) && is_listed(YOUNG, young))
    };
    let is_as = matches!(own, ["as", "a", youth, ..] if is_listed("girl boy child", youth));
    let is_of_me = own.iter().any(|word| is_listed("i we my our", word));
    !is_of_me && (is_as || (0..own.len()).any(is_when))
}

fn is_of_a_setting(words: &[&str], at: usize) -> bool {
    words.get(at).is_some_and(|word| kind_of(word).is_some())
}

/// “It had been raining for days, but now the sun shone”: what lasted until then does not last on.
fn is_left_behind(rest: &[&str]) -> bool {
    let begin = &rest[..rest.len().min(4)];
    let is_turning = |two: &[&str]| {
        is_listed("but and until till yet", two[0]) && is_listed("today tonight finally", two[1])
            || is_listed("but until till yet", two[0]) && two[1] == "now"
    };
    begin.windows(2).take(1).any(is_turning)
        || begin.windows(3).take(1).any(|three| three[0] == "but" && three[1] == "at" && three[2] == "last")
}

fn mark_segment(words: &[&str], segment: Range<usize>, is_left: bool, elsewhen: &mut [bool]) {
    let own = &words[segment.clone()];
    let (Some(first), Some((tense, verb))) = (own.first(), tense_of(own)) else {
        let is_supposed = own.first().is_some_and(|first| is_listed("if unless whether", first));
        elsewhen[segment].fill(is_supposed);
        return;
    };
    let is_supposed = is_listed("if unless whether", first);
    for at in 0..own.len() {
        let kind = kind_of(own[at]);
        let holds = match tense {
            Tense::Future | Tense::Habit => at < verb && holds_before_it_changes(own, at, verb, kind),
            Tense::Perfect => {
                let is_over = is_left && kind == Some(Kind::Weather);
                !is_over && holds_after_what_was_done(own, at, verb, kind)
            }
        };
        elsewhen[segment.start + at] |= is_supposed || !holds;
    }
}

/// Of a word before “will” and the like: who will do it is there, the time at which it will be done is not.
fn holds_before_it_changes(own: &[&str], at: usize, verb: usize, kind: Option<Kind>) -> bool {
    const COMING: &str = "come begin start arrive break return fall be rise";
    let comes = own[verb..].iter().take(4).any(|word| is_listed(COMING, word));
    match kind {
        Some(Kind::Time | Kind::Season) => false,
        Some(Kind::Weather) => !comes && !follows_preposition(own, at),
        Some(Kind::Place) => !follows_preposition(own, at),
        None => true,
    }
}

/// Of a word beside “had” and a participle: what has come is there, when it came is not.
fn holds_after_what_was_done(own: &[&str], at: usize, had: usize, kind: Option<Kind>) -> bool {
    let done = own[had + 1..].iter().position(|word| !is_listed(ADVERBS, word)).map_or(had, |done| had + 1 + done);
    let after_been = own.get(done + 1).filter(|_| own[done] == "been").copied().unwrap_or_default();
    let is_lasting = after_been.ends_with("ing");
    let is_experience = is_listed(EXPERIENCES, own[done])
        || is_listed(EXPERIENCES, after_been)
        || own[done..].starts_with(&["been", "to"]);
    let is_before = at < had;
    let is_subject = is_before && own[at + 1..had].iter().all(|word| is_listed(ADVERBS, word));
    match kind {
        Some(Kind::Time | Kind::Season) => {
            let before = at.checked_sub(1).map_or("", |before| own[before]);
            let is_reached = is_listed("by that this next following", before)
                || at == 2 && own[0] == "by"
                || at == 1 && own[0] == "at";
            let was_it = own[done] == "been" && at > done && !follows_preposition(own, at) && !own.contains(&"all");
            is_subject || is_reached || was_it
        }
        Some(Kind::Weather) if is_before => !follows_preposition(own, at),
        Some(Kind::Weather) => {
            is_lasting
                || own[done].starts_with("snow")
                || (at != done && !follows_preposition(own, at))
                || own[..at].last() == Some(&"into")
        }
        Some(Kind::Place) => is_lasting || !is_experience || (is_before && !follows_preposition(own, at)),
        None => is_before || is_lasting || !is_experience || at <= done,
    }
}

const ADVERBS: &str = "already just only also always never once long since not quite all now then soon ever often at last finally nearly almost barely \
    hardly scarcely still both";
/// Who has done these in a place or with a thing need not be there or have it now.
const EXPERIENCES: &str = "seen lived known met visited heard loved worked spent stayed owned sold dreamed dreamt travelled traveled sailed fought \
    served born read learned learnt studied wanted hoped wished thought imagined missed wondered promised planned left eaten played swum \
    slept camped danced hunted ruled";

/// “Good night”, “until dawn”, “two days”, “one day”, “evening dress”, “as black as night”.
fn is_no_time_of_its_own(words: &[&str], clause: &Range<usize>, at: usize) -> bool {
    let Some(kind) = kind_of(words[at]) else { return false };
    let before = |back: usize| at.checked_sub(back).filter(|at| *at >= clause.start).map_or("", |at| words[at]);
    let next = words[at + 1..clause.end].first().copied().unwrap_or_default();
    let noun = if is_listed(SMALL, before(1)) { before(2) } else { before(1) };
    let is_compared = (before(1) == "as" || is_listed(SMALL, before(1)) && before(2) == "as")
        && is_listed(COLD_AND_DARK, if before(1) == "as" { before(2) } else { before(3) });
    let governed = words[clause.start..at].iter().rev().find(|word| !is_listed(SMALL, word) && kind_of(word).is_none());
    let is_like = governed.is_some_and(|word| matches!(*word, "like" | "than"));
    // “Like a warm kitchen stove”
    let near = &words[clause.start..at][(at - clause.start).saturating_sub(4)..];
    let like = near.windows(2).rposition(|two| matches!(two[0], "like" | "than") && is_listed("a an the", two[1]));
    let is_like = is_like
        || like.is_some_and(|like| {
            near[like + 2..].iter().all(|word| is_listed(COLD_AND_DARK, word) || kind_of(word).is_some())
        });
    if is_compared || is_like {
        return true;
    }
    // “The best of the night”
    let is_the_best = before(1) == "the" && before(2) == "of" && is_listed("best worst biggest guest star", before(3));
    let is_greeting = before(1) == "good" && !next.starts_with("for");
    let is_plural = words[at].ends_with('s') && kind_of(&words[at][..words[at].len() - 1]) == Some(Kind::Time);
    let is_counted = is_plural && (is_number(before(1)) || is_listed("many for several these those few", before(1)));
    let is_any_day = match words[at] {
        // “New Year's Day”
        "day" if before(1).ends_with("'s") || is_listed("christmas boxing", before(1)) => true,
        "day" => is_listed("one some other every each per a to this", before(1)) && !is_listed("on sunny", before(2)),
        "days" => true,
        _ => false,
    };
    let is_both = (before(1) == "and" || next == "and")
        && [before(2), words[at], words.get(at + 2).copied().unwrap_or_default()].contains(&"day")
        && [before(2), words[at], words.get(at + 2).copied().unwrap_or_default()].contains(&"night");
    match kind {
        Kind::Time => {
            is_the_best
                || is_greeting
                || is_counted
                || is_any_day
                || is_both
                || is_listed(UP_TO, noun)
                || is_listed(COMPOUNDS, next)
        }
        Kind::Season => is_listed(UP_TO, noun) || (before(1) == "for" && next.is_empty()),
        // “In sun or rain”, “rain or shine”: in any weather.
        Kind::Weather => before(1) == "or" || next == "or",
        Kind::Place => is_listed(THINGS_OF_A_PLACE, next),
    }
}

fn is_number(word: &str) -> bool {
    word.parse::<u32>().is_ok() || brief::english::NUMBER_WORDS.iter().skip(2).any(|number| *number == word)
}

/// How many words here say that the sentence is of another time: “yesterday”, “last night”, “two years ago”.
fn frame_at(words: &[&str], clause: &Range<usize>, at: usize) -> Option<usize> {
    let word = |at: usize| words[..clause.end].get(at).copied().unwrap_or_default();
    let before = at.checked_sub(1).filter(|before| *before >= clause.start).map_or("", |before| words[before]);
    let is_span = is_listed(SPANS, word(at + 1));
    match word(at) {
        "yesterday" | "tomorrow" => Some(if is_span { 2 } else { 1 }),
        "last" if is_span && !is_listed("the his her their its my our one at", before) => Some(2),
        "next" if is_listed("week month year summer winter spring autumn time", word(at + 1)) && before != "the" => {
            Some(2)
        }
        "other" | "previous" if before == "the" && is_span => Some(2),
        "someday" => Some(1),
        // “A hundred years ago there lived a king” is the time of the story.
        "ago" if at > clause.start + 3 && before != "long" => Some(1),
        "ago" if before == "long" && at > clause.start + 1 => Some(1),
        before_that if is_listed(SPANS, before_that) && word(at + 1) == "before" && before == "the" => {
            let next = word(at + 2);
            (next.is_empty() || is_listed("i you he she it we they had", next)).then_some(2)
        }
        _ => None,
    }
}

/// Where a frame ends that `from` comes after: at the head of its clause it frames the sentence, at its end the clause.
fn frame_end(words: &[&str], clauses: &[Range<usize>], number: usize, from: usize) -> usize {
    let clause = &clauses[number];
    let back_in = |range: Range<usize>| range.clone().find(|at| is_listed(BACK, words[*at])).unwrap_or(range.end);
    // “The next day” before it belongs to it.
    let is_at_the_head = from <= clause.start + 4;
    if is_at_the_head { back_in(from..words.len()) } else { back_in(from..clause.end) }
}

/// “By morning the snow”: the preposition is the morning's.
fn follows_preposition(own: &[&str], at: usize) -> bool {
    let near = &own[at.saturating_sub(PREPOSITION_REACH_WORDS)..at];
    let head = near.iter().rposition(|word| is_listed(SMALL, word) || kind_of(word).is_some());
    match head {
        Some(article) if is_listed(SMALL, near[article]) => {
            article.checked_sub(1).is_some_and(|before| is_listed(PREPOSITIONS, near[before]))
        }
        _ => near[head.map_or(0, |head| head + 1)..].iter().any(|word| is_listed(PREPOSITIONS, word)),
    }
}
