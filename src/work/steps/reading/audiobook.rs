//! The audiobook: the sound of all M4As of a job behind each other as one M4B, read from the bucket while it is stored.

use std::rc::Rc;

use bytes::Bytes;
use futures::{StreamExt, TryStreamExt};
use serde_json::json;

use super::inputs::{ReadingOutput, StoredInput, reading_params, stored_by};
use super::labels::audiobook_labels;
use crate::job::progress::Progress;
use crate::media::bucket::{Bucket, BucketError, ByteSpan, ByteStream, Upload};
use crate::media::keys::job_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::{ArtifactSpec, Measurements};
use crate::work::error::{Chance, StepError};
use crate::work::input_hash::InputHash;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use recording::{AudiobookError, Chapter, HEAD_START_BYTES, bind_audiobook, m4a_head_bytes};
use typesetting::VERSION as TYPESETTING_VERSION;

/// Only the chapters' heads lie in memory, and what is on its way. Its seconds are the chapters' and count once.
pub async fn bind(context: &StepContext, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
    let params = reading_params(task)?;
    let documents = params.documents();
    let recordings = documents
        .iter()
        .map(|document| stored_by(task, &format!("audio:{}", document.doc_num)))
        .collect::<Result<Vec<StoredInput>, _>>()?;
    let binder = format!("audiobook-{} cover-{TYPESETTING_VERSION}", recording::VERSION);
    let spec = ArtifactSpec {
        artifact_type: ArtifactType::AudioM4b,
        content_type: "audio/mp4",
        key: job_key(task.job_id, "audiobook", "m4b"),
        input_hash: &InputHash::of(&binder).with(&recordings).finish(),
        doc_num: None,
        is_combined: true,
        metadata: json!({ "chapter": "Complete reading", "codec": "aac" }),
    };
    let artifact = match context.artifacts().find(&spec).await? {
        Some(kept) => kept,
        None => {
            let mut chapters = Vec::with_capacity(documents.len());
            for (document, recording) in documents.iter().zip(&recordings) {
                chapters.push(chapter(context, &document.chapter(), &recording.key).await?);
                progress.set(chapters.len() as f32 / documents.len() as f32 / 2.0);
            }
            let book = bind_audiobook(&chapters, &audiobook_labels(&params)?).map_err(unbindable)?;
            let measured = Measurements { duration_seconds: Some(book.duration_seconds), ..Measurements::default() };
            let measured = measured.reporting("bitrate", book.bitrate_kbps).reporting("chapters", chapters.len());
            let keys = recordings.into_iter().map(|recording| recording.key);
            let sounds = keys.zip(chapters.iter().map(Chapter::sound)).collect();
            let body = whole_file(Rc::clone(&context.bucket), book.head.into(), sounds);
            context.artifacts().store_stream(&spec, Upload { length_bytes: book.length_bytes, body }, measured).await?
        }
    };
    let artifacts = vec![artifact];
    ReadingOutput { audio_seconds: 0.0, ..ReadingOutput::of(&artifacts) }.into_step(artifacts)
}

/// A chapter by the head of its file.
async fn chapter(context: &StepContext, title: &str, key: &str) -> Result<Chapter, StepError> {
    let unreadable = || StepError::broken(format!("the object {key} is no recording of ours"));
    let start = read_span(&*context.bucket, key, HEAD_START_BYTES).await?;
    let head_bytes = m4a_head_bytes(&start).ok_or_else(unreadable)?;
    let head = read_span(&*context.bucket, key, head_bytes).await?;
    Chapter::of_m4a(title, &head).ok_or_else(unreadable)
}

/// The object's first bytes.
async fn read_span(bucket: &dyn Bucket, key: &str, length: u64) -> Result<Vec<u8>, StepError> {
    let object = bucket.get(key, Some(ByteSpan { offset: 0, length })).await?;
    let object = object.ok_or_else(|| StepError::outside(format!("the object {key} is not there")))?;
    let parts: Vec<Bytes> = object.body.try_collect().await?;
    Ok(parts.concat())
}

/// The head, and then each chapter's sound, which is asked for when the one before has gone.
fn whole_file(bucket: Rc<dyn Bucket>, head: Bytes, sounds: Vec<(String, std::ops::Range<u64>)>) -> ByteStream {
    async_stream::stream! {
        yield Ok(head);
        for (key, sound) in sounds {
            let span = ByteSpan { offset: sound.start, length: sound.end - sound.start };
            let object = match bucket.get(&key, Some(span)).await {
                Ok(Some(object)) => object,
                Ok(None) => {
                    yield Err(BucketError { action: "find", key, cause: "it was there a moment ago".into() });
                    return;
                }
                Err(error) => {
                    yield Err(error);
                    return;
                }
            };
            let mut body = object.body;
            while let Some(part) = body.next().await {
                yield part;
            }
        }
    }
    .boxed_local()
}

/// Another attempt meets the same files.
fn unbindable(error: AudiobookError) -> StepError {
    StepError::broken("the recordings can't be bound into an audiobook").with_chance(Chance::Never).caused_by(error)
}
