//! What is known of a font file before it is fetched: its name, its cut, and the characters that it adds.

use std::ops::RangeInclusive;

/// A font file of `assets/fonts` that is fetched when a text needs it.
#[derive(Debug)]
pub(crate) struct FontAsset {
    /// The name within `assets/fonts`, such as `noto-serif-thai.ttf.gz`.
    pub file_name: &'static str,
    /// Those characters that no file before this one has.
    pub covers: Covers,
}

/// A set of code points.
#[derive(Debug)]
pub(crate) enum Covers {
    /// Ascending.
    Ranges(&'static [RangeInclusive<u32>]),
    /// One bit a code point from `first` on, the lowest bit first.
    Bits { first: u32, bits: &'static [u64] },
}

impl FontAsset {
    pub(crate) fn has(&self, character: char) -> bool {
        let code_point = u32::from(character);
        match self.covers {
            Covers::Ranges(ranges) => {
                let after = ranges.partition_point(|range| *range.start() <= code_point);
                after > 0 && ranges[after - 1].contains(&code_point)
            }
            Covers::Bits { first, bits } => code_point
                .checked_sub(first)
                .and_then(|offset| Some(bits.get(offset as usize / 64)? >> (offset % 64) & 1 == 1))
                .unwrap_or(false),
        }
    }

    pub(crate) fn cut(&self) -> Cut {
        if self.file_name.contains("italic") { Cut::Italic } else { Cut::Roman }
    }
}

/// Upright or slanted letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Cut {
    Roman,
    Italic,
}
