//! The bucket. Ranges are asked for as we worked them out, and an answer that ignores them is cut to measure. An upload is looked at
//! afterwards: nothing counts as stored before the service has given back the same bytes.

use std::collections::BTreeMap;
use std::rc::Rc;

use async_trait::async_trait;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use futures::{StreamExt, TryStreamExt};
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, RANGE};
use http::{Method, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::client::{CallError, StorageClient, StorageSettings, read_document};
use super::documents::{InfoDocument, ListEntry, NotesBeside, NotesDocument, SignedDocument};
use super::fetch::{Fetch, RequestBody};
use crate::media::bucket::{
    Bucket, BucketError, ByteSpan, ByteStream, ListedObject, ObjectFacts, StoredObject, Upload,
};
use crate::media::exact_body::exact_body;
use crate::media::stores::OwnLinks;
use crate::runtime::error_chain::Cause;

/// What the key of the notes ends with that the service does not keep itself.
const NOTES_SUFFIX: &str = ".notes.json";
/// One page of a list, and how many objects one call deletes.
const PAGE_SIZE: usize = 100;

/// A private bucket of Supabase Storage. It is made when the first object is stored.
pub struct SupabaseBucket {
    client: StorageClient,
}

/// The service has something else than what it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
enum DifferentError {
    #[error("it has {stored_bytes} bytes instead of {sent_bytes}")]
    Length { stored_bytes: u64, sent_bytes: u64 },
    #[error("it has other bytes")]
    Checksum,
    #[error("it describes an object without a size or an etag")]
    Undescribed,
    #[error("it is missing right after it was stored")]
    Missing,
}

fn failed<E: Into<Cause>>(action: &'static str, key: &str) -> impl Fn(E) -> BucketError + use<E> {
    let key = key.to_owned();
    move |cause| BucketError { action, key: key.clone(), cause: cause.into() }
}

/// None instead of an error that means a missing object.
fn unless_missing<T>(result: Result<T, CallError>) -> Result<Option<T>, CallError> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(CallError::Status(error)) if error.is_missing() => Ok(None),
        Err(error) => Err(error),
    }
}

impl SupabaseBucket {
    pub fn new(settings: StorageSettings, fetch: Rc<dyn Fetch>) -> SupabaseBucket {
        SupabaseBucket { client: StorageClient { settings, fetch } }
    }

    async fn upload(
        &self,
        key: &str,
        body: RequestBody,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<(), CallError> {
        let metadata = STANDARD.encode(json!(NotesDocument { notes }).to_string());
        let request = self.client.request(Method::POST, "object", Some(key)).header("x-upsert", "true");
        let request = request.header("x-metadata", metadata).header(CONTENT_TYPE, content_type);
        self.client.send(request, body).await.map(drop)
    }

    async fn create_bucket(&self) -> Result<(), CallError> {
        let StorageSettings { url, bucket, .. } = &self.client.settings;
        let request = self.client.authorised(Method::POST, format!("{url}/bucket"));
        let made = self.client.send_json(request, &json!({ "id": bucket, "name": bucket, "public": false })).await;
        match made {
            // Somebody else was quicker.
            Err(CallError::Status(error)) if error.status == 409 => Ok(()),
            made => made.map(drop),
        }
    }

    /// The facts of what was just uploaded, once its notes are kept too.
    async fn described(
        &self,
        key: &str,
        sent_bytes: u64,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        let info = self.info(key).await.map_err(failed("look up", key))?;
        let info = info.ok_or_else(|| failed("store", key)(DifferentError::Missing))?;
        let version = info.version.clone();
        let (facts, has_notes) = info.facts(key).ok_or_else(|| failed("store", key)(DifferentError::Undescribed))?;
        let stored_bytes = facts.size_bytes;
        if stored_bytes != sent_bytes {
            return Err(failed("store", key)(DifferentError::Length { stored_bytes, sent_bytes }));
        }
        if !has_notes && !notes.is_empty() {
            let beside = NotesBeside { version, notes: notes.clone() };
            let body = RequestBody::Whole(Bytes::from(json!(beside).to_string()));
            let stored = self.upload(&notes_key(key), body, "application/json", &BTreeMap::new()).await;
            stored.map_err(failed("store the notes of", key))?;
        }
        Ok(ObjectFacts { notes: notes.clone(), ..facts })
    }

    async fn info(&self, key: &str) -> Result<Option<InfoDocument>, CallError> {
        let request = self.client.request(Method::GET, "object/info", Some(key));
        let response = unless_missing(self.client.send(request, RequestBody::Whole(Bytes::new())).await)?;
        match response {
            Some(response) => read_document(response).await.map(Some),
            None => Ok(None),
        }
    }

    /// The notes that lie beside the object, if they are those of this version.
    async fn notes_beside(&self, key: &str, version: Option<&String>) -> Result<BTreeMap<String, String>, CallError> {
        let request = self.client.request(Method::GET, "object", Some(&notes_key(key)));
        let response = unless_missing(self.client.send(request, RequestBody::Whole(Bytes::new())).await)?;
        let Some(response) = response else { return Ok(BTreeMap::new()) };
        let beside: NotesBeside = read_document(response).await?;
        Ok(if beside.version.as_ref() == version { beside.notes } else { BTreeMap::new() })
    }

    /// Reads the object back.
    async fn checksum(&self, key: &str) -> Result<[u8; 32], BucketError> {
        let object = self.get(key, None).await?.ok_or_else(|| failed("store", key)(DifferentError::Missing))?;
        let digest = object.body.try_fold(Sha256::new(), |digest, part| async move { Ok(digest.chain_update(part)) });
        Ok(digest.await?.finalize().into())
    }

    async fn list_folder(&self, folder: &str, offset: usize) -> Result<Vec<ListEntry>, CallError> {
        let request = self.client.request(Method::POST, "object/list", None);
        let page = json!({
            "prefix": folder, "limit": PAGE_SIZE, "offset": offset, "sortBy": { "column": "name", "order": "asc" },
        });
        read_document(self.client.send_json(request, &page).await?).await
    }

    /// All keys, those of notes too.
    async fn walk(&self, prefix: &str) -> Result<Vec<ListedObject>, CallError> {
        let mut found = Vec::new();
        let mut folders = vec![prefix.to_owned()];
        while let Some(folder) = folders.pop() {
            for page in 0.. {
                let entries = self.list_folder(&folder, page * PAGE_SIZE).await?;
                let is_last = entries.len() < PAGE_SIZE;
                for ListEntry { name, id, metadata } in entries {
                    let key = if name.starts_with(&folder) { name } else { format!("{folder}{name}") };
                    match id {
                        Some(_) => {
                            found.push(ListedObject { key, size_bytes: metadata.map_or(0, |metadata| metadata.size) });
                        }
                        None => folders.push(format!("{key}/")),
                    }
                }
                if is_last {
                    break;
                }
            }
        }
        found.sort();
        Ok(found)
    }

    async fn delete_all(&self, keys: &[String]) -> Result<(), CallError> {
        for page in keys.chunks(PAGE_SIZE) {
            let request = self.client.request(Method::DELETE, "object", None);
            // Nothing to be deleted is as good as deleted.
            unless_missing(self.client.send_json(request, &json!({ "prefixes": page })).await)?;
        }
        Ok(())
    }
}

fn notes_key(key: &str) -> String {
    format!("{key}{NOTES_SUFFIX}")
}

#[async_trait(?Send)]
impl Bucket for SupabaseBucket {
    async fn put(
        &self,
        key: &str,
        body: Bytes,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        let uploaded = self.upload(key, RequestBody::Whole(body.clone()), content_type, notes).await;
        if unless_missing(uploaded).map_err(failed("store", key))?.is_none() {
            self.create_bucket().await.map_err(failed("make a bucket for", key))?;
            let uploaded = self.upload(key, RequestBody::Whole(body.clone()), content_type, notes).await;
            uploaded.map_err(failed("store", key))?;
        }
        let facts = self.described(key, body.len() as u64, notes).await?;
        if self.checksum(key).await? != <[u8; 32]>::from(Sha256::digest(&body)) {
            return Err(failed("store", key)(DifferentError::Checksum));
        }
        Ok(facts)
    }

    async fn put_stream(
        &self,
        key: &str,
        upload: Upload,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        // A stream can't be sent twice.
        self.create_bucket().await.map_err(failed("make a bucket for", key))?;
        let length_bytes = upload.length_bytes;
        let body = exact_body(key, length_bytes, upload.body);
        let uploaded = self.upload(key, RequestBody::Stream(Upload { length_bytes, body }), content_type, notes).await;
        uploaded.map_err(failed("store", key))?;
        self.described(key, length_bytes, notes).await
    }

    async fn head(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError> {
        let Some(info) = self.info(key).await.map_err(failed("look up", key))? else { return Ok(None) };
        let version = info.version.clone();
        let (mut facts, has_notes) =
            info.facts(key).ok_or_else(|| failed("look up", key)(DifferentError::Undescribed))?;
        if !has_notes {
            facts.notes =
                self.notes_beside(key, version.as_ref()).await.map_err(failed("look up the notes of", key))?;
        }
        Ok(Some(facts))
    }

    async fn get(&self, key: &str, span: Option<ByteSpan>) -> Result<Option<StoredObject>, BucketError> {
        let mut request = self.client.request(Method::GET, "object", Some(key));
        if let Some(ByteSpan { offset, length }) = span {
            request = request.header(RANGE, format!("bytes={offset}-{}", (offset + length).saturating_sub(1)));
        }
        let response = unless_missing(self.client.send(request, RequestBody::Whole(Bytes::new())).await);
        let Some(response) = response.map_err(failed("read", key))? else { return Ok(None) };
        let (head, body) = response.into_parts();
        let in_the_middle = failed("read on", key);
        let body = body.map(move |part| part.map_err(&in_the_middle)).boxed_local();
        let is_part = head.status == StatusCode::PARTIAL_CONTENT;
        let stated_bytes = if is_part { size_of_range(&head.headers) } else { content_length(&head.headers) };
        let size_bytes = match stated_bytes {
            Some(size_bytes) => size_bytes,
            // A proxy between us compressed it, or streams it.
            None => match self.info(key).await.map_err(failed("look up", key))?.and_then(|info| info.facts(key)) {
                Some((facts, _)) => facts.size_bytes,
                None => return Ok(None),
            },
        };
        let body = match span {
            None => exact_body(key, size_bytes, body),
            Some(span) if is_part => exact_body(key, span.length, body),
            Some(span) => exact_body(key, span.length, cut_out(body, span)),
        };
        Ok(Some(StoredObject::passing(size_bytes, body)))
    }

    async fn delete(&self, key: &str) -> Result<(), BucketError> {
        self.delete_all(&[key.to_owned(), notes_key(key)]).await.map_err(failed("delete", key))
    }

    async fn list_below(&self, prefix: &str) -> Result<Vec<ListedObject>, BucketError> {
        let mut found = unless_missing(self.walk(prefix).await).map_err(failed("list", prefix))?.unwrap_or_default();
        found.retain(|object| !object.key.ends_with(NOTES_SUFFIX));
        Ok(found)
    }

    async fn delete_below(&self, prefix: &str) -> Result<(), BucketError> {
        let found = unless_missing(self.walk(prefix).await).map_err(failed("list", prefix))?.unwrap_or_default();
        let keys: Vec<String> = found.into_iter().map(|object| object.key).collect();
        self.delete_all(&keys).await.map_err(failed("delete below", prefix))
    }
}

#[async_trait(?Send)]
impl OwnLinks for SupabaseBucket {
    async fn link(&self, key: &str, seconds: u32, saved_as: Option<&str>) -> Result<String, BucketError> {
        let request = self.client.request(Method::POST, "object/sign", Some(key));
        let answer = self.client.send_json(request, &json!({ "expiresIn": seconds })).await;
        let signed = read_document::<SignedDocument>(answer.map_err(failed("sign a link to", key))?).await;
        let SignedDocument { signed_url } = signed.map_err(failed("sign a link to", key))?;
        let name = saved_as.map(|name| utf8_percent_encode(name, NON_ALPHANUMERIC));
        let download = name.map(|name| format!("&download={name}")).unwrap_or_default();
        let path = signed_url.strip_prefix("/storage/v1").unwrap_or(&signed_url);
        Ok(format!("{}{path}{download}", self.client.settings.url))
    }
}

fn content_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// The size of the whole, at the end of `Content-Range: bytes 0-1/5`.
fn size_of_range(headers: &HeaderMap) -> Option<u64> {
    headers.get(http::header::CONTENT_RANGE)?.to_str().ok()?.rsplit_once('/')?.1.parse().ok()
}

/// The span of a body that came whole although a part was asked for.
fn cut_out(body: ByteStream, span: ByteSpan) -> ByteStream {
    let mut to_skip = usize::try_from(span.offset).unwrap_or(usize::MAX);
    let mut to_take = usize::try_from(span.length).unwrap_or(usize::MAX);
    async_stream::stream! {
        let mut body = body;
        while to_take > 0 && let Some(part) = body.next().await {
            let mut part: Bytes = match part {
                Ok(part) => part,
                Err(error) => {
                    yield Err(error);
                    return;
                }
            };
            let skipped = to_skip.min(part.len());
            part = part.slice(skipped..);
            to_skip -= skipped;
            part.truncate(to_take);
            to_take -= part.len();
            if !part.is_empty() {
                yield Ok(part);
            }
        }
    }
    .boxed_local()
}
