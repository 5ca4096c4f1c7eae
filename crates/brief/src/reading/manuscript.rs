//! A manuscript is the text of one document: what the writer hands to the typesetter and to the speaker.

use serde::{Deserialize, Serialize};

/// The text of one document, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Manuscript {
    /// The title on the cover, such as `Portraits`.
    pub title: String,
    /// The line below the title, such as `Vedic · Michael`.
    pub subtitle: String,
    /// The names of the one or two people it is about, as they wrote them, so that a speaker reads them as names. Manuscripts that were
    /// stored before they carried names have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    pub sections: Vec<Section>,
}

/// A headed part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Section {
    pub heading: String,
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph, with the chart facts that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Paragraph {
    pub text: String,
    /// Empty for a paragraph that states nothing about the chart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// One value of the chart that a paragraph states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// A JSON pointer (RFC 6901) into the document's chart artifact.
    pub pointer: String,
    /// The value found there, as the text states it.
    pub value: String,
}

impl Manuscript {
    /// Words of headings and paragraphs, by Unicode word boundaries (UAX 29).
    pub fn word_count(&self) -> usize {
        use unicode_segmentation::UnicodeSegmentation;
        self.sections
            .iter()
            .flat_map(|section| {
                std::iter::once(section.heading.as_str())
                    .chain(section.paragraphs.iter().map(|paragraph| paragraph.text.as_str()))
            })
            .map(|text| text.unicode_words().count())
            .sum()
    }
    /// The text as Markdown. What a name or a text holds of Markdown's own signs is escaped, so that it reads as it was written.
    pub fn to_markdown(&self) -> String {
        let mut text = format!("# {}\n\n*{}*\n", escaped(&self.title), escaped(&self.subtitle));
        for section in &self.sections {
            text.push_str(&format!("\n## {}\n", escaped(&section.heading)));
            for paragraph in &section.paragraphs {
                text.push_str(&format!("\n{}\n", escaped(&paragraph.text)));
            }
        }
        text
    }
}

/// Signs of emphasis, code, links, HTML and entities anywhere (CommonMark 2.4), and what begins a heading, a quotation or a list.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let after_number = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let list_mark_at = (after_number.len() < text.len() && after_number.starts_with(['.', ')']))
        .then(|| text.len() - after_number.len());
    for (at, letter) in text.char_indices() {
        let opens_block = (at == 0 && matches!(letter, '#' | '+' | '-' | '=')) || list_mark_at == Some(at);
        if opens_block || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use foreign_text::foreign_text;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn markdown_holds_every_character_of_a_foreign_text_in_order(text in foreign_text(&["1.", "# ", "![x](y)", "***"], 30)) {
            let without_escapes = escaped(&text).replace('\\', "");
            prop_assert_eq!(without_escapes, text.replace('\\', ""));
        }
    }

    #[test]
    fn markdown_in_a_name_is_escaped_wherever_it_stands() {
        let paragraph = |text: &str| Paragraph { text: text.to_owned(), facts: Vec::new() };
        let manuscript = Manuscript {
            title: "Portraits".to_owned(),
            subtitle: "Vedic · *Ada* [x](https://example.com)".to_owned(),
            people: Vec::new(),
            sections: vec![Section {
                heading: "What <b>Ada</b> & Bo_ask_".to_owned(),
                paragraphs: vec![
                    paragraph("# Ada is here."),
                    paragraph("1. of two."),
                    paragraph("12°34′ of Leo, 1.5 on."),
                ],
            }],
        };
        assert_eq!(
            manuscript.to_markdown(),
            "# Portraits\n\n*Vedic · \\*Ada\\* \\[x\\](https://example.com)*\n\n\
             ## What \\<b\\>Ada\\</b\\> \\& Bo\\_ask\\_\n\n\
             \\# Ada is here.\n\n1\\. of two.\n\n12°34′ of Leo, 1.5 on.\n"
        );
    }
}
