//! Typesets: fetches the fonts that the words need, lays the pages out, and reports which characters no font has and how often they occur.

use serde_json::{Value, json};
use typesetting::{FontLibrary, PdfError, RenderedPdf, VERSION};

use super::StepContext;
use crate::runtime::turns::Turn;
use crate::store::work::NewArtifact;
use crate::work::artifact_store::{ArtifactSpec, Measurements};
use crate::work::error::StepError;

/// The line at the foot of every cover.
pub const FOOTER: &str = "One in a Billion";

/// Names the typesetter, and changes when the same pages would be set otherwise.
pub fn typesetter() -> String {
    format!("typesetter-{VERSION}")
}

/// Sets the pages and stores them. `texts` is everything that is on them.
pub async fn typeset(
    context: &StepContext,
    spec: &ArtifactSpec<'_>,
    texts: Vec<&str>,
    render: impl AsyncFnOnce(&FontLibrary, &Turn<'_>) -> Result<RenderedPdf, PdfError>,
) -> Result<NewArtifact, StepError> {
    let fonts = font_library(context, texts).await?;
    let turn = context.turns.begin(&*context.clock).await;
    let pdf =
        render(&fonts, &turn).await.map_err(|error| StepError::broken("the pages can't be set").caused_by(error))?;
    drop(turn);
    let mut measured = Measurements::pages(pdf.page_count);
    if !pdf.missing_glyphs.is_empty() {
        let named = |(&character, &count): (&char, &usize)| (format!("U+{:04X}", u32::from(character)), count.into());
        let missing: serde_json::Map<String, Value> = pdf.missing_glyphs.iter().map(named).collect();
        measured = measured.reporting("missingGlyphs", json!(missing));
    }
    context.artifacts().store(spec, pdf.bytes, measured).await
}

/// The embedded faces, and those that only these texts need.
async fn font_library(context: &StepContext, texts: Vec<&str>) -> Result<FontLibrary, StepError> {
    let mut fetched = Vec::new();
    for file_name in FontLibrary::files_needed(texts) {
        let bytes = context
            .assets
            .fetch(&format!("fonts/{file_name}"))
            .await
            .map_err(|error| StepError::outside("a font could not be fetched").caused_by(error))?;
        fetched.push((file_name.to_owned(), bytes.to_vec()));
    }
    FontLibrary::with_assets(fetched).map_err(|error| StepError::broken("a font can't be read").caused_by(error))
}
