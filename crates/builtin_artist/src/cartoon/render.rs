//! From a smoothed photo to each of the five styles.

use std::ops::Range;

use super::BAND;
use super::ink;
use super::palette;
use super::smooth::{Sheet, bilateral, kuwahara};
use crate::bands::in_bands;
use crate::canvas::blend;
use crate::colour::{Colour, INK};
use crate::style::Look;
use brief::picture::ArtStyle;

/// How a style treats a photo.
struct Recipe {
    /// OKLab difference that counts as an edge, and rounds of smoothing.
    smoothing: (f32, usize),
    /// Brush of the painterly filter in pixels; 0 for none.
    brush: usize,
    /// Colours left; 0 keeps them all.
    colours: usize,
    /// How much hue counts beside lightness when the palette is found: faces keep their colour among greys.
    hue: f32,
    /// How much of the palette's colour replaces the pixel's own.
    flatness: f32,
    /// Steps of light and shadow; 0 keeps the gradation.
    steps: f32,
    /// Line width in pixels, sensitivity, strength and colour of the ink.
    ink: (f32, f32, f32, u32),
    /// Factors on colour strength and contrast, and what is added to lightness.
    grade: (f32, f32, f32),
}

fn recipe(style: ArtStyle) -> Recipe {
    match style {
        ArtStyle::Storybook => Recipe {
            smoothing: (0.05, 1),
            brush: 6,
            colours: 26,
            hue: 1.2,
            flatness: 0.4,
            steps: 0.0,
            ink: (2.8, 26.0, 0.6, 0x4a3226),
            grade: (1.12, 0.95, 0.045),
        },
        ArtStyle::SemiRealistic => Recipe {
            smoothing: (0.07, 3),
            brush: 5,
            colours: 0,
            hue: 1.0,
            flatness: 0.0,
            steps: 0.0,
            ink: (1.8, 14.0, 0.28, 0x241c28),
            grade: (1.14, 1.12, 0.0),
        },
        ArtStyle::ComicBook => Recipe {
            smoothing: (0.085, 3),
            brush: 3,
            colours: 18,
            hue: 1.2,
            flatness: 0.9,
            steps: 4.0,
            ink: (4.4, 44.0, 1.0, 0x1b1a2a),
            grade: (1.6, 1.12, 0.025),
        },
        ArtStyle::FlatIllustration => Recipe {
            smoothing: (0.1, 3),
            brush: 4,
            colours: 16,
            hue: 1.8,
            flatness: 1.0,
            steps: 0.0,
            // Only the strongest edges, softly: without them faces have no eyes.
            ink: (2.6, 20.0, 0.55, 0x4a3340),
            grade: (1.2, 0.95, 0.06),
        },
        ArtStyle::Anime => Recipe {
            smoothing: (0.08, 3),
            brush: 2,
            colours: 26,
            hue: 1.3,
            flatness: 0.8,
            steps: 5.0,
            ink: (2.6, 44.0, 1.0, 0x38203a),
            grade: (1.42, 1.03, 0.075),
        },
    }
}

/// Draws a photo over in the look's style; pixels come back as sRGB.
pub(super) async fn render(mut sheet: Sheet, look: &Look, rest: &impl AsyncFn()) -> Vec<[u8; 3]> {
    let recipe = recipe(look.style);
    bilateral(&mut sheet, recipe.smoothing.0, recipe.smoothing.1, rest).await;
    let lightness: Vec<f32> = sheet.pixels.iter().map(|lab| lab[0]).collect();
    let (line_width, sensitivity, strength, ink_colour) = recipe.ink;
    let drawn = if strength > 0.0 {
        ink::lines(&lightness, sheet.width, (line_width, sensitivity), rest).await
    } else {
        Vec::new()
    };
    drop(lightness);
    if recipe.brush > 0 {
        kuwahara(&mut sheet, recipe.brush, rest).await;
    }
    if recipe.colours > 0 {
        flatten(&mut sheet, &recipe, rest).await;
    }
    let (width, ink_colour) = (sheet.width, Colour::hex(ink_colour));
    let mut pixels: Vec<[u8; 3]> = Vec::with_capacity(sheet.pixels.len());
    let colour = |rows: Range<usize>| {
        for index in rows.start * width..rows.end * width {
            let (x, y) = ((index % width) as f32, (index / width) as f32);
            let mut pixel = tone(sheet.pixels[index], &recipe, look, (x, y)).to_bytes();
            if let Some(line) = drawn.get(index).filter(|line| **line > 0.02) {
                blend(&mut pixel, ink_colour, line * strength);
            }
            pixels.push(pixel);
        }
    };
    in_bands(sheet.height, BAND, rest, colour).await;
    pixels
}

/// Replaces colours by those of the palette, with borders softened over one pixel.
async fn flatten(sheet: &mut Sheet, recipe: &Recipe, rest: &impl AsyncFn()) {
    let hued = |[lightness, green_red, blue_yellow]: [f32; 3], factor: f32| {
        [lightness, green_red * factor, blue_yellow * factor]
    };
    for pixel in &mut sheet.pixels {
        *pixel = hued(*pixel, recipe.hue);
    }
    let centres: Vec<[f32; 3]> = palette::find(&sheet.pixels, recipe.colours).iter().map(|swatch| swatch.lab).collect();
    rest().await;
    let labels: Vec<u8> = sheet.pixels.iter().map(|pixel| palette::nearest_of(&centres, *pixel) as u8).collect();
    let centres: Vec<[f32; 3]> = centres.iter().map(|centre| hued(*centre, 1.0 / recipe.hue)).collect();
    for pixel in &mut sheet.pixels {
        *pixel = hued(*pixel, 1.0 / recipe.hue);
    }
    rest().await;
    let (width, height) = (sheet.width, sheet.height);
    let soften = |rows: Range<usize>| {
        for row in rows {
            for column in 0..width {
                let mut sum = [0.0_f32; 3];
                let mut count = 0.0;
                for (across, down) in [(0_isize, 0_isize), (-1, 0), (1, 0), (0, -1), (0, 1)] {
                    let at = row.saturating_add_signed(down).min(height - 1) * width
                        + column.saturating_add_signed(across).min(width - 1);
                    let centre = centres[usize::from(labels[at])];
                    let weight = if across == 0 && down == 0 { 2.0 } else { 1.0 };
                    sum = [sum[0] + centre[0] * weight, sum[1] + centre[1] * weight, sum[2] + centre[2] * weight];
                    count += weight;
                }
                let pixel = &mut sheet.pixels[row * width + column];
                let flat = sum.map(|total| total / count);
                let flatness = recipe.flatness * likeness(*pixel, flat);
                for (own, flat) in pixel.iter_mut().zip(flat) {
                    *own += (flat - *own) * flatness;
                }
            }
        }
    };
    in_bands(height, BAND, rest, soften).await;
}

/// From 1 for a colour of the same hue to 0 for another one. The palette goes by area: a small colour, such as an eye's, is not in it, and stays
/// as it is.
fn likeness(own: [f32; 3], flat: [f32; 3]) -> f32 {
    const SAME: f32 = 0.03;
    const OTHER: f32 = 0.07;
    let difference = (own[1] - flat[1]).hypot(own[2] - flat[2]);
    ((OTHER - difference) / (OTHER - SAME)).clamp(0.0, 1.0)
}

/// How light a colour may become: what is coloured keeps its colour, so that the light on a face is no hole of white.
fn lightest(own: f32, green_red: f32, blue_yellow: f32) -> f32 {
    const NEUTRAL: f32 = 0.012;
    const COLOURED: f32 = 0.03;
    const LIGHTEST_COLOUR: f32 = 0.9;
    let chroma = green_red.hypot(blue_yellow);
    let coloured = ((chroma - NEUTRAL) / (COLOURED - NEUTRAL)).clamp(0.0, 1.0);
    1.0 + (LIGHTEST_COLOUR.max(own) - 1.0) * coloured
}

/// Grades one pixel: contrast, steps of light, colour strength, and the dots of a comic's shadows.
fn tone([lightness, green_red, blue_yellow]: [f32; 3], recipe: &Recipe, look: &Look, (x, y): (f32, f32)) -> Colour {
    let (strength, contrast, lift) = recipe.grade;
    let mut light = ((lightness - 0.55) * contrast + 0.55 + lift).clamp(0.0, 1.0);
    if recipe.steps > 0.0 {
        let level = light * recipe.steps;
        let soft = ((level.fract() - 0.5) * 7.0 + 0.5).clamp(0.0, 1.0);
        light = light * 0.45 + (level.floor() + soft) / recipe.steps * 0.55;
    }
    let light = light.min(lightest(lightness, green_red, blue_yellow));
    let colour = Colour::from_oklab([light, green_red * strength, blue_yellow * strength]);
    match look.style {
        ArtStyle::ComicBook => {
            let amount = ((0.62 - light) * 1.5).clamp(0.0, 0.8);
            colour.lighten(0.06).mix(colour.mix(INK, 0.42), look.halftone(x, y, amount))
        }
        ArtStyle::Storybook => {
            let pigment = look.pigment(x, y);
            colour
                .mix(Colour::hex(0xfff1d8), 0.08)
                .lighten((pigment * 0.09).max(0.0))
                .darken((-pigment * 0.06).max(0.0))
        }
        // Shadows lean to violet, as cel painters mix them.
        ArtStyle::Anime => colour.mix(Colour::hex(0x4a3a90), (0.45 - light).max(0.0) * 0.5),
        ArtStyle::FlatIllustration => colour.mix(Colour::hex(0xf6e7d8), 0.08),
        ArtStyle::SemiRealistic => colour,
    }
}
