//! The parts into which a line is cut before it is shaped: of one face and one script, of clusters that the shaper can bear.

use std::ops::Range;

use rustybuzz::ttf_parser::Tag;
use unicode_script::Script;
use unicode_segmentation::UnicodeSegmentation;

/// A stretch of a line that one face shapes at once, in one script.
pub(crate) struct Piece {
    pub range: Range<usize>,
    pub face: Option<usize>,
    /// No face has the letters' marks: the letters are set without them.
    pub bare: bool,
    pub script: Script,
    /// How many characters stand at its end without a space.
    pub unspaced: usize,
}

/// The shaper counts the characters of a syllable in a byte, and panics at the 257th. No word of any language is this long.
pub(crate) const LONGEST_UNSPACED_CHARACTERS: usize = 200;

impl Piece {
    /// Goes on with what follows, if both can be shaped together.
    pub(crate) fn takes_up(&mut self, next: &Piece) -> bool {
        let characters = self.unspaced + LONGEST_CLUSTER_CHARACTERS;
        let together = self.face == next.face && self.bare == next.bare && characters <= LONGEST_UNSPACED_CHARACTERS;
        // Spaces and punctuation take the script of what stands before them.
        let of_one_script =
            self.script == next.script || next.script == Script::Common || self.script == Script::Common;
        if !together || !of_one_script {
            return false;
        }
        self.range.end = next.range.end;
        if self.script == Script::Common {
            self.script = next.script;
        }
        true
    }
}

/// More on one letter would stand across the lines above and below it. No language writes as many.
pub(crate) const MOST_MARKS: usize = 8;

/// Longer than any that is written: UAX 15 expects at most 30 marks on a letter.
const LONGEST_CLUSTER_CHARACTERS: usize = 40;

/// What a reader sees as one character, each with its place; longer ones than are written come in parts.
pub(crate) fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.grapheme_indices(true).flat_map(|(offset, grapheme)| {
        let starts = grapheme.char_indices().map(|(start, _)| start).step_by(LONGEST_CLUSTER_CHARACTERS);
        let ends = starts.clone().skip(1).chain([grapheme.len()]);
        starts.zip(ends).map(move |(start, end)| (offset + start, &grapheme[start..end]))
    })
}

pub(crate) fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

pub(crate) fn without_marks(grapheme: &str) -> String {
    grapheme.chars().filter(|character| !is_mark(*character)).collect()
}

/// Characters that shape their neighbours and need no glyph: joiners and variation selectors (UAX 44, Default_Ignorable).
pub(crate) fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{34F}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The script as the shaper names it; None where it is to guess.
pub(crate) fn buzz_script(script: Script) -> Option<rustybuzz::Script> {
    if matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
        return None;
    }
    let name: [u8; 4] = script.short_name().as_bytes().try_into().ok()?;
    rustybuzz::Script::from_iso15924_tag(Tag::from_bytes(&name))
}
