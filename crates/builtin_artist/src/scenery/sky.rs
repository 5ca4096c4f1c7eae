//! Skies: the wash, sun and moon with their glow, stars; space and the world above the clouds.

use super::{Stage, clouds};
use crate::backdrop::Daylight;
use crate::colour::{Colour, WHITE};
use crate::dice::Dice;
use crate::outline::{arc_band, circle, ellipse, limb, polygon, rectangle, smooth, star};
use crate::pen::Pen;
use crate::scene::Scene;
use brief::picture::{ArtStyle, Weather};

const MOONLIGHT: Colour = Colour::hex(0xfdf6d8);

/// The sky of an outdoor scene, with all that hangs in it, down to `bottom`.
pub(crate) fn paint(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, bottom: f32, dice: &mut Dice) {
    paint_air(pen, stage, bottom);
    let night = scene.time == Daylight::Night;
    let covered = matches!(scene.weather, Weather::Rain | Weather::Storm | Weather::Fog | Weather::Snow);
    if night || scene.sky.stars {
        paint_stars(pen, stage, bottom * 0.9, if covered { 40 } else { 150 }, dice);
    }
    if scene.sky.shooting_star {
        paint_shooting_star(pen, stage);
    }
    // Before storm clouds there is no moon: lightning lights the scene.
    let stormy = scene.weather == Weather::Storm;
    if (night && !stormy) || scene.sky.moon {
        paint_moon(pen, stage.sun.0, stage.sun.1.min(stage.height * 0.24), if covered { 0.45 } else { 1.0 });
    } else if (!covered && !night) || scene.sky.sun {
        paint_sun(pen, stage, scene.time);
    }
    clouds::paint(pen, stage, scene, bottom, dice);
    if scene.weather == Weather::Rainbow {
        paint_rainbow(pen, stage);
    }
    if scene.weather == Weather::Storm {
        // In a room it strikes where the window is.
        let x = if scene.setting.is_indoors() { stage.sun.0 } else { stage.width * dice.range(0.55, 0.78) };
        paint_lightning(pen, stage, x);
    }
}

fn paint_air(pen: &mut Pen<'_>, stage: &Stage, bottom: f32) {
    let [zenith, middle, horizon] = pen.look().light.sky.map(|colour| pen.look().grade(colour));
    let split = bottom * 0.55;
    pen.wash_as_is(rectangle(-5.0, -5.0, stage.width + 5.0, split + 1.0), zenith, middle);
    pen.wash_as_is(rectangle(-5.0, split, stage.width + 5.0, bottom + 5.0), middle, horizon);
}

fn paint_sun(pen: &mut Pen<'_>, stage: &Stage, time: Daylight) {
    let (x, y) = stage.sun;
    let radius = if time == Daylight::Day { 50.0 } else { 64.0 };
    let (core, halo) = match time {
        Daylight::Dawn => (Colour::hex(0xfff3c4), Colour::hex(0xffd9a0)),
        Daylight::Day | Daylight::Night => (Colour::hex(0xfff4b8), Colour::hex(0xfff2c0)),
        Daylight::Dusk => (Colour::hex(0xffe08a), Colour::hex(0xffa35c)),
    };
    match pen.style() {
        ArtStyle::Storybook | ArtStyle::SemiRealistic => {
            pen.glow(x, y, radius * 7.0, halo, 0.6);
            pen.glow(x, y, radius * 2.6, core, 0.7);
            pen.shine(circle(x, y, radius), core);
        }
        ArtStyle::Anime => {
            pen.glow(x, y, radius * 9.0, halo, 0.75);
            pen.glow(x, y, radius * 3.0, WHITE, 0.9);
            pen.shine(circle(x, y, radius * 0.8), WHITE);
        }
        ArtStyle::ComicBook => {
            for ray in 0..16 {
                let angle = ray as f32 * std::f32::consts::TAU / 16.0;
                let far = 1700.0;
                let tip = |turn: f32| (x + far * (angle + turn).cos(), y + far * (angle + turn).sin());
                pen.veil(polygon(&[(x, y), tip(-0.085), tip(0.085)]), core, 0.2);
            }
            pen.solid(star(x, y, radius * 1.5, radius * 1.12, 16), Colour::hex(0xffb62e));
            pen.shine(circle(x, y, radius), Colour::hex(0xffe45c));
        }
        ArtStyle::FlatIllustration => {
            for (ring, alpha) in [(3.4, 0.14), (2.4, 0.2), (1.6, 0.32)] {
                pen.veil(circle(x, y, radius * ring), core, alpha);
            }
            pen.shine(circle(x, y, radius), core);
        }
    }
}

fn paint_moon(pen: &mut Pen<'_>, x: f32, y: f32, strength: f32) {
    let radius = 54.0;
    pen.glow(x, y, radius * 6.0, Colour::hex(0xb9c8ff), 0.5 * strength);
    pen.glow(x, y, radius * 2.4, MOONLIGHT, 0.6 * strength);
    if pen.style() == ArtStyle::ComicBook {
        pen.veil(circle(x, y, radius + 5.0), Colour::hex(0x12122a), 1.0);
    }
    pen.shine(circle(x, y, radius), MOONLIGHT);
    for (across, down, size) in
        [(-0.3, -0.2, 0.2), (0.25, 0.3, 0.26), (0.35, -0.3, 0.12), (-0.2, 0.45, 0.11), (-0.5, 0.15, 0.1)]
    {
        pen.veil(circle(x + across * radius, y + down * radius, size * radius), Colour::hex(0xc9bf9a), 0.45);
    }
}

/// `count` stars between the top and `bottom`; a few of them sparkle.
pub(crate) fn paint_stars(pen: &mut Pen<'_>, stage: &Stage, bottom: f32, count: usize, dice: &mut Dice) {
    for index in 0..count {
        let (x, y) = (dice.range(0.0, stage.width), dice.range(0.0, bottom));
        let size = dice.range(0.9, 2.6);
        let colour = dice.pick([0xffffff, 0xfff3cf, 0xd8e4ff]);
        if index % 14 == 0 {
            let large = size * 3.2 + 4.0;
            pen.glow(x, y, large * 2.4, Colour::hex(0xdfe8ff), 0.55);
            pen.shine(star(x, y, large, large * 0.2, 4), Colour::hex(colour));
        } else {
            pen.veil(circle(x, y, size), Colour::hex(colour), dice.range(0.5, 1.0));
        }
    }
}

fn paint_shooting_star(pen: &mut Pen<'_>, stage: &Stage) {
    let (x, y) = (stage.width * 0.38, stage.height * 0.2);
    for (length, width, alpha) in [(230.0, 9.0, 0.18), (190.0, 5.0, 0.4), (130.0, 2.4, 0.9)] {
        pen.veil(
            limb(&[(x, y), (x + length * 0.5, y - length * 0.24), (x + length, y - length * 0.48)], width, 0.4),
            WHITE,
            alpha,
        );
    }
    pen.glow(x, y, 46.0, WHITE, 0.8);
    pen.shine(star(x, y, 20.0, 7.0, 5), Colour::hex(0xfff6c2));
}

fn paint_rainbow(pen: &mut Pen<'_>, stage: &Stage) {
    let centre = (stage.width * 0.52, stage.horizon + 60.0);
    let strong = matches!(pen.style(), ArtStyle::ComicBook | ArtStyle::FlatIllustration);
    for (band, code) in [0xe8504f, 0xf59a45, 0xf9dc5c, 0x6cc36b, 0x4f9fe0, 0x8a6bd0].into_iter().enumerate() {
        let outer = stage.width * 0.46 - band as f32 * 15.0;
        pen.veil(
            arc_band(centre, outer, outer - 15.5, 180.0, 360.0),
            Colour::hex(code),
            if strong { 0.85 } else { 0.55 },
        );
    }
}

fn paint_lightning(pen: &mut Pen<'_>, stage: &Stage, x: f32) {
    let (top, bottom) = (stage.height * 0.16, stage.horizon - 10.0);
    let step = (bottom - top) / 3.0;
    let bolt = polygon(&[
        (x, top),
        (x - 46.0, top + step * 1.15),
        (x - 12.0, top + step * 1.1),
        (x - 58.0, top + step * 2.1),
        (x - 24.0, top + step * 2.05),
        (x - 66.0, bottom),
        (x + 16.0, top + step * 1.75),
        (x - 16.0, top + step * 1.8),
        (x + 34.0, top + step * 0.8),
        (x + 4.0, top + step * 0.85),
        (x + 30.0, top),
    ]);
    pen.glow(x - 10.0, top + step * 1.4, 330.0, Colour::hex(0xcfd8ff), 0.6);
    pen.shine(bolt, Colour::hex(0xfff7b0));
}

/// Deep space: nebulae, stars, two planets, and the dust of a moon to stand on.
pub(crate) fn paint_space(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    let top = pen.look().grade(Colour::hex(0x0d0b2e));
    let bottom = pen.look().grade(Colour::hex(0x3a1f63));
    pen.wash_as_is(rectangle(-5.0, -5.0, stage.width + 5.0, stage.height + 5.0), top, bottom);
    for _ in 0..7 {
        let colour = Colour::hex(dice.pick([0x7a3bd0, 0x2c6fd6, 0xd0468f, 0x2fb0b8]));
        let (x, y) = (dice.range(0.0, stage.width), dice.range(0.05, 0.7) * stage.height);
        pen.glow(x, y, dice.range(160.0, 380.0), colour, 0.5);
    }
    paint_stars(pen, stage, stage.height * 0.85, 240, dice);
    let ringed = Colour::hex(dice.pick([0xe8a45a, 0x6fb7d6, 0xd97a8c]));
    let (x, y) = (stage.width * 0.78, stage.height * 0.22);
    let ring = |from: f32, to: f32| arc_band((0.0, 0.0), 150.0, 112.0, from, to);
    for (from, to, front) in [(180.0, 360.0, false), (0.0, 180.0, true)] {
        if front {
            let ball = || circle(x, y, 82.0);
            pen.solid(ball(), ringed);
            for (band, height) in [(-46.0, 14.0), (-12.0, 20.0), (30.0, 12.0)] {
                pen.patch(ball(), ellipse(x, y + band, 100.0, height), ringed.lighten(0.22));
            }
        }
        let place = tiny_skia::Transform::from_scale(1.0, 0.28)
            .post_concat(tiny_skia::Transform::from_rotate(-16.0))
            .post_translate(x, y);
        let path = ring(from, to).and_then(|path| path.transform(place));
        pen.flat(path, Colour::hex(0xf3dcae));
    }
    let (x, y) = (stage.width * 0.16, stage.height * 0.36);
    let globe = || circle(x, y, 52.0);
    pen.solid(globe(), Colour::hex(0x3f86d6));
    for land in [
        [(-50.0, -20.0), (-20.0, -38.0), (4.0, -18.0), (-12.0, 6.0), (-36.0, 10.0)],
        [(6.0, 2.0), (34.0, -10.0), (46.0, 14.0), (24.0, 34.0), (10.0, 22.0)],
    ] {
        pen.patch(globe(), smooth(&land.map(|(across, down)| (x + across, y + down))), Colour::hex(0x63b36a));
    }
    let dust = Colour::hex(0xb9b3c9);
    super::ground::paint_rolling(pen, stage, stage.near.min(stage.height * 0.84), [dust, dust.darken(0.35)], dice);
    for _ in 0..11 {
        let (x, y) = (dice.range(0.0, stage.width), dice.range(0.87, 1.0) * stage.height);
        let wide = dice.range(18.0, 62.0);
        pen.flat(ellipse(x, y, wide, wide * 0.3), dust.darken(0.3));
        pen.flat(ellipse(x, y + wide * 0.06, wide * 0.88, wide * 0.22), dust.darken(0.14));
    }
}

/// High up: clouds as far as one sees, with a last layer to stand on.
pub(crate) fn paint_above_clouds(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    paint(pen, stage, scene, stage.height, dice);
    for (row, haze) in [(0.62, 0.4), (0.72, 0.25), (0.82, 0.1), (0.92, 0.0)] {
        let mut far = pen.hazed(haze);
        let mut x = dice.range(-120.0, 0.0);
        while x < stage.width + 120.0 {
            let size = dice.range(150.0, 230.0) * (0.6 + row * 0.5);
            clouds::cumulus(&mut far, x, stage.height * row + dice.range(10.0, 50.0), size, dice);
            x += size * 1.05;
        }
    }
}
