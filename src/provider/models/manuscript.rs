//! A model's Markdown as a manuscript.

use brief::reading::{Assignment, Manuscript, Paragraph, Section, Task};

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
        if !line.is_empty() && heading.is_none() {
            lines.push(line);
            continue;
        }
        let paragraph = plain(&lines.join(" "));
        lines.clear();
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

/// Without the signs of emphasis and of lists, which a page would show.
fn plain(text: &str) -> String {
    let text = text.trim();
    let text = text.strip_prefix("- ").or_else(|| text.strip_prefix("* ")).unwrap_or(text);
    text.replace("**", "").replace("__", "").replace('*', "").trim().to_owned()
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
}
