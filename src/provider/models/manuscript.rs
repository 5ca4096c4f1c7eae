//! A model's Markdown as a manuscript.

use brief::reading::{Assignment, Manuscript, Paragraph, Section, Task};
use typesetting::printable;

/// The text under its headings; what stands before the first one is headed by the document's title.
pub fn manuscript_of(assignment: &Assignment<'_>, text: &str) -> Manuscript {
    let document = assignment.document();
    let title = document.doc_type.chapter().to_owned();
    let people: Vec<String> = match assignment.task() {
        Task::Portrait { person, .. } => vec![person.name.to_owned()],
        Task::Overlay { couple, .. } | Task::Verdict { couple } => {
            vec![couple.first.name.to_owned(), couple.second.name.to_owned()]
        }
    };
    let names = people.join(" & ");
    let subtitle = document.system.map_or_else(|| names.clone(), |system| format!("{} · {names}", system.title()));
    let sections = sections(text, &title);
    Manuscript { title, subtitle, people, sections }
}

fn sections(text: &str, title: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        let heading = line.starts_with('#').then(|| plain(line.trim_start_matches('#')));
        let is_listed = begins_an_entry(line);
        if !line.is_empty() && heading.is_none() && !is_listed {
            lines.push(line);
            continue;
        }
        let paragraph = plain(&lines.join(" "));
        lines.clear();
        if is_listed {
            lines.push(line);
        }
        if paragraph.chars().any(char::is_alphanumeric) {
            if sections.is_empty() {
                sections.push(Section { heading: title.to_owned(), paragraphs: Vec::new() });
            }
            if let Some(section) = sections.last_mut() {
                section.paragraphs.push(Paragraph { text: paragraph, facts: Vec::new() });
            }
        }
        if let Some(heading) = heading.filter(|heading| !heading.is_empty()) {
            sections.push(Section { heading, paragraphs: Vec::new() });
        }
    }
    sections.retain(|section| !section.paragraphs.is_empty());
    sections
}

const ENTRY_MARKS: [&str; 3] = ["- ", "* ", "• "];

/// Each entry of a list is a paragraph.
fn begins_an_entry(line: &str) -> bool {
    ENTRY_MARKS.iter().any(|mark| line.starts_with(mark))
}

/// Without the signs of emphasis and of lists, which a page would show, and without what no page can.
fn plain(text: &str) -> String {
    let text = text.trim();
    let text = ENTRY_MARKS.iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text);
    printable(&text.replace("**", "").replace("__", "").replace('*', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_part_sections_and_empty_lines_paragraphs() {
        let found = sections(
            "A beginning.\n\n## The **Sun**\nIt shines\nfor all.\n\nIt sets.\n\n## Empty\n\n# Moon\n- It rises.",
            "Portraits",
        );
        let found: Vec<(&str, Vec<&str>)> = found
            .iter()
            .map(|section| (&*section.heading, section.paragraphs.iter().map(|paragraph| &*paragraph.text).collect()))
            .collect();
        assert_eq!(
            found,
            [
                ("Portraits", vec!["A beginning."]),
                ("The Sun", vec!["It shines for all.", "It sets."]),
                ("Moon", vec!["It rises."]),
            ]
        );
    }

    #[test]
    fn each_entry_of_a_list_is_a_paragraph() {
        let found = sections("Three things:\n- one *thing*\n- two,\n  at length\n• three\n\nAnd so on.", "Portraits");
        let texts: Vec<&str> = found[0].paragraphs.iter().map(|paragraph| &*paragraph.text).collect();
        assert_eq!(texts, ["Three things:", "one thing", "two, at length", "three", "And so on."]);
    }

    #[test]
    fn what_no_page_can_show_is_left_out() {
        let found = sections("It\u{0} shines\u{FFFE} and \u{202E}waits.", "Portraits");
        assert_eq!(found[0].paragraphs[0].text, "It shines and waits.");
    }
}
