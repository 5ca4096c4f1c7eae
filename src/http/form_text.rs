//! The texts of a form, in the charset that the form names.

use thiserror::Error;

/// Why a field is no text.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TextError {
    #[error("must have at most {most_bytes} bytes")]
    TooLong { most_bytes: usize },
    #[error("must be UTF-8; another charset must be named, and ISO-8859-1 is the only other one that is read")]
    NotUtf8,
    #[error("must be in UTF-8 or ISO-8859-1, not in {0}")]
    UnknownCharset(String),
}

/// The text. A form that names no charset is in UTF-8.
pub fn decode(bytes: &[u8], charset: Option<&str>) -> Result<String, TextError> {
    let charset = charset.unwrap_or("utf-8").trim().to_ascii_lowercase();
    match charset.as_str() {
        "" | "utf-8" | "utf8" | "us-ascii" | "ascii" => {
            std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| TextError::NotUtf8)
        }
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "l1" | "windows-1252" | "cp1252" => {
            Ok(bytes.iter().map(|&byte| western(byte)).collect())
        }
        _ => Err(TextError::UnknownCharset(charset.chars().filter(|letter| !letter.is_control()).take(40).collect())),
    }
}

/// What every browser takes ISO-8859-1 for (WHATWG Encoding, windows-1252): the controls from 0x80 on are punctuation.
fn western(byte: u8) -> char {
    const PUNCTUATION: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let place = usize::from(byte).wrapping_sub(0x80);
    PUNCTUATION.get(place).copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn western_charsets_are_decoded_under_all_their_names() {
        for name in ["ISO-8859-1", "latin1", "windows-1252", " iso8859-1 "] {
            assert_eq!(decode(b"Ein gr\xfcner Drache, 5 \x80", Some(name)).as_deref(), Ok("Ein grüner Drache, 5 €"));
        }
    }

    #[test]
    fn a_form_that_names_no_charset_is_utf_8() {
        for name in [None, Some("utf-8"), Some("UTF8"), Some("")] {
            assert_eq!(decode("grün 猫".as_bytes(), name).as_deref(), Ok("grün 猫"));
            assert_eq!(decode(b"gr\xfcn", name), Err(TextError::NotUtf8));
        }
    }

    #[test]
    fn another_charset_is_named_in_the_refusal() {
        assert_eq!(
            decode(b"\x82\xa0", Some("Shift_JIS")).map_err(|fault| fault.to_string()),
            Err("must be in UTF-8 or ISO-8859-1, not in shift_jis".to_owned())
        );
    }
}
