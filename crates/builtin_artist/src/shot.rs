//! How near the viewer is, so that the pictures of one book are not all alike; and where the figures stand.

use super::backdrop::Backdrop;
use super::build;
use super::dice::Dice;
use super::scene::{Figure, Garment, Scene};
use super::scenery::Stage;
use super::things::Habitat;
use brief::picture::Emotion;

/// More people than these stand in two rows.
pub(crate) const MOST_IN_A_ROW: usize = 4;

/// How much of the picture its figures fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shot {
    /// Small figures in a large place.
    Wide,
    /// Figures from head to foot.
    Whole,
    /// Figures from the knees up: their faces are what matters.
    Close,
}

impl Shot {
    /// Chosen by what has to be seen, then by the scene's own chance.
    pub(crate) fn of(scene: &Scene, dice: &mut Dice) -> Self {
        let throw = dice.unit();
        let people = scene.figures.len();
        let on_one_plane = matches!(scene.setting, Backdrop::Underwater | Backdrop::Space | Backdrop::Sky);
        if people == 0 || people > MOST_IN_A_ROW || on_one_plane {
            return Self::Whole;
        }
        let stands_near = |habitat: Habitat| matches!(habitat, Habitat::Near | Habitat::Middle | Habitat::Afloat);
        let large = scene.props.iter().filter(|prop| stands_near(prop.spec.habitat)).count();
        let felt_strongly = matches!(
            scene.emotion,
            Emotion::Sad | Emotion::Scared | Emotion::Surprised | Emotion::Loving | Emotion::Sleepy | Emotion::Worried
        );
        let close = match (large, people) {
            (0, 1 | 2) if felt_strongly => 0.55,
            (0, 1 | 2) => 0.3,
            (_, _) => 0.0,
        };
        let wide = match (large, people) {
            _ if scene.setting.is_indoors() => 0.0,
            (0, 1 | 2) => 0.25,
            (0, _) => 0.2,
            (_, _) => 0.45,
        };
        if throw < close {
            Self::Close
        } else if throw > 1.0 - wide {
            Self::Wide
        } else {
            Self::Whole
        }
    }

    /// Scale of everything that stands with the figures.
    pub(crate) fn scale(self) -> f32 {
        match self {
            Self::Wide => 0.74,
            Self::Whole => 1.0,
            Self::Close => 1.5,
        }
    }
}

/// A figure's feet, its scale (it is 100 units high), and whether it is mirrored.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub x: f32,
    pub y: f32,
    pub scale: f32,
    pub mirrored: bool,
}

/// Where each figure stands, in the order of the scene's figures; the first is the main character, at `hero_x`.
pub(crate) fn standing(stage: &Stage, scene: &Scene, shot: Shot, hero_x: f32) -> Vec<Standing> {
    if scene.figures.len() > MOST_IN_A_ROW {
        return in_two_rows(stage, scene, hero_x);
    }
    let crowd = match scene.figures.len() {
        0 | 1 => 0.46,
        2 => 0.42,
        _ => 0.37,
    };
    let unit = stage.height * crowd * shot.scale() / 100.0;
    let ground = match shot {
        Shot::Wide => (stage.front - stage.height * 0.06).max(stage.near + stage.height * 0.03),
        Shot::Whole | Shot::Close => stage.front,
    };
    let away = if hero_x < stage.width * 0.5 { 1.0 } else { -1.0 };
    let step = stage.width * stride(scene) * if shot == Shot::Close { 1.45 } else { shot.scale().max(0.85) };
    scene
        .figures
        .iter()
        .enumerate()
        .map(|(index, figure)| {
            let offset = match index {
                0 => 0.0,
                1 => step,
                2 => -step * 0.95,
                _ => step * 2.0,
            };
            let x = (hero_x + away * offset).clamp(stage.width * 0.12, stage.width * 0.88);
            let scale = unit * build::stature(figure).min(if scene.figures.len() == 1 { 1.16 } else { 1.4 });
            let y = match (scene.setting, shot) {
                (Backdrop::Underwater, _) => stage.height * 0.8,
                // Heads stay in the upper half; the feet are outside.
                (_, Shot::Close) => stage.height * 0.3 + unit * tallest(scene) * 100.0,
                (_, Shot::Wide | Shot::Whole) => ground - stage.height * 0.012 * index as f32,
            };
            // Among others the free hand points outward, so that what it holds hides nobody.
            let mirrored = scene.figures.len() > 1 && x < stage.width * 0.5 && index == 0;
            Standing { x, y, scale, mirrored }
        })
        .collect()
}

/// Where each of many stands: side by side over the whole width, every second one further back, so that nobody hides anybody. The main character
/// stands in front, and who comes after it nearest to it.
fn in_two_rows(stage: &Stage, scene: &Scene, hero_x: f32) -> Vec<Standing> {
    const MARGIN: f32 = 0.1;
    let count = scene.figures.len();
    let unit = stage.height * (0.44 - 0.02 * count as f32) / 100.0;
    let gap = stage.width * (1.0 - 2.0 * MARGIN) / (count - 1) as f32;
    let across = |slot: usize| stage.width * MARGIN + gap * slot as f32;
    let from = |x: f32| move |slot: &usize| ((across(*slot) - x).abs() * 100.0) as i32;
    let first = (0..count).step_by(2).min_by_key(from(hero_x)).unwrap_or_default();
    let mut slots: Vec<usize> = (0..count).collect();
    slots.sort_by_key(from(across(first)));
    let place = |(slot, figure): (usize, &Figure)| {
        let (x, is_behind) = (across(slot), slot % 2 == 1);
        let floor = if scene.setting == Backdrop::Underwater { stage.height * 0.8 } else { stage.front };
        let (back, smaller) = if is_behind { (stage.height * 0.1, 0.94) } else { (0.0, 1.0) };
        let scale = unit * build::stature(figure) * smaller;
        Standing { x, y: floor - back, scale, mirrored: slot == first && x < stage.width * 0.5 }
    };
    slots.into_iter().zip(&scene.figures).map(place).collect()
}

fn tallest(scene: &Scene) -> f32 {
    let most = if scene.figures.len() == 1 { 1.16 } else { 1.4 };
    scene.figures.iter().map(|figure| build::stature(figure).min(most)).fold(1.0, f32::max)
}

/// The distance between two figures, as a share of the width.
fn stride(scene: &Scene) -> f32 {
    let robed = |figure: &Figure| figure.garment == Garment::Robe || figure.extras.wand;
    match scene.figures.len() {
        0..=2 if scene.figures.iter().any(robed) => 0.28,
        0..=2 => 0.24,
        _ => 0.2,
    }
}
