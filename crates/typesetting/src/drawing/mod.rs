//! Charts as vector graphics, each within a square, from plain values. A drawing of two people uses two colours throughout.

pub(crate) mod bodygraph;
pub(crate) mod diamond;
mod house_rows;
pub(crate) mod sequences;
pub(crate) mod tree;
pub(crate) mod wheel;

use super::layout::Mark;
use super::shape::Shaper;
use super::theme::{Colour, Theme};

/// What is drawn on a chart page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Drawing {
    Wheel(wheel::WheelDrawing),
    Diamond(diamond::DiamondDrawing),
    Bodygraph(bodygraph::BodygraphDrawing),
    Sequences(sequences::SequencesDrawing),
    Tree(tree::TreeDrawing),
}

/// The square that a drawing fills; lengths in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub centre: (f32, f32),
    /// Half the square's side.
    pub reach: f32,
}

/// Draws into the frame.
pub(crate) fn draw(drawing: &Drawing, frame: Frame, shaper: &Shaper<'_>, theme: Theme) -> Vec<Mark> {
    match drawing {
        Drawing::Wheel(wheel) => wheel::draw(wheel, frame, shaper, theme),
        Drawing::Diamond(diamond) => diamond::draw(diamond, frame, shaper, theme),
        Drawing::Bodygraph(bodygraph) => bodygraph::draw(bodygraph, frame, shaper, theme),
        Drawing::Sequences(sequences) => sequences::draw(sequences, frame, shaper, theme),
        Drawing::Tree(tree) => tree::draw(tree, frame, shaper, theme),
    }
}

const WHITE: Colour = Colour(0xFF, 0xFF, 0xFF);

/// A colour mixed with white; `strength` 1 is the colour itself.
fn tint(Colour(red, green, blue): Colour, strength: f32) -> Colour {
    let mix = |channel: u8| (255.0 - (255.0 - f32::from(channel)) * strength).round() as u8;
    Colour(mix(red), mix(green), mix(blue))
}
