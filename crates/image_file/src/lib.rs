//! What an uploaded or stored picture is: its format by its bytes, its limits by its header, upright pixels, reduced copies.

mod format;
mod jpeg;
mod limits;
mod png_copy;
mod png_source;
mod reduced_copy;
mod shrinker;
mod source;
mod upright;
mod vp8;
mod webp_source;

pub use format::ImageFormat;
pub use limits::{LONGEST_SOURCE_SIDE, MOST_SOURCE_PIXELS, SHORTEST_SOURCE_SIDE, SourceError};
pub use png_copy::{PngCopyError, as_png};
pub use reduced_copy::{ReducedCopyError, reduced_jpeg};
pub use source::{check_header, check_pixels, open};
