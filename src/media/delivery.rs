//! Pictures that another service delivers to clients. Each lies in our stores first and last: the service has a copy, which goes when the
//! picture goes.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;

use super::bucket::{Bucket, BucketError, ByteSpan, ListedObject, ObjectFacts, StoredObject, Upload};
use crate::runtime::clock::Clock;
use crate::runtime::error_chain::Cause;
use crate::runtime::log::{ErrorText, Log, LogEvent};

/// Waits between tries to upload.
const PAUSES_SECONDS: [u64; 2] = [1, 3];
/// What pictures of contract S are stored as, in the last segment of their keys.
const PICTURE_FILES: [&str; 2] = ["picture.png", "cartoon.png"];

/// A service that delivers pictures.
#[async_trait(?Send)]
pub trait PictureHost {
    /// Gives the address at which clients get it. Uploading twice under a key leaves one picture.
    async fn upload(&self, key: &str, png: Bytes) -> Result<String, Cause>;

    /// Idempotent.
    async fn remove(&self, key: &str) -> Result<(), Cause>;
}

/// The way of pictures to the service, and of their ends.
#[derive(Clone)]
pub struct Delivery {
    pub host: Rc<dyn PictureHost>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
}

impl Delivery {
    /// The address of the uploaded picture; None when the service did not take it, and we deliver it ourselves. A picture that was erased
    /// meanwhile is taken back.
    pub async fn upload(&self, bucket: &dyn Bucket, key: &str, png: Bytes) -> Result<Option<String>, BucketError> {
        let Some(address) = self.upload_if_taken(key, png).await else { return Ok(None) };
        if bucket.head(key).await?.is_some() {
            return Ok(Some(address));
        }
        let removed = self.host.remove(key).await;
        removed.map_err(|cause| BucketError { action: "end the delivery of", key: key.to_owned(), cause })?;
        Ok(None)
    }

    async fn upload_if_taken(&self, key: &str, png: Bytes) -> Option<String> {
        let mut pauses = PAUSES_SECONDS.iter();
        loop {
            match (self.host.upload(key, png.clone()).await, pauses.next()) {
                (Ok(address), _) => return Some(address),
                (Err(_), Some(seconds)) => self.clock.sleep(Duration::from_secs(*seconds)).await,
                (Err(error), None) => {
                    let error = ErrorText::of(&*error);
                    self.log.write(&LogEvent::PictureUndelivered { key: key.to_owned(), error });
                    return None;
                }
            }
        }
    }
}

/// Under this name the metadata of a picture holds the address at which clients get it.
pub const DELIVERY_URL: &str = "deliveryUrl";

/// Whether the object is a picture that clients are shown.
pub fn is_delivered(key: &str) -> bool {
    key.rsplit_once('/').is_some_and(|(_, file)| PICTURE_FILES.contains(&file))
}

/// Our stores, from which nothing is removed whose copy is still delivered.
pub struct DeliveredBucket {
    pub bucket: Rc<dyn Bucket>,
    pub host: Rc<dyn PictureHost>,
}

impl DeliveredBucket {
    async fn remove_copy(&self, key: &str) -> Result<(), BucketError> {
        let removed = self.host.remove(key).await;
        removed.map_err(|cause| BucketError { action: "end the delivery of", key: key.to_owned(), cause })
    }
}

#[async_trait(?Send)]
impl Bucket for DeliveredBucket {
    async fn put(
        &self,
        key: &str,
        body: Bytes,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        self.bucket.put(key, body, content_type, notes).await
    }

    async fn put_stream(
        &self,
        key: &str,
        upload: Upload,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        self.bucket.put_stream(key, upload, content_type, notes).await
    }

    async fn head(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError> {
        self.bucket.head(key).await
    }

    async fn get(&self, key: &str, span: Option<ByteSpan>) -> Result<Option<StoredObject>, BucketError> {
        self.bucket.get(key, span).await
    }

    /// The copy first: whoever dies in between finds by our object what is left to be removed.
    async fn delete(&self, key: &str) -> Result<(), BucketError> {
        if is_delivered(key) {
            self.remove_copy(key).await?;
        }
        self.bucket.delete(key).await
    }

    async fn list_below(&self, prefix: &str) -> Result<Vec<ListedObject>, BucketError> {
        self.bucket.list_below(prefix).await
    }

    async fn delete_below(&self, prefix: &str) -> Result<(), BucketError> {
        for object in self.bucket.list_below(prefix).await?.iter().filter(|object| is_delivered(&object.key)) {
            self.remove_copy(&object.key).await?;
        }
        self.bucket.delete_below(prefix).await
    }
}
