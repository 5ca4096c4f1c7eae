//! Where what is made is stored.

use strum::{Display, EnumString, VariantNames};

use super::reader::Reader;

/// A store of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum ObjectStore {
    R2,
    Supabase,
}

/// The stores of artifacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArtifactStores {
    /// Those that are written to; one at least.
    pub written: Vec<ObjectStore>,
    /// The bucket of Supabase Storage, if that is a store at all.
    pub supabase_bucket: Option<String>,
    /// Whether clients are sent to Supabase's own links for what lies only there.
    pub has_supabase_links: bool,
}

pub(super) fn read_artifact_stores(reader: &mut Reader<'_>) -> ArtifactStores {
    let written = reader.choices("ARTIFACT_STORES", vec![ObjectStore::R2]);
    let supabase_bucket = reader.optional("SUPABASE_BUCKET");
    // What both the service and a path take as it is.
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if supabase_bucket.as_deref().is_some_and(|name| !is_name(name) || name.len() > 63) {
        reader.fault("SUPABASE_BUCKET", "must be up to 63 lower-case letters, digits and hyphens");
    }
    if written.contains(&ObjectStore::Supabase) && supabase_bucket.is_none() {
        reader.fault("SUPABASE_BUCKET", "is missing: ARTIFACT_STORES names supabase");
    }
    let has_supabase_links = reader.optional("SUPABASE_SIGNED_URLS").is_some_and(|text| {
        if text != "true" {
            reader.fault("SUPABASE_SIGNED_URLS", "must be true or absent");
        } else if supabase_bucket.is_none() {
            reader.fault("SUPABASE_SIGNED_URLS", "is of no use without SUPABASE_BUCKET");
        }
        text == "true"
    });
    ArtifactStores { written, supabase_bucket, has_supabase_links }
}
