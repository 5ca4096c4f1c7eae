//! What an uploaded or stored picture is: its format by its bytes, its limits by its header, upright pixels, reduced copies.

mod format;
mod jpeg;
mod png_source;
mod reduced_copy;
mod shrinker;
mod source;
mod webp_source;

pub use format::ImageFormat;
pub use reduced_copy::{ReducedCopyError, reduced_jpeg};
pub use source::{LONGEST_SOURCE_SIDE, MOST_SOURCE_PIXELS, SHORTEST_SOURCE_SIDE, SourceError, check_source, open};
