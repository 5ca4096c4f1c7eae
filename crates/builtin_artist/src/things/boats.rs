//! Boats and ships, seen from the side, afloat at the origin.

use super::{Habitat, Subject, ThingSpec};
use crate::backdrop::Backdrop;
use crate::colour::Colour;
use crate::outline::{circle, curve, limb, polygon, rectangle, smooth};
use crate::pen::Pen;

pub(crate) const THINGS: &[ThingSpec] = &[
    ThingSpec {
        name: "boat",
        words: &["rowboat", "rowing boat", "canoe", "dinghy", "raft", "gondola"],
        habitat: Habitat::Afloat,
        height: 150.0,
        width: 260.0,
        colour: Colour::hex(0xb5502f),
        home: Some(Backdrop::Lake),
        draw: rowing_boat,
    },
    ThingSpec {
        name: "sailboat",
        words: &["sailing boat", "sail", "yacht", "dhow"],
        habitat: Habitat::Afloat,
        height: 300.0,
        width: 90.0,
        colour: Colour::hex(0xd9483b),
        home: Some(Backdrop::Sea),
        draw: sailing_boat,
    },
    ThingSpec {
        name: "ship",
        words: &["pirate ship", "galleon", "vessel", "tall ship", "ferry"],
        habitat: Habitat::Afloat,
        height: 360.0,
        width: 120.0,
        colour: Colour::hex(0x8a5a34),
        home: Some(Backdrop::Sea),
        draw: tall_ship,
    },
];

/// The back of the open boat, for somebody to sit in front of.
pub(crate) fn rowing_boat_back(pen: &mut Pen<'_>, colour: Colour) {
    pen.solid(
        smooth(&[
            (-122.0, -54.0),
            (-60.0, -42.0),
            (0.0, -39.0),
            (60.0, -42.0),
            (122.0, -54.0),
            (60.0, -26.0),
            (-60.0, -26.0),
        ]),
        colour.darken(0.45),
    );
    pen.solid(polygon(&[(-40.0, -40.0), (40.0, -40.0), (44.0, -32.0), (-44.0, -32.0)]), Colour::hex(0xc99a62));
}

/// The near side of the open boat.
pub(crate) fn rowing_boat_front(pen: &mut Pen<'_>, colour: Colour) {
    let hull = || {
        let mut path = tiny_skia::PathBuilder::new();
        path.move_to(-130.0, -62.0);
        path.quad_to(-70.0, -34.0, 0.0, -32.0);
        path.quad_to(70.0, -34.0, 130.0, -62.0);
        path.quad_to(118.0, -16.0, 84.0, 4.0);
        path.quad_to(0.0, 14.0, -84.0, 4.0);
        path.quad_to(-118.0, -16.0, -130.0, -62.0);
        path.close();
        path.finish()
    };
    pen.solid(hull(), colour);
    pen.patch(hull(), curve_band(-12.0), colour.darken(0.22));
    pen.patch(hull(), curve_band(4.0), colour.darken(0.36));
    let rail = [(-130.0, -62.0), (-66.0, -37.5), (0.0, -32.0), (66.0, -37.5), (130.0, -62.0)];
    pen.solid(limb(&rail, 7.0, 7.0), Colour::hex(0xf3e3c0));
}

fn curve_band(y: f32) -> Option<tiny_skia::Path> {
    curve(&[(-130.0, y - 22.0), (-60.0, y - 3.0), (0.0, y), (60.0, y - 3.0), (130.0, y - 22.0)])
        .and_then(|path| path.stroke(&tiny_skia::Stroke { width: 2.2, ..Default::default() }, 4.0))
}

fn rowing_boat(pen: &mut Pen<'_>, subject: &Subject) {
    rowing_boat_back(pen, subject.colour);
    // An oar on each side rests in the water.
    pen.solid(limb(&[(30.0, -60.0), (82.0, -24.0), (118.0, 4.0)], 4.0, 4.0), Colour::hex(0xd8b27a));
    rowing_boat_front(pen, subject.colour);
    pen.solid(
        smooth(&[(104.0, -6.0), (126.0, 2.0), (138.0, 16.0), (122.0, 14.0), (106.0, 4.0)]),
        Colour::hex(0xd8b27a),
    );
}

fn sailing_boat(pen: &mut Pen<'_>, subject: &Subject) {
    let cream = Colour::hex(0xfdf3dd);
    pen.solid(rectangle(-1.2, -98.0, 1.2, -14.0), Colour::hex(0x8a5a34));
    let mainsail = || {
        let mut path = tiny_skia::PathBuilder::new();
        path.move_to(3.0, -94.0);
        path.quad_to(34.0, -56.0, 38.0, -22.0);
        path.quad_to(18.0, -16.0, 3.0, -19.0);
        path.close();
        path.finish()
    };
    pen.solid(mainsail(), cream);
    for band in [-70.0, -42.0] {
        pen.patch(mainsail(), rectangle(0.0, band, 50.0, band + 11.0), subject.colour);
    }
    let mut jib = tiny_skia::PathBuilder::new();
    jib.move_to(-3.0, -86.0);
    jib.quad_to(-30.0, -48.0, -36.0, -20.0);
    jib.quad_to(-18.0, -17.0, -3.0, -22.0);
    jib.close();
    pen.solid(jib.finish(), subject.colour);
    pen.solid(polygon(&[(0.0, -99.0), (12.0, -96.0), (0.0, -92.0)]), subject.colour);
    let mut hull = tiny_skia::PathBuilder::new();
    hull.move_to(-40.0, -14.0);
    hull.quad_to(0.0, -9.0, 44.0, -15.0);
    hull.quad_to(36.0, 0.0, 26.0, 3.0);
    hull.quad_to(0.0, 6.0, -26.0, 3.0);
    hull.quad_to(-36.0, -4.0, -40.0, -14.0);
    hull.close();
    pen.solid(hull.finish(), Colour::hex(0x7a4a2a));
    pen.solid(limb(&[(-40.0, -14.0), (0.0, -11.0), (44.0, -15.0)], 3.0, 3.0), cream);
}

fn tall_ship(pen: &mut Pen<'_>, subject: &Subject) {
    let cream = Colour::hex(0xf7ead0);
    for (x, top) in [(-30.0, -78.0), (2.0, -98.0), (32.0, -74.0)] {
        pen.solid(rectangle(x - 1.2, top, x + 1.2, -22.0), Colour::hex(0x5f3d22));
        for (row, wide) in [(0, 13.0), (1, 16.0)] {
            let upper = top + 4.0 + row as f32 * ((-30.0 - top) / 2.0);
            let lower = upper + (-30.0 - top) / 2.0 - 3.0;
            let mut sail = tiny_skia::PathBuilder::new();
            sail.move_to(x - wide + 2.0, upper);
            sail.line_to(x + wide - 2.0, upper);
            sail.quad_to(x + wide + 5.0, (upper + lower) / 2.0, x + wide, lower);
            sail.quad_to(x, lower - 6.0, x - wide, lower);
            sail.quad_to(x - wide + 7.0, (upper + lower) / 2.0, x - wide + 2.0, upper);
            sail.close();
            pen.solid(sail.finish(), cream);
        }
        pen.solid(polygon(&[(x, top - 6.0), (x + 13.0, top - 3.0), (x, top + 1.0)]), Colour::hex(0xc7372f));
    }
    let hull = || {
        let mut path = tiny_skia::PathBuilder::new();
        path.move_to(-58.0, -36.0);
        path.line_to(-36.0, -33.0);
        path.quad_to(-32.0, -22.0, 0.0, -21.0);
        path.quad_to(40.0, -22.0, 62.0, -32.0);
        path.quad_to(48.0, 2.0, 34.0, 4.0);
        path.line_to(-40.0, 4.0);
        path.quad_to(-54.0, -4.0, -58.0, -36.0);
        path.close();
        path.finish()
    };
    pen.solid(limb(&[(54.0, -27.0), (80.0, -40.0)], 3.0, 1.6), Colour::hex(0x5f3d22));
    pen.solid(hull(), subject.colour);
    pen.patch(hull(), rectangle(-70.0, -14.0, 70.0, -10.0), Colour::hex(0xe4b653));
    for hole in [-30.0, -14.0, 2.0, 18.0, 34.0] {
        let glass = if subject.after_dark { Colour::hex(0xffd873) } else { Colour::hex(0x2c2230) };
        pen.flat(circle(hole, -4.0, 2.8), glass);
    }
}
