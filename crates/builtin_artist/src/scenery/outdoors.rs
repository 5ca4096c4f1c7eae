//! Open country: sky, distance, middle and near ground of every setting under the sky.

use super::hills::{dune, far_trees, height_at, hill, mountains, skyline};
use super::{Stage, flora, foliage, ground, shore, sky, town, water, weather};
use crate::backdrop::{Backdrop, Daylight};
use crate::colour::Colour;
use crate::dice::Dice;
use crate::outline::{Point, limb, polygon, rectangle, smooth};
use crate::pen::Pen;
use crate::scene::Scene;
use crate::things::{Subject, buildings};
use brief::picture::{ArtStyle, Emotion, Season, Weather};

/// Paints sky and land of an outdoor setting.
pub(crate) fn paint(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    sky::paint(pen, stage, scene, stage.horizon, dice);
    if scene.land.mountains || matches!(scene.setting, Backdrop::Mountains | Backdrop::Lake) {
        distant_mountains(pen, stage, scene, dice);
    }
    if scene.weather == Weather::Fog {
        weather::mist(pen, stage, stage.horizon - 20.0, 0.8);
    }
    match scene.setting {
        Backdrop::Sea => shore::sea(pen, stage, scene, dice),
        Backdrop::Beach | Backdrop::Island => shore::beach(pen, stage, scene, dice),
        Backdrop::Lake | Backdrop::River => shore::lake(pen, stage, scene, dice),
        Backdrop::City => town::city(pen, stage, scene.time, dice),
        Backdrop::Desert => desert(pen, stage, dice),
        Backdrop::Forest => forest(pen, stage, scene, dice),
        Backdrop::Jungle => jungle(pen, stage, dice),
        Backdrop::Meadow
        | Backdrop::Mountains
        | Backdrop::Castle
        | Backdrop::Village
        | Backdrop::Garden
        | Backdrop::Farm
        | Backdrop::Snow => country(pen, stage, scene, dice),
        // Settings without land are painted elsewhere.
        Backdrop::Space
        | Backdrop::Sky
        | Backdrop::Cave
        | Backdrop::Underwater
        | Backdrop::Bedroom
        | Backdrop::Classroom
        | Backdrop::Kitchen
        | Backdrop::Library
        | Backdrop::Room
        | Backdrop::Train => {}
    }
    if scene.weather == Weather::Fog {
        weather::mist(pen, stage, stage.middle + 20.0, 0.75);
        weather::mist(pen, stage, stage.near + 30.0, 0.5);
    }
}

fn distant_mountains(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    let main = scene.setting == Backdrop::Mountains;
    let rock = if scene.time == Daylight::Night { Colour::hex(0x7f8bb5) } else { Colour::hex(0x8d93b0) };
    let height = stage.height * if main { 0.4 } else { 0.24 };
    let mut far = pen.hazed(0.62);
    mountains(&mut far, stage, stage.horizon + 24.0, height, rock, dice);
    let mut mid = pen.hazed(if main { 0.22 } else { 0.42 });
    mountains(&mut mid, stage, stage.horizon + 40.0, height * 0.66, rock.mix(Colour::hex(0x6d7f86), 0.4), dice);
}

/// Hills, then what stands on them, then the near ground.
fn country(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    let winter = scene.season == Season::Winter;
    let [far_green, near_green] = ground::grass_colours(scene.season);
    let blue = if winter { Colour::hex(0xc6d6ec) } else { Colour::hex(0x86b49a) };
    for (lift, haze, tone) in [(0.0, 0.5, blue), (0.035, 0.28, far_green.mix(blue, 0.5))] {
        let points = skyline(stage, stage.horizon + stage.height * lift, stage.height * 0.03, 4, dice);
        let mut far = pen.hazed(haze);
        if scene.land.forest || winter || lift == 0.0 {
            let green =
                if winter { Colour::hex(0x6d8a94) } else { flora::leaf_colour(scene.season, dice).darken(0.15) };
            far_trees(
                &mut far,
                &points,
                if scene.land.forest { 66.0 } else { 34.0 },
                green,
                winter || scene.setting == Backdrop::Mountains,
                dice,
            );
        }
        hill(&mut far, stage, &points, [tone.lighten(0.12), tone]);
    }
    let middle = skyline(stage, stage.middle + stage.height * 0.012, stage.height * 0.022, 3, dice);
    let mut mid = pen.hazed(0.1);
    if scene.setting == Backdrop::Castle {
        castle_hill(&mut mid, stage, scene, far_green, dice);
    }
    hill(&mut mid, stage, &middle, [far_green.lighten(0.08), far_green.darken(0.06)]);
    match scene.setting {
        Backdrop::Village => town::village(&mut mid, stage, &middle, scene.time, dice),
        Backdrop::Farm => fields(&mut mid, stage, &middle, dice),
        Backdrop::Meadow | Backdrop::Mountains | Backdrop::Snow | Backdrop::Garden | Backdrop::Castle => {
            wood(&mut mid, stage, scene, &middle, dice);
        }
        Backdrop::Forest
        | Backdrop::Lake
        | Backdrop::River
        | Backdrop::Sea
        | Backdrop::Beach
        | Backdrop::Island
        | Backdrop::City
        | Backdrop::Desert
        | Backdrop::Jungle
        | Backdrop::Space
        | Backdrop::Sky
        | Backdrop::Cave
        | Backdrop::Underwater
        | Backdrop::Bedroom
        | Backdrop::Classroom
        | Backdrop::Kitchen
        | Backdrop::Library
        | Backdrop::Room
        | Backdrop::Train => {}
    }
    if scene.land.water {
        let top = stage.middle + stage.height * 0.045;
        water::paint(pen, stage, (top, stage.near + 30.0), scene.time, dice);
    }
    if scene.setting == Backdrop::Garden {
        garden_beds(pen, stage, scene, dice);
    }
    ground::paint_rolling(pen, stage, stage.near, [near_green.lighten(0.1), near_green.darken(0.12)], dice);
    if scene.land.path || matches!(scene.setting, Backdrop::Village | Backdrop::Castle | Backdrop::Garden) {
        let sand = if winter { Colour::hex(0xdfe4ec) } else { Colour::hex(0xe6cf9c) };
        ground::path(pen, stage, (stage.width * 0.56, stage.near - stage.height * 0.012), sand);
    }
    let flowers = if scene.setting == Backdrop::Garden || scene.land.flowers {
        46
    } else if matches!(scene.setting, Backdrop::Mountains | Backdrop::Snow | Backdrop::Farm) {
        8
    } else {
        20
    };
    ground::strew(pen, stage, scene, stage.near, flowers, dice);
    if matches!(scene.setting, Backdrop::Mountains | Backdrop::Snow) {
        for x in [0.06, 0.93] {
            let (x, y) = (stage.width * x, stage.near + dice.range(10.0, 70.0));
            let mut place = pen.at(x, y, 1.0);
            flora::fir(&mut place, stage.height * dice.range(0.34, 0.46), Colour::hex(0x3f7a5c), winter, dice);
        }
    }
}

fn castle_hill(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, green: Colour, dice: &mut Dice) {
    let (x, top) = (stage.width * 0.56, stage.horizon - stage.height * 0.07);
    let slope = smooth(&[
        (x - 420.0, stage.middle + 60.0),
        (x - 210.0, stage.horizon - 8.0),
        (x - 90.0, top + 4.0),
        (x + 90.0, top + 4.0),
        (x + 220.0, stage.horizon),
        (x + 430.0, stage.middle + 60.0),
    ]);
    pen.wash(slope, green.lighten(0.05), green.darken(0.14));
    let subject = Subject {
        colour: Colour::hex(0xc9b7a8),
        emotion: Emotion::Calm,
        after_dark: scene.time == Daylight::Night || scene.time == Daylight::Dusk,
        shapes: None,
        candles: None,
        dice: dice.fork(),
    };
    buildings::castle(&mut pen.at(x, top + 16.0, 3.3), &subject);
}

fn wood(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, hill: &[Point], dice: &mut Dice) {
    let winter = scene.season == Season::Winter;
    for index in 0..7 {
        let x = stage.width * (0.03 + 0.16 * index as f32 + dice.range(-0.05, 0.05));
        if scene.setting == Backdrop::Castle && (x - stage.width * 0.56).abs() < 170.0 {
            continue;
        }
        let y = height_at(hill, x) + dice.range(4.0, 30.0);
        let tall = stage.height * dice.range(0.09, 0.17);
        let mut place = pen.at(x, y, 1.0);
        if winter || scene.setting == Backdrop::Mountains || dice.chance(0.25) {
            flora::fir(&mut place, tall * 1.15, Colour::hex(0x4a8a62), winter, dice);
        } else {
            flora::broad_tree(&mut place, tall, flora::leaf_colour(scene.season, dice), dice);
        }
    }
}

fn fields(pen: &mut Pen<'_>, stage: &Stage, hill: &[Point], dice: &mut Dice) {
    for (index, code) in [0xe6c65a, 0x9cc254, 0xd9a94a, 0xb9cf68].into_iter().enumerate() {
        let (left, right) = (stage.width * (index as f32 * 0.27 - 0.06), stage.width * (index as f32 * 0.27 + 0.2));
        let top = height_at(hill, left).max(height_at(hill, right)) + 10.0;
        let foot = stage.near + 20.0;
        let (shift, wide) = ((index as f32 - 1.5) * 70.0, right - left);
        let field = || {
            polygon(&[(left, top), (right, top), (right + shift + wide * 0.3, foot), (left + shift - wide * 0.1, foot)])
        };
        pen.wash(field(), Colour::hex(code).lighten(0.1), Colour::hex(code));
        for row in 0..7 {
            let share = row as f32 / 6.0;
            let (from, to) = (left + wide * share, left + shift - wide * 0.1 + wide * 1.4 * share);
            pen.line(crate::outline::curve(&[(from, top), (to, foot)]), 2.2, Colour::hex(code).darken(0.25));
        }
    }
    let subject = Subject {
        colour: Colour::hex(0xb23a32),
        emotion: Emotion::Calm,
        after_dark: false,
        shapes: None,
        candles: None,
        dice: dice.fork(),
    };
    let x = stage.width * 0.78;
    buildings::barn(&mut pen.at(x, height_at(hill, x) + 34.0, 1.7), &subject);
}

fn garden_beds(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    let hedge = flora::leaf_colour(Season::Summer, dice).darken(0.1);
    let y = stage.near + 6.0;
    let mut x = -40.0;
    while x < stage.width + 60.0 {
        foliage::bush(pen, x, y, dice.range(86.0, 108.0), hedge, dice);
        x += 66.0;
    }
    let white = Colour::hex(0xfbf6ec);
    let mut x = 8.0;
    while x < stage.width {
        if !(stage.width * 0.48..stage.width * 0.66).contains(&x) {
            pen.solid(
                polygon(&[
                    (x - 7.0, y + 14.0),
                    (x - 7.0, y - 44.0),
                    (x, y - 56.0),
                    (x + 7.0, y - 44.0),
                    (x + 7.0, y + 14.0),
                ]),
                white,
            );
        }
        x += 27.0;
    }
    for rail in [-34.0, -8.0] {
        pen.solid(rectangle(-5.0, y + rail, stage.width * 0.48, y + rail + 6.0), white);
        pen.solid(rectangle(stage.width * 0.66, y + rail, stage.width + 5.0, y + rail + 6.0), white);
    }
    if scene.season != Season::Winter {
        for x in [0.1, 0.86] {
            let mut place = pen.at(stage.width * x, y + 20.0, 1.0);
            flora::broad_tree(&mut place, stage.height * 0.3, flora::leaf_colour(scene.season, dice), dice);
        }
    }
}

fn forest(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    let green = flora::leaf_colour(scene.season, dice);
    let winter = scene.season == Season::Winter;
    pen.fade(
        rectangle(-5.0, stage.height * 0.1, stage.width + 5.0, stage.near),
        pen.look().lit(green.lighten(0.35), 0.35),
        0.2,
        0.75,
    );
    for (row, haze) in [(0.0, 0.66), (0.035, 0.42), (0.08, 0.2)] {
        let foot = stage.horizon + stage.height * (0.04 + row);
        let mut far = pen.hazed(haze);
        let points = skyline(stage, foot, 14.0, 5, dice);
        for index in 0..9 {
            let x = stage.width * (index as f32 + dice.range(0.1, 0.9)) / 9.0;
            let tall = stage.height * dice.range(0.28, 0.42) * (0.8 + row * 4.0);
            let mut place = far.at(x, height_at(&points, x) + 10.0, 1.0);
            if winter || dice.chance(0.45) {
                flora::fir(&mut place, tall, Colour::hex(0x47835c).mix(green, 0.25), winter, dice);
            } else {
                flora::broad_tree(&mut place, tall, green.mix(flora::leaf_colour(scene.season, dice), 0.5), dice);
            }
        }
        let floor = ground::grass_colours(scene.season)[0].mix(Colour::hex(0x6a9a5a), 0.4);
        hill(&mut far, stage, &points, [floor.lighten(0.08), floor]);
    }
    if scene.time != Daylight::Night && !matches!(scene.weather, Weather::Rain | Weather::Storm | Weather::Fog) {
        light_shafts(pen, stage, dice);
    }
    let near = ground::grass_colours(scene.season)[1].mix(Colour::hex(0x3f7a48), 0.25);
    ground::paint_rolling(pen, stage, stage.near, [near.lighten(0.08), near.darken(0.22)], dice);
    ground::path(pen, stage, (stage.width * 0.53, stage.near - 8.0), Colour::hex(0xc9ab7c).mix(near, 0.2));
    ground::strew(pen, stage, scene, stage.near, if scene.land.flowers { 30 } else { 9 }, dice);
    for (x, wide) in [(0.03, 96.0), (0.97, 110.0), (0.2, 54.0), (0.85, 46.0)] {
        let foot = stage.near + stage.height * if wide > 90.0 { 0.12 } else { 0.04 };
        flora::trunk(pen, stage.width * x, foot, wide, dice);
    }
    for _ in 0..5 {
        let (x, y) = (dice.pick([0.08, 0.16, 0.84, 0.92, 0.98]) * stage.width, dice.range(0.86, 0.98) * stage.height);
        flora::fern(pen, x, y, dice.range(60.0, 92.0), Colour::hex(0x4f9450), dice);
    }
    // Leaves hang in from above.
    for (x, y) in [(0.0, 0.0), (0.16, -0.02), (0.34, -0.045), (0.68, -0.045), (0.86, -0.02), (1.0, 0.0)] {
        foliage::crown(pen, (stage.width * x, stage.height * y), (130.0, 84.0), green.darken(0.12), dice);
    }
}

fn light_shafts(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    let colour = pen.look().light.key.mix(Colour::hex(0xfff1b8), 0.6);
    let slant = -pen.look().light.toward.0 * 0.6;
    let alpha = if pen.style() == ArtStyle::FlatIllustration { 0.14 } else { 0.26 };
    for _ in 0..5 {
        let x = stage.width * dice.range(0.1, 0.9);
        let wide = dice.range(22.0, 60.0);
        let reach = stage.near * slant;
        pen.fade(
            polygon(&[
                (x - wide * 0.5, -10.0),
                (x + wide * 0.5, -10.0),
                (x + reach + wide, stage.near + 40.0),
                (x + reach - wide, stage.near + 40.0),
            ]),
            colour,
            alpha,
            0.02,
        );
    }
}

fn jungle(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    let greens = [0x2f8a5a, 0x4aa050, 0x1f7a58, 0x6ab24a].map(Colour::hex);
    pen.fade(
        rectangle(-5.0, 0.0, stage.width + 5.0, stage.near),
        pen.look().lit(Colour::hex(0xbfe6a8), 0.2),
        0.3,
        0.85,
    );
    for (row, haze) in [(0.0, 0.6), (0.06, 0.35), (0.11, 0.12)] {
        let mut far = pen.hazed(haze);
        let foot = stage.horizon + stage.height * (0.03 + row);
        for index in 0..6 {
            let x = stage.width * (index as f32 + dice.range(0.0, 1.0)) / 6.0;
            if dice.chance(0.5) {
                flora::palm(&mut far.at(x, foot, 1.0), stage.height * dice.range(0.3, 0.46), dice);
            } else {
                foliage::bush(&mut far, x, foot + 20.0, dice.range(150.0, 260.0), greens[dice.below(4)], dice);
            }
        }
        let points = skyline(stage, foot, 16.0, 6, dice);
        hill(&mut far, stage, &points, [greens[1].mix(greens[3], 0.5), greens[0]]);
    }
    ground::paint_rolling(pen, stage, stage.near, [Colour::hex(0x78b04e), Colour::hex(0x3a7a48)], dice);
    for _ in 0..9 {
        let x = stage.width * dice.range(0.15, 0.85);
        let long = stage.height * dice.range(0.14, 0.34);
        pen.solid(
            limb(
                &[(x, -10.0), (x + dice.range(-24.0, 24.0), long * 0.5), (x + dice.range(-16.0, 16.0), long)],
                7.0,
                4.0,
            ),
            greens[dice.below(4)].darken(0.2),
        );
    }
    for (x, y) in [(0.0, 0.9), (0.06, 0.98), (0.95, 0.9), (1.0, 0.99), (0.18, 1.02), (0.84, 1.02)] {
        flora::fern(pen, stage.width * x, stage.height * y, dice.range(120.0, 180.0), greens[dice.below(4)], dice);
    }
    for (x, y) in [(0.0, 0.02), (0.2, -0.05), (0.82, -0.05), (1.0, 0.02)] {
        foliage::crown(pen, (stage.width * x, stage.height * y), (150.0, 100.0), greens[0].darken(0.2), dice);
    }
}

fn desert(pen: &mut Pen<'_>, stage: &Stage, dice: &mut Dice) {
    let sand = Colour::hex(0xecc07a);
    for x in [0.14, 0.82] {
        let mut far = pen.hazed(0.5);
        let (x, wide, tall) = (stage.width * x, dice.range(90.0, 140.0), dice.range(70.0, 120.0));
        far.solid(
            polygon(&[
                (x - wide, stage.horizon + 30.0),
                (x - wide * 0.8, stage.horizon - tall),
                (x + wide * 0.7, stage.horizon - tall * 1.04),
                (x + wide, stage.horizon + 30.0),
            ]),
            Colour::hex(0xc97a52),
        );
    }
    for (lift, haze) in [(0.0, 0.5), (0.05, 0.3), (0.1, 0.14), (0.16, 0.0)] {
        let mut far = pen.hazed(haze);
        dune(&mut far, stage, stage.horizon + stage.height * lift, sand.mix(Colour::hex(0xe0955a), 0.3 - lift), dice);
    }
    for (x, y, size) in [(0.08, 0.78, 170.0), (0.9, 0.74, 130.0), (0.76, 0.68, 70.0)] {
        let subject = Subject {
            colour: Colour::hex(0x5a9a5a),
            emotion: Emotion::Calm,
            after_dark: false,
            shapes: None,
            candles: None,
            dice: dice.fork(),
        };
        let mut place = pen.at(stage.width * x, stage.height * y, size / 100.0);
        crate::things::plants::cactus(&mut place, &subject);
    }
    for _ in 0..7 {
        let (x, y) = (dice.range(0.0, 1.0) * stage.width, dice.range(0.8, 0.98) * stage.height);
        ground::stone(pen, x, y, dice.range(12.0, 32.0), Colour::hex(0xb98a62), dice);
    }
}
