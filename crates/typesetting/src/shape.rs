//! From text to positioned glyphs: every grapheme gets a face that has it, scripts are shaped and runs put into visual order.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{BufferClusterLevel, Direction, Feature, ShapePlan, UnicodeBuffer, ttf_parser::Tag};
use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::breaks::Hyphenations;
use super::direction::{is_right_to_left, visual_runs};
use super::font_asset::Cut;
use super::fonts::FontLibrary;
use super::glyph_text::{GlyphTexts, PartedCluster, as_seen, glyph_texts};
use super::pieces::{
    LONGEST_UNSPACED_CHARACTERS, MOST_MARKS, Piece, buzz_script, clusters, is_ignorable, is_mark, without_marks,
};
use super::printable::printable;
use super::words::{Meetings, Word, Words, is_plain, line_of, meet};

/// How a text is to look; sizes and spacing in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TextStyle {
    pub cut: Cut,
    pub size: f32,
    /// Added after every grapheme, for words set in capitals.
    pub letter_spacing: f32,
    /// Figures of equal height, for tables and charts; in running text they have ascenders and descenders.
    pub lining_figures: bool,
}

impl TextStyle {
    pub(crate) const fn roman(size: f32) -> Self {
        Self { cut: Cut::Roman, size, letter_spacing: 0.0, lining_figures: false }
    }

    pub(crate) const fn italic(size: f32) -> Self {
        Self { cut: Cut::Italic, ..Self::roman(size) }
    }

    pub(crate) const fn spaced(self, letter_spacing: f32) -> Self {
        Self { letter_spacing, ..self }
    }

    pub(crate) const fn lining(self) -> Self {
        Self { lining_figures: true, ..self }
    }
}

/// Glyphs of one face that follow each other from left to right.
#[derive(Clone, Debug)]
pub(crate) struct GlyphRun {
    pub font: Font,
    pub size: f32,
    /// What the glyphs stand for, in their order; their text ranges point into it.
    pub text: String,
    /// Advances and offsets in units of the size.
    pub glyphs: Vec<KrillaGlyph>,
    /// Clusters whose text the glyphs can share, and the file of the font, of which they need more than one for that.
    pub parted: Option<(krilla::Data, Vec<PartedCluster>)>,
    /// Characters of the text that no face has, as often as they stand in it.
    pub missing: Vec<char>,
    /// Where the text stands in its line, in bytes.
    pub start: usize,
}

impl GlyphRun {
    pub(crate) fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * self.size
    }
}

/// A line of text, shaped; lengths in points.
#[derive(Clone, Debug, Default)]
pub(crate) struct SetText {
    pub runs: Vec<GlyphRun>,
    /// Without the spaces at its end.
    pub width: f32,
    /// Whether the paragraph runs from right to left.
    pub right_to_left: bool,
}

type PlanKey = (usize, bool, Script, bool);

/// A style as a key.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct WidthKey {
    cut: Cut,
    size_bits: u32,
    spacing_bits: u32,
    lining_figures: bool,
}

impl WidthKey {
    fn of(style: TextStyle) -> Self {
        let (size_bits, spacing_bits) = (style.size.to_bits(), style.letter_spacing.to_bits());
        Self { cut: style.cut, size_bits, spacing_bits, lining_figures: style.lining_figures }
    }
}

/// Shapes texts with the faces of one library.
pub(crate) struct Shaper<'lib> {
    faces: Vec<(rustybuzz::Face<'lib>, Font, Cut)>,
    /// The file of each face.
    files: Vec<krilla::Data>,
    plans: RefCell<HashMap<PlanKey, Rc<ShapePlan>>>,
    known: RefCell<Words>,
    meetings: RefCell<Meetings>,
    pub hyphenations: Hyphenations,
    /// Of texts that are not plain.
    widths: RefCell<HashMap<WidthKey, HashMap<String, f32>>>,
    /// Names of people and places, the longest first.
    names: Vec<String>,
}

impl<'lib> Shaper<'lib> {
    pub(crate) fn new(library: &'lib FontLibrary) -> Self {
        let loaded = library.faces().iter().filter_map(|face| {
            let shaping = rustybuzz::Face::from_slice(&face.bytes, 0)?;
            Some(((shaping, face.font.clone(), face.cut), face.file.clone()))
        });
        let (faces, files) = loaded.unzip();
        Self {
            faces,
            files,
            plans: RefCell::default(),
            known: RefCell::default(),
            meetings: RefCell::default(),
            hyphenations: Hyphenations::default(),
            widths: RefCell::default(),
            names: Vec::new(),
        }
    }

    /// Isolates these names from the lines in which they stand (UAX 9, X5c): a name of two scripts keeps its order.
    pub(crate) fn isolating<'name>(mut self, names: impl IntoIterator<Item = &'name str>) -> Self {
        self.names = names.into_iter().map(printable).filter(|name| !name.is_empty()).collect();
        self.names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        self
    }

    /// Shapes a text as one line.
    pub(crate) fn shape(&self, text: &str, style: TextStyle) -> SetText {
        if let Some(set) = self.shape_words(text, style) {
            return set;
        }
        let text: String = text.nfc().collect();
        self.shape_within(&text, style, is_right_to_left(&text))
    }

    /// Shapes a line of a paragraph that runs in the given direction.
    pub(crate) fn shape_within(&self, text: &str, style: TextStyle, right_to_left: bool) -> SetText {
        match self.shape_words(text, style) {
            Some(set) if !right_to_left => set,
            _ => self.shape_at_once(text, style, right_to_left),
        }
    }

    fn shape_at_once(&self, text: &str, style: TextStyle, right_to_left: bool) -> SetText {
        let mut set = SetText { right_to_left, ..SetText::default() };
        if text.is_empty() {
            return set;
        }
        for run in visual_runs(text, right_to_left, &self.names) {
            let right_to_left = run.right_to_left;
            let mut pieces = self.itemise(text, run.range, style.cut);
            if right_to_left {
                self.join_across_spaces(text, &mut pieces);
                pieces.reverse();
            }
            set.runs.extend(
                pieces
                    .into_iter()
                    .map(|piece| self.shape_piece(&text[piece.range.clone()], &piece, right_to_left, style)),
            );
        }
        set.width = set.runs.iter().map(GlyphRun::width).sum::<f32>() - trailing_spaces_width(&set);
        set
    }

    /// A line of plain words, each shaped once; None where the text is another or one face does not do.
    fn shape_words(&self, text: &str, style: TextStyle) -> Option<SetText> {
        if style.letter_spacing != 0.0 || !is_plain(text) {
            return None;
        }
        let shaped = |words: &str| self.words(words, style.cut, style.lining_figures);
        let meet = |before, next, space: &Word| {
            let key = Meetings::key(style.cut, style.lining_figures, before, next);
            if let Some(known) = self.meetings.borrow().get(key) {
                return known;
            }
            let found = meet(before, next, space, &shaped);
            self.meetings.borrow_mut().insert(key, found);
            found
        };
        let (face, glyphs) = line_of(text, shaped, meet)?;
        let (font, text) = (self.faces[face].1.clone(), text.to_owned());
        let run = GlyphRun { font, size: style.size, text, glyphs, parted: None, missing: Vec::new(), start: 0 };
        let mut set = SetText { runs: vec![run], width: 0.0, right_to_left: false };
        set.width = set.runs.iter().map(GlyphRun::width).sum::<f32>() - trailing_spaces_width(&set);
        Some(set)
    }

    /// A word, a space, or words that are shaped together, as they stand in a line of Latin letters.
    fn words(&self, text: &str, cut: Cut, lining_figures: bool) -> Option<Rc<Word>> {
        if let Some(word) = self.known.borrow().get(text, cut, lining_figures) {
            return word;
        }
        let style = TextStyle { cut, size: 1.0, letter_spacing: 0.0, lining_figures };
        let word = match self.itemise(text, 0..text.len(), cut).as_mut_slice() {
            [piece] if !piece.bare => {
                piece.script = Script::Latin;
                let run = self.shape_piece(text, piece, false, style);
                let face = piece.face.filter(|_| run.missing.is_empty());
                face.map(|face| Rc::new(Word::new(face, run.glyphs)))
            }
            _ => None,
        };
        self.known.borrow_mut().insert(text, cut, lining_figures, word.clone());
        word
    }

    /// The width of a text in points. It is remembered: breaking paragraphs asks for the same ones again and again.
    pub(crate) fn width(&self, text: &str, style: TextStyle) -> f32 {
        if style.letter_spacing == 0.0
            && !text.contains(' ')
            && is_plain(text)
            && let Some(word) = self.words(text, style.cut, style.lining_figures)
        {
            return word.advance * style.size;
        }
        if let Some(width) = self.widths.borrow().get(&WidthKey::of(style)).and_then(|widths| widths.get(text)) {
            return *width;
        }
        let width = self.shape(text, style).width;
        self.widths.borrow_mut().entry(WidthKey::of(style)).or_default().insert(text.to_owned(), width);
        width
    }

    /// The first face, in reading order of the library, that has all characters of a grapheme.
    fn face_for(&self, grapheme: &str, cut: Cut) -> Option<usize> {
        let has_all = |face: &rustybuzz::Face<'_>| {
            grapheme.chars().filter(|c| !is_ignorable(*c)).all(|c| face.glyph_index(c).is_some())
        };
        let find = |wanted: Cut| self.faces.iter().position(|(face, _, cut)| *cut == wanted && has_all(face));
        if cut == Cut::Italic { find(Cut::Italic).or_else(|| find(Cut::Roman)) } else { find(Cut::Roman) }
    }

    fn itemise(&self, text: &str, range: Range<usize>, cut: Cut) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut memory: Option<(&str, (Option<usize>, bool))> = None;
        for (offset, grapheme) in clusters(&text[range.clone()]) {
            let (face, bare) = match memory {
                Some((known, found)) if known == grapheme => found,
                _ => match self.face_for(grapheme, cut) {
                    Some(face) => (Some(face), false),
                    None => (self.face_for(&without_marks(grapheme), cut), true),
                },
            };
            memory = Some((grapheme, (face, bare)));
            let script = grapheme
                .chars()
                .map(|c| c.script())
                .find(|script| !matches!(script, Script::Common | Script::Inherited))
                .unwrap_or(Script::Common);
            let start = range.start + offset;
            let piece = Piece { range: start..start + grapheme.len(), face, bare, script, unspaced: 0 };
            if pieces.last_mut().is_none_or(|last| !last.takes_up(&piece)) {
                pieces.push(piece);
            }
            if let Some(last) = pieces.last_mut() {
                last.unspaced = if grapheme == " " { 0 } else { last.unspaced + grapheme.chars().count() };
            }
        }
        pieces
    }

    /// Spaces and marks between letters of one face are set in that face, too, so that what runs to the left is one run: pdf.js sees the spaces
    /// between words only there.
    fn join_across_spaces(&self, text: &str, pieces: &mut Vec<Piece>) {
        let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
        let letters = pieces.iter().find(|piece| piece.script != Script::Common && !piece.bare);
        let mut home = letters.and_then(|piece| Some((piece.face?, piece.script)));
        for mut piece in pieces.drain(..) {
            if piece.script != Script::Common {
                home = piece.face.filter(|_| !piece.bare).map(|face| (face, piece.script));
            } else if let Some((face, script)) = home
                && !piece.bare
                && text[piece.range.clone()].chars().all(|character| self.has_mark(face, character))
            {
                (piece.face, piece.script) = (Some(face), script);
            }
            let shown = &text[piece.range.clone()];
            let characters = shown.chars().count();
            let mut is_taken_up = false;
            if let Some(last) = joined.last_mut()
                && last.unspaced + characters <= LONGEST_UNSPACED_CHARACTERS
            {
                let unspaced = if shown.contains(' ') { piece.unspaced } else { last.unspaced + characters };
                is_taken_up = last.takes_up(&piece);
                if is_taken_up {
                    last.unspaced = unspaced;
                }
            }
            if !is_taken_up {
                joined.push(piece);
            }
        }
        *pieces = joined;
    }

    /// Whether a face has a mark. Brackets stay in theirs, which has their mirror images.
    fn has_mark(&self, face: usize, character: char) -> bool {
        !"()<>[]{}«»‹›".contains(character) && self.faces[face].0.glyph_index(character).is_some()
    }

    fn shape_piece(&self, text: &str, piece: &Piece, right_to_left: bool, style: TextStyle) -> GlyphRun {
        let start = piece.range.start;
        let Some(face) = piece.face else { return self.replacements(text, start, style) };
        let (shaping, font, _) = &self.faces[face];
        let units = shaping.units_per_em() as f32;
        let plan = self.plan((face, right_to_left, piece.script, style.lining_figures));
        let (buffer, missing) = buffer_of(text, piece, right_to_left);
        let shaped = rustybuzz::shape_with_plan(shaping, &plan, buffer);
        let infos = shaped.glyph_infos();
        let unknown = |info: &rustybuzz::GlyphInfo| info.glyph_id == 0;
        if infos
            .iter()
            .any(|info| unknown(info) && !text[info.cluster as usize..].chars().next().is_some_and(is_ignorable))
        {
            return self.replacements(text, start, style);
        }
        let spacing = style.letter_spacing / style.size;
        let set: Vec<KrillaGlyph> = infos
            .iter()
            .zip(shaped.glyph_positions())
            .enumerate()
            .map(|(index, (info, position))| {
                let last_of_cluster = infos.get(index + 1).is_none_or(|next| next.cluster != info.cluster);
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    position.x_advance as f32 / units + if last_of_cluster { spacing } else { 0.0 },
                    position.x_offset as f32 / units,
                    position.y_offset as f32 / units,
                    0.0,
                    0..0,
                    None,
                )
            })
            .collect();
        let characters = || {
            let (mut buffer, _) = buffer_of(text, piece, right_to_left);
            buffer.set_cluster_level(BufferClusterLevel::Characters);
            rustybuzz::shape_with_plan(shaping, &plan, buffer).glyph_infos().to_vec()
        };
        let GlyphTexts { mut glyphs, parted } = glyph_texts(set, infos, characters, shaping, text, right_to_left);
        let parted = (!parted.is_empty()).then(|| (self.files[face].clone(), parted));
        glyphs.retain(|glyph| glyph.glyph_id != GlyphId::new(0));
        let (text, glyphs) = if right_to_left { as_seen(text, glyphs) } else { (text.to_owned(), glyphs) };
        GlyphRun { font: font.clone(), size: style.size, text, glyphs, parted, missing, start }
    }

    /// U+FFFD for every grapheme that no face has; what is copied from the page is still the original.
    fn replacements(&self, text: &str, start: usize, style: TextStyle) -> GlyphRun {
        let missing = text.chars().filter(|character| !is_ignorable(*character)).collect();
        let sign = '\u{FFFD}';
        let found = self.faces.iter().find_map(|(face, font, _)| Some((face, font, face.glyph_index(sign)?)));
        let Some((face, font, glyph)) = found else {
            // Without the signs' face there is nothing to show: the library always embeds it.
            return GlyphRun {
                font: self.faces[0].1.clone(),
                size: style.size,
                text: text.to_owned(),
                glyphs: Vec::new(),
                parted: None,
                missing,
                start,
            };
        };
        let advance = f32::from(face.glyph_hor_advance(glyph).unwrap_or(0)) / face.units_per_em() as f32;
        let glyphs = text
            .grapheme_indices(true)
            .map(|(start, grapheme)| {
                let range = start..start + grapheme.len();
                KrillaGlyph::new(GlyphId::new(u32::from(glyph.0)), advance, 0.0, 0.0, 0.0, range, None)
            })
            .collect();
        GlyphRun { font: font.clone(), size: style.size, text: text.to_owned(), glyphs, parted: None, missing, start }
    }

    /// Planning costs more than shaping a word, so a plan is made once per face, direction, script and kind of figures.
    fn plan(&self, key: PlanKey) -> Rc<ShapePlan> {
        Rc::clone(self.plans.borrow_mut().entry(key).or_insert_with(|| {
            let (face, right_to_left, script, lining_figures) = key;
            let direction = if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
            let figures = Feature::new(Tag::from_bytes(if lining_figures { b"lnum" } else { b"onum" }), 1, ..);
            // Readers turn the letters of an Arabic ligature round when a text is copied; required ones (lam with alef) stay.
            let optional_ligatures = Feature::new(Tag::from_bytes(b"liga"), u32::from(script != Script::Arabic), ..);
            let features = [figures, optional_ligatures];
            Rc::new(ShapePlan::new(&self.faces[face].0, direction, buzz_script(script), None, &features))
        }))
    }
}

/// What the shaper is given, and the marks that are left out.
fn buffer_of(text: &str, piece: &Piece, right_to_left: bool) -> (UnicodeBuffer, Vec<char>) {
    let mut buffer = UnicodeBuffer::new();
    let most_marks = if piece.bare { 0 } else { MOST_MARKS };
    let mut missing = Vec::new();
    let mut marks = 0;
    for (start, character) in text.char_indices() {
        marks = if is_mark(character) { marks + 1 } else { 0 };
        if marks > most_marks {
            missing.push(character);
        } else {
            buffer.add(character, start as u32);
        }
    }
    buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
    if let Some(script) = buzz_script(piece.script) {
        buffer.set_script(script);
    }
    (buffer, missing)
}

fn trailing_spaces_width(set: &SetText) -> f32 {
    let is_space = |run: &GlyphRun, glyph: &KrillaGlyph| run.text.get(glyph.text_range.clone()) == Some(" ");
    let glyphs = set.runs.iter().flat_map(|run| run.glyphs.iter().map(move |glyph| (run, glyph)));
    let width = |(run, glyph): (&GlyphRun, &KrillaGlyph)| glyph.x_advance * run.size;
    if set.right_to_left {
        glyphs.take_while(|(run, glyph)| is_space(run, glyph)).map(width).sum()
    } else {
        let all: Vec<_> = glyphs.collect();
        all.into_iter().rev().take_while(|(run, glyph)| is_space(run, glyph)).map(width).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of each glyph: which, its advance, and what it stands for.
    fn glyphs(set: &SetText) -> Vec<(GlyphId, f32, &str)> {
        let runs = set.runs.iter().flat_map(|run| run.glyphs.iter().map(move |glyph| (run, glyph)));
        runs.map(|(run, glyph)| (glyph.glyph_id, glyph.x_advance, &run.text[glyph.text_range.clone()])).collect()
    }

    #[test]
    fn a_line_of_known_words_is_as_if_it_were_shaped_at_once() {
        let library = FontLibrary::embedded().unwrap();
        let shaper = Shaper::new(&library);
        let texts =
            ["To “AVA”, To Ty fi ffl 1987–88: Zoë’s Ты", "Wąż  (flight) VA Av. 10% of office;  ", "if of f of "];
        for text in texts {
            for style in [TextStyle::roman(12.0), TextStyle::italic(10.0), TextStyle::roman(9.5).lining()] {
                for _ in 0..2 {
                    let (set, at_once) = (shaper.shape(text, style), shaper.shape_at_once(text, style, false));
                    assert_eq!(glyphs(&set), glyphs(&at_once), "{text}");
                    assert_eq!(set.width, at_once.width);
                }
            }
        }
    }
}
