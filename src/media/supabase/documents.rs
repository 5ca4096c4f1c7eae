//! Supabase Storage's documents. The hosted service and the embedded one describe an object differently: the first has its facts at
//! the top and our notes in `metadata`; the second has its facts in `metadata` and keeps no notes.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::super::bucket::ObjectFacts;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ErrorDocument {
    /// A number as text; other versions have a number.
    pub status_code: Option<Value>,
    pub error: Option<String>,
}

/// `GET /object/info/{bucket}/{key}`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct InfoDocument {
    /// Another one after each upload.
    pub version: Option<String>,
    size: Option<u64>,
    content_type: Option<String>,
    etag: Option<String>,
    last_modified: Option<DateTime<Utc>>,
    metadata: Option<MetadataDocument>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct MetadataDocument {
    /// Of the hosted service: what [`NotesDocument`] sent with the upload.
    notes: Option<BTreeMap<String, String>>,
    /// Of the embedded one, as the next three.
    size: Option<u64>,
    mimetype: Option<String>,
    e_tag: Option<String>,
    last_modified: Option<DateTime<Utc>>,
}

/// Our notes, in the header `x-metadata` of an upload.
#[derive(Serialize)]
pub struct NotesDocument<'a> {
    pub notes: &'a BTreeMap<String, String>,
}

/// Our notes in an object beside the one that they belong to, where the service keeps none itself.
#[derive(Serialize, Deserialize)]
pub struct NotesBeside {
    /// Of the object: notes of an older one say nothing.
    pub version: Option<String>,
    pub notes: BTreeMap<String, String>,
}

impl InfoDocument {
    /// The facts, and whether the service has kept the notes itself; None where even the size is missing.
    pub fn facts(self, key: &str) -> Option<(ObjectFacts, bool)> {
        let metadata = self.metadata.unwrap_or_default();
        let has_notes = metadata.notes.is_some();
        let facts = ObjectFacts {
            key: key.to_owned(),
            size_bytes: self.size.or(metadata.size)?,
            etag: strong_etag(&self.etag.or(metadata.e_tag)?),
            content_type: self
                .content_type
                .or(metadata.mimetype)
                .unwrap_or_else(|| "application/octet-stream".to_owned()),
            last_modified: self.last_modified.or(metadata.last_modified).unwrap_or(DateTime::UNIX_EPOCH),
            notes: metadata.notes.unwrap_or_default(),
        };
        Some((facts, has_notes))
    }
}

/// In one pair of quotes, whichever way the service wrote it.
fn strong_etag(stated: &str) -> String {
    format!("\"{}\"", stated.trim_start_matches("W/").trim_matches('"'))
}

/// `POST /object/sign/{bucket}/{key}`.
#[derive(Deserialize)]
pub struct SignedDocument {
    /// With the token that opens the object; from the service's root on, or from the project's (of the embedded one).
    #[serde(rename = "signedURL", alias = "signedUrl")]
    pub signed_url: String,
}

/// One entry of `POST /object/list/{bucket}`.
#[derive(Deserialize)]
pub struct ListEntry {
    /// The hosted service's is relative to the folder; the embedded one's is the whole key.
    pub name: String,
    /// Absent for a folder.
    pub id: Option<String>,
    pub metadata: Option<ListedMetadata>,
}

#[derive(Deserialize)]
pub struct ListedMetadata {
    #[serde(default)]
    pub size: u64,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn facts(document: Value) -> Option<(ObjectFacts, bool)> {
        serde_json::from_value::<InfoDocument>(document).expect("an info").facts("key")
    }

    #[test]
    fn the_hosted_services_description_is_read_with_its_notes() {
        let (facts, has_notes) = facts(json!({
            "id": "1", "name": "key", "version": "v", "bucket_id": "media", "size": 5, "content_type": "audio/mpeg",
            "cache_control": "no-cache", "etag": "\"abc\"", "metadata": { "notes": { "pages": "3" } },
            "last_modified": "2025-12-19T16:30:00.5Z", "created_at": "2025-12-19T16:30:00Z"
        }))
        .expect("facts");
        assert_eq!((facts.size_bytes, facts.etag.as_str(), facts.content_type.as_str()), (5, "\"abc\"", "audio/mpeg"));
        assert!(has_notes && facts.notes["pages"] == "3" && facts.last_modified.timestamp_subsec_millis() == 500);
    }

    #[test]
    fn the_embedded_services_description_is_read_without_notes() {
        let (facts, has_notes) = facts(json!({
            "name": "key", "version": "v", "user_metadata": {}, "metadata": {
                "eTag": "\"abc\"", "size": 0, "mimetype": "audio/mpeg", "lastModified": "2026-11-28T14:01:25.487Z"
            },
            "httpMetadata": { "eTag": "\"other\"", "mimetype": "application/octet-stream" }
        }))
        .expect("facts");
        assert_eq!((facts.size_bytes, facts.etag.as_str(), facts.content_type.as_str()), (0, "\"abc\"", "audio/mpeg"));
        assert!(!has_notes);
    }

    #[test]
    fn what_has_no_size_describes_nothing() {
        assert_eq!(facts(json!({ "etag": "\"abc\"", "metadata": null })), None);
    }
}
