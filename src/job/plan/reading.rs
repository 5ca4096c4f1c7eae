//! The plan of a reading.

use serde_json::json;

use super::{Plan, PlannedTask, in_order};
use crate::job::reading::ReadingParams;
use crate::job::task_kind::TaskKind;
use brief::reading::{Document, DocumentType};

/// So that R's phases begin where they should (`docs/contract.md`, Progress).
const TEXT_POINTS: f64 = 40.0;
const PDF_POINTS: f64 = 20.0;
const AUDIO_POINTS: f64 = 25.0;
const COMBINED_POINTS: f64 = 2.0;
const AUDIOBOOK_POINTS: f64 = 1.0;
const FINALIZE_POINTS: f64 = 1.0;
pub(super) const LIFETIME_SECONDS: u32 = 6 * 60 * 60;
const READING_BASE_PERCENT: u8 = 10;

/// The plan of a reading: the chart; per document a text, then its pages and its audio beside each other; the verdict's text after all
/// others; the book and the audiobook; and the final check.
pub fn plan_reading(params: &ReadingParams) -> Plan {
    let documents = params.documents();
    let share = 1.0 / documents.len() as f64;
    let text_name = |document: &Document| format!("text:{}", document.doc_num);
    let other_texts: Vec<String> =
        documents.iter().filter(|document| document.doc_type != DocumentType::Verdict).map(text_name).collect();

    let mut tasks = vec![PlannedTask::new(TaskKind::Chart, "chart", "Casting the charts...", "text")];
    for document in &documents {
        let mut needs = vec!["chart".to_owned()];
        if document.doc_type == DocumentType::Verdict {
            needs.extend(other_texts.iter().cloned());
        }
        let label = format!("Generating chapter: {}...", document.doc_type.chapter());
        tasks.push(
            PlannedTask::new(TaskKind::Text, text_name(document), label, "text")
                .about(document)
                .needing(needs)
                .worth(TEXT_POINTS * share),
        );
    }
    for document in &documents {
        let label = format!("Typesetting: {}...", document.chapter());
        tasks.push(
            PlannedTask::new(TaskKind::Pdf, format!("pdf:{}", document.doc_num), label, "pdf")
                .about(document)
                .needing(vec!["chart".to_owned(), text_name(document)])
                .worth(PDF_POINTS * share),
        );
    }
    for document in &documents {
        let label = format!("Recording: {}...", document.chapter());
        tasks.push(
            PlannedTask::new(TaskKind::Audio, format!("audio:{}", document.doc_num), label, "audio")
                .about(document)
                .needing(vec![text_name(document)])
                .worth(AUDIO_POINTS * share),
        );
    }
    let texts: Vec<String> = documents.iter().map(text_name).collect();
    tasks.push(
        PlannedTask::new(TaskKind::CombinedPdf, "combined_pdf", "Binding the book...", "finalizing")
            .needing(std::iter::once("chart".to_owned()).chain(texts).collect())
            .worth(COMBINED_POINTS),
    );
    let recordings = documents.iter().map(|document| format!("audio:{}", document.doc_num)).collect();
    tasks.push(
        PlannedTask::new(TaskKind::Audiobook, "audiobook", "Binding the audiobook...", "finalizing")
            .needing(recordings)
            .worth(AUDIOBOOK_POINTS),
    );
    let everything: Vec<String> = tasks.iter().map(|task| task.name.clone()).collect();
    tasks.push(
        PlannedTask::new(TaskKind::Finalize, "finalize", "Checking everything...", "finalizing")
            .needing(everything)
            .worth(FINALIZE_POINTS),
    );
    Plan {
        tasks: in_order(0, tasks),
        base_percent: READING_BASE_PERCENT,
        docs_total: documents.len() as u16,
        lifetime_seconds: LIFETIME_SECONDS,
    }
}

impl PlannedTask {
    fn about(mut self, document: &Document) -> PlannedTask {
        self.doc_num = Some(document.doc_num);
        self.doc_title = Some(document.title());
        self.params = json!({ "document": document });
        self
    }
}

#[cfg(test)]
mod tests {
    use brief::reading::{RelationshipMode, System};
    use strum::VariantArray;

    use super::*;
    use crate::job::kind::JobKind;
    use crate::job::reading::Person;

    fn person(name: &str) -> Person {
        let document = json!({
            "name": name, "birthDate": "1990-01-15", "latitude": 13.7563, "longitude": 100.5018, "timezone": "Asia/Bangkok"
        });
        serde_json::from_value(document).expect("a person")
    }

    /// FAILURES 18.
    #[test]
    fn a_documents_pages_and_audio_are_made_from_its_own_text_and_no_other() {
        let plan = plan_reading(&ReadingParams {
            kind: JobKind::NuclearV2,
            person1: person("Michael"),
            person2: Some(person("Anna")),
            systems: System::VARIANTS.to_vec(),
            relationship_intensity: Some(7),
            relationship_mode: Some(RelationshipMode::Sensual),
            language: None,
        });
        for task in plan.tasks.iter().filter(|task| matches!(task.kind, TaskKind::Pdf | TaskKind::Audio)) {
            let texts: Vec<&String> = task.needs.iter().filter(|name| name.starts_with("text:")).collect();
            let number = task.doc_num.expect("a document");
            assert_eq!(texts, [&format!("text:{number}")], "{}", task.name);
            let text = plan.tasks.iter().find(|text| text.name == format!("text:{number}")).expect("its text");
            assert_eq!(text.params, task.params, "{}", task.name);
        }
    }
}
