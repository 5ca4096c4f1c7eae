//! Units that are written short behind a number, and what they are called.

/// The short form, one of it, several of it.
type Unit = (&'static str, &'static str, &'static str);

const UNITS: [Unit; 107] = [
    ("km", "kilometre", "kilometres"),
    ("m", "metre", "metres"),
    ("dm", "decimetre", "decimetres"),
    ("cm", "centimetre", "centimetres"),
    ("mm", "millimetre", "millimetres"),
    ("µm", "micrometre", "micrometres"),
    ("μm", "micrometre", "micrometres"),
    ("nm", "nanometre", "nanometres"),
    ("mi", "mile", "miles"),
    ("ft", "foot", "feet"),
    ("yd", "yard", "yards"),
    ("yds", "yard", "yards"),
    ("km²", "square kilometre", "square kilometres"),
    ("m²", "square metre", "square metres"),
    ("cm²", "square centimetre", "square centimetres"),
    ("mm²", "square millimetre", "square millimetres"),
    ("ft²", "square foot", "square feet"),
    ("sq km", "square kilometre", "square kilometres"),
    ("sq mi", "square mile", "square miles"),
    ("sq m", "square metre", "square metres"),
    ("sq ft", "square foot", "square feet"),
    ("km³", "cubic kilometre", "cubic kilometres"),
    ("m³", "cubic metre", "cubic metres"),
    ("cm³", "cubic centimetre", "cubic centimetres"),
    ("cu ft", "cubic foot", "cubic feet"),
    ("ha", "hectare", "hectares"),
    ("kg", "kilogram", "kilograms"),
    ("g", "gram", "grams"),
    ("mg", "milligram", "milligrams"),
    ("µg", "microgram", "micrograms"),
    ("μg", "microgram", "micrograms"),
    ("mcg", "microgram", "micrograms"),
    ("t", "tonne", "tonnes"),
    ("lb", "pound", "pounds"),
    ("lbs", "pound", "pounds"),
    ("oz", "ounce", "ounces"),
    ("l", "litre", "litres"),
    ("L", "litre", "litres"),
    ("dl", "decilitre", "decilitres"),
    ("cl", "centilitre", "centilitres"),
    ("ml", "millilitre", "millilitres"),
    ("mL", "millilitre", "millilitres"),
    ("gal", "gallon", "gallons"),
    ("fl oz", "fluid ounce", "fluid ounces"),
    ("tsp", "teaspoon", "teaspoons"),
    ("tbsp", "tablespoon", "tablespoons"),
    ("°C", "degree Celsius", "degrees Celsius"),
    ("° C", "degree Celsius", "degrees Celsius"),
    ("ºC", "degree Celsius", "degrees Celsius"),
    ("°F", "degree Fahrenheit", "degrees Fahrenheit"),
    ("° F", "degree Fahrenheit", "degrees Fahrenheit"),
    ("ºF", "degree Fahrenheit", "degrees Fahrenheit"),
    ("%", "percent", "percent"),
    ("‰", "per mille", "per mille"),
    ("ppm", "part per million", "parts per million"),
    ("mph", "mile per hour", "miles per hour"),
    ("kph", "kilometre per hour", "kilometres per hour"),
    ("kmh", "kilometre per hour", "kilometres per hour"),
    ("mpg", "mile per gallon", "miles per gallon"),
    ("kn", "knot", "knots"),
    ("rpm", "revolution per minute", "revolutions per minute"),
    ("bpm", "beat per minute", "beats per minute"),
    ("fps", "frame per second", "frames per second"),
    ("dpi", "dot per inch", "dots per inch"),
    ("psi", "pound per square inch", "pounds per square inch"),
    ("hPa", "hectopascal", "hectopascals"),
    ("h", "hour", "hours"),
    ("hr", "hour", "hours"),
    ("hrs", "hour", "hours"),
    ("min", "minute", "minutes"),
    ("mins", "minute", "minutes"),
    ("s", "second", "seconds"),
    ("sec", "second", "seconds"),
    ("secs", "second", "seconds"),
    ("ms", "millisecond", "milliseconds"),
    ("wk", "week", "weeks"),
    ("wks", "week", "weeks"),
    ("yr", "year", "years"),
    ("yrs", "year", "years"),
    ("ly", "light-year", "light-years"),
    ("AU", "astronomical unit", "astronomical units"),
    ("cal", "calorie", "calories"),
    ("kcal", "kilocalorie", "kilocalories"),
    ("kJ", "kilojoule", "kilojoules"),
    ("W", "watt", "watts"),
    ("kW", "kilowatt", "kilowatts"),
    ("MW", "megawatt", "megawatts"),
    ("kWh", "kilowatt-hour", "kilowatt-hours"),
    ("V", "volt", "volts"),
    ("kV", "kilovolt", "kilovolts"),
    ("mAh", "milliamp-hour", "milliamp-hours"),
    ("Hz", "hertz", "hertz"),
    ("kHz", "kilohertz", "kilohertz"),
    ("MHz", "megahertz", "megahertz"),
    ("GHz", "gigahertz", "gigahertz"),
    ("dB", "decibel", "decibels"),
    ("kB", "kilobyte", "kilobytes"),
    ("KB", "kilobyte", "kilobytes"),
    ("MB", "megabyte", "megabytes"),
    ("GB", "gigabyte", "gigabytes"),
    ("TB", "terabyte", "terabytes"),
    ("kbps", "kilobit per second", "kilobits per second"),
    ("Mbps", "megabit per second", "megabits per second"),
    ("Gbps", "gigabit per second", "gigabits per second"),
    ("Mbit", "megabit", "megabits"),
    ("px", "pixel", "pixels"),
    ("p", "penny", "pence"),
];

/// Short forms that stand for nothing else, so that they are units without a number too: `how many km`.
const UNMISTAKABLE: [&str; 22] = [
    "km", "cm", "mm", "km²", "m²", "m³", "kg", "mg", "ml", "mL", "mph", "kph", "kWh", "kHz", "MHz", "GHz", "kcal",
    "°C", "°F", "lbs", "hrs", "yrs",
];

/// What a unit is called, one of it and several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnitName {
    pub(crate) one: &'static str,
    pub(crate) many: &'static str,
}

/// What `m` stands for behind hours: `2h 30m`.
pub(crate) const MINUTE: UnitName = UnitName { one: "minute", many: "minutes" };

/// The unit at the head of `text`, the longest that ends there as a word does, and how many bytes its short form is.
pub(crate) fn at_head(text: &str) -> Option<(UnitName, usize)> {
    let fits = |short: &str| {
        text.strip_prefix(short)
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphabetic() || next == '\''))
            && !(short == "p" && text[1..].starts_with('.'))
    };
    let longest = UNITS.iter().filter(|(short, ..)| fits(short)).max_by_key(|(short, ..)| short.len())?;
    Some((UnitName { one: longest.1, many: longest.2 }, longest.0.len()))
}

/// The unit that this word is by itself.
pub(crate) fn alone(word: &str) -> Option<UnitName> {
    let (name, length) = at_head(word)?;
    (length == word.len() && UNMISTAKABLE.contains(&word)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_short_form_is_listed_once_and_found() {
        for (at, (short, one, many)) in UNITS.iter().enumerate() {
            assert!(UNITS[at + 1..].iter().all(|(other, ..)| other != short), "{short}");
            assert_eq!(at_head(short), Some((UnitName { one, many }, short.len())));
        }
        assert!(UNMISTAKABLE.iter().all(|word| alone(word).is_some()));
        assert_eq!(at_head("meadow"), None);
        assert_eq!(alone("m"), None);
    }
}
