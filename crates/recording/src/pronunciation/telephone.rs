//! Telephone numbers, which are said digit by digit with a pause between their groups.

use super::numbers::digit_by_digit;

/// How the groups of a number may be long that has neither a plus nor brackets nor a nought in front.
const GROUPS: [&[usize]; 4] = [&[3, 4], &[3, 3, 4], &[1, 3, 3, 4], &[4, 3, 3]];
/// A longer row of digits is no telephone number, and is not looked through again from each of its groups.
const LONGEST_BYTES: usize = 32;
/// Words before three digits that are called.
const CALLING: [&str; 8] = ["call", "calls", "called", "calling", "dial", "dials", "dialled", "dialed"];

/// The telephone numbers of the text in words.
pub(crate) fn spell_out(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '(')) {
        let (before, from) = rest.split_at(at);
        said.push_str(before);
        let begins = !said.ends_with(|last: char| last.is_alphanumeric() || ".,-–/:$€£".contains(last));
        match number_at_head(from, &said).filter(|_| begins) {
            Some((words, length)) => {
                said.push_str(&words);
                rest = &from[length..];
            }
            None => {
                let digits = from.len() - from.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
                said.push_str(&from[..digits.max(1)]);
                rest = &from[digits.max(1)..];
            }
        }
    }
    said.push_str(rest);
    said
}

/// The words of the telephone number that begins here, and how many bytes it takes.
fn number_at_head(text: &str, before: &str) -> Option<(String, usize)> {
    let plus = text.starts_with('+');
    let mut groups: Vec<&str> = Vec::new();
    let mut separators: Vec<&str> = Vec::new();
    let mut at = usize::from(plus);
    let mut end = at;
    loop {
        let rest = &text[at..];
        let separator = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '-', '‑', '.', '(', ')']).len();
        let digits = rest[separator..].len() - rest[separator..].trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let separator_text = &rest[..separator];
        let joins = (at == usize::from(plus) && matches!(separator_text, "" | "("))
            || matches!(separator_text, " " | "\u{a0}" | "-" | "‑" | "." | ") " | ")" | " (" | ")-" | " (0)");
        if digits == 0 || !joins {
            break;
        }
        separators.push(separator_text);
        groups.push(&rest[separator..separator + digits]);
        at += separator + digits;
        end = at;
        if end > LONGEST_BYTES {
            return None;
        }
    }
    let rest = &text[end..];
    let ends = !rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '/' | ':' | '%' | '°'));
    let total: usize = groups.iter().map(|group| group.len()).sum();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let is_one_mark = separators.iter().skip(1).all(|mark| *mark == separators[separators.len() - 1]);
    let is_hyphenated = is_one_mark && separators.len() > 1 && matches!(separators[1], "-" | "‑" | ".");
    let is_called = || {
        let previous = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        CALLING.contains(&previous.as_str())
    };
    let is_number = (plus && (8..=15).contains(&total))
        || (separators.first() == Some(&"(") && groups.len() > 1 && (7..=15).contains(&total))
        || (is_hyphenated && GROUPS.contains(&lengths.as_slice()))
        || (groups.first().is_some_and(|first| first.starts_with('0') && first.len() > 1)
            && groups.len() >= 3
            && !separators[1..].contains(&".")
            && (9..=12).contains(&total))
        || (lengths == [3] && is_called());
    if !is_number || !ends {
        return None;
    }
    let words: Vec<String> = groups.iter().map(|group| digit_by_digit(group)).collect();
    Some((format!("{}{}", if plus { "plus " } else { "" }, words.join(", ")), end))
}
