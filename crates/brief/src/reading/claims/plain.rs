//! What a reader sees of a text: its letters, without what marks them up or only looks like another.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::claim::AspectKind;
use super::names::Names;
use super::{ENGLISH, SIGNS};

const FIRST_SIGN: char = '♈';
const SYMBOLS_OF_POINTS: [(char, &str); 17] = [
    ('☉', "sun"),
    ('☽', "moon"),
    ('☾', "moon"),
    ('☿', "mercury"),
    ('♀', "venus"),
    ('♂', "mars"),
    ('♃', "jupiter"),
    ('♄', "saturn"),
    ('♅', "uranus"),
    ('⛢', "uranus"),
    ('♆', "neptune"),
    ('♇', "pluto"),
    ('⯓', "pluto"),
    ('☊', "north node"),
    ('☋', "south node"),
    ('⚷', "chiron"),
    ('⚸', "lilith"),
];
const SYMBOLS_OF_ASPECTS: [(char, AspectKind); 5] = [
    ('☌', AspectKind::Conjunction),
    ('⚹', AspectKind::Sextile),
    ('□', AspectKind::Square),
    ('△', AspectKind::Trine),
    ('☍', AspectKind::Opposition),
];
/// Letters of the Latin script, and those of the Cyrillic and the Greek that look the same.
const LOOK_ALIKES: [(char, &str); 45] = [
    ('A', "АΑ"),
    ('B', "ВΒ"),
    ('C', "СϹ"),
    ('E', "ЕΕ"),
    ('H', "НΗ"),
    ('I', "ІΙ"),
    ('J', "ЈͿ"),
    ('K', "КΚ"),
    ('L', "Ⅼ"),
    ('M', "МΜ"),
    ('N', "Ν"),
    ('O', "ОΟ"),
    ('P', "РΡ"),
    ('S', "Ѕ"),
    ('T', "ТΤ"),
    ('V', "Ѵ"),
    ('X', "ХΧ"),
    ('Y', "ҮΥ"),
    ('Z', "Ζ"),
    ('a', "аα"),
    ('b', "Ьƅ"),
    ('c', "сϲ"),
    ('d', "ԁ"),
    ('e', "её"),
    ('f', "ƒ"),
    ('g', "ɡ"),
    ('h', "һ"),
    ('i', "іι"),
    ('j', "јϳ"),
    ('k', "кκ"),
    ('l', "ӏ"),
    ('m', "м"),
    ('n', "пη"),
    ('o', "оο"),
    ('p', "рρ"),
    ('q', "ԛ"),
    ('r', "гг"),
    ('s', "ѕ"),
    ('t', "тτ"),
    ('u', "υս"),
    ('v', "ѵν"),
    ('w', "ԝω"),
    ('x', "хχ"),
    ('y', "уγ"),
    ('z', "ᴢ"),
];
/// Of a word whose letters stand apart.
const FEWEST_LETTERS_APART: usize = 3;
/// A line that is nearly full was broken for its length.
const FULL_LINE: usize = 50;

/// The text as its reader sees it, its symbols as words of the language.
pub(super) fn plain(names: &Names, text: &str) -> String {
    let text: String = text.chars().flat_map(common_form).nfc().collect();
    let text = without_markup(&text);
    let text = named(names, &text);
    joined(names, &unwrapped(names, &closed_up(names, &of_one_script(&text))))
}

/// `L e o` is Leo: letters that stand apart, where they name a sign or a point.
fn closed_up(names: &Names, text: &str) -> String {
    let is_apart = |near: &[u8]| near[1] == b' ' && near[3] == b' ' && !near[0].is_ascii_whitespace();
    let letters = text.as_bytes().windows(5).any(|near| is_apart(near) && near[2].is_ascii_lowercase());
    if names.unspaced || !letters {
        return text.to_owned();
    }
    let lines = text.split('\n').map(|line| closed_line(names, line));
    lines.collect::<Vec<_>>().join("\n")
}

fn closed_line(names: &Names, line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let is_letter = |word: &&str| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    // The last may have the end of its sentence.
    let is_last = |word: &str| is_letter(&word.trim_end_matches(|letter: char| letter.is_ascii_punctuation()));
    let is_name = |word: &str| {
        let bare = word.trim_end_matches(|letter: char| letter.is_ascii_punctuation()).to_lowercase();
        [Some(names), Names::of(ENGLISH)].iter().flatten().any(|names| {
            names.sign(&bare).is_some() || names.point(&bare).is_some() || names.nakshatra(&bare).is_some()
        })
    };
    let mut closed: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let run = words[at..].iter().take_while(|word| is_letter(word)).count();
        let longest = run + usize::from(run > 0 && words.get(at + run).is_some_and(|word| is_last(word)));
        let length = (FEWEST_LETTERS_APART..=longest).rev().find(|length| is_name(&words[at..at + length].concat()));
        closed.push(length.map_or((*word).to_owned(), |length| words[at..at + length].concat()));
        at += length.unwrap_or(1);
    }
    closed.join(" ")
}

/// Nakshatras of two words as one: `PurvaPhalguni`.
fn joined(names: &Names, text: &str) -> String {
    let parts: Vec<&str> = text.split_word_bounds().collect();
    let known = |word: &str| names.nakshatra(word).or_else(|| Names::of(ENGLISH)?.nakshatra(word)).is_some();
    let is_two = |at: usize| {
        let [first, between, second] = parts[at..].first_chunk()?;
        let is_between = matches!(*between, " " | "-" | "‐" | "–");
        let is_whole = is_between && first.chars().count() > 3 && !known(&first.to_lowercase());
        (is_whole && known(&format!("{first}{second}").to_lowercase())).then_some(())
    };
    let mut whole = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        whole.push_str(part);
        at += if is_two(at).is_some() { 2 } else { 1 };
    }
    whole
}

/// Without what is not seen, and with wide, mathematical and joined letters as their plain ones. `º` and `²` stay.
fn common_form(letter: char) -> impl Iterator<Item = char> {
    let is_unseen = matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}');
    let is_of_another_form = matches!(letter, '\u{2102}'..='\u{2115}' | '\u{2119}'..='\u{211d}' | '\u{2124}'..='\u{2138}' | '\u{2160}'..='\u{217f}'
        | '\u{2460}'..='\u{24ff}' | '\u{fb00}'..='\u{fb06}' | '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}'
        | '\u{1d400}'..='\u{1d7ff}');
    let is_space =
        letter.is_whitespace() && !matches!(letter, '\n' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' | '\u{85}');
    let form = Some(letter).filter(|_| !is_unseen).map(|letter| if is_space { ' ' } else { letter });
    let other = std::iter::once(letter).filter(move |_| is_of_another_form).nfkc();
    form.filter(move |_| !is_of_another_form).into_iter().chain(other)
}

/// Without emphasis, links, the marks of quotes and HTML; the parts of tables and the marks of lists stay.
fn without_markup(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let line = match line.trim_start().strip_prefix('>') {
            Some(quoted) => quoted.trim_start_matches(['>', ' ']),
            None => line,
        };
        let mut rest = line;
        while let Some(at) = rest.find(['*', '_', '`', '~', '\\', '[', ']', '<', '&']) {
            plain.push_str(&rest[..at]);
            let marked = &rest[at..];
            rest = &marked[1..];
            if let Some(link) = marked.strip_prefix("](") {
                rest = link.split_once(')').map_or("", |(_, after)| after);
            } else if let Some(tag) =
                marked.strip_prefix('<').filter(|tag| tag.starts_with(|l: char| l.is_ascii_alphabetic() || l == '/'))
            {
                rest = tag.split_once('>').map_or(tag, |(_, after)| after);
            } else if let Some(entity) = marked.strip_prefix('&') {
                let found = ENTITIES.iter().find_map(|(name, letter)| Some((entity.strip_prefix(name)?, letter)));
                let (after, letter) = found.unwrap_or((entity, &"&"));
                plain.push_str(letter);
                rest = after;
            } else if marked.starts_with('<') {
                plain.push('<');
            }
        }
        plain.push_str(rest);
    }
    plain
}

const ENTITIES: [(&str, &str); 5] = [("nbsp;", " "), ("shy;", ""), ("amp;", "&"), ("deg;", "°"), ("#39;", "'")];

/// Its symbols by their names.
fn named(names: &Names, text: &str) -> String {
    let mut named = String::with_capacity(text.len());
    for letter in text.chars() {
        let sign = (letter as u32).checked_sub(FIRST_SIGN as u32).and_then(|at| SIGNS.get(at as usize));
        let point = SYMBOLS_OF_POINTS.iter().find(|(symbol, _)| *symbol == letter).map(|(_, name)| *name);
        let word = match letter {
            '℞' => Some("rx"),
            // `□ Sun, □ Moon` are boxes to tick.
            _ if !named.trim_end_matches(' ').ends_with(char::is_alphanumeric) => None,
            _ => SYMBOLS_OF_ASPECTS
                .iter()
                .find(|(symbol, _)| *symbol == letter)
                .and_then(|(_, kind)| names.sky.written(*kind)),
        };
        if let Some(word) = word {
            named.push(' ');
            named.push_str(word);
            named.push(' ');
            continue;
        }
        let sign = sign.and_then(|sign| names.written_signs().find(|(name, _)| name == sign));
        let point = point.and_then(|point| names.written_points().find(|(name, _)| *name == point));
        match sign.or(point) {
            Some((_, written)) if names.unspaced => named.push_str(written),
            Some((_, written)) => {
                // As a name is written.
                let mut letters = written.chars();
                named.push(' ');
                named.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
                named.push(' ');
            }
            None => named.push(letter),
        }
    }
    named
}

/// A word of two scripts is of the one that its other letters are of.
fn of_one_script(text: &str) -> String {
    let is_other = |letter: char| matches!(letter, '\u{370}'..='\u{52f}' | 'Ⅼ');
    if !text.contains(is_other) {
        return text.to_owned();
    }
    let of_word = |word: &str| {
        let has_latin = word.chars().any(|letter| letter.is_alphabetic() && (letter as u32) < 0x250);
        if !has_latin || !word.contains(is_other) {
            return word.to_owned();
        }
        let latin =
            |letter: char| LOOK_ALIKES.iter().find(|(_, others)| others.contains(letter)).map(|(latin, _)| *latin);
        if word.chars().all(|letter| !is_other(letter) || latin(letter).is_some()) {
            return word.chars().map(|letter| latin(letter).unwrap_or(letter)).collect();
        }
        let other = |letter: char| {
            LOOK_ALIKES.iter().find(|(latin, _)| *latin == letter).and_then(|(_, others)| others.chars().next())
        };
        word.chars().map(|letter| other(letter).unwrap_or(letter)).collect()
    };
    text.split_word_bounds().map(of_word).collect()
}

/// Lines that were broken to fit a width are one again: the next begins with a small letter, the one before ends with a word that leads on, or is full.
fn unwrapped(names: &Names, text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut before = "";
    for line in text.split_inclusive('\n') {
        let is_small = line.trim_start_matches(' ').chars().next().is_some_and(char::is_lowercase);
        let last = before.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
        let leads_on = names.r#in.has(&last) || names.mine.has(&last);
        let is_full = before.chars().count() > FULL_LINE
            && before.trim_end().ends_with(|letter: char| letter.is_alphanumeric() || letter == ',')
            && line.starts_with(char::is_alphabetic);
        let is_next = before.ends_with('\n')
            && !before.trim().is_empty()
            && !line.trim().is_empty()
            && !before.starts_with(['#', '|']);
        if is_next && (is_small || leads_on || is_full) {
            whole.pop();
            whole.push(' ');
        }
        whole.push_str(line);
        before = line;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::super::POINT_NAMES;
    use super::*;

    #[test]
    fn symbols_are_of_points_that_are_known() {
        assert!(SYMBOLS_OF_POINTS.iter().all(|(_, point)| POINT_NAMES.contains(point)));
    }

    #[test]
    fn what_a_reader_does_not_see_is_gone() {
        let names = Names::of("en").expect("English");
        for (text, seen) in [
            ("Le\u{ad}o in _Leo_, **_Leo_** and `Leo`", "Leo in Leo, Leo and Leo"),
            ("[Leo](https://example.com/a_b) <b>Leo</b>&nbsp;a < b & c", "Leo Leo a < b & c"),
            ("Ｌｅｏ 𝐋𝐞𝐨 L\u{435}o", "Leo Leo Leo"),
            ("☉ in ♌\u{fe0f}", " Sun  in  Leo "),
            ("7º 12° 2²", "7º 12° 2²"),
            ("Your M o o n is in L e o. I a m A B C", "Your Moon is in Leo. I a m A B C"),
            ("> Your Sun stands in\n> Leo", "Your Sun stands in Leo"),
            ("snake_case * 3", "snakecase  3"),
        ] {
            assert_eq!(plain(names, text), seen);
        }
        let russian = Names::of("ru").expect("Russian");
        assert_eq!(plain(russian, "Солнце в Лeве"), "Солнце в Леве");
    }
}
