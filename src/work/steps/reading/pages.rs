//! From a stored document to what the typesetter is given.

use chrono::{DateTime, Utc};

use super::chart::Charts;
use crate::job::language::tag_of;
use crate::job::reading::{Person, ReadingParams};
use crate::work::error::StepError;
use crate::work::steps::typeset::FOOTER;
use brief::reading::{ChartArtifact, Document, DocumentType};
use typesetting::reading::{ChartPage, DocumentPages, Subject, overlay_page, person_page};

/// The day as a cover prints it, such as `3 May 2026`.
pub fn cover_date(moment: DateTime<Utc>) -> String {
    moment.format("%-d %B %Y").to_string()
}

/// The date is the job's, so that a repeat sets the same pages.
pub fn document_pages(
    read: ChartArtifact,
    charts: &Charts,
    params: &ReadingParams,
    job_created_at: DateTime<Utc>,
) -> Result<DocumentPages, StepError> {
    let document = &read.document;
    let chart = chart_page(document, charts, params);
    let second = || params.person2.as_ref().map(|person| person.name.clone());
    let people = match document.doc_type {
        DocumentType::Person1 => vec![params.person1.name.clone()],
        DocumentType::Person2 => second().into_iter().collect(),
        DocumentType::Overlay | DocumentType::Verdict => {
            std::iter::once(params.person1.name.clone()).chain(second()).collect()
        }
    };
    Ok(DocumentPages {
        system: document.system,
        people,
        chart,
        date: cover_date(job_created_at),
        footer: FOOTER.to_owned(),
        language: tag_of(params.language.as_ref()).to_owned(),
        manuscript: read.manuscript.ok_or_else(|| StepError::broken("the document has no text"))?,
    })
}

/// The drawn chart of one person or of two; the verdict is about everything and has no chart.
fn chart_page(document: &Document, charts: &Charts, params: &ReadingParams) -> Option<ChartPage> {
    let system = document.system?;
    let (first, first_subject) = (&charts.person1, subject_of(&params.person1));
    let second = charts.person2.as_ref().zip(params.person2.as_ref());
    match document.doc_type {
        DocumentType::Person1 => Some(person_page(system, first, first_subject)),
        DocumentType::Person2 => second.map(|(second, person)| person_page(system, second, subject_of(person))),
        DocumentType::Overlay => {
            let (second, person) = second?;
            let comparison = charts.comparison.as_ref()?;
            Some(overlay_page(system, [first, second], comparison, [first_subject, subject_of(person)]))
        }
        DocumentType::Verdict => None,
    }
}

fn subject_of(person: &Person) -> Subject<'_> {
    Subject { name: &person.name, birth_place: person.birth_place.as_deref() }
}
