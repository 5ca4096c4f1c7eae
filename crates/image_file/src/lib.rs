//! What an uploaded or stored picture is: its format by its bytes, its limits by its header, upright pixels, reduced copies.

mod format;
mod reduced_copy;
mod shrinker;
mod source;

pub use format::ImageFormat;
pub use reduced_copy::{ReducedCopyError, reduced_jpeg};
pub use source::{LONGEST_SOURCE_SIDE, SHORTEST_SOURCE_SIDE, SourceError, check_source, open};
