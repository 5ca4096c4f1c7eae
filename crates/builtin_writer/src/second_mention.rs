//! How somebody is called whom a paragraph about one person has named: by a pronoun where the grammar stays the same.

use crate::mention::Piece;

/// A preposition before a name leaves room for “them”.
const PREPOSITIONS: &[&str] = &[
    "in", "to", "for", "with", "by", "about", "from", "on", "upon", "around", "near", "without", "behind", "toward",
    "against",
];
/// After these a verb has one form for all persons.
const MODALS: &[&str] =
    &["would", "will", "can", "could", "may", "might", "must", "should", "had", "can’t", "won’t", "couldn’t"];
const CONJUNCTIONS: &[&str] = &[
    "that", "when", "where", "if", "because", "but", "what", "as", "so", "while", "until", "unless", "before", "since",
];
/// Whom else “they” could mean.
const OTHERS: &[&str] = &[
    "people",
    "others",
    "those",
    "friends",
    "parents",
    "everyone",
    "everybody",
    "somebody",
    "someone",
    "anyone",
    "strangers",
    "children",
    "both",
];

/// Of one person, of whom the text speaks as “they”: the name again in a paragraph is a pronoun where the grammar stays the same.
pub(crate) fn of_one(pieces: &mut [Piece]) {
    let mut is_named = false;
    for at in 0..pieces.len() {
        if !matches!(pieces[at], Piece::Name { .. }) {
            continue;
        }
        let words = |at: Option<usize>| match at.and_then(|at| pieces.get(at)) {
            Some(Piece::Words(words)) => words.clone(),
            _ => String::new(),
        };
        let (before, after) = (words(at.checked_sub(1)), words(Some(at + 1)));
        if let Some(owned) = with_its_owner_first(&before).filter(|_| is_named) {
            pieces[at - 1] = Piece::Words(owned);
            pieces[at] = Piece::Words(String::new());
        } else if let Some((pronoun, rest)) = pronoun(&before, &after).filter(|_| is_named) {
            pieces[at] = Piece::Words(pronoun);
            if let Some(Piece::Words(after)) = pieces.get_mut(at + 1) {
                *after = rest;
            }
        }
        is_named = true;
    }
}

/// “Their heart” of “the heart of”; None where no such phrase ends the words.
fn with_its_owner_first(before: &str) -> Option<String> {
    const MOST_WORDS: usize = 3;
    /// “The whole of Ada” is no whole of hers.
    const NOT_OWNED: &[&str] =
        &["whole", "half", "rest", "most", "side", "part", "picture", "sort", "kind", "case", "love", "name", "one"];
    const JOINTS: &[&str] = &["of", "in", "and", "that", "which", "is", "to", "for", "with"];
    let phrase = before.strip_suffix(" of ")?;
    let at = phrase.rfind("the ").into_iter().chain(phrase.rfind("The ")).max()?;
    let (head, owned) = (&phrase[..at], &phrase[at + "the ".len()..]);
    let words: Vec<&str> = owned.split(' ').collect();
    let is_a_word = head.is_empty() || head.ends_with([' ', '“']);
    let is_plain = owned.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '’'));
    let is_owned = words.len() <= MOST_WORDS
        && !words.iter().any(|word| JOINTS.contains(word))
        && !words.last().is_some_and(|last| NOT_OWNED.contains(last));
    let their = if phrase[at..].starts_with('T') { "Their" } else { "their" };
    (is_a_word && is_plain && is_owned).then(|| format!("{head}{their} {owned}"))
}

/// The pronoun between these words, and what then follows it.
fn pronoun(before: &str, after: &str) -> Option<(String, String)> {
    let own_before = before.rsplit(['.', '!', '?']).next().unwrap_or(before);
    let speaks_of_others =
        own_before.split(|c: char| !c.is_alphabetic()).any(|word| OTHERS.contains(&word.to_lowercase().as_str()));
    // Without a word before it in its sentence the name opens it.
    let opens = own_before.trim_matches([' ', '”', '“']).is_empty();
    if speaks_of_others {
        return None;
    }
    if let Some(rest) = after.strip_prefix("’s ") {
        let their = if opens { "Their" } else { "their" };
        return Some((their.to_owned(), format!(" {rest}")));
    }
    let last = own_before.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    let next = after.trim_start().split(' ').next().unwrap_or_default();
    if !opens
        && before.ends_with(' ')
        && PREPOSITIONS.contains(&last.as_str())
        && !matches!(next, "and" | "or" | "is" | "has")
    {
        return Some(("them".to_owned(), after.to_owned()));
    }
    // “Whoever loves Ada will”: only after these, or at the head, the name is the subject.
    let is_subject = opens || CONJUNCTIONS.contains(&last.as_str());
    (is_subject && MODALS.contains(&next) && after.starts_with(' '))
        .then(|| (if opens { "They" } else { "they" }.to_owned(), after.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::{joined, marked, pieces};

    fn settled(text: &str) -> String {
        let mut pieces = pieces(&text.replace("Ada", &marked("Ada", 0)));
        of_one(&mut pieces);
        joined(&pieces)
    }

    #[test]
    fn one_person_is_named_and_then_spoken_of() {
        for (text, expected) in [
            (
                "Ada has a Sun. There is water in Ada, and Ada’s wish is plain.",
                "Ada has a Sun. There is water in them, and their wish is plain.",
            ),
            ("Ada is early. Ada’s hands know. Ada would wait.", "Ada is early. Their hands know. They would wait."),
            (
                "Ada is early. The heart of Ada knows the whole of Ada.",
                "Ada is early. Their heart knows the whole of Ada.",
            ),
            ("Ada is early. People ask others about Ada.", "Ada is early. People ask others about Ada."),
        ] {
            assert_eq!(settled(text), expected);
        }
    }
}
