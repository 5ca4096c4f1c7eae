//! What is in the hand of somebody who works.

use strum::Display;

use super::colour::Colour;
use super::outline::{Point, circle, curve, ellipse, polygon};
use super::pen::Pen;

/// A tool that a deed needs, of which nobody has to speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Tool {
    Brush,
    Pencil,
    Spoon,
    Shovel,
    Broom,
    Hammer,
    Rod,
    Needles,
}

/// The words for each tool, for those who name it.
const NAMES: &[(Tool, &str)] = &[
    (Tool::Brush, "brush paintbrush roller"),
    (Tool::Pencil, "pencil pen crayon quill chalk"),
    (Tool::Spoon, "spoon ladle whisk"),
    (Tool::Shovel, "shovel spade"),
    (Tool::Broom, "broom mop rake"),
    (Tool::Hammer, "hammer mallet"),
    (Tool::Rod, "rod"),
    (Tool::Needles, "needle needles"),
];

const WOOD: u32 = 0x9a6b3f;
const STEEL: u32 = 0xb8c0c8;

impl Tool {
    /// Whether the word names this tool.
    pub(crate) fn is_named(self, word: &str) -> bool {
        NAMES.iter().any(|(tool, words)| *tool == self && words.split(' ').any(|name| name == word))
    }

    /// Draws the tool at the pen's origin, where the hand is; `reach` is the radius of the head.
    pub(crate) fn draw(self, pen: &mut Pen<'_>, reach: f32) {
        let at = |x: f32, y: f32| (x * reach, y * reach);
        let mut shaft = |from: Point, to: Point, width: f32| {
            pen.line(curve(&[from, to]), reach * width, Colour::hex(WOOD));
        };
        match self {
            Tool::Brush => {
                shaft(at(-0.15, 0.45), at(0.3, -0.75), 0.12);
                pen.solid(
                    polygon(&[at(0.2, -0.7), at(0.42, -0.62), at(0.62, -1.2), at(0.34, -1.15)]),
                    Colour::hex(0xdd3b35),
                );
            }
            Tool::Pencil => {
                pen.solid(
                    polygon(&[at(-0.2, 0.1), at(0.75, -0.15), at(0.95, 0.95), at(0.0, 1.2)]),
                    Colour::hex(0xfbf6e6),
                );
                pen.line(curve(&[at(0.25, 0.45), at(0.8, -0.75)]), reach * 0.13, Colour::hex(0xf6cf3c));
                pen.dab(circle(at(0.22, 0.5).0, at(0.22, 0.5).1, reach * 0.08), Colour::hex(0x34323c));
            }
            Tool::Spoon => {
                shaft(at(-0.1, -0.5), at(0.35, 0.9), 0.1);
                pen.solid(ellipse(at(0.42, 1.1).0, at(0.42, 1.1).1, reach * 0.17, reach * 0.26), Colour::hex(WOOD));
            }
            Tool::Shovel => {
                shaft(at(-0.2, -0.9), at(0.35, 1.5), 0.14);
                pen.solid(
                    polygon(&[at(0.05, 1.45), at(0.68, 1.3), at(0.8, 2.0), at(0.5, 2.35), at(0.18, 2.15)]),
                    Colour::hex(STEEL),
                );
            }
            Tool::Broom => {
                shaft(at(-0.2, -0.9), at(0.35, 1.6), 0.12);
                pen.solid(
                    polygon(&[at(0.2, 1.5), at(0.52, 1.45), at(0.95, 2.3), at(0.15, 2.45)]),
                    Colour::hex(0xd9b45a),
                );
            }
            Tool::Hammer => {
                shaft(at(-0.15, 0.5), at(0.25, -0.8), 0.14);
                pen.solid(
                    polygon(&[at(-0.15, -0.85), at(0.65, -0.6), at(0.56, -0.95), at(-0.05, -1.2)]),
                    Colour::hex(STEEL),
                );
            }
            Tool::Rod => {
                shaft(at(-0.3, 0.3), at(1.7, -1.9), 0.08);
                pen.thread(curve(&[at(1.7, -1.9), at(1.85, 0.3), at(1.8, 2.3)]), 0.6, Colour::hex(0x7a828a));
                pen.dab(circle(at(1.8, 2.3).0, at(1.8, 2.3).1, reach * 0.11), Colour::hex(0xdd3b35));
            }
            Tool::Needles => {
                pen.solid(
                    polygon(&[at(-0.5, 0.0), at(0.5, -0.1), at(0.55, 1.0), at(-0.45, 1.1)]),
                    Colour::hex(0x8a56c8),
                );
                for (from, to) in [(at(-0.65, -0.55), at(0.6, 0.3)), (at(0.75, -0.6), at(-0.55, 0.3))] {
                    pen.line(curve(&[from, to]), reach * 0.08, Colour::hex(STEEL));
                }
            }
        }
    }
}
