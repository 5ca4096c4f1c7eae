//! The stores that objects lie in, by name.

use std::rc::Rc;

use async_trait::async_trait;
use serde::Serialize;
use strum::{Display, EnumString};

use super::bucket::{Bucket, BucketError};

/// A store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Display, EnumString, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum StoreName {
    R2,
    Supabase,
}

/// A store that gives its objects to clients itself, by links that it signs.
#[async_trait(?Send)]
pub trait OwnLinks {
    /// Where anybody gets the object for so many seconds; with a name, browsers save it under that.
    async fn link(&self, key: &str, seconds: u32, saved_as: Option<&str>) -> Result<String, BucketError>;
}

/// A store and its name.
#[derive(Clone)]
pub struct NamedStore {
    pub name: StoreName,
    pub bucket: Rc<dyn Bucket>,
    /// None where the Worker passes every byte on itself.
    pub own_links: Option<Rc<dyn OwnLinks>>,
}
