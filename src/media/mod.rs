//! Bytes behind one interface: keys, signed links, ranges.

pub mod assets;
pub mod bucket;
pub mod keys;
pub mod ranges;
pub mod signing;
