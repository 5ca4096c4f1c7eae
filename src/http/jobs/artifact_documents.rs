//! Artifacts in contract R's words, each with its signed links.

use super::links::Links;
use crate::contract::readings::artifact::ArtifactDocument;
use crate::contract::readings::job::{Cost, Totals};
use crate::store::job_row::{ArtifactRow, ArtifactType, JobRow};

/// What the status shows: the MP3s and the pages, and the pictures of contract S's jobs. The rest is listed by `/artifacts`.
pub fn is_shown_in_status(artifact: &ArtifactRow) -> bool {
    match artifact.artifact_type {
        ArtifactType::AudioMp3 | ArtifactType::Pdf | ArtifactType::Image => true,
        ArtifactType::AudioM4a | ArtifactType::AudioM4b | ArtifactType::Json | ArtifactType::Text => false,
    }
}

/// The artifacts that `shown` lets through, each with its signed links. Signing takes microseconds and asks no other service
/// (FAILURES 39).
pub fn artifact_documents(
    rows: &[ArtifactRow],
    links: &Links,
    shown: impl Fn(&ArtifactRow) -> bool,
) -> Vec<ArtifactDocument> {
    rows.iter().filter(|row| shown(row)).map(|row| artifact_document(row, twin_of(row, rows), links)).collect()
}

/// The M4A of exactly this MP3's document (FAILURES 19).
fn twin_of<'a>(row: &ArtifactRow, rows: &'a [ArtifactRow]) -> Option<&'a ArtifactRow> {
    if row.artifact_type != ArtifactType::AudioMp3 || row.doc_num.is_none() {
        return None;
    }
    rows.iter().find(|twin| twin.artifact_type == ArtifactType::AudioM4a && twin.doc_num == row.doc_num)
}

fn artifact_document(row: &ArtifactRow, twin: Option<&ArtifactRow>, links: &Links) -> ArtifactDocument {
    ArtifactDocument {
        id: row.id,
        artifact_type: row.artifact_type.to_string(),
        url: links.to(row.id),
        fallback_url: twin.map(|twin| links.to(twin.id)),
        url_expires_at: links.expires_at,
        duration: row.duration_seconds,
        page_count: row.page_count,
        word_count: row.word_count,
        chapter: chapter(row).map(str::to_owned),
        is_combined: row.is_combined.then_some(true),
        file_size: row.size_bytes,
        metadata: row.metadata.clone(),
        created_at: row.created_at,
    }
}

pub fn chapter(row: &ArtifactRow) -> Option<&str> {
    row.metadata.get("chapter")?.as_str()
}

/// Sums of what was measured when the artifacts were made, and what was paid for it.
pub fn totals(job: &JobRow) -> Totals {
    let rows = &job.artifacts;
    let of_type = |wanted| rows.iter().filter(move |row| row.artifact_type == wanted && !row.is_combined);
    let seconds: f64 = of_type(ArtifactType::AudioMp3).filter_map(|row| row.duration_seconds).sum();
    Totals {
        total_audio_minutes: (seconds / 6.0).round() / 10.0,
        total_pages: of_type(ArtifactType::Pdf).filter_map(|row| row.page_count).map(u64::from).sum(),
        total_words: of_type(ArtifactType::Text).filter_map(|row| row.word_count).map(u64::from).sum(),
        cost: job.cost.as_ref().map(|cost| Cost::of(cost, job.usage.unwrap_or_default())),
    }
}
