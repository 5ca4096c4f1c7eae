//! Who and what is in a picture, and where it stands; nothing is drawn here.

use std::collections::HashSet;

use super::places::{Extent, PlacedProp};
use super::posture::{Gesture, Posture};
use super::scene::{Garment, HairStyle, Role, Scene};
use super::tools::Tool;
use super::*;
use brief::picture::{ArtStyle, ImagePrompt};
use brief::story::{Audience, SceneAuthor};

pub(crate) fn briefed(prompt: &str, character: &str) -> SceneBrief {
    SceneBrief {
        author: SceneAuthor::Client,
        description: String::new(),
        image_prompt: ImagePrompt::of_text(prompt),
        emotion: "happy".to_owned(),
        character_description: character.to_owned(),
        style: ArtStyle::Storybook,
        audience: Audience::Children,
    }
}

pub(super) fn planned(prompt: &str, character: &str) -> Scene {
    plan::plan(&briefed(prompt, character)).0
}

pub(super) fn kinds(scene: &Scene) -> Vec<&'static str> {
    scene.props.iter().map(|prop| prop.spec.name).collect()
}

#[test]
fn two_named_siblings_are_two_figures_each_with_their_own_looks() {
    let description = "Tom and Lily, siblings, he has brown hair, she has blond pigtails";
    let scene = planned("They fly a kite on a hill", description);
    let [tom, lily] = scene.figures.as_slice() else { panic!("{} figures", scene.figures.len()) };
    assert_eq!((tom.role, lily.role), (Role::Boy, Role::Girl));
    assert_eq!((tom.hair_style == HairStyle::Braids, lily.hair_style), (false, HairStyle::Braids));
    assert!(lily.hair.luma() > tom.hair.luma() + 0.2);
    assert_eq!(tom.skin, lily.skin);
    assert!(kinds(&scene).contains(&"kite") && !kinds(&scene).contains(&"flower"), "{:?}", kinds(&scene));
    for pair in ["two friends", "a girl and a boy", "an old man and his granddaughter", "two brothers with red hair"] {
        assert_eq!(planned("They walk", pair).figures.len(), 2, "{pair}");
    }
    assert_eq!(planned("She walks", "a girl who loves her friends, with a bear on her shirt").figures.len(), 1);
}

#[test]
fn an_animal_that_belongs_to_somebody_comes_along() {
    let scene = planned("They walk through the snow", "A boy and his small grey dog");
    assert_eq!((scene.figures.len(), kinds(&scene)), (1, vec!["dog"]));
}

#[test]
fn the_list_of_a_prompt_says_who_is_there() {
    let prompt = "Barnaby barked at a cat. In the picture: Mia, a girl with red hair; Barnaby, a dog; Mrs. Crane, a woman; \
                  Gull Rock. Setting: by the harbour at the sea, at dusk. Mood: calm.";
    let scene = planned(prompt, "Mia, a girl with red hair, wearing a green dress.");
    assert_eq!(scene.figures.iter().map(|figure| figure.role).collect::<Vec<_>>(), [Role::Girl, Role::Woman]);
    assert_eq!(scene.figures[0].garment, Garment::Dress);
    assert_eq!(kinds(&scene), ["dog"]);
    let without_mia = planned("In the picture: Mrs. Crane, a woman.", "Mia, a girl with red hair.");
    assert_eq!(without_mia.figures.iter().map(|figure| figure.role).collect::<Vec<_>>(), [Role::Woman]);
}

#[test]
fn the_main_character_is_there_once_whatever_it_is_called() {
    let scene = planned(
        "In the picture: Bo, a bear cub; a bear; a cub; a fox.",
        "Bo, a sleepy bear cub, wearing a blue scarf.",
    );
    assert_eq!((scene.figures.len(), kinds(&scene)), (1, vec!["fox"]));
}

#[test]
fn a_sister_is_a_child_in_a_book_for_children_and_a_woman_in_one_for_adults() {
    let role = |audience: Audience| {
        let brief = SceneBrief { audience, ..briefed("In the picture: Lily, a sister.", "") };
        plan::plan(&brief).0.figures[0].role
    };
    assert_eq!((role(Audience::Children), role(Audience::Adults)), (Role::Girl, Role::Woman));
}

#[test]
fn a_room_has_the_same_walls_in_all_pictures_of_a_book() {
    let seed = |prompt: &str| planned(prompt, "Bo, a bear.").book_seed;
    assert_eq!(seed("Bo slept. Setting: in a bedroom."), seed("Bo woke. Setting: in a bedroom."));
}

#[test]
fn nothing_stands_where_it_cannot() {
    assert_eq!(kinds(&planned("A ship and a tree. Setting: in a bedroom.", "")), Vec::<&str>::new());
    let scene = planned("Setting: on a hill in a meadow.", "a girl");
    assert!(!scene.land.water);
    let scene_brief =
        SceneBrief { description: "He thought of every ship.".to_owned(), ..briefed("Setting: in a meadow.", "") };
    assert_eq!(kinds(&plan::plan(&scene_brief).0), Vec::<&str>::new());
}

#[test]
fn what_no_scene_describes_is_the_same_in_all_pictures_of_a_character() {
    let place = |prompt: &str| {
        let scene = planned(prompt, "Tom, a boy with brown hair.");
        (scene.setting, scene.time)
    };
    assert_eq!(place("Tom laughed."), place("Tom had a kite."));
    assert_eq!(place("Tom laughed."), place("He ran and ran."));
}

#[test]
fn what_was_or_will_be_at_another_time_is_not_drawn() {
    for (prompt, words) in [
        ("In the night a rope had parted.", ""),
        ("“Tomorrow morning we will sail,” she said at dusk.", "dusk"),
        ("'Tomorrow morning we will sail,' she said at dusk.", "dusk"),
        ("„Morgen im Schnee,“ said Mia at sunset.", "dusk"),
        ("«There is a dragon in the castle!» said the boy at noon.", "day"),
        ("The girl used to live by the sea in a castle.", ""),
        ("Yesterday there was a storm, but now the lake is still at noon.", "lake, day"),
        ("Last winter a wolf came to the farm.", ""),
        ("A fox says good night in the forest at noon.", "forest, day"),
        ("By morning the snow had fallen.", "dawn, snow"),
        ("That night they slept in the forest.", "forest, night"),
        ("One day a fox met an owl at night.", "fox, owl, night"),
    ] {
        let (_, account) = plan::plan(&briefed(prompt, ""));
        for word in words.split(", ").filter(|word| !word.is_empty()) {
            assert!(account.recognised.iter().any(|shown| shown == word), "{prompt}: {word} of {account:?}");
        }
        let own = |shown: &&String| {
            ["dawn", "day", "dusk", "night", "snow", "storm", "sea", "castle", "farm", "dragon", "wolf", "rain"]
                .contains(&shown.as_str())
        };
        let claimed = account.recognised.iter().filter(own).filter(|shown| !words.contains(shown.as_str()));
        assert_eq!(claimed.collect::<Vec<_>>(), Vec::<&String>::new(), "{prompt}");
    }
}

/// Everything of a scene in its place on the smallest sheet.
fn laid_out(scene: &Scene, check: &mut dyn FnMut(&composition::Layout<'_>)) {
    let stage = Stage::new(1000.0, 1000.0, scene);
    check(&composition::Layout::of(&stage, scene, &mut dice::Dice::new(scene.seed)));
}

#[test]
fn things_hide_neither_the_figures_nor_each_other() {
    for prompt in [
        "A lighthouse and a sailboat on the beach at dusk",
        "A camel and a tent in the desert",
        "A lantern, a book and a cat in the library",
        "A tractor, a cow and a sheep on the farm",
        "A dragon before the castle",
    ] {
        for character in ["", "a girl", "two brothers"] {
            let scene = planned(prompt, character);
            laid_out(&scene, &mut |layout| {
                let figures: Vec<Extent> = layout.figures.iter().map(Extent::of_figure).collect();
                for (index, thing) in layout.things.iter().enumerate() {
                    let others = layout.things[..index].iter().map(PlacedProp::extent);
                    for other in others.chain(figures.iter().copied()) {
                        let covered = thing.extent().overlap(other);
                        assert!(covered < 0.5, "{prompt}, {character}: {} {covered}", thing.prop.spec.name);
                    }
                }
            });
        }
    }
}

#[test]
fn everybody_is_in_the_boat() {
    let scene = planned("Mia rows her boat across the sea. In the picture: Mia, a girl; Rex, a dog.", "Mia, a girl");
    laid_out(&scene, &mut |layout| {
        let crew = layout.crew.as_ref().expect("a crew");
        assert_eq!(crew.passengers.len(), 1);
        assert!(layout.things.is_empty() && layout.figures.is_empty());
    });
}

#[test]
fn faces_are_always_on_the_sheet_and_pictures_of_one_book_are_not_all_alike() {
    let mut sizes = HashSet::new();
    for scene in
        ["Mia laughed.", "Mia cried.", "Mia ran home.", "Mia slept.", "Mia found it.", "Mia waited.", "Mia sang."]
    {
        let scene = planned(&format!("{scene} In the picture: Mia, a girl. Setting: in a meadow."), "Mia, a girl.");
        laid_out(&scene, &mut |layout| {
            let mia = layout.figures[0];
            sizes.insert(mia.scale as u32);
            let head = (mia.y - 100.0 * mia.scale, mia.y - 60.0 * mia.scale);
            assert!(head.0 > 100.0 && head.1 < 700.0, "{head:?}");
        });
    }
    assert!(sizes.len() > 1, "{sizes:?}");
}

pub(super) fn missing(prompt: &str, character: &str) -> Vec<String> {
    plan::plan(&briefed(prompt, character)).1.not_drawn
}

#[test]
fn what_nobody_can_draw_is_said() {
    for (prompt, words) in [
        ("A platypus", &["platypus"][..]),
        ("Mia repairs a carburettor in the garden", &["carburettor", "repairs"]),
        ("A girl with a sextant and a dog", &["sextant"]),
        ("Kot śpi na plaży", &["Kot śpi na plaży"]),
        ("Kissa nukkuu rannalla", &["Kissa nukkuu rannalla"]),
        ("海辺の猫", &["海辺の猫"]),
        ("A tree in a bedroom", &["tree"]),
        ("Twelve balloons", &["twelve balloons (only six)"]),
        ("A girl is riding", &["riding"]),
    ] {
        assert_eq!(missing(prompt, ""), words, "{prompt}");
    }
}

#[test]
fn what_is_drawn_or_denied_is_not_said_to_be_missing() {
    for prompt in [
        "A crocodile by the river",
        "A girl with curly red hair and a blue scarf sits on a bench",
        "A boy without a sextant",
        "Mia rows over the lake at dawn",
        "An old man with a cane and a woman with a green hijab",
        "Three children hold candles",
        "In the picture: Mia, a girl with red hair; Mr. Brindle, a hare. Setting: by a lake, at dusk. Mood: calm.",
    ] {
        assert_eq!(missing(prompt, "Mia, a brave girl of seven with green eyes"), Vec::<String>::new(), "{prompt}");
    }
    let character = "Mia, a girl who dreams of the circus. She lives in a yurt. In the picture: mostly white, with touches of pink.";
    assert_eq!(missing("Mia flies a kite on a hill", character), Vec::<String>::new());
}

#[test]
fn as_many_are_there_as_the_words_say() {
    for (prompt, figures, things) in [
        ("Three children play", 3, 0),
        ("Three girls dance", 3, 0),
        ("Two boys and a dog", 2, 1),
        ("Five candles", 0, 5),
        ("4 owls", 0, 4),
        ("Ducks on a pond", 0, 3),
        ("A doctor and a nurse", 2, 0),
    ] {
        let scene = planned(prompt, "");
        let counted: usize = scene.props.iter().map(|prop| prop.count).sum();
        assert_eq!((scene.figures.len(), counted), (figures, things), "{prompt}");
    }
}

#[test]
fn somebody_of_a_calling_is_there_once() {
    for (prompt, character, role) in [
        ("An astronaut floats", "Captain Okafor, an astronaut", Role::Astronaut),
        ("The baker bakes", "Otto, a baker", Role::Man),
        ("Elif stands alone on the beach", "Elif, a girl", Role::Girl),
    ] {
        let roles: Vec<Role> = planned(prompt, character).figures.iter().map(|figure| figure.role).collect();
        assert_eq!(roles, [role], "{prompt}");
    }
}

#[test]
fn a_noun_after_a_name_says_who_that_is_and_brings_nobody_else() {
    for (prompt, roles) in [
        ("Captain Okafor, an astronaut", vec![Role::Astronaut]),
        ("Otto, a baker, waves", vec![Role::Man]),
        ("Mia, a girl, waves", vec![Role::Girl]),
        ("Dr. Helen Marsh, a geologist, digs", vec![Role::Woman]),
        ("Lily, a brave knight, waves", vec![Role::Knight]),
        ("Mia, Tom and a baker", vec![Role::Girl, Role::Boy, Role::Woman]),
        ("Elif stands alone", vec![Role::Girl]),
    ] {
        let found: Vec<Role> = planned(prompt, "").figures.iter().map(|figure| figure.role).collect();
        assert_eq!(found, roles, "{prompt}");
    }
}

#[test]
fn short_prompts_of_common_words_are_english() {
    for prompt in ["Elif stands alone", "Rose petals fall", "Max waits", "Olu and Ife walk together"] {
        let unread = missing(prompt, "");
        assert!(unread.iter().all(|words| words != prompt), "{prompt}: {unread:?}");
    }
    let roles = |prompt: &str| planned(prompt, "").figures.iter().map(|figure| figure.role).collect::<Vec<_>>();
    assert_eq!(roles("Ein Junge am Strand"), [Role::Boy]);
    assert_eq!(roles("Eine junge Frau am Strand"), [Role::Woman]);
}

#[test]
fn head_coverings_canes_and_wheelchairs_belong_to_the_looks() {
    let extras = |character: &str| planned("She waits", character).figures[0].extras;
    assert!(extras("a woman with a green hijab").headscarf.is_some());
    assert!(extras("an old man wearing an orange turban").turban.is_some());
    assert!(extras("a boy with a kippah").skullcap.is_some());
    assert!(extras("an old man with a cane").cane.is_some());
    assert!(extras("a girl in a wheelchair").wheelchair);
}

#[test]
fn light_brown_skin_is_lighter_than_brown_and_dark_brown_darker() {
    let luma = |tone: &str| planned("He waits", &format!("a boy with {tone} skin")).figures[0].skin.luma();
    assert!(luma("light brown") > luma("brown") && luma("brown") > luma("dark brown"));
    assert!(luma("fair") > luma("light brown"));
}

#[test]
fn children_who_are_told_of_twice_are_drawn_once() {
    let twice = SceneBrief {
        description: "Three children sat in a meadow. The children sang.".to_owned(),
        ..briefed("Three children in a meadow", "")
    };
    assert_eq!(plan::plan(&twice).0.figures.len(), 3);
}

#[test]
fn looks_in_a_sentence_about_two_belong_to_one_of_them() {
    let scene = planned("A grandfather with a white beard reads a book to his granddaughter", "");
    let [grandfather, girl] = scene.figures.as_slice() else { panic!("{} figures", scene.figures.len()) };
    assert!(grandfather.extras.beard && !girl.extras.beard);
    let scene = planned("Two girls, one with red hair and one with black hair, play with a ball", "");
    let [first, second] = scene.figures.as_slice() else { panic!("{} figures", scene.figures.len()) };
    assert!(first.hair.red > second.hair.red + 0.3);
}

#[test]
fn what_is_drawn_is_not_said_to_be_missing() {
    for prompt in ["Ducks on a pond", "Bears in a forest"] {
        assert!(plan::plan(&briefed(prompt, "")).1.not_drawn.is_empty(), "{prompt}");
    }
}

/// Who is in the picture, and what each does.
pub(super) fn figures(prompt: &str, character: &str) -> Vec<(Role, String, Posture, Option<Gesture>)> {
    let people = planned(prompt, character).figures.into_iter();
    people.map(|figure| (figure.role, figure.name, figure.posture, figure.gesture)).collect()
}

pub(super) fn roles(prompt: &str, character: &str) -> Vec<Role> {
    figures(prompt, character).into_iter().map(|(role, ..)| role).collect()
}

#[test]
fn trades_are_told_apart_by_their_dress() {
    let dress = |trade: &str| {
        let figure = planned(&format!("A {trade} in the city"), "").figures.remove(0);
        format!("{:?} {:?} {:?} {:?}", figure.role.is_a_calling(), figure.clothes, figure.garment, figure.extras)
    };
    let trades = [
        "police officer",
        "firefighter",
        "nurse",
        "chef",
        "pirate",
        "knight",
        "queen",
        "wizard",
        "clown",
        "doctor",
        "farmer",
        "ballerina",
        "superhero",
    ];
    let dresses: HashSet<String> = trades.map(dress).into_iter().collect();
    assert_eq!(dresses.len(), trades.len());
    assert_eq!(missing("A police officer and a firefighter", ""), Vec::<String>::new());
    assert_eq!(missing("An astrologer and a teacher", ""), ["astrologer"]);
}

#[test]
fn a_costume_is_worn_and_is_nobody() {
    let scene = planned("A girl dressed as a pirate and a boy in a knight costume", "");
    let [girl, boy] = scene.figures.as_slice() else { panic!("{} figures", scene.figures.len()) };
    assert!(girl.extras.hat.is_some() && boy.garment == Garment::Armour);
}

#[test]
fn what_people_do_is_drawn_or_said_to_be_missing() {
    for (prompt, posture, gesture) in [
        ("A girl dances in the meadow", Posture::Dances, None),
        ("A girl swims in the lake", Posture::Swims, None),
        ("A girl is jumping in the garden", Posture::Jumps, None),
        ("A girl climbs a tree", Posture::Climbs, None),
        ("A girl kneels in the garden", Posture::Kneels, None),
        ("A girl flies over the city", Posture::Flies, None),
        ("A girl walks home", Posture::Walks, None),
        ("A girl sits and reads a book", Posture::Sits, Some(Gesture::Reads)),
        ("A girl waves to a boy", Posture::Stands, Some(Gesture::Waves)),
        ("A girl points at a cat", Posture::Stands, Some(Gesture::Points)),
        ("A girl hugs her brother", Posture::Stands, Some(Gesture::Hugs)),
        ("A girl carries a lantern", Posture::Stands, Some(Gesture::Holds)),
        ("A girl flies a kite", Posture::Stands, None),
        ("A girl painted a fence", Posture::Stands, Some(Gesture::Works(Tool::Brush))),
        ("A girl is writing in the garden", Posture::Stands, Some(Gesture::Works(Tool::Pencil))),
        ("A girl digs in the garden with a shovel", Posture::Stands, Some(Gesture::Works(Tool::Shovel))),
        ("A girl fishes in the lake", Posture::Stands, Some(Gesture::Works(Tool::Rod))),
        ("A girl cooks soup in the kitchen", Posture::Stands, Some(Gesture::Works(Tool::Spoon))),
        ("A girl plays a guitar", Posture::Stands, Some(Gesture::Holds)),
        ("A girl played with a ball", Posture::Stands, Some(Gesture::Holds)),
        ("A girl plays in the garden", Posture::Jumps, None),
        ("A girl eats an apple", Posture::Stands, Some(Gesture::Holds)),
        ("A girl fed the ducks", Posture::Stands, Some(Gesture::Reaches)),
    ] {
        let (_, _, found, hands) = figures(prompt, "").remove(0);
        assert_eq!((found, hands), (posture, gesture), "{prompt}");
        assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
    }
    for (prompt, verb) in [
        ("A girl crawls through the grass", "crawls"),
        ("A woman is welding", "welding"),
        ("Mia, a girl with red hair, somersaults", "somersaults"),
        ("A girl polished a table", "polished"),
        ("A girl blew out the candles", "blew"),
        ("Two girls yodel in the garden", "yodel"),
        ("A girl plays the zither", "plays"),
        ("A girl swims in the kitchen", "swims"),
        ("A girl climbs", "climbs"),
        ("A girl hugs", "hugs"),
    ] {
        assert!(missing(prompt, "").contains(&verb.to_owned()), "{prompt}: {:?}", missing(prompt, ""));
    }
}

#[test]
fn many_do_what_is_said_of_many_and_one_does_what_is_said_of_one() {
    let postures = |prompt: &str| figures(prompt, "").into_iter().map(|(_, _, posture, _)| posture).collect::<Vec<_>>();
    assert_eq!(postures("Ana, Ben and Clara dance"), [Posture::Dances; 3]);
    assert_eq!(postures("A girl runs and a boy sits"), [Posture::Runs, Posture::Sits]);
}

#[test]
fn the_first_word_of_a_compound_shows_nothing() {
    for (prompt, words) in [
        ("A bear hug", "bear hug"),
        ("A horse shoe on the ground", "horse shoe"),
        ("A girl with a butterfly net", "butterfly net"),
        ("A girl with cat ears", "cat ears"),
        ("A snow globe", "snow globe"),
    ] {
        assert_eq!(missing(prompt, ""), [words]);
        assert_eq!(kinds(&planned(prompt, "")), Vec::<&str>::new(), "{prompt}");
    }
    for (prompt, things) in [
        ("Cherry blossoms in the garden", &[][..]),
        ("An apple tree", &["apple tree"]),
        ("A dragonfly", &["dragonfly"]),
        ("A fire truck", &["fire engine"]),
        ("A pirate ship on the sea", &["ship"]),
        ("A boat trip on the lake", &["boat"]),
        ("A dog barks at a cat", &["dog", "cat"]),
        ("A cat and a dog run on the beach", &["cat", "dog"]),
        ("The cat sat beside the dog", &["cat", "dog"]),
    ] {
        let scene = planned(prompt, "");
        assert_eq!((kinds(&scene), scene.figures.len()), (things.to_vec(), 0), "{prompt}");
    }
    assert_ne!(planned("A snow globe", "").weather, brief::picture::Weather::Snow);
}

#[test]
fn things_of_the_catalogue_are_drawn_under_their_names() {
    for (prompt, things) in [
        ("A violin and a pile of books in the library", &["violin", "pile of books"][..]),
        ("Two pineapples and a mailbox", &["pineapple", "mailbox"]),
        ("A moon cake", &["moon cake"]),
        ("Cherries in the garden", &["cherry"]),
        ("A sandwich", &["sandwich"]),
        ("A mouse trap", &["mouse trap"]),
        ("A polar bear in the snow", &["polar bear"]),
        ("A girl with a fishing rod by the lake", &["fishing pole"]),
    ] {
        assert_eq!(kinds(&planned(prompt, "")), things, "{prompt}");
        assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
    }
}

#[test]
fn only_pictures_of_fetched_things_need_a_file() {
    let needed = |prompt: &str| files_needed(&briefed(prompt, ""), &Drawings::default());
    assert_eq!(needed("A boat on a lake at dawn"), Vec::<String>::new());
    assert_eq!(needed("A crocodile by the river").len(), 1);
    assert_eq!(needed("Ein Krokodil am See"), [drawings::WORDS]);
}

#[test]
fn what_was_added_is_not_needed_again() {
    let everything = Drawings::of_this_repository();
    for prompt in ["A crocodile by the river", "Ein Krokodil am See", "海辺の猫"] {
        assert_eq!(files_needed(&briefed(prompt, ""), &everything), Vec::<String>::new(), "{prompt}");
    }
}
