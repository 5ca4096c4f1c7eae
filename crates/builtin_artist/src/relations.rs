//! Where the words put one thing beside another: left of it, behind it, under it, on top of it. What the picture can't compose so is told.

use super::candles;
use super::finding::Finding;
use super::places::PlacedProp;
use super::relation::{Placed, Relation, Side};
use super::scene::Scene;
use super::scenery::Stage;
use super::shot::Standing;
use super::things::Habitat;
use super::tokens::{Token, tokens};
use super::vocabulary::Meaning;

/// Words that state a relation, the longest first.
const PHRASES: &[(&[&str], Side)] = &[
    (&["to", "the", "left", "of"], Side::Left),
    (&["to", "the", "right", "of"], Side::Right),
    (&["on", "the", "left", "of"], Side::Left),
    (&["on", "the", "right", "of"], Side::Right),
    (&["on", "top", "of"], Side::OnTop),
    (&["in", "front", "of"], Side::InFront),
    (&["left", "of"], Side::Left),
    (&["right", "of"], Side::Right),
    (&["behind"], Side::Behind),
    (&["under"], Side::Under),
    (&["underneath"], Side::Under),
    (&["beneath"], Side::Under),
    (&["below"], Side::Under),
];
/// The most words between the preposition and what it goes with: “behind the old red barn”.
const MOST_ADJECTIVES: usize = 4;

/// The relations that a text states between what is drawn. `found` are its meanings.
pub(crate) fn relations_in(text: &str, found: &[Finding], scene: &Scene) -> Vec<Relation> {
    let spoken = tokens(text);
    let mut stated = Vec::new();
    let mut at = 0;
    while at < spoken.len() {
        let Some((phrase, side)) = PHRASES.iter().find(|(phrase, _)| begins(&spoken[at..], phrase)) else {
            at += 1;
            continue;
        };
        let (begin, end) = (at, at + phrase.len());
        at = end;
        let part = spoken[begin].part;
        let in_part = |item: &&Finding| spoken.get(item.at).is_some_and(|token| token.part == part);
        let before = found
            .iter()
            .filter(in_part)
            .filter(|item| item.at < begin)
            .filter_map(|item| placed(item, scene))
            .next_back();
        let after = found.iter().filter(in_part).find(|item| (end..=end + MOST_ADJECTIVES).contains(&item.at));
        let Some(item) = after else { continue };
        let (Some(first), Some(second)) =
            (before.or_else(|| named_person(&spoken[..begin], scene)), placed(item, scene))
        else {
            continue;
        };
        let last = item.at + item.words.split(' ').count();
        let words =
            spoken[begin..last.min(spoken.len())].iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ");
        if first != second && is_drawn(first, scene) && is_drawn(second, scene) {
            stated.push(Relation { first, side: *side, second, words });
        }
    }
    if !stated.iter().any(Relation::puts_candles_on_a_cake) {
        stated.extend(candles::stated(&spoken, scene));
    }
    stated
}

fn begins(spoken: &[Token], phrase: &[&str]) -> bool {
    spoken.len() > phrase.len()
        && spoken.iter().zip(phrase).all(|(token, word)| token.word == *word)
        && spoken[..phrase.len()].iter().all(|token| !token.closes && !token.silent)
}

fn placed(item: &Finding, scene: &Scene) -> Option<Placed> {
    match item.meaning {
        Meaning::Thing(spec) => {
            let is_person =
                scene.figures.iter().any(|figure| figure.animal.is_some_and(|animal| animal.name == spec.name));
            Some(if is_person { Placed::Person } else { Placed::Thing(spec.name) })
        }
        Meaning::Person(_) | Meaning::Adult | Meaning::Somebody => Some(Placed::Person),
        Meaning::Backdrop(_)
        | Meaning::Time(_)
        | Meaning::Weather(_)
        | Meaning::Season(_)
        | Meaning::Emotion(_)
        | Meaning::Children
        | Meaning::Family(_)
        | Meaning::Sky(_)
        | Meaning::Land(_)
        | Meaning::Colour(_)
        | Meaning::Number(_)
        | Meaning::Without => None,
    }
}

/// “Mia hides behind a tree”: whoever is named is the one person.
fn named_person(before: &[Token], scene: &Scene) -> Option<Placed> {
    let [figure] = scene.figures.as_slice() else { return None };
    before
        .iter()
        .any(|token| !figure.name.is_empty() && figure.name.split(' ').any(|name| name == token.word))
        .then_some(Placed::Person)
}

fn is_drawn(placed: Placed, scene: &Scene) -> bool {
    match placed {
        Placed::Thing(name) => scene.props.iter().any(|prop| prop.spec.name == name),
        Placed::Person => !scene.figures.is_empty(),
    }
}

/// Whether the composition keeps to it: of things of which there is one, and of the one person to the sides, before and beneath something.
pub(crate) fn is_composed(relation: &Relation, scene: &Scene) -> bool {
    let is_one = |placed: Placed| match placed {
        Placed::Thing(name) => scene.props.iter().any(|prop| prop.spec.name == name && prop.count == 1),
        Placed::Person => scene.figures.len() == 1,
    };
    let stands = |placed: Placed| match placed {
        Placed::Thing(name) => scene.props.iter().any(|prop| {
            prop.spec.name == name && matches!(prop.spec.habitat, Habitat::Near | Habitat::Beside | Habitat::Middle)
        }),
        Placed::Person => true,
    };
    let is_sideways = matches!(relation.side, Side::Left | Side::Right);
    let of_things = matches!((relation.first, relation.second), (Placed::Thing(_), Placed::Thing(_)));
    let of_person = relation.first == Placed::Person && matches!(relation.side, Side::InFront | Side::Under);
    // “Apples under a tree”: several lie side by side.
    let are_several = of_things && matches!(relation.side, Side::Under | Side::InFront);
    let is_sized = is_one(relation.first) || are_several;
    relation.puts_candles_on_a_cake()
        || is_sized
            && is_one(relation.second)
            && (is_sideways || ((of_things || of_person) && stands(relation.first) && stands(relation.second)))
}

/// Whether the person of the scene stands on the left half, as far as the words say so.
pub(crate) fn person_is_left(scene: &Scene) -> Option<bool> {
    scene.relations.iter().find_map(|relation| match (relation.first, relation.side) {
        (Placed::Person, Side::Left) => Some(true),
        (Placed::Person, Side::Right) => Some(false),
        (Placed::Thing(_), side) if relation.second == Placed::Person => match side {
            Side::Left => Some(false),
            Side::Right => Some(true),
            Side::Behind | Side::InFront | Side::Under | Side::OnTop => None,
        },
        (Placed::Person | Placed::Thing(_), _) => None,
    })
}

/// Moves what the words put beside something else.
pub(crate) fn keep(scene: &Scene, stage: &Stage, figures: &mut [Standing], placed: &mut [PlacedProp<'_>]) {
    for relation in scene.relations.iter().filter(|relation| is_composed(relation, scene)) {
        let index_of = |wanted: Placed| match wanted {
            Placed::Thing(name) => placed.iter().position(|prop| prop.prop.spec.name == name),
            Placed::Person => None,
        };
        match (index_of(relation.first), index_of(relation.second)) {
            (Some(_), Some(second)) => {
                let Placed::Thing(name) = relation.first else { continue };
                let all: Vec<usize> = (0..placed.len()).filter(|index| placed[*index].prop.spec.name == name).collect();
                let step = placed[second].prop.spec.width * placed[second].scale / all.len() as f32;
                for (number, first) in all.iter().enumerate() {
                    between_things(relation.side, stage, placed, (*first, second));
                    placed[*first].x += step * (number as f32 - (all.len() - 1) as f32 * 0.5);
                }
            }
            (None, Some(second)) => person_beside(relation.side, stage, figures, &mut placed[second]),
            (Some(first), None) => thing_beside(relation.side, stage, figures, &mut placed[first]),
            (None, None) => {}
        }
    }
}

fn between_things(side: Side, stage: &Stage, placed: &mut [PlacedProp<'_>], (first, second): (usize, usize)) {
    let (mut one, other) = (placed[first], placed[second]);
    let half = |thing: &PlacedProp<'_>| thing.prop.spec.width * thing.scale * 0.5;
    match side {
        Side::Left | Side::Right => {
            let is_wrong = (one.x > other.x) == (side == Side::Left);
            if is_wrong {
                placed[first].x = other.x;
                placed[second].x = one.x;
            }
            return;
        }
        Side::OnTop => {
            one.scale = one.scale.min(other.scale * 1.1);
            (one.x, one.y) = (other.x, other.y - 92.0 * other.scale);
            // What is too high for the sheet lies lower with all that carries it.
            one.y = one.y.max(stage.height * 0.06 + 100.0 * one.scale);
        }
        Side::Under => {
            one.scale = one.scale.min(other.scale * 0.55);
            (one.x, one.y) = (other.x, other.y + stage.height * 0.004);
        }
        Side::InFront => {
            let way = if other.x > stage.width * 0.5 { -0.55 } else { 0.55 };
            one.scale = one.scale.min(other.scale * 0.6);
            (one.x, one.y) = (other.x + way * half(&other), (other.y + stage.height * 0.02).min(stage.height * 0.97));
        }
        Side::Behind => {
            let way = if other.x > stage.width * 0.5 { -0.75 } else { 0.75 };
            one.scale = one.scale.min(other.scale * 0.85);
            (one.x, one.y) = (other.x + way * half(&other), other.y - stage.height * 0.02);
        }
    }
    one.x = one.x.clamp(stage.width * 0.06, stage.width * 0.94);
    placed[first] = one;
}

fn person_beside(side: Side, stage: &Stage, figures: &mut [Standing], thing: &mut PlacedProp<'_>) {
    let [figure] = figures else { return };
    match side {
        Side::Left | Side::Right => apart(side, stage, figure.x, thing),
        Side::InFront | Side::Under => {
            figure.x = thing.x;
            thing.scale = if side == Side::Under { thing.scale.max(figure.scale * 1.3) } else { thing.scale };
        }
        Side::Behind | Side::OnTop => {}
    }
}

fn thing_beside(side: Side, stage: &Stage, figures: &[Standing], thing: &mut PlacedProp<'_>) {
    let [figure] = figures else { return };
    match side {
        Side::Left => apart(Side::Right, stage, figure.x, thing),
        Side::Right => apart(Side::Left, stage, figure.x, thing),
        Side::Behind | Side::InFront | Side::Under | Side::OnTop => {}
    }
}

/// Puts a thing on the other side of a person who stands on this `side` of it.
fn apart(side: Side, stage: &Stage, person_x: f32, thing: &mut PlacedProp<'_>) {
    let is_right = thing.x > person_x;
    if is_right != (side == Side::Left) {
        thing.x = (2.0 * person_x - thing.x).clamp(stage.width * 0.08, stage.width * 0.92);
    }
    let gap = stage.width * 0.16;
    let wanted = if side == Side::Left { thing.x.max(person_x + gap) } else { thing.x.min(person_x - gap) };
    thing.x = wanted.clamp(stage.width * 0.04, stage.width * 0.96);
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::planned;
    use super::*;

    fn placed(prompt: &str) -> Vec<(String, f32, f32)> {
        let scene = planned(prompt, "");
        let stage = Stage::new(1_000.0, 1_000.0, &scene);
        let layout =
            super::super::composition::Layout::of(&stage, &scene, &mut super::super::dice::Dice::new(scene.seed));
        layout.things.iter().map(|thing| (thing.prop.spec.name.to_owned(), thing.x, thing.y)).collect()
    }

    fn of(placed: &[(String, f32, f32)], name: &str) -> (f32, f32) {
        let (_, x, y) = placed.iter().find(|(known, ..)| known == name).expect("it is placed");
        (*x, *y)
    }

    #[test]
    fn what_stands_left_right_under_or_on_top_of_something_is_put_there() {
        for (prompt, is_kept) in [
            (
                "A cat to the left of a car in a meadow",
                (|cat, car| cat.0 < car.0) as fn((f32, f32), (f32, f32)) -> bool,
            ),
            ("A cat to the right of a car in a meadow", |cat, car| cat.0 > car.0),
            ("A cat on top of a car in a meadow", |cat, car| cat.1 < car.1 && (cat.0 - car.0).abs() < 1.0),
            ("A cat under a car in a meadow", |cat, car| (cat.0 - car.0).abs() < 1.0),
            ("A cat in front of a car in a meadow", |cat, car| cat.1 > car.1),
            ("A cat behind a car in a meadow", |cat, car| cat.1 < car.1),
        ] {
            let things = placed(prompt);
            assert!(is_kept(of(&things, "cat"), of(&things, "car")), "{prompt}: {things:?}");
        }
    }
}
