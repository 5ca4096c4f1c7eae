//! Who is in the pictures of a told story, and as what.

use super::tell;
use crate::scenes::stage;
use brief::story::{Audience, Genre, StagedScene, StoryRequest};
use strum::IntoEnumIterator;

fn scenes(genre: Genre, audience: Audience, character: &str) -> Vec<StagedScene> {
    let story = tell(StoryRequest { genre, audience, character }).expect("a story");
    stage(&story.text, audience, story.known()).pages.into_iter().flat_map(|page| page.scenes).collect()
}

#[test]
fn the_hero_is_in_each_picture_whose_text_names_them_and_nobody_is_there_twice() {
    for (character, called) in [
        ("Rosalind Achebe, a grumpy dentist of 51 who uses crutches", "Rosalind"),
        ("A retired midwife: Hester Quill, 71, with a cane and a grey shawl, mother of five", "Hester"),
        ("My name is Pip and I am a hedgehog. I am eight", "Pip"),
        ("Nils, six, and his two older sisters Runa and Freya", "Nils"),
        ("Pilot Zainab Bello, 39, a pilot in a red hijab", "Zainab"),
    ] {
        for (genre, audience) in Genre::iter().zip(Audience::iter().cycle()) {
            for scene in scenes(genre, audience, character) {
                let present = &scene.image_prompt.present;
                let times = present.iter().filter(|who| who.starts_with(&format!("{called}, "))).count();
                let is_named = scene.description.contains(&format!("{called} "));
                assert!(
                    times == 1 || (times == 0 && !is_named),
                    "{genre} {audience}: {present:?} {}",
                    scene.description
                );
                for wrong in ["year-old mother", "a midwife", "a pilot", "a dentist", "1-year-old dentist"] {
                    assert!(!present.iter().any(|who| who.ends_with(wrong)), "{present:?}");
                }
            }
        }
    }
}

#[test]
fn those_of_whom_a_description_tells_are_pictured_as_it_tells() {
    for (genre, audience, character, people) in [
        (
            Genre::Siblings,
            Audience::Children,
            "Nils and his two older sisters Runa and Freya; Nils is six and wears a red bobble hat, Freya is fourteen, Runa is eleven",
            &[
                "Nils, a 6-year-old boy, wearing a red bobble hat",
                "Runa, an 11-year-old girl",
                "Freya, a 14-year-old girl",
            ][..],
        ),
        (
            Genre::Siblings,
            Audience::YoungAdults,
            "The twins Hope and Grant Okoye, 16: Hope uses a wheelchair, Grant has dreadlocks and hates the sea",
            &["Hope, a 16-year-old girl, in a wheelchair", "Grant, a 16-year-old teenager with dreadlocks"],
        ),
        (
            Genre::Bedtime,
            Audience::Children,
            "Three sisters, Amal, Huda and Rim: Amal is nine and wears a purple hijab, Huda is seven and deaf, Rim is two",
            &["Amal, a 9-year-old girl, wearing a purple hijab", "Huda, a 7-year-old girl", "Rim, a 2-year-old girl"],
        ),
        (
            Genre::Siblings,
            Audience::Children,
            "Only children: Bo, 10, has no brothers or sisters, but a best friend called Tam, who is 11 and has one leg",
            &["Bo, a 10-year-old child", "Tam, an 11-year-old child with one leg"],
        ),
        (
            Genre::Adventure,
            Audience::Children,
            "Basil, an elderly badger with a wooden leg, a yellow raincoat and a monocle",
            &["Basil, an elderly badger with a wooden leg, wearing a yellow raincoat and a monocle"],
        ),
    ] {
        let scenes = scenes(genre, audience, character);
        for person in people {
            let is_so = |scene: &StagedScene| scene.image_prompt.present.iter().any(|who| who == person);
            assert!(scenes.iter().any(is_so), "{person} of {:?}", scenes[0].image_prompt.present);
        }
    }
}

#[test]
fn who_acts_in_a_plot_is_in_its_pictures() {
    for (genre, audience, actors) in [
        (Genre::Siblings, Audience::Children, &["Commodore", "Doctor Plank", "Baron Brook"][..]),
        (Genre::Siblings, Audience::YoungAdults, &["Mrs. Ames"]),
        (Genre::Fantasy, Audience::Children, &["Collector"]),
    ] {
        let mut seen = 0;
        for age in 4..16 {
            for scene in scenes(genre, audience, &format!("Mia, a girl of {age}")) {
                let Some(actor) = actors.iter().find(|actor| scene.description.contains(*actor)) else { continue };
                seen += 1;
                let last = actor.rsplit(' ').next().unwrap_or(actor);
                let present = &scene.image_prompt.present;
                assert!(present.iter().any(|who| who.contains(last)), "{actor}: {present:?}");
            }
        }
        assert!(seen > 0, "{actors:?}");
    }
}

#[test]
fn a_twin_is_told_of_as_one() {
    let character =
        "The twins Hope and Grant Okoye, 16: Hope uses a wheelchair, Grant has dreadlocks and hates the sea";
    let request = StoryRequest { genre: Genre::Siblings, audience: Audience::YoungAdults, character };
    let text = tell(request).expect("a story").text;
    assert!(text.contains("Her twin Grant had dreadlocks and hated the sea."), "{text}");
}
