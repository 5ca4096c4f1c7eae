//! The figures on the stage, and in the boat.

use super::backdrop::{Backdrop, Daylight};
use super::build;
use super::character;
use super::colour::Colour;
use super::dice::Dice;
use super::outline::{circle, curve, ellipse};
use super::pen::Pen;
use super::places::Extent;
use super::posture::Posture;
use super::scene::{Figure, Prop, Scene};
use super::scenery::{Stage, water};
use super::shot::Standing;
use super::things::{self, Habitat, boats};

/// More sit in two rows.
const MOST_IN_A_ROW: usize = 4;
/// Half the length of the seats where they sit in two rows.
const HALF_OF_THE_SEATS: f32 = 88.0;

/// Those who sit in the boat, out on the water.
pub(crate) struct Crew<'a> {
    boat: &'a Prop,
    people: &'a [Figure],
    /// Animals that came along.
    pub passengers: Vec<&'a Prop>,
    x: f32,
    y: f32,
    scale: f32,
}

impl<'a> Crew<'a> {
    /// None where there is no water, no boat, or nobody to sit in it.
    pub(crate) fn of(stage: &Stage, scene: &'a Scene) -> Option<Self> {
        let watery = scene.setting.is_by_water() || scene.land.water;
        let boat = scene.props.iter().find(|prop| prop.spec.name == "boat")?;
        if !watery || scene.figures.is_empty() || scene.setting.is_enclosed() {
            return None;
        }
        let people = scene.figures.as_slice();
        let can_sit = |prop: &&Prop| {
            let lives_on_land = prop.spec.habitat == Habitat::Beside || prop.spec.name == "turtle";
            things::is_alive(prop.spec) && lives_on_land && prop.count == 1
        };
        let passengers: Vec<&Prop> =
            scene.props.iter().filter(can_sit).take(MOST_IN_A_ROW.saturating_sub(people.len())).collect();
        let crew = people.len() + passengers.len();
        let share = match crew {
            0 | 1 => 0.52,
            2 | 3 => 0.62,
            _ => 0.76,
        };
        let scale = stage.width * share / 260.0;
        let y = stage.horizon + (stage.near - stage.horizon) * 0.74;
        Some(Self { boat, people, passengers, x: stage.width * 0.5, y, scale })
    }

    /// Where the seat is, from the boat's middle.
    fn seat(&self, number: usize) -> f32 {
        match (self.people.len() + self.passengers.len(), number) {
            (many, number) if many > MOST_IN_A_ROW => {
                // From the middle outward, in turn to both sides.
                let aside = number.div_ceil(2) as f32 * if number % 2 == 1 { -1.0 } else { 1.0 };
                let middle = if many % 2 == 0 { 0.5 } else { 0.0 };
                (aside + middle) * 2.0 * HALF_OF_THE_SEATS / (many - 1) as f32
            }
            (1, _) => 0.0,
            (2, 0) => -44.0,
            (2, _) => 44.0,
            (3, 0) => 0.0,
            (3, 1) => -70.0,
            (3, _) => 70.0,
            (_, 0) => -27.0,
            (_, 1) => 27.0,
            (_, 2) => -80.0,
            (_, _) => 80.0,
        }
    }

    /// Whether this seat is behind those to both sides of it.
    fn is_behind(&self, number: usize) -> bool {
        self.people.len() > MOST_IN_A_ROW && number.div_ceil(2) % 2 == 1
    }

    /// Where everybody aboard sits, the people first.
    #[cfg(test)]
    pub(crate) fn seats(&self) -> Vec<f32> {
        (0..self.people.len() + self.passengers.len()).map(|number| self.seat(number)).collect()
    }

    pub(crate) fn extent(&self) -> Extent {
        Extent {
            left: self.x - 130.0 * self.scale,
            top: self.y - 130.0 * self.scale,
            right: self.x + 130.0 * self.scale,
            bottom: self.y,
        }
    }
}

/// Draws the boat with everybody in it.
pub(crate) fn draw_crew(pen: &mut Pen<'_>, scene: &Scene, crew: &Crew<'_>, dice: &mut Dice) {
    let colour = crew.boat.colour.unwrap_or(crew.boat.spec.colour);
    let (x, y, scale) = (crew.x, crew.y, crew.scale);
    water::float_marks(pen, x, y + 4.0 * scale, 120.0 * scale);
    boats::rowing_boat_back(&mut pen.at(x, y, scale), colour);
    let mut seated: Vec<(usize, &Figure)> = crew.people.iter().enumerate().collect();
    seated.sort_by_key(|(seat, _)| !crew.is_behind(*seat));
    for (seat, figure) in seated {
        // Grown-ups are mostly legs, which a seat hides.
        let seated = if build::is_young(figure) { 1.42 } else { 1.18 };
        let room = match crew.people.len() + crew.passengers.len() {
            0..=3 => 1.0,
            MOST_IN_A_ROW => 0.82,
            _ => 0.66,
        };
        let tall = scale * seated * room * build::stature(figure).min(1.2);
        // The bottom of a boat rises toward its ends.
        let lift =
            if crew.seat(seat).abs() > 75.0 { 15.0 } else { 0.0 } + if crew.is_behind(seat) { 17.0 } else { 0.0 };
        let place = Standing {
            x: x + crew.seat(seat) * scale,
            y: y + if seated < 1.4 { 9.0 } else { 4.0 } * scale - lift * scale,
            scale: tall,
            mirrored: false,
        };
        draw_actor(pen, scene, figure, &place);
    }
    for (number, animal) in crew.passengers.iter().enumerate() {
        let seat = crew.seat(crew.people.len() + number);
        let size = (animal.spec.height / 100.0).clamp(0.75, 1.15) * scale * 0.85;
        let subject = scene.subject(animal.spec, animal.colour.unwrap_or(animal.spec.colour), dice);
        (animal.spec.draw)(&mut pen.at(x + seat * scale, y - 22.0 * scale, size), &subject);
    }
    boats::rowing_boat_front(&mut pen.at(x, y, scale), colour);
}

/// Draws a figure, lit a little by the stage so that its face can be read at night.
fn draw_actor(pen: &mut Pen<'_>, scene: &Scene, figure: &Figure, place: &Standing) {
    let share = if scene.time == Daylight::Night { 0.72 } else { 0.2 };
    let look = pen.look().spotlit(share);
    let mut lit = pen.under(look);
    let mut at = lit.at(place.x, place.y, place.scale);
    let mut own = if place.mirrored { at.mirrored() } else { at };
    character::draw(&mut own, figure, scene.emotion);
    draw_carried(&mut own, scene, figure);
}

/// Draws what shows the trade of a figure in its hand.
fn draw_carried(pen: &mut Pen<'_>, scene: &Scene, figure: &Figure) {
    let Some(spec) = figure.carries else { return };
    let (x, y) = character::holding_hand(figure, scene.audience);
    let size = (spec.height / 85.0).clamp(0.75, 1.3);
    // Nothing in a hand is much larger than a head; grown-ups have small ones.
    let head = build::Build::of(figure, scene.audience).head;
    let scale = size * (head * 2.5 / spec.width.max(100.0)).min(0.27);
    let subject = scene.subject(spec, spec.colour, &mut Dice::new(scene.seed));
    (spec.draw)(&mut pen.at(x, y + scale * 45.0, scale), &subject);
}

/// Draws a figure where it stands, or in its bubble of air under water.
pub(crate) fn draw_figure(pen: &mut Pen<'_>, scene: &Scene, figure: &Figure, place: &Standing) {
    let floats = scene.setting == Backdrop::Underwater;
    let touches_ground = !floats
        && !matches!(
            figure.posture,
            Posture::Flies | Posture::FliesOnCarpet | Posture::Swims | Posture::Climbs | Posture::IsHeld
        );
    if touches_ground {
        pen.contact_shadow(place.x, place.y, place.scale * 24.0, place.scale * 3.6);
    }
    draw_actor(pen, scene, figure, place);
    if figure.posture == Posture::Swims && !floats {
        wave(pen, figure, place);
    }
    if floats {
        let build = build::Build::of(figure, pen.look().audience);
        let mut head = pen.at(place.x, place.y + build.head_y * place.scale, place.scale);
        head.veil(circle(0.0, 0.0, build.head * 1.5), Colour::hex(0xdff6ff), 0.16);
        head.stroke_as_is(circle(0.0, 0.0, build.head * 1.5), 0.9, Colour::hex(0xffffff), 0.8);
    }
}

/// Foam and rings where a swimmer comes out of the water.
fn wave(pen: &mut Pen<'_>, figure: &Figure, place: &Standing) {
    let build = build::Build::of(figure, pen.look().audience);
    let light = pen.look().light;
    let tone = light.sky[2].mix(light.sky[1], 0.4).lighten(0.1);
    let mut water = pen.at(place.x, place.y, place.scale);
    let (half, high) = (build.shoulder * 1.9, build.head * 0.3);
    for (lift, spread, alpha) in [(0.0, 1.0, 0.95), (0.5, 1.35, 0.7), (1.1, 1.1, 0.5)] {
        water.veil(ellipse(0.0, high * lift, half * spread, high * 0.62), tone, alpha);
    }
    for (spread, y) in [(1.5, 0.2), (2.1, 0.9), (2.8, 1.8)] {
        let edge = half * spread;
        let ring = curve(&[(-edge, high * y), (0.0, high * (y + 0.7)), (edge, high * y)]);
        water.stroke_as_is(ring, 0.8, Colour::hex(0xffffff), 0.5);
    }
}
