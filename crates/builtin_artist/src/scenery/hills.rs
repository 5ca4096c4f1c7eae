//! Land in the distance: mountains with snow on them, soft hills, dunes, rows of far trees.

use tiny_skia::Path;

use super::Stage;
use crate::colour::Colour;
use crate::dice::Dice;
use crate::outline::{Point, circle, land, polygon};
use crate::pen::Pen;
use brief::picture::ArtStyle;

/// A soft skyline around `y`, from edge to edge.
pub(crate) fn skyline(stage: &Stage, y: f32, amplitude: f32, waves: usize, dice: &mut Dice) -> Vec<Point> {
    let step = stage.width / waves as f32;
    (0..=waves + 2).map(|index| ((index as f32 - 1.0) * step, y + dice.range(-amplitude, amplitude))).collect()
}

/// One layer of hills down to the foot of the sheet; gives the skyline back, so that things can stand on it.
pub(crate) fn hill(pen: &mut Pen<'_>, stage: &Stage, points: &[Point], colours: [Colour; 2]) {
    pen.wash(land(points, stage.height + 10.0), colours[0], colours[1]);
    if pen.style() == ArtStyle::ComicBook {
        let ink = crate::outline::curve(points);
        pen.line(ink, 4.0, colours[1]);
    }
}

/// The height of a skyline at `x`.
pub(crate) fn height_at(points: &[Point], x: f32) -> f32 {
    let mut height = points.first().map_or(0.0, |point| point.1);
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        if x >= from.0 && x <= to.0 {
            let share = (x - from.0) / (to.0 - from.0).max(1e-3);
            height = from.1 + (to.1 - from.1) * crate::style::ease(share);
        }
    }
    height
}

/// A range of peaks that rises `height` over `base`.
pub(crate) fn mountains(pen: &mut Pen<'_>, stage: &Stage, base: f32, height: f32, rock: Colour, dice: &mut Dice) {
    let mut peaks: Vec<(f32, f32, f32)> = Vec::new();
    let mut x = -stage.width * 0.1;
    while x < stage.width * 1.1 {
        let tall = height * dice.range(0.55, 1.0);
        peaks.push((x, tall, tall * dice.range(0.75, 1.0)));
        x += tall * dice.range(0.7, 1.05);
    }
    // Tall ones behind, low ones in front.
    peaks.sort_by(|first, second| second.1.total_cmp(&first.1));
    let lit_from_left = pen.look().light.toward.0 < 0.0;
    for (x, tall, wide) in peaks {
        mountain(pen, (x, base), tall, wide, rock, lit_from_left, dice);
    }
}

fn mountain(
    pen: &mut Pen<'_>,
    (x, base): Point,
    tall: f32,
    wide: f32,
    rock: Colour,
    lit_from_left: bool,
    dice: &mut Dice,
) {
    let top = base - tall;
    let side = |direction: f32, dice: &mut Dice| -> Vec<Point> {
        (1..=6)
            .map(|step| {
                let share = step as f32 / 6.0;
                let jag = if step == 6 { 0.0 } else { dice.range(-0.045, 0.045) * wide };
                (x + direction * wide * share + jag, top + tall * share.powf(0.92) + dice.range(-0.02, 0.02) * tall)
            })
            .collect()
    };
    let (left, right) = (side(-1.0, dice), side(1.0, dice));
    let mut outline: Vec<Point> = left.iter().rev().copied().collect();
    outline.push((x, top));
    outline.extend(&right);
    outline.push((x + wide, base + 400.0));
    outline.push((x - wide, base + 400.0));
    let whole = || polygon(&outline);
    pen.solid(whole(), rock.lighten(0.06));
    // The face away from the light, along a crooked ridge line.
    let mut ridge: Vec<Point> = vec![(x, top)];
    for step in 1..=5 {
        let share = step as f32 / 5.0;
        ridge.push((x + dice.range(-0.1, 0.14) * wide * share.sqrt(), top + tall * share));
    }
    let mut face = ridge.clone();
    let away = if lit_from_left { &right } else { &left };
    face.extend(away.iter().rev());
    let shade = pen.look().shaded(rock, 0.0).mix(pen.look().light.haze, 0.25);
    let shade_path: Option<Path> = polygon(&face);
    pen.veil(shade_path, shade, 0.5);
    // Snow that runs down in tongues.
    let snow_line = |share: f32| top + tall * share;
    let mut snow: Vec<Point> = vec![left[1], left[0], (x, top - 1.0), right[0], right[1]];
    let (start, end) = (right[1].0, left[1].0);
    for step in 1..9 {
        let share = step as f32 / 9.0;
        let deep = if step % 2 == 1 { dice.range(0.36, 0.46) } else { dice.range(0.22, 0.28) };
        snow.push((start + (end - start) * share, snow_line(deep)));
    }
    pen.patch(whole(), polygon(&snow), Colour::hex(0xf6f8ff));
    pen.veil(polygon(&[&[(x, top)], &ridge[1..3], &[away[1], away[0]]].concat()), Colour::hex(0x8fa3d0), 0.3);
}

/// Sand dunes with a sharp crest between light and shadow.
pub(crate) fn dune(pen: &mut Pen<'_>, stage: &Stage, y: f32, sand: Colour, dice: &mut Dice) {
    let points = skyline(stage, y, 34.0, 3, dice);
    hill(pen, stage, &points, [sand.lighten(0.1), sand.darken(0.08)]);
    for &(x, top) in points.iter().skip(1).take(points.len() - 2) {
        if top < y {
            let slope: Vec<Point> = vec![
                (x, top + 1.0),
                (x + 70.0, top + 24.0),
                (x + 190.0, top + 66.0),
                (x + 120.0, top + 90.0),
                (x + 30.0, top + 62.0),
                (x - 26.0, top + 104.0),
                (x - 6.0, top + 50.0),
            ];
            pen.veil(crate::outline::smooth(&slope), pen.look().shaded(sand, 0.1), 0.45);
        }
    }
}

/// A closed row of far tree tops along a skyline.
pub(crate) fn far_trees(
    pen: &mut Pen<'_>,
    points: &[Point],
    size: f32,
    colour: Colour,
    pointed: bool,
    dice: &mut Dice,
) {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let mut x = first.0;
    let mut parts: Vec<Option<Path>> = Vec::new();
    while x < last.0 {
        let foot = height_at(points, x) + size * 0.25;
        let tall = size * dice.range(0.75, 1.25);
        if pointed {
            parts.push(polygon(&[(x - tall * 0.3, foot), (x, foot - tall * 1.3), (x + tall * 0.3, foot)]));
        } else {
            parts.push(circle(x, foot - tall * 0.35, tall * 0.5));
        }
        x += size * dice.range(0.3, 0.6);
    }
    for group in parts.chunks(6) {
        pen.body(group, colour.mix(colour.lighten(0.2), dice.unit() * 0.6));
    }
}
