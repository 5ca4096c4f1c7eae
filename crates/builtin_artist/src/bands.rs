//! Work on all rows of a sheet, some at a time, with rest in between.

use std::ops::Range;

/// Does `work` for `rows` rows in bands of at most `band`, and rests after each.
pub(crate) async fn in_bands(rows: usize, band: usize, rest: &impl AsyncFn(), mut work: impl FnMut(Range<usize>)) {
    for from in (0..rows).step_by(band.max(1)) {
        work(from..(from + band).min(rows));
        rest().await;
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use pollster::block_on;

    #[test]
    fn every_row_is_worked_on_once_with_rest_after_each_band() {
        let (rests, mut seen) = (Cell::new(0), Vec::new());
        let rest = async || rests.set(rests.get() + 1);
        block_on(in_bands(10, 4, &rest, |rows| seen.extend(rows)));
        assert_eq!((seen, rests.get()), ((0..10).collect(), 3));
    }
}
