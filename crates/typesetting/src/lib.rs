//! Typesetting: manuscripts and charts become tagged A4 PDFs (PDF/UA-1). The same input makes the same bytes.
//!
//! `pieces` cut lines, `shape` and `paragraph` make them, `body`, `cover`, `contents` and `chart_page` place them on pages, `write` writes the file.

mod body;
mod breaks;
mod chart_page;
mod charts;
mod contents;
mod cover;
mod cover_picture;
mod direction;
mod drawing;
mod font_asset;
mod font_assets;
mod fonts;
mod glyph_runs;
mod glyph_text;
mod input;
mod layout;
mod paragraph;
mod pieces;
mod printable;
pub mod reading;
mod shape;
pub mod storybook;
mod theme;
mod typesetter;
mod words;
mod write;

pub use cover_picture::{CoverPictureError, cover_picture};
pub use fonts::{FontError, FontLibrary};
pub use input::{PdfError, RenderedPdf};
pub use printable::printable;

/// The version of what this crate makes; it belongs to the hash of a PDF's inputs.
///
/// Raise it when the same input would be set otherwise: other faces, lines, pages or drawings, or other bytes for the same pages.
/// Files kept under an older version are then made again.
pub const VERSION: u32 = 10;

#[cfg(test)]
mod tests;
