//! Reading all scans of a file into one plane of samples for each component, at a part of its size.

use super::JpegError;
use super::bits::{Bits, end_of_scan};
use super::blocks::{KeptCoefficients, Transform};
use super::frame::{Component, Frame};
use super::scan::{BlockReader, Memory, ScanHeader};
use super::segments::{END_OF_IMAGE, START_OF_SCAN, Segments};
use super::tables::Tables;

/// More scans than any encoder writes.
const MOST_SCANS: u32 = 64;
/// Each scan costs a walk over its blocks, however little it brings. libjpeg writes five walks over all blocks of a picture in its ten
/// scans: 12 million for 50 megapixels without subsampling.
const MOST_WALKED_BLOCKS: u64 = 40_000_000;

/// The samples of one component.
pub(super) struct Plane {
    pub(super) samples: Vec<u8>,
    pub(super) stride: usize,
    /// Samples on a block's side: 8 at full size.
    pub(super) side: u32,
    kept: KeptCoefficients,
    /// Of the first scan of the component; a later table of the same number is for others.
    transform: Option<Transform>,
    /// What a progressive file has brought until now, until it becomes samples.
    coefficients: Vec<i16>,
    known: Vec<u64>,
}

impl Plane {
    fn new(component: &Component, side: u32, is_progressive: bool) -> Self {
        let area = (side * side) as usize;
        let blocks = component.block_count();
        Self {
            samples: if is_progressive { Vec::new() } else { vec![0; blocks * area] },
            stride: (component.padded_wide * side) as usize,
            side,
            kept: KeptCoefficients::lowest(side as usize),
            transform: None,
            coefficients: vec![0; if is_progressive { blocks * area } else { 0 }],
            known: vec![0; if is_progressive { blocks } else { 0 }],
        }
    }

    fn place_of(&self, column: u32, row: u32) -> usize {
        row as usize * self.side as usize * self.stride + (column * self.side) as usize
    }

    /// The samples of a progressive file, whose coefficients are then no longer needed.
    fn finish(&mut self, component: &Component) {
        let coefficients = std::mem::take(&mut self.coefficients);
        self.known = Vec::new();
        let Some(transform) = &self.transform else { return };
        let area = (self.side * self.side) as usize;
        let mut samples = vec![0; coefficients.len()];
        for (block, number) in coefficients.chunks_exact(area).zip(0..) {
            let at = self.place_of(number % component.padded_wide, number / component.padded_wide);
            transform.apply(block, &mut samples, at, self.stride);
        }
        self.samples = samples;
    }
}

/// Reads everything behind the frame header.
///
/// # Errors
/// [`JpegError`]; also when a component was never brought, or the file ends before its end marker.
pub(super) fn read_planes(
    frame: &Frame,
    sides: &[u32],
    mut tables: Tables,
    mut segments: Segments<'_>,
) -> Result<Vec<Plane>, JpegError> {
    let planes = frame.components.iter().zip(sides);
    let mut planes: Vec<Plane> =
        planes.map(|(component, &side)| Plane::new(component, side, frame.is_progressive)).collect();
    let (mut scans, mut walked_blocks) = (0, 0);
    loop {
        let (marker, segment) = segments.next()?;
        match marker {
            START_OF_SCAN => {
                scans += 1;
                if scans > MOST_SCANS {
                    return Err(JpegError::Invalid("number of scans"));
                }
                let header = ScanHeader::read(segment, frame)?;
                walked_blocks += block_count(frame, &header);
                if walked_blocks > MOST_WALKED_BLOCKS {
                    return Err(JpegError::Invalid("number of scans"));
                }
                prepare(frame, &header, &tables, &mut planes)?;
                let from = read_scan(frame, &header, &tables, &mut planes, &segments)?;
                segments.at = end_of_scan(segments.bytes, from).ok_or(JpegError::EndsEarly)?;
            }
            END_OF_IMAGE => break,
            _ => tables.take(marker, segment)?,
        }
    }
    if planes.iter().any(|plane| plane.transform.is_none()) {
        return Err(JpegError::EndsEarly);
    }
    if frame.is_progressive {
        planes.iter_mut().zip(&frame.components).for_each(|(plane, component)| plane.finish(component));
    }
    Ok(planes)
}

/// How many blocks a scan goes over.
fn block_count(frame: &Frame, header: &ScanHeader) -> u64 {
    let components = header.components.iter().map(|one| &frame.components[one.place]);
    match header.components.as_slice() {
        [_] => components.map(|one| u64::from(one.blocks_wide) * u64::from(one.blocks_high)).sum(),
        _ => components.map(|one| one.block_count() as u64).sum(),
    }
}

/// The transforms of the components that are seen for the first time. Their averages come first: without those they have no samples.
fn prepare(frame: &Frame, header: &ScanHeader, tables: &Tables, planes: &mut [Plane]) -> Result<(), JpegError> {
    for one in &header.components {
        let plane = &mut planes[one.place];
        if plane.transform.is_some() {
            continue;
        }
        if header.first > 0 || header.is_refinement {
            return Err(JpegError::Invalid("order of scans"));
        }
        let table = tables.quantisation[frame.components[one.place].quantisation].as_ref();
        let table = table.ok_or(JpegError::Invalid("quantisation table"))?;
        plane.transform = Some(Transform::new(plane.side as usize, table, &plane.kept));
    }
    Ok(())
}

/// Reads the data of a scan, and says where it stopped.
fn read_scan(
    frame: &Frame,
    header: &ScanHeader,
    tables: &Tables,
    planes: &mut [Plane],
    segments: &Segments<'_>,
) -> Result<usize, JpegError> {
    let is_interleaved = header.components.len() > 1;
    let (units_wide, units_high) = match header.components.as_slice() {
        [only] => (frame.components[only.place].blocks_wide, frame.components[only.place].blocks_high),
        _ => (frame.units_wide(), frame.units_high()),
    };
    let mut bits = Bits::new(segments.bytes, segments.at);
    let mut memory = Memory::default();
    let mut block = [0; 64];
    for unit in 0..units_wide * units_high {
        if tables.restart_interval > 0 && unit > 0 && unit % tables.restart_interval == 0 {
            bits.restart()?;
            memory = Memory::default();
        }
        let (unit_column, unit_row) = (unit % units_wide, unit / units_wide);
        for one in &header.components {
            let component = &frame.components[one.place];
            let (across, down) = if is_interleaved { (component.across, component.down) } else { (1, 1) };
            let plane = &mut planes[one.place];
            for place in 0..across * down {
                let (column, row) = (unit_column * across + place % across, unit_row * down + place / across);
                let reader = BlockReader {
                    header,
                    kept: &plane.kept,
                    dc_table: tables.dc.get(one.dc_table).and_then(Option::as_ref),
                    ac_table: tables.ac.get(one.ac_table).and_then(Option::as_ref),
                };
                let area = (plane.side * plane.side) as usize;
                if frame.is_progressive {
                    let number = row as usize * component.padded_wide as usize + column as usize;
                    let coefficients = &mut plane.coefficients[number * area..][..area];
                    let mut unknown = 0;
                    let known = plane.known.get_mut(number).unwrap_or(&mut unknown);
                    reader.progressive(&mut bits, &mut memory, one.place, coefficients, known)?;
                } else {
                    block[..area].fill(0);
                    reader.sequential(&mut bits, &mut memory.last_dc[one.place], &mut block[..area])?;
                    let at = plane.place_of(column, row);
                    if let Some(transform) = &plane.transform {
                        transform.apply(&block[..area], &mut plane.samples, at, plane.stride);
                    }
                }
            }
        }
    }
    Ok(bits.position())
}
