//! What a speaker reads: a manuscript as short texts in order, with the pauses between them.

use unicode_segmentation::UnicodeSegmentation;

use super::pronunciation::{Voice, speakable};
use brief::reading::Manuscript;

/// Before a section's heading.
const SECTION_PAUSE_SECONDS: f64 = 0.9;
/// Within a section, where it is too long for one request.
const CUT_PAUSE_SECONDS: f64 = 0.35;

/// After these a full stop ends no sentence.
const ABBREVIATIONS: [&str; 44] = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "sr", "jr", "capt", "lt", "col", "gen", "sgt", "rev", "hon", "mt",
    "no", "vs", "approx", "dept", "e.g", "i.e", "fig", "vol", "cf", "ca", "mme", "mlle", "sra", "srta", "dra", "sig",
    "hr", "fr", "nr", "bzw", "usw", "vgl", "evtl", "inkl", "ggf", "d.h", "z.b",
];

/// One text for the speech service, and the silence before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    pub pause_before_seconds: f64,
    /// Speakable; paragraphs are parted by an empty line.
    pub text: String,
    /// As it is printed, where the passage begins a section.
    pub heading: Option<String>,
}

/// The title, then each section with its heading, in passages of at most `max_characters`.
pub fn passages(manuscript: &Manuscript, voice: Voice, max_characters: usize) -> Vec<Passage> {
    let title = [manuscript.title.as_str(), manuscript.subtitle.as_str()];
    let sections = manuscript.sections.iter().map(|section| {
        let paragraphs = section.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
        std::iter::once(section.heading.as_str()).chain(paragraphs).collect::<Vec<_>>()
    });
    let mut passages = Vec::new();
    for parts in std::iter::once(title.to_vec()).chain(sections) {
        let heading = parts.first().copied().unwrap_or_default().to_owned();
        let spoken: Vec<String> =
            parts.into_iter().map(|part| ended(speakable(part, voice, &manuscript.people))).collect();
        for (at, text) in chunks(&spoken.join("\n\n"), max_characters).into_iter().enumerate() {
            let pause = if at > 0 { CUT_PAUSE_SECONDS } else { SECTION_PAUSE_SECONDS };
            let pause_before_seconds = if passages.is_empty() { 0.0 } else { pause };
            let heading = (at == 0).then(|| heading.clone());
            passages.push(Passage { pause_before_seconds, text, heading });
        }
    }
    passages
}

/// A heading has no full stop, and without one a voice runs on into the text.
fn ended(text: String) -> String {
    if text.ends_with(char::is_alphanumeric) { text + "." } else { text }
}

/// Cuts a text into parts of at most `max_characters`, between paragraphs if it can, else between sentences, else between
/// clauses, else between words, else anywhere. Parts in which nothing can be said are left out.
fn chunks(text: &str, max_characters: usize) -> Vec<String> {
    let max_characters = max_characters.max(1);
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let parts = paragraphs.flat_map(|paragraph| {
        let sentences = packed(sentences(paragraph), " ", max_characters);
        sentences.into_iter().flat_map(|sentence| packed(clauses(&sentence), "", max_characters)).flat_map(|clause| {
            let words = clause.split_whitespace().flat_map(|word| cut(word, max_characters));
            packed(words, " ", max_characters)
        })
    });
    let chunks = packed(parts, "\n\n", max_characters);
    chunks.into_iter().filter(|chunk| chunk.chars().any(char::is_alphanumeric)).collect()
}

/// Joins parts as long as they fit; a part that doesn't fit by itself stays as it is.
fn packed(parts: impl IntoIterator<Item = String>, joint: &str, max_characters: usize) -> Vec<String> {
    let mut packed: Vec<String> = Vec::new();
    let mut characters = 0;
    for part in parts {
        let added = part.chars().count() + joint.len();
        match packed.last_mut() {
            Some(last) if characters + added <= max_characters => {
                last.push_str(joint);
                last.push_str(&part);
                characters += added;
            }
            _ => {
                characters = part.chars().count();
                packed.push(part);
            }
        }
    }
    packed
}

/// Sentences by Unicode's rules (UAX 29), and none ends after a title, another abbreviation or an initial: `Dr. Smith`.
fn sentences(paragraph: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for piece in paragraph.split_sentence_bounds() {
        match sentences.last_mut() {
            Some(sentence) if ends_in_abbreviation(sentence) => sentence.push_str(piece),
            _ => sentences.push(piece.to_owned()),
        }
    }
    sentences.iter().map(|sentence| sentence.trim().to_owned()).filter(|sentence| !sentence.is_empty()).collect()
}

fn ends_in_abbreviation(sentence: &str) -> bool {
    let Some(stem) = sentence.trim_end().strip_suffix('.') else { return false };
    let word = stem.rsplit(|c: char| !c.is_alphanumeric() && c != '.').next().unwrap_or_default();
    let is_initial = word != "I" && word.chars().all(char::is_alphabetic) && word.chars().count() == 1;
    is_initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// The pieces of a sentence at whose ends a speaker may breathe; put together, they are the sentence.
fn clauses(sentence: &str) -> Vec<String> {
    let mut clauses = vec![String::new()];
    for piece in sentence.split_word_bounds() {
        let begins_anew = clauses.last().is_some_and(|clause| ends_clause(clause, piece));
        match clauses.last_mut() {
            Some(clause) if !begins_anew => clause.push_str(piece),
            _ => clauses.push(piece.to_owned()),
        }
    }
    clauses
}

/// Whether a clause ends before `next`: a comma within a number does not end one.
fn ends_clause(clause: &str, next: &str) -> bool {
    if clause.ends_with(['、', '，', '；', '：']) {
        return true;
    }
    let said = clause.trim_end();
    said.len() < clause.len() && said.ends_with([',', ';', ':', '—', '–', '،', '؛']) && !next.trim().is_empty()
}

fn cut(word: &str, max_characters: usize) -> Vec<String> {
    let characters: Vec<char> = word.chars().collect();
    characters.chunks(max_characters).map(|part| part.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use foreign_text::{extreme_texts, foreign_text};
    use proptest::prelude::*;

    use super::*;
    use brief::reading::{Paragraph, Section};

    fn manuscript() -> Manuscript {
        let paragraph = |text: &str| Paragraph { text: text.to_owned(), facts: Vec::new() };
        Manuscript {
            title: "Portraits".to_owned(),
            subtitle: "Vedic · Мария".to_owned(),
            people: vec!["Мария".to_owned()],
            sections: vec![
                Section {
                    heading: "The Sun at 12°".to_owned(),
                    paragraphs: vec![paragraph("It shines. It warms."), paragraph("It sets.")],
                },
                Section { heading: "☽".to_owned(), paragraphs: vec![] },
            ],
        }
    }

    #[test]
    fn everything_is_said_in_order_with_pauses_between_sections() {
        let passages = passages(&manuscript(), Voice::EnglishOnly, 4_000);
        let expected = [
            (0.0, Some("Portraits"), "Portraits.\n\nVedic, Maria."),
            (0.9, Some("The Sun at 12°"), "The Sun at twelve degrees.\n\nIt shines. It warms.\n\nIt sets."),
            (0.9, Some("☽"), "Moon."),
        ];
        let got: Vec<_> =
            passages.iter().map(|p| (p.pause_before_seconds, p.heading.as_deref(), p.text.as_str())).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn a_long_section_is_cut_where_a_speaker_would_breathe() {
        let passages = passages(&manuscript(), Voice::EnglishOnly, 30);
        let begins: Vec<bool> = passages.iter().map(|passage| passage.heading.is_some()).collect();
        assert_eq!(begins, [true, true, false, true]);
        let texts: Vec<_> = passages.into_iter().map(|passage| passage.text).collect();
        assert_eq!(
            texts,
            ["Portraits.\n\nVedic, Maria.", "The Sun at twelve degrees.", "It shines. It warms.\n\nIt sets.", "Moon."]
        );
    }

    #[test]
    fn a_text_is_cut_between_sentences_and_paragraphs() {
        assert_eq!(chunks("One two. Three four.\n\nFive.", 14), ["One two.", "Three four.", "Five."]);
    }

    #[test]
    fn a_title_or_an_initial_ends_no_sentence() {
        assert_eq!(chunks("Dr. Smith met J. R. Owl. They talked.", 26), ["Dr. Smith met J. R. Owl.", "They talked."]);
        assert_eq!(chunks("It was I. He left. Hr. Braun blieb.", 18), ["It was I. He left.", "Hr. Braun blieb."]);
    }

    #[test]
    fn a_sentence_that_is_too_long_is_cut_at_its_clauses() {
        let clause = "and then the light of the evening falls on everything that was begun,";
        let sentence = format!("At first, {}which took 1,200 years.", format!("{clause} ").repeat(28));
        assert!(sentence.len() > 1_900);
        let parts = chunks(&sentence, 500);
        assert!(
            parts.len() <= 5
                && parts.iter().all(|part| (350..=500).contains(&part.chars().count()) || part.ends_with("years."))
        );
        assert!(parts.iter().all(|part| part.ends_with(',') || part.ends_with("1,200 years.")), "{parts:?}");
        assert_eq!(chunks("狐がいました、山に、川に。", 8), ["狐がいました、", "山に、川に。"]);
    }

    #[test]
    fn a_text_without_spaces_is_cut_at_its_sentences_as_late_as_the_limit_lets_it() {
        for sentence in ["月亮落在狮子座，热烈而骄傲。", "月は獅子座にあり、熱く誇り高い！", "你看见了吗？"]
        {
            let parts = chunks(&sentence.repeat(400), 1_500);
            let last = sentence.chars().last().expect("a mark");
            assert!(parts.iter().all(|part| part.ends_with(last) && part.chars().count() <= 1_500), "{sentence}");
            assert!(parts.iter().rev().skip(1).all(|part| part.chars().count() > 1_400), "{sentence}");
        }
        // One sentence of commas.
        let parts = chunks(&format!("{}。", "月亮落在狮子座，热烈而骄傲，".repeat(200)), 1_500);
        assert!(parts.iter().all(|part| part.ends_with(['，', '。']) && part.chars().count() <= 1_500));
        assert_eq!(parts.len(), 2);
    }

    #[test]
    fn punctuation_alone_is_not_sent_to_be_spoken() {
        assert!(chunks("...\n\n—", 5).is_empty());
        assert!(chunks("", 5).is_empty());
    }

    fn letters(text: &str) -> String {
        text.chars().filter(|c| c.is_alphanumeric()).collect()
    }

    #[test]
    fn every_extreme_text_is_cut_into_passages_that_fit() {
        for (name, text) in extreme_texts() {
            for voice in [Voice::EnglishOnly, Voice::ManyLanguages] {
                let section = Section {
                    heading: text.clone(),
                    paragraphs: vec![Paragraph { text: text.clone(), facts: Vec::new() }],
                };
                let manuscript = Manuscript { sections: vec![section], ..manuscript() };
                let passages = passages(&manuscript, voice, 4_000);
                assert!(passages.iter().all(|passage| passage.text.chars().count() <= 4_000), "{name}");
            }
        }
    }

    proptest! {
        #[test]
        fn foreign_text_is_cut_into_passages_that_fit(
            text in foreign_text(&["Mars", "12°34′", "1990-01-15", "IV", "e.g.", "AS", "(ל)"], 40),
            max in 1_usize..300,
        ) {
            for voice in [Voice::EnglishOnly, Voice::ManyLanguages] {
                let manuscript = Manuscript { title: text.clone(), subtitle: text.clone(), people: Vec::new(), sections: Vec::new() };
                let passages = passages(&manuscript, voice, max);
                prop_assert!(passages.iter().all(|passage| passage.text.chars().count() <= max));
                prop_assert_eq!(letters(&chunks(&text, max).concat()), letters(&text));
            }
        }

        #[test]
        fn chunks_fit_and_lose_nothing(text in "([a-zé]{1,9}[ .!?]{1,2}|\n\n){0,60}", max in 1_usize..60) {
            let chunks = chunks(&text, max);
            prop_assert_eq!(letters(&chunks.concat()), letters(&text));
            for chunk in &chunks {
                prop_assert!(chunk.chars().count() <= max, "{:?}", chunk);
            }
        }
    }
}
