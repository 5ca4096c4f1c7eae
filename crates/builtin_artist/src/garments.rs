//! Garments: what covers the trunk.

use super::build::Build;

use super::colour::{Colour, GOLD, STEEL};
use super::outline::{Point, circle, curve, ellipse, limb, polygon, rounded, smooth, star};
use super::pen::Pen;
use super::scene::{Figure, Garment, Role};
use tiny_skia::Path;

/// The trunk of a body on which garments are cut.
#[derive(Clone, Copy)]
struct Trunk {
    build: Build,
    top: f32,
    hip: f32,
}

impl Trunk {
    /// Down to `hem`, `flare` times as wide there as the hips.
    fn outline(self, hem: f32, flare: f32) -> Option<Path> {
        smooth(&trunk_outline(self.build, hem, flare))
    }

    /// A stripe across it.
    fn band(self, y: f32, thick: f32) -> Option<Path> {
        let half = self.build.hip * 3.0;
        rounded(-half, y, half, y + thick, 0.4)
    }

    /// The height at this share of the way from the shoulders to the hips.
    fn at(self, share: f32) -> f32 {
        self.top + (self.hip - self.top) * share
    }
}

/// Draws the garment of a figure.
pub(crate) fn draw(pen: &mut Pen<'_>, figure: &Figure, build: Build) {
    let trunk = Trunk { build, top: build.shoulder_y, hip: build.hip_y };
    match figure.garment {
        Garment::Shirt => shirt(pen, figure, trunk),
        Garment::Dress => dress(pen, figure, trunk),
        Garment::Coat => coat(pen, figure, trunk),
        Garment::Overalls => overalls(pen, figure, trunk),
        Garment::Robe => robe(pen, figure, trunk),
        Garment::Armour => armour(pen, figure, trunk),
        Garment::SpaceSuit => space_suit(pen, figure, trunk),
    }
}

fn trunk_outline(build: Build, hem: f32, flare: f32) -> Vec<Point> {
    let (shoulder, top) = (build.shoulder, build.shoulder_y);
    let waist = top + (build.hip_y - top) * 0.6;
    vec![
        (-shoulder * 0.45, top - 0.6),
        (shoulder * 0.45, top - 0.6),
        (shoulder, top + build.limb * 0.35),
        (build.hip * 0.92, waist),
        (build.hip * flare, hem),
        (0.0, hem + 1.2),
        (-build.hip * flare, hem),
        (-build.hip * 0.92, waist),
        (-shoulder, top + build.limb * 0.35),
    ]
}

fn shirt(pen: &mut Pen<'_>, figure: &Figure, trunk: Trunk) {
    pen.solid(trunk.outline(trunk.hip + 3.0, 1.05), figure.clothes);
    if figure.striped {
        for stripe in 1..4 {
            pen.patch(
                trunk.outline(trunk.hip + 3.0, 1.05),
                trunk.band(trunk.top + (trunk.hip - trunk.top) * stripe as f32 * 0.27, 1.7),
                figure.clothes.lighten(0.5),
            );
        }
    }
}

fn dress(pen: &mut Pen<'_>, figure: &Figure, trunk: Trunk) {
    let hem = trunk.hip * 0.42;
    let royal = matches!(figure.role, Role::Princess | Role::Queen);
    let (hem, flare) = if royal { (-3.0, 2.5) } else { (hem, 1.9) };
    pen.solid(trunk.outline(hem, flare), figure.clothes);
    pen.patch(
        trunk.outline(hem, flare),
        trunk.band(trunk.at(0.62), 2.2),
        if royal { GOLD } else { figure.clothes.darken(0.25) },
    );
    pen.patch(
        trunk.outline(hem, flare),
        trunk.band(hem - 3.4, 2.0),
        if royal { GOLD } else { figure.clothes.lighten(0.45) },
    );
}

fn coat(pen: &mut Pen<'_>, figure: &Figure, trunk: Trunk) {
    let hem = trunk.hip * 0.5;
    pen.solid(trunk.outline(hem, 1.35), figure.clothes);
    pen.line(curve(&[(0.0, trunk.top + 1.0), (0.0, hem)]), 0.8, figure.clothes.darken(0.35));
    for button in 0..3 {
        pen.flat(circle(trunk.build.hip * 0.22, trunk.at(0.3 + 0.32 * button as f32), 1.0), GOLD);
    }
}

fn overalls(pen: &mut Pen<'_>, figure: &Figure, trunk: Trunk) {
    pen.solid(trunk.outline(trunk.hip + 3.0, 1.06), figure.trousers);
    pen.patch(
        trunk.outline(trunk.hip + 3.0, 1.06),
        rounded(-trunk.build.hip * 0.62, trunk.at(0.36), trunk.build.hip * 0.62, trunk.hip + 8.0, 1.5),
        figure.clothes,
    );
    pen.patch(trunk.outline(trunk.hip + 3.0, 1.06), trunk.band(trunk.at(0.76), 14.0), figure.clothes);
    for side in [-1.0, 1.0] {
        pen.solid(
            limb(
                &[(side * trunk.build.shoulder * 0.62, trunk.top), (side * trunk.build.hip * 0.46, trunk.at(0.42))],
                1.8,
                1.8,
            ),
            figure.clothes,
        );
        pen.flat(circle(side * trunk.build.hip * 0.46, trunk.at(0.42), 0.9), GOLD);
    }
}

fn robe(pen: &mut Pen<'_>, figure: &Figure, trunk: Trunk) {
    pen.solid(trunk.outline(-2.0, 2.0), figure.clothes);
    pen.patch(trunk.outline(-2.0, 2.0), trunk.band(-6.0, 2.4), GOLD);
    pen.patch(trunk.outline(-2.0, 2.0), trunk.band(trunk.at(0.7), 2.4), GOLD.darken(0.2));
    for (x, y) in [(-0.7, 0.55), (0.6, 0.4), (0.2, 0.2), (-0.3, 0.3), (0.9, 0.18)] {
        pen.flat(star(x * trunk.build.hip * 1.3, trunk.hip * y, 1.8, 0.8, 5), GOLD.lighten(0.3));
    }
}

fn armour(pen: &mut Pen<'_>, figure: &Figure, trunk: Trunk) {
    pen.solid(trunk.outline(trunk.hip + 2.0, 1.15), STEEL);
    pen.patch(
        trunk.outline(trunk.hip + 2.0, 1.15),
        polygon(&[
            (-trunk.build.hip * 0.5, trunk.top),
            (trunk.build.hip * 0.5, trunk.top),
            (trunk.build.hip * 0.5, trunk.hip),
            (0.0, trunk.hip + 5.0),
            (-trunk.build.hip * 0.5, trunk.hip),
        ]),
        figure.clothes,
    );
    pen.patch(trunk.outline(trunk.hip + 2.0, 1.15), trunk.band(trunk.at(0.74), 2.0), Colour::hex(0x6b4a30));
    for side in [-1.0, 1.0] {
        pen.solid(
            ellipse(
                side * trunk.build.shoulder * 0.98,
                trunk.top + trunk.build.limb * 0.5,
                trunk.build.limb * 0.85,
                trunk.build.limb * 0.62,
            ),
            STEEL.lighten(0.12),
        );
    }
}

fn space_suit(pen: &mut Pen<'_>, _: &Figure, trunk: Trunk) {
    pen.solid(trunk.outline(trunk.hip + 3.0, 1.25), Colour::hex(0xf1f3f6));
    pen.solid(
        rounded(-trunk.build.hip * 0.5, trunk.at(0.3), trunk.build.hip * 0.5, trunk.at(0.66), 1.5),
        Colour::hex(0x5d7690),
    );
    for (x, code) in [(-0.25, 0xe8504f), (0.0, 0x6cc36b), (0.25, 0xf9dc5c)] {
        pen.flat(circle(trunk.build.hip * x, trunk.at(0.48), 0.9), Colour::hex(code));
    }
}
