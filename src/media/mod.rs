//! Bytes behind one interface: stores, keys, signed links, ranges.

pub mod assets;
pub mod bucket;
pub mod cloudinary;
pub mod conformance;
pub mod copying;
pub mod delivery;
pub mod exact_body;
pub mod keys;
pub mod ranges;
pub mod replicas;
pub mod signing;
pub mod stores;
pub mod supabase;
