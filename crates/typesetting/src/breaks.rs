//! Where a paragraph may be broken into lines: at spaces, after hyphens and dashes, between ideographs, and within long words.
//!
//! A simplification of UAX 14 for the scripts that readings contain; words are hyphenated by Liang's patterns (crate `hypher`).

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use fnv::FnvHashMap;
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

/// What follows a fragment of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joint {
    /// A space, which vanishes at a line's end.
    Space,
    /// A place in a word where a hyphen is put if the line ends there.
    Hyphenation,
    /// After a hyphen or dash of the text itself.
    AfterDash,
    /// Between ideographs, or at a zero-width space: nothing shows.
    Open,
    /// The paragraph ends.
    End,
}

/// A fragment that is never broken, and what follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fragment {
    /// Byte range in the paragraph, without the space that follows.
    pub range: Range<usize>,
    pub joint: Joint,
}

/// Where the words of a document can be hyphenated, each looked for once: a text says the same ones again and again.
#[derive(Default)]
pub(crate) struct Hyphenations(RefCell<FnvHashMap<Box<str>, Rc<[usize]>>>);

impl Hyphenations {
    /// The ends of all syllables but the last, in bytes; none of what is no ordinary Latin word.
    fn of(&self, word: &str) -> Rc<[usize]> {
        if let Some(known) = self.0.borrow().get(word) {
            return Rc::clone(known);
        }
        let found: Rc<[usize]> = syllable_ends(word).into();
        self.0.borrow_mut().insert(word.into(), Rc::clone(&found));
        found
    }
}

fn syllable_ends(word: &str) -> Vec<usize> {
    let is_all_capitals = word.chars().nth(1).is_some_and(char::is_uppercase);
    if word.chars().count() < 5 || is_all_capitals || !word.chars().all(is_latin_letter) {
        return Vec::new();
    }
    let mut end = 0;
    let ends = hypher::hyphenate(word, hypher::Lang::English).map(|syllable| {
        end += syllable.len();
        end
    });
    let mut ends: Vec<usize> = ends.collect();
    ends.pop();
    ends
}

/// Splits a paragraph, within words too where `hyphenations` are given; `whole_words` (people's names) are never hyphenated.
pub(crate) fn fragments(text: &str, hyphenations: Option<&Hyphenations>, whole_words: &[String]) -> Vec<Fragment> {
    let mut fragments: Vec<Fragment> = Vec::new();
    let mut start = 0;
    for word in text.split(' ') {
        let end = start + word.len();
        // A dash that stands alone does not begin a line: it goes with the word before it.
        if let (true, Some(before)) = (is_lone_dash(word), fragments.last_mut()) {
            before.range.end = end;
        } else if !word.is_empty() {
            split_word(text, start..end, hyphenations, whole_words, &mut fragments);
        }
        start = end + 1;
    }
    // A paragraph whose last line is the end of a word looks forgotten: its last word stays whole.
    while let Some(before) =
        fragments.len().checked_sub(2).filter(|before| fragments[*before].joint == Joint::Hyphenation)
    {
        let syllable = fragments.remove(before);
        fragments[before].range.start = syllable.range.start;
    }
    if let Some(last) = fragments.last_mut() {
        last.joint = Joint::End;
    }
    fragments
}

fn is_lone_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—")
}

fn split_word(
    text: &str,
    word: Range<usize>,
    hyphenations: Option<&Hyphenations>,
    whole_words: &[String],
    fragments: &mut Vec<Fragment>,
) {
    if !text[word.clone()].chars().any(may_part) {
        return push_hyphenated(text, word, Joint::Space, hyphenations, whole_words, fragments);
    }
    let mut start = word.start;
    let mut graphemes = text[word.clone()].grapheme_indices(true).peekable();
    while let Some((offset, grapheme)) = graphemes.next() {
        let end = word.start + offset + grapheme.len();
        let Some((_, next)) = graphemes.peek() else { break };
        if let Some(joint) = joint_between(grapheme, next, start < end - grapheme.len()) {
            push_hyphenated(text, start..end, joint, hyphenations, whole_words, fragments);
            start = end;
        }
    }
    push_hyphenated(text, start..word.end, Joint::Space, hyphenations, whole_words, fragments);
}

/// Whether a word with this character in it may have joints but for its syllables.
fn may_part(character: char) -> bool {
    is_dash(character) || character == '\u{200B}' || is_ideographic(character)
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2012}'..='\u{2015}' | '/')
}

fn joint_between(before: &str, after: &str, has_text_before: bool) -> Option<Joint> {
    let (last, next) = (before.chars().next_back()?, after.chars().next()?);
    if last == '\u{200B}' {
        return Some(Joint::Open);
    }
    // Not in front of a number: -5 stays whole.
    if has_text_before && is_dash(last) && next.is_alphabetic() {
        return Some(Joint::AfterDash);
    }
    let open = (is_ideographic(last) || is_ideographic(next)) && !opens(last) && !closes(next);
    let latin_inside = !is_ideographic(last) && last.is_alphanumeric() && !is_ideographic(next);
    (open && !latin_inside).then_some(Joint::Open)
}

fn is_ideographic(character: char) -> bool {
    // The scripts below begin there, but for two marks of Bopomofo.
    if character < '\u{2E80}' {
        return matches!(character, '\u{2EA}' | '\u{2EB}');
    }
    matches!(character.script(), Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo | Script::Yi)
        || matches!(character, '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF60}')
}

/// Brackets and quotes that may not end a line (kinsoku shori, JIS X 4051).
fn opens(character: char) -> bool {
    "([{‘“«（［｛「『【〈《〔".contains(character)
}

/// Marks that may not begin a line.
fn closes(character: char) -> bool {
    ")]}’”»,.;:!?、。，．：；！？）］｝」』】〉》〕ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…".contains(character)
}

fn is_latin_letter(character: char) -> bool {
    character.is_ascii_alphabetic() || (character.is_alphabetic() && character.script() == Script::Latin)
}

/// Pushes `range`, cut at its syllables if it is an ordinary Latin word.
fn push_hyphenated(
    text: &str,
    range: Range<usize>,
    joint: Joint,
    hyphenations: Option<&Hyphenations>,
    whole_words: &[String],
    fragments: &mut Vec<Fragment>,
) {
    let fragment = &text[range.clone()];
    let word = fragment.trim_matches(|c: char| !c.is_alphabetic());
    // English possessives are hyphenated as the word itself.
    let stem = word.split(['’', '\'']).next().unwrap_or(word);
    let mut start = range.start;
    if let Some(hyphenations) = hyphenations
        && !whole_words.iter().any(|whole| whole == stem)
    {
        let before = fragment.len() - fragment.trim_start_matches(|c: char| !c.is_alphabetic()).len();
        for end in hyphenations.of(stem).iter() {
            let cut = range.start + before + end;
            fragments.push(Fragment { range: start..cut, joint: Joint::Hyphenation });
            start = cut;
        }
    }
    fragments.push(Fragment { range: start..range.end, joint });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, whole_words: &[&str]) -> String {
        let whole_words: Vec<String> = whole_words.iter().map(|word| (*word).to_owned()).collect();
        let mark = |joint| match joint {
            Joint::Space => " ",
            Joint::Hyphenation => "·",
            Joint::AfterDash | Joint::Open => "|",
            Joint::End => "",
        };
        fragments(text, Some(&Hyphenations::default()), &whole_words)
            .iter()
            .map(|fragment| format!("{}{}", &text[fragment.range.clone()], mark(fragment.joint)))
            .collect()
    }

    #[test]
    fn english_words_are_cut_at_syllables() {
        assert_eq!(cut("An extraordinary moon.", &[]), "An ex·tra·or·di·nary moon.");
    }

    #[test]
    fn the_last_word_stays_whole() {
        assert_eq!(cut("extraordinary attentiveness.", &[]), "ex·tra·or·di·nary attentiveness.");
    }

    #[test]
    fn names_capitals_and_numbers_stay_whole() {
        assert_eq!(cut("Alexandrina’s UNESCO 12345-5", &["Alexandrina"]), "Alexandrina’s UNESCO 12345-5");
    }

    #[test]
    fn ideographs_part_but_not_before_closing_marks() {
        assert_eq!(cut("王小明。「天」", &[]), "王|小|明。|「天」");
    }

    #[test]
    fn a_lone_dash_stays_with_the_word_before() {
        assert_eq!(fragments("said — and", None, &[])[0].range, 0.."said —".len());
    }

    #[test]
    fn a_dash_between_words_is_a_place_to_break() {
        assert_eq!(cut("well-known moon—sun", &[]), "well-|known moon—|sun");
    }
}
