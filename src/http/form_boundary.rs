//! The boundary that a form's `Content-Type` names, also where a client leaves out the quotes that it needs.

use thiserror::Error;

/// RFC 2046 allows 70.
const MOST_CHARACTERS: usize = 200;

/// Why a form can't be taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BoundaryError {
    #[error("must name the boundary of the form")]
    Absent,
    #[error("must name a boundary of 1 to {MOST_CHARACTERS} characters")]
    Length,
}

/// The boundary. Old iOS clients write `/ = : ? ( ) ,` without quotes, which RFC 2045 forbids and every server reads.
pub fn boundary_of(content_type: &str) -> Result<String, BoundaryError> {
    let mut rest = content_type.split_once(';').map_or("", |(_, parameters)| parameters);
    while !rest.trim().is_empty() {
        let (name, value) = rest.split_once('=').ok_or(BoundaryError::Absent)?;
        // What stands before a semicolon is no name: `; boundary` alone, say.
        let name = name.rsplit(';').next().unwrap_or_default().trim();
        let (value, after) = parameter_value(value.trim_start());
        if name.eq_ignore_ascii_case("boundary") {
            let is_fit = (1..=MOST_CHARACTERS).contains(&value.chars().count());
            return if is_fit { Ok(value) } else { Err(BoundaryError::Length) };
        }
        rest = after;
    }
    Err(BoundaryError::Absent)
}

/// A value, quoted or not, and what follows it.
fn parameter_value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let (value, after) = text.split_once(';').unwrap_or((text, ""));
        return (value.trim_end().to_owned(), after);
    };
    let mut value = String::new();
    let mut characters = quoted.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (value, &quoted[at + 1..]),
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            other => value.push(other),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn quoted_and_unquoted_boundaries_are_read() {
        for (content_type, boundary) in [
            ("multipart/form-data; boundary=frontier", "frontier"),
            ("multipart/form-data;boundary=\"a b; c\"", "a b; c"),
            ("multipart/form-data; charset=utf-8; Boundary=x", "x"),
            ("multipart/form-data; boundary=x; charset=utf-8", "x"),
            ("multipart/form-data; note=\"a;boundary=no\"; boundary=yes", "yes"),
            ("multipart/form-data; boundary=\"a\\\"b\"", "a\"b"),
            (
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW",
                "----WebKitFormBoundary7MA4YWxkTrZu0gW",
            ),
        ] {
            assert_eq!(boundary_of(content_type).as_deref(), Ok(boundary), "{content_type}");
        }
    }

    #[test]
    fn every_character_that_a_boundary_may_have_may_stand_without_quotes() {
        for character in "'()+_,-./:=?".chars() {
            let boundary = format!("x{character}y");
            assert_eq!(boundary_of(&format!("multipart/form-data; boundary={boundary}")), Ok(boundary));
        }
    }

    #[test]
    fn no_boundary_and_an_empty_one_are_told_apart() {
        for absent in
            ["multipart/form-data", "multipart/form-data;", "multipart/form-data; boundary", "multipart/form-data; x=1"]
        {
            assert_eq!(boundary_of(absent), Err(BoundaryError::Absent), "{absent}");
        }
        assert_eq!(boundary_of("multipart/form-data; boundary="), Err(BoundaryError::Length));
        assert_eq!(boundary_of("multipart/form-data; boundary=\"\""), Err(BoundaryError::Length));
    }

    proptest! {
        #[test]
        fn no_header_crashes(content_type in ".{0,80}") {
            let _ = boundary_of(&content_type);
            let _ = boundary_of(&format!("multipart/form-data; boundary=\"{content_type}"));
        }
    }
}
