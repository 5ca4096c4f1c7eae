//! Dates, times of day and offsets from universal time, as they are read aloud.

use super::numbers::{cardinal, ordinal, whole_number, year};

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

/// Months of the Hebrew calendar as a reading writes them. Adar of a leap year has a numeral behind it.
const HEBREW_MONTHS: [&str; 14] = [
    "Tishrei",
    "Cheshvan",
    "Marcheshvan",
    "Kislev",
    "Tevet",
    "Shevat",
    "Adar",
    "Nisan",
    "Iyar",
    "Sivan",
    "Tammuz",
    "Av",
    "Elul",
    "Iyyar",
];

/// Short forms, with or without a point. May has none.
const SHORT_MONTHS: [(&str, &str); 12] = [
    ("Jan", "January"),
    ("Feb", "February"),
    ("Mar", "March"),
    ("Apr", "April"),
    ("Jun", "June"),
    ("Jul", "July"),
    ("Aug", "August"),
    ("Sep", "September"),
    ("Sept", "September"),
    ("Oct", "October"),
    ("Nov", "November"),
    ("Dec", "December"),
];

/// The month that a short form stands for.
pub(crate) fn month_in_full(short: &str) -> Option<&'static str> {
    SHORT_MONTHS.iter().find(|(written, _)| *written == short).map(|(_, month)| *month)
}

/// `1990-04-12` is "April twelfth, nineteen ninety"; engines read it digit by digit. So are `1990/04/12`, `12.04.1990`, a date with a
/// time behind a `T`, a month of a year, and dates with strokes where a day over twelve tells which is the month.
pub(crate) fn date(word: &str) -> Option<String> {
    if let Some((date, time)) = word.split_once('T') {
        let (clock, zone) = time.strip_suffix('Z').map_or((time, ""), |clock| (clock, " universal time"));
        return Some(format!("{}, {}{zone}", date_of(date)?, time_of_day(clock, "")?));
    }
    date_of(word).or_else(|| month_of_a_year(word))
}

fn date_of(word: &str) -> Option<String> {
    let mark = word.chars().find(|letter| !letter.is_ascii_digit())?;
    let parts: Vec<&str> = word.split(mark).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let lengths = (first.len(), second.len(), third.len());
    let spelled = |year: &str, month: &str, day: &str, day_first: bool| {
        let (day, month, year) = (day_of_month(day)?, month_name(month)?, self::year(whole_number(year)?));
        Some(if day_first { format!("the {day} of {month} {year}") } else { format!("{month} {day}, {year}") })
    };
    let is_over_twelve = |day: &str| day.parse::<u32>().is_ok_and(|day| day > 12);
    match (mark, lengths) {
        ('-' | '/', (4, 2, 2)) => spelled(first, second, third, false),
        ('.', (1 | 2, 1 | 2, 4)) => spelled(third, second, first, true),
        ('/', (1 | 2, 1 | 2, 4)) if is_over_twelve(first) => spelled(third, second, first, true),
        ('/', (1 | 2, 1 | 2, 4)) if is_over_twelve(second) => spelled(third, first, second, false),
        _ => None,
    }
}

fn month_name(digits: &str) -> Option<&'static str> {
    let month: usize = digits.parse().ok()?;
    MONTHS.get(month.checked_sub(1)?).copied()
}

/// `1990-04`
fn month_of_a_year(word: &str) -> Option<String> {
    let (written_year, month) = word.split_once('-').filter(|(year, month)| (year.len(), month.len()) == (4, 2))?;
    Some(format!("{} {}", month_name(month)?, year(whole_number(written_year)?)))
}

/// The day beside its month: "April twelfth" for `April 12`, "the twelfth of April" for `12 April`.
pub(crate) fn day(word: &str, previous: &str, next: &str) -> Option<String> {
    if is_month(next) {
        let article = if previous.eq_ignore_ascii_case("the") { "" } else { "the " };
        return Some(format!("{article}{} of", day_of_month(word)?));
    }
    if is_month(previous) { day_of_month(word) } else { None }
}

fn is_month(word: &str) -> bool {
    MONTHS.contains(&word) || HEBREW_MONTHS.contains(&word) || month_in_full(word).is_some()
}

fn day_of_month(digits: &str) -> Option<String> {
    let day = whole_number(digits).filter(|day| digits.len() <= 2 && (1..=31).contains(day))?;
    Some(ordinal(day))
}

/// `14:30` is "two thirty PM", `00:05` "twelve oh five AM"; seconds are said where they are written, and the half of the day
/// where the `next` word doesn't say it.
pub(crate) fn time_of_day(word: &str, next: &str) -> Option<String> {
    let is_half_written = matches!(next.to_lowercase().as_str(), "a.m" | "p.m" | "am" | "pm");
    let parts: Vec<&str> = word.split(':').collect();
    if !matches!(parts.len(), 2 | 3)
        || !(1..=2).contains(&parts[0].len())
        || parts[1..].iter().any(|part| part.len() != 2)
    {
        return None;
    }
    let numbers: Vec<u64> = parts.iter().map(|part| whole_number(part)).collect::<Option<_>>()?;
    let (hour, minute, second) = (numbers[0], numbers[1], numbers.get(2).copied().unwrap_or(0));
    if hour > 24 || (hour == 24 && minute + second > 0) || minute > 59 || second > 59 {
        return None;
    }
    if (minute, second) == (0, 0) && hour % 12 == 0 && !is_half_written {
        return Some(if hour == 12 { "noon" } else { "midnight" }.to_owned());
    }
    let minutes = match minute {
        0 => String::new(),
        1..=9 => format!(" oh {}", cardinal(minute)),
        _ => format!(" {}", cardinal(minute)),
    };
    let seconds = match second {
        0 => String::new(),
        _ => format!(" and {}", count_of(second, "second")),
    };
    let half = match hour {
        _ if is_half_written => "",
        0..12 => " AM",
        _ => " PM",
    };
    Some(format!("{}{minutes}{seconds}{half}", cardinal((hour + 11) % 12 + 1)))
}

/// `UTC+05:30` is "universal time plus five hours thirty minutes", wherever it stands in the text.
pub(crate) fn spell_out_offsets(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("UTC") {
        let (before, after) = (&rest[..at], &rest[at + "UTC".len()..]);
        said.push_str(before);
        match offset(after) {
            Some((words, length)) => {
                said.push_str("universal time");
                said.push_str(&words);
                rest = &after[length..];
            }
            None => {
                said.push_str("UTC");
                rest = after;
            }
        }
    }
    said.push_str(rest);
    said
}

/// The words for a sign with hours, minutes and seconds at the head of `text`, and how many bytes they were.
fn offset(text: &str) -> Option<(String, usize)> {
    let sign = text.chars().next()?;
    let direction = match sign {
        '+' => "plus",
        '-' | '−' | '–' => "minus",
        _ => return None,
    };
    let clock = &text[sign.len_utf8()..];
    let end = clock.find(|character: char| !character.is_ascii_digit() && character != ':').unwrap_or(clock.len());
    let clock = clock[..end].trim_end_matches(':');
    let parts: Vec<&str> = clock.split(':').collect();
    if parts.len() > 3 || parts.iter().any(|part| !(1..=2).contains(&part.len())) {
        return None;
    }
    let mut words = String::new();
    for (part, unit) in parts.iter().zip(["hour", "minute", "second"]) {
        let number = whole_number(part)?;
        if number > 0 {
            words.push_str(&format!(" {}", count_of(number, unit)));
        }
    }
    let words = if words.is_empty() { words } else { format!(" {direction}{words}") };
    Some((words, sign.len_utf8() + clock.len()))
}

fn count_of(number: u64, unit: &str) -> String {
    format!("{} {unit}{}", cardinal(number), if number == 1 { "" } else { "s" })
}
