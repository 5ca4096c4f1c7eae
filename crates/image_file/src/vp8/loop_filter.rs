//! Smoothing of the edges between blocks (RFC 6386, section 15).

use super::header::{Filter, Segment};
use super::modes::LumaMode;

/// How the edges of one macroblock are smoothed.
#[derive(Clone, Copy)]
pub(super) struct EdgeFilter {
    is_simple: bool,
    level: u8,
    interior_limit: u8,
    variance_limit: u8,
    /// Whether the edges between its own blocks are smoothed, too.
    smooths_inside: bool,
}

impl EdgeFilter {
    /// None where nothing is smoothed.
    pub(super) fn new(filter: &Filter, segment: &Segment, luma: &LumaMode, has_residue: bool) -> Option<Self> {
        if filter.level == 0 {
            return None;
        }
        let is_in_subblocks = matches!(luma, LumaMode::Subblocks(_));
        let mode_delta = if is_in_subblocks { filter.subblock_delta } else { 0 };
        let level = (segment.filter_level + filter.key_frame_delta + mode_delta).clamp(0, 63) as u8;
        if level == 0 {
            return None;
        }
        let softened = match filter.sharpness {
            0 => level,
            sharpness => (level >> if sharpness > 4 { 2 } else { 1 }).min(9 - sharpness),
        };
        let variance_limit = match level {
            40.. => 2,
            15..40 => 1,
            _ => 0,
        };
        Some(Self {
            is_simple: filter.is_simple,
            level,
            interior_limit: softened.max(1),
            variance_limit,
            smooths_inside: is_in_subblocks || has_residue,
        })
    }

    /// Smooths the edges of a macroblock in one plane: `at` is its first sample, `side` its size.
    pub(super) fn smooth(&self, plane: &mut Plane<'_>, at: usize, side: usize, has_left: bool, has_above: bool) {
        if self.is_simple && side < 16 {
            return;
        }
        let (outer, inner) = (self.edge_limit(2), self.edge_limit(0));
        let down = plane.stride;
        if has_left {
            self.smooth_edge(plane, Edge { at, across: 1, along: down, length: side }, outer, Self::at_macroblock);
        }
        let inside = || (4..side).step_by(4).filter(|_| self.smooths_inside);
        for column in inside() {
            let edge = Edge { at: at + column, across: 1, along: down, length: side };
            self.smooth_edge(plane, edge, inner, Self::at_subblock);
        }
        if has_above {
            self.smooth_edge(plane, Edge { at, across: down, along: 1, length: side }, outer, Self::at_macroblock);
        }
        for row in inside() {
            let edge = Edge { at: at + row * down, across: down, along: 1, length: side };
            self.smooth_edge(plane, edge, inner, Self::at_subblock);
        }
    }

    fn edge_limit(&self, extra: u8) -> i32 {
        i32::from(self.level + extra) * 2 + i32::from(self.interior_limit)
    }

    fn smooth_edge(&self, plane: &mut Plane<'_>, edge: Edge, edge_limit: i32, normal: impl Fn(&Self, &mut [i32; 8])) {
        for place in 0..edge.length {
            let at = edge.at + place * edge.along;
            let Some(start) = at.checked_sub(4 * edge.across) else { return };
            let index = |number: usize| start + number * edge.across;
            let mut line: [i32; 8] = std::array::from_fn(|number| i32::from(plane.samples[index(number)]));
            let is_steep = (line[3] - line[4]).abs() * 2 + (line[2] - line[5]).abs() / 2 > edge_limit;
            if is_steep {
                continue;
            }
            if self.is_simple {
                smooth_middle(&mut line, true);
            } else if self.is_even(&line) {
                normal(self, &mut line);
            } else {
                continue;
            }
            for (number, sample) in line.into_iter().enumerate().skip(1).take(6) {
                plane.samples[index(number)] = sample as u8;
            }
        }
    }

    /// Whether both sides of the edge are even.
    fn is_even(&self, line: &[i32; 8]) -> bool {
        let limit = i32::from(self.interior_limit);
        [0, 1, 2, 4, 5, 6].iter().all(|&place| (line[place] - line[place + 1]).abs() <= limit)
    }

    /// Whether samples next to the edge differ much: they then stay.
    fn varies(&self, line: &[i32; 8]) -> bool {
        let limit = i32::from(self.variance_limit);
        (line[2] - line[3]).abs() > limit || (line[5] - line[4]).abs() > limit
    }

    fn at_macroblock(&self, line: &mut [i32; 8]) {
        if self.varies(line) {
            smooth_middle(line, true);
            return;
        }
        let weight = clamped(clamped(line[2] - line[5]) + 3 * (line[4] - line[3]));
        for (factor, before, after) in [(27, 3, 4), (18, 2, 5), (9, 1, 6)] {
            let change = clamped((factor * weight + 63) >> 7);
            line[before] = (line[before] + change).clamp(0, 255);
            line[after] = (line[after] - change).clamp(0, 255);
        }
    }

    fn at_subblock(&self, line: &mut [i32; 8]) {
        let varies = self.varies(line);
        let change = (smooth_middle(line, varies) + 1) >> 1;
        if !varies {
            line[2] = (line[2] + change).clamp(0, 255);
            line[5] = (line[5] - change).clamp(0, 255);
        }
    }
}

/// The samples of a plane.
pub(super) struct Plane<'a> {
    pub(super) samples: &'a mut [u8],
    pub(super) stride: usize,
}

/// An edge: its first sample, the steps across and along it, and its length.
struct Edge {
    at: usize,
    across: usize,
    along: usize,
    length: usize,
}

fn clamped(value: i32) -> i32 {
    value.clamp(-128, 127)
}

/// Moves the two samples at the edge towards each other, and says by how much.
fn smooth_middle(line: &mut [i32; 8], uses_outer: bool) -> i32 {
    let outer = if uses_outer { clamped(line[2] - line[5]) } else { 0 };
    let change = clamped(outer + 3 * (line[4] - line[3]));
    let (before, after) = (clamped(change + 3) >> 3, clamped(change + 4) >> 3);
    line[3] = (line[3] + before).clamp(0, 255);
    line[4] = (line[4] - after).clamp(0, 255);
    after
}
