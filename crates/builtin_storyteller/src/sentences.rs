//! A story's sentences in order, in any script, with nothing lost but white space.

use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::word_list::contains;
use lexicon::quotation::is_inside_quotation;

/// A sentence and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// With single spaces between words.
    pub text: String,
    /// From 0.
    pub paragraph: usize,
    /// See [`words_in`]; at least 1.
    pub words: usize,
}

/// Titles and short forms after which a full stop ends no sentence.
const ABBREVIATIONS: &str = "mr mrs ms mx dr prof st sr jr capt lt col gen sgt rev hon mt no vs etc approx dept mme mlle sra nr bzw ca e.g \
    i.e";

/// Quotations up to this many characters are kept in one piece.
const LONGEST_QUOTATION_CHARACTERS: usize = 300;

/// Stretches without an end mark are cut near here, so that a text without punctuation can be divided too.
const LONGEST_SENTENCE_CHARACTERS: usize = 400;

/// Divides a text into sentences.
///
/// The sentences, read one after the other, are the text: only white space differs. Boundaries are those of UAX 29, joined
/// again after abbreviations and initials, inside quotations, and where the text goes on in lower case.
pub(crate) fn sentences(story: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (paragraph, text) in paragraphs(story).into_iter().enumerate() {
        for sentence in sentences_of(&text) {
            for piece in shortened(sentence) {
                let words = words_in(&piece).max(1);
                found.push(Sentence { text: piece, paragraph, words });
            }
        }
    }
    found
}

/// Whether a sentence is the title of the story that it heads: a paragraph of its own without an end mark.
pub(crate) fn is_a_title_line(sentence: &Sentence, all: &[Sentence]) -> bool {
    const LONGEST_TITLE_WORDS: usize = 12;
    let has_no_end = sentence.text.chars().next_back().is_some_and(char::is_alphanumeric);
    let is_alone = all.get(1).is_some_and(|next| next.paragraph != sentence.paragraph && next.words > 1);
    sentence.paragraph == 0 && has_no_end && is_alone && sentence.words <= LONGEST_TITLE_WORDS
}

/// How many words a reader finds in a text: by Unicode word boundaries (UAX 29), but two characters to a word where Han,
/// Hiragana or Katakana are written, and five in the scripts of South-East Asia, which UAX 29 leaves to dictionaries.
pub(crate) fn words_in(text: &str) -> usize {
    let (mut words, mut by_two, mut by_five) = (0_usize, 0_usize, 0_usize);
    for word in text.unicode_words() {
        match word.chars().next().map(|first| first.script()) {
            Some(Script::Han | Script::Hiragana | Script::Katakana) => by_two += word.chars().count(),
            Some(Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar) => by_five += word.chars().count(),
            _ => words += word.chars().count().div_ceil(LONGEST_WORD_CHARACTERS),
        }
    }
    words + by_two.div_ceil(2) + by_five.div_ceil(5)
}

/// What is longer than any word counts as several.
const LONGEST_WORD_CHARACTERS: usize = 40;

/// Paragraphs end at blank lines, and at line ends after which the text begins anew; other line ends are only wrapping.
fn paragraphs(story: &str) -> Vec<String> {
    let longest = story.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in story.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            open = false;
            continue;
        }
        match paragraphs.last_mut() {
            Some(paragraph) if open && is_wrapped(paragraph, &line, longest) => {
                let spaceless = paragraph.chars().last().is_some_and(is_written_without_spaces);
                if !spaceless {
                    paragraph.push(' ');
                }
                paragraph.push_str(&line);
            }
            _ => paragraphs.push(line),
        }
        open = true;
    }
    paragraphs
}

/// Whether `line` goes on with the paragraph rather than begins another.
fn is_wrapped(paragraph: &str, line: &str, longest_line_characters: usize) -> bool {
    let ended = paragraph.chars().rev().find(|c| !is_closing(*c)).is_some_and(is_end_mark);
    let begins_anew = line.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    // A heading or a line of a poem: short, without an end mark, and the next line begins with a capital.
    let is_short = || paragraph.chars().take(longest_line_characters).count() * 2 < longest_line_characters;
    !(ended || begins_anew && is_short())
}

fn sentences_of(paragraph: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for piece in paragraph.split_sentence_bounds() {
        match sentences.last_mut() {
            Some(sentence) if belongs_together(sentence, piece) => sentence.push_str(piece),
            _ => sentences.push(piece.to_owned()),
        }
    }
    sentences.into_iter().map(|sentence| sentence.trim().to_owned()).filter(|sentence| !sentence.is_empty()).collect()
}

/// Whether the boundary between the two ends no sentence.
fn belongs_together(sentence: &str, piece: &str) -> bool {
    let Some(first) = piece.chars().find(|c| c.is_alphanumeric()) else { return true };
    first.is_lowercase()
        || ends_in_abbreviation(sentence)
        || is_only_an_hour(sentence)
        || (is_inside_quotation(sentence)
            && sentence.chars().count() + piece.chars().count() <= LONGEST_QUOTATION_CHARACTERS)
}

fn ends_in_abbreviation(sentence: &str) -> bool {
    let Some(stem) = sentence.trim_end().strip_suffix('.') else { return false };
    let word: String = {
        let reversed: String = stem.chars().rev().take_while(|c| c.is_alphanumeric() || *c == '.').collect();
        reversed.chars().rev().collect()
    };
    let is_initial = word != "I" && word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || contains(ABBREVIATIONS, &word.to_lowercase())
}

/// “At 5 a.m.” before a capital goes on: `At 5 a.m. Mr. Bell arrived.`
fn is_only_an_hour(sentence: &str) -> bool {
    const BEFORE_AN_HOUR: &str = "at by until till around about before after since from";
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let begins = words.first().is_some_and(|first| contains(BEFORE_AN_HOUR, &first.to_lowercase()));
    let ends = words.last().is_some_and(|last| {
        let letters: String = last.chars().filter(|c| c.is_alphabetic()).collect();
        matches!(letters.to_lowercase().as_str(), "am" | "pm")
    });
    begins && ends && words.len() <= 4
}

fn is_end_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।' | '॥' | '։' | '።' | '၊' | '။' | ':' | '—')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '」' | '』' | ')' | ']' | '*' | '_')
}

/// Scripts in which a line end inside a paragraph stands for nothing.
pub(super) fn is_written_without_spaces(c: char) -> bool {
    matches!(c.script(), Script::Han | Script::Hiragana | Script::Katakana | Script::Thai | Script::Lao | Script::Khmer)
        || matches!(c, '、' | '，' | '。' | '！' | '？' | '」' | '』')
}

/// Cuts a stretch that is too long to be one sentence after a clause, else between words, else between characters.
fn shortened(sentence: String) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = sentence.as_str();
    while let Some((longest, _)) = rest.char_indices().nth(LONGEST_SENTENCE_CHARACTERS) {
        let (piece, after) = rest.split_at(cut_position(rest, longest));
        pieces.push(piece.trim().to_owned());
        rest = after.trim_start();
    }
    pieces.push(rest.to_owned());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Where to cut, in bytes: at `longest` or before it, but in the first half only if there is no other place. What a reader sees as one
/// character (UAX 29) stays whole, unless it alone is longer.
fn cut_position(text: &str, longest: usize) -> usize {
    let middle = text.char_indices().nth(LONGEST_SENTENCE_CHARACTERS / 2).map_or(longest, |(middle, _)| middle);
    let (mut clause, mut space, mut character) = (None, None, None);
    // The character after it says whether one ends at `longest`; of a cluster that goes on and on no more is read.
    let end_of_window = text[longest..].chars().next().map_or(longest, |next| longest + next.len_utf8());
    for (start, cluster) in text[..end_of_window].grapheme_indices(true) {
        let end = start + cluster.len();
        if end > longest {
            break;
        }
        character = Some(end);
        if start >= middle {
            match cluster {
                "," | ";" | ":" | "—" | "、" | "，" | "；" | "،" | "؛" => clause = Some(end),
                " " => space = Some(end),
                _ => {}
            }
        }
    }
    clause.or(space).or(character).unwrap_or(longest)
}

#[cfg(test)]
mod tests {
    use foreign_text::{extreme_texts, foreign_text};
    use proptest::prelude::*;

    use super::*;

    fn texts(story: &str) -> Vec<String> {
        sentences(story).into_iter().map(|sentence| sentence.text).collect()
    }

    fn without_space(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace()).collect()
    }

    #[test]
    fn titles_and_initials_end_no_sentence() {
        assert_eq!(
            texts("Mr. Fox met Dr. J. R. Owl at 3.30 p.m. in St. Ives. They had tea, cake, etc. and went home."),
            ["Mr. Fox met Dr. J. R. Owl at 3.30 p.m. in St. Ives.", "They had tea, cake, etc. and went home."]
        );
    }

    #[test]
    fn what_somebody_says_stays_with_who_said_it() {
        assert_eq!(
            texts("“Stop! Who goes there?” she cried. Nobody answered. \"Only me,\" said the owl. \"Good. Come in.\""),
            [
                "“Stop! Who goes there?” she cried.",
                "Nobody answered.",
                "\"Only me,\" said the owl.",
                "\"Good. Come in.\""
            ]
        );
    }

    #[test]
    fn an_hour_at_the_beginning_ends_no_sentence() {
        for (story, count) in [
            ("At 5 a.m. Mr. Bell arrived. Dr. Marsh slept.", 2),
            ("Around 11 p.m. Lena woke up.", 1),
            ("By 7:30 a.m. Tom was up.", 1),
            ("He came home at 5 a.m. Nobody was up.", 2),
        ] {
            assert_eq!(texts(story).len(), count, "{story}");
        }
    }

    #[test]
    fn quotations_of_other_languages_and_single_marks_keep_their_sentences_apart() {
        for (story, count) in [
            ("„Komm mit“, sagte Lena. „Wir gehen zum See.“ Lena lief los. Ben folgte ihr.", 4),
            ("'Come in,' said Tom. 'I'm late. Hurry!' Anna laughed.", 3),
            ("‘Stop! Who’s there?’ she cried. Nobody answered.", 2),
        ] {
            assert_eq!(texts(story).len(), count, "{story}: {:?}", texts(story));
        }
    }

    #[test]
    fn line_ends_only_wrap_unless_a_paragraph_ends_there() {
        let story = "The boat went out\nacross the lake.\nA new day came.\n\nThe end";
        let found = sentences(story);
        assert_eq!(found.iter().map(|sentence| sentence.paragraph).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(found[0].text, "The boat went out across the lake.");
    }

    #[test]
    fn a_heading_is_a_paragraph_of_its_own() {
        let story = "Chapter One\nIt was a bright cold morning, and the clocks of the town struck all at once.\n";
        assert_eq!(texts(story)[0], "Chapter One");
    }

    #[test]
    fn sentences_of_many_scripts_are_told_apart() {
        for (story, count) in [
            ("昔々、ある所に小さな狐がいました。狐は海が好きでした！どうして？", 3),
            ("Жила-была лиса. Она любила море! Почему?", 3),
            ("كان هناك ثعلب صغير. أحب البحر! لماذا؟", 3),
            ("एक छोटी लोमड़ी थी। उसे समुद्र पसंद था।", 2),
            ("Μια φορά ήταν μια αλεπού. Αγαπούσε τη θάλασσα.", 2),
        ] {
            assert_eq!(texts(story).len(), count, "{story}");
        }
    }

    #[test]
    fn words_are_counted_in_any_script() {
        assert_eq!(words_in("Mia’s boat can't sail, 3.5 miles!"), 6);
        assert_eq!(words_in("小さな狐がいました"), 5);
        assert_eq!(words_in("กกกกกกกกกก"), 2);
        assert_eq!(words_in("…!"), 0);
    }

    #[test]
    fn a_text_without_an_end_mark_is_cut_all_the_same() {
        for story in ["word ".repeat(400), "กา".repeat(700), "a".repeat(1_500), "one, two, ".repeat(120)] {
            let pieces = texts(&story);
            assert!(pieces.len() >= 3, "{}", pieces.len());
            assert!(pieces.iter().all(|piece| piece.chars().count() <= LONGEST_SENTENCE_CHARACTERS));
            assert_eq!(without_space(&pieces.concat()), without_space(&story));
        }
    }

    #[test]
    fn what_a_reader_sees_as_one_character_is_cut_only_where_it_is_longer_than_a_sentence() {
        let marks = "\u{301}".repeat(401);
        let story = format!("a{marks}");
        assert_eq!(texts(&story), [story[..1 + 2 * 399].to_owned(), "\u{301}".repeat(2)]);
        let pieces = texts(&"क्षत्रिय".repeat(100));
        let cluster_starts =
            |piece: &String| piece.starts_with("क्ष") || piece.starts_with("त्रि") || piece.starts_with('य');
        assert!(pieces.len() == 2 && pieces.iter().all(cluster_starts), "{pieces:?}");
    }

    #[test]
    fn every_extreme_text_is_divided_and_nothing_is_lost() {
        for (name, story) in extreme_texts() {
            let pieces = texts(&story);
            assert_eq!(without_space(&pieces.concat()), without_space(&story), "{name}");
            assert!(pieces.iter().all(|piece| piece.chars().count() <= LONGEST_SENTENCE_CHARACTERS), "{name}");
        }
    }

    proptest! {
        #[test]
        fn foreign_text_can_be_divided(story in foreign_text(&["Mr.", "said", "p.m.", "I"], 60)) {
            let joined: String = sentences(&story).into_iter().map(|sentence| sentence.text).collect();
            prop_assert_eq!(without_space(&joined), without_space(&story));
        }

        #[test]
        fn nothing_is_lost_and_nothing_is_moved(story in "([A-Za-z]{1,8}|Mr|é|海|।|[.!?…\"“”‘’,;:—\\-()]|\\n| |\\n\\n|🙂|3\\.5){0,120}") {
            let joined: String = sentences(&story).into_iter().map(|sentence| sentence.text).collect();
            prop_assert_eq!(without_space(&joined), without_space(&story));
        }

        #[test]
        fn any_text_at_all_can_be_divided(story in "\\PC{0,300}") {
            let found = sentences(&story);
            let joined: String = found.iter().map(|sentence| sentence.text.as_str()).collect();
            prop_assert_eq!(without_space(&joined), without_space(&story));
            prop_assert!(found.iter().all(|sentence| sentence.words >= 1));
            prop_assert!(found.windows(2).all(|pair| pair[0].paragraph <= pair[1].paragraph));
        }
    }
}
