//! Values of a chart as a reader says them: ordinals, places in a sign, dates, orbs; and the way back, for checking.

use jiff::civil::Date;

use crate::chart::zodiac::SignPosition;

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

const NUMBERS: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

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

/// `eighth` for 8; digits beyond twelve.
pub(crate) fn ordinal(number: u8) -> String {
    match ORDINALS.get(usize::from(number).wrapping_sub(1)) {
        Some(word) => (*word).to_owned(),
        None => format!("{number}th"),
    }
}

/// `three` for 3, `no` for 0; digits beyond twelve.
pub(crate) fn number(number: u16) -> String {
    NUMBERS.get(usize::from(number)).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// `12°34′ of Scorpio`.
pub(crate) fn position(position: &SignPosition) -> String {
    format!("{}°{:02}′ of {}", position.degree, position.minute, position.sign.name())
}

/// `3 May 2031`.
pub(crate) fn date(date: Date) -> String {
    let month = MONTHS.get((date.month() as usize).wrapping_sub(1)).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// `May 2031`, for the ends of long periods.
pub(crate) fn month_and_year(date: Date) -> String {
    let month = MONTHS.get((date.month() as usize).wrapping_sub(1)).copied().unwrap_or_default();
    format!("{month} {}", date.year())
}

/// `1.2 degrees`; below a tenth of a degree, minutes of arc.
pub(crate) fn orb(orb_degrees: f64) -> String {
    let tenths = (orb_degrees * 10.0).round() / 10.0;
    if tenths < 0.1 {
        return "less than a tenth of a degree".to_owned();
    }
    if (tenths - 1.0).abs() < 0.01 { "1 degree".to_owned() } else { format!("{} degrees", decimal(tenths)) }
}

/// Tenths, left out when they are none: `21.5`, `18`.
pub(crate) fn decimal(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// `A`, `A and B`, `A, B and C`.
pub(crate) fn enumeration(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

#[cfg(test)]
pub(crate) mod check {
    //! Whether a JSON value of a chart is what a text says of it.

    use serde_json::Value;

    use super::*;
    use crate::chart::{aspects, body, compare, gene_keys, human_design, kabbalah, vedic, western, withheld, zodiac};

    macro_rules! names {
        ($value:expr, $($type:ty),+ $(,)?) => {{
            let mut names: Vec<String> = Vec::new();
            $(if let Ok(named) = serde_json::from_value::<$type>($value.clone()) { names.push(named.name().to_owned()); })+
            names
        }};
    }

    /// Whether `said` is a reader's form of `value`, which stands at `pointer`.
    pub fn stands_for(pointer: &str, value: &Value, said: &str) -> bool {
        match value {
            Value::String(text) => string(value, text, said),
            Value::Bool(truth) => {
                // What is true of `/manglik/first` is that the first is manglik.
                let named =
                    if pointer.contains("/manglik/") && !pointer.ends_with("Dignity") { "manglik" } else { pointer };
                let field = words(named.rsplit('/').next().unwrap_or_default());
                let field = field.strip_prefix("from").or(field.strip_prefix("meets")).unwrap_or(&field).to_owned();
                let negated = words(said).starts_with("not")
                    || words(said).starts_with("open")
                    || words(said).starts_with("neither");
                *truth != negated && (negated || field.contains(&words(said)) || words(said).contains(&field))
            }
            Value::Number(number) => numeric(number.as_f64().unwrap(), said),
            Value::Array(items) => items.iter().all(|item| match item {
                Value::Number(number) => {
                    said.split(|c: char| !c.is_ascii_digit()).any(|part| part == number.to_string())
                }
                Value::String(text) => string(item, text, said),
                Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => false,
            }),
            Value::Object(object) => {
                let part = |key: &str| {
                    object
                        .get(key)
                        .map(|part| {
                            part.as_f64()
                                .map_or_else(|| part.as_str().unwrap_or_default().to_owned(), |n| n.to_string())
                        })
                        .unwrap_or_default()
                };
                if object.contains_key("degree") {
                    let sign = names!(object["sign"], zodiac::Sign).concat();
                    said == format!("{}°{:0>2}′ of {sign}", part("degree"), part("minute"))
                } else if object.contains_key("conscious") {
                    said == format!("{}/{}", part("conscious"), part("unconscious"))
                } else if object.contains_key("day") {
                    let month = names!(object["month"], kabbalah::HebrewMonth).concat();
                    said == format!("{} {month} {}", part("day"), part("year"))
                } else {
                    false
                }
            }
            Value::Null => false,
        }
    }

    fn string(value: &Value, text: &str, said: &str) -> bool {
        if let Ok(day) = text.parse::<Date>() {
            return said == date(day) || said == month_and_year(day);
        }
        let mut names = names!(
            value,
            zodiac::Sign,
            zodiac::Element,
            zodiac::Modality,
            body::Body,
            body::Angle,
            aspects::AspectKind,
            aspects::AspectPhase,
            western::EssentialDignity,
            western::HouseSystem,
            western::Sect,
            western::MoonPhase,
            vedic::Graha,
            vedic::Nakshatra,
            vedic::Dignity,
            human_design::Side,
            human_design::Centre,
            human_design::DesignType,
            human_design::Strategy,
            human_design::Authority,
            human_design::Definition,
            human_design::CrossAngle,
            gene_keys::Sequence,
            gene_keys::Sphere,
            kabbalah::HebrewMonth,
            kabbalah::Letter,
            kabbalah::Faculty,
            kabbalah::Sefirah,
            kabbalah::World,
            kabbalah::Pillar,
            compare::Kuta,
            compare::Connection,
            compare::KeyRelation,
            compare::LineRelation,
            withheld::Reason,
        );
        if let Ok(sign) = serde_json::from_value::<zodiac::Sign>(value.clone()) {
            names.push(vedic::rashi_name(sign).to_owned());
        }
        names.push(text.to_owned());
        // The state and its name: exalted, exaltation.
        names.push(format!("{}ation", text.trim_end_matches("ed")));
        names.push(format!("{}ion", text.trim_end_matches("ed")));
        let said_words = words(said);
        names.iter().any(|name| {
            words(name) == said_words
                || name.split([' ', '(', ')']).any(|part| part.chars().count() > 1 && words(part) == said_words)
        })
    }

    fn numeric(value: f64, said: &str) -> bool {
        if said == "less than a tenth of a degree" {
            return value < 0.05;
        }
        let first = said.split(' ').next().unwrap_or_default();
        if let Ok(stated) = first.parse::<f64>() {
            return (stated - value).abs() <= 0.0501;
        }
        ORDINALS.iter().position(|word| *word == first).is_some_and(|index| (index + 1) as f64 == value)
            || NUMBERS.iter().position(|word| *word == first).is_some_and(|index| index as f64 == value)
            || (first == "none" && value == 0.0)
    }

    /// Letters and digits alone, in lower case.
    fn words(text: &str) -> String {
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    }
}
