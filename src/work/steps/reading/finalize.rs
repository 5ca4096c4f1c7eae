//! The last step: everything that was made is there and of the size that was recorded, and is summed up. Only then may a job be complete.

use futures::{StreamExt, TryStreamExt, stream};
use serde_json::json;

use super::inputs::output_of;
use crate::job::progress::Progress;
use crate::store::work::ClaimedTask;
use crate::work::error::StepError;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;

/// The platform opens six connections at once for one invocation.
const LOOKED_UP_AT_ONCE: usize = 6;

/// The sums are of what was measured: encoded seconds, laid-out pages of the book, counted words.
pub async fn finalize(context: &StepContext, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
    let mut objects = Vec::new();
    let (mut words, mut book_pages, mut audio_seconds) = (0, 0, 0.0);
    for name in task.inputs.keys() {
        let output = output_of(task, name)?;
        words += output.words;
        audio_seconds += output.audio_seconds;
        if name == "combined_pdf" {
            book_pages = output.pages;
        }
        objects.extend(output.objects);
    }
    let total = objects.len() as f32;
    stream::iter(objects.into_iter().enumerate())
        .map(|(index, (key, size_bytes))| async move {
            progress.set(index as f32 / total);
            check(context, &key, size_bytes).await
        })
        .buffer_unordered(LOOKED_UP_AT_ONCE)
        .try_collect::<()>()
        .await?;
    let output = json!({ "totalWords": words, "totalPages": book_pages, "totalAudioSeconds": audio_seconds });
    Ok(StepOutput { output, ..StepOutput::default() })
}

async fn check(context: &StepContext, key: &str, size_bytes: u64) -> Result<(), StepError> {
    match context.bucket.head(key).await? {
        Some(facts) if facts.size_bytes == size_bytes => Ok(()),
        Some(facts) => Err(StepError::outside(format!(
            "the object {key} has {} bytes, not the {size_bytes} that were stored",
            facts.size_bytes
        ))),
        None => Err(StepError::outside(format!("the object {key} is gone"))),
    }
}
