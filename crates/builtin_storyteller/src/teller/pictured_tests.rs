//! Who is in the pictures of a told story, and as what.

use super::{plots, tell, tell_plot};
use crate::scenes::stage;
use crate::seed::Seed;
use brief::story::{Audience, Genre, StagedScene, StoryRequest};
use lexicon::quotation::outside_quotations;
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
                "Runa, an 11-year-old girl, wearing a yellow jumper",
                "Freya, a 14-year-old girl, wearing a blue jumper",
            ][..],
        ),
        (
            Genre::Siblings,
            Audience::YoungAdults,
            "The twins Hope and Grant Okoye, 16: Hope uses a wheelchair, Grant has dreadlocks and hates the sea",
            &[
                "Hope, a 16-year-old girl, in a wheelchair",
                "Grant, a 16-year-old teenager with dreadlocks, wearing a yellow jumper",
            ],
        ),
        (
            Genre::Bedtime,
            Audience::Children,
            "Three sisters, Amal, Huda and Rim: Amal is nine and wears a purple hijab, Huda is seven and deaf, Rim is two",
            &[
                "Amal, a 9-year-old girl, wearing a purple hijab",
                "Huda, a 7-year-old girl, wearing a yellow jumper",
                "Rim, a 2-year-old girl, wearing a blue jumper",
            ],
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

/// Each of a genre's plots with one of these in its file, as this draw tells it.
fn scenes_of_plots(with: &[&str], request: StoryRequest<'_>, draw: usize) -> Vec<Vec<StagedScene>> {
    let StoryRequest { genre, audience, character } = request;
    let told = |file: &&str| {
        let request = StoryRequest { genre, audience, character };
        let story = tell_plot(file, request, &mut Seed::of(&[&draw.to_string()])).expect("a story");
        stage(&story.text, audience, story.known()).pages.into_iter().flat_map(|page| page.scenes).collect()
    };
    plots::of_genre(genre).iter().filter(|file| with.iter().any(|text| file.contains(text))).map(told).collect()
}

fn request(genre: Genre, audience: Audience) -> StoryRequest<'static> {
    StoryRequest { genre, audience, character: "Mia, a girl of nine" }
}

#[test]
fn who_acts_in_a_plot_is_in_its_pictures() {
    for (genre, audience, actors) in [
        (Genre::Siblings, Audience::Children, &["Commodore", "Doctor Plank", "Baron Brook"][..]),
        (Genre::Siblings, Audience::YoungAdults, &["Mrs. Ames"]),
        (Genre::Fantasy, Audience::Children, &["Collector"]),
        (Genre::Bedtime, Audience::Children, &["the star "]),
        (Genre::Siblings, Audience::Children, &["Anselm"]),
    ] {
        let mut seen = 0;
        for draw in 0..6 {
            for scene in scenes_of_plots(actors, request(genre, audience), draw).concat() {
                // Of whom others only speak need not be there.
                let told = outside_quotations(&scene.description);
                let Some(actor) = actors.iter().find(|actor| told.contains(*actor)) else { continue };
                seen += 1;
                let last = actor.trim().rsplit(' ').next().unwrap_or(actor);
                let present = &scene.image_prompt.present;
                assert!(present.iter().any(|who| who.contains(last)), "{actor}: {present:?}");
            }
        }
        assert!(seen > 0, "{actors:?}");
    }
}

#[test]
fn nobody_is_in_a_picture_who_is_only_spoken_of_or_elsewhere() {
    let mut seen = 0;
    for draw in 0..6 {
        for scene in scenes_of_plots(&["Collector"], request(Genre::Fantasy, Audience::Children), draw).concat() {
            if scene.description.contains("“The Collector took them,”")
                && !scene.description.contains("was the Collector")
            {
                seen += 1;
                let present = &scene.image_prompt.present;
                assert!(!present.iter().any(|who| who.starts_with("Collector")), "{present:?}");
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn a_brother_who_is_across_the_river_or_lost_in_the_fog_is_in_no_picture() {
    // Between these he is spoken of, and answers from afar.
    let begins =
        ["no bigger than a grain of rice", "had parted badly", "is not like other fog", "not drifting but all at once"];
    let ends = [
        "the boats came back",
        "They came over at first light",
        "heard it, very faint",
        "had at last stopped whistling",
    ];
    for (audience, begun) in Audience::iter().flat_map(|audience| begins.map(|begin| (audience, begin))) {
        let mut seen = 0;
        let character = "The brothers Tom, 9, and Sam, 7";
        let request = || StoryRequest { genre: Genre::Siblings, audience, character };
        let told = |draw| scenes_of_plots(&["away: sibling"], request(), draw);
        for scenes in (0..12).flat_map(told) {
            let apart = scenes.iter().skip_while(|scene| !scene.description.contains(begun)).skip(1);
            for scene in apart.take_while(|scene| !ends.iter().any(|end| scene.description.contains(end))) {
                seen += 1;
                let present = &scene.image_prompt.present;
                assert!(!present.iter().any(|who| who.starts_with("Sam")), "{}: {present:?}", scene.description);
                assert!(present.iter().any(|who| who.starts_with("Tom")), "{}: {present:?}", scene.description);
            }
        }
        assert!(seen > 0 || !is_told_to(audience, begun), "{audience}: {begun}");
    }
}

/// Some passages are for one audience.
fn is_told_to(audience: Audience, passage: &str) -> bool {
    match passage {
        "no bigger than a grain of rice" | "is not like other fog" => audience == Audience::Children,
        "had parted badly" => audience == Audience::Adults,
        _ => audience != Audience::Children,
    }
}

#[test]
fn what_a_body_bears_is_pictured_and_who_was_lost_is_not() {
    for (character, looks) in [
        (
            "Ines is a 34 year old nurse with tattoos and a shaved head who works night shifts. She lost her wife last year.",
            &["tattoos", "a shaved head"][..],
        ),
        ("Tom is a 40 year old baker with a limp who hates Mondays. He lost his brother at sea", &["Tom"]),
        (
            "Lucas is 8. Lucas has a broken arm in a yellow cast and is scared of spiders",
            &["a broken arm in a yellow cast"],
        ),
        ("Ravi, twelve, brown skin, a Sikh boy with a red patka", &["brown skin", "a red patka"]),
        ("Suki, 7, wears a yellow raincoat and a tiger mask", &["a yellow raincoat", "a tiger mask"]),
    ] {
        for (genre, audience) in Genre::iter().zip(Audience::iter().cycle()) {
            let first = &scenes(genre, audience, character)[0].image_prompt;
            for look in looks {
                assert!(first.present.iter().any(|who| who.contains(look)), "{genre} {look}: {:?}", first.present);
            }
            let is_lost = |who: &&String| matches!(who.as_str(), "a wife" | "a brother" | "a tiger");
            assert_eq!(first.present.iter().find(is_lost), None, "{genre}");
        }
    }
}

#[test]
fn a_companion_without_a_name_is_pictured_where_the_text_tells_of_them() {
    let mut missed = Vec::new();
    for (character, called, kind) in [
        ("An old baker and his wife", "his wife", "woman"),
        ("Otto, a baker, and his wife", "his wife", "woman"),
        ("Ana, a nurse, and her husband", "her husband", "man"),
        ("Lin and her grandfather", "her grandfather", "grandfather"),
        ("Omar and his dog", "his dog", "dog"),
        ("A girl and her donkey", "her donkey", "donkey"),
        ("Ida, 8, and her aunt", "her aunt", "aunt"),
        ("Jo and their teacher", "their teacher", "teacher"),
        ("Bo, a boy of six, and his neighbour", "his neighbour", "boy"),
        ("Ben, 9, and his best friend", "his best friend", "boy"),
        // In a story for adults nothing tells what a cousin is.
        ("Mia and her cousin", "her cousin", "girl person"),
    ] {
        for (genre, audience) in Genre::iter().zip(Audience::iter().cycle()) {
            for scene in scenes(genre, audience, character).iter().skip(1) {
                let told = outside_quotations(&scene.description).to_lowercase();
                let present = &scene.image_prompt.present;
                let is_there = told.replace(&format!("{called}’s"), "").contains(called);
                if is_there && !present.iter().any(|who| kind.split(' ').any(|kind| who.contains(kind))) {
                    missed.push(format!("{genre} {called}: {told} {present:?}"));
                }
            }
        }
    }
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn who_is_no_more_is_in_no_picture() {
    for (character, kind) in [
        ("Ali and his late brother", "brother"),
        ("Lin and her late grandfather", "grandfather"),
        ("Otto, a baker, and his late wife", "wife"),
        ("Mia and her dead cat", "cat"),
        ("Ida and her missing dog", "dog"),
        ("Sam and his imaginary friend", "friend"),
        ("Ana and her late husband", "husband"),
    ] {
        for (genre, audience) in Genre::iter().zip(Audience::iter().cycle()) {
            let first = &scenes(genre, audience, character)[0].image_prompt.present;
            assert!(!first.iter().any(|who| who.split([',', ' ']).any(|word| word == kind)), "{genre}: {first:?}");
        }
    }
}

#[test]
fn a_girl_who_is_introduced_is_no_girl_of_the_plot() {
    for age in 4..16 {
        let scenes = scenes(Genre::Bedtime, Audience::Children, &format!("Mia, a girl of {age}, is afraid of dogs"));
        let first = &scenes[0];
        assert_eq!(first.image_prompt.present.len(), 1, "{:?}", first.image_prompt.present);
        // What somebody fears is no mood of the beginning.
        assert_ne!(first.emotion, brief::picture::Emotion::Scared, "{}", first.description);
    }
}

#[test]
fn who_fears_thunder_and_loves_snow_sits_in_neither_at_the_beginning() {
    for (genre, audience) in Genre::iter().flat_map(|genre| Audience::iter().map(move |audience| (genre, audience))) {
        let first = &scenes(genre, audience, "Tariq, a boy of eight who loves the rain and is afraid of thunder")[0];
        assert_eq!(first.image_prompt.setting.weather, None, "{genre} {audience}: {}", first.description);
    }
}

#[test]
fn what_a_hero_loves_or_fears_is_in_no_picture_of_the_beginning() {
    for (genre, audience) in Genre::iter().flat_map(|genre| Audience::iter().map(move |audience| (genre, audience))) {
        let character = "Sam, a boy of eight in a wheelchair who loves trains and is scared of dogs";
        let first = &scenes(genre, audience, character)[0].image_prompt;
        let action = first.action.to_lowercase();
        assert!(!action.contains("dogs") && !action.contains("trains"), "{genre} {audience}: {action}");
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

/// `GENRE=bedtime CHARACTER="Mia, a girl" cargo test -p builtin_storyteller prompts_to_read -- --ignored --nocapture`
#[test]
#[ignore = "prints prompts for a person to read"]
fn prompts_to_read() {
    let wanted = |name: &str| std::env::var(name).unwrap_or_default();
    let own = wanted("CHARACTER");
    let character = if own.is_empty() { "Mia, a girl of nine with red hair" } else { own.as_str() };
    for genre in Genre::iter().filter(|genre| wanted("GENRE").is_empty() || wanted("GENRE") == genre.to_string()) {
        for (number, file) in plots::of_genre(genre).iter().enumerate() {
            for audience in Audience::iter() {
                let request = StoryRequest { genre, audience, character };
                let story = tell_plot(file, request, &mut Seed::of(&[character, "read"])).expect("a story");
                println!("\n=== {genre} {number} {audience}: {}", story.title);
                let staged = stage(&story.text, audience, story.known());
                for scene in staged.pages.into_iter().flat_map(|page| page.scenes) {
                    let prompt = scene.image_prompt;
                    let people: Vec<&str> =
                        prompt.present.iter().map(|who| who.split(',').next().unwrap_or(who)).collect();
                    let setting = prompt.setting;
                    println!(
                        "{} | {:?} {:?} {:?} {:?} | {} | {}",
                        scene.emotion,
                        setting.place,
                        setting.time,
                        setting.weather,
                        setting.season,
                        people.join("; "),
                        prompt.action
                    );
                }
            }
        }
    }
}
