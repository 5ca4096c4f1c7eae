//! Composition: where everything stands, and in which order it is painted.

use super::actors::{self, Crew};
use super::backdrop::Backdrop;
use super::character;
use super::colour::Colour;
use super::deeds::is_held;
use super::dice::Dice;
use super::infant;
use super::outline::circle;
use super::pen::Pen;
use super::places::{Extent, PlacedProp, make_room};
use super::posture::{Gesture, Posture, can_be_climbed, can_be_ridden};
use super::relations;
use super::scene::{Figure, Scene};
use super::scenery::{self, Stage, ground, water, weather};
use super::shot::{MOST_IN_A_ROW, Shot, Standing, standing};
use super::spots::Spots;
use super::things::Habitat;
use super::vocabulary::MOST_OF_A_KIND;

/// Everything in its place.
pub(crate) struct Layout<'a> {
    /// In the order of the scene's figures; empty when they sit in a boat.
    pub figures: Vec<Standing>,
    pub crew: Option<Crew<'a>>,
    /// What stands further back comes first.
    pub things: Vec<PlacedProp<'a>>,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(stage: &Stage, scene: &'a Scene, dice: &mut Dice) -> Self {
        let shot = Shot::of(scene, dice);
        let by_chance = dice.chance(0.5);
        let hero_left = relations::person_is_left(scene).unwrap_or(scene.setting == Backdrop::Castle || by_chance);
        let hero_x = stage.width * if hero_left { 0.33 } else { 0.67 };
        let crew = Crew::of(stage, scene);
        let shot = if crew.is_some() { Shot::Whole } else { shot };
        let figures = if crew.is_some() { Vec::new() } else { standing(stage, scene, shot, hero_x) };
        let mut spots = Spots::new(stage, scene, hero_x, shot);
        let mut placed: Vec<PlacedProp<'_>> = Vec::new();
        for prop in &scene.props {
            let aboard =
                crew.as_ref().is_some_and(|crew| crew.passengers.iter().any(|other| std::ptr::eq(*other, prop)));
            // The boat in which they sit is the first of its kind.
            let first = usize::from(crew.is_some() && prop.spec.name == "boat");
            // What stands on the cake is part of it.
            let on_a_cake = prop.spec.name == "candle" && scene.candles_on_a_cake().is_some();
            // The book that somebody reads is in the hands.
            let first = first.max(usize::from(prop.spec.name == "book" && scene.figures.iter().any(reads)));
            for number in first..prop.count.min(MOST_OF_A_KIND) {
                if !aboard && !on_a_cake {
                    placed.push(spots.place(prop, number, dice));
                }
            }
        }
        let mut extents: Vec<Extent> = figures.iter().map(Extent::of_figure).collect();
        extents.extend(crew.as_ref().map(Crew::extent));
        if !scene.setting.is_enclosed() {
            extents.push(Extent::of_sun(stage));
        }
        // Under water and in the sky things pass before each other.
        if !matches!(scene.setting, Backdrop::Underwater) {
            make_room(&mut placed, stage, &extents);
        }
        let mut figures = figures;
        relations::keep(scene, stage, &mut figures, &mut placed);
        take_postures(stage, scene, &mut figures, &mut placed);
        placed.sort_by(|first, second| depth(first).total_cmp(&depth(second)));
        Self { figures, crew, things: placed }
    }
}

fn reads(figure: &Figure) -> bool {
    figure.gesture == Some(Gesture::Reads)
}

/// Puts riders on mounts, climbers on trees, swimmers into the water, and what somebody holds into the hand.
fn take_postures(stage: &Stage, scene: &Scene, figures: &mut [Standing], placed: &mut [PlacedProp<'_>]) {
    let mut taken = Vec::new();
    for (figure, place) in scene.figures.iter().zip(figures.iter_mut()) {
        take_posture(stage, figure, place, placed, &mut taken);
        if figure.gesture == Some(Gesture::Holds) {
            hand_over(scene, figure, place, placed, &mut taken);
        }
    }
    make_beds(stage, scene, figures);
    // Several who lie on the ground lie two in a row.
    let sleepers = scene.figures.iter().zip(figures.iter_mut()).filter(|(figure, _)| figure.posture == Posture::Lies);
    let places: Vec<&mut Standing> = sleepers.map(|(_, place)| place).collect();
    if places.len() > 1 {
        for (number, place) in places.into_iter().enumerate() {
            place.scale = place.scale.min(stage.width * 0.0046);
            place.x = stage.width * if number % 2 == 0 { 0.27 } else { 0.73 };
            place.y -= stage.height * 0.09 * (number / 2) as f32;
        }
    }
    for (figure, place) in scene.figures.iter().zip(figures.iter_mut()) {
        // Beside who lies there is room for the wheelchair.
        if figure.extras.wheelchair && figure.lies() {
            place.scale = place.scale.min(stage.width * 0.0046);
            place.x = stage.width * 0.36;
        }
    }
    lay_into_arms(scene, figures);
    let hugs = scene.figures.iter().any(|figure| figure.gesture == Some(Gesture::Hugs));
    if let ([first, second, ..], true) = (figures, hugs) {
        let near = first.scale.max(second.scale) * 35.0;
        second.x = first.x + near * (second.x - first.x).signum();
        second.y = first.y - stage.height * 0.006;
    }
}

/// The second bed stands behind the first; more stand in two columns.
fn make_beds(stage: &Stage, scene: &Scene, figures: &mut [Standing]) {
    let beds = scene.figures.iter().zip(figures.iter_mut()).filter(|(figure, _)| figure.posture.is_in_bed());
    let mut places: Vec<&mut Standing> = beds.map(|(_, place)| place).collect();
    let is_dormitory = places.len() > 2;
    for (number, place) in places.iter_mut().enumerate() {
        let row = if is_dormitory { number / 2 } else { number };
        place.y = stage.height * (0.95 - if is_dormitory { 0.17 } else { 0.2 } * row as f32);
        if is_dormitory {
            place.x = stage.width * if number % 2 == 0 { 0.27 } else { 0.73 };
            place.scale = place.scale.min(stage.width * 0.0034);
        }
    }
}

/// Puts babies that are held where the arms of those are who hold them.
fn lay_into_arms(scene: &Scene, places: &mut [Standing]) {
    /// A baby beside whoever holds it.
    const SIZE_IN_ARMS: f32 = 0.5;
    let holders: Vec<usize> = (0..scene.figures.len()).filter(|index| infant::holds(&scene.figures[*index])).collect();
    let held = (0..scene.figures.len()).filter(|index| scene.figures[*index].posture == Posture::IsHeld);
    for (baby, holder) in held.zip(holders) {
        let Some(at) = places.get(holder).copied() else { return };
        let (_, hand) = character::holding_hand(&scene.figures[holder], scene.audience);
        if let Some(place) = places.get_mut(baby) {
            let (y, scale) = (at.y + hand * at.scale, at.scale * SIZE_IN_ARMS);
            *place = Standing { x: at.x, y, scale, mirrored: at.mirrored };
        }
    }
}

/// Where one sits on what one rides.
struct Saddle {
    /// Of the hips, in hundredths of the mount's height.
    height: f32,
    /// How large the rider is, for a mount of the size 1.
    rider: f32,
    /// Whether the mount is as large as its rider needs it.
    grows: bool,
}

fn saddle_of(mount: &str) -> Saddle {
    match mount {
        "bicycle" | "motorcycle" => Saddle { height: 78.0, rider: 1.5, grows: true },
        "elephant" => Saddle { height: 88.0, rider: 0.7, grows: false },
        "rhinoceros" | "hippopotamus" | "whale" | "turtle" => Saddle { height: 84.0, rider: 0.8, grows: false },
        // Nobody on a horse is larger than the horse.
        _ => Saddle { height: 66.0, rider: 0.88, grows: false },
    }
}

/// Where the posture of a figure takes it. `taken` are the things that somebody has already.
fn take_posture(
    stage: &Stage,
    figure: &Figure,
    place: &mut Standing,
    placed: &mut [PlacedProp<'_>],
    taken: &mut Vec<usize>,
) {
    let mut free = |fits: fn(&str) -> bool| {
        let found = (0..placed.len()).find(|index| !taken.contains(index) && fits(placed[*index].prop.spec.name));
        taken.extend(found);
        found
    };
    match figure.posture {
        Posture::Rides => {
            if let Some(mount) = free(can_be_ridden).map(|index| &mut placed[index]) {
                let Saddle { height, rider, grows } = saddle_of(mount.prop.spec.name);
                if grows {
                    let widest = stage.width * 0.5 / mount.prop.spec.width.max(100.0);
                    mount.scale = (place.scale * 0.9 / rider).min(widest).max(mount.scale);
                    let half = mount.prop.spec.width * 0.5 * mount.scale;
                    mount.x = mount.x.clamp(half, (stage.width - half).max(half));
                }
                place.scale = (mount.scale * rider).min(place.scale);
                place.x = mount.x;
                place.y = mount.y - height * mount.scale + 26.0 * place.scale;
            }
        }
        Posture::Climbs => {
            if let Some(thing) = free(can_be_climbed).map(|index| &mut placed[index]) {
                thing.scale = (thing.scale * 1.5).min(stage.height * 0.0075);
                place.scale = (thing.scale * 0.5).min(place.scale);
                place.x = thing.x;
                place.y = thing.y - 20.0 * thing.scale;
            }
        }
        // Under water everybody swims already.
        Posture::Swims if stage.near > stage.horizon => {
            place.scale *= 0.8;
            place.y = stage.horizon + (stage.near - stage.horizon) * 0.72;
        }
        Posture::Flies | Posture::FliesOnCarpet => {
            place.scale *= 0.8;
            place.y = (stage.height * 0.36 + place.scale * 50.0).min(place.y);
            place.x = place.x.clamp(stage.width * 0.3, stage.width * 0.7);
        }
        // Lying bodies are wide: they need the middle, and all of the width.
        Posture::Lies => {
            place.scale = place.scale.min(stage.width * 0.008);
            place.x = place.x.clamp(stage.width * 0.46, stage.width * 0.54);
            place.y = place.y.min(stage.height * 0.94);
        }
        Posture::LiesInBed | Posture::SitsInBed => {
            place.scale = place.scale.min(stage.width * 0.0066);
            place.x = stage.width * 0.5;
        }
        Posture::Stands
        | Posture::Sits
        | Posture::IsHeld
        | Posture::Walks
        | Posture::Runs
        | Posture::Jumps
        | Posture::Dances
        | Posture::Kneels
        | Posture::Swims
        | Posture::Sails => {}
    }
}

/// Puts the first free thing that can be held into the hand of a figure.
fn hand_over(scene: &Scene, figure: &Figure, place: &Standing, placed: &mut [PlacedProp<'_>], taken: &mut Vec<usize>) {
    let Some(index) = (0..placed.len()).find(|index| !taken.contains(index) && is_held(placed[*index].prop)) else {
        return;
    };
    taken.push(index);
    let thing = &mut placed[index];
    let (x, y) = character::holding_hand(figure, scene.audience);
    let side = if place.mirrored { -1.0 } else { 1.0 };
    thing.scale = thing.scale.min(place.scale * 0.3);
    thing.x = place.x + side * x * place.scale;
    thing.y = place.y + y * place.scale + thing.scale * 45.0;
}

/// Whether a thing is drawn over the figures: what lies before them, and the mount of a rider.
fn is_in_front(scene: &Scene, thing: &PlacedProp<'_>) -> bool {
    let rides = scene.figures.iter().any(|figure| figure.posture == Posture::Rides);
    thing.prop.spec.habitat == Habitat::Beside || (rides && can_be_ridden(thing.prop.spec.name))
}

/// Paints the whole scene.
pub(crate) fn paint(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene) {
    let mut dice = Dice::new(scene.seed);
    let own = dice.fork();
    let mut place = if scene.setting.is_indoors() { Dice::new(scene.book_seed) } else { own };
    scenery::paint_backdrop(pen, stage, scene, &mut place);
    let layout = Layout::of(stage, scene, &mut dice);
    let (beside, behind): (Vec<_>, Vec<_>) = layout.things.iter().partition(|thing| is_in_front(scene, thing));
    for thing in behind {
        draw_thing(pen, stage, scene, thing, &mut dice);
    }
    match &layout.crew {
        Some(crew) => actors::draw_crew(pen, scene, crew, &mut dice),
        None => {
            // Companions stand behind and are drawn first; the main character is always whole.
            let mut figures: Vec<(&Figure, &Standing)> = scene.figures.iter().zip(&layout.figures).rev().collect();
            if figures.len() > MOST_IN_A_ROW {
                figures.sort_by(|(_, first), (_, second)| first.y.total_cmp(&second.y));
            }
            // Whoever is held is before who holds it.
            figures.sort_by_key(|(figure, _)| figure.posture == Posture::IsHeld);
            for (figure, place) in figures {
                actors::draw_figure(pen, scene, figure, place);
            }
        }
    }
    for thing in beside {
        draw_thing(pen, stage, scene, thing, &mut dice);
    }
    if !scene.setting.is_enclosed() {
        if !matches!(
            scene.setting,
            Backdrop::City | Backdrop::Desert | Backdrop::Beach | Backdrop::Sea | Backdrop::Island | Backdrop::Sky
        ) {
            let [_, green] = ground::grass_colours(scene.season);
            ground::frame(pen, stage, green, &mut dice);
        }
        weather::paint(pen, stage, scene, &mut dice);
    }
}

/// Air comes first, then what stands further back.
fn depth(thing: &PlacedProp<'_>) -> f32 {
    if thing.prop.spec.habitat == Habitat::Air { thing.y - 10_000.0 } else { thing.y }
}

fn draw_thing(pen: &mut Pen<'_>, stage: &Stage, scene: &Scene, thing: &PlacedProp<'_>, dice: &mut Dice) {
    let spec = thing.prop.spec;
    let colour = thing.prop.colour.unwrap_or(spec.colour);
    let subject = scene.subject(spec, colour, dice);
    let on_water = spec.habitat == Habitat::Afloat && (scene.setting.is_by_water() || scene.land.water);
    let leaps = spec.habitat == Habitat::Swimming
        && scene.setting != Backdrop::Underwater
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
