//! The North Indian chart: twelve houses that keep their places, with the numbers of the signs that stand in them.

use crate::content::pdf::layout::{Mark, Pen, polygon, straight_line};
use crate::content::pdf::shape::{Shaper, TextStyle};
use crate::content::pdf::theme::{Colour, FADED_INK, INK, Theme};
use crate::content::pdf::typesetter::{Align, line_at};

use super::Frame;

/// A diamond to draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DiamondDrawing {
    /// The sign in the first house, 1 for Aries to 12 for Pisces.
    pub first_sign: u8,
    /// Twelve, the first house's first.
    pub houses: Vec<DiamondHouse>,
    /// Printed in the middle of the first house, such as `Lagna`; empty when the houses are not the lagna's.
    pub first_house_label: String,
}

/// What stands in a house, such as `Su 14°`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DiamondHouse {
    pub grahas: Vec<String>,
    pub second_grahas: Vec<String>,
}

/// Middle of each house, and where its sign's number stands: near the corner that points inwards. Right and down from -1 to 1.
const HOUSES: [((f32, f32), (f32, f32)); 12] = [
    ((0.0, -0.53), (0.0, -0.10)),
    ((-0.5, -0.81), (-0.5, -0.585)),
    ((-0.81, -0.5), (-0.575, -0.5)),
    ((-0.53, 0.0), (-0.10, 0.0)),
    ((-0.81, 0.5), (-0.575, 0.5)),
    ((-0.5, 0.81), (-0.5, 0.585)),
    ((0.0, 0.53), (0.0, 0.10)),
    ((0.5, 0.81), (0.5, 0.585)),
    ((0.81, 0.5), (0.575, 0.5)),
    ((0.53, 0.0), (0.10, 0.0)),
    ((0.81, -0.5), (0.575, -0.5)),
    ((0.5, -0.81), (0.5, -0.585)),
];

pub(super) fn draw(diamond: &DiamondDrawing, frame: Frame, shaper: &Shaper<'_>, theme: Theme) -> Vec<Mark> {
    let reach = frame.reach * 0.94;
    let at = |(x, y): (f32, f32)| (frame.centre.0 + x * reach, frame.centre.1 + y * reach);
    let line = Pen::solid(theme.accent, 1.0);
    let square = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)].map(at);
    let kendras = [
        [(0.0, -1.0), (0.5, -0.5), (0.0, 0.0), (-0.5, -0.5)],
        [(-1.0, 0.0), (-0.5, -0.5), (0.0, 0.0), (-0.5, 0.5)],
        [(0.0, 1.0), (0.5, 0.5), (0.0, 0.0), (-0.5, 0.5)],
        [(1.0, 0.0), (0.5, -0.5), (0.0, 0.0), (0.5, 0.5)],
    ];
    let mut marks: Vec<Mark> = Vec::new();
    for kendra in kendras {
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
    for (index, (house, (middle, corner))) in diamond.houses.iter().zip(HOUSES).enumerate() {
        let sign = (usize::from(diamond.first_sign.max(1)) - 1 + index) % 12 + 1;
        let size = reach * 0.052;
        let (x, y) = at(corner);
        let style = TextStyle::roman(size).lining();
        marks.push(line_at(shaper, &sign.to_string(), style, (x, y + size * 0.33), Align::Centre, FADED_INK));
        let label = if index == 0 { diamond.first_house_label.as_str() } else { "" };
        draw_house(&mut marks, house, label, index, at(middle), reach, shaper, theme, own);
    }
    marks
}

#[expect(clippy::too_many_arguments, reason = "one house is drawn from nine independent things")]
fn draw_house(
    marks: &mut Vec<Mark>,
    house: &DiamondHouse,
    label: &str,
    index: usize,
    (x, y): (f32, f32),
    reach: f32,
    shaper: &Shaper<'_>,
    theme: Theme,
    own: Colour,
) {
    let two = house.second_grahas.len() + house.grahas.len();
    let kendra = index.is_multiple_of(3);
    // Houses that lie on their side are wide and low, those that stand are narrow and high.
    let lies = matches!(index, 1 | 5 | 7 | 11);
    let per_row = if kendra && two > 4 || lies && two > 2 { 2 } else { 1 };
    let rows = two.div_ceil(per_row).max(1);
    let room = if kendra {
        0.52
    } else if lies {
        0.27
    } else {
        0.62
    };
    let size = (reach * room / rows as f32 / 1.25).min(reach * 0.068);
    let leading = size * 1.25;
    if !label.is_empty() {
        let small = reach * 0.042;
        marks.push(line_at(
            shaper,
            label,
            TextStyle::italic(small),
            (x, y - reach * 0.27),
            Align::Centre,
            theme.accent,
        ));
    }
    let all: Vec<(&str, Colour)> = house
        .grahas
        .iter()
        .map(|graha| (graha.as_str(), own))
        .chain(house.second_grahas.iter().map(|graha| (graha.as_str(), theme.second)))
        .collect();
    let style = TextStyle::roman(size).lining();
    for (row, pair) in all.chunks(per_row).enumerate() {
        let baseline = y + (row as f32 - (rows as f32 - 1.0) / 2.0) * leading + size * 0.33;
        let gap = size * 0.7;
        let width: f32 =
            pair.iter().map(|(text, _)| shaper.width(text, style)).sum::<f32>() + gap * (pair.len() - 1) as f32;
        let mut left = x - width / 2.0;
        for (text, colour) in pair {
            marks.push(line_at(shaper, text, style, (left, baseline), Align::Left, *colour));
            left += shaper.width(text, style) + gap;
        }
    }
}
