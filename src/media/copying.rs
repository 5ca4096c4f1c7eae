//! One object from one store to another, as a stream: nothing counts as copied before the other store has given back the same bytes.

use std::cell::RefCell;
use std::rc::Rc;

use futures::{StreamExt, TryStreamExt};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::bucket::{Bucket, BucketError, ByteStream, CHECKSUM_NOTE, ObjectFacts, Upload};
use super::stores::NamedStore;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyOutcome {
    Copied {
        size_bytes: u64,
    },
    /// The other store had it already.
    Same,
    /// No store has it any more; the other one has no copy left either.
    Gone,
}

/// Why there is no copy; a later try may succeed.
#[derive(Debug, Error)]
pub enum CopyError {
    #[error(transparent)]
    Bucket(#[from] BucketError),
    #[error("the bytes are not those that were stored once")]
    SourceChanged,
    #[error("the copy has other bytes")]
    CopyDiffers,
    #[error("no store is known that could have it")]
    NoSource,
}

/// Makes the store `to` have what the first of the sources has. Idempotent: whoever dies in between does it again, and an object that was
/// deleted meanwhile leaves no copy behind.
pub async fn copy(sources: &[&NamedStore], to: &dyn Bucket, key: &str) -> Result<CopyOutcome, CopyError> {
    if sources.is_empty() {
        return Err(CopyError::NoSource);
    }
    let Some((from, facts)) = find(sources, key).await? else {
        to.delete(key).await?;
        return Ok(CopyOutcome::Gone);
    };
    if to.head(key).await?.is_some_and(|copy| is_same(&copy, &facts)) {
        return Ok(CopyOutcome::Same);
    }
    let Some(object) = from.get(key, None).await? else {
        to.delete(key).await?;
        return Ok(CopyOutcome::Gone);
    };
    let digest = Rc::new(RefCell::new(Sha256::new()));
    let upload = Upload { length_bytes: object.size_bytes, body: hashing(object.body, &digest) };
    to.put_stream(key, upload, &facts.content_type, &facts.notes).await?;
    let checksum: [u8; 32] = digest.take().finalize().into();
    if let Err(error) = verify(to, key, &facts, checksum).await {
        to.delete(key).await?;
        return Err(error);
    }
    if find(sources, key).await?.is_none() {
        to.delete(key).await?;
        return Ok(CopyOutcome::Gone);
    }
    Ok(CopyOutcome::Copied { size_bytes: object.size_bytes })
}

/// The first source that has the object. A source that can't be asked might have it.
async fn find<'a>(sources: &[&'a NamedStore], key: &str) -> Result<Option<(&'a dyn Bucket, ObjectFacts)>, BucketError> {
    let mut fault = None;
    for source in sources {
        match source.bucket.head(key).await {
            Ok(Some(facts)) => return Ok(Some((&*source.bucket, facts))),
            Ok(None) => {}
            Err(error) => fault = Some(error),
        }
    }
    fault.map_or(Ok(None), Err)
}

/// Objects that were stored before their checksum was noted are copied again rather than taken for the same.
fn is_same(copy: &ObjectFacts, facts: &ObjectFacts) -> bool {
    facts.notes.contains_key(CHECKSUM_NOTE) && copy.size_bytes == facts.size_bytes && copy.notes == facts.notes
}

fn hashing(body: ByteStream, digest: &Rc<RefCell<Sha256>>) -> ByteStream {
    let digest = digest.clone();
    body.inspect_ok(move |part| digest.borrow_mut().update(part)).boxed_local()
}

async fn verify(to: &dyn Bucket, key: &str, facts: &ObjectFacts, checksum: [u8; 32]) -> Result<(), CopyError> {
    let noted = facts.notes.get(CHECKSUM_NOTE);
    let text: String = checksum.iter().map(|byte| format!("{byte:02x}")).collect();
    if noted.is_some_and(|noted| *noted != text) {
        return Err(CopyError::SourceChanged);
    }
    let copy = to.get(key, None).await?.ok_or(CopyError::CopyDiffers)?;
    let digest = Rc::new(RefCell::new(Sha256::new()));
    hashing(copy.body, &digest).try_for_each(async |_| Ok(())).await?;
    if <[u8; 32]>::from(digest.take().finalize()) == checksum { Ok(()) } else { Err(CopyError::CopyDiffers) }
}
