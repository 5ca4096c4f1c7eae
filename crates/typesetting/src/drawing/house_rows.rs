//! Rows of short texts in a house of the diamond: at each height only as wide as the house is there.

use std::ops::Range;

/// A house in the diamond's own measure: right and down from -1 to 1.
pub(crate) struct House<'a> {
    /// A convex outline.
    pub outline: &'a [(f32, f32)],
    /// Middle of the rows.
    pub middle: f32,
    /// Boxes that stand in the house already: the sign's number and a label. Left, top, right and bottom.
    pub taken: &'a [[f32; 4]],
}

/// One row: its texts, its middle across and its middle down.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub texts: Range<usize>,
    pub centre: (f32, f32),
}

/// Where the rows stand and how large their letters are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rows {
    pub size: f32,
    pub rows: Vec<Row>,
}

const LEADING: f32 = 1.25;
/// Between two texts of a row, in letter sizes.
pub(crate) const GAP: f32 = 0.7;
const PADDING: f32 = 0.025;
const LARGEST: f32 = 0.068;
const SMALLEST: f32 = 0.03;

/// The largest letters with which every text fits, and of these the most rows. Widths are those of size one.
pub(crate) fn lay_out(house: &House<'_>, widths: &[f32]) -> Rows {
    if widths.is_empty() {
        return Rows { size: LARGEST, rows: Vec::new() };
    }
    let mut size = LARGEST;
    loop {
        let is_last = size <= SMALLEST;
        for count in (1..=widths.len()).rev() {
            for shift in [0.0, -0.03, 0.03, -0.06, 0.06, -0.1, 0.1, -0.14, 0.14] {
                if let Some(rows) = fill(house, widths, size, count, shift, is_last && count == 1) {
                    return Rows { size, rows };
                }
            }
        }
        size = (size * 0.96).max(SMALLEST);
        if is_last {
            return Rows { size, rows: Vec::new() };
        }
    }
}

/// The texts in this many rows, unless they do not fit. What must be placed is placed whether it fits or not.
fn fill(house: &House<'_>, widths: &[f32], size: f32, count: usize, shift: f32, must: bool) -> Option<Vec<Row>> {
    let mut rows = Vec::with_capacity(count);
    let mut spaces = Vec::with_capacity(count);
    let mut next = 0;
    for row in 0..count {
        let y = house.middle + shift + (row as f32 - (count as f32 - 1.0) / 2.0) * size * LEADING;
        let (left, right) = free(house, y - size * 0.5, y + size * 0.5)?;
        let left_over = count - row - 1;
        let mut end = next;
        let mut wide = 0.0;
        while end < widths.len() - left_over {
            let more = wide + widths[end] * size + if end > next { GAP * size } else { 0.0 };
            if more > right - left && !must {
                break;
            }
            wide = more;
            end += 1;
        }
        if end == next {
            return None;
        }
        rows.push(Row { texts: next..end, centre: ((left + right) / 2.0, y) });
        spaces.push((left + wide / 2.0, right - wide / 2.0));
        next = end;
    }
    // The rows stand in one column, as far as the slanting sides leave them the room.
    let inmost = spaces.iter().fold((-1.0_f32, 1.0_f32), |(low, high), space| (low.max(space.0), high.min(space.1)));
    let column = (inmost.0 + inmost.1) / 2.0;
    for (row, (low, high)) in rows.iter_mut().zip(spaces) {
        if low <= high {
            row.centre.0 = column.clamp(low, high);
        }
    }
    (next == widths.len()).then_some(rows)
}

/// The widest free stretch of the house between two heights.
fn free(house: &House<'_>, top: f32, bottom: f32) -> Option<(f32, f32)> {
    let (above, below) = (across(house.outline, top)?, across(house.outline, bottom)?);
    let mut stretch = (above.0.max(below.0) + PADDING, above.1.min(below.1) - PADDING);
    for [left, upper, right, lower] in house.taken {
        if *lower <= top || *upper >= bottom || *right <= stretch.0 || *left >= stretch.1 {
            continue;
        }
        let (before, after) = ((stretch.0, left - PADDING), (right + PADDING, stretch.1));
        stretch = if before.1 - before.0 >= after.1 - after.0 { before } else { after };
    }
    (stretch.1 > stretch.0).then_some(stretch)
}

/// How far a convex outline reaches to the left and the right at a height.
fn across(outline: &[(f32, f32)], y: f32) -> Option<(f32, f32)> {
    let mut reach: Option<(f32, f32)> = None;
    for (index, from) in outline.iter().enumerate() {
        let to = outline[(index + 1) % outline.len()];
        if (from.1 - y) * (to.1 - y) > 0.0 || from.1 == to.1 {
            continue;
        }
        let x = from.0 + (to.0 - from.0) * (y - from.1) / (to.1 - from.1);
        reach = Some(reach.map_or((x, x), |(left, right)| (left.min(x), right.max(x))));
    }
    reach
}

#[cfg(test)]
mod tests {
    use super::*;

    const STANDING: [(f32, f32); 3] = [(-1.0, -1.0), (-0.5, -0.5), (-1.0, 0.0)];
    const DIAMOND: [(f32, f32); 4] = [(0.0, -1.0), (0.5, -0.5), (0.0, 0.0), (-0.5, -0.5)];

    #[test]
    fn every_text_is_placed_and_stays_within_its_house() {
        for outline in [&STANDING[..], &DIAMOND[..]] {
            for count in 1..=18 {
                let number = [-0.61, -0.54, -0.54, -0.46];
                let house = House { outline, middle: -0.5, taken: &[number] };
                let widths = vec![2.4; count];
                let laid = lay_out(&house, &widths);
                let placed: Vec<usize> = laid.rows.iter().flat_map(|row| row.texts.clone()).collect();
                assert_eq!(placed, (0..count).collect::<Vec<_>>());
                for row in &laid.rows {
                    let texts = row.texts.len() as f32;
                    let half = (texts * 2.4 + (texts - 1.0) * GAP) * laid.size / 2.0;
                    for y in [row.centre.1 - laid.size / 2.0, row.centre.1 + laid.size / 2.0] {
                        let (left, right) = across(outline, y).unwrap();
                        assert!(row.centre.0 - half >= left, "{count} texts: {row:?}");
                        assert!(row.centre.0 + half <= right, "{count} texts: {row:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn few_texts_stand_one_below_the_other_at_full_size() {
        let house = House { outline: &DIAMOND, middle: -0.53, taken: &[] };
        let laid = lay_out(&house, &[2.4, 2.4, 2.4]);
        assert_eq!((laid.rows.len(), laid.size), (3, LARGEST));
    }
}
