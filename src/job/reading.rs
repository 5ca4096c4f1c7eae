//! The parameters of a reading, checked: what contract R's `params` mean inside.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::kind::JobKind;
use super::language::Language;
use brief::reading::{Document, DocumentType, RelationshipMode, System};

/// A person in a reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// 1 to 100 characters of any script.
    pub name: String,
    pub birth_date: Date,
    /// None when it is unknown.
    pub birth_time: Option<Time>,
    pub birth_place: Option<String>,
    /// North is positive.
    pub latitude: f64,
    /// East is positive.
    pub longitude: f64,
    /// An IANA name.
    pub timezone: String,
    /// Seconds east of UTC, when the client knows better than the zone's history.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utc_offset: Option<i32>,
}

/// A reading's parameters. What makes a pair is there exactly when the kind needs a pair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadingParams {
    pub kind: JobKind,
    pub person1: Person,
    pub person2: Option<Person>,
    /// In reading order, without repeats, never empty.
    pub systems: Vec<System>,
    /// 1 to 10.
    pub relationship_intensity: Option<u8>,
    pub relationship_mode: Option<RelationshipMode>,
    /// English without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl ReadingParams {
    /// The documents of this reading, in reading order (`docs/contract.md`, What a reading is made of).
    pub fn documents(&self) -> Vec<Document> {
        let types: &[DocumentType] = match self.person2 {
            Some(_) => &[DocumentType::Person1, DocumentType::Person2, DocumentType::Overlay],
            None => &[DocumentType::Person1],
        };
        let mut chapters: Vec<(DocumentType, Option<System>)> = System::VARIANTS
            .iter()
            .filter(|system| self.systems.contains(system))
            .flat_map(|system| types.iter().map(|doc_type| (*doc_type, Some(*system))))
            .collect();
        if self.kind == JobKind::NuclearV2 {
            chapters.push((DocumentType::Verdict, None));
        }
        (1..).zip(chapters).map(|(doc_num, (doc_type, system))| Document { doc_num, doc_type, system }).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// Jobs that were stored before a deployment are read after it.
    #[test]
    fn a_person_is_stored_in_one_shape() {
        let stored = json!({
            "name": "Mim", "birthDate": "1990-06-03", "birthTime": "14:30:00", "birthPlace": null,
            "latitude": 13.75, "longitude": 100.5, "timezone": "Asia/Bangkok",
        });
        let person: Person = serde_json::from_value(stored.clone()).expect("a person");
        assert_eq!(serde_json::to_value(&person).expect("JSON"), stored);
        let unknown = Person { birth_time: None, ..person };
        assert_eq!(serde_json::to_value(&unknown).expect("JSON")["birthTime"], Value::Null);
    }
}
