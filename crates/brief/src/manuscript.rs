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
}
