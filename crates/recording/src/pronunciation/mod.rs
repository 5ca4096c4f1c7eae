//! Text becomes text that any speech engine says as a person would read it aloud: nothing in it is silent or spelled by mistake, and
//! every number is in words.

mod amounts;
mod angles;
mod calendar;
mod money;
mod numbers;
mod respelling;
mod roman;
mod short_forms;
mod symbols;
mod telephone;
mod units;

use unicode_script::{Script, UnicodeScript};

/// What the voice that will speak knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// English words in Latin letters: other words are respelled by ear, other scripts transliterated.
    EnglishOnly,
    /// Names of many languages in their own script, as large neural voices do.
    ManyLanguages,
    /// The language of the text, which is not English: its numbers and short forms are left to it.
    OwnLanguage,
}

/// Makes a text speakable. Paragraphs (lines) stay; space within them is made single. The names of `people` are said as names: neither
/// as short forms (`MC Hammer`) nor as numerals (`XI JINPING`), and nothing in them is respelled.
pub(crate) fn speakable(text: &str, voice: Voice, people: &[String]) -> String {
    if voice == Voice::OwnLanguage {
        let lines = text.lines().map(|line| {
            let words = symbols::plain(line).replace(" ,", ",");
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        return lines.collect::<Vec<_>>().join("\n").trim().to_owned();
    }
    let spelled = |text: &str| {
        symbols::spell_out(&angles::spell_out(&amounts::spell_out(&telephone::spell_out(
            &calendar::spell_out_offsets(text),
        ))))
    };
    let names: Vec<Vec<String>> = people
        .iter()
        .map(|name| spelled(name).split_whitespace().map(|word| name_word(word).to_owned()).collect())
        .collect();
    let text = spelled(text);
    let of_a_chart = speaks_of_a_chart(&text);
    let lines: Vec<String> = text.lines().map(|line| speakable_line(line, voice, &names, of_a_chart)).collect();
    lines.join("\n").trim().to_owned()
}

/// The word without punctuation and possessive ending.
fn name_word(word: &str) -> &str {
    let core = core_of(word);
    core.strip_suffix("'s").unwrap_or(core)
}

/// A name of several words may be written in other capitals than it was given: `MC HAMMER`.
fn is_part_of_name(word: &str, part: &str, length: usize) -> bool {
    let word = name_word(word);
    word == part || (length > 1 && word.to_lowercase() == part.to_lowercase())
}

/// Which words belong to a name: to a whole one, or its first word alone where that is no short form.
fn words_of_names(words: &[&str], names: &[Vec<String>]) -> Vec<bool> {
    let mut named = vec![false; words.len()];
    for name in names.iter().filter(|name| !name.is_empty()) {
        for at in 0..words.len() {
            let whole = words[at..].len() >= name.len()
                && words[at..].iter().zip(name).all(|(word, part)| is_part_of_name(word, part, name.len()));
            let given = name_word(words[at]) == name[0] && chart_term(&name[0]).is_none();
            let length = if whole { name.len() } else { usize::from(given) };
            named[at..at + length].fill(true);
        }
    }
    named
}

/// Whether a text names something of a chart besides the point in `MC Leo`, which may be all of a name.
fn speaks_of_a_chart(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().map(name_word).collect();
    let is_of_a_pair = |at: usize| {
        let is_sign = OF_A_CHART.contains(&words[at]);
        chart_term(words[at]).is_some_and(|term| term != "universal time")
            && words.get(at + 1).is_some_and(|next| OF_A_CHART.contains(next))
            || (is_sign && at.checked_sub(1).is_some_and(|before| chart_term(words[before]).is_some()))
    };
    (0..words.len()).any(|at| (OF_A_CHART.contains(&words[at]) || chart_term(words[at]).is_some()) && !is_of_a_pair(at))
        || text.contains('°')
        || [" house", " degree", " chart"].iter().any(|noun| text.contains(noun))
}

fn speakable_line(line: &str, voice: Voice, names: &[Vec<String>], of_a_chart: bool) -> String {
    let mut spoken = String::with_capacity(line.len());
    let words: Vec<&str> = line.split_whitespace().collect();
    for (at, is_name) in words_of_names(&words, names).into_iter().enumerate() {
        let word = words[at];
        let neighbours = Neighbours {
            previous: at.checked_sub(1).map(|at| words[at]).filter(|word| is_open_behind(word)).map_or("", core_of),
            next: words.get(at + 1).filter(|_| is_open(word)).map_or("", |next| core_of(next)),
            of_a_chart,
        };
        let said = if is_name {
            counted_name(&words, at).unwrap_or_else(|| word.to_owned())
        } else {
            short_forms::in_full(&words, at)
                .or_else(|| counted_ruler(&words, at))
                .unwrap_or_else(|| speakable_word(word, neighbours, voice))
        };
        let said = numbers::spell_out_digits(&said);
        let said = match voice {
            Voice::ManyLanguages | Voice::OwnLanguage => said,
            // Digits of other scripts have become ASCII by now.
            Voice::EnglishOnly => numbers::spell_out_digits(&respelling::in_latin_letters(&said)),
        };
        // A word that only punctuates joins the word before it.
        if said.is_empty() {
            continue;
        }
        if !spoken.is_empty() && said.chars().any(char::is_alphanumeric) {
            spoken.push(' ');
        }
        spoken.push_str(&said);
    }
    spoken
}

/// "Louis the fourteenth" for `Louis XIV`.
fn counted_ruler(words: &[&str], at: usize) -> Option<String> {
    let number = roman::number_of_a_ruler(words, at)?;
    let core = name_word(words[at]);
    Some(words[at].replacen(core, &format!("the {}", numbers::ordinal(number)), 1))
}

/// "John Smith the third" for the last word of `John Smith III`. Names in capitals may end in a syllable that looks so.
fn counted_name(words: &[&str], at: usize) -> Option<String> {
    let core = name_word(words[at]);
    let number = roman::value_of(core, "")?;
    let previous = at.checked_sub(1).map(|at| words[at])?;
    let is_written_as_a_name = previous.starts_with(char::is_uppercase) && previous.ends_with(char::is_lowercase);
    is_written_as_a_name.then(|| words[at].replacen(core, &format!("the {}", numbers::ordinal(number)), 1))
}

/// The words beside a word, without their punctuation; empty at the ends of a line and across a punctuation mark.
#[derive(Clone, Copy)]
struct Neighbours<'line> {
    previous: &'line str,
    next: &'line str,
    /// Whether the text is about a chart.
    of_a_chart: bool,
}

/// Whether the sentence runs on to the next word without a mark.
fn is_open(word: &str) -> bool {
    word.ends_with(char::is_alphanumeric)
}

/// The point of `Jan.` ends nothing.
fn is_open_behind(word: &str) -> bool {
    is_open(word) || word.strip_suffix('.').is_some_and(|word| calendar::month_in_full(word).is_some())
}

fn core_of(word: &str) -> &str {
    word.trim_matches(|character: char| !character.is_alphanumeric())
}

/// One word, with the punctuation around it kept.
fn speakable_word(word: &str, neighbours: Neighbours<'_>, voice: Voice) -> String {
    if repeats_in_another_script(word) {
        return trailing_punctuation(word).trim_start_matches(')').to_owned();
    }
    let core = core_of(word);
    let Some(begins_at) = word.find(core).filter(|_| !core.is_empty()) else {
        return word.to_owned();
    };
    let (before, after) = (&word[..begins_at], &word[begins_at + core.len()..]);
    let (stem, possessive) = core.strip_suffix("'s").map_or((core, ""), |stem| (stem, "'s"));
    let said = chart_term(stem)
        .filter(|_| !begins_a_name(neighbours))
        .map(str::to_owned)
        .or_else(|| units::alone(stem).map(|unit| unit_alone(unit, neighbours.previous).to_owned()))
        .or_else(|| number_of_its_kind(stem, neighbours))
        .unwrap_or_else(|| stem.split('-').map(|part| said_by(part, voice)).collect::<Vec<_>>().join("-"));
    format!("{before}{said}{possessive}{after}")
}

/// A word that is a date, a day of a month, a time, a ratio, a pair or a roman numeral; None for any other.
fn number_of_its_kind(word: &str, neighbours: Neighbours<'_>) -> Option<String> {
    calendar::date(word)
        .or_else(|| calendar::day(word, neighbours.previous, neighbours.next))
        .or_else(|| calendar::time_of_day(word, neighbours.next))
        .or_else(|| numbers::fraction(word, neighbours.next))
        .or_else(|| numbers::ratio(word))
        .or_else(|| numbers::proportion(word))
        .or_else(|| numbers::pair(word))
        .or_else(|| {
            let number = roman::value_of(word, neighbours.previous)?;
            let is_name = roman::begins_a_name(neighbours.previous, neighbours.next);
            let is_century = matches!(neighbours.next, "century" | "centuries");
            (!is_name).then(|| if is_century { numbers::ordinal(number) } else { numbers::cardinal(number) })
        })
}

fn said_by(part: &str, voice: Voice) -> String {
    match voice {
        Voice::ManyLanguages | Voice::OwnLanguage => part.to_owned(),
        Voice::EnglishOnly => respelling::of(part).unwrap_or_else(|| respelling::in_latin_letters(part)),
    }
}

/// A letter or two of another script in brackets stand beside their name: `Lamed (ל)`.
fn repeats_in_another_script(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|character| character.is_alphanumeric()).collect();
    let foreign = |letter: &char| !matches!(letter.script(), Script::Latin | Script::Common | Script::Inherited);
    word.starts_with('(') && word.contains(')') && (1..=2).contains(&letters.len()) && letters.iter().all(foreign)
}

fn trailing_punctuation(word: &str) -> &str {
    let end = word.trim_end_matches(|character: char| !character.is_alphanumeric()).len();
    &word[end..]
}

/// Short forms of a chart's terms. Exact, since `As` is not `AS`.
fn chart_term(word: &str) -> Option<&'static str> {
    Some(match word {
        "MC" => "midheaven",
        "IC" => "lower midheaven",
        "ASC" | "Asc" | "AC" => "ascendant",
        "DSC" | "Dsc" | "DC" => "descendant",
        "UTC" => "universal time",
        "Rx" => "retrograde",
        _ => return None,
    })
}

const OF_A_CHART: [&str; 37] = [
    "Aries",
    "Taurus",
    "Gemini",
    "Cancer",
    "Leo",
    "Virgo",
    "Libra",
    "Scorpio",
    "Sagittarius",
    "Capricorn",
    "Aquarius",
    "Pisces",
    "Sun",
    "Moon",
    "Mercury",
    "Venus",
    "Mars",
    "Jupiter",
    "Saturn",
    "Uranus",
    "Neptune",
    "Pluto",
    "Chiron",
    "North",
    "South",
    "Node",
    "Rahu",
    "Ketu",
    "House",
    "Ruler",
    "Lord",
    "Sign",
    "Line",
    "Axis",
    "Degree",
    "Trine",
    "Square",
];

/// Whether a term is the first word of somebody's name: a capitalised word that is of no chart follows, and no article stands before.
fn begins_a_name(neighbours: Neighbours<'_>) -> bool {
    const DETERMINERS: [&str; 14] =
        ["the", "a", "an", "your", "his", "her", "their", "my", "our", "its", "this", "that", "natal", "same"];
    let Neighbours { previous, next, of_a_chart } = neighbours;
    // “MC Leo's way of loving”: a sign owns nothing, but a name does.
    let is_of_a_chart = (of_a_chart && OF_A_CHART.contains(&next))
        || matches!(next, "Sun's" | "Moon's" | "Node's" | "Ruler's" | "Lord's");
    let is_of_a_name = next.chars().count() > 1
        && next.starts_with(char::is_uppercase)
        && chart_term(next).is_none()
        && roman::value_of(next, "").is_none()
        && !is_of_a_chart;
    is_of_a_name && !DETERMINERS.contains(&previous.to_lowercase().as_str()) && !previous.ends_with("'s")
}

/// A unit without a number is several, unless one is asked for: `per km`.
fn unit_alone(unit: units::UnitName, previous: &str) -> &'static str {
    if matches!(previous, "a" | "an" | "per" | "each" | "every" | "one" | "half" | "last" | "first") {
        unit.one
    } else {
        unit.many
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
