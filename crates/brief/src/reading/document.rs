//! The documents of a reading: which there are, in which order, and what they are called.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, VariantArray, VariantNames};

/// The five systems, in the order in which a reading presents them.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    VariantArray,
    VariantNames,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum System {
    Western,
    Vedic,
    HumanDesign,
    GeneKeys,
    Kabbalah,
}

impl System {
    /// The system's name as a reader sees it.
    pub fn title(self) -> &'static str {
        match self {
            System::Western => "Western",
            System::Vedic => "Vedic",
            System::HumanDesign => "Human Design",
            System::GeneKeys => "Gene Keys",
            System::Kabbalah => "Kabbalah",
        }
    }
}

/// Whom a document is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumString)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DocumentType {
    Person1,
    Person2,
    Overlay,
    Verdict,
}

impl DocumentType {
    /// The chapter's name; with the system's it is unique within a job.
    pub fn chapter(self) -> &'static str {
        match self {
            DocumentType::Person1 => "Portraits",
            DocumentType::Person2 => "Mirrors",
            DocumentType::Overlay => "Hunger",
            DocumentType::Verdict => "Final Verdict",
        }
    }
}

/// The tone in which two people's readings are written.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumString, VariantArray, VariantNames,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RelationshipMode {
    Sensual,
    Romantic,
    Brutal,
}

/// One document of a reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// 1 to 16, in reading order.
    pub doc_num: u8,
    pub doc_type: DocumentType,
    /// None for the verdict, which reads all systems.
    pub system: Option<System>,
}

impl Document {
    /// The chapter as listed beside an artifact, such as `Portraits - Vedic`.
    pub fn chapter(&self) -> String {
        match self.system {
            Some(system) => format!("{} - {}", self.doc_type.chapter(), system.title()),
            None => self.doc_type.chapter().to_owned(),
        }
    }

    /// The document as progress names it, such as `Hunger - Vedic Analysis`.
    pub fn title(&self) -> String {
        match self.system {
            Some(_) => format!("{} Analysis", self.chapter()),
            None => self.chapter(),
        }
    }
}
