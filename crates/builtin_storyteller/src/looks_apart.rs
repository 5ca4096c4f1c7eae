//! What a sentence says of somebody's looks in passing is a statement: “Faith, in a yellow coat, followed Hope” says that Faith followed Hope, and
//! that Faith wore a yellow coat.

use lexicon::pronouns_of_name;

use super::character::{is_a_look, is_worn};
use super::looks_of_parts::with_article_of;
use super::no_names::{DETERMINERS, NO_NAMES};
use super::word_list::contains;
use brief::english::Pronouns;

/// What such a phrase begins with.
const INTRODUCING: &str = "with in wearing dressed clad";
/// What makes a sentence of words.
const VERBS: &str = "was were is are has said asked called ran came went who which that while";
/// What somebody has there is carried.
const IN_HAND: &str = "arm arms hand hands shoulder lap back";
const MOST_PHRASES: usize = 4;
const MOST_WORDS: usize = 12;
/// Within so many words after “and” another noun belongs to the same phrase.
const MOST_ADJECTIVES: usize = 4;

/// The sentence without the looks that it tells in passing, and a sentence for each of these; the text alone where it tells none.
pub(crate) fn looks_apart(text: &str) -> Vec<String> {
    // Speech speaks to people by name.
    if text.contains(['“', '”', '"', '„', '«', '»', '‘']) {
        return vec![text.to_owned()];
    }
    let mut rest = with_commas(text);
    let mut told = Vec::new();
    for _ in 0..MOST_PHRASES {
        let Some((without, statement)) = first_apart(&rest) else { break };
        rest = without;
        told.extend(statement);
    }
    if told.is_empty() && rest == with_commas(text) {
        return vec![text.to_owned()];
    }
    let mut sentences = vec![rest];
    sentences.append(&mut told);
    sentences
}

/// The sentence without its first phrase of looks, and what that states; nothing of what somebody only carries.
fn first_apart(text: &str) -> Option<(String, Vec<String>)> {
    let parts: Vec<&str> = text.split(", ").collect();
    (0..parts.len()).find_map(|at| {
        let phrase = Phrase::of(parts[at].trim_end_matches(['.', '!', '?', '…']))?;
        let is_last = at + 1 == parts.len();
        let subject = match at {
            0 => parts.get(1).and_then(|next| name_at_the_head(next)),
            _ => whose(&parts[..at], &phrase, is_last),
        }?;
        let rest = parts.get(at + 1..).unwrap_or_default().join(", ");
        let without = match (at, is_last) {
            (0, _) => rest,
            (_, true) => format!("{}.", parts[..at].join(", ")),
            (_, false) => format!("{} {rest}", parts[..at].join(", ")),
        };
        Some((without, phrase.statement(&subject)))
    })
}

/// “In a yellow coat”, “with her red hair and a green hat”, “who had black hair”.
struct Phrase {
    introduced_by: String,
    looks: String,
    owner: Option<Pronouns>,
    /// “Who had black hair”
    is_relative: bool,
}

impl Phrase {
    fn of(part: &str) -> Option<Self> {
        let (first, rest) = part.split_once(' ')?;
        if first == "whose" {
            return Phrase::of_what_is_hers(rest);
        }
        let is_relative = first == "who";
        let (first, rest) = match (first, rest.split_once(' ')) {
            ("who", Some(("had" | "has", rest))) => ("with", rest),
            ("who", Some(("wore" | "wears", rest))) => ("wearing", rest),
            _ => (first, rest),
        };
        let introduced_by = first.to_lowercase();
        let looks = rest.strip_prefix("in ").filter(|_| matches!(introduced_by.as_str(), "dressed" | "clad"));
        let looks = looks.unwrap_or(rest);
        let words: Vec<&str> = looks.split(' ').collect();
        let is_plain = words.len() <= MOST_WORDS && !words.iter().any(|word| contains(VERBS, word));
        let is_told = contains(INTRODUCING, &introduced_by) && is_plain && words.iter().any(|word| is_a_look(word));
        let owner = words.iter().find_map(|word| match *word {
            "her" => Some(Pronouns::She),
            "his" => Some(Pronouns::He),
            _ => None,
        });
        is_told.then(|| Phrase { introduced_by: introduced_by.clone(), looks: looks.to_owned(), owner, is_relative })
    }

    /// “Whose dress is red and not white”
    fn of_what_is_hers(part: &str) -> Option<Self> {
        let (noun, look) = [" is ", " was ", " are ", " were "].iter().find_map(|verb| part.split_once(verb))?;
        let look = look.split(" and not ").next()?.split(" but ").next()?.split(" not ").next()?;
        let is_plain = look.split(' ').count() <= MOST_ADJECTIVES
            && !look.starts_with("not ")
            && is_a_look(noun.split(' ').next_back()?);
        let looks = with_article_of(look, noun);
        let introduced_by = if is_worn(noun) { "wearing" } else { "with" };
        is_plain.then(|| Phrase { introduced_by: introduced_by.to_owned(), looks, owner: None, is_relative: true })
    }

    /// `Faith wore a yellow coat.` A coat over the arm is not worn; “and holds a cane” behind it is a sentence of its own.
    fn statement(&self, subject: &str) -> Vec<String> {
        if self.looks.split(' ').any(|word| contains(IN_HAND, word)) {
            return Vec::new();
        }
        let verb = if self.introduced_by == "with" { "had" } else { "wore" };
        let looks = ["her ", "his ", "their "].iter().find_map(|owner| self.looks.strip_prefix(owner));
        let looks = looks.unwrap_or(&self.looks).replace(" and her ", " and ").replace(" and his ", " and ");
        let mut told = Vec::new();
        let mut own = String::new();
        for part in looks.split(" and ") {
            match part.split(' ').collect::<Vec<_>>().as_slice() {
                [does, "a" | "an" | "the" | "his" | "her" | "their", ..]
                    if self.is_relative && does.ends_with(['s', 'd']) =>
                {
                    told.push(format!("{subject} {part}."));
                }
                _ if own.is_empty() => part.clone_into(&mut own),
                _ => own = format!("{own} and {part}"),
            }
        }
        told.insert(0, format!("{subject} {verb} {own}."));
        told
    }
}

/// Of whom a phrase behind these parts is said: the name right before it. At the end of a sentence it is the one whom the sentence is about, but
/// for “in a red dress” and “who had black hair”, which are said of the nearest whose it can be.
fn whose(before: &[&str], phrase: &Phrase, is_last: bool) -> Option<String> {
    let nearest = before.last().and_then(|part| name_at_the_end(part));
    if !is_last {
        return nearest;
    }
    let first = before.first().and_then(|part| name_at_the_head(part));
    let is_hers = |name: &&String| {
        let own = pronouns_of_name(name);
        phrase.owner.is_none_or(|owner| own.is_none_or(|own| own == owner))
    };
    let is_of_the_nearest = phrase.introduced_by == "in" || phrase.is_relative;
    let (one, other) = if is_of_the_nearest { (nearest, first) } else { (first, nearest) };
    one.filter(|name| is_hers(&name)).or_else(|| other.filter(|name| is_hers(&name)))
}

fn is_name(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.starts_with(char::is_uppercase) && !contains(DETERMINERS, &lower) && !contains(NO_NAMES, &lower)
}

fn name_at_the_head(part: &str) -> Option<String> {
    let name: Vec<&str> = part.trim_start_matches("and ").split(' ').take(3).take_while(|word| is_name(word)).collect();
    (!name.is_empty()).then(|| name.join(" "))
}

fn name_at_the_end(part: &str) -> Option<String> {
    let mut name: Vec<&str> = part.split(' ').rev().take(3).take_while(|word| is_name(word)).collect();
    name.reverse();
    (!name.is_empty()).then(|| name.join(" "))
}

/// Brackets and dashes around such a phrase as commas, and commas around one that has none behind a name at the head of a sentence, or behind
/// “and”: “Faith in a yellow coat followed Hope”.
fn with_commas(text: &str) -> String {
    let mut plain = text.to_owned();
    for (open, close) in [(" (", ")"), (" – ", " – "), (" — ", " — ")] {
        while let Some(opened) = set_off_by_commas(&plain, open, close) {
            plain = opened;
        }
    }
    let words: Vec<&str> = plain.split(' ').collect();
    let mut written: Vec<String> = Vec::with_capacity(words.len());
    let mut ends_at = None;
    for at in 0..words.len() {
        let mut word = words[at].to_owned();
        let begins = name_ends_at(&words, at) && words.get(at + 1).is_some_and(|next| contains(INTRODUCING, next));
        if begins && let Some(end) = end_of_looks(&words, at + 2) {
            word.push(',');
            ends_at = Some(end);
        }
        if ends_at == Some(at) && at + 1 < words.len() && !word.ends_with([',', ';', ':']) {
            word.push(',');
        }
        written.push(word);
    }
    written.join(" ")
}

/// The text with commas for the first of these marks, if looks stand between them.
fn set_off_by_commas(text: &str, open: &str, close: &str) -> Option<String> {
    let (before, rest) = text.split_once(open)?;
    let (inside, after) = rest.split_once(close).filter(|(inside, _)| Phrase::of(inside).is_some())?;
    let goes_on = !after.is_empty() && !after.starts_with(['.', '!', '?', ',']);
    let comma = if goes_on { ", " } else { "" };
    Some(format!("{before}, {inside}{comma}{}", after.trim_start()))
}

/// Whether a name that begins a sentence, or follows an “and”, ends here.
fn name_ends_at(words: &[&str], at: usize) -> bool {
    let is_plain = |word: &str| is_name(word) && word.ends_with(char::is_alphabetic);
    let begin = (0..=at).rev().take_while(|at| is_plain(words[*at])).last();
    begin.is_some_and(|begin| at - begin < 3 && (begin == 0 || words[begin - 1] == "and"))
}

/// The last word of the looks that begin here.
fn end_of_looks(words: &[&str], begin: usize) -> Option<usize> {
    let noun_from = |from: usize| {
        let reach = words.iter().enumerate().skip(from).take(MOST_ADJECTIVES + 1);
        let mut phrase = reach.take_while(|(at, _)| *at == from || !words[at - 1].ends_with([',', '.']));
        phrase.find(|(_, word)| is_a_look(word)).map(|(at, _)| at)
    };
    let mut end = noun_from(begin)?;
    while words.get(end + 1) == Some(&"and")
        && let Some(next) = noun_from(end + 2)
    {
        end = next;
    }
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_told_in_passing_are_a_sentence_of_whose_they_are() {
        for (text, expected) in [
            ("Faith, with a yellow coat, followed Hope.", &["Faith followed Hope.", "Faith had a yellow coat."][..]),
            ("Faith, in a yellow coat, followed Hope.", &["Faith followed Hope.", "Faith wore a yellow coat."]),
            ("Faith, wearing a red hat, ran.", &["Faith ran.", "Faith wore a red hat."]),
            ("Faith, dressed in a red cape, ran.", &["Faith ran.", "Faith wore a red cape."]),
            ("In a yellow coat, Faith ran.", &["Faith ran.", "Faith wore a yellow coat."]),
            ("Wearing her blue boots, Mia ran after Ben.", &["Mia ran after Ben.", "Mia wore blue boots."]),
            ("Faith (in a yellow coat) followed Hope.", &["Faith followed Hope.", "Faith wore a yellow coat."]),
            ("Faith – in a yellow coat – followed Hope.", &["Faith followed Hope.", "Faith wore a yellow coat."]),
            ("Faith in a yellow coat followed Hope.", &["Faith followed Hope.", "Faith wore a yellow coat."]),
            ("Mia met Ben, in a green jacket, at the gate.", &["Mia met Ben at the gate.", "Ben wore a green jacket."]),
            (
                "Olive, in a striped shirt, and Pearl, in a red hat, ran.",
                &["Olive and Pearl ran.", "Olive wore a striped shirt.", "Pearl wore a red hat."],
            ),
            (
                "Tom with curly hair and a blue scarf waved to Anna, in a red dress.",
                &["Tom waved to Anna.", "Tom had curly hair and a blue scarf.", "Anna wore a red dress."],
            ),
            ("Mia followed Ben, wearing a red hat.", &["Mia followed Ben.", "Mia wore a red hat."]),
            ("Mia followed Ben, in her red coat.", &["Mia followed Ben.", "Mia wore red coat."]),
            ("Faith followed Hope, who had black hair.", &["Faith followed Hope.", "Hope had black hair."]),
            (
                "Milena, who wears dark glasses and holds a white cane, came in.",
                &["Milena came in.", "Milena wore dark glasses.", "Milena holds a white cane."],
            ),
            ("Selma, whose dress is red and not white, ate.", &["Selma ate.", "Selma wore a red dress."]),
            ("Mia, whose hair was long and brown, ran.", &["Mia ran.", "Mia had long and brown hair."]),
            ("Mia, who wore a red hat, ran to Ben.", &["Mia ran to Ben.", "Mia wore a red hat."]),
            ("Faith followed Hope, with a yellow coat over her arm.", &["Faith followed Hope."]),
            (
                "Miss Rosa Bell, in a grey shawl and a hat, sang.",
                &["Miss Rosa Bell sang.", "Miss Rosa Bell wore a grey shawl and a hat."],
            ),
        ] {
            assert_eq!(looks_apart(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_look_stays_where_it_is() {
        for text in [
            "Faith, in a hurry, followed Hope.",
            "In the garden, Mia laughed.",
            "“Faith, in a yellow coat, is here,” said Hope.",
            "She came in, in a red coat.",
            "With a kite, Mia ran.",
            "Mia ran (in the rain) to Ben.",
            "Then, in the end, Mia came home.",
        ] {
            let told = looks_apart(text);
            assert!(told.len() == 1, "{told:?}");
        }
    }
}
