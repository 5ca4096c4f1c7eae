//! How two people are called whom a text has named: “the two of you”, “the one” and “the other”.

use crate::mention::Piece;

/// What a document can still bear of “the other” when a paragraph of it is settled.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Room {
    None,
    /// For one that saves two names.
    InTurn,
    /// For one in this paragraph.
    Ample,
    /// For several, since the document is crowded with names.
    Wanted,
}

/// Settles one paragraph. `introduced` says who has been named in the section before it.
pub(crate) fn of_two(pieces: &mut Vec<Piece>, introduced: [bool; 2], room: Room) {
    call_together(pieces, introduced);
    call_in_turn(pieces, if room == Room::None { ["first", "second"] } else { ["one", "other"] });
    if room >= Room::Ample {
        call_the_other(pieces, introduced, room == Room::Wanted);
    }
}

/// A name in a paragraph.
#[derive(Clone, Copy)]
struct Mention {
    /// The place of its piece.
    at: usize,
    person: usize,
    /// How many sentences have ended before it.
    sentence: usize,
}

fn mentions(pieces: &[Piece]) -> Vec<Mention> {
    let mut sentence = 0;
    let mut mentions = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Words(words) => {
                sentence += STOPS.iter().map(|stop| words.matches(stop).count()).sum::<usize>();
            }
            Piece::Name { person, .. } => mentions.push(Mention { at, person: *person, sentence }),
        }
    }
    mentions
}

fn words_at(pieces: &[Piece], at: Option<usize>) -> &str {
    match at.and_then(|at| pieces.get(at)) {
        Some(Piece::Words(words)) => words,
        _ => "",
    }
}

/// The words of a sentence before a name, and those behind it.
fn own_words(pieces: &[Piece], first: usize, last: usize) -> (&str, &str) {
    let (before, after) = (words_at(pieces, first.checked_sub(1)), words_at(pieces, Some(last + 1)));
    let begin = STOPS.iter().filter_map(|stop| before.rfind(stop).map(|at| at + stop.len())).max();
    let end = STOPS.iter().filter_map(|stop| after.find(stop)).min();
    (&before[begin.unwrap_or(0)..], &after[..end.unwrap_or(after.len())])
}

/// Whether a name after these words of its sentence opens it.
fn opens(own_before: &str) -> bool {
    own_before.trim_matches([' ', '”', '“']).is_empty()
}

fn has_word(words: &str, wanted: &[&str]) -> bool {
    words.split(|c: char| !c.is_alphabetic()).any(|word| wanted.contains(&word.to_lowercase().as_str()))
}

/// “Ada and Ben” are “the two of you” once both have been introduced.
fn call_together(pieces: &mut Vec<Piece>, introduced: [bool; 2]) {
    let mut known = introduced;
    let mut at = 0;
    while at < pieces.len() {
        if let Some((first, joint, second)) = neighbours(pieces, at)
            && known == [true, true]
            && let Some(called) = called_together(pieces, at, &joint)
        {
            debug_assert!(first != second, "one person is not two");
            replace_pair(pieces, at, called);
        }
        if let Some(Piece::Name { person, .. }) = pieces.get(at) {
            known[*person] = true;
        }
        at += 1;
    }
}

/// Two people who are named with nothing but these words between them.
fn neighbours(pieces: &[Piece], at: usize) -> Option<(usize, String, usize)> {
    match pieces.get(at..at + 3)? {
        [Piece::Name { person: first, .. }, Piece::Words(joint), Piece::Name { person: second, .. }]
            if first != second =>
        {
            Some((*first, joint.clone(), *second))
        }
        _ => None,
    }
}

/// What stands for two people.
struct CalledTogether {
    /// What goes with the names before and behind them.
    dropped_before: &'static str,
    dropped_after: &'static str,
    words: String,
}

fn called_together(pieces: &[Piece], at: usize, joint: &str) -> Option<CalledTogether> {
    /// With these both are spoken of already, or somebody else is.
    const OTHERS: &[&str] = &["they", "them", "their", "themselves"];
    const PREPOSITIONS: &[&str] = &["in", "of", "for", "with", "to", "by", "from"];
    let (before, after) = own_words(pieces, at, at + 2);
    let is_addressed =
        (opens(before) || before.ends_with(", ")) && (after.starts_with([',', '.', '!', '?']) || after.is_empty());
    if is_addressed || after.starts_with('’') || has_word(after, OTHERS) || has_word(before, OTHERS) {
        return None;
    }
    let called = |dropped_before, dropped_after, words: &str| {
        let is_head = opens(before.strip_suffix(dropped_before).unwrap_or(before));
        let mut words = words.to_owned();
        if is_head && let Some(letter) = words.get_mut(..1) {
            letter.make_ascii_uppercase();
        }
        Some(CalledTogether { dropped_before, dropped_after, words })
    };
    match joint {
        " and " if before.ends_with("between ") => called("", "", "you"),
        " and " if before.to_lowercase().ends_with("both ") => None,
        " and " if after.starts_with(" both ") => called("", "", "you"),
        " and " if after.starts_with(" each ") => called("", "", "you"),
        " and " => called("", "", "the two of you"),
        " nor " if before.ends_with("neither ") && !after.starts_with(" nor") => {
            called("neither ", "", "neither of you")
        }
        " nor " if before.ends_with("Neither ") && !after.starts_with(" nor") => {
            called("Neither ", "", "neither of you")
        }
        _ => {
            let preposition = joint.strip_prefix(" and ")?.strip_suffix(' ')?;
            let stands_before = before.to_lowercase().trim_end().split(' ').next_back() == Some(preposition);
            let is_joint = PREPOSITIONS.contains(&preposition) && stands_before;
            let dropped = if after.starts_with(" alike") { " alike" } else { "" };
            if is_joint { called("", dropped, "both of you") } else { None }
        }
    }
}

fn replace_pair(pieces: &mut Vec<Piece>, at: usize, called: CalledTogether) {
    if let Some(Piece::Words(before)) = at.checked_sub(1).and_then(|before| pieces.get_mut(before))
        && let Some(kept) = before.strip_suffix(called.dropped_before)
    {
        *before = kept.to_owned();
    }
    if let Some(Piece::Words(after)) = pieces.get_mut(at + 3)
        && let Some(kept) = after.strip_prefix(called.dropped_after)
    {
        *after = kept.to_owned();
    }
    pieces.splice(at..at + 3, [Piece::Words(called.words)]);
    // Words that now lie side by side are one piece.
    let begin = at.saturating_sub(1);
    let mut end = begin;
    let mut text = String::new();
    while let Some(Piece::Words(words)) = pieces.get(end) {
        text.push_str(words);
        end += 1;
    }
    if end > begin {
        pieces.splice(begin..end, [Piece::Words(text)]);
    }
}

/// Two who are named in the order in which they have just been named are “the one” and “the other”, or “the first” and “the second”.
fn call_in_turn(pieces: &mut [Piece], [one, other]: [&str; 2]) {
    let mentions = mentions(pieces);
    let mut place = 0;
    while let Some([a, b, c, d]) = mentions.get(place..place + 4) {
        let is_order = a.person != b.person && a.person == c.person && b.person == d.person;
        let is_near = a.sentence == b.sentence && c.sentence == d.sentence && c.sentence - a.sentence <= 1;
        let is_last = mentions.get(place + 4).is_none_or(|next| next.sentence != d.sentence)
            && place.checked_sub(1).is_none_or(|before| mentions[before].sentence != a.sentence);
        // An editor writes neither “the first’s pride” nor “the one’s pride and the other’s temper”.
        let fits = !(owns(pieces, c.at) || owns(pieces, d.at));
        if is_order && is_near && is_last && fits && may_be_called_in_turn(pieces, [*a, *b, *c, *d]) {
            let article = if opens(own_words(pieces, c.at, c.at).0) { "The" } else { "the" };
            pieces[c.at] = Piece::Words(format!("{article} {one}"));
            pieces[d.at] = Piece::Words(format!("the {other}"));
            place += 4;
        } else {
            place += 1;
        }
    }
}

fn may_be_called_in_turn(pieces: &[Piece], [a, b, c, d]: [Mention; 4]) -> bool {
    let between = words_at(pieces, Some(c.at + 1));
    let (before, after) = (own_words(pieces, c.at, c.at).0, own_words(pieces, d.at, d.at).1);
    let is_addressed = between.starts_with(',') && opens(before);
    let is_beside = [" and ", " or ", " nor ", ", "].contains(&between)
        || (b.at - a.at == 2 && [", ", " nor "].contains(&words_at(pieces, Some(a.at + 1))));
    !is_addressed && !is_beside && ![before, between, after].into_iter().any(speaks_of_others)
}
/// Whoever has been named before is “the other” beside the one whom the sentence named last. `introduced` have been named in the section.
/// Once in a paragraph, unless it `may_repeat`: an editor prefers the name to a second “other”, and to “Ada’s Moon and the other’s Mars”.
fn call_the_other(pieces: &mut [Piece], introduced: [bool; 2], may_repeat: bool) {
    let is_spoken_of = pieces.iter().any(|piece| matches!(piece, Piece::Words(words) if speaks_of_the_other(words)));
    if is_spoken_of && !may_repeat {
        return;
    }
    let mut named = introduced;
    let mut last: Option<Mention> = None;
    let mut called: Option<Mention> = None;
    let mut seen: Vec<Mention> = Vec::new();
    for mention in mentions(pieces) {
        // In one sentence “the other” is one person, and once.
        let is_free = called.is_none_or(|called| called.sentence != mention.sentence);
        let beside = last.filter(|last| last.sentence == mention.sentence && last.person != mention.person);
        if let Some(beside) = beside
            && named[mention.person]
            && is_free
            && !is_named_before(&seen, mention)
            && !(owns(pieces, beside.at) && owns(pieces, mention.at))
            && may_be_called_the_other(pieces, mention.at)
        {
            pieces[mention.at] = Piece::Words("the other".to_owned());
            if !may_repeat {
                return;
            }
            called = Some(mention);
        }
        named[mention.person] = true;
        last = Some(mention);
        seen.push(mention);
    }
}

/// Whether the sentence has named that person itself: once both are named in it, “the other” could be either.
fn is_named_before(seen: &[Mention], mention: Mention) -> bool {
    seen.iter().any(|before| before.sentence == mention.sentence && before.person == mention.person)
}

fn owns(pieces: &[Piece], at: usize) -> bool {
    words_at(pieces, Some(at + 1)).starts_with('’')
}

fn speaks_of_the_other(words: &str) -> bool {
    words.to_lowercase().contains("the other")
}

/// The stops of a text, after which another sentence begins.
const STOPS: [&str; 6] = [". ", "! ", "? ", ".” ", "!” ", "?” "];

/// Whether a sentence has others for “the one” and “the other”.
fn speaks_of_others(words: &str) -> bool {
    let words = words.to_lowercase();
    ["other", "the one", "one another", "both", "each", "another"].iter().any(|phrase| {
        words.match_indices(phrase).any(|(at, _)| {
            let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
            !is_letter(words[..at].chars().next_back()) && !is_letter(words[at + phrase.len()..].chars().next())
        })
    })
}

/// Not where the sentence has another for “the other”, where the two stand side by side, or where somebody is addressed.
fn may_be_called_the_other(pieces: &[Piece], at: usize) -> bool {
    let between = words_at(pieces, at.checked_sub(1));
    let (before, after) = own_words(pieces, at, at);
    let is_beside = matches!(between.trim(), "" | "and" | "or" | "nor" | "," | ", and" | "to" | "with");
    let is_addressed = before.ends_with(", ") && after.starts_with([',', '.', '!', '?']);
    !is_beside && !is_addressed && !speaks_of_others(before) && !speaks_of_others(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::{joined, marked, pieces};

    fn settled(text: &str, introduced: [bool; 2]) -> String {
        let mut pieces = pieces(&text.replace("Ada", &marked("Ada", 0)).replace("Ben", &marked("Ben", 1)));
        of_two(&mut pieces, introduced, Room::Ample);
        joined(&pieces)
    }

    #[test]
    fn the_second_of_two_is_the_other_once_the_paragraph_has_named_them() {
        for (text, expected) in [
            (
                "Ada’s Moon meets Ben’s Mars, 0.3 degrees off. Ben sets fire to what Ada feels.",
                "Ada’s Moon meets Ben’s Mars, 0.3 degrees off. Ben sets fire to what the other feels.",
            ),
            ("Ask Ben what Ada has: Ada’s Sun is there.", "Ask Ben what Ada has: Ada’s Sun is there."),
            ("Ada loves Ben.", "Ada loves Ben."),
            (
                "Ada loves Ben. As Ada’s Moon is in square with Ben’s Mars, Ada teaches patience.",
                "Ada loves Ben. As Ada’s Moon is in square with Ben’s Mars, Ada teaches patience.",
            ),
            (
                "Ada loves Ben. Ben speaks when Ada does, and Ada sings when Ben does.",
                "Ada loves Ben. Ben speaks when the other does, and Ada sings when Ben does.",
            ),
            (
                "Ada loves Ben. Each in the way of the other, Ada and Ben’s brother.",
                "Ada loves Ben. Each in the way of the other, Ada and Ben’s brother.",
            ),
        ] {
            assert_eq!(settled(text, [false; 2]), expected);
        }
    }

    #[test]
    fn who_is_named_again_in_the_same_order_is_the_one_and_the_other() {
        for (text, expected) in [
            (
                "Ada’s Sun is square to Ben’s Mars; Ada’s pride and Ben’s temper disagree.",
                "Ada’s Sun is square to Ben’s Mars; Ada’s pride and Ben’s temper disagree.",
            ),
            (
                "Ada’s Moon meets Ben’s Mars. Ada cooks and Ben eats.",
                "Ada’s Moon meets Ben’s Mars. The one cooks and the other eats.",
            ),
            (
                "Ada’s Moon meets Ben’s Mars. Each has a day, Ada one and Ben another.",
                "Ada’s Moon meets Ben’s Mars. Each has a day, Ada one and Ben another.",
            ),
        ] {
            assert_eq!(settled(text, [false; 2]), expected);
        }
    }

    #[test]
    fn two_who_are_named_together_are_the_two_of_you_once_they_are_introduced() {
        for (text, expected) in [
            ("Ada and Ben know it.", "The two of you know it."),
            ("There, Ada and Ben both have it.", "There, you both have it."),
            ("Fire lies between Ada and Ben.", "Fire lies between you."),
            ("It is in Ada and in Ben alike.", "It is in both of you."),
            ("Of neither Ada nor Ben is it said.", "Of neither of you is it said."),
            ("Ada and Ben’s brother left.", "Ada and Ben’s brother left."),
            ("Take it, Ada and Ben, as it is.", "Take it, Ada and Ben, as it is."),
            ("Ada and Ben have lost their key.", "Ada and Ben have lost their key."),
        ] {
            assert_eq!(settled(text, [true; 2]), expected);
            assert_eq!(settled(text, [false; 2]), text);
        }
    }
}
