//! The bodygraph: nine centres, thirty-six channels and sixty-four gates, coloured where they are active.

use crate::layout::{Mark, Pen, circle, polygon, straight_line};
use crate::shape::{Shaper, TextStyle};
use crate::theme::{FADED_INK, HAIRLINE, Theme};
use crate::typesetter::{Align, line_at};
use chart::human_design::Channel;

use super::{Frame, WHITE, tint};

/// A bodygraph to draw. "First" and "second" are personality and design in a chart of one, the two people in a chart of two.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct BodygraphDrawing {
    /// Gate numbers, 1 to 64.
    pub first_gates: Vec<u8>,
    pub second_gates: Vec<u8>,
    /// Head, Ajna, Throat, G, Heart, Solar Plexus, Sacral, Spleen, Root; None where it is not certain.
    pub centres: [Option<bool>; 9],
}

/// The drawing's own grid: 100 wide, 150 high.
const WIDTH: f32 = 100.0;
const HEIGHT: f32 = 150.0;

/// The corners of the nine centres, in the order of [`BodygraphDrawing::centres`].
const CENTRES: [&[(f32, f32)]; 9] = [
    &[(50.0, 1.0), (60.5, 19.0), (39.5, 19.0)],
    &[(39.5, 25.5), (60.5, 25.5), (50.0, 44.0)],
    &[(40.5, 50.0), (59.5, 50.0), (59.5, 67.5), (40.5, 67.5)],
    &[(50.0, 72.5), (61.5, 84.0), (50.0, 95.5), (38.5, 84.0)],
    &[(70.5, 85.0), (79.5, 99.5), (61.5, 99.5)],
    &[(100.0, 103.0), (100.0, 133.0), (77.5, 118.0)],
    &[(40.5, 108.0), (59.5, 108.0), (59.5, 125.5), (40.5, 125.5)],
    &[(0.0, 103.0), (22.5, 118.0), (0.0, 133.0)],
    &[(40.5, 132.5), (59.5, 132.5), (59.5, 149.0), (40.5, 149.0)],
];

/// Where each gate stands, gate 1 first.
const GATES: [(f32, f32); 64] = [
    (50.0, 76.2),
    (50.0, 91.8),
    (50.0, 122.8),
    (55.5, 28.0),
    (44.5, 110.8),
    (82.0, 118.0),
    (45.4, 79.9),
    (50.0, 65.2),
    (55.5, 122.8),
    (42.2, 84.0),
    (53.4, 33.8),
    (57.0, 59.6),
    (54.6, 79.9),
    (50.0, 110.8),
    (45.4, 88.1),
    (43.0, 56.6),
    (46.6, 33.8),
    (2.6, 129.4),
    (56.8, 138.8),
    (43.0, 61.0),
    (70.5, 90.0),
    (92.2, 110.4),
    (50.0, 52.6),
    (50.0, 28.0),
    (57.8, 84.0),
    (65.6, 97.0),
    (43.2, 119.2),
    (7.8, 125.6),
    (55.5, 110.8),
    (97.4, 129.4),
    (46.0, 65.2),
    (13.0, 121.8),
    (54.0, 65.2),
    (43.2, 114.8),
    (57.0, 56.2),
    (97.4, 106.6),
    (87.0, 114.2),
    (43.2, 142.6),
    (56.8, 142.6),
    (75.4, 97.0),
    (56.8, 146.4),
    (44.5, 122.8),
    (50.0, 39.6),
    (13.0, 114.2),
    (57.0, 63.0),
    (54.6, 88.1),
    (44.5, 28.0),
    (2.6, 106.6),
    (87.0, 121.8),
    (18.0, 118.0),
    (67.4, 93.5),
    (54.5, 135.0),
    (45.5, 135.0),
    (43.2, 138.8),
    (92.2, 125.6),
    (54.4, 52.6),
    (7.8, 110.4),
    (43.2, 146.4),
    (56.8, 117.0),
    (50.0, 135.0),
    (50.0, 16.6),
    (45.6, 52.6),
    (55.5, 16.6),
    (44.5, 16.6),
];

pub(crate) fn draw(bodygraph: &BodygraphDrawing, frame: Frame, shaper: &Shaper<'_>, theme: Theme) -> Vec<Mark> {
    let scale = 2.0 * frame.reach / HEIGHT;
    let at =
        |(x, y): (f32, f32)| (frame.centre.0 + (x - WIDTH / 2.0) * scale, frame.centre.1 - frame.reach + y * scale);
    let mut marks = Vec::new();
    let width = 1.7 * scale;
    let channels = Channel::ALL.map(|channel| channel.gates.map(|gate| gate.number()));
    for halves in channels.map(halves_of) {
        for half in &halves {
            for pair in half.windows(2) {
                marks.extend(straight_line(at(pair[0]), at(pair[1]), Pen::solid(HAIRLINE, width + 0.8)));
                marks.extend(straight_line(at(pair[0]), at(pair[1]), Pen::solid(WHITE, width)));
            }
        }
    }
    for (channel, halves) in channels.iter().zip(channels.map(halves_of)) {
        for (gate, half) in channel.iter().zip(&halves) {
            draw_active_half(&mut marks, bodygraph, *gate, half, &at, width, theme);
        }
    }
    for (corners, defined) in CENTRES.iter().zip(bodygraph.centres) {
        let corners: Vec<(f32, f32)> = corners.iter().map(|corner| at(*corner)).collect();
        let fill = if defined == Some(true) { tint(theme.accent, 0.34) } else { WHITE };
        let dash = if defined.is_none() { 2.5 } else { 0.0 };
        marks.extend(polygon(&corners, Some((fill, 1.0)), Some(Pen { colour: theme.accent, width: 1.0, dash })));
    }
    let size = 2.55 * scale;
    for (index, place) in GATES.iter().enumerate() {
        let gate = index as u8 + 1;
        let (x, y) = at(*place);
        let (first, second) = (bodygraph.first_gates.contains(&gate), bodygraph.second_gates.contains(&gate));
        let colour = match (first, second) {
            (true, _) => theme.accent,
            (false, true) => theme.second,
            (false, false) => FADED_INK,
        };
        if first || second {
            let ring = (first && second).then_some(Pen::solid(theme.second, 0.5 * scale));
            marks.extend(circle((x, y), size * 0.72, Some((colour, 1.0)), ring));
        }
        let letter = if first || second { WHITE } else { FADED_INK };
        let style = TextStyle::roman(size).lining();
        marks.push(line_at(shaper, &gate.to_string(), style, (x, y + size * 0.33), Align::Centre, letter));
    }
    marks
}

/// The two halves of a channel, each from its gate to the middle.
fn halves_of([from, to]: [u8; 2]) -> [Vec<(f32, f32)>; 2] {
    let place = |gate: u8| GATES[usize::from(gate) - 1];
    let (start, end) = (place(from), place(to));
    // 20-34 would run through gate 10: it goes around it on the left, where 20-57 and 10-57 leave room.
    let middle = if [from, to] == [20, 34] { (35.5, 86.0) } else { ((start.0 + end.0) / 2.0, (start.1 + end.1) / 2.0) };
    [vec![start, middle], vec![end, middle]]
}

fn draw_active_half(
    marks: &mut Vec<Mark>,
    bodygraph: &BodygraphDrawing,
    gate: u8,
    half: &[(f32, f32)],
    at: &impl Fn((f32, f32)) -> (f32, f32),
    width: f32,
    theme: Theme,
) {
    let (first, second) = (bodygraph.first_gates.contains(&gate), bodygraph.second_gates.contains(&gate));
    for pair in half.windows(2) {
        let (from, to) = (at(pair[0]), at(pair[1]));
        let length = ((to.0 - from.0).powi(2) + (to.1 - from.1).powi(2)).sqrt().max(0.01);
        // Both have it: the two colours lie beside each other.
        let across = (-(to.1 - from.1) / length * width / 4.0, (to.0 - from.0) / length * width / 4.0);
        let beside = |side: f32, (x, y): (f32, f32)| (x + side * across.0, y + side * across.1);
        match (first, second) {
            (true, true) => {
                for (side, colour) in [(-1.0, theme.accent), (1.0, theme.second)] {
                    marks.extend(straight_line(beside(side, from), beside(side, to), Pen::solid(colour, width / 2.0)));
                }
            }
            (true, false) => marks.extend(straight_line(from, to, Pen::solid(theme.accent, width))),
            (false, true) => marks.extend(straight_line(from, to, Pen::solid(theme.second, width))),
            (false, false) => {}
        }
    }
}
