//! Looks and deeds that the words tell: drawn, or said to be missing; and nothing is said to be missing that no reader would miss.

use super::colour::Colour;
use super::plan_tests::{kinds, missing, planned};
use super::posture::{Gesture, Posture};
use super::scene::{Figure, Garment, HairStyle, Role};
use super::{actors, scenery};
use brief::picture::Emotion;

#[test]
fn what_no_reader_would_miss_is_not_said_to_be_missing() {
    for prompt in [
        "A dog stands in a dry field, no lake in sight.",
        "The door opened by itself and a boy looked in.",
        "A boy, all by himself, at once walks home.",
        "A tall sunflower grew in the garden.",
        "Said Old Pim.",
        "Old Pim sits on a bench, said Old Pim.",
        "“Good night,” said Old Pim.",
        "Mia held her breath and counted to ten.",
        "Mia lies in bed and cannot sleep",
        "The children made a snowman with a carrot for a nose.",
        "A sailor with a parrot on his shoulder laughs out loud.",
        "A nurse takes the temperature of a sick child.",
        "One by one the stars came out.",
        "The wind blew his hat off.",
        "Two girls share a secret",
    ] {
        let missing = missing(prompt, "");
        assert!(missing.is_empty(), "{prompt}: {missing:?}");
    }
}

#[test]
fn what_is_missing_is_named_whole() {
    for (prompt, expected) in [
        ("A girl with a hearing aid", "hearing aid"),
        ("A man beside a sewing machine", "sewing machine"),
        ("A gardener with a watering can", "watering can"),
        ("A tattooed sailor on a pier", "tattooed"),
        ("A man with tattoos on his arms", "tattoos"),
        ("A scarred old pirate", "scarred"),
        ("A one-eyed cat and a girl", "one-eyed"),
        ("A girl with dreadlocks", "dreadlocks"),
        ("A woman in a violet sari", "sari"),
        ("Nine ducks, a goose", "goose"),
        ("A boy with a bandage round his head waits for the doctor.", "bandage"),
    ] {
        let missing = missing(prompt, "");
        assert!(missing.contains(&expected.to_owned()), "{prompt}: {missing:?}");
    }
}

fn one(prompt: &str, character: &str) -> Figure {
    let scene = planned(prompt, character);
    scene.figures.first().unwrap_or_else(|| panic!("nobody in {prompt}")).clone()
}

#[test]
fn a_shaved_head_has_no_hair() {
    for told in ["a shaved head", "a shaven head", "a bald head"] {
        for who in ["A girl", "A woman", "An old man", "A boy"] {
            assert_eq!(one(&format!("{who} with {told}"), "").hair_style, HairStyle::Bald, "{who} with {told}");
        }
    }
    assert_eq!(one("She runs", "Zoe, a girl with a shaved head").hair_style, HairStyle::Bald);
    assert_ne!(one("A girl with a red hat on her head", "").hair_style, HairStyle::Bald);
}

#[test]
fn what_somebody_does_behind_their_looks_is_done() {
    for prompt in [
        "A girl with a shaved head dances in the rain",
        "A boy with a scar on his face dances in the street",
        "A man with tattoos on his arms dances on the beach",
        "A woman with a parrot on her shoulder dances",
        "A girl with a red hat on her head dances in the garden",
    ] {
        assert_eq!(one(prompt, "").posture, Posture::Dances, "{prompt}");
    }
}

#[test]
fn dark_glasses_a_striped_scarf_a_face_veil_and_crutches_are_drawn_as_such() {
    for (prompt, expected) in [
        ("A man in dark glasses", [true, false, false, false]),
        ("A boy with sunglasses", [true, false, false, false]),
        ("A girl with glasses", [false; 4]),
        ("A boy in a red and white striped scarf", [false, true, false, false]),
        ("A girl with a stripy scarf", [false, true, false, false]),
        ("A girl in a striped dress and a scarf", [false; 4]),
        ("A woman in a niqab", [false, false, true, false]),
        ("A woman in a hijab", [false; 4]),
        ("A boy on crutches", [false, false, false, true]),
        ("A girl with a crutch", [false, false, false, true]),
        ("An old man with a cane", [false; 4]),
    ] {
        let details = one(prompt, "").details;
        let drawn = [details.dark_glasses, details.striped_scarf, details.face_veil, details.crutches];
        assert_eq!(drawn, expected, "{prompt}");
    }
}

#[test]
fn those_named_behind_an_old_couple_are_it_each_with_their_own_looks() {
    for prompt in [
        "An old couple: Leela, in a violet sari, and David, with a kippah and white beard",
        "An old couple, Leela in a violet sari and David with a kippah and white beard, in a garden",
        "An elderly couple: Leela, in a violet dress, and David, with a kippah and white beard, by a lake",
    ] {
        let scene = planned(prompt, "");
        let [leela, david] = scene.figures.as_slice() else { panic!("{prompt}: {} figures", scene.figures.len()) };
        assert_eq!((leela.role, david.role), (Role::Grandmother, Role::Grandfather), "{prompt}");
        assert!(!leela.extras.beard && leela.extras.skullcap.is_none(), "{prompt}");
        assert!(david.extras.beard && david.extras.skullcap.is_some(), "{prompt}");
        assert_eq!(leela.garment, Garment::Dress, "{prompt}");
    }
    for (prompt, roles) in [
        ("A couple: Ana, in a red dress, and Karim, with a black beard, dance", [Role::Woman, Role::Man]),
        ("Two friends: Zuri, with a blue hat, and Oduya, in a green coat", [Role::Girl, Role::Boy]),
    ] {
        let roles_drawn: Vec<Role> = planned(prompt, "").figures.iter().map(|figure| figure.role).collect();
        assert_eq!(roles_drawn, roles, "{prompt}");
    }
}

#[test]
fn an_umbrella_that_is_shared_is_held() {
    let prompt = "Two sisters, one in a blue dress and one in a yellow dress, share an umbrella";
    let scene = planned(prompt, "");
    assert_eq!(scene.figures.len(), 2);
    assert!(scene.figures.iter().any(|figure| figure.gesture == Some(Gesture::Holds)));
    assert_ne!(scene.figures[0].clothes, scene.figures[1].clothes);
    assert_eq!(kinds(&planned("A girl beats a drum", "")), ["drum"]);
    assert_eq!(one("A girl beats a drum", "").gesture, Some(Gesture::Holds));
}

#[test]
fn the_fire_of_an_oven_is_no_campfire() {
    for prompt in [
        "A baker puts bread in the oven, the fire glows",
        "The fire in the stove warms a girl",
        "A potter puts a bowl in the kiln; flames glow",
        "A boy by the flame of a candle",
        "A smith at the fire of his forge",
    ] {
        assert!(!kinds(&planned(prompt, "")).contains(&"campfire"), "{prompt}");
    }
    for prompt in ["A campfire in the woods", "Three friends around a fire at night"] {
        assert!(kinds(&planned(prompt, "")).contains(&"campfire"), "{prompt}");
    }
}

#[test]
fn who_sleeps_under_a_table_lies_and_who_sleeps_at_one_sits() {
    for (prompt, posture) in [
        ("A boy asleep under a table", Posture::Lies),
        ("A man sleeps under his desk", Posture::Lies),
        ("A girl naps beneath the old bench", Posture::Lies),
        ("A man asleep at his desk", Posture::Sits),
        ("A girl sleeps at the table", Posture::Sits),
    ] {
        assert_eq!(one(prompt, "").posture, posture, "{prompt}");
    }
}

#[test]
fn open_eyes_in_bed_stay_open() {
    for prompt in [
        "A boy lay in bed with wide open eyes",
        "Tom lay awake in bed, his eyes wide open, and listened",
        "Mia lies in bed and cannot sleep",
        "A girl lies in bed wide awake",
    ] {
        let scene = planned(prompt, "");
        let face = scene.figures[0].slumber.face(scene.emotion);
        assert_ne!(face, Emotion::Sleepy, "{prompt}");
    }
}

#[test]
fn a_waistcoat_has_its_colour() {
    let blue = Colour::hex(0x3f78d8);
    for (prompt, character) in [
        ("A hedgehog in a tiny blue waistcoat", ""),
        ("A rabbit in a blue waistcoat runs", ""),
        ("A man in a blue waistcoat", ""),
        ("Pip walks home.", "Pip, a hedgehog in a tiny blue waistcoat"),
        ("Pip walks home.", "Pip, a fox wearing a bright blue waistcoat"),
    ] {
        assert_eq!(one(prompt, character).clothes, blue, "{prompt} {character}");
    }
}

#[test]
fn red_hair_is_red_in_other_languages() {
    let red = one("A girl with red hair", "").hair;
    for prompt in [
        "Une fille aux cheveux roux court dans la forêt",
        "Une fille rousse sur la plage",
        "Ein rothaariges Mädchen auf einem Fahrrad",
        "Una niña pelirroja con un gato",
        "Uma menina ruiva na praia",
        "Een roodharig meisje op het strand",
        "En rödhårig flicka på stranden",
    ] {
        assert_eq!(one(prompt, "").hair, red, "{prompt}");
    }
}

#[test]
fn two_animals_of_one_drawing_are_two() {
    for (prompt, count) in [
        ("Three ducks and a goose", 4),
        ("A dog and a puppy in a garden", 2),
        ("A dog. The dog barks at a cat.", 1),
        ("A puppy and its bowl. The dog is hungry.", 1),
    ] {
        assert_eq!(planned(prompt, "").props[0].count, count, "{prompt}");
    }
}

#[test]
fn four_in_a_boat_all_have_a_seat() {
    let scene = planned("Ana, Ben, Clara and Tom row a boat on a lake", "");
    assert_eq!(scene.figures.len(), 4);
    let stage = scenery::Stage::new(1000.0, 1000.0, &scene);
    let crew = actors::Crew::of(&stage, &scene).expect("a crew");
    let mut seats = crew.seats();
    seats.sort_by(f32::total_cmp);
    assert!(seats.len() == 4 && seats.windows(2).all(|two| two[1] - two[0] > 40.0), "{seats:?}");
}

#[test]
fn clothes_are_drawn_as_what_they_look_like_and_others_are_said_to_be_missing() {
    for (prompt, garment) in [
        ("A girl in a red fleece feeds pigeons", Garment::Shirt),
        ("A boy in a green anorak", Garment::Coat),
        ("A girl in blue dungarees", Garment::Overalls),
        ("A woman in a yellow sundress", Garment::Dress),
        ("A boy in a blue boilersuit", Garment::Overalls),
        ("A girl in a duffel coat", Garment::Coat),
        ("A man in a dressing gown", Garment::Coat),
        ("A boy in a purple turtleneck", Garment::Shirt),
    ] {
        assert_eq!(one(prompt, "").garment, garment, "{prompt}");
    }
    for (prompt, expected) in [
        ("A man in a tartan kilt", "kilt"),
        ("A woman in a striped poncho", "poncho"),
        ("A girl in a pink tutu", "tutu"),
        ("A man with an apron", "apron"),
        ("A woman with a pearl necklace", "necklace"),
        ("A boy in a tracksuit", "tracksuit"),
        ("A girl with mittens", "mittens"),
    ] {
        let missing = missing(prompt, "");
        assert!(missing.contains(&expected.to_owned()), "{prompt}: {missing:?}");
    }
    for prompt in ["A girl in a red fleece", "A boy in a green anorak and chinos", "A girl in blue dungarees"] {
        assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
    }
    let pigeons = planned("A girl in a green fleece feeds two ducks", "").props.remove(0);
    assert_eq!(pigeons.colour, None);
}
