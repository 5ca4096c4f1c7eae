//! How macroblocks are predicted (RFC 6386, section 11).

use super::bools::Bools;
use super::header::Header;
use super::tables::SUBBLOCK_MODES;

/// How a square of samples follows from its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SquareMode {
    Average,
    /// As the row above.
    Vertical,
    /// As the column to the left.
    Horizontal,
    /// Above plus left minus the corner.
    Gradient,
}

/// How a luma block of 4 × 4 follows from its neighbours: in the order of the format.
pub(super) type SubblockMode = u8;
pub(super) const SUBBLOCK_AVERAGE: SubblockMode = 0;
pub(super) const SUBBLOCK_GRADIENT: SubblockMode = 1;
const SUBBLOCK_VERTICAL: SubblockMode = 2;
const SUBBLOCK_HORIZONTAL: SubblockMode = 3;

/// How luma follows: as one square, or each 4 × 4 block in its own way.
#[derive(Clone, Copy)]
pub(super) enum LumaMode {
    Square(SquareMode),
    Subblocks([SubblockMode; 16]),
}

/// What the first partition says of a macroblock.
pub(super) struct Macroblock {
    pub(super) segment: usize,
    pub(super) has_no_coefficients: bool,
    pub(super) luma: LumaMode,
    pub(super) chroma: SquareMode,
}

const SEGMENT_TREE: [i8; 6] = [2, 4, 0, -1, -2, -3];
/// Results 0 to 3 are square modes, 4 is 4 × 4 blocks.
const LUMA_TREE: [i8; 8] = [-4, 2, 4, 6, 0, -1, -2, -3];
const LUMA_PROBABILITIES: [u8; 4] = [145, 156, 163, 128];
const CHROMA_TREE: [i8; 6] = [0, 2, -1, 4, -2, -3];
const CHROMA_PROBABILITIES: [u8; 3] = [142, 114, 183];
const SUBBLOCK_TREE: [i8; 18] = [0, 2, -1, 4, -2, 6, 8, 12, -3, 10, -5, -6, -4, 14, -7, 16, -8, -9];

fn square_mode(number: u8) -> SquareMode {
    match number {
        0 => SquareMode::Average,
        1 => SquareMode::Vertical,
        2 => SquareMode::Horizontal,
        _ => SquareMode::Gradient,
    }
}

/// The modes next to the macroblock that is read: of the row above, and to the left.
pub(super) struct NeighbourModes {
    above: Vec<[SubblockMode; 4]>,
    left: [SubblockMode; 4],
}

impl NeighbourModes {
    pub(super) fn new(columns: usize) -> Self {
        Self { above: vec![[SUBBLOCK_AVERAGE; 4]; columns], left: [SUBBLOCK_AVERAGE; 4] }
    }

    pub(super) fn start_row(&mut self) {
        self.left = [SUBBLOCK_AVERAGE; 4];
    }

    /// Reads the modes of the macroblock in this column.
    pub(super) fn read(&mut self, bools: &mut Bools<'_>, header: &Header, column: usize) -> Macroblock {
        let segment = header.segment_probabilities.map_or(0, |nodes| bools.read_tree(&SEGMENT_TREE, &nodes));
        let has_no_coefficients = header.skip_probability.is_some_and(|probability| bools.read(probability));
        let luma = match bools.read_tree(&LUMA_TREE, &LUMA_PROBABILITIES) {
            4 => LumaMode::Subblocks(self.read_subblocks(bools, column)),
            number => {
                let mode = square_mode(number);
                let alike = match mode {
                    SquareMode::Average => SUBBLOCK_AVERAGE,
                    SquareMode::Vertical => SUBBLOCK_VERTICAL,
                    SquareMode::Horizontal => SUBBLOCK_HORIZONTAL,
                    SquareMode::Gradient => SUBBLOCK_GRADIENT,
                };
                (self.above[column], self.left) = ([alike; 4], [alike; 4]);
                LumaMode::Square(mode)
            }
        };
        let chroma = square_mode(bools.read_tree(&CHROMA_TREE, &CHROMA_PROBABILITIES));
        Macroblock { segment: usize::from(segment), has_no_coefficients, luma, chroma }
    }

    fn read_subblocks(&mut self, bools: &mut Bools<'_>, column: usize) -> [SubblockMode; 16] {
        let (above, left) = (&mut self.above[column], &mut self.left);
        std::array::from_fn(|place| {
            let (row, column) = (place / 4, place % 4);
            let nodes = &SUBBLOCK_MODES[usize::from(above[column])][usize::from(left[row])];
            let mode = bools.read_tree(&SUBBLOCK_TREE, nodes);
            (above[column], left[row]) = (mode, mode);
            mode
        })
    }
}
