//! Supabase Storage behind the interface of a bucket.

mod bucket;
mod client;
mod documents;
pub mod fetch;

pub use bucket::SupabaseBucket;
pub use client::StorageSettings;
