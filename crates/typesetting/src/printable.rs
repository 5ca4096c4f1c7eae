//! What of a text may be printed.

use unicode_normalization::UnicodeNormalization;

use super::words::is_plain;

/// The text in composed letters (NFC), without what cannot or must not be printed: control characters, and marks that would turn the
/// line's direction.
pub fn printable(text: &str) -> String {
    if is_plain(text) && !text.contains("  ") && !text.starts_with(' ') && !text.ends_with(' ') {
        return text.to_owned();
    }
    let forbidden = |c: &char| {
        matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
            || matches!(c, '\u{FDD0}'..='\u{FDEF}')
            || (u32::from(*c) & 0xFFFE) == 0xFFFE
    };
    let text: String = text
        .nfc()
        .map(|c| if c.is_whitespace() && c != '\u{A0}' { ' ' } else { c })
        .filter(|c| !c.is_control() && !forbidden(c))
        .collect();
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
