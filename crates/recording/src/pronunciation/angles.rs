//! Degrees, minutes and seconds of arc, with their compass points.

/// Marks become words: `12°34′56″` is "12 degrees 34 minutes 56 seconds". The numbers stay digits.
pub(crate) fn spell_out(text: &str) -> String {
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
        let spaced = rest
            .strip_prefix(' ')
            .filter(|rest| rest.chars().next().and_then(compass_point).is_some_and(|_| ends_a_word(&rest[1..])));
        rest = spaced.unwrap_or(rest);
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
