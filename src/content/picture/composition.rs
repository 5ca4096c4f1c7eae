//! Composition: where everything stands, and in which order it is painted.

use super::character;
use super::colour::Colour;
use super::dice::Dice;
use super::outline::circle;
use super::pen::Pen;
use super::scene::{Emotion, Figure, Garment, Prop, Scene, Setting, TimeOfDay};
use super::scenery::{self, Stage, ground, water, weather};
use super::things::{Habitat, Subject, boats};

/// A thing with its place: foot (x, y) and drawing scale.
struct Placed<'a> {
    prop: &'a Prop,
    x: f32,
    y: f32,
    scale: f32,
    haze: f32,
    mirrored: bool,
}

/// Paints the whole scene.
pub fn paint(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene) {
    let mut dice = Dice::new(scene.seed);
    scenery::paint_backdrop(pen, stage, scene, &mut dice.fork());
    let hero_left = if scene.setting == Setting::Castle { true } else { dice.chance(0.5) };
    let hero_x = stage.width * if hero_left { 0.33 } else { 0.67 };
    let in_boat = boat_seats(scene);
    let mut places = Places::new(stage, scene, hero_x);
    let mut placed: Vec<Placed<'_>> = Vec::new();
    for prop in &scene.props {
        for number in 0..prop.count.min(4) {
            if !(in_boat && prop.spec.name == "boat") {
                placed.push(places.place(prop, number, &mut dice));
            }
        }
    }
    placed.sort_by(|first, second| depth(first).total_cmp(&depth(second)));
    let (behind, beside): (Vec<_>, Vec<_>) =
        placed.into_iter().partition(|thing| thing.prop.spec.habitat != Habitat::Beside);
    for thing in &behind {
        draw_thing(pen, stage, scene, thing, &mut dice);
    }
    if in_boat {
        draw_boat_party(pen, stage, scene, &mut dice);
    } else {
        draw_figures(pen, stage, scene, hero_x, hero_left);
    }
    for thing in &beside {
        draw_thing(pen, stage, scene, thing, &mut dice);
    }
    if !scene.setting.is_enclosed() {
        if !matches!(
            scene.setting,
            Setting::City | Setting::Desert | Setting::Beach | Setting::Sea | Setting::Island | Setting::Sky
        ) {
            let [_, green] = ground::grass_colours(scene.season);
            ground::frame(pen, stage, green, &mut dice);
        }
        weather::paint(pen, stage, scene, &mut dice);
    }
}

/// Air comes first, then what stands further back.
fn depth(thing: &Placed<'_>) -> f32 {
    if thing.prop.spec.habitat == Habitat::Air { thing.y - 10_000.0 } else { thing.y }
}

fn boat_seats(scene: &Scene) -> bool {
    let watery = scene.setting.is_by_water() || scene.land.water;
    watery && !scene.figures.is_empty() && scene.props.iter().any(|prop| prop.spec.name == "boat")
}

/// Free places, handed out in order.
struct Places<'a> {
    stage: &'a Stage,
    scene: &'a Scene,
    hero_x: f32,
    opposite: f32,
    near: usize,
    middle: usize,
    air: usize,
    beside: usize,
    afloat: usize,
    swimming: usize,
}

impl<'a> Places<'a> {
    fn new(stage: &'a Stage, scene: &'a Scene, hero_x: f32) -> Self {
        let alone = scene.figures.is_empty();
        let opposite = if alone { stage.width * 0.5 } else { stage.width - hero_x };
        Self { stage, scene, hero_x, opposite, near: 0, middle: 0, air: 0, beside: 0, afloat: 0, swimming: 0 }
    }

    fn place<'p>(&mut self, prop: &'p Prop, number: usize, dice: &mut Dice) -> Placed<'p> {
        let stage = self.stage;
        let (width, height) = (stage.width, stage.height);
        let watery = self.scene.setting.is_by_water() || self.scene.land.water;
        let indoors = self.scene.setting.is_indoors();
        let mut habitat = prop.spec.habitat;
        if habitat == Habitat::Afloat && !watery {
            habitat = Habitat::Near;
        }
        if habitat == Habitat::Swimming && self.scene.setting != Setting::Underwater && !watery {
            habitat = Habitat::Beside;
        }
        if habitat == Habitat::Middle && (indoors || self.scene.setting.is_enclosed()) {
            habitat = Habitat::Near;
        }
        // Everything floats among the fish, and in the sky.
        let next = |counter: &mut usize| {
            *counter += 1;
            *counter - 1
        };
        let full = height / 1000.0 * prop.spec.height / 100.0;
        let jitter = dice.range(-0.02, 0.02) * width;
        let mirrored = dice.chance(0.5);
        let side = |x: f32, slot: usize, step: f32| {
            let away = if slot % 2 == 1 { 1.0 } else { -1.0 };
            x + away * step * slot.div_ceil(2) as f32
        };
        match habitat {
            Habitat::Middle => {
                let slot = next(&mut self.middle);
                let x = [
                    self.opposite,
                    self.opposite + 0.2 * width,
                    self.hero_x - 0.14 * width,
                    self.opposite - 0.2 * width,
                    width * 0.5,
                ][slot % 5];
                let y = stage.near.min(height * 0.84) + height * (0.01 + 0.016 * (slot % 3) as f32);
                Placed {
                    prop,
                    x: x.clamp(width * 0.1, width * 0.9) + jitter,
                    y,
                    scale: full * 0.95,
                    haze: 0.05,
                    mirrored: false,
                }
            }
            Habitat::Near => {
                let slot = next(&mut self.near);
                let crowd = 1.3 / (1.0 + 0.25 * (prop.count.min(4) - 1) as f32);
                let fits = (width * 0.6 / prop.spec.width).min(full * crowd);
                let x = side(self.opposite, slot, width * 0.22);
                Placed {
                    prop,
                    x: x.clamp(width * 0.2, width * 0.8) + jitter,
                    y: stage.front - height * 0.055 + height * 0.02 * (slot % 2) as f32,
                    scale: fits,
                    haze: 0.0,
                    mirrored: x > width * 0.5,
                }
            }
            Habitat::Beside => {
                let slot = next(&mut self.beside);
                let toward = (self.opposite - self.hero_x).signum();
                let alone = self.scene.figures.is_empty();
                let steps = [0.19, 0.37, -0.19, 0.53, -0.28];
                let x = if alone {
                    side(width * 0.5, slot, width * 0.2)
                } else {
                    self.hero_x + toward * width * steps[slot % 5]
                };
                let grow = if alone { 1.7 } else { 1.15 };
                Placed {
                    prop,
                    x: x.clamp(width * 0.08, width * 0.92),
                    y: stage.front + height * (0.015 + 0.012 * (slot % 2) as f32),
                    scale: full * grow,
                    haze: 0.0,
                    mirrored: toward > 0.0,
                }
            }
            Habitat::Air => {
                let slot = next(&mut self.air);
                let alone = self.scene.figures.is_empty();
                let first = if alone { (0.5, 0.3) } else { (self.opposite / width, 0.3) };
                let second = if alone { (0.2, 0.24) } else { (0.5, 0.18) };
                let third = if alone { (0.8, 0.2) } else { (0.14, 0.24) };
                let (x, y) = [first, second, third, (0.87, 0.2), (0.36, 0.38), (0.66, 0.4), (0.08, 0.42), (0.92, 0.44)]
                    [slot % 8];
                let large = prop.spec.height > 150.0;
                let foot = y * height + full * 50.0;
                let y = if large { foot.max(full * 108.0) } else { foot };
                let crowd = if number == 0 { 1.0 } else { 0.76 } * if large { 1.0 } else { 1.35 };
                Placed { prop, x: x * width + jitter, y, scale: full * crowd, haze: 0.04, mirrored }
            }
            Habitat::Afloat => {
                let slot = next(&mut self.afloat);
                let deep = stage.near - stage.horizon;
                let small = prop.spec.height < 140.0;
                let y = stage.horizon + deep * if small { 0.78 } else { [0.5, 0.3, 0.62, 0.4][slot % 4] };
                let distance = 0.5 + 0.75 * ((y - stage.horizon) / (height - stage.horizon));
                let clear = if self.middle > 0 { width * 0.5 } else { self.opposite };
                let x = side(if self.scene.figures.is_empty() { width * 0.47 } else { clear }, slot, width * 0.27);
                let alone = if self.scene.figures.is_empty() && slot == 0 && !small { 1.5 } else { 1.0 };
                Placed {
                    prop,
                    x: x.clamp(width * 0.16, width * 0.84),
                    y,
                    scale: full * distance * alone,
                    haze: 0.02,
                    mirrored,
                }
            }
            Habitat::Swimming => {
                let slot = next(&mut self.swimming);
                if self.scene.setting == Setting::Underwater {
                    let (x, y) = [
                        (self.opposite / width, 0.42),
                        (0.3, 0.26),
                        (0.78, 0.22),
                        (0.55, 0.6),
                        (0.14, 0.5),
                        (0.86, 0.58),
                    ][slot % 6];
                    let grow = if number == 0 { 1.35 } else { 0.95 };
                    return Placed {
                        prop,
                        x: x * width + jitter,
                        y: y * height + full * 50.0,
                        scale: full * grow,
                        haze: 0.06,
                        mirrored: mirrored && number > 0,
                    };
                }
                let y = stage.horizon + (stage.near - stage.horizon) * (0.5 + 0.14 * slot as f32);
                let x = side(self.opposite, slot, width * 0.25).clamp(width * 0.18, width * 0.82);
                Placed { prop, x, y, scale: full, haze: 0.0, mirrored }
            }
        }
    }
}

fn subject(scene: &Scene, colour: Colour, dice: &mut Dice) -> Subject {
    let after_dark = matches!(scene.time, TimeOfDay::Night | TimeOfDay::Dusk) || scene.setting == Setting::Cave;
    // Animals share the mood of the scene, but only people are worried or sad by themselves.
    let emotion = if scene.figures.is_empty() { scene.emotion } else { Emotion::Happy };
    Subject { colour, emotion, after_dark, dice: dice.fork() }
}

fn draw_thing(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, thing: &Placed<'_>, dice: &mut Dice) {
    let spec = thing.prop.spec;
    let colour = thing.prop.colour.unwrap_or(spec.colour);
    let subject = subject(scene, colour, dice);
    let on_water = spec.habitat == Habitat::Afloat && (scene.setting.is_by_water() || scene.land.water);
    let leaps = spec.habitat == Habitat::Swimming
        && scene.setting != Setting::Underwater
        && (scene.setting.is_by_water() || scene.land.water);
    if on_water {
        water::float_marks(pen, thing.x, thing.y + 2.0, spec.width * 0.5 * thing.scale);
    }
    {
        let mut far = pen.hazed(thing.haze);
        let mut place = far.at(thing.x, thing.y, thing.scale);
        if thing.mirrored {
            (spec.draw)(&mut place.mirrored(), &subject);
        } else {
            (spec.draw)(&mut place, &subject);
        }
    }
    if leaps {
        splash(pen, thing.x, thing.y, spec.width * 0.52 * thing.scale, stage);
    }
}

fn splash(pen: &mut Pen<'_>, x: f32, y: f32, half: f32, stage: &Stage) {
    let tone = pen.look().light.sky[2].mix(pen.look().light.sky[1], 0.4);
    for (row, spread) in [(0.0, 1.0), (0.1, 1.25), (0.24, 1.1)] {
        let y = y + half * row - half * 0.06;
        pen.veil(super::outline::ellipse(x, y, half * spread, half * 0.07), tone, 0.85);
    }
    for drop in 0..12 {
        let share = drop as f32 / 11.0 * 2.0 - 1.0;
        pen.veil(
            circle(x + share * half * 1.1, y - half * (0.16 + 0.22 * (1.0 - share * share)), stage.height * 0.004),
            Colour::hex(0xffffff),
            0.8,
        );
    }
}

fn figure_height(stage: &Stage, scene: &Scene) -> f32 {
    let crowd = match scene.figures.len() {
        0 | 1 => 0.46,
        2 => 0.42,
        _ => 0.37,
    };
    stage.height * crowd
}

fn draw_figures(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, hero_x: f32, hero_left: bool) {
    let unit = figure_height(stage, scene) / 100.0;
    let floats = scene.setting == Setting::Underwater;
    let robed = scene.figures.iter().any(|figure| matches!(figure.garment, Garment::Robe) || figure.extras.wand);
    let step = stage.width
        * if scene.figures.len() > 2 {
            0.2
        } else if robed {
            0.28
        } else {
            0.23
        };
    // Companions stand behind and are drawn first; the hero is always whole.
    for (index, figure) in scene.figures.iter().enumerate().rev() {
        let away = if hero_left { 1.0 } else { -1.0 };
        let offset = match index {
            0 => 0.0,
            1 => step,
            2 => -step * 0.95,
            _ => step * 2.0,
        };
        let x = (hero_x + away * offset).clamp(stage.width * 0.12, stage.width * 0.88);
        let y = if floats { stage.height * 0.8 } else { stage.front - stage.height * 0.012 * index as f32 };
        let tall = unit * character::stature(figure).min(if scene.figures.len() == 1 { 1.16 } else { 1.4 });
        // Among others the free hand points outward, so that what it holds hides nobody.
        let mirrored = scene.figures.len() > 1 && (x < stage.width * 0.5) && index == 0;
        draw_figure(pen, scene, figure, (x, y), tall, mirrored);
    }
}

/// Draws a figure, lit a little by the stage so that its face can be read at night.
fn draw_actor(pen: &mut Pen<'_>, scene: &Scene, figure: &Figure, (x, y): (f32, f32), scale: f32, mirrored: bool) {
    let share = if scene.time == TimeOfDay::Night { 0.5 } else { 0.2 };
    let look = pen.look().spotlit(share);
    let mut lit = pen.under(&look);
    let mut place = lit.at(x, y, scale);
    if mirrored {
        character::draw(&mut place.mirrored(), figure, scene.emotion)
    } else {
        character::draw(&mut place, figure, scene.emotion)
    }
}

fn draw_figure(pen: &mut Pen<'_>, scene: &Scene, figure: &Figure, (x, y): (f32, f32), scale: f32, mirrored: bool) {
    let floats = scene.setting == Setting::Underwater;
    if !floats {
        pen.contact_shadow(x, y, scale * 24.0, scale * 3.6);
    }
    draw_actor(pen, scene, figure, (x, y), scale, mirrored);
    if floats {
        let build = character::Build::of(figure, pen.look().audience);
        let mut head = pen.at(x, y + build.head_y * scale, scale);
        head.veil(circle(0.0, 0.0, build.head * 1.5), Colour::hex(0xdff6ff), 0.16);
        head.stroke_as_is(circle(0.0, 0.0, build.head * 1.5), 0.9, Colour::hex(0xffffff), 0.8);
    }
}

/// The figures sit in the boat, out on the water.
fn draw_boat_party(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, dice: &mut Dice) {
    let Some(prop) = scene.props.iter().find(|prop| prop.spec.name == "boat") else { return };
    let colour = prop.colour.unwrap_or(prop.spec.colour);
    let (x, y) = (stage.width * 0.5, stage.horizon + (stage.near - stage.horizon) * 0.74);
    let crew = scene.figures.iter().take(3).count();
    let scale = stage.width * if crew > 1 { 0.62 } else { 0.52 } / 260.0;
    let _ = dice.unit();
    water::float_marks(pen, x, y + 4.0 * scale, 120.0 * scale);
    boats::rowing_boat_back(&mut pen.at(x, y, scale), colour);
    for (seat, figure) in scene.figures.iter().take(3).enumerate() {
        let offset = match (crew, seat) {
            (1, _) => 0.0,
            (2, 0) => -44.0,
            (2, _) => 44.0,
            (_, 0) => 0.0,
            (_, 1) => -70.0,
            (_, _) => 70.0,
        };
        let tall = scale * 1.42 * character::stature(figure).min(1.2);
        let foot = y + 4.0 * scale;
        draw_actor(pen, scene, figure, (x + offset * scale, foot), tall, false);
    }
    boats::rowing_boat_front(&mut pen.at(x, y, scale), colour);
}
