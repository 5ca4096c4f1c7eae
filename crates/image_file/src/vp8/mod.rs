//! The key frames of VP8 (RFC 6386), which lossy WebP files are made of, decoded row by row: no more than two rows of macroblocks lie in
//! memory.

mod bools;
mod header;
mod loop_filter;
mod modes;
mod prediction;
mod residue;
mod tables;
#[cfg(test)]
mod tests;
mod window;

use header::Parts;
use loop_filter::EdgeFilter;
use modes::{LumaMode, NeighbourModes};
use prediction::Canvas;
use residue::NeighbourResidues;
use window::Window;

/// What is wrong with a frame.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Vp8Error {
    #[error("the frame ends early")]
    EndsEarly,
    #[error("the {0} is invalid")]
    Invalid(&'static str),
}

/// Samples on the side of a macroblock: of luma, and of each difference of colour.
const LUMA_SIDE: usize = 16;
const CHROMA_SIDE: usize = 8;

/// One row of a picture. Each difference of colour stands for two samples of luma, and each row of them for two rows.
pub(crate) struct Row<'a> {
    pub(crate) luma: &'a [u8],
    pub(crate) blue: &'a [u8],
    pub(crate) red: &'a [u8],
}

/// A frame whose header was read.
pub(crate) struct Vp8<'a> {
    parts: Parts<'a>,
}

impl<'a> Vp8<'a> {
    /// Reads the header, and finds all partitions.
    ///
    /// # Errors
    /// [`Vp8Error`].
    pub(crate) fn open(frame: &'a [u8]) -> Result<Self, Vp8Error> {
        Ok(Self { parts: Parts::of(frame)? })
    }

    pub(crate) fn size(&self) -> (u32, u32) {
        (u32::from(self.parts.header.width), u32::from(self.parts.header.height))
    }

    /// Decodes the frame and gives it row by row.
    ///
    /// # Errors
    /// [`Vp8Error::EndsEarly`].
    pub(crate) fn each_row(self, mut take: impl FnMut(Row<'_>)) -> Result<(), Vp8Error> {
        let Parts { header, mut modes, mut tokens } = self.parts;
        let (width, height) = (usize::from(header.width), usize::from(header.height));
        let (columns, rows) = (width.div_ceil(LUMA_SIDE), height.div_ceil(LUMA_SIDE));
        let mut window = Window::new(columns);
        let mut planes = [LUMA_SIDE, CHROMA_SIDE, CHROMA_SIDE].map(|side| Canvas::new(side, columns));
        let mut neighbour_modes = NeighbourModes::new(columns);
        let mut neighbour_residues = NeighbourResidues::new(columns);
        let mut filters: Vec<Option<EdgeFilter>> = Vec::with_capacity(columns);
        let partitions = tokens.len();
        for row in 0..rows {
            let tokens = &mut tokens[row % partitions];
            neighbour_modes.start_row();
            neighbour_residues.start_row();
            filters.clear();
            for column in 0..columns {
                let macroblock = neighbour_modes.read(&mut modes, &header, column);
                let residue = neighbour_residues.read(tokens, &header, &macroblock, column);
                let [luma, blue, red] = &mut planes;
                for canvas in [&mut *luma, &mut *blue, &mut *red] {
                    canvas.go_to(row, column);
                }
                match &macroblock.luma {
                    LumaMode::Square(mode) => luma.predict_square(*mode, &residue.blocks[..16]),
                    LumaMode::Subblocks(modes) => luma.predict_subblocks(modes, &residue.blocks[..16]),
                }
                blue.predict_square(macroblock.chroma, &residue.blocks[16..20]);
                red.predict_square(macroblock.chroma, &residue.blocks[20..]);
                for canvas in [luma, blue, red] {
                    canvas.finish(column);
                }
                window.put(column, &planes);
                let segment = &header.segments[macroblock.segment];
                filters.push(EdgeFilter::new(&header.filter, segment, &macroblock.luma, !residue.is_zero));
            }
            modes.check()?;
            tokens.check()?;
            window.smooth(&filters, row > 0);
            if row > 0 {
                window.give_upper(&mut take, width, LUMA_SIDE);
            }
            window.scroll();
        }
        window.give_upper(&mut take, width, height - (rows - 1) * LUMA_SIDE);
        Ok(())
    }
}
