//! Outlines to fill: each function gives a closed path, or nothing when the numbers make none.

use tiny_skia::{Path, PathBuilder, Rect};

pub(crate) type Point = (f32, f32);

pub(crate) fn ellipse(x: f32, y: f32, half_width: f32, half_height: f32) -> Option<Path> {
    PathBuilder::from_oval(Rect::from_ltrb(x - half_width, y - half_height, x + half_width, y + half_height)?)
}

pub(crate) fn circle(x: f32, y: f32, radius: f32) -> Option<Path> {
    ellipse(x, y, radius, radius)
}

pub(crate) fn rectangle(left: f32, top: f32, right: f32, bottom: f32) -> Option<Path> {
    Some(PathBuilder::from_rect(Rect::from_ltrb(left, top, right, bottom)?))
}

/// A rectangle with round corners.
pub(crate) fn rounded(left: f32, top: f32, right: f32, bottom: f32, radius: f32) -> Option<Path> {
    let radius = radius.min((right - left) / 2.0).min((bottom - top) / 2.0);
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.quad_to(right, top, right, top + radius);
    path.line_to(right, bottom - radius);
    path.quad_to(right, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.quad_to(left, bottom, left, bottom - radius);
    path.line_to(left, top + radius);
    path.quad_to(left, top, left + radius, top);
    path.close();
    path.finish()
}

/// Straight sides from corner to corner.
pub(crate) fn polygon(corners: &[Point]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (index, &(x, y)) in corners.iter().enumerate() {
        if index == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    path.close();
    path.finish()
}

/// A soft closed curve through all points (Catmull-Rom as cubic Béziers).
pub(crate) fn smooth(points: &[Point]) -> Option<Path> {
    let count = points.len();
    if count < 3 {
        return None;
    }
    let mut path = PathBuilder::new();
    path.move_to(points[0].0, points[0].1);
    for index in 0..count {
        curve_on(
            &mut path,
            [
                points[(index + count - 1) % count],
                points[index],
                points[(index + 1) % count],
                points[(index + 2) % count],
            ],
        );
    }
    path.close();
    path.finish()
}

/// A soft open curve through all points, to be stroked.
pub(crate) fn curve(points: &[Point]) -> Option<Path> {
    let (&first, &last) = (points.first()?, points.last()?);
    let mut path = PathBuilder::new();
    path.move_to(first.0, first.1);
    for index in 0..points.len() - 1 {
        curve_on(
            &mut path,
            [
                if index == 0 { first } else { points[index - 1] },
                points[index],
                points[index + 1],
                points.get(index + 2).copied().unwrap_or(last),
            ],
        );
    }
    path.finish()
}

fn curve_on(path: &mut PathBuilder, [before, from, to, after]: [Point; 4]) {
    path.cubic_to(
        from.0 + (to.0 - before.0) / 6.0,
        from.1 + (to.1 - before.1) / 6.0,
        to.0 - (after.0 - from.0) / 6.0,
        to.1 - (after.1 - from.1) / 6.0,
        to.0,
        to.1,
    );
}

/// Land below a soft skyline: the curve through `skyline`, closed along `bottom`.
pub(crate) fn land(skyline: &[Point], bottom: f32) -> Option<Path> {
    let (&first, &last) = (skyline.first()?, skyline.last()?);
    let mut path = PathBuilder::new();
    path.move_to(first.0, bottom);
    path.line_to(first.0, first.1);
    for index in 0..skyline.len() - 1 {
        curve_on(
            &mut path,
            [
                if index == 0 { first } else { skyline[index - 1] },
                skyline[index],
                skyline[index + 1],
                skyline.get(index + 2).copied().unwrap_or(last),
            ],
        );
    }
    path.line_to(last.0, bottom);
    path.close();
    path.finish()
}

/// A limb, branch or tail: a soft band along `spine` whose width runs from `start_width` to `end_width`, with round ends.
pub(crate) fn limb(spine: &[Point], start_width: f32, end_width: f32) -> Option<Path> {
    let count = spine.len();
    if count < 2 {
        return None;
    }
    let mut left = Vec::with_capacity(count + 1);
    let mut right = Vec::with_capacity(count);
    for index in 0..count {
        let before = spine[index.saturating_sub(1)];
        let after = spine[(index + 1).min(count - 1)];
        let (along_x, along_y) = (after.0 - before.0, after.1 - before.1);
        let length = along_x.hypot(along_y).max(1e-4);
        let half = (start_width + (end_width - start_width) * index as f32 / (count - 1) as f32) / 2.0;
        let (across_x, across_y) = (-along_y / length * half, along_x / length * half);
        left.push((spine[index].0 + across_x, spine[index].1 + across_y));
        right.push((spine[index].0 - across_x, spine[index].1 - across_y));
        if index == count - 1 {
            left.push((spine[index].0 + along_x / length * half, spine[index].1 + along_y / length * half));
        }
    }
    right.reverse();
    let (first, second) = (spine[0], spine[1]);
    let length = (second.0 - first.0).hypot(second.1 - first.1).max(1e-4);
    let half = start_width / 2.0;
    left.extend(right);
    left.push((first.0 - (second.0 - first.0) / length * half, first.1 - (second.1 - first.1) / length * half));
    smooth(&left)
}

/// A star with `points` tips.
pub(crate) fn star(x: f32, y: f32, outer: f32, inner: f32, points: usize) -> Option<Path> {
    let corners: Vec<Point> = (0..points * 2)
        .map(|index| {
            let angle = std::f32::consts::PI * (index as f32 / points as f32 - 0.5);
            let radius = if index % 2 == 0 { outer } else { inner };
            (x + radius * angle.cos(), y + radius * angle.sin())
        })
        .collect();
    polygon(&corners)
}

/// A pointed leaf or petal from its foot to its tip.
pub(crate) fn leaf(foot: Point, tip: Point, width: f32) -> Option<Path> {
    let (along_x, along_y) = (tip.0 - foot.0, tip.1 - foot.1);
    let length = along_x.hypot(along_y).max(1e-4);
    let (across_x, across_y) = (-along_y / length * width, along_x / length * width);
    let middle = (foot.0 + along_x * 0.45, foot.1 + along_y * 0.45);
    let mut path = PathBuilder::new();
    path.move_to(foot.0, foot.1);
    path.quad_to(middle.0 + across_x, middle.1 + across_y, tip.0, tip.1);
    path.quad_to(middle.0 - across_x, middle.1 - across_y, foot.0, foot.1);
    path.close();
    path.finish()
}

/// The part of a ring from one angle to another (degrees, clockwise from the right).
pub(crate) fn arc_band((x, y): Point, outer: f32, inner: f32, from_degrees: f32, to_degrees: f32) -> Option<Path> {
    let steps = 32;
    let at = |radius: f32, step: usize| {
        let angle = (from_degrees + (to_degrees - from_degrees) * step as f32 / steps as f32).to_radians();
        (x + radius * angle.cos(), y + radius * angle.sin())
    };
    let mut corners: Vec<Point> = (0..=steps).map(|step| at(outer, step)).collect();
    corners.extend((0..=steps).rev().map(|step| at(inner, step)));
    polygon(&corners)
}
