//! Who is somebody by what they do, by two names, or only by what belongs to them.

use super::plan_tests::{briefed, kinds, planned};
use super::scene::Role;
use crate::colour::Colour;
use crate::plan::plan;

fn names(prompt: &str, character: &str) -> Vec<String> {
    planned(prompt, character).figures.into_iter().map(|figure| figure.name).collect()
}

#[test]
fn whoever_does_what_people_do_is_somebody_though_nobody_knows_the_name() {
    for (prompt, expected) in [
        ("Zuzu reads a book under a tree", &["zuzu"][..]),
        ("Okonkwo stood by the river", &["okonkwo"]),
        ("Old Ned sat on a bench and Okonkwo waved", &["ned", "okonkwo"]),
        ("Zuzu and Ned dance in the garden", &["zuzu", "ned"]),
        ("In the park Zuzu is painting", &["zuzu"]),
        ("Ned with a lantern on the beach", &["ned"]),
        ("Zuzu in a red dress by the sea", &["zuzu"]),
        ("Okonkwo and his dog run in the forest", &["okonkwo"]),
        ("Brave Zuzu climbs a tree", &["zuzu"]),
        ("Grandpa Joe sleeps in a chair", &["joe"]),
        ("By a lake|Zuzu, who drives a taxi", &["zuzu"]),
    ] {
        let (prompt, character) = prompt.split_once('|').unwrap_or((prompt, ""));
        assert_eq!(names(prompt, character), expected, "{prompt}");
    }
    for prompt in [
        "Paris in the rain",
        "London lies under snow",
        "Monday comes and snow falls",
        "Biscuit the dog sleeps on the grass",
        "Rex, a brown dog, runs on the beach",
        "A Ferrari races through the city",
        "Snow lies on the village",
        "Music plays in the garden",
        "Everything sleeps in the snow",
        "Titanic sails at night",
    ] {
        assert_eq!(names(prompt, ""), Vec::<String>::new(), "{prompt}");
    }
}

#[test]
fn one_person_by_two_names_is_one_person() {
    let helen = "Dr. Helen Marsh, a 58-year-old geologist with grey hair";
    for prompt in [
        "Dr. Marsh holds a hammer in the desert",
        "Helen holds a hammer in the desert",
        "Dr. Helen Marsh smiles. Dr. Marsh's hammer lies in the desert",
        "A hammer. In the picture: Dr. Marsh. Setting: in a desert.",
        "A hammer. In the picture: Marsh, a woman. Setting: in a desert.",
    ] {
        let figures = planned(prompt, helen).figures;
        assert_eq!(figures.len(), 1, "{prompt}");
        assert_eq!((figures[0].role, figures[0].trade.as_deref()), (Role::Woman, Some("geologist")), "{prompt}");
    }
    assert_eq!(names("Dr. Helen Marsh digs in the desert. Dr. Marsh smiles.", ""), ["helen"]);
    // Somebody else with the same title, and somebody of the same family.
    assert_eq!(names("Dr. Hill and Dr. Marsh walk in the forest", helen).len(), 2);
    assert_eq!(names("Mr. Marsh waves. In the picture: Dr. Helen Marsh; Mr. Marsh.", helen).len(), 2);
}

#[test]
fn what_belongs_to_somebody_does_not_bring_them() {
    for (prompt, people, things) in [
        ("The baker's dog sleeps by the stove", 0, &["dog"][..]),
        ("A cat sits on the baker's roof", 0, &["cat"]),
        ("The wizard's owl flies at night", 0, &["owl"]),
        ("The girl feeds the farmer's horse", 1, &["horse"]),
        ("The girl's mother holds a lantern", 1, &["lantern"]),
        ("A bird on the boy's shoulder", 1, &["bird"]),
    ] {
        let scene = planned(prompt, "");
        assert_eq!((scene.figures.len(), kinds(&scene)), (people, things.to_vec()), "{prompt}");
    }
    assert_eq!(planned("The girl feeds the farmer's horse", "").figures[0].trade, None);
}

#[test]
fn a_colour_is_of_the_next_noun_and_of_clothes_that_share_its_article() {
    let red = Colour::hex(0xdd3b35);
    let figure = |words: &str| planned("A lake", words).figures.remove(0);
    let both = figure("A woman in a red hat and scarf");
    assert_eq!((both.extras.hat, both.extras.scarf), (Some(red), Some(red)));
    let one = figure("A woman in a red hat and a scarf");
    assert!(one.extras.hat == Some(red) && one.extras.scarf.is_some_and(|scarf| scarf != red));
    for words in [
        "A girl with red hair, a dress and a hat",
        "A girl with red hair and a dress",
        "A girl with red hair in a dress",
        "A girl with red eyes and a hat",
    ] {
        let girl = figure(words);
        assert!(!girl.told.clothes && girl.extras.hat != Some(red), "{words}");
    }
    let long = figure("A girl with long, red hair");
    assert!(long.told.hair && long.hair_style == super::scene::HairStyle::Long);
}

#[test]
fn plaits_and_the_window_of_a_room_are_drawn() {
    for prompt in [
        "A girl with red plaits at the window of her bedroom",
        "A boy with brown locks at the kitchen window",
        "A woman at the window of the library",
        "A child behind the curtains in the bedroom",
    ] {
        assert_eq!(plan(&briefed(prompt, "")).1.not_drawn, Vec::<String>::new(), "{prompt}");
    }
    assert_eq!(plan(&briefed("A girl at a window in the meadow", "")).1.not_drawn, ["window"]);
    assert_eq!(plan(&briefed("A girl behind the curtains in the library", "")).1.not_drawn, ["curtains"]);
}

#[test]
fn what_is_only_spoken_of_is_not_in_the_picture() {
    for (prompt, people) in [
        ("She told him of a ship on the beach", 1),
        ("A king dreamt of a crown and a dragon", 1),
        ("Two girls spoke about the cake in the garden", 2),
        ("A boy thinks of a dragon", 1),
        ("A boy asks for a horse", 1),
        ("A woman wishes for a baby", 1),
        ("A girl remembers her grandmother", 1),
        ("A man wants a boat", 1),
    ] {
        let scene = planned(prompt, "");
        assert_eq!((scene.figures.len(), kinds(&scene)), (people, vec![]), "{prompt}");
        assert_eq!(plan(&briefed(prompt, "")).1.not_drawn, Vec::<String>::new(), "{prompt}");
    }
}

#[test]
fn a_crowd_is_drawn_as_far_as_there_is_room() {
    for (prompt, people) in [("People dance in the street", 4), ("Two people by a lake", 2), ("Everybody waves", 4)] {
        assert_eq!(planned(prompt, "").figures.len(), people, "{prompt}");
    }
    assert_eq!(plan(&briefed("Ten people by a lake", "")).1.not_drawn, ["ten people (only seven)"]);
}

#[test]
fn a_rose_has_its_colour() {
    for (prompt, colour) in
        [("A red rose in the snow", 0xdd3b35), ("One white rose", 0xf8f5ef), ("Two yellow roses", 0xf6cf3c)]
    {
        let prop = planned(prompt, "").props.remove(0);
        assert_eq!((prop.spec.name, prop.colour), ("flower", Some(Colour::hex(colour))), "{prompt}");
    }
    assert_eq!(kinds(&planned("The sun rose over a lake", "")), Vec::<&str>::new());
}

#[test]
fn what_animals_do_and_how_many_people_there_are_is_drawn_or_said_to_be_missing() {
    for (prompt, expected) in [
        ("A dragon breathes fire over a castle", &["breathes"][..]),
        ("A dog jumps over a fence", &["jumps"]),
        ("Two cats chase a mouse in the kitchen", &["chase"]),
        ("A horse stands in a meadow", &[]),
        ("Two horses gallop through a meadow", &["gallop"]),
        ("A hedgehog rolls down a hill", &["rolls"]),
        ("Thirty camels in the desert", &["thirty camels (only six)"]),
        ("Dozens of owls in a forest", &["dozens of owls (only six)"]),
        ("Geese, seven of them, by a lake", &["geese (ducks)", "seven geese (only six)"]),
        ("A cat to the left of a boat", &[]),
        ("A dog behind three trees", &["behind three trees"]),
        ("A man lies in the grass and looks at the stars", &[]),
        ("Five girls and four boys dance in the rain", &["five girls and four boys (only seven)"]),
        ("Three girls and two boys dance in the rain", &[]),
        ("A family of five by a lake", &[]),
        ("A family of nine by a lake", &["family of nine (only seven)"]),
        ("A dozen apples under a tree", &["a dozen apples (only six)"]),
        ("A waterfall in the jungle", &["waterfall"]),
        ("A boy with red boots", &["red boots"]),
        ("A soccer player kicks a ball", &["player"]),
        ("A couple dances under the moon", &[]),
        ("A man with a turban drinks tea", &[]),
    ] {
        assert_eq!(plan(&briefed(prompt, "")).1.not_drawn, expected, "{prompt}");
    }
    assert_eq!(kinds(&planned("A dragon breathes fire over a castle", "")), ["dragon"]);
    assert_eq!(planned("A couple dances under the moon", "").figures.len(), 2);
    assert_eq!(kinds(&planned("A door in a frame of black oak", "")), ["gate"]);
}

#[test]
fn who_a_list_names_is_not_there_twice() {
    let scene = "Called Mrs. Oake, the driver. In the picture: Mrs. Oake, a woman with grey hair; a driver. Setting: in the mountains.";
    assert_eq!(planned(scene, "Amina, a nurse").figures.len(), 1);
}

#[test]
fn a_grandmother_who_is_called_a_woman_stays_old() {
    for (character, role) in [
        ("Grandma Rose, a woman", Role::Grandmother),
        ("Grandpa Joe, a baker", Role::Grandfather),
        ("Captain Okafor, an astronaut", Role::Astronaut),
    ] {
        assert_eq!(planned("A lake", character).figures[0].role, role, "{character}");
    }
    assert_eq!(kinds(&planned("A greyhound and a terrier run on the beach", "")), ["dog"]);
}
