//! What must hold of every drawn picture. Sheets are small here: the drawing is the same, in fewer pixels.

use std::collections::HashSet;

use pollster::block_on;
use strum::IntoEnumIterator;

use super::backdrop::{Backdrop, Daylight};
use super::scene::{Prop, Scene};
use super::*;
use brief::picture::{ArtStyle, Emotion, ImagePrompt, Weather};
use brief::story::{Audience, SceneAuthor};

const SMALL: PictureSize = PictureSize { width: 96, height: 96 };

fn brief(prompt: &str, style: ArtStyle) -> SceneBrief {
    SceneBrief {
        author: SceneAuthor::Client,
        description: String::new(),
        image_prompt: ImagePrompt::of_text(prompt),
        emotion: "happy".to_owned(),
        character_description: String::new(),
        style,
        audience: Audience::Children,
    }
}

fn sheet(brief: &SceneBrief) -> Vec<[u8; 3]> {
    block_on(painted(brief, &plan::plan(brief).0, SMALL, &async || ())).unwrap().pixels().to_vec()
}

fn sheet_of(scene: &Scene) -> Vec<[u8; 3]> {
    block_on(painted(&brief("", ArtStyle::FlatIllustration), scene, SMALL, &async || ())).unwrap().pixels().to_vec()
}

/// Mean difference of channels, 0 to 255.
fn difference(first: &[[u8; 3]], second: &[[u8; 3]]) -> f32 {
    let total: u32 = first
        .as_flattened()
        .iter()
        .zip(second.as_flattened())
        .map(|(one, other)| u32::from(one.abs_diff(*other)))
        .sum();
    total as f32 / (first.len() * 3) as f32
}

/// A plain scene whose every choice is fixed.
fn plain(setting: Backdrop) -> Scene {
    let mut scene = plan::plan(&brief("a meadow by day", ArtStyle::FlatIllustration)).0;
    (scene.setting, scene.seed) = (setting, 5);
    scene
}

#[test]
fn the_same_words_give_the_same_bytes() {
    for style in ArtStyle::iter() {
        let words = brief("A red boat on the lake at dawn with two ducks", style);
        assert_eq!(sheet(&words), sheet(&words), "{style}");
    }
}

#[test]
fn other_words_give_another_picture() {
    let pictures = [
        "a boat on the lake at dawn",
        "a dragon before the castle at night",
        "a cat in the kitchen",
        "a rocket in space",
    ]
    .map(|prompt| sheet(&brief(prompt, ArtStyle::FlatIllustration)));
    for (index, first) in pictures.iter().enumerate() {
        for second in &pictures[index + 1..] {
            assert!(difference(first, second) > 15.0, "{}", difference(first, second));
        }
    }
}

#[test]
fn the_five_styles_of_one_scene_look_different() {
    let pictures: Vec<_> =
        ArtStyle::iter().map(|style| (style, sheet(&brief("A fox in the forest by day", style)))).collect();
    for (index, (style, first)) in pictures.iter().enumerate() {
        for (other, second) in &pictures[index + 1..] {
            assert!(difference(first, second) > 4.0, "{style} and {other}: {}", difference(first, second));
        }
    }
}

#[test]
fn every_setting_has_a_place_of_its_own() {
    let pictures: Vec<_> = Backdrop::iter().map(|setting| (setting, sheet_of(&plain(setting)))).collect();
    for (index, (setting, first)) in pictures.iter().enumerate() {
        for (other, second) in &pictures[index + 1..] {
            assert!(difference(first, second) > 3.0, "{setting} and {other}: {}", difference(first, second));
        }
    }
}

#[test]
fn time_weather_and_feeling_change_the_picture() {
    let noon = sheet_of(&plain(Backdrop::Meadow));
    for time in Daylight::iter().filter(|time| *time != Daylight::Day) {
        let scene = Scene { time, ..plain(Backdrop::Meadow) };
        assert!(difference(&noon, &sheet_of(&scene)) > 8.0, "{time}");
    }
    for weather in Weather::iter().filter(|weather| *weather != Weather::Clear) {
        let scene = Scene { weather, ..plain(Backdrop::Meadow) };
        assert!(difference(&noon, &sheet_of(&scene)) > 0.3, "{weather}");
    }
    let girl = |emotion: &str| {
        let words = SceneBrief {
            emotion: emotion.to_owned(),
            character_description: "a girl".to_owned(),
            ..brief("meadow by day", ArtStyle::Storybook)
        };
        let scene = Scene { seed: 5, ..plan::plan(&words).0 };
        sheet_of(&scene)
    };
    let faces: HashSet<_> = Emotion::iter().map(|emotion| girl(&emotion.to_string())).collect();
    assert_eq!(faces.len(), Emotion::iter().count());
}

#[test]
fn every_thing_shows_where_it_stands_and_nowhere_else() {
    for spec in things::own() {
        let setting = spec.home.unwrap_or(Backdrop::Meadow);
        let without = sheet_of(&plain(setting));
        let scene = Scene { props: vec![Prop { spec, colour: None, count: 1 }], ..plain(setting) };
        let with = sheet_of(&scene);
        let changed =
            without.iter().zip(&with).filter(|(before, after)| before != after).count() as f32 / with.len() as f32;
        assert!(changed > 0.004, "{}: {changed}", spec.name);
        assert!(changed < 0.85, "{}: {changed}", spec.name);
    }
}

#[test]
fn a_colour_word_colours_its_thing() {
    let prop = |colour: u32| {
        let spec = things::all().find(|spec| spec.name == "boat").unwrap();
        let scene = Scene {
            props: vec![Prop { spec, colour: Some(colour::Colour::hex(colour)), count: 1 }],
            ..plain(Backdrop::Lake)
        };
        sheet_of(&scene)
    };
    let (red, blue) = (prop(0xdd3b35), prop(0x3f78d8));
    let redder: i32 = red.iter().zip(&blue).map(|(first, second)| i32::from(first[0]) - i32::from(second[0])).sum();
    assert!(redder > 5_000, "{redder}");
}

#[test]
fn a_boat_on_a_lake_at_dawn_is_understood() {
    let (scene, described) = plan::plan(&brief("A boat on a lake at dawn", ArtStyle::Storybook));
    assert_eq!((scene.setting, scene.time), (Backdrop::Lake, Daylight::Dawn));
    assert_eq!(scene.props.iter().map(|prop| prop.spec.name).collect::<Vec<_>>(), ["boat"]);
    assert!(scene.figures.is_empty());
    assert_eq!(described.sentence, "Lake at dawn, with a boat.");
    for word in ["lake", "dawn", "boat"] {
        assert!(described.recognised.iter().any(|known| known == word), "{word}");
    }
}

#[test]
fn the_main_character_looks_the_same_in_every_scene() {
    let cast = |prompt: &str| {
        let words = SceneBrief {
            character_description: "Mila, a girl with red braids and a green coat".to_owned(),
            ..brief(prompt, ArtStyle::Anime)
        };
        let mut figure = plan::plan(&words).0.figures.remove(0);
        // What somebody does, and with it the arms, is the scene's.
        (figure.posture, figure.gesture) = (posture::Posture::Stands, None);
        figure.bearing = bearing::Bearing::Relaxed;
        format!("{figure:?}")
    };
    assert_eq!(cast("The girl walks through the forest"), cast("Mila sails across the sea in a storm"));
}

#[test]
fn what_a_prompt_states_as_its_setting_wins() {
    let (scene, _) = plan::plan(&brief(
        "She dreams of the sea. In the picture: a girl with black hair. Setting: in a bedroom, at night. Mood: calm.",
        ArtStyle::Anime,
    ));
    assert_eq!((scene.setting, scene.time), (Backdrop::Bedroom, Daylight::Night));
    assert_eq!(scene.figures.len(), 1);
}

#[test]
fn words_that_mean_nothing_still_give_a_scene_and_that_is_reported() {
    let (_, described) = plan::plan(&brief("Quux frobnicates the wibble", ArtStyle::Storybook));
    assert!(described.chosen.iter().any(|choice| choice.starts_with("setting")), "{described:?}");
    let pictures: HashSet<_> = ["quux", "wibble", "frob", "zork"]
        .map(|word| sheet(&brief(word, ArtStyle::FlatIllustration)))
        .into_iter()
        .collect();
    assert_eq!(pictures.len(), 4);
}

#[test]
fn a_thing_is_as_wide_as_it_says() {
    let mut wider = Vec::new();
    for spec in things::own().filter(|spec| spec.name != "little star") {
        let scene = plain(Backdrop::Space);
        let draw = |with: bool| {
            let look = Rc::new(Look {
                style: ArtStyle::FlatIllustration,
                audience: Audience::Children,
                light: Light::of(Daylight::Day, Weather::Clear),
                pixels_per_unit: 0.3,
                grain: Rc::new(Grain::new()),
            });
            let mut canvas = Canvas::new(120, 60, colour::Colour::hex(0x808080)).unwrap();
            let subject = scene.subject(spec, spec.colour, &mut dice::Dice::new(1));
            if with {
                let mut layers = Layers::default();
                (spec.draw)(&mut Pen::new(&mut layers, look).at(200.0, 150.0, 1.0), &subject);
                block_on(layers.paint(&mut canvas, &async || ()));
            }
            canvas.pixels().to_vec()
        };
        let (before, after) = (draw(false), draw(true));
        // Glow and shadow change colours a little, bodies a lot.
        let changed = |column: usize| {
            (0..60).any(|row| {
                let at = row * 120 + column;
                before[at].iter().zip(after[at]).any(|(one, other)| one.abs_diff(other) > 90)
            })
        };
        let columns: Vec<usize> = (0..120).filter(|column| changed(*column)).collect();
        let (Some(left), Some(right)) = (columns.first(), columns.last()) else { continue };
        let half = (60.0 - *left as f32).max(*right as f32 - 60.0) / 0.3;
        if half > spec.width * 0.5 * 1.3 + 8.0 {
            wider.push((spec.name, half * 2.0));
        }
    }
    assert!(wider.is_empty(), "{wider:?}");
}

#[test]
fn a_hero_who_is_no_person_is_in_the_picture_too() {
    let words = SceneBrief {
        character_description: "Ember, a shy red dragon".to_owned(),
        ..brief("He looks at the village", ArtStyle::Storybook)
    };
    let (scene, _) = plan::plan(&words);
    assert_eq!(scene.props.first().map(|prop| prop.spec.name), Some("dragon"));
    assert!(scene.figures.is_empty());
}

#[test]
fn the_png_has_the_size_that_was_asked_for_and_stays_small() {
    let words = brief("a boat on a lake at dawn", ArtStyle::FlatIllustration);
    let picture = block_on(draw(&words, &Drawings::default(), PictureSize::SQUARE, &async || ())).unwrap();
    let decoded = image::load_from_memory(&picture.png).unwrap();
    assert_eq!((decoded.width(), decoded.height()), (1024, 1024));
    assert!(picture.png.len() < 1_500_000, "{}", picture.png.len());
}

#[test]
fn sizes_out_of_bounds_are_refused() {
    for (width, height) in [(1023, 1024), (1024, 4096), (0, 0)] {
        assert!(matches!(PictureSize::new(width, height), Err(PictureError::Size { .. })));
    }
    assert!(PictureSize::new(1024, 1536).is_ok());
}
