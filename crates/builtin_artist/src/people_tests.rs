//! Who is in a picture: how many, of which age, under which name.

use super::colour::Colour;
use super::plan_tests::{figures, kinds, missing, planned, roles};
use super::posture::Posture;
use super::scene::{Role, Scene};

#[test]
fn everybody_of_a_pair_a_list_or_a_family_is_there() {
    use Role::{Boy, Girl, Grandfather, Grandmother, Man, Woman};
    for (words, expected) in [
        ("Twins Olive and Pearl, both with light brown skin", &[Girl, Girl][..]),
        ("Brothers Max and Leo", &[Boy, Boy]),
        ("Mr. and Mrs. Bell", &[Man, Woman]),
        ("Mum and Dad", &[Woman, Man]),
        ("Grandma and Grandpa Ortiz", &[Grandmother, Grandfather]),
        ("The Bell family", &[Woman, Man, Girl, Boy]),
        ("A family of three", &[Woman, Man, Girl]),
        ("Ana, Ben and Clara", &[Girl, Boy, Girl]),
        ("A girl, a boy and a grandmother", &[Girl, Boy, Grandmother]),
    ] {
        assert_eq!(roles("They wait by the lake", words), expected, "{words}");
        let prompt = format!("{words} by the lake");
        assert_eq!(roles(&prompt, ""), expected, "{prompt}");
        assert_eq!(kinds(&planned(&prompt, "")), Vec::<&str>::new(), "{prompt}");
    }
    assert_eq!(roles("Mia and her parents walk", "Mia, a girl"), [Girl, Woman, Man]);
    assert_eq!(roles("Rose petals and Ben's boat on the lake", ""), []);
}

#[test]
fn what_is_said_of_both_is_true_of_both_and_of_nobody_else() {
    for words in ["Twins Olive and Pearl, both with light brown skin", "Brothers Max and Leo with light brown skin"] {
        let scene = planned(&format!("{words}, by the lake with Clara"), "");
        let expected = planned("She waits", "a girl with light brown skin").figures[0].skin;
        let skins: Vec<_> = scene.figures.iter().take(2).map(|figure| figure.skin).collect();
        assert_eq!(skins, [expected; 2], "{words}");
    }
    let scene = planned("They walk", "Ana, with black hair, and Ben, with red hair");
    assert!(scene.figures[1].hair.red > scene.figures[0].hair.red + 0.3);
}

/// Who is in a picture of `character` with this list of who is there.
fn listed(character: &str, present: &str) -> Scene {
    planned(&format!("They wait. In the picture: {present}. Setting: in a garden."), character)
}

#[test]
fn somebody_of_another_age_in_a_list_is_another_person() {
    use Role::{Boy, Child, Girl, Grandfather, Grandmother, Man, Woman};
    for (character, present, expected) in [
        ("Mia, a woman", "Mia, a woman; an old woman", &[Woman, Grandmother][..]),
        ("Otto, a man", "Otto; an elderly man", &[Man, Grandfather]),
        ("Otto, a man", "an old fisherman; Otto", &[Man, Grandfather]),
        ("Mia, a girl", "Mia; a little girl", &[Girl, Girl]),
        ("Tom, a boy", "Tom; a small boy", &[Boy, Boy]),
        ("Mia, a girl", "Mia; a baby", &[Girl, Child]),
        ("Agnes, an old woman", "Agnes; a young woman", &[Grandmother, Woman]),
        ("A woman in a red coat", "a woman in a red coat; an old woman", &[Woman, Grandmother]),
    ] {
        let found: Vec<Role> = listed(character, present).figures.iter().map(|figure| figure.role).collect();
        assert_eq!(found, expected, "{character}: {present}");
    }
    let scene = listed("Pip, a little fox", "Pip; an old fox");
    assert_eq!((scene.figures.len(), kinds(&scene)), (1, vec!["fox"]));
    assert_eq!(roles("An old woman waves in the garden", "Mia, a woman"), [Woman, Grandmother]);
}

#[test]
fn somebody_of_the_same_age_or_called_the_is_the_same_person() {
    for (character, present) in [
        ("Mia, a woman", "Mia; the old woman"),
        ("A woman in a red coat", "the old woman"),
        ("Agnes, an old woman", "Agnes; an old woman"),
        ("Agnes, a grandmother", "Agnes; an elderly woman"),
        ("Agnes, an old woman", "Agnes; a woman"),
        ("Mia, a seven-year-old girl", "Mia; a little girl"),
        ("Mia, a girl of 7", "Mia; a small child"),
        ("Mia, a girl", "Mia; a child"),
        ("Pip, a fox", "Pip; a little fox"),
    ] {
        let scene = listed(character, present);
        assert_eq!((scene.figures.len(), kinds(&scene)), (1, vec![]), "{character}: {present}");
    }
}

#[test]
fn whoever_is_called_old_before_the_name_is_old() {
    use Role::{Grandfather, Grandmother};
    for (words, role, name) in [
        ("Old Ned, a lighthouse keeper", Grandfather, "ned"),
        ("Old Agnes, the village doctor", Grandmother, "agnes"),
        ("Elderly Agnes, a very patient lighthouse keeper", Grandmother, "agnes"),
    ] {
        for (prompt, character) in [("A lake", words), (&*format!("{words}, waves"), "")] {
            let found: Vec<_> = figures(prompt, character).into_iter().map(|(role, name, ..)| (role, name)).collect();
            assert_eq!(found, [(role, name.to_owned())], "{prompt} {character}");
        }
        assert_eq!(listed(words, words).figures[0].role, role, "{words}");
    }
    assert_eq!(roles("Old Ben reads a book", ""), [Grandfather]);
    assert_eq!(roles("Ned, a keeper of an old lighthouse", ""), [Role::Man]);
}

#[test]
fn a_noun_after_the_looks_of_a_name_says_who_that_is() {
    for (prompt, role) in [
        ("Elif in a wheelchair, a journalist", Role::Woman),
        ("Elif in a wheelchair, a journalist, writes", Role::Woman),
        ("Tom with red hair and glasses, a baker, waves", Role::Man),
        ("Mia wearing a red hat, a girl of ten, waves", Role::Girl),
    ] {
        assert_eq!(roles(prompt, ""), [role], "{prompt}");
    }
    assert!(planned("Elif in a wheelchair, a journalist", "").figures[0].extras.wheelchair);
    for prompt in ["Mia in a red hat, a boy and a dog", "Mia in a red hat, a boy with a kite, and a dog"] {
        assert_eq!(roles(prompt, ""), [Role::Girl, Role::Boy], "{prompt}");
    }
}

#[test]
fn a_name_of_an_animal_or_a_thing_brings_nobody() {
    for (prompt, figures, things) in [
        ("A fox named Pip in a blue scarf sits on a rock", 1, &["rock"][..]),
        ("A fox named Pip sits on a rock", 0, &["fox", "rock"]),
        ("A dog called Max runs", 0, &["dog"]),
        ("A ship that was named Rosa on the sea", 0, &["ship"]),
        ("A small dog called Max and a girl named Mia run", 1, &["dog"]),
        ("A girl called Zuri waves", 1, &[]),
    ] {
        let scene = planned(prompt, "");
        assert_eq!((scene.figures.len(), kinds(&scene)), (figures, things.to_vec()), "{prompt}");
    }
}

#[test]
fn an_animal_that_wears_something_is_there_once_and_wears_it() {
    for prompt in [
        "A fox named Pip in a blue scarf sits on a rock",
        "A fox in a blue scarf sits on a rock",
        "A fox wearing a red hat and a blue scarf sits on a rock",
    ] {
        let scene = planned(prompt, "");
        let [fox] = scene.figures.as_slice() else { panic!("{} figures: {prompt}", scene.figures.len()) };
        assert_eq!(fox.animal.map(|animal| animal.name), Some("fox"), "{prompt}");
        assert_eq!(fox.extras.scarf, Some(Colour::hex(0x3f78d8)), "{prompt}");
        assert_eq!((fox.posture, fox.extras.hat.is_some()), (Posture::Sits, prompt.contains("hat")), "{prompt}");
        assert_eq!(kinds(&scene), ["rock"], "{prompt}");
    }
    for prompt in ["A fox with a red tail", "A girl in a blue scarf and a fox", "A fox in a forest"] {
        assert!(planned(prompt, "").figures.iter().all(|figure| figure.animal.is_none()), "{prompt}");
    }
}

#[test]
fn neighbours_strangers_and_guests_are_people() {
    for (prompt, people) in [
        ("A neighbour waves", 1),
        ("Two neighbors and a stranger in the garden", 3),
        ("A guest in the garden", 1),
        ("A passer-by with a hat", 1),
        ("Two passers-by in the city", 2),
        ("Three villagers dance", 3),
        ("The neighbour's dog barks", 0),
        ("The night grew stranger", 0),
        ("The guest room", 0),
    ] {
        let scene = planned(prompt, "");
        assert_eq!(scene.figures.len(), people, "{prompt}");
        if people > 0 {
            assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
        }
    }
    assert_eq!(listed("Mia, a girl", "Mia; a neighbour").figures.len(), 2);
}

#[test]
fn as_many_animals_are_there_as_a_list_says() {
    for (present, name, count) in
        [("two gulls", "gull", 2), ("three small dogs", "dog", 3), ("a ginger cat", "cat", 1), ("the cat", "cat", 1)]
    {
        let scene = listed("", present);
        let beings: Vec<(&str, usize)> = scene.props.iter().map(|prop| (prop.spec.name, prop.count)).collect();
        assert_eq!(beings, [(name, count)], "{present}");
    }
}

#[test]
fn whose_trade_is_told_has_its_sex_and_age_and_what_it_is_known_by() {
    use Role::{Boy, Girl, Grandmother, Man, Woman};
    for (prompt, expected) in [
        ("A bride and a groom", &[Woman, Man][..]),
        ("A policeman and a policewoman", &[Man, Woman]),
        ("Postman Goran waves", &[Man]),
        ("Policewoman Osei waves", &[Woman]),
        ("A 9-year-old bricklayer, he has red hair", &[Boy]),
        ("A 12-year-old baker, she waves", &[Girl]),
        ("An old glassblower, she has grey hair", &[Grandmother]),
        ("A shepherdess with a lamb", &[Woman]),
        ("A monk, a countess and a widower", &[Man, Woman, Man]),
    ] {
        assert_eq!(roles(prompt, ""), expected, "{prompt}");
    }
    let bride = planned("A bride", "").figures.remove(0);
    assert_eq!((bride.garment, bride.clothes), (super::scene::Garment::Dress, Colour::hex(0xfbfaf6)));
    assert!(bride.extras.headgear.is_some());
    assert_eq!(planned("A bride in a red dress", "").figures[0].clothes, Colour::hex(0xdd3b35));
    for prompt in ["A welder and a midwife", "A glassblower by a lake", "A dwarf and a girl"] {
        assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
    }
}

#[test]
fn two_of_one_role_in_one_sentence_are_two() {
    for (prompt, people) in [
        ("A dwarf and a gnome", 2),
        ("A girl in a red dress and a girl in a blue dress", 2),
        ("A woman and another woman wait", 2),
        ("A man meets a boy. The man laughs.", 2),
        ("A woman who works as a nurse", 1),
        ("A waitress brings two cups to an old couple", 3),
        ("A boy dressed as a penguin", 1),
        ("Three football players", 3),
        ("The groom, the priest and a flower girl", 3),
        ("The whole class waves to a teacher", 5),
        ("A brass band plays", 4),
    ] {
        assert_eq!(planned(prompt, "").figures.len(), people, "{prompt}");
    }
}

#[test]
fn of_so_many_of_its_own_kind_the_main_character_is_one() {
    for (prompt, character, others) in [
        ("Ten mice carry a cheese", "Mina, a mouse in a red dress", 5),
        ("Twelve bears dance", "Bo, a bear cub", 5),
        ("Three foxes run", "Pip, a fox in a blue scarf", 2),
        ("Pip and two other foxes", "Pip, a fox in a blue scarf", 2),
        ("A mouse", "Mina, a mouse in a red dress", 0),
    ] {
        let scene = planned(prompt, character);
        let kind = scene.figures[0].animal.map(|spec| spec.name);
        let beside: usize = scene.props.iter().filter(|prop| Some(prop.spec.name) == kind).map(|prop| prop.count).sum();
        assert_eq!((scene.figures.len(), beside), (1, others), "{prompt}");
        assert!(missing(prompt, character).iter().all(|words| words != "dress" && words != "scarf"), "{prompt}");
    }
    assert!(missing("Ten mice", "Mina, a mouse").contains(&"ten mice (only six)".to_owned()));
    assert!(missing("Twelve bears", "Bo, a bear cub").contains(&"twelve bears (only six)".to_owned()));
}

#[test]
fn those_of_one_trade_wear_it_all() {
    for prompt in
        ["Two nuns wait", "Three firefighters in the city", "Two policewomen", "Two violinists", "Three firemen"]
    {
        assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
    }
    assert_eq!(roles("An old couple by a lake", ""), [Role::Grandmother, Role::Grandfather]);
    assert_eq!(planned("A bride, a groom, three bridesmaids and a priest", "").figures.len(), 6);
    let said = missing("A bride, a groom, five bridesmaids and a priest", "");
    assert!(said.contains(&"priest".to_owned()) && !said.contains(&"bride".to_owned()), "{said:?}");
    assert_eq!(missing("A boy dressed as a penguin", ""), ["penguin costume"]);
    assert_eq!(kinds(&planned("A boy dressed as a penguin", "")), Vec::<&str>::new());
}

#[test]
fn whoever_is_listed_by_another_noun_is_another() {
    let ruth = "Captain Ruth Adeyemi, a 52-year-old captain with close-cropped grey hair, wearing a navy coat";
    for (present, people) in [
        ("a mother; a child with dark curls; a bride, wearing a white dress; a soldier", 4),
        ("Captain Ruth Adeyemi, a captain; a mother", 2),
        ("Captain Ruth Adeyemi; a nurse; a bride", 3),
        ("Captain Ruth Adeyemi; the captain", 1),
        ("Captain Ruth Adeyemi; a woman", 1),
    ] {
        assert_eq!(listed(ruth, present).figures.len(), people, "{present}");
    }
    let okafor = "Captain Okafor, an astronaut";
    assert_eq!(roles("An astronaut waves to another astronaut", okafor), [Role::Astronaut; 2]);
    assert_eq!(roles("Mia waves to another girl", "Mia, a girl"), [Role::Girl; 2]);
}

#[test]
fn what_is_found_lies_alone_and_an_hour_counts_nothing() {
    for prompt in ["Priya found something lying in the box", "Priya saw a key lying in the grass"] {
        assert_eq!(figures(prompt, "Priya, a girl")[0].2, Posture::Stands, "{prompt}");
    }
    assert_eq!(figures("Priya is lying in the grass", "Priya, a girl")[0].2, Posture::Lies);
    assert_eq!(figures("Button put her head under the blanket", "Button, a girl")[0].2, Posture::Stands);
    for (prompt, count) in [("By nine the lanterns were burning", 3), ("By nine lanterns a girl sits", 6)] {
        assert_eq!(planned(prompt, "").props.iter().map(|prop| prop.count).max(), Some(count), "{prompt}");
    }
    let scene = planned("Mia rides her bicycle to school", "Mia, a girl");
    assert!(!scene.setting.is_indoors() && kinds(&scene).contains(&"school"), "{:?}", kinds(&scene));
}
