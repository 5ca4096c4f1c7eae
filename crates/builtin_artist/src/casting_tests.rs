//! What a description says of somebody is drawn, and always the same.

use super::*;

fn cast(description: &str) -> Figure {
    lead(description, &Vocabulary::new()).unwrap()
}

#[test]
fn hair_clothes_and_extras_follow_the_description() {
    let girl = cast("A curious girl with long curly red hair, a blue dress and round glasses");
    assert_eq!((girl.role, girl.hair_style, girl.garment), (Role::Girl, HairStyle::Curly, Garment::Dress));
    assert_eq!(girl.clothes.to_bytes(), Colour::hex(0x3f78d8).to_bytes());
    assert!(girl.extras.glasses && !girl.extras.beard);
    assert!(girl.hair.red > girl.hair.blue * 2.0);
}

#[test]
fn an_animal_with_a_title_is_an_animal() {
    let is_person =
        |description: &str| lead(description, &Vocabulary::new()).is_some_and(|figure| figure.animal.is_none());
    for description in [
        "Mother Moss, a round brown toad",
        "Captain Slow, a tortoise",
        "Mr. Brindle, a hare in a waistcoat",
        "Old Hush, a very old heron",
    ] {
        assert!(!is_person(description), "{description}");
    }
    for description in [
        "Captain Rosa, a woman with a cat",
        "Captain Okafor, an astronaut",
        "Mother Salma, an old woman with a donkey",
        "Ana, a girl who loves frogs",
    ] {
        assert!(is_person(description), "{description}");
    }
}

#[test]
fn what_nobody_states_is_the_same_for_one_name_however_much_is_described() {
    for (short, long) in [
        (
            "Lin, a girl",
            "Lin, a girl with a yellow raincoat who is afraid of the dark. In the picture: a character, in light colours.",
        ),
        ("Dr. Helen Marsh, a woman", "Dr. Helen Marsh, a 58-year-old woman with glasses. She loves old maps."),
        ("Bruno, a small bear", "Bruno, a small bear in a red scarf"),
    ] {
        let (first, second) = (cast(short), cast(long));
        assert_eq!(first.skin.to_bytes(), second.skin.to_bytes(), "{long}");
        assert_eq!(first.eyes.to_bytes(), second.eyes.to_bytes(), "{long}");
        assert_eq!(first.trousers.to_bytes(), second.trousers.to_bytes(), "{long}");
    }
    let skins: Vec<_> = ["Lin", "Kofi", "Ana", "Zoe", "Bram", "Otis"]
        .map(|name| cast(&format!("{name}, a girl")).skin.to_bytes())
        .to_vec();
    assert!(skins.iter().any(|skin| *skin != skins[0]), "not everybody has one skin");
}

#[test]
fn what_somebody_is_without_is_not_drawn() {
    for description in
        ["A girl without glasses", "A girl without a hat or glasses", "A boy with no glasses, in a red coat"]
    {
        let child = cast(description);
        assert!(!child.extras.glasses && child.extras.hat.is_none(), "{description}");
        assert!(!child.summary.contains("glasses"), "{}", child.summary);
    }
    assert!(cast("A boy without a hat but with glasses").extras.glasses);
}

#[test]
fn an_animal_can_lead_unless_a_person_is_named_first() {
    assert_eq!(cast("A small fox with a green scarf").animal.map(|spec| spec.name), Some("fox"));
    assert!(cast("A boy and his fox").animal.is_none());
    let fox = |description: &str| cast(description).skin.to_bytes();
    assert_eq!(fox("A fox in a blue coat"), fox("A fox"), "the coat is blue, and no fox");
    assert_ne!(fox("A fox with a blue coat"), fox("A fox"));
}

#[test]
fn the_same_description_gives_the_same_looks() {
    let (first, second) = (cast("a brave boy"), cast("a brave boy"));
    assert_eq!(format!("{first:?}"), format!("{second:?}"));
}

#[test]
fn nobody_is_cast_from_words_without_a_person() {
    assert!(lead("warm and cosy", &Vocabulary::new()).is_none());
}
