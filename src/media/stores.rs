//! The stores that objects lie in, by name.

use std::rc::Rc;

use serde::Serialize;
use strum::{Display, EnumString};

use super::bucket::Bucket;

/// A store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Display, EnumString, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum StoreName {
    R2,
    Supabase,
}

/// A store and its name.
#[derive(Clone)]
pub struct NamedStore {
    pub name: StoreName,
    pub bucket: Rc<dyn Bucket>,
}
