//! Leaves by the hundred: crowns, bushes and hedges, textured as each style does it.

use crate::colour::Colour;
use crate::dice::Dice;
use crate::outline::{circle, curve, ellipse};
use crate::pen::Pen;
use brief::picture::ArtStyle;

/// A mass of leaves around (x, y).
pub(crate) fn crown(pen: &mut Pen<'_>, (x, y): (f32, f32), (wide, high): (f32, f32), leaf: Colour, dice: &mut Dice) {
    let mut balls = vec![(x, y, wide.min(high) * 0.72)];
    let around = 9;
    for index in 0..around {
        let angle = std::f32::consts::TAU * index as f32 / around as f32 + dice.range(-0.2, 0.2);
        let radius = wide.min(high) * dice.range(0.3, 0.44);
        balls.push((x + angle.cos() * wide * 0.68, y + angle.sin() * high * 0.66, radius));
    }
    let discs = || balls.iter().map(|&(ball_x, ball_y, radius)| circle(ball_x, ball_y, radius)).collect::<Vec<_>>();
    let (toward_x, toward_y) = pen.look().light.toward;
    match pen.style() {
        ArtStyle::Storybook => {
            pen.body(&discs(), leaf.darken(0.12));
            dabs(pen, &balls, 46, (0.13, 0.2), leaf, dice);
        }
        ArtStyle::SemiRealistic => {
            pen.body(&discs(), leaf.darken(0.3));
            dabs(pen, &balls, 150, (0.06, 0.1), leaf, dice);
        }
        ArtStyle::ComicBook => {
            pen.body(&discs(), leaf);
            for &(ball_x, ball_y, radius) in balls.iter().step_by(2) {
                let mark = curve(&[
                    (ball_x - radius * 0.3, ball_y + radius * 0.1),
                    (ball_x, ball_y + radius * 0.3),
                    (ball_x + radius * 0.34, ball_y + radius * 0.02),
                ]);
                pen.line(mark, wide * 0.018 + 1.0, leaf);
            }
        }
        ArtStyle::FlatIllustration => {
            pen.body(&discs(), leaf);
            for &(ball_x, ball_y, radius) in balls.iter().skip(1).step_by(3) {
                pen.flat(
                    ellipse(
                        ball_x + toward_x * radius * 0.3,
                        ball_y + toward_y * radius * 0.3,
                        radius * 0.5,
                        radius * 0.4,
                    ),
                    leaf.lighten(0.16),
                );
            }
        }
        ArtStyle::Anime => {
            pen.body(&discs(), leaf.darken(0.22));
            for (grow, shift, tone) in [(0.82, 0.16, leaf), (0.5, 0.4, leaf.lighten(0.25))] {
                for &(ball_x, ball_y, radius) in &balls {
                    let bump = radius * grow;
                    let (centre_x, centre_y) = (ball_x + toward_x * radius * shift, ball_y + toward_y * radius * shift);
                    for lobe in 0..5 {
                        let angle = lobe as f32 * 1.257 + dice.unit();
                        pen.flat(
                            circle(
                                centre_x + angle.cos() * bump * 0.5,
                                centre_y + angle.sin() * bump * 0.42,
                                bump * 0.52,
                            ),
                            tone,
                        );
                    }
                }
            }
        }
    }
}

fn dabs(pen: &mut Pen<'_>, balls: &[(f32, f32, f32)], count: usize, size: (f32, f32), leaf: Colour, dice: &mut Dice) {
    let (toward_x, toward_y) = pen.look().light.toward;
    let middle = balls[0];
    let reach = balls.iter().map(|ball| (ball.0 - middle.0).hypot(ball.1 - middle.1) + ball.2).fold(1.0, f32::max);
    for _ in 0..count {
        let (ball_x, ball_y, radius) = balls[dice.below(balls.len())];
        let angle = dice.range(0.0, std::f32::consts::TAU);
        let out = radius * dice.unit().sqrt() * 0.98;
        let (x, y) = (ball_x + angle.cos() * out, ball_y + angle.sin() * out);
        // Leaves that face the light are bright and warm, the others cool.
        let facing = ((x - middle.0) * toward_x + (y - middle.1) * toward_y) / reach;
        let tone = if facing > 0.0 {
            leaf.mix(Colour::hex(0xfff2a0), facing * 0.42 + dice.range(-0.05, 0.1))
        } else {
            leaf.mix(Colour::hex(0x1d3f4e), -facing * 0.42 + dice.range(-0.05, 0.1))
        };
        let large = reach * dice.range(size.0, size.1);
        let colour = pen.look().lit(tone, 0.0);
        pen.veil(ellipse(x, y, large, large * dice.range(0.55, 0.85)), colour, 0.75);
    }
}

/// A low bush that stands at (x, y).
pub(crate) fn bush(pen: &mut Pen<'_>, x: f32, y: f32, size: f32, leaf: Colour, dice: &mut Dice) {
    crown(pen, (x, y - size * 0.42), (size * 0.75, size * 0.48), leaf, dice);
}
