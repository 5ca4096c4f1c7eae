//! Where what is made is stored.

use super::reader::Reader;

/// The stores of artifacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArtifactStores {
    /// The bucket of Supabase Storage, if that is a store at all.
    pub supabase_bucket: Option<String>,
}

pub(super) fn read_artifact_stores(reader: &mut Reader<'_>) -> ArtifactStores {
    let supabase_bucket = reader.optional("SUPABASE_BUCKET");
    // What both the service and a path take as it is.
    let is_name = |name: &str| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if supabase_bucket.as_deref().is_some_and(|name| !is_name(name) || name.len() > 63) {
        reader.fault("SUPABASE_BUCKET", "must be up to 63 lower-case letters, digits and hyphens");
    }
    ArtifactStores { supabase_bucket }
}
