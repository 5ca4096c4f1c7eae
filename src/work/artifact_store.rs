//! What steps store: an object is stored once for its inputs, and found again when the step is repeated, so that nothing is made or
//! paid for twice (FAILURES 25).

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::error::StepError;
use super::steps::json::{from_slice, to_vec};
use crate::media::bucket::{Bucket, ObjectFacts, Upload};
use crate::runtime::clock::Clock;
use crate::runtime::streams::{ReadError, read_of_length};
use crate::store::job_row::ArtifactType;
use crate::store::work::NewArtifact;

/// The note that says what an object was made from.
const INPUT_HASH_NOTE: &str = "input-hash";
const REPORT_NOTE: &str = "report";
/// A note is a header: everything else in it is percent-encoded.
const NOT_IN_A_NOTE: &AsciiSet = &CONTROLS.add(b'%');
/// Waits between tries to store. A bucket that fails for a moment must not cost what was made, which may have been paid for.
const PAUSES_SECONDS: [u64; 3] = [1, 2, 5];

/// An object to be stored, or to be found.
#[derive(Clone, Copy)]
pub struct ObjectSpec<'a> {
    pub key: &'a str,
    pub content_type: &'a str,
    pub input_hash: &'a str,
}

impl<'a> ObjectSpec<'a> {
    pub fn json(key: &'a str, input_hash: &'a str) -> ObjectSpec<'a> {
        ObjectSpec { key, content_type: "application/json", input_hash }
    }
}

/// An artifact to be stored, or to be found: everything about it but its bytes.
pub struct ArtifactSpec<'a> {
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

/// What was measured of an artifact while it was made. It is stored beside the object, so that a repeat of the step knows it without making
/// it again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measurements {
    pub duration_seconds: Option<f64>,
    pub pages: Option<u32>,
    pub words: Option<u32>,
    /// Further metadata, such as what a picture shows.
    pub report: Map<String, Value>,
}

/// The bucket as steps use it.
#[derive(Clone, Copy)]
pub struct ArtifactStore<'a> {
    pub bucket: &'a dyn Bucket,
    pub clock: &'a dyn Clock,
}

impl ArtifactStore<'_> {
    /// The artifact as an earlier attempt stored it, if it did.
    pub async fn find(&self, spec: &ArtifactSpec<'_>) -> Result<Option<NewArtifact>, StepError> {
        let facts = self.find_object(&spec.key, spec.input_hash).await?;
        Ok(facts.map(|facts| spec.artifact(&facts, Measurements::noted_beside(&facts))))
    }

    pub async fn store(
        &self,
        spec: &ArtifactSpec<'_>,
        bytes: impl Into<Bytes>,
        measured: Measurements,
    ) -> Result<NewArtifact, StepError> {
        let object = ObjectSpec { key: &spec.key, content_type: spec.content_type, input_hash: spec.input_hash };
        let facts = self.store_object(object, measured.notes(), bytes).await?;
        Ok(spec.artifact(&facts, measured))
    }

    /// As [`ArtifactStore::store`], of bytes that don't lie in memory whole. It is tried once: they can't be sent again.
    pub async fn store_stream(
        &self,
        spec: &ArtifactSpec<'_>,
        upload: Upload,
        measured: Measurements,
    ) -> Result<NewArtifact, StepError> {
        let mut notes = measured.notes();
        notes.insert(INPUT_HASH_NOTE.to_owned(), spec.input_hash.to_owned());
        let facts = self.bucket.put_stream(&spec.key, upload, spec.content_type, &notes).await?;
        Ok(spec.artifact(&facts, measured))
    }

    /// The object that an earlier attempt made from the same inputs, if any.
    pub async fn find_object(&self, key: &str, input_hash: &str) -> Result<Option<ObjectFacts>, StepError> {
        let facts = self.bucket.head(key).await?;
        Ok(facts.filter(|facts| facts.notes.get(INPUT_HASH_NOTE).is_some_and(|noted| noted == input_hash)))
    }

    /// Stores the bytes; tries again, because a repeat stores the same object. Dying right after it loses nothing: the next attempt finds it.
    pub async fn store_object(
        &self,
        spec: ObjectSpec<'_>,
        mut notes: BTreeMap<String, String>,
        bytes: impl Into<Bytes>,
    ) -> Result<ObjectFacts, StepError> {
        notes.insert(INPUT_HASH_NOTE.to_owned(), spec.input_hash.to_owned());
        let bytes = bytes.into();
        let mut pauses = PAUSES_SECONDS.iter();
        loop {
            match (self.bucket.put(spec.key, bytes.clone(), spec.content_type, &notes).await, pauses.next()) {
                (Ok(facts), _) => return Ok(facts),
                (Err(_), Some(seconds)) => self.clock.sleep(Duration::from_secs(*seconds)).await,
                (Err(error), None) => return Err(error.into()),
            }
        }
    }

    /// What an earlier attempt stored with [`ArtifactStore::store_json`], if it did.
    pub async fn find_json<Content: DeserializeOwned>(
        &self,
        key: &str,
        input_hash: &str,
    ) -> Result<Option<Content>, StepError> {
        match self.find_object(key, input_hash).await? {
            Some(_) => self.read_json(key).await.map(Some),
            None => Ok(None),
        }
    }

    pub async fn store_json(&self, key: &str, input_hash: &str, content: &impl Serialize) -> Result<(), StepError> {
        self.store_object(ObjectSpec::json(key, input_hash), BTreeMap::new(), to_vec(content)?).await?;
        Ok(())
    }

    /// The whole object. A missing one is worth a retry: steps run after those that store what they need.
    pub async fn read(&self, key: &str) -> Result<Bytes, StepError> {
        let object = self.bucket.get(key, None).await?;
        let object = object.ok_or_else(|| StepError::outside(format!("the object {key} is not there")))?;
        let size_bytes = usize::try_from(object.size_bytes).unwrap_or(usize::MAX);
        match read_of_length(object.body, size_bytes, size_bytes).await {
            Ok(whole) if whole.len() == size_bytes => Ok(whole),
            Ok(_) | Err(ReadError::TooLong { .. }) => {
                Err(StepError::outside(format!("the object {key} is not as long as it was")))
            }
            Err(ReadError::Broken(error)) => Err(error.into()),
        }
    }

    pub async fn read_json<Content: DeserializeOwned>(&self, key: &str) -> Result<Content, StepError> {
        from_slice(key, &self.read(key).await?)
    }
}

impl ArtifactSpec<'_> {
    fn artifact(&self, facts: &ObjectFacts, measured: Measurements) -> NewArtifact {
        let mut metadata = self.metadata.clone();
        if let Value::Object(fields) = &mut metadata {
            fields.extend(measured.report);
        }
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
            metadata,
        }
    }
}

impl Measurements {
    pub fn pages(count: usize) -> Measurements {
        Measurements { pages: u32::try_from(count).ok(), ..Measurements::default() }
    }

    pub fn words(count: usize) -> Measurements {
        Measurements { words: u32::try_from(count).ok(), ..Measurements::default() }
    }

    #[must_use]
    pub fn reporting(mut self, name: &str, value: impl Into<Value>) -> Measurements {
        self.report.insert(name.to_owned(), value.into());
        self
    }

    /// As they are noted beside an object.
    pub fn notes(&self) -> BTreeMap<String, String> {
        let report = (!self.report.is_empty()).then(|| Value::Object(self.report.clone()).to_string());
        let notes = [
            ("duration-seconds", self.duration_seconds.map(|seconds| seconds.to_string())),
            ("pages", self.pages.map(|pages| pages.to_string())),
            ("words", self.words.map(|words| words.to_string())),
            (REPORT_NOTE, report.map(|report| utf8_percent_encode(&report, NOT_IN_A_NOTE).to_string())),
        ];
        notes.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
    }

    pub fn noted_beside(facts: &ObjectFacts) -> Measurements {
        let note = |name: &str| facts.notes.get(name);
        let report = note(REPORT_NOTE).map(|note| percent_decode_str(note).decode_utf8_lossy().into_owned());
        Measurements {
            duration_seconds: note("duration-seconds").and_then(|note| note.parse().ok()),
            pages: note("pages").and_then(|note| note.parse().ok()),
            words: note("words").and_then(|note| note.parse().ok()),
            report: report.and_then(|report| serde_json::from_str(&report).ok()).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_is_read_back_from_its_notes() {
        let measured = Measurements { duration_seconds: Some(1.5), ..Measurements::pages(3) };
        let measured = measured.reporting("caption", "A café, 100% \"open\".");
        let notes = measured.notes();
        assert!(notes.values().all(|note| note.is_ascii()));
        let facts = ObjectFacts {
            key: "key".to_owned(),
            size_bytes: 1,
            etag: "\"1\"".to_owned(),
            content_type: "application/pdf".to_owned(),
            last_modified: chrono::DateTime::UNIX_EPOCH,
            notes,
        };
        assert_eq!(Measurements::noted_beside(&facts), measured);
    }
}
