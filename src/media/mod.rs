//! Bytes in R2 and Supabase Storage behind one face: keys, signing, ranges, fallback.

pub mod assets;
pub mod bucket;
pub mod keys;
pub mod ranges;
pub mod signing;
