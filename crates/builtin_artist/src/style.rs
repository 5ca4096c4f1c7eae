//! The five styles and three audiences: how one and the same shape is rendered in each.
//!
//! Storybook is watercolour on paper: soft edges, pigment that gathers, an unpainted margin. Semi-realistic models volumes
//! in soft light, with haze and bloom. Comic-book has ink outlines, flat colour, shadows in dots and a panel border. Flat
//! illustration uses few tones and draws nothing that is not needed. Anime is cel shading with one hard shadow, fine
//! coloured lines, big eyes and bright skies.

use super::colour::{Colour, INK, WHITE};
use super::grain::Grain;
use super::light::Light;
use brief::picture::ArtStyle;
use brief::story::Audience;

/// Everything that decides how a colour ends up on the sheet.
#[derive(Clone)]
pub(crate) struct Look {
    pub style: ArtStyle,
    pub audience: Audience,
    pub light: Light,
    /// Pixels to one unit of the stage (the shorter side has 1,000 units).
    pub pixels_per_unit: f32,
    pub grain: std::rc::Rc<Grain>,
}

/// Where a pixel lies on a body: its position, how far it turns from the light (about -1.3 lit to 1.3 dark), and how much
/// that value changes over one pixel.
#[derive(Clone, Copy)]
pub(crate) struct Spot {
    pub x: f32,
    pub y: f32,
    pub turned: f32,
    pub step: f32,
}

impl Look {
    /// The paint chosen for style and audience, before any light falls on it.
    pub(crate) fn grade(&self, colour: Colour) -> Colour {
        let styled = match self.style {
            ArtStyle::Storybook => colour.saturate(0.92).mix(Colour::hex(0xfff1d8), 0.07),
            ArtStyle::SemiRealistic => colour.saturate(0.88).darken(0.04),
            ArtStyle::ComicBook => colour.saturate(1.3),
            ArtStyle::FlatIllustration => colour.saturate(0.95).mix(Colour::hex(0xf6e7d8), 0.12),
            ArtStyle::Anime => colour.saturate(1.16).lighten(0.04),
        };
        match self.audience {
            Audience::Children => styled.saturate(1.1).lighten(0.03),
            Audience::YoungAdults => styled.mix(Colour::hex(0x2b2a5a), 0.05).saturate(1.08),
            Audience::Adults => styled.saturate(0.72).mix(Colour::hex(0x6b5a4a), 0.08),
        }
    }

    /// A graded colour in full light, seen through `haze` (0 near, 1 lost in the air).
    pub(crate) fn lit(&self, colour: Colour, haze: f32) -> Colour {
        self.grade(colour).under(self.light.key).mix(self.light.haze, haze)
    }

    /// The same look with its light turned part of the way to white: how a stage lights its actors at night.
    pub(crate) fn spotlit(&self, share: f32) -> Self {
        let light = Light {
            key: self.light.key.mix(WHITE, share),
            ambient: self.light.ambient.mix(WHITE, share * 0.5),
            ..self.light
        };
        Self { light, ..self.clone() }
    }

    /// The same colour on the side that the light does not reach.
    pub(crate) fn shaded(&self, colour: Colour, haze: f32) -> Colour {
        let depth = match self.style {
            ArtStyle::Storybook => 0.62,
            ArtStyle::SemiRealistic => 1.0,
            ArtStyle::ComicBook => 0.9,
            ArtStyle::FlatIllustration => 0.5,
            ArtStyle::Anime => 0.85,
        };
        let lit = self.grade(colour).under(self.light.key);
        lit.mix(self.grade(colour).under(self.light.ambient), depth).mix(self.light.haze, haze)
    }

    /// The colour of one spot on a body between its `lit` and its `shade` colour.
    pub(crate) fn model(&self, lit: Colour, shade: Colour, spot: Spot) -> Colour {
        match self.style {
            ArtStyle::Storybook => {
                let pigment = self.pigment(spot.x, spot.y);
                let share = ease((spot.turned * 0.45 + 0.45 + pigment * 0.16).clamp(0.0, 1.0));
                lit.lighten(0.07)
                    .mix(shade, share)
                    .lighten((pigment * 0.07).max(0.0))
                    .darken((-pigment * 0.05).max(0.0))
            }
            ArtStyle::SemiRealistic => {
                let share = ease((spot.turned * 0.5 + 0.48).clamp(0.0, 1.0));
                let shine = (-spot.turned - 0.45).max(0.0) * 0.28;
                // A little light comes back from below, which is what makes a body look round.
                let bounce = (spot.turned - 0.85).max(0.0) * 0.35;
                lit.mix(self.light.key, shine).mix(shade, share).mix(lit, bounce)
            }
            ArtStyle::ComicBook => {
                let amount = ((spot.turned - 0.1) * 0.75).clamp(0.0, 1.0);
                lit.mix(shade, self.halftone(spot.x, spot.y, amount))
            }
            ArtStyle::FlatIllustration => lit.mix(shade, edge(spot.turned, 0.12, spot.step) * 0.8),
            ArtStyle::Anime => {
                let shine = 1.0 - edge(spot.turned, -0.78, spot.step);
                lit.lighten(shine * 0.16).mix(shade, edge(spot.turned, 0.2, spot.step))
            }
        }
    }

    /// A wash from one colour to another, `share` of the way, as each style lays it.
    pub(crate) fn wash(&self, from: Colour, to: Colour, share: f32, (x, y): (f32, f32)) -> Colour {
        let share = share.clamp(0.0, 1.0);
        match self.style {
            ArtStyle::Storybook => {
                let pigment = self.pigment(x, y);
                let mixed = from.mix(to, share + pigment * 0.12);
                mixed.lighten((pigment * 0.09).max(0.0)).darken((-pigment * 0.04).max(0.0))
            }
            ArtStyle::SemiRealistic | ArtStyle::Anime => from.mix(to, share),
            ArtStyle::ComicBook => {
                // Two flat tones of four, the further one in dots.
                let level = share * 3.0;
                let lower = from.mix(to, level.floor() / 3.0);
                let upper = from.mix(to, (level.floor() + 1.0) / 3.0);
                lower.mix(upper, self.halftone(x, y, level.fract()))
            }
            ArtStyle::FlatIllustration => {
                let level = share * 5.0;
                let step = ((level.fract() - 0.5) * 240.0 + 0.5).clamp(0.0, 1.0);
                from.mix(to, (level.floor() + step) / 5.0)
            }
        }
    }

    /// Cover (0..=1) of a 45° dot screen at a pixel when `amount` of the area should be dark.
    pub(crate) fn halftone(&self, x: f32, y: f32, amount: f32) -> f32 {
        let cell = 8.5 * self.pixels_per_unit;
        let (along, across) = ((x + y) * 0.707 / cell, (x - y) * 0.707 / cell);
        let (along, across) = (along - along.floor() - 0.5, across - across.floor() - 0.5);
        let distance = along.hypot(across);
        // Past the radius where dots touch, the area grows slower than r²; 0.72 reaches the corners at amount 1.
        let radius = 0.72 * amount.sqrt();
        ((radius - distance) * cell + 0.5).clamp(0.0, 1.0)
    }

    /// Watercolour pigment at a pixel, about -1..=1.
    pub(crate) fn pigment(&self, x: f32, y: f32) -> f32 {
        let scale = 0.16 / self.pixels_per_unit;
        (self.grain.smooth(x * scale, y * scale) + 0.6 * self.grain.smooth(x * scale * 3.1 + 40.0, y * scale * 3.1))
            .clamp(-1.0, 1.0)
    }

    /// Width (units, at scale 1) and colour of the line around a body of this colour; none in styles without lines.
    pub(crate) fn contour(&self, colour: Colour, haze: f32) -> Option<(f32, Colour, f32)> {
        match self.style {
            ArtStyle::Storybook => Some((1.6, self.shaded(colour, haze).darken(0.38), 0.5)),
            ArtStyle::SemiRealistic | ArtStyle::FlatIllustration => None,
            ArtStyle::ComicBook => Some((4.2, INK.mix(self.light.haze, haze * 0.6), 1.0)),
            ArtStyle::Anime => Some((1.9, self.shaded(colour, haze).mix(Colour::hex(0x2a1430), 0.68), 0.95)),
        }
    }

    /// The colour of a drawn detail line (a mouth, a plank): near ink, less so in the soft styles.
    pub(crate) fn line_colour(&self, colour: Colour) -> Colour {
        match self.style {
            ArtStyle::ComicBook => INK,
            ArtStyle::Storybook | ArtStyle::SemiRealistic | ArtStyle::FlatIllustration | ArtStyle::Anime => colour,
        }
    }
}

/// A slow start and a slow end between 0 and 1.
pub(crate) fn ease(share: f32) -> f32 {
    share * share * (3.0 - 2.0 * share)
}

/// 0 before `limit` and 1 after it, softened over one pixel.
fn edge(value: f32, limit: f32, step: f32) -> f32 {
    ((value - limit) / step.max(1e-4) * 0.7 + 0.5).clamp(0.0, 1.0)
}
