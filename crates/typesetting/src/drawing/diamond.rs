//! The North Indian chart: twelve houses that keep their places, with the numbers of the signs that stand in them.

use crate::layout::{Mark, Pen, polygon, straight_line};
use crate::shape::{Shaper, TextStyle};
use crate::theme::{Colour, FADED_INK, INK, Theme};
use crate::typesetter::{Align, line_at};

use super::Frame;
use super::house_rows::{GAP, House, lay_out};

/// A diamond to draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DiamondDrawing {
    /// The sign in the first house, 1 for Aries to 12 for Pisces.
    pub first_sign: u8,
    /// Twelve, the first house's first.
    pub houses: Vec<DiamondHouse>,
    /// Printed in the middle of the first house, such as `Lagna`; empty when the houses are not the lagna's.
    pub first_house_label: String,
}

/// What stands in a house, such as `Su 14°`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DiamondHouse {
    pub grahas: Vec<String>,
    pub second_grahas: Vec<String>,
}

/// Outline of each house, the height of its rows' middle, and where its sign's number stands: near the corner that points inwards. Right and down from -1 to 1.
const HOUSES: [(&[Point], f32, Point); 12] = [
    (&KENDRAS[0], -0.53, (0.0, -0.10)),
    (&[(-1.0, -1.0), (0.0, -1.0), (-0.5, -0.5)], -0.83, (-0.5, -0.585)),
    (&[(-1.0, -1.0), (-0.5, -0.5), (-1.0, 0.0)], -0.5, (-0.575, -0.5)),
    (&KENDRAS[1], 0.0, (-0.10, 0.0)),
    (&[(-1.0, 0.0), (-0.5, 0.5), (-1.0, 1.0)], 0.5, (-0.575, 0.5)),
    (&[(-1.0, 1.0), (-0.5, 0.5), (0.0, 1.0)], 0.83, (-0.5, 0.585)),
    (&KENDRAS[2], 0.53, (0.0, 0.10)),
    (&[(0.0, 1.0), (0.5, 0.5), (1.0, 1.0)], 0.83, (0.5, 0.585)),
    (&[(1.0, 1.0), (0.5, 0.5), (1.0, 0.0)], 0.5, (0.575, 0.5)),
    (&KENDRAS[3], 0.0, (0.10, 0.0)),
    (&[(1.0, 0.0), (0.5, -0.5), (1.0, -1.0)], -0.5, (0.575, -0.5)),
    (&[(1.0, -1.0), (0.5, -0.5), (0.0, -1.0)], -0.83, (0.5, -0.585)),
];

/// Right and down from the middle.
type Point = (f32, f32);

const KENDRAS: [[Point; 4]; 4] = [
    [(0.0, -1.0), (0.5, -0.5), (0.0, 0.0), (-0.5, -0.5)],
    [(-1.0, 0.0), (-0.5, -0.5), (0.0, 0.0), (-0.5, 0.5)],
    [(0.0, 1.0), (0.5, 0.5), (0.0, 0.0), (-0.5, 0.5)],
    [(1.0, 0.0), (0.5, -0.5), (0.0, 0.0), (0.5, 0.5)],
];

/// Letters of a sign's number and of the first house's label.
const NUMBER_SIZE: f32 = 0.052;
const LABEL_SIZE: f32 = 0.042;
const LABEL_HEIGHT: f32 = -0.80;

pub(crate) fn draw(diamond: &DiamondDrawing, frame: Frame, shaper: &Shaper<'_>, theme: Theme) -> Vec<Mark> {
    let reach = frame.reach * 0.94;
    let at = |(x, y): (f32, f32)| (frame.centre.0 + x * reach, frame.centre.1 + y * reach);
    let line = Pen::solid(theme.accent, 1.0);
    let square = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(at);
    let mut marks: Vec<Mark> = Vec::new();
    for kendra in KENDRAS {
        marks.extend(polygon(&kendra.map(at), Some((theme.pale, 1.0)), None));
    }
    marks.extend(straight_line(at((-1.0, -1.0)), at((1.0, 1.0)), line));
    marks.extend(straight_line(at((1.0, -1.0)), at((-1.0, 1.0)), line));
    marks.extend(polygon(&[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)].map(at), None, Some(line)));
    marks.extend(polygon(&square, None, Some(Pen::solid(theme.accent, 1.6))));
    let outer = [(-1.03, -1.03), (1.03, -1.03), (1.03, 1.03), (-1.03, 1.03)].map(at);
    marks.extend(polygon(&outer, None, Some(Pen::solid(theme.accent, 0.5))));
    let is_of_two = diamond.houses.iter().any(|house| !house.second_grahas.is_empty());
    let own = if is_of_two { theme.accent } else { INK };
    for (index, (house, (outline, middle, number))) in diamond.houses.iter().zip(HOUSES).enumerate() {
        let sign = (usize::from(diamond.first_sign.max(1)) - 1 + index) % 12 + 1;
        let size = reach * NUMBER_SIZE;
        let (x, y) = at(number);
        let style = TextStyle::roman(size).lining();
        marks.push(line_at(shaper, &sign.to_string(), style, (x, y + size * 0.33), Align::Centre, FADED_INK));
        let mut taken = vec![box_around(number, NUMBER_SIZE * 0.6, NUMBER_SIZE * 0.5)];
        if index == 0 && !diamond.first_house_label.is_empty() {
            let style = TextStyle::italic(reach * LABEL_SIZE);
            let (x, y) = at((0.0, LABEL_HEIGHT));
            marks.push(line_at(shaper, &diamond.first_house_label, style, (x, y), Align::Centre, theme.accent));
            let half = shaper.width(&diamond.first_house_label, style) / reach / 2.0;
            taken.push(box_around((0.0, LABEL_HEIGHT - LABEL_SIZE * 0.3), half, LABEL_SIZE * 0.6));
        }
        let texts: Vec<(&str, Colour)> = house
            .grahas
            .iter()
            .map(|graha| (graha.as_str(), own))
            .chain(house.second_grahas.iter().map(|graha| (graha.as_str(), theme.second)))
            .collect();
        let widths: Vec<f32> =
            texts.iter().map(|(text, _)| shaper.width(text, TextStyle::roman(1.0).lining())).collect();
        let laid = lay_out(&House { outline, middle, taken: &taken }, &widths);
        let size = laid.size * reach;
        for row in laid.rows {
            let count = row.texts.len() as f32;
            let width = widths[row.texts.clone()].iter().sum::<f32>() * size + (count - 1.0) * GAP * size;
            let (x, y) = at(row.centre);
            let mut left = x - width / 2.0;
            for index in row.texts {
                let (text, colour) = texts[index];
                let style = TextStyle::roman(size).lining();
                marks.push(line_at(shaper, text, style, (left, y + size * 0.33), Align::Left, colour));
                left += (widths[index] + GAP) * size;
            }
        }
    }
    marks
}

fn box_around((x, y): (f32, f32), half_width: f32, half_height: f32) -> [f32; 4] {
    [x - half_width, y - half_height, x + half_width, y + half_height]
}
