//! The book: all documents of a job laid out again as one PDF.

use super::inputs::{ReadingOutput, reading_params, stored_by};
use super::pages::{cover_date, document_pages};
use crate::job::language::tag_of;
use crate::job::progress::Progress;
use crate::media::keys::job_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::ArtifactSpec;
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use crate::work::steps::typeset::{FOOTER, typeset, typesetter};
use typesetting::reading::{BookPages, render_book};

/// Reading is half of it, setting the other half.
pub async fn bind(context: &StepContext, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
    let params = reading_params(task)?;
    let texts = params
        .documents()
        .iter()
        .map(|document| stored_by(task, &format!("text:{}", document.doc_num)))
        .collect::<Result<Vec<_>, _>>()?;
    let charts = stored_by(task, "chart")?;
    let input_hash = InputHash::of(&typesetter()).with(&texts).with(&charts.hash).with(&params.language).finish();
    let spec = ArtifactSpec {
        artifact_type: ArtifactType::Pdf,
        content_type: "application/pdf",
        key: job_key(task.job_id, "book", "pdf"),
        input_hash: &input_hash,
        doc_num: None,
        is_combined: true,
        metadata: serde_json::json!({ "chapter": "Complete reading" }),
    };
    let artifact = match context.artifacts().find(&spec).await? {
        Some(kept) => kept,
        None => {
            let charts = context.artifacts().read_json(&charts.key).await?;
            let mut chapters = Vec::with_capacity(texts.len());
            for text in &texts {
                let read = context.artifacts().read_json(&text.key).await?;
                chapters.push(document_pages(read, &charts, &params, task.job_created_at)?);
                progress.set(chapters.len() as f32 / texts.len() as f32 / 2.0);
            }
            let names: Vec<String> =
                std::iter::once(&params.person1).chain(&params.person2).map(|person| person.name.clone()).collect();
            let book = BookPages {
                title: "The Complete Reading".to_owned(),
                subtitle: names.join(" & "),
                people: names,
                chapters,
                date: cover_date(task.job_created_at),
                footer: FOOTER.to_owned(),
                language: tag_of(params.language.as_ref()).to_owned(),
            };
            typeset(context, &spec, book.texts(), async |fonts, turn| {
                render_book(&book, fonts, &async || turn.rest().await).await
            })
            .await?
        }
    };
    let artifacts = vec![artifact];
    ReadingOutput::of(&artifacts).into_step(artifacts)
}
