//! Angles, dates, ratios and roman numerals are written out where engines stumble over them; plain numbers are left alone.

/// Degrees, minutes and seconds in words: `12°34′56″` is "12 degrees 34 minutes 56 seconds".
pub(crate) fn spell_out_angles(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign_at) = rest.find('°') {
        let (before, after) = (&rest[..sign_at], &rest[sign_at + '°'.len_utf8()..]);
        let number_at = before.trim_end_matches(|character: char| character.is_ascii_digit() || character == '.').len();
        let number = &before[number_at..];
        if number.is_empty() {
            said.push_str(&rest[..sign_at + '°'.len_utf8()]);
            rest = after;
            continue;
        }
        said.push_str(before);
        said.push_str(if number == "1" { " degree" } else { " degrees" });
        rest = after;
        for (marks, unit) in [(['′', '\'', '’'], "minute"), (['″', '"', '”'], "second")] {
            let Some((number, after)) = leading_part(rest, marks) else { break };
            said.push_str(&format!(" {number} {unit}{}", if number == 1 { "" } else { "s" }));
            rest = after;
        }
        if let Some(side) = rest.chars().next().and_then(compass_point).filter(|_| ends_a_word(&rest[1..])) {
            said.push_str(side);
            rest = &rest[1..];
        } else if rest.starts_with(char::is_alphabetic) {
            said.push(' ');
        }
    }
    said.push_str(rest);
    said
}

/// A number of at most two digits before one of the marks, and what follows the mark.
fn leading_part(text: &str, marks: [char; 3]) -> Option<(u32, &str)> {
    let text = text.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    let digits = text.len() - text.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let number = text[..digits].parse().ok().filter(|_| digits <= 2)?;
    let after = text[digits..].strip_prefix(marks)?;
    Some((number, after))
}

fn compass_point(letter: char) -> Option<&'static str> {
    match letter {
        'N' => Some(" north"),
        'S' => Some(" south"),
        'E' => Some(" east"),
        'W' => Some(" west"),
        _ => None,
    }
}

fn ends_a_word(text: &str) -> bool {
    !text.starts_with(char::is_alphanumeric)
}

/// One word that is a date, a ratio, a pair or a roman numeral; None for any other.
pub(crate) fn spell_out(word: &str, previous: &str) -> Option<String> {
    date(word).or_else(|| ratio(word)).or_else(|| pair(word)).or_else(|| roman(word, previous))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `1990-04-12`, which engines read digit by digit.
fn date(word: &str) -> Option<String> {
    let parts: Vec<&str> = word.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let (year, month, day): (u32, usize, u32) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let name = MONTHS.get(month.checked_sub(1)?)?;
    (1..=31).contains(&day).then(|| format!("{name} {day}, {year}"))
}

/// `18/36` is a score; `1/3` of two numbers up to 6 is a Human Design profile, read as "one three".
fn ratio(word: &str) -> Option<String> {
    let (left, right) = word.split_once('/')?;
    let (left, right): (u32, u32) = (digits(left)?, digits(right)?);
    let profile = (1..=6).contains(&left) && (1..=6).contains(&right);
    Some(if profile { format!("{left} {right}") } else { format!("{left} out of {right}") })
}

/// `34-20` is a channel between two gates; `1990-1997` a span of years.
fn pair(word: &str) -> Option<String> {
    let (left, right) = word.split_once('-')?;
    let joint = if left.len() == 4 && right.len() == 4 { " to " } else { " " };
    Some(format!("{}{joint}{}", digits(left)?, digits(right)?))
}

fn digits(text: &str) -> Option<u32> {
    (!text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// Roman numerals from II to XXXIX; `I` is a numeral only after the month of Adar, of which leap years have two.
fn roman(word: &str, previous: &str) -> Option<String> {
    if word == "I" && previous == "Adar" {
        return Some("1".to_owned());
    }
    if word.len() < 2 || !word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')) {
        return None;
    }
    (2..40).find(|&number| roman_of(number) == word).map(|number| number.to_string())
}

fn roman_of(number: usize) -> String {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    format!("{}{}", "X".repeat(number / 10), ONES[number % 10])
}
