//! What is added to the prediction: coefficients and their transforms (RFC 6386, sections 13 and 14).

use super::bools::Bools;
use super::header::{Header, Steps};
use super::modes::{LumaMode, Macroblock};
use super::tables::TokenProbabilities;

/// The place of each coefficient in its block, by its place in the file.
const ZIGZAG: [usize; 16] = [0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15];
const BANDS: [usize; 16] = [0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7];

/// Kinds of blocks, as the probabilities are sorted.
const LUMA_WITHOUT_AVERAGE: usize = 0;
const AVERAGES: usize = 1;
const CHROMA: usize = 2;
const LUMA: usize = 3;

/// The tokens: 0 to 4 are values, these are ranges of them, and the end of the block.
const FIRST_RANGE: u8 = 5;
const END_OF_BLOCK: u8 = 11;
const TOKEN_TREE: [i8; 22] = [-11, 2, 0, 4, -1, 6, 8, 12, -2, 10, -3, -4, 14, 16, -5, -6, 18, 20, -7, -8, -9, -10];
/// After a zero there is no end of block: the tree is entered behind it.
const TOKEN_TREE_AFTER_ZERO: usize = 2;
/// The smallest value of each range, and the probabilities of the bits that are added.
const RANGES: [(i32, &[u8]); 6] = [
    (5, &[159]),
    (7, &[165, 145]),
    (11, &[173, 148, 140]),
    (19, &[176, 155, 140, 135]),
    (35, &[180, 157, 141, 134, 130]),
    (67, &[254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129]),
];

/// A 4 × 4 block: coefficients, then differences of samples.
pub(super) type Block = [i32; 16];

/// What is added to a macroblock: 16 blocks of luma, then 4 of blue and 4 of red difference.
pub(super) struct Residue {
    pub(super) blocks: [Block; 24],
    pub(super) is_zero: bool,
}

/// Which of the neighbours' blocks brought coefficients: 4 of luma, 2 and 2 of chroma, and the averages.
#[derive(Clone, Copy, Default)]
struct Brought {
    blocks: [bool; 8],
    averages: bool,
}

/// What is known of the macroblocks above and to the left.
pub(super) struct NeighbourResidues {
    above: Vec<Brought>,
    left: Brought,
}

impl NeighbourResidues {
    pub(super) fn new(columns: usize) -> Self {
        Self { above: vec![Brought::default(); columns], left: Brought::default() }
    }

    pub(super) fn start_row(&mut self) {
        self.left = Brought::default();
    }

    /// Reads the residue of the macroblock in this column.
    pub(super) fn read(
        &mut self,
        bools: &mut Bools<'_>,
        header: &Header,
        macroblock: &Macroblock,
        column: usize,
    ) -> Residue {
        let mut residue = Residue { blocks: [[0; 16]; 24], is_zero: true };
        let (above, left) = (&mut self.above[column], &mut self.left);
        let has_averages = matches!(macroblock.luma, LumaMode::Square(_));
        if macroblock.has_no_coefficients {
            for neighbour in [above, left] {
                // Blocks of 4 × 4 leave what is known of the averages as it was.
                *neighbour = Brought { averages: neighbour.averages && !has_averages, ..Brought::default() };
            }
            return residue;
        }
        let steps = &header.segments[macroblock.segment].steps;
        let mut reader = BlockReader { bools, tokens: &header.tokens };
        if has_averages {
            let context = usize::from(above.averages) + usize::from(left.averages);
            let mut averages = [0; 16];
            let brought = reader.read(&mut averages, AVERAGES, context, steps.averages);
            (above.averages, left.averages) = (brought, brought);
            transform_averages(&mut averages);
            residue.blocks.iter_mut().zip(averages).for_each(|(block, average)| block[0] = average);
        }
        for (number, block) in residue.blocks.iter_mut().enumerate() {
            let place = BlockPlace::of(number);
            let (kind, steps) = kind_and_steps(number, has_averages, steps);
            let context = usize::from(above.blocks[place.column]) + usize::from(left.blocks[place.row]);
            let brought = reader.read(block, kind, context, steps);
            (above.blocks[place.column], left.blocks[place.row]) = (brought, brought);
            if brought || block[0] != 0 {
                residue.is_zero = false;
                transform(block);
            }
        }
        residue
    }
}

fn kind_and_steps(number: usize, has_averages: bool, steps: &Steps) -> (usize, [i32; 2]) {
    match (number < 16, has_averages) {
        (true, true) => (LUMA_WITHOUT_AVERAGE, steps.luma),
        (true, false) => (LUMA, steps.luma),
        (false, _) => (CHROMA, steps.chroma),
    }
}

/// Where a block stands among the neighbours' flags.
struct BlockPlace {
    column: usize,
    row: usize,
}

impl BlockPlace {
    fn of(number: usize) -> Self {
        match number {
            0..16 => Self { column: number % 4, row: number / 4 },
            16..20 => Self { column: 4 + number % 2, row: 4 + number / 2 % 2 },
            _ => Self { column: 6 + number % 2, row: 6 + number / 2 % 2 },
        }
    }
}

struct BlockReader<'a, 'b> {
    bools: &'a mut Bools<'b>,
    tokens: &'a TokenProbabilities,
}

impl BlockReader<'_, '_> {
    /// Reads the coefficients of a block, and says whether there were any.
    fn read(&mut self, block: &mut Block, kind: usize, context: usize, steps: [i32; 2]) -> bool {
        let probabilities = &self.tokens[kind];
        let mut context = context;
        let mut tree_start = 0;
        let first = usize::from(kind == LUMA_WITHOUT_AVERAGE);
        for index in first..16 {
            let nodes = &probabilities[BANDS[index]][context];
            let token = self.bools.read_tree_from(tree_start, &TOKEN_TREE, nodes);
            let value = match token {
                END_OF_BLOCK => return index > first,
                0 => {
                    (tree_start, context) = (TOKEN_TREE_AFTER_ZERO, 0);
                    continue;
                }
                FIRST_RANGE.. => self.value_in(&RANGES[usize::from(token - FIRST_RANGE)]),
                value => i32::from(value),
            };
            (tree_start, context) = (0, if value == 1 { 1 } else { 2 });
            let place = ZIGZAG[index];
            let step = steps[usize::from(place > 0)];
            block[place] = step * if self.bools.read_flag() { -value } else { value };
        }
        true
    }

    fn value_in(&mut self, &(least, bits): &(i32, &[u8])) -> i32 {
        least + bits.iter().fold(0, |more, &probability| more << 1 | i32::from(self.bools.read(probability)))
    }
}

/// The inverse Walsh-Hadamard transform.
fn transform_averages(block: &mut Block) {
    for column in 0..4 {
        let [first, second, third, fourth] = [0, 4, 8, 12].map(|row| block[row + column]);
        let (outer, inner) = (first + fourth, second + third);
        let (outer_difference, inner_difference) = (first - fourth, second - third);
        block[column] = outer + inner;
        block[4 + column] = inner_difference + outer_difference;
        block[8 + column] = outer - inner;
        block[12 + column] = outer_difference - inner_difference;
    }
    for row in block.as_chunks_mut::<4>().0 {
        let [first, second, third, fourth] = *row;
        let (outer, inner) = (first + fourth, second + third);
        let (outer_difference, inner_difference) = (first - fourth, second - third);
        *row = [outer + inner, inner_difference + outer_difference, outer - inner, outer_difference - inner_difference]
            .map(|value| (value + 3) >> 3);
    }
}

/// The inverse cosine transform.
fn transform(block: &mut Block) {
    for column in 0..4 {
        let turned = transform_four([0, 4, 8, 12].map(|row| block[row + column]));
        for (row, value) in turned.into_iter().enumerate() {
            block[row * 4 + column] = value;
        }
    }
    for row in block.as_chunks_mut::<4>().0 {
        *row = transform_four(*row).map(|value| (value + 4) >> 3);
    }
}

fn transform_four([first, second, third, fourth]: [i32; 4]) -> [i32; 4] {
    // The square root of 2 times the sine and the cosine of π / 8, in 65,536ths; the cosine without its whole part.
    let sine = |value: i32| ((i64::from(value) * 35_468) >> 16) as i32;
    let cosine = |value: i32| value + ((i64::from(value) * 20_091) >> 16) as i32;
    let (sum, difference) = (first + third, first - third);
    let (inner, outer) = (sine(second) - cosine(fourth), cosine(second) + sine(fourth));
    [sum + outer, difference + inner, difference - inner, sum - outer]
}
