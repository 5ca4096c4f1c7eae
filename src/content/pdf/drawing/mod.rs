//! Charts as vector graphics, each within a square, from plain values.

pub mod tree;

use super::layout::Mark;
use super::shape::Shaper;
use super::theme::Theme;

/// What is drawn on a chart page.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    Tree(tree::TreeDrawing),
}

/// The square that a drawing fills; lengths in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub centre: (f32, f32),
    /// Half the square's side.
    pub reach: f32,
}

/// Draws into the frame.
pub(super) fn draw(drawing: &Drawing, frame: Frame, shaper: &Shaper<'_>, theme: Theme) -> Vec<Mark> {
    match drawing {
        Drawing::Tree(tree) => tree::draw(tree, frame, shaper, theme),
    }
}
