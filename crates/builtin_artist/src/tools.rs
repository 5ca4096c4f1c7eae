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
    Cup,
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
    (Tool::Cup, "cup cups mug mugs teacup teacups tea coffee cocoa chocolate milk water lemonade juice glass glasses"),
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
            Tool::Cup => {
                pen.stroke_as_is(
                    circle(at(0.42, 0.0).0, at(0.42, -0.1).1, reach * 0.18),
                    reach * 0.09,
                    Colour::hex(0xc9d3dd),
                    1.0,
                );
                let cup = [at(-0.36, -0.42), at(0.4, -0.42), at(0.3, 0.3), at(-0.26, 0.3)];
                pen.solid(polygon(&cup), Colour::hex(0xf3f1ec));
                pen.dab(ellipse(at(0.02, 0.0).0, at(0.0, -0.42).1, reach * 0.36, reach * 0.09), Colour::hex(0x8a5a34));
                for x in [-0.12, 0.16] {
                    let steam = [at(x, -0.6), at(x + 0.1, -0.8), at(x - 0.02, -1.02)];
                    pen.thread(curve(&steam), reach * 0.05, Colour::hex(0xffffff));
                }
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

#[cfg(test)]
mod tests {
    use super::super::plan_tests::{missing, planned};
    use super::super::posture::Gesture;
    use super::*;

    #[test]
    fn everybody_who_drinks_has_something_to_drink_from() {
        for (prompt, people) in [
            ("Two women drink tea", 2),
            ("Lena and Omar drink tea in the kitchen", 2),
            ("An old couple have coffee", 2),
            ("Three friends sip lemonade in the garden", 3),
            ("A girl drinks water", 1),
            ("Mia is drinking hot chocolate", 1),
            ("A man drinks a cup of coffee", 1),
            ("A woman has a cup of tea", 1),
            ("A boy slurps cocoa", 1),
            ("Two girls and a boy drink juice", 3),
        ] {
            let scene = planned(prompt, "");
            assert_eq!(scene.figures.len(), people, "{prompt}");
            let has_a_cup =
                |gesture: Option<Gesture>| matches!(gesture, Some(Gesture::Holds | Gesture::Works(Tool::Cup)));
            assert!(scene.figures.iter().all(|figure| has_a_cup(figure.gesture)), "{prompt}");
            assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
        }
    }
}
