//! Clouds, from a few puffs to a closed storm ceiling.

use super::Stage;
use crate::backdrop::Daylight;
use crate::colour::{Colour, WHITE};
use crate::dice::Dice;
use crate::outline::{circle, curve, ellipse};
use crate::pen::Pen;
use crate::scene::Scene;
use brief::picture::{ArtStyle, Weather};

/// The clouds of this scene's weather.
pub(crate) fn paint(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, bottom: f32, dice: &mut Dice) {
    let (count, ceiling) = match scene.weather {
        Weather::Clear | Weather::Rainbow => (if scene.sky.clouds { 6 } else { 4 }, false),
        Weather::Windy => (6, false),
        Weather::Cloudy | Weather::Fog => (8, false),
        Weather::Rain | Weather::Snow => (7, true),
        Weather::Storm => (8, true),
    };
    let count = if scene.time == Daylight::Night && !ceiling { count / 2 } else { count };
    for index in 0..count {
        let size = dice.range(90.0, 170.0) * if ceiling { 1.5 } else { 1.0 };
        let x = stage.width * ((index as f32 + dice.range(0.1, 0.9)) / count as f32);
        let y = if ceiling { stage.height * dice.range(0.02, 0.17) } else { bottom * dice.range(0.2, 0.74) };
        // Clouds low over the horizon are further off, so smaller and paler.
        let far = (y / bottom).clamp(0.0, 1.0);
        let mut sky_pen = pen.hazed(if ceiling { 0.05 } else { far * 0.45 });
        if ceiling {
            let dark = if scene.weather == Weather::Storm { Colour::hex(0x55606f) } else { Colour::hex(0x93a0ad) };
            puff(&mut sky_pen, x, y, size, dark, dice);
        } else {
            cumulus(&mut sky_pen, x, y, size * (1.15 - far * 0.6), dice);
        }
    }
}

/// A fair-weather cloud whose foot lies at (x, y).
pub(crate) fn cumulus(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, dice: &mut Dice) {
    let [_, middle, horizon] = pen.look().light.sky;
    let light = pen.look().light.key.mix(WHITE, 0.5);
    let colour = WHITE.mix(horizon, 0.18).under(light).mix(middle, 0.05);
    puff(pen, x, y, size, colour, dice);
}

fn puff(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, colour: Colour, dice: &mut Dice) {
    let mut balls = vec![(x, y - size * 0.34, size * 0.4)];
    for side in [-1.0_f32, 1.0] {
        balls.push((x + side * size * dice.range(0.34, 0.42), y - size * 0.22, size * dice.range(0.26, 0.32)));
        balls.push((x + side * size * dice.range(0.62, 0.72), y - size * 0.13, size * dice.range(0.16, 0.21)));
    }
    balls.push((x + size * dice.range(-0.2, 0.2), y - size * 0.56, size * dice.range(0.22, 0.28)));
    let foot = || ellipse(x, y - size * 0.08, size * 0.86, size * 0.1);
    match pen.style() {
        ArtStyle::Storybook | ArtStyle::SemiRealistic => {
            // Many soft discs instead of one edge.
            let steps = if pen.style() == ArtStyle::Storybook { 5 } else { 9 };
            for layer in 0..steps {
                let share = layer as f32 / steps as f32;
                for &(ball_x, ball_y, radius) in &balls {
                    let lift = share * radius * 0.3;
                    let (toward_x, toward_y) = pen.look().light.toward;
                    let shade = pen.look().shaded(colour, 0.35);
                    let tone = shade.mix(pen.look().lit(colour, 0.0).lighten(0.15), share);
                    pen.veil(
                        circle(ball_x + toward_x * lift, ball_y + toward_y * lift, radius * (1.12 - share * 0.55)),
                        tone,
                        if steps == 5 { 0.3 } else { 0.2 },
                    );
                }
            }
        }
        ArtStyle::ComicBook | ArtStyle::FlatIllustration => {
            let mut parts: Vec<_> =
                balls.iter().map(|&(ball_x, ball_y, radius)| circle(ball_x, ball_y, radius)).collect();
            parts.push(foot());
            pen.body(&parts, colour);
        }
        ArtStyle::Anime => {
            let discs = |grow: f32, dx: f32, dy: f32| -> Vec<_> {
                let mut parts: Vec<_> = balls
                    .iter()
                    .map(|&(ball_x, ball_y, radius)| circle(ball_x + dx * size, ball_y + dy * size, radius * grow))
                    .collect();
                parts.push(ellipse(x + dx * size, y + (dy - 0.08) * size, size * 0.86 * grow, size * 0.1 * grow));
                parts
            };
            let (toward_x, toward_y) = pen.look().light.toward;
            for (grow, shift, tone) in [
                (1.0, 0.0, colour.mix(pen.look().light.sky[0], 0.3)),
                (0.9, 0.035, colour),
                (0.7, 0.09, colour.lighten(0.45)),
            ] {
                for part in discs(grow, toward_x * shift, toward_y * shift) {
                    pen.veil(part, tone.mix(pen.look().light.haze, 0.12), 1.0);
                }
            }
        }
    }
    if pen.style() == ArtStyle::Storybook {
        let swirl = curve(&[
            (x - size * 0.2, y - size * 0.2),
            (x - size * 0.05, y - size * 0.34),
            (x + size * 0.14, y - size * 0.26),
        ]);
        pen.stroke_as_is(swirl, 2.0, colour.darken(0.25), 0.3);
    }
}
