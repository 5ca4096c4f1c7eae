//! The tree of life: ten sefirot on three pillars, joined by the twenty-two paths.

use chart::kabbalah::Sefirah as SefirahName;
use chart::kabbalah::Sefirah::{Binah, Chesed, Chokhmah, Gevurah, Hod, Keter, Malkhut, Netzach, Tiferet, Yesod};

use crate::layout::{Mark, Pen, circle, straight_line};
use crate::shape::{Shaper, TextStyle};
use crate::theme::{FADED_INK, HAIRLINE, INK, Theme};
use crate::typesetter::{Align, fitting, line_at};

use super::Frame;

/// Keter to Malkhut: across from -1 (left) to 1, down from 0 to 1.
pub(crate) const SEFIRAH_PLACES: [(f32, f32); 10] = [
    (0.0, 0.0),
    (1.0, 0.14),
    (-1.0, 0.14),
    (1.0, 0.41),
    (-1.0, 0.41),
    (0.0, 0.53),
    (1.0, 0.69),
    (-1.0, 0.69),
    (0.0, 0.81),
    (0.0, 1.0),
];

/// A path between two sefirot.
#[derive(Clone, Copy)]
pub(crate) struct TreePath {
    pub from: SefirahName,
    pub to: SefirahName,
}

const fn path(from: SefirahName, to: SefirahName) -> TreePath {
    TreePath { from, to }
}

/// The twenty-two paths as they are drawn since Kircher's "Oedipus Aegyptiacus" (1652).
pub(crate) const PATHS: [TreePath; 22] = [
    path(Keter, Chokhmah),
    path(Keter, Binah),
    path(Keter, Tiferet),
    path(Chokhmah, Binah),
    path(Chokhmah, Tiferet),
    path(Chokhmah, Chesed),
    path(Binah, Tiferet),
    path(Binah, Gevurah),
    path(Chesed, Gevurah),
    path(Chesed, Tiferet),
    path(Chesed, Netzach),
    path(Gevurah, Tiferet),
    path(Gevurah, Hod),
    path(Tiferet, Netzach),
    path(Tiferet, Yesod),
    path(Tiferet, Hod),
    path(Netzach, Hod),
    path(Netzach, Yesod),
    path(Netzach, Malkhut),
    path(Hod, Yesod),
    path(Hod, Malkhut),
    path(Yesod, Malkhut),
];

/// A tree to draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TreeDrawing {
    /// Keter to Malkhut.
    pub sefirot: Vec<Sefirah>,
}

/// One sefirah.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sefirah {
    pub name: String,
    /// The name in Hebrew letters; may be empty.
    pub hebrew: String,
    /// What stands in it for the first person, such as `☽ Pisces`; empty if nothing does.
    pub occupants: String,
    /// The same for the second person.
    pub second_occupants: String,
}

pub(crate) fn draw(tree: &TreeDrawing, frame: Frame, shaper: &Shaper<'_>, theme: Theme) -> Vec<Mark> {
    let radius = frame.reach * 0.135;
    let at = |index: usize| {
        let (x, y) = SEFIRAH_PLACES[index];
        let height = 2.0 * (frame.reach - radius);
        (frame.centre.0 + x * frame.reach * 0.58, frame.centre.1 - height / 2.0 + y * height)
    };
    let mut marks: Vec<Mark> = Vec::new();
    for TreePath { from, to } in PATHS {
        marks.extend(straight_line(at(from as usize), at(to as usize), Pen::solid(HAIRLINE, 3.2)));
    }
    for (index, sefirah) in tree.sefirot.iter().take(SEFIRAH_PLACES.len()).enumerate() {
        let (x, y) = at(index);
        let occupied = !sefirah.occupants.is_empty() || !sefirah.second_occupants.is_empty();
        let fill = if occupied { theme.pale } else { crate::theme::Colour(0xFF, 0xFF, 0xFF) };
        let pen = if occupied { Pen::solid(theme.accent, 1.4) } else { Pen::solid(FADED_INK, 0.7) };
        marks.extend(circle((x, y), radius, Some((fill, 1.0)), Some(pen)));
        let room = radius * 1.75;
        // Names that stand alone stand in the middle.
        let lower = if occupied { 0.0 } else { 0.24 };
        let mut line = |text: &str, style: TextStyle, down: f32, colour| {
            if !text.is_empty() {
                let style = fitting(shaper, text, style, room, 4.0);
                marks.push(line_at(shaper, text, style, (x, y + (down + lower) * radius), Align::Centre, colour));
            }
        };
        line(&sefirah.hebrew, TextStyle::roman(radius * 0.44), -0.34, theme.accent);
        line(&sefirah.name, TextStyle::italic(radius * 0.40), 0.06, INK);
        line(&sefirah.occupants, TextStyle::roman(radius * 0.36).lining(), 0.44, theme.accent);
        line(&sefirah.second_occupants, TextStyle::roman(radius * 0.36).lining(), 0.76, theme.second);
    }
    marks
}
