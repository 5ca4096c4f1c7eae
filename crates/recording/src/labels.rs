//! What a recording's files say about themselves.

/// Title, place in the whole, language and cover of a recording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    pub title: String,
    pub artist: String,
    pub album: String,
    /// The recording's number in the album, from 1, and how many there are; 0 where it has none.
    pub track: u16,
    pub tracks: u16,
    /// A BCP 47 tag.
    pub language: String,
    /// A PNG; empty for none.
    pub cover_png: Vec<u8>,
}

impl Labels {
    /// The language as ISO 639-2 has it, which both formats want; `und` for one that it has no three letters for here.
    pub(crate) fn language_of_three_letters(&self) -> [u8; 3] {
        let primary = self.language.split('-').next().unwrap_or_default().to_ascii_lowercase();
        match primary.as_bytes() {
            b"en" => *b"eng",
            &[first, second, third] if primary.bytes().all(|letter| letter.is_ascii_lowercase()) => {
                [first, second, third]
            }
            _ => *b"und",
        }
    }
}

/// Where a section begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub start_seconds: f64,
    pub title: String,
}
