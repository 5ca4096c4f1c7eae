//! The pdf step: one document's pages.

use super::inputs::{ReadingOutput, document, document_metadata, reading_params, stored_by};
use super::pages::document_pages;
use crate::media::keys::document_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::shelf::read_json;
use crate::work::step::StepOutput;
use crate::work::steps::Workshop;
use crate::work::steps::shelve::{Measured, Shelf};
use crate::work::steps::typeset::{TYPESETTER, font_library};
use typesetting::render_document;

pub async fn typeset(workshop: &Workshop, task: &ClaimedTask) -> Result<StepOutput, StepError> {
    let (params, document) = (reading_params(task)?, document(task)?);
    let text = stored_by(task, &format!("text:{}", document.doc_num))?;
    let charts = stored_by(task, "chart")?;
    let input_hash = InputHash::of(TYPESETTER).with(&text.hash).with(&charts.hash).finish();
    let shelf = Shelf {
        workshop,
        artifact_type: ArtifactType::Pdf,
        content_type: "application/pdf",
        key: document_key(task.job_id, document.doc_num, "reading", "pdf"),
        input_hash: &input_hash,
        doc_num: Some(document.doc_num),
        is_combined: false,
        metadata: document_metadata(&document),
    };
    let artifact = match shelf.kept().await? {
        Some(kept) => kept,
        None => {
            let read = read_json(&*workshop.bucket, &text.key).await?;
            let charts = read_json(&*workshop.bucket, &charts.key).await?;
            let pages = document_pages(read, &charts, &params, task.job_created_at)?;
            let fonts = font_library(workshop, pages.texts()).await?;
            let pdf = workshop.compute(|| render_document(&pages, &fonts)).await;
            let pdf = pdf.map_err(|error| StepError::broken(error.to_string()))?;
            let measured = Measured { pages: u32::try_from(pdf.page_count).ok(), ..Measured::default() };
            shelf.put(pdf.bytes, measured).await?
        }
    };
    let artifacts = vec![artifact];
    ReadingOutput::of(&artifacts).into_step(artifacts)
}
