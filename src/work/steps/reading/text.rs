//! The text step: writes one document, and stores it with the charts that it rests on.

use bytes::Bytes;

use super::chart::Charts;
use super::inputs::{ReadingOutput, StoredInput, document, document_metadata, reading_params, stored_by};
use crate::job::language::tag_of;
use crate::job::progress::Progress;
use crate::job::reading::ReadingParams;
use crate::media::keys::document_key;
use crate::runtime::turns::give_way;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::{ArtifactSpec, Measurements};
use crate::work::error::StepError;
use crate::work::input_hash::{InputHash, content_hash};
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use crate::work::steps::json::{from_slice, to_vec};
use brief::reading::{Assignment, ChartArtifact, Document, Person, Tone};

/// What is written is paid for once: the manuscript is stored before anything is made of it, and a repeat begins with what is stored.
pub async fn write_text(
    context: &StepContext,
    task: &ClaimedTask,
    progress: &Progress,
) -> Result<StepOutput, StepError> {
    let (params, document) = (reading_params(task)?, document(task)?);
    let charts_stored = stored_by(task, "chart")?;
    let (artifacts, writer) = (context.artifacts(), &*context.makers.writer);
    let input_hash = InputHash::of(&writer.version())
        .with(&charts_stored.hash)
        .with(&params)
        .with(&document)
        .with(&context.minimum_words)
        .finish();
    let spec = |artifact_type, content_type, extension| ArtifactSpec {
        artifact_type,
        content_type,
        key: document_key(task.job_id, document.doc_num, "reading", extension),
        input_hash: &input_hash,
        doc_num: Some(document.doc_num),
        is_combined: false,
        metadata: document_metadata(&document),
    };
    let json_spec = spec(ArtifactType::Json, "application/json", "json");
    let text_spec = spec(ArtifactType::Text, "text/markdown; charset=utf-8", "md");

    let (json, content) = match artifacts.find(&json_spec).await? {
        Some(json) => (json, artifacts.read(&json_spec.key).await?),
        None => {
            let charts: Charts = artifacts.read_json(&charts_stored.key).await?;
            let assignment = assignment(&params, &document, &charts, context.minimum_words)?;
            give_way(&*context.clock).await;
            let manuscript = writer.write(&assignment, progress).await?;
            let measured = Measurements::words(manuscript.word_count());
            let content = Bytes::from(to_vec(&ChartArtifact::of(&assignment).with_manuscript(manuscript))?);
            (artifacts.store(&json_spec, content.clone(), measured).await?, content)
        }
    };
    let text = match artifacts.find(&text_spec).await? {
        Some(text) => text,
        None => {
            let read: ChartArtifact = from_slice(&json_spec.key, &content)?;
            let manuscript = read.manuscript.ok_or_else(|| StepError::broken("the document has no text"))?;
            artifacts.store(&text_spec, manuscript.to_markdown(), Measurements::words(manuscript.word_count())).await?
        }
    };
    let stored = Some(StoredInput { key: json.object_key.clone(), hash: content_hash(&content) });
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
        .map(|assignment| assignment.in_language(tag_of(params.language.as_ref())))
        .map_err(|error| StepError::broken("the document can't be ordered").caused_by(error))
}
