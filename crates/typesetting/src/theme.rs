//! The colours: warm paper, soft ink, and one accent per system.

use brief::reading::System;

/// An sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour(pub u8, pub u8, pub u8);

/// Text.
pub(crate) const INK: Colour = Colour(0x2B, 0x26, 0x22);
/// Running heads, page numbers, captions.
pub(crate) const FADED_INK: Colour = Colour(0x7A, 0x70, 0x66);
/// Hairlines.
pub(crate) const HAIRLINE: Colour = Colour(0xD8, 0xCE, 0xC0);
/// Letters and lines on a cover.
pub(crate) const IVORY: Colour = Colour(0xF6, 0xEF, 0xE2);
/// The thin lines of a cover's emblem.
pub(crate) const GILT: Colour = Colour(0xD9, 0xB8, 0x7C);

/// The colours of one system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Theme {
    /// The cover.
    pub deep: Colour,
    /// Headings and the main lines of drawings.
    pub accent: Colour,
    /// The second person in drawings of two.
    pub second: Colour,
    /// Fills in drawings.
    pub pale: Colour,
}

/// The theme of a system, or of what stands above all systems.
pub(crate) fn theme(system: Option<System>) -> Theme {
    let (deep, accent, second, pale) = match system {
        Some(System::Western) => {
            (Colour(0x1D, 0x2B, 0x4A), Colour(0x2F, 0x4A, 0x7D), Colour(0xB0, 0x5A, 0x3C), Colour(0xE6, 0xEA, 0xF2))
        }
        Some(System::Vedic) => {
            (Colour(0x6B, 0x2D, 0x12), Colour(0xA3, 0x4A, 0x1E), Colour(0x2E, 0x5E, 0x6B), Colour(0xF6, 0xE9, 0xDC))
        }
        Some(System::HumanDesign) => {
            (Colour(0x12, 0x3F, 0x3D), Colour(0x1F, 0x6A, 0x64), Colour(0xB5, 0x62, 0x2E), Colour(0xE1, 0xEE, 0xEA))
        }
        Some(System::GeneKeys) => {
            (Colour(0x3C, 0x1F, 0x4A), Colour(0x6B, 0x3D, 0x80), Colour(0x3F, 0x75, 0x55), Colour(0xEF, 0xE6, 0xF2))
        }
        Some(System::Kabbalah) => {
            (Colour(0x4F, 0x14, 0x22), Colour(0x8A, 0x29, 0x3B), Colour(0x3B, 0x59, 0x7D), Colour(0xF4, 0xE4, 0xE4))
        }
        None => {
            (Colour(0x27, 0x25, 0x2C), Colour(0x5A, 0x4A, 0x3A), Colour(0x8A, 0x29, 0x3B), Colour(0xEE, 0xE8, 0xDE))
        }
    };
    Theme { deep, accent, second, pale }
}
