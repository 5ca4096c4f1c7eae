//! A person is introduced by the full name once in a document, and called by the given name after that.

use crate::mention::{Piece, joined, pieces};
use crate::mention_of_two::{Room, of_two};
use crate::pen::sentences;
use crate::second_mention;
use brief::reading::Manuscript;
use std::collections::BTreeSet;

/// Titles are no given names.
const TITLES: &[&str] =
    &["Dr", "Mr", "Mrs", "Ms", "Mx", "Miss", "Prof", "Professor", "Sir", "Dame", "Lady", "Lord", "Rev", "Captain"];

/// The first of several words, if it is a given name beyond doubt: written like `Anna`, and neither a title nor an initial nor in capitals.
fn given_name(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(' ')?;
    let mut letters = first.chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    let goes_on = letters.clone().count() >= 2
        && letters.all(|letter| letter.is_lowercase() || matches!(letter, '-' | '’' | '\''));
    (begins && goes_on && !rest.trim().is_empty() && !TITLES.contains(&first)).then_some(first)
}

/// Settles how each person is called: the full name once in a document and the given name after it, and “the other” or a pronoun where a
/// paragraph has said who is meant. Two people with the same given name keep their full names.
pub(crate) fn settle_names(manuscript: &mut Manuscript) {
    let people = &manuscript.people;
    let short: Vec<Option<String>> =
        (0..people.len()).map(|index| short_name(people, index).map(str::to_owned)).collect();
    // What names tell apart may be one sentence without them.
    let mut said = BTreeSet::new();
    let mut so_far = SoFar::default();
    let mut named_in_full = [false; 2];
    for section in &mut manuscript.sections {
        section.heading = joined(&pieces(&section.heading));
        let mut introduced = [false; 2];
        for paragraph in &mut section.paragraphs {
            let named = pieces(&paragraph.text);
            let mut called = named.clone();
            if people.len() == 2 {
                of_two(&mut called, introduced, so_far.room());
                if sentences(&joined(&called)).any(|sentence| said.contains(&sentence.to_lowercase())) {
                    called = named;
                }
            } else if people.len() == 1 {
                second_mention::of_one(&mut called);
            }
            said.extend(sentences(&joined(&called)).map(str::to_lowercase));
            for piece in &called {
                if let Piece::Name { person, .. } = piece {
                    introduced[*person] = true;
                }
            }
            shorten_names(&mut called, &short, &mut named_in_full);
            keep_modals_apart(&mut called);
            paragraph.text = joined(&called);
            so_far.count(&paragraph.text, &called);
        }
    }
}

/// How often a document has named the two and said “the other” so far.
#[derive(Default)]
struct SoFar {
    words: usize,
    names: usize,
    others: usize,
}

impl SoFar {
    /// In a thousand words a reader notices more than these of “the other”,
    const MOST_OTHERS: usize = 10;
    /// and likes fewer, unless there are
    const PLEASANT_OTHERS: usize = 6;
    /// as many names as these.
    const MANY_NAMES: usize = 28;
    /// With these, more than one in a paragraph are the smaller evil.
    const TOO_MANY_NAMES: usize = 32;
    /// So that the first paragraphs may have some.
    const HEAD_START_WORDS: usize = 220;

    fn count(&mut self, text: &str, called: &[Piece]) {
        self.words += text.split_whitespace().count();
        self.names += called.iter().filter(|piece| matches!(piece, Piece::Name { .. })).count();
        self.others += text.to_lowercase().matches("the other").count();
    }

    fn room(&self) -> Room {
        let words = self.words + Self::HEAD_START_WORDS;
        let others = (self.others + 1) * 1_000 / words;
        let names = self.names * 1_000 / self.words.max(1);
        if others > Self::MOST_OTHERS {
            Room::None
        } else if names >= Self::TOO_MANY_NAMES {
            Room::Wanted
        } else if others <= Self::PLEASANT_OTHERS || names >= Self::MANY_NAMES {
            Room::Ample
        } else {
            Room::InTurn
        }
    }
}

/// After the first mention in a document the given name, where there is one, stands for the full name.
fn shorten_names(pieces: &mut [Piece], short: &[Option<String>], named_in_full: &mut [bool; 2]) {
    for piece in pieces {
        let Piece::Name { person, name } = piece else { continue };
        if let Some(short) = short.get(*person).and_then(Option::as_ref).filter(|_| named_in_full[*person]) {
            name.clone_from(short);
        }
        named_in_full[*person] = true;
    }
}

/// “May may” and “Will will” would be read as a slip.
fn keep_modals_apart(pieces: &mut [Piece]) {
    for at in 1..pieces.len() {
        let (before, after) = pieces.split_at_mut(at);
        let (Some(Piece::Name { name, .. }), Some(Piece::Words(words))) = (before.last(), after.first_mut()) else {
            continue;
        };
        for (modal, other) in [(" may ", " might "), (" will ", " would ")] {
            if name.to_lowercase().ends_with(modal.trim())
                && let Some(rest) = words.strip_prefix(modal)
            {
                *words = format!("{other}{rest}");
            }
        }
    }
}

/// The given name by which one of these people can be told from the others.
fn short_name(people: &[String], index: usize) -> Option<&str> {
    let short = given_name(&people[index])?;
    let is_of_another =
        people.iter().enumerate().any(|(other, full)| other != index && full.split_whitespace().next() == Some(short));
    (!is_of_another).then_some(short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::marked;
    use brief::reading::{Paragraph, Section};

    fn shortened(people: &[&str], paragraphs: &[&str]) -> Vec<String> {
        let marked_text = |text: &str| {
            let mut order: Vec<usize> = (0..people.len()).collect();
            order.sort_by_key(|index| std::cmp::Reverse(people[*index].len()));
            order.into_iter().fold(text.to_owned(), |text, index| {
                let parts: Vec<String> = crate::mention::pieces(&text)
                    .into_iter()
                    .map(|piece| match piece {
                        Piece::Words(words) => words.replace(people[index], &marked(people[index], index)),
                        Piece::Name { person, name } => marked(&name, person),
                    })
                    .collect();
                parts.concat()
            })
        };
        let paragraph = |text: &&str| Paragraph { text: marked_text(text), facts: Vec::new() };
        let mut manuscript = Manuscript {
            title: String::new(),
            subtitle: people.join(" and "),
            people: people.iter().map(|name| (*name).to_owned()).collect(),
            sections: vec![Section {
                heading: people.join(" and "),
                paragraphs: paragraphs.iter().map(paragraph).collect(),
            }],
        };
        settle_names(&mut manuscript);
        manuscript.sections.remove(0).paragraphs.into_iter().map(|paragraph| paragraph.text).collect()
    }

    #[test]
    fn the_full_name_stands_once_and_the_given_name_after_it() {
        assert_eq!(
            shortened(
                &["Anna Maria Lopez", "Дмитрий 李"],
                &[
                    "Anna Maria Lopez loves Дмитрий 李, and Anna Maria Lopez’s Moon agrees.",
                    "Дмитрий 李 answers. Anna Maria Lopez waits."
                ],
            ),
            ["Anna Maria Lopez loves Дмитрий 李, and Anna’s Moon agrees.", "Дмитрий answers. Anna waits."]
        );
    }

    #[test]
    fn in_a_later_section_the_full_name_does_not_come_back() {
        let section = |text: &str| Section {
            heading: String::new(),
            paragraphs: vec![Paragraph {
                text: text.replace("Anna Lopez", &marked("Anna Lopez", 0)),
                facts: Vec::new(),
            }],
        };
        let mut manuscript = Manuscript {
            title: String::new(),
            subtitle: String::new(),
            people: vec!["Anna Lopez".to_owned()],
            sections: vec![section("Anna Lopez dreams."), section("Anna Lopez wakes.")],
        };
        settle_names(&mut manuscript);
        let texts: Vec<String> = manuscript
            .sections
            .into_iter()
            .flat_map(|section| section.paragraphs)
            .map(|paragraph| paragraph.text)
            .collect();
        assert_eq!(texts, ["Anna Lopez dreams.", "Anna wakes."]);
    }

    #[test]
    fn what_is_no_given_name_beyond_doubt_stays_whole() {
        for name in ["MC Hammer", "XI JINPING", "Dr Who", "J. R. Tolkien", "李 小龙", "Madonna", "van Gogh", "Li Wei"]
        {
            let text = format!("{name} dreams. {name} wakes.");
            assert_eq!(shortened(&[name], &[&text]), [text]);
        }
    }

    #[test]
    fn two_with_one_given_name_keep_their_full_names() {
        let text = "Anna Lee meets Anna Ray. Anna Lee smiles. Anna Ray smiles too.";
        assert_eq!(shortened(&["Anna Lee", "Anna Ray"], &[text]), [text]);
        let text = "Anna Lee meets Anna. Anna Lee smiles.";
        assert_eq!(shortened(&["Anna Lee", "Anna"], &[text]), [text]);
    }
}
