//! The western wheel: signs, houses, planets with labels that never touch, and the lines of aspects within.
//!
//! The ascendant is at the left and longitudes run anticlockwise. Without a time of birth there are no houses and 0° Aries is at the left.

use crate::layout::{Mark, Pen, circle, polygon, straight_line};
use crate::shape::{Shaper, TextStyle};
use crate::theme::{Colour, FADED_INK, HAIRLINE, INK, Theme};
use crate::typesetter::{Align, line_at};

use super::{Frame, WHITE, tint};

/// A wheel to draw; all longitudes in degrees.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct WheelDrawing {
    /// None without a time of birth.
    pub houses: Option<WheelHouses>,
    /// The (first) person's bodies.
    pub bodies: Vec<WheelBody>,
    /// The second person's, on a ring of their own around the first's; empty in a chart of one.
    pub second_bodies: Vec<WheelBody>,
    pub aspects: Vec<WheelAspect>,
}

/// Where the houses begin.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct WheelHouses {
    pub ascendant_degrees: f64,
    pub midheaven_degrees: f64,
    /// Twelve, the first house's first.
    pub cusps_degrees: Vec<f64>,
}

/// A body on the wheel.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct WheelBody {
    pub symbol: String,
    pub longitude_degrees: f64,
    /// Such as `14°`; empty where the degree is not certain.
    pub label: String,
    pub retrograde: bool,
}

/// A line between two longitudes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WheelAspect {
    pub from_degrees: f64,
    pub to_degrees: f64,
    /// Squares and oppositions.
    pub is_hard: bool,
    /// Distance from exactness: the smaller, the stronger the line.
    pub orb_degrees: f64,
}

/// The signs in the order of the zodiac, U+2648 and on, in the text presentation.
const SIGNS: [&str; 12] = ["♈", "♉", "♊", "♋", "♌", "♍", "♎", "♏", "♐", "♑", "♒", "♓"];
const SOFT_ASPECT: Colour = Colour(0x3F, 0x7A, 0x8C);
const HARD_ASPECT: Colour = Colour(0xB2, 0x4C, 0x3C);

/// Radii as parts of the reach.
const RIM: f32 = 0.93;
const SIGNS_INNER: f32 = 0.80;
/// How wide the ring is that keeps the numbers of the houses clear of lines and labels.
const NUMBER_RING: f32 = 0.05;

/// Maps longitudes and radii to the page.
struct Projection {
    frame: Frame,
    at_left_degrees: f64,
}

impl Projection {
    fn at(&self, radius: f32, longitude_degrees: f64) -> (f32, f32) {
        let angle = (180.0 + longitude_degrees - self.at_left_degrees).to_radians();
        let reach = self.frame.reach * radius;
        (self.frame.centre.0 + reach * angle.cos() as f32, self.frame.centre.1 - reach * angle.sin() as f32)
    }

    fn spoke(&self, from: f32, to: f32, longitude_degrees: f64, pen: Pen) -> Option<Mark> {
        straight_line(self.at(from, longitude_degrees), self.at(to, longitude_degrees), pen)
    }

    fn ring(&self, radius: f32, fill: Option<(Colour, f32)>, pen: Pen) -> Option<Mark> {
        circle(self.frame.centre, self.frame.reach * radius, fill, Some(pen))
    }
}

pub(crate) fn draw(wheel: &WheelDrawing, frame: Frame, shaper: &Shaper<'_>, theme: Theme) -> Vec<Mark> {
    let at_left_degrees = wheel.houses.as_ref().map_or(0.0, |houses| houses.ascendant_degrees);
    let projection = Projection { frame, at_left_degrees };
    let hub = if wheel.second_bodies.is_empty() { 0.45 } else { 0.36 };
    let inner = if wheel.houses.is_some() { hub + NUMBER_RING } else { hub };
    let mut marks = Vec::new();
    draw_signs(&mut marks, &projection, shaper, theme);
    if let Some(houses) = &wheel.houses {
        draw_houses(&mut marks, houses, &projection, shaper, theme, hub);
    }
    marks.extend(projection.ring(hub, None, Pen::solid(theme.accent, 0.8)));
    for aspect in &wheel.aspects {
        let colour = if aspect.is_hard { HARD_ASPECT } else { SOFT_ASPECT };
        let width = (1.5 - aspect.orb_degrees as f32 * 0.16).clamp(0.35, 1.5);
        let (from, to) = (projection.at(hub, aspect.from_degrees), projection.at(hub, aspect.to_degrees));
        marks.extend(straight_line(from, to, Pen::solid(colour, width)));
    }
    if wheel.second_bodies.is_empty() {
        draw_bodies(&mut marks, &wheel.bodies, &projection, shaper, (SIGNS_INNER, inner), INK);
    } else {
        let middle = 0.605;
        marks.extend(projection.ring(middle, None, Pen::solid(HAIRLINE, 0.6)));
        draw_bodies(&mut marks, &wheel.bodies, &projection, shaper, (middle, inner), theme.accent);
        draw_bodies(&mut marks, &wheel.second_bodies, &projection, shaper, (SIGNS_INNER, middle), theme.second);
    }
    marks
}

fn draw_signs(marks: &mut Vec<Mark>, projection: &Projection, shaper: &Shaper<'_>, theme: Theme) {
    for (index, sign) in SIGNS.iter().enumerate() {
        let start = index as f64 * 30.0;
        if index % 2 == 0 {
            let outer = (0..=15).map(|step| projection.at(RIM, start + f64::from(step) * 2.0));
            let inner = (0..=15).rev().map(|step| projection.at(SIGNS_INNER, start + f64::from(step) * 2.0));
            let sector: Vec<(f32, f32)> = outer.chain(inner).collect();
            marks.extend(polygon(&sector, Some((theme.pale, 1.0)), None));
        }
        marks.extend(projection.spoke(SIGNS_INNER, RIM, start, Pen::solid(theme.accent, 0.6)));
        let size = projection.frame.reach * 0.085;
        let (x, y) = projection.at((RIM + SIGNS_INNER) / 2.0, start + 15.0);
        marks.push(line_at(shaper, sign, TextStyle::roman(size), (x, y + size * 0.36), Align::Centre, theme.accent));
    }
    for degree in 0..360 {
        let length = match degree {
            d if d % 10 == 0 => 0.022,
            d if d % 5 == 0 => 0.015,
            _ => 0.008,
        };
        marks.extend(projection.spoke(
            SIGNS_INNER,
            SIGNS_INNER + length,
            f64::from(degree),
            Pen::solid(theme.accent, 0.3),
        ));
    }
    marks.extend(projection.ring(RIM, None, Pen::solid(theme.accent, 1.1)));
    marks.extend(projection.ring(SIGNS_INNER, None, Pen::solid(theme.accent, 0.8)));
}

fn draw_houses(
    marks: &mut Vec<Mark>,
    houses: &WheelHouses,
    projection: &Projection,
    shaper: &Shaper<'_>,
    theme: Theme,
    hub: f32,
) {
    let size = projection.frame.reach * 0.042;
    for (index, cusp) in houses.cusps_degrees.iter().enumerate() {
        marks.extend(projection.spoke(hub, SIGNS_INNER, *cusp, Pen::solid(HAIRLINE, 0.8)));
        let next = houses.cusps_degrees[(index + 1) % houses.cusps_degrees.len()];
        let middle = cusp + (next - cusp).rem_euclid(360.0) / 2.0;
        let (x, y) = projection.at(hub + NUMBER_RING / 2.0, middle);
        let number = (index + 1).to_string();
        let style = TextStyle::roman(size * 0.95).lining();
        marks.push(line_at(shaper, &number, style, (x, y + size * 0.31), Align::Centre, FADED_INK));
    }
    marks.extend(projection.ring(hub + NUMBER_RING, None, Pen::solid(HAIRLINE, 0.6)));
    let axes = [
        (houses.ascendant_degrees, "ASC"),
        (houses.midheaven_degrees, "MC"),
        (houses.ascendant_degrees + 180.0, "DSC"),
        (houses.midheaven_degrees + 180.0, "IC"),
    ];
    for (longitude, name) in axes {
        marks.extend(projection.spoke(hub + NUMBER_RING, SIGNS_INNER, longitude, Pen::solid(theme.accent, 1.3)));
        marks.extend(projection.spoke(RIM, RIM + 0.02, longitude, Pen::solid(theme.accent, 1.3)));
        let (x, y) = projection.at(RIM + 0.055, longitude);
        marks.push(line_at(shaper, name, TextStyle::roman(size), (x, y + size * 0.33), Align::Centre, theme.accent));
    }
}

/// Bodies on the ring between two radii: a tick at the true place, the symbol and the degree where there is room for them.
fn draw_bodies(
    marks: &mut Vec<Mark>,
    bodies: &[WheelBody],
    projection: &Projection,
    shaper: &Shaper<'_>,
    (outer, inner): (f32, f32),
    colour: Colour,
) {
    let narrow = outer - inner < 0.25;
    let size = projection.frame.reach * if narrow { 0.068 } else { 0.078 };
    let symbol_radius = outer - if narrow { 0.068 } else { 0.085 };
    // A symbol with its degree is about 1.3 symbols wide.
    let needed_degrees = f64::from(size * 1.12 / (symbol_radius * projection.frame.reach)).to_degrees();
    let places = spread(&bodies.iter().map(|body| body.longitude_degrees).collect::<Vec<_>>(), needed_degrees);
    for (body, place) in bodies.iter().zip(places) {
        marks.extend(projection.spoke(outer, outer - 0.018, body.longitude_degrees, Pen::solid(colour, 0.9)));
        let (from, to) =
            (projection.at(outer - 0.018, body.longitude_degrees), projection.at(symbol_radius + 0.045, place));
        marks.extend(straight_line(from, to, Pen::solid(tint(colour, 0.5), 0.4)));
        let (x, y) = projection.at(symbol_radius, place);
        // The lines of houses and axes end before a symbol and its label.
        marks.extend(circle((x, y), size * 0.5, Some((WHITE, 1.0)), None));
        marks.push(line_at(shaper, &body.symbol, TextStyle::roman(size), (x, y + size * 0.36), Align::Centre, colour));
        let label = if body.retrograde { format!("{}℞", body.label) } else { body.label.clone() };
        let style = TextStyle::roman(size * 0.52).lining();
        // Nearer to the hub by half of both, so that a wide label beside its symbol keeps as clear of it as one below.
        let across = (x - projection.frame.centre.0).abs() / (symbol_radius * projection.frame.reach);
        let half_extents =
            size * 0.44 + style.size * 0.3 + (shaper.width(&label, style) / 2.0 - style.size * 0.2).max(0.0) * across;
        let (x, y) = projection.at(symbol_radius - (half_extents + 1.5) / projection.frame.reach, place);
        let (half_width, half_height) = (shaper.width(&label, style) / 2.0 + 0.6, style.size * 0.42);
        let beneath = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
        let beneath = beneath.map(|(right, down)| (x + right * half_width, y + down * half_height));
        if !label.is_empty() {
            marks.extend(polygon(&beneath, Some((WHITE, 1.0)), None));
        }
        marks.push(line_at(shaper, &label, style, (x, y + style.size * 0.33), Align::Centre, colour));
    }
}

/// Moves longitudes apart until neighbours are at least `least_degrees` from each other, each as little as it can be.
fn spread(longitudes: &[f64], least_degrees: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..longitudes.len()).collect();
    order.sort_by(|a, b| longitudes[*a].rem_euclid(360.0).total_cmp(&longitudes[*b].rem_euclid(360.0)));
    let mut places: Vec<f64> = order.iter().map(|index| longitudes[*index].rem_euclid(360.0)).collect();
    let count = places.len();
    let least = least_degrees.min(360.0 / count.max(1) as f64 - 0.01);
    for _ in 0..2_000 {
        let mut moved = false;
        for index in 0..count {
            let next = (index + 1) % count;
            let turn = if next == 0 { 360.0 } else { 0.0 };
            let gap = places[next] + turn - places[index];
            if count > 1 && gap < least - 1e-6 {
                let shift = (least - gap) / 2.0;
                places[index] -= shift;
                places[next] += shift;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    let mut found = vec![0.0; count];
    for (place, index) in places.into_iter().zip(order) {
        found[index] = place;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn labels_never_touch(longitudes in proptest::collection::vec(0.0..360.0, 1..14)) {
            let mut places = spread(&longitudes, 9.0);
            places.sort_by(f64::total_cmp);
            for pair in places.windows(2) {
                prop_assert!(pair[1] - pair[0] > 8.9, "{places:?}");
            }
            let around = places[0] + 360.0 - places[places.len() - 1];
            prop_assert!(places.len() == 1 || around > 8.9, "{places:?}");
        }
    }

    #[test]
    fn bodies_that_stand_apart_are_not_moved() {
        assert_eq!(spread(&[200.0, 10.0, 100.0], 9.0), [200.0, 10.0, 100.0]);
    }
}
