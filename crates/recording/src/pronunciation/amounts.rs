//! Numbers with what they count, where that is written short: units, sums of money, and ranges of both.

use super::money::{self, Currency};
use super::numbers::{cardinal, decimal, numeral_length, whole_number};
use super::units;

/// Behind two numbers these tell that they are a range: `10-15 people` is no channel of two gates.
const COUNTED: [&str; 22] = [
    "people",
    "persons",
    "children",
    "guests",
    "years",
    "year",
    "months",
    "weeks",
    "days",
    "hours",
    "minutes",
    "seconds",
    "times",
    "pages",
    "words",
    "miles",
    "metres",
    "meters",
    "kilometres",
    "kilometers",
    "percent",
    "points",
];
/// Before two numbers likewise.
const COUNTING: [&str; 9] = ["page", "pages", "pp.", "age", "ages", "aged", "chapters", "verses", "rooms"];

/// The amounts of the text in words. Every other number stays as it is written.
pub(crate) fn spell_out(text: &str) -> String {
    let mut said = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    let mut previous_unit = "";
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_digit() || is_part(letter)) {
        let (before, from) = rest.split_at(at);
        let previous = if before.trim().is_empty() { previous_unit } else { "" };
        let digits = Digits::at_head(from);
        let amount = if ends_a_word(before, &said, previous) { amount(before, &digits, previous) } else { None };
        let Some(amount) = amount else {
            previous_unit = "";
            let written = number_length(from).max(1);
            said.push_str(before);
            said.push_str(&from[..written]);
            rest = &from[written..];
            continue;
        };
        said.push_str(amount.head);
        if said.ends_with(char::is_alphanumeric) {
            said.push(' ');
        }
        said.push_str(&amount.words);
        rest = amount.behind;
        previous_unit = amount.unit;
        if rest.starts_with(char::is_alphabetic) {
            said.push(' ');
        }
    }
    said.push_str(rest);
    said
}

/// Whether a number may begin behind these words: it is not the end of a word, as in `R2`, nor of another number.
fn ends_a_word(before: &str, said: &str, previous_unit: &str) -> bool {
    if !previous_unit.is_empty() || money::at_end(before).is_some() {
        return true;
    }
    let last = before.chars().next_back().or_else(|| said.chars().next_back());
    !last.is_some_and(|last| {
        last.is_alphanumeric() || matches!(last, '/' | ':' | '.' | '′' | '’' | '\'' | '–' | '°' | '#')
    })
}

/// One number, or two with a dash or a cross between them, and what follows.
struct Digits<'text> {
    first: &'text str,
    joint: &'static str,
    second: Option<&'text str>,
    after: &'text str,
}

impl<'text> Digits<'text> {
    fn at_head(text: &'text str) -> Self {
        let (first, after) = text.split_at(number_length(text));
        let alone = Self { first, joint: "", second: None, after };
        let spaced = after.trim_start_matches(is_space);
        let Some(mark) = spaced.chars().next().filter(|mark| matches!(mark, '–' | '—' | '-' | '−' | '‑' | '×'))
        else {
            return alone;
        };
        let beyond = spaced[mark.len_utf8()..].trim_start_matches(|letter: char| is_space(letter) || is_money(letter));
        let (second, after_second) = beyond.split_at(number_length(beyond));
        let is_minus = matches!(mark, '-' | '−') && spaced.len() < after.len();
        // `1990-04-12` is a date.
        if second.is_empty() || is_minus || after_second.starts_with(['-', '/', ':', '°']) {
            return alone;
        }
        let joint = if mark == '×' { " by " } else { " to " };
        Self { first, joint, second: Some(second), after: after_second }
    }

    /// In words; None where a number is a code or a version.
    fn words(&self) -> Option<String> {
        let first = decimal(self.first)?;
        Some(match self.second {
            Some(second) => format!("{first}{}{}", self.joint, decimal(second)?),
            None => first,
        })
    }

    fn as_written(&self) -> String {
        self.second.map_or_else(|| self.first.to_owned(), |second| format!("{}{}{second}", self.first, self.joint))
    }

    fn is_one(&self) -> bool {
        self.second.is_none() && matches!(self.first, "1" | "½" | "¼" | "¾")
    }
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn is_money(letter: char) -> bool {
    matches!(letter, '$' | '€' | '£' | '¥' | '₹')
}

fn is_part(letter: char) -> bool {
    matches!(letter, '½' | '¼' | '¾')
}

/// Digits with their commas and points, a part of one behind them, or such a part alone. `3,50 €` has a comma for a point.
fn number_length(text: &str) -> usize {
    let length = if text.starts_with(|first: char| first.is_ascii_digit()) { numeral_length(text) } else { 0 };
    if let [b',', b'0'..=b'9', b'0'..=b'9', ..] = text.as_bytes()[length..]
        && length > 0
        && text[length + 3..].trim_start_matches(is_space).starts_with(is_money)
    {
        return length + 3;
    }
    length + text[length..].chars().next().filter(|next| is_part(*next)).map_or(0, char::len_utf8)
}

struct Amount<'text> {
    /// What is kept of the text before.
    head: &'text str,
    words: String,
    /// The unit as it was said, empty for money and ranges.
    unit: &'static str,
    behind: &'text str,
}

fn amount<'text>(before: &'text str, digits: &Digits<'text>, previous_unit: &'text str) -> Option<Amount<'text>> {
    let (before_sign, sign) = sign_at_end(before);
    let (head, currency) = match money::at_end(before_sign) {
        Some((currency, length)) => (&before_sign[..before_sign.len() - length], Some(currency)),
        None => (before_sign, None),
    };
    let (head, outer_sign) = if currency.is_some() { sign_at_end(head) } else { (head, "") };
    let sign = if outer_sign.is_empty() { sign } else { outer_sign };
    let (scale, behind) = scale(digits.after);
    let near = behind.trim_start_matches(is_space);
    let (words, unit, behind) = if let Some(currency) = currency {
        priced(digits, scale, currency, behind)?
    } else if let Some((currency, length)) = money::at_head(near) {
        priced(digits, scale, currency, &near[length..])?
    } else if let Some(height) = feet_and_inches(digits) {
        height
    } else if digits.after.starts_with(['M', 'b']) && !scale.is_empty() {
        (format!("{}{scale}", digits.words()?), "", behind)
    } else if let Some(measured) = measured(digits, scale, near, Place { before: head, behind, previous_unit }) {
        measured
    } else {
        let next = near.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        let previous = head.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        let is_range = digits.joint == " to " && (COUNTED.contains(&next) || COUNTING.contains(&previous.as_str()));
        if !is_range && !matches!(sign, "about " | "plus or minus ") {
            return None;
        }
        digits.words()?;
        (digits.as_written(), "", digits.after)
    };
    Some(Amount { head, words: format!("{sign}{words}"), unit, behind })
}

/// How tall somebody is: `5′10″`.
fn feet_and_inches<'text>(digits: &Digits<'text>) -> Option<Said<'text>> {
    let feet = whole_number(digits.first).filter(|feet| digits.second.is_none() && (2..=9).contains(feet))?;
    let rest = digits.after.strip_prefix(['′', '\'', '’'])?.trim_start_matches(is_space);
    let (written, behind) = rest.split_at(number_length(rest));
    let inches = whole_number(written).filter(|inches| *inches < 12)?;
    let behind = behind.strip_prefix(['″', '"', '”'])?;
    let unit = if inches == 1 { "inch" } else { "inches" };
    Some((format!("{} feet {} {unit}", cardinal(feet), cardinal(inches)), unit, behind))
}

/// The sign at the end of what stands before a number, said, and what stands before the sign.
fn sign_at_end(before: &str) -> (&str, &'static str) {
    for (sign, said) in
        [("-", "minus "), ("−", "minus "), ("~", "about "), ("≈ ", "about "), ("≈", "about "), ("±", "plus or minus ")]
    {
        if let Some(head) = before.strip_suffix(sign).filter(|head| !head.ends_with(char::is_alphanumeric)) {
            return (head, said);
        }
    }
    (before, "")
}

/// `million` of `5 million km`, as it is said, and what follows it.
fn scale(after: &str) -> (&'static str, &str) {
    let near = after.trim_start_matches(is_space);
    let found = [("hundred", " hundred"), ("thousand", " thousand"), ("million", " million"), ("billion", " billion")]
        .into_iter()
        .chain([("trillion", " trillion"), ("bn", " billion"), ("M", " million")])
        .find_map(|(written, said)| Some((said, near.strip_prefix(written)?)))
        .filter(|(_, rest)| !rest.starts_with(char::is_alphanumeric));
    found.unwrap_or(("", after))
}

type Said<'text> = (String, &'static str, &'text str);

/// A sum: the number with its factor, then the currency, then what it is paid for.
fn priced<'text>(digits: &Digits<'_>, scale: &str, currency: Currency, behind: &'text str) -> Option<Said<'text>> {
    let factor = money::factor(behind).filter(|_| scale.is_empty());
    let (scale, behind) = match factor {
        Some((said, length)) => (format!(" {said}"), &behind[length..]),
        None => (scale.to_owned(), behind),
    };
    let (per, behind) = per(behind);
    let sum = digits.second.is_none().then(|| money::with_hundredths(digits.first, currency)).flatten();
    let words = match sum.filter(|_| scale.is_empty()) {
        Some(sum) => sum,
        None => {
            let unit = if digits.is_one() && scale.is_empty() { currency.one } else { currency.many };
            format!("{}{scale} {unit}", digits.words()?)
        }
    };
    Some((words + &per, "", behind))
}

/// What stands around a number that may have a unit.
#[derive(Clone, Copy)]
struct Place<'text> {
    before: &'text str,
    behind: &'text str,
    previous_unit: &'text str,
}

fn measured<'text>(digits: &Digits<'_>, scale: &str, near: &'text str, place: Place<'text>) -> Option<Said<'text>> {
    let hyphenated = place.behind.strip_prefix('-').filter(|_| digits.second.is_none());
    let (unit, length) = units::at_head(hyphenated.unwrap_or(near))?;
    let (short, behind) = hyphenated.unwrap_or(near).split_at(length);
    let touches = place.behind.len() == near.len();
    // `60s` are years, and `74 W` behind a latitude a longitude.
    let is_seconds = place.previous_unit.starts_with("minute");
    if (short == "s" && touches && !is_seconds)
        || (matches!(short, "p" | "V" | "W") && !is_unit_here(short, digits.first, touches, place.before))
    {
        return None;
    }
    let unit = match (short, place.previous_unit) {
        ("m", "hour" | "hours") => units::MINUTE,
        _ => unit,
    };
    let (per, behind) = per(behind);
    let is_point_of_short_form = short.len() > 1
        && short.chars().all(char::is_lowercase)
        && behind
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(',') || rest.trim_start().starts_with(char::is_lowercase));
    let behind = if is_point_of_short_form { &behind[1..] } else { behind };
    let describes = hyphenated.is_some()
        || (ends_in_article(place.before)
            && behind.strip_prefix(' ').is_some_and(|next| next.starts_with(char::is_lowercase)));
    let name = if (digits.is_one() && scale.is_empty()) || describes { unit.one } else { unit.many };
    let joint = if hyphenated.is_some() { '-' } else { ' ' };
    Some((format!("{}{scale}{joint}{name}{per}", digits.words()?), name, behind))
}

/// Pence touch a number under a hundred; volts and watts are neither numerals nor points of the compass.
fn is_unit_here(short: &str, digits: &str, touches: bool, before: &str) -> bool {
    match short {
        "p" => touches && digits.len() <= 2,
        "V" => !before.trim_end().ends_with(','),
        _ => !["N", "S", "N,", "S,"].iter().any(|point| before.trim_end().ends_with(point)),
    }
}

fn ends_in_article(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    before.ends_with(' ') && matches!(last.to_lowercase().as_str(), "a" | "an")
}

/// `/h` and `/month` behind an amount: "per hour", "per month".
fn per(behind: &str) -> (String, &str) {
    let Some(rest) = behind.strip_prefix('/') else { return (String::new(), behind) };
    if let Some((unit, length)) = units::at_head(rest) {
        return (format!(" per {}", unit.one), &rest[length..]);
    }
    let length = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    if length < 2 {
        return (String::new(), behind);
    }
    (format!(" per {}", &rest[..length]), &rest[length..])
}
