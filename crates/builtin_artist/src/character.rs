//! People and animal heroes: proportions by age and audience, a pose for every feeling, the same looks in every scene.

use super::bearing::{Arm, Arms, Layer};
use super::bedding;
use super::build::Build;
use super::clothes;
use super::colour::Colour;
use super::face::{self, Expression};
use super::hair;
use super::headwear;
use super::infant;
use super::outline::{Point, circle, ellipse, limb, rounded, smooth};
use super::pen::Pen;
use super::posture::{Gesture, Posture};
use super::scene::{Figure, Garment, Role};
use super::seat;
use super::things::pets;
use brief::picture::{ArtStyle, Emotion};

/// The arms of a posture or a gesture, where it has its own.
fn arms_of(figure: &Figure) -> Arms {
    let on_lap: Arm = ((0.45, 0.75), (-0.2, 1.25));
    let hanging: Arm = ((0.45, 0.8), (0.5, 1.55));
    let before = |left: Arm, right: Arm| Arms { left, right, layer: Layer::BeforeBody };
    if figure.posture == Posture::LiesInBed {
        // Under the blanket.
        return before(((0.2, 0.8), (0.05, 1.5)), ((0.2, 0.8), (0.05, 1.5)));
    }
    if figure.carries.is_some() {
        return before(hanging, HOLDING_ARM);
    }
    match figure.gesture {
        Some(Gesture::Holds | Gesture::Works(_)) => return before(hanging, HOLDING_ARM),
        Some(Gesture::Waves) => return before(hanging, ((0.85, -0.15), (1.2, -1.3))),
        Some(Gesture::Points) => return before(hanging, ((0.95, 0.2), (1.95, -0.1))),
        Some(Gesture::Reaches) => return before(hanging, ((0.9, 0.35), (1.75, 0.35))),
        Some(Gesture::Reads | Gesture::Cradles) => {
            return before(((0.62, 0.85), (-0.1, 0.75)), ((0.62, 0.85), (-0.1, 0.75)));
        }
        Some(Gesture::Hugs) => return before(((0.7, 0.5), (1.3, 0.35)), ((0.7, 0.5), (1.3, 0.35))),
        None => {}
    }
    match figure.posture {
        _ if figure.is_in_wheelchair() => before(((0.7, 0.7), (0.75, 1.45)), ((0.7, 0.7), (0.75, 1.45))),
        Posture::Walks => before(((0.5, 0.75), (0.95, 1.4)), ((0.35, 0.8), (0.05, 1.5))),
        Posture::Jumps => before(((0.9, -0.1), (1.35, -1.0)), ((0.9, -0.1), (1.35, -1.0))),
        Posture::Dances => before(((0.95, 0.1), (1.7, -0.45)), ((0.85, -0.2), (1.0, -1.3))),
        Posture::Climbs => before(((0.7, -0.3), (0.6, -1.35)), ((0.8, -0.1), (0.95, -1.0))),
        Posture::Swims => before(((1.0, 0.25), (1.95, 0.3)), ((1.0, 0.25), (1.95, 0.3))),
        Posture::Flies => before(((0.45, 0.8), (0.4, 1.6)), ((0.5, -0.6), (0.45, -1.65))),
        Posture::Runs => before(((0.7, 0.55), (0.1, 1.05)), ((0.85, 0.35), (0.75, -0.35))),
        Posture::Rides => before(on_lap, on_lap),
        Posture::FliesOnCarpet | Posture::SitsInBed => before(on_lap, on_lap),
        Posture::Stands
        | Posture::Sits
        | Posture::Lies
        | Posture::LiesInBed
        | Posture::IsHeld
        | Posture::Kneels
        | Posture::Sails => figure.bearing.arms(),
    }
}

/// Where the wheelchair of somebody who lies stands, from the middle of the bed.
const BESIDE_A_BED: f32 = 100.0;

const HOLDING_ARM: Arm = ((0.7, 0.55), (1.2, 0.25));

/// The hand that holds something, in the units of a figure that stands at the origin.
pub(crate) fn holding_hand(figure: &Figure, audience: brief::story::Audience) -> Point {
    let build = Build::of(figure, audience);
    hand_of(match figure.posture {
        _ if figure.is_in_wheelchair() => build.seated(),
        Posture::Sits | Posture::SitsInBed | Posture::FliesOnCarpet | Posture::Rides => build.seated(),
        Posture::Kneels => build.kneeling(),
        Posture::Stands
        | Posture::Lies
        | Posture::LiesInBed
        | Posture::IsHeld
        | Posture::Walks
        | Posture::Runs
        | Posture::Jumps
        | Posture::Dances
        | Posture::Swims
        | Posture::Climbs
        | Posture::Flies
        | Posture::Sails => build,
    })
}

fn hand_of(build: Build) -> Point {
    let reach = build.head * if build.head > 13.0 { 0.82 } else { 1.12 };
    let (_, hand) = HOLDING_ARM;
    (build.shoulder * 0.86 + hand.0 * reach, build.shoulder_y + build.limb * 0.62 + hand.1 * reach)
}

/// Draws a figure 100 units high at the pen's origin, in its posture.
pub(crate) fn draw(pen: &mut Pen<'_>, figure: &Figure, emotion: Emotion) {
    let build = Build::of(figure, pen.look().audience);
    let emotion = figure.slumber.face(emotion);
    if figure.extras.wheelchair && figure.lies() {
        seat::empty_wheelchair(&mut pen.at(BESIDE_A_BED, 0.0, 1.0), build.seated());
    }
    if figure.is_in_wheelchair() || figure.posture == Posture::Sits {
        let seated = build.seated();
        seat::behind(pen, seated, figure.extras.wheelchair);
        draw_body(pen, figure, seated, emotion);
    } else if figure.posture == Posture::IsHeld {
        let cloth = figure.clothes.lighten(0.35);
        let (x, y, size) = infant::head_in_a_blanket(build);
        infant::hood(pen, cloth, build);
        draw_head(&mut pen.at(x, y, size), figure, build, emotion);
        infant::bundle(pen, cloth, build);
    } else if figure.posture == Posture::SitsInBed {
        let seated = build.seated();
        bedding::behind(pen, build);
        draw_body(&mut pen.at(-24.0, -26.0 - seated.hip_y, 1.0), figure, seated, emotion);
        bedding::over_the_legs(pen, blanket_of(figure));
    } else if figure.posture == Posture::LiesInBed {
        bedding::behind(pen, build);
        let mut lying = pen.turned(46.0, -build.shoulder * 1.2 - 24.0, -87.0);
        draw_body(&mut lying, figure, build, emotion);
        bedding::in_front(pen, build, blanket_of(figure));
    } else if figure.posture == Posture::FliesOnCarpet {
        let seated = build.seated();
        let lifted = -seated.hip_y * 0.86;
        bedding::carpet(pen, Colour::hex(0xa8474f));
        draw_body(&mut pen.at(0.0, lifted, 1.0), figure, seated, emotion);
    } else if figure.posture == Posture::Lies {
        let mut lying = pen.turned(46.0, -build.shoulder * 1.2, -87.0);
        draw_body(&mut lying, figure, build, emotion);
    } else if figure.posture == Posture::Rides {
        // Whoever rides hangs no legs below the mount.
        draw_body(pen, figure, build.seated(), emotion);
    } else if figure.posture == Posture::Runs {
        draw_body(&mut pen.turned(0.0, 0.0, 7.0), figure, build, emotion);
    } else if figure.posture == Posture::Dances {
        draw_body(&mut pen.turned(0.0, 0.0, -6.0), figure, build, emotion);
    } else if figure.posture == Posture::Jumps {
        draw_body(&mut pen.at(0.0, -14.0, 1.0), figure, build, emotion);
    } else if figure.posture == Posture::Kneels {
        draw_body(pen, figure, build.kneeling(), emotion);
    } else if figure.posture == Posture::Flies {
        // Around the middle, head first.
        let mut level = pen.turned(0.0, -50.0, 62.0);
        draw_body(&mut level.at(0.0, 50.0, 1.0), figure, build, emotion);
    } else if figure.posture == Posture::Swims {
        // Down to the chest; the water hides the rest.
        draw_body(&mut pen.at(0.0, -build.shoulder_y - build.head * 0.62, 1.0), figure, build, emotion);
    } else {
        draw_body(pen, figure, build, emotion);
    }
}

fn blanket_of(figure: &Figure) -> Colour {
    figure.clothes.mix(Colour::hex(0x6f8fd8), 0.7)
}

fn draw_body(pen: &mut Pen<'_>, figure: &Figure, build: Build, emotion: Emotion) {
    let head_tilt = match emotion {
        Emotion::Sad | Emotion::Sleepy => 6.0,
        Emotion::Curious | Emotion::Loving => -6.0,
        Emotion::Happy
        | Emotion::Excited
        | Emotion::Scared
        | Emotion::Angry
        | Emotion::Surprised
        | Emotion::Calm
        | Emotion::Proud
        | Emotion::Brave
        | Emotion::Worried => 0.0,
    };
    if figure.extras.wings {
        wings(pen, build);
    }
    let Arms { left, right, layer } = arms_of(figure);
    if layer == Layer::BehindBody {
        arms(pen, figure, build, left, right);
    }
    clothes::behind(pen, figure, build);
    if let Some(animal) = figure.animal {
        pets::tail(&mut pen.at(build.hip * 0.6, build.hip_y + 4.0, 1.0), animal.name, build.head * 1.05, figure.skin);
    } else {
        let mut head = pen.turned(0.0, build.head_y, head_tilt);
        headwear::behind(&mut head, figure, build.head);
        if !headwear::hides_hair(figure) {
            hair::behind(&mut head, figure, build.head);
        }
    }
    if figure.posture == Posture::Swims {
        let chest = build.shoulder_y + build.head * 0.42;
        pen.solid(ellipse(0.0, chest, build.shoulder * 1.08, build.head * 0.46), figure.clothes);
    } else {
        clothes::below(pen, figure, build);
    }
    if figure.is_in_wheelchair() || figure.posture == Posture::Sits {
        seat::in_front(pen, build, clothes::knees(figure), figure.extras.wheelchair);
    }
    if layer == Layer::BeforeBody {
        arms(pen, figure, build, left, right);
    }
    if figure.gesture == Some(Gesture::Reads) {
        book(pen, build);
    }
    if let Some(Gesture::Works(tool)) = figure.gesture {
        let (x, y) = hand_of(build);
        tool.draw(&mut pen.at(x, y, 1.0), build.head);
    }
    neck(pen, figure, build);
    clothes::collar(pen, figure, build);
    let mut head = pen.turned(0.0, build.head_y, head_tilt);
    draw_head(&mut head, figure, build, emotion);
    if layer == Layer::BeforeFace {
        arms(pen, figure, build, left, right);
    }
}

/// An open book before the chest, its cover toward the viewer.
fn book(pen: &mut Pen<'_>, build: Build) {
    let (wide, top) = (build.head * 0.82, build.shoulder_y + build.head * 0.42);
    let low = top + build.head * 0.86;
    for side in [-1.0, 1.0] {
        let page = [(0.0, top + 1.6), (side * wide, top - 0.6), (side * wide, low - 1.6), (0.0, low)];
        pen.solid(super::outline::polygon(&page), Colour::hex(0xfbf6e6));
        let cover = [(0.0, top + 3.0), (side * wide, top + 0.8), (side * wide, low - 0.4), (0.0, low + 1.2)];
        pen.solid(super::outline::polygon(&cover), Colour::hex(0xb5473c));
    }
    pen.line(super::outline::curve(&[(0.0, top + 3.0), (0.0, low + 1.2)]), 0.8, Colour::hex(0x6b2a24));
}

fn neck(pen: &mut Pen<'_>, figure: &Figure, build: Build) {
    if figure.animal.is_none() {
        let wide = build.head * 0.36;
        pen.solid(
            limb(
                &[(0.0, build.shoulder_y - build.head * 0.3), (0.0, build.shoulder_y + build.head * 0.14)],
                wide,
                wide * 1.2,
            ),
            figure.skin.darken(0.1),
        );
    }
}

fn draw_head(pen: &mut Pen<'_>, figure: &Figure, build: Build, emotion: Emotion) {
    let size = build.head;
    if let Some(animal) = figure.animal {
        pets::head(&mut pen.at(0.0, size * 0.12, 1.0), animal.name, size * 0.9, figure.skin, emotion);
    } else {
        let expression = Expression::of(emotion);
        for side in [-1.0, 1.0] {
            pen.solid(ellipse(side * size * 0.9, size * 0.1, size * 0.16, size * 0.22), figure.skin.darken(0.04));
        }
        let old = matches!(figure.role, Role::Grandfather | Role::Grandmother);
        let chin = if matches!(pen.style(), ArtStyle::Anime) { 0.42 } else { 0.6 };
        let shape = smooth(&[
            (-size * 0.9, -size * 0.3),
            (-size * 0.52, -size * 0.86),
            (0.0, -size),
            (size * 0.52, -size * 0.86),
            (size * 0.9, -size * 0.3),
            (size * 0.88, size * 0.28),
            (size * chin, size * 0.76),
            (0.0, size * 0.97),
            (-size * chin, size * 0.76),
            (-size * 0.88, size * 0.28),
        ]);
        pen.solid(shape, figure.skin);
        if figure.extras.freckles {
            for (x, y) in [(-0.5, 0.26), (-0.38, 0.32), (-0.6, 0.36), (0.5, 0.26), (0.38, 0.32), (0.6, 0.36)] {
                pen.flat(circle(x * size, y * size, size * 0.025), figure.skin.darken(0.3));
            }
        }
        let brow = if old { Colour::hex(0xb9b4b0) } else { figure.hair };
        face::draw(pen, size, figure.eyes, Some(brow), figure.skin, expression);
        nose(pen, size, figure.skin);
        if figure.extras.beard {
            hair::beard(pen, figure, size, expression);
        } else if figure.extras.moustache {
            hair::moustache(pen, size, figure.extras.whiskers.unwrap_or(figure.hair));
        }
        if !headwear::hides_hair(figure) {
            hair::in_front(pen, figure, size);
        }
    }
    if figure.extras.glasses {
        let metal = figure.details.frame.unwrap_or(Colour::hex(0x4a3a34));
        // Of a colour that the words give a frame is more to be seen than a thread.
        let thick = size * if figure.details.frame.is_some() { 0.075 } else { 0.05 };
        for side in [-1.0, 1.0] {
            if figure.details.dark_glasses {
                pen.flat(circle(side * size * 0.38, size * 0.07, size * 0.29), Colour::hex(0x26242c));
                pen.flat(
                    ellipse(side * size * 0.38 - size * 0.1, -size * 0.04, size * 0.07, size * 0.04),
                    Colour::hex(0x6d7484),
                );
            }
            let (x, y, half) = (side * size * 0.38, size * 0.07, size * 0.27);
            let frame = if figure.details.square_glasses {
                rounded(x - half, y - half * 0.8, x + half, y + half * 0.8, size * 0.04)
            } else {
                circle(x, y, half)
            };
            pen.thread(frame, thick, metal);
        }
        pen.thread(
            super::outline::curve(&[(-size * 0.12, size * 0.03), (0.0, -size * 0.01), (size * 0.12, size * 0.03)]),
            thick,
            metal,
        );
    }
    headwear::draw(pen, figure, size);
}

fn nose(pen: &mut Pen<'_>, size: f32, skin: Colour) {
    match pen.style() {
        ArtStyle::SemiRealistic => {
            pen.veil(
                smooth(&[
                    (0.0, size * 0.08),
                    (size * 0.09, size * 0.3),
                    (size * 0.02, size * 0.36),
                    (-size * 0.06, size * 0.3),
                ]),
                pen.look().shaded(skin, 0.0),
                0.7,
            );
            pen.veil(circle(-size * 0.02, size * 0.25, size * 0.035), Colour::hex(0xffffff), 0.35);
        }
        ArtStyle::Anime => pen.thread(
            super::outline::curve(&[(size * 0.01, size * 0.3), (size * 0.04, size * 0.34)]),
            size * 0.04,
            skin.darken(0.35),
        ),
        ArtStyle::Storybook | ArtStyle::ComicBook | ArtStyle::FlatIllustration => {
            pen.thread(
                super::outline::curve(&[
                    (-size * 0.05, size * 0.27),
                    (size * 0.0, size * 0.33),
                    (size * 0.06, size * 0.27),
                ]),
                size * 0.05,
                skin.darken(0.3).saturate(1.3),
            );
        }
    }
}

fn arms(pen: &mut Pen<'_>, figure: &Figure, build: Build, left: Arm, right: Arm) {
    let reach = build.head * if build.head > 13.0 { 0.82 } else { 1.12 };
    let (sleeve, bare) = match figure.garment {
        Garment::Armour => (Colour::hex(0xa9b2c0), false),
        Garment::SpaceSuit => (Colour::hex(0xf1f3f6), false),
        Garment::Overalls => (figure.trousers, false),
        Garment::Dress => (figure.clothes, true),
        Garment::Shirt | Garment::Coat | Garment::Robe => (figure.clothes, false),
    };
    for (side, (elbow, hand)) in [(-1.0, left), (1.0, right)] {
        let shoulder = (side * build.shoulder * 0.86, build.shoulder_y + build.limb * 0.62);
        let place = |offset: Point| (shoulder.0 + side * offset.0 * reach, shoulder.1 + offset.1 * reach);
        let (elbow, hand) = (place(elbow), place(hand));
        let short_of_hand = (elbow.0 + (hand.0 - elbow.0) * 0.78, elbow.1 + (hand.1 - elbow.1) * 0.78);
        if side > 0.0 {
            held(pen, figure, hand, build);
        }
        let mitten = if figure.garment == Garment::SpaceSuit { Colour::hex(0xd9dde4) } else { figure.skin };
        pen.solid(circle(hand.0, hand.1, build.limb * 0.52), mitten);
        if bare {
            pen.solid(limb(&[shoulder, elbow, short_of_hand], build.limb * 0.8, build.limb * 0.66), figure.skin);
            let end = (shoulder.0 + (elbow.0 - shoulder.0) * 0.62, shoulder.1 + (elbow.1 - shoulder.1) * 0.62);
            pen.solid(limb(&[shoulder, end], build.limb * 1.15, build.limb * 1.25), sleeve);
        } else {
            let flare = if matches!(figure.garment, Garment::Robe) { 1.7 } else { 0.95 };
            pen.solid(limb(&[shoulder, elbow, short_of_hand], build.limb, build.limb * flare), sleeve);
        }
    }
}

/// A wand or a sword in the right hand.
fn held(pen: &mut Pen<'_>, figure: &Figure, (x, y): Point, build: Build) {
    if figure.extras.wand {
        let tip = (x + build.head * 0.5, y - build.head * 1.25);
        pen.solid(limb(&[(x - build.head * 0.16, y + build.head * 0.4), tip], 1.6, 1.1), Colour::hex(0x7a5030));
        pen.glow(tip.0, tip.1, build.head * 1.1, Colour::hex(0xfff0a0), 0.7);
        pen.shine(super::outline::star(tip.0, tip.1, build.head * 0.4, build.head * 0.17, 5), Colour::hex(0xffe36b));
    } else if let Some(colour) = figure.extras.cane.filter(|_| figure.details.crutches) {
        let top = (build.shoulder * 0.98, build.shoulder_y + build.limb * 1.5);
        pen.solid(limb(&[(x + 2.0, y), (x + 3.5, 0.0)], 1.7, 1.4), colour);
        pen.solid(limb(&[top, (x + 2.0, y)], 1.7, 1.7), colour);
        pen.solid(limb(&[(top.0 - 3.4, top.1), (top.0 + 3.4, top.1 - 0.6)], 2.4, 2.4), colour.darken(0.4));
        pen.solid(limb(&[(x - 2.0, y), (x + 3.6, y - 0.4)], 1.8, 1.8), colour.darken(0.4));
    } else if let Some(colour) = figure.extras.cane {
        pen.solid(limb(&[(x, y - 1.0), (x + 1.5, 0.0)], 1.7, 1.4), colour);
        pen.solid(limb(&[(x - 3.0, y - 1.5), (x + 1.0, y - 1.5)], 2.0, 2.0), colour);
    } else if figure.extras.sword {
        let tip = (x + build.head * 0.7, y - build.head * 1.9);
        pen.solid(limb(&[(x, y), tip], 3.0, 1.4), Colour::hex(0xdfe5ee));
        pen.solid(limb(&[(x - 4.0, y - 3.5), (x + 5.0, y - 0.5)], 2.2, 2.2), Colour::hex(0xd9a93f));
    }
}

fn wings(pen: &mut Pen<'_>, build: Build) {
    let colour = Colour::hex(0xcfeaff);
    for side in [-1.0, 1.0] {
        let at = |x: f32, y: f32| (side * x * build.head, build.shoulder_y + y * build.head);
        let upper = smooth(&[at(0.1, 0.4), at(1.1, -1.0), at(2.1, -1.3), at(2.2, -0.4), at(1.2, 0.6)]);
        let lower = smooth(&[at(0.1, 0.5), at(1.1, 0.7), at(1.7, 1.2), at(1.3, 1.8), at(0.5, 1.3)]);
        for wing in [upper, lower] {
            pen.veil(wing.clone(), colour, 0.75);
            pen.stroke_as_is(wing, 0.7, Colour::hex(0xffffff), 0.9);
        }
    }
}
