//! Two names of one person: “Elisabeth, whom everyone called Lizzy”, and a William who is Bill elsewhere.

use super::short_forms::SHORT_FORMS;
use super::{Name, bare, is_a_given_name, words_with_places};
use crate::sentences::Sentence;
use crate::word_list::contains;

const CALLING: &str = "called calls call nicknamed";
/// Whoever calls somebody so, or “was”: “Elisabeth was called Lizzy”, and not “Elisabeth called Lizzy”.
const CALLERS: &str = "was is were everyone everybody people all they friends family always usually often sometimes just simply only we parents \
    brothers sisters mother father mum dad";
const BEFORE_ANOTHER_NAME: &str = "by just only simply";
const REACH_WORDS: usize = 9;

/// The names, those that a text gives one person joined in one: the one that is given most.
pub(crate) fn with_nicknames(mut names: Vec<Name>, sentences: &[Sentence]) -> Vec<Name> {
    for (one, other) in said_to_be_one(&names, sentences).into_iter().chain(short_forms(&names, sentences)) {
        let at = |called: &str| names.iter().position(|name| is_called(name, called));
        let Some((one, other)) = at(&one).zip(at(&other)).filter(|(one, other)| one != other) else { continue };
        // The list is sorted by how often each is named.
        let (kept, taken) = (one.min(other), one.max(other));
        let taken = names.remove(taken);
        let name = &mut names[kept];
        name.mentioned_in.extend(&taken.mentioned_in);
        name.mentioned_in.sort_unstable();
        name.mentioned_in.dedup();
        name.also.extend(taken.words.last().filter(|_| taken.words.len() == 1).cloned());
        name.also.extend(taken.words.first().filter(|_| taken.words.len() > 1).cloned());
        name.also.extend(taken.also);
    }
    names.sort_by_key(|name| std::cmp::Reverse(name.mentioned_in.len()));
    names
}

fn is_called(name: &Name, called: &str) -> bool {
    name.words.iter().chain(&name.also).any(|word| word == called)
}

fn words_of(text: &str) -> Vec<&str> {
    words_with_places(text).into_iter().map(|(_, word)| word).collect()
}

/// The pairs of names that a text says are one person's.
fn said_to_be_one(names: &[Name], sentences: &[Sentence]) -> Vec<(String, String)> {
    let is_name =
        |word: &str| names.iter().any(|name| name.words.iter().any(|own| own == bare(word)) && is_a_given_name(word));
    let mut pairs = Vec::new();
    let mut before: Vec<String> = Vec::new();
    for sentence in sentences {
        let words = words_of(&sentence.text);
        let named: Vec<usize> = (0..words.len()).filter(|at| is_name(words[*at])).collect();
        for &at in &named {
            let mut earlier =
                named.iter().copied().filter(|other| *other < at && bare(words[*other]) != bare(words[at]));
            let nearest = earlier.next_back().filter(|other| at - other <= REACH_WORDS);
            let one = nearest
                .and_then(|other| said_of(&words, other, at))
                .or_else(|| called_so(&words, at, nearest, &before));
            pairs.extend(one.map(|one| (one, bare(words[at]).to_owned())));
        }
        if !named.is_empty() {
            before = named.iter().map(|at| bare(words[*at]).to_owned()).collect();
            before.dedup();
        }
    }
    pairs
}

/// “Elisabeth, whom everyone called Lizzy”, “Elisabeth was known as Lizzy”, “Lizzy, short for Elisabeth”, “Elisabeth (or Lizzy for short)”.
fn said_of(words: &[&str], one: usize, other: usize) -> Option<String> {
    let between: Vec<String> = words[one + 1..other].iter().map(|word| word.to_lowercase()).collect();
    let between: Vec<&str> = between.iter().map(String::as_str).collect();
    let after: Vec<&str> = words[other + 1..].iter().take(2).copied().collect();
    let calling = between
        .iter()
        .rposition(|word| contains(CALLING, word))
        .filter(|at| between[at + 1..].iter().all(|word| contains(BEFORE_ANOTHER_NAME, word)));
    let is_called = calling.is_some_and(|at| {
        let is_by_others = at > 0 && contains(CALLERS, between[at - 1]);
        let is_nobody_else = !between.iter().any(|word| contains("had has a an another with dog cat", word));
        (is_by_others || between.contains(&"whom")) && is_nobody_else
    });
    let is_known = between.ends_with(&["known", "as"])
        || between.ends_with(&["known", "to", "everyone", "as"])
        || matches!(between.as_slice(), [.., "known", "to", "all" | "everybody" | "friends", "as"]);
    let is_short = between.ends_with(&["short", "for"]) || between.ends_with(&["short", "form", "of"]);
    let is_real = matches!(between.as_slice(), [.., "real" | "full" | "proper", "name", "is" | "was"]);
    let is_for_short = after.as_slice() == ["for", "short"] && between.len() <= 2;
    let is_to_friends = matches!(after.as_slice(), ["to", "her" | "his" | "their"]) && between.is_empty();
    (is_called || is_known || is_short || is_real || is_for_short || is_to_friends).then(|| bare(words[one]).to_owned())
}

/// “Everyone called her Lizzy”, of the one who is named before: earlier in the sentence, or alone in the one before.
fn called_so(words: &[&str], at: usize, earlier: Option<usize>, before: &[String]) -> Option<String> {
    let is_called =
        at >= 2 && matches!(words[at - 1], "him" | "her" | "them" | "me") && contains(CALLING, words[at - 2]);
    let caller = at.checked_sub(3).map(|caller| words[caller]);
    let is_by_others = caller.is_some_and(|caller| contains(CALLERS, &caller.to_lowercase()) || caller.ends_with('s'));
    let whom = match (earlier, before) {
        (Some(earlier), _) => Some(bare(words[earlier]).to_owned()),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    };
    whom.filter(|whom| is_called && is_by_others && whom != bare(words[at]))
}

/// The only William of a story and its only Bill, if no sentence names both.
fn short_forms(names: &[Name], sentences: &[Sentence]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (long, short) in SHORT_FORMS {
        let bearers = |list: &str| -> Vec<&Name> { names.iter().filter(|name| given(name, list).is_some()).collect() };
        let (&[one], &[other]) = (bearers(long).as_slice(), bearers(short).as_slice()) else { continue };
        let is_full = |name: &Name| name.words.iter().filter(|word| is_a_given_name(word)).count() > 1;
        let have_two_surnames = is_full(one) && is_full(other) && one.words.last() != other.words.last();
        let are_named_together = one.mentioned_in.iter().any(|position| {
            other.mentioned_in.contains(position) && {
                let words = words_of(&sentences[*position].text);
                one.position_in(&words).is_some() && other.position_in(&words).is_some()
            }
        });
        if !have_two_surnames && !are_named_together && !one.is_one_of_two && !other.is_one_of_two {
            pairs.extend(given(one, long).zip(given(other, short)));
        }
    }
    pairs
}

/// The given name of somebody, if it is one of these.
fn given(name: &Name, list: &str) -> Option<String> {
    name.words.iter().find(|word| is_a_given_name(word) && contains(list, &word.to_lowercase())).cloned()
}

/// A sentence with one name for each: “Lizzy, whom everyone called Lizzy, ran” is “Elisabeth ran”. `also` are what `called` is called besides.
pub(crate) fn with_one_name(text: &str, called: &str, also: &[String]) -> String {
    let mut told = text.to_owned();
    for other in also {
        told = without_renaming(&told, other);
        let mut plain = String::with_capacity(told.len());
        let mut end = 0;
        for (start, word) in words_with_places(&told).into_iter().filter(|(_, word)| bare(word) == other) {
            plain.push_str(&told[end..start]);
            plain.push_str(called);
            end = start + bare(word).len();
        }
        plain.push_str(&told[end..]);
        told = plain;
    }
    told
}

/// Without “, whom everyone called Lizzy,” and “ (Lizzy for short)”.
fn without_renaming(text: &str, other: &str) -> String {
    let begins = |clause: &str| {
        let words: Vec<String> = words_of(clause).into_iter().map(str::to_lowercase).collect();
        words.len() <= REACH_WORDS
            && words.iter().any(|word| contains("called nicknamed known short calls", word))
            && words.iter().any(|word| *word == other.to_lowercase())
    };
    let parts: Vec<&str> = text.split(", ").collect();
    let kept: Vec<&str> = parts
        .iter()
        .enumerate()
        .filter(|(at, part)| *at == 0 || !begins(part.trim_end_matches(['.', '!', '?'])))
        .map(|(_, part)| *part)
        .collect();
    if kept.len() == parts.len() {
        return text.to_owned();
    }
    let is_last_gone = parts.last() != kept.last();
    // The name and its verb need no comma any more.
    let joined = kept.join(if parts.len() - kept.len() == 1 && kept.len() == 2 { " " } else { ", " });
    if is_last_gone { format!("{}.", joined.trim_end_matches('.')) } else { joined }
}

#[cfg(test)]
mod tests {
    use super::super::super::sentences::sentences;
    use super::super::names;
    use super::*;

    fn found(story: &str) -> Vec<String> {
        let read = sentences(story);
        let mut found: Vec<String> = with_nicknames(names(&read), &read).iter().map(Name::text).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn two_names_of_one_person_are_one() {
        for (story, expected) in [
            ("Elisabeth, whom everyone called Lizzy, ran. Lizzy laughed. Lizzy sang.", "Lizzy"),
            ("Her name was Elisabeth, but everyone called her Lizzy. Lizzy ran. Lizzy laughed.", "Lizzy"),
            ("Elisabeth was nine. Her friends called her Lizzy. Lizzy ran. Lizzy laughed.", "Lizzy"),
            ("Olufemi, known as Femi, ran. Femi laughed. Femi sang.", "Femi"),
            ("Olufemi was called Femi by his brothers. Femi laughed. Femi sang.", "Femi"),
            ("Femi, short for Olufemi, ran. Femi laughed. Femi sang.", "Femi"),
            ("Theodora, or Dora for short, ran. Dora laughed. Dora sang.", "Dora"),
            ("Dora, whose real name was Theodora, ran. Dora laughed. Dora sang.", "Dora"),
            ("William ran to the lake. Bill laughed. Bill sat down. Bill sang.", "Bill"),
            ("Katherine opened the door. Kate laughed. Katherine sat down. Katherine sang.", "Katherine"),
            ("Robert Pike opened the door. Bob laughed. Robert sat down. Robert Pike sang.", "Robert Pike"),
            ("“Lizzy!” called the cook. Elisabeth laughed. Elisabeth sat down.", "Elisabeth"),
        ] {
            assert_eq!(found(story), [expected], "{story}");
        }
    }

    #[test]
    fn two_people_stay_two() {
        for (story, expected) in [
            ("Kate and Katherine ran. Kate laughed. Katherine sang.", ["Kate", "Katherine"]),
            ("Elisabeth called Lizzy. Lizzy came. Elisabeth laughed.", ["Elisabeth", "Lizzy"]),
            ("William Pike met Bill Stone. William Pike laughed. Bill Stone sang.", ["Bill Stone", "William Pike"]),
            ("Tom had a dog called Rex. Rex barked. Tom laughed.", ["Rex", "Tom"]),
            ("Ana called her Rosa once. Ana laughed. Rosa sang.", ["Ana", "Rosa"]),
        ] {
            assert_eq!(found(story), expected, "{story}");
        }
    }

    #[test]
    fn a_picture_has_one_name_for_each() {
        let also = ["Lizzy".to_owned()];
        for (text, expected) in [
            ("Lizzy ran to the lake.", "Elisabeth ran to the lake."),
            ("Lizzy’s hat fell.", "Elisabeth’s hat fell."),
            ("Elisabeth, whom everyone called Lizzy, ran.", "Elisabeth ran."),
            ("Ben ran.", "Ben ran."),
        ] {
            assert_eq!(with_one_name(text, "Elisabeth", &also), expected, "{text}");
        }
    }
}
