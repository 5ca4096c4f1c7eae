//! Colours as the artist mixes them: sRGB in 0..=1, with OKLab where distances must match the eye.

/// A colour in sRGB, each channel 0..=1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour {
    pub red: f32,
    pub green: f32,
    pub blue: f32,
}

pub(crate) const WHITE: Colour = Colour::hex(0xffffff);
/// Buttons, crowns and clasps.
pub(crate) const GOLD: Colour = Colour::hex(0xf2c33f);
/// Armour.
pub(crate) const STEEL: Colour = Colour::hex(0xb4bdca);
pub(crate) const BLACK: Colour = Colour::hex(0x000000);
/// Outlines are a very dark blue: pure black looks like a hole beside painted colours.
pub(crate) const INK: Colour = Colour::hex(0x1b1a2a);

impl Colour {
    /// From `0xRRGGBB`.
    pub(crate) const fn hex(code: u32) -> Self {
        Self {
            red: ((code >> 16) & 255) as f32 / 255.0,
            green: ((code >> 8) & 255) as f32 / 255.0,
            blue: (code & 255) as f32 / 255.0,
        }
    }

    pub(crate) fn from_bytes([red, green, blue]: [u8; 3]) -> Self {
        Self { red: f32::from(red) / 255.0, green: f32::from(green) / 255.0, blue: f32::from(blue) / 255.0 }
    }

    pub(crate) fn to_bytes(self) -> [u8; 3] {
        let byte = |channel: f32| (channel.clamp(0.0, 1.0) * 255.0 + 0.5) as u8;
        [byte(self.red), byte(self.green), byte(self.blue)]
    }

    /// This colour at `share` 0, `other` at `share` 1.
    pub(crate) fn mix(self, other: Self, share: f32) -> Self {
        let share = share.clamp(0.0, 1.0);
        let between = |from: f32, to: f32| from + (to - from) * share;
        Self {
            red: between(self.red, other.red),
            green: between(self.green, other.green),
            blue: between(self.blue, other.blue),
        }
    }

    pub(crate) fn lighten(self, share: f32) -> Self {
        self.mix(WHITE, share)
    }

    pub(crate) fn darken(self, share: f32) -> Self {
        self.mix(BLACK, share)
    }

    /// What a surface of this colour shows under a light of that colour.
    pub(crate) fn under(self, light: Self) -> Self {
        Self { red: self.red * light.red, green: self.green * light.green, blue: self.blue * light.blue }
    }

    /// Perceived brightness, 0..=1 (Rec. 709 weights on the encoded channels: close enough to rank paints).
    pub(crate) fn luma(self) -> f32 {
        0.2126 * self.red + 0.7152 * self.green + 0.0722 * self.blue
    }

    /// Strengthens (over 1) or greys (under 1) the colour around its own brightness.
    pub(crate) fn saturate(self, factor: f32) -> Self {
        let grey = self.luma();
        let away = |channel: f32| (grey + (channel - grey) * factor).clamp(0.0, 1.0);
        Self { red: away(self.red), green: away(self.green), blue: away(self.blue) }
    }

    /// Perceptual coordinates (Björn Ottosson, "A perceptual color space for image processing", 2020).
    pub(crate) fn to_oklab(self) -> [f32; 3] {
        let linear = |channel: f32| {
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        };
        let (red, green, blue) = (linear(self.red), linear(self.green), linear(self.blue));
        let long = (0.412_221_46 * red + 0.536_332_55 * green + 0.051_445_995 * blue).cbrt();
        let medium = (0.211_903_5 * red + 0.680_699_5 * green + 0.107_396_96 * blue).cbrt();
        let short = (0.088_302_46 * red + 0.281_718_85 * green + 0.629_978_7 * blue).cbrt();
        [
            0.210_454_26 * long + 0.793_617_8 * medium - 0.004_072_047 * short,
            1.977_998_5 * long - 2.428_592_2 * medium + 0.450_593_7 * short,
            0.025_904_037 * long + 0.782_771_77 * medium - 0.808_675_77 * short,
        ]
    }

    /// The inverse of [`Colour::to_oklab`], clipped to what sRGB can show.
    pub(crate) fn from_oklab([lightness, green_red, blue_yellow]: [f32; 3]) -> Self {
        let long = (lightness + 0.396_337_78 * green_red + 0.215_803_76 * blue_yellow).powi(3);
        let medium = (lightness - 0.105_561_346 * green_red - 0.063_854_17 * blue_yellow).powi(3);
        let short = (lightness - 0.089_484_18 * green_red - 1.291_485_5 * blue_yellow).powi(3);
        let encode = |channel: f32| {
            let channel = channel.clamp(0.0, 1.0);
            if channel <= 0.003_130_8 { channel * 12.92 } else { 1.055 * channel.powf(1.0 / 2.4) - 0.055 }
        };
        Self {
            red: encode(4.076_741_7 * long - 3.307_711_6 * medium + 0.230_969_94 * short),
            green: encode(-1.268_438 * long + 2.609_757_4 * medium - 0.341_319_4 * short),
            blue: encode(-0.004_196_086_3 * long - 0.703_418_6 * medium + 1.707_614_7 * short),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oklab_and_back_keeps_every_byte() {
        for code in [0x000000, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0x7f3a91, 0xfbe0b0] {
            let colour = Colour::hex(code);
            assert_eq!(Colour::from_oklab(colour.to_oklab()).to_bytes(), colour.to_bytes(), "{code:06x}");
        }
    }
}
