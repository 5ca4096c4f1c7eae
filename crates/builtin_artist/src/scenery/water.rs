//! Water: it mirrors what is really above it, broken by ripples, and glitters below the sun or the moon.

use super::Stage;
use crate::backdrop::Daylight;
use crate::canvas::Canvas;
use crate::colour::{Colour, WHITE};
use crate::dice::Dice;
use crate::layers::Area;
use crate::outline::{curve, ellipse, limb};
use crate::pen::Pen;
use crate::style::Look;
use brief::picture::ArtStyle;

/// Paints water from `top` to `bottom` over the whole width, mirroring what is painted above `top`.
pub(crate) fn paint(pen: &mut Pen<'_>, stage: &Stage, (top, bottom): (f32, f32), time: Daylight, dice: &mut Dice) {
    let deep = match time {
        Daylight::Dawn => Colour::hex(0x4f86b4),
        Daylight::Day => Colour::hex(0x2f8fc4),
        Daylight::Dusk => Colour::hex(0x4a4f96),
        Daylight::Night => Colour::hex(0x5d86d6),
    };
    let deep = pen.look().lit(deep, 0.0);
    mirror(pen, (top, bottom), deep);
    ripples(pen, stage, (top, bottom), dice);
    glitter(pen, stage, (top, bottom), time, dice);
}

fn mirror(pen: &mut Pen<'_>, (top, bottom): (f32, f32), deep: Colour) {
    let look = pen.look();
    pen.layer(Area::ALL, move |canvas| mirror_on(canvas, &look, (top, bottom), deep));
}

fn mirror_on(canvas: &mut Canvas, look: &Look, (top, bottom): (f32, f32), deep: Colour) {
    let (style, unit) = (look.style, look.pixels_per_unit);
    let (width, height) = (canvas.width() as usize, canvas.height() as usize);
    let first = ((top * unit) as usize).clamp(1, height);
    let last = ((bottom * unit) as usize).min(height);
    let pixels = canvas.pixels_mut();
    for row in first..last {
        let below = (row - first) as f32;
        let share = below / (last - first).max(1) as f32;
        // Near water shows its own colour, far water the sky (a stand-in for Fresnel's law).
        let own = match style {
            ArtStyle::FlatIllustration => 0.55 + 0.25 * ((share * 5.0).floor() / 5.0),
            ArtStyle::ComicBook => 0.35 + 0.4 * share,
            ArtStyle::Storybook | ArtStyle::SemiRealistic | ArtStyle::Anime => 0.18 + 0.5 * share,
        };
        let reach = 2.0 + share * 26.0 * unit;
        for column in 0..width {
            let ripple = look
                .grain
                .smooth(column as f32 * 0.02 / unit / (0.3 + share), below * 0.55 / unit / (0.25 + 2.2 * share));
            let shift = (ripple * reach) as isize;
            let source_column = (column as isize + shift).clamp(0, width as isize - 1) as usize;
            let lift = (below * 0.92 + ripple.abs() * reach * 0.3) as usize;
            let source_row = (first - 1).saturating_sub(lift);
            let seen = Colour::from_bytes(pixels[source_row * width + source_column]);
            let tone = look.wash(seen.mix(deep, own), deep, share * 0.4, (column as f32, row as f32 * 2.0));
            pixels[row * width + column] = tone.to_bytes();
        }
    }
}

fn ripples(pen: &mut Pen<'_>, stage: &Stage, (top, bottom): (f32, f32), dice: &mut Dice) {
    let inked = pen.style() == ArtStyle::ComicBook;
    for _ in 0..54 {
        let share = dice.unit().powf(0.8);
        let y = top + 6.0 + (bottom - top) * share;
        let long = (20.0 + 120.0 * share) * dice.range(0.5, 1.1);
        let x = dice.range(-40.0, stage.width);
        let thick = 1.4 + 4.0 * share;
        let light = pen.look().light.sky[2].lighten(0.35);
        if inked && dice.chance(0.35) {
            let wave = curve(&[
                (x, y),
                (x + long * 0.25, y - thick * 1.2),
                (x + long * 0.5, y),
                (x + long * 0.75, y - thick * 1.2),
                (x + long, y),
            ]);
            pen.stroke_as_is(wave, 1.6 + share * 2.0, Colour::hex(0x1b2a4a), 0.8);
        } else {
            let band = limb(&[(x, y), (x + long * 0.5, y + thick * 0.5), (x + long, y)], thick, thick * 0.3);
            pen.veil(band, light, if inked { 0.75 } else { 0.32 });
        }
    }
}

/// The road of light below a low sun, or below the moon.
fn glitter(pen: &mut Pen<'_>, stage: &Stage, (top, bottom): (f32, f32), time: Daylight, dice: &mut Dice) {
    let (colour, count) = match time {
        Daylight::Dawn => (Colour::hex(0xffe9b8), 80),
        Daylight::Dusk => (Colour::hex(0xffd08a), 80),
        Daylight::Night => (Colour::hex(0xf3f0d8), 60),
        Daylight::Day => (WHITE, 22),
    };
    let x = stage.sun.0;
    if pen.look().light.sky[2].luma() > 0.55 || time == Daylight::Night {
        for _ in 0..count {
            let share = dice.unit();
            let y = top + 3.0 + (bottom - top) * share;
            let spread = 26.0 + 70.0 * share;
            let middle = x + dice.range(-1.0, 1.0) * spread * dice.unit();
            let long = (8.0 + 44.0 * share) * dice.range(0.4, 1.0);
            pen.veil(ellipse(middle, y, long, 1.2 + 3.0 * share), colour, dice.range(0.35, 0.8));
        }
    }
}

/// Breaks the water line of something afloat whose half width is `half`: a mirrored shade and rings.
pub(crate) fn float_marks(pen: &mut Pen<'_>, x: f32, y: f32, half: f32) {
    let light = pen.look().light.sky[2].lighten(0.3);
    let dark = pen.look().light.ambient.mix(Colour::hex(0x203050), 0.6);
    pen.fade(ellipse(x, y + half * 0.14, half * 0.9, half * 0.2), dark, 0.5, 0.05);
    for (wide, down, alpha) in [(1.04, 0.05, 0.7), (1.2, 0.16, 0.5), (1.0, 0.26, 0.4), (0.8, 0.36, 0.3)] {
        let (left, right) = (x - half * wide, x + half * wide);
        let y = y + half * down;
        pen.veil(limb(&[(left, y), (x, y + half * 0.035), (right, y)], 1.0, 1.0 + half * 0.012), light, alpha);
    }
}
