//! What every PDF has in common: the words at its foot, its language, and the fonts that its words need.

use super::Workshop;
use crate::work::error::StepError;
use typesetting::FontLibrary;

/// Changes when the same text would be set otherwise.
pub const TYPESETTER: &str = concat!("typesetter-", env!("CARGO_PKG_VERSION"));
/// What stands at the foot of every cover.
pub const FOOTER: &str = "One in a Billion";
/// The builtin writer's language.
pub const LANGUAGE: &str = "en";

/// The embedded faces, and those that only these texts need.
pub async fn font_library(workshop: &Workshop, texts: Vec<&str>) -> Result<FontLibrary, StepError> {
    let mut fetched = Vec::new();
    for file_name in FontLibrary::files_needed(texts) {
        let bytes = workshop
            .assets
            .fetch(&format!("fonts/{file_name}"))
            .await
            .map_err(|error| StepError::outside(error.to_string()))?;
        fetched.push((file_name.to_owned(), bytes.to_vec()));
    }
    FontLibrary::with_assets(fetched).map_err(|error| StepError::broken(error.to_string()))
}
