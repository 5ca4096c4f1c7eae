//! What holds of every store, whichever it is: facts over the interface of a bucket, each tried on objects of its own. Tests try
//! them on every store that we have, and an operator on the own ones (`POST /api/stores/check`).

use std::collections::BTreeMap;

use bytes::Bytes;
use futures::future::LocalBoxFuture;
use futures::{FutureExt, StreamExt, TryStreamExt, stream};
use serde::Serialize;

use super::bucket::{Bucket, BucketError, ByteSpan, ByteStream, Upload};
use crate::runtime::error_chain::error_chain;

/// Whatever lies below it is a probe's; no job has this id.
const PLACE: &str = "00000000-0000-0000-0000-000000000000/";
const TEXT: &[u8] = b"0123456789";

/// What came of one fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct FactResult {
    pub fact: &'static str,
    pub holds: bool,
    /// What was found instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
}

type Outcome = Result<(), String>;
type Trial = for<'a> fn(&'a dyn Bucket) -> LocalBoxFuture<'a, Outcome>;

const FACTS: [(&str, Trial); 11] = [
    ("a missing object is none, and no failure", |bucket| missing(bucket).boxed_local()),
    ("what is stored is read back, with its type and its notes", |bucket| read_back(bucket).boxed_local()),
    ("every part of an object can be read", |bucket| parts(bucket).boxed_local()),
    ("an empty object is an object", |bucket| empty(bucket).boxed_local()),
    ("storing again replaces bytes, notes and etag", |bucket| replaced(bucket).boxed_local()),
    ("what did not change keeps its etag", |bucket| same_etag(bucket).boxed_local()),
    ("a large object is read in parts as it was stored", |bucket| large(bucket).boxed_local()),
    ("a streamed object is as one that was stored whole", |bucket| streamed(bucket).boxed_local()),
    ("a stream that ends early replaces nothing", |bucket| cut_off(bucket).boxed_local()),
    ("a list has what lies below and nothing beside it", |bucket| listed(bucket).boxed_local()),
    ("deleting takes what it names and nothing beside it, as often as one likes", |bucket| {
        deleted(bucket).boxed_local()
    }),
];

/// Tries all facts, and removes what that stored.
pub async fn check(bucket: &dyn Bucket) -> Vec<FactResult> {
    let mut results = Vec::with_capacity(FACTS.len());
    for (fact, trial) in FACTS {
        let outcome = match bucket.delete_below(PLACE).await {
            Ok(()) => trial(bucket).await,
            Err(error) => Err(error_chain(&error)),
        };
        results.push(FactResult { fact, holds: outcome.is_ok(), found: outcome.err() });
    }
    // What is left is removed by the next check.
    let _ = bucket.delete_below(PLACE).await;
    results
}

fn key(name: &str) -> String {
    format!("{PLACE}{name}")
}

fn text_of(error: BucketError) -> String {
    error_chain(&error)
}

fn equal<T: PartialEq + std::fmt::Debug>(what: &str, found: &T, expected: &T) -> Outcome {
    if found == expected { Ok(()) } else { Err(format!("{what}: {found:?} instead of {expected:?}")) }
}

fn notes(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

async fn put(bucket: &dyn Bucket, name: &str, body: &'static [u8]) -> Outcome {
    let stored = bucket.put(&key(name), Bytes::from_static(body), "text/plain", &BTreeMap::new()).await;
    stored.map(drop).map_err(text_of)
}

async fn collect(body: ByteStream) -> Result<Vec<u8>, String> {
    let parts: Vec<Bytes> = body.try_collect().await.map_err(text_of)?;
    Ok(parts.concat())
}

async fn read(bucket: &dyn Bucket, name: &str, span: Option<ByteSpan>) -> Result<(u64, Vec<u8>), String> {
    let object = bucket.get(&key(name), span).await.map_err(text_of)?.ok_or("the object is missing")?;
    Ok((object.size_bytes, collect(object.body).await?))
}

async fn missing(bucket: &dyn Bucket) -> Outcome {
    equal("its facts", &bucket.head(&key("none")).await.map_err(text_of)?, &None)?;
    for span in [None, Some(ByteSpan { offset: 0, length: 2 })] {
        let found = bucket.get(&key("none"), span).await.map_err(text_of)?;
        equal("whether it is found", &found.is_some(), &false)?;
    }
    Ok(())
}

async fn read_back(bucket: &dyn Bucket) -> Outcome {
    let noted = notes(&[("input-hash", "abc"), ("report", "{%22caption%22:%22A caf%C3%A9%22}")]);
    let key = key("1/chapter.mp3");
    let stored = bucket.put(&key, Bytes::from_static(TEXT), "audio/mpeg", &noted).await.map_err(text_of)?;
    let found = bucket.head(&key).await.map_err(text_of)?.ok_or("the object is missing")?;
    for facts in [&stored, &found] {
        equal("the key", &facts.key, &key)?;
        equal("the size", &facts.size_bytes, &(TEXT.len() as u64))?;
        equal("the type", &facts.content_type.as_str(), &"audio/mpeg")?;
        equal("the notes", &facts.notes, &noted)?;
        let is_strong = facts.etag.len() > 2 && facts.etag.starts_with('"') && facts.etag.ends_with('"');
        equal("whether the etag is strong", &is_strong, &true)?;
    }
    equal("the whole", &read(bucket, "1/chapter.mp3", None).await?, &(10, TEXT.to_vec()))
}

async fn parts(bucket: &dyn Bucket) -> Outcome {
    put(bucket, "ranged", TEXT).await?;
    for (offset, length) in [(0, 1), (0, 2), (0, 10), (4, 3), (9, 1)] {
        let expected = TEXT[offset..offset + length].to_vec();
        let span = ByteSpan { offset: offset as u64, length: length as u64 };
        equal("a part", &read(bucket, "ranged", Some(span)).await?, &(10, expected))?;
    }
    Ok(())
}

async fn empty(bucket: &dyn Bucket) -> Outcome {
    put(bucket, "empty", b"").await?;
    let facts = bucket.head(&key("empty")).await.map_err(text_of)?;
    equal("its size", &facts.map(|facts| facts.size_bytes), &Some(0))?;
    equal("its bytes", &read(bucket, "empty", None).await?, &(0, Vec::new()))
}

async fn replaced(bucket: &dyn Bucket) -> Outcome {
    let put = async |body: &'static [u8], noted| {
        bucket.put(&key("again"), Bytes::from_static(body), "text/plain", &noted).await.map_err(text_of)
    };
    let first = put(b"first", notes(&[("version", "1")])).await?;
    put(b"second!", notes(&[("version", "2")])).await?;
    let found = bucket.head(&key("again")).await.map_err(text_of)?.ok_or("the object is missing")?;
    equal("the notes", &found.notes, &notes(&[("version", "2")]))?;
    equal("whether the etag changed", &(found.etag != first.etag), &true)?;
    equal("the bytes", &read(bucket, "again", None).await?, &(7, b"second!".to_vec()))
}

async fn same_etag(bucket: &dyn Bucket) -> Outcome {
    put(bucket, "same", TEXT).await?;
    let first = bucket.head(&key("same")).await.map_err(text_of)?;
    read(bucket, "same", None).await?;
    equal("the facts after it was read", &bucket.head(&key("same")).await.map_err(text_of)?, &first)
}

/// Longer than any part that a stream comes in.
async fn large(bucket: &dyn Bucket) -> Outcome {
    let whole: Vec<u8> = (0..1_000_000_u32).flat_map(|number| [number as u8, (number >> 7) as u8]).collect();
    let (offset, length) = (999_000, 900_000);
    let stored = bucket.put(&key("large"), Bytes::from(whole.clone()), "audio/mpeg", &BTreeMap::new()).await;
    stored.map_err(text_of)?;
    let span = ByteSpan { offset: offset as u64, length: length as u64 };
    let (size, part) = read(bucket, "large", Some(span)).await?;
    equal("its size", &size, &(whole.len() as u64))?;
    equal("whether the part is that of the whole", &(part == whole[offset..offset + length]), &true)?;
    equal("whether it is the whole", &(read(bucket, "large", None).await?.1 == whole), &true)
}

fn upload(length_bytes: u64, parts: &'static [&'static [u8]]) -> Upload {
    let parts = parts.iter().map(|part| Ok(Bytes::from_static(part)));
    Upload { length_bytes, body: stream::iter(parts).boxed_local() }
}

async fn streamed(bucket: &dyn Bucket) -> Outcome {
    let noted = notes(&[("input-hash", "abc")]);
    let upload = upload(10, &[b"01234", b"56789"]);
    bucket.put_stream(&key("streamed"), upload, "audio/mpeg", &noted).await.map_err(text_of)?;
    let found = bucket.head(&key("streamed")).await.map_err(text_of)?.ok_or("the object is missing")?;
    equal("its facts", &(found.content_type.as_str(), &found.notes), &("audio/mpeg", &noted))?;
    equal("its bytes", &read(bucket, "streamed", None).await?, &(10, TEXT.to_vec()))
}

async fn cut_off(bucket: &dyn Bucket) -> Outcome {
    put(bucket, "cut", TEXT).await?;
    let stored = bucket.put_stream(&key("cut"), upload(20, &[b"01234"]), "text/plain", &BTreeMap::new()).await;
    equal("whether it was refused", &stored.is_err(), &true)?;
    equal("what is there", &read(bucket, "cut", None).await?, &(10, TEXT.to_vec()))
}

async fn listed(bucket: &dyn Bucket) -> Outcome {
    for name in ["list/1/a.mp3", "list/1/b.mp3", "list/2/c.pdf", "list/d.json", "lists/e.json"] {
        put(bucket, name, TEXT).await?;
    }
    let found = bucket.list_below(&key("list/")).await.map_err(text_of)?;
    let found: Vec<(&str, u64)> = found.iter().map(|object| (&object.key[PLACE.len()..], object.size_bytes)).collect();
    equal("it", &found, &vec![("list/1/a.mp3", 10), ("list/1/b.mp3", 10), ("list/2/c.pdf", 10), ("list/d.json", 10)])
}

async fn deleted(bucket: &dyn Bucket) -> Outcome {
    for name in ["gone/1/a", "gone/b", "gone-not", "one", "one-not"] {
        put(bucket, name, TEXT).await?;
    }
    for _ in 0..2 {
        bucket.delete_below(&key("gone/")).await.map_err(text_of)?;
        bucket.delete(&key("one")).await.map_err(text_of)?;
    }
    let left = bucket.list_below(PLACE).await.map_err(text_of)?;
    let left: Vec<&str> = left.iter().map(|object| &object.key[PLACE.len()..]).collect();
    equal("what is left", &left, &vec!["gone-not", "one-not"])
}
