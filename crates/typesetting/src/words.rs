//! Plain words, each shaped once for all sizes: a text of the alphabet's letters says the same ones again and again.

use std::rc::Rc;

use fnv::FnvHashMap;
use krilla::text::KrillaGlyph;

use super::font_asset::Cut;

/// A word as one face shapes it.
#[derive(Debug)]
pub(crate) struct Word {
    /// The number of the face.
    face: usize,
    /// With text ranges from the word's beginning.
    glyphs: Vec<KrillaGlyph>,
    /// In units of the size.
    pub advance: f32,
}

impl Word {
    pub(crate) fn new(face: usize, glyphs: Vec<KrillaGlyph>) -> Self {
        let advance = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Self { face, glyphs, advance }
    }
}

/// Those that were shaped already; None for one that takes more than a face, or that no face has whole.
type Known = FnvHashMap<Box<str>, Option<Rc<Word>>>;

/// The words of a document, by cut and kind of figures.
#[derive(Default)]
pub(crate) struct Words([Known; 4]);

impl Words {
    pub(crate) fn get(&self, text: &str, cut: Cut, lining_figures: bool) -> Option<Option<Rc<Word>>> {
        self.0[place(cut, lining_figures)].get(text).cloned()
    }

    pub(crate) fn insert(&mut self, text: &str, cut: Cut, lining_figures: bool, word: Option<Rc<Word>>) {
        self.0[place(cut, lining_figures)].insert(text.into(), word);
    }
}

fn place(cut: Cut, lining_figures: bool) -> usize {
    usize::from(cut == Cut::Italic) * 2 + usize::from(lining_figures)
}

/// Which letters are shaped otherwise where a space alone is between them, as far as it was asked for.
#[derive(Default)]
pub(crate) struct Meetings(FnvHashMap<u64, Option<bool>>);

impl Meetings {
    pub(crate) fn key(cut: Cut, lining_figures: bool, before: Option<char>, next: Option<char>) -> u64 {
        let code = |letter: Option<char>| letter.map_or(0, u64::from);
        (place(cut, lining_figures) as u64) << 42 | code(before) << 21 | code(next)
    }

    pub(crate) fn get(&self, key: u64) -> Option<Option<bool>> {
        self.0.get(&key).copied()
    }

    pub(crate) fn insert(&mut self, key: u64, meet: Option<bool>) {
        self.0.insert(key, meet);
    }
}

/// Whether a text has Latin letters and the marks that stand among them, and nothing else: nothing in it runs to the left or takes part in
/// the shape of another word, and its letters are composed (NFC).
pub(crate) fn is_plain(text: &str) -> bool {
    let is_plain = |character| matches!(character, ' '..='~' | '¡'..='¬' | '®'..='ɏ' | '‐'..='‧');
    let is_latin = |character: char| matches!(character, 'A'..='Z' | 'a'..='z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ');
    text.chars().all(is_plain) && text.chars().any(is_latin)
}

/// The glyphs of a line of words, all of one face, and its number. `shaped` gives words, spaces, and words with spaces in them; `meet` is [`meet`],
/// or remembers it.
pub(crate) fn line_of(
    text: &str,
    shaped: impl Fn(&str) -> Option<Rc<Word>>,
    meet: impl Fn(Option<char>, Option<char>, &Word) -> Option<bool>,
) -> Option<(usize, Vec<KrillaGlyph>)> {
    let space = shaped(" ")?;
    let mut glyphs = Vec::with_capacity(text.len());
    let mut start = 0;
    while start < text.len() {
        let end = end_of_unit(text, start, &space, &meet)?;
        if end > start {
            push(&mut glyphs, &*shaped(&text[start..end]).filter(|unit| unit.face == space.face)?, start);
        }
        start = end;
        if text[start..].starts_with(' ') {
            push(&mut glyphs, &space, start);
            start += 1;
        }
    }
    Some((space.face, glyphs))
}

/// Where the word that begins at `start` ends, with all that follow it as long as the letters on both sides of a space are shaped otherwise
/// than without each other, as an f is in front of some letters.
fn end_of_unit(
    text: &str,
    start: usize,
    space: &Word,
    meet: &impl Fn(Option<char>, Option<char>, &Word) -> Option<bool>,
) -> Option<usize> {
    let mut end = start;
    loop {
        end += text[end..].find(' ').unwrap_or(text.len() - end);
        let after_space = text.get(end + 1..).unwrap_or_default();
        let before = text[start..end].chars().next_back();
        let next = after_space.chars().next().filter(|character| *character != ' ');
        if end == text.len() || !meet(before, next, space)? {
            return Some(end);
        }
        end += 1;
    }
}

/// Whether letters are shaped otherwise where a space alone is between them; None stands for the end of a line or another space.
pub(crate) fn meet(
    before: Option<char>,
    next: Option<char>,
    space: &Word,
    shaped: &impl Fn(&str) -> Option<Rc<Word>>,
) -> Option<bool> {
    let text: String = before.into_iter().chain([' ']).chain(next).collect();
    let together = shaped(&text)?;
    let alone =
        |letter: Option<char>| letter.map_or(Some(None), |letter| shaped(letter.encode_utf8(&mut [0; 4])).map(Some));
    let (before, next) = (alone(before)?, alone(next)?);
    let apart = [before.as_deref(), Some(space), next.as_deref()].into_iter().flatten().flat_map(|word| &word.glyphs);
    let as_drawn = |glyph: &KrillaGlyph| (glyph.glyph_id, glyph.x_advance, glyph.x_offset, glyph.y_offset);
    Some(!together.glyphs.iter().map(as_drawn).eq(apart.map(as_drawn)))
}

fn push(glyphs: &mut Vec<KrillaGlyph>, word: &Word, start: usize) {
    glyphs.extend(word.glyphs.iter().map(|glyph| {
        let mut glyph = glyph.clone();
        glyph.text_range = glyph.text_range.start + start..glyph.text_range.end + start;
        glyph
    }));
}
