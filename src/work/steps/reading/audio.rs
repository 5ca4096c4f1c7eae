//! The audio step: one document is spoken once, and stored as MP3 and as M4A of the same length.

use serde_json::json;

use super::inputs::{ReadingOutput, StoredInput, document, document_metadata, reading_params, stored_by};
use super::labels::document_labels;
use super::unhurried_speaker::UnhurriedSpeaker;
use crate::job::language::tag_of;
use crate::job::progress::Progress;
use crate::media::keys::document_key;
use crate::provider::speaker::Speaker as _;
use crate::store::job_row::ArtifactType;
use crate::store::work::{ClaimedTask, NewArtifact};
use crate::work::artifact_store::{ArtifactSpec, Measurements};
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::narrate::speak_document;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use brief::reading::ChartArtifact;
use recording::{Labels, MP3_BITRATE_KBPS, m4a_of_mp3};
use typesetting::VERSION as TYPESETTING_VERSION;

/// What is spoken is paid for once: a repeat finds both files, or the MP3, from which it makes the M4A (FAILURES 25).
pub async fn record(context: &StepContext, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
    let document = document(task)?;
    let text = stored_by(task, &format!("text:{}", document.doc_num))?;
    let speaker = UnhurriedSpeaker { speaker: context.makers.speaker.clone(), clock: context.clock.clone() };
    let params = reading_params(task)?;
    // The cover is the typesetter's.
    let recorder = format!("recorder-{} cover-{TYPESETTING_VERSION}", recording::VERSION);
    let system = document.system.map(|system| system.to_string());
    let voice = speaker.voice(tag_of(params.language.as_ref()), system.as_deref());
    let input_hash = InputHash::of(&recorder)
        .with(&text.hash)
        .with(&speaker.version())
        .with(&voice.name)
        .with(&params.language)
        .finish();
    let spec = |artifact_type, content_type, extension| ArtifactSpec {
        artifact_type,
        content_type,
        key: document_key(task.job_id, document.doc_num, "audio", extension),
        input_hash: &input_hash,
        doc_num: Some(document.doc_num),
        is_combined: false,
        metadata: document_metadata(&document),
    };
    let mp3_spec = spec(ArtifactType::AudioMp3, "audio/mpeg", "mp3");
    let m4a_spec = spec(ArtifactType::AudioM4a, "audio/mp4", "m4a");

    let artifacts = context.artifacts();
    let (mp3, m4a) = match (artifacts.find(&mp3_spec).await?, artifacts.find(&m4a_spec).await?) {
        (Some(mp3), Some(m4a)) => (mp3, m4a),
        (Some(mp3), None) => {
            let labels = document_labels(&params, &document)?;
            let m4a = twin_of(context, &mp3, &m4a_spec, &labels).await?;
            (mp3, m4a)
        }
        (None, _) => {
            let read: ChartArtifact = artifacts.read_json(&text.key).await?;
            let manuscript = read.manuscript.ok_or_else(|| StepError::broken("the document has no text"))?;
            let labels = document_labels(&params, &document)?;
            let spoken = speak_document(&speaker, &voice, &manuscript, &labels, &|share| progress.set(share)).await?;
            let measured = Measurements { duration_seconds: Some(spoken.duration_seconds), ..Measurements::default() };
            let mp3 = artifacts.store(&mp3_spec, spoken.mp3, measured.clone()).await?;
            (mp3, artifacts.store(&m4a_spec, spoken.m4a, measured).await?)
        }
    };
    let stored = Some(StoredInput { key: m4a.object_key.clone(), hash: input_hash.clone() });
    let artifacts = vec![described(mp3, "mp3", Some(MP3_BITRATE_KBPS)), described(m4a, "aac", None)];
    ReadingOutput { stored, ..ReadingOutput::of(&artifacts) }.into_step(artifacts)
}

/// The M4A of an attempt that ended between its two files.
async fn twin_of(
    context: &StepContext,
    mp3: &NewArtifact,
    m4a_spec: &ArtifactSpec<'_>,
    labels: &Labels,
) -> Result<NewArtifact, StepError> {
    let bytes = context.artifacts().read(&mp3.object_key).await?;
    let m4a = context.compute(|| m4a_of_mp3(&bytes, labels)).await;
    let m4a = m4a.map_err(|error| StepError::broken("the stored MP3 can't be made into an M4A").caused_by(error))?;
    let measured = Measurements { duration_seconds: mp3.duration_seconds, ..Measurements::default() };
    context.artifacts().store(m4a_spec, m4a, measured).await
}

/// Adds codec and bit rate; without a constant one it is the mean of what was stored.
fn described(mut artifact: NewArtifact, codec: &str, constant_kbps: Option<u32>) -> NewArtifact {
    let mean_kbps = || {
        let seconds = artifact.duration_seconds.filter(|seconds| *seconds > 0.0)?;
        Some((artifact.size_bytes as f64 * 8.0 / seconds / 1_000.0).round() as u32)
    };
    let bitrate_kbps = constant_kbps.or_else(mean_kbps);
    artifact.metadata["codec"] = json!(codec);
    artifact.metadata["bitrate"] = json!(bitrate_kbps);
    artifact
}
