//! From a job's parameters to its tasks: what is made, in which order, and which share of the percent each has.

use serde::Serialize;
use serde_json::{Value, json};

use super::document::{Document, DocumentType};
use super::reading::ReadingParams;
use super::task_kind::TaskKind;

/// A task to be inserted. Written with the column names of `job_tasks`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlannedTask {
    pub name: String,
    pub kind: TaskKind,
    pub position: u16,
    /// Names of tasks that must be done before.
    pub needs: Vec<String>,
    /// Its failure leaves dependents and job alive.
    pub optional: bool,
    pub params: Value,
    /// What the job's message says while it runs.
    pub label: String,
    /// The contract's word for this part of the job.
    pub step: String,
    pub doc_num: Option<u8>,
    pub doc_title: Option<String>,
    /// Its share of the job's percent.
    pub points: f64,
    pub max_attempts: u16,
    pub lease_seconds: u32,
    pub backoff_base_seconds: u32,
    pub backoff_max_seconds: u32,
}

impl PlannedTask {
    /// A task with the rules of its kind; needs, document and points are added by the plan.
    pub fn new(kind: TaskKind, name: impl Into<String>, label: impl Into<String>, step: &str) -> PlannedTask {
        let rules = kind.rules();
        PlannedTask {
            name: name.into(),
            kind,
            position: 0,
            needs: Vec::new(),
            optional: false,
            params: json!({}),
            label: label.into(),
            step: step.to_owned(),
            doc_num: None,
            doc_title: None,
            points: 0.0,
            max_attempts: rules.max_attempts,
            lease_seconds: rules.lease_seconds,
            backoff_base_seconds: rules.backoff_base_seconds,
            backoff_max_seconds: rules.backoff_max_seconds,
        }
    }

    fn about(mut self, document: &Document) -> PlannedTask {
        self.doc_num = Some(document.doc_num);
        self.doc_title = Some(document.title());
        self.params = json!({ "document": document });
        self
    }

    fn needing(mut self, needs: Vec<String>) -> PlannedTask {
        self.needs = needs;
        self
    }

    fn worth(mut self, points: f64) -> PlannedTask {
        self.points = points;
        self
    }
}

/// What a job consists of.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Never empty: a job without tasks can't exist (FAILURES 1).
    pub tasks: Vec<PlannedTask>,
    /// What the job shows once it is under way.
    pub base_percent: u8,
    pub docs_total: u16,
    /// All tasks must have ended by then.
    pub lifetime_seconds: u32,
}

/// DECISIONS, Progress: text 10 to 50, pdf 50 to 70, audio 70 to 95, finalizing 95 to 99.
const TEXT_POINTS: f64 = 40.0;
const PDF_POINTS: f64 = 20.0;
const AUDIO_POINTS: f64 = 25.0;
const COMBINED_POINTS: f64 = 3.0;
const FINALIZE_POINTS: f64 = 1.0;
const READING_BASE_PERCENT: u8 = 10;

/// The plan of a reading: the chart; per document a text, then its pages and its audio beside each other; the verdict's text after all
/// others; the book; and the final check.
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
    let everything: Vec<String> = tasks.iter().map(|task| task.name.clone()).collect();
    tasks.push(
        PlannedTask::new(TaskKind::Finalize, "finalize", "Checking everything...", "finalizing")
            .needing(everything)
            .worth(FINALIZE_POINTS),
    );
    for (position, task) in (0..).zip(&mut tasks) {
        task.position = position;
    }
    Plan {
        tasks,
        base_percent: READING_BASE_PERCENT,
        docs_total: documents.len() as u16,
        lifetime_seconds: 6 * 60 * 60,
    }
}
