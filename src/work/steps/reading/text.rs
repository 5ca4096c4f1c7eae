//! The text step: writes one document, and stores it with the charts that it rests on.

use super::chart::Charts;
use super::inputs::{ReadingOutput, StoredInput, document, document_metadata, reading_params, stored_by};
use crate::job::reading::ReadingParams;
use crate::media::keys::document_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::error::StepError;
use crate::work::input_hash::{InputHash, content_hash};
use crate::work::shelf::read_json;
use crate::work::step::StepOutput;
use crate::work::steps::Workshop;
use crate::work::steps::shelve::{Measured, Shelf};
use brief::Document;
use brief::Manuscript;
use brief::{Assignment, ChartArtifact, Person, Tone};
use builtin_writer::write;

/// Changes when the builtin writer would write the same document otherwise.
const WRITER: &str = concat!("builtin-writer-", env!("CARGO_PKG_VERSION"));

/// The builtin writer gives the same text for the same charts, so a repeat writes it again and stores the same bytes.
pub async fn write_text(workshop: &Workshop, task: &ClaimedTask) -> Result<StepOutput, StepError> {
    let (params, document) = (reading_params(task)?, document(task)?);
    let charts_stored = stored_by(task, "chart")?;
    let charts: Charts = read_json(&*workshop.bucket, &charts_stored.key).await?;
    let assignment = assignment(&params, &document, &charts, workshop.minimum_words)?;
    let manuscript = write(&assignment);
    let measured = Measured { words: u32::try_from(manuscript.word_count()).ok(), ..Measured::default() };
    let input_hash = InputHash::of(WRITER)
        .with(&charts_stored.hash)
        .with(&params)
        .with(&document)
        .with(&workshop.minimum_words)
        .finish();

    let shelf = |artifact_type, content_type, extension| Shelf {
        workshop,
        artifact_type,
        content_type,
        key: document_key(task.job_id, document.doc_num, "reading", extension),
        input_hash: &input_hash,
        doc_num: Some(document.doc_num),
        is_combined: false,
        metadata: document_metadata(&document),
    };
    let text = shelf(ArtifactType::Text, "text/markdown; charset=utf-8", "md");
    let text = text.put(as_markdown(&manuscript), measured).await?;
    let json = serde_json::to_vec(&ChartArtifact::of(&assignment).with_manuscript(manuscript))
        .map_err(|error| StepError::broken(format!("a document can't be written: {error}")))?;
    let hash = content_hash(&json);
    let json = shelf(ArtifactType::Json, "application/json", "json").put(json, measured).await?;
    let stored = Some(StoredInput { key: json.object_key.clone(), hash });
    let artifacts = vec![text, json];
    ReadingOutput { stored, ..ReadingOutput::of(&artifacts) }.into_step(artifacts)
}

fn assignment<'a>(
    params: &'a ReadingParams,
    document: &Document,
    charts: &'a Charts,
    minimum_words: usize,
) -> Result<Assignment<'a>, StepError> {
    let first = Person { name: &params.person1.name, chart: &charts.person1 };
    let second = params.person2.as_ref().zip(charts.person2.as_ref());
    let second = second.map(|(person, chart)| Person { name: &person.name, chart });
    let tone = params.relationship_mode.zip(params.relationship_intensity);
    let tone = tone.map(|(mode, intensity)| Tone { mode, intensity });
    Assignment::new(document.clone(), first, second, charts.comparison.as_ref(), tone, minimum_words)
        .map_err(|error| StepError::broken(error.to_string()))
}

/// The text as people and programs read it without us.
fn as_markdown(manuscript: &Manuscript) -> String {
    let mut text = format!("# {}\n\n*{}*\n", manuscript.title, manuscript.subtitle);
    for section in &manuscript.sections {
        text.push_str(&format!("\n## {}\n", section.heading));
        for paragraph in &section.paragraphs {
            text.push_str(&format!("\n{}\n", paragraph.text));
        }
    }
    text
}
