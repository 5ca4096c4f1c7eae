//! What stands before the macroblocks: size, segments, filter, quantisers and the probabilities of tokens (RFC 6386, section 9).

use super::Vp8Error;
use super::bools::Bools;
use super::tables::{AC_STEPS, DC_STEPS, TOKEN_UPDATES, TOKENS, TokenProbabilities};

const START_CODE: [u8; 3] = [0x9d, 0x01, 0x2a];
const SEGMENTS: usize = 4;

/// The header of a key frame.
pub(super) struct Header {
    pub(super) width: u16,
    pub(super) height: u16,
    pub(super) segments: [Segment; SEGMENTS],
    /// Probabilities by which each macroblock names its segment, if it does.
    pub(super) segment_probabilities: Option<[u8; 3]>,
    pub(super) filter: Filter,
    /// How likely a macroblock has coefficients; None where all have some.
    pub(super) skip_probability: Option<u8>,
    pub(super) tokens: Box<TokenProbabilities>,
}

/// What the macroblocks of a segment share.
#[derive(Clone, Copy, Default)]
pub(super) struct Segment {
    pub(super) steps: Steps,
    pub(super) filter_level: i32,
}

/// Quantisation steps: of the lowest frequency, and of the others.
#[derive(Clone, Copy, Default)]
pub(super) struct Steps {
    pub(super) luma: [i32; 2],
    /// Of the block that the lowest frequencies of all luma blocks make.
    pub(super) averages: [i32; 2],
    pub(super) chroma: [i32; 2],
}

/// The loop filter.
#[derive(Default)]
pub(super) struct Filter {
    pub(super) is_simple: bool,
    pub(super) level: u8,
    pub(super) sharpness: u8,
    /// What is added to the level of every macroblock of a key frame, and of those that are predicted in 4 × 4 blocks.
    pub(super) key_frame_delta: i32,
    pub(super) subblock_delta: i32,
}

/// A frame taken apart: its header, the rest of the first partition, and the partitions of tokens.
pub(super) struct Parts<'a> {
    pub(super) header: Header,
    pub(super) modes: Bools<'a>,
    pub(super) tokens: Vec<Bools<'a>>,
}

/// What segments say of their quantiser and filter level: a value of their own, or a difference to the frame's.
#[derive(Default)]
struct SegmentChanges {
    is_used: bool,
    are_differences: bool,
    quantisers: [i32; SEGMENTS],
    filter_levels: [i32; SEGMENTS],
    probabilities: Option<[u8; 3]>,
}

impl<'a> Parts<'a> {
    /// Takes a key frame apart.
    ///
    /// # Errors
    /// [`Vp8Error`]; also when a partition is not there.
    pub(super) fn of(frame: &'a [u8]) -> Result<Self, Vp8Error> {
        let (&[first, second, third], rest) = frame.split_first_chunk().ok_or(Vp8Error::EndsEarly)?;
        let tag = u32::from_le_bytes([first, second, third, 0]);
        if tag & 1 == 1 {
            return Err(Vp8Error::Invalid("kind of frame"));
        }
        let (&start_code, rest) = rest.split_first_chunk().ok_or(Vp8Error::EndsEarly)?;
        if start_code != START_CODE {
            return Err(Vp8Error::Invalid("start code"));
        }
        let (&[wide, wider, high, higher], rest) = rest.split_first_chunk().ok_or(Vp8Error::EndsEarly)?;
        // The two highest bits ask for a larger display.
        let (width, height) = (u16::from_le_bytes([wide, wider]) & 0x3fff, u16::from_le_bytes([high, higher]) & 0x3fff);
        if width == 0 || height == 0 {
            return Err(Vp8Error::Invalid("size"));
        }
        let (first, rest) = rest.split_at_checked((tag >> 5) as usize).ok_or(Vp8Error::EndsEarly)?;
        let mut bools = Bools::new(first);
        let _colour_space = bools.read_flag();
        let _needs_no_clamping = bools.read_flag();
        let changes = SegmentChanges::read(&mut bools);
        let filter = Filter::read(&mut bools);
        let token_partitions = token_partitions(rest, 1 << bools.read_number(2))?;
        let segments = segments(&mut bools, &changes, &filter);
        let _keeps_probabilities = bools.read_flag();
        let tokens = token_probabilities(&mut bools);
        let skip_probability = bools.read_flag().then(|| bools.read_number(8));
        bools.check()?;
        let header = Header {
            width,
            height,
            segments,
            segment_probabilities: changes.probabilities,
            filter,
            skip_probability,
            tokens,
        };
        Ok(Self { header, modes: bools, tokens: token_partitions })
    }
}

/// Each is as long as a table before them says, the last as long as there is something.
fn token_partitions(rest: &[u8], count: usize) -> Result<Vec<Bools<'_>>, Vp8Error> {
    let (lengths, mut rest) = rest.split_at_checked(3 * (count - 1)).ok_or(Vp8Error::EndsEarly)?;
    let mut partitions = Vec::with_capacity(count);
    for length in lengths.chunks_exact(3) {
        let length = u32::from_le_bytes([length[0], length[1], length[2], 0]) as usize;
        let (partition, after) = rest.split_at_checked(length).ok_or(Vp8Error::EndsEarly)?;
        partitions.push(Bools::new(partition));
        rest = after;
    }
    partitions.push(Bools::new(rest));
    Ok(partitions)
}

impl SegmentChanges {
    fn read(bools: &mut Bools<'_>) -> Self {
        let mut changes = Self { is_used: bools.read_flag(), ..Self::default() };
        if !changes.is_used {
            return changes;
        }
        let (names_segments, brings_values) = (bools.read_flag(), bools.read_flag());
        if brings_values {
            changes.are_differences = !bools.read_flag();
            changes.quantisers = std::array::from_fn(|_| bools.read_optional(7));
            changes.filter_levels = std::array::from_fn(|_| bools.read_optional(6));
        }
        changes.probabilities =
            names_segments.then(|| std::array::from_fn(|_| if bools.read_flag() { bools.read_number(8) } else { 255 }));
        changes
    }
}

impl Filter {
    fn read(bools: &mut Bools<'_>) -> Self {
        let mut filter = Self {
            is_simple: bools.read_flag(),
            level: bools.read_number(6),
            sharpness: bools.read_number(3),
            ..Self::default()
        };
        let has_deltas = bools.read_flag();
        if has_deltas && bools.read_flag() {
            let by_reference: [i32; 4] = std::array::from_fn(|_| bools.read_optional(6));
            let by_mode: [i32; 4] = std::array::from_fn(|_| bools.read_optional(6));
            (filter.key_frame_delta, filter.subblock_delta) = (by_reference[0], by_mode[0]);
        }
        filter
    }
}

fn segments(bools: &mut Bools<'_>, changes: &SegmentChanges, filter: &Filter) -> [Segment; SEGMENTS] {
    let index = i32::from(bools.read_number(7));
    let [luma_dc, averages_dc, averages_ac, chroma_dc, chroma_ac] = std::array::from_fn(|_| bools.read_optional(4));
    let own = |frame: i32, own: i32| match (changes.is_used, changes.are_differences) {
        (false, _) => frame,
        (true, true) => frame + own,
        (true, false) => own,
    };
    std::array::from_fn(|segment| {
        let index = own(index, changes.quantisers[segment]);
        let steps = Steps {
            luma: [step(&DC_STEPS, index + luma_dc), step(&AC_STEPS, index)],
            averages: [
                step(&DC_STEPS, index + averages_dc) * 2,
                (step(&AC_STEPS, index + averages_ac) * 155 / 100).max(8),
            ],
            chroma: [step(&DC_STEPS, index + chroma_dc).min(132), step(&AC_STEPS, index + chroma_ac)],
        };
        let filter_level = own(i32::from(filter.level), changes.filter_levels[segment]).clamp(0, 63);
        Segment { steps, filter_level }
    })
}

fn step(steps: &[i16; 128], index: i32) -> i32 {
    i32::from(steps[index.clamp(0, 127) as usize])
}

fn token_probabilities(bools: &mut Bools<'_>) -> Box<TokenProbabilities> {
    let mut tokens = Box::new(TOKENS);
    let updates = TOKEN_UPDATES.as_flattened().as_flattened().as_flattened();
    let probabilities = tokens.as_flattened_mut().as_flattened_mut().as_flattened_mut();
    for (probability, &update) in probabilities.iter_mut().zip(updates) {
        if bools.read(update) {
            *probability = bools.read_number(8);
        }
    }
    tokens
}
