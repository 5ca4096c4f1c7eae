//! Texts as strangers send them: every kind of character that a careless reader of text stumbles over.
//!
//! Only tests use this crate.

use proptest::prelude::*;

/// As long as the longest story that a request may carry.
pub const LONGEST_STORY_CHARACTERS: usize = 20_000;

/// A text of up to `pieces` pieces: words of many scripts, marks, emoji, joiners, controls, and the given `words` that the reader
/// under test looks for, in any order and with or without space between them.
pub fn foreign_text(words: &'static [&'static str], pieces: usize) -> impl Strategy<Value = String> {
    let own_words = if words.is_empty() { &["word"] } else { words };
    let piece = prop_oneof![
        4 => prop::sample::select(own_words).prop_map(str::to_owned),
        2 => "[A-Z]?[a-z]{1,9}",
        3 => prop::sample::select(PIECES).prop_map(str::to_owned),
        2 => marked(),
        1 => any::<char>().prop_map(String::from),
        1 => "[0-9]{1,4}",
    ];
    let space = prop::sample::select(&["", "", " ", " ", " ", "\n", "\n\n", "\u{a0}", "\u{3000}"][..]);
    prop::collection::vec((piece, space), 0..=pieces)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(piece, space)| [piece, space.to_owned()]).collect())
}

/// A letter under some marks, seldom under more than any line holds.
fn marked() -> impl Strategy<Value = String> {
    let letter = prop::sample::select(&["a", "e", "Ω", "и", "क", "ل", "가", "🙂", "☺", ""][..]);
    let mark = prop::sample::select(MARKS);
    let count = prop_oneof![8 => 1_usize..4, 1 => 4_usize..600];
    (letter, mark, count).prop_map(|(letter, mark, count)| format!("{letter}{}", mark.repeat(count)))
}

/// What joins the letter before it: marks above, below and around, vowel signs, modifiers, selectors, joiners.
const MARKS: &[&str] = &[
    "\u{301}",
    "\u{323}",
    "\u{302}\u{323}",
    "\u{20dd}",
    "\u{93f}",
    "\u{94d}\u{937}",
    "\u{64b}\u{651}",
    "\u{5b8}\u{5bc}",
    "\u{e31}",
    "\u{f90}",
    "\u{1f3fd}",
    "\u{fe0f}\u{20e3}",
    "\u{200d}",
    "\u{200c}",
    "\u{e0101}",
    "\u{e0067}",
];

const PIECES: &[&str] = &[
    // Emoji: with a modifier, joined, a flag, half a flag, a keycap, a flag of tags.
    "👍🏽",
    "👩🏿‍🚀",
    "👨‍👩‍👧‍👦",
    "🏴‍☠️",
    "🇳🇴",
    "🇳",
    "1️⃣",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "❤️‍🔥",
    // Letters whose case has another length, and compositions of several letters.
    "İ",
    "ı",
    "ß",
    "ẞ",
    "ŉ",
    "ǰ",
    "ΐ",
    "ﬃ",
    "Å",
    "K",
    "ς",
    "ŒUVRE",
    "Ǆ",
    "ῼ",
    // Other directions and scripts, also decomposed.
    "שלום",
    "אבי (Avi)",
    "الله",
    "أحب Rex كثيرا.",
    "क्षत्रिय",
    "ประเทศไทย",
    "狐は海が好きだ。",
    "ᄒ\u{1161}\u{11ab}",
    "རྒྱལ",
    "မြန်မာ",
    "Е\u{301}ж",
    "Ọ\u{301}",
    "ꦱꦸ",
    "𐓷𐓘𐓻",
    "𞤀𞤣",
    "𒀀",
    "᠌ᠠ",
    // What shows nothing, turns the direction, or breaks a line.
    "\u{200b}",
    "\u{feff}",
    "\u{2060}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{61c}",
    "\u{ad}",
    "\u{2028}",
    "\u{2029}",
    "\u{85}",
    "\u{b}",
    "\u{115f}",
    "\u{180e}",
    "\u{34f}",
    "\u{fffc}",
    // Controls, private use, noncharacters, and what stands in place of a lone surrogate.
    "\0",
    "\u{1b}",
    "\u{7f}",
    "\t",
    "\r",
    "\r\n",
    "\u{e000}",
    "\u{ffff}",
    "\u{10ffff}",
    "\u{fffd}",
    "\u{d7ff}",
    // Punctuation that readers of text give a meaning to.
    "“",
    "”",
    "\"",
    "'",
    "’",
    "'s",
    "’s",
    "«",
    "»",
    "「",
    "」",
    "(",
    ")",
    "[",
    "]",
    "*",
    "**",
    "_",
    "`",
    "#",
    "|",
    "<",
    ">",
    "&amp;",
    "\\",
    "{",
    "}",
    "%",
    "°",
    "12°34′56″",
    "12°É",
    "½",
    "IV",
    "…",
    "—",
    "-",
    "--",
    ".",
    "!",
    "?",
    ",",
    ";",
    ":",
    "。",
    "、",
    "/",
    "//",
    "://",
    "@",
    "~",
];

/// Texts at the end of what is possible, each with a name; up to [`LONGEST_STORY_CHARACTERS`] characters long.
pub fn extreme_texts() -> Vec<(&'static str, String)> {
    let long = |piece: &str| piece.repeat(LONGEST_STORY_CHARACTERS / piece.chars().count());
    vec![
        ("a letter under 401 marks", format!("a{}", "\u{301}".repeat(401))),
        ("a letter under 19,999 marks", format!("a{}", "\u{301}".repeat(LONGEST_STORY_CHARACTERS - 1))),
        ("20,000 marks without a letter", long("\u{301}")),
        ("a wide letter under marks, again and again", long(&format!("漢{}", "\u{327}".repeat(450)))),
        ("a chain of joined emoji", long("👩🏿\u{200d}")),
        ("joiners alone", long("\u{200d}")),
        ("skin tones alone", long("🏽")),
        ("half a flag and 9,999 whole ones", format!("🇳{}", "🇳🇴".repeat(LONGEST_STORY_CHARACTERS / 2 - 1))),
        ("a stack of Devanagari", long("क्")),
        ("Hangul in its letters", long("ᄒ\u{1161}\u{11ab}")),
        ("leading consonants of Hangul", long("ᄒ")),
        ("tags", format!("🏴{}", "\u{e0067}".repeat(LONGEST_STORY_CHARACTERS - 1))),
        ("letters that grow in lower case", long("İ")),
        ("letters that grow in upper case", long("ΐ")),
        ("one word", long("a")),
        ("Chinese without punctuation", long("漢")),
        ("Thai", long("กา")),
        ("Arabic in one word", long("ب")),
        ("turned directions, never turned back", long("\u{202e}א ")),
        ("isolates, never ended", long("\u{2067}a")),
        ("nothing that shows", format!("x{}", "\u{200b}".repeat(LONGEST_STORY_CHARACTERS - 1))),
        ("quotations, never ended", long("“a ")),
        ("full stops", long(".")),
        ("lines of one letter", long("a\n")),
        ("initials", long("J. ")),
        ("the last character of all", long("\u{10ffff}")),
        ("asterisks", long("*")),
        ("degrees", long("1°2′")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_extreme_text_is_longer_than_a_story_may_be() {
        for (name, text) in extreme_texts() {
            assert!((1..=LONGEST_STORY_CHARACTERS).contains(&text.chars().count()), "{name}");
        }
    }
}
