//! Signs become words, typographer's marks become plain ones, and marks without a sound are taken out.

/// The text with every sign of the tables spelled out.
pub(crate) fn spell_out(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + text.len() / 8);
    let characters: Vec<char> = text.chars().collect();
    for (at, &character) in characters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| characters[at]);
        let after = characters.get(at + 1).copied();
        if character == '#' && after.is_some_and(|after| after.is_ascii_digit()) {
            plain.push_str(" number ");
        } else if let Some(words) = part_beside(before, character).or_else(|| name(character)) {
            plain.push(' ');
            plain.push_str(words);
            plain.push(' ');
        } else if is_dash(character) {
            plain.push_str(if joins_gates(&plain, after) { "-" } else { dash(before, after) });
        } else if is_apostrophe(character) && before.is_none_or(char::is_whitespace) && is_decade(&characters[at + 1..])
        {
            // “The ’90s” are the nineties.
        } else if !is_without_sound(character) {
            plain.push_str(mark(character).unwrap_or(character.encode_utf8(&mut [0; 4])));
        }
    }
    plain
}

/// The text of any language without the marks that no voice says. Joiners stay: some scripts are written with them.
pub(crate) fn plain(text: &str) -> String {
    let joins = |character: char| matches!(character, '\u{200c}' | '\u{200d}');
    let said = text.chars().filter(|character| joins(*character) || !is_without_sound(*character));
    said.map(|character| match mark(character) {
        Some(" ") => ' ',
        Some(",") => ',',
        _ => character,
    })
    .collect()
}

/// Signs that a text about charts holds, as they are read aloud.
fn name(character: char) -> Option<&'static str> {
    Some(match character {
        '♈' => "Aries",
        '♉' => "Taurus",
        '♊' => "Gemini",
        '♋' => "Cancer",
        '♌' => "Leo",
        '♍' => "Virgo",
        '♎' => "Libra",
        '♏' => "Scorpio",
        '♐' => "Sagittarius",
        '♑' => "Capricorn",
        '♒' => "Aquarius",
        '♓' => "Pisces",
        '☉' | '☼' => "Sun",
        '☽' | '☾' => "Moon",
        '☿' => "Mercury",
        '♀' => "Venus",
        '♂' => "Mars",
        '♃' => "Jupiter",
        '♄' => "Saturn",
        '♅' | '⛢' => "Uranus",
        '♆' => "Neptune",
        '♇' => "Pluto",
        '☊' => "north node",
        '☋' => "south node",
        '⚷' => "Chiron",
        '☌' => "conjunct",
        '☍' => "opposite",
        '△' => "trine",
        '□' => "square",
        '⚹' => "sextile",
        '℞' => "retrograde",
        '&' => "and",
        '+' => "plus",
        '=' => "equals",
        '×' => "times",
        '%' => "percent",
        '→' => "to",
        '↔' => "and",
        '°' => "degrees",
        '½' => "one half",
        '¼' => "one quarter",
        '¾' => "three quarters",
        '№' => "number",
        '§' => "section",
        '@' => "at",
        _ => return None,
    })
}

/// A part or a power that is written behind a whole number: `2½`, `10²`.
fn part_beside(before: Option<char>, character: char) -> Option<&'static str> {
    before.filter(char::is_ascii_digit)?;
    Some(match character {
        '½' => "and a half",
        '¼' => "and a quarter",
        '¾' => "and three quarters",
        '²' => "squared",
        '³' => "cubed",
        _ => return None,
    })
}

/// Whether a dash after these words stands between the two gates of a channel.
fn joins_gates(said: &str, after: Option<char>) -> bool {
    let stem = said.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = stem.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    stem.len() < said.len()
        && after.is_some_and(|c| c.is_ascii_digit())
        && matches!(word.as_str(), "channel" | "channels")
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '‘' | '’' | '\'')
}

/// `90s`
fn is_decade(after: &[char]) -> bool {
    matches!(after, [ten, '0', 's', ..] if ten.is_ascii_digit()) && !after.get(3).is_some_and(|c| c.is_alphanumeric())
}

fn is_dash(character: char) -> bool {
    matches!(character, '–' | '—' | '―' | '−' | '‐' | '‑')
}

/// Between numbers a dash is a range; between words it is a pause; before a number it is a minus.
fn dash(before: Option<char>, after: Option<char>) -> &'static str {
    let is_digit = |neighbour: Option<char>| neighbour.is_some_and(|character| character.is_ascii_digit());
    let is_letter = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphabetic);
    match (before, after) {
        _ if is_digit(before) && is_digit(after) => " to ",
        _ if is_digit(after) && !is_letter(before) => "-",
        (Some(_), Some('‐' | '‑')) => "-",
        _ if is_letter(before) && is_letter(after) => ", ",
        _ => ",",
    }
}

/// Typographer's marks as every engine knows them.
fn mark(character: char) -> Option<&'static str> {
    Some(match character {
        '‘' | '’' | '‚' | 'ʼ' | '′' | '`' => "'",
        '“' | '”' | '„' | '«' | '»' | '″' => "\"",
        '…' => "...",
        '•' | '·' | '|' | '◆' | '■' | '●' | '⁂' => ",",
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => " ",
        '_' | '*' | '#' | '~' | '^' | '<' | '>' | '\\' | '{' | '}' => " ",
        _ => return None,
    })
}

/// Joiners, direction marks, soft hyphens, variation selectors, and control characters other than the line's end.
fn is_without_sound(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || ('\u{fe00}'..='\u{fe0f}').contains(&character)
        || (character.is_control() && !matches!(character, '\n' | '\t'))
}
