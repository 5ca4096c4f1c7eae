//! Values of a chart as a reader says them: ordinals, places in a sign, dates, orbs; and the way back, for checking.

use jiff::civil::{Date, DateTime, Time};

use brief::english::number_in_words;
use chart::sky::{Body, Point, SignPosition};
use chart::vedic::rashi_name;

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
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
    match number {
        0 => "no".to_owned(),
        1..=12 => number_in_words(number.into()),
        _ => number.to_string(),
    }
}

/// A point within a sentence: planets have a capital, the nodes and the angles none.
pub(crate) fn point(point: Point) -> String {
    match point {
        Point::Body(Body::NorthNode | Body::SouthNode) | Point::Angle(_) => point.name().to_lowercase(),
        Point::Body(_) => point.name().to_owned(),
    }
}

/// `12°34′ of Scorpio`.
pub(crate) fn position(position: &SignPosition) -> String {
    format!("{}°{:02}′ of {}", position.degree, position.minute, position.sign.name())
}

/// `12°34′ of Vrishchika`, in the sidereal zodiac.
pub(crate) fn rashi_position(position: &SignPosition) -> String {
    format!("{}°{:02}′ of {}", position.degree, position.minute, rashi_name(position.sign))
}

/// `38.7° north`.
pub(crate) fn latitude(degrees: f64) -> String {
    format!("{:.1}° {}", degrees.abs(), if degrees < 0.0 { "south" } else { "north" })
}

/// `9.1° west`.
pub(crate) fn longitude(degrees: f64) -> String {
    format!("{:.1}° {}", degrees.abs(), if degrees < 0.0 { "west" } else { "east" })
}

/// `06:42`.
pub(crate) fn time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `14 March 1987 at 06:42`.
pub(crate) fn date_and_time(moment: DateTime) -> String {
    format!("{} at {}", date(moment.date()), time(moment.time()))
}

/// A count below nought and above: `−2`, `0`, `3`.
pub(crate) fn balance(balance: i8) -> String {
    balance.to_string().replace('-', "−")
}

/// `3 May 2031`.
pub(crate) fn date(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// `May 2031`, for the ends of long periods.
pub(crate) fn month_and_year(date: Date) -> String {
    date.strftime("%B %Y").to_string()
}

/// `three`, or `at least three` where a planet that may belong there is not certain.
pub(crate) fn count(count: u8, is_certain: bool) -> String {
    match (count, is_certain) {
        (_, true) => number(count.into()),
        (0, false) => "none for certain".to_owned(),
        (_, false) => format!("at least {}", number(count.into())),
    }
}

/// `1.2 degrees`, or `up to 7.6 degrees` where it changed during a day of unknown time.
pub(crate) fn orb(orb_degrees: f64, range_degrees: Option<[f64; 2]>) -> String {
    let at_one_hour = range_degrees.is_none_or(|[smallest, widest]| exact_orb(smallest) == exact_orb(widest));
    if at_one_hour {
        return exact_orb(orb_degrees);
    }
    // Rounded up, so that it held at every hour.
    format!("up to {}", exact_orb((orb_degrees * 10.0).ceil() / 10.0))
}

fn exact_orb(orb_degrees: f64) -> String {
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

    use jiff::Timestamp;
    use jiff::tz::Offset;
    use serde_json::Value;

    use super::*;
    use brief::english::number_of;
    use chart::moment::Moment;
    use chart::{compare, gene_keys, human_design, kabbalah, moment, sky, vedic, western, withheld};

    macro_rules! names {
        ($value:expr, $($type:ty),+ $(,)?) => {{
            let mut names: Vec<String> = Vec::new();
            $(if let Ok(named) = serde_json::from_value::<$type>($value.clone()) { names.push(named.name().to_owned()); })+
            names
        }};
    }

    /// Whether `said` is a reader's form of what stands in the artifact at `pointer`.
    pub(crate) fn stands_for(artifact: &Value, pointer: &str, said: &str) -> bool {
        let Some(value) = artifact.pointer(pointer) else {
            return false;
        };
        if let Some(person) = pointer.strip_suffix("/moment/utcOffsetSeconds") {
            return moment_of(artifact, person).utc_offset_name() == said;
        }
        if let Some(person) = pointer.strip_suffix("/moment/zone") {
            return moment_of(artifact, person).clock_city().as_deref() == Some(said);
        }
        if let Some(person) = pointer.strip_suffix("/kabbalah/hebrewBirth/sunset") {
            let at: Timestamp = value.as_str().unwrap().parse().unwrap();
            let offset = Offset::from_seconds(moment_of(artifact, person).utc_offset_seconds).unwrap();
            return said == time(offset.to_datetime(at).time());
        }
        if let Some(degrees) = value.as_f64().filter(|_| pointer.contains("/moment/")) {
            return said == if pointer.ends_with("latitudeDegrees") { latitude(degrees) } else { longitude(degrees) };
        }
        match value {
            Value::String(text) => string(value, text, said),
            Value::Bool(truth) => {
                // What is true of `/manglik/first` is that the first is manglik.
                let own = ["Dignity", "balanced", "fromLagna", "fromMoon", "fromVenus"];
                let manglik = pointer.contains("/manglik/") && !own.iter().any(|end| pointer.ends_with(end));
                let named = if manglik { "manglik" } else { pointer };
                let field = words(named.rsplit('/').next().unwrap_or_default());
                let field = field.strip_prefix("from").or(field.strip_prefix("meets")).unwrap_or(&field).to_owned();
                let negated = words(said).starts_with("not")
                    || words(said).starts_with("before")
                    || words(said).starts_with("open")
                    || words(said).starts_with("neither");
                *truth != negated && (negated || field.contains(&words(said)) || words(said).contains(&field))
            }
            Value::Number(number) => numeric(number.as_f64().unwrap(), said),
            Value::Array(items) => items.iter().all(|item| match item {
                Value::Number(number) => {
                    said.split(|c: char| !c.is_ascii_digit()).any(|part| part == number.to_string())
                }
                Value::String(text) => said.split(" and ").any(|part| string(item, text, part)),
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
                    let sign = names!(object["sign"], sky::Sign).concat();
                    let rashi = serde_json::from_value(object["sign"].clone()).map(vedic::rashi_name).unwrap();
                    let place = format!("{}°{:0>2}′ of ", part("degree"), part("minute"));
                    said == format!("{place}{sign}") || said == format!("{place}{rashi}")
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

    fn moment_of(artifact: &Value, person: &str) -> Moment {
        serde_json::from_value(artifact.pointer(&format!("{person}/moment")).unwrap().clone()).unwrap()
    }

    fn string(value: &Value, text: &str, said: &str) -> bool {
        let instant = text.parse::<Timestamp>().map(|instant| Offset::UTC.to_datetime(instant));
        if let Ok(at) = instant.or(text.parse::<DateTime>())
            && text.contains('T')
        {
            return said == date(at.date()) || said == time(at.time()) || said == date_and_time(at);
        }
        if let Ok(day) = text.parse::<Date>() {
            return said == date(day) || said == month_and_year(day);
        }
        let mut names = names!(
            value,
            sky::Sign,
            sky::Element,
            sky::Modality,
            sky::Body,
            sky::Angle,
            sky::AspectKind,
            sky::AspectPhase,
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
            moment::OffsetSource,
            moment::ClockChange,
        );
        if let Ok(sign) = serde_json::from_value::<sky::Sign>(value.clone()) {
            names.push(vedic::rashi_name(sign).to_owned());
        }
        if serde_json::from_value::<withheld::Reason>(value.clone())
            .is_ok_and(|reason| reason != withheld::Reason::SunDidNotSet)
        {
            names.push(withheld::Reason::BirthTimeUnknown.name().to_owned());
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
        let said = said.strip_prefix("at least ").unwrap_or(said);
        let first = said.split(' ').next().unwrap_or_default().replace('−', "-");
        if let Some(bound) = said.strip_prefix("up to ").and_then(|bound| bound.split(' ').next()?.parse::<f64>().ok())
        {
            return (0.0..=0.1001).contains(&(bound - value));
        }
        if let Ok(stated) = first.parse::<f64>() {
            return (stated - value).abs() <= 0.0501;
        }
        ORDINALS.iter().position(|word| *word == first).is_some_and(|index| (index + 1) as f64 == value)
            || number_of(&first).is_some_and(|number| f64::from(number) == value)
            || (["no", "none"].contains(&first.as_str()) && value == 0.0)
    }

    /// Letters and digits alone, in lower case.
    fn words(text: &str) -> String {
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    }
}
