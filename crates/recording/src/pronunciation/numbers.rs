//! Numbers in words, so that no engine has to guess what kind of number stands before it.

use std::sync::OnceLock;

use num2words::Num2Words;

/// More digits than this are read one by one, as of an account.
const MOST_DIGITS_OF_A_QUANTITY: usize = 12;

/// A number of nothing but ASCII digits, at most as many as a quantity has.
pub(crate) fn whole_number(digits: &str) -> Option<u64> {
    (!digits.is_empty()
        && digits.len() <= MOST_DIGITS_OF_A_QUANTITY
        && digits.bytes().all(|byte| byte.is_ascii_digit()))
    .then(|| digits.parse().ok())?
}

/// The numbers below this make up nearly all of a reading: days, hours, houses, gates and the degrees of a circle.
const FREQUENT_NUMBERS: usize = 361;

/// "forty-two" of 42. The crate reckons in decimals of any length, which takes long for small numbers that come back all the time.
pub(crate) fn cardinal(number: u64) -> String {
    static SAID: [OnceLock<String>; FREQUENT_NUMBERS] = [const { OnceLock::new() }; FREQUENT_NUMBERS];
    match usize::try_from(number).ok().and_then(|number| SAID.get(number)) {
        Some(said) => said.get_or_init(|| spelled(number)).clone(),
        None => spelled(number),
    }
}

fn spelled(number: u64) -> String {
    Num2Words::new(number).to_words().map_or_else(|_| digit_by_digit(&number.to_string()), without_and)
}

/// "forty-second" of 42.
pub(crate) fn ordinal(number: u64) -> String {
    Num2Words::new(number).ordinal().to_words().map_or_else(|_| cardinal(number), without_and)
}

/// "nineteen ninety" of 1990 and "nineteen oh five" of 1905; years that nobody reads in pairs are plain numbers.
pub(crate) fn year(number: u64) -> String {
    if !(1100..2100).contains(&number) {
        return cardinal(number);
    }
    let said = |words: String| without_and(words).replace("oh-", "oh ");
    Num2Words::new(number).year().to_words().map_or_else(|_| cardinal(number), said)
}

/// The crate says "one thousand and one" but "one hundred one"; Americans leave the word out of both.
fn without_and(words: String) -> String {
    words.replace(" and ", " ")
}

pub(crate) fn digit_by_digit(digits: &str) -> String {
    let said: Vec<String> = digits.bytes().map(|digit| cardinal(u64::from(digit - b'0'))).collect();
    said.join(" ")
}

/// `3/4` is "three quarters", and `1/3` is "one third" before "of" alone: by itself it is a profile of Human Design.
pub(crate) fn fraction(word: &str, next: &str) -> Option<String> {
    const PROFILES: [(u64, u64); 12] =
        [(1, 3), (1, 4), (2, 4), (2, 5), (3, 5), (3, 6), (4, 6), (4, 1), (5, 1), (5, 2), (6, 2), (6, 3)];
    let (left, right) = word.split_once('/')?;
    let (part, whole) = (whole_number(left)?, whole_number(right)?);
    if part == 0 || part >= whole || !(2..=10).contains(&whole) || (PROFILES.contains(&(part, whole)) && next != "of") {
        return None;
    }
    let unit = match whole {
        2 => "half".to_owned(),
        4 => "quarter".to_owned(),
        _ => ordinal(whole),
    };
    Some(format!("{} {unit}{}", cardinal(part), if part == 1 { "" } else { "s" }))
}

/// `1/3` of two numbers up to 6 is a profile of Human Design, read "one three"; `18/36` is a score.
pub(crate) fn ratio(word: &str) -> Option<String> {
    let (left, right) = word.split_once('/')?;
    let (left, right) = (whole_number(left)?, whole_number(right)?);
    if (left, right) == (24, 7) {
        return Some("twenty-four seven".to_owned());
    }
    let is_profile = (1..=6).contains(&left) && (1..=6).contains(&right);
    let joint = if is_profile { " " } else { " out of " };
    Some(format!("{}{joint}{}", cardinal(left), cardinal(right)))
}

/// `3:1` and `16:9`, which are no times of day.
pub(crate) fn proportion(word: &str) -> Option<String> {
    let (left, right) = word.split_once(':')?;
    Some(format!("{} to {}", cardinal(whole_number(left)?), cardinal(whole_number(right)?)))
}

/// `34-20` is a channel between two of the 64 gates; `1990-1997` a span of years, and `100-120` another.
pub(crate) fn pair(word: &str) -> Option<String> {
    let (left, right) = word.split_once('-')?;
    let (from, to) = (whole_number(left)?, whole_number(right)?);
    let is_span_of_years = left.len() == 4 && right.len() == 4;
    Some(if is_span_of_years {
        format!("{} to {}", year(from), year(to))
    } else if from.max(to) > 64 && from < to {
        format!("{} to {}", cardinal(from), cardinal(to))
    } else {
        format!("{} {}", cardinal(from), cardinal(to))
    })
}

/// The text with every number in it in words. A number that touches letters is parted from them: `R2` is "R two".
pub(crate) fn spell_out_digits(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|character: char| character.is_ascii_digit()) {
        let before = &rest[..at];
        let (head, sign) = sign_before(before, &said);
        said.push_str(head);
        if said.ends_with(char::is_alphanumeric) {
            said.push(' ');
        }
        let digits = &rest[at..at + numeral_length(&rest[at..])];
        let after = &rest[at + digits.len()..];
        let (words, length) = match sign {
            Sign::None => with_ending(digits, after),
            Sign::Minus => (format!("minus {}", quantity(digits)), 0),
        };
        said.push_str(&words);
        rest = &after[length..];
        if rest.starts_with(char::is_alphabetic) {
            said.push(' ');
        }
    }
    said.push_str(rest);
    said
}

/// What a number's sign adds to it.
#[derive(Clone, Copy)]
enum Sign {
    None,
    Minus,
}

/// Takes a minus from the end of what stands before a number.
fn sign_before<'text>(before: &'text str, said: &str) -> (&'text str, Sign) {
    let Some((at, last)) = before.char_indices().last() else { return (before, Sign::None) };
    let head = &before[..at];
    let joins_a_word =
        head.ends_with(char::is_alphanumeric) || (head.is_empty() && said.ends_with(char::is_alphanumeric));
    let sign = match last {
        '-' | '−' if !joins_a_word => Sign::Minus,
        _ => return (before, Sign::None),
    };
    (head, sign)
}

/// How many bytes at the head of `text` are one number: digits, thousands' commas and points between digits.
pub(crate) fn numeral_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits_from = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = digits_from(0);
    while let Some(separator) = bytes.get(end) {
        let digits = digits_from(end + 1);
        match separator {
            b'.' if digits > 0 => {}
            b',' if digits == 3 => {}
            _ => break,
        }
        end += 1 + digits;
    }
    end
}

/// The number in words with the ending that is written behind it, and how many bytes of `after` that ending is.
fn with_ending(digits: &str, after: &str) -> (String, usize) {
    let ending = &after[..after.find(|character: char| !character.is_alphabetic()).unwrap_or(after.len())];
    match (ending, whole_number(digits)) {
        ("st" | "nd" | "rd" | "th", Some(number)) => (ordinal(number), ending.len()),
        ("s", Some(_)) => (plural(&quantity(digits)), ending.len()),
        _ => (quantity(digits), 0),
    }
}

/// "nineteen nineties" of "nineteen ninety", "sixes" of "six".
fn plural(words: &str) -> String {
    match words.strip_suffix('y') {
        Some(stem) => format!("{stem}ies"),
        None if words.ends_with('x') => format!("{words}es"),
        None => format!("{words}s"),
    }
}

/// A whole or decimal number. Four digits of a year that people read in pairs are read so, also where they count something.
fn quantity(digits: &str) -> String {
    let plain = digits.replace(',', "");
    let (whole, decimals) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let is_code = whole.len() > 1 && whole.starts_with('0');
    let said = match whole_number(whole).filter(|_| !is_code) {
        Some(number) if whole.len() == 4 && whole.len() == digits.len() => year(number),
        Some(number) => cardinal(number),
        None => digit_by_digit(whole),
    };
    decimals
        .into_iter()
        .flat_map(|decimals| decimals.split('.'))
        .fold(said, |said, decimals| format!("{said} point {}", digit_by_digit(decimals)))
}

/// A number that counts something, as it is written: `1,500`, `3.5`, `2½`. None for codes such as `007` and versions such as `1.2.3`.
pub(crate) fn decimal(written: &str) -> Option<String> {
    let (number, part) = PARTS
        .iter()
        .find_map(|(sign, words)| Some((written.strip_suffix(*sign)?, *words)))
        .map_or((written, None), |(number, words)| (number, Some(words)));
    if number.is_empty() {
        return part.map(|[alone, _]| alone.to_owned());
    }
    let has_decimal_comma = number.rsplit_once(',').is_some_and(|(_, rest)| rest.len() == 2);
    let plain = if has_decimal_comma { number.replace(',', ".") } else { number.replace(',', "") };
    let (whole, decimals) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let is_code = whole.len() > 1 && whole.starts_with('0');
    if is_code || decimals.is_some_and(|decimals| decimals.contains('.')) {
        return None;
    }
    let whole = cardinal(whole_number(whole)?);
    let decimals = decimals.map_or(String::new(), |decimals| format!(" point {}", digit_by_digit(decimals)));
    let part = part.map_or(String::new(), |[_, behind]| format!(" {behind}"));
    Some(format!("{whole}{decimals}{part}"))
}

/// Parts of one with a sign of their own: by themselves, and behind a whole number.
pub(crate) const PARTS: [(char, [&str; 2]); 3] = [
    ('½', ["one half", "and a half"]),
    ('¼', ["one quarter", "and a quarter"]),
    ('¾', ["three quarters", "and three quarters"]),
];
