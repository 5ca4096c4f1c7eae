//! A person is introduced by the full name once in a section, and called by the given name after that.

use brief::reading::{Manuscript, Section};

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

/// Shortens every name but the first in each section. Two people with the same given name keep their full names.
pub(crate) fn shorten_names(manuscript: &mut Manuscript) {
    let given: Vec<Option<&str>> = manuscript.people.iter().map(|name| given_name(name)).collect();
    let (people, given): (Vec<String>, Vec<Option<String>>) =
        (manuscript.people.clone(), given.into_iter().map(|name| name.map(str::to_owned)).collect());
    for (index, (name, short)) in people.iter().zip(&given).enumerate() {
        let ambiguous = people.iter().enumerate().any(|(other, full)| {
            let first = full.split_whitespace().next();
            other != index && first.is_some() && first == short.as_deref()
        });
        if let Some(short) = short.as_deref().filter(|_| !ambiguous) {
            manuscript.sections.iter_mut().for_each(|section| shorten_in(section, name, short));
        }
    }
}

fn shorten_in(section: &mut Section, name: &str, short: &str) {
    let mut introduced = false;
    for text in section.paragraphs.iter_mut().map(|paragraph| &mut paragraph.text) {
        let Some(first) = text.find(name) else {
            continue;
        };
        let kept = if introduced { first } else { first + name.len() };
        let shortened = text[kept..].replace(name, short);
        text.truncate(kept);
        text.push_str(&shortened);
        introduced = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use brief::reading::Paragraph;

    fn shortened(people: &[&str], paragraphs: &[&str]) -> Vec<String> {
        let paragraph = |text: &&str| Paragraph { text: (*text).to_owned(), facts: Vec::new() };
        let mut manuscript = Manuscript {
            title: String::new(),
            subtitle: people.join(" and "),
            people: people.iter().map(|name| (*name).to_owned()).collect(),
            sections: vec![Section {
                heading: people.join(" and "),
                paragraphs: paragraphs.iter().map(paragraph).collect(),
            }],
        };
        shorten_names(&mut manuscript);
        manuscript.sections.remove(0).paragraphs.into_iter().map(|paragraph| paragraph.text).collect()
    }

    #[test]
    fn the_full_name_stands_once_and_the_given_name_after_it() {
        assert_eq!(
            shortened(
                &["Anna Maria Lopez", "Дмитрий 李"],
                &[
                    "Anna Maria Lopez loves Дмитрий 李, and Anna Maria Lopez’s Moon agrees.",
                    "Дмитрий 李 answers Anna Maria Lopez."
                ],
            ),
            ["Anna Maria Lopez loves Дмитрий 李, and Anna’s Moon agrees.", "Дмитрий answers Anna."]
        );
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
        let text = "Anna Lee meets Anna Ray. Anna Lee smiles, and Anna Ray too.";
        assert_eq!(shortened(&["Anna Lee", "Anna Ray"], &[text]), [text]);
        let text = "Anna Lee meets Anna. Anna Lee smiles.";
        assert_eq!(shortened(&["Anna Lee", "Anna"], &[text]), [text]);
    }
}
