//! Intensity in three bands, so that a wording can be gentle, warm or fierce.

use brief::reading::{RelationshipMode, Tone};

/// How hot a wording is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Band {
    Gentle,
    Warm,
    Fierce,
}

/// Where a tone's wordings stand in the tables.
pub(crate) trait ToneBand: Copy {
    /// 1 to 3 gentle, 4 to 7 warm, 8 to 10 fierce.
    fn band(self) -> Band;

    /// How far above the lowest intensity of its band.
    fn step_in_band(self) -> u8;

    /// The place of the mode in tables: sensual, romantic, brutal.
    fn mode_index(self) -> usize;

    /// The place of the band in tables.
    fn band_index(self) -> usize {
        self.band() as usize
    }
}

impl ToneBand for Tone {
    fn band(self) -> Band {
        match self.intensity {
            0..=3 => Band::Gentle,
            4..=7 => Band::Warm,
            _ => Band::Fierce,
        }
    }

    fn step_in_band(self) -> u8 {
        match self.band() {
            Band::Gentle => self.intensity.saturating_sub(1),
            Band::Warm => self.intensity - 4,
            Band::Fierce => self.intensity - 8,
        }
    }

    fn mode_index(self) -> usize {
        match self.mode {
            RelationshipMode::Sensual => 0,
            RelationshipMode::Romantic => 1,
            RelationshipMode::Brutal => 2,
        }
    }
}
