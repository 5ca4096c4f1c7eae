//! The pdf step: one document's pages.

use super::inputs::{ReadingOutput, document, document_metadata, reading_params, stored_by};
use super::pages::document_pages;
use crate::media::keys::document_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::ArtifactSpec;
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use crate::work::steps::typeset::{typeset, typesetter};
use typesetting::reading::render_document;

pub async fn set_pages(context: &StepContext, task: &ClaimedTask) -> Result<StepOutput, StepError> {
    let (params, document) = (reading_params(task)?, document(task)?);
    let text = stored_by(task, &format!("text:{}", document.doc_num))?;
    let charts = stored_by(task, "chart")?;
    let input_hash = InputHash::of(&typesetter()).with(&text.hash).with(&charts.hash).with(&params.language).finish();
    let spec = ArtifactSpec {
        artifact_type: ArtifactType::Pdf,
        content_type: "application/pdf",
        key: document_key(task.job_id, document.doc_num, "reading", "pdf"),
        input_hash: &input_hash,
        doc_num: Some(document.doc_num),
        is_combined: false,
        metadata: document_metadata(&document),
    };
    let artifact = match context.artifacts().find(&spec).await? {
        Some(kept) => kept,
        None => {
            let read = context.artifacts().read_json(&text.key).await?;
            let charts = context.artifacts().read_json(&charts.key).await?;
            let pages = document_pages(read, &charts, &params, task.job_created_at)?;
            typeset(context, &spec, pages.texts(), async |fonts, turn| {
                render_document(&pages, fonts, &async || turn.rest().await).await
            })
            .await?
        }
    };
    let artifacts = vec![artifact];
    ReadingOutput::of(&artifacts).into_step(artifacts)
}
