//! Who lies in bed, and who flies on a carpet: both as the words say, and what is under them.

use super::aids::named_by;
use super::backdrop::Backdrop;
use super::build::Build;
use super::colour::Colour;
use super::outline::{curve, rounded, smooth};
use super::pen::Pen;
use super::posture::{Gesture, Posture};
use super::scene::{Figure, Scene};
use super::silence;
use super::tokens::{Token, tokens};
use super::verbs::verbs_of;
use super::vocabulary::Vocabulary;

const WOOD: Colour = Colour::hex(0xa8744a);
/// What one flies on.
const CLOTHS: &str = "carpet blanket rug quilt";
/// Whoever lies on these is not in bed.
const NO_BEDS: &str = "rug carpet floor mat sofa couch grass ground boards";

/// Puts those who lie or sleep in a bedroom into a bed, those who fly on a carpet onto one, and whoever lies on an animal's neck onto its back.
pub(crate) fn settle(scene: &mut Scene, action: &str, vocabulary: &Vocabulary) {
    let mut spoken = tokens(action);
    silence::mark(&mut spoken, &[], vocabulary);
    if is_flown(&spoken) {
        let is_named = |figure: &Figure| {
            let mut names = figure.name.split(' ').filter(|name| !name.is_empty());
            names.any(|name| spoken.iter().any(|token| token.word == name))
        };
        let anybody = !scene.figures.iter().any(is_named);
        let flyers = scene.figures.iter_mut().enumerate();
        for (_, figure) in flyers.filter(|(at, figure)| if anybody { *at == 0 } else { is_named(figure) }) {
            figure.posture = Posture::FliesOnCarpet;
        }
        scene.props.retain(|prop| !is_listed(CLOTHS, prop.spec.name));
        return;
    }
    let has_bed = scene.props.iter().any(|prop| prop.spec.name == "bed");
    let is_elsewhere = spoken.iter().any(|token| !token.silent && is_listed(NO_BEDS, &token.word));
    let in_bed = says_in_bed(&spoken);
    let is_mounted =
        lies_on_the_back(&spoken) && scene.props.iter().any(|prop| super::posture::can_be_ridden(prop.spec.name));
    let a_bed_is_there = (scene.setting == Backdrop::Bedroom || has_bed || in_bed) && !is_elsewhere;
    let named = named_in_bed(&scene.figures, &spoken, vocabulary);
    for (index, figure) in scene.figures.iter_mut().enumerate() {
        // Where nobody is named it is the first, and whoever sits.
        let is_first = if named.is_empty() { index == 0 } else { named.contains(&index) };
        let rests = figure.posture == Posture::Lies || figure.posture == Posture::Stands && in_bed && is_first;
        // Sitting up in bed somebody reads, drinks and holds things: under the blanket none of it would be seen.
        let sits_up = in_bed
            && (figure.posture == Posture::Sits && (is_first || named.is_empty())
                || rests && figure.gesture.is_some()
                || is_first && says_sitting(&spoken));
        if figure.posture == Posture::Lies && is_mounted {
            figure.posture = Posture::Rides;
        } else if sits_up && a_bed_is_there {
            figure.posture = Posture::SitsInBed;
        } else if rests && a_bed_is_there {
            let reads = figure.gesture == Some(Gesture::Reads);
            figure.posture = if reads { Posture::SitsInBed } else { Posture::LiesInBed };
        }
    }
    if scene.figures.iter().any(|figure| figure.posture.is_in_bed()) {
        scene.props.retain(|prop| !matches!(prop.spec.name, "bed" | "blanket" | "quilt" | "pillow"));
    }
}

/// “The blanket flew off with her”, “he flies through the night on a carpet”.
fn is_flown(spoken: &[Token]) -> bool {
    let parts = spoken.chunk_by(|token, next| token.part == next.part);
    let flies = |token: &Token| {
        !token.silent && verbs_of(&token.word).iter().any(|verb| is_listed("fly soar hover glide", verb))
    };
    let mut flown = parts.filter(|part| part.iter().any(|token| !token.silent && is_listed(CLOTHS, &token.word)));
    flown.any(|part| part.iter().any(flies))
}

/// “Sat up”, “is sitting”: said of somebody in a wheelchair too, who sits anyway.
fn says_sitting(spoken: &[Token]) -> bool {
    spoken.iter().any(|token| !token.silent && verbs_of(&token.word).iter().any(|verb| verb == "sit"))
}

/// Those whom the words before “in bed” name: in “Grandpa lies in bed; Nora sits beside him” Nora is in none.
fn named_in_bed(figures: &[Figure], spoken: &[Token], vocabulary: &Vocabulary) -> Vec<usize> {
    let Some(bed) = place_in_bed(spoken) else { return Vec::new() };
    let before = spoken[..bed].iter().rev().take_while(|token| token.part == spoken[bed].part);
    let named = before.take_while(|token| !is_listed("while beside near", &token.word));
    let mut named: Vec<usize> = named.flat_map(|token| named_by(figures, token, vocabulary)).collect();
    named.sort_unstable();
    named.dedup();
    named
}

/// “In bed”, “in her bed”, “under the blanket”.
fn says_in_bed(spoken: &[Token]) -> bool {
    place_in_bed(spoken).is_some()
}

fn place_in_bed(spoken: &[Token]) -> Option<usize> {
    let word = |at: usize| spoken.get(at).map_or("", |token| token.word.as_str());
    (0..spoken.len()).find(|&at| {
        let next = at + 1 + usize::from(is_listed("the a his her their its my our", word(at + 1)));
        let in_bed = word(at) == "in" && word(next) == "bed";
        // “Button put her head under the blanket” says nothing of a bed.
        let is_a_part = spoken[at.saturating_sub(2)..at]
            .iter()
            .any(|token| is_listed("head face hand hands nose feet foot it them", &token.word));
        let under = matches!(word(at), "under" | "beneath")
            && is_listed("blanket blankets quilt covers", word(next))
            && !is_a_part;
        (in_bed || under) && !spoken[at].silent && !spoken[next].silent
    })
}

/// “Tom lay along the camel's neck”, “she lies on the back of a horse”.
fn lies_on_the_back(spoken: &[Token]) -> bool {
    let lies =
        |token: &Token| !token.silent && verbs_of(&token.word).iter().any(|verb| verb == "lie" || verb == "sleep");
    // “On his back” is his own.
    let is_an_animals = |part: &[Token], at: usize| {
        let before = at.checked_sub(1).map_or("", |before| part[before].word.as_str());
        is_listed("neck back", &part[at].word) && !part[at].silent && !is_listed("his her their my our your", before)
    };
    spoken
        .chunk_by(|token, next| token.part == next.part)
        .any(|part| part.iter().any(lies) && (0..part.len()).any(|at| is_an_animals(part, at)))
}

/// Head of the bed, mattress and pillow, behind a body that lies with its head to the left.
pub(crate) fn behind(pen: &mut Pen<'_>, build: Build) {
    pen.solid(rounded(-70.0, -62.0, -61.0, 0.0, 4.0), WOOD);
    pen.solid(rounded(58.0, -36.0, 66.0, 0.0, 3.0), WOOD);
    pen.solid(rounded(-64.0, -16.0, 60.0, -8.0, 1.5), WOOD.darken(0.12));
    pen.solid(rounded(-62.0, -26.0, 59.0, -13.0, 5.0), Colour::hex(0xf6f0e4));
    let wide = build.head * 0.95;
    pen.solid(rounded(-60.0, -28.0 - wide, -60.0 + wide * 1.6, -22.0, 7.0), Colour::hex(0xfdf9f0));
}

/// The blanket over a body that lies in bed.
pub(crate) fn in_front(pen: &mut Pen<'_>, build: Build, colour: Colour) {
    let (from, high) = (-54.0 + build.head * 1.9, build.shoulder * 2.4 + 34.0);
    let cover = || {
        smooth(&[
            (from, -high * 0.94),
            (from + 24.0, -high),
            (34.0, -high),
            (59.0, -high * 0.9),
            (61.0, -12.0),
            (30.0, -10.0),
            (from - 1.0, -12.0),
        ])
    };
    pen.solid(cover(), colour);
    for fold in [0.3, 0.62] {
        let x = from + (60.0 - from) * fold;
        pen.line(curve(&[(x, -high * 0.86), (x + 4.0, -high * 0.5), (x + 1.0, -14.0)]), 0.9, colour.darken(0.2));
    }
    pen.solid(rounded(from - 2.0, -high * 0.96, from + 7.0, -11.0, 3.0), Colour::hex(0xfdf9f0));
}

/// The blanket over the legs of somebody who sits up in bed.
pub(crate) fn over_the_legs(pen: &mut Pen<'_>, colour: Colour) {
    let cover =
        [(-46.0, -31.0), (-20.0, -38.0), (22.0, -37.0), (57.0, -30.0), (61.0, -12.0), (20.0, -9.0), (-47.0, -11.0)];
    pen.solid(smooth(&cover), colour);
    for x in [-12.0, 24.0] {
        pen.line(curve(&[(x, -34.0), (x + 4.0, -22.0), (x + 1.0, -13.0)]), 0.9, colour.darken(0.2));
    }
}

/// The carpet below somebody who sits on it in the air.
pub(crate) fn carpet(pen: &mut Pen<'_>, colour: Colour) {
    let edge = |y: f32| [(-48.0, y - 5.0), (-24.0, y + 1.0), (0.0, y - 2.0), (24.0, y + 2.0), (48.0, y - 4.0)];
    let mut cloth: Vec<(f32, f32)> = edge(-8.0).to_vec();
    cloth.extend(edge(7.0).iter().rev());
    pen.solid(smooth(&cloth), colour);
    let mut stripe: Vec<(f32, f32)> = edge(-3.0).to_vec();
    stripe.extend(edge(0.5).iter().rev());
    pen.flat(smooth(&stripe), colour.lighten(0.45));
    for side in [-1.0, 1.0] {
        for tassel in 0..4 {
            let y = -11.0 + tassel as f32 * 4.4;
            pen.thread(curve(&[(side * 48.0, y), (side * 54.0, y + 2.0)]), 1.0, colour.lighten(0.3));
        }
    }
}

fn is_listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::planned;
    use super::super::scene::Role;
    use super::*;

    fn posture(prompt: &str, character: &str) -> Posture {
        planned(prompt, character).figures[0].posture
    }

    #[test]
    fn who_lies_in_a_bedroom_lies_in_bed_and_who_lies_on_the_rug_lies_there() {
        for prompt in [
            "Mia lay in bed with wide open eyes",
            "Mia lies in her bed at night",
            "Mia sleeps in her bedroom",
            "Mia was in bed",
            "Mia lies under the blanket in her bedroom",
            "Mia is sleeping in a bed",
        ] {
            assert_eq!(posture(prompt, "Mia, a girl"), Posture::LiesInBed, "{prompt}");
        }
        for prompt in
            ["Mia lies on the rug in her bedroom", "Mia lies in a meadow", "Mia sleeps on the floor of her bedroom"]
        {
            assert_eq!(posture(prompt, "Mia, a girl"), Posture::Lies, "{prompt}");
        }
        for prompt in ["Mia stands beside her bed", "Mia was not in bed"] {
            assert_eq!(posture(prompt, "Mia, a girl"), Posture::Stands, "{prompt}");
        }
    }

    #[test]
    fn who_sits_beside_somebody_in_bed_is_in_none() {
        for prompt in [
            "Grandpa lies in bed; Nora sits beside him",
            "Grandpa lies in bed and holds a cup of tea; Nora sits beside him reading a book",
            "Grandpa sleeps in his bed. Nora sits on a chair",
        ] {
            for character in ["Nora, a girl of seven; Grandpa, bald with a white moustache", ""] {
                let figures = planned(prompt, character).figures;
                let beds: Vec<_> = figures.iter().map(|figure| (figure.role, figure.posture.is_in_bed())).collect();
                let nora = figures.iter().find(|figure| figure.role != Role::Grandfather).expect("Nora is there");
                assert!(beds.contains(&(Role::Grandfather, true)), "{prompt} {character}: {beds:?}");
                assert!(!nora.posture.is_in_bed(), "{prompt} {character}: {beds:?}");
            }
        }
        let both = planned("Mia and Ben lie in bed", "");
        assert!(both.figures.iter().all(|figure| figure.posture.is_in_bed()));
    }

    #[test]
    fn who_sits_or_reads_in_bed_sits_up_in_it() {
        for prompt in [
            "Mia sat up in bed",
            "Mia reads a book in bed",
            "Mia is sitting in her bed",
            "Mia sits in bed and holds a lantern",
            "Mia sat up in her bed at night",
        ] {
            for character in ["Mia, a girl", "Mia, a girl in a wheelchair"] {
                assert_eq!(posture(prompt, character), Posture::SitsInBed, "{prompt} {character}");
            }
        }
        assert_eq!(posture("Mia sits on a bench", "Mia, a girl"), Posture::Sits);
    }

    #[test]
    fn who_uses_a_wheelchair_lies_in_bed_and_it_stands_by() {
        let elif = "Elif, a girl in a wheelchair";
        for prompt in [
            "Elif lay in bed",
            "Elif sleeps in her bed",
            "Elif was in bed",
            "Elif lies under the blanket in her bedroom",
        ] {
            let figure = planned(prompt, elif).figures.remove(0);
            assert_eq!(figure.posture, Posture::LiesInBed, "{prompt}");
            assert!(figure.extras.wheelchair && !figure.is_in_wheelchair(), "{prompt}");
        }
        let lies = planned("Elif lies in the grass", elif).figures.remove(0);
        assert_eq!((lies.posture, lies.is_in_wheelchair()), (Posture::Lies, false));
        for prompt in ["Elif sits by the lake", "Elif waves", "Elif goes to school"] {
            assert!(planned(prompt, elif).figures[0].is_in_wheelchair(), "{prompt}");
        }
    }

    #[test]
    fn who_flies_on_a_blanket_or_a_carpet_sits_on_it_in_the_air() {
        for prompt in [
            "And the blanket lifted at its four corners, and flew off with Mia on top of it",
            "Mia flies on a carpet over the city",
            "Mia flew through the night on a blanket",
            "A flying carpet carries Mia over the roofs",
            "Mia soars over the desert on a rug",
        ] {
            assert_eq!(posture(prompt, "Mia, a girl"), Posture::FliesOnCarpet, "{prompt}");
        }
        assert_eq!(posture("Mia flies over the city", "Mia, a girl"), Posture::Flies);
        assert_eq!(posture("Mia sits on a blanket", "Mia, a girl"), Posture::Sits);
    }

    #[test]
    fn who_lies_on_the_neck_of_an_animal_rides_it() {
        for prompt in [
            "Tom lay along the camel’s neck in the desert",
            "Tom lies on the back of a horse",
            "Tom slept on the neck of a dragon",
        ] {
            assert_eq!(posture(prompt, "Tom, a boy"), Posture::Rides, "{prompt}");
        }
        assert_eq!(posture("Tom lies on his back beside a horse", "Tom, a boy"), Posture::Lies);
    }
}
