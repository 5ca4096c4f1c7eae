//! Storing what a step made, and the artifact that tells of it.

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;
use serde_json::Value;

use super::Workshop;
use crate::media::bucket::ObjectFacts;
use crate::store::job_row::ArtifactType;
use crate::store::work::NewArtifact;
use crate::work::error::StepError;
use crate::work::shelf::{Keep, keep, kept, measured};

/// Waits between tries to store. A bucket that fails for a moment must not cost what was made, which may have been paid for (FAILURES 25).
const PAUSES_SECONDS: [u64; 3] = [1, 2, 5];

/// What was measured of an artifact. It is noted beside the object, so that a repeat of the step knows it without making it again.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    pub duration_seconds: Option<f64>,
    pub pages: Option<u32>,
    pub words: Option<u32>,
}

/// An artifact to be: everything about it but its bytes.
pub struct Shelf<'a> {
    pub workshop: &'a Workshop,
    pub artifact_type: ArtifactType,
    pub content_type: &'a str,
    pub key: String,
    pub input_hash: &'a str,
    /// None for an artifact of the whole job.
    pub doc_num: Option<u8>,
    /// Whether it holds all documents as one.
    pub is_combined: bool,
    pub metadata: Value,
}

impl Shelf<'_> {
    /// The artifact as an earlier attempt stored it, if it did.
    pub async fn kept(&self) -> Result<Option<NewArtifact>, StepError> {
        let facts = kept(&*self.workshop.bucket, &self.key, self.input_hash).await?;
        Ok(facts.map(|facts| {
            let measured = Measured {
                duration_seconds: measured(&facts, "duration-seconds"),
                pages: measured(&facts, "pages"),
                words: measured(&facts, "words"),
            };
            self.artifact(&facts, measured)
        }))
    }

    /// Stores the bytes; tries again, because a repeat stores the same object.
    pub async fn put(&self, bytes: impl Into<Bytes>, measured: Measured) -> Result<NewArtifact, StepError> {
        let notes = [
            ("duration-seconds", measured.duration_seconds.map(|seconds| seconds.to_string())),
            ("pages", measured.pages.map(|pages| pages.to_string())),
            ("words", measured.words.map(|words| words.to_string())),
        ];
        let measured_notes: BTreeMap<String, String> =
            notes.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
        let bytes = bytes.into();
        let mut pauses = PAUSES_SECONDS.iter();
        let facts = loop {
            let place = Keep {
                key: &self.key,
                content_type: self.content_type,
                input_hash: self.input_hash,
                measured: measured_notes.clone(),
            };
            match (keep(&*self.workshop.bucket, place, bytes.clone()).await, pauses.next()) {
                (Ok(facts), _) => break facts,
                (Err(_), Some(seconds)) => self.workshop.clock.sleep(Duration::from_secs(*seconds)).await,
                (Err(error), None) => return Err(error.into()),
            }
        };
        Ok(self.artifact(&facts, measured))
    }

    fn artifact(&self, facts: &ObjectFacts, measured: Measured) -> NewArtifact {
        NewArtifact {
            artifact_type: self.artifact_type,
            doc_num: self.doc_num,
            is_combined: self.is_combined,
            object_key: self.key.clone(),
            content_type: self.content_type.to_owned(),
            size_bytes: facts.size_bytes,
            duration_seconds: measured.duration_seconds,
            page_count: measured.pages,
            word_count: measured.words,
            input_hash: self.input_hash.to_owned(),
            metadata: self.metadata.clone(),
        }
    }
}
